//! Setting up codes from an app.

use stoa_identity::commands::set_up_second_factor::set_up_second_factor;
use stoa_kernel::Actor;

use crate::{
    codes::{SECRET, code, sets_up},
    town::{in_each_town, wrong},
};

#[tokio::test(flavor = "multi_thread")]
async fn set_up_second_factor_wants_a_code_and_ones_own_secret() {
    in_each_town(async |town| {
        let (ana, ben) = (
            town.staff("ana", "auditor").await,
            town.staff("ben", "auditor").await,
        );
        let confirmed = town.confirms(&ana).await;
        let own = town.app.vault.seal_secret(ana.id.number(), SECRET).unwrap();
        let bens = town.app.vault.seal_secret(ben.id.number(), SECRET).unwrap();
        let right = code(town.now());
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        for shown in [
            (own.as_slice(), "000000"),
            (bens.as_slice(), &*right),
            (&[], &*right),
        ] {
            let outcome = set_up_second_factor(&town.app, &mut tx, &confirmed, shown).await;
            assert_eq!(wrong(outcome), ("code".to_owned(), "identity-code-wrong"));
        }
        drop(tx);
        sets_up(&town, &ana).await;
        assert_eq!(
            town.events(ana.id).await,
            ["staff_added", "second_factor_set_up"]
        );
    })
    .await;
}
