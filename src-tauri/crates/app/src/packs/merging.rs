//! What came back beside what is here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use model::{AssessmentId, Evidence, ParticipantId, Problem};
use store::{Change, Given, ResponseKey, Workspace};

use super::here::{Here, Target};
use super::reading::{Before, Offer, same};
use crate::api::*;
use crate::disk;
use crate::error::Error;
use crate::facts::{Library, count};

/// What files that came back would change.
pub(crate) struct Merge {
    paths: Vec<String>,
    files: Vec<PackFile>,
    new_answers: Vec<NewAnswer>,
    conflicts: Vec<Conflict>,
    same: u32,
    problems: Vec<Problem>,
    /// What each new answer and each conflict would make stand here.
    theirs: BTreeMap<AnswerRef, Option<Given>>,
}

/// What an answer that came back means here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// Nothing: it is here already, or nobody touched it.
    Nothing,
    /// Nothing was answered here.
    New,
    /// It differs from what is here.
    Conflict(Changed),
}

/// Answers with the names of the files that bring them.
type Named = Vec<(String, Offer)>;

impl Merge {
    /// Reads files and compares them with a workspace. `current` is the assessment of files that name
    /// none. A file that cannot be used is among the problems.
    pub(crate) fn read(
        workspace: &Workspace,
        library: &Library,
        current: &AssessmentId,
        paths: &[PathBuf],
    ) -> Result<Self, Error> {
        let here = Here::new(workspace, library, current)?;
        let mut merge = Self {
            paths: paths.iter().map(|path| text(path)).collect(),
            files: Vec::new(),
            new_answers: Vec::new(),
            conflicts: Vec::new(),
            same: 0,
            problems: Vec::new(),
            theirs: BTreeMap::new(),
        };
        let mut offers: BTreeMap<AssessmentId, Named> = BTreeMap::new();
        for path in paths {
            if let Some((assessment, named)) = merge.take(&here, path) {
                offers.entry(assessment).or_default().extend(named);
            }
        }
        for (assessment, offers) in offers {
            let target = here.target(&assessment)?;
            merge.compare(&here, &target, offers);
        }
        Ok(merge)
    }

    /// The answers of a file that somebody touched, with the assessment they are for.
    fn take(&mut self, here: &Here<'_>, path: &Path) -> Option<(AssessmentId, Named)> {
        let name = disk::name(path);
        let opened = match here.open(path) {
            Ok(opened) => opened,
            Err(problem) => {
                self.problems.push(problem.in_file(&name));
                return None;
            }
        };
        let problems = opened.problems.into_iter();
        self.problems
            .extend(problems.map(|problem| problem.in_file(&name)));
        let touched = opened.offers.into_iter().filter(|one| !one.is_untouched());
        let named: Named = touched.map(|offer| (name.clone(), offer)).collect();
        self.files.push(PackFile {
            name,
            person: opened.person,
            made_at: opened.made_at,
            answers: count(named.iter()),
        });
        Some((opened.assessment, named))
    }

    /// Sorts the answers for one assessment into what they mean there.
    fn compare(&mut self, here: &Here<'_>, target: &Target, offers: Named) {
        let mut by_key: BTreeMap<ResponseKey, Named> = BTreeMap::new();
        for (file, offer) in offers {
            let key = offer.key.clone();
            by_key.entry(key).or_default().push((file, offer));
        }
        for mut offers in by_key.into_values() {
            offers.dedup_by(|one, other| same(one.1.now.as_ref(), other.1.now.as_ref()));
            match offers.as_slice() {
                [(_, offer)] => self.weigh(here, target, offer),
                several => {
                    let told = several
                        .iter()
                        .map(|(file, offer)| differing(here, &offer.key).in_file(file));
                    self.problems.extend(told);
                }
            }
        }
    }

    fn weigh(&mut self, here: &Here<'_>, target: &Target, offer: &Offer) {
        let key = &offer.key;
        let ours = target.responses.get(key);
        let answer = AnswerRef {
            assessment: target.record.id.clone(),
            participant: key.participant.clone(),
            question: key.question.clone(),
            group: key.group,
        };
        let (person, stem) = (here.name(&key.participant), target.stem(key));
        match (meaning(ours, offer), &offer.now) {
            (Meaning::New, Some(theirs)) => self.new_answers.push(NewAnswer {
                answer: answer.clone(),
                person,
                stem,
                theirs: given(theirs),
            }),
            (Meaning::Conflict(changed), theirs) => self.conflicts.push(Conflict {
                answer: answer.clone(),
                person,
                stem,
                ours: ours.map(given),
                theirs: theirs.as_ref().map(given),
                changed,
            }),
            (Meaning::Nothing | Meaning::New, _) => {
                self.same += 1;
                return;
            }
        }
        self.theirs.insert(answer, offer.now.clone());
    }

    pub(crate) fn preview(&self) -> MergePreview {
        MergePreview {
            paths: self.paths.clone(),
            files: self.files.clone(),
            new_answers: self.new_answers.clone(),
            conflicts: self.conflicts.clone(),
            same: self.same,
            problems: self.problems.clone(),
        }
    }

    /// What to write: every new answer, and the conflicts in which the file is right.
    pub(crate) fn changes(&self, is_right: impl Fn(&AnswerRef) -> bool) -> Vec<Change> {
        let new_answers = self.new_answers.iter().map(|new| &new.answer);
        let conflicts = self.conflicts.iter().map(|conflict| &conflict.answer);
        let chosen = conflicts.filter(|answer| is_right(answer));
        new_answers
            .chain(chosen)
            .map(|answer| Change::Response {
                assessment: answer.assessment.clone(),
                key: ResponseKey {
                    participant: answer.participant.clone(),
                    question: answer.question.clone(),
                    group: answer.group,
                },
                after: self.theirs.get(answer).cloned().flatten(),
            })
            .collect()
    }
}

/// What an answer that came back means beside what is here.
fn meaning(ours: Option<&Given>, offer: &Offer) -> Meaning {
    if same(ours, offer.now.as_ref()) || offer.is_untouched() {
        return Meaning::Nothing;
    }
    match &offer.before {
        Before::Unknown | Before::Known(None) if ours.is_none() => Meaning::New,
        Before::Unknown => Meaning::Conflict(Changed::Unknown),
        Before::Known(before) if same(before.as_ref(), ours) => {
            Meaning::Conflict(Changed::InThePack)
        }
        Before::Known(_) => Meaning::Conflict(Changed::OnBothSides),
    }
}

fn given(given: &Given) -> GivenAnswer {
    GivenAnswer {
        answer: given.answer.clone(),
        evidence: given.evidence.unwrap_or(Evidence::Asserted),
        comment: given.comment.clone(),
    }
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn differing(here: &Here<'_>, key: &ResponseKey) -> Problem {
    let (question, person): (_, &ParticipantId) = (&key.question, &key.participant);
    let message = format!(
        "Several files answer question {question} for {}, and differently. None was taken; read them in one by one.",
        here.name(person)
    );
    Problem::error("", "conflicting_files", message)
}

#[cfg(test)]
mod tests {
    use model::{Answer, Group};

    use super::*;

    fn level(value: f64) -> Option<Given> {
        Some(Given {
            answer: Answer::level(value),
            evidence: None,
            comment: String::new(),
            assumed: false,
        })
    }

    fn offer(before: Before, now: Option<Given>) -> Offer {
        let key = ResponseKey {
            participant: "p01".into(),
            question: "D01-1".into(),
            group: Group::It,
        };
        Offer { key, now, before }
    }

    /// What is here, what the pack began with (`?`: the file does not say), what it says now, and what
    /// that means. `-` is no answer.
    const CASES: &str = "
        - - - nothing
        - - 1 new
        - ? 1 new
        1 - 1 nothing
        1 ? 1 nothing
        2 1 1 nothing
        - 1 1 nothing
        2 1 2 nothing
        1 1 2 in_the_pack
        3 1 2 on_both_sides
        2 - 1 on_both_sides
        - 1 2 on_both_sides
        1 1 - in_the_pack
        2 1 - on_both_sides
        1 ? 2 unknown
    ";

    #[test]
    fn what_an_answer_means_beside_ours() {
        let read = |word: &str| word.parse().ok().and_then(level);
        for case in CASES.lines().map(str::trim).filter(|case| !case.is_empty()) {
            let words: Vec<&str> = case.split(' ').collect();
            let before = match words[1] {
                "?" => Before::Unknown,
                word => Before::Known(read(word)),
            };
            let expected = match words[3] {
                "nothing" => Meaning::Nothing,
                "new" => Meaning::New,
                "in_the_pack" => Meaning::Conflict(Changed::InThePack),
                "on_both_sides" => Meaning::Conflict(Changed::OnBothSides),
                _ => Meaning::Conflict(Changed::Unknown),
            };
            let found = meaning(read(words[0]).as_ref(), &offer(before, read(words[2])));
            assert_eq!(found, expected, "{case}");
        }
    }

    #[test]
    fn a_remark_or_better_evidence_is_a_difference_and_no_evidence_counts_as_asserted() {
        let ours = level(1.0);
        let told = |change: fn(&mut Given)| {
            let mut theirs = level(1.0);
            theirs.as_mut().map(change);
            meaning(ours.as_ref(), &offer(Before::Unknown, theirs))
        };
        let conflict = Meaning::Conflict(Changed::Unknown);
        assert_eq!(told(|one| one.comment = "why".into()), conflict);
        assert_eq!(
            told(|one| one.evidence = Some(Evidence::Verified)),
            conflict
        );
        assert_eq!(
            told(|one| one.evidence = Some(Evidence::Asserted)),
            Meaning::Nothing
        );
    }
}
