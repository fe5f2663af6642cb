//! The people who work here: added, changed, helped.

use stoa_identity::commands::{
    add_staff::{NewStaff, add_staff},
    change_staff::{ChangedStaff, change_staff},
    end_sessions::end_sessions,
    sign_in::SignedIn,
};
use stoa_kernel::{
    Actor, Error, Id, Result,
    actor::{Staff, StaffMember},
};

use crate::town::{PASSWORD, Town, in_each_town, wrong};

async fn adds(town: &Town, actor: &Actor, new: NewStaff) -> Result<Id<StaffMember>> {
    let mut tx = town.app.db.begin(actor).await.unwrap();
    let done = add_staff(&town.app, &mut tx, new).await?;
    tx.commit(done).await
}

async fn changes(
    town: &Town,
    actor: &Staff,
    id: Id<StaffMember>,
    changed: ChangedStaff,
) -> Result<()> {
    let mut tx = town
        .app
        .db
        .begin(&Actor::Staff(actor.clone()))
        .await
        .unwrap();
    let done = change_staff(&town.app, &mut tx, id, changed).await?;
    tx.commit(done).await
}

async fn as_now(town: &Town, id: Id<StaffMember>) -> ChangedStaff {
    let row = town.row(id).await;
    ChangedStaff {
        version: row.version,
        name: row.staff.name,
        roles: row.staff.roles,
        agency: row.staff.agency,
        teams: row.staff.teams,
        active: row.active,
        email: String::new(),
    }
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

#[tokio::test(flavor = "multi_thread")]
async fn change_staff_refuses_who_saw_an_older_state() {
    in_each_town(async |town| {
        let boss = town.staff("boss", "administrator").await;
        let ana = town.staff("ana", "auditor").await;
        let seen = as_now(&town, ana.id).await;
        let first = ChangedStaff {
            roles: vec!["analyst".to_owned()],
            ..seen.clone()
        };
        changes(&town, &boss, ana.id, first).await.unwrap();
        let second = ChangedStaff {
            name: "Somebody else".to_owned(),
            ..seen
        };
        let outcome = changes(&town, &boss, ana.id, second).await;
        assert_eq!(wrong(outcome).1, "kernel-changed-meanwhile");
        assert_eq!(town.row(ana.id).await.staff.roles, ["analyst"]);
        assert_eq!(
            changes(&town, &ana, boss.id, as_now(&town, boss.id).await).await,
            Err(Error::denied("kernel-denied"))
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn change_staff_ends_the_access_of_who_has_left() {
    in_each_town(async |town| {
        let boss = town.staff("boss", "administrator").await;
        let ana = town.staff("ana", "auditor").await;
        let session = town.signs_in("ana").await;
        let left = ChangedStaff {
            active: false,
            ..as_now(&town, ana.id).await
        };
        changes(&town, &boss, ana.id, left).await.unwrap();
        assert_eq!(town.holder(&session).await, Actor::Anonymous);
        assert!(town.tries("ana", PASSWORD).await.is_err());
        assert_eq!(town.events(ana.id).await.last().unwrap(), "staff_changed");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn change_staff_does_not_let_an_administrator_shut_themselves_out() {
    in_each_town(async |town| {
        let boss = town.staff("boss", "administrator").await;
        let now = as_now(&town, boss.id).await;
        let left = ChangedStaff {
            active: false,
            ..now.clone()
        };
        assert_eq!(
            wrong(changes(&town, &boss, boss.id, left).await).1,
            "identity-not-yourself"
        );
        let lesser = ChangedStaff {
            roles: vec!["auditor".to_owned()],
            ..now
        };
        let outcome = wrong(changes(&town, &boss, boss.id, lesser).await);
        assert_eq!(outcome.1, "identity-not-your-own-role");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn change_staff_gives_a_new_address_to_sign_in_with() {
    in_each_town(async |town| {
        let boss = town.staff("boss", "administrator").await;
        let ana = town.staff("ana", "auditor").await;
        let old = town.new_staff("ana", "auditor").email;
        let new = format!("new-{old}");
        let taken = town.new_staff("boss", "administrator").email;
        let with = async |email: &str| ChangedStaff {
            email: email.to_owned(),
            ..as_now(&town, ana.id).await
        };
        let outcome = changes(&town, &boss, ana.id, with(&taken).await).await;
        assert_eq!(wrong(outcome).1, "identity-email-taken");
        let outcome = changes(&town, &boss, ana.id, with("ana").await).await;
        assert_eq!(wrong(outcome).1, "kernel-email-invalid");
        changes(&town, &boss, ana.id, with(&new).await)
            .await
            .unwrap();
        assert!(town.tries(&old, PASSWORD).await.is_err());
        assert!(matches!(
            town.tries(&new, PASSWORD).await,
            Ok(SignedIn::Welcome(_))
        ));
    })
    .await;
}

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
