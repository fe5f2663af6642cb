//! When an appointment of a kind may be at an office.

use std::collections::{BTreeMap, HashMap};

use jiff::{SignedDuration, Timestamp};

use crate::{
    Booked, Interval, Kind, Office, Resource, Slot,
    diary::Diary,
    fault::{Fault, check_id},
    groups::Session,
    kind::minutes,
    team::Fits,
    walk::Walk,
};

/// An office, its resources, what is booked of them, and the kind of appointment that is asked for.
pub struct Agenda<'a> {
    pub(crate) office: &'a Office,
    pub(crate) kind: &'a Kind,
    /// By id.
    pub(crate) diaries: Vec<Diary<'a>>,
    pub(crate) fits: Fits,
    /// Groups of this kind, by when they begin, the fullest first.
    pub(crate) sessions: BTreeMap<Timestamp, Vec<Session>>,
}

impl<'a> Agenda<'a> {
    /// Sorts what is booked, which may be in any order; what is booked of other resources is left out.
    ///
    /// # Errors
    ///
    /// What is out of range in the kind, an id that is none, or two resources of one id.
    pub fn new(
        office: &'a Office,
        resources: &'a [Resource],
        kind: &'a Kind,
        booked: &[Booked],
    ) -> Result<Self, Fault> {
        kind.check()?;
        check_id(&office.id)?;
        let mut resources: Vec<&Resource> = resources.iter().collect();
        resources.sort_unstable_by_key(|resource| &resource.id);
        for resource in &resources {
            check_id(&resource.id)?;
        }
        if let Some([same, _]) = resources
            .array_windows()
            .find(|[one, next]| one.id == next.id)
        {
            return Err(Fault::SameId(same.id.clone()));
        }
        let places = resources.iter().enumerate();
        let places: HashMap<&str, usize> = places
            .map(|(at, resource)| (resource.id.as_str(), at))
            .collect();
        let mut held = vec![Vec::new(); resources.len()];
        for one in booked {
            if let Some(at) = places.get(one.resource.as_str()) {
                held[*at].push(one.held);
            }
        }
        let sessions = crate::groups::sessions(kind, booked, &places);
        let fits = Fits(
            kind.roles
                .iter()
                .map(|role| {
                    resources
                        .iter()
                        .map(|resource| role.skills.is_subset(&resource.skills))
                        .collect()
                })
                .collect(),
        );
        let diaries = resources.into_iter().zip(held);
        Ok(Agenda {
            office,
            kind,
            diaries: diaries
                .map(|(resource, held)| Diary::new(resource, held))
                .collect(),
            fits,
            sessions,
        })
    }

    /// All slots that begin in a window and keep notice and horizon, by when they begin. `now` is when the booking is made.
    pub fn slots(&self, window: Interval, now: Timestamp) -> Vec<Slot> {
        self.walk(window, now).collect()
    }

    /// A page of slots: those of the window that begin after `after`, the last of the page before it; at most `most`.
    pub fn page(
        &self,
        window: Interval,
        after: Option<Timestamp>,
        most: usize,
        now: Timestamp,
    ) -> Vec<Slot> {
        let start = after.and_then(|after| after.checked_add(SignedDuration::from_nanos(1)).ok());
        let start = start.map_or(window.start(), |start| start.max(window.start()));
        let rest = Interval::new(start, window.end());
        rest.map_or_else(Vec::new, |rest| self.walk(rest, now).take(most).collect())
    }

    /// The first slot that begins at `from` or later, within the kind's horizon.
    pub fn next_free(&self, from: Timestamp, now: Timestamp) -> Option<Slot> {
        let end = now.checked_add(minutes(self.kind.latest_horizon)).ok()?;
        let end = end.checked_add(SignedDuration::from_nanos(1)).ok()?;
        self.walk(Interval::new(from, end)?, now).next()
    }

    /// The slot that begins at an instant, if there is one.
    pub fn slot_at(&self, start: Timestamp, now: Timestamp) -> Option<Slot> {
        let end = start.checked_add(SignedDuration::from_nanos(1)).ok()?;
        self.walk(Interval::new(start, end)?, now).next()
    }

    /// Whether a slot that was offered is still there with the same resources or others.
    pub fn is_free(&self, slot: &Slot, now: Timestamp) -> bool {
        self.slot_at(slot.start, now)
            .is_some_and(|found| found.end == slot.end)
    }

    fn walk(&self, window: Interval, now: Timestamp) -> Walk<'_> {
        let earliest = now.saturating_add(minutes(self.kind.earliest_notice));
        let latest = now.saturating_add(minutes(self.kind.latest_horizon));
        let earliest = earliest.unwrap_or(Timestamp::MAX);
        Walk::new(self, window, earliest, latest.unwrap_or(Timestamp::MAX))
    }
}
