//! Published numbers, computed independently. `PLUMBLINE_VECTORS` names another file of cases;
//! a relative path starts at the workspace root.
//!
//! One file for each group of families; [`engine`] is the table of who computes what.

mod agreement;
mod compare;
mod continuous;
mod impact;
mod insight;
mod ladder;
mod read;

use std::collections::BTreeMap;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use serde_json::Value;

use self::compare::compare_fields;
use self::read::text;

/// What the crate makes of a case's inputs.
type Engine = fn(&Value) -> Value;

/// Who computes a case: by its family and by the key that tells the family's shapes apart.
#[expect(
    clippy::too_many_lines,
    reason = "a table: one line a family and shape"
)]
fn engine(family: &str, inputs: &Value) -> Option<Engine> {
    let has = |key: &str| inputs.get(key).is_some();
    let lists_in = |key: &str| inputs[key].get(0).is_some_and(Value::is_array);
    let engine: Engine = match family {
        "agg" if has("it") => continuous::groups,
        "conf" if has("items") => continuous::evidence,
        "cont" if has("items") => continuous::items,
        "cont" if has("dimensions") => continuous::overall,
        "cont" if has("scores") => continuous::levels,
        "cont" if has("profile_a") => continuous::profiles,
        "gate" if has("mean") => continuous::gates,

        "camps" if has("ratings") => agreement::camps,
        "gap" if lists_in("it") || lists_in("business") => agreement::profile_gap,
        "gap" if has("it") => agreement::gap,
        "icc" if has("rows_questions_cols_raters") => agreement::questions_by_raters,
        "icc" if has("rows_targets_cols_raters") => agreement::targets_by_raters,
        "kappa" if has("it") => agreement::kappa,
        "kendall" if has("rows_raters_cols_items") => agreement::kendall,
        "kripp" if has("rows_raters_cols_units") => agreement::krippendorff,
        "rwg" if has("ratings") => agreement::rwg,
        "rwg" if has("items") => agreement::rwg_j,

        "autonomic" if has("dimensions") => ladder::minimum,
        "bip" if has("current") => ladder::pairs,
        "bitmm" if has("demand") => ladder::two_axes,
        "iso" if has("percent") => ladder::ratings_of_percent,
        "iso" if has("ratings") => ladder::level_of_ratings,
        "iso" if has("indicator_percent") => ladder::level_of_indicators,
        "iso" if has("answers") => ladder::ratings_of_answers,
        "itsmf" if has("answers") => ladder::pass_mark,
        "myth" if has("demanded") => ladder::demanded_and_funded,
        "myth" if has("price") => ladder::positioning,
        "osimm" if has("answers") => ladder::median_profile,
        "soa5" if has("means") => ladder::stages,
        "staged" if has("practices") => ladder::staged,
        "staged" if has("satisfied_easy_to_hard") => ladder::order,
        "weak" if has("dimension_scores") => ladder::weakest_dimension,
        "weak" if has("scores") => ladder::weakest_score,

        "bench" if has("scores") => insight::benchmark,
        "bench" if has("score") => insight::few_peers,
        "effeff" if has("points") => insight::quadrants,
        "map" if has("points") => insight::on_hundred,
        "prio" if has("items") => insight::priorities,
        "prio" if has("jobs") => insight::cost_of_delay,
        "road" if has("initiatives") => insight::roadmap,
        "trend" if has("points") => insight::slopes,
        "trend" if has("before") => insight::matched,
        "trend" if has("sd") => insight::noise,

        "bis-avail" if has("availability") => impact::downtimes,
        "bis-avail" if has("series") => impact::chain,
        "bis-cost" if has("hours") => impact::loss,
        "bis-curve" if has("query_hours") => impact::losses,
        "bis-curve" if has("intolerable_loss") => impact::derived_mtpd,
        "bis-curve" if has("points_hours_loss") => impact::convexity,
        "bis-eal" if has("scenarios") => impact::expectation,
        "bis-hours" if has("value_per_year") => impact::hours_of_a_year,
        "bis-hours" if has("costs") => impact::returns,
        "bis-hours" if has("extra_hours_day") => impact::extra_hours,
        "bis-npv" if has("cashflows") => impact::investment,
        "bis-tier" if has("impact_24h") => impact::tier,
        "bis-valid" => impact::validity,
        "need" => impact::need,

        _ => return None,
    };
    Some(engine)
}

#[test]
fn vectors_come_out_as_published() {
    let foreign = std::env::var_os("PLUMBLINE_VECTORS").map(PathBuf::from);
    let path = foreign.map_or_else(own_file, |path| root().join(path));
    let mut ran = BTreeMap::new();
    let mut wrong = Vec::new();
    for case in cases(&path) {
        let family = text(&case["family"]);
        match engine(&family, &case["inputs"]) {
            Some(engine) => wrong.extend(differences(&case, engine)),
            None => {
                wrong.push(format!(
                    "{}: no engine for this shape of {family}",
                    case["id"]
                ));
                continue;
            }
        }
        *ran.entry(family).or_insert(0) += 1;
    }
    report(&ran);
    assert!(
        !ran.is_empty(),
        "{} must hold a case that runs",
        path.display()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where a case comes out otherwise than expected. Inputs that the engine cannot be given are such
/// a place too, and the cases after it still run.
fn differences(case: &Value, engine: Engine) -> Vec<String> {
    let id = text(&case["id"]);
    match catch_unwind(|| engine(&case["inputs"])) {
        Ok(actual) => compare_fields(&id, &case["expected"], &actual),
        Err(_) => vec![format!("{id}: stopped, see above")],
    }
}

fn report(ran: &BTreeMap<String, u32>) {
    for (family, cases) in ran {
        println!("{family}: {cases}");
    }
    println!(
        "{} cases of {} families ran",
        ran.values().sum::<u32>(),
        ran.len()
    );
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn own_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors.json")
}

fn cases(path: &Path) -> Vec<Value> {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut file: Value = serde_json::from_slice(&bytes).expect("the file of vectors is JSON");
    match file["cases"].take() {
        Value::Array(cases) => cases,
        _ => panic!("{} holds no list of cases", path.display()),
    }
}
