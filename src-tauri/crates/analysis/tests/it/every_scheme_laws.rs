//! What holds for every scheme, whoever answers what.

use std::collections::BTreeMap;

use analysis::{SchemeResult, Scores, Status, figures, score};
use model::{
    Answer, AnswerValue, Form, Framework, Group, ParticipantId, Question, QuestionId, QuestionKind,
    Response, Scale, Scheme,
};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use serde_json::Value;

use crate::derivation::{check, given};
use crate::every_scheme::{ALL, tiny};
use crate::fixture::{assumed, ids, not_applicable, said};

/// An answer by its step, counted from the lowest: what fits the question.
fn step(question: &Question, scale: &Scale, step: u32) -> Answer {
    let value = match question.kind {
        QuestionKind::YesNo => code(["N", "Y"][step as usize % 2]),
        QuestionKind::Nplf => code(["N", "P", "L", "F"][step as usize % 4]),
        QuestionKind::Number => AnswerValue::Number(f64::from(step % 11) * 10.0),
        _ => {
            let steps = (scale.max - scale.min) as u32 + 1;
            AnswerValue::Number(scale.min + f64::from(step % steps))
        }
    };
    Answer::Value {
        value,
        desired: None,
    }
}

fn code(code: &str) -> AnswerValue {
    AnswerValue::Code(code.to_owned())
}

/// What somebody says: mostly a step, else "don't know" or "not applicable".
type Said = (u32, u32);

fn answer(question: &Question, scale: &Scale, (kind, number): Said) -> Answer {
    match kind {
        0 => Answer::DontKnow,
        1 => not_applicable(),
        _ => step(question, scale, number),
    }
}

/// An instrument with other weights, and at most one answer by each of up to four people.
fn assessed() -> impl Strategy<Value = (Framework, Vec<Response>)> {
    (0..ALL.len()).prop_flat_map(|place| {
        let framework = ALL[place].framework();
        let questions = ids(&framework).len();
        let person = (
            any::<bool>(),
            vec(weighted(0.85, (0..12_u32, 0..77_u32)), questions),
        );
        let weights = vec(1..30_u32, questions);
        (Just(framework), weights, vec(person, 0..5)).prop_map(
            |(mut framework, weights, people)| {
                let mut weights = weights.into_iter();
                for question in questions_of(&mut framework) {
                    question.weight = f64::from(weights.next().unwrap_or(10)) / 10.0;
                }
                let responses = people
                    .iter()
                    .enumerate()
                    .flat_map(|(place, (it, answers))| spoken(&framework, place, *it, answers))
                    .collect();
                (framework, responses)
            },
        )
    })
}

fn questions_of(framework: &mut Framework) -> impl Iterator<Item = &mut Question> {
    framework
        .dimensions
        .iter_mut()
        .flat_map(|dimension| &mut dimension.questions)
}

fn spoken(
    framework: &Framework,
    place: usize,
    it: bool,
    answers: &[Option<Said>],
) -> Vec<Response> {
    let group = if it { Group::It } else { Group::Business };
    let given = framework.questions(Form::Full).zip(answers);
    given
        .filter_map(|((_, question), given)| {
            let answer = answer(question, &framework.scale, (*given)?);
            Some(said(
                &format!("p{place}"),
                group,
                question.id.as_str(),
                answer,
            ))
        })
        .collect()
}

fn figured(framework: &Framework, responses: &[Response]) -> Scores {
    figures(framework, "hash", responses, Form::Full)
}

/// The figures of own scheme and views by their place, numbers apart from the rest. Lists of
/// dimensions and processes go by name, so that their order is no figure.
fn laid_out(scores: &Scores) -> BTreeMap<String, Value> {
    let mut places = BTreeMap::new();
    let results =
        std::iter::once(&scores.result).chain(scores.views.iter().map(|view| &view.result));
    for (place, result) in results.enumerate() {
        let value = serde_json::to_value(result).expect("a test's data reads");
        lay_out(&value, place.to_string(), &mut places);
    }
    let rest = serde_json::json!([scores.status, scores.completeness, scores.confidence]);
    lay_out(&rest, "rest".to_owned(), &mut places);
    places
}

fn lay_out(value: &Value, place: String, places: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                lay_out(field, format!("{place}/{key}"), places);
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for (index, item) in items.iter().enumerate() {
                let named = item["id"].as_str().or(item["name"].as_str());
                let key = named.map_or(index.to_string(), str::to_owned);
                lay_out(item, format!("{place}/{key}"), places);
            }
        }
        Value::Array(items) => {
            let mut sorted: Vec<String> = items.iter().map(Value::to_string).collect();
            sorted.sort();
            places.insert(place, Value::from(sorted));
        }
        other => {
            places.insert(place, other.clone());
        }
    }
}

/// Whether all figures agree, noise aside.
fn agree(one: &Scores, other: &Scores) -> Result<(), TestCaseError> {
    let (one, other) = (laid_out(one), laid_out(other));
    prop_assert_eq!(
        one.keys().collect::<Vec<_>>(),
        other.keys().collect::<Vec<_>>()
    );
    for (place, value) in &one {
        let same = match (value.as_f64(), other[place].as_f64()) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-9,
            _ => *value == other[place],
        };
        prop_assert!(same, "{}: {} and {}", place, value, other[place]);
    }
    Ok(())
}

/// Figures that must not fall when an answer rises.
fn heights(scores: &Scores) -> Vec<Option<f64>> {
    let mut heights = vec![scores.level(), scores.result.score()];
    heights.extend(scores.result.dimensions().iter().map(|one| one.score));
    let whole = |level: Option<i64>| level.map(|level| level as f64);
    match &scores.result {
        SchemeResult::MedianProfile(own) => heights.extend([whole(own.minimum), whole(own.median)]),
        SchemeResult::Positioning(own) => heights.push(own.total),
        SchemeResult::Capability(own) => {
            heights.push(whole(own.level));
            heights.extend(own.processes.iter().map(|process| whole(process.level)));
        }
        SchemeResult::PassMark(own) => {
            heights.extend(own.processes.iter().map(|process| process.level));
        }
        SchemeResult::Thresholds(own) => {
            heights.push(whole(own.level));
            heights.extend(own.progress.values().copied());
        }
        _ => {}
    }
    heights
}

fn raised(question: &Question, scale: &Scale, answer: &Answer) -> Option<Answer> {
    let Answer::Value { value, .. } = answer else {
        return None;
    };
    let value = match (question.kind, value) {
        (QuestionKind::Number, AnswerValue::Number(number)) if *number < 100.0 => {
            AnswerValue::Number(number + 10.0)
        }
        (QuestionKind::Level, AnswerValue::Number(number)) if *number < scale.max => {
            AnswerValue::Number(number + 1.0)
        }
        (QuestionKind::YesNo, AnswerValue::Code(said)) if said == "N" => code("Y"),
        (QuestionKind::Nplf, AnswerValue::Code(said)) => {
            let place = ["N", "P", "L", "F"].iter().position(|one| one == said)?;
            code(["P", "L", "F"].get(place)?)
        }
        _ => return None,
    };
    Some(Answer::Value {
        value,
        desired: None,
    })
}

/// Whether something else is asked for the same level or attribute: without it, the question is not one
/// that does not apply but one that is not asked.
fn has_company(framework: &Framework, id: &QuestionId) -> bool {
    let Some((dimension, question)) = framework.question(id) else {
        return false;
    };
    let stands_alone = !matches!(
        framework.scheme,
        Scheme::PassMark { .. } | Scheme::Capability { .. }
    );
    stands_alone
        || dimension.questions.iter().any(|other| {
            other.id != *id
                && other.attribute == question.attribute
                && other.level == question.level
                && other.kind == question.kind
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_figure_follows_from_its_parts_and_lists_every_answer((framework, responses) in assessed()) {
        let scoring = score(&framework, "hash", &responses, Form::Full);
        check(&scoring.derivation, &framework, &scoring.scores)?;
        prop_assert!(given(&scoring.derivation) >= responses.len());
        for view in &scoring.scores.views {
            prop_assert!(view.derivation.is_some());
        }
    }

    #[test]
    fn scores_stay_within_the_scale_and_the_band((framework, responses) in assessed()) {
        let scores = figured(&framework, &responses);
        let (min, max) = (framework.scale.min - 1e-9, framework.scale.max + 1e-9);
        for dimension in scores.result.dimensions() {
            if let (Some(score), Some(low), Some(high)) = (dimension.score, dimension.band.low, dimension.band.high) {
                prop_assert!(min <= low && low <= score + 1e-9 && score <= high + 1e-9 && high <= max);
            }
        }
        let own = serde_json::to_value(&scores.result).expect("a test's data reads");
        let number = |place: &str| own.pointer(place).and_then(Value::as_f64);
        if let (Some(score), Some(low), Some(high)) = (scores.result.score(), number("/band/low"), number("/band/high")) {
            prop_assert!(low <= score + 1e-9 && score <= high + 1e-9);
        }
        if let (Some(tested), Some(level)) = (number("/tested_level"), number("/level")) {
            prop_assert!(tested <= level);
        }
    }

    #[test]
    fn the_order_of_responses_does_not_matter((framework, responses) in assessed(), seed in any::<u64>()) {
        let mut shuffled = responses.clone();
        shuffled.sort_by_key(|response| {
            let text = format!("{seed}{}{}", response.participant, response.question);
            text.bytes().fold(seed, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)))
        });
        let (one, other) = (figured(&framework, &responses), figured(&framework, &shuffled));
        prop_assert_eq!((one.result, one.views), (other.result, other.views));
    }

    #[test]
    fn the_order_of_dimensions_does_not_matter((framework, responses) in assessed()) {
        let mut turned = framework.clone();
        turned.dimensions.reverse();
        let (one, other) = (figured(&framework, &responses), figured(&turned, &responses));
        prop_assert_eq!(laid_out(&one), laid_out(&other), "to the last bit");
    }

    #[test]
    fn doubling_everybody_leaves_the_figures((framework, responses) in assessed()) {
        let twin = |response: &Response| Response {
            participant: ParticipantId::new(format!("{}-twin", response.participant)),
            ..response.clone()
        };
        let doubled: Vec<Response> = responses.iter().cloned().chain(responses.iter().map(twin)).collect();
        let without_heads = |scores: &Scores| -> BTreeMap<String, Value> {
            let mut places = laid_out(scores);
            places.retain(|place, _| !place.ends_with("participants"));
            places
        };
        let (one, other) = (without_heads(&figured(&framework, &responses)), without_heads(&figured(&framework, &doubled)));
        for (place, value) in &one {
            let same = match (value.as_f64(), other[place].as_f64()) {
                (Some(a), Some(b)) => (a - b).abs() < 1e-9,
                _ => *value == other[place],
            };
            prop_assert!(same, "{}: {} and {}", place, value, other[place]);
        }
    }

    #[test]
    fn scaling_the_weights_changes_nothing((framework, responses) in assessed(), factor in 1..50_u32) {
        let factor = f64::from(factor) / 7.0;
        let mut scaled = framework.clone();
        for dimension in &mut scaled.dimensions {
            dimension.weight *= factor;
        }
        for question in questions_of(&mut scaled) {
            question.weight *= factor;
            for feed in &mut question.feeds {
                feed.weight *= factor;
            }
        }
        let without_weights = |scores: Scores| -> BTreeMap<String, Value> {
            let mut places = laid_out(&scores);
            places.retain(|place, _| !place.ends_with("/weight"));
            places
        };
        let (one, other) = (without_weights(figured(&framework, &responses)), without_weights(figured(&scaled, &responses)));
        for (place, value) in &one {
            let same = match (value.as_f64(), other[place].as_f64()) {
                (Some(a), Some(b)) => (a - b).abs() < 1e-9,
                _ => *value == other[place],
            };
            prop_assert!(same, "{}: {} and {}", place, value, other[place]);
        }
    }

    #[test]
    fn raising_an_answer_never_lowers_anything((framework, responses) in assessed(), place in any::<prop::sample::Index>()) {
        prop_assume!(!responses.is_empty());
        let place = place.index(responses.len());
        let (_, question) = framework.question(&responses[place].question).expect("a test's data reads");
        let Some(answer) = raised(question, &framework.scale, &responses[place].answer) else {
            return Ok(());
        };
        let mut higher = responses.clone();
        higher[place].answer = answer;
        let (before, after) = (heights(&figured(&framework, &responses)), heights(&figured(&framework, &higher)));
        for (before, after) in before.into_iter().zip(after) {
            prop_assert!(after.unwrap_or(f64::MIN) + 1e-9 >= before.unwrap_or(f64::MIN));
        }
    }

    #[test]
    fn not_applicable_to_everybody_is_the_question_left_out((framework, responses) in assessed(), place in any::<prop::sample::Index>()) {
        let all = ids(&framework);
        let id = QuestionId::new(all[place.index(all.len())].clone());
        prop_assume!(has_company(&framework, &id));
        let mut away: Vec<Response> = responses.iter().filter(|response| response.question != id).cloned().collect();
        let mut without = framework.clone();
        for dimension in &mut without.dimensions {
            dimension.questions.retain(|question| question.id != id);
        }
        let left_out = figured(&without, &away);
        away.push(said("somebody", Group::It, id.as_str(), not_applicable()));
        let scores = figured(&framework, &away);
        prop_assert_eq!(heights(&scores), heights(&left_out));
        prop_assert_eq!(scores.status, left_out.status);
    }

    #[test]
    fn what_is_wrong_is_told_at_its_place_and_the_rest_still_scores((framework, responses) in assessed(), place in any::<prop::sample::Index>()) {
        let all = ids(&framework);
        let id = all[place.index(all.len())].as_str();
        let number = |value: f64| Answer::Value { value: AnswerValue::Number(value), desired: None };
        let twice = said("twice", Group::It, id, Answer::DontKnow);
        let bad = [
            said("stray", Group::It, id, number(1e6)),
            said("stray", Group::It, "nowhere", number(1.0)),
            said("stray", Group::Business, id, Answer::Value { value: AnswerValue::Text { text: "much".to_owned() }, desired: None }),
            said("stray", Group::It, id, Answer::NotApplicable { reason: String::new() }),
            twice.clone(),
            said("twice", Group::It, id, not_applicable()),
        ];
        let mut mixed = responses.clone();
        mixed.extend(bad);
        let (clean, scores) = (figured(&framework, &responses), figured(&framework, &mixed));
        agree(&clean, &scores)?;
        prop_assert_eq!(&clean.dont_know, &scores.dont_know);
        let first = responses.len();
        let found: Vec<(String, String)> = scores.problems.iter().filter(|problem| !matches!(problem.code.as_str(), "mixed_na" | "two_groups" | "nothing_applies"))
            .map(|problem| (problem.pointer.clone(), problem.code.clone())).collect();
        let codes: Vec<&str> = found.iter().map(|(_, code)| code.as_str()).collect();
        prop_assert!(matches!(codes[0], "off_scale" | "wrong_kind"), "{:?}", codes);
        prop_assert_eq!(&codes[1..], &["unknown_question", "wrong_kind", "reason_missing", "conflicting_answers"]);
        for (place, (pointer, _)) in found.iter().enumerate() {
            prop_assert_eq!(pointer, &format!("/responses/{}", first + place));
        }
    }

    #[test]
    fn assumed_answers_never_enter((framework, responses) in assessed()) {
        let mut more = responses.clone();
        more.extend(responses.iter().map(|response| {
            let group = if response.group == Group::It { Group::Business } else { Group::It };
            assumed(Response { group, ..response.clone() })
        }));
        agree(&figured(&framework, &responses), &figured(&framework, &more))?;
    }
}

#[test]
fn where_nothing_applies_there_is_no_figure() {
    for one in &ALL {
        let framework = one.framework();
        let away: Vec<Response> = ids(&framework)
            .iter()
            .map(|id| said("ann", Group::It, id, not_applicable()))
            .collect();
        let scores = figured(&framework, &away);
        assert_eq!(scores.status, Status::NotApplicable, "{}", one.kind);
        assert_eq!(
            (scores.level(), scores.result.score()),
            (None, None),
            "{}",
            one.kind
        );
        let codes: Vec<&str> = scores
            .problems
            .iter()
            .map(|problem| problem.code.as_str())
            .collect();
        assert_eq!(codes, ["nothing_applies"], "{}", one.kind);
    }
}

#[test]
fn where_nothing_is_asked_that_the_scheme_takes_it_is_said() {
    for one in &ALL {
        let mut framework = one.framework();
        for question in questions_of(&mut framework) {
            question.scored = false;
        }
        let scores = figured(&framework, &one.answers());
        assert_eq!(scores.status, Status::NotApplicable, "{}", one.kind);
        let [problem] = scores.problems.as_slice() else {
            panic!("{}: one thing is wrong", one.kind)
        };
        assert_eq!(problem.code, "nothing_scored", "{}", one.kind);
    }
}

#[test]
fn a_level_is_not_bought_by_what_does_not_apply() {
    // Everything above level 1 does not apply: the climb passes, the level to lead with does not move.
    for kind in ["thresholds", "capability"] {
        let framework = tiny(kind).framework();
        let belongs_below = |question: &Question| match &question.attribute {
            Some(attribute) => attribute.starts_with('1'),
            None => question.feeds.iter().any(|feed| feed.level == 1),
        };
        let answers: Vec<Response> = framework
            .questions(Form::Full)
            .map(|(_, question)| {
                let answer = if belongs_below(question) {
                    let top = match question.kind {
                        QuestionKind::Nplf => 3,
                        QuestionKind::Number => 10,
                        _ => 5,
                    };
                    step(question, &framework.scale, top)
                } else {
                    not_applicable()
                };
                said("ann", Group::It, question.id.as_str(), answer)
            })
            .collect();
        let own = serde_json::to_value(figured(&framework, &answers).result)
            .expect("a test's data reads");
        assert!(
            own["level"].as_f64() > own["tested_level"].as_f64(),
            "{kind}"
        );
    }
}
