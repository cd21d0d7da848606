//! Everything that a workspace says about one assessment, read and scored. The screens, the paper
//! and the terminal all start from here, so that they agree by construction.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use analysis::{GroupScore, Groups, QuestionState, Scoring};
use catalog::Edition;
use model::{AssessmentId, DimensionId, Form, Group, ParticipantId, Response};
use store::{Assessment, Outcome, Profile, Workspace};

use crate::api::{AssessmentSummary, ContradictionView, GroupView, HoldingBack};
use crate::error::Error;

/// People from which a group's figures may be shown (contract "small groups").
const SMALLEST_GROUP: u32 = 3;

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
}

impl Assessed {
    fn read(workspace: &Workspace, library: &Library, record: Assessment) -> Result<Self, Error> {
        let edition = library.edition(workspace, &record.framework)?;
        let responses = workspace.responses(&record.id)?;
        let scoring = analysis::score(
            &edition.framework,
            &edition.hash,
            &responses,
            record.properties.form,
        );
        Ok(Self {
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
            level: self.scoring.scores.level,
            score: self.scoring.scores.score,
            small_groups_shown: properties.small_groups_shown,
        }
    }

    /// The dimensions that fall short of a gate, those of the lowest cap first.
    pub(crate) fn holding_back(&self) -> Vec<HoldingBack> {
        let framework = &self.edition.framework;
        let mut held: Vec<&analysis::HeldBack> = self.scoring.scores.held_back_by.iter().collect();
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

    pub(crate) fn dimension_score(&self, id: &DimensionId) -> Option<f64> {
        self.scoring
            .scores
            .dimensions
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

/// An assessment with what surrounds it in the workspace.
pub(crate) struct Facts {
    pub(crate) organisation: store::Organisation,
    pub(crate) sample: bool,
    /// It is one person's part of another workspace.
    pub(crate) pack: bool,
    pub(crate) participants: Vec<(ParticipantId, Profile)>,
    pub(crate) now: Assessed,
    /// The assessment before, of the same framework.
    pub(crate) previous: Option<Assessed>,
    pub(crate) targets: BTreeMap<DimensionId, f64>,
    pub(crate) outcomes: BTreeMap<DimensionId, Outcome>,
}

impl Facts {
    /// Reads and scores an assessment and the one before it.
    pub(crate) fn read(
        workspace: &Workspace,
        library: &Library,
        id: &AssessmentId,
    ) -> Result<Self, Error> {
        let records = workspace.assessments()?;
        let record = records.iter().find(|record| &record.id == id);
        let now = match record {
            Some(record) => Assessed::read(workspace, library, record.clone())?,
            None => {
                return Err(Error::Unknown {
                    what: "That assessment",
                });
            }
        };
        let mut previous = None;
        // Latest first: the first earlier one of the same framework is the one before.
        for record in records
            .iter()
            .filter(|record| record.properties.date < now.record.properties.date)
        {
            let earlier = Assessed::read(workspace, library, record.clone())?;
            if earlier.edition.framework.id == now.edition.framework.id {
                previous = Some(earlier);
                break;
            }
        }
        Ok(Self {
            organisation: workspace.organisation()?,
            sample: workspace.about()?.sample,
            pack: workspace.pack()?.is_some(),
            participants: workspace.profiles()?,
            targets: workspace.targets(id)?,
            outcomes: workspace.outcomes(id)?,
            now,
            previous,
        })
    }

    /// Whether one person answers for everybody.
    pub(crate) fn is_alone(&self) -> bool {
        self.participants.len() == 1 && !self.pack
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
            .scoring
            .scores
            .dimensions
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
