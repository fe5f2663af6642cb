//! Passkeys, from a device in software.

use jiff::SignedDuration;
use serde_json::Value;
use stoa_identity::{
    commands::{
        add_passkey::add_passkey, begin_passkey::begin_passkey,
        begin_passkey_sign_in::begin_passkey_sign_in, remove_passkey::remove_passkey,
        sign_in_with_passkey::sign_in_with_passkey,
    },
    store,
};
use stoa_kernel::{Actor, Error, Result, actor::Staff};

use crate::{
    authenticator::Device,
    town::{Town, browser, in_each_town, wrong},
};

const REFUSED: &str = "identity-passkey-refused";

async fn begins(town: &Town, staff: &Staff, name: &str) -> Result<Value> {
    let confirmed = town.confirms(staff).await;
    let mut tx = town
        .app
        .db
        .begin(&Actor::Staff(staff.clone()))
        .await
        .unwrap();
    let done = begin_passkey(&town.app, &mut tx, &confirmed, name).await?;
    tx.commit(done).await
}

async fn adds(town: &Town, staff: &Staff, answer: &str) -> Result<()> {
    let mut tx = town
        .app
        .db
        .begin(&Actor::Staff(staff.clone()))
        .await
        .unwrap();
    let done = add_passkey(&town.app, &mut tx, answer).await?;
    tx.commit(done).await
}

async fn begins_sign_in(town: &Town) -> Value {
    let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
    let done = begin_passkey_sign_in(&town.app, &mut tx).await.unwrap();
    tx.commit(done).await.unwrap()
}

async fn signs_in(town: &Town, answer: &str) -> Result<String> {
    sign_in_with_passkey(&town.app, answer, &browser("198.51.100.7")).await
}

/// A device of somebody's. Its credential is this town's own, as all towns may share a database.
async fn device(town: &Town, staff: &Staff, seed: u8) -> Device {
    let mut credential = [seed; 16];
    credential[..8].copy_from_slice(&staff.id.number().to_be_bytes());
    let mut device = Device::new(seed).named(credential);
    let options = begins(town, staff, "Work laptop").await.unwrap();
    adds(town, staff, &device.create(&options)).await.unwrap();
    device
}

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

#[tokio::test(flavor = "multi_thread")]
async fn begin_passkey_wants_a_name() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "auditor").await;
        for name in ["", "  ", &"x".repeat(61)] {
            let outcome = wrong(begins(&town, &ana, name).await);
            assert_eq!(
                outcome,
                ("name".to_owned(), "identity-passkey-name-missing")
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn begin_passkey_sign_in_names_nobody() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "auditor").await;
        device(&town, &ana, 7).await;
        let options = begins_sign_in(&town).await;
        let allowed = &options["publicKey"]["allowCredentials"];
        assert!(allowed.as_array().is_none_or(Vec::is_empty), "{options}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn remove_passkey_locks_the_device_out() {
    in_each_town(async |town| {
        let (ana, ben) = (
            town.staff("ana", "auditor").await,
            town.staff("ben", "auditor").await,
        );
        let mut device = device(&town, &ana, 7).await;
        let kept = store::passkeys_of(&mut town.app.db.read().await.unwrap(), ana.id)
            .await
            .unwrap();
        let bens = town.confirms(&ben).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ben)).await.unwrap();
        assert_eq!(
            remove_passkey(&mut tx, &bens, kept[0].id)
                .await
                .unwrap_err(),
            Error::NotFound
        );
        drop(tx);
        let anas = town.confirms(&ana).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana)).await.unwrap();
        let done = remove_passkey(&mut tx, &anas, kept[0].id).await.unwrap();
        tx.commit(done).await.unwrap();
        let options = begins_sign_in(&town).await;
        assert_eq!(
            wrong(signs_in(&town, &device.get(&options)).await).1,
            REFUSED
        );
    })
    .await;
}
