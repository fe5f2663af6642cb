//! An application leads to an appointment, for those who chose it.

use stoa_services::commands::{BookAppointment, book_appointment};

use super::{HALL, all_of, at, mails, opens, works_off};
use crate::house::{Applicant, DOGS, House, on_both};

/// The dog licence is collected at the town hall.
fn collected() -> String {
    DOGS.replacen(
        "keep_years: 3",
        "keep_years: 3\nappointment: { office: town-hall, kind: collect }",
        1,
    )
}

async fn has_applied(house: &House) -> (Applicant, String) {
    house.offers(&collected()).await;
    let ana = Applicant::begins(house, "dog-licence").await;
    ana.answers_all().await;
    ana.sends("ana@example.org").await;
    let reference = ana.reference().await;
    (ana, reference)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_applicant_books_without_saying_again_who_they_are() {
    on_both(async |house| {
        let office = HALL.replacen("minutes: 15", "booked_by: applicants\n    minutes: 15", 1);
        opens(&house, &office).await;
        let (ana, reference) = has_applied(&house).await;
        // Nobody else books it, and it is not listed for them.
        let stranger = house.resident();
        stranger
            .opens("/appointments")
            .await
            .says_nothing_of("Collect papers");
        let direct = stranger.get("/appointments/town-hall/collect").await;
        assert_eq!(direct.status, 404);
        let page = ana.follows().await;
        page.says("Your appointment");
        let path = format!("{}/appointment", ana.link);
        ana.browser.opens(&path).await.says("Choose a time.");
        let start = at("2026-03-03T09:00Z").as_second();
        let chosen = format!("{path}?start={start}");
        let booked = ana.browser.does(&chosen, &[]).await;
        booked
            .says("Your appointment is booked.")
            .says("Tuesday, 3 March 2026");
        let late = ana
            .browser
            .does(&format!("{path}?start={}", start + 900), &[])
            .await;
        late.says("You have an appointment for this application already.");
        let sam = house.staff("caseworker").await;
        sam.opens(&format!("/staff/applications/{reference}"))
            .await
            .says("Tuesday, 3 March 2026");
        let day = sam
            .opens("/staff/appointments?office=town-hall&day=2026-03-03")
            .await;
        day.says(&reference);
        let purpose = [("purpose", "To receive her")];
        let read = sam.sends(&day, "/staff/appointments", &purpose).await;
        read.says("Ana Weaver");
        works_off(&house.app).await;
        let sent = mails(&house.app);
        assert!(
            sent.iter().any(|mail| mail.contains("your appointment on")),
            "{sent:?}"
        );
        // Cancelled, it can be booked again.
        let own = ana
            .follows()
            .await
            .link("See, change or cancel the appointment");
        let page = ana.browser.opens(&own).await;
        ana.browser.sends(&page, "/cancel", &[]).await;
        ana.browser.does(&chosen, &[]).await.says("is booked");
        // Whoever takes the application back does not come.
        let page = ana.follows().await;
        ana.browser.sends(&page, "/withdraw", &[]).await;
        let all = all_of(&house.app, "town-hall").await;
        assert_eq!(all.len(), 2);
        assert!(all.iter().all(|one| one.slot.is_none()), "{all:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_application_leads_only_where_its_service_says() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let (ana, _) = has_applied(&house).await;
        let input = |kind: &str, token: &str| BookAppointment {
            office: "town-hall".to_owned(),
            kind: kind.to_owned(),
            start: at("2026-03-03T09:00Z"),
            name: String::new(),
            email: String::new(),
            phone: String::new(),
            lang: stoa_kernel::Lang::En,
            application: token.to_owned(),
        };
        let app = &house.app;
        let token = ana.link.trim_start_matches("/apply/").to_owned();
        let mut tx = app.db.begin(&stoa_kernel::Actor::Anonymous).await.unwrap();
        for (kind, token) in [("advice", token.as_str()), ("collect", "guessed")] {
            let refused = book_appointment(app, &mut tx, input(kind, token)).await;
            assert!(
                matches!(refused, Err(stoa_kernel::Error::NotFound)),
                "{refused:?}"
            );
        }
        drop(tx);
        let page = ana.follows().await;
        ana.browser.sends(&page, "/withdraw", &[]).await;
        let gone = ana.browser.get(&format!("{}/appointment", ana.link)).await;
        assert_eq!(gone.status, 404);
    })
    .await;
}
