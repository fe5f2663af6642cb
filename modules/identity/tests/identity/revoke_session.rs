//! Ending one of one's own sessions.

use stoa_identity::commands::revoke_session::revoke_session;
use stoa_kernel::{Actor, Error, Id, sessions};

use crate::town::{in_each_town, wrong};

#[tokio::test(flavor = "multi_thread")]
async fn revoke_session_ends_ones_own_sessions_alone() {
    in_each_town(async |town| {
        let (ana, ben) = (
            town.staff("ana", "caseworker").await,
            town.staff("ben", "auditor").await,
        );
        let (anas, bens) = (town.signs_in("ana").await, town.signs_in("ben").await);
        let id = async |token: &str| {
            sessions::find_id(&mut town.app.db.read().await.unwrap(), token)
                .await
                .unwrap()
                .unwrap()
        };
        let (anas_id, bens_id) = (id(&anas).await, id(&bens).await);
        let mut tx = town.app.db.begin(&Actor::Staff(ana)).await.unwrap();
        assert_eq!(
            revoke_session(&mut tx, bens_id).await.unwrap_err(),
            Error::NotFound
        );
        let done = revoke_session(&mut tx, anas_id).await.unwrap();
        tx.commit(done).await.unwrap();
        assert_eq!(town.holder(&anas).await, Actor::Anonymous);
        assert_eq!(town.holder(&bens).await, Actor::Staff(ben));
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        assert_eq!(
            wrong(revoke_session(&mut tx, Id::new(1)).await).1,
            "identity-sign-in-first"
        );
    })
    .await;
}
