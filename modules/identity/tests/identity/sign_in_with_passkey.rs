//! Signing in with a passkey, rightly and wrongly.

use jiff::SignedDuration;
use serde_json::Value;
use stoa_identity::store;
use stoa_kernel::Actor;

use crate::{
    authenticator::Device,
    passkey_steps::{REFUSED, begins, begins_sign_in, device, signs_in},
    town::{in_each_town, wrong},
};

#[tokio::test(flavor = "multi_thread")]
async fn sign_in_with_passkey_needs_no_name_and_no_code() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "administrator").await;
        let mut device = device(&town, &ana, 7).await;
        for _ in 0..2 {
            let options = begins_sign_in(&town).await;
            let token = signs_in(&town, &device.get(&options)).await.unwrap();
            assert_eq!(town.holder(&token).await, Actor::Staff(ana.clone()));
        }
        let events = town.events(ana.id).await;
        assert_eq!(
            events,
            [
                "staff_added",
                "passkey_begun",
                "passkey_added",
                "signed_in",
                "signed_in"
            ]
        );
        let mut db = town.app.db.read().await.unwrap();
        let kept = store::passkeys_of(&mut db, ana.id).await.unwrap().remove(0);
        assert_eq!(kept.used_at, Some(town.now()));
        assert!(
            !kept.name.windows(6).any(|part| part == b"laptop"),
            "the name is sealed"
        );
        assert_eq!(store::staff_with_passkeys(&mut db).await.unwrap(), [ana.id]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_in_with_passkey_refuses_what_is_not_as_it_must_be() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "administrator").await;
        let good = device(&town, &ana, 7).await;
        let unverified = good.clone().careless();
        let foreign = good.clone().at("https://evil.example");
        let stranger = Device::new(8);
        for mut bad in [unverified, foreign, stranger] {
            let options = begins_sign_in(&town).await;
            assert_eq!(wrong(signs_in(&town, &bad.get(&options)).await).1, REFUSED);
        }
        // Another key under the same name.
        let mut forger = good.clone();
        let options = begins_sign_in(&town).await;
        let answer = forger.get(&options);
        let mut forged: Value = serde_json::from_str(&answer).unwrap();
        let signature: Value = serde_json::from_str(&Device::new(9).get(&options)).unwrap();
        forged["response"]["signature"] = signature["response"]["signature"].clone();
        assert_eq!(wrong(signs_in(&town, &forged.to_string()).await).1, REFUSED);
        for junk in ["", "{}", "null", "{\"id\":\"x\"}"] {
            assert_eq!(wrong(signs_in(&town, junk).await).1, REFUSED);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_in_with_passkey_takes_an_answer_once_and_not_late() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "administrator").await;
        let mut device = device(&town, &ana, 7).await;
        let answer = device.get(&begins_sign_in(&town).await);
        signs_in(&town, &answer).await.unwrap();
        assert_eq!(
            wrong(signs_in(&town, &answer).await).1,
            "identity-step-gone"
        );
        let options = begins_sign_in(&town).await;
        town.pass(SignedDuration::from_mins(5));
        let late = signs_in(&town, &device.get(&options)).await;
        assert_eq!(wrong(late).1, "identity-step-gone");
        // The challenge of a registration is not good for signing in.
        let mut options = begins_sign_in(&town).await;
        let other = begins(&town, &ana, "Telephone").await.unwrap();
        options["publicKey"]["challenge"] = other["publicKey"]["challenge"].clone();
        let mixed = signs_in(&town, &device.get(&options)).await;
        assert_eq!(wrong(mixed).1, "identity-step-gone");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_in_with_passkey_refuses_a_copy_whose_counter_is_behind() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "administrator").await;
        let mut original = device(&town, &ana, 7).await;
        let mut copy = original.clone();
        for _ in 0..2 {
            let options = begins_sign_in(&town).await;
            signs_in(&town, &original.get(&options)).await.unwrap();
        }
        let options = begins_sign_in(&town).await;
        assert_eq!(wrong(signs_in(&town, &copy.get(&options)).await).1, REFUSED);
    })
    .await;
}
