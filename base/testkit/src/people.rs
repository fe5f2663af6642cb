//! Members of staff who have signed in.

use serde::Serialize;
use stoa_kernel::{
    Actor, App, Done, Event, Id,
    actor::{Staff, StaffMember},
    sessions::{self, Owner},
    staff::{self, StaffRow},
    vault::PersonalData,
};

/// An event of the tests themselves.
#[derive(Debug, Serialize)]
pub struct Tried;

impl Event for Tried {
    fn kind(&self) -> &'static str {
        "tried"
    }

    fn reference(&self) -> String {
        "test".to_owned()
    }
}

/// Somebody with a role, which is their name too, who works for a body.
pub fn works_as(role: &str, agency: &str) -> Staff {
    Staff {
        id: Id::new(0),
        name: role.to_owned(),
        roles: vec![role.to_owned()],
        agency: agency.to_owned(),
        teams: Vec::new(),
    }
}

/// Adds them to the town's staff and signs them in: who they are there, and their session's token.
pub async fn signs_in(app: &App, who: Staff) -> (Id<StaffMember>, String) {
    let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
    let person = app.vault.keep(&mut tx, &PersonalData::new()).await.unwrap();
    let id = tx.new_id().unwrap();
    let row = StaffRow {
        username: format!("{}-{id}", who.name),
        staff: Staff { id, ..who },
        person,
        password: None,
        totp: None,
        totp_step: None,
        active: true,
        version: 1,
    };
    staff::insert(&mut tx, &row).await.unwrap();
    let token = sessions::open(&mut tx, Owner::Staff(id), "test")
        .await
        .unwrap();
    tx.commit(Done::new((id, token), &Tried)).await.unwrap()
}
