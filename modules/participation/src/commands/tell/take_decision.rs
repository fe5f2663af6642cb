//! Staff say what was decided in a process, why, and on what it rests. Whoever said or follows one of these hears of it.

use stoa_kernel::{App, Done, Error, FieldError, Message, OrNotFound, Result, Tx, digest};

use crate::{
    events::{TellEvent, Told},
    following,
    model::tell::{Bond, Decision, Draft, Strand, Written},
    policy,
    store::{self, tell},
};

/// What was decided.
#[derive(Debug, Clone, Default)]
pub struct TakeDecision {
    /// The slug of the process.
    pub process: String,
    pub draft: Draft,
    /// On what it rests, as the ledger calls each.
    pub inputs: Vec<String>,
}

/// `Invalid` on the fields that are wrong, `inputs` among them; `NotFound` for a process that not everybody sees.
pub async fn take_decision(app: &App, tx: &mut Tx, input: TakeDecision) -> Result<Done<Decision>> {
    let process = store::frame::process_by_slug(tx, &input.process).await?;
    let process = process.filter(|one| one.is_public()).or_not_found()?;
    tx.may(policy::KEEP_DECISIONS, &policy::processes(&process.agency))?;
    let written = Written::of(&input.draft, app.config.town.language)?;
    let inputs = known(tx, &input.inputs).await?;
    let decision = Decision {
        id: tx.new_id()?,
        process: process.id,
        slug: process.slug.clone(),
        agency: process.agency.clone(),
        written,
        made_at: tx.now(),
        updated_at: tx.now(),
        version: 1,
    };
    tell::insert_decision(tx, &decision).await?;
    let own = process.reference();
    bind(tx, &decision, (&own, Bond::CameOf)).await?;
    for one in inputs.iter().filter(|one| **one != own) {
        bind(tx, &decision, (one, Bond::RestsOn)).await?;
    }
    let what = Told::DecisionTaken {
        written: digest(&format!("{:?}", decision.written)),
        inputs,
    };
    let event = TellEvent::of(&decision.reference(), what).by(&decision.agency);
    Ok(Done::new(decision, &event))
}

/// The things of these references, each once. `Invalid` on `inputs` with the first that is none.
async fn known(tx: &mut Tx, references: &[String]) -> Result<Vec<String>> {
    let mut all = Vec::new();
    for reference in references {
        let Some(thing) = following::thing(tx, reference).await? else {
            let message = Message::new("participation-tell-fault-input");
            let message = message.with("reference", reference.as_str());
            return Err(Error::Invalid(vec![FieldError::new("inputs", message)]));
        };
        if !all.contains(&thing.reference) {
            all.push(thing.reference);
        }
    }
    Ok(all)
}

async fn bind(tx: &mut Tx, decision: &Decision, (from, bond): (&str, Bond)) -> Result<()> {
    let strand = Strand {
        from: from.to_owned(),
        to: decision.reference(),
        bond,
        process: decision.slug.clone(),
        at: tx.now(),
    };
    tell::insert_strand(tx, &strand).await
}
