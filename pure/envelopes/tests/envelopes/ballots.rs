//! Ballots as bytes: one spelling, one length.

use proptest::{collection::btree_map, prelude::*};
use stoa_envelopes::{Ballot, Choice, Opened, Tracking};

fn some_ballot() -> impl Strategy<Value = Ballot> {
    let choices = btree_map(any::<u32>(), any::<u32>(), 0..8);
    (any::<[u8; 10]>(), choices).prop_map(|(tracking, choices)| {
        let choice = |(project, value)| Choice { project, value };
        let choices = choices.into_iter().map(choice).collect();
        Ballot::new(Tracking::from_bytes(tracking), choices).unwrap()
    })
}

proptest! {
    #[test]
    fn a_ballot_comes_back_and_all_are_of_one_length(ballot in some_ballot()) {
        let room = Ballot::room(8);
        let bytes = ballot.to_bytes(room).unwrap();
        prop_assert_eq!(bytes.len(), room);
        prop_assert_eq!(Ballot::read(&bytes, room).unwrap(), ballot);
    }

    #[test]
    fn what_is_read_is_spelt_as_it_is_written(bytes in proptest::collection::vec(0_u8..3, 29)) {
        if let Ok(ballot) = Ballot::read(&bytes, 29) {
            prop_assert_eq!(ballot.to_bytes(29).unwrap(), bytes);
        }
    }

    #[test]
    fn letters_of_a_tracking_number_come_back_and_sort_as_it_does(one: [u8; 10], other: [u8; 10]) {
        let (one, other) = (Tracking::from_bytes(one), Tracking::from_bytes(other));
        prop_assert_eq!(Tracking::read(&one.letters()).unwrap(), one);
        prop_assert_eq!(one.cmp(&other), one.letters().cmp(&other.letters()));
    }

    #[test]
    fn no_text_makes_the_reader_of_opened_ballots_stumble(text in "(stoa opened ballots v1\nelection [0-9]{1,3}\n)?([0-9A-Z]{16}( [0-9]:[0-9])*\n){0,3}") {
        if let Ok(opened) = Opened::read(&text) {
            prop_assert_eq!(opened.to_text(), text);
        }
    }
}

#[test]
fn a_ballot_too_large_or_with_a_project_twice_is_refused() {
    let tracking = Tracking::from_bytes([7; 10]);
    let choice = |project| Choice { project, value: 1 };
    assert!(Ballot::new(tracking, vec![choice(1), choice(2), choice(1)]).is_err());
    let three = Ballot::new(tracking, (0..3).map(choice).collect()).unwrap();
    assert!(three.to_bytes(Ballot::room(2)).is_err());
    assert!(three.to_bytes(Ballot::room(3)).is_ok());
}
