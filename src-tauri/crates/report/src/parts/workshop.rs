//! Chapters are set side by side, on as many processors as there are.
//!
//! Invariant: a chapter adds elements to those that every chapter knows, and changes none of these.
//! So the elements of one that was set apart can be put behind those of the one before it, and the
//! paper is the same however many set it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;

use super::places::Places;
use super::{Chapter, Desk};
use crate::data::Report;
use crate::error::ReportError;
use crate::layout::compositor::Compositor;
use crate::layout::page::{Geometry, Runner, Section};
use crate::tags::{Branch, Tags};
use crate::watch::{Progress, Watch};

/// What every chapter is set from.
pub(super) struct Workshop<'a> {
    pub(super) report: &'a Report,
    pub(super) geometry: Geometry,
    pub(super) runner: &'a Runner,
    pub(super) places: &'a Places,
    /// The elements that every chapter knows.
    pub(super) reserved: &'a Tags,
}

/// A chapter with the elements that it adds.
type Set = (Section, Branch);

impl Workshop<'_> {
    /// Sets the chapters, and gives them in their order.
    pub(super) fn set_all(
        &self,
        chapters: &[Chapter],
        watch: Watch<'_>,
    ) -> Result<Vec<Set>, ReportError> {
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let left = AtomicUsize::new(chapters.len());
        thread::scope(|scope| {
            let (done, finished) = mpsc::channel();
            for _ in 0..workers.min(chapters.len()) {
                let (done, left) = (done.clone(), &left);
                scope.spawn(move || self.work(chapters, left, &done));
            }
            drop(done);
            let mut set: Vec<Option<Set>> = chapters.iter().map(|_| None).collect();
            for count in 0..chapters.len() {
                let told = watch.at(Progress::setting(count, chapters.len()));
                // Whoever calls it off waits for the chapters that are being set, not for the others.
                told.inspect_err(|_| left.store(0, Ordering::Relaxed))?;
                let Ok((index, chapter)) = finished.recv() else {
                    break;
                };
                if let Some(place) = set.get_mut(index) {
                    *place = Some(chapter);
                }
            }
            Ok(set.into_iter().flatten().collect())
        })
    }

    /// Sets one chapter after the other while there are any left; from the end, where the longest
    /// stands.
    fn work(&self, chapters: &[Chapter], left: &AtomicUsize, done: &Sender<(usize, Set)>) {
        let mut compositor = Compositor::new(self.reserved.clone());
        while let Some(index) = take(left) {
            let Some(chapter) = chapters.get(index) else {
                break;
            };
            let section = chapter.set(&mut self.desk(&mut compositor));
            let branch = compositor.tags.cut(self.reserved.count());
            if done.send((index, (section, branch))).is_err() {
                break;
            }
        }
    }

    fn desk<'a>(&'a self, compositor: &'a mut Compositor) -> Desk<'a> {
        Desk {
            report: self.report,
            compositor,
            geometry: self.geometry,
            runner: self.runner,
            places: self.places,
            air: 1.0,
        }
    }
}

/// The last of what is left; none where nothing is.
fn take(left: &AtomicUsize) -> Option<usize> {
    let less = |count: usize| count.checked_sub(1);
    let before = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
    before.ok().and_then(less)
}
