//! Signing somebody out everywhere.

use stoa_identity::commands::end_sessions::end_sessions;
use stoa_kernel::Actor;

use crate::town::{in_each_town, wrong};

#[tokio::test(flavor = "multi_thread")]
async fn end_sessions_signs_somebody_out_everywhere() {
    in_each_town(async |town| {
        let boss = town.staff("boss", "administrator").await;
        let ana = town.staff("ana", "auditor").await;
        let sessions = [town.signs_in("ana").await, town.signs_in("ana").await];
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        assert_eq!(
            wrong(end_sessions(&mut tx, boss.id).await).1,
            "kernel-denied"
        );
        drop(tx);
        let mut tx = town.app.db.begin(&Actor::Staff(boss)).await.unwrap();
        let done = end_sessions(&mut tx, ana.id).await.unwrap();
        tx.commit(done).await.unwrap();
        for session in sessions {
            assert_eq!(town.holder(&session).await, Actor::Anonymous);
        }
    })
    .await;
}
