//! What holds for all ladders and all pairs, whoever answers what.

use analysis::{Derivation, Scores, Scoring};
use model::{
    Answer, AnswerValue, Form, Framework, Group, ParticipantId, QuestionId, Response, Scheme,
};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::derivation::{check, given, spoken_for};
use crate::fixture::{
    assumed, dimension, framework_with, ids, not_applicable, question, said, scored, with,
};

/// Levels above the base that practices are tagged with.
const RUNGS: i64 = 4;

fn audiences() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("it"), Just("business"), Just("both")]
}

/// A ladder from 0 to 4 on the scale 0 to 5, in two dimensions.
fn ladders() -> impl Strategy<Value = Framework> {
    let satisfied = prop_oneof![
        Just(json!({"at": 3})),
        Just(json!("own_level")),
        Just(json!("tested_level"))
    ];
    let practices = vec((1..=RUNGS, audiences(), 1..30_u32), 1..9);
    (satisfied, practices).prop_map(|(satisfied, practices)| {
        let questions = practices.iter().enumerate().map(|(q, (level, audience, weight))| {
            let changes = json!({"level": level, "audience": audience, "weight": f64::from(*weight) / 10.0});
            with(question(&format!("Q{q}")), changes)
        });
        let (even, odd): (Vec<_>, Vec<_>) = questions.enumerate().partition(|(q, _)| q % 2 == 0);
        let names = (0..=RUNGS).map(|level| json!({"value": level, "name": "", "summary": ""}));
        framework_with(json!({
            "scheme": {"kind": "staged", "base_level": 0, "satisfied": satisfied},
            "scale": {"min": 0, "max": 5, "levels": names.collect::<Vec<_>>()},
            "dimensions": [dimension("A", 2.0, only(even)), dimension("B", 1.0, only(odd))],
        }))
    })
}

fn only(numbered: Vec<(usize, Value)>) -> Vec<Value> {
    numbered.into_iter().map(|(_, question)| question).collect()
}

/// One to five dimensions with a pair or two each.
fn pairs() -> impl Strategy<Value = Framework> {
    let held = vec((audiences(), 1..30_u32), 1..3);
    vec((1..30_u32, held), 1..6).prop_map(|dimensions| {
        let dimensions = dimensions.iter().enumerate().map(|(d, (weight, held))| {
            let questions = held.iter().enumerate().map(|(q, (audience, weight))| {
                let poles = json!({"low": "before", "high": "after"});
                let changes = json!({
                    "kind": "differential", "poles": poles, "audience": audience,
                    "weight": f64::from(*weight) / 10.0,
                });
                with(question(&format!("D{d}-{q}")), changes)
            });
            dimension(
                &format!("D{d}"),
                f64::from(*weight) / 10.0,
                questions.collect(),
            )
        });
        framework_with(json!({
            "scheme": {"kind": "differential", "midpoint": 5},
            "scale": {"min": 0, "max": 10},
            "dimensions": dimensions.collect::<Vec<Value>>(),
        }))
    })
}

fn state(current: u32, desired: Option<u32>) -> Answer {
    Answer::Value {
        value: AnswerValue::Number(f64::from(current)),
        desired: desired.map(f64::from),
    }
}

fn steps() -> BoxedStrategy<Answer> {
    prop_oneof![
        8 => (0..=5_u32).prop_map(|level| Answer::level(f64::from(level))),
        1 => Just(Answer::DontKnow),
        1 => Just(not_applicable()),
    ]
    .boxed()
}

fn states() -> BoxedStrategy<Answer> {
    prop_oneof![
        8 => (0..=10_u32, 0..=10_u32).prop_map(|(current, desired)| state(current, Some(desired))),
        1 => (0..=10_u32).prop_map(|current| state(current, None)),
        1 => Just(Answer::DontKnow),
        1 => Just(not_applicable()),
    ]
    .boxed()
}

/// A framework, and at most one answer by each of up to six people to each question.
fn assessed(
    frameworks: impl Strategy<Value = Framework>,
    answers: fn() -> BoxedStrategy<Answer>,
) -> impl Strategy<Value = (Framework, Vec<Response>)> {
    frameworks.prop_flat_map(move |framework| {
        let ids = ids(&framework);
        let person = (any::<bool>(), vec(weighted(0.8, answers()), ids.len()));
        (Just(framework), Just(ids), vec(person, 0..6)).prop_map(|(framework, ids, people)| {
            let responses = people.iter().enumerate().flat_map(|(p, (it, answers))| {
                let group = if *it { Group::It } else { Group::Business };
                let given = ids
                    .iter()
                    .zip(answers)
                    .filter_map(|(id, answer)| Some((id, answer.clone()?)));
                given
                    .map(|(id, answer)| said(&format!("p{p}"), group, id, answer))
                    .collect::<Vec<_>>()
            });
            let responses = responses.collect();
            (framework, responses)
        })
    })
}

fn climbs() -> impl Strategy<Value = (Framework, Vec<Response>)> {
    assessed(ladders(), steps)
}

fn distances() -> impl Strategy<Value = (Framework, Vec<Response>)> {
    assessed(pairs(), states)
}

fn either() -> impl Strategy<Value = (Framework, Vec<Response>)> {
    prop_oneof![climbs().boxed(), distances().boxed()]
}

/// The scores without the problems, which point at places in the list.
fn without_problems(scores: Scores) -> Scores {
    Scores {
        problems: Vec::new(),
        ..scores
    }
}

/// The scheme's figures as numbers by their place, to be compared with a little noise.
fn figures(scores: &Scores) -> Vec<(String, Value)> {
    let mut flat = Vec::new();
    let all = json!({
        "status": scores.status, "completeness": scores.completeness,
        "confidence": scores.confidence, "own": scores.result,
    });
    flatten(String::new(), &all, &mut flat);
    flat
}

fn flatten(place: String, value: &Value, flat: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(fields) => fields
            .iter()
            .filter(|(key, _)| *key != "participants")
            .for_each(|(key, value)| flatten(format!("{place}/{key}"), value, flat)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, item)| flatten(format!("{place}/{index}"), item, flat)),
        single => flat.push((place, single.clone())),
    }
}

/// The first figure in which two results differ. How many people spoke is no figure.
fn difference(a: &Scores, b: &Scores) -> Option<String> {
    let (a, b) = (figures(a), figures(b));
    let close = |a: &Value, b: &Value| match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        _ => a == b,
    };
    if a.len() != b.len() {
        return Some(format!("{a:?} against {b:?}"));
    }
    a.iter()
        .zip(&b)
        .find(|((place, a), (other, b))| place != other || !close(a, b))
        .map(|pair| format!("{pair:?}"))
}

fn raised(responses: &[Response], pick: prop::sample::Index, most: f64) -> Option<Vec<Response>> {
    let values: Vec<usize> = (0..responses.len())
        .filter(|index| {
            responses[*index]
                .answer
                .number()
                .is_some_and(|level| level < most)
        })
        .collect();
    let index = *values.get(pick.index(values.len().max(1)))?;
    let mut raised = responses.to_vec();
    if let Answer::Value {
        value: AnswerValue::Number(number),
        ..
    } = &mut raised[index].answer
    {
        *number += 1.0;
    }
    Some(raised)
}

/// The same under other names: ids run backwards, so that their order is another one too.
fn renamed(framework: &Framework, responses: &[Response]) -> (Framework, Vec<Response>) {
    let name = |id: &str| QuestionId::new(format!("x{}", id.chars().rev().collect::<String>()));
    let mut framework = framework.clone();
    for question in framework
        .dimensions
        .iter_mut()
        .flat_map(|one| &mut one.questions)
    {
        question.id = name(question.id.as_str());
    }
    let responses = responses.iter().rev().map(|response| Response {
        question: name(response.question.as_str()),
        participant: ParticipantId::new(format!("z{}", response.participant)),
        ..response.clone()
    });
    (framework, responses.collect())
}

proptest! {
    #[test]
    fn a_climb_stays_on_its_ladder((framework, responses) in climbs()) {
        let scores = scored(&framework, &responses).scores;
        let staged = scores.staged().expect("the framework is staged");
        prop_assert!(staged.tested_level <= staged.level);
        prop_assert!(staged.level.is_none_or(|level| (0..=RUNGS).contains(&level)));
        for share in staged.progress.values().flatten() {
            prop_assert!((0.0..=1.0).contains(share));
        }
        // Where nothing was tested there is no level, and so no rung next to it.
        if let Some(level) = staged.level {
            prop_assert_eq!(staged.blocking.is_empty(), !staged.progress.contains_key(&(level + 1)));
        }
    }

    #[test]
    fn raising_an_answer_never_lowers_a_climb((framework, responses) in climbs(), pick in any::<prop::sample::Index>()) {
        let higher = raised(&responses, pick, 5.0);
        prop_assume!(higher.is_some());
        let (before, after) = (scored(&framework, &responses).scores, scored(&framework, &higher.unwrap_or_default()).scores);
        let (before, after) = (before.staged().expect("staged"), after.staged().expect("staged"));
        prop_assert!(before.level <= after.level && before.tested_level <= after.tested_level);
        for (level, share) in &before.progress {
            prop_assert!(*share <= after.progress[level]);
        }
    }

    #[test]
    fn raising_what_is_brings_it_nearer_to_a_wish_above((framework, responses) in distances(), pick in any::<prop::sample::Index>()) {
        let higher = raised(&responses, pick, 10.0);
        prop_assume!(higher.is_some());
        let (before, after) = (scored(&framework, &responses).scores, scored(&framework, &higher.unwrap_or_default()).scores);
        let (before, after) = (before.differential().expect("pairs"), after.differential().expect("pairs"));
        prop_assert!(before.mean_current <= after.mean_current);
        prop_assert!(before.past_midpoint <= after.past_midpoint);
        prop_assert_eq!(before.mean_desired, after.mean_desired);
        prop_assert!(before.mean_gap >= after.mean_gap);
    }

    #[test]
    fn pairs_stay_on_their_scale((framework, responses) in distances()) {
        let scores = scored(&framework, &responses).scores;
        let own = scores.differential().expect("the framework is differential");
        let states = own.dimensions.iter().flat_map(|one| [one.current, one.desired]);
        for state in states.chain([own.mean_current, own.mean_desired]).flatten() {
            prop_assert!((-1e-9..=10.0 + 1e-9).contains(&state));
        }
        for one in &own.dimensions {
            prop_assert_eq!(one.gap, one.desired.zip(one.current).map(|(desired, current)| desired - current));
        }
        prop_assert!(own.past_midpoint.is_none_or(|share| (0.0..=1.0).contains(&share)));
    }

    #[test]
    fn not_applicable_equals_leaving_the_question_out((framework, mut responses) in either(), pick in any::<prop::sample::Index>()) {
        let ids = ids(&framework);
        let gone = pick.get(&ids).as_str();
        responses.retain(|response| response.question.as_str() != gone);
        let mut smaller = framework.clone();
        for dimension in &mut smaller.dimensions {
            dimension.questions.retain(|question| question.id.as_str() != gone);
        }
        // A level that asks nothing at all ends the climb; one where nothing applies does not.
        let level = framework.question(&gone.into()).and_then(|(_, question)| question.level);
        let still_asked = smaller.questions(Form::Full).any(|(_, question)| question.level == level);
        prop_assume!(!matches!(framework.scheme, Scheme::Staged { .. }) || still_asked);
        let left_out = scored(&smaller, &responses).scores;
        responses.push(said("p0", Group::It, gone, not_applicable()));
        let not_applicable = scored(&framework, &responses).scores;
        // Who is asked in a dimension is told by its questions, so only the sides may differ.
        prop_assert_eq!(difference(&sideless(left_out), &sideless(not_applicable)), None);
    }

    #[test]
    fn neither_order_nor_names_matter((framework, responses) in either()) {
        let (other, turned) = renamed(&framework, &responses);
        let (a, b) = (scored(&framework, &responses).scores, scored(&other, &turned).scores);
        prop_assert_eq!(difference(&nameless(a), &nameless(b)), None);
    }

    #[test]
    fn the_order_of_responses_is_irrelevant_to_the_last_bit(
        ((framework, responses), shuffled) in either().prop_flat_map(|(framework, responses)| {
            let shuffled = Just(responses.clone()).prop_shuffle();
            (Just((framework, responses)), shuffled)
        }),
    ) {
        let (a, b) = (scored(&framework, &responses), scored(&framework, &shuffled));
        prop_assert_eq!(without_problems(a.scores), without_problems(b.scores));
        prop_assert_eq!(a.derivation, b.derivation);
    }

    #[test]
    fn doubling_every_rater_changes_nothing((framework, responses) in either()) {
        let twins = responses.iter().map(|response| Response {
            participant: ParticipantId::new(format!("twin of {}", response.participant)),
            ..response.clone()
        });
        let doubled: Vec<Response> = responses.iter().cloned().chain(twins).collect();
        let (a, b) = (scored(&framework, &responses).scores, scored(&framework, &doubled).scores);
        prop_assert_eq!(difference(&a, &b), None);
    }

    #[test]
    fn assumed_answers_change_no_figure((framework, responses) in either(), pick in any::<prop::sample::Index>()) {
        let ids = ids(&framework);
        let guess = Answer::Value { value: AnswerValue::Number(5.0), desired: pair_wish(&framework) };
        let guess = assumed(said("p0", Group::Business, pick.get(&ids).as_str(), guess));
        let more: Vec<Response> = responses.iter().cloned().chain([guess]).collect();
        let (a, b) = (scored(&framework, &responses), scored(&framework, &more));
        prop_assert_eq!(a.scores, b.scores);
        prop_assert_eq!(a.derivation, b.derivation);
    }

    #[test]
    fn every_value_follows_from_its_parts((framework, responses) in either()) {
        let Scoring { scores, derivation, .. } = scored(&framework, &responses);
        check(&derivation, &framework, &scores)?;
        match scores.differential() {
            Some(own) => {
                prop_assert_eq!(derivation.value, own.mean_gap);
                let means: Vec<Option<f64>> = derivation.parts.iter().map(|part| part.value).collect();
                prop_assert_eq!(means, vec![own.mean_desired, own.mean_current]);
                let counted: Vec<Response> = responses.into_iter().filter(|response| !is_half(response)).collect();
                prop_assert_eq!(given(&derivation), 2 * spoken_for(&counted), "each answer has two states");
            }
            None => {
                let staged = scores.staged().expect("the framework is staged");
                let levels = [&derivation, &derivation.parts[0]].map(|node: &Derivation| node.value);
                prop_assert_eq!(levels, [staged.tested_level, staged.level].map(|level| level.map(|level| level as f64)));
            }
        }
    }
}

/// A pair without its wish does not count, and no derivation lists it.
fn is_half(response: &Response) -> bool {
    matches!(response.answer, Answer::Value { desired: None, .. })
}

fn pair_wish(framework: &Framework) -> Option<f64> {
    matches!(framework.scheme, Scheme::Differential { .. }).then_some(7.0)
}

/// Without the sides, which know who is asked.
fn sideless(mut scores: Scores) -> Scores {
    if let analysis::SchemeResult::Differential(own) = &mut scores.result {
        for dimension in &mut own.dimensions {
            dimension.one_sided = false;
            dimension.groups = analysis::Groups {
                it: None,
                business: None,
            };
        }
    }
    scores
}

/// Without the names of blockers: how many there are stays.
fn nameless(mut scores: Scores) -> Scores {
    if let analysis::SchemeResult::Staged(own) = &mut scores.result {
        own.blocking.iter_mut().for_each(|id| *id = "".into());
    }
    scores
}
