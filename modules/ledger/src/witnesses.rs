//! Our witnesses: each new checkpoint is shown to them, with the proof that the log only grew, and their cosignatures
//! are kept with it (C2SP tlog-witness). A follower of the ledger calls [`ask_all`] whenever there may be a new one.

use jiff::SignedDuration;
use stoa_kernel::{
    App, Error, Result,
    ledger::{
        WitnessState, keep_cosignature, keep_witness_fault, latest_checkpoint, request_for_witness,
        witness_states,
    },
};
use stoa_merkle::AddCheckpoint;

use crate::http::{self, Answer};

/// How soon a witness is asked again. A busy log has several checkpoints a second; its witnesses see one in five.
const PAUSE: SignedDuration = SignedDuration::from_secs(5);
/// How soon one is asked again that did not cosign.
const REST: SignedDuration = SignedDuration::from_secs(60);

/// What became of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    /// Signature lines for the checkpoint of this size.
    Cosigned {
        size: u64,
        lines: Vec<u8>,
    },
    /// It has seen another size than we thought.
    Knows(u64),
    Refused(String),
}

/// Asks each witness that is due; 0, as there is nothing more to do until the next checkpoint.
pub async fn ask_all(app: App) -> Result<usize> {
    if app.config.ledger.witnesses.is_empty() {
        return Ok(0);
    }
    let mut db = app.db.read().await?;
    let newest = latest_checkpoint(&mut db).await?;
    let states = witness_states(&mut db, &app.config.ledger).await?;
    drop(db);
    let size = newest.map_or(0, |newest| newest.unverified().size());
    let due = states.into_iter().filter(|state| is_due(&app, state, size));
    let asked = futures::future::join_all(due.map(|state| ask(&app, state))).await;
    asked.into_iter().collect::<Result<()>>()?;
    Ok(0)
}

fn is_due(app: &App, state: &WitnessState, newest: u64) -> bool {
    let pause = if state.fault.is_some() { REST } else { PAUSE };
    let rested = |at| app.now().duration_since(at) >= pause;
    state.size != newest && state.asked_at.is_none_or(rested)
}

/// Asks a witness; once more when it has seen another size than we thought.
async fn ask(app: &App, state: WitnessState) -> Result<()> {
    let mut outcome = ask_once(app, &state, state.size).await?;
    if let Outcome::Knows(size) = outcome {
        outcome = ask_once(app, &state, size).await?;
    }
    let fault = match outcome {
        Outcome::Cosigned { size, lines } => {
            match keep_cosignature(&app.db, &state.key, size, &lines).await {
                Ok(()) => return Ok(()),
                Err(Error::Broken(why)) => why,
                Err(error) => return Err(error),
            }
        }
        Outcome::Knows(size) => format!("it has seen another log of ours, of {size} entries"),
        Outcome::Refused(why) => why,
    };
    tracing::warn!(
        witness = state.key.name(),
        fault,
        "a witness did not cosign"
    );
    keep_witness_fault(&app.db, &state.key, &fault).await
}

async fn ask_once(app: &App, state: &WitnessState, old: u64) -> Result<Outcome> {
    let mut db = app.db.read().await?;
    let request = match request_for_witness(&mut db, old).await {
        Ok(Some(request)) => request,
        Ok(None) => {
            return Ok(Outcome::Refused(
                "there is nothing to cosign yet".to_owned(),
            ));
        }
        Err(Error::NotFound) => {
            let why = format!(
                "it has seen {old} entries, which are more than there are: was an older backup restored?"
            );
            return Ok(Outcome::Refused(why));
        }
        Err(error) => return Err(error),
    };
    drop(db);
    let url = format!("{}/add-checkpoint", state.url);
    let size = request.checkpoint().unverified().size();
    let sent = tokio::task::spawn_blocking(move || send(&url, &request)).await;
    let answer = sent.map_err(|lost| Error::broken("asking a witness", lost))?;
    Ok(answer.map_or_else(Outcome::Refused, |answer| outcome(size, old, answer)))
}

fn send(url: &str, request: &AddCheckpoint) -> Result<Answer, String> {
    http::post(&http::agent(), url, &request.to_string())
}

fn outcome(size: u64, old: u64, answer: Answer) -> Outcome {
    match answer.status {
        200 => Outcome::Cosigned {
            size,
            lines: answer.body,
        },
        409 => match known_size(&answer.body) {
            Some(known) if known != old => Outcome::Knows(known),
            _ => Outcome::Refused(format!("it has seen another tree of {old} entries")),
        },
        status => {
            let words: String = String::from_utf8_lossy(&answer.body)
                .trim()
                .chars()
                .take(200)
                .collect();
            Outcome::Refused(format!("it answered {status}: {words}"))
        }
    }
}

/// The size in a conflict's body: a decimal number and a line feed.
fn known_size(body: &[u8]) -> Option<u64> {
    std::str::from_utf8(body)
        .ok()?
        .trim_end_matches('\n')
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(status: u16, body: &str) -> Outcome {
        let body = body.as_bytes().to_vec();
        outcome(9, 5, Answer { status, body })
    }

    #[test]
    fn a_conflict_is_a_size_or_a_fork() {
        assert_eq!(answered(409, "7\n"), Outcome::Knows(7));
        assert_eq!(answered(409, "0\n"), Outcome::Knows(0));
        for body in ["5\n", "", "seven\n", "-1\n"] {
            let fork = Outcome::Refused("it has seen another tree of 5 entries".to_owned());
            assert_eq!(answered(409, body), fork, "{body:?}");
        }
    }

    #[test]
    fn a_refusal_says_why() {
        let refused = Outcome::Refused("it answered 404: We do not know you.".to_owned());
        assert_eq!(answered(404, "We do not know you.\n"), refused);
        let lines = b"a line".to_vec();
        assert_eq!(
            answered(200, "a line"),
            Outcome::Cosigned { size: 9, lines }
        );
    }
}
