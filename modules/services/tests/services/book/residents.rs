//! A resident books, takes another time, cancels, and is reminded.

use stoa_kernel::Actor;
use stoa_services::commands::{cancel_appointment, move_appointment};

use super::{HALL, all_of, at, books, link_of, mails, opens, path_at, works_off};
use crate::house::on_both;

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_books_changes_and_cancels() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        let list = ana.opens("/appointments").await;
        list.says("Town hall")
            .says("Collect papers")
            .says("15 minutes");
        let week = ana.opens("/appointments/town-hall/collect").await;
        // It is noon of Monday: an hour's notice, so the afternoon begins at 13:30.
        week.says("Monday, 2 March 2026")
            .says("13:30")
            .says("Friday, 6 March 2026");
        week.says_nothing_of("9:00, Monday");
        let form = path_at("collect", "2026-03-03T09:00Z");
        let missing = ana.does(&form, &[("name", ""), ("email", "")]).await;
        assert_eq!(missing.status, 422);
        missing
            .says("Enter your name.")
            .says("Enter your e-mail address.");
        let booked = books(&ana, "2026-03-03T09:00Z", ("Ana Weaver", "ana@example.org")).await;
        booked
            .says("Your appointment is booked.")
            .says("Tuesday, 3 March 2026");
        booked.says("Desk 1").says("Bring your identity document.");
        let link = link_of(&booked);
        let change = ana.opens(&format!("{link}/change")).await;
        change.says("Your appointment stays as it is until you take another time");
        let later = at("2026-03-05T16:00Z").as_second();
        let moved = ana.does(&format!("{link}/change?start={later}"), &[]).await;
        moved
            .says("another time now")
            .says("Thursday, 5 March 2026");
        let page = ana.opens(&link).await;
        let gone = ana.sends(&page, "/cancel", &[]).await;
        gone.says("Your appointment is cancelled.")
            .says("Cancelled");
        let again = ana.sends(&page, "/cancel", &[]).await;
        again.says("Nothing was changed.");
        let elsewhere = house.resident().get(&format!("{link}x")).await;
        assert_eq!(elsewhere.status, 404);
        let all = all_of(&house.app, "town-hall").await;
        let record = house
            .record(&all[0].reference(&house.app.config.town.reference_prefix))
            .await;
        assert_eq!(
            record,
            [
                "appointment_booked",
                "appointment_moved",
                "appointment_cancelled"
            ]
        );
        works_off(&house.app).await;
        assert_eq!(mails(&house.app).len(), 3);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_booked_is_not_offered_and_what_is_cancelled_is() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let (ana, bob) = (house.resident(), house.resident());
        let start = "2026-03-03T09:00Z";
        let stale = bob.opens(&path_at("collect", start)).await;
        let first = books(&ana, start, ("Ana", "ana@example.org")).await;
        // Two desks: the second of them is free at the same time.
        books(&ana, start, ("Ana", "ana2@example.org"))
            .await
            .says("Desk 2");
        let fields = [("name", "Bob"), ("email", "bob@example.org")];
        let late = bob.sends(&stale, "/collect", &fields).await;
        assert_eq!(late.status, 422);
        late.says("This time is not free any more. Choose another one.");
        assert_eq!(late.attribute("#name", "value"), "Bob");
        let other = at("2026-03-03T09:15Z").as_second().to_string();
        let offered = late.attributes("input[name=start]", "value");
        assert!(offered.contains(&other), "{offered:?}");
        books(&bob, "2026-03-03T09:15Z", ("Bob", "bob@example.org"))
            .await
            .says("9:15");
        let week = ana
            .opens("/appointments/town-hall/collect?from=2026-03-03")
            .await;
        let offered = |page: &stoa_testkit::Page| {
            let link = path_at("collect", start);
            page.links().contains(&link)
        };
        assert!(!offered(&week));
        let page = ana.opens(&link_of(&first)).await;
        ana.sends(&page, "/cancel", &[]).await;
        let week = ana
            .opens("/appointments/town-hall/collect?from=2026-03-03")
            .await;
        assert!(offered(&week));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_takes_the_new_time_before_it_gives_up_the_old() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        let booked = books(&ana, "2026-03-03T09:00Z", ("Ana", "ana@example.org")).await;
        let token = link_of(&booked).replace("/appointments/my/", "");
        for email in ["bob@example.org", "cleo@example.org"] {
            books(&ana, "2026-03-03T10:00Z", ("Bob", email)).await;
        }
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        let taken = at("2026-03-03T10:00Z");
        let refused = move_appointment(&house.app, &mut tx, &token, taken).await;
        assert!(matches!(refused, Err(stoa_kernel::Error::Conflict(_))));
        drop(tx);
        // The old one is still held.
        let all = all_of(&house.app, "town-hall").await;
        assert_eq!(all[0].starts_at, at("2026-03-03T09:00Z"));
        assert!(all[0].slot.is_some());
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        let free = at("2026-03-03T11:00Z");
        let done = move_appointment(&house.app, &mut tx, &token, free).await;
        tx.commit(done.unwrap()).await.unwrap();
        let week = ana
            .opens("/appointments/town-hall/collect?from=2026-03-03")
            .await;
        assert!(
            week.links()
                .contains(&path_at("collect", "2026-03-03T09:00Z"))
        );
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        let done = cancel_appointment(&house.app, &mut tx, &token).await;
        tx.commit(done.unwrap()).await.unwrap();
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        let twice = cancel_appointment(&house.app, &mut tx, &token).await;
        assert!(matches!(twice, Err(stoa_kernel::Error::Conflict(_))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_goes_out_a_day_before_and_none_for_what_was_moved() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        let booked = books(&ana, "2026-03-05T10:00Z", ("Ana", "ana@example.org")).await;
        let link = link_of(&booked);
        let later = at("2026-03-06T10:00Z").as_second();
        ana.does(&format!("{link}/change?start={later}"), &[]).await;
        works_off(&house.app).await;
        assert_eq!(mails(&house.app).len(), 2, "booked and moved");
        let clock = house.app.db.clock().clone();
        clock.set(at("2026-03-04T10:00:01Z"));
        works_off(&house.app).await;
        assert_eq!(
            mails(&house.app).len(),
            2,
            "none for the time that was given up"
        );
        clock.set(at("2026-03-05T10:00:01Z"));
        works_off(&house.app).await;
        let sent = mails(&house.app);
        assert_eq!(sent.len(), 3);
        let reminder = sent
            .iter()
            .find(|mail| mail.contains("reminder of your appointment"));
        let reminder = reminder.unwrap();
        assert!(reminder.contains("6 March 2026"), "{reminder}");
        assert!(reminder.contains(&link), "{reminder}");
        // Some time after it nobody knows who came, and the link leads nowhere.
        clock.set(at("2026-04-06T10:00Z"));
        works_off(&house.app).await;
        assert_eq!(ana.get(&link).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_books_the_whole_office_and_late_changes_are_refused() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        for start in [
            "2026-03-03T09:00Z",
            "2026-03-03T10:00Z",
            "2026-03-02T13:30Z",
        ] {
            link_of(&books(&ana, start, ("Ana", "ana@example.org")).await);
        }
        let fourth = books(&ana, "2026-03-03T11:00Z", ("Ana", "Ana@Example.org")).await;
        assert_eq!(fourth.status, 422);
        fourth.says("Three appointments are booked with this address already.");
        let bob = house.resident();
        let soon = books(&bob, "2026-03-02T14:00Z", ("Bob", "bob@example.org")).await;
        house.app.db.clock().set(at("2026-03-02T13:30Z"));
        let page = bob.opens(&link_of(&soon)).await;
        page.says("It is too late to change the time here.");
        let led = bob.get(&format!("{}/change", link_of(&soon))).await;
        assert_eq!(led.header("location"), link_of(&soon));
        bob.sends(&page, "/cancel", &[]).await.says("is cancelled");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_reads_the_appointment() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        let booked = books(&ana, "2026-03-03T09:00Z", ("Ana Weaver", "ana@example.org")).await;
        let file = ana.get(&format!("{}/calendar.ics", link_of(&booked))).await;
        assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
        let text = file.html();
        for line in [
            "BEGIN:VCALENDAR\r\n",
            "DTSTART:20260303T090000Z\r\n",
            "DTEND:20260303T091500Z\r\n",
            "STATUS:CONFIRMED\r\n",
            "SEQUENCE:0\r\n",
            "END:VCALENDAR\r\n",
        ] {
            assert!(text.contains(line), "{line:?} in {text}");
        }
        assert!(!text.contains("Weaver"));
    })
    .await;
}
