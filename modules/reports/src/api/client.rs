//! Stoa as a client of other bodies' Open311 servers: what they accept, sending them a report, following what becomes of it.
//!
//! Calls block their thread (a job calls them on a thread for blocking work) and end within [`LONGEST_WAIT`].
//! Open311 has no way to send a request twice safely, so the fault says whether the other side can have got it.

use std::{io, time::Duration};

use jiff::{Timestamp, tz::TimeZone};
use stoa_web::outgoing;
use ureq::{
    Agent, Body,
    http::{Response, Uri},
};

use super::open311::{
    definition::ServiceDefinition,
    discovery::Discovery,
    fault::{WireError, read_errors},
    form::{NewRequest, NewUpdate},
    found::ReadFault,
    request::{Created, ServiceRequest, TokenAnswer, read_requests},
    service_list::{Service, read_services},
    tree::WireFormat,
    update::{CreatedUpdate, RequestUpdate, read_updates},
    w3c,
};

/// No call takes longer, from the look-up of the name to the last byte.
pub const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// No answer is read further: a thousand requests of the longest kind are shorter.
const LARGEST_ANSWER: u64 = 16 << 20;
/// Of lists that have pages, so many are turned, and one is turned after a page with at least so many items: servers do
/// not say how long their pages are, nor whether they have any.
const MOST_PAGES: u32 = 20;
const SHORTEST_PAGE: usize = 50;
/// Ids asked for in one call; the URL stays under the 2,000 characters that all servers take.
const IDS_AT_ONCE: usize = 50;

/// Another body's server.
#[derive(Debug, Clone)]
pub struct Server {
    /// Up to the version, such as `https://open311.county.example/v2`.
    pub endpoint: String,
    pub jurisdiction_id: Option<String>,
    /// Needed for sending only.
    pub api_key: Option<String>,
    pub format: WireFormat,
    /// Of its times without offset.
    pub zone: TimeZone,
}

/// Why a call came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum ClientFault {
    /// The endpoint or a code makes no URL. Nothing was sent.
    #[error("{0} is no address of an Open311 server.")]
    BadAddress(String),
    /// Nobody answered at the address. Nothing was received; trying again is safe.
    #[error("The server cannot be reached: {0}")]
    Unreachable(String),
    /// The connection broke, or the time was up, after sending began: the other side may have got it.
    #[error("The server's answer did not come: {0}")]
    NoAnswer(String),
    /// The server says what is wrong with the call (4xx). Trying again changes nothing.
    #[error("The server refused: {}", sentences(*status, errors))]
    Refused { status: u16, errors: Vec<WireError> },
    /// The server cannot at this moment (5xx, 429).
    #[error("The server failed with status {0}.")]
    Failing(u16),
    #[error(transparent)]
    Unreadable(#[from] ReadFault),
}

impl ClientFault {
    /// Whether the same call may succeed later, and sending it twice does no harm.
    pub fn is_worth_retrying(&self) -> bool {
        matches!(self, ClientFault::Unreachable(_) | ClientFault::Failing(_))
    }

    /// Whether something that was sent may have been received although no answer says so.
    pub fn may_have_arrived(&self) -> bool {
        matches!(self, ClientFault::NoAnswer(_) | ClientFault::Unreadable(_))
    }
}

fn sentences(status: u16, errors: &[WireError]) -> String {
    if errors.is_empty() {
        return format!("status {status}");
    }
    let errors: Vec<&str> = errors
        .iter()
        .map(|error| error.description.as_str())
        .collect();
    errors.join(" ")
}

/// Speaks with one server.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
    server: Server,
}

type Pairs = Vec<(String, String)>;

impl Client {
    pub fn new(server: Server) -> Self {
        Client {
            agent: agent(),
            server,
        }
    }

    /// The list of what can be reported there.
    ///
    /// # Errors
    /// See [`ClientFault`]; so for all calls.
    pub fn services(&self) -> Result<Vec<Service>, ClientFault> {
        let bytes = self.get("services", Vec::new())?;
        Ok(read_services(&bytes)?)
    }

    /// The further questions of a service.
    ///
    /// # Errors
    /// `Refused` with 404 for a service without a definition.
    pub fn definition(&self, service_code: &str) -> Result<ServiceDefinition, ClientFault> {
        let path = format!("services/{}", segment(service_code));
        let mut definition = ServiceDefinition::read(&self.get(&path, Vec::new())?)?;
        if definition.service_code.is_empty() {
            service_code.clone_into(&mut definition.service_code);
        }
        Ok(definition)
    }

    /// Sends a report. The answer has its id there, or a token for [`Client::id_of_token`].
    ///
    /// # Errors
    /// After one that [`ClientFault::may_have_arrived`], look for the report there before sending it again.
    pub fn send(&self, request: &NewRequest) -> Result<Created, ClientFault> {
        let bytes = self.post("requests", request.to_form())?;
        Ok(Created::read(&bytes)?)
    }

    /// The id behind a token; `None` while there is none.
    ///
    /// # Errors
    /// `Refused` with 404 for a token that the server does not know.
    pub fn id_of_token(&self, token: &str) -> Result<Option<String>, ClientFault> {
        let path = format!("tokens/{}", segment(token));
        let answer = TokenAnswer::read(&self.get(&path, Vec::new())?, token)?;
        Ok(answer.id)
    }

    /// One request; `None` if the server answers with an empty list.
    ///
    /// # Errors
    /// `Refused` with 404 for an id that the server does not know.
    pub fn request(&self, id: &str) -> Result<Option<ServiceRequest>, ClientFault> {
        let path = format!("requests/{}", segment(id));
        let bytes = self.get(&path, Vec::new())?;
        let requests = read_requests(&bytes, &self.server.zone)?;
        Ok(requests.into_iter().next())
    }

    /// Several requests by their ids, in as few calls as are polite. Those that the server does not know are missing.
    ///
    /// # Errors
    /// That of the first call that fails.
    pub fn requests(&self, ids: &[String]) -> Result<Vec<ServiceRequest>, ClientFault> {
        let mut requests = Vec::with_capacity(ids.len());
        for some in ids.chunks(IDS_AT_ONCE) {
            let query = vec![("service_request_id".to_owned(), some.join(","))];
            let bytes = self.get("requests", query)?;
            requests.extend(read_requests(&bytes, &self.server.zone)?);
        }
        Ok(requests)
    }

    /// The id of the request of this service that says these words, reported from one instant to another: what was sent
    /// is looked for when its answer was lost. `None` when the server lists none.
    ///
    /// # Errors
    /// See [`ClientFault`].
    pub fn find_request(
        &self,
        service_code: &str,
        words: &str,
        (from, to): (Timestamp, Timestamp),
    ) -> Result<Option<String>, ClientFault> {
        let written = |at| w3c::write(at, &TimeZone::UTC);
        let mut before = None;
        for page in 1..=MOST_PAGES {
            let mut query = vec![
                ("service_code".to_owned(), service_code.to_owned()),
                ("start_date".to_owned(), written(from)),
                ("end_date".to_owned(), written(to)),
            ];
            turn_to(page, &mut query);
            let bytes = self.get("requests", query)?;
            let requests = read_requests(&bytes, &self.server.zone)?;
            let says = |request: &&ServiceRequest| {
                let description = request.description.as_deref();
                description.is_some_and(|description| description.contains(words))
            };
            if let Some(found) = requests.iter().find(says) {
                return Ok(Some(found.id.clone()));
            }
            let first = requests.first().map(|request| request.id.clone());
            if requests.len() < SHORTEST_PAGE || first == before {
                break;
            }
            before = first;
        }
        Ok(None)
    }

    /// What happened to requests from one instant to another, where the server has the extension for it.
    ///
    /// # Errors
    /// `Refused` with 404 where it has not.
    pub fn updates(
        &self,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Vec<RequestUpdate>, ClientFault> {
        let written = |at| w3c::write(at, &TimeZone::UTC);
        let mut all: Vec<RequestUpdate> = Vec::new();
        for page in 1..=MOST_PAGES {
            let mut query = vec![
                ("start_date".to_owned(), written(from)),
                ("end_date".to_owned(), written(to)),
            ];
            turn_to(page, &mut query);
            let bytes = self.get("servicerequestupdates", query)?;
            let updates = read_updates(&bytes, &self.server.zone)?;
            let is_short = updates.len() < SHORTEST_PAGE;
            let known = all.len();
            let is_new = |update: &RequestUpdate| {
                all[..known]
                    .iter()
                    .all(|one| one.update_id != update.update_id)
            };
            let new: Vec<RequestUpdate> = updates.into_iter().filter(is_new).collect();
            let is_repeated = new.is_empty();
            all.extend(new);
            if is_short || is_repeated {
                break;
            }
        }
        Ok(all)
    }

    /// Tells the server what happened here. Its `update_id` lets the other side know an update sent twice.
    ///
    /// # Errors
    /// `Refused` with 404 where the server has not the extension.
    pub fn send_update(&self, update: &NewUpdate) -> Result<CreatedUpdate, ClientFault> {
        let form = update.to_form(&self.server.zone);
        let bytes = self.post("servicerequestupdates", form)?;
        Ok(CreatedUpdate::read(&bytes)?)
    }

    fn get(&self, path: &str, mut query: Pairs) -> Result<Vec<u8>, ClientFault> {
        if let Some(id) = &self.server.jurisdiction_id {
            query.push(("jurisdiction_id".to_owned(), id.clone()));
        }
        let call = self.agent.get(self.uri(path)?).query_pairs(query);
        answer(call.call())
    }

    fn post(&self, path: &str, mut form: Pairs) -> Result<Vec<u8>, ClientFault> {
        if let Some(id) = &self.server.jurisdiction_id {
            form.push(("jurisdiction_id".to_owned(), id.clone()));
        }
        if let Some(key) = &self.server.api_key {
            form.push(("api_key".to_owned(), key.clone()));
        }
        answer(self.agent.post(self.uri(path)?).send_form(form))
    }

    fn uri(&self, path: &str) -> Result<Uri, ClientFault> {
        let endpoint = self.server.endpoint.trim_end_matches('/');
        address(&format!(
            "{endpoint}/{path}.{}",
            self.server.format.ending()
        ))
    }
}

/// The first page is asked for without its number, as the standard itself knows none.
fn turn_to(page: u32, query: &mut Pairs) {
    if page > 1 {
        query.push(("page".to_owned(), page.to_string()));
    }
}

/// Reads a jurisdiction's discovery document, in the format that its URL ends in.
///
/// # Errors
/// See [`ClientFault`].
pub fn discover(url: &str) -> Result<Discovery, ClientFault> {
    let bytes = answer(agent().get(address(url)?).call())?;
    Ok(Discovery::read(&bytes)?)
}

fn agent() -> Agent {
    outgoing::calls(LONGEST_WAIT).build().new_agent()
}

fn address(url: &str) -> Result<Uri, ClientFault> {
    let bad = || ClientFault::BadAddress(url.to_owned());
    let uri: Uri = url.parse().ok().ok_or_else(bad)?;
    let speaks = matches!(uri.scheme_str(), Some("http" | "https"));
    match (speaks, uri.host()) {
        (true, Some(_)) => Ok(uri),
        _ => Err(bad()),
    }
}

/// A code or id as one segment of a path (RFC 3986, 3.3).
fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

fn answer(result: Result<Response<Body>, ureq::Error>) -> Result<Vec<u8>, ClientFault> {
    let mut response = result.map_err(fault)?;
    let status = response.status().as_u16();
    let bytes = response
        .body_mut()
        .with_config()
        .limit(LARGEST_ANSWER)
        .read_to_vec()
        .map_err(|fault| ClientFault::NoAnswer(fault.to_string()))?;
    match status {
        200..=299 => Ok(bytes),
        429 | 500..=599 => Err(ClientFault::Failing(status)),
        _ => Err(ClientFault::Refused {
            status,
            errors: read_errors(&bytes).unwrap_or_default(),
        }),
    }
}

/// Whether a byte can have reached the other side decides between the two.
fn fault(error: ureq::Error) -> ClientFault {
    use ureq::{Error, Timeout};
    let reached = match &error {
        Error::HostNotFound | Error::ConnectionFailed | Error::Tls(_) | Error::Rustls(_) => false,
        Error::Timeout(Timeout::Resolve | Timeout::Connect) => false,
        Error::Io(cause) => cause.kind() != io::ErrorKind::ConnectionRefused,
        Error::BadUri(uri) => return ClientFault::BadAddress(uri.clone()),
        _ => true,
    };
    match reached {
        true => ClientFault::NoAnswer(error.to_string()),
        false => ClientFault::Unreachable(error.to_string()),
    }
}

#[cfg(test)]
pub(super) mod tests;
