//! Whoever came on paper and gave no address of mail reads by letter that a step costs something: once, however often the job runs.

use crate::{
    house::{Applicant, DOGS, House, on_both_with},
    pay_house::paying,
    type_in::{ON_FRIDAY, types_in},
};

const POST: &str = "/staff/post";

/// The licence is paid before somebody looks at it.
async fn offers(house: &House) {
    let steps = "
promise_days: 5
workflow:
  - { key: money, name: Licence fee, kind: payment, days: 10, payment: { currency: EUR, amount: 2500 } }
";
    house
        .offers(&DOGS.replacen("\npromise_days: 5\n", steps, 1))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_owed_is_told_by_one_letter() {
    on_both_with(paying, async |house| {
        offers(&house).await;
        let sam = house.staff("caseworker").await;
        let (link, reference) = types_in(&house, &sam, &ON_FRIDAY).await;
        let owed = format!("{reference}: something is to be paid");
        let page = sam.opens(POST).await;
        assert_eq!(page.text().matches(&owed).count(), 1, "{}", page.text());
        house.does_jobs().await;
        let page = sam.opens(POST).await;
        assert_eq!(page.text().matches(&owed).count(), 1, "{}", page.text());
        // It is printed with the way to pay, and the applicant sees who read their name.
        let actions = page.attributes("form[action^='/staff/post/']", "action");
        assert_eq!(actions.len(), 2, "that it was received, and what it costs");
        let mut read = String::new();
        for action in &actions {
            let printed = sam.sends(&page, action, &[]).await;
            assert_eq!(printed.header("content-type"), "application/pdf");
            read += &crate::paper::words(&printed.bytes).unwrap_or_default();
        }
        if !read.is_empty() {
            assert!(read.contains("goes on when its costs are paid"), "{read}");
        }
        sam.opens(POST).await.says("No letters wait.");
        let told = house.resident().opens(&format!("{link}/follow")).await;
        told.says("To print a letter to you").says("25 EUR");
        assert!(house.mails().is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_an_address_and_whoever_came_by_the_web_get_no_letter() {
    on_both_with(paying, async |house| {
        offers(&house).await;
        for email in ["ana@example.org", ""] {
            let ana = Applicant::begins(&house, "dog-licence").await;
            ana.answers_all().await;
            ana.sends(email).await;
        }
        house.does_jobs().await;
        let sam = house.staff("caseworker").await;
        sam.opens(POST).await.says("No letters wait.");
        let mails = house.mails();
        let owed = mails.iter().filter(|mail| mail.contains("please pay"));
        assert_eq!(owed.count(), 1, "{mails:?}");
    })
    .await;
}
