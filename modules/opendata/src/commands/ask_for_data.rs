//! A resident asks for data that does not exist yet. Everybody reads it at once, as they read reports of problems.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, digest};

use super::create_dataset::must_exist;
use crate::{
    events::{TalkEvent, Talked},
    model::{
        LONGEST_TITLE,
        talk::{DataRequest, LONGEST_WORDS, RequestState, written},
    },
    policy,
    store::talk as store,
    talk::{
        Resident, Voter,
        telling::{TELL_STEWARD, TellSteward},
    },
};

/// What is wished for.
#[derive(Debug, Clone, Default)]
pub struct AskForData {
    pub title: String,
    /// What it is for, and what should be in it.
    pub text: String,
    /// The slug of the body that has it; empty where nobody knows.
    pub agency: String,
}

/// Keeps the request, and the vote of whoever asks. `Invalid` on `title`, `text` and `agency`, and where somebody asks too much.
pub async fn ask_for_data(
    app: &App,
    tx: &mut Tx,
    input: AskForData,
) -> Result<Done<Id<DataRequest>>> {
    tx.may(policy::ASK_FOR_DATA, &policy::talk(&input.agency))?;
    let actor = tx.actor().clone();
    let resident = Resident::of(app, tx, &actor).await?;
    let title = written("title", &input.title, LONGEST_TITLE);
    let text = written("text", &input.text, LONGEST_WORDS);
    let (title, text) = match (title, text) {
        (Ok(title), Ok(text)) => (title, text),
        (title, text) => {
            let faults = [title.err(), text.err()];
            return Err(Error::Invalid(faults.into_iter().flatten().collect()));
        }
    };
    if !input.agency.is_empty() {
        must_exist(tx, &input.agency).await?;
    }
    let request = DataRequest {
        id: tx.new_id()?,
        person: resident.person,
        title,
        text,
        agency: input.agency,
        state: RequestState::Open,
        hidden: false,
        votes: 0,
        answer: String::new(),
        dataset: None,
        asked_at: tx.now(),
        updated_at: tx.now(),
        revision: 1,
    };
    store::insert_request(tx, &request).await?;
    store::insert_vote(tx, request.id, Voter::of(app, &resident, request.id).hash).await?;
    tx.enqueue(TELL_STEWARD, &TellSteward::Request(request.id))
        .await?;
    let what = Talked::DataAskedFor {
        title: digest(&request.title),
        text: digest(&request.text),
    };
    let event = TalkEvent::of_request(&request, what);
    Ok(Done::new(request.id, &event))
}
