//! Why a chore stopped, for the person who started it.

use std::fmt::Display;

/// One message; nobody acts on more than that it happened.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Failure(String);

impl Failure {
    /// A failure in these words.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

/// Puts what was attempted before the reason: `.map_err(while_doing("reading x"))`.
pub(crate) fn while_doing<E: Display>(what: impl Display) -> impl FnOnce(E) -> Failure {
    move |reason| Failure(format!("{what}: {reason}"))
}
