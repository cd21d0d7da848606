//! Everything that a workspace says about one assessment, read and scored. The screens, the paper
//! and the terminal all start from here, so that they agree by construction.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use analysis::{DimensionScore, GroupScore, Groups, QuestionResult, QuestionState, Scoring};
use catalog::Edition;
use chrono::{DateTime, Utc};
use model::{
    AssessmentId, DimensionId, Form, Framework, Group, ParticipantId, QuestionId, Response,
};
use store::{Assessment, Outcome, Profile, Workspace};

use crate::api::{
    AssessmentSummary, Comparison, ContradictionView, GroupView, HoldingBack, SignOff,
};
use crate::error::Error;

/// People from which a group's figures may be shown (contract "small groups").
pub(crate) const SMALLEST_GROUP: u32 = 3;

/// The frameworks that a workspace uses, each read once.
#[derive(Debug, Default)]
pub(crate) struct Library {
    editions: RefCell<BTreeMap<String, Arc<Edition>>>,
}

impl Library {
    /// The edition with this hash, from the bytes that the workspace keeps.
    pub(crate) fn edition(&self, workspace: &Workspace, hash: &str) -> Result<Arc<Edition>, Error> {
        if let Some(edition) = self.editions.borrow().get(hash) {
            return Ok(edition.clone());
        }
        let bytes = workspace.framework_bytes(hash)?;
        let edition = bytes.and_then(|bytes| catalog::read_edition(bytes, "framework").value);
        let edition = Arc::new(edition.ok_or(Error::Unknown {
            what: "The framework of this assessment",
        })?);
        self.editions
            .borrow_mut()
            .insert(hash.to_owned(), edition.clone());
        Ok(edition)
    }
}

/// One assessment with its answers and figures.
pub(crate) struct Assessed {
    pub(crate) record: Assessment,
    pub(crate) edition: Arc<Edition>,
    pub(crate) responses: Vec<Response>,
    pub(crate) scoring: Scoring,
    /// When something of it was changed last.
    changed_at: Option<DateTime<Utc>>,
}

impl Assessed {
    pub(crate) fn read(
        workspace: &Workspace,
        library: &Library,
        record: Assessment,
    ) -> Result<Self, Error> {
        let edition = library.edition(workspace, &record.framework)?;
        let responses = workspace.responses(&record.id)?;
        let scoring = analysis::score(
            &edition.framework,
            &edition.hash,
            &responses,
            record.properties.form,
        );
        Ok(Self {
            changed_at: workspace.last_change(&record.id)?,
            record,
            edition,
            responses,
            scoring,
        })
    }

    pub(crate) fn form(&self) -> Form {
        self.record.properties.form
    }

    /// The assessment as a line in a list.
    pub(crate) fn summary(&self) -> AssessmentSummary {
        let properties = &self.record.properties;
        let framework = &self.edition.framework;
        let decided = |state| matches!(state, QuestionState::Value | QuestionState::NotApplicable);
        let answered = self
            .scoring
            .questions
            .iter()
            .filter(|question| decided(question.state));
        AssessmentSummary {
            id: self.record.id.clone(),
            name: properties.name.clone(),
            framework: framework.id.clone(),
            framework_name: framework.name.clone(),
            version: framework.version.clone(),
            form: properties.form,
            date: properties.date,
            answered: count(answered),
            asked: count(self.scoring.questions.iter()),
            level: self.scoring.scores.level(),
            score: self.scoring.scores.mean(),
            distance: self.scoring.scores.distance(),
            small_groups_shown: properties.small_groups_shown,
            changed_at: self.changed_at,
            sign_off: self.record.sign_off.clone().map(SignOff::from),
        }
    }

    /// The dimensions that fall short of a gate, those of the lowest cap first.
    pub(crate) fn holding_back(&self) -> Vec<HoldingBack> {
        let framework = &self.edition.framework;
        let scores = self.scoring.scores.continuous();
        let mut held: Vec<&analysis::HeldBack> = scores
            .iter()
            .flat_map(|scores| &scores.held_back_by)
            .collect();
        held.sort_by_key(|gate| gate.cap);
        let mut seen = BTreeSet::new();
        held.into_iter()
            .filter_map(|held| {
                Some((
                    held,
                    framework.gates.iter().find(|gate| gate.id == held.gate)?,
                ))
            })
            .flat_map(|(held, gate)| gate.needs.iter().map(move |need| (held, gate, need)))
            .filter(|(held, _, need)| held.dimensions.contains(&need.dimension))
            .filter(|(_, _, need)| seen.insert(need.dimension.clone()))
            .filter_map(|(_, gate, need)| {
                Some(HoldingBack {
                    dimension: need.dimension.clone(),
                    name: framework.dimension(&need.dimension)?.name.clone(),
                    level: gate.level,
                    needs: need.at_least,
                    has: self.dimension_score(&need.dimension),
                })
            })
            .collect()
    }

    /// The dimensions' figures, in the framework's order; none where the scheme gives none.
    pub(crate) fn dimension_scores(&self) -> &[DimensionScore] {
        let scores = self.scoring.scores.continuous();
        scores.map_or(&[], |scores| &scores.dimensions)
    }

    pub(crate) fn dimension_score(&self, id: &DimensionId) -> Option<f64> {
        self.dimension_scores()
            .iter()
            .find(|dimension| &dimension.id == id)?
            .score
    }

    /// The contradiction between a dimension's score and its count, if there is one.
    pub(crate) fn contradiction(
        &self,
        id: &DimensionId,
        outcome: Option<&Outcome>,
    ) -> Option<ContradictionView> {
        let dimension = self.edition.framework.dimension(id)?;
        let test = dimension.outcome_test.as_ref()?;
        let rule = test.contradiction?;
        let (outcome, score) = (outcome?, self.dimension_score(id)?);
        analysis::outcome::contradicts(&rule, Some(score), outcome.count, outcome.total).then(
            || ContradictionView {
                dimension: id.clone(),
                name: dimension.name.clone(),
                score,
                score_at_least: rule.score_at_least,
                count: outcome.count,
                total: outcome.total,
                share_below: rule.share_below,
                statement: counted(&test.statement, outcome),
            },
        )
    }
}

/// An outcome test's sentence with its numbers.
pub(crate) fn counted(statement: &str, outcome: &Outcome) -> String {
    statement
        .replace("{count}", &outcome.count.to_string())
        .replace("{total}", &outcome.total.to_string())
}

/// How openly groups may be shown: below three people only with consent, or where one person is
/// alone and would be hidden from themselves.
///
/// A side that could be shown is closed too where the other may not be: beside the value of both it
/// would give the hidden one away.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Discretion {
    open: bool,
}

impl Discretion {
    /// Whether sides of these sizes may be shown beside each other. A silent side hides nothing.
    pub(crate) fn allows(self, people: impl IntoIterator<Item = u32>) -> bool {
        self.open
            || people
                .into_iter()
                .all(|people| people == 0 || people >= SMALLEST_GROUP)
    }

    /// Each side where both may be shown.
    pub(crate) fn views(self, groups: &Groups<Option<GroupScore>>) -> Groups<Option<GroupView>> {
        let closed = self.close(groups);
        Groups::from_fn(|group| {
            let group = (*closed.of(group))?;
            Some(GroupView {
                mean: group.score?,
                people: group.participants,
            })
        })
    }

    /// Each side, without its score where one of them may not be shown.
    pub(crate) fn close(self, groups: &Groups<Option<GroupScore>>) -> Groups<Option<GroupScore>> {
        let shown = self.allows(Group::ALL.map(|group| people(groups, group)));
        Groups::from_fn(|group| {
            groups.of(group).map(|side| GroupScore {
                score: side.score.filter(|_| shown),
                ..side
            })
        })
    }
}

/// People of a side who gave a value.
pub(crate) fn people(groups: &Groups<Option<GroupScore>>, group: Group) -> u32 {
    groups.of(group).map_or(0, |side| side.participants)
}

/// The assessment with this id.
pub(crate) fn record(workspace: &Workspace, id: &AssessmentId) -> Result<Assessment, Error> {
    workspace.assessment(id)?.ok_or(Error::Unknown {
        what: "That assessment",
    })
}

/// The earlier assessment of the same framework that one is held against. A choice that no longer
/// fits counts as none.
fn earlier(
    workspace: &Workspace,
    now: &Assessment,
    comparison: &Comparison,
) -> Result<Option<Assessment>, Error> {
    match comparison {
        Comparison::Nothing => Ok(None),
        Comparison::Before => Ok(workspace.assessment_before(now)?),
        Comparison::With { assessment } => match workspace.assessment(assessment)? {
            Some(chosen) if stands_before(workspace, &chosen, now)? => Ok(Some(chosen)),
            _ => Ok(workspace.assessment_before(now)?),
        },
    }
}

/// Whether an assessment is of the same framework as another, in whatever version, and earlier.
pub(crate) fn stands_before(
    workspace: &Workspace,
    earlier: &Assessment,
    later: &Assessment,
) -> Result<bool, Error> {
    let frameworks = workspace.frameworks()?;
    let framework = |assessment: &Assessment| {
        let entry = frameworks
            .iter()
            .find(|entry| entry.hash == assessment.framework);
        entry.map(|entry| entry.id.clone())
    };
    let when = |assessment: &Assessment| (assessment.properties.date, assessment.created_at);
    Ok(when(earlier) < when(later) && framework(earlier) == framework(later))
}

/// The earlier results of questions that both assessments ask in the same way.
fn matchable(then: &Assessed, now: &Assessed) -> Vec<QuestionResult> {
    let (before, after) = (&then.edition.framework, &now.edition.framework);
    if (before.scale.min, before.scale.max) != (after.scale.min, after.scale.max) {
        return Vec::new();
    }
    let kind = |framework: &Framework, id: &QuestionId| {
        framework.question(id).map(|(_, question)| question.kind)
    };
    let results = then.scoring.questions.iter();
    results
        .filter(|then| kind(before, &then.id) == kind(after, &then.id))
        .cloned()
        .collect()
}

/// An assessment with what surrounds it in the workspace.
pub(crate) struct Facts {
    pub(crate) organisation: store::Organisation,
    pub(crate) sample: bool,
    /// It is one person's part of another workspace.
    pub(crate) pack: bool,
    pub(crate) participants: Vec<(ParticipantId, Profile)>,
    pub(crate) now: Assessed,
    /// The earlier assessment that it is held against.
    pub(crate) previous: Option<Assessed>,
    /// What it found where both ask the same thing in the same way, whatever their versions.
    pub(crate) matchable: Vec<QuestionResult>,
    pub(crate) targets: BTreeMap<DimensionId, f64>,
    pub(crate) outcomes: BTreeMap<DimensionId, Outcome>,
}

/// Whether one person answers for everybody. Whoever has left is not asked; whoever has a pack answers
/// one side of a workspace that others share.
pub(crate) fn is_alone(people: &[(ParticipantId, Profile)], pack: bool) -> bool {
    !pack
        && people
            .iter()
            .filter(|(_, profile)| !profile.departed)
            .count()
            == 1
}

impl Facts {
    /// Reads and scores an assessment and the one that it is held against.
    pub(crate) fn read(
        workspace: &Workspace,
        library: &Library,
        id: &AssessmentId,
        comparison: &Comparison,
    ) -> Result<Self, Error> {
        let record = record(workspace, id)?;
        let previous = earlier(workspace, &record, comparison)?
            .map(|earlier| Assessed::read(workspace, library, earlier))
            .transpose()?;
        let now = Assessed::read(workspace, library, record)?;
        let matchable = previous.as_ref().map(|then| matchable(then, &now));
        Ok(Self {
            organisation: workspace.organisation()?,
            sample: workspace.about()?.sample,
            pack: workspace.pack()?.is_some(),
            participants: workspace.profiles()?,
            targets: workspace.targets(id)?,
            outcomes: workspace.outcomes(id)?,
            now,
            previous,
            matchable: matchable.unwrap_or_default(),
        })
    }

    /// Whether one person answers for everybody.
    pub(crate) fn is_alone(&self) -> bool {
        is_alone(&self.participants, self.pack)
    }

    /// The dimensions that hold the level back. One person's answers alone have no level.
    pub(crate) fn holding_back(&self) -> Vec<HoldingBack> {
        if self.pack {
            return Vec::new();
        }
        self.now.holding_back()
    }

    /// How openly groups may be shown.
    pub(crate) fn discretion(&self) -> Discretion {
        let agreed = self.now.record.properties.small_groups_shown;
        Discretion {
            open: agreed || self.participants.len() <= 1,
        }
    }

    /// Every assessment of a workspace as a line, latest first.
    pub(crate) fn summaries(
        workspace: &Workspace,
        library: &Library,
    ) -> Result<Vec<AssessmentSummary>, Error> {
        let records = workspace.assessments()?.into_iter();
        records
            .map(|record| Ok(Assessed::read(workspace, library, record)?.summary()))
            .collect()
    }

    /// Weighted mean of the targets over the dimensions that have one.
    pub(crate) fn target_mean(&self) -> Option<f64> {
        let weighted = self
            .now
            .edition
            .framework
            .dimensions
            .iter()
            .filter_map(|dimension| Some((dimension.weight, *self.targets.get(&dimension.id)?)));
        let (sum, weights) = weighted.fold((0.0, 0.0), |(sum, weights), (weight, target)| {
            (sum + weight * target, weights + weight)
        });
        (weights > 0.0).then(|| sum / weights)
    }

    /// The dimension with the lowest score, the first by id where several are.
    pub(crate) fn weakest(&self) -> Option<DimensionId> {
        let scored = self
            .now
            .dimension_scores()
            .iter()
            .filter_map(|dimension| Some((dimension.score?, &dimension.id)));
        let lowest = scored.min_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(b.1)))?;
        Some(lowest.1.clone())
    }

    /// People of a side who answered anything for it.
    pub(crate) fn people(&self, group: Group) -> u32 {
        let own = self
            .now
            .responses
            .iter()
            .filter(|response| response.group == group && !response.assumed);
        count(
            own.map(|response| &response.participant)
                .collect::<BTreeSet<_>>()
                .into_iter(),
        )
    }
}

/// How many, as the window counts.
pub(crate) fn count<T>(things: impl Iterator<Item = T>) -> u32 {
    u32::try_from(things.count()).unwrap_or(u32::MAX)
}

impl From<store::SignOff> for SignOff {
    fn from(decided: store::SignOff) -> Self {
        match decided {
            store::SignOff::Signed { at, by } => SignOff::Signed { at, by },
            store::SignOff::Reopened { at, by, why } => SignOff::Reopened { at, by, why },
        }
    }
}
