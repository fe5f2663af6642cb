//! Every function of the town's tables, reached once and more: on SQLite, and on PostgreSQL where
//! STOA_TEST_POSTGRES names an empty database.

use jiff::{civil::date, tz::TimeZone};

use super::{
    agencies::{agency_by_slug, all_agencies, all_teams, save_agency, save_team, team_by_slug},
    areas::{
        AreaChange, NewArea, all_areas, area_by_code, area_by_id, areas_at, end_area, former_areas,
        save_area,
    },
    gazetteer::{
        NewAddress, NewStreet, gazetteer_changed, gazetteer_size, save_addresses, save_street,
    },
    map_layers::{Layer, NewFeature, features_in, replace_features, streets_in},
    office_hours::{
        Holiday, HoursOf, calendar_for, holidays, hours_of, remove_holiday, save_holiday, set_hours,
    },
    responsibility_map::{
        NewRule, RuleFilter, Seen, end_rule, rule_versions, rules_after, rules_at, set_rule,
    },
    topics::{all_topics, save_topic, topic_by_slug},
    *,
};
use crate::{
    Actor, BBox, Db, Done, Error, Event, Id, Localised, Point, Timestamp, Tx, clock::Clock,
    policy::Policy,
};

#[derive(serde::Serialize)]
struct Tried;

impl Event for Tried {
    fn kind(&self) -> &'static str {
        "tried"
    }
    fn reference(&self) -> String {
        "test".to_owned()
    }
}

struct Town {
    db: Db,
    clock: Clock,
    _folder: tempfile::TempDir,
}

impl Town {
    async fn on(url: Option<String>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = format!("sqlite:{}", folder.path().join("town.db").display());
        let clock = Clock::fixed(day(100));
        let db = Db::open(
            &url.unwrap_or(file),
            clock.clone(),
            Policy::load(&[]).unwrap(),
        )
        .unwrap();
        db.migrate(crate::MIGRATIONS).await.unwrap();
        Town {
            db,
            clock,
            _folder: folder,
        }
    }

    async fn begin(&self) -> Tx {
        self.db.begin(&Actor::System("test")).await.unwrap()
    }

    async fn keep<T>(&self, tx: Tx, value: T) -> T {
        tx.commit(Done::new(value, &Tried)).await.unwrap()
    }
}

/// The databases to try.
fn urls() -> Vec<Option<String>> {
    let postgres = std::env::var("STOA_TEST_POSTGRES").ok();
    std::iter::once(None).chain(postgres.map(Some)).collect()
}

fn day(day: i64) -> Timestamp {
    Timestamp::from_second(day * 86_400).unwrap()
}

fn ward(code: &str, west: f64) -> NewArea {
    let east = west + 1.0;
    let text = format!(
        r#"{{"type":"Polygon","coordinates":[[[{west},0],[{east},0],[{east},1],[{west},1],[{west},0]]]}}"#
    );
    NewArea {
        kind: AreaKind::ward(),
        code: code.to_owned(),
        name: Localised::english(code),
        shape: Shape::parse(&text).unwrap(),
        population: Some(1200),
    }
}

fn agency(slug: &str) -> Agency {
    Agency {
        slug: slug.to_owned(),
        name: Localised::english(slug),
        kind: "council".to_owned(),
        contact_url: String::new(),
        contact_email: String::new(),
        open311_endpoint: String::new(),
        open311_jurisdiction: String::new(),
        open311_key: String::new(),
        is_own: slug == "council",
        is_ended: false,
    }
}

fn rule(agency: &str, from: Timestamp) -> NewRule {
    NewRule {
        area: None,
        topic: Some("lamps".to_owned()),
        agency: agency.to_owned(),
        team: None,
        respond_hours: Some(8),
        fix_hours: Some(40),
        law: "Lighting Act, s. 3".to_owned(),
        priority: 0,
        valid_from: from,
        valid_to: None,
    }
}

#[tokio::test]
async fn the_town_on_each_database() {
    for url in urls() {
        let town = Town::on(url).await;
        areas(&town).await;
        addresses(&town).await;
        map(&town).await;
        hours(&town).await;
        bodies(&town).await;
        rules(&town).await;
    }
}

async fn areas(town: &Town) {
    let mut tx = town.begin().await;
    let (north, change) = save_area(&mut tx, &ward("N", 0.0)).await.unwrap();
    assert_eq!(change, AreaChange::Added);
    save_area(&mut tx, &ward("S", 1.0)).await.unwrap();
    assert_eq!(
        save_area(&mut tx, &ward("N", 0.0)).await.unwrap(),
        (north, AreaChange::Unchanged)
    );
    assert_eq!(
        areas_at(&mut tx, Point { lat: 0.5, lon: 0.5 })
            .await
            .unwrap(),
        [north]
    );
    town.keep(tx, ()).await;

    let mut db = town.db.read().await.unwrap();
    let index = town.db.town().areas(&mut db).await.unwrap();
    assert_eq!(
        index.ward_of(Point { lat: 0.5, lon: 1.5 }).unwrap().code,
        "S"
    );

    town.clock.set(day(101));
    let mut tx = town.begin().await;
    let moved = save_area(&mut tx, &ward("N", 5.0)).await.unwrap();
    assert_eq!(moved, (north, AreaChange::Changed));
    town.keep(tx, ()).await;
    let mut db = town.db.read().await.unwrap();
    let index = town.db.town().areas(&mut db).await.unwrap();
    assert_eq!(
        index.ward_of(Point { lat: 0.5, lon: 5.5 }).unwrap().id,
        north
    );
    let former = former_areas(&mut db, north).await.unwrap();
    assert_eq!(
        (former.len(), former[0].valid_from, former[0].valid_to),
        (1, day(100), day(101))
    );

    let mut tx = town.begin().await;
    assert!(end_area(&mut tx, north).await.unwrap());
    assert!(!end_area(&mut tx, north).await.unwrap());
    town.keep(tx, ()).await;
    assert_eq!(all_areas(&mut db).await.unwrap().len(), 1);
    assert_eq!(
        area_by_id(&mut db, north).await.unwrap().unwrap().valid_to,
        Some(day(101))
    );
    let mut tx = town.begin().await;
    assert_eq!(
        save_area(&mut tx, &ward("N", 0.0)).await.unwrap().0,
        north,
        "it comes back"
    );
    town.keep(tx, ()).await;
    let back = area_by_code(&mut db, &AreaKind::ward(), "N")
        .await
        .unwrap()
        .unwrap();
    assert_eq!((back.valid_to, back.version), (None, 3));
}

#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn addresses(town: &Town) {
    let mut tx = town.begin().await;
    let streets = [
        "Oak Street",
        "Old Oak Lane",
        "5th Avenue",
        "Calle de José Martí",
        "شارع الأمير",
    ];
    for (place, name) in streets.iter().enumerate() {
        let new = NewStreet {
            name: (*name).to_owned(),
            locality: String::new(),
            grade: "street".to_owned(),
            shape: None,
        };
        let id = save_street(&mut tx, &new).await.unwrap();
        assert_eq!(
            save_street(&mut tx, &new).await.unwrap(),
            id,
            "the same street again"
        );
        let north = place as f64 / 100.0;
        let houses: Vec<NewAddress> = (1..=40)
            .map(|number| NewAddress {
                street: id,
                number: number.to_string(),
                postcode: "M1".to_owned(),
                point: Point {
                    lat: north,
                    lon: f64::from(number) / 10_000.0,
                },
            })
            .collect();
        save_addresses(&mut tx, &houses).await.unwrap();
        save_addresses(&mut tx, &houses[..3]).await.unwrap();
    }
    gazetteer_changed(&mut tx).await.unwrap();
    town.keep(tx, ()).await;

    let mut db = town.db.read().await.unwrap();
    assert_eq!(gazetteer_size(&mut db).await.unwrap(), (5, 200));
    for (typed, first) in [
        ("12 oak st", "Oak Street 12, M1"),
        ("oak str 12", "Oak Street 12, M1"),
        ("12 oak", "Oak Street 12, M1"),
        ("oak old", "Old Oak Lane"),
        ("3 old oa", "Old Oak Lane 3, M1"),
        ("5th ave", "5th Avenue"),
        ("12 5th ave", "5th Avenue 12, M1"),
        ("c. jose marti 7", "Calle de José Martí 7, M1"),
        ("شارع الامير ٤", "شارع الأمير 4, M1"),
        ("Oak 999", "Oak Street"),
        ("Oak Street 12, M1", "Oak Street 12, M1"),
        ("شارع الأمير 4، M1", "شارع الأمير 4, M1"),
    ] {
        let found = search_addresses(&mut db, typed, 5).await.unwrap();
        assert_eq!(
            found.first().map(FoundAddress::label).as_deref(),
            Some(first),
            "{typed}"
        );
    }
    assert_eq!(search_addresses(&mut db, "elm", 5).await.unwrap(), []);
    assert_eq!(search_addresses(&mut db, "  ,'% ", 5).await.unwrap(), []);

    let near = nearest_address(
        &mut db,
        Point {
            lat: 0.000_05,
            lon: 0.002_01,
        },
    )
    .await
    .unwrap();
    let (found, metres) = near.unwrap();
    assert_eq!(found.label(), "Oak Street 20, M1");
    assert!((5.0..6.5).contains(&metres), "{metres}");
    let far = nearest_address(
        &mut db,
        Point {
            lat: 0.003,
            lon: 0.002,
        },
    )
    .await
    .unwrap()
    .unwrap();
    assert!((330.0..340.0).contains(&far.1), "{}", far.1);
    assert!(
        nearest_address(&mut db, Point { lat: 1.0, lon: 1.0 })
            .await
            .unwrap()
            .is_none()
    );
}

#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn map(town: &Town) {
    let shape = |text: &str| Shape::parse(text).unwrap();
    let lake = NewFeature {
        layer: Layer::Water,
        kind: "lake".to_owned(),
        name: "Mirror Lake".to_owned(),
        shape: shape(r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}"#),
        min_zoom: 8,
    };
    let mut tx = town.begin().await;
    replace_features(&mut tx, std::slice::from_ref(&lake))
        .await
        .unwrap();
    replace_features(&mut tx, std::slice::from_ref(&lake))
        .await
        .unwrap();
    let line = shape(r#"{"type":"LineString","coordinates":[[0,0],[0.5,0.5],[1,1]]}"#);
    let main = NewStreet {
        name: "High Street".to_owned(),
        locality: String::new(),
        grade: "main".to_owned(),
        shape: Some(line),
    };
    save_street(&mut tx, &main).await.unwrap();
    town.keep(tx, ()).await;
    let mut db = town.db.read().await.unwrap();
    let here = BBox {
        west: 0.2,
        south: 0.2,
        east: 0.3,
        north: 0.3,
    };
    let away = BBox {
        west: 2.2,
        south: 0.2,
        east: 2.3,
        north: 0.3,
    };
    assert_eq!(
        features_in(&mut db, Layer::Water, here, 8)
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        features_in(&mut db, Layer::Water, here, 7)
            .await
            .unwrap()
            .len(),
        0
    );
    assert_eq!(
        features_in(&mut db, Layer::Water, away, 9)
            .await
            .unwrap()
            .len(),
        0
    );
    assert_eq!(
        streets_in(&mut db, here, 10).await.unwrap()[0].name,
        "High Street"
    );
    let found = search_addresses(&mut db, "high st", 5).await.unwrap();
    assert_eq!(
        found[0].point,
        Point { lat: 0.5, lon: 0.5 },
        "the middle of its line"
    );
    assert!(Part::Map.version(&mut db).await.unwrap() >= 3);
}

#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn hours(town: &Town) {
    let christmas = Holiday {
        calendar: String::new(),
        day: date(2025, 12, 25),
        name: Localised::english("Christmas"),
    };
    let mut tx = town.begin().await;
    save_holiday(&mut tx, &christmas).await.unwrap();
    save_holiday(&mut tx, &christmas).await.unwrap();
    let own = Holiday {
        calendar: "water".to_owned(),
        day: date(2025, 12, 24),
        ..christmas.clone()
    };
    save_holiday(&mut tx, &own).await.unwrap();
    set_hours(
        &mut tx,
        &HoursOf::Team("night".to_owned()),
        &WorkWeek::always(),
    )
    .await
    .unwrap();
    town.keep(tx, ()).await;
    let mut db = town.db.read().await.unwrap();
    let all = holidays(&mut db, date(2025, 1, 1), date(2025, 12, 31))
        .await
        .unwrap();
    assert_eq!(all, [own, christmas]);
    let works = |calendar: &WorkCalendar, day| calendar.is_working_day(date(2025, 12, day));
    let plain = calendar_for(&mut db, TimeZone::UTC, None, None)
        .await
        .unwrap();
    assert_eq!(
        (works(&plain, 24), works(&plain, 25), works(&plain, 28)),
        (true, false, false)
    );
    let night = calendar_for(&mut db, TimeZone::UTC, Some("water"), Some("night"))
        .await
        .unwrap();
    assert_eq!(
        (works(&night, 24), works(&night, 25), works(&night, 28)),
        (false, false, true)
    );
    let mut tx = town.begin().await;
    assert!(
        remove_holiday(&mut tx, "", date(2025, 12, 25))
            .await
            .unwrap()
    );
    assert!(
        !remove_holiday(&mut tx, "", date(2025, 12, 25))
            .await
            .unwrap()
    );
    let night = HoursOf::Team("night".to_owned());
    assert_eq!(
        hours_of(&mut tx, &night).await.unwrap(),
        Some(WorkWeek::always())
    );
    set_hours(&mut tx, &night, &WorkWeek::default())
        .await
        .unwrap();
    assert_eq!(hours_of(&mut tx, &night).await.unwrap(), None);
    town.keep(tx, ()).await;
}

async fn bodies(town: &Town) {
    let mut tx = town.begin().await;
    for slug in ["council", "power"] {
        save_agency(&mut tx, &agency(slug)).await.unwrap();
    }
    let mut crew = Team {
        slug: "crew".to_owned(),
        agency: "council".to_owned(),
        name: Localised::english("Crew"),
        email: "crew@example.org".to_owned(),
        is_ended: false,
    };
    save_team(&mut tx, &crew).await.unwrap();
    crew.is_ended = true;
    save_team(&mut tx, &crew).await.unwrap();
    let lamps = Topic {
        slug: "lamps".to_owned(),
        name: Localised::english("Street lamps"),
        is_ended: false,
    };
    save_topic(&mut tx, &lamps).await.unwrap();
    town.keep(tx, ()).await;
    let mut db = town.db.read().await.unwrap();
    let slugs: Vec<String> = all_agencies(&mut db)
        .await
        .unwrap()
        .into_iter()
        .map(|one| one.slug)
        .collect();
    assert_eq!(slugs, ["council", "power"]);
    assert_eq!(
        agency_by_slug(&mut db, "power").await.unwrap(),
        Some(agency("power"))
    );
    assert_eq!(all_teams(&mut db).await.unwrap(), [crew.clone()]);
    assert_eq!(team_by_slug(&mut db, "crew").await.unwrap(), Some(crew));
    assert_eq!(
        all_topics(&mut db).await.unwrap(),
        std::slice::from_ref(&lamps)
    );
    assert_eq!(topic_by_slug(&mut db, "lamps").await.unwrap(), Some(lamps));
}

#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn rules(town: &Town) {
    let taken = || Error::conflict("test-taken");
    let mut tx = town.begin().await;
    let first = set_rule(&mut tx, None, &rule("council", day(10)), taken())
        .await
        .unwrap();
    let seen = Seen {
        rule: first.rule,
        version: 1,
    };
    let second = set_rule(&mut tx, Some(seen), &rule("power", day(50)), taken())
        .await
        .unwrap();
    assert_eq!((second.rule, second.version), (first.rule, 2));
    let late = set_rule(&mut tx, Some(seen), &rule("council", day(60)), taken()).await;
    assert_eq!(
        late,
        Err(taken()),
        "written by one who had not seen version 2"
    );
    let south = area_by_code(&mut tx, &AreaKind::ward(), "S")
        .await
        .unwrap()
        .unwrap()
        .id;
    let local = NewRule {
        area: Some(south),
        topic: None,
        ..rule("council", day(10))
    };
    set_rule(&mut tx, None, &local, taken()).await.unwrap();
    town.keep(tx, ()).await;

    let mut db = town.db.read().await.unwrap();
    let (north, in_south) = (Point { lat: 0.5, lon: 0.5 }, Point { lat: 0.5, lon: 1.5 });
    let all: &[Id<Area>] = &[];
    for (place, topic, at, expected) in [
        (Where::Point(north), "lamps", 20, Some(("council", 1))),
        (Where::Point(north), "lamps", 50, Some(("power", 2))),
        (Where::Areas(all), "lamps", 50, Some(("power", 2))),
        (Where::Point(in_south), "lamps", 50, Some(("council", 1))),
        (Where::Point(north), "noise", 50, None),
        (Where::Point(north), "lamps", 5, None),
    ] {
        let found = who_answers(&mut db, place, topic, day(at)).await.unwrap();
        let found = found
            .as_ref()
            .map(|one| (one.agency.as_str(), one.rule_version));
        assert_eq!(found, expected, "{place:?} {topic} on day {at}");
    }
    let filter = RuleFilter {
        topic: Some("lamps".to_owned()),
        ..RuleFilter::default()
    };
    assert_eq!(rules_at(&mut db, &filter, day(20)).await.unwrap().len(), 2);
    let filter = RuleFilter {
        area: Some(south),
        agency: Some("power".to_owned()),
        topic: None,
    };
    assert_eq!(rules_at(&mut db, &filter, day(60)).await.unwrap().len(), 0);
    assert_eq!(rules_after(&mut db, day(20)).await.unwrap(), [second]);
    assert_eq!(rule_versions(&mut db, first.rule).await.unwrap().len(), 2);

    let mut tx = town.begin().await;
    let stale = end_rule(&mut tx, seen, day(70), taken()).await;
    assert_eq!(stale, Err(taken()));
    let seen = Seen {
        rule: first.rule,
        version: 2,
    };
    end_rule(&mut tx, seen, day(70), taken()).await.unwrap();
    town.keep(tx, ()).await;
    let after = who_answers(&mut db, Where::Point(north), "lamps", day(70))
        .await
        .unwrap();
    assert_eq!(after, None);
}
