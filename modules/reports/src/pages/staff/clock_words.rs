//! How the clocks of a report stand, in working time: what is left, or how late it is. Never by colour alone.

use maud::{Markup, html};
use stoa_kernel::{Reader, Result, Timestamp, town::WorkCalendar};
use stoa_web::{
    Speech, Visitor,
    components::{TagColour, tag},
};

use crate::{
    model::{
        Pace, Report,
        clock::Clocks,
        working_time::{WorkingTime, working_time},
    },
    store::Setup,
};

/// The two clocks of a report in words.
#[derive(Debug, Clone, Default)]
pub struct ClockWords {
    /// Until a first answer; `None` once there is one, or where nobody set a target.
    pub answer: Option<Clock>,
    /// Until it is fixed; `None` once it has ended, or where nobody set a target.
    pub fix: Option<Clock>,
}

/// One clock that runs.
#[derive(Debug, Clone)]
pub struct Clock {
    pub pace: Pace,
    pub due: Timestamp,
    /// "3 working hours left", "2 working days late".
    pub words: String,
}

impl ClockWords {
    /// Reads the office hours of whoever answers, and counts by them.
    pub async fn of(
        visitor: &Visitor,
        db: &mut Reader,
        setup: &Setup,
        report: &Report,
    ) -> Result<Self> {
        if !report.status.is_open() {
            return Ok(ClockWords::default());
        }
        let zone = visitor.app().config.time_zone();
        let calendar = setup
            .calendar(db, zone, &report.agency, report.team.as_deref())
            .await?;
        Ok(Self::at(visitor, &calendar, &report.clocks, visitor.now()))
    }

    fn at(speech: &Speech, calendar: &WorkCalendar, clocks: &Clocks, now: Timestamp) -> Self {
        let clock = |due: Option<Timestamp>, pace: Option<Pace>| {
            let (due, pace) = due.zip(pace)?;
            let words = words(speech, calendar, now, due);
            Some(Clock { pace, due, words })
        };
        let waits = clocks.responded_at.is_none();
        let respond = clocks.respond_due_at.filter(|_| waits);
        ClockWords {
            answer: clock(respond, clocks.answering(now)),
            fix: clock(clocks.fix_due_at, clocks.fixing(None, now)),
        }
    }
}

fn words(speech: &Speech, calendar: &WorkCalendar, now: Timestamp, due: Timestamp) -> String {
    let (key, from, to) = if now > due {
        ("reports-clock-late", due, now)
    } else {
        ("reports-clock-left", now, due)
    };
    let length = match working_time(calendar, from, to) {
        WorkingTime::Moment => speech.t("reports-clock-moment"),
        WorkingTime::Hours(count) => {
            speech.t_with("reports-clock-hours", &[("count", count.into())])
        }
        WorkingTime::Days(count) => speech.t_with("reports-clock-days", &[("count", count.into())]),
    };
    speech.t_with(key, &[("length", length.into())])
}

impl Clock {
    /// The clock under its name. What runs out soon, or has, is marked with a word and a colour; being late has its
    /// word already.
    pub fn show(&self, visitor: &Visitor, name: &str) -> Markup {
        let soon = visitor.t("reports-pace-due-soon");
        html! {
            span.stoa-clock {
                span.stoa-clock__name { (name) ": " }
                span.stoa-clock__time title=(visitor.date_time(self.due)) {
                    @match self.pace {
                        Pace::OnTime => { (self.words) }
                        Pace::DueSoon => { (self.words) " " (tag(soon).colour(TagColour::Yellow)) }
                        Pace::Late => { (tag(&self.words).colour(TagColour::Red)) }
                    }
                }
            }
        }
    }
}
