//! A page that was open too long is not taken, and nothing that was typed on it is lost.

use stoa_testkit::File;

use crate::{
    files::{PDF, gives, has_come_to_papers},
    house::{Applicant, KEEPER, on_both},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_late_page_is_shown_again_with_all_that_was_typed() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        let path = format!("{}/page/keeper", ana.link);
        let page = ana.browser.opens(&path).await;
        // The browser was closed meanwhile: it has nothing any more by which it was known.
        let late = ana.browser.sends_late(&page, "/page/keeper", &KEEPER).await;
        assert_eq!(late.status, 422);
        late.says("Nothing that you typed is lost");
        assert_eq!(late.attribute("#keeper", "value"), "Ana Weaver");
        assert_eq!(
            late.attribute("[name='home.line1']", "value"),
            "3 Mill Lane"
        );
        // Nothing was kept of it.
        let elsewhere = house.resident();
        let led = elsewhere.get(&ana.link).await;
        assert_eq!(led.header("location"), path);
        // Pressed once more, it is taken.
        let taken = ana.browser.sends(&late, "/page/keeper", &[]).await;
        taken.says("Your dogs");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_that_cannot_be_taken_stay_in_their_field() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        gives(&ana, &[("vet", "Healthy.")], File("pass.pdf", PDF)).await;
        ana.sends("").await;
        let page = ana.follows().await;
        let long = format!("Dear office, {}", "x".repeat(10_001));
        let refused = ana.browser.sends(&page, "/write", &[("text", &long)]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.html().contains(&long));
        let late = ana
            .browser
            .sends_late(&page, "/write", &[("text", "Hello")])
            .await;
        assert_eq!(late.all("#text-write"), ["Hello"]);
        late.says("Nothing that you typed is lost");
        let reference = ana.reference().await;
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}");
        let page = sam.opens(&path).await;
        sam.sends(&page, "/ask", &[("text", "Which vet?")]).await;
        let page = ana.follows().await;
        let late = ana
            .browser
            .sends_late(&page, "/answer", &[("text", "Dr. Weiß")])
            .await;
        assert_eq!(late.all("#text-answer"), ["Dr. Weiß"]);
        let missing = ana.browser.sends(&page, "/answer", &[("text", "")]).await;
        assert_eq!(missing.status, 422);
        let page = sam.opens(&path).await;
        let page = sam.sends(&page, &path, &[("purpose", "To answer")]).await;
        page.says("Which vet?").says_nothing_of("Dr. Weiß");
        ana.browser
            .sends(&late, "/answer", &[])
            .await
            .says("Your answer was sent.");
        sam.opens(&path).await.says("Dr. Weiß");
    })
    .await;
}
