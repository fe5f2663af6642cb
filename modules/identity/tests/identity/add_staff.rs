//! Adding somebody who works here.

use stoa_identity::commands::add_staff::{NewStaff, add_staff};
use stoa_kernel::{Actor, Id, Result, actor::StaffMember};

use crate::town::{Town, in_each_town, wrong};

async fn adds(town: &Town, actor: &Actor, new: NewStaff) -> Result<Id<StaffMember>> {
    let mut tx = town.app.db.begin(actor).await.unwrap();
    let done = add_staff(&town.app, &mut tx, new).await?;
    tx.commit(done).await
}

#[tokio::test(flavor = "multi_thread")]
async fn add_staff_is_for_administrators_and_the_house() {
    in_each_town(async |town| {
        let boss = town.staff("boss", "administrator").await;
        let manager = town.staff("manager", "manager").await;
        let outcome = adds(
            &town,
            &Actor::Staff(manager),
            town.new_staff("ana", "auditor"),
        )
        .await;
        assert_eq!(wrong(outcome).1, "kernel-denied");
        let id = adds(&town, &Actor::Staff(boss), town.new_staff("ana", "auditor"))
            .await
            .unwrap();
        assert_eq!(town.row(id).await.password, None);
        assert_eq!(town.events(id).await, ["staff_added", "password_link_sent"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn add_staff_says_which_field_is_wrong() {
    type Change = fn(&mut NewStaff);
    let cases: [(Change, &str, &str); 10] = [
        (
            |new| new.username = "a b".to_owned(),
            "username",
            "identity-username-form",
        ),
        (
            |new| new.username = "ana@x".to_owned(),
            "username",
            "identity-username-form",
        ),
        (
            |new| new.username = "ANA".to_owned(),
            "username",
            "kernel-username-taken",
        ),
        (
            |new| new.name = " ".to_owned(),
            "name",
            "identity-name-missing",
        ),
        (
            |new| new.email = "ana".to_owned(),
            "email",
            "kernel-email-invalid",
        ),
        (
            |new| new.email = "ANA@Merrow.example".to_owned(),
            "email",
            "identity-email-taken",
        ),
        (|new| new.roles.clear(), "roles", "identity-roles-missing"),
        (
            |new| new.roles = vec!["king".to_owned()],
            "roles",
            "identity-roles-unknown",
        ),
        (
            |new| new.agency = "nobody".to_owned(),
            "agency",
            "identity-agency-unknown",
        ),
        (
            |new| new.teams = vec!["nobody".to_owned()],
            "teams",
            "identity-teams-unknown",
        ),
    ];
    in_each_town(async |town| {
        let ana = town.staff("ana", "auditor").await;
        for (change, field, key) in cases {
            let mut new = town.new_staff("ben", "auditor");
            change(&mut new);
            let outcome = adds(&town, &Actor::System("test"), new).await;
            assert_eq!(wrong(outcome), (field.to_owned(), key));
        }
        assert_eq!(town.events(ana.id).await, ["staff_added"]);
    })
    .await;
}
