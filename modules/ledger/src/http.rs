//! Asking others by HTTP, as a witness's client and as a monitor. Calls block their thread and end in time.

use std::{io::Read, time::Duration};

use stoa_web::outgoing;
use ureq::{Agent, Body, http::Response};

/// No call takes longer, from the look-up of the name to the last byte.
const LONGEST_WAIT: Duration = Duration::from_secs(20);
/// The largest bundle: 256 entries of 65,535 bytes, each with its length.
const LARGEST_ANSWER: u64 = 256 * (65_535 + 2);

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

pub fn agent() -> Agent {
    outgoing::calls(LONGEST_WAIT).build().new_agent()
}

/// # Errors
/// In words, when no whole answer came.
pub fn get(agent: &Agent, url: &str) -> Result<Answer, String> {
    read(agent.get(url).call())
}

/// # Errors
/// In words, when no whole answer came.
pub fn post(agent: &Agent, url: &str, body: &str) -> Result<Answer, String> {
    let request = agent
        .post(url)
        .header("content-type", "text/plain; charset=utf-8");
    read(request.send(body))
}

fn read(result: Result<Response<Body>, ureq::Error>) -> Result<Answer, String> {
    let mut response = result.map_err(|error| error.to_string())?;
    let status = response.status().as_u16();
    let mut body = Vec::new();
    let reader = response.body_mut().as_reader().take(LARGEST_ANSWER + 1);
    let length = { reader }
        .read_to_end(&mut body)
        .map_err(|error| error.to_string())?;
    if u64::try_from(length).unwrap_or(u64::MAX) > LARGEST_ANSWER {
        return Err("the answer is longer than any file of a log".to_owned());
    }
    Ok(Answer { status, body })
}
