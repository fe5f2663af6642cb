//! A permit that outlives what it was granted on: the application is destroyed in its time, and the permit can still be revoked.

use jiff::SignedDuration;
use stoa_credentials::State;
use stoa_kernel::jobs::Due;
use stoa_services::model::Reference;
use stoa_web::Site;

use crate::{
    files::runs_jobs,
    house::{DOGS, House, on_both},
    permits::{Holder, verified},
    permits_w3c::elsewhere,
};

/// A permit that holds for good, four years after its application: nothing of that is left.
async fn of_one_destroyed(house: &House) -> (Holder, String) {
    house.offers(&DOGS.replace("  months: 12\n", "")).await;
    let held = Holder::of(house).await;
    let path = format!("{}/permit?form=w3c", held.ana.link);
    let token = held.ana.browser.opens(&path).await.html().to_owned();
    let later = house.app.now() + SignedDuration::from_hours(24 * 365 * 4);
    house.app.db.clock().set(later);
    runs_jobs(house).await;
    let gone = held
        .ana
        .browser
        .get(&format!("{}/follow", held.ana.link))
        .await;
    assert_eq!(gone.status, 404);
    (held, token)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_permit_is_revoked_by_its_number_when_its_application_is_gone() {
    on_both(async |house| {
        let (held, token) = of_one_destroyed(&house).await;
        verified(&house, &held.token)
            .await
            .says("It is genuine and unchanged.");
        let sam = house.staff("caseworker").await;
        // The number on the permit is all that there is.
        let queue = format!("/staff/applications?q={}", held.reference);
        let found = sam.get(&queue).await;
        assert_eq!(found.header("location"), held.staff_path());
        let page = sam.opens(&held.staff_path()).await;
        page.says("Its holder cannot be told")
            .says_nothing_of("Ana Weaver");
        let unreasoned = sam.sends(&page, "/revoke", &[("text", " ")]).await;
        unreasoned.says("Give the reason");
        let reason = [("text", "The licences of 2026 were withdrawn by law.")];
        sam.sends(&page, "/revoke", &reason)
            .await
            .says("Its holder could not be told.");
        for shown in [&held.token, &token] {
            verified(&house, shown).await.says("Do not accept it.");
        }
        assert_eq!(elsewhere(&house, &token).await.state, State::Revoked);
        let page = sam.opens(&held.staff_path()).await;
        page.says("revoked the permit")
            .says_nothing_of("withdrawn by law");
        let record = house.record(&held.reference).await;
        let last = &record[record.len() - 2..];
        assert_eq!(last, ["application_destroyed", "permit_revoked"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_reminded_of_a_permit_whose_application_is_gone() {
    on_both(async |house| {
        let (held, _) = of_one_destroyed(&house).await;
        let prefix = &house.app.config.town.reference_prefix;
        let id = Reference::parse(prefix, &held.reference).unwrap().id();
        let mails = house.mails().len();
        let due = Due {
            id: stoa_kernel::Id::new(1),
            kind: "services.remind_holder".to_owned(),
            payload: format!("{{\"application\":{}}}", id.number()),
            attempts: 0,
        };
        let site = Site::new(house.app.clone(), vec![stoa_services::module()]).unwrap();
        let kinds = stoa_services::module().jobs.iter();
        let mut kinds = kinds.filter(|kind| kind.kind == due.kind);
        (kinds.next().unwrap().run)(site, due).await.unwrap();
        assert_eq!(house.mails().len(), mails);
    })
    .await;
}
