//! Which backups stay.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};

use crate::api::BackupReason;

/// Days, weeks and months of which the latest daily backup stays. Only those that have one count.
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 6;
/// How many backups made for any other reason stay, of each.
const OTHERS: usize = 10;

/// Those of these backups that are no longer needed. Days, weeks and months are those of UTC.
pub(super) fn superfluous(
    backups: &[(DateTime<Utc>, BackupReason)],
) -> Vec<(DateTime<Utc>, BackupReason)> {
    let mut latest_first = backups.to_vec();
    latest_first.sort_by_key(|(made_at, _)| std::cmp::Reverse(*made_at));
    let of = |reason: BackupReason| {
        let times = latest_first
            .iter()
            .filter(move |(_, other)| *other == reason);
        times.map(|(made_at, _)| *made_at)
    };
    let daily: Vec<DateTime<Utc>> = of(BackupReason::Daily).collect();
    let mut kept: BTreeSet<DateTime<Utc>> = BTreeSet::new();
    kept.extend(latest_of_each(&daily, DAYS, |time| {
        (time.year(), time.ordinal())
    }));
    kept.extend(latest_of_each(&daily, WEEKS, |time| {
        (time.iso_week().year(), time.iso_week().week())
    }));
    kept.extend(latest_of_each(&daily, MONTHS, |time| {
        (time.year(), time.month())
    }));
    let daily = daily.into_iter().filter(|time| !kept.contains(time));
    let others = BackupReason::ALL
        .into_iter()
        .filter(|reason| *reason != BackupReason::Daily);
    let others = others.flat_map(|reason| {
        let too_many = of(reason).skip(OTHERS);
        too_many.map(move |time| (time, reason)).collect::<Vec<_>>()
    });
    daily
        .map(|time| (time, BackupReason::Daily))
        .chain(others)
        .collect()
}

/// The first time of each span, of the first so many spans. The times come latest first.
fn latest_of_each(
    times: &[DateTime<Utc>],
    spans: usize,
    span: impl Fn(&DateTime<Utc>) -> (i32, u32),
) -> Vec<DateTime<Utc>> {
    let mut seen = BTreeSet::new();
    let first = times.iter().filter(|time| seen.insert(span(time)));
    first.take(spans).copied().collect()
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, NaiveDate};

    use super::*;

    /// Noon of the last of so many days in a row, and of those before it.
    fn every_day(last: &str, days: i64) -> Vec<(DateTime<Utc>, BackupReason)> {
        let noon = last.parse::<NaiveDate>().unwrap().and_hms_opt(12, 0, 0);
        let last = noon.unwrap().and_utc();
        let each = (0..days).map(|back| (last - Duration::days(back), BackupReason::Daily));
        each.collect()
    }

    fn kept(all: &[(DateTime<Utc>, BackupReason)]) -> Vec<String> {
        let gone = superfluous(all);
        let mut kept: Vec<String> = all
            .iter()
            .filter(|one| !gone.contains(one))
            .map(|(time, _)| time.format("%m-%d").to_string())
            .collect();
        kept.sort();
        kept
    }

    #[test]
    fn what_stays_of_daily_backups() {
        let week = [
            "11-20", "11-21", "11-22", "11-23", "11-24", "11-25", "11-26",
        ];
        for (days, expected) in [
            (1, vec!["11-26"]),
            (7, week.to_vec()),
            // The Sunday of the week before is within the seven days already.
            (8, week.to_vec()),
            (14, [&["11-15"], &week[..]].concat()),
            (30, [&["10-31", "11-08", "11-15"], &week[..]].concat()),
            (
                400,
                [
                    &[
                        "06-30", "07-31", "08-31", "09-30", "10-31", "11-08", "11-15",
                    ],
                    &week[..],
                ]
                .concat(),
            ),
        ] {
            assert_eq!(
                kept(&every_day("2026-11-26", days)),
                expected,
                "{days} days"
            );
        }
    }

    #[test]
    fn days_without_a_backup_do_not_use_up_a_place() {
        let seldom: Vec<_> = every_day("2026-11-26", 400)
            .into_iter()
            .step_by(45)
            .collect();
        assert_eq!(seldom.len(), 9);
        assert_eq!(
            kept(&seldom).len(),
            7,
            "seven days, among them all months and weeks"
        );
    }

    #[test]
    fn only_the_latest_of_a_day_stays() {
        let mut twice = every_day("2026-11-26", 1);
        twice.push((twice[0].0 - Duration::hours(3), BackupReason::Daily));
        assert_eq!(superfluous(&twice), [twice[1]]);
    }

    #[test]
    fn ten_of_every_other_reason_stay_and_do_not_crowd_each_other_out() {
        for reason in BackupReason::ALL {
            if reason == BackupReason::Daily {
                continue;
            }
            let many: Vec<_> = every_day("2026-11-26", 12)
                .into_iter()
                .map(|(time, _)| (time, reason))
                .collect();
            let all = [many.clone(), every_day("2026-11-26", 7)].concat();
            assert_eq!(superfluous(&all), many[10..], "{reason:?}");
        }
    }

    #[test]
    fn what_stays_once_stays_when_asked_again() {
        let mut all = every_day("2026-11-26", 200);
        let gone = superfluous(&all);
        all.retain(|one| !gone.contains(one));
        assert_eq!(superfluous(&all), []);
    }
}
