//! What residents and staff see of meetings, by clicks, and what calendars read.

use crate::house::{House, on_both};

const MEETINGS: &str = "/participate/harbour/meetings";

const WALK: [(&str, &str); 9] = [
    ("title_en", "A walk along the quay"),
    ("text_en", "We look at what is there."),
    ("access_en", "No steps."),
    ("day", "2026-03-20"),
    ("from", "18:30"),
    ("to", "20:00"),
    ("place", "The crane"),
    ("childcare", "yes"),
    ("seats", "1"),
];

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_meeting_goes_from_the_call_to_its_minutes() {
    on_both(async |house: House| {
        house.is_at("2026-03-12T09:00:00Z");
        house.meets().await;
        let stranger = house.stranger();
        let page = stranger.opens(MEETINGS).await;
        page.says("There is no meeting here")
            .says_nothing_of("Call a meeting");
        let desk = house.desk("caseworker").await;
        desk.opens(MEETINGS).await.says("Call a meeting");
        let new = format!("{MEETINGS}/meetings/new");
        let wrong = desk
            .does(&new, &[("title_en", "A walk"), ("from", "late")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong
            .says("Enter a time such as 18:30")
            .says("Enter where the meeting is");
        assert_eq!(wrong.attribute("[name=from]", "value"), "late");
        let page = desk.does(&new, &WALK).await;
        let path = page.path.clone();
        page.says("The crane")
            .says("1 of 1 is free")
            .says("No steps.");
        stranger.opens(MEETINGS).await.says("A walk along the quay");
        let register = format!("{path}/register");
        assert_eq!(stranger.get(&register).await.status, 303);
        assert_eq!(desk.get(&register).await.status, 403);
        let ana = house.resident("ana@example.org").await.browser;
        let wrong = ana
            .does(&register, &[("words", "A ramp"), ("children", "99")])
            .await;
        assert_eq!(wrong.status, 422);
        ana.does(&register, &[("words", "A ramp"), ("children", "2")])
            .await
            .says("You have a seat.")
            .says("You have registered for this meeting.")
            .says_nothing_of("A ramp");
        let ben = house.resident("ben@example.org").await.browser;
        ben.opens(&path)
            .await
            .says("No seats left")
            .says_nothing_of("I will come");
        let full = ben.does(&register, &[("words", "A loop")]).await;
        assert_eq!(full.status, 409);
        full.says("No seat is left.").says("A loop");
        let needs = format!("{path}/needs");
        assert_eq!(desk.does(&needs, &[]).await.status, 422);
        desk.does(&needs, &[("reason", "To order a ramp")])
            .await
            .says("A ramp")
            .says("2 children are to be looked after.");
        let page = ana.opens(&path).await;
        page.says("To order a ramp");
        ben.opens(&path).await.says_nothing_of("To order a ramp");
        let page = ana.sends(&page, "/leave", &[]).await;
        page.says("Your seat is free").says("I will come");
        ana.opens("/my/participation")
            .await
            .says("A walk along the quay");
        house.is_at("2026-03-20T20:00:00Z");
        let desk = house.desk("caseworker").await;
        let minutes = format!("{path}/minutes");
        let wrong = desk
            .does(&minutes, &[("came", "x"), ("minutes_en", "We walked.")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("We walked.");
        desk.does(&minutes, &[("came", "12"), ("minutes_en", "We walked.")])
            .await;
        let page = stranger.opens(&path).await;
        page.says("We walked.")
            .says("12")
            .says("Past")
            .says_nothing_of("I will come");
        stranger.opens(MEETINGS).await.says("A walk along the quay");
        let id = path.rsplit('/').next().unwrap();
        let found = stranger.get(&format!("/participate/meeting/{id}")).await;
        assert_eq!(found.header("location"), path);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn calendars_read_meetings_and_take_cancelled_ones_out() {
    on_both(async |house: House| {
        house.is_at("2026-03-12T09:00:00Z");
        house.meets().await;
        let desk = house.desk("manager").await;
        let new = format!("{MEETINGS}/meetings/new");
        let path = desk.does(&new, &WALK).await.path.clone();
        let edit = desk
            .does(&format!("{path}/edit"), &[("place", "The lighthouse")])
            .await;
        edit.says("The lighthouse").says("A walk along the quay");
        let stranger = house.stranger();
        let file = stranger.get(&format!("{path}/event.ics")).await;
        assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
        let text = file.html().replace("\r\n ", "");
        for line in [
            "SUMMARY:A walk along the quay",
            "LOCATION:The lighthouse",
            "DTSTART;TZID=Europe/Madrid:20260320T183000",
            "SEQUENCE:1",
            "STATUS:CONFIRMED",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
        let cancel = format!("{path}/cancel");
        assert_eq!(desk.does(&cancel, &[("reason", "")]).await.status, 422);
        desk.does(&cancel, &[("reason", "A storm comes.")])
            .await
            .says("A storm comes.")
            .says("Cancelled")
            .says_nothing_of("Change this meeting");
        let feed = stranger.get(&format!("{MEETINGS}/meetings.ics")).await;
        let text = feed.html().replace("\r\n ", "");
        assert!(text.contains("STATUS:CANCELLED"), "{text}");
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 1, "{text}");
    })
    .await;
}
