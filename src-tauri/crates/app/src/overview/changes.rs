//! What changed, from the history: what each day left behind, in groups too large to tell anyone.
//!
//! A day is told by what it changed in the end: an answer that was given and changed again counts
//! once, one that was given and undone not at all. That something was undone is told beside it, and
//! every sign-off and reopening stands for itself.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use model::{AssessmentId, Group};
use serde_json::Value;
use store::HistoryRow;

use crate::api::{ChangeItem, ChangeKind, ChangesDay};
use crate::facts::{SMALLEST_GROUP, count};

/// What the days changed, latest first. `rows` are latest first, too; `day` says on which day a
/// moment falls; `names` holds the assessments that are there.
pub(super) fn days(
    rows: &[HistoryRow],
    day: impl Fn(DateTime<Utc>) -> NaiveDate,
    names: &BTreeMap<AssessmentId, String>,
) -> Vec<ChangesDay> {
    let mut days = Vec::new();
    for rows in rows.chunk_by(|one, next| day(one.at) == day(next.at)) {
        let Some(latest) = rows.first() else {
            continue;
        };
        let items = Digest::of(rows, names).items();
        if !items.is_empty() {
            days.push(ChangesDay {
                day: day(latest.at),
                at: latest.at,
                items,
            });
        }
    }
    days
}

/// Which record: its kind, its assessment, and its key as text. Of people, who bore the key.
type Place = (String, Option<AssessmentId>, (String, u32));

/// What became of one record in a day.
struct Net<'a> {
    /// The last row.
    last: &'a HistoryRow,
    /// How it was before the first.
    before: Option<&'a Value>,
}

impl Net<'_> {
    fn after(&self) -> Option<&Value> {
        self.last.after.as_ref()
    }

    fn what(&self) -> Option<What> {
        match (self.before, self.after()) {
            (None, Some(_)) => Some(What::New),
            (Some(before), Some(after)) if before != after => Some(What::Changed),
            (Some(_), None) => Some(What::Gone),
            _ => None,
        }
    }

    /// A field of the record, as it is now or as it was last.
    fn field(&self, name: &str) -> Option<&Value> {
        self.after().or(self.before)?.get(name)
    }

    fn differs(&self, name: &str) -> bool {
        let of = |record: Option<&Value>| record.and_then(|record| record.get(name).cloned());
        of(self.before) != of(self.after())
    }

    fn key(&self, name: &str) -> String {
        text(self.last.key.get(name))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    New,
    Changed,
    Gone,
}

/// One day.
struct Digest<'a> {
    nets: Vec<Net<'a>>,
    /// Sign-offs and reopenings, each for itself.
    decided: Vec<&'a HistoryRow>,
    undone: u32,
    last_undo: i64,
    names: &'a BTreeMap<AssessmentId, String>,
}

impl<'a> Digest<'a> {
    fn of(rows: &'a [HistoryRow], names: &'a BTreeMap<AssessmentId, String>) -> Self {
        let mut nets: BTreeMap<Place, Net<'a>> = BTreeMap::new();
        let mut successors: BTreeMap<String, u32> = BTreeMap::new();
        for row in rows {
            let key = row.key.to_string();
            let person = successors.get(&key).copied().unwrap_or_default();
            if is_newcomer(row) {
                // Whoever bore this identifier before was somebody else.
                successors.insert(key.clone(), person + 1);
            }
            let place = (row.subject.clone(), row.assessment.clone(), (key, person));
            let net = nets.entry(place).or_insert(Net {
                last: row,
                before: None,
            });
            net.before = row.before.as_ref();
        }
        let (undone, last_undo) = undone(rows);
        Self {
            nets: nets.into_values().collect(),
            decided: rows
                .iter()
                .filter(|row| row.subject == "sign_off")
                .collect(),
            undone,
            last_undo,
            names,
        }
    }

    /// Every sentence with the number of the row that it ends with, latest first.
    fn items(&self) -> Vec<ChangeItem> {
        let mut items: Vec<(i64, ChangeItem)> = Vec::new();
        for assessment in self.assessments() {
            items.extend(self.answers(&assessment));
            items.extend(self.figures(&assessment));
            items.extend(self.properties(&assessment));
        }
        items.extend(self.people());
        items.extend(self.client());
        items.extend(self.impact());
        items.extend(self.decided.iter().filter_map(|row| self.decision_on(row)));
        if self.undone > 0 {
            items.push((self.last_undo, ChangeItem::Undone { steps: self.undone }));
        }
        items.sort_by_key(|(seq, _)| std::cmp::Reverse(*seq));
        items.into_iter().map(|(_, item)| item).collect()
    }

    fn of_subject<'b>(&'b self, subject: &'b str) -> impl Iterator<Item = (&'b Net<'a>, What)> {
        let nets = self.nets.iter();
        nets.filter(move |net| net.last.subject == subject)
            .filter_map(|net| Some((net, net.what()?)))
    }

    fn in_assessment<'b>(
        &'b self,
        subject: &'b str,
        assessment: &'b AssessmentId,
    ) -> Vec<(&'b Net<'a>, What)> {
        self.of_subject(subject)
            .filter(|(net, _)| net.last.assessment.as_ref() == Some(assessment))
            .collect()
    }

    /// The assessments of which more is told than that they went.
    fn assessments(&self) -> BTreeSet<AssessmentId> {
        let named = self.nets.iter();
        named
            .filter_map(|net| net.last.assessment.clone())
            .collect()
    }

    fn is_gone(&self, assessment: &AssessmentId) -> bool {
        let there = self.in_assessment("assessment", assessment);
        there.iter().any(|(_, what)| *what == What::Gone)
    }

    fn name(&self, assessment: &AssessmentId) -> String {
        if let Some(name) = self.names.get(assessment) {
            return name.clone();
        }
        let net = self.in_assessment("assessment", assessment);
        text(net.first().and_then(|(net, _)| net.field("name")))
    }

    /// People whose answers went with them, or changed sides with them: that is told by itself.
    fn moved_people(&self) -> BTreeSet<String> {
        self.of_subject("participant")
            .filter(|(net, what)| *what != What::New && (net.differs("group") || left(net)))
            .map(|(net, _)| net.key("id"))
            .collect()
    }

    fn answers(&self, assessment: &AssessmentId) -> Vec<(i64, ChangeItem)> {
        if self.is_gone(assessment) {
            return Vec::new();
        }
        let moved = self.moved_people();
        let answers: Vec<(&Net<'a>, What)> = self
            .in_assessment("response", assessment)
            .into_iter()
            .filter(|(net, _)| !moved.contains(&net.key("participant")))
            .collect();
        let assumed = |net: &Net<'_>| net.field("assumed") == Some(&Value::Bool(true));
        let imported = |net: &Net<'_>| net.last.kind == ChangeKind::Import.as_str();
        let own = |wanted: What| {
            let all = answers.iter();
            all.filter(move |(net, what)| *what == wanted && !assumed(net))
                .map(|(net, _)| *net)
        };
        let name = || self.name(assessment);
        let counted = |nets: Vec<&Net<'a>>, item: &dyn Fn(u32) -> ChangeItem| {
            let seq = latest(&nets)?;
            Some((seq, item(number(nets.len()))))
        };
        let mut items = Vec::new();
        for from_file in [false, true] {
            let nets: Vec<&Net<'a>> = own(What::New)
                .filter(|net| imported(net) == from_file)
                .collect();
            items.extend(answered(&nets, &name(), from_file));
        }
        items.extend(counted(own(What::Changed).collect(), &|answers| {
            ChangeItem::AnswersChanged {
                assessment: name(),
                answers,
            }
        }));
        items.extend(counted(own(What::Gone).collect(), &|answers| {
            ChangeItem::AnswersTakenBack {
                assessment: name(),
                answers,
            }
        }));
        let for_others = answers.iter().filter(|(net, _)| assumed(net));
        items.extend(counted(
            for_others.map(|(net, _)| *net).collect(),
            &|answers| ChangeItem::Assumed {
                assessment: name(),
                answers,
            },
        ));
        items
    }

    fn figures(&self, assessment: &AssessmentId) -> Vec<(i64, ChangeItem)> {
        if self.is_gone(assessment) {
            return Vec::new();
        }
        let name = || self.name(assessment);
        let seq = |nets: &[(&Net<'a>, What)]| nets.iter().map(|(net, _)| net.last.seq).max();
        let counts = self.in_assessment("outcome", assessment);
        let targets = self.in_assessment("target", assessment);
        let decisions = self.in_assessment("decision", assessment);
        let removed = number(
            decisions
                .iter()
                .filter(|(_, what)| *what == What::Gone)
                .count(),
        );
        let counts = seq(&counts).map(|seq| {
            let (assessment, dimensions) = (name(), number(counts.len()));
            let item = ChangeItem::Counts {
                assessment,
                dimensions,
            };
            (seq, item)
        });
        let targets = seq(&targets).map(|seq| {
            let (assessment, dimensions) = (name(), number(targets.len()));
            let item = ChangeItem::Targets {
                assessment,
                dimensions,
            };
            (seq, item)
        });
        let decisions = seq(&decisions).map(|seq| {
            let item = ChangeItem::Decisions {
                assessment: name(),
                written: number(decisions.len()) - removed,
                removed,
            };
            (seq, item)
        });
        [counts, targets, decisions].into_iter().flatten().collect()
    }

    fn properties(&self, assessment: &AssessmentId) -> Vec<(i64, ChangeItem)> {
        let nets = self.in_assessment("assessment", assessment);
        let Some((net, what)) = nets.first() else {
            return Vec::new();
        };
        let now = text(net.field("name"));
        let items = match what {
            What::New => vec![ChangeItem::AssessmentAdded { assessment: now }],
            What::Gone => vec![ChangeItem::AssessmentRemoved { assessment: now }],
            What::Changed => changed_properties(net, &now),
        };
        items.into_iter().map(|item| (net.last.seq, item)).collect()
    }

    fn people(&self) -> Option<(i64, ChangeItem)> {
        let nets: Vec<(&Net<'a>, What)> = self.of_subject("participant").collect();
        let seq = nets.iter().map(|(net, _)| net.last.seq).max()?;
        let (mut added, mut changed, mut removed) = (0, 0, 0);
        for (net, what) in nets {
            match what {
                What::New => added += 1,
                _ if left(net) => removed += 1,
                _ if net.differs("departed") => added += 1,
                _ => changed += 1,
            }
        }
        let item = ChangeItem::People {
            added,
            changed,
            removed,
        };
        Some((seq, item))
    }

    fn client(&self) -> Vec<(i64, ChangeItem)> {
        let latest = |subjects: &[&str]| {
            let rows = subjects.iter().flat_map(|subject| self.of_subject(subject));
            rows.map(|(net, _)| net.last.seq).max()
        };
        let missed = latest(&["first_missed"]);
        let listed = latest(&["services"]).filter(|_| missed.is_none());
        let own_words = latest(&["own_words"]);
        let organisation = latest(&["organisation", "units"]);
        [
            missed.map(|seq| (seq, ChangeItem::Services)),
            listed.map(|seq| (seq, ChangeItem::ServiceList)),
            own_words.map(|seq| (seq, ChangeItem::OwnWords)),
            organisation.map(|seq| (seq, ChangeItem::Organisation)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Statements together, each signature by itself, stoppages together.
    fn impact(&self) -> Vec<(i64, ChangeItem)> {
        let (signed, written): (Vec<&Net<'_>>, Vec<&Net<'_>>) = self
            .of_subject("statement")
            .map(|(net, _)| net)
            .partition(|net| is_signed(net));
        let latest = |nets: &[&Net<'_>]| nets.iter().map(|net| net.last.seq).max();
        let services: BTreeSet<String> = written.iter().map(|net| net.key("service")).collect();
        let stoppages: Vec<&Net<'_>> = self.of_subject("stoppage").map(|(net, _)| net).collect();
        let signature = |net: &&Net<'_>| {
            let service = text(net.field("name"));
            let by = text(
                net.field("signature")
                    .and_then(|signature| signature.get("by")),
            );
            (net.last.seq, ChangeItem::StatementSigned { service, by })
        };
        let written = latest(&written).map(|seq| {
            let services = count(services.iter());
            (seq, ChangeItem::Statements { services })
        });
        let entered = latest(&stoppages).map(|seq| {
            let stoppages = count(stoppages.iter());
            (seq, ChangeItem::Stoppages { stoppages })
        });
        let together = [written, entered].into_iter().flatten();
        signed.iter().map(signature).chain(together).collect()
    }

    fn decision_on(&self, row: &HistoryRow) -> Option<(i64, ChangeItem)> {
        let after = row.after.as_ref()?;
        let assessment = self.name(row.assessment.as_ref()?);
        let (by, why) = (text(after.get("by")), text(after.get("why")));
        let item = match after.get("state")?.as_str()? {
            "signed" => ChangeItem::SignedOff { assessment, by },
            _ => ChangeItem::Reopened {
                assessment,
                by,
                why,
            },
        };
        Some((row.seq, item))
    }
}

/// Whether a statement ended the day signed.
fn is_signed(net: &Net<'_>) -> bool {
    net.after().is_some() && text(net.field("status")) == "signed"
}

/// Whether a person was added who is not one brought back.
fn is_newcomer(row: &HistoryRow) -> bool {
    row.subject == "participant" && row.before.is_none() && row.undoes.is_none()
}

/// Whether a person is no longer asked.
fn left(net: &Net<'_>) -> bool {
    let departed = net.after().and_then(|after| after.get("departed"));
    net.after().is_none() || departed == Some(&Value::Bool(true))
}

fn changed_properties(net: &Net<'_>, now: &str) -> Vec<ChangeItem> {
    let assessment = || now.to_owned();
    let renamed = net.differs("name").then(|| ChangeItem::Renamed {
        from: text(net.before.and_then(|before| before.get("name"))),
        to: assessment(),
    });
    let date = text(net.field("date")).parse().ok();
    let redated = date.filter(|_| net.differs("date")).map(|date| {
        let assessment = assessment();
        ChangeItem::Redated { assessment, date }
    });
    let headline = net.differs("headline").then(|| ChangeItem::Headline {
        assessment: assessment(),
    });
    let consent = net
        .differs("small_groups_shown")
        .then(|| ChangeItem::Consent {
            assessment: assessment(),
            shown: net.field("small_groups_shown") == Some(&Value::Bool(true)),
        });
    [renamed, redated, headline, consent]
        .into_iter()
        .flatten()
        .collect()
}

/// Who answered how much, by side where three people or more of each side are among them, else
/// together, else without a number.
fn answered(nets: &[&Net<'_>], assessment: &str, imported: bool) -> Vec<(i64, ChangeItem)> {
    let Some(seq) = latest(nets) else {
        return Vec::new();
    };
    let item = |group, people, nets: &[&Net<'_>]| ChangeItem::Answered {
        assessment: assessment.to_owned(),
        group,
        people,
        questions: number(keys(nets, "question").len()),
        imported,
    };
    let of_side = |group: Group| -> Vec<&Net<'_>> {
        let side = nets.iter().copied();
        side.filter(|net| net.last.key.get("group") == serde_json::to_value(group).ok().as_ref())
            .collect()
    };
    let people = |nets: &[&Net<'_>]| number(keys(nets, "participant").len());
    let sides = Group::ALL.map(|group| (group, of_side(group)));
    let told = |nets: &[&Net<'_>]| nets.is_empty() || people(nets) >= SMALLEST_GROUP;
    if sides.iter().all(|(_, nets)| told(nets)) {
        let sides = sides.iter().filter_map(|(group, nets)| {
            let seq = latest(nets)?;
            Some((seq, item(Some(*group), Some(people(nets)), nets)))
        });
        return sides.collect();
    }
    let all = Some(people(nets)).filter(|people| *people >= SMALLEST_GROUP);
    vec![(seq, item(None, all, nets))]
}

fn keys(nets: &[&Net<'_>], name: &str) -> BTreeSet<String> {
    nets.iter().map(|net| net.key(name)).collect()
}

fn latest(nets: &[&Net<'_>]) -> Option<i64> {
    nets.iter().map(|net| net.last.seq).max()
}

/// How many steps were taken back for good, and the last row that took one back. A step that took
/// another back and was itself taken back is redo.
fn undone(rows: &[HistoryRow]) -> (u32, i64) {
    let steps: BTreeMap<i64, i64> = rows
        .iter()
        .filter_map(|row| Some((row.step, row.undoes?)))
        .collect();
    let (mut undos, mut standing) = (BTreeSet::new(), BTreeSet::new());
    for (step, undoes) in &steps {
        if undos.contains(undoes) {
            standing.remove(undoes);
        } else {
            undos.insert(*step);
            standing.insert(*step);
        }
    }
    let last = rows.iter().find(|row| row.undoes.is_some());
    (number(standing.len()), last.map_or(0, |row| row.seq))
}

fn text(value: Option<&Value>) -> String {
    value.and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn number(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}
