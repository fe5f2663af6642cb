//! Beginning to add a passkey.

use crate::{
    passkey_steps::begins,
    town::{in_each_town, wrong},
};

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
