//! Helping whoever has lost their telephone.

use stoa_identity::commands::clear_second_factors::clear_second_factors;
use stoa_kernel::Actor;

use crate::{
    codes::sets_up,
    town::{in_each_town, wrong},
};

#[tokio::test(flavor = "multi_thread")]
async fn clear_second_factors_helps_who_lost_their_telephone() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "auditor").await;
        let boss = town.staff("boss", "administrator").await;
        sets_up(&town, &ana).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        assert_eq!(
            wrong(clear_second_factors(&mut tx, ana.id).await).1,
            "kernel-denied"
        );
        drop(tx);
        let mut tx = town
            .app
            .db
            .begin(&Actor::Staff(boss.clone()))
            .await
            .unwrap();
        let own = clear_second_factors(&mut tx, boss.id).await;
        assert_eq!(wrong(own).1, "identity-not-your-own-factors");
        let done = clear_second_factors(&mut tx, ana.id).await.unwrap();
        tx.commit(done).await.unwrap();
        town.signs_in("ana").await;
    })
    .await;
}
