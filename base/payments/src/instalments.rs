//! Paying in parts: a plan whose parts add up exactly, and what is due of it.

use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{Money, MoneyFault};

/// No plan has more parts: ten years by the month.
pub const MOST_INSTALMENTS: u32 = 120;
/// A due day is put off by no more days until there is a working day.
const LONGEST_CLOSURE: u32 = 31;

/// How far apart the parts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// So many weeks.
    Weeks(u32),
    /// So many months, on the first part's day of the month, or the month's last where it has no such day.
    Months(u32),
}

/// A plan to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// All of it.
    pub total: Money,
    /// How many parts; 1 to [`MOST_INSTALMENTS`].
    pub count: u32,
    /// When the first is due, before it is put off to a working day.
    pub first_due: Date,
    /// How far apart they are.
    pub every: Every,
}

/// One part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instalment {
    /// From 1.
    pub number: u32,
    /// The last day on which it is in time.
    pub due: Date,
    /// How much.
    pub amount: Money,
}

/// Why there is no such plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    /// Not 1 to [`MOST_INSTALMENTS`] parts.
    #[error("a plan has 1 to {MOST_INSTALMENTS} parts")]
    Count,
    /// Nothing, less, or less than a minor unit for each part.
    #[error("each part is at least one minor unit")]
    Total,
    /// No time between the parts, or beyond the calendar.
    #[error("the parts' dates cannot be made")]
    Dates,
    /// A month without a working day.
    #[error("there is no working day within a month of {0}")]
    NoWorkingDay(Date),
}

/// The parts of a plan, in order. What cannot be divided evenly goes, a minor unit each, to the first ones. A due day that
/// is not a working day is put off to the next ("following business day").
///
/// # Errors
/// See [`PlanFault`].
pub fn plan(
    terms: Terms,
    is_working_day: impl Fn(Date) -> bool,
) -> Result<Vec<Instalment>, PlanFault> {
    if !(1..=MOST_INSTALMENTS).contains(&terms.count) {
        return Err(PlanFault::Count);
    }
    let count = i64::from(terms.count);
    let (each, rest) = (terms.total.minor / count, terms.total.minor % count);
    if terms.total.minor < count {
        return Err(PlanFault::Total);
    }
    (1..=terms.count)
        .map(|number| {
            let nominal = due(terms, number - 1)?;
            let extra = i64::from(i64::from(number) <= rest);
            Ok(Instalment {
                number,
                due: put_off(nominal, &is_working_day)?,
                amount: Money::new(each + extra, terms.total.currency),
            })
        })
        .collect()
}

/// Each counted from the first, so that a short month does not shorten those after it.
fn due(terms: Terms, after: u32) -> Result<Date, PlanFault> {
    let times = |step: u32| match step {
        0 => None,
        step => Some(i64::from(step) * i64::from(after)),
    };
    let span = match terms.every {
        Every::Weeks(step) => times(step).map(|weeks| Span::new().try_weeks(weeks)),
        Every::Months(step) => times(step).map(|months| Span::new().try_months(months)),
    };
    let span = span.ok_or(PlanFault::Dates)?.ok().ok_or(PlanFault::Dates)?;
    terms
        .first_due
        .checked_add(span)
        .ok()
        .ok_or(PlanFault::Dates)
}

fn put_off(nominal: Date, is_working_day: &impl Fn(Date) -> bool) -> Result<Date, PlanFault> {
    let mut day = nominal;
    for _ in 0..=LONGEST_CLOSURE {
        if is_working_day(day) {
            return Ok(day);
        }
        day = day.tomorrow().ok().ok_or(PlanFault::Dates)?;
    }
    Err(PlanFault::NoWorkingDay(nominal))
}

/// How a plan stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanStanding {
    /// What of each unpaid part is still to be paid, in order.
    pub open: Vec<Instalment>,
    /// What is too late.
    pub arrears: Money,
    /// The day from which something is too late, if something is.
    pub in_arrears_since: Option<Date>,
    /// The first part that is not paid and not too late, with what is left of it.
    pub next: Option<Instalment>,
    /// What was paid beyond the plan.
    pub surplus: Money,
}

/// How the plan stands when so much was `paid`, which fills the oldest parts first. A part is too late from the day after
/// it was due.
///
/// # Errors
/// If what was paid is in another currency.
pub fn standing(plan: &[Instalment], paid: Money, today: Date) -> Result<PlanStanding, MoneyFault> {
    let zero = Money::zero(paid.currency);
    let (mut left, mut open, mut arrears) = (paid, Vec::new(), zero);
    for part in plan {
        let covered = Money::new(part.amount.minor.min(left.minor).max(0), paid.currency);
        let missing = part.amount.minus(covered)?;
        left = left.minus(covered)?;
        if missing.is_positive() {
            open.push(Instalment {
                amount: missing,
                ..*part
            });
            if part.due < today {
                arrears = arrears.plus(missing)?;
            }
        }
    }
    let next = open.iter().find(|part| part.due >= today).copied();
    let late = open.iter().find(|part| part.due < today);
    Ok(PlanStanding {
        in_arrears_since: late.and_then(|part| part.due.tomorrow().ok()),
        arrears,
        next,
        surplus: Money::new(left.minor.max(0), paid.currency),
        open,
    })
}
