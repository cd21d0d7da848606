//! A cell with a number in it, piece by piece: numerals, words and dashes.

/// A piece of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits with what stands between them.
    Numeral(String),
    /// Letters and signs of currencies, with points and apostrophes between them.
    Word(String),
    /// Any kind of dash, and the minus.
    Dash,
}

/// The pieces of a cell; none where something else stands in it.
pub(super) fn tokens(cell: &str) -> Option<Vec<Token>> {
    let text: Vec<char> = cell.trim().chars().map(usual).collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = text.get(at) {
        let end = match first {
            ' ' => at + 1,
            '-' => {
                tokens.push(Token::Dash);
                at + 1
            }
            digit if digit.is_ascii_digit() => {
                let end = numeral_end(&text, at);
                tokens.push(Token::Numeral(text[at..end].iter().collect()));
                end
            }
            letter if opens_word(*letter) => {
                let end = word_end(&text, at);
                tokens.push(Token::Word(text[at..end].iter().collect()));
                end
            }
            _ => return None,
        };
        at = end;
    }
    Some(tokens)
}

/// One kind of blank, of dash and of apostrophe for all that keyboards and programs make.
fn usual(one: char) -> char {
    match one {
        '–' | '—' | '−' | '‐' | '‑' => '-',
        '’' | '‘' | '´' | '`' | 'ʼ' => '\'',
        blank if blank.is_whitespace() => ' ',
        other => other,
    }
}

fn opens_word(one: char) -> bool {
    one.is_alphabetic() || "€£$¥".contains(one)
}

fn word_end(text: &[char], start: usize) -> usize {
    let inside = |one: &&char| opens_word(**one) || **one == '.';
    start + text[start..].iter().take_while(inside).count()
}

/// A sign belongs to the number where a digit follows; a blank, where exactly three do.
fn numeral_end(text: &[char], start: usize) -> usize {
    let is_digit = |at: usize| text.get(at).is_some_and(char::is_ascii_digit);
    let mut end = start;
    loop {
        let more = match text.get(end) {
            Some(digit) if digit.is_ascii_digit() => true,
            Some('.' | ',' | '\'') => is_digit(end + 1),
            Some(' ') => (1..=3).all(|step| is_digit(end + step)) && !is_digit(end + 4),
            _ => false,
        };
        if !more {
            return end;
        }
        end += 1;
    }
}
