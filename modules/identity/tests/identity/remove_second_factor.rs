//! Taking codes from an app off.

use stoa_identity::commands::remove_second_factor::remove_second_factor;
use stoa_kernel::Actor;

use crate::{
    codes::{sets_up, step},
    town::{in_each_town, wrong},
};

#[tokio::test(flavor = "multi_thread")]
async fn remove_second_factor_lets_the_password_suffice_again() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "auditor").await;
        let codes = sets_up(&town, &ana).await;
        let waiting = step(&town, "ana").await;
        let confirmed = town.confirms(&ana).await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana.clone())).await.unwrap();
        let done = remove_second_factor(&mut tx, &confirmed).await.unwrap();
        tx.commit(done).await.unwrap();
        assert!(town.gives_code(&waiting, &codes[0]).await.is_err());
        town.signs_in("ana").await;
        let mut tx = town.app.db.begin(&Actor::Staff(ana)).await.unwrap();
        let again = remove_second_factor(&mut tx, &confirmed).await;
        assert_eq!(wrong(again).1, "identity-no-second-factor");
    })
    .await;
}
