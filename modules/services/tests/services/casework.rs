//! Caseworkers decide, and the applicant sees why: taking, asking, answering, noting, writing, reading, deciding, withdrawing.

use crate::house::{Applicant, House, on_both};

async fn has_applied(house: &House) -> (Applicant, String) {
    house.licenses_dogs().await;
    let ana = Applicant::begins(house, "dog-licence").await;
    ana.answers_all().await;
    ana.sends("ana@example.org").await;
    let reference = ana.reference().await;
    (ana, reference)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caseworker_decides_with_the_reason_that_the_applicant_reads() {
    on_both(async |house| {
        let (ana, reference) = has_applied(&house).await;
        let sam = house.staff("caseworker").await;
        sam.opens("/staff/applications").await.says(&reference);
        let path = format!("/staff/applications/{reference}");
        let page = sam.opens(&path).await;
        page.says_nothing_of("Bruno");
        let taken = sam.sends(&page, "/take", &[]).await;
        taken.says("The application is yours now.");
        let page = sam.opens(&path).await;
        let missing = sam.sends(&page, &reference, &[("purpose", "")]).await;
        assert_eq!(missing.status, 422);
        let purpose = [("purpose", "To check the chip")];
        let read = sam.sends(&page, &reference, &purpose).await;
        read.says("Bruno").says("Mill Lane");
        ana.follows().await.says("To check the chip");
        let decision = format!("{path}/decide");
        let unreasoned = sam.does(&decision, &[("decision", "granted")]).await;
        assert_eq!(unreasoned.status, 422);
        let fields = [
            ("decision", "granted"),
            ("reason", "The chip is registered."),
        ];
        sam.does(&decision, &fields)
            .await
            .says("The decision is made");
        let page = ana.follows().await;
        page.says("Your application was granted")
            .says("The chip is registered.")
            .says("You can object in writing");
        let again = sam.get(&decision).await;
        let late = sam.sends(&again, "/decide", &fields).await;
        late.says("not open any more");
        assert_eq!(
            house.record(&reference).await[3..],
            [
                "application_sent",
                "application_taken",
                "application_read",
                "application_decided",
                "permit_issued"
            ]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_stands_still_while_the_applicant_is_asked() {
    on_both(async |house| {
        let (ana, reference) = has_applied(&house).await;
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}");
        let page = sam.opens(&path).await;
        let asked = [("text", "Send the number of the chip.")];
        sam.sends(&page, "/ask", &asked)
            .await
            .says("The applicant was asked");
        sam.opens("/staff/applications")
            .await
            .says("Waiting for the applicant");
        let page = ana.follows().await;
        page.says("Send the number of the chip.")
            .says("The time stands still");
        let answer = [("text", "It is 985 112.")];
        let told = ana.browser.sends(&page, "/answer", &answer).await;
        told.says("Your answer was sent.").says("We decide by");
        let case = sam.opens(&path).await;
        case.says_nothing_of("It is 985 112.");
        let purpose = [("purpose", "To check the chip")];
        let read = sam.sends(&case, &reference, &purpose).await;
        read.says("It is 985 112.");
        let again = ana.browser.sends(&page, "/answer", &answer).await;
        again.says("Nobody waits for an answer any more");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_write_and_notes_stay_inside() {
    on_both(async |house| {
        let (ana, reference) = has_applied(&house).await;
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}");
        let page = sam.opens(&path).await;
        sam.sends(&page, "/note", &[("text", "Barks at me.")]).await;
        sam.sends(&page, "/write", &[("text", "We are on it.")])
            .await;
        let page = ana.follows().await;
        page.says("We are on it.").says_nothing_of("Barks at me.");
        ana.browser
            .sends(&page, "/write", &[("text", "Thank you!")])
            .await;
        let page = sam.opens(&path).await;
        let purpose = [("purpose", "To answer")];
        sam.sends(&page, &reference, &purpose)
            .await
            .says("Barks at me.")
            .says("Thank you!");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_applicant_withdraws_and_nobody_decides_any_more() {
    on_both(async |house| {
        let (ana, reference) = has_applied(&house).await;
        let page = ana.follows().await;
        ana.browser
            .sends(&page, "/withdraw", &[])
            .await
            .says("The application is withdrawn.");
        let sam = house.staff("caseworker").await;
        sam.opens("/staff/applications")
            .await
            .says_nothing_of(&reference);
        assert_eq!(
            house.record(&reference).await.last().unwrap(),
            "application_withdrawn"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_body_sees_nothing_and_an_auditor_no_words() {
    on_both(async |house| {
        let (ana, reference) = has_applied(&house).await;
        let path = format!("/staff/applications/{reference}");
        let page = ana.follows().await;
        ana.browser
            .sends(&page, "/write", &[("text", "A secret.")])
            .await;
        let other = house.staff_of("caseworker", "water").await;
        assert_eq!(other.get(&path).await.status, 403);
        other
            .opens("/staff/applications")
            .await
            .says_nothing_of(&reference);
        let auditor = house.staff("auditor").await;
        auditor.opens(&path).await.says_nothing_of("A secret.");
        let stranger = house.resident();
        assert_ne!(stranger.get(&path).await.status, 200);
    })
    .await;
}
