//! A report that is about no assessment.

use analysis::agreement::choice::Verdict;
use analysis::impact::words::DateStyle;
use analysis::{Band, Groups, Status};
use chrono::NaiveDate;
use model::{Form, Scale};

use crate::data::{Agreement, Completeness, EvidenceCount, Figures, FrameworkLine, Gap, Report};
use crate::own::SchemePart;

impl Report {
    /// Letterhead and date alone. Everything that is said of an assessment is empty, so only parts
    /// that need none may be asked for.
    pub fn without_assessment(organisation: String, date: NaiveDate) -> Self {
        Self {
            organisation,
            scope: String::new(),
            sample: false,
            assessment: String::new(),
            assessed_on: date,
            date,
            dates: DateStyle::Words,
            language: "en".to_owned(),
            confidentiality: String::new(),
            logo: None,
            headline: String::new(),
            framework: no_framework(),
            scale: Scale {
                min: 0.0,
                max: 5.0,
                levels: Vec::new(),
            },
            own: SchemePart::Continuous,
            figures: no_figures(),
            held_back_by: Vec::new(),
            last: None,
            picture: None,
            dimensions: Vec::new(),
            answers: None,
            weakest: None,
            decisions: Vec::new(),
            two_views: Vec::new(),
            dont_know: Vec::new(),
            impact: None,
            small_groups_shown: false,
            gates: Vec::new(),
            next_level: None,
            agreement: no_agreement(),
        }
    }
}

fn no_framework() -> FrameworkLine {
    FrameworkLine {
        name: String::new(),
        version: String::new(),
        hash: String::new(),
        provenance: String::new(),
        form: Form::Short,
        questions: 0,
        full_questions: 0,
    }
}

fn no_figures() -> Figures {
    Figures {
        status: Status::Unanswered,
        level: None,
        untested_level: None,
        level_by_mean: None,
        score: None,
        band: Band {
            low: None,
            high: None,
        },
        target: None,
        gap: Gap {
            bias: None,
            mean_absolute: None,
            questions: 0,
        },
        completeness: Completeness {
            share: None,
            answered: 0,
            applicable: 0,
            not_applicable: 0,
            dont_know: 0,
        },
        evidence: EvidenceCount {
            evidenced: 0,
            answers: 0,
            label: None,
        },
        people: Groups { it: 0, business: 0 },
    }
}

fn no_agreement() -> Agreement {
    Agreement {
        all: Verdict::TooFew,
        deviation: None,
        between: None,
        alpha: None,
        interval: None,
        reliance: None,
        detectable_change: None,
    }
}
