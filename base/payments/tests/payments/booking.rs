//! A payment ends in the same place whatever the order and number of what is told of it.

use proptest::prelude::*;
use stoa_payments::{
    Money, Refund, RefundStanding, Standing, Status,
    booking::{Concern, Event, Payment, State},
};

use crate::{euros, pounds};

fn told(id: &str, standing: Standing, amount: Money, refunded: i64) -> Event {
    Event::Reported(Status {
        provider_id: id.to_owned(),
        reference: "P-1".to_owned(),
        amount,
        standing,
        refunded: Money::new(refunded, amount.currency),
    })
}

fn refund(id: &str, minor: i64, standing: RefundStanding) -> Event {
    Event::Refunded(Refund {
        refund_id: id.to_owned(),
        amount: euros(minor),
        standing,
    })
}

fn received(id: &str, amount: Money) -> Event {
    Event::Received {
        id: id.to_owned(),
        amount,
    }
}

fn taken_back(id: &str, amount: Money) -> Event {
    Event::TakenBack {
        id: id.to_owned(),
        amount,
    }
}

#[test]
fn what_the_bank_takes_back_is_to_be_paid_again() {
    let came = received("s1", euros(1000));
    let mut payment = after(std::slice::from_ref(&came));
    assert_eq!(payment.state(), State::Paid);
    let change = payment.apply(&taken_back("s2", euros(1000)));
    assert_eq!((change.booked, change.gone_back), (euros(-1000), euros(0)));
    assert_eq!(
        (change.after, payment.open()),
        (State::Created, euros(1000))
    );
    assert!(!payment.apply(&taken_back("s2", euros(1000))).is_news());
    // In whatever order it is told; and what comes after that pays.
    let other = after(&[taken_back("s2", euros(1000)), came]);
    assert_eq!(other, payment);
    payment.apply(&received("s3", euros(1000)));
    assert_eq!((payment.state(), payment.open()), (State::Paid, euros(0)));
    // What went back already cannot be taken back without somebody looking.
    let back = refund("r", 1000, RefundStanding::Done);
    payment.apply(&back);
    payment.apply(&taken_back("s4", euros(500)));
    assert_eq!(payment.state(), State::NeedsPerson);
    assert_eq!(payment.concerns(), [Concern::OverRefunded]);
}

fn declined() -> Standing {
    Standing::Failed {
        code: "declined".to_owned(),
    }
}

fn after(events: &[Event]) -> Payment {
    let mut payment = Payment::new(euros(1000));
    for event in events {
        payment.apply(event);
    }
    payment
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
fn from_asking_to_refund() {
    let mut payment = Payment::new(euros(1000));
    assert_eq!(payment.state(), State::Created);
    let steps = [
        (
            told("a", Standing::Created, euros(1000), 0),
            State::Created,
            0,
            0,
        ),
        (
            told("a", Standing::Pending, euros(1000), 0),
            State::Pending,
            0,
            0,
        ),
        (told("a", declined(), euros(1000), 0), State::Failed, 0, 0),
        (
            told("b", Standing::Pending, euros(1000), 0),
            State::Pending,
            0,
            0,
        ),
        (
            told("b", Standing::Paid, euros(1000), 0),
            State::Paid,
            1000,
            0,
        ),
        (told("b", Standing::Paid, euros(1000), 0), State::Paid, 0, 0),
        (
            told("b", Standing::Pending, euros(1000), 0),
            State::Paid,
            0,
            0,
        ),
        (refund("r", 300, RefundStanding::Pending), State::Paid, 0, 0),
        (
            refund("r", 300, RefundStanding::Done),
            State::PartlyRefunded,
            0,
            300,
        ),
        (
            refund("q", 700, RefundStanding::Done),
            State::Refunded,
            0,
            700,
        ),
        (
            refund("q", 700, RefundStanding::Failed),
            State::PartlyRefunded,
            0,
            -700,
        ),
    ];
    for (event, state, booked, gone_back) in steps {
        let change = payment.apply(&event);
        let seen = (change.after, change.booked.minor, change.gone_back.minor);
        assert_eq!(seen, (state, booked, gone_back), "{event:?}");
        assert!(!payment.apply(&event).is_news(), "told again: {event:?}");
    }
    assert_eq!(payment.refundable(), euros(700));
}

#[test]
fn by_transfer_in_parts() {
    let mut payment = Payment::new(euros(1000));
    assert_eq!(
        payment.apply(&received("1", euros(400))).after,
        State::PartlyPaid
    );
    assert_eq!(payment.open(), euros(600));
    assert_eq!(payment.apply(&received("1", euros(400))).booked, euros(0));
    assert_eq!(payment.apply(&received("2", euros(700))).after, State::Paid);
    assert_eq!(payment.concerns(), [Concern::Overpaid]);
}

#[test]
fn what_a_person_must_see() {
    let id = |id: &str| id.to_owned();
    let cases = [
        (
            vec![told("a", Standing::Paid, euros(1), 0)],
            Concern::WrongAmount { id: id("a") },
        ),
        (
            vec![told("a", Standing::Paid, pounds(1000), 0)],
            Concern::WrongAmount { id: id("a") },
        ),
        (
            vec![received("1", pounds(1000))],
            Concern::WrongAmount { id: id("1") },
        ),
        (
            vec![received("1", euros(1000)), received("1", euros(1))],
            Concern::Contradiction { id: id("1") },
        ),
        (
            vec![
                told("a", Standing::Pending, euros(1000), 0),
                told("a", Standing::Paid, euros(5), 0),
            ],
            Concern::Contradiction { id: id("a") },
        ),
        (
            vec![refund("r", 5, RefundStanding::Done)],
            Concern::OverRefunded,
        ),
        (
            vec![told("a", Standing::Paid, euros(1000), 10)],
            Concern::UnknownRefund { id: id("a") },
        ),
    ];
    for (events, concern) in cases {
        let payment = after(&events);
        assert_eq!(payment.state(), State::NeedsPerson, "{events:?}");
        assert_eq!(payment.concerns(), [concern], "{events:?}");
    }
    // Both tries went through: one of them has to go back.
    let twice = after(&[
        told("a", Standing::Paid, euros(1000), 0),
        told("b", Standing::Paid, euros(1000), 0),
    ]);
    assert_eq!(
        (twice.state(), twice.concerns()),
        (State::Paid, vec![Concern::Overpaid])
    );
}

fn an_event() -> impl Strategy<Value = Event> {
    let standing = prop_oneof![
        Just(Standing::Created),
        Just(Standing::Pending),
        Just(Standing::Capturable),
        Just(Standing::Paid),
        Just(Standing::Cancelled),
        Just(declined()),
    ];
    let amount =
        prop_oneof![5 => Just(euros(1000)), 1 => Just(euros(999)), 1 => Just(pounds(1000))];
    let refunds = prop_oneof![
        Just(RefundStanding::Pending),
        Just(RefundStanding::Done),
        Just(RefundStanding::Failed)
    ];
    prop_oneof![
        (
            "[ab]",
            standing,
            amount,
            prop_oneof![3 => Just(0), 1 => Just(100)]
        )
            .prop_map(|(id, standing, amount, back)| told(&id, standing, amount, back)),
        ("[rs]", prop_oneof![Just(100), Just(600)], refunds)
            .prop_map(|(id, minor, standing)| refund(&id, minor, standing)),
        ("[12]", prop_oneof![Just(400), Just(600)])
            .prop_map(|(id, minor)| received(&id, euros(minor))),
        "[34]".prop_map(|id| taken_back(&id, euros(400))),
        ("[ab]", prop_oneof![3 => Just(1000), 1 => Just(600)]).prop_map(|(id, minor)| {
            Event::Asked {
                id,
                amount: euros(minor),
            }
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn order_and_repetition_change_nothing(
        (events, shuffled, again) in prop::collection::vec(an_event(), 1..10).prop_flat_map(|events| {
            let again = prop::collection::vec(0..events.len(), 0..10);
            (Just(events.clone()), Just(events).prop_shuffle(), again)
        }),
    ) {
        let straight = after(&events);
        let mut other = Payment::new(euros(1000));
        let (mut booked, mut gone_back) = (0, 0);
        let repeated = again.iter().map(|place| &events[*place]);
        let mut all: Vec<&Event> = shuffled.iter().collect();
        for (place, event) in repeated.enumerate() {
            all.insert((place * 7) % (all.len() + 1), event);
        }
        for event in all {
            let change = other.apply(event);
            prop_assert_eq!(change.after, other.state());
            booked += change.booked.minor;
            gone_back += change.gone_back.minor;
        }
        prop_assert_eq!(&other, &straight);
        prop_assert_eq!(booked, other.paid().minor);
        prop_assert_eq!(gone_back, other.refunded().minor);
        prop_assert!(other.refundable().minor >= 0);
        let kept: Payment = serde_json::from_str(&serde_json::to_string(&other).expect("JSON")).expect("it");
        prop_assert_eq!(kept, other);
    }

    #[test]
    fn what_is_paid_stays_paid(events in prop::collection::vec(an_event(), 0..10)) {
        let clean = |event: &Event| match event {
            Event::Reported(status) => status.amount == euros(1000) && status.refunded.minor == 0,
            Event::Asked { amount, .. } => *amount == euros(1000),
            Event::Received { .. } => true,
            Event::Refunded(_) | Event::TakenBack { .. } => false,
        };
        let mut payment = after(&[told("a", Standing::Paid, euros(1000), 0)]);
        for event in events.iter().filter(|event| clean(event)) {
            let change = payment.apply(event);
            if payment.concerns().iter().all(|one| *one == Concern::Overpaid) {
                prop_assert_eq!(change.after, State::Paid);
            }
        }
    }
}
