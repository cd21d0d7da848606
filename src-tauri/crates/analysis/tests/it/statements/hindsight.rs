//! Real losses beside stated ones.

use analysis::impact::hindsight::{hindsight, records};
use model::{LossParts, Stoppage};

use super::fixture::{changed, today};

fn stoppage(minutes: u32, thousands: i64, currency: &str) -> Stoppage {
    Stoppage {
        service: "s01".into(),
        on: today(),
        at_minute: None,
        minutes,
        currency: currency.to_owned(),
        loss: LossParts {
            recovery: thousands * 100_000,
            ..LossParts::default()
        },
        confirmed_by: None,
        note: String::new(),
    }
}

#[test]
fn a_real_loss_is_held_against_the_stated_one_of_that_length() {
    let statement = changed(&[]);
    let found = hindsight(&stoppage(240, 40, "EUR"), Some(&statement));
    let stated = found.stated.expect("a stated loss");
    assert_eq!(stated.likely, 2_200_000.0);
    assert_eq!(found.is_within, Some(false));
    assert_eq!(found.ratio, Some(4_000_000.0 / stated.mean));
    assert_eq!(
        hindsight(&stoppage(240, 40, "NOK"), Some(&statement)).stated,
        None
    );
    assert_eq!(hindsight(&stoppage(240, 40, "EUR"), None).owner, None);
}

#[test]
fn owners_get_a_record_of_how_far_they_were_off() {
    let statement = changed(&[]);
    let all = [
        hindsight(&stoppage(240, 22, "EUR"), Some(&statement)),
        hindsight(&stoppage(240, 44, "EUR"), Some(&statement)),
        hindsight(&stoppage(240, 44, "NOK"), Some(&statement)),
        hindsight(&stoppage(240, 44, "EUR"), None),
    ];
    let found = records(&all);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].owner.as_str(), found[0].compared, found[0].within),
        ("Ingrid Solheim", 2, 1)
    );
    let ratio = found[0].mean_ratio.expect("a ratio");
    assert!((ratio - 33.0 / 22.666_666_666).abs() < 1e-6, "{ratio}");
}
