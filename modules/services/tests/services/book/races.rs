//! Many book at once: nobody gets what another has, and nothing is left that somebody wanted.

use std::{collections::BTreeSet, time::Duration};

use stoa_testkit::Browser;
use tokio::task::JoinSet;

use super::{HALL, all_of, at, opens};
use crate::house::{House, on_both};

/// Two desks, and ten times on Tuesday morning.
fn ten_times() -> String {
    HALL.replace(
        "tuesday: [9:00-12:30, 13:30-16:00]",
        "tuesday: [9:00-11:30]",
    )
}

/// Everybody has the form of one of these times open, and then all send it: how many were told that it is booked.
async fn all_at_once(house: &House, people: usize, (kind, starts): (&str, &[i64])) -> usize {
    let mut forms = Vec::new();
    for number in 0..people {
        let browser = Browser::new(house.router.clone());
        let start = starts[number % starts.len()];
        let path = format!("/appointments/town-hall/{kind}?start={start}");
        let page = browser.opens(&path).await;
        forms.push((browser, page, number));
    }
    let mut tasks = JoinSet::new();
    let action = format!("/{kind}");
    for (browser, page, number) in forms {
        let action = action.clone();
        tasks.spawn(async move {
            let email = format!("somebody{number}@example.org");
            let fields = [("name", "Somebody"), ("email", email.as_str())];
            loop {
                let told = browser.sends(&page, &action, &fields).await;
                // Whoever is told that nothing was saved, and to come again, does.
                if told.status != 503 {
                    return told;
                }
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        });
    }
    let mut booked = 0;
    for page in tasks.join_all().await {
        if page.path.starts_with("/appointments/my/") {
            booked += 1;
        } else {
            assert_eq!(page.status, 422, "{}", page.text());
            let told = page.text();
            assert!(
                told.contains("not free any more") || told.contains("just booked"),
                "{told}"
            );
        }
    }
    booked
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn two_hundred_people_book_twenty_places_at_once() {
    on_both(async |house| {
        opens(&house, &ten_times()).await;
        let first = at("2026-03-03T09:00Z").as_second();
        let starts: Vec<i64> = (0..10).map(|n| first + n * 15 * 60).collect();
        let booked = all_at_once(&house, 200, ("collect", &starts)).await;
        assert_eq!(booked, 20, "none is lost");
        let all = all_of(&house.app, "town-hall").await;
        let places: BTreeSet<_> = all
            .iter()
            .map(|one| (one.resources.clone(), one.starts_at))
            .collect();
        assert_eq!((all.len(), places.len()), (20, 20), "none is double");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn a_group_takes_as_many_as_it_has_places() {
    on_both(async |house| {
        let course = HALL.replace("roles: [[advice]]", "roles: [[advice]]\n    people: 12");
        opens(&house, &course).await;
        let start = at("2026-03-03T09:00Z").as_second();
        let booked = all_at_once(&house, 30, ("advice", &[start])).await;
        assert_eq!(booked, 12);
        let all = all_of(&house.app, "town-hall").await;
        let places: BTreeSet<_> = all.iter().map(|one| one.place).collect();
        assert_eq!(places, (1..=12).map(Some).collect());
        let slots: BTreeSet<_> = all.iter().map(|one| one.slot.clone()).collect();
        assert_eq!(slots.len(), 1, "one desk holds them all");
        // Who leaves makes room for one more.
        let ana = house.resident();
        let path = format!("/appointments/town-hall/advice?start={start}");
        assert_eq!(ana.get(&path).await.status, 422);
        let somebody = all[4].clone();
        let mia = super::works(&house.app, "manager").await;
        let mut tx = house.app.db.begin(&mia).await.unwrap();
        let id = somebody.id.number();
        let done = stoa_services::commands::call_off_appointment(&house.app, &mut tx, id, "Ill");
        let done = done.await.unwrap();
        tx.commit(done).await.unwrap();
        let fields = [("name", "Ana"), ("email", "ana@example.org")];
        ana.does(&path, &fields).await.says("is booked");
        let all = all_of(&house.app, "town-hall").await;
        let last = all.iter().max_by_key(|one| one.id).unwrap();
        assert_eq!(last.place, somebody.place);
    })
    .await;
}
