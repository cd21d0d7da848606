//! Whose answers a figure is made of: everybody's, or one side's.

use model::{Answer, Group};
use serde::Serialize;
use ts_rs::TS;

use super::chapter::{Answered, people};
use super::weighted::Standing;
use crate::Groups;

/// Whose answers are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The question values, in which both sides weigh the same.
    Everybody,
    /// Those of one side only.
    Side(Group),
}

/// The level by one side's answers only.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct GroupLevel {
    /// The tested level; none where the side was asked and gave no value.
    #[serde(serialize_with = "crate::round::said_level")]
    pub level: Option<f64>,
    /// People of that side who gave a value.
    pub participants: u32,
}

impl Answered<'_> {
    /// Where the question stands by these answers. What a side was not asked and did not answer does
    /// not apply to its view.
    pub(crate) fn stands(&self, whose: Whose) -> Standing {
        match whose {
            Whose::Everybody => self.result.standing(),
            Whose::Side(group) => self.stands_for(group),
        }
    }

    fn stands_for(&self, group: Group) -> Standing {
        let own = self.result.groups.of(group).and_then(|side| side.score);
        if let Some(value) = own {
            return Standing::Value(value);
        }
        let mut said = self
            .voices
            .iter()
            .filter(|voice| !voice.assumed && voice.group == group)
            .map(|voice| &voice.response.answer)
            .peekable();
        let asked = said.peek().is_some() || self.question.audience.asks(group);
        if !asked || said.any(|answer| matches!(answer, Answer::NotApplicable { .. })) {
            Standing::NotApplicable
        } else {
            Standing::Missing
        }
    }
}

/// Each side's level by its own answers; none where a side was not asked and gave nothing.
pub(crate) fn by_side(
    questions: &[&Answered<'_>],
    level: impl Fn(Whose) -> Option<f64>,
) -> Groups<Option<GroupLevel>> {
    Groups::from_fn(|group| {
        let participants = people(questions.iter().copied(), group);
        let asked = questions
            .iter()
            .any(|answered| answered.question.audience.asks(group));
        (asked || participants > 0).then(|| GroupLevel {
            level: (participants > 0)
                .then(|| level(Whose::Side(group)))
                .flatten(),
            participants,
        })
    })
}
