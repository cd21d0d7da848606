//! How many tests a runner says it ran.

use std::ops::AddAssign;

/// Tests by outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Tests that passed.
    pub(crate) passed: u64,
    /// Tests that failed.
    pub(crate) failed: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Counts {
    /// The sum over all closing lines of cargo test, nextest, vitest and our own runners.
    pub(crate) fn of(output: &str) -> Self {
        let mut sum = Self::default();
        output
            .lines()
            .map(str::trim)
            .filter(|line| closes_a_run(line))
            .for_each(|line| {
                sum += Self {
                    passed: before(line, "passed"),
                    failed: before(line, "failed"),
                };
            });
        sum
    }
}

fn closes_a_run(line: &str) -> bool {
    let own = line.ends_with(" failed") && line.contains(" passed, ");
    own || ["test result:", "Summary [", "Tests  "]
        .iter()
        .any(|start| line.starts_with(start))
}

/// The number right before a word; 0 where there is none.
fn before(line: &str, word: &str) -> u64 {
    let words: Vec<&str> = line
        .split(|mark: char| mark.is_whitespace() || mark == ',' || mark == ';')
        .collect();
    let number = words
        .windows(2)
        .find(|pair| pair[1] == word)
        .map(|pair| pair[0].parse());
    number.and_then(Result::ok).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_of_each_runner() {
        let cases = [
            (
                "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out",
                3,
                0,
            ),
            ("test result: FAILED. 2 passed; 1 failed; 0 ignored", 2, 1),
            (
                "     Summary [   0.013s] 12 tests run: 12 passed (1 slow), 1 skipped",
                12,
                0,
            ),
            (
                "     Summary [   1.5s] 12 tests run: 10 passed, 2 failed, 0 skipped",
                10,
                2,
            ),
            (
                " Test Files  5 passed (5)\n      Tests  41 passed (41)",
                41,
                0,
            ),
            ("      Tests  1 failed | 40 passed (41)", 40, 1),
            ("64 passed, 0 failed", 64, 0),
            (
                "test a ... ok\ntest result: ok. 1 passed; 0 failed\ntest result: ok. 2 passed; 0 failed",
                3,
                0,
            ),
            ("nothing was tested: all 3 files passed", 0, 0),
        ];
        for (output, passed, failed) in cases {
            assert_eq!(Counts::of(output), Counts { passed, failed }, "{output}");
        }
    }
}
