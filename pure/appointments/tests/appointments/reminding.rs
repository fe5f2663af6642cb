//! Reminders, and until when an appointment can be changed.

use stoa_appointments::{Change, ChangeRules, ReminderRule, TooLate, reminders};

use crate::offices::{at, between, zone};

const RULES: [ReminderRule; 3] = [
    ReminderRule::OnDay {
        days: 1,
        minute: 17 * 60,
    },
    ReminderRule::Before(120),
    ReminderRule::OnDay {
        days: 7,
        minute: 540,
    },
];

fn sent(start: &str, end: &str, now: &str) -> Vec<(String, usize)> {
    let found = reminders(between(start, end), &zone("Europe/Paris"), &RULES, at(now));
    found
        .iter()
        .map(|one| (one.at.to_string(), one.rule))
        .collect()
}

#[test]
fn reminders_go_out_by_the_clocks_of_the_office() {
    // The clocks change on the 29th, between the reminder of the day before and the appointment.
    let found = sent(
        "2026-03-29T08:00:00Z",
        "2026-03-29T08:30:00Z",
        "2026-03-01T00:00:00Z",
    );
    let expected = [
        ("2026-03-22T08:00:00Z".to_owned(), 2),
        ("2026-03-28T16:00:00Z".to_owned(), 0),
        ("2026-03-29T06:00:00Z".to_owned(), 1),
    ];
    assert_eq!(found, expected);
}

#[test]
fn what_has_passed_is_not_made_up_for() {
    let (start, end) = ("2026-03-05T09:00:00Z", "2026-03-05T09:30:00Z");
    assert_eq!(sent(start, end, "2026-03-04T18:00:00Z").len(), 1);
    assert_eq!(sent(start, end, "2026-03-05T07:00:00Z").len(), 1);
    assert_eq!(sent(start, end, "2026-03-05T07:00:01Z"), []);
    // One by the clock of the day itself never comes after the appointment has begun.
    let late = [ReminderRule::OnDay {
        days: 0,
        minute: 720,
    }];
    let found = reminders(
        between(start, end),
        &zone("UTC"),
        &late,
        at("2026-03-01T00:00:00Z"),
    );
    assert_eq!(found, []);
    let nonsense = [ReminderRule::OnDay {
        days: 0,
        minute: 5000,
    }];
    assert_eq!(
        reminders(
            between(start, end),
            &zone("UTC"),
            &nonsense,
            at("2026-03-01T00:00:00Z")
        ),
        []
    );
}

#[test]
fn changes_have_an_end() {
    let rules = ChangeRules {
        move_until: Some(1440),
        cancel_until: Some(60),
        most_moves: 2,
    };
    let start = at("2026-03-05T09:00:00Z");
    let check = |change, moves, now| rules.check(change, start, moves, at(now));
    assert_eq!(check(Change::Move, 0, "2026-03-04T09:00:00Z"), Ok(()));
    let until = at("2026-03-04T09:00:00Z");
    assert_eq!(
        check(Change::Move, 0, "2026-03-04T09:00:01Z"),
        Err(TooLate::Since(until))
    );
    assert_eq!(check(Change::Cancel, 9, "2026-03-05T08:00:00Z"), Ok(()));
    assert_eq!(
        check(Change::Move, 2, "2026-03-01T09:00:00Z"),
        Err(TooLate::MovedOften(2))
    );
    let never = ChangeRules {
        cancel_until: None,
        ..rules
    };
    assert_eq!(never.until(Change::Cancel, start), None);
    assert_eq!(
        never.check(Change::Cancel, start, 0, start),
        Err(TooLate::Never)
    );
}
