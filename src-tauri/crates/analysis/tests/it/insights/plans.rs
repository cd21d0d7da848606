//! Priorities, order and waves.

use analysis::insight::benchmark::Peers;
use analysis::insight::delay::{self, Job};
use analysis::insight::effectiveness::{Aim, effective_first, is_premature};
use analysis::insight::position::on_hundred;
use analysis::insight::priority::{Candidate, by_leverage, by_priority, priorities};
use analysis::insight::roadmap::{Initiative, Obstacle, Roadmap, roadmap};

#[test]
fn ties_go_by_id_and_what_is_not_known_comes_last() {
    let candidate = |id, current, effort| Candidate {
        id,
        current,
        target: 4.0,
        importance: 2.0,
        effort,
    };
    let found = priorities(&[
        candidate("d", None, 1.0),
        candidate("c", Some(2.0), 4.0),
        candidate("b", Some(2.0 + 1e-9), 0.0),
        candidate("a", Some(5.0), 1.0),
    ]);
    let ids = |ordered: Vec<&analysis::insight::priority::Priority<&'static str>>| {
        ordered.iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(by_priority(&found)), ["b", "c", "a", "d"]);
    assert_eq!(ids(by_leverage(&found)), ["c", "a", "b", "d"]);
    assert_eq!((found[3].gap, found[3].surplus), (Some(0.0), Some(1.0)));
    assert_eq!(
        (found[0].gap, found[0].priority, found[2].leverage),
        (None, None, None)
    );
}

#[test]
fn what_takes_no_time_is_done_first() {
    let job = |id, cost_of_delay, duration| Job {
        id,
        cost_of_delay,
        duration,
    };
    let jobs = [
        job("long", 10.0, 5.0),
        job("short", 10.0, 1.0),
        job("now", 1.0, 0.0),
    ];
    let order: Vec<&str> = delay::order(&jobs).iter().map(|job| job.id).collect();
    assert_eq!(order, ["now", "short", "long"]);
    assert_eq!(delay::total::<&str>([]), 0.0);
}

#[test]
fn the_ineffective_is_not_made_efficient_first() {
    let actions = vec![
        ("tune", Aim::Efficiency, Some(2.9)),
        ("fix", Aim::Effectiveness, Some(1.0)),
        ("polish", Aim::Efficiency, Some(3.0)),
        ("unknown", Aim::Efficiency, None),
    ];
    let ordered = effective_first(actions, |(_, aim, rated)| (*aim, *rated));
    let ids: Vec<&str> = ordered.iter().map(|action| action.0).collect();
    assert_eq!(ids, ["fix", "polish", "unknown", "tune"]);
    assert!(!is_premature(Aim::Effectiveness, Some(0.0)));
}

fn initiative(
    id: &'static str,
    dimension: &str,
    effort: f64,
    needs: &[&'static str],
) -> Initiative<&'static str> {
    Initiative {
        id,
        dimension: dimension.into(),
        value: 6.0,
        effort,
        needs: needs.to_vec(),
    }
}

fn obstacles(plan: &Roadmap<&'static str>) -> Vec<(&'static str, Obstacle<&'static str>)> {
    plan.unplannable
        .iter()
        .map(|left| (left.id, left.reason.clone()))
        .collect()
}

#[test]
fn a_dimension_rises_by_one_level_a_wave() {
    let steps = [
        initiative("a", "D1", 1.0, &[]),
        initiative("b", "D1", 2.0, &[]),
        initiative("c", "D2", 3.0, &[]),
    ];
    assert_eq!(roadmap(&steps, 9.0).waves, [vec!["a", "c"], vec!["b"]]);
}

#[test]
fn what_does_not_fit_is_passed_over() {
    let steps = [
        initiative("a", "D1", 1.0, &[]),
        initiative("b", "D2", 2.0, &[]),
        initiative("c", "D3", 0.5, &["b"]),
        initiative("d", "D4", 3.0, &[]),
    ];
    assert_eq!(roadmap(&steps, 4.0).waves, [vec!["a", "b"], vec!["c", "d"]]);
}

#[test]
fn what_cannot_be_planned_is_told_and_never_loops() {
    let plan = roadmap(
        &[
            initiative("fine", "D1", 1.0, &[]),
            initiative("large", "D2", 10.0, &[]),
            initiative("after_large", "D3", 1.0, &["large"]),
            initiative("stray", "D4", 1.0, &["nowhere"]),
            initiative("hen", "D5", 1.0, &["egg"]),
            initiative("egg", "D6", 1.0, &["hen", "fine"]),
            initiative("omelette", "D7", 1.0, &["egg"]),
            initiative("self", "D8", 1.0, &["self"]),
        ],
        9.0,
    );
    assert_eq!(plan.waves, [["fine"]]);
    assert_eq!(
        obstacles(&plan),
        [
            ("large", Obstacle::LargerThanAWave),
            ("after_large", Obstacle::Behind("large")),
            ("stray", Obstacle::Unknown("nowhere")),
            ("hen", Obstacle::Circular),
            ("egg", Obstacle::Circular),
            ("omelette", Obstacle::Behind("egg")),
            ("self", Obstacle::Circular),
        ]
    );
}

#[test]
fn nothing_makes_no_plan() {
    let none: [Initiative<&str>; 0] = [];
    assert_eq!(roadmap(&none, 9.0).waves, [[""; 0]; 0]);
    let plan = roadmap(&[initiative("a", "D1", 1.0, &[])], 0.0);
    assert_eq!(obstacles(&plan), [("a", Obstacle::LargerThanAWave)]);
    let twice = [
        initiative("a", "D1", 1.0, &[]),
        initiative("a", "D2", 1.0, &[]),
    ];
    assert_eq!(roadmap(&twice, 9.0).waves, [["a"]]);
}

#[test]
fn four_peers_are_no_benchmark() {
    assert_eq!(Peers::new([1.0, 2.0, 3.0, 4.0, f64::NAN]), None);
    let alike = Peers::new([2.0; 5]).expect("five peers");
    assert_eq!((alike.percentile(2.0), alike.z(2.0)), (50.0, None));
    assert_eq!((alike.percentile(1.9), alike.percentile(2.1)), (0.0, 100.0));
}

#[test]
fn a_position_is_not_clamped_and_a_scale_of_one_point_has_none() {
    assert_eq!(
        on_hundred(3.2, 1.0, 3.0).map(|place| place.round()),
        Some(110.0)
    );
    assert_eq!(on_hundred(1.0, 1.0, 1.0), None);
}
