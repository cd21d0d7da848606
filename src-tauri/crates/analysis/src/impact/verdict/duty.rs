//! Owners, duties, needs and review: V03, V08, V14, V20, V21.

use model::{ImpactCategory, Need, Owner};

use super::{Case, Finding, Rule};
use crate::impact::words::date;

/// Legal severity from which somebody must be able to name the law.
const LEGAL: u8 = 3;

pub(super) fn findings(case: &Case<'_>) -> Vec<Finding> {
    let all = [
        underrates_life(case),
        need_without_reason(case),
        owners(case),
        overdue(case),
        law_without_name(case),
    ];
    all.into_iter().flatten().collect()
}

/// Whether it is called a need.
pub(super) fn is_need(class: Need) -> bool {
    matches!(class, Need::NeedMandated | Need::NeedJustified)
}

fn underrates_life(case: &Case<'_>) -> Option<Finding> {
    let tier = case.statement.tier.filter(|_| case.breaks(Rule::V03))?;
    let message = format!("Life or safety depends on it, and yet it is in tier {tier}.");
    let resolve = "Put it in tier 1, or say why nobody is in danger.";
    Some(Finding::error("V03", "/tier", message, resolve))
}

fn need_without_reason(case: &Case<'_>) -> Option<Finding> {
    let message = "It is called a need, but nobody says what it is worth or who demands it.";
    case.breaks(Rule::V08).then(|| {
        let resolve = "Enter its yearly value, or the law or contract that asks for it.";
        Finding::warning("V08", "/need/class", message.to_owned(), resolve)
    })
}

fn owners(case: &Case<'_>) -> Option<Finding> {
    let named = |owner: &Option<Owner>| {
        let name = owner.as_ref().map(|owner| owner.name.trim().to_lowercase());
        name.filter(|name| !name.is_empty())
    };
    let business = named(&case.statement.business_owner);
    let (message, resolve) = match (&business, named(&case.statement.it_owner)) {
        (None, _) => (
            "Nobody in the business owns the service.",
            "Name the manager whose result takes the loss.",
        ),
        (Some(business), Some(it)) if *business == it => (
            "The same person owns it in the business and in IT.",
            "Name the manager whose result takes the loss as its business owner.",
        ),
        _ => return None,
    };
    let message = message.to_owned();
    Some(Finding::error("V14", "/business_owner", message, resolve))
}

fn overdue(case: &Case<'_>) -> Option<Finding> {
    let review = case
        .statement
        .review_by()
        .filter(|day| *day < case.around.today)?;
    let message = format!(
        "It was to be looked at again by {}.",
        date(review, case.around.style)
    );
    let resolve = "Go through it with the owner, and have it signed again.";
    Some(Finding::warning("V20", "/review_date", message, resolve))
}

fn law_without_name(case: &Case<'_>) -> Option<Finding> {
    let ratings = case.statement.impact.ratings.iter().enumerate();
    let mut legal = ratings
        .filter(|(_, rating)| rating.category == ImpactCategory::Legal && rating.severity >= LEGAL);
    let (at, rating) = legal.next()?;
    let mut duties = case.statement.obligations.iter();
    let named = duties.any(|duty| !duty.name.trim().is_empty());
    let message = format!(
        "Legal harm of severity {} is expected, but no law or contract is named.",
        rating.severity
    );
    (!named).then(|| {
        let resolve = "Name the obligation that would be broken.";
        Finding::warning(
            "V21",
            format!("/impact/ratings/{at}/severity"),
            message,
            resolve,
        )
    })
}
