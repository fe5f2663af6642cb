//! What silence does not grant: what has to be paid first, and what could not be written down at the moment, which is granted a little later.

use stoa_kernel::{Actor, Done};
use stoa_services::{model::Status, store};
use stoa_testkit::Tried;

use crate::{
    flow_house::{applies, days_later, dogs, works},
    house::{Applicant, House, on_both, on_both_with},
    pay_house::{PAYS, goes_to_provider, paying, types_card},
};

async fn status(house: &House, ana: &Applicant) -> Status {
    let mut db = house.app.db.read().await.unwrap();
    let token = ana.link.trim_start_matches("/apply/");
    let found = store::find_by_token(&mut db, token).await.unwrap();
    found.unwrap().status
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_grants_nothing_that_has_to_be_paid_first() {
    on_both_with(paying, async |house| {
        let fee = "keep_years: 3\nfee: { amount: 2500, currency: EUR, paid: all }";
        house
            .offers(&dogs().replacen("keep_years: 3", fee, 1))
            .await;
        let (ana, _) = applies(&house, "Bruno").await;
        ana.follows()
            .await
            .says("The clock stands still until you have paid.");
        days_later(&house, 30);
        works(&house).await;
        assert_eq!(status(&house, &ana).await, Status::Received);
        // From now on the office has as long as it had.
        let page = goes_to_provider(&ana).await;
        types_card(&ana, &page, PAYS).await;
        ana.follows()
            .await
            .says_nothing_of("The clock stands still until you have paid.");
        days_later(&house, 2);
        works(&house).await;
        assert_eq!(status(&house, &ana).await, Status::Received);
        days_later(&house, 8);
        works(&house).await;
        assert_eq!(status(&house, &ana).await, Status::Granted);
    })
    .await;
}

/// Gives a register another address, as nobody can: whatever names it cannot be written.
async fn renames(house: &House, from: &str, to: &str) {
    let nobody = Actor::System("test");
    let mut tx = house.app.db.begin(&nobody).await.unwrap();
    let sql = "UPDATE service_register SET slug = $1 WHERE slug = $2";
    let changed = tx.execute(sql, stoa_kernel::params![to, from]).await;
    assert_eq!(changed.unwrap(), 1);
    tx.commit(Done::new((), &Tried)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_grant_that_could_not_be_written_is_tried_again() {
    on_both(async |house| {
        let manager = house.staff("manager").await;
        manager
            .fills_in("/staff/registers/new", &[])
            .await
            .says("The register is saved");
        let register = "keep_years: 3\nregister:\n  slug: dogs\n  columns: { dog_name: dog_name, born: born, keeper: keeper }";
        house
            .offers(&dogs().replacen("keep_years: 3", register, 1))
            .await;
        let (ana, _) = applies(&house, "Bruno").await;
        renames(&house, "dogs", "cats").await;
        days_later(&house, 8);
        works(&house).await;
        assert_eq!(status(&house, &ana).await, Status::Received);
        renames(&house, "cats", "dogs").await;
        days_later(&house, 1);
        works(&house).await;
        assert_eq!(status(&house, &ana).await, Status::Granted);
        let resident = house.resident();
        resident.opens("/registers/dogs").await.says("Bruno");
    })
    .await;
}
