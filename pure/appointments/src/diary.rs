//! One resource: when it is held, when it is away, when it works.

use crate::{
    Interval, Resource, Timetable,
    interval::{common, merged, within},
};

/// What is known of a resource, in order.
#[derive(Debug)]
pub(crate) struct Diary<'a> {
    pub(crate) resource: &'a Resource,
    /// By when they begin; two may overlap if they were booked by hand.
    booked: Vec<Interval>,
    /// What is booked, in whole cells.
    held: Vec<Interval>,
    away: Vec<Interval>,
}

/// The part of a diary that matters for the appointments of a day.
pub(crate) struct DayOf<'a> {
    works: Vec<Interval>,
    held: &'a [Interval],
    away: &'a [Interval],
}

impl<'a> Diary<'a> {
    pub(crate) fn new(resource: &'a Resource, mut booked: Vec<Interval>) -> Self {
        booked.sort_unstable();
        let held = merged(booked.iter().map(|one| one.in_whole_cells()).collect());
        let away = resource.absences.iter().map(|one| one.in_whole_cells());
        Diary {
            resource,
            booked,
            held,
            away: merged(away.collect()),
        }
    }

    /// The seconds that are booked of what begins in a window.
    pub(crate) fn load(&self, window: Interval) -> i64 {
        let first = self
            .booked
            .partition_point(|one| one.start() < window.start());
        let begun = self.booked[first..]
            .iter()
            .take_while(|one| one.start() < window.end());
        begun.map(|one| one.length().as_secs()).sum()
    }

    /// `open` is when the office is open in `reach`, in order and apart.
    pub(crate) fn day(&self, timetable: &Timetable, open: &[Interval], reach: Reach) -> DayOf<'_> {
        let works = match &self.resource.hours {
            None => open.to_vec(),
            Some(hours) => {
                let days = reach.days.iter();
                let own = days.flat_map(|day| timetable.spans_of(hours, *day));
                common(open, &merged(own.collect()))
            }
        };
        DayOf {
            works,
            held: within(&self.held, reach.window),
            away: within(&self.away, reach.window),
        }
    }

    /// Whether it is away at some time of an interval.
    pub(crate) fn is_away(&self, held: Interval) -> bool {
        !within(&self.away, held).is_empty()
    }
}

/// The days that an appointment which begins on one may touch, and the instants that its buffers may reach.
#[derive(Clone, Copy)]
pub(crate) struct Reach<'a> {
    pub(crate) days: &'a [jiff::civil::Date],
    pub(crate) window: Interval,
}

impl DayOf<'_> {
    /// Whether it works throughout an appointment, and nothing else has it meanwhile, buffers included.
    pub(crate) fn is_free(&self, appointment: Interval, held: Interval) -> bool {
        self.works.iter().any(|span| span.contains(appointment))
            && !self.held.iter().any(|one| one.overlaps(held))
            && !self.away.iter().any(|one| one.overlaps(held))
    }
}
