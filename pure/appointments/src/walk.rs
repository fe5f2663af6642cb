//! Day by day through an agenda, slot by slot.

use std::vec::IntoIter;

use jiff::{Timestamp, civil::Date};

use crate::{
    Agenda, Interval, Slot,
    diary::{DayOf, Reach},
    interval::merged,
    kind::minutes,
    slot::Way,
    timetable::FURTHEST_DAYS,
};

/// The slots of a window in order; days are looked at when they are reached.
pub(crate) struct Walk<'a> {
    agenda: &'a Agenda<'a>,
    /// What a start must be in; `None` when nothing can be.
    starts: Option<(Timestamp, Timestamp)>,
    next_day: Option<Date>,
    days_left: u32,
    today: IntoIter<Slot>,
}

impl<'a> Walk<'a> {
    /// Slots begin in `window`, at `earliest` or later and at `latest` or earlier.
    pub(crate) fn new(
        agenda: &'a Agenda<'a>,
        window: Interval,
        earliest: Timestamp,
        latest: Timestamp,
    ) -> Self {
        let first = window.start().max(earliest);
        let starts = (first < window.end() && first <= latest).then_some((first, window.end()));
        let past_latest = latest.saturating_add(jiff::SignedDuration::from_nanos(1));
        let past_latest = past_latest.unwrap_or(Timestamp::MAX);
        Walk {
            agenda,
            starts: starts.map(|(first, past)| (first, past.min(past_latest))),
            next_day: starts.map(|(first, _)| agenda.office.timetable.day_of(first)),
            days_left: FURTHEST_DAYS,
            today: Vec::new().into_iter(),
        }
    }

    fn advance(&mut self) -> Option<()> {
        let (day, (first, past)) = (self.next_day?, self.starts?);
        let timetable = &self.agenda.office.timetable;
        let begins = timetable.instant(day, 0)?;
        if begins >= past || self.days_left == 0 {
            return None;
        }
        self.days_left -= 1;
        self.next_day = day.tomorrow().ok();
        let wanted = Interval::new(first, past)?;
        self.today = self.agenda.slots_of(day, wanted).into_iter();
        Some(())
    }
}

impl Iterator for Walk<'_> {
    type Item = Slot;

    fn next(&mut self) -> Option<Slot> {
        loop {
            if let Some(slot) = self.today.next() {
                return Some(slot);
            }
            self.advance()?;
        }
    }
}

/// The resources on one day.
struct Day<'a> {
    diaries: Vec<DayOf<'a>>,
    /// Places of those who can fill a role: the least loaded first, then by id.
    order: Vec<usize>,
}

impl Agenda<'_> {
    /// The slots that begin on a local day and in an interval.
    fn slots_of(&self, date: Date, wanted: Interval) -> Vec<Slot> {
        let spans = self.office.timetable.spans(date);
        let step = minutes(self.kind.step);
        let starts = spans.into_iter().flat_map(|span| {
            let next = move |start: &Timestamp| start.checked_add(step).ok();
            std::iter::successors(Some(span.start()), next).take_while(move |at| *at < span.end())
        });
        let mut starts = starts.filter(|start| wanted.holds(*start)).peekable();
        if starts.peek().is_none() {
            return Vec::new();
        }
        let Some(day) = self.day(date) else {
            return Vec::new();
        };
        starts.filter_map(|start| self.slot(&day, start)).collect()
    }

    fn day(&self, date: Date) -> Option<Day<'_>> {
        let timetable = &self.office.timetable;
        let whole = timetable.whole_day(date)?;
        let more = usize::try_from(self.kind.held_minutes() / 1440).ok()? + 2;
        let days = std::iter::successors(Some(date), |day| day.tomorrow().ok());
        let days: Vec<Date> = days.take(more).collect();
        let open = days.iter().flat_map(|day| timetable.spans(*day));
        let open = merged(open.collect());
        // Buffers, and what makes them whole cells, reach a day further at most; so do appointments.
        let reach = self
            .kind
            .held_minutes()
            .saturating_mul(60)
            .saturating_add(600);
        let reach = jiff::SignedDuration::from_secs(i64::try_from(reach).ok()?);
        let window = Interval::new(
            whole.start().saturating_sub(reach).ok()?,
            whole.end().saturating_add(reach).ok()?,
        )?;
        let reach = Reach {
            days: &days,
            window,
        };
        let diaries = self.diaries.iter();
        let mut order: Vec<usize> = (0..self.diaries.len()).collect();
        order.retain(|at| self.fits.any(*at));
        order.sort_by_cached_key(|at| self.diaries[*at].load(whole));
        Some(Day {
            diaries: diaries
                .map(|diary| diary.day(timetable, &open, reach))
                .collect(),
            order,
        })
    }

    fn slot(&self, day: &Day<'_>, start: Timestamp) -> Option<Slot> {
        let kind = self.kind;
        let end = start.checked_add(minutes(kind.duration)).ok()?;
        let appointment = Interval::new(start, end)?;
        let held = Interval::new(
            start.checked_sub(minutes(kind.buffer_before)).ok()?,
            end.checked_add(minutes(kind.buffer_after)).ok()?,
        )?;
        let held = held.in_whole_cells();
        let order = day.order.iter().copied();
        let free: Vec<usize> = order
            .filter(|at| day.diaries[*at].is_free(appointment, held))
            .collect();
        let opened = self.fits.team(&free);
        let (joined, left) = self.joinable(start, held);
        let teams = opened.as_ref().map_or(0, |(_, teams)| *teams);
        let (team, way) = match (joined, opened) {
            (Some(team), _) => (team, Way::Joins),
            (None, Some((team, _))) => (team, Way::Opens),
            (None, None) => return None,
        };
        let resources = team.iter().map(|at| self.diaries[*at].resource.id.clone());
        Some(Slot {
            start,
            end,
            zone: self.office.timetable.zone().clone(),
            held,
            free: teams.saturating_mul(kind.capacity).saturating_add(left),
            resources: resources.collect(),
            way,
            office: self.office.id.clone(),
            kind: kind.id.clone(),
        })
    }

    /// The team of the group to join at an instant, and how many places all such groups have.
    fn joinable(&self, start: Timestamp, held: Interval) -> (Option<Vec<usize>>, u32) {
        let sessions = self.sessions.get(&start).into_iter().flatten();
        let mut there = sessions
            .filter(|session| {
                !session
                    .team
                    .iter()
                    .any(|at| self.diaries[*at].is_away(held))
            })
            .peekable();
        let first = there.peek().map(|session| session.team.clone());
        (
            first,
            there.fold(0, |sum, session| sum.saturating_add(session.left)),
        )
    }
}
