//! What the spreadsheet says.

/// The worksheet that people see.
pub(super) const QUESTIONS: &str = "Questions";
/// The hidden worksheet. Its first cell holds the mark.
pub(super) const HIDDEN: &str = "plumbline";
pub(super) const MARK: &str = "plumbline_pack";

/// The heads of the columns, in order.
pub(super) const HEADS: [&str; 9] = [
    "No.",
    "Subject",
    "Question",
    "What the answers mean",
    "Answer",
    "Wanted",
    "Reason, where not applicable",
    "Evidence",
    "Comment",
];

pub(super) const DONT_KNOW: &str = "don’t know";
pub(super) const NOT_APPLICABLE: &str = "not applicable";
pub(super) const YES: &str = "yes";
pub(super) const NO: &str = "no";

pub(super) const HOW_TO_FILL_IN: &str = "Fill in the shaded cells only, and leave the answer empty where you have none yet. Save the file and send it back as it is.";
pub(super) const EVIDENCE: &str = "Evidence: asserted (somebody says so), documented (a paper or record is named), verified (somebody looked at it).";
pub(super) const NOT_ON_THE_LIST: &str = "Choose one of the answers on the list.";
pub(super) const NOT_ON_THE_LIST_TITLE: &str = "Not on the list";

pub(super) fn line(organisation: &str, person: &str) -> String {
    [organisation, person]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

pub(super) fn not_applicable(when: &str) -> String {
    format!("Not applicable: {when}")
}

pub(super) fn in_order(choices: &str) -> String {
    format!("{choices}\nWrite the ids in order, parted by |.")
}

pub(super) fn between(low: &str, high: &str) -> String {
    format!("0: {low}\n10: {high}")
}

pub(super) fn unit(unit: &str) -> String {
    format!("A number in {unit}.")
}
