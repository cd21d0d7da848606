//! A day of the calendar, as statements are dated by it.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day, written `YYYY-MM-DD`. It always exists: 30 February does not read.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("format" = "date"))]
#[ts(type = "string")]
pub struct Day {
    year: i32,
    month: u32,
    day: u32,
}

/// A text that is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoDay;

impl Day {
    /// The day with these numbers; none where the calendar has no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let exists = (0..=9999).contains(&year) && (1..=days_in(year, month)?).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.day
    }

    /// The same day so many months later, or the last of that month where it is shorter.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let count = self.month - 1 + months;
        let (year, month) = (self.year + (count / 12) as i32, count % 12 + 1);
        let last = days_in(year, month).unwrap_or(28);
        Self {
            year,
            month,
            day: self.day.min(last),
        }
    }

    /// Whole months from this day to a later one; 0 where that is earlier.
    pub fn months_until(self, later: Day) -> u32 {
        let months = (later.year - self.year) * 12 + later.month as i32 - self.month as i32;
        let unfinished = i32::from(later.day < self.day && later != last_of(later));
        u32::try_from(months - unfinished).unwrap_or(0)
    }
}

/// The last day of a day's month.
fn last_of(day: Day) -> Day {
    Day {
        day: days_in(day.year, day.month).unwrap_or(day.day),
        ..day
    }
}

fn days_in(year: i32, month: u32) -> Option<u32> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(28 + u32::from(leap)),
        _ => None,
    }
}

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        let mut parts = text.split('-');
        let mut next = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits)?;
            let plain = part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse::<u32>().ok().filter(|_| plain)
        };
        let day = next(4).zip(next(2)).zip(next(2));
        let ((year, month), day) = day.filter(|_| parts.next().is_none()).ok_or(NoDay)?;
        Self::new(year as i32, month, day).ok_or(NoDay)
    }
}

impl TryFrom<String> for Day {
    type Error = NoDay;

    fn try_from(text: String) -> Result<Self, NoDay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}

impl fmt::Display for NoDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("this is no day; write it as 2026-11-30")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<Day> {
        text.parse().ok()
    }

    #[test]
    fn only_days_of_the_calendar_read() {
        for (text, exists) in [
            ("2026-11-30", true),
            ("2028-02-29", true),
            ("2027-02-29", false),
            ("1900-02-29", false),
            ("2000-02-29", true),
            ("2026-04-31", false),
            ("2026-13-01", false),
            ("2026-00-10", false),
            ("2026-1-1", false),
            ("+026-01-01", false),
            ("2026-01-01-01", false),
            ("", false),
        ] {
            assert_eq!(day(text).is_some(), exists, "{text}");
            assert!(
                day(text).is_none_or(|day| day.to_string() == text),
                "{text}"
            );
        }
    }

    #[test]
    fn months_are_counted_whole() {
        for (from, to, months) in [
            ("2025-03-14", "2026-11-26", 20),
            ("2025-11-26", "2026-11-26", 12),
            ("2025-11-27", "2026-11-26", 11),
            ("2026-01-31", "2026-02-28", 1),
            ("2026-05-01", "2026-01-01", 0),
        ] {
            let months_between = day(from).unwrap().months_until(day(to).unwrap());
            assert_eq!(months_between, months, "{from} to {to}");
        }
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_last() {
        for (from, months, to) in [
            ("2026-11-30", 12, "2027-11-30"),
            ("2026-01-31", 1, "2026-02-28"),
            ("2026-12-15", 1, "2027-01-15"),
        ] {
            assert_eq!(
                day(from).unwrap().plus_months(months).to_string(),
                to,
                "{from}"
            );
        }
    }
}
