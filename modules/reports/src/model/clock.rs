//! The two clocks of a report: until a first answer, and until it is fixed. They count working time and never pause.

use stoa_kernel::{
    Timestamp,
    town::{Responsible, WorkCalendar},
};

use super::status::Status;

/// A clock is said to be due soon when no more than this share of its time is left, one in so many.
const SOON: i64 = 4;

/// What the clocks of a report run from and to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// When they began: at the report, or when it was opened again.
    pub from: Timestamp,
    pub respond_due_at: Option<Timestamp>,
    /// When somebody first answered.
    pub responded_at: Option<Timestamp>,
    pub fix_due_at: Option<Timestamp>,
}

/// How a clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pace {
    OnTime,
    DueSoon,
    Late,
}

impl Pace {
    pub const fn slug(self) -> &'static str {
        match self {
            Pace::OnTime => "on-time",
            Pace::DueSoon => "due-soon",
            Pace::Late => "late",
        }
    }

    fn of(from: Timestamp, due: Timestamp, now: Timestamp) -> Self {
        if now > due {
            return Pace::Late;
        }
        let left = now.duration_until(due).as_secs();
        let whole = from.duration_until(due).as_secs();
        if left.saturating_mul(SOON) <= whole {
            Pace::DueSoon
        } else {
            Pace::OnTime
        }
    }
}

impl Clocks {
    /// Clocks that begin at an instant, with the targets of whoever answers. A target without an end within
    /// twenty years of office hours counts as none.
    pub fn start(from: Timestamp, responsible: &Responsible, calendar: &WorkCalendar) -> Self {
        let due = |hours: Option<i64>| hours.and_then(|hours| calendar.add_hours(from, hours));
        Clocks {
            from,
            respond_due_at: due(responsible.respond_hours),
            responded_at: None,
            fix_due_at: due(responsible.fix_hours),
        }
    }

    /// Clocks that count nothing, of a report for which nobody has a target.
    pub const fn none(from: Timestamp) -> Self {
        Clocks {
            from,
            respond_due_at: None,
            responded_at: None,
            fix_due_at: None,
        }
    }

    /// The same clocks under another body's targets. They keep running: what was promised to the resident stays, and
    /// only a clock that had no end takes the new body's, counted from the same beginning.
    pub fn rerouted(self, responsible: &Responsible, calendar: &WorkCalendar) -> Self {
        let theirs = Clocks::start(self.from, responsible, calendar);
        Clocks {
            respond_due_at: self.respond_due_at.or(theirs.respond_due_at),
            fix_due_at: self.fix_due_at.or(theirs.fix_due_at),
            ..self
        }
    }

    /// The first answer stops the first clock; later ones change nothing.
    pub fn answered(self, at: Timestamp) -> Self {
        Clocks {
            responded_at: self.responded_at.or(Some(at)),
            ..self
        }
    }

    /// What falls due next while the report is open; `None` when nothing does.
    pub fn next_due(&self) -> Option<Timestamp> {
        let respond = self.respond_due_at.filter(|_| self.responded_at.is_none());
        match (respond, self.fix_due_at) {
            (Some(respond), Some(fix)) => Some(respond.min(fix)),
            (respond, fix) => respond.or(fix),
        }
    }

    /// How the clock until the first answer stands, or stood when it was given. `None` without a target.
    pub fn answering(&self, now: Timestamp) -> Option<Pace> {
        Some(Pace::of(
            self.from,
            self.respond_due_at?,
            self.responded_at.unwrap_or(now),
        ))
    }

    /// How the clock until it is fixed stands, or stood at its end. `None` without a target.
    pub fn fixing(&self, closed_at: Option<Timestamp>, now: Timestamp) -> Option<Pace> {
        Some(Pace::of(
            self.from,
            self.fix_due_at?,
            closed_at.unwrap_or(now),
        ))
    }

    /// The worse of the clocks that still run; `None` for a report that ended or has no targets.
    pub fn pace(&self, status: Status, now: Timestamp) -> Option<Pace> {
        if !status.is_open() {
            return None;
        }
        let answering = self.answering(now).filter(|_| self.responded_at.is_none());
        answering.max(self.fixing(None, now))
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use stoa_kernel::{Id, town::WorkWeek};

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn council(respond: Option<i64>, fix: Option<i64>) -> Responsible {
        Responsible {
            agency: "council".to_owned(),
            team: None,
            respond_hours: respond,
            fix_hours: fix,
            law: String::new(),
            rule_id: Id::new(1),
            rule_version: 1,
        }
    }

    /// Wednesday 4 March 2026, 16:00; the office works 9 to 17.
    fn clocks() -> Clocks {
        Clocks::start(
            at("2026-03-04T16:00:00Z"),
            &council(Some(2), Some(16)),
            &calendar(),
        )
    }

    fn calendar() -> WorkCalendar {
        WorkCalendar::new(TimeZone::UTC, WorkWeek::office_hours(), [])
    }

    #[test]
    fn count_working_hours() {
        let clocks = clocks();
        assert_eq!(clocks.respond_due_at, Some(at("2026-03-05T10:00:00Z")));
        assert_eq!(clocks.fix_due_at, Some(at("2026-03-06T16:00:00Z")));
        assert_eq!(clocks.next_due(), clocks.respond_due_at);
        assert_eq!(clocks.answered(clocks.from).next_due(), clocks.fix_due_at);
        assert_eq!(Clocks::none(clocks.from).next_due(), None);
    }

    #[test]
    fn say_how_they_stand() {
        for (now, expected) in [
            ("2026-03-04T16:30:00Z", Pace::OnTime),
            ("2026-03-05T09:00:00Z", Pace::DueSoon),
            ("2026-03-05T10:00:00Z", Pace::DueSoon),
            ("2026-03-05T10:00:01Z", Pace::Late),
        ] {
            assert_eq!(
                clocks().pace(Status::Received, at(now)),
                Some(expected),
                "{now}"
            );
        }
        let answered = clocks().answered(at("2026-03-05T09:30:00Z"));
        assert_eq!(
            answered.pace(Status::InProgress, at("2026-03-05T10:30:00Z")),
            Some(Pace::OnTime)
        );
        assert_eq!(
            answered.pace(Status::Fixed, at("2026-03-09T10:30:00Z")),
            None
        );
        assert_eq!(
            answered.pace(Status::HandedOver, at("2026-03-09T10:30:00Z")),
            Some(Pace::Late)
        );
    }

    #[test]
    fn keep_running_when_another_body_takes_over() {
        let moved = clocks().rerouted(&council(Some(80), Some(800)), &calendar());
        assert_eq!(moved, clocks());
        let without = Clocks {
            fix_due_at: None,
            ..clocks()
        };
        let moved = without.rerouted(&council(None, Some(16)), &calendar());
        assert_eq!(moved, clocks());
    }
}
