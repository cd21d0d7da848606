//! Agreement over a whole assessment, from answers.

use analysis::agreement::choice::Verdict;
use analysis::agreement::krippendorff::Resampling;
use analysis::agreement::survey::{Agreement, Reason, survey};
use model::{Answer, AnswerValue, Form, Framework, Group, QuestionId, Response};
use proptest::prelude::*;
use serde_json::json;

use crate::fixture::{assumed, dimension, framework, level, question, said, with};

const FEW: Resampling = Resampling {
    draws: 40,
    seed: 16,
    coverage: 0.95,
};

fn agreed(framework: &Framework, responses: &[Response]) -> Agreement {
    survey(framework, responses, Form::Short, FEW).agreement
}

/// Two dimensions of six questions each, and a ranking.
fn twelve() -> Framework {
    let six = |prefix: &str| {
        (1..=6)
            .map(|n| question(&format!("{prefix}Q{n}")))
            .collect()
    };
    let choices =
        json!([{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}]);
    let mut second: Vec<_> = six("B");
    second.push(with(
        question("R"),
        json!({"kind": "ranking", "choices": choices, "scored": false}),
    ));
    let dimensions = vec![dimension("A", 1.0, six("A")), dimension("B", 2.0, second)];
    framework(dimensions, json!([]))
}

fn ids(framework: &Framework) -> Vec<String> {
    crate::fixture::ids(framework)
        .into_iter()
        .filter(|id| id != "R")
        .collect()
}

/// Everybody's level on a question: three of IT, three of the business.
fn six_people(question: &str, levels: [f64; 6]) -> Vec<Response> {
    levels
        .into_iter()
        .enumerate()
        .map(|(person, value)| {
            let group = Group::ALL[person / 3];
            level(&format!("P{person}"), group, question, value)
        })
        .collect()
}

#[test]
fn each_question_says_in_words_what_its_people_make_of_it() {
    let framework = twelve();
    for (levels, all, between) in [
        ([3.0; 6], "they agree", "the sides agree"),
        (
            [4.0, 4.0, 4.0, 1.0, 1.0, 1.0],
            "two camps, one at 1.0 and one at 4.0",
            "the sides differ by about three levels; IT sees it better",
        ),
        (
            [0.0, 2.0, 4.0, 1.0, 3.0, 5.0],
            "they differ by about one and a half levels",
            "the sides differ by about a level; the business sees it better",
        ),
    ] {
        let agreement = agreed(&framework, &six_people("AQ1", levels));
        let first = &agreement.questions[0];
        let said = first.all.as_ref().map(|all| all.words.as_str());
        assert_eq!(said, Some(all), "{levels:?}");
        assert_eq!(first.between.words, between, "{levels:?}");
    }
}

#[test]
fn what_is_undefined_says_why() {
    let framework = twelve();
    let one = agreed(&framework, &[level("A", Group::It, "AQ1", 3.0)]);
    let first = &one.questions[0];
    let all = first.all.as_ref().expect("somebody answered");
    assert_eq!(all.figures.verdict, Verdict::TooFew);
    assert_eq!(
        all.undefined["average_deviation"].reason,
        Reason::TooFewRaters
    );
    assert_eq!(first.between.undefined["gap"].reason, Reason::OneSideSilent);
    assert_eq!(first.groups.business, None);
    assert_eq!(
        one.overall.alpha.undefined["ordinal"].reason,
        Reason::NothingToPair
    );
    assert_eq!(
        one.overall.icc.undefined["reliability"].reason,
        Reason::TooFewRaters
    );
    assert_eq!(
        one.overall.profiles.undefined["kappa"].reason,
        Reason::OneSideSilent
    );
    assert_eq!(
        one.rankings[0].undefined["kendalls_w"].reason,
        Reason::TooFewRaters
    );

    let same = agreed(&framework, &six_people("AQ1", [5.0; 6]));
    let all = same.questions[0].all.as_ref().expect("six answered");
    assert_eq!(all.undefined["awg"].reason, Reason::AtTheEnd);
    assert_eq!(
        same.overall.alpha.undefined["ordinal"].reason,
        Reason::NoVariation
    );
    assert_eq!(
        same.overall.icc.undefined["reliability"].reason,
        Reason::TooFewQuestions
    );
    let mut everything = same.overall.alpha.undefined.values();
    assert!(everything.all(|why| why.words.starts_with("all the values")));
}

#[test]
fn what_one_side_assumes_for_the_other_never_counts() {
    let framework = twelve();
    let mut responses = six_people("AQ1", [2.0, 2.0, 3.0, 2.0, 3.0, 3.0]);
    let without = agreed(&framework, &responses);
    responses.push(assumed(level("P0", Group::Business, "AQ1", 0.0)));
    assert_eq!(agreed(&framework, &responses), without);
}

#[test]
fn the_same_order_of_priorities_is_one_whoever_gave_it() {
    let framework = twelve();
    let order = |person: &str, ids: [&str; 3]| {
        let value = AnswerValue::Ranking(ids.map(str::to_owned).to_vec());
        let desired = None;
        said(person, Group::It, "R", Answer::Value { value, desired })
    };
    let alike = ["x", "y", "z"].map(|person| order(person, ["b", "a", "c"]));
    let ranking = &agreed(&framework, &alike).rankings[0];
    assert_eq!(ranking.kendalls_w, Some(1.0));
    assert_eq!(ranking.words, "much the same order");
    let around = [
        order("x", ["a", "b", "c"]),
        order("y", ["b", "c", "a"]),
        order("z", ["c", "a", "b"]),
    ];
    let ranking = &agreed(&framework, &around).rankings[0];
    assert_eq!(ranking.kendalls_w, Some(0.0));
}

#[test]
fn questions_on_another_scale_are_not_thrown_together() {
    let mut questions = vec![question("Y")];
    questions[0] = with(question("Y"), json!({"kind": "yes_no"}));
    questions.extend((1..=3).map(|n| question(&format!("Q{n}"))));
    let framework = framework(vec![dimension("A", 1.0, questions)], json!([]));
    let mut responses: Vec<Response> = (1..=3)
        .flat_map(|n| six_people(&format!("Q{n}"), [f64::from(n); 6]))
        .collect();
    let without = agreed(&framework, &responses);
    for (person, code) in ["Y", "N", "Y"].into_iter().enumerate() {
        let value = AnswerValue::Code(code.to_owned());
        let answer = Answer::Value {
            value,
            desired: None,
        };
        responses.push(said(&format!("P{person}"), Group::It, "Y", answer));
    }
    let with = agreed(&framework, &responses);
    assert_eq!(with.overall, without.overall);
    assert_eq!(with.overall.alpha.ordinal, Some(1.0));
    assert!(with.questions[0].all.is_some());
}

/// Levels of up to eight people on the twelve questions; none where somebody said nothing.
fn tables() -> impl Strategy<Value = Vec<Vec<Option<u8>>>> {
    let answer = prop::option::weighted(0.85, 0..=5_u8);
    prop::collection::vec(prop::collection::vec(answer, 12), 2..8)
}

fn responses(
    framework: &Framework,
    table: &[Vec<Option<u8>>],
    name: impl Fn(usize) -> String,
) -> Vec<Response> {
    let ids = ids(framework);
    table
        .iter()
        .enumerate()
        .flat_map(|(person, row)| {
            let (name, group) = (name(person), Group::ALL[person % 2]);
            ids.iter()
                .zip(row)
                .filter_map(|(id, value)| Some(level(&name, group, id, f64::from((*value)?))))
                .collect::<Vec<Response>>()
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn neither_names_nor_the_order_of_answers_enter(table in tables(), turn in 0..90_usize) {
        let framework = twelve();
        let plain = responses(&framework, &table, |person| format!("P{person}"));
        let mut turned = responses(&framework, &table, |person| format!("Z{}", 9 - person));
        if !turned.is_empty() {
            let turn = turn % turned.len();
            turned.rotate_left(turn);
        }
        prop_assert_eq!(agreed(&framework, &plain), agreed(&framework, &turned));
    }

    #[test]
    fn people_who_answer_alike_agree_everywhere(row in prop::collection::vec(0..=5_u8, 12)) {
        let framework = twelve();
        let table = vec![row.iter().copied().map(Some).collect::<Vec<_>>(); 6];
        let agreement = agreed(&framework, &responses(&framework, &table, |person| format!("P{person}")));
        let overall = &agreement.overall;
        prop_assert_eq!(overall.all.average_deviation, Some(0.0));
        prop_assert_eq!(overall.all.rwg_j, Some(1.0));
        prop_assert_eq!(overall.between.mean_absolute, Some(0.0));
        let varies = row.iter().any(|value| *value != row[0]);
        prop_assert_eq!(overall.alpha.ordinal, varies.then_some(1.0));
        prop_assert_eq!(overall.alpha.undefined.contains_key("ordinal"), !varies);
        for question in &agreement.questions {
            prop_assert_eq!(question.all.as_ref().map(|all| all.figures.verdict), Some(Verdict::Agree));
        }
    }

    #[test]
    fn no_figure_leaves_its_range_and_each_missing_one_has_its_reason(table in tables()) {
        let framework = twelve();
        let agreement = agreed(&framework, &responses(&framework, &table, |person| format!("P{person}")));
        for question in &agreement.questions {
            for within in question.all.iter().chain(&question.groups.it).chain(&question.groups.business) {
                let figures = within.figures;
                prop_assert_eq!(figures.deviation.is_none(), within.undefined.contains_key("average_deviation"));
                prop_assert!(figures.deviation.is_none_or(|levels| (0.0..=2.5).contains(&levels)));
                prop_assert!(figures.consensus.is_none_or(|share| (-1e-9..=1.0).contains(&share)));
            }
            let delta = question.between.figures.delta;
            prop_assert_eq!(delta.is_none(), question.between.undefined.contains_key("cliffs_delta"));
            prop_assert!(delta.is_none_or(|delta| (-1.0..=1.0).contains(&delta)));
        }
        let alpha = &agreement.overall.alpha;
        prop_assert!(alpha.ordinal.is_none_or(|alpha| alpha <= 1.0));
        prop_assert_eq!(alpha.ordinal.is_none(), alpha.undefined.contains_key("ordinal"));
    }
}

#[test]
fn a_dimension_counts_its_own_questions() {
    let framework = twelve();
    let mut responses = six_people("AQ1", [1.0, 1.0, 4.0, 4.0, 4.0, 1.0]);
    responses.extend(six_people("BQ1", [3.0; 6]));
    let agreement = agreed(&framework, &responses);
    let camps: Vec<&[QuestionId]> = agreement
        .dimensions
        .iter()
        .map(|dimension| dimension.all.two_camps.as_slice())
        .collect();
    assert_eq!(camps, [&[QuestionId::new("AQ1")][..], &[]]);
    assert_eq!(agreement.dimensions[1].all.questions, 1);
    assert_eq!(agreement.overall.all.questions, 2);
}
