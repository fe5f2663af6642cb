//! Staff take a request for data from public view, or give it back.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    events::{TalkEvent, Talked},
    model::talk::DataRequest,
    policy,
    store::talk as store,
};

/// Who sees a request from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    Hidden,
    Public,
}

/// `Conflict` when it is so already, or somebody was faster.
pub async fn hide_data_request(tx: &mut Tx, id: Id<DataRequest>, sight: Sight) -> Result<Done<()>> {
    let request = store::request_by_id(tx, id).await?.or_not_found()?;
    tx.may(policy::ANSWER_DATA_REQUEST, &policy::talk(&request.agency))?;
    let hidden = sight == Sight::Hidden;
    if request.hidden == hidden || !store::hide_request(tx, &request, hidden).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    let event = TalkEvent::of_request(&request, Talked::DataRequestHidden { hidden });
    Ok(Done::new((), &event))
}
