//! Rows of cells between separators, under the numbers that a spreadsheet shows.

use csv::{Reader, ReaderBuilder, StringRecord};

/// The rows of a text, each with its number from 1: an empty line is a row, though nothing comes of
/// it, and a line break in quotation marks is none.
pub(crate) struct Rows<'a> {
    text: &'a [u8],
    reader: Reader<&'a [u8]>,
    last: u32,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(text: &'a str, separator: u8) -> Self {
        let reader = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        Self {
            text: text.as_bytes(),
            reader,
            last: 0,
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = (u32, csv::Result<StringRecord>);

    fn next(&mut self) -> Option<Self::Item> {
        let start = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        let mut record = StringRecord::new();
        let read = match self.reader.read_record(&mut record) {
            Ok(false) => return None,
            Ok(true) => Ok(record),
            Err(error) => Err(error),
        };
        let empty = empty_lines(self.text, start);
        let passed = u32::try_from(empty).unwrap_or(u32::MAX).saturating_add(1);
        self.last = self.last.saturating_add(passed);
        Some((self.last, read))
    }
}

/// How many empty lines stand at a place. It may be in the middle of the end of a line, since the reader
/// leaves the second half of `\r\n` for later.
fn empty_lines(text: &[u8], start: usize) -> usize {
    let mut rest = text.get(start..).unwrap_or_default();
    let split = start.checked_sub(1).and_then(|before| text.get(before)) == Some(&b'\r');
    if split && let [b'\n', after @ ..] = rest {
        rest = after;
    }
    let mut count = 0;
    while let [b'\r', b'\n', after @ ..] | [b'\r' | b'\n', after @ ..] = rest {
        rest = after;
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_shows() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "a,b\n1,\"two\r\nlines\"\n\n\n3,4\n5,6".replace('\n', end);
            let rows: Vec<(u32, String)> = Rows::new(&text, b',')
                .map(|(number, row)| (number, row.unwrap()[0].to_owned()))
                .collect();
            let expected = [(1, "a"), (2, "1"), (5, "3"), (6, "5")];
            let expected = expected.map(|(row, cell)| (row, cell.to_owned()));
            assert_eq!(rows, expected, "{end:?}");
        }
    }
}
