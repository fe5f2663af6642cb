//! Nobody in particular casts an envelope: the right to be counted is in it.

use stoa_envelopes::Envelope;
use stoa_kernel::{Actor, App, Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    casework,
    events::{ElectionEvent, Voted},
    model::Verb,
    policy, store,
};

/// Keeps an envelope and answers with its receipt, under which the ledger has it. `tx` is nobody's. `Denied` where no phase lets people vote; `Invalid`
/// on `code` for what is no envelope of this vote; `Conflict` unless its turn comes right after the last one of the same paper.
pub async fn cast_envelope(app: &App, tx: &mut Tx, bytes: &[u8]) -> Result<Done<String>> {
    if *tx.actor() != Actor::Anonymous {
        return Err(Error::broken("an envelope", "its write must be nobody's"));
    }
    let bad = |_error| Error::invalid("code", "participation-election-fault-envelope");
    let envelope = Envelope::read(bytes).map_err(bad)?;
    let id = i64::try_from(envelope.number).map_err(|_error| Error::NotFound)?;
    let election = store::election::election_by_id(tx, Id::new(id))
        .await?
        .or_not_found()?;
    let (process, component) = &election.place;
    let scene = casework::scene(app, tx, (process, component)).await?;
    tx.may(policy::CAST_ENVELOPE, &scene.resource(Verb::Vote))?;
    let (number, key, room) = (election.number(), &election.paper_key, election.room());
    envelope.verify(number, key, room).map_err(bad)?;
    let last = store::election::last_turn(tx, election.id, &envelope.paper.token).await?;
    if last.checked_add(1) != Some(envelope.turn) {
        return Err(Error::conflict("participation-election-turn"));
    }
    store::election::insert_envelope(tx, election.id, &envelope, bytes.to_vec()).await?;
    let receipt = envelope.receipt().map_err(bad)?;
    let event = ElectionEvent {
        reference: receipt.clone(),
        agency: scene.setup.process.agency,
        what: Voted::EnvelopeCast {
            election: id,
            turn: envelope.turn,
        },
    };
    Ok(Done::new(receipt, &event))
}
