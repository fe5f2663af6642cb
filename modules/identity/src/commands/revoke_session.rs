//! The owner of a session ends it from another one: a lost telephone, a browser in a library.

use stoa_kernel::{
    Actor, Done, Error, Id, Result, Tx,
    sessions::{self, Owner, Session},
};

use crate::events::IdentityEvent;

/// Ends one of the actor's own sessions. `NotFound` when it is not theirs.
pub async fn revoke_session(tx: &mut Tx, id: Id<Session>) -> Result<Done<()>> {
    let owner = owner_of(tx.actor())?;
    sessions::revoke(tx, owner, id).await?;
    Ok(Done::new(
        (),
        &IdentityEvent::SessionRevoked {
            session: id.number(),
        },
    ))
}

/// Whose sessions an actor may see and end. `Denied` for those who have none.
pub fn owner_of(actor: &Actor) -> Result<Owner> {
    match actor {
        Actor::Staff(staff) => Ok(Owner::Staff(staff.id)),
        Actor::Person { id } => Ok(Owner::Person(*id)),
        _ => Err(Error::denied("identity-sign-in-first")),
    }
}
