//! `plumbline agreement`.

use analysis::FrameworkRef;
use analysis::agreement::krippendorff::{Reliance, Resampling};
use analysis::agreement::survey::{
    Agreement, Alpha, BetweenQuestions, DimensionAgreement, Icc, RankingAgreement, Undefined,
    WithinQuestions, survey,
};
use analysis::round::{cut_text, hundredths_text, signed_text};
use model::{Form, Problem};
use serde::Serialize;

use crate::args::AgreementArguments;
use crate::failure::Failure;
use crate::input;
use crate::say::say;

/// What `--json` prints.
#[derive(Serialize)]
struct Output {
    framework: FrameworkRef,
    form: Form,
    problems: Vec<Problem>,
    #[serde(flatten)]
    agreement: Agreement,
}

pub(crate) fn run(arguments: &AgreementArguments) -> Result<(), Failure> {
    let edition = input::framework(&arguments.answered.framework)?;
    let answers = input::answers(&arguments.answered.answers, &edition.framework)?;
    let survey = survey(
        &edition.framework,
        &answers.responses,
        arguments.answered.form.into(),
        Resampling::default(),
    );
    let output = Output {
        framework: FrameworkRef {
            id: edition.framework.id.clone(),
            version: edition.framework.version.clone(),
            hash: edition.hash.clone(),
        },
        form: survey.form,
        problems: answers.all_problems(survey.problems),
        agreement: survey.agreement,
    };
    if arguments.json {
        return input::print_json(&output);
    }
    print(&output.agreement);
    if !output.problems.is_empty() {
        crate::frameworks::print(&output.problems);
    }
    Ok(())
}

/// Words first, coefficients after.
fn print(agreement: &Agreement) {
    let overall = &agreement.overall;
    say!("everybody  {}", overall.all.words);
    say!("IT         {}", overall.groups.it.words);
    say!("business   {}", overall.groups.business.words);
    say!("between    {}", overall.between.words);
    for dimension in &agreement.dimensions {
        dimension_line(dimension);
    }
    for ranking in &agreement.rankings {
        ranking_line(ranking);
    }
    say!();
    say!("{}", alpha_line(&overall.alpha));
    say!("{}", between_line(&overall.between));
    say!("{}", icc_line(&overall.icc));
}

fn dimension_line(dimension: &DimensionAgreement) {
    say!(
        "  {}  {:<40} {}; {}{}",
        dimension.id,
        dimension.name,
        dimension.all.words,
        dimension.between.words,
        camps(&dimension.all),
    );
}

fn camps(within: &WithinQuestions) -> String {
    let ids: Vec<&str> = within.two_camps.iter().map(|id| id.as_str()).collect();
    if ids.is_empty() {
        String::new()
    } else {
        format!("; two camps on {}", ids.join(", "))
    }
}

fn ranking_line(ranking: &RankingAgreement) {
    let w = ranking.kendalls_w.map(hundredths_text);
    say!(
        "  {}  {} (Kendall’s W {})",
        ranking.id,
        ranking.words,
        told(w, &ranking.undefined, "kendalls_w")
    );
}

fn alpha_line(alpha: &Alpha) -> String {
    let reliance = match alpha.reliance {
        Some(Reliance::Reliable) => ", good enough to rely on",
        Some(Reliance::Tentative) => ", good enough for tentative conclusions",
        Some(Reliance::Unreliable) => ", too low to rely on",
        None => "",
    };
    let interval = alpha
        .interval
        .map(|interval| {
            let (low, high) = (interval.low, interval.high);
            format!(" ({} to {})", hundredths_text(low), hundredths_text(high))
        })
        .unwrap_or_default();
    let figure = alpha.ordinal.map(hundredths_text);
    format!(
        "Krippendorff’s alpha, ordinal: {}{interval}{reliance}",
        told(figure, &alpha.undefined, "ordinal")
    )
}

fn between_line(between: &BetweenQuestions) -> String {
    let bias = between.bias.map(signed_text);
    let apart = between.mean_absolute.map(cut_text);
    format!(
        "IT less business: {} on average, apart by {}",
        told(bias, &between.undefined, "bias"),
        told(apart, &between.undefined, "mean_absolute"),
    )
}

fn icc_line(icc: &Icc) -> String {
    let figure = icc.reliability.map(hundredths_text);
    let change = icc
        .detectable_change
        .map(hundredths_text)
        .map(|change| format!("; a change of the mean by up to {change} levels is noise"))
        .unwrap_or_default();
    format!(
        "ICC(A,k): {}{change}",
        told(figure, &icc.undefined, "reliability")
    )
}

/// The figure, or why there is none.
fn told(figure: Option<String>, undefined: &Undefined, name: &str) -> String {
    figure.unwrap_or_else(|| {
        let why = undefined.get(name).map(|why| why.words);
        format!("– ({})", why.unwrap_or_default())
    })
}
