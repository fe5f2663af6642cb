//! A draft tried to its end, on both sides, with nothing kept; and what its permit proves, which is nothing.

use stoa_testkit::{Browser, Page};

use crate::{
    house::{DOG, KEEPER, on_both},
    permits::verified,
};

const BASE: &str = "/staff/services/dog-licence/preview";

/// Answers everything of the dog licence, and is at the end.
async fn walks(who: &Browser) -> Page {
    let first = who.opens(&format!("{BASE}/keeper")).await;
    let dogs = who.sends(&first, "/keeper", &KEEPER).await;
    who.sends(&dogs, "/dogs", &DOG).await
}

async fn handed_out(who: &Browser, end: &Page, then: &str) -> Page {
    who.sends(end, "/preview/dogs", &[("then", then)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_permit_says_of_itself_in_each_form_that_it_proves_nothing() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let mia = house.staff("manager").await;
        let end = walks(&mia).await;
        for then in ["credential", "w3c"] {
            let shown = handed_out(&mia, &end, then).await;
            assert!(shown.html().starts_with("ey"), "{}", shown.html());
            let verdict = verified(&house, shown.html()).await;
            verdict
                .says("This is a test permit: it proves nothing.")
                .says("TEST: Dog licence")
                .says("Ana Weaver")
                .says_nothing_of("It is genuine")
                .says_nothing_of("Issued by");
            // Whoever has the town's published key and nothing else knows no such issuer.
            let keys = house.resident().get("/.well-known/jwks.json").await;
            assert!(!keys.html().contains("\"test\""));
            let changed = shown.html().replacen("ey", "eX", 1);
            let refused = verified(&house, &changed).await;
            refused.says_nothing_of("This is a test permit");
        }
        let late = handed_out(&mia, &end, "credential").await;
        house.waits(jiff::SignedDuration::from_hours(24 * 500));
        let verdict = verified(&house, late.html()).await;
        verdict
            .says("This is a test permit")
            .says_nothing_of("Expired");
        let paper = handed_out(&mia, &end, "permit").await;
        assert_eq!(paper.header("content-type"), "application/pdf");
    })
    .await;
}
