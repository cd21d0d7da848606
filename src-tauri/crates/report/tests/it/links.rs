//! Contents, outline and links: the ways through the paper.

use std::collections::BTreeSet;

use report::{PageFacts, PageSize, Part, Parts, Report, ReportAudience, Shown};
use serde_json::Value;

use super::{FULL, MANAGEMENT, Options, fixture, on, statements};
use crate::paper::Paper;

/// Where the pages of a part begin, counted from 1.
fn begins(pages: &[PageFacts], part: Part) -> usize {
    let first = pages.iter().position(|page| page.part == Some(part));
    first.expect("the part has pages") + 1
}

/// The page, counted from 1, on which something is shown first within a part.
fn shown(pages: &[PageFacts], part: Part, wanted: Shown) -> usize {
    let first = pages
        .iter()
        .position(|page| page.part == Some(part) && page.shows.contains(&wanted));
    first.expect("the paper shows it") + 1
}

#[test]
fn the_contents_name_every_part_and_dimension_with_its_page() {
    let report = fixture::report();
    let letter = on(PageSize::Letter, ReportAudience::Full);
    let papers = [MANAGEMENT, letter, FULL].map(|options| (options, Paper::of(&report, options)));
    for (options, paper) in &papers {
        let contents = paper.page(2);
        let pages = report::pages(&report, *options);
        let stand = begins(&pages, Part::Stand);
        assert!(
            contents.contains(&format!("Where we stand {stand}")),
            "{contents}"
        );
        for (index, page) in report.dimensions.iter().enumerate() {
            let on_page = shown(&pages, Part::Stand, Shown::Dimension(index));
            let line = format!("{} {on_page}", page.name);
            assert!(contents.contains(&line), "“{line}” is not in {contents}");
        }
        if options.parts.has(Part::Appendix) {
            let last = shown(&pages, Part::Appendix, Shown::Dimension(11));
            assert!(contents.contains(&format!("Benefits and continual improvement {last}")));
        }
    }
    let [.., (_, full)] = &papers;
    let objects = full.dictionaries();
    let items = objects.iter().filter(|object| object["/S"] == "/TOCI");
    assert_eq!(
        items.count(),
        5 + 12 + 13,
        "parts, dimensions, chapters of the appendix"
    );
}

#[test]
fn the_page_of_a_dimension_stands_where_the_table_says() {
    let report = fixture::report();
    let (paper, pages) = (Paper::of(&report, FULL), report::pages(&report, FULL));
    for (index, page) in report.dimensions.iter().enumerate() {
        let number = shown(&pages, Part::Stand, Shown::Dimension(index));
        let text = paper.page(number as u32);
        assert!(
            text.contains(&format!("dimension {} of 12", index + 1)),
            "{}",
            page.name
        );
    }
}

/// Titles of an outline entry and of all below it, by depth.
fn titles(entry: &Value, depth: usize, into: &mut Vec<(usize, String)>) {
    let title = entry["title"].as_str().expect("a title").to_owned();
    into.push((depth, title));
    for kid in entry["kids"].as_array().into_iter().flatten() {
        titles(kid, depth + 1, into);
    }
}

#[test]
fn the_outline_goes_from_parts_over_dimensions_to_questions() {
    let json = Paper::of(&fixture::report(), FULL).json();
    let mut all = Vec::new();
    for entry in json["outlines"].as_array().expect("an outline") {
        titles(entry, 0, &mut all);
    }
    let parts: Vec<&str> = all
        .iter()
        .filter(|(depth, _)| *depth == 0)
        .map(|(_, title)| title.as_str())
        .collect();
    assert_eq!(
        parts,
        [
            "Board page",
            "Contents",
            "Where we stand",
            "Two views",
            "Method and limits",
            "Every answer"
        ]
    );
    let appendix = all
        .iter()
        .position(|(_, title)| title == "Every answer")
        .expect("the part");
    let dimension = all
        .iter()
        .skip(appendix)
        .position(|entry| entry == &(1, "Business impact and value".to_owned()))
        .expect("the dimension");
    assert_eq!(
        all[appendix + dimension + 1],
        (2, "1. Cost of an hour".to_owned())
    );
    assert_eq!(
        all.iter()
            .skip(appendix)
            .filter(|(depth, title)| *depth == 2 && title.contains(". "))
            .count(),
        12 * 7,
        "every question has its entry"
    );
    assert!(
        all.contains(&(1, "Business impact and value".to_owned())),
        "dimensions stand below their part"
    );
}

/// The link annotations of a file.
fn links(paper: &Paper) -> Vec<Value> {
    let all = paper.dictionaries().into_iter();
    all.filter(|object| object["/Subtype"] == "/Link").collect()
}

#[test]
#[ignore = "slow; run by the full test"]
fn every_link_is_part_of_the_structure_and_says_where_it_leads() {
    let report = fixture::report();
    for options in [MANAGEMENT, FULL] {
        let paper = Paper::of(&report, options);
        let links = links(&paper);
        assert!(links.len() > 100);
        let mut keys = BTreeSet::new();
        for link in &links {
            assert!(
                keys.insert(link["/StructParent"].as_i64()),
                "each has a key of its own"
            );
            assert!(
                link["/Contents"]
                    .as_str()
                    .is_some_and(|words| words.len() > 3),
                "{link}"
            );
            assert_eq!(link["/Dest"][1], "/XYZ", "a jump leaves the zoom as it is");
            assert!(link["/Dest"][4].is_null());
        }
        let all = paper.dictionaries();
        let elements: Vec<&Value> = all
            .iter()
            .filter(|object| object["/S"] == "/Link")
            .collect();
        let refers = |element: &&&Value| {
            let kids = element["/K"].as_array().into_iter().flatten();
            kids.filter(|kid| kid["/Type"] == "/OBJR").count() > 0
        };
        assert_eq!(elements.iter().filter(refers).count(), elements.len());
        assert_eq!(elements.len(), links.len());
        for page in all.iter().filter(|object| object["/Type"] == "/Page") {
            assert_eq!(page["/Tabs"], "/S", "Tab follows the structure");
        }
    }
}

#[test]
fn a_link_over_two_lines_is_one_link() {
    let mut report = fixture::report();
    report.dimensions[3].name =
        "A name that is so long that no column of this table holds it in one line".into();
    let paper = Paper::of(&report, MANAGEMENT);
    let quads = links(&paper)
        .into_iter()
        .filter_map(|link| link["/QuadPoints"].as_array().map(Vec::len));
    assert!(quads.clone().count() > 0);
    assert!(
        quads
            .into_iter()
            .all(|corners| corners >= 16 && corners % 8 == 0)
    );
}

/// Pages that a page leads to, both counted from 1.
fn leads_to(paper: &Paper) -> Vec<(usize, usize)> {
    let json = paper.json();
    let objects = json["qpdf"][1].as_object().expect("objects");
    let root = &objects["trailer"]["value"]["/Root"];
    let resolve = |reference: &Value| {
        let name = format!("obj:{}", reference.as_str().expect("a reference"));
        objects[&name]["value"].clone()
    };
    let tree = resolve(&resolve(root)["/Pages"]);
    let pages: Vec<Value> = tree["/Kids"].as_array().expect("pages").clone();
    let number = |reference: &Value| {
        pages
            .iter()
            .position(|page| page == reference)
            .expect("a page")
            + 1
    };
    let from = |(index, page): (usize, &Value)| {
        let annotations = resolve(page)["/Annots"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let targets = annotations
            .into_iter()
            .map(|link| number(&resolve(&link)["/Dest"][0]));
        targets
            .map(|target| (index + 1, target))
            .collect::<Vec<_>>()
    };
    pages.iter().enumerate().flat_map(from).collect()
}

#[test]
fn figures_lead_to_their_arithmetic_and_back() {
    let report = fixture::report();
    let ways: BTreeSet<(usize, usize)> = leads_to(&Paper::of(&report, FULL)).into_iter().collect();
    let pages = report::pages(&report, FULL);
    let page = |part, wanted| shown(&pages, part, wanted);
    let question = |dimension, question| {
        Shown::Question(report::Place {
            dimension,
            question,
        })
    };
    let (board, stand) = (1, begins(&pages, Part::Stand));
    let appendix = begins(&pages, Part::Appendix);
    let second = page(Part::Stand, Shown::Dimension(1));
    let sums = page(Part::Appendix, Shown::Dimension(1));
    let entry = page(Part::Appendix, question(1, 3));
    for way in [
        (board, appendix),
        (stand, appendix),
        (stand, second),
        (stand, sums),
        (second, sums),
        (second, entry),
        (sums, second),
        (entry, second),
    ] {
        assert!(
            ways.contains(&way),
            "no way from {} to {}: {ways:?}",
            way.0,
            way.1
        );
    }
}

#[test]
fn without_the_answers_figures_lead_as_far_as_the_paper_goes() {
    let report = fixture::report();
    let ways: BTreeSet<(usize, usize)> = leads_to(&Paper::of(&report, MANAGEMENT))
        .into_iter()
        .collect();
    let pages = report::pages(&report, MANAGEMENT);
    let stand = begins(&pages, Part::Stand);
    let second = shown(&pages, Part::Stand, Shown::Dimension(1));
    let views = begins(&pages, Part::TwoViews);
    for way in [(1, stand), (stand, second), (stand, views), (views, second)] {
        assert!(
            ways.contains(&way),
            "no way from {} to {}: {ways:?}",
            way.0,
            way.1
        );
    }
}

#[test]
#[ignore = "slow; run by the full test"]
fn each_part_stands_alone() {
    let report = Report {
        impact: Some(statements::impact()),
        ..fixture::report()
    };
    for part in Part::ALL {
        let options = Options {
            parts: Parts::NONE.with(part),
            page: PageSize::A4,
        };
        let paper = Paper::of(&report, options);
        assert_eq!(paper.check(), Ok(()), "{part:?}");
        paper.assert_nothing_overlaps();
        let pages = report::pages(&report, options);
        let contents = pages.iter().filter(|page| page.part.is_none()).count();
        let divided = matches!(part, Part::Stand | Part::Impact | Part::Appendix);
        assert_eq!(contents, usize::from(divided), "{part:?}");
        assert!(
            pages
                .iter()
                .all(|page| page.part.is_none_or(|shown| shown == part))
        );
    }
}

#[test]
fn each_page_knows_what_it_shows() {
    let report = fixture::report();
    let pages = report::pages(&report, FULL);
    assert_eq!(
        (pages[0].part, pages[0].shows.len()),
        (Some(Part::Board), 0)
    );
    assert_eq!((pages[1].part, pages[1].shows.len()), (None, 0), "contents");
    let questions: Vec<Shown> = pages
        .iter()
        .flat_map(|page| page.shows.clone())
        .filter(|shown| matches!(shown, Shown::Question(_)))
        .collect();
    let different = questions
        .iter()
        .enumerate()
        .filter(|(index, shown)| !questions[..*index].contains(shown));
    assert_eq!(different.count(), 12 * 7);
    for page in pages.iter().filter(|page| page.part == Some(Part::Stand)) {
        assert!(
            page.shows.len() <= 1,
            "a page of its own for each dimension"
        );
    }
}
