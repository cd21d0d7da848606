//! The workspace file as a caller sees it.

#[cfg(test)]
mod it {
    mod changes;
    mod contents;
    mod copying;
    mod fixture;
    mod journal;
    mod kill;
    mod laws;
    mod look;
    mod refusals;
    mod signing;
    mod statements;
    mod undo;
    mod whereabouts;
}
