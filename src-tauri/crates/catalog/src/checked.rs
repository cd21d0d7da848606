use model::{Problem, Severity};

/// Something that was read, with everything that is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked<T> {
    /// What was read; none where it could not be built at all.
    pub value: Option<T>,
    /// Errors and warnings, in the order in which they were found.
    pub problems: Vec<Problem>,
}

impl<T> Checked<T> {
    /// Whether it could be built and no error stands against it. Warnings do not count.
    pub fn usable(&self) -> bool {
        self.value.is_some() && self.errors().next().is_none()
    }

    /// The problems that are errors.
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error)
    }

    /// The same problems around another value.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Checked<U> {
        Checked {
            value: self.value.map(make),
            problems: self.problems,
        }
    }

    pub(crate) fn nothing(problem: Problem) -> Self {
        Self {
            value: None,
            problems: vec![problem],
        }
    }

    /// Names the file in every problem.
    pub(crate) fn in_file(mut self, file: &str) -> Self {
        self.problems = self
            .problems
            .into_iter()
            .map(|problem| problem.in_file(file))
            .collect();
        self
    }
}
