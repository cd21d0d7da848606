//! What holds for all continuous frameworks and answers.

use analysis::{SchemeResult, Scores, Scoring, Status, figures};
use model::{Answer, Evidence, Form, Framework, Group, ParticipantId, Response};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::derivation::{check, given, spoken_for};
use crate::fixture::{
    assumed, continuous, dimension, framework_with, ids, not_applicable, question, said, scored,
    with,
};

const MIN: f64 = 1.0;
const MAX: f64 = 6.0;

/// A framework on the scale 1 to 6 with two gates, dimensions `D0`… and questions `D0-0`….
fn frameworks() -> impl Strategy<Value = Framework> {
    let audience = prop_oneof![Just("it"), Just("business"), Just("both")];
    let questions = vec((1..40_u32, audience), 1..4);
    vec((1..40_u32, questions), 1..5).prop_flat_map(|dimensions| {
        let count = dimensions.len();
        (
            Just(dimensions),
            vec((0..count, MIN as i64..=MAX as i64), 1..4),
        )
            .prop_map(|(dimensions, needs)| built(&dimensions, &needs))
    })
}

fn built(dimensions: &[(u32, Vec<(u32, &str)>)], needs: &[(usize, i64)]) -> Framework {
    let dimensions = dimensions
        .iter()
        .enumerate()
        .map(|(d, (weight, questions))| {
            let questions = questions.iter().enumerate().map(|(q, (weight, audience))| {
                let changes = json!({"weight": f64::from(*weight) / 10.0, "audience": audience});
                with(question(&format!("D{d}-{q}")), changes)
            });
            dimension(
                &format!("D{d}"),
                f64::from(*weight) / 10.0,
                questions.collect(),
            )
        });
    let gates = needs.iter().enumerate().map(|(gate, (d, at_least))| {
        json!({"id": format!("G{gate}"), "level": 3 + gate, "needs": [{"dimension": format!("D{d}"), "at_least": at_least}]})
    });
    framework_with(json!({
        "scale": {"min": MIN, "max": MAX},
        "dimensions": dimensions.collect::<Vec<Value>>(),
        "gates": gates.collect::<Vec<Value>>(),
    }))
}

fn answers() -> impl Strategy<Value = Answer> {
    prop_oneof![
        8 => (MIN as u32..=MAX as u32).prop_map(|level| Answer::level(f64::from(level))),
        1 => Just(Answer::DontKnow),
        1 => Just(not_applicable()),
    ]
}

fn evidence() -> impl Strategy<Value = Option<Evidence>> {
    prop_oneof![
        Just(None),
        Just(Some(Evidence::Documented)),
        Just(Some(Evidence::Verified))
    ]
}

/// A framework, and at most one answer by each of up to six people to each question.
fn assessments() -> impl Strategy<Value = (Framework, Vec<Response>)> {
    frameworks().prop_flat_map(|framework| {
        let ids: Vec<String> = ids(&framework);
        let person = (
            any::<bool>(),
            vec(weighted(0.8, (answers(), evidence())), ids.len()),
        );
        (Just(framework), Just(ids), vec(person, 0..6)).prop_map(|(framework, ids, people)| {
            let responses = people.iter().enumerate().flat_map(|(p, (it, answers))| {
                let group = if *it { Group::It } else { Group::Business };
                spoken(format!("p{p}"), group, &ids, answers)
            });
            let responses = responses.collect();
            (framework, responses)
        })
    })
}

type Given = Option<(Answer, Option<Evidence>)>;

fn spoken(person: String, group: Group, ids: &[String], answers: &[Given]) -> Vec<Response> {
    let given = ids
        .iter()
        .zip(answers)
        .filter_map(|(id, given)| Some((id, given.clone()?)));
    given
        .map(|(id, (answer, evidence))| Response {
            evidence,
            ..said(&person, group, id, answer)
        })
        .collect()
}

/// Everything but the problems, which point at places in the list.
fn without_problems(scoring: Scoring) -> Scoring {
    Scoring {
        scores: Scores {
            problems: Vec::new(),
            ..scoring.scores
        },
        ..scoring
    }
}

fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        (None, None) => true,
        _ => false,
    }
}

/// The figures of a result, overall first, that must agree where two results agree.
fn main_figures(scores: &Scores) -> Vec<Option<f64>> {
    let own = continuous(scores);
    let overall = [
        own.score,
        own.band.low,
        own.band.high,
        scores.completeness,
        scores.confidence.value,
    ];
    let dimensions = own.dimensions.iter().flat_map(|dimension| {
        let side = |group| dimension.groups.of(group).and_then(|side| side.score);
        [
            dimension.score,
            dimension.band.low,
            dimension.band.high,
            dimension.completeness,
            dimension.confidence.value,
            side(Group::It),
            side(Group::Business),
        ]
    });
    overall.into_iter().chain(dimensions).collect()
}

fn agree(a: &Scores, b: &Scores) -> bool {
    let (left, right) = (main_figures(a), main_figures(b));
    left.len() == right.len()
        && left.into_iter().zip(right).all(|(a, b)| same(a, b))
        && (a.level(), a.status) == (b.level(), b.status)
        && continuous(a).held_back_by == continuous(b).held_back_by
}

fn lies_within(low: Option<f64>, score: Option<f64>, high: Option<f64>) -> bool {
    match (low, score, high) {
        (Some(low), Some(score), Some(high)) => {
            MIN <= low + 1e-9 && low <= score + 1e-9 && score <= high + 1e-9 && high <= MAX + 1e-9
        }
        (low, None, high) => low.is_some() == high.is_some(),
        _ => false,
    }
}

/// Figures with their lists in order of ids.
fn listed_by_id(result: SchemeResult) -> SchemeResult {
    let SchemeResult::Continuous(mut scores) = result else {
        return result;
    };
    scores.dimensions.sort_by(|a, b| a.id.cmp(&b.id));
    for gate in &mut scores.held_back_by {
        gate.dimensions.sort();
    }
    SchemeResult::Continuous(scores)
}

proptest! {
    #[test]
    fn scores_lie_within_scale_and_band((framework, responses) in assessments()) {
        let scores = scored(&framework, &responses).scores;
        let own = continuous(&scores);
        prop_assert!(lies_within(own.band.low, own.score, own.band.high));
        for dimension in &own.dimensions {
            prop_assert!(lies_within(dimension.band.low, dimension.score, dimension.band.high));
        }
        for share in [scores.completeness, scores.confidence.value].into_iter().flatten() {
            prop_assert!((0.0..=1.0 + 1e-9).contains(&share));
        }
        prop_assert_eq!(own.score.is_none(), matches!(scores.status, Status::Unanswered | Status::NotApplicable));
        prop_assert!(own.level <= own.level_by_mean);
    }

    #[test]
    fn raising_an_answer_never_lowers_anything(
        (framework, responses) in assessments(), pick in any::<prop::sample::Index>(),
    ) {
        let values: Vec<usize> = (0..responses.len())
            .filter(|index| responses[*index].answer.number().is_some_and(|level| level < MAX))
            .collect();
        prop_assume!(!values.is_empty());
        let mut raised = responses.clone();
        let response = &mut raised[*pick.get(&values)];
        response.answer = Answer::level(response.answer.number().unwrap_or(MIN) + 1.0);
        let (before, after) = (scored(&framework, &responses).scores, scored(&framework, &raised).scores);
        let (before, after) = (continuous(&before), continuous(&after));
        prop_assert!(before.score <= after.score);
        prop_assert!(before.level <= after.level);
        prop_assert!(before.band.low <= after.band.low && before.band.high <= after.band.high);
        for (before, after) in before.dimensions.iter().zip(&after.dimensions) {
            prop_assert!(before.score <= after.score);
        }
    }

    #[test]
    fn not_applicable_equals_leaving_the_question_out(
        (framework, mut responses) in assessments(), pick in any::<prop::sample::Index>(),
    ) {
        let ids = ids(&framework);
        let gone = pick.get(&ids).as_str();
        responses.retain(|response| response.question.as_str() != gone);
        let mut smaller = framework.clone();
        for dimension in &mut smaller.dimensions {
            dimension.questions.retain(|question| question.id.as_str() != gone);
        }
        let left_out = scored(&smaller, &responses).scores;
        responses.push(said("p0", Group::It, gone, not_applicable()));
        prop_assert!(agree(&left_out, &scored(&framework, &responses).scores));
    }

    #[test]
    fn the_order_of_responses_is_irrelevant_to_the_last_bit(
        ((framework, responses), shuffled) in assessments().prop_flat_map(|(framework, responses)| {
            let shuffled = Just(responses.clone()).prop_shuffle();
            (Just((framework, responses)), shuffled)
        }),
    ) {
        let (a, b) = (scored(&framework, &responses), scored(&framework, &shuffled));
        prop_assert_eq!(without_problems(a), without_problems(b));
    }

    #[test]
    fn the_order_of_dimensions_and_questions_is_irrelevant_to_the_last_bit(
        (framework, responses) in assessments(),
    ) {
        let mut turned = framework.clone();
        turned.dimensions.reverse();
        turned.dimensions.iter_mut().for_each(|dimension| dimension.questions.reverse());
        let (one, other) = (scored(&framework, &responses).scores, scored(&turned, &responses).scores);
        prop_assert_eq!(listed_by_id(one.result), listed_by_id(other.result));
        prop_assert_eq!((one.completeness, one.confidence), (other.completeness, other.confidence));
    }

    #[test]
    fn doubling_every_rater_leaves_the_means((framework, responses) in assessments()) {
        let twins = responses.iter().map(|response| Response {
            participant: ParticipantId::new(format!("twin of {}", response.participant)),
            ..response.clone()
        });
        let doubled: Vec<Response> = responses.iter().cloned().chain(twins).collect();
        prop_assert!(agree(&scored(&framework, &responses).scores, &scored(&framework, &doubled).scores));
    }

    #[test]
    fn scaling_all_weights_changes_nothing((framework, responses) in assessments(), factor in 0.01..100.0) {
        let mut scaled = framework.clone();
        for dimension in &mut scaled.dimensions {
            dimension.weight *= factor;
            dimension.questions.iter_mut().for_each(|question| question.weight *= factor);
        }
        prop_assert!(agree(&scored(&framework, &responses).scores, &scored(&scaled, &responses).scores));
    }

    #[test]
    fn assumed_answers_change_no_figure(
        (framework, responses) in assessments(), guess in answers(), pick in any::<prop::sample::Index>(),
    ) {
        let ids = ids(&framework);
        let guess = assumed(said("p0", Group::Business, pick.get(&ids).as_str(), guess));
        let more: Vec<Response> = responses.iter().cloned().chain([guess]).collect();
        let (a, b) = (scored(&framework, &responses), scored(&framework, &more));
        prop_assert_eq!(a.scores, b.scores);
        prop_assert_eq!(a.derivation, b.derivation);
    }

    #[test]
    fn figures_are_those_of_the_full_scoring((framework, responses) in assessments()) {
        prop_assert_eq!(
            figures(&framework, "hash", &responses, Form::Short),
            scored(&framework, &responses).scores
        );
    }

    #[test]
    fn every_value_follows_from_its_parts((framework, responses) in assessments()) {
        let scoring = scored(&framework, &responses);
        prop_assert_eq!(scoring.derivation.value, scoring.scores.level());
        check(&scoring.derivation, &framework, &scoring.scores)?;
        prop_assert_eq!(given(&scoring.derivation), spoken_for(&responses));
    }

    #[test]
    fn anything_at_all_is_scored_without_a_fault(
        (framework, responses) in assessments(), noise in vec((0..4_u8, any::<f64>(), any::<bool>()), 0..20),
    ) {
        let noise = noise.into_iter().map(|(person, value, it)| {
            let group = if it { Group::It } else { Group::Business };
            said(&format!("p{person}"), group, "D0-0", Answer::level(value))
        });
        let all: Vec<Response> = responses.into_iter().chain(noise).collect();
        let scores = scored(&framework, &all).scores;
        prop_assert!(main_figures(&scores).into_iter().flatten().all(f64::is_finite));
        let own = continuous(&scores);
        prop_assert!(lies_within(own.band.low, own.score, own.band.high));
    }
}
