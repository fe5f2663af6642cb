//! A conflict of interest is listed for managers, and lifted by one of them who has none.

use stoa_kernel::{Error, Id};
use stoa_services::commands::lift_conflict;

use super::{applies, path};
use crate::house::on_both;

#[tokio::test(flavor = "multi_thread")]
async fn a_manager_lifts_a_conflict_with_a_reason_and_never_their_own() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (ana, reference) = applies(&house).await;
        let sam = house.staff("caseworker").await;
        let (mia, max) = (house.staff("manager").await, house.staff("manager").await);
        mia.opens("/staff/conflicts")
            .await
            .says("Nobody stepped back");
        for who in [&sam, &mia] {
            let page = who.opens(&format!("{}/pass-on", path(&reference))).await;
            who.sends(&page, "/step-back", &[])
                .await
                .says("You stepped back");
        }
        // Mia sees that there are some, and neither the case nor a way to lift one.
        let list = mia.opens("/staff/conflicts").await;
        list.says(&reference).says_nothing_of("Lift the conflict");
        assert_eq!(mia.get(&path(&reference)).await.status, 403);
        assert_eq!(sam.get("/staff/conflicts").await.status, 403);
        let list = max.opens("/staff/conflicts").await;
        list.says("Lift the conflict of caseworker")
            .says("Lift the conflict of manager");
        let (id, version) = (
            sam.who.unwrap(),
            list.attribute("input[name='seen']", "value"),
        );
        let who = id.to_string();
        let empty = [("who", who.as_str()), ("reason", " ")];
        let refused = max.sends(&list, "/lift-conflict", &empty).await;
        assert_eq!(refused.status, 422);
        refused.says("Say why there is no conflict of interest any more.");
        let list = max.opens("/staff/conflicts").await;
        let why = [
            ("who", who.as_str()),
            ("reason", "It was another Ana Weaver."),
        ];
        max.sends(&list, "/lift-conflict", &why)
            .await
            .says("The conflict of interest is lifted.")
            .says_nothing_of("Lift the conflict of caseworker")
            .says("Lift the conflict of manager");
        sam.opens(&path(&reference))
            .await
            .says("let a colleague work on it again");
        assert_eq!(mia.get(&path(&reference)).await.status, 403);
        // The applicant sees neither names nor reasons of it.
        ana.follows().await.says_nothing_of("another Ana Weaver");
        let record = house.record(&reference).await;
        assert_eq!(record.last().unwrap(), "conflict_lifted");
        let app = &house.app;
        for (role, agency) in [("caseworker", "council"), ("manager", "water")] {
            let actor = house.works(role, agency).await;
            let mut tx = app.db.begin(&actor).await.unwrap();
            let seen = (reference.as_str(), version.parse().unwrap());
            let refused = lift_conflict(app, &mut tx, seen, (Id::new(1), "Why not.")).await;
            assert!(
                matches!(refused.unwrap_err(), Error::Denied(_)),
                "{role} of {agency}"
            );
        }
    })
    .await;
}
