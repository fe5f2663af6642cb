//! Staff answer a request for data: somebody looks at it, it is answered, with the dataset that came of it, or declined; always with the reasons.

use stoa_kernel::{Done, Error, FieldError, Id, Message, OrNotFound, Result, Tx, digest};

use crate::{
    events::{TalkEvent, Talked},
    model::talk::{DataRequest, LONGEST_WORDS, RequestState, written},
    policy,
    store::{dataset_by_slug, talk as store},
    talk::telling::{TELL_AUTHOR, TellAuthor},
};

/// What is answered.
#[derive(Debug, Clone)]
pub struct AnswerDataRequest {
    pub request: Id<DataRequest>,
    /// The revision that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub state: RequestState,
    /// The reasons, for everybody to read. Only a request that is open again needs none.
    pub answer: String,
    /// The slug of the dataset that came of it, if one did.
    pub dataset: String,
}

/// `Invalid` on `answer` and `dataset`; `Conflict` when somebody was faster.
pub async fn answer_data_request(tx: &mut Tx, input: AnswerDataRequest) -> Result<Done<()>> {
    let request = store::request_by_id(tx, input.request)
        .await?
        .or_not_found()?;
    tx.may(policy::ANSWER_DATA_REQUEST, &policy::talk(&request.agency))?;
    if input.seen != 0 && input.seen != request.revision {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    let mut faults = Vec::new();
    let answer = match (input.state, input.answer.trim()) {
        (RequestState::Open, "") => String::new(),
        (_, answer) => written("answer", answer, LONGEST_WORDS).unwrap_or_else(|fault| {
            faults.push(fault);
            String::new()
        }),
    };
    let dataset = match input.dataset.trim() {
        "" => None,
        slug => {
            let found = dataset_by_slug(tx, slug)
                .await?
                .filter(|found| found.is_public());
            if found.is_none() {
                let message = Message::new("talk-dataset-unknown");
                faults.push(FieldError::new("dataset", message));
            }
            found
        }
    };
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let came_of_it = dataset.as_ref().map(|dataset| dataset.id);
    if !store::answer_request(tx, &request, input.state, (&answer, came_of_it)).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    tx.enqueue(TELL_AUTHOR, &TellAuthor::Request(request.id))
        .await?;
    let what = Talked::DataRequestAnswered {
        state: input.state.name(),
        answer: digest(&answer),
        dataset: dataset.map(|dataset| dataset.reference()),
    };
    let event = TalkEvent::of_request(&request, what);
    Ok(Done::new((), &event))
}
