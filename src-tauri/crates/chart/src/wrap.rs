//! Breaks a label into a few lines of about the same width.

use crate::font::Weight;
use crate::frame::room;

/// Stands where text was left out.
const ELLIPSIS: &str = "…";

/// Share of the size by which one short line may be wide before it is broken in two.
const SHORT: f32 = 7.5;

/// Letters of one line that are tried at most.
const LETTERS_AT_MOST: usize = 200;

/// Lines of a label at most.
const MOST_LINES: usize = 3;

/// Parts of words that are tried at most, so that absurd names cost no time.
const MOST_PIECES: usize = 32;

/// A label, measured at size 1 once for all trials.
pub(crate) struct Measured {
    words: Vec<Word>,
    /// The most even way to set it in one line, in two, in three; fewer where it has fewer words.
    ways: Vec<Lines>,
    space: f32,
    /// Room for the value that follows the last line, with its space.
    tail: f32,
    weight: Weight,
}

#[derive(Clone)]
struct Word {
    text: String,
    width: f32,
    /// Stands apart from the word before.
    spaced: bool,
}

/// Broken lines and the widest of them, at size 1.
#[derive(Clone)]
pub(crate) struct Lines {
    pub(crate) texts: Vec<String>,
    pub(crate) width: f32,
}

impl Measured {
    /// Measures a label whose last line is followed by something of width `tail` at size 1.
    pub(crate) fn new(label: &str, weight: Weight, tail: f32) -> Self {
        let words: Vec<Word> = label
            .split_whitespace()
            .flat_map(|word| pieces(word, weight))
            .collect();
        let space = room(" ", 1.0, weight);
        let mut measured = Self {
            words,
            ways: Vec::new(),
            space,
            tail,
            weight,
        };
        if measured.words.len() <= MOST_PIECES {
            measured.ways = (1..=MOST_LINES)
                .filter_map(|count| measured.broken(&measured.words, count))
                .collect();
        }
        measured
    }

    /// The first way of at most `most` lines that is no wider than `width` at size 1, none where there is none.
    /// One line is for short labels and for those of one word.
    pub(crate) fn lines(&self, width: f32, most: usize) -> Option<&Lines> {
        let ways = self.ways.iter().take(most);
        let short =
            |way: &&Lines| way.texts.len() > 1 || way.width <= SHORT || self.ways.len() == 1;
        ways.filter(short).find(|way| way.width <= width)
    }

    /// The first way that is no wider than `width` at size 1, one line before two; none where there is none.
    pub(crate) fn whole(&self, width: f32) -> Option<&Lines> {
        self.ways.iter().find(|way| way.width <= width)
    }

    /// Up to `most` lines no wider than `width` at size 1: words are broken, and the end is left out, where it must be.
    pub(crate) fn forced_lines(&self, width: f32, most: usize) -> Lines {
        let ellipsis = room(ELLIPSIS, 1.0, self.weight);
        let longest = width - self.tail - ellipsis;
        let words: Vec<Word> = self
            .words
            .iter()
            .flat_map(|word| chopped(word, longest, self.weight))
            .take(MOST_PIECES)
            .collect();
        (1..=words.len())
            .rev()
            .filter_map(|kept| self.shortened(&words, kept, width, most))
            .next()
            .unwrap_or(Lines {
                texts: vec![ELLIPSIS.to_owned()],
                width: ellipsis + self.tail,
            })
    }

    /// The first words in as few lines as hold them, with an ellipsis where words are missing.
    fn shortened(&self, words: &[Word], kept: usize, width: f32, most: usize) -> Option<Lines> {
        let mut words_kept = words[..kept].to_vec();
        if kept < words.len() || words.len() == MOST_PIECES {
            let last = words_kept.last_mut()?;
            last.text.push_str(ELLIPSIS);
            last.width += room(ELLIPSIS, 1.0, self.weight);
        }
        (1..=most.min(MOST_LINES))
            .filter_map(|count| self.broken(&words_kept, count))
            .find(|lines| lines.width <= width)
    }

    /// The most even way to set words in `count` lines; none where there are fewer words than lines.
    fn broken(&self, words: &[Word], count: usize) -> Option<Lines> {
        if count == 1 {
            let width = self.line_width(words) + self.tail;
            return Some(Lines {
                texts: vec![joined(words)],
                width,
            });
        }
        (1..words.len())
            .filter_map(|first| {
                let rest = self.broken(&words[first..], count - 1)?;
                Some((
                    first,
                    self.line_width(&words[..first]).max(rest.width),
                    rest,
                ))
            })
            .min_by(|one, other| one.1.total_cmp(&other.1))
            .map(|(first, width, rest)| Lines {
                texts: std::iter::once(joined(&words[..first]))
                    .chain(rest.texts)
                    .collect(),
                width,
            })
    }

    fn line_width(&self, words: &[Word]) -> f32 {
        let gaps = words.iter().skip(1).filter(|word| word.spaced).count();
        words.iter().map(|word| word.width).sum::<f32>() + self.space * gaps as f32
    }
}

/// A text in one line no wider than `width`, its end left out where it must be; none where not even
/// a letter fits.
pub(crate) fn elided(text: &str, size: f32, weight: Weight, width: f32) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if room(&text, size, weight) <= width {
        return Some(text);
    }
    let letters: Vec<char> = text.chars().take(LETTERS_AT_MOST).collect();
    (1..letters.len())
        .rev()
        .map(|kept| {
            let kept: String = letters[..kept].iter().collect();
            format!("{}{ELLIPSIS}", kept.trim_end())
        })
        .find(|shortened| room(shortened, size, weight) <= width)
}

/// A text in as many lines as it takes, none wider than `width`; words are broken where they must be.
pub(crate) fn filled(text: &str, size: f32, weight: Weight, width: f32) -> Vec<String> {
    let longest = width / size;
    let space = room(" ", 1.0, weight);
    let mut lines: Vec<(Vec<Word>, f32)> = Vec::new();
    let words = text.split_whitespace();
    let words = words.flat_map(|word| pieces(word, weight).collect::<Vec<Word>>());
    for word in words.flat_map(|word| chopped(&word, longest, weight)) {
        let taken = word.width + if word.spaced { space } else { 0.0 };
        match lines.last_mut() {
            Some((words, width)) if *width + taken <= longest => {
                words.push(word);
                *width += taken;
            }
            _ => {
                let width = word.width;
                lines.push((vec![word], width));
            }
        }
    }
    lines.iter().map(|(words, _)| joined(words)).collect()
}

/// A word, or its parts where it may be broken after a hyphen or a slash.
fn pieces(word: &str, weight: Weight) -> impl Iterator<Item = Word> + use<'_> {
    word.split_inclusive(['-', '/'])
        .enumerate()
        .map(move |(index, text)| Word {
            text: text.to_owned(),
            width: room(text, 1.0, weight),
            spaced: index == 0,
        })
}

/// A word in parts no wider than `longest` at size 1, of one letter at least.
fn chopped(word: &Word, longest: f32, weight: Weight) -> Vec<Word> {
    let mut parts: Vec<Word> = Vec::new();
    for letter in word.text.chars() {
        let width = room(letter.encode_utf8(&mut [0; 4]), 1.0, weight);
        match parts.last_mut() {
            Some(part) if part.width + width <= longest => {
                part.text.push(letter);
                part.width += width;
            }
            _ => parts.push(Word {
                text: letter.into(),
                width,
                spaced: word.spaced && parts.is_empty(),
            }),
        }
    }
    parts
}

fn joined(words: &[Word]) -> String {
    let mut line = String::new();
    for (index, word) in words.iter().enumerate() {
        if index > 0 && word.spaced {
            line.push(' ');
        }
        line.push_str(&word.text);
    }
    line
}
