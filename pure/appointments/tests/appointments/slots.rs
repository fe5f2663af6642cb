//! What is offered, and that what is booked is not offered again.

use std::collections::HashSet;

use proptest::prelude::*;
use stoa_appointments::{
    Agenda, Booked, Cell, Fault, Interval, Kind, Opening, Resource, Slot, Way, Week, WeekInForce,
    cells_of,
};

use crate::offices::{at, between, booking, mornings, office, resource, role, span, times, visit};

/// Thursday 5 March 2026; the office is in UTC.
fn thursday() -> Interval {
    between("2026-03-05T00:00:00Z", "2026-03-06T00:00:00Z")
}

fn offered(resources: &[Resource], kind: &Kind, booked: &[Booked]) -> Vec<Slot> {
    let office = office("UTC", mornings());
    let agenda = Agenda::new(&office, resources, kind, booked).unwrap();
    agenda.slots(thursday(), at("2026-03-01T00:00:00Z"))
}

#[test]
fn a_morning_has_six_half_hours() {
    let slots = offered(&[resource("a", &[])], &visit(), &[]);
    assert_eq!(times(&slots), "09:00 09:30 10:00 10:30 11:00 11:30");
    assert_eq!(slots[0].end, at("2026-03-05T09:30:00Z"));
    assert_eq!(slots[0].key().to_string(), "town-hall/visit/a/1772701200");
    assert_eq!((slots[0].free, slots[0].way), (1, Way::Opens));
}

#[test]
fn hours_have_dates_of_force_closed_days_and_exceptions() {
    let mut opening = mornings();
    opening.weeks.push(WeekInForce {
        from: Some("2026-03-10".parse().unwrap()),
        until: Some("2026-03-10".parse().unwrap()),
        week: Week::on_workdays(&[span(14, 15), span(8, 9)]),
    });
    opening.closed.extend(["06", "11"].map(|day| {
        format!("2026-03-{day}")
            .parse::<jiff::civil::Date>()
            .unwrap()
    }));
    let sunday = "2026-03-08".parse().unwrap();
    opening.exceptions.insert(sunday, vec![span(10, 11)]);
    opening
        .exceptions
        .insert("2026-03-11".parse().unwrap(), vec![span(11, 12)]);
    let (office, kind, desks) = (office("UTC", opening), visit(), [resource("a", &[])]);
    let agenda = Agenda::new(&office, &desks, &kind, &[]).unwrap();
    let on = |day: &str| {
        let start = at(&format!("2026-03-{day}T00:00:00Z"));
        let end = start + jiff::SignedDuration::from_hours(24);
        times(&agenda.slots(
            Interval::new(start, end).unwrap(),
            at("2026-03-01T00:00:00Z"),
        ))
    };
    assert_eq!(on("06"), "");
    assert_eq!(on("07"), "");
    assert_eq!(on("08"), "10:00 10:30");
    assert_eq!(on("10"), "08:00 08:30 14:00 14:30");
    assert_eq!(on("11"), "11:00 11:30");
}

#[test]
fn a_resource_has_hours_and_absences_of_its_own() {
    let mut clerk = resource("a", &[]);
    clerk.hours = Some(Opening::weekly(Week::on_workdays(&[span(10, 14)]), []));
    clerk.absences = vec![between("2026-03-05T10:40:00Z", "2026-03-05T11:20:00Z")];
    assert_eq!(times(&offered(&[clerk], &visit(), &[])), "10:00 11:30");
}

#[test]
fn buffers_are_kept_free_but_may_leave_the_hours() {
    let kind = Kind {
        buffer_before: 10,
        buffer_after: 20,
        ..visit()
    };
    let desks = [resource("a", &[])];
    let all = offered(&desks, &kind, &[]);
    assert_eq!(times(&all), "09:00 09:30 10:00 10:30 11:00 11:30");
    assert_eq!(
        all[0].held,
        between("2026-03-05T08:50:00Z", "2026-03-05T09:50:00Z")
    );
    let rest = offered(&desks, &kind, &booking(&all[2], &kind));
    assert_eq!(times(&rest), "09:00 11:00 11:30");
}

#[test]
fn notice_and_horizon_bound_what_is_offered() {
    let kind = Kind {
        earliest_notice: 60,
        latest_horizon: 120,
        ..visit()
    };
    let (office, desks) = (office("UTC", mornings()), [resource("a", &[])]);
    let agenda = Agenda::new(&office, &desks, &kind, &[]).unwrap();
    let slots = agenda.slots(thursday(), at("2026-03-05T08:30:00Z"));
    assert_eq!(times(&slots), "09:30 10:00 10:30");
    assert_eq!(agenda.slots(thursday(), at("2026-03-05T12:00:00Z")), []);
}

#[test]
fn what_was_booked_by_hand_has_the_whole_of_its_cells() {
    let kind = Kind {
        duration: 2,
        step: 1,
        ..visit()
    };
    let by_hand = [Booked {
        resource: "a".to_owned(),
        held: between("2026-03-05T08:00:00Z", "2026-03-05T11:51:30Z"),
        group: None,
    }];
    let slots = offered(&[resource("a", &[])], &kind, &by_hand);
    assert_eq!(times(&slots), "11:55 11:56 11:57 11:58");
}

#[test]
fn the_least_loaded_gets_the_next_then_the_first_id() {
    let desks = [resource("b", &[]), resource("a", &[])];
    let mut booked = Vec::new();
    let mut chosen = String::new();
    for _ in 0..4 {
        let slots = offered(&desks, &visit(), &booked);
        let last = slots.last().unwrap();
        chosen.push_str(&last.resources[0]);
        booked.extend(booking(last, &visit()));
    }
    assert_eq!(chosen, "abab");
    assert_eq!(offered(&desks, &visit(), &booked)[0].free, 2);
}

#[test]
fn skills_decide_who_can_serve() {
    let desks = [
        resource("a", &["passports"]),
        resource("b", &["passports", "arabic"]),
    ];
    let kind = Kind {
        roles: vec![role(&["arabic", "passports"])],
        ..visit()
    };
    let slots = offered(&desks, &kind, &[]);
    assert_eq!(
        (slots[0].free, slots[0].resources.join(" ")),
        (1, "b".to_owned())
    );
    let nobody = Kind {
        roles: vec![role(&["greek"])],
        ..visit()
    };
    assert_eq!(offered(&desks, &nobody, &[]), []);
}

#[test]
fn several_roles_take_several_resources_and_move_whoever_can_do_both() {
    // "a" comes first for the first role, but nobody else can fill the second.
    let team = [
        resource("a", &["clerk", "arabic"]),
        resource("b", &["clerk"]),
        resource("c", &["clerk"]),
    ];
    let kind = Kind {
        roles: vec![role(&["clerk"]), role(&["arabic"])],
        ..visit()
    };
    let slots = offered(&team, &kind, &[]);
    assert_eq!(
        (slots[0].free, slots[0].resources.join(" ")),
        (1, "b a".to_owned())
    );
    let more = [team.to_vec(), vec![resource("d", &["arabic"])]].concat();
    assert_eq!(offered(&more, &kind, &[])[0].free, 2);
}

#[test]
fn a_group_is_joined_until_it_is_full() {
    let kind = Kind {
        capacity: 3,
        roles: vec![role(&["trainer"]), role(&["room"])],
        ..visit()
    };
    let team = [resource("room-1", &["room"]), resource("ann", &["trainer"])];
    let first = &offered(&team, &kind, &[])[0];
    assert_eq!((first.free, first.way), (3, Way::Opens));
    assert_eq!(first.cells().len(), 12);
    let mut booked = booking(first, &kind);
    let second = &offered(&team, &kind, &booked)[0];
    assert_eq!((second.free, second.way), (2, Way::Joins));
    assert_eq!(
        (second.key(), &second.resources),
        (first.key(), &first.resources)
    );
    assert_eq!(second.cells(), []);
    for one in &mut booked {
        one.group.as_mut().unwrap().people = 3;
    }
    assert_eq!(
        times(&offered(&team, &kind, &booked)),
        "09:30 10:00 10:30 11:00 11:30"
    );
    // Another kind cannot join it.
    let alone = offered(&team, &visit(), &booked);
    assert_eq!(times(&alone), "09:30 10:00 10:30 11:00 11:30");
}

#[test]
fn pages_follow_one_another() {
    let (office, kind, desks) = (office("UTC", mornings()), visit(), [resource("a", &[])]);
    let agenda = Agenda::new(&office, &desks, &kind, &[]).unwrap();
    let now = at("2026-03-01T00:00:00Z");
    let all = between("2026-03-02T00:00:00Z", "2026-03-14T00:00:00Z");
    let (mut pages, mut after) = (Vec::new(), None);
    loop {
        let page = agenda.page(all, after, 7, now);
        let Some(last) = page.last() else { break };
        after = Some(last.start);
        pages.extend(page);
    }
    assert_eq!(pages.len(), 60);
    assert_eq!(pages, agenda.slots(all, now));
}

#[test]
fn the_next_free_slot_may_be_days_away() {
    let (office, kind, desks) = (office("UTC", mornings()), visit(), [resource("a", &[])]);
    let now = at("2026-03-06T11:45:00Z");
    let booked = [Booked {
        resource: "a".to_owned(),
        held: between("2026-03-09T09:00:00Z", "2026-03-09T11:30:00Z"),
        group: None,
    }];
    let agenda = Agenda::new(&office, &desks, &kind, &booked).unwrap();
    let next = agenda.next_free(now, now).unwrap();
    assert_eq!(next.start, at("2026-03-09T11:30:00Z"));
    assert!(agenda.is_free(&next, now));
    assert!(!agenda.is_free(&next, at("2026-03-09T11:31:00Z")));
    assert_eq!(agenda.slot_at(at("2026-03-09T11:35:00Z"), now), None);
    let closed = office_that_never_opens();
    assert_eq!(
        Agenda::new(&closed, &desks, &kind, &[])
            .unwrap()
            .next_free(now, now),
        None
    );
}

fn office_that_never_opens() -> stoa_appointments::Office {
    office("UTC", Opening::default())
}

#[test]
fn what_cannot_be_an_agenda_is_told() {
    let office = office("UTC", mornings());
    let told = |desks: &[Resource], kind: &Kind| Agenda::new(&office, desks, kind, &[]).err();
    let desks = [resource("a", &[])];
    let kind = |change: fn(&mut Kind)| {
        let mut kind = visit();
        change(&mut kind);
        kind
    };
    assert_eq!(
        told(&desks, &kind(|kind| kind.step = 0)),
        Some(Fault::Step(0))
    );
    assert_eq!(
        told(&desks, &kind(|kind| kind.capacity = 0)),
        Some(Fault::Capacity(0))
    );
    assert_eq!(
        told(&desks, &kind(|kind| kind.roles.clear())),
        Some(Fault::Roles(0))
    );
    let (found, most) = (10_110, 10_080);
    let long = kind(|kind| kind.buffer_after = 10_080);
    assert_eq!(told(&desks, &long), Some(Fault::Length { found, most }));
    let twice = [resource("a", &[]), resource("a", &[])];
    assert_eq!(told(&twice, &visit()), Some(Fault::SameId("a".to_owned())));
    let slash = [resource("a/b", &[])];
    assert_eq!(told(&slash, &visit()), Some(Fault::Id("a/b".to_owned())));
}

#[test]
fn cells_are_what_is_touched() {
    let held = between("1970-01-01T00:04:00Z", "1970-01-01T00:10:00Z");
    let indexes: Vec<i64> = cells_of("a", held).map(|cell| cell.index).collect();
    assert_eq!(indexes, [0, 1]);
    let before = between("1969-12-31T23:59:00Z", "1970-01-01T00:00:00.5Z");
    let indexes: Vec<i64> = cells_of("a", before).map(|cell| cell.index).collect();
    assert_eq!(indexes, [-1, 0]);
}

fn kinds() -> impl Strategy<Value = Kind> {
    let lengths = (1_u32..90, 0_u32..40, 0_u32..40, 1_u32..61);
    (lengths, 1_usize..3).prop_map(
        |((duration, buffer_before, buffer_after, step), roles)| Kind {
            duration,
            buffer_before,
            buffer_after,
            step,
            roles: [role(&["clerk"]), role(&["arabic"])][..roles].to_vec(),
            ..visit()
        },
    )
}

/// The most teams that can be made of those who are left, in the plainest way: everybody is tried for each role.
fn most_teams(left: &[Vec<bool>], roles: usize, role: usize) -> u32 {
    let fit = (0..left.len()).filter(|at| left[*at][role]);
    let rests = fit.map(|at| [&left[..at], &left[at + 1..]].concat());
    let last = role + 1 == roles;
    let next = if last { 0 } else { role + 1 };
    rests
        .map(|rest| u32::from(last) + most_teams(&rest, roles, next))
        .max()
        .unwrap_or(0)
}

proptest! {
    /// Books what is offered, of kinds that differ, until nothing is left: no claim meets another, and no offer is refused.
    #[test]
    fn what_is_offered_never_overlaps_what_is_booked(kinds in prop::collection::vec(kinds(), 1..4), picks in prop::collection::vec(any::<prop::sample::Index>(), 1..60)) {
        let team = [resource("a", &["clerk", "arabic"]), resource("b", &["clerk"]), resource("c", &["arabic"])];
        let mut booked: Vec<Booked> = Vec::new();
        let mut claims: HashSet<Cell> = HashSet::new();
        for (turn, pick) in picks.iter().enumerate() {
            let kind = &kinds[turn % kinds.len()];
            let slots = offered(&team, kind, &booked);
            if slots.is_empty() {
                continue;
            }
            let slot = pick.get(&slots);
            let ends = [slot.held.start(), slot.held.end()].map(|end| end.as_second().rem_euclid(300));
            prop_assert_eq!(ends, [0, 0]);
            for new in booking(slot, kind) {
                let met = booked.iter().find(|old| old.resource == new.resource && old.held.overlaps(new.held));
                prop_assert_eq!(met, None);
                booked.push(new);
            }
            for cell in slot.cells() {
                prop_assert!(claims.insert(cell), "a cell is claimed twice");
            }
        }
    }

    /// Two claims that overlap in time share a cell, wherever they begin.
    #[test]
    fn claims_that_overlap_share_a_cell(starts in (0_i64..4000, 0_i64..4000), lengths in (1_i64..2000, 1_i64..2000)) {
        let interval = |start: i64, length: i64| Interval::new(jiff::Timestamp::from_second(start).unwrap(), jiff::Timestamp::from_second(start + length).unwrap()).unwrap();
        let (one, other) = (interval(starts.0, lengths.0), interval(starts.1, lengths.1));
        let cells: HashSet<Cell> = cells_of("a", one).collect();
        let shares = cells_of("a", other).any(|cell| cells.contains(&cell));
        prop_assert!(shares || !one.overlaps(other));
    }

    /// Paging, looking one up and listing all say the same.
    #[test]
    fn a_slot_that_is_listed_is_found_by_its_start(kind in kinds(), pick in any::<prop::sample::Index>()) {
        let team = [resource("a", &["clerk", "arabic"]), resource("c", &["arabic"])];
        let office = office("UTC", mornings());
        let agenda = Agenda::new(&office, &team, &kind, &[]).unwrap();
        let now = at("2026-03-01T00:00:00Z");
        let slots = agenda.slots(thursday(), now);
        prop_assume!(!slots.is_empty());
        let slot = pick.get(&slots);
        let found = agenda.slot_at(slot.start, now);
        prop_assert_eq!(found.as_ref(), Some(slot));
    }

    /// As many teams are offered as can be made, and each role of the team is filled by somebody who can.
    #[test]
    fn as_many_teams_as_can_be(can in prop::collection::vec(prop::collection::vec(any::<bool>(), 3), 1..7), roles in 1_usize..4) {
        let names = ["clerk", "arabic", "room"];
        let team = can.iter().enumerate().map(|(at, can)| {
            let skills: Vec<&str> = names.iter().zip(can).filter(|(_, can)| **can).map(|(name, _)| *name).collect();
            resource(&at.to_string(), &skills)
        });
        let team: Vec<Resource> = team.collect();
        let kind = Kind { roles: names[..roles].iter().map(|name| role(&[name])).collect(), ..visit() };
        let slots = offered(&team, &kind, &[]);
        prop_assert_eq!(slots.first().map_or(0, |slot| slot.free), most_teams(&can, roles, 0));
        for slot in &slots {
            let distinct: HashSet<&String> = slot.resources.iter().collect();
            prop_assert_eq!(distinct.len(), roles);
            for (at, id) in slot.resources.iter().enumerate() {
                prop_assert!(can[id.parse::<usize>().unwrap()][at]);
            }
        }
    }
}
