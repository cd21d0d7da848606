//! What services are worth, and what they cost while they stand still.

use analysis::impact::availability::{downtime, parallel, series};
use analysis::impact::curve::Curve;
use analysis::impact::expectation::{Scenario, expectation as expected_loss};
use analysis::impact::hours::{ExtraHours, worth, worth_of_an_hour, yearly_return};
use analysis::impact::investment::investment as evaluate;
use analysis::impact::loss::{Exposure, Loss, Penalty, loss as loss_of};
use analysis::impact::rules::{Claims, Rule, broken};
use analysis::impact::tier::{Grounds, tier as tier_of};
use analysis::impact::{YEAR_HOURS, need as needs};
use serde_json::{Value, json};

use super::read::{
    entries, figure, figures, flag, list, maybe, named, number, numbers, pairs, text,
};

pub(super) fn loss(inputs: &Value) -> Value {
    let of = |key: &str| number(&inputs[key]);
    let exposure = Exposure {
        revenue_per_hour: of("rev_h"),
        margin: of("margin"),
        dependency: of("dep"),
        recapture: of("recapture"),
        users: of("users"),
        loaded_cost_per_hour: of("loaded_h"),
        idle_with_workaround: of("idle_wa"),
        idle_without: of("idle_full"),
        workaround_hours: of("workaround_h"),
        recovery_fixed: of("rec_fixed"),
        recovery_per_hour: of("rec_h"),
        penalties: penalties(&inputs["penalty_steps"]),
        customers: of("customers"),
        churn_per_hour: of("churn_per_h"),
        churn_grace_hours: of("churn_grace_h"),
        lifetime_value: of("clv"),
    };
    let hours = of("hours");
    let loss = loss_of(&exposure, hours);
    let part = |figure_of: fn(&Loss) -> f64| figure(loss.as_ref().map(figure_of));
    json!({
        "lost_contribution": part(|loss| loss.contribution),
        "lost_productivity": part(|loss| loss.productivity),
        "recovery": part(|loss| loss.recovery),
        "penalties": part(|loss| loss.penalties),
        "intangible_churn": part(|loss| loss.intangible),
        "total": part(Loss::total),
        "average_per_hour": figure(loss.map(|loss| loss.total() / hours)),
    })
}

fn penalties(steps: &Value) -> Vec<Penalty> {
    list(steps)
        .iter()
        .map(|step| Penalty {
            after_hours: number(&step["after_h"]),
            amount: number(&step["amount"]),
        })
        .collect()
}

fn curve(inputs: &Value) -> Option<Curve> {
    Curve::new(pairs(&inputs["points_hours_loss"]))
}

pub(super) fn losses(inputs: &Value) -> Value {
    let curve = curve(inputs);
    let hours = numbers(&inputs["query_hours"]);
    json!({ "loss": curve.map(|curve| figures(hours.iter().map(|hours| curve.loss(*hours)))) })
}

pub(super) fn derived_mtpd(inputs: &Value) -> Value {
    let limit = number(&inputs["intolerable_loss"]);
    json!({ "mtpd_hours": figure(curve(inputs).and_then(|curve| curve.reached(limit))) })
}

pub(super) fn convexity(inputs: &Value) -> Value {
    let convexity = curve(inputs).map(|curve| curve.convexity());
    json!({
        "eight_times_1h": figure(convexity.map(|found| found.eight_times_an_hour)),
        "once_8h": figure(convexity.map(|found| found.once_eight_hours)),
        "ratio": figure(convexity.and_then(|found| found.ratio)),
    })
}

pub(super) fn downtimes(inputs: &Value) -> Value {
    let availabilities = numbers(&inputs["availability"]);
    let hours = numbers(&inputs["service_hours"]);
    hours
        .into_iter()
        .map(|hours| {
            let lost = availabilities
                .iter()
                .map(|availability| downtime(*availability, hours));
            (format!("h{hours}"), figures(lost))
        })
        .collect::<serde_json::Map<String, Value>>()
        .into()
}

pub(super) fn chain(inputs: &Value) -> Value {
    let chain = series(&numbers(&inputs["series"]));
    json!({
        "series": figure(chain),
        "series_downtime_h_8760": figure(downtime(chain, YEAR_HOURS)),
        "parallel": figure(parallel(&numbers(&inputs["parallel"]))),
    })
}

pub(super) fn expectation(inputs: &Value) -> Value {
    let scenarios: Vec<Scenario> = list(&inputs["scenarios"])
        .iter()
        .map(|scenario| Scenario {
            frequency: number(&scenario["freq"]),
            hours: number(&scenario["hours"]),
        })
        .collect();
    let year = curve(inputs).map(|curve| expected_loss(&curve, &scenarios));
    json!({
        "expected_annual_loss": figure(year.map(|year| year.annual_loss)),
        "annual_downtime_h": figure(year.map(|year| year.downtime_hours)),
        "implied_availability_8760": figure(year.map(|year| year.availability)),
        "linear_estimate_at_1h_rate": figure(year.map(|year| year.linear_estimate)),
    })
}

pub(super) fn hours_of_a_year(inputs: &Value) -> Value {
    let value = number(&inputs["value_per_year"]);
    let days = numbers(&inputs["days"]);
    let hours = numbers(&inputs["hours_per_day"]);
    let worths = hours.iter().flat_map(|hours| {
        days.iter().map(move |days| {
            (
                format!("{hours}h_{days}d"),
                worth_of_an_hour(value, *hours, *days),
            )
        })
    });
    json!({ "per_hour": named(worths) })
}

pub(super) fn returns(inputs: &Value) -> Value {
    let benefit = number(&inputs["benefit"]);
    let returns: Vec<_> = numbers(&inputs["costs"])
        .into_iter()
        .map(|cost| yearly_return(benefit, cost))
        .collect();
    json!({
        "bcr": figures(returns.iter().map(|found| found.benefit_cost_ratio)),
        "net": figures(returns.iter().map(|found| found.net)),
        "payback_days": figures(returns.iter().map(|found| found.payback_days)),
    })
}

pub(super) fn extra_hours(inputs: &Value) -> Value {
    let of = |key: &str| number(&inputs[key]);
    let worth = worth(&ExtraHours {
        hours_per_day: of("extra_hours_day"),
        days: of("days"),
        transactions_per_hour: of("transactions_per_hour"),
        contribution: of("contribution_per_transaction"),
        uptake: of("uptake"),
        displacement: of("displacement"),
        staff_cost_per_hour: of("staff_cost_per_hour"),
        run_cost_per_year: of("run_cost_year"),
    });
    json!({"gross": figure(worth.gross), "net": figure(worth.net), "bcr": figure(worth.benefit_cost_ratio)})
}

pub(super) fn investment(inputs: &Value) -> Value {
    let found = evaluate(&numbers(&inputs["cashflows"]), number(&inputs["rate"]));
    json!({
        "npv": figure(found.npv),
        "bcr_undiscounted": figure(found.benefit_cost_ratio),
        "bcr_discounted": figure(found.discounted_ratio),
        "payback_years": figure(found.payback_years),
    })
}

pub(super) fn tier(inputs: &Value) -> Value {
    let severities = entries(&inputs["impact_24h"]).filter_map(|(_, severity)| maybe(severity));
    let tier = tier_of(&Grounds {
        mtpd_hours: maybe(&inputs["mtpd_h"]),
        severity_at_24_hours: severities.map(|severity| severity as u8).max(),
        life_safety: flag(&inputs["life_safety"]),
        legal_mandate: flag(&inputs["legal_mandate"]),
    });
    json!(tier)
}

pub(super) fn need(inputs: &Value) -> Value {
    let mandated = ["law", "safety", "contract"]
        .iter()
        .any(|key| flag(&inputs[*key]));
    let (value, cost) = (
        maybe(&inputs["annual_value"]),
        maybe(&inputs["annual_cost"]),
    );
    json!({ "class": needs::need(mandated, value, cost) })
}

pub(super) fn validity(inputs: &Value) -> Value {
    let list_of = |key: &str| inputs.get(key).map(numbers).unwrap_or_default();
    let said = |key: &str| inputs.get(key).map(flag);
    let rules = broken(&Claims {
        rto: maybe(&inputs["rto"]),
        wrt: maybe(&inputs["wrt"]),
        mtpd: maybe(&inputs["mtpd"]),
        life_safety: said("life_safety"),
        tier: maybe(&inputs["tier"]).map(|tier| tier as u8),
        workaround: said("workaround"),
        workaround_hours: maybe(&inputs["workaround_h"]),
        dependency_rto: list_of("dep_rto"),
        curve: inputs.get("curve").map(pairs).unwrap_or_default(),
        claimed_need: said("claimed_need"),
        mandated: ["law", "safety", "contract"]
            .iter()
            .any(|key| flag(&inputs[*key])),
        annual_value: maybe(&inputs["annual_value"]),
        around_the_clock: inputs
            .get("hours")
            .is_some_and(|hours| text(hours) == "24x7"),
        night_use: maybe(&inputs["night_use"]),
        target_availability: maybe(&inputs["target_availability"]),
        dependency_availability: list_of("dep_availability"),
        loss_per_hour: maybe(&inputs["loss_h"]),
        unit_revenue: maybe(&inputs["unit_revenue_year"]),
    });
    let (errors, warnings): (Vec<Rule>, Vec<Rule>) =
        rules.into_iter().partition(|rule| rule.is_error());
    json!({ "errors": errors, "warnings": warnings })
}
