//! The steps of adding a passkey and of signing in with it.

use serde_json::Value;
use stoa_identity::commands::{
    add_passkey::add_passkey, begin_passkey::begin_passkey,
    begin_passkey_sign_in::begin_passkey_sign_in, sign_in_with_passkey::sign_in_with_passkey,
};
use stoa_kernel::{Actor, Result, actor::Staff};

use crate::{
    authenticator::Device,
    town::{Town, browser},
};

pub const REFUSED: &str = "identity-passkey-refused";

pub async fn begins(town: &Town, staff: &Staff, name: &str) -> Result<Value> {
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

pub async fn adds(town: &Town, staff: &Staff, answer: &str) -> Result<()> {
    let mut tx = town
        .app
        .db
        .begin(&Actor::Staff(staff.clone()))
        .await
        .unwrap();
    let done = add_passkey(&town.app, &mut tx, answer).await?;
    tx.commit(done).await
}

pub async fn begins_sign_in(town: &Town) -> Value {
    let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
    let done = begin_passkey_sign_in(&town.app, &mut tx).await.unwrap();
    tx.commit(done).await.unwrap()
}

pub async fn signs_in(town: &Town, answer: &str) -> Result<String> {
    sign_in_with_passkey(&town.app, answer, &browser("198.51.100.7")).await
}

/// A device of somebody's. Its credential is this town's own, as all towns may share a database.
pub async fn device(town: &Town, staff: &Staff, seed: u8) -> Device {
    let mut credential = [seed; 16];
    credential[..8].copy_from_slice(&staff.id.number().to_be_bytes());
    let mut device = Device::new(seed).named(credential);
    let options = begins(town, staff, "Work laptop").await.unwrap();
    adds(town, staff, &device.create(&options)).await.unwrap();
    device
}
