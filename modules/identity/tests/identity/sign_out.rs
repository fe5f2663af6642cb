//! Signing out.

use stoa_identity::commands::sign_out::sign_out;
use stoa_kernel::Actor;

use crate::town::in_each_town;

#[tokio::test(flavor = "multi_thread")]
async fn sign_out_ends_the_session_and_no_other() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "caseworker").await;
        let (here, there) = (town.signs_in("ana").await, town.signs_in("ana").await);
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        let done = sign_out(&mut tx, &here).await.unwrap();
        tx.commit(done).await.unwrap();
        assert_eq!(town.holder(&here).await, Actor::Anonymous);
        assert_eq!(town.holder(&there).await, Actor::Staff(ana.clone()));
        assert_eq!(town.events(ana.id).await.last().unwrap(), "signed_out");
    })
    .await;
}
