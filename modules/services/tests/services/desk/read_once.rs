//! A case is opened with a purpose, once a day: answers and messages are shown from then on, and every opening is recorded once.

use super::{applies, path};
use crate::house::on_both;

#[tokio::test(flavor = "multi_thread")]
async fn a_purpose_opens_the_case_for_the_day_and_to_nobody_else() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (ana, reference) = applies(&house).await;
        let page = ana.follows().await;
        ana.browser
            .sends(&page, "/write", &[("text", "He barks a lot.")])
            .await;
        let (sam, kim) = (
            house.staff("caseworker").await,
            house.staff("caseworker").await,
        );
        let page = sam.opens(&path(&reference)).await;
        page.says_nothing_of("He barks a lot.")
            .says_nothing_of("Bruno");
        let purpose = [("purpose", "To check the chip")];
        let opened = sam.sends(&page, &reference, &purpose).await;
        opened.says("He barks a lot.").says("Bruno");
        sam.opens(&path(&reference))
            .await
            .says("He barks a lot.")
            .says("Bruno");
        // The same form, sent twice, is one reading.
        sam.sends(&page, &reference, &purpose).await.says("Bruno");
        let readings = house.record(&reference).await;
        let readings = readings.iter().filter(|kind| *kind == "application_read");
        assert_eq!(readings.count(), 1);
        kim.opens(&path(&reference))
            .await
            .says_nothing_of("He barks a lot.")
            .says_nothing_of("Bruno");
        house.waits_a_day();
        let sam = house.signs_in_again(&sam).await;
        sam.opens(&path(&reference)).await.says_nothing_of("Bruno");
    })
    .await;
}
