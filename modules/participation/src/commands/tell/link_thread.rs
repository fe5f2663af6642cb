//! Staff say what came of what: from now on whoever said or follows the first thing hears of the second.

use stoa_kernel::{Done, Error, Result, Tx};

use crate::{
    events::{TellEvent, Told},
    following,
    model::tell::{Bond, Strand},
    policy,
    store::tell as store,
};

/// What came of what.
#[derive(Debug, Clone)]
pub struct LinkThread {
    /// What was first, as the ledger calls it.
    pub from: String,
    /// What came of it.
    pub to: String,
    pub bond: Bond,
}

/// `Invalid` on `from` or `to` when there is no such thing, or both are the same; `Conflict` when they are bound already.
pub async fn link_thread(tx: &mut Tx, input: LinkThread) -> Result<Done<()>> {
    let missing = |field| Error::invalid(field, "participation-tell-fault-thing");
    let to = following::thing(tx, &input.to).await?;
    let to = to.ok_or_else(|| missing("to"))?;
    tx.may(policy::LINK_THREAD, &policy::processes(&to.agency))?;
    let from = following::thing(tx, &input.from).await?;
    let from = from.filter(|from| from.reference != to.reference);
    let from = from.ok_or_else(|| missing("from"))?;
    let strand = Strand {
        from: from.reference,
        to: to.reference,
        bond: input.bond,
        process: to.process,
        at: tx.now(),
    };
    store::insert_strand(tx, &strand).await?;
    let what = Told::ThreadLinked {
        from: strand.from,
        bond: input.bond.name(),
    };
    let event = TellEvent::of(&strand.to, what).by(&to.agency);
    Ok(Done::new((), &event))
}
