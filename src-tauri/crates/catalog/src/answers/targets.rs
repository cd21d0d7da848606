//! Targets: the score that each dimension is to reach.

use std::collections::BTreeMap;

use model::{DimensionId, Framework, Problem};
use serde_json::{Map, Value};

use super::file::names_framework;
use crate::{json, node::join};

/// Reads a targets file, `{"framework", "targets": {"D01": 4}}`: the targets on the framework's
/// scale, and what is wrong with the others.
pub fn targets(
    bytes: &[u8],
    file: &str,
    framework: &Framework,
) -> (BTreeMap<DimensionId, f64>, Vec<Problem>) {
    let read = json::parse(bytes).and_then(|document| read(&document, framework));
    let (targets, problems) = read.unwrap_or_else(|problem| (BTreeMap::new(), vec![problem]));
    (
        targets,
        problems
            .into_iter()
            .map(|problem| problem.in_file(file))
            .collect(),
    )
}

fn read(
    document: &Value,
    framework: &Framework,
) -> Result<(BTreeMap<DimensionId, f64>, Vec<Problem>), Problem> {
    let mut problems: Vec<Problem> = names_framework(document, framework)?.into_iter().collect();
    let mut targets = BTreeMap::new();
    for (id, value) in fields(document)? {
        let dimension = DimensionId::new(id.as_str());
        match target(&dimension, value, framework) {
            Ok(target) => _ = targets.insert(dimension, target),
            Err(problem) => problems.push(problem),
        }
    }
    Ok((targets, problems))
}

fn fields(document: &Value) -> Result<&Map<String, Value>, Problem> {
    match document.get("targets") {
        Some(Value::Object(fields)) => Ok(fields),
        Some(_) => Err(Problem::error(
            "/targets",
            "wrong_type",
            "“targets” must be an object, {\"D01\": 4}.",
        )),
        None => Err(Problem::error(
            "/targets",
            "missing_field",
            "The file has no “targets”.",
        )),
    }
}

fn target(id: &DimensionId, value: &Value, framework: &Framework) -> Result<f64, Problem> {
    let place = join("/targets", id.as_str());
    if framework.dimension(id).is_none() {
        let message = format!("Framework {} has no dimension “{id}”.", framework.id);
        return Err(Problem::error(place, "unknown_dimension", message));
    }
    let (min, max) = (framework.scale.min, framework.scale.max);
    let message = format!("The target of {id} must be a number from {min} to {max}.");
    let on_scale = value.as_f64().filter(|target| (min..=max).contains(target));
    on_scale.ok_or_else(|| Problem::error(place, "bad_value", message))
}
