//! Links that set a password, with tokens known to the test.

use jiff::SignedDuration;
use stoa_identity::{model::password::Hashed, store};
use stoa_kernel::{Actor, Done, Id, actor::StaffMember};

use crate::town::Town;

pub const NEW: &str = "another fine password";

pub async fn new_password() -> Hashed {
    Hashed::of(NEW, "new").await.unwrap()
}

pub async fn link(town: &Town, id: Id<StaffMember>) -> String {
    let mut tx = town.app.db.begin(&Actor::System("test")).await.unwrap();
    let token = tx.random_token().unwrap();
    let expires_at = tx.now() + SignedDuration::from_hours(72);
    store::insert_password_link(&mut tx, &token, id, expires_at)
        .await
        .unwrap();
    let event = stoa_identity::events::IdentityEvent::LinkAskedFor;
    tx.commit(Done::new(token, &event)).await.unwrap()
}
