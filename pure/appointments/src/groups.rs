//! Appointments of several people, which others may join.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;

use crate::{Booked, Kind};

/// A group that has its resources.
#[derive(Debug)]
pub(crate) struct Session {
    /// Places of its resources in the agenda, the one that leads first.
    pub(crate) team: Vec<usize>,
    /// How many more people may come.
    pub(crate) left: u32,
}

/// The groups of a kind that have room, by when they begin; at each instant the fullest first, then by who leads.
pub(crate) fn sessions(
    kind: &Kind,
    booked: &[Booked],
    places: &HashMap<&str, usize>,
) -> BTreeMap<Timestamp, Vec<Session>> {
    let mut teams: BTreeMap<(Timestamp, usize), Session> = BTreeMap::new();
    for one in booked {
        let group = one.group.as_ref().filter(|group| group.kind == kind.id);
        let Some(group) = group.filter(|_| kind.is_group()) else {
            continue;
        };
        let lead = places.get(group.lead.as_str());
        let (Some(lead), Some(at)) = (lead, places.get(one.resource.as_str())) else {
            continue;
        };
        let session = teams
            .entry((group.start, *lead))
            .or_insert_with(|| Session {
                team: vec![*lead],
                left: kind.capacity.saturating_sub(group.people),
            });
        if !session.team.contains(at) {
            session.team.push(*at);
        }
    }
    let mut by_start: BTreeMap<Timestamp, Vec<Session>> = BTreeMap::new();
    for ((start, _), session) in teams {
        if session.left > 0 {
            by_start.entry(start).or_default().push(session);
        }
    }
    // A stable sort: those equally full stay in the order of who leads.
    for sessions in by_start.values_mut() {
        sessions.sort_by_key(|session| session.left);
    }
    by_start
}
