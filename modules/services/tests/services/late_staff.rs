//! Forms of staff that were open too long: what was written is shown once more, and nothing was done.

use crate::house::{Applicant, House, on_both};

async fn has_sent(house: &House) -> String {
    house.licenses_dogs().await;
    let ana = Applicant::begins(house, "dog-licence").await;
    ana.answers_all().await;
    ana.sends("").await;
    let reference = ana.reference().await;
    format!("/staff/applications/{reference}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_and_a_decision_are_not_lost() {
    on_both(async |house| {
        let path = has_sent(&house).await;
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&path).await;
        // The session has ended: whoever sends it is a stranger.
        let out = house.resident();
        let late = out
            .sends_late(&page, "/ask", &[("text", "Which vet?")])
            .await;
        late.says("You are signed out.")
            .says("Nothing that you wrote is lost");
        assert_eq!(late.all("textarea"), ["Which vet?"]);
        // Signed in again meanwhile: it is shown once more, since that page was the stranger's, and then taken.
        let late = sam.sends_late(&late, "/ask", &[]).await;
        late.says_nothing_of("You are signed out.");
        assert_eq!(late.all("textarea"), ["Which vet?"]);
        sam.sends(&late, "/ask", &[])
            .await
            .says("Waiting for the applicant");
        let decide = format!("{path}/decide");
        let page = sam.opens(&decide).await;
        let fields = [("decision", "granted"), ("reason", "Few dogs.")];
        let late = out.sends_late(&page, "/decide", &fields).await;
        late.says("You are signed out.");
        assert_eq!(late.all("textarea"), ["Few dogs."]);
        let asked = sam.sends(&late, "/decide", &[]).await;
        assert_eq!(asked.status, 422);
        asked.says("Nothing that you typed is lost");
        assert_eq!(asked.all("#reason"), ["Few dogs."]);
        sam.sends(&asked, "/decide", &[]).await.says("Granted");
    })
    .await;
}
