//! An administrator has a link mailed.

use stoa_identity::commands::{
    follow_password_link::follow_password_link, send_password_link::send_password_link,
    sign_in::SignedIn,
};
use stoa_kernel::Actor;

use crate::{
    password_links::{NEW, link, new_password},
    town::{in_each_town, wrong},
};

#[tokio::test(flavor = "multi_thread")]
async fn send_password_link_lets_somebody_choose_by_mail() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "caseworker").await;
        let boss = town.staff("boss", "administrator").await;
        let before = link(&town, ana.id).await;
        let mut tx = town.app.db.begin(&Actor::Staff(boss)).await.unwrap();
        let done = send_password_link(&town.app, &mut tx, ana.id)
            .await
            .unwrap();
        tx.commit(done).await.unwrap();
        town.does_its_jobs().await;
        let mails = town.mails();
        let line = mails[0]
            .lines()
            .find(|line| line.contains("/sign-in/password/"))
            .unwrap();
        let token = line
            .trim()
            .strip_prefix("http://localhost:8311/sign-in/password/")
            .unwrap();
        let mut tx = town.app.db.begin(&Actor::Anonymous).await.unwrap();
        // The newest link alone holds.
        let outcome = follow_password_link(&mut tx, &before, new_password().await).await;
        assert_eq!(wrong(outcome).1, "identity-link-gone");
        let done = follow_password_link(&mut tx, token, new_password().await)
            .await
            .unwrap();
        tx.commit(done).await.unwrap();
        assert!(matches!(
            town.tries("ana", NEW).await,
            Ok(SignedIn::Welcome(_))
        ));
        town.does_its_jobs().await;
        assert!(
            town.mails()
                .iter()
                .any(|mail| mail.contains("Your password was changed."))
        );
    })
    .await;
}
