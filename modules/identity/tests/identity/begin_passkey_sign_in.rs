//! Beginning to sign in with a passkey.

use crate::{
    passkey_steps::{begins_sign_in, device},
    town::in_each_town,
};

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
