//! Asking servers of others: bounded, in a thread of its own, and never our neighbours unless the configuration allows it.

use std::{io::Read, time::Duration};

use stoa_kernel::{Error, Result};
use stoa_web::outgoing::{Networks, agent, calls};
use ureq::{Agent, Body, ResponseExt, http::Response};

/// No call takes longer, from the look-up of the name to the last byte.
const LONGEST_WAIT: Duration = Duration::from_secs(120);

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub url: String,
    /// What the server said of the answer that is known: its `ETag` and its `Last-Modified`.
    pub etag: String,
    pub last_modified: String,
    /// Which forms are read, for servers that negotiate.
    pub accept: &'static str,
    /// The most bytes of an answer.
    pub most: u64,
}

/// What came back.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
    /// Where it was in the end, behind redirects.
    pub url: String,
    pub etag: String,
    pub last_modified: String,
    /// Seconds after which the server wants to be asked again.
    pub retry_after: Option<u64>,
}

/// Why nothing came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoAnswer {
    /// In the words of whoever noticed it.
    Unreachable(String),
    /// The answer is longer than is read.
    TooLong,
}

/// Asks servers.
#[derive(Debug, Clone)]
pub struct Outside(Agent);

impl Outside {
    /// Reaches what the operator lets strangers name.
    pub fn new(networks: Networks) -> Self {
        Outside(agent(calls(LONGEST_WAIT), networks))
    }

    /// Asks for something, away from the threads that serve pages.
    pub async fn get(&self, wanted: Wanted) -> Result<Result<Answer, NoAnswer>> {
        let agent = self.0.clone();
        let asked = tokio::task::spawn_blocking(move || get(&agent, &wanted)).await;
        asked.map_err(|lost| Error::broken("asking another server", lost))
    }
}

fn get(agent: &Agent, wanted: &Wanted) -> Result<Answer, NoAnswer> {
    let mut request = agent.get(&wanted.url).header("accept", wanted.accept);
    for (name, value) in [
        ("if-none-match", &wanted.etag),
        ("if-modified-since", &wanted.last_modified),
    ] {
        if !value.is_empty() {
            request = request.header(name, value);
        }
    }
    let said = request.call();
    let said = said.map_err(|error| NoAnswer::Unreachable(error.to_string()))?;
    answer(said, wanted.most)
}

fn answer(mut said: Response<Body>, most: u64) -> Result<Answer, NoAnswer> {
    let header = |name: &str| {
        let value = said.headers().get(name);
        let value = value.and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let mut answer = Answer {
        status: said.status().as_u16(),
        body: Vec::new(),
        url: said.get_uri().to_string(),
        etag: header("etag"),
        last_modified: header("last-modified"),
        retry_after: header("retry-after").parse().ok(),
    };
    let mut reader = said.body_mut().as_reader().take(most + 1);
    let read = reader.read_to_end(&mut answer.body);
    let read = read.map_err(|error| NoAnswer::Unreachable(error.to_string()))?;
    if u64::try_from(read).unwrap_or(u64::MAX) > most {
        return Err(NoAnswer::TooLong);
    }
    Ok(answer)
}
