//! The office moves an appointment and says why; and whoever works at two offices is at one of them at a time.

use stoa_kernel::{Actor, Error};
use stoa_services::commands::{RescheduleAppointment, reschedule_appointment};

use super::{HALL, all_of, at, books, changes, link_of, mails, opens, works_off};
use crate::house::on_both;

#[tokio::test(flavor = "multi_thread")]
async fn the_office_moves_an_appointment_and_its_person_reads_why() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let ana = house.resident();
        let booked = books(&ana, "2026-03-03T09:00Z", ("Ana Weaver", "ana@example.org")).await;
        let link = link_of(&booked);
        let one = all_of(&house.app, "town-hall").await.remove(0);
        let kim = house.staff("caseworker").await;
        let day = kim
            .opens("/staff/appointments?office=town-hall&day=2026-03-03")
            .await;
        let path = format!("/staff/appointments/{}/move", one.id);
        assert!(day.links().contains(&path), "{:?}", day.links());
        let week = kim.opens(&path).await;
        week.says("It stays there until you have chosen another time.");
        let later = at("2026-03-05T16:00Z").as_second();
        let chosen = format!("{path}?start={later}");
        assert!(week.links().contains(&chosen));
        let silent = kim.does(&chosen, &[("reason", "")]).await;
        assert_eq!(silent.status, 422);
        silent.says("Give the reason: the person reads it.");
        let why = [("reason", "The desk is being mended.")];
        kim.does(&chosen, &why)
            .await
            .says("The appointment was moved");
        ana.opens(&link).await.says("Thursday, 5 March 2026");
        // The old time is free for others.
        books(
            &house.resident(),
            "2026-03-03T09:00Z",
            ("Bob", "bob@example.org"),
        )
        .await
        .says("Desk 1");
        works_off(&house.app).await;
        let mails = mails(&house.app).concat();
        assert!(mails.contains("we moved your appointment"), "{mails}");
        assert!(mails.contains("The desk is being mended."), "{mails}");
        let moved = all_of(&house.app, "town-hall").await;
        let moved = moved.iter().find(|other| other.id == one.id).unwrap();
        assert_eq!(moved.moves, 0, "their own moves are left to them");
        let reference = moved.reference(&house.app.config.town.reference_prefix);
        let record = house.record(&reference).await;
        assert_eq!(record, ["appointment_booked", "appointment_rescheduled"]);
        let app = &house.app;
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let input = RescheduleAppointment {
            id: one.id.number(),
            start: at("2026-03-05T16:00Z"),
            reason: "Why not.".to_owned(),
        };
        let refused = reschedule_appointment(app, &mut tx, input).await;
        assert!(matches!(refused.unwrap_err(), Error::Denied(_)));
    })
    .await;
}

/// A town hall, or its branch, where one adviser works.
fn with_adviser(slug: &str) -> String {
    HALL.replacen("slug: town-hall", &format!("slug: {slug}"), 1)
        .replacen(
            "  - id: desk-2\n",
            "  - id: desk-2\n    shared: adviser\n",
            1,
        )
}

#[tokio::test(flavor = "multi_thread")]
async fn who_works_at_two_offices_is_booked_at_one_of_them_at_a_time() {
    on_both(async |house| {
        let hall = opens(&house, HALL).await;
        let twice = HALL.replace("skills: [papers", "shared: adviser\n    skills: [papers");
        let mia = house.staff("manager").await;
        let refused = mia
            .does("/staff/offices/town-hall", &[("file", &twice)])
            .await;
        assert_eq!(refused.status, 422);
        refused.says("another resource of this office has this name");
        let path = |office: &str, start: &str| {
            format!(
                "/appointments/{office}/advice?start={}",
                at(start).as_second()
            )
        };
        let ana = house.resident();
        let who = |name: &'static str| [("name", name), ("email", "ana@example.org")];
        // Booked before the adviser worked elsewhere too: from then on it counts there.
        let early = "2026-03-03T09:00Z";
        let booked = ana.does(&path("town-hall", early), &who("Ana")).await;
        booked.says("Your appointment is booked.");
        changes(&house, &hall, &with_adviser("town-hall")).await;
        opens(&house, &with_adviser("branch")).await;
        let week = "/appointments/branch/advice?from=2026-03-03";
        let page = ana.opens(week).await;
        assert!(!page.links().contains(&path("branch", early)));
        let next = "2026-03-03T11:00Z";
        assert!(page.links().contains(&path("branch", next)));
        // Both look at the same time; the second of them is too late.
        let form = ana.opens(&path("branch", next)).await;
        ana.does(&path("town-hall", next), &who("Ben"))
            .await
            .says("Your appointment is booked.");
        let late = ana.sends(&form, "/advice", &who("Cleo")).await;
        assert_eq!(late.status, 422, "{}", late.text());
        // What only works at one office is free as before.
        let desk = format!(
            "/appointments/branch/collect?start={}",
            at(next).as_second()
        );
        ana.does(&desk, &[("name", "Dan"), ("email", "dan@example.org")])
            .await
            .says("Desk 1");
        // Given back at one, it is free at the other.
        let page = ana.opens(&link_of(&booked)).await;
        ana.sends(&page, "/cancel", &[]).await.says("cancelled");
        assert!(
            ana.opens(week)
                .await
                .links()
                .contains(&path("branch", early))
        );
    })
    .await;
}
