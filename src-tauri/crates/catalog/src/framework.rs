use model::{Framework, Problem};
use serde::Deserialize;
use serde_json::Value;

use crate::{Checked, json, meaning, schema, structure};

/// Reads a framework file and lists everything that is wrong with it, in `file`'s name.
///
/// The value is there whenever it could be built; [`Checked::usable`] says whether it may be used.
pub fn read_framework(bytes: &[u8], file: &str) -> Checked<Framework> {
    match json::parse(bytes) {
        Ok(document) => build(&document).in_file(file),
        Err(problem) => Checked::nothing(problem).in_file(file),
    }
}

fn build(document: &Value) -> Checked<Framework> {
    let mut problems = structure::problems(document, schema::validator());
    problems.extend(meaning::problems(document));
    let checked = Checked {
        value: None,
        problems,
    };
    match Framework::deserialize(document) {
        Ok(framework) => Checked {
            value: Some(framework),
            ..checked
        },
        Err(error) => explained(checked, &error),
    }
}

/// Where the schema found nothing wrong, the reader's own reason is the only one there is.
fn explained(mut checked: Checked<Framework>, error: &serde_json::Error) -> Checked<Framework> {
    if checked.errors().next().is_none() {
        let message = format!("The file does not read as a framework: {error}.");
        checked
            .problems
            .push(Problem::error("", "wrong_value", message));
    }
    checked
}
