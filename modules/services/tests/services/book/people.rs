//! Staff receive people: names for a purpose, who came, calling off, booking by phone, calendars.

use stoa_kernel::{Actor, Error};
use stoa_services::commands::{
    call_off_appointment, forget_appointment, make_calendar_feed, mark_appointment,
    read_appointments,
};

use super::{HALL, all_of, at, books, link_of, mails, opens, path_at, works, works_off};
use crate::house::on_both;

const DAY: &str = "/staff/appointments?office=town-hall&day=2026-03-02";

#[tokio::test(flavor = "multi_thread")]
async fn names_are_read_for_a_purpose_and_whoever_came_is_written_down() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        let booked = books(&ana, "2026-03-02T13:30Z", ("Ana Weaver", "ana@example.org")).await;
        let link = link_of(&booked);
        let sam = house.staff("caseworker").await;
        let page = sam.opens("/staff/appointments").await;
        page.says("Collect papers")
            .says("13:30")
            .says_nothing_of("Weaver");
        let unsaid = sam
            .sends(&page, "/staff/appointments", &[("purpose", " ")])
            .await;
        assert_eq!(unsaid.status, 422);
        unsaid.says_nothing_of("Weaver");
        let purpose = [("purpose", "I receive at desk 1")];
        let read = sam.sends(&page, "/staff/appointments", &purpose).await;
        read.says("Ana Weaver").says("ana@example.org");
        let came = sam.sends(&page, "/mark", &[]).await;
        came.says("It is written down.");
        ana.opens(&link).await.says("Did not come");
        let page = sam.opens(DAY).await;
        sam.sends(&page, "/mark", &[]).await.says("Came");
        ana.opens(&link).await.says("Came");
        assert_eq!(
            house.record("office-town-hall").await,
            ["office_saved", "appointments_read"]
        );
        let id = all_of(&house.app, "town-hall").await[0].id.number();
        let sam = works(&house.app, "caseworker").await;
        let mut tx = house.app.db.begin(&sam).await.unwrap();
        let ended = call_off_appointment(&house.app, &mut tx, id, "Ill").await;
        assert!(matches!(ended, Err(Error::Conflict(_))), "{ended:?}");
        drop(tx);
        house.app.db.clock().set(at("2026-03-01T10:00Z"));
        let mut tx = house.app.db.begin(&sam).await.unwrap();
        let early = mark_appointment(&house.app, &mut tx, id, true).await;
        assert!(matches!(early, Err(Error::Conflict(_))), "{early:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_called_off_is_told_with_its_reason() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        let booked = books(&ana, "2026-03-03T09:00Z", ("Ana", "ana@example.org")).await;
        let sam = house.staff("caseworker").await;
        let day = sam
            .opens("/staff/appointments?office=town-hall&day=2026-03-03")
            .await;
        let links = day.links();
        let path = links
            .iter()
            .find(|link| link.ends_with("/call-off"))
            .unwrap();
        let unsaid = sam.does(path, &[("reason", "")]).await;
        assert_eq!(unsaid.status, 422);
        let told = sam
            .does(path, &[("reason", "The desk is being repaired.")])
            .await;
        told.says("The appointment is called off.");
        let page = ana.opens(&link_of(&booked)).await;
        page.says("Called off by the office")
            .says("The desk is being repaired.");
        works_off(&house.app).await;
        let sent = mails(&house.app);
        assert!(
            sent.iter()
                .any(|mail| mail.contains("The desk is being repaired."))
        );
        let free = ana
            .opens("/appointments/town-hall/collect?from=2026-03-03")
            .await;
        assert!(
            free.links()
                .contains(&path_at("collect", "2026-03-03T09:00Z"))
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_book_for_somebody_on_the_phone() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let sam = house.staff("caseworker").await;
        let fields = [("name", "Otto Marsh"), ("phone", "01632 960100")];
        let booked = sam
            .does(&path_at("advice", "2026-03-03T09:00Z"), &fields)
            .await;
        booked.says("Your appointment is booked.").says("Desk 2");
        works_off(&house.app).await;
        let all = all_of(&house.app, "town-hall").await;
        assert_eq!(all[0].channel, stoa_services::model::Channel::Assisted);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_shows_a_desk_without_names_until_its_owner_makes_another() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        books(&ana, "2026-03-03T09:00Z", ("Ana Weaver", "ana@example.org")).await;
        let sam = works(&house.app, "caseworker").await;
        let mut tokens = Vec::new();
        for _ in 0..2 {
            let mut tx = house.app.db.begin(&sam).await.unwrap();
            let of = ("town-hall", "desk-1");
            let done = make_calendar_feed(&house.app, &mut tx, of).await.unwrap();
            tokens.push(tx.commit(done).await.unwrap());
        }
        let old = ana
            .get(&format!("/appointments/feeds/{}.ics", tokens[0]))
            .await;
        assert_eq!(old.status, 404);
        let feed = ana
            .get(&format!("/appointments/feeds/{}.ics", tokens[1]))
            .await;
        let text = feed.html();
        for line in [
            "DTSTART:20260303T090000Z\r\n",
            "SUMMARY:Collect papers\r\n",
            "REFRESH-INTERVAL",
        ] {
            assert!(text.contains(line), "{line:?} in {text}");
        }
        assert!(!text.contains("Weaver") && !text.contains("ana@"), "{text}");
        let page = house.staff("manager").await;
        let made = page.opens("/staff/offices/town-hall").await;
        let made = page.sends(&made, "/feed", &[("resource", "desk-2")]).await;
        made.says("it is shown only once");
        let address = made.all("main code")[0].clone();
        let path = address.split_once("/appointments/").unwrap().1;
        let empty = ana.get(&format!("/appointments/{path}")).await;
        assert_eq!(empty.status, 200);
        assert!(!empty.html().contains("BEGIN:VEVENT"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_of_the_body_receive_people() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        books(&ana, "2026-03-03T09:00Z", ("Ana", "ana@example.org")).await;
        let one = all_of(&house.app, "town-hall").await.remove(0);
        let (app, id) = (&house.app, one.id.number());
        let mut others = vec![Actor::Anonymous, works(app, "auditor").await];
        let Actor::Staff(mut water) = works(app, "manager").await else {
            unreachable!("it is staff");
        };
        "water".clone_into(&mut water.agency);
        others.push(Actor::Staff(water));
        for actor in others {
            let mut tx = app.db.begin(&actor).await.unwrap();
            let day = ("town-hall", "2026-03-03".parse().unwrap());
            let refused = [
                mark_appointment(app, &mut tx, id, true).await.map(drop),
                call_off_appointment(app, &mut tx, id, "No").await.map(drop),
                read_appointments(app, &mut tx, day, "To see")
                    .await
                    .map(drop),
                make_calendar_feed(app, &mut tx, ("town-hall", "desk-1"))
                    .await
                    .map(drop),
                forget_appointment(app, &mut tx, &one).await.map(drop),
            ];
            for answer in refused {
                assert!(
                    matches!(answer, Err(Error::Denied(_))),
                    "{actor:?}: {answer:?}"
                );
            }
        }
        let water = house.staff_of("manager", "water").await;
        let day = "/staff/appointments?office=town-hall&day=2026-03-03";
        assert_eq!(water.get(day).await.status, 404);
        assert_eq!(ana.get(day).await.status, 303, "strangers sign in first");
    })
    .await;
}
