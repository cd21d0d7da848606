//! The Report screen, and the data that the paper is made of.

mod answers;
mod brand;
mod dimensions;
mod entries;
mod gates;
mod insight;
mod own;
mod pages;
mod press;

use analysis::impact::words::{DateStyle, Style};
use chrono::NaiveDate;
use model::{DecisionId, Group};
use report::{self, Report};
use store::Change;

use crate::api::*;
use crate::error::Error;
use crate::facts::{Assessed, Facts};
use crate::host::FileKind;
use crate::impact::Reader;
use crate::people::needed;
use crate::session::{App, Open};
use crate::{disk, home, picture, results, words};

use pages::Names;
pub(crate) use press::Press;

impl App {
    /// The Report screen.
    pub fn report(&self, input: AssessmentRef) -> Result<ReportView, Error> {
        self.on_open(|open| open.report_view(&input.assessment))
    }

    /// Saves the headline of the board page.
    pub fn set_headline(&self, input: HeadlineInput) -> Result<ReportView, Error> {
        self.on_open(|open| {
            let mut properties = open.properties(&input.assessment)?;
            properties.headline = input.headline.trim().to_owned();
            let change = Change::Assessment {
                id: input.assessment.clone(),
                after: properties,
            };
            open.apply(&[change], ChangeKind::Assessment, self.host.as_ref())?;
            open.report_view(&input.assessment)
        })
    }

    /// Adds a decision, or changes one.
    pub fn save_decision(&self, input: DecisionInput) -> Result<ReportView, Error> {
        let DecisionInput {
            assessment,
            decision,
        } = input;
        let title = needed(
            &decision.title,
            "decision_missing",
            "Write what is to be decided.",
        )?;
        self.on_open(|open| {
            let id = match decision.id.clone() {
                Some(id) => id,
                None => open.new_decision(&assessment)?,
            };
            let after = Some(store::Decision {
                title,
                why: decision.why.trim().to_owned(),
                takes: decision.takes.trim().to_owned(),
                if_not: decision.if_not.trim().to_owned(),
                who: decision.who.trim().to_owned(),
                by: decision.by,
                position: None,
            });
            let change = Change::Decision {
                assessment: assessment.clone(),
                id,
                after,
            };
            open.apply(&[change], ChangeKind::Decision, self.host.as_ref())?;
            open.report_view(&assessment)
        })
    }

    /// Removes a decision.
    pub fn remove_decision(&self, input: DecisionRef) -> Result<ReportView, Error> {
        self.on_open(|open| {
            let DecisionRef {
                assessment,
                decision,
            } = input;
            let change = Change::Decision {
                assessment: assessment.clone(),
                id: decision,
                after: None,
            };
            open.apply(&[change], ChangeKind::Decision, self.host.as_ref())?;
            open.report_view(&assessment)
        })
    }

    /// Asks for a place and writes the PDF there; none if the person cancels. A former file stays
    /// until the new one is whole.
    pub fn export_report(&self, input: PaperInput) -> Result<Option<Exported>, Error> {
        let options = options(&input);
        if input.parts.is_empty() {
            return Err(Error::refused("no_part", "Choose at least one part."));
        }
        let style = self.style();
        let (paper, suggested) = self.on_open(|open| {
            let facts = open.facts(&input.assessment)?;
            let suggested = home::file_stem(&format!(
                "{}, {}",
                facts.organisation.name, facts.now.record.properties.name
            ));
            Ok((open.paper(&facts, input.date, style)?, suggested))
        })?;
        self.export(paper, options, &suggested)
    }

    /// Asks for a place and writes a statement's page there; none if the person cancels.
    pub fn export_statement(&self, input: StatementPaperInput) -> Result<Option<Exported>, Error> {
        let style = self.style();
        let paper = self.on_open(|open| sheet(&open.workspace, &input, style))?;
        let suggested = home::file_stem(&format!("{}, {}", paper.organisation, paper.assessment));
        self.export(paper, sheet_options(input.page), &suggested)
    }

    /// Writes a report where the person chooses. `suggested` is a file name without its ending.
    fn export(
        &self,
        paper: Report,
        options: report::Options,
        suggested: &str,
    ) -> Result<Option<Exported>, Error> {
        self.export_begins();
        let suggested = format!("{suggested}.pdf");
        let Some(path) = self.host.choose_place(FileKind::Pdf, &suggested) else {
            return Ok(None);
        };
        let path = home::with_ending(path, "pdf");
        let written = self.written_for_export(paper, options)?;
        let pdf = written.pdf.as_ref().map_err(|error| error.clone())?;
        disk::write_unless(&path, pdf, || self.press.is_called_off()).map_err(|reason| {
            if reason.kind() == std::io::ErrorKind::Interrupted && self.press.is_called_off() {
                return Error::Report(report::ReportError::Cancelled);
            }
            let what = disk::name(&path);
            Error::File {
                what,
                verb: "written",
                reason,
            }
        })?;
        Ok(Some(Exported {
            path: path.to_string_lossy().into_owned(),
            pages: crate::facts::count(written.pages.iter()),
        }))
    }

    /// Opens an exported file in the system's viewer.
    pub fn open_exported(&self, input: PathInput) -> Result<(), Error> {
        let path = std::path::Path::new(&input.path);
        let what = || disk::name(path);
        if path
            .extension()
            .is_none_or(|ending| !ending.eq_ignore_ascii_case("pdf"))
        {
            return Err(Error::refused(
                "not_exported",
                "Only an exported PDF can be opened from here.",
            ));
        }
        self.host.open(path).map_err(|reason| Error::File {
            what: what(),
            verb: "opened",
            reason,
        })
    }
}

impl Open {
    fn report_view(&self, assessment: &model::AssessmentId) -> Result<ReportView, Error> {
        let facts = self.facts(assessment)?;
        let decisions = self.workspace.decisions(assessment)?;
        let parts = |audience| AudienceView {
            audience,
            parts: self::audience(audience)
                .parts()
                .iter()
                .map(pages::part)
                .collect(),
        };
        Ok(ReportView {
            assessment: facts.now.summary(),
            suggested_headline: words::headline(&facts),
            headline: facts.now.record.properties.headline.clone(),
            decisions: decisions.into_iter().map(decision).collect(),
            audiences: ReportAudience::ALL.map(parts).into(),
            confidentiality: self.workspace.confidentiality()?,
            logo: self.workspace.logo()?.map(|logo| logo.name),
            undo: self.undo_state(),
        })
    }

    /// Everything that the paper says about an assessment.
    fn paper(&self, facts: &Facts, date: NaiveDate, style: Style) -> Result<Report, Error> {
        paper(&self.workspace, facts, date, style)
    }
}

/// Everything that the paper says about an assessment of a workspace. `style` is that of its days,
/// and of the sums in the part on impact; scores have a point in any case, as its language has.
pub(crate) fn paper(
    workspace: &store::Workspace,
    facts: &Facts,
    date: NaiveDate,
    style: Style,
) -> Result<Report, Error> {
    let decisions = workspace.decisions(&facts.now.record.id)?;
    Ok(Report {
        confidentiality: workspace.confidentiality()?,
        logo: logo(workspace)?,
        impact: crate::impact::part(workspace, facts, Reader::new(date, style)?)?,
        dates: style.date,
        ..report(facts, decisions, date)
    })
}

fn logo(workspace: &store::Workspace) -> Result<Option<report::Logo>, Error> {
    let logo = workspace.logo()?;
    logo.map(|logo| brand::printed(&logo)).transpose()
}

/// A statement on a page of its own. It belongs to no assessment, so everything that is said of one
/// stays empty.
fn sheet(
    workspace: &store::Workspace,
    input: &StatementPaperInput,
    style: Style,
) -> Result<Report, Error> {
    let reader = Reader::new(input.date, style)?;
    let impact = crate::impact::sheet(workspace, &input.service, reader)?;
    let organisation = workspace.organisation()?;
    Ok(Report {
        scope: organisation.scope,
        sample: workspace.about()?.sample,
        assessment: impact.finding.clone(),
        confidentiality: workspace.confidentiality()?,
        logo: logo(workspace)?,
        impact: Some(impact),
        dates: style.date,
        ..Report::without_assessment(organisation.name, input.date)
    })
}

fn sheet_options(page: PageSize) -> report::Options {
    report::Options {
        parts: report::Parts::NONE.with(report::Part::Impact),
        page: page_size(page),
    }
}

fn decision((id, decision): (DecisionId, store::Decision)) -> Decision {
    let store::Decision {
        title,
        why,
        takes,
        if_not,
        who,
        by,
        ..
    } = decision;
    Decision {
        id: Some(id),
        title,
        why,
        takes,
        if_not,
        who,
        by,
    }
}

/// How a report is put on paper.
fn options(input: &PaperInput) -> report::Options {
    let parts = input.parts.iter().map(|part| match part {
        ReportPart::Board => report::Part::Board,
        ReportPart::Stand => report::Part::Stand,
        ReportPart::TwoViews => report::Part::TwoViews,
        ReportPart::Impact => report::Part::Impact,
        ReportPart::Method => report::Part::Method,
        ReportPart::Appendix => report::Part::Appendix,
    });
    report::Options {
        parts: parts.collect(),
        page: page_size(input.page),
    }
}

/// All parts of an audience.
pub(crate) fn options_for(who: ReportAudience, page: PageSize) -> report::Options {
    report::Options {
        parts: audience(who).parts(),
        page: page_size(page),
    }
}

fn audience(audience: ReportAudience) -> report::ReportAudience {
    match audience {
        ReportAudience::Board => report::ReportAudience::Board,
        ReportAudience::Management => report::ReportAudience::Management,
        ReportAudience::Full => report::ReportAudience::Full,
    }
}

fn page_size(page: PageSize) -> report::PageSize {
    match page {
        PageSize::A4 => report::PageSize::A4,
        PageSize::Letter => report::PageSize::Letter,
    }
}

fn report(facts: &Facts, decisions: Vec<(DecisionId, store::Decision)>, date: NaiveDate) -> Report {
    let now = &facts.now;
    let names = pages::names(facts, Vec::new());
    let agreed = results::agreement::view(facts);
    let properties = &now.record.properties;
    let typed = Some(properties.headline.clone()).filter(|headline| !headline.is_empty());
    Report {
        organisation: facts.organisation.name.clone(),
        scope: facts.organisation.scope.clone(),
        sample: facts.sample,
        assessment: properties.name.clone(),
        assessed_on: properties.date,
        date,
        dates: DateStyle::Words,
        language: now.edition.framework.language.clone(),
        confidentiality: String::new(),
        logo: None,
        headline: typed.unwrap_or_else(|| words::headline(facts)),
        framework: framework_line(now),
        scale: now.edition.framework.scale.clone(),
        own: own::part(facts, &names),
        figures: figures(facts),
        held_back_by: held_back_by(now),
        last: facts.previous.as_ref().map(last),
        picture: picture::spec(facts),
        dimensions: dimensions::pages(facts, &agreed),
        answers: answers::answers(facts),
        weakest: facts.weakest().and_then(|id| position(now, &id)),
        decisions: decisions
            .into_iter()
            .map(|(_, decision)| paper_decision(decision))
            .collect(),
        two_views: results::two_views(facts)
            .into_iter()
            .filter_map(|row| two_views(&names, row))
            .collect(),
        dont_know: results::dont_know(facts)
            .into_iter()
            .filter_map(|row| dont_know(&names, row))
            .collect(),
        impact: None,
        small_groups_shown: properties.small_groups_shown,
        gates: gates::gates(now),
        next_level: insight::next_level(facts),
        agreement: insight::agreement(&agreed),
    }
}

fn framework_line(now: &Assessed) -> report::FrameworkLine {
    let framework = &now.edition.framework;
    report::FrameworkLine {
        name: framework.name.clone(),
        version: framework.version.clone(),
        hash: now.edition.hash.clone(),
        provenance: framework.provenance.clone(),
        form: now.form(),
        questions: crate::facts::count(framework.questions(now.form())),
        full_questions: crate::facts::count(framework.questions(model::Form::Full)),
    }
}

const NO_BAND: analysis::Band = analysis::Band {
    low: None,
    high: None,
};

fn figures(facts: &Facts) -> report::Figures {
    let scores = &facts.now.scoring.scores;
    let continuous = scores.continuous();
    let gap = results::continuous::gap_summary(facts);
    let completeness = results::completeness(facts);
    report::Figures {
        status: scores.status,
        level: continuous.and_then(|scores| scores.tested_level),
        untested_level: continuous
            .filter(|scores| scores.level != scores.tested_level)
            .and_then(|scores| scores.level),
        level_by_mean: continuous.and_then(|scores| scores.level_by_mean),
        score: scores.mean(),
        band: continuous.map_or(NO_BAND, |scores| scores.band),
        target: facts.target_mean(),
        gap: report::Gap {
            bias: gap.bias,
            mean_absolute: gap.mean_absolute,
            questions: gap.questions,
        },
        completeness: report::Completeness {
            share: scores.completeness,
            answered: completeness.answered,
            applicable: completeness.applicable,
            not_applicable: completeness.not_applicable,
            dont_know: completeness.dont_know,
        },
        evidence: evidence(results::evidence(
            &facts.now.scoring.questions,
            scores.confidence.label,
        )),
        people: analysis::Groups {
            it: facts.people(Group::It),
            business: facts.people(Group::Business),
        },
    }
}

fn evidence(summary: EvidenceSummary) -> report::EvidenceCount {
    report::EvidenceCount {
        evidenced: summary.evidenced,
        answers: summary.answers,
        label: summary.label,
    }
}

fn position(now: &Assessed, id: &model::DimensionId) -> Option<usize> {
    now.edition
        .framework
        .dimensions
        .iter()
        .position(|dimension| &dimension.id == id)
}

fn held_back_by(now: &Assessed) -> Vec<report::Need> {
    let need = |held: HoldingBack| {
        let dimension = position(now, &held.dimension)?;
        Some(report::Need {
            level: held.level,
            dimension,
            needs: held.needs,
            has: held.has,
        })
    };
    now.holding_back().into_iter().filter_map(need).collect()
}

fn last(previous: &Assessed) -> report::Last {
    report::Last {
        name: picture::short_date(previous.record.properties.date),
        date: previous.record.properties.date,
        score: previous.scoring.scores.mean(),
        level: previous
            .scoring
            .scores
            .level()
            .map(analysis::round::floor_level),
    }
}

fn paper_decision(decision: store::Decision) -> report::Decision {
    let store::Decision {
        title,
        why,
        takes,
        if_not,
        who,
        by,
        ..
    } = decision;
    report::Decision {
        title,
        why,
        takes,
        if_not,
        who,
        by,
    }
}

fn two_views(names: &Names, row: TwoViews) -> Option<report::TwoViews> {
    Some(report::TwoViews {
        place: names.place(&row.question)?,
        stem: row.stem,
        it: row.it,
        business: row.business,
        gap: row.gap,
    })
}

fn dont_know(names: &Names, row: DontKnowRow) -> Option<report::DontKnow> {
    Some(report::DontKnow {
        place: names.place(&row.question)?,
        stem: row.stem,
        people: row.people,
    })
}
