//! What is one process. Capability belongs to a process, not to an organisation: where every
//! dimension begins at the lowest level, each is a process of its own; where one does not, all
//! dimensions together describe one.

use model::{Dimension, DimensionId, Question};

use super::chapter::{Answered, Coverage};
use super::scheme::{Work, provisional_below, takes};

/// One process with what was said to its questions.
pub(crate) struct Process<'w> {
    pub(crate) name: &'w str,
    pub(crate) dimensions: Vec<DimensionId>,
    pub(crate) questions: Vec<&'w Answered<'w>>,
    pub(crate) coverage: Coverage,
}

/// The processes of a framework, in its order. `begins` tells whether a question belongs to the lowest
/// level.
pub(crate) fn processes<'w>(
    work: &'w Work<'w>,
    begins: impl Fn(&Question) -> bool,
) -> Vec<Process<'w>> {
    let scheme = &work.framework.scheme;
    let taken = |dimension: &Dimension, which: &dyn Fn(&Question) -> bool| {
        let mut questions = dimension.questions.iter();
        questions.any(|question| takes(scheme, question) && which(question))
    };
    let asking = || {
        let chapters = work.chapters.iter();
        chapters.filter(|chapter| taken(chapter.dimension, &|_| true))
    };
    if !asking().all(|chapter| taken(chapter.dimension, &begins)) {
        return vec![Process {
            name: &work.framework.name,
            dimensions: asking()
                .map(|chapter| chapter.dimension.id.clone())
                .collect(),
            questions: asking().flat_map(|chapter| &chapter.questions).collect(),
            coverage: work.coverage,
        }];
    }
    asking()
        .map(|chapter| Process {
            name: &chapter.dimension.name,
            dimensions: vec![chapter.dimension.id.clone()],
            questions: chapter.questions.iter().collect(),
            coverage: chapter.coverage(provisional_below(scheme)),
        })
        .collect()
}
