//! New recovery codes.

use stoa_identity::commands::renew_recovery_codes::renew_recovery_codes;
use stoa_kernel::Actor;

use crate::{
    codes::{sets_up, step},
    town::{in_each_town, wrong},
};

#[tokio::test(flavor = "multi_thread")]
async fn renew_recovery_codes_ends_the_old_ones() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "administrator").await;
        let confirmed = town.confirms(&ana).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        let outcome = renew_recovery_codes(&town.app, &mut tx, &confirmed).await;
        assert_eq!(wrong(outcome).1, "identity-no-second-factor");
        drop(tx);
        let old = sets_up(&town, &ana).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        let done = renew_recovery_codes(&town.app, &mut tx, &confirmed)
            .await
            .unwrap();
        let new = tx.commit(done).await.unwrap();
        let waiting = step(&town, "ana").await;
        assert!(town.gives_code(&waiting, &old[0]).await.is_err());
        town.gives_code(&waiting, &new[0]).await.unwrap();
    })
    .await;
}
