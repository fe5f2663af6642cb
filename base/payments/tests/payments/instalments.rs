//! Plans add up, fall on working days, and tell what is due.

use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;
use stoa_payments::instalments::{Every, PlanFault, Terms, plan, standing};

use crate::{euros, pounds};

fn is_weekday(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn terms(minor: i64, count: u32) -> Terms {
    Terms {
        total: euros(minor),
        count,
        first_due: date(2026, 1, 31),
        every: Every::Months(1),
    }
}

#[test]
fn by_the_month() {
    let made = plan(terms(10_000, 3), is_weekday).expect("a plan");
    let told: Vec<(String, i64)> = made
        .iter()
        .map(|part| (part.due.to_string(), part.amount.minor))
        .collect();
    // 31 January and 28 February of 2026 are Saturdays; March keeps its 31st.
    let expected = [
        ("2026-02-02", 3334),
        ("2026-03-02", 3333),
        ("2026-03-31", 3333),
    ];
    assert_eq!(told, expected.map(|(due, minor)| (due.to_owned(), minor)));
}

#[test]
fn what_is_due() {
    let made = plan(terms(10_000, 3), |_| true).expect("a plan");
    let on = |day, paid| standing(&made, euros(paid), day).expect("one currency");
    let early = on(date(2026, 1, 31), 0);
    assert_eq!((early.arrears, early.next), (euros(0), Some(made[0])));
    let late = on(date(2026, 2, 1), 1000);
    assert_eq!(late.arrears, euros(2334));
    assert_eq!(late.in_arrears_since, Some(date(2026, 2, 1)));
    assert_eq!(late.next, Some(made[1]));
    let part = on(date(2026, 2, 1), 5000);
    assert_eq!(part.arrears, euros(0));
    assert_eq!(part.next.map(|next| next.amount), Some(euros(1667)));
    let over = on(date(2027, 1, 1), 10_005);
    assert_eq!(
        (over.open.len(), over.next, over.surplus),
        (0, None, euros(5))
    );
    assert!(standing(&made, pounds(1), date(2026, 1, 1)).is_err());
}

#[test]
fn what_makes_no_plan() {
    assert_eq!(plan(terms(100, 0), |_| true), Err(PlanFault::Count));
    assert_eq!(plan(terms(100, 121), |_| true), Err(PlanFault::Count));
    assert_eq!(plan(terms(2, 3), |_| true), Err(PlanFault::Total));
    assert_eq!(plan(terms(-5, 1), |_| true), Err(PlanFault::Total));
    assert!(matches!(
        plan(terms(100, 1), |_| false),
        Err(PlanFault::NoWorkingDay(_))
    ));
    for every in [
        Every::Weeks(0),
        Every::Weeks(u32::MAX),
        Every::Months(u32::MAX),
    ] {
        let never = Terms {
            every,
            ..terms(100, 2)
        };
        assert_eq!(plan(never, |_| true), Err(PlanFault::Dates));
    }
}

proptest! {
    #[test]
    fn sums_are_exact(minor in 120_i64..1_000_000_000_000, count in 1_u32..=120, weeks in prop::bool::ANY, paid in 0_i64..1_000_000_000_000) {
        let every = if weeks { Every::Weeks(2) } else { Every::Months(1) };
        let made = plan(Terms { every, ..terms(minor, count) }, is_weekday).expect("a plan");
        prop_assert_eq!(made.iter().map(|part| part.amount.minor).sum::<i64>(), minor);
        let least = made.iter().map(|part| part.amount.minor).min();
        let most = made.iter().map(|part| part.amount.minor).max();
        prop_assert!(most.zip(least).is_some_and(|(most, least)| most - least <= 1));
        prop_assert!(made.windows(2).all(|two| two[0].due < two[1].due));
        prop_assert!(made.iter().all(|part| is_weekday(part.due)));
        let now = standing(&made, euros(paid), date(2028, 6, 1)).expect("one currency");
        let open: i64 = now.open.iter().map(|part| part.amount.minor).sum();
        prop_assert_eq!(open - now.surplus.minor, minor - paid);
    }
}
