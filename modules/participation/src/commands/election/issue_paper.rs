//! Somebody gets their paper, signed without being seen. Nothing that is kept tells who, and nobody can tell later which paper it was.

use sha2::{Digest, Sha256};
use stoa_envelopes::PaperSigner;
use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    casework::{Voice, Voter, random},
    events::{ElectionEvent, Voted},
    model::{
        Verb,
        election::{Election, ElectionId},
    },
    store,
};

/// Who asks for a paper, and what is to be signed.
pub struct IssuePaper {
    pub election: ElectionId,
    pub voter: Voter,
    /// What follows from the voter's code (`stoa_envelopes::Holder::blinded`).
    pub blinded: Vec<u8>,
}

/// The blind signature. `tx` is nobody's. `Denied` where no phase lets people vote, or whoever asks is not known well enough; `Conflict` when they
/// have their paper: the answer to the same question is in the roll (`store::election::paper_of`).
pub async fn issue_paper(app: &App, tx: &mut Tx, input: IssuePaper) -> Result<Done<Vec<u8>>> {
    let election = store::election::election_by_id(tx, input.election)
        .await?
        .or_not_found()?;
    let (process, component) = &election.place;
    let place = (process.as_str(), component.as_str());
    let scene = input.voter.scene(app, tx, (place, Verb::Vote)).await?;
    // A browser is no voter, whatever a component asks for: it has as many papers as somebody empties it.
    if input.voter.actor.person().is_none() {
        return Err(Error::denied("participation-election-sign-in"));
    }
    let thing = election.reference();
    let within = (&scene, Verb::Vote);
    let voice = Voice::within(app, tx, (&input.voter, &thing), within).await?;
    let taken = || Error::conflict("participation-election-has-paper");
    if store::election::has_paper(tx, election.id, voice).await? {
        return Err(taken());
    }
    let signature = sign(app, tx, &election, &input.blinded).await?;
    let blinded: [u8; 32] = Sha256::digest(&input.blinded).into();
    let paper = (blinded, signature.clone());
    if !store::election::insert_paper(tx, (election.id, voice), paper).await? {
        return Err(taken());
    }
    let event = ElectionEvent {
        reference: election.reference(),
        agency: scene.setup.process.agency,
        what: Voted::PaperIssued,
    };
    Ok(Done::new(signature, &event))
}

async fn sign(app: &App, tx: &mut Tx, election: &Election, blinded: &[u8]) -> Result<Vec<u8>> {
    let sealed = store::election::sealed_key(tx, election.id).await?;
    let primes = app.vault.open_secret(election.id.number(), &sealed)?;
    let broken = |error| Error::broken("signing a paper", error);
    let signer = PaperSigner::from_primes(&primes).map_err(broken)?;
    let signed = signer.sign_blinded(&mut random()?, blinded);
    signed.map_err(|_error| Error::invalid("code", "participation-election-fault-code"))
}
