//! Adding the passkey that a device made.

use stoa_identity::commands::add_passkey::add_passkey;
use stoa_kernel::Actor;

use crate::{
    authenticator::Device,
    passkey_steps::{REFUSED, adds, begins, begins_sign_in, device},
    town::{in_each_town, wrong},
};

#[tokio::test(flavor = "multi_thread")]
async fn add_passkey_is_only_for_whoever_began_with_their_password() {
    in_each_town(async |town| {
        let (ana, ben) = (
            town.staff("ana", "auditor").await,
            town.staff("ben", "auditor").await,
        );
        let mut device = Device::new(5);
        let answer = device.create(&begins(&town, &ana, "Laptop").await.unwrap());
        assert_eq!(
            wrong(adds(&town, &ben, &answer).await).1,
            "identity-step-gone"
        );
        let sign_in = begins_sign_in(&town).await;
        let mut options = begins(&town, &ana, "Laptop").await.unwrap();
        options["publicKey"]["challenge"] = sign_in["publicKey"]["challenge"].clone();
        assert_eq!(
            wrong(adds(&town, &ana, &device.create(&options)).await).1,
            "identity-step-gone"
        );
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        let nobody = add_passkey(&town.app, &mut tx, &answer).await;
        assert_eq!(wrong(nobody).1, "identity-sign-in-first");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn add_passkey_refuses_a_device_that_did_not_ask_for_its_user() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "auditor").await;
        let mut careless = Device::new(5).careless();
        let options = begins(&town, &ana, "Laptop").await.unwrap();
        assert_eq!(
            wrong(adds(&town, &ana, &careless.create(&options)).await).1,
            REFUSED
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn add_passkey_keeps_each_device_once() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "auditor").await;
        let mut device = device(&town, &ana, 7).await;
        let options = begins(&town, &ana, "Again").await.unwrap();
        assert_eq!(
            options["publicKey"]["excludeCredentials"]
                .as_array()
                .unwrap()
                .len(),
            1
        );
        let outcome = adds(&town, &ana, &device.create(&options)).await;
        assert!([REFUSED, "identity-passkey-known"].contains(&wrong(outcome).1));
    })
    .await;
}
