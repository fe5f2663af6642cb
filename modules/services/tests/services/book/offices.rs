//! Managers write offices, and what is booked follows the clocks and the holidays.

use stoa_kernel::{
    Localised,
    town::office_hours::{Holiday, save_holiday},
};
use stoa_services::commands::save_office;

use super::{HALL, at, books, changes, link_of, opens, path_at, works};
use crate::house::on_both;

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_writes_an_office_and_nobody_writes_over_it() {
    on_both(async |house| {
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        let wrong = HALL.replace("minutes: 15", "minutes: 0");
        let refused = mia.does("/staff/offices/new", &[("file", &wrong)]).await;
        assert_eq!(refused.status, 422);
        refused.says("kind collect");
        let saved = mia.does("/staff/offices/new", &[("file", HALL)]).await;
        saved.says("saved and in force");
        mia.opens("/staff/offices")
            .await
            .says("Town hall")
            .says("Takes bookings");
        let path = "/staff/offices/town-hall";
        let page = tom.opens(path).await;
        let first = HALL.replace("keep_days: 30", "keep_days: 31");
        mia.does(path, &[("file", &first)]).await.says("in force");
        let late = tom.sends(&page, "town-hall", &[("file", HALL)]).await;
        assert_eq!(late.status, 422);
        late.says("Somebody else changed this meanwhile");
        let again = mia.does("/staff/offices/new", &[("file", HALL)]).await;
        again.says("There is an office of this address already.");
        assert_eq!(
            house.record("office-town-hall").await,
            ["office_saved", "office_saved"]
        );
        // Whoever is no manager of the body writes none.
        for (role, agency) in [("caseworker", "council"), ("manager", "water")] {
            let actor = works(&house.app, role).await;
            let stoa_kernel::Actor::Staff(mut who) = actor else {
                unreachable!("it is staff");
            };
            agency.clone_into(&mut who.agency);
            let actor = stoa_kernel::Actor::Staff(who);
            let mut tx = house.app.db.begin(&actor).await.unwrap();
            let input = stoa_services::commands::SaveOffice {
                file: first.clone(),
                slug: "town-hall".to_owned(),
                seen: String::new(),
            };
            let refused = save_office(&house.app, &mut tx, input).await;
            assert!(
                matches!(refused, Err(stoa_kernel::Error::Denied(_))),
                "{role} of {agency}"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_towns_holidays_are_closed_without_being_written_twice() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        let tuesday = path_at("collect", "2026-03-03T09:00Z");
        let week = "/appointments/town-hall/collect?from=2026-03-03";
        assert!(ana.opens(week).await.links().contains(&tuesday));
        let mia = works(&house.app, "manager").await;
        let mut tx = house.app.db.begin(&mia).await.unwrap();
        let holiday = Holiday {
            calendar: String::new(),
            day: "2026-03-03".parse().unwrap(),
            name: Localised::english("Weavers' Day"),
        };
        save_holiday(&mut tx, &holiday).await.unwrap();
        let done = stoa_kernel::Done::new((), &stoa_testkit::Tried);
        tx.commit(done).await.unwrap();
        let page = ana.opens(week).await;
        assert!(!page.links().contains(&tuesday));
        page.says("Wednesday, 4 March 2026")
            .says_nothing_of("Tuesday, 3 March 2026");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_hour_that_comes_twice_has_its_times_twice() {
    on_both(async |house| {
        let lisbon = HALL
            .replace(
                "slug: town-hall",
                "slug: town-hall\ntime_zone: Europe/Lisbon",
            )
            .replace(
                "friday: [9:00-12:30]",
                "friday: [9:00-12:30]\n    sunday: [0:00-4:00]",
            );
        opens(&house, &lisbon).await;
        let ana = house.resident();
        let clock = house.app.db.clock().clone();
        // 29 March 2026: at 1:00 UTC the clocks go from 1:00 to 2:00.
        let week = ana
            .opens("/appointments/town-hall/collect?from=2026-03-29")
            .await;
        let times = week.all("main ul.stoa-inline-list a");
        let sunday: Vec<&String> = times
            .iter()
            .filter(|time| time.contains("29 March"))
            .collect();
        assert!(
            sunday.iter().any(|time| time.starts_with("00:45")),
            "{sunday:?}"
        );
        assert!(
            sunday.iter().any(|time| time.starts_with("02:00")),
            "{sunday:?}"
        );
        assert!(
            !sunday.iter().any(|time| time.starts_with("01:")),
            "{sunday:?}"
        );
        assert_eq!(sunday.len(), 12, "three hours");
        // 25 October 2026: at 1:00 UTC they go from 2:00 back to 1:00.
        clock.set(at("2026-10-20T12:00Z"));
        let week = ana
            .opens("/appointments/town-hall/collect?from=2026-10-25")
            .await;
        let times = week.all("main ul.stoa-inline-list a");
        let sunday: Vec<&String> = times
            .iter()
            .filter(|time| time.contains("25 October"))
            .collect();
        assert_eq!(sunday.len(), 20, "five hours: {sunday:?}");
        for told in ["01:30 (UTC+01:00)", "01:30 (UTC+00:00)"] {
            let found = sunday.iter().filter(|time| time.starts_with(told));
            assert_eq!(found.count(), 1, "{told}: {sunday:?}");
        }
        both_are_told_apart(&house, &ana).await;
    })
    .await;
}

/// The two times at half past one, in pages and in calendars.
async fn both_are_told_apart(house: &crate::house::House, ana: &stoa_testkit::Browser) {
    assert_eq!(house.app.now(), at("2026-10-20T12:00Z"));
    for start in ["2026-10-25T00:30Z", "2026-10-25T01:30Z"] {
        let email = format!("ana{start}@example.org").replace(':', "");
        let booked = books(ana, start, ("Ana", &email)).await;
        booked.says("01:30");
        let ics = ana.get(&format!("{}/calendar.ics", link_of(&booked))).await;
        let told = if start.contains("T00") {
            "DTSTART;TZID=Europe/Lisbon:20261025T013000\r\n"
        } else {
            "DTSTART:20261025T013000Z\r\n"
        };
        assert!(ics.html().contains(told), "{}", ics.html());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_absence_that_comes_later_names_the_bookings_that_it_hits() {
    on_both(async |house| {
        let office = opens(&house, HALL).await;
        let ana = house.resident();
        let hit = books(&ana, "2026-03-03T09:00Z", ("Ana", "ana@example.org")).await;
        hit.says("Desk 1");
        let mia = house.staff("manager").await;
        let path = "/staff/offices/town-hall";
        mia.opens(path)
            .await
            .says_nothing_of("nobody is there for them");
        let away = HALL.replace(
            "skills: [papers]\n",
            "skills: [papers]\n    absences: [{ from: 2026-03-03, until: 2026-03-04 }]\n",
        );
        changes(&house, &office, &away).await;
        let page = mia.opens(path).await;
        page.says("nobody is there for them")
            .says("Tuesday, 3 March 2026");
        let day = mia
            .opens("/staff/appointments?office=town-hall&day=2026-03-03")
            .await;
        day.says("Nobody is there");
        // The desk that is left takes who books now.
        let next = books(&ana, "2026-03-03T09:00Z", ("Bob", "bob@example.org")).await;
        next.says("Desk 2");
        let closed = away.replace("keep_days", "offered: false\nkeep_days");
        let office = changes(
            &house,
            &super::changes(&house, &current(&house).await, &away).await,
            &closed,
        )
        .await;
        assert!(!office.offered);
        let refused = ana.get(&path_at("collect", "2026-03-03T10:00Z")).await;
        assert_eq!(refused.status, 404);
    })
    .await;
}

async fn current(house: &crate::house::House) -> stoa_services::model::OfficeRow {
    let mut db = house.app.db.read().await.unwrap();
    let found = stoa_services::store::offices::find(&mut db, "town-hall").await;
    found.unwrap().unwrap()
}
