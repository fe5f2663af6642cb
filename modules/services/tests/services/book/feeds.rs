//! The secret address of a desk's calendar leads there as long as whoever made it receives people at that office, and nobody else's does.

use stoa_kernel::{Actor, App, Done, Error, Id, actor::StaffMember, staff};
use stoa_services::commands::make_calendar_feed;
use stoa_testkit::Tried;

use super::{HALL, books, opens, works};
use crate::house::{House, on_both};

/// The address that a member of staff makes, and their number.
async fn makes(house: &House, who: &Actor) -> (String, Id<StaffMember>) {
    let mut tx = house.app.db.begin(who).await.unwrap();
    let of = ("town-hall", "desk-1");
    let done = make_calendar_feed(&house.app, &mut tx, of).await.unwrap();
    let token = tx.commit(done).await.unwrap();
    let Actor::Staff(staff) = who else {
        panic!("only staff make one")
    };
    (format!("/appointments/feeds/{token}.ics"), staff.id)
}

/// Whatever is kept of an account is changed, as those who manage accounts do.
async fn changed(app: &App, id: Id<StaffMember>, change: impl FnOnce(&mut staff::StaffRow)) {
    let mut db = app.db.read().await.unwrap();
    let mut row = staff::find(&mut db, id).await.unwrap().unwrap();
    drop(db);
    change(&mut row);
    let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
    staff::update(&mut tx, &row).await.unwrap();
    tx.commit(Done::new((), &Tried)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_ends_with_the_work_of_whoever_made_it() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        books(&ana, "2026-03-03T09:00Z", ("Ana", "ana@example.org")).await;
        let sam = works(&house.app, "caseworker").await;
        let mia = works(&house.app, "manager").await;
        let kim = works(&house.app, "caseworker").await;
        let (left, who_leaves) = makes(&house, &sam).await;
        let (moved, who_moves) = makes(&house, &mia).await;
        let (stays, _) = makes(&house, &kim).await;
        for path in [&left, &moved, &stays] {
            assert_eq!(ana.get(path).await.status, 200);
        }
        // One does not work here any more, another works for another body now.
        changed(&house.app, who_leaves, |row| row.active = false).await;
        changed(&house.app, who_moves, |row| {
            "water".clone_into(&mut row.staff.agency);
        })
        .await;
        for path in [&left, &moved] {
            let ended = ana.get(path).await;
            assert_eq!(ended.status, 403, "{path}");
            assert!(!ended.html().contains("VCALENDAR"), "{}", ended.html());
        }
        let feed = ana.get(&stays).await;
        assert_eq!(feed.status, 200);
        assert!(feed.html().contains("DTSTART:20260303T090000Z"));
        // Whoever comes back finds it again.
        changed(&house.app, who_leaves, |row| row.active = true).await;
        assert_eq!(ana.get(&left).await.status, 200);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_of_another_body_makes_one_and_none_is_guessed() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let boss = house.staff("manager").await;
        let page = boss.opens("/staff/offices/town-hall").await;
        let fields = [("resource", "desk-1")];
        let made = boss.sends(&page, "/feed", &fields).await;
        let address = made.all("main code")[0].clone();
        let (_, token) = address.split_once("/feeds/").unwrap();
        let ana = house.resident();
        let own = ana.get(&format!("/appointments/feeds/{token}")).await;
        assert_eq!(own.status, 200);
        let (first, rest) = token.split_at(1);
        let turned = if first == "a" { "b" } else { "a" };
        let guessed = format!("/appointments/feeds/{turned}{rest}");
        assert_eq!(ana.get(&guessed).await.status, 404);
        let sam = works(&house.app, "caseworker").await;
        let mut tx = house.app.db.begin(&sam).await.unwrap();
        for of in [("town-hall", "cellar"), ("elsewhere", "desk-1")] {
            let none = make_calendar_feed(&house.app, &mut tx, of).await;
            assert!(matches!(none, Err(Error::NotFound)), "{of:?}");
        }
        drop(tx);
        let auditor = works(&house.app, "auditor").await;
        let mut tx = house.app.db.begin(&auditor).await.unwrap();
        let denied = make_calendar_feed(&house.app, &mut tx, ("town-hall", "desk-1")).await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
    })
    .await;
}
