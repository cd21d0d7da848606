//! From responses as they come to the answers that count, question by question.

use std::collections::{BTreeSet, HashMap};

use model::{
    Answer, AnswerValue, Cap, Dimension, Evidence, Form, Framework, Group, Problem, Question,
    QuestionId, Response, Scale, cap,
};

use super::check::fault;

/// An answer that stands, for itself or as assumed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Voice<'a> {
    /// The place of its response in the list that was given.
    pub(crate) index: usize,
    /// The place of its participant among all participants, by id.
    pub(crate) person: usize,
    /// The side for which it stands.
    pub(crate) group: Group,
    /// Given by one side for the other.
    pub(crate) assumed: bool,
    /// The number that it stands for, where it is a value; a code stands for its rank.
    pub(crate) figure: Option<f64>,
    /// What is wanted, where the question asks for it.
    pub(crate) desired: Option<f64>,
    /// The fact that stopped it, where one did: the figure is then what the fact allows.
    pub(crate) stopped: Option<&'a Cap>,
    /// The response itself.
    pub(crate) response: &'a Response,
}

impl<'a> Voice<'a> {
    fn new(index: usize, person: usize, response: &'a Response) -> Self {
        let Response { group, assumed, .. } = *response;
        Self {
            index,
            person,
            group,
            assumed,
            figure: figure(&response.answer),
            desired: desired(&response.answer),
            stopped: None,
            response,
        }
    }

    /// Evidence; none given counts as asserted.
    pub(crate) fn evidence(&self) -> Evidence {
        self.response.evidence.unwrap_or(Evidence::Asserted)
    }

    /// Where only one answer can stand.
    fn place(&self) -> (usize, Group, bool) {
        (self.person, self.group, self.assumed)
    }

    fn says_the_same(&self, other: &Self) -> bool {
        self.response.says_the_same(other.response)
    }
}

fn figure(answer: &Answer) -> Option<f64> {
    match answer {
        Answer::Value {
            value: AnswerValue::Number(number),
            ..
        } => Some(*number),
        Answer::Value {
            value: AnswerValue::Code(code),
            ..
        } => rank(code),
        _ => None,
    }
}

fn desired(answer: &Answer) -> Option<f64> {
    match answer {
        Answer::Value { desired, .. } => *desired,
        _ => None,
    }
}

fn rank(code: &str) -> Option<f64> {
    match code {
        "N" => Some(0.0),
        "Y" | "P" => Some(1.0),
        "L" => Some(2.0),
        "F" => Some(3.0),
        _ => None,
    }
}

/// One question of the form with what was said to it.
#[derive(Debug)]
pub(crate) struct Asked<'a> {
    /// The dimension in which it is asked.
    pub(crate) dimension: &'a Dimension,
    /// The question.
    pub(crate) question: &'a Question,
    /// Answers that stand, by participant, side and whether assumed: at most one for each.
    pub(crate) voices: Vec<Voice<'a>>,
}

/// All questions of the form, in order of asking, and what is wrong with the responses.
#[derive(Debug)]
pub(crate) struct Sheet<'a> {
    /// The questions, those included that are not scored.
    pub(crate) asked: Vec<Asked<'a>>,
    /// In order of the responses in which they lie.
    pub(crate) problems: Vec<Problem>,
}

/// Problems with the index of the response in which each lies.
type Found = Vec<(usize, Problem)>;

/// Sorts responses by question and keeps what counts.
pub(crate) fn read<'a>(
    framework: &'a Framework,
    responses: &'a [Response],
    form: Form,
) -> Sheet<'a> {
    let mut found = Found::new();
    let mut asked: Vec<Asked<'a>> = framework
        .questions(Form::Full)
        .map(|(dimension, question)| Asked {
            dimension,
            question,
            voices: Vec::new(),
        })
        .collect();
    distribute(&framework.scale, responses, form, &mut asked, &mut found);
    asked.retain(|asked| is_in(form, asked.question));
    for asked in &mut asked {
        asked.voices = settled(std::mem::take(&mut asked.voices), &mut found);
    }
    stop(&mut asked, &mut found);
    found.extend(two_groups(&asked));
    found.extend(asked.iter().filter_map(mixed));
    found.sort_by_key(|(index, _)| *index);
    Sheet {
        asked,
        problems: found.into_iter().map(|(_, problem)| problem).collect(),
    }
}

fn is_in(form: Form, question: &Question) -> bool {
    form == Form::Full || question.short_form
}

/// Puts each response to its question. Questions outside the form stay empty.
fn distribute<'a>(
    scale: &Scale,
    responses: &'a [Response],
    form: Form,
    asked: &mut [Asked<'a>],
    found: &mut Found,
) {
    // By hash and never iterated: fast, and no order can leak out.
    let places: HashMap<&'a str, usize> = asked
        .iter()
        .enumerate()
        .rev()
        .map(|(place, asked)| (asked.question.id.as_str(), place))
        .collect();
    for ((index, response), person) in responses.iter().enumerate().zip(ranks(responses)) {
        let Some(&place) = places.get(response.question.as_str()) else {
            found.push((index, unknown_question(index, response)));
            continue;
        };
        let asked = &mut asked[place];
        if !is_in(form, asked.question) {
            continue;
        }
        match fault(asked.question, scale, response, || pointer(index)) {
            Some(problem) => found.push((index, problem)),
            None => asked.voices.push(Voice::new(index, person, response)),
        }
    }
}

/// For each response the place of its participant among all participants, by id.
fn ranks(responses: &[Response]) -> Vec<usize> {
    let mut numbers = HashMap::new();
    // One person's answers mostly stand together.
    let mut numbered: Vec<usize> = Vec::with_capacity(responses.len());
    for runs in responses.chunk_by(|a, b| a.participant == b.participant) {
        let next = numbers.len();
        let number = *numbers.entry(runs[0].participant.as_str()).or_insert(next);
        numbered.extend(runs.iter().map(|_| number));
    }
    let mut people: Vec<(&str, usize)> = numbers.into_iter().collect();
    people.sort_unstable();
    let mut ranks = vec![0; people.len()];
    for (rank, (_, number)) in people.into_iter().enumerate() {
        ranks[number] = rank;
    }
    numbered.into_iter().map(|number| ranks[number]).collect()
}

/// Sorts answers to one question; identical ones become one, conflicting ones none.
fn settled<'a>(mut voices: Vec<Voice<'a>>, found: &mut Found) -> Vec<Voice<'a>> {
    voices.sort_unstable_by_key(|voice| (voice.place(), voice.index));
    let mut kept = Vec::with_capacity(voices.len());
    for of_person in voices.chunk_by(|a, b| a.person == b.person) {
        let mut conflicting = None;
        for same_place in of_person.chunk_by(|a, b| a.place() == b.place()) {
            let first = same_place[0];
            if same_place[1..]
                .iter()
                .all(|voice| voice.says_the_same(&first))
            {
                kept.push(first);
            } else if conflicting.is_none_or(|earlier: Voice<'_>| first.index < earlier.index) {
                conflicting = Some(first);
            }
        }
        found.extend(conflicting.map(|first| (first.index, conflict(first))));
    }
    kept
}

/// Cuts answers above what a fact allows, and says so.
fn stop(asked: &mut [Asked<'_>], found: &mut Found) {
    let told: BTreeSet<&QuestionId> = asked
        .iter()
        .flat_map(|asked| &asked.question.caps)
        .filter_map(|cap| Some(&cap.fact.as_ref()?.question))
        .collect();
    let facts: Vec<&Response> = asked
        .iter()
        .filter(|asked| told.contains(&asked.question.id))
        .flat_map(|asked| asked.voices.iter().map(|voice| voice.response))
        .collect();
    for asked in asked
        .iter_mut()
        .filter(|asked| !asked.question.caps.is_empty())
    {
        for voice in &mut asked.voices {
            let response = voice.response;
            let who = (&response.participant, response.group);
            let stopped = cap::stops(asked.question, &response.answer, |fact| {
                cap::holds(fact, who, facts.iter().copied())
            });
            if let Some(cap) = stopped {
                voice.figure = Some(cap.at);
                voice.stopped = Some(cap);
                found.push((voice.index, capped(*voice, cap)));
            }
        }
    }
}

fn capped(voice: Voice<'_>, cap: &Cap) -> Problem {
    let Response {
        participant,
        question,
        ..
    } = voice.response;
    let message = format!(
        "{participant} answered {question} above {at}, where it stops: {when}. It counts as {at}.",
        at = cap.at,
        when = cap.when.trim_end_matches('.')
    );
    Problem::warning(pointer(voice.index), "capped", message)
}

fn conflict(first: Voice<'_>) -> Problem {
    let Response {
        participant,
        question,
        ..
    } = first.response;
    let message = format!(
        "{participant} answered {question} more than once, and differently. None of these \
         answers counts; keep one."
    );
    Problem::error(pointer(first.index), "conflicting_answers", message)
}

/// Values and "not applicable" on one question. The values stand.
fn mixed(asked: &Asked<'_>) -> Option<(usize, Problem)> {
    let counted = || asked.voices.iter().filter(|voice| !voice.assumed);
    let said = |voice: &&Voice<'_>| matches!(voice.response.answer, Answer::NotApplicable { .. });
    let index = counted().filter(said).map(|voice| voice.index).min()?;
    let valued = counted().any(|voice| matches!(voice.response.answer, Answer::Value { .. }));
    let message = format!(
        "{} has both values and “not applicable”. The values count; settle whether it applies.",
        asked.question.id
    );
    valued.then(|| (index, Problem::warning(pointer(index), "mixed_na", message)))
}

/// People who answered for both sides without saying that they assume.
fn two_groups(asked: &[Asked<'_>]) -> Found {
    let voices = || {
        asked
            .iter()
            .flat_map(|asked| &asked.voices)
            .filter(|voice| !voice.assumed)
    };
    let people = voices().map(|voice| voice.person + 1).max().unwrap_or(0);
    let mut firsts: Vec<[Option<Voice<'_>>; 2]> = vec![[None; 2]; people];
    for voice in voices() {
        let first = &mut firsts[voice.person][voice.group as usize];
        if first.is_none_or(|first| voice.index < first.index) {
            *first = Some(*voice);
        }
    }
    firsts
        .into_iter()
        .filter_map(|[it, business]| {
            let (it, business) = (it?, business?);
            let second = if it.index < business.index {
                business
            } else {
                it
            };
            Some((second.index, both_sides(second)))
        })
        .collect()
}

fn both_sides(second: Voice<'_>) -> Problem {
    let message = format!(
        "{} answers for IT and for the business. Both count; mark the answers for the other side \
         as assumed if they are.",
        second.response.participant
    );
    Problem::warning(pointer(second.index), "two_groups", message)
}

fn unknown_question(index: usize, response: &Response) -> Problem {
    let Response {
        participant,
        question,
        ..
    } = response;
    let message = format!(
        "{participant} answered {question}, which the framework does not have. Check the \
         identifier and the framework’s version."
    );
    Problem::error(pointer(index), "unknown_question", message)
}

fn pointer(index: usize) -> String {
    format!("/responses/{index}")
}
