//! Live pages: a stream of what the ledger sealed, as server-sent events (WHATWG HTML, section 9.2), by which a page
//! that is open brings itself up to date. Each node follows the ledger for itself, so that it does not matter at which of
//! them somebody reads and at which somebody acts. The stream says what everybody may read in the ledger, and no more.

mod room;

use std::{
    convert::Infallible,
    future::Future,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures::{Stream, StreamExt, stream};
use serde::{Deserialize, Serialize};
use stoa_kernel::{Db, Error, Result, ledger};
use tokio::sync::broadcast;

use self::room::{Place, Room};
use crate::{form::Query, problem::Problem, site::Site, visitor::ClientAddress};

/// How many pages may listen at one node; more are asked to come back later, and are pages without a stream till then.
const LISTENERS: usize = 2000;
/// How many of them may come from one address: an office behind one, and nobody who wants all the room.
const LISTENERS_OF_ONE: usize = 200;
/// How long it takes at most until a sealed entry is told.
const PAUSE: Duration = Duration::from_millis(500);
/// How many entries are read at once.
const CHUNK: usize = 256;
/// How many entries a slow listener may be behind; one further behind is told only that there was something.
const BACKLOG: usize = 1024;
/// How often a silent stream says that it lives, so that nothing in between takes it for dead.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// How long a browser waits before it opens a stream that broke off again.
const RETRY: Duration = Duration::from_secs(5);
/// nginx's word for whether it may gather an answer before it passes it on.
const PROXY_BUFFERING: HeaderName = HeaderName::from_static("x-accel-buffering");

/// A sealed entry, as the stream tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Told {
    leaf: i64,
    kind: String,
    reference: String,
    agency: String,
}

/// Who listens at this node.
#[derive(Debug)]
pub(crate) struct Live {
    /// None once the node is to stop.
    sender: Mutex<Option<broadcast::Sender<Arc<Told>>>>,
    room: Arc<Room>,
}

impl Default for Live {
    fn default() -> Self {
        Live {
            sender: Mutex::new(Some(broadcast::Sender::new(BACKLOG))),
            room: Room::new(LISTENERS, LISTENERS_OF_ONE),
        }
    }
}

impl Live {
    fn sender(&self) -> Option<broadcast::Sender<Arc<Told>>> {
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        sender.clone()
    }

    /// Ends all streams, and lets no new one begin.
    fn close(&self) {
        let mut sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        *sender = None;
    }
}

/// Tells this node's listeners what any node has sealed, until `stop`; then ends their streams.
pub async fn tell(site: Site, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    let mut position = None;
    loop {
        match tell_from(&site, position).await {
            Ok(told) => position = Some(told),
            Err(error) => tracing::warn!(%error, "live pages wait for the database"),
        }
        tokio::select! {
            () = &mut stop => break,
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
    site.live().close();
}

/// Tells the entries from a position on; the position after them.
async fn tell_from(site: &Site, from: Option<i64>) -> Result<i64> {
    let Some(sender) = site.live().sender() else {
        return Ok(from.unwrap_or(0));
    };
    let mut db = site.app.db.read().await?;
    let size = ledger::size(&mut db).await?;
    // Asked after the size: whoever begins to listen from now on reads the database itself up to that size.
    let Some(mut next) = from.filter(|_| sender.receiver_count() > 0) else {
        return Ok(size);
    };
    while next < size {
        let entries = ledger::entries_from(&mut db, next, CHUNK).await?;
        let Some(last) = entries.last().and_then(|entry| entry.leaf) else {
            break;
        };
        next = last + 1;
        for entry in entries {
            // Nobody may be left to hear it.
            let _heard = sender.send(Arc::new(told(entry)));
        }
    }
    Ok(next)
}

fn told(entry: ledger::Entry) -> Told {
    Told {
        leaf: entry.leaf.unwrap_or(0),
        kind: entry.kind,
        reference: entry.reference,
        agency: entry.agency,
    }
}

/// What a stream is asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// Entries of this reference only; of all where it is missing.
    of: Option<String>,
    /// The first entry to be told, by its number; those that are sealed from now on where it is missing.
    since: Option<i64>,
}

impl Asked {
    fn wants(&self, told: &Told) -> bool {
        self.of.as_ref().is_none_or(|of| *of == told.reference)
    }
}

/// `/live?of=M-100231&since=7`: an event for each sealed entry, with the entry's number as its id and, as JSON, its kind,
/// reference and agency. A browser that was cut off says the last id it heard, and goes on from there.
pub(crate) async fn listen(
    State(site): State<Site>,
    Extension(address): Extension<ClientAddress>,
    headers: HeaderMap,
    Query(mut asked): Query<Asked>,
) -> Result<Response, Problem> {
    let place = site.live().room.take(address.household());
    let (Some(place), Some(sender)) = (place, site.live().sender()) else {
        let busy = Error::Busy {
            retry_after_seconds: 60,
        };
        return Err(busy.into());
    };
    let heard = headers.get("last-event-id").and_then(|id| id.to_str().ok());
    if let Some(heard) = heard.and_then(|id| id.parse::<i64>().ok()) {
        asked.since = heard.checked_add(1);
    }
    if asked.since.is_some_and(|since| since < 0) {
        return Err(Problem::unreadable("web-fields-misfit"));
    }
    let receiver = sender.subscribe();
    drop(sender);
    let missed = missed(&site.app.db, &asked).await?;
    let stream = events(missed, receiver, asked, place);
    let stream = Sse::new(stream).keep_alive(KeepAlive::new().interval(HEARTBEAT));
    let mut response = stream.into_response();
    let headers = response.headers_mut();
    headers.insert(PROXY_BUFFERING, HeaderValue::from_static("no"));
    Ok(response)
}

/// The newest wanted entry that was sealed before the stream began; one is enough for a page to know that it is old.
async fn missed(db: &Db, asked: &Asked) -> Result<Option<Arc<Told>>> {
    let Some(since) = asked.since else {
        return Ok(None);
    };
    let mut db = db.read().await?;
    let newest = match &asked.of {
        Some(of) => ledger::newest_of(&mut db, of).await?,
        None => ledger::newest(&mut db, 1).await?.pop(),
    };
    let newest = newest.filter(|entry| entry.leaf.is_some_and(|leaf| leaf >= since));
    Ok(newest.map(|entry| Arc::new(told(entry))))
}

fn events(
    missed: Option<Arc<Told>>,
    receiver: broadcast::Receiver<Arc<Told>>,
    asked: Asked,
    place: Place,
) -> impl Stream<Item = Result<Event, Infallible>> {
    let first = stream::once(async { Ok(Event::default().retry(RETRY).comment("listening")) });
    let missed = stream::iter(missed.map(|told| Ok(event(&told))));
    let state = (receiver, asked, place);
    let live = stream::unfold(state, |(mut receiver, asked, place)| async move {
        loop {
            let event = match receiver.recv().await {
                Ok(told) if asked.wants(&told) => event(&told),
                Ok(_) => continue,
                // Something happened, and what it was is in the ledger.
                Err(broadcast::error::RecvError::Lagged(_)) => Event::default().data("{}"),
                Err(broadcast::error::RecvError::Closed) => return None,
            };
            return Some((Ok(event), (receiver, asked, place)));
        }
    });
    first.chain(missed).chain(live)
}

fn event(told: &Told) -> Event {
    let id = told.leaf.to_string();
    let event = Event::default().id(id);
    // Four plain fields cannot fail to become JSON.
    event.clone().json_data(told).unwrap_or(event)
}
