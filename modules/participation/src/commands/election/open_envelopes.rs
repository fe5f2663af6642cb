//! Keyholders come together and open the envelopes. Their key is put together in memory, and forgotten.

use stoa_envelopes::{self as envelopes, Ballot, BoxSecret, Issued, Opened, Share, look_at_cast};
use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    casework, counting,
    events::{ElectionEvent, Voted},
    model::election::{Election, ElectionId, Item, Outcome, is_over},
    policy,
    store::{self, election::Line},
};

/// The vote, and the keyholders' sheets.
pub struct OpenEnvelopes {
    pub election: ElectionId,
    /// What stands on the sheets, a line each.
    pub shares: String,
}

/// Opens and counts. `Invalid` on `shares` for what is no sheet, not enough of them, or of another key; `Conflict` while people vote, and
/// when it was opened before.
pub async fn open_envelopes(app: &App, tx: &mut Tx, input: OpenEnvelopes) -> Result<Done<Outcome>> {
    let election = store::election::election_by_id(tx, input.election)
        .await?
        .or_not_found()?;
    let (process, component) = &election.place;
    let scene = casework::scene(app, tx, (process, component)).await?;
    tx.may(policy::OPEN_ENVELOPES, &scene.setup.process.resource())?;
    if !is_over(&scene) {
        return Err(Error::conflict("participation-election-not-over"));
    }
    let secret = put_together(&input.shares, &election)?;
    let standing = store::election::standing(tx, &election).await?;
    let slate: Vec<Item> = standing.iter().map(|(item, _)| item.clone()).collect();
    let (outcome, lines) = open(tx, (&election, &slate), &secret).await?;
    drop(secret);
    if !store::election::set_outcome(tx, election.id, &outcome).await? {
        return Err(Error::conflict("participation-election-opened-already"));
    }
    store::election::insert_ballots(tx, election.id, &lines).await?;
    let results = counting::count_pots(app, tx, (&scene, &election), (standing, &lines)).await?;
    let event = ElectionEvent {
        reference: election.reference(),
        agency: scene.setup.process.agency,
        what: Voted::EnvelopesOpened {
            papers: outcome.papers,
            counted: outcome.counted,
            replaced: outcome.replaced,
            invalid: outcome.invalid,
            unreadable: outcome.unreadable.len(),
            ballots: outcome.digest.clone(),
            results,
        },
    };
    Ok(Done::new(outcome, &event))
}

fn put_together(text: &str, election: &Election) -> Result<BoxSecret> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let shares: envelopes::Result<Vec<Share>> = lines.map(Share::read).collect();
    let joined = shares.and_then(|shares| envelopes::join(&shares, &election.box_key));
    joined.map_err(|error| {
        let key = match error {
            envelopes::Error::TooFewShares(..) => "participation-election-fault-few-shares",
            envelopes::Error::SameShare => "participation-election-fault-same-share",
            envelopes::Error::OtherKey => "participation-election-fault-other-key",
            _ => "participation-election-fault-share",
        };
        Error::invalid("shares", key)
    })
}

async fn open(
    tx: &mut Tx,
    (election, slate): (&Election, &[Item]),
    secret: &BoxSecret,
) -> Result<(Outcome, Vec<Line>)> {
    let cast = store::election::envelopes_of(tx, election.id).await?;
    let papers = store::election::count_papers(tx, election.id).await?;
    let issued = [Issued {
        key: election.paper_key.clone(),
        papers,
    }];
    let (number, room) = (election.number(), election.room());
    let rule = envelopes::Election {
        number,
        issued: &issued,
        room,
    };
    let looked = look_at_cast(&cast, rule);
    if !looked.is_sound() {
        return Err(Error::broken(
            "opening",
            "there are envelopes that nobody could have cast",
        ));
    }
    let opened = Opened::open(secret, number, &looked.counted, room)
        .map_err(|error| Error::broken("opening", error))?;
    let valid = |ballot: &&Ballot| election.is_valid(slate, ballot);
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let counted = opened.ballots().iter().filter(valid).count();
    let outcome = Outcome {
        papers,
        counted: count(counted),
        replaced: count(looked.replaced),
        invalid: count(opened.ballots().len() - counted),
        unreadable: opened.unreadable().to_vec(),
        votes: votes(election, opened.ballots()),
        digest: hex::encode(opened.digest()),
    };
    let lines = opened
        .ballots()
        .iter()
        .map(|ballot| line((election, slate), ballot));
    Ok((outcome, lines.collect()))
}

/// For each option, how many ballots that count name it.
fn votes(election: &Election, ballots: &[Ballot]) -> Vec<u64> {
    if election.budget.is_some() {
        return Vec::new();
    }
    let mut votes = vec![0; election.count()];
    for ballot in ballots
        .iter()
        .filter(|ballot| election.is_valid(&[], ballot))
    {
        for choice in ballot.choices() {
            let place = usize::try_from(choice.project).ok();
            let place = place.and_then(|number| number.checked_sub(1));
            if let Some(votes) = place.and_then(|place| votes.get_mut(place)) {
                *votes += 1;
            }
        }
    }
    votes
}

fn line((election, slate): (&Election, &[Item]), ballot: &Ballot) -> Line {
    let choices = ballot.choices().iter();
    let choices = choices.map(|choice| format!("{}:{}", choice.project, choice.value));
    Line {
        tracking: ballot.tracking().letters(),
        choices: choices.collect::<Vec<String>>().join(" "),
        is_valid: election.is_valid(slate, ballot),
    }
}
