//! How far raters agree, and sides differ.

use analysis::agreement::intraclass::{complete_cases, intraclass_correlation};
use analysis::agreement::kappa::values_used;
use analysis::agreement::krippendorff::{Metric, Reliability};
use analysis::agreement::spread::Centre;
use analysis::agreement::{Ratings, concordance, dominance, spread};
use analysis::statistics::rank::spearman;
use analysis::{gap as gaps, statistics};
use serde_json::{Value, json};

use super::read::{figure, figures, gapped, list, number, numbers, ratings, table};

pub(super) fn camps(inputs: &Value) -> Value {
    let camps = analysis::agreement::camps::camps(&ratings(&inputs["ratings"]));
    json!({
        "two_camps": camps.is_some(),
        "camps": camps.map(|camps| json!([camps.lower, camps.upper])),
    })
}

pub(super) fn gap(inputs: &Value) -> Value {
    let (it, business) = (ratings(&inputs["it"]), ratings(&inputs["business"]));
    let difference = |figure: fn(&Ratings) -> Option<f64>| Some(figure(&it)? - figure(&business)?);
    json!({
        "mean_it": figure(it.mean()),
        "mean_business": figure(business.mean()),
        "gap_it_minus_business": figure(difference(Ratings::mean)),
        "median_gap": figure(difference(Ratings::median)),
        "cliffs_delta": figure(dominance::cliffs_delta(&it, &business)),
        "mann_whitney_U_it": figure(dominance::mann_whitney_u(&it, &business)),
    })
}

pub(super) fn profile_gap(inputs: &Value) -> Value {
    let means = |key: &str| {
        list(&inputs[key])
            .iter()
            .map(|dimension| ratings(dimension).mean())
    };
    let both: Vec<Option<(f64, f64)>> = means("it")
        .zip(means("business"))
        .map(|(it, business)| it.zip(business))
        .collect();
    let pairs: Vec<(f64, f64)> = both.iter().flatten().copied().collect();
    let signed: Vec<f64> = pairs.iter().map(|(it, business)| it - business).collect();
    json!({
        "gaps": figures(both.iter().map(|pair| pair.map(|(it, business)| it - business))),
        "bias": figure(gaps::bias(&signed)),
        "mean_abs": figure(gaps::mean_absolute(&signed)),
        "rms": figure(gaps::root_mean_square(&signed)),
        "spearman": figure(spearman(&pairs)),
    })
}

pub(super) fn rwg(inputs: &Value) -> Value {
    let given = ratings(&inputs["ratings"]);
    let (a, low, high) = (
        number(&inputs["A"]),
        number(&inputs["low"]),
        number(&inputs["high"]),
    );
    let raw = spread::rwg(&given, a);
    json!({
        "n": given.count(),
        "mean": figure(given.mean()),
        "s2": figure(given.variance()),
        "sigma2_EU": figure(spread::uniform_variance(a)),
        "rwg_raw": figure(raw),
        "rwg_reported": figure(raw.map(spread::reported)),
        "s2_max_dissensus": figure(spread::dissensus_variance(low, high)),
        "rwg_star": figure(spread::rwg_star(&given, low, high)),
        "consensus_index": figure(spread::consensus(&given, low, high)),
        "awg": figure(spread::awg(&given, low, high)),
        "AD_mean": figure(spread::average_deviation(&given, Centre::Mean)),
        "AD_median": figure(spread::average_deviation(&given, Centre::Median)),
        "AD_cutoff_A_over_6": figure(spread::deviation_cutoff(a)),
    })
}

pub(super) fn rwg_j(inputs: &Value) -> Value {
    let items: Vec<Ratings> = list(&inputs["items"]).iter().map(ratings).collect();
    json!({
        "mean_item_variance": figure(spread::mean_item_variance(&items)),
        "rwg_j": figure(spread::rwg_j(&items, number(&inputs["A"]))),
    })
}

pub(super) fn questions_by_raters(inputs: &Value) -> Value {
    intraclass(&inputs["rows_questions_cols_raters"])
}

pub(super) fn targets_by_raters(inputs: &Value) -> Value {
    intraclass(&inputs["rows_targets_cols_raters"])
}

fn intraclass(rows: &Value) -> Value {
    let rows = complete_cases(&table(rows));
    let forms = intraclass_correlation(&rows);
    let agreed: Vec<f64> = rows
        .iter()
        .filter_map(|row| spread::rwg(&row.iter().copied().collect(), 6.0))
        .collect();
    json!({
        "MSR": figure(forms.targets), "MSC": figure(forms.raters),
        "MSE": figure(forms.residual), "MSW": figure(forms.within),
        "ICC1": figure(forms.one_way), "ICC1k": figure(forms.one_way_mean),
        "ICC_A1": figure(forms.agreement), "ICC_Ak": figure(forms.agreement_mean),
        "ICC_C1": figure(forms.consistency), "ICC_Ck": figure(forms.consistency_mean),
        "mean_rwg": figure(statistics::mean(&agreed)),
    })
}

pub(super) fn kendall(inputs: &Value) -> Value {
    let raters = complete_cases(&table(&inputs["rows_raters_cols_items"]));
    let order = concordance::concordance(&raters);
    json!({
        "ranks": order.ranks, "rank_sums": order.rank_sums,
        "S": figure(order.distances), "T": figure(order.ties),
        "W": figure(order.w), "chi2": figure(order.chi_square),
        "df": order.freedom, "p": figure(order.p),
        "mean_spearman": figure(order.mean_spearman),
    })
}

pub(super) fn kappa(inputs: &Value) -> Value {
    let pairs: Vec<(f64, f64)> = gapped(&inputs["it"])
        .into_iter()
        .zip(gapped(&inputs["business"]))
        .filter_map(|(it, business)| it.zip(business))
        .collect();
    let categories = match &inputs["categories"] {
        Value::Null => values_used(&pairs),
        given => numbers(given),
    };
    let kappa = analysis::agreement::kappa::kappa(&pairs, &categories);
    json!({
        "observed_agreement": figure(kappa.observed),
        "expected_agreement": figure(kappa.expected),
        "kappa": figure(kappa.plain),
        "kappa_linear": figure(kappa.linear),
        "kappa_quadratic": figure(kappa.quadratic),
    })
}

pub(super) fn krippendorff(inputs: &Value) -> Value {
    let raters = table(&inputs["rows_raters_cols_units"]);
    let units = raters.iter().map(Vec::len).max().unwrap_or(0);
    let column =
        |unit: usize| -> Vec<f64> { raters.iter().filter_map(|row| *row.get(unit)?).collect() };
    let matrix = Reliability::new((0..units).map(column));
    let ordinal = matrix.alpha(Metric::Ordinal);
    let same = matrix.pairable() > 0 && !matrix.varies();
    let pairs: Vec<(f64, f64)> = match &raters[..] {
        [first, second, ..] => first
            .iter()
            .zip(second)
            .filter_map(|(first, second)| (*first).zip(*second))
            .collect(),
        _ => Vec::new(),
    };
    let shifts: Vec<f64> = pairs.iter().map(|(first, second)| first - second).collect();
    json!({
        "nominal": figure(matrix.alpha(Metric::Nominal)),
        "ordinal": figure(ordinal),
        "interval": figure(matrix.alpha(Metric::Interval)),
        "n_pairable": matrix.pairable(),
        "alpha": figure(ordinal),
        "reason": same.then_some("no_variation"),
        "spearman": figure(spearman(&pairs)),
        "mean_gap": figure(gaps::bias(&shifts)),
    })
}
