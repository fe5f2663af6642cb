//! Which claim an entry pays.

use std::collections::HashSet;

use proptest::prelude::*;
use stoa_payments::{
    Money,
    matching::{Claim, Match, Matcher},
    statement::Entry,
    transfer::reference::Kind,
};

use crate::{euros, pounds};

fn claim(id: &str, reference: &str, minor: i64) -> Claim {
    Claim {
        id: id.to_owned(),
        reference: reference.to_owned(),
        open: euros(minor),
    }
}

fn entry(id: &str, amount: Money, reference: Option<&str>, text: &str) -> Entry {
    Entry {
        entry_id: id.to_owned(),
        date: "2026-01-31".parse().expect("a date"),
        value_date: None,
        amount,
        reference: reference.map(str::to_owned),
        remittance: text.to_owned(),
        end_to_end_id: None,
        bank_reference: None,
        is_reversal: false,
    }
}

fn matcher() -> Matcher {
    let claims = vec![
        claim("a", "RF18 5390 0754 7034", 5000),
        claim("b", "+++010/8068/17183+++", 3000),
        claim("c", "12", 100),
    ];
    Matcher::new(claims, HashSet::from(["old".to_owned()]))
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
fn each_kind() {
    let mut matcher = matcher();
    let id = |id: &str| id.to_owned();
    let mut take = |entry: Entry| matcher.take(&entry);
    let partial = Match::Partial {
        claim: id("a"),
        missing: euros(3000),
    };
    assert_eq!(
        take(entry("1", euros(2000), Some("RF18539007547034"), "")),
        partial
    );
    assert_eq!(
        take(entry("1", euros(2000), Some("RF18539007547034"), "")),
        Match::Duplicate
    );
    assert_eq!(
        take(entry(
            "2",
            euros(3000),
            None,
            "my permit rf18-5390 0754 7034, thanks"
        )),
        Match::Exact { claim: id("a") }
    );
    let over = Match::Over {
        claim: id("a"),
        surplus: euros(1),
    };
    assert_eq!(
        take(entry("3", euros(1), Some("RF18539007547034"), "")),
        over
    );
    assert_eq!(take(entry("old", euros(1), None, "")), Match::Duplicate);
    assert_eq!(
        take(entry("4", euros(1), None, "12")),
        Match::Unknown,
        "too short to be searched for"
    );
    assert_eq!(
        take(entry("5", euros(100), Some("12"), "")),
        Match::Exact { claim: id("c") }
    );
    assert_eq!(
        take(entry("6", pounds(3000), None, "010806817183")),
        Match::OtherCurrency { claim: id("b") }
    );
    assert_eq!(
        take(entry("7", euros(3000), None, "9010806817183")),
        Match::Unknown,
        "part of another number"
    );
    assert_eq!(
        take(entry(
            "8",
            euros(3000),
            None,
            "010806817183 and RF18539007547034"
        )),
        Match::Ambiguous {
            claims: vec![id("a"), id("b")]
        }
    );
    assert_eq!(
        take(entry("9", euros(-5), None, "010806817183")),
        Match::Outgoing
    );
    let back = Entry {
        is_reversal: true,
        ..entry("10", euros(-2000), Some("RF18539007547034"), "")
    };
    assert_eq!(take(back), Match::TakenBack { claim: id("a") });
    assert_eq!(matcher.claims()[0].open, euros(2000));
}

proptest! {
    /// Whatever order statements are read in, and however often, as much is open in the end.
    #[test]
    fn order_and_repetition(parts in prop::collection::vec(1_i64..500, 1..8), order in prop::collection::vec(0_usize..8, 8..40)) {
        let reference = Kind::Rf.make(42).expect("a reference");
        let claims = || vec![claim("a", reference.as_str(), 10_000)];
        let mut matcher = Matcher::new(claims(), HashSet::new());
        let take = |matcher: &mut Matcher, place: usize| {
            let place = place % parts.len();
            matcher.take(&entry(&place.to_string(), euros(parts[place]), None, &Kind::Rf.print(&reference)))
        };
        for place in order.into_iter().chain(0..parts.len()) {
            take(&mut matcher, place);
        }
        prop_assert_eq!(matcher.claims()[0].open.minor, 10_000 - parts.iter().sum::<i64>());
    }

    #[test]
    fn no_text_upsets_it(text in ".{0,200}", reference in ".{0,30}") {
        let mut matcher = Matcher::new(vec![claim("x", &reference, 5)], HashSet::new());
        let _ = matcher.take(&entry("1", euros(5), Some(&text), &text));
    }
}
