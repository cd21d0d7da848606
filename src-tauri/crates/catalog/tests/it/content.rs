//! The house style of what is shipped, as far as a machine can judge it.

use std::collections::BTreeMap;

use catalog::{shipped, shipped_by_id};
use model::{Audience, Form, Framework, Group, Question};

const VAGUE: &str = include_str!("../fixtures/vague.txt");
const JARGON: &str = include_str!("../fixtures/jargon.txt");

fn flagship() -> Framework {
    shipped_by_id(&"bsm5".into()).unwrap().framework
}

/// The words of a text that stand in a list, plurals included.
fn hits(text: &str, list: &str) -> Vec<String> {
    let listed = |word: &str| list.lines().any(|entry| entry == word);
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| listed(word) || word.strip_suffix('s').is_some_and(listed))
        .map(str::to_owned)
        .collect()
}

fn stems(question: &Question) -> impl Iterator<Item = &String> {
    question.stem.it.iter().chain(&question.stem.business)
}

#[test]
fn the_short_form_begins_and_ends_with_the_business() {
    let framework = flagship();
    let short: Vec<(&str, Audience)> = framework
        .questions(Form::Short)
        .map(|(dimension, question)| (dimension.id.as_str(), question.audience))
        .collect();
    let of = |audience| short.iter().filter(|(_, asked)| *asked == audience).count();
    assert_eq!(short.len(), 28);
    assert_eq!(short.first().unwrap().1, Audience::Business);
    assert_eq!(short.last().unwrap().1, Audience::Business);
    assert!(of(Audience::Business) >= of(Audience::It), "{short:?}");
    for dimension in &framework.dimensions {
        let both = short.contains(&(dimension.id.as_str(), Audience::Both));
        assert!(both, "{} asks nothing of both sides", dimension.id);
    }
    assert_eq!(
        framework
            .dimensions
            .iter()
            .map(|dimension| dimension.weight)
            .sum::<f64>(),
        100.0
    );
}

#[test]
fn no_question_descriptor_or_outcome_test_holds_a_vague_word() {
    let frameworks = shipped().into_iter().map(|edition| edition.framework);
    for dimension in frameworks.flat_map(|framework| framework.dimensions) {
        let texts = dimension.levels.iter().map(|level| &level.text);
        let test = dimension.outcome_test.as_ref().map(|test| &test.statement);
        let asked = dimension.questions.iter().flat_map(|question| {
            stems(question).chain(question.anchors.iter().map(|anchor| &anchor.text))
        });
        for text in texts.chain(test).chain(asked) {
            assert_eq!(
                hits(text, VAGUE),
                Vec::<String>::new(),
                "{}: {text}",
                dimension.id
            );
        }
    }
}

#[test]
fn what_the_business_reads_is_free_of_jargon() {
    let frameworks: Vec<Framework> = shipped()
        .into_iter()
        .map(|edition| edition.framework)
        .collect();
    let questions = frameworks
        .iter()
        .flat_map(|framework| framework.questions(Form::Full));
    for (_, question) in questions {
        if !question.audience.asks(Group::Business) {
            continue;
        }
        let anchors = question.anchors.iter().map(|anchor| &anchor.text);
        let seen = question
            .stem
            .business
            .iter()
            .chain([&question.why, &question.evidence]);
        for text in seen
            .chain(&question.na)
            .chain(&question.na_never)
            .chain(anchors)
        {
            assert_eq!(
                hits(text, JARGON),
                Vec::<String>::new(),
                "{}: {text}",
                question.id
            );
        }
    }
}

#[test]
fn every_question_has_what_a_person_needs_to_answer_it() {
    for (_, question) in flagship().questions(Form::Full) {
        let id = &question.id;
        assert!(
            stems(question).all(|stem| stem.chars().count() < 160 && stem.ends_with('?')),
            "{id}"
        );
        assert!(
            question
                .short
                .as_ref()
                .is_some_and(|short| short.split(' ').count() <= 5),
            "{id}"
        );
        assert!(
            !question.why.is_empty() && !question.evidence.is_empty(),
            "{id}"
        );
        assert!(question.na.is_some() != question.na_never.is_some(), "{id}");
        assert!(
            question
                .level
                .is_some_and(|level| (2.0..=5.0).contains(&level)),
            "{id}"
        );
        for anchor in &question.anchors {
            let length = anchor.text.chars().count();
            assert!(
                (40..=180).contains(&length),
                "{id}, {}: {length} characters",
                anchor.value
            );
        }
    }
}

/// What every shipped question has, whatever its kind.
#[test]
fn every_shipped_question_can_be_read_shown_and_borne_out() {
    for edition in shipped() {
        for (_, question) in edition.framework.questions(Form::Full) {
            let id = &question.id;
            let stems: Vec<&String> = stems(question).collect();
            assert!(!stems.is_empty(), "{id}");
            for stem in stems {
                assert!(stem.chars().count() < 160 && stem.ends_with('?'), "{id}");
            }
            let short = question.short.as_ref();
            assert!(
                short.is_some_and(|short| short.split(' ').count() <= 5),
                "{id}"
            );
            assert!(
                !question.why.is_empty() && !question.evidence.is_empty(),
                "{id}"
            );
            assert!(question.na.is_some() != question.na_never.is_some(), "{id}");
        }
    }
}

fn instrument(id: &str) -> Framework {
    shipped_by_id(&id.into()).unwrap().framework
}

#[test]
fn the_ladder_asks_its_practices_level_by_level() {
    let framework = instrument("gartner-itmp");
    let mut by_level: BTreeMap<i64, usize> = BTreeMap::new();
    for (_, question) in framework.questions(Form::Full) {
        *by_level.entry(question.level.unwrap() as i64).or_default() += 1;
    }
    let counts: Vec<(i64, usize)> = by_level.into_iter().collect();
    assert_eq!(counts, [(1, 4), (2, 6), (3, 5), (4, 5), (5, 2), (6, 2)]);
    let extensions: Vec<i64> = framework
        .scale
        .levels
        .iter()
        .filter(|level| level.extension)
        .map(|level| level.value as i64)
        .collect();
    assert_eq!(extensions, [5, 6], "what is ours is marked");
    for (_, question) in framework.questions(Form::Full) {
        assert_eq!(
            question.short_form,
            question.level <= Some(4.0),
            "{}",
            question.id
        );
        let values: Vec<f64> = question.anchors.iter().map(|anchor| anchor.value).collect();
        assert_eq!(values, [0.0, 1.0, 2.0, 3.0, 4.0, 5.0], "{}", question.id);
    }
    assert!(framework.gates.is_empty());
    assert!(
        !framework.name.contains("official") && framework.provenance.contains("reconstruction"),
        "{}",
        framework.provenance
    );
}

#[test]
fn the_pairs_are_put_to_both_sides_with_three_landmarks() {
    let framework = instrument("rl-pairs");
    let questions: Vec<&Question> = framework
        .questions(Form::Full)
        .map(|(_, question)| question)
        .collect();
    assert_eq!(questions.len(), 10);
    assert_eq!(framework.dimensions.len(), 10, "a pair is a dimension");
    assert!(framework.holds(Form::Full) && framework.holds(Form::Short));
    for question in questions {
        let id = &question.id;
        assert_eq!(question.audience, Audience::Both, "{id}");
        assert!(
            question.stem.it.is_some() && question.stem.business.is_some(),
            "{id}"
        );
        let poles = question.poles.as_ref().unwrap();
        assert!(!poles.low.is_empty() && !poles.high.is_empty(), "{id}");
        let values: Vec<f64> = question.anchors.iter().map(|anchor| anchor.value).collect();
        assert_eq!(values, [0.0, 5.0, 10.0], "{id}");
    }
}
