//! Moderation and what is sealed: texts redacted, reports hidden, requests decided, and reading for a purpose.

use stoa_kernel::Actor;
use stoa_reports::{
    commands::{self, AskToHide},
    model::Status,
};

use super::work::{lamp_of_ana, of};
use crate::house::{contact, on_both};

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_redacted_and_its_original_read_for_a_purpose() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let browser = house.browser_of("caseworker").await;
        let text = of(&report, "/text");
        let same = browser.does(&text, &[]).await;
        assert_eq!(same.status, 422, "nothing was changed");
        let done = browser.does(&text, &[("text", "The […] is out.")]).await;
        done.says("The […] is out.")
            .says_nothing_of("The lamp is out.");
        let original = done.link("Read the original");
        let aimless = browser.does(&original, &[]).await;
        assert_eq!(aimless.status, 422);
        let read = browser.does(&original, &[("purpose", "ask-back")]).await;
        read.says("The lamp is out.");
        assert_eq!(read.header("cache-control"), "no-store");
        browser
            .opens(&of(&report, ""))
            .await
            .says("Read an original text Internal")
            .says("To ask back about the problem");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reported_is_shown_for_a_purpose_and_written_down() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let browser = house.browser_of("caseworker").await;
        let page = browser.opens(&of(&report, "")).await;
        page.says_nothing_of("ana@example.org")
            .says("Known, gets e-mails");
        let fields = [
            ("purpose", "other"),
            ("purpose_other", "She left her keys here"),
        ];
        let read = browser.does(&of(&report, "/sealed"), &fields).await;
        read.says("ana@example.org").says("Ana");
        let page = browser.opens(&of(&report, "")).await;
        page.says("Read who reported it Internal")
            .says("She left her keys here")
            .says_nothing_of("ana@example.org");
        assert!(
            house
                .kinds(&report)
                .await
                .contains(&"reporter_read".to_owned())
        );
        let auditor = house
            .browser_of("auditor")
            .await
            .get(&of(&report, "/sealed"))
            .await;
        assert_eq!(auditor.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_hidden_shown_and_withdrawn() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let browser = house.browser_of("caseworker").await;
        let hide = of(&report, "/hide");
        let public = format!("/reports/{}", report.reference("M"));
        browser
            .does(&hide, &[("reason", "An insult")])
            .await
            .says("is hidden.");
        assert_eq!(house.stranger().get(&public).await.status, 404);
        browser
            .opens("/staff?status=open&hidden=1")
            .await
            .says(&report.reference("M"));
        let analyst = house
            .browser_of("analyst")
            .await
            .opens("/staff?status=open")
            .await;
        analyst.says_nothing_of(&report.reference("M"));
        browser
            .does(&hide, &[("reason", "Redacted now")])
            .await
            .says("is public again.");
        let done = browser
            .does(&of(&report, "/withdraw"), &[("text", "She asked for it.")])
            .await;
        done.says("is withdrawn.");
        assert_eq!(house.report(report.id).await.status, Status::Withdrawn);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_to_hide_is_read_and_decided() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let input = AskToHide {
            reference: report.reference("M"),
            text: "My door is in the photo.".to_owned(),
            contact: contact("ben@example.org"),
        };
        let asked = house.act(&Actor::Anonymous, async |app, tx| {
            commands::ask_to_hide(app, tx, input).await
        });
        asked.await.unwrap();
        let browser = house.browser_of("caseworker").await;
        let queue = browser.opens("/staff").await;
        queue.says("Requests to hide something 1");
        browser
            .opens("/staff/hide-requests")
            .await
            .says(&report.reference("M"))
            .says_nothing_of("My door");
        let page = browser.opens(&of(&report, "")).await;
        let read = browser
            .does(&page.link("Read the request"), &[("purpose", "answer")])
            .await;
        read.says("My door is in the photo.")
            .says("ben@example.org");
        let decide = read.link("Decide");
        let undecided = browser
            .does(&decide, &[("answer", "It is hidden now.")])
            .await;
        assert_eq!(undecided.status, 422);
        let fields = [("granted", "yes"), ("answer", "It is hidden now.")];
        let late = browser.opens(&decide).await;
        browser
            .does(&decide, &fields)
            .await
            .says("is decided.")
            .says("granted");
        browser
            .opens("/staff/hide-requests")
            .await
            .says("Nothing waits to be decided.");
        // Whoever had the form open still, and whoever opens it now, is led to what was decided.
        let action = decide.split('?').next().unwrap();
        let again = browser.sends(&late, action, &fields).await;
        again
            .says("Somebody else has decided this.")
            .says("granted");
        let form = browser.get(&decide).await;
        assert!(form.header("location").ends_with("#requests"));
    })
    .await;
}
