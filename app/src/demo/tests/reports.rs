//! Two years of reports: their seasons, their hot spots, how they end.

use std::collections::{BTreeSet, HashMap};

use jiff::{SignedDuration, Timestamp, civil::Weekday, tz::TimeZone};
use stoa_kernel::town::{
    AreaIndex, AreaKind, Responsible, WorkCalendar, resolve, responsibility::RuleVersion,
};
use stoa_reports::model::Status;

use super::index;
use crate::demo::{
    land::{Land, geometry::Pt},
    life::{
        Life, Setting,
        course::Desk,
        pace::Turns,
        told::{Told, What},
        weather::Day,
    },
    make_offices::Dates,
    map,
    office::{
        agencies::{COUNCIL, COUNTY, FORMER_LIGHTING, LIGHTING, teams},
        categories::categories,
        holidays::holidays,
        rules::{Ground, rules},
        templates::templates,
    },
};

pub(super) fn zone() -> TimeZone {
    TimeZone::get("Europe/London").unwrap()
}

pub(super) fn now() -> Timestamp {
    "2025-11-25T14:30:00Z".parse().unwrap()
}

/// The rules as the tables would have them.
pub(super) fn rule_versions(areas: &AreaIndex, dates: Dates) -> Vec<RuleVersion> {
    let code = |ground| match ground {
        Ground::RingRoad => Some("a1907"),
        Ground::HarbourEstate => Some("harbour-estate"),
        Ground::CastleWard => Some("castle"),
        Ground::StrandWard => Some("strand"),
        Ground::Town => None,
    };
    let area = |ground| {
        areas
            .all()
            .find(|area| Some(area.code.as_str()) == code(ground))
            .map(|area| area.id)
    };
    let mut all = Vec::new();
    for (number, history) in rules(area, dates.rules_since, dates.lighting_changed)
        .into_iter()
        .enumerate()
    {
        let ends = history.then.as_ref().map(|then| then.valid_from);
        for (place, new) in std::iter::once(history.first)
            .chain(history.then)
            .enumerate()
        {
            all.push(RuleVersion {
                rule: stoa_kernel::Id::new(number as i64 + 1),
                version: place as i64 + 1,
                area: new.area,
                topic: new.topic,
                agency: new.agency,
                team: new.team,
                respond_hours: new.respond_hours,
                fix_hours: new.fix_hours,
                law: new.law,
                priority: new.priority,
                valid_from: new.valid_from,
                valid_to: ends.filter(|_| place == 0),
                made_at: now(),
            });
        }
    }
    all
}

/// All reports of a town, with its weather.
pub(super) fn tell(seed: u64, scale: f64) -> (Vec<Told>, Vec<Day>, AreaIndex) {
    let (land, zone) = (Land::survey(seed), zone());
    let areas = index(&land);
    let dates = Dates::until(now(), &zone).unwrap();
    let rules = rule_versions(&areas, dates);
    let free: BTreeSet<_> = holidays(2022, 2026)
        .into_iter()
        .map(|one| one.day)
        .collect();
    let calendar = |week| WorkCalendar::new(zone.clone(), week, free.iter().copied());
    let who = |p: Pt, topic: &str, at: Timestamp| {
        let here: Vec<_> = areas.holding(map::point(p)).map(|area| area.id).collect();
        resolve(&rules, &here, topic, at).map(Responsible::from)
    };
    let mut life = Life::new(Setting {
        land: &land,
        desk: Desk {
            calendars: teams()
                .into_iter()
                .map(|(team, week)| (team.slug, calendar(week)))
                .collect(),
            templates: templates(),
            turns: Turns {
                slow_since: dates.slow_since,
                lighting_changed: dates.lighting_changed,
            },
            now: now(),
        },
        categories: categories(),
        who_answers: &who,
        holidays: free.clone(),
        zone: zone.clone(),
        first: dates.first,
        seed,
        scale,
    });
    let told = (0..life.days.len())
        .flat_map(|place| life.day(place))
        .collect();
    let days = std::mem::take(&mut life.days);
    drop(life);
    (told, days, areas)
}

#[test]
fn the_same_seed_tells_the_same_reports() {
    let digest = |seed| stoa_kernel::digest(&format!("{:?}", tell(seed, 0.03).0));
    assert_eq!(digest(4), digest(4));
    assert_ne!(digest(4), digest(5));
}

#[test]
fn two_years_have_their_seasons() {
    let (told, days, areas) = tell(1, 1.0);
    assert!(
        (19_000..21_000).contains(&told.len()),
        "{} reports",
        told.len()
    );
    let local = |one: &Told| zone().to_datetime(one.reported_at);
    let count = |category: &str, months: &[i8]| {
        let fits = |one: &&Told| one.category == category && months.contains(&local(one).month());
        told.iter().filter(fits).count()
    };
    let (winter, summer) = ([1, 2, 3], [7, 8, 9]);
    for (category, many, few) in [
        ("pothole", winter, summer),
        ("street-lamp", [11, 12, 1], [5, 6, 7]),
        ("hedge", [6, 7, 8], [12, 1, 2]),
        ("overflowing-bin", [6, 7, 8], [12, 1, 2]),
    ] {
        let (many, few) = (count(category, &many), count(category, &few));
        assert!(many > 2 * few, "{category}: {many} and {few}");
    }
    // Leaves block drains in November, the flood all of them at once.
    assert!(count("blocked-drain", &[11]) * 2 > 3 * count("blocked-drain", &[6]));
    let flood: Vec<_> = days
        .iter()
        .filter(|day| day.flood)
        .map(|day| day.date)
        .collect();
    let in_flood = told
        .iter()
        .filter(|one| flood.contains(&local(one).date()) && one.category == "blocked-drain");
    assert!(in_flood.count() > 60);
    // All of it happened in Merrow.
    for one in &told {
        let wards = areas
            .holding(map::point(one.spot.at))
            .filter(|area| area.kind == AreaKind::ward());
        assert_eq!(
            wards.count(),
            1,
            "{} at {:?}",
            one.spot.address,
            one.spot.at
        );
    }
}

#[test]
fn weeks_days_and_holidays_have_their_habits() {
    let (told, days, _) = tell(1, 1.0);
    let local = |one: &Told| zone().to_datetime(one.reported_at);
    let on = |weekday| {
        told.iter()
            .filter(|one| local(one).weekday() == weekday)
            .count()
    };
    assert!(on(Weekday::Monday) * 10 > on(Weekday::Sunday) * 15);
    let at = |hours: std::ops::Range<i8>| {
        told.iter()
            .filter(|one| hours.contains(&local(one).hour()))
            .count()
    };
    assert!(at(8..10) > 4 * at(2..4));
    // After a bank holiday there is more to clear away.
    let free: BTreeSet<_> = holidays(2022, 2026)
        .into_iter()
        .map(|one| one.day)
        .collect();
    let after: BTreeSet<_> = free
        .iter()
        .filter_map(|day| day.tomorrow().ok())
        .filter(|day| !free.contains(day))
        .collect();
    let dumped = told.iter().filter(|one| one.category == "fly-tipping");
    let (at_once, others): (Vec<_>, Vec<_>) =
        dumped.partition(|one| after.contains(&local(one).date()));
    let days_after = days.iter().filter(|day| after.contains(&day.date)).count();
    assert!(at_once.len() * (days.len() - days_after) > 2 * others.len() * days_after);
}

#[test]
fn each_report_makes_sense() {
    let (told, _, _) = tell(2, 0.3);
    let known: HashMap<u64, usize> = told
        .iter()
        .enumerate()
        .map(|(place, one)| (one.number, place))
        .collect();
    for one in &told {
        assert!(
            !one.description.contains(['[', ']', '{', '}', '|']),
            "{}",
            one.description
        );
        assert!(
            !one.description.contains("  ") && one.description.len() > 5,
            "{}",
            one.description
        );
        assert!(!one.agency.is_empty() && !one.spot.address.is_empty());
        let mut status = Status::Received;
        let mut before = one.reported_at;
        for step in &one.steps {
            assert!(step.at >= before && step.at <= now(), "{one:?}");
            before = step.at;
            match &step.what {
                What::Became(next, promised) => {
                    assert!(
                        status.may_become(*next) || *next == Status::Withdrawn,
                        "{status:?} to {next:?}"
                    );
                    assert_eq!(promised.is_some(), *next == Status::Planned);
                    assert!(*next != Status::WontFix || step.text.len() > 20, "{step:?}");
                    status = *next;
                }
                What::HandedTo(_) => status = Status::HandedOver,
                What::MergedInto(number) => {
                    assert!(told[known[number]].reported_at <= one.reported_at);
                    assert_eq!(told[known[number]].category, one.category);
                    status = Status::Duplicate;
                }
                What::Reopened => {
                    assert_eq!(status, Status::Fixed);
                    status = Status::Received;
                }
                What::ConfirmedFixed => assert_eq!(status, Status::Fixed),
                What::Published | What::Noted | What::Commented => {}
            }
        }
        assert_eq!(status, one.status());
        assert_eq!(status.is_open(), one.ended_at().is_none());
    }
}

#[test]
fn there_is_some_of_everything() {
    let (told, _, _) = tell(1, 0.6);
    let share = |fits: &dyn Fn(&Told) -> bool| {
        told.iter().filter(|one| fits(one)).count() as f64 / told.len() as f64
    };
    let status = |wanted: Status| share(&|one| one.status() == wanted);
    assert!(
        (0.6..0.9).contains(&status(Status::Fixed)),
        "{}",
        status(Status::Fixed)
    );
    for (wanted, least) in [
        (Status::WontFix, 0.05),
        (Status::Duplicate, 0.02),
        (Status::Withdrawn, 0.005),
        (Status::Planned, 0.002),
        (Status::InProgress, 0.005),
        (Status::HandedOver, 0.001),
        (Status::Received, 0.002),
    ] {
        assert!(status(wanted) > least, "{wanted:?}: {}", status(wanted));
    }
    let did = |what: fn(&What) -> bool| {
        share(&move |one: &Told| one.steps.iter().any(|step| what(&step.what)))
    };
    assert!(did(|what| *what == What::Reopened) > 0.01);
    assert!(did(|what| *what == What::ConfirmedFixed) > 0.03);
    assert!(did(|what| *what == What::Commented) > 0.02);
    // Spanish, French and Arabic, by words that each of them is full of.
    for words in [
        [" en ", " el ", " la "],
        [" de ", " est ", " dans "],
        [" في ", "الشارع", "منذ"],
    ] {
        let said = share(&|one| words.iter().any(|word| one.description.contains(word)));
        assert!(said > 0.005, "{words:?}: {said}");
    }
    assert!(share(&|one| one.agency != COUNCIL) > 0.05);
    assert!(share(&|one| one.agency == COUNTY && one.category == "pothole") > 0.003);
    let different: BTreeSet<_> = told.iter().map(|one| &one.description).collect();
    assert!(different.len() as f64 > 0.95 * told.len() as f64);
}

#[test]
fn the_roads_team_fell_behind_and_the_lamps_did_not() {
    let (told, _, _) = tell(1, 1.0);
    let dates = Dates::until(now(), &zone()).unwrap();
    let days = |from: Timestamp, to: Timestamp| to.duration_since(from).as_secs_f64() / 86_400.0;
    let median = |team: &str, from: Timestamp, to: Timestamp| {
        let mut all: Vec<f64> = told
            .iter()
            .filter(|one| {
                one.team == team
                    && one.reported_at >= from
                    && one.reported_at < to
                    && one.status() == Status::Fixed
            })
            .filter_map(|one| Some(days(one.reported_at, one.ended_at()?)))
            .collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    let later = |at: Timestamp, days: i64| {
        at.checked_add(SignedDuration::from_hours(days * 24))
            .unwrap()
    };
    let start = later(dates.slow_since, -360);
    let (before, after) = (
        median("highways", start, dates.slow_since),
        median(
            "highways",
            later(dates.slow_since, 100),
            later(dates.slow_since, 190),
        ),
    );
    assert!(after > 1.8 * before, "{before} days before, {after} after");
    let (former, present) = (
        median(FORMER_LIGHTING, start, dates.lighting_changed),
        median(LIGHTING, later(dates.lighting_changed, 90), now()),
    );
    assert!(
        present * 1.6 < former,
        "{former} days before, {present} since"
    );
    // Each team answers only for its time.
    for one in told.iter().filter(|one| one.team == FORMER_LIGHTING) {
        assert!(one.reported_at < dates.lighting_changed);
    }
}
