//! Pictures that programs and other bodies only point to (`media_url`): fetched after the report or the update was taken, re-encoded and kept like every
//! other, so that staff and residents see them here, moderated like every other, as long as the report is there.
//!
//! What cannot be fetched stays a link, which programs are shown as they gave it.

use std::time::Duration;

use bytes::Bytes;
use stoa_kernel::{Actor, App, Error, Id, OrNotFound, Result, files::PHOTO_BYTES, jobs::Due};
use stoa_web::{
    JobKind, Site,
    outgoing::{self, Networks},
};
use ureq::Agent;

use crate::{
    commands::{FETCH, Fetch, TakePictures, take_pictures},
    model::{Report, Update},
    store,
};

/// The job that fetches the pictures of a report or of an update.
pub const FETCHING: JobKind = JobKind {
    kind: FETCH,
    run: |site, due| Box::pin(fetch_all(site, due)),
};

/// No picture is waited for longer, from the look-up of the name to the last byte.
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// After so many tries what is missing stays a link.
const TRIES: i64 = 6;

/// What came of one address.
enum Fetched {
    Picture(Bytes),
    /// There is no picture, or it is not for us: asking again changes nothing.
    Never,
    Later(String),
}

/// `Busy` while one of them may still come: the job is then tried again.
async fn fetch_all(site: Site, due: Due) -> Result<()> {
    let job: Fetch = serde_json::from_str(&due.payload)
        .map_err(|error| Error::broken("the payload of a job", error))?;
    let app = &site.app;
    let (id, update) = (Id::new(job.report), job.update.map(Id::new));
    let agent = agent(Networks::of(&app.config));
    let (mut photos, mut fetched, mut is_waiting) = (Vec::new(), Vec::new(), false);
    for url in addresses(app, id, update).await?.lines().map(str::to_owned) {
        let (agent, asked) = (agent.clone(), url.clone());
        let outcome = tokio::task::spawn_blocking(move || fetch(&agent, &asked)).await;
        match outcome.map_err(|lost| Error::broken("fetching a picture", lost))? {
            // One that is no picture, or damaged, stays a link.
            Fetched::Picture(bytes) => match app.files.keep_photo(bytes, "media_url").await {
                Ok(photo) => {
                    photos.push(photo);
                    fetched.push(url);
                }
                Err(Error::Invalid(_)) => {}
                Err(error) => return Err(error),
            },
            Fetched::Never => {}
            Fetched::Later(why) => {
                tracing::warn!(report = job.report, why, "a picture cannot be fetched now");
                is_waiting = true;
            }
        }
    }
    if !fetched.is_empty() {
        let mut tx = app.db.begin(&Actor::System("open311")).await?;
        let input = TakePictures {
            report: id,
            update,
            photos,
            fetched,
        };
        let done = take_pictures(app, &mut tx, input).await?;
        tx.commit(done).await?;
    }
    if is_waiting && due.attempts < TRIES {
        return Err(Error::Busy {
            retry_after_seconds: 60,
        });
    }
    Ok(())
}

/// Where the pictures of a report, or of one of its updates, are; a line each.
async fn addresses(app: &App, report: Id<Report>, update: Option<Id<Update>>) -> Result<String> {
    let mut db = app.db.read().await?;
    Ok(match update {
        None => {
            store::find(&mut db, report)
                .await?
                .or_not_found()?
                .media_url
        }
        Some(update) => {
            let found = store::find_update(&mut db, update).await?;
            found.or_not_found()?.media_url
        }
    })
}

fn fetch(agent: &Agent, url: &str) -> Fetched {
    let mut response = match agent.get(url).call() {
        Ok(response) => response,
        Err(ureq::Error::HostNotFound | ureq::Error::BadUri(_)) => return Fetched::Never,
        Err(fault) => return Fetched::Later(fault.to_string()),
    };
    match response.status().as_u16() {
        200 => {}
        429 | 500..=599 => return Fetched::Later(response.status().to_string()),
        _ => return Fetched::Never,
    }
    let limit = u64::try_from(PHOTO_BYTES).unwrap_or(u64::MAX);
    match response.body_mut().with_config().limit(limit).read_to_vec() {
        Ok(bytes) => Fetched::Picture(bytes.into()),
        Err(ureq::Error::BodyExceedsLimit(_)) => Fetched::Never,
        Err(fault) => Fetched::Later(fault.to_string()),
    }
}

fn agent(networks: Networks) -> Agent {
    outgoing::agent(outgoing::calls(LONGEST_WAIT), networks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_address_is_not_reached_unless_it_is_allowed() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!(
            "http://{}/a.jpg",
            listener.local_addr().expect("an address")
        );
        assert!(matches!(
            fetch(&agent(Networks::Public), &url),
            Fetched::Never
        ));
        drop(listener);
        assert!(matches!(
            fetch(&agent(Networks::PrivateToo), &url),
            Fetched::Later(_)
        ));
    }
}
