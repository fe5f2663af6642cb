//! What a manager sees of Merrow on the first morning: what is open, what of it is late, and a map of rules without contradictions.

use stoa_reports::model::Status;
use stoa_town::model::coverage::overlaps;

use super::{
    index,
    reports::{now, rule_versions, tell, zone},
};
use crate::demo::{land::Land, life::told::Told, make_offices::Dates};

/// As the queue has it: one of its clocks has run out.
fn is_late(one: &Told) -> bool {
    let has_run_out = |due: Option<stoa_kernel::Timestamp>| due.is_some_and(|due| due < now());
    has_run_out(one.fix_due_at) || one.answered_at().is_none() && has_run_out(one.respond_due_at)
}

#[test]
fn most_of_what_is_open_is_in_time_and_what_is_late_lies_with_slow_teams() {
    let (told, _, _) = tell(1, 1.0);
    let share = |all: &dyn Fn(&Told) -> bool, fits: &dyn Fn(&Told) -> bool| {
        let all: Vec<&Told> = told.iter().filter(|one| all(one)).collect();
        let fitting = all.iter().filter(|one| fits(one)).count();
        fitting as f64 / all.len() as f64
    };
    let is_open = |one: &Told| one.status().is_open();
    let of_all = share(&|_| true, &is_open);
    let of_team = |team: &str| share(&|one| one.team == team, &is_open);
    let of_age = |days: std::ops::Range<i64>| {
        let age = |one: &Told| now().duration_since(one.reported_at).as_hours() / 24;
        share(&|one| days.contains(&age(one)), &is_open)
    };
    let of_open = |fits: &dyn Fn(&Told) -> bool| share(&is_open, fits);
    let late = of_open(&is_late);
    let planned = of_open(&|one| one.status() == Status::Planned);
    let handed = of_open(&|one| one.status() == Status::HandedOver);
    let received = of_open(&|one| one.status() == Status::Received);
    let (roads, cleansing) = (of_team("highways"), of_team("cleansing"));
    let (lately, long_ago) = (of_age(0..28), of_age(365..730));
    let of_late = |one: &Told| is_open(one) && is_late(one);
    let with_roads = share(&of_late, &|one| one.team == "highways");
    let in_time = share(&|one| one.status() == Status::Fixed, &|one| {
        one.ended_at()
            .zip(one.fix_due_at)
            .is_some_and(|(end, due)| end <= due)
    });
    let all = format!(
        "open {of_all:.3}, late {late:.3}, planned {planned:.3}, handed over {handed:.3}, received {received:.3}, \
         highways {roads:.3}, cleansing {cleansing:.3}, lately {lately:.3}, long ago {long_ago:.4}, \
         of the late with highways {with_roads:.3}, fixed in time {in_time:.3}"
    );
    assert!((0.015..0.04).contains(&of_all), "{all}");
    assert!((0.15..0.25).contains(&late), "{all}");
    assert!(planned > 0.08 && handed > 0.03 && received > 0.1, "{all}");
    assert!(roads > 1.5 * of_all && cleansing < 0.6 * of_all, "{all}");
    assert!(with_roads > 0.3, "{all}");
    assert!(lately > 10.0 * long_ago, "{all}");
    assert!((0.75..0.95).contains(&in_time), "{all}");
}

#[test]
fn four_rules_contradicted_each_other_where_the_trunk_road_crosses_the_harbour() {
    let areas = index(&Land::survey(7));
    let dates = Dates::until(now(), &zone()).unwrap();
    let rules = rule_versions(&areas, dates);
    let found: Vec<String> = overlaps(&rules, &areas, now())
        .iter()
        .map(|pair| format!("{} and {}", pair.winner.law, pair.other.law))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}
