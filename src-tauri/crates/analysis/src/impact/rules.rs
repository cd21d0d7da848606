//! Where a statement contradicts itself: V01 to V11, on figures alone.

use serde::Serialize;
use ts_rs::TS;

use super::YEAR_HOURS;
use super::availability::series;
use crate::round::reaches;

/// What a statement claims, as far as it does. Durations are hours.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Claims {
    /// Recovery time objective.
    pub rto: Option<f64>,
    /// Work recovery time.
    pub wrt: Option<f64>,
    /// Maximum tolerable period of disruption.
    pub mtpd: Option<f64>,
    /// Life or safety depends on it.
    pub life_safety: Option<bool>,
    /// Its tier, 1 to 5.
    pub tier: Option<u8>,
    /// There is a workaround.
    pub workaround: Option<bool>,
    /// How long it lasts.
    pub workaround_hours: Option<f64>,
    /// RTO of each hard dependency.
    pub dependency_rto: Vec<f64>,
    /// Cumulative loss by hour.
    pub curve: Vec<(f64, f64)>,
    /// It is called a need.
    pub claimed_need: Option<bool>,
    /// A law, safety or a contract asks for it.
    pub mandated: bool,
    /// What it brings in a year.
    pub annual_value: Option<f64>,
    /// It is wanted around the clock.
    pub around_the_clock: bool,
    /// Use at night.
    pub night_use: Option<f64>,
    /// Availability aimed at, 0 to 1.
    pub target_availability: Option<f64>,
    /// Availability of each part of the chain.
    pub dependency_availability: Vec<f64>,
    /// Loss an hour.
    pub loss_per_hour: Option<f64>,
    /// Revenue a year of the unit that loses it.
    pub unit_revenue: Option<f64>,
}

/// A rule that a statement breaks. Errors keep it from being signed, never from being saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub enum Rule {
    /// RTO is longer than MTPD.
    V01,
    /// RTO alone would do, RTO and WRT together are longer than MTPD.
    V02,
    /// Life or safety depends on it, and its tier is not 1.
    V03,
    /// No workaround, and it lasts.
    V04,
    /// A workaround, and nobody says how long it lasts. A warning.
    V05,
    /// A hard dependency comes back later than the service.
    V06,
    /// Cumulative loss falls.
    V07,
    /// A need without value or mandate. A warning.
    V08,
    /// More availability is aimed at than the chain has. A warning.
    V09,
    /// Wanted around the clock, and not used at night. A warning.
    V10,
    /// A year of such hours would cost more than the unit earns. A warning.
    V11,
}

impl Rule {
    /// Whether it keeps a statement from being signed.
    pub fn is_error(self) -> bool {
        use Rule::{V01, V02, V03, V04, V06, V07};
        matches!(self, V01 | V02 | V03 | V04 | V06 | V07)
    }
}

/// Whether a rule is broken; none where what it compares is not claimed.
type Test = fn(&Claims) -> Option<bool>;

/// The rules broken, in order. What is not claimed breaks none, and equal is never too much.
pub fn broken(claims: &Claims) -> Vec<Rule> {
    let tests: [(Rule, Test); 11] = [
        (Rule::V01, returns_too_late),
        (Rule::V02, works_too_late),
        (Rule::V03, underrates_life),
        (Rule::V04, workaround_out_of_nothing),
        (Rule::V05, workaround_without_end),
        (Rule::V06, waits_for_a_dependency),
        (Rule::V07, loss_falls),
        (Rule::V08, need_without_reason),
        (Rule::V09, chain_too_weak),
        (Rule::V10, nights_unused),
        (Rule::V11, loss_beyond_revenue),
    ];
    tests
        .into_iter()
        .filter(|(_, is_broken)| is_broken(claims) == Some(true))
        .map(|(rule, _)| rule)
        .collect()
}

/// Whether one figure is above another by more than noise.
fn exceeds(figure: f64, limit: f64) -> bool {
    !reaches(limit, figure)
}

fn returns_too_late(claims: &Claims) -> Option<bool> {
    Some(exceeds(claims.rto?, claims.mtpd?))
}

fn works_too_late(claims: &Claims) -> Option<bool> {
    let (rto, mtpd) = (claims.rto?, claims.mtpd?);
    Some(!exceeds(rto, mtpd) && exceeds(rto + claims.wrt?, mtpd))
}

/// A tier that nobody has set is not 1.
fn underrates_life(claims: &Claims) -> Option<bool> {
    Some(claims.life_safety? && claims.tier != Some(1))
}

fn workaround_out_of_nothing(claims: &Claims) -> Option<bool> {
    Some(!claims.workaround? && claims.workaround_hours? > 0.0)
}

fn workaround_without_end(claims: &Claims) -> Option<bool> {
    Some(claims.workaround? && claims.workaround_hours.unwrap_or(0.0) == 0.0)
}

fn waits_for_a_dependency(claims: &Claims) -> Option<bool> {
    let rto = claims.rto?;
    Some(
        claims
            .dependency_rto
            .iter()
            .any(|other| exceeds(*other, rto)),
    )
}

fn loss_falls(claims: &Claims) -> Option<bool> {
    let mut steps = claims.curve.windows(2);
    Some(steps.any(|pair| exceeds(pair[0].1, pair[1].1)))
}

fn need_without_reason(claims: &Claims) -> Option<bool> {
    let worthless = claims.annual_value.unwrap_or(0.0) == 0.0;
    Some(claims.claimed_need? && worthless && !claims.mandated)
}

fn chain_too_weak(claims: &Claims) -> Option<bool> {
    let parts = &claims.dependency_availability;
    Some(!parts.is_empty() && exceeds(claims.target_availability?, series(parts)))
}

fn nights_unused(claims: &Claims) -> Option<bool> {
    Some(claims.around_the_clock && claims.night_use? == 0.0)
}

fn loss_beyond_revenue(claims: &Claims) -> Option<bool> {
    Some(exceeds(
        claims.loss_per_hour? * YEAR_HOURS,
        claims.unit_revenue?,
    ))
}
