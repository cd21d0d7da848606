//! Progress, calling off, and the pages as pictures.

use std::cell::RefCell;
use std::ops::ControlFlow;
use std::sync::Arc;

use report::{Progress, ReportError, Stage, Watch};

use super::{BOARD, FULL, fixture};
use crate::paper::Paper;

#[test]
fn whoever_watches_hears_of_every_chapter_and_page() {
    let report = fixture::report();
    let heard = RefCell::new(Vec::new());
    let listener = |progress: Progress| {
        heard.borrow_mut().push(progress);
        ControlFlow::Continue(())
    };
    let laid_out = report::lay_out(&report, FULL, Watch::new(&listener)).expect("nobody stops it");
    let pages = laid_out.pages().len() as u32;
    let watched = laid_out
        .pdf(Watch::new(&listener))
        .expect("it can be written");
    assert_eq!(
        Ok(watched),
        report::pdf(&report, FULL),
        "watching changes nothing"
    );
    let heard = heard.into_inner();
    for (stage, of) in [(Stage::Setting, 18), (Stage::Writing, pages)] {
        let steps: Vec<u32> = heard
            .iter()
            .filter(|step| step.stage == stage)
            .map(|step| step.done)
            .collect();
        assert_eq!(steps, (0..of).collect::<Vec<_>>(), "{stage:?}");
        assert!(
            heard
                .iter()
                .filter(|step| step.stage == stage)
                .all(|step| step.of == of)
        );
    }
}

#[test]
fn a_report_can_be_called_off_at_any_step() {
    let report = fixture::report();
    for (stage, at) in [
        (Stage::Setting, 0),
        (Stage::Setting, 7),
        (Stage::Writing, 0),
        (Stage::Writing, 5),
    ] {
        let listener = |progress: Progress| match (progress.stage, progress.done) == (stage, at) {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        };
        let watch = Watch::new(&listener);
        let written =
            report::lay_out(&report, FULL, watch).and_then(|laid_out| laid_out.pdf(watch));
        assert_eq!(written, Err(ReportError::Cancelled), "{stage:?} {at}");
    }
}

/// Width, height and grey of each dot of a PNG picture.
fn opened(png: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .expect("a PNG picture");
    let mut dots = vec![0; reader.output_buffer_size().expect("a size")];
    let frame = reader.next_frame(&mut dots).expect("dots");
    let grey = dots
        .chunks_exact(3)
        .map(|dot| (dot.iter().map(|part| u32::from(*part)).sum::<u32>() / 3) as u8);
    (frame.width, frame.height, grey.collect())
}

/// The mean grey of squares of twenty dots: two renderers never agree on single dots.
fn blurred((width, height, dots): &(u32, u32, Vec<u8>)) -> Vec<u32> {
    let mean = |column: u32, row: u32| {
        let inside =
            (0..400).map(|dot| ((row * 20 + dot / 20) * width + column * 20 + dot % 20) as usize);
        inside.map(|at| u32::from(dots[at])).sum::<u32>() / 400
    };
    (0..height / 20)
        .flat_map(|row| (0..width / 20).map(move |column| mean(column, row)))
        .collect()
}

#[test]
#[ignore = "slow; run by the full test"]
fn a_page_looks_as_other_programs_show_it() {
    let report = fixture::report();
    let pdf = Arc::new(report::pdf(&report, FULL).expect("it can be written"));
    let paper = Paper::of(&report, FULL);
    for page in [0_u32, 1, 2, 6, 20] {
        let picture = report::picture(&pdf, page as usize, 600).expect("a picture");
        let (own, other) = (opened(&picture), paper.drawn(page + 1, 600));
        assert_eq!(own.0, 600);
        assert!(own.1.abs_diff(other.1) <= 1, "{} and {}", own.1, other.1);
        let (own, other) = (blurred(&own), blurred(&other));
        assert!(
            own.iter().any(|grey| *grey < 240),
            "page {page} is not empty"
        );
        let apart = own
            .iter()
            .zip(&other)
            .filter(|(one, other)| one.abs_diff(**other) > 24)
            .count();
        assert!(
            apart * 100 <= own.len(),
            "page {page}: {apart} of {} squares differ",
            own.len()
        );
    }
}

#[test]
#[ignore = "slow; run by the full test"]
fn there_is_no_picture_of_a_page_that_is_not_there() {
    let pdf = Arc::new(report::pdf(&fixture::report(), BOARD).expect("it can be written"));
    assert!(report::picture(&pdf, 1, 600).is_none());
    assert!(report::picture(&Arc::new(b"no PDF".to_vec()), 0, 600).is_none());
    let (width, ..) = opened(&report::picture(&pdf, 0, u32::MAX).expect("a picture"));
    assert!(width <= 4096, "nobody can ask for more than memory holds");
}
