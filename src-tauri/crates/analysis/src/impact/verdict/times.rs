//! Times that do not fit into each other: V01, V02, V04, V05, V16, V17, V22, V26, V27, V31.

use super::{Case, Finding, Rule, bridged};
use crate::impact::evaluation::TRIED_MONTHS;
use crate::impact::words::{about, date, duration};
use crate::round::reaches;

const RTO: &str = "/tolerances/rto_minutes";
const WORKAROUND: &str = "/workaround/minutes";

pub(super) fn findings(case: &Case<'_>) -> Vec<Finding> {
    let all = [
        returns_too_late(case),
        works_too_late(case),
        late_at_high_loss(case),
        no_slack(case),
        workaround_of_nothing(case),
        workaround_unproven(case),
        loses_too_much_data(case),
        unbearable_before(case),
        curve_disagrees(case),
        hours_without_bridge(case),
    ];
    all.into_iter().flatten().collect()
}

/// What limits recovery, as the end of a sentence.
fn limit(case: &Case<'_>) -> Option<(f64, String)> {
    let mtpd = case.figures.mtpd;
    let binding = mtpd.binding_minutes?;
    let by = match (mtpd.stated_minutes, mtpd.at_likely_loss_minutes) {
        (Some(stated), _) if reaches(binding, stated) => {
            format!("it becomes unacceptable after {}", duration(stated))
        }
        (_, Some(likely)) => format!("the likely loss reaches the limit after {}", about(likely)),
        _ => format!("the harm is judged unacceptable after {}", about(binding)),
    };
    Some((binding, by))
}

fn rto(case: &Case<'_>) -> Option<f64> {
    case.statement.tolerances.rto_minutes.map(f64::from)
}

fn wrt(case: &Case<'_>) -> f64 {
    case.statement.tolerances.wrt_minutes.map_or(0.0, f64::from)
}

fn returns_too_late(case: &Case<'_>) -> Option<Finding> {
    let (binding, by) = limit(case).filter(|_| case.breaks(Rule::V01))?;
    let message = format!(
        "It is to be back within {}, but {by}.",
        duration(rto(case)?)
    );
    let resolve = format!("Be back within {} or less.", about(binding));
    Some(Finding::error("V01", RTO, message, &resolve))
}

fn works_too_late(case: &Case<'_>) -> Option<Finding> {
    let (binding, by) = limit(case).filter(|_| case.breaks(Rule::V02))?;
    let (rto, wrt) = (rto(case)?, wrt(case));
    let message = format!(
        "{} to be back and {} to catch up make {}; {by}.",
        duration(rto),
        duration(wrt),
        duration(rto + wrt)
    );
    Some(Finding::error("V02", RTO, message, &within(binding - wrt)))
}

fn within(minutes: f64) -> String {
    match minutes > 0.0 {
        true => format!("Be back within {} or less.", about(minutes)),
        false => "Catch up faster: as it is, no recovery is fast enough.".to_owned(),
    }
}

fn late_at_high_loss(case: &Case<'_>) -> Option<Finding> {
    let high = case.figures.mtpd.at_high_loss_minutes?;
    let (rto, wrt) = (rto(case)?, wrt(case));
    if reaches(high, rto + wrt) || case.breaks(Rule::V01) {
        return None;
    }
    let message = format!(
        "At the high estimate the limit is reached after {}.",
        about(high)
    );
    let resolve = match high - wrt > 0.0 {
        true => format!("To fit it too: be back within {}.", about(high - wrt)),
        false => "Decide whether you carry that risk.".to_owned(),
    };
    Some(Finding::warning("V31", RTO, message, &resolve))
}

fn no_slack(case: &Case<'_>) -> Option<Finding> {
    let (rto, mtpd) = (rto(case)?, case.figures.mtpd.stated_minutes?);
    let message = format!(
        "It is to be back exactly when it becomes unacceptable, after {}: nothing may go wrong.",
        duration(mtpd)
    );
    (rto == mtpd).then(|| Finding::warning("V26", RTO, message, "Leave time between the two."))
}

fn workaround_of_nothing(case: &Case<'_>) -> Option<Finding> {
    let minutes = case.statement.workaround.minutes?;
    let message = format!(
        "There is no other way to work, and yet it lasts {}.",
        duration(f64::from(minutes))
    );
    case.breaks(Rule::V04).then(|| {
        let resolve = "Say that there is one, or take its duration away.";
        Finding::error("V04", WORKAROUND, message, resolve)
    })
}

fn workaround_unproven(case: &Case<'_>) -> Option<Finding> {
    let workaround = &case.statement.workaround;
    if workaround.exists != Some(true) {
        return None;
    }
    if case.breaks(Rule::V05) {
        let message = "Nobody says how long the other way of working lasts.".to_owned();
        let resolve = "Ask the people who would do it.";
        return Some(Finding::warning("V05", WORKAROUND, message, resolve));
    }
    let place = "/workaround/last_tested";
    let resolve = "Try it for a day; until then it counts half.";
    let Some(tested) = workaround.last_tested else {
        let message = "The other way of working was never tried.".to_owned();
        return Some(Finding::warning("V05", place, message, resolve));
    };
    let months = tested.months_until(case.around.today);
    let message = format!(
        "The other way of working was last tried on {}, {months} months ago.",
        date(tested, case.around.style)
    );
    (months >= TRIED_MONTHS).then(|| Finding::warning("V05", place, message, resolve))
}

fn loses_too_much_data(case: &Case<'_>) -> Option<Finding> {
    let rpo = case.statement.tolerances.rpo_minutes?;
    let recoveries = case.statement.experience.recoveries.iter();
    let lost = recoveries
        .max_by_key(|one| one.on)
        .and_then(|one| one.data_lost_minutes);
    let copied = case.statement.data.backup_interval_minutes;
    let (minutes, how) = match (copied, lost) {
        (Some(copied), _) if copied > rpo => (copied, "it is copied away only every"),
        (_, Some(lost)) if lost > rpo => (lost, "the last recovery lost"),
        _ => return None,
    };
    let message = format!(
        "No more than {} of entries may be lost, but {how} {}.",
        duration(f64::from(rpo)),
        duration(f64::from(minutes))
    );
    let resolve = "Copy it more often, or accept that more is lost.";
    Some(Finding::warning(
        "V16",
        "/tolerances/rpo_minutes",
        message,
        resolve,
    ))
}

fn unbearable_before(case: &Case<'_>) -> Option<Finding> {
    let (mtpd, bridge) = (case.figures.mtpd.stated_minutes?, bridged(case.statement)?);
    let grid = &case.statement.impact;
    let between = grid.ratings.iter().filter(|rating| {
        let after = f64::from(rating.after_minutes);
        rating.severity >= grid.unacceptable_from && after > bridge && after < mtpd
    });
    let first = between.min_by_key(|rating| rating.after_minutes)?;
    let message = format!(
        "Harm of severity {} comes after {}, when nothing bridges it any more, and yet {} are said to be bearable.",
        first.severity,
        duration(f64::from(first.after_minutes)),
        duration(mtpd)
    );
    let resolve = "Shorten the time that can be borne, or judge the harm again.";
    Some(Finding::warning(
        "V17",
        "/tolerances/mtpd_minutes",
        message,
        resolve,
    ))
}

fn curve_disagrees(case: &Case<'_>) -> Option<Finding> {
    let mtpd = case.figures.mtpd;
    let (stated, derived) = (mtpd.stated_minutes?, mtpd.at_likely_loss_minutes?);
    let apart = stated > 2.0 * derived || derived > 2.0 * stated;
    let message = format!(
        "It is said to be bearable for {}, but the likely loss reaches the limit after {}.",
        duration(stated),
        about(derived)
    );
    apart.then(|| {
        let resolve = "Look again at the time, the limit or the losses: one of them is off.";
        Finding::warning("V22", "/tolerances/mtpd_minutes", message, resolve)
    })
}

fn hours_without_bridge(case: &Case<'_>) -> Option<Finding> {
    let tolerances = &case.statement.tolerances;
    let least = tolerances.mbco_share.or(tolerances.mbco_volume_per_hour)?;
    let (rto, bridge) = (rto(case)?, bridged(case.statement)?);
    let message = format!(
        "From {} to {} nothing bridges the work: the other way of working ends before the service is back.",
        duration(bridge),
        duration(rto)
    );
    (least > 0.0 && !reaches(bridge, rto)).then(|| {
        let resolve = "Make it last longer, or be back sooner.";
        Finding::warning("V27", WORKAROUND, message, resolve)
    })
}
