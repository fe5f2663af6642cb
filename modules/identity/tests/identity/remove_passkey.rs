//! Removing a passkey.

use stoa_identity::{commands::remove_passkey::remove_passkey, store};
use stoa_kernel::{Actor, Error};

use crate::{
    passkey_steps::{REFUSED, begins_sign_in, device, signs_in},
    town::{in_each_town, wrong},
};

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
