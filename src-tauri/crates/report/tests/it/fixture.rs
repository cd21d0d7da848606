//! A made-up report: a fictional insurer, twelve dimensions, seven questions each.
//!
//! Its figures are invented and need not follow from each other: nothing is scored here.

use analysis::agreement::choice::Verdict;
use analysis::agreement::krippendorff::Reliance;
use analysis::impact::words::DateStyle;
use analysis::{Band, ConfidenceLabel, Groups, QuestionState, Status};
use chart::{Axis, ChartSpec, Radar, Role, Scale, Series};
use chrono::NaiveDate;
use model::{
    Audience, Contradiction, DimensionId, Form, Group, LevelName, LevelText, OutcomeTest,
    QuestionKind,
};
use report::{
    Agreement, Assumed, Between, Change, Comment, Completeness, Decision, DimensionPage, DontKnow,
    Entry, EvidenceCount, EvidenceKinds, Figures, FrameworkLine, Gap, Gate, GateNeed, Last, Need,
    NextLevel, Outcome, Place, QuestionRow, Raise, Report, Step, TwoViews,
};

/// Name, name in charts, now, target, last time, IT, business.
type Row = (&'static str, &'static str, f64, f64, f64, f64, f64);

const DIMENSIONS: [Row; 12] = [
    (
        "Business alignment and strategy",
        "Business alignment and strategy",
        3.71,
        4.0,
        2.9,
        3.9,
        3.5,
    ),
    (
        "Business impact and value",
        "Business impact and value",
        1.71,
        3.0,
        1.43,
        2.44,
        1.29,
    ),
    (
        "Service definition and catalogue",
        "Service definition and catalogue",
        3.15,
        4.0,
        2.6,
        3.3,
        3.0,
    ),
    (
        "Service model and dependencies",
        "Service model and dependencies",
        3.28,
        4.0,
        2.7,
        3.4,
        3.1,
    ),
    (
        "Service levels in business terms",
        "Service levels in business terms",
        3.0,
        4.0,
        2.6,
        3.8,
        2.3,
    ),
    (
        "Event management and user experience",
        "Events and user experience",
        3.71,
        4.0,
        3.1,
        3.8,
        3.6,
    ),
    (
        "Financial transparency",
        "Financial transparency",
        2.85,
        3.0,
        2.3,
        2.9,
        2.8,
    ),
    (
        "Governance and relationship management",
        "Governance and relationship",
        3.28,
        4.0,
        2.6,
        3.5,
        3.0,
    ),
    (
        "Process integration",
        "Process integration",
        3.57,
        3.0,
        3.3,
        3.6,
        3.5,
    ),
    (
        "Automation, cloud and sourcing",
        "Automation, cloud and sourcing",
        3.33,
        3.0,
        2.8,
        3.3,
        3.3,
    ),
    (
        "People, skills and culture",
        "People, skills and culture",
        3.28,
        4.0,
        3.0,
        3.2,
        3.3,
    ),
    (
        "Benefits and continual improvement",
        "Benefits and improvement",
        3.15,
        4.0,
        2.8,
        3.2,
        3.1,
    ),
];

const RUNGS: [&str; 5] = [
    "Ask what a stoppage costs and you hear the opinion of whoever complained last. Nothing is on paper.",
    "A dated list of the services that hurt when they stop, drawn up by IT; no name stands under it.",
    "Of five important services, at least four have one page in business words, signed by the owner within 12 months.",
    "Each page shows money from the first hour to the first week; recovery targets and the last budget paper quote it.",
    "Beside each estimate stands the loss measured in the last stoppage, real or rehearsed, with the date of correction.",
];

const STEMS: [&str; 7] = [
    "The last time somebody asked what one hour without your most important service costs, what could be shown?",
    "Who in the business last signed what the loss of a service would cost?",
    "When a service last stopped, how did people carry on?",
    "How were services tied to life, safety or law picked out?",
    "What were the recovery targets last worked out from?",
    "When more hours of service were last asked for, what showed their worth?",
    "After the last stoppage, what was done to find out what it cost?",
];

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

pub(crate) fn report() -> Report {
    Report {
        organisation: "Halden Insurance Group".into(),
        scope: "Group insurance operations, three countries".into(),
        sample: true,
        assessment: "Business service management, November 2026".into(),
        assessed_on: day(2026, 11, 20),
        date: day(2026, 11, 20),
        dates: DateStyle::Words,
        language: "en".into(),
        confidentiality: "Confidential".into(),
        logo: None,
        headline: "Four of ten services have a signed figure for their loss. Level 2 of 5, held back by Business impact and value.".into(),
        framework: framework(),
        scale: scale(),
        figures: figures(),
        held_back_by: vec![Need { level: 3, dimension: 1, needs: 3.0, has: Some(1.71) }],
        last: Some(Last { name: "Nov 2025".into(), date: day(2025, 11, 14), score: Some(2.61), level: Some(2) }),
        picture: Some(radar()),
        own: report::SchemePart::Continuous,
        dimensions: DIMENSIONS.iter().enumerate().map(|(index, row)| dimension(index, row)).collect(),
        answers: None,
        weakest: Some(1),
        decisions: decisions(),
        two_views: two_views(),
        dont_know: dont_know(),
        impact: None,
        small_groups_shown: false,
        gates: gates(),
        next_level: Some(next_level()),
        agreement: agreement(),
    }
}

fn next_level() -> NextLevel {
    let raise = |question: &str, to, facts: &[&str]| Raise {
        question: question.into(),
        kind: QuestionKind::Level,
        to,
        asks: None,
        facts: facts.iter().map(|fact| (*fact).into()).collect(),
    };
    NextLevel {
        level: 3.0,
        steps: 3,
        raises: vec![
            raise("Cost of one hour", 3, &[RUNGS[1], RUNGS[2]]),
            raise("Signed impact statements", 2, &[RUNGS[1]]),
        ],
        unanswered: Vec::new(),
    }
}

fn agreement() -> Agreement {
    Agreement {
        all: Verdict::Differ { levels: 1.1 },
        deviation: Some(1.1),
        between: Some(Between {
            verdict: Verdict::Agree,
            bias: Some(0.42),
        }),
        alpha: Some(0.716),
        interval: Some((0.641, 0.779)),
        reliance: Some(Reliance::Tentative),
        detectable_change: Some(0.31),
    }
}

fn gates() -> Vec<Gate> {
    let need = |dimension, needs, met| GateNeed {
        dimension,
        needs,
        met,
    };
    vec![
        Gate {
            level: 3,
            needs: vec![need(1, 3.0, false), need(2, 3.0, true)],
        },
        Gate {
            level: 4,
            needs: vec![need(4, 3.0, true), need(6, 3.0, false)],
        },
    ]
}

fn framework() -> FrameworkLine {
    FrameworkLine {
        name: "BSM maturity model".into(),
        version: "1.0".into(),
        hash: "3f0c4a1d8be27e95b6d1402c7f8a9e3305d1c64b2f7e80a91c5d3b6e4f2a1078".into(),
        provenance:
            "Original content; structure after published work on business service management."
                .into(),
        form: Form::Full,
        questions: 86,
        full_questions: 86,
    }
}

fn scale() -> model::Scale {
    let names = [
        "None",
        "Ad hoc",
        "Repeatable",
        "Defined",
        "Measured",
        "Optimised",
    ];
    let level = |(value, name): (usize, &&str)| LevelName {
        value: value as f64,
        name: (*name).into(),
        summary: String::new(),
        extension: false,
    };
    model::Scale {
        min: 0.0,
        max: 5.0,
        levels: names.iter().enumerate().map(level).collect(),
    }
}

fn figures() -> Figures {
    Figures {
        status: Status::Ok,
        level: Some(2),
        level_by_mean: Some(3),
        untested_level: None,
        score: Some(3.16),
        band: Band {
            low: Some(2.98),
            high: Some(3.22),
        },
        target: Some(3.66),
        gap: Gap {
            bias: Some(0.42),
            mean_absolute: Some(0.61),
            questions: 41,
        },
        completeness: Completeness {
            share: Some(0.95),
            answered: 77,
            applicable: 81,
            not_applicable: 5,
            dont_know: 6,
        },
        evidence: EvidenceCount {
            evidenced: 43,
            answers: 81,
            label: Some(ConfidenceLabel::Medium),
        },
        people: Groups { it: 8, business: 6 },
    }
}

pub(crate) fn radar() -> ChartSpec {
    let series = |role, name: &str, overall, pick: fn(&Row) -> f64| Series {
        role,
        name: name.into(),
        overall: Some(overall),
        values: DIMENSIONS.iter().map(|row| Some(pick(row))).collect(),
    };
    let axis = |(index, row): (usize, &Row)| Axis {
        id: DimensionId::new(format!("D{:02}", index + 1)),
        label: row.1.into(),
        emphasis: index == 1,
    };
    ChartSpec::Radar(Radar {
        title: "Where Halden Insurance Group stands".into(),
        summary:
            "Radar of twelve dimensions. Now ranges from 1.7 for Business impact and value to 3.7."
                .into(),
        scale: Scale::over(0.0, 5.0),
        axes: DIMENSIONS.iter().enumerate().map(axis).collect(),
        series: vec![
            series(Role::Now, "Now", 3.16, |row| row.2),
            series(Role::Target, "Target", 3.66, |row| row.3),
            series(Role::Last, "Nov 2025", 2.61, |row| row.4),
        ],
    })
}

fn dimension(index: usize, row: &Row) -> DimensionPage {
    let (name, label, now, target, last, it, business) = *row;
    DimensionPage {
        name: name.into(),
        label: label.into(),
        meaning: format!(
            "Whether {} is something that people can see, count and rely on.",
            label.to_lowercase()
        ),
        finding: if index == 1 {
            "Four of ten services have a signed figure; for the rest, knowledge lives in people’s heads.".into()
        } else {
            String::new()
        },
        weight: 1.0,
        status: Status::Ok,
        now: Some(now),
        band: Band {
            low: Some(now - 0.1),
            high: Some(now + 0.1),
        },
        level: Some(now.floor() as i64),
        target: Some(target),
        last: Some(last),
        change: Some(Change {
            delta: now - last,
            questions: 7,
        }),
        asked: Audience::Both,
        sides: Groups {
            it: Some(it),
            business: Some(business),
        },
        people: Groups { it: 8, business: 6 },
        gap: Some(it - business),
        one_sided: false,
        agreement: Verdict::Differ { levels: 1.2 },
        evidence: EvidenceCount {
            evidenced: 3,
            answers: 7,
            label: Some(ConfidenceLabel::Medium),
        },
        levels: rungs(),
        outcome_test: Some(outcome_test()),
        outcome: (index == 1).then(outcome),
        contradiction: (index == 1).then_some(Contradiction {
            score_at_least: 1.5,
            share_below: 0.5,
        }),
        questions: (0..7)
            .map(|question| question_row(index, question, now))
            .collect(),
        comments: comments(index),
    }
}

fn rungs() -> Vec<LevelText> {
    let rung = |(text, level): (&&str, i32)| LevelText {
        value: f64::from(level),
        text: (*text).into(),
    };
    RUNGS.iter().zip(1..).map(rung).collect()
}

fn outcome() -> Outcome {
    Outcome {
        count: 4,
        total: 10,
        counted_on: day(2026, 11, 18),
        counted_by: "Maren Olufsen".into(),
    }
}

fn outcome_test() -> OutcomeTest {
    OutcomeTest {
        statement:
            "Of {total} important services, {count} have a statement signed in the last 12 months."
                .into(),
        count_label: "Services with a signed statement".into(),
        total_label: "Important services".into(),
        unit: "services".into(),
        contradiction: None,
    }
}

fn question_row(dimension: usize, question: usize, now: f64) -> QuestionRow {
    let audience = match question {
        1 => Audience::Business,
        4 => Audience::It,
        _ => Audience::Both,
    };
    let value = (now + [0.4, -0.6, 1.2, 1.1, -0.5, -0.7, -0.9][question])
        .clamp(0.0, 5.0)
        .round();
    let state = match (dimension, question) {
        (6, 5) | (9, 2) => QuestionState::Missing,
        (9, 4) => QuestionState::NotApplicable,
        _ => QuestionState::Value,
    };
    let known = state == QuestionState::Value;
    let both = known && audience == Audience::Both;
    QuestionRow {
        short: "Cost of an hour".into(),
        stem: STEMS[question].into(),
        value: known.then_some(value),
        state,
        audience,
        sides: Groups {
            it: both.then_some((value + 0.55).min(5.0)),
            business: both.then_some((value - 0.75).max(0.0)),
        },
        evidenced: if known {
            [5, 0, 9][(dimension + question) % 3]
        } else {
            0
        },
        answers: if known { 13 } else { 0 },
        dont_know: u32::from(question == 5),
        entry: entry(dimension, question, audience, known.then_some(value)),
    }
}

const ANCHORS: [&str; 6] = [
    "Nobody has asked, and no figure for an hour without that service exists on either side.",
    "Managers on at least one side name a figure for that hour from memory when asked.",
    "One department or IT has written down an estimate for that hour, with author and date.",
    "The business owner has signed and dated one figure for that hour, with its parts and the source of each.",
    "The signed figure runs from the first hour to the first week; the promised time to be back and a purchase of the last 12 months quote it.",
    "The quoted figures were compared with a real or rehearsed stoppage in the last 12 months, corrected where they differed, and signed again.",
];

const KINDS: EvidenceKinds = EvidenceKinds {
    asserted: 8,
    documented: 4,
    verified: 1,
};

fn entry(dimension: usize, question: usize, audience: Audience, value: Option<f64>) -> Entry {
    let asked = |group: Group| {
        audience.asks(group).then(|| {
            format!(
                "{} ({})",
                STEMS[question],
                if group == Group::It {
                    "as IT sees it"
                } else {
                    "as the business sees it"
                }
            )
        })
    };
    let step = |(level, text): (usize, &&str)| Step {
        label: level.to_string(),
        value: Some(level as f64),
        counts_as: Some(level as f64),
        text: (*text).into(),
    };
    Entry {
        id: format!("D{:02}-{}", dimension + 1, question + 1),
        kind: model::QuestionKind::Level,
        stems: Groups {
            it: asked(Group::It),
            business: asked(Group::Business),
        },
        why: "Without this figure nobody can say whether a €200,000 safeguard is cheap or a waste."
            .into(),
        weight: if question == 2 { 2.0 } else { 1.0 },
        steps: ANCHORS.iter().enumerate().map(step).collect(),
        tally: value
            .filter(|_| dimension != 7)
            .map(|value| tally(value as usize, audience)),
        wanted: None,
        reads: None,
        said: Vec::new(),
        evidence_asked: "Show the figure, its parts, the source of each, name and date.".into(),
        evidence: value.map(|_| KINDS).unwrap_or_default(),
        not_applicable: if (dimension, question) == (9, 4) {
            vec![
                "No cloud is used.".into(),
                "Everything runs in the cellar.".into(),
            ]
        } else {
            Vec::new()
        },
        assumed: Groups {
            it: None,
            business: (question == 0).then_some(Assumed {
                mean: Some(2.0),
                people: 1,
            }),
        },
    }
}

/// Eight of IT and five of the business around a value.
fn tally(value: usize, audience: Audience) -> Vec<Groups<u32>> {
    let of = |group: Group, spread: [u32; 3], level: usize| match (
        audience.asks(group),
        (level + 1).checked_sub(value),
    ) {
        (true, Some(place)) => spread.get(place).copied().unwrap_or(0),
        _ => 0,
    };
    (0..6)
        .map(|level| Groups {
            it: of(Group::It, [1, 2, 5], level),
            business: of(Group::Business, [3, 2, 0], level),
        })
        .collect()
}

fn comments(dimension: usize) -> Vec<Comment> {
    if dimension != 1 {
        return Vec::new();
    }
    vec![
        Comment {
            question: 0,
            side: Some(Group::Business),
            text: "Finance estimated €18k an hour for claims intake in March. Claims has not agreed to it.".into(),
        },
        Comment {
            question: 6,
            side: None,
            text: "The February outage was reviewed, but not against a statement.".into(),
        },
    ]
}

fn decisions() -> Vec<Decision> {
    let decision = |title: &str, why: &str, takes: &str, if_not: &str, who: &str, by| Decision {
        title: title.into(),
        why: why.into(),
        takes: takes.into(),
        if_not: if_not.into(),
        who: who.into(),
        by: Some(by),
    };
    vec![
        decision(
            "Accept up to €590k a day on Claims intake until September 2027, or fund recovery within 12 hours.",
            "Promised today: back after 18 h, 8 h more to catch up. The loss reaches the owner’s limit after 18 to 23 h.",
            "40–60 days, €180–260k a year",
            "A stop of 18 hours passes the limit before work is caught up",
            "Board",
            day(2026, 12, 16),
        ),
        decision(
            "Have impact statements signed for eight of ten services, now four.",
            "Level 3 needs it first. The six business people rate knowing what an hour costs at 1.0: from memory.",
            "20–40 days, no purchase",
            "Level 3 stays out of reach; money follows the strongest voice",
            "Board, with the four owners",
            day(2027, 1, 31),
        ),
        decision(
            "Name one owner for service levels.",
            "The business rates them 1.5 levels lower than IT, which gives them.",
            "15–30 days; money not yet known",
            "Nobody answers for what was promised",
            "",
            day(2027, 1, 31),
        ),
    ]
}

fn two_views() -> Vec<TwoViews> {
    let view = |stem: usize, dimension: usize, it: f64, business: f64| TwoViews {
        stem: STEMS[stem].into(),
        place: Place {
            dimension,
            question: stem,
        },
        it,
        business,
        gap: it - business,
    };
    vec![
        view(2, 1, 3.6, 2.0),
        view(0, 4, 4.1, 2.5),
        view(0, 1, 2.3, 1.0),
        view(6, 1, 1.6, 0.3),
        view(5, 1, 1.6, 0.5),
        view(3, 10, 2.1, 3.0),
    ]
}

fn dont_know() -> Vec<DontKnow> {
    let row = |stem: usize, dimension: usize, people| DontKnow {
        stem: STEMS[stem].into(),
        place: Place {
            dimension,
            question: stem,
        },
        people,
    };
    vec![
        row(5, 1, 5),
        row(4, 3, 3),
        row(6, 6, 3),
        row(0, 6, 2),
        row(1, 7, 1),
        row(2, 9, 1),
    ]
}
