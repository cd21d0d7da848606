//! How soon a service must be back, and what decided it.

use serde::Serialize;
use ts_rs::TS;

use crate::round::reaches;

/// What is known when a tier is set.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Grounds {
    /// Hours after which the impact is no longer acceptable (MTPD).
    pub mtpd_hours: Option<f64>,
    /// The highest severity of any category at 24 hours, 0 to 5. Nothing rated is not 0.
    pub severity_at_24_hours: Option<u8>,
    /// Life or safety depends on it.
    pub life_safety: bool,
    /// A law asks for it.
    pub legal_mandate: bool,
}

/// What decided a tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// The time that can be borne; it goes before impact where both say the same.
    Time,
    /// The impact at 24 hours.
    Impact,
    /// Life or safety, which raised it to 1.
    LifeSafetyOverride,
    /// A law, which raised it to 2.
    LegalOverride,
}

/// A tier, 1 being the most critical of 5, with its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Tier {
    /// By time; none without an MTPD.
    pub time_tier: Option<u8>,
    /// By impact; none without a rated impact.
    pub impact_tier: Option<u8>,
    /// The more critical of both, after overrides; none where nothing is known.
    pub tier: Option<u8>,
    /// What decided.
    pub decided_by: Option<DecidedBy>,
}

/// The tier of a service: time ≤ 4 h 1, ≤ 24 h 2, ≤ 72 h 3, ≤ 168 h 4, else 5; severity 5 to 2 give
/// 1 to 4, less gives 5. Life and safety make it 1, a legal mandate at least 2.
pub fn tier(grounds: &Grounds) -> Tier {
    let time_tier = grounds.mtpd_hours.map(by_time);
    let impact_tier = grounds.severity_at_24_hours.map(by_severity);
    let mut decided = match (time_tier, impact_tier) {
        (Some(time), Some(impact)) if impact < time => Some((impact, DecidedBy::Impact)),
        (Some(time), _) => Some((time, DecidedBy::Time)),
        (None, impact) => impact.map(|impact| (impact, DecidedBy::Impact)),
    };
    let overrides = [
        (grounds.life_safety, 1, DecidedBy::LifeSafetyOverride),
        (grounds.legal_mandate, 2, DecidedBy::LegalOverride),
    ];
    for (holds, at_least, by) in overrides {
        if holds && decided.is_none_or(|(tier, _)| tier > at_least) {
            decided = Some((at_least, by));
        }
    }
    Tier {
        time_tier,
        impact_tier,
        tier: decided.map(|(tier, _)| tier),
        decided_by: decided.map(|(_, by)| by),
    }
}

fn by_time(hours: f64) -> u8 {
    let limits = [(4.0, 1), (24.0, 2), (72.0, 3), (168.0, 4)];
    let within = limits.into_iter().find(|(limit, _)| reaches(*limit, hours));
    within.map_or(5, |(_, tier)| tier)
}

fn by_severity(severity: u8) -> u8 {
    match severity {
        5.. => 1,
        2..=4 => 6 - severity,
        0..=1 => 5,
    }
}
