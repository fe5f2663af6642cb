//! Fetches files from addresses that publishers name: once, or again where the other server has a newer one.

use std::{
    collections::HashMap,
    io::{Read, Write},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use stoa_kernel::{Actor, App, Error, Id, OrNotFound, Result, files::Kept, jobs::Due};
use stoa_web::{
    Site,
    outgoing::{self, Networks},
};
use ureq::{Agent, http::HeaderMap};

use crate::{
    commands::{AddFile, add_file, note_fetch},
    jobs::FetchJob,
    model::State,
    store::{self, FileSource},
};

/// Who fetches.
const HOUSE: Actor = Actor::System("opendata.fetch_file");
/// No file is waited for longer, from the look-up of the name to the last byte.
const LONGEST_WAIT: Duration = Duration::from_secs(2 * 3600);
/// Bytes of a file that is fetched, at most.
pub const LARGEST: u64 = 10 << 30;
/// After so many tries a server that is down is told of.
const TRIES: i64 = 5;

/// What came of asking.
enum Fetched {
    /// A file, and what the server calls it.
    File(Got),
    /// The copy that we have is still the newest.
    Same,
    /// There is no file, or it is not for us; in words.
    Never(String),
    /// The server or the way to it is down.
    Later(String),
}

struct Got {
    file: tempfile::NamedTempFile,
    tag: String,
    changed: String,
    /// By `Content-Disposition`; empty where it says none.
    name: String,
}

/// Bytes that have come of the files that this node fetches.
#[derive(Debug, Default)]
struct Coming(Mutex<HashMap<i64, Arc<AtomicU64>>>);

impl Coming {
    fn lock(&self) -> MutexGuard<'_, HashMap<i64, Arc<AtomicU64>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many bytes of a resource's file have come, while this node fetches it.
pub fn progress(app: &App, resource: i64) -> Option<u64> {
    let coming = app.db.memory::<Coming>();
    let bytes = coming.lock().get(&resource).cloned();
    bytes.map(|bytes| bytes.load(Ordering::Relaxed))
}

/// The job: fetches the file of a resource, and adds it where it is another than before.
pub async fn run(site: Site, due: Due) -> Result<()> {
    let job: FetchJob = serde_json::from_str(&due.payload)
        .map_err(|error| Error::broken("the job of a fetch", error))?;
    let app = &site.app;
    let source = store::file_source_of(&mut app.db.read().await?, job.resource).await?;
    let Some(source) = source else {
        return Ok(());
    };
    match ask(app, &source).await? {
        Fetched::Same if source.fault.is_empty() => Ok(()),
        Fetched::Same => keep_words(app, source, String::new()).await,
        Fetched::File(got) => take(app, source, got).await,
        Fetched::Later(why) if due.attempts < TRIES => {
            tracing::warn!(
                resource = source.resource,
                why,
                "a file cannot be fetched now"
            );
            Err(Error::Busy {
                retry_after_seconds: 60,
            })
        }
        Fetched::Later(why) | Fetched::Never(why) => keep_words(app, source, why).await,
    }
}

/// The file at an address, and its name: for whoever sits at this machine. Goes when it is dropped. In words where there is none.
pub async fn download(app: &App, url: &str) -> Result<(tempfile::NamedTempFile, String), String> {
    let source = FileSource {
        url: url.to_owned(),
        ..FileSource::default()
    };
    match ask(app, &source).await.map_err(|error| error.to_string())? {
        Fetched::File(got) => {
            let name = named(&got, url);
            Ok((got.file, name))
        }
        Fetched::Never(why) | Fetched::Later(why) => Err(why),
        Fetched::Same => Err("The server has nothing new.".to_owned()),
    }
}

/// What a fetched file is called: as its server says, or by its address.
fn named(got: &Got, url: &str) -> String {
    match got.name.as_str() {
        "" => name_of_address(url),
        name => name.to_owned(),
    }
}

async fn keep_words(app: &App, source: FileSource, fault: String) -> Result<()> {
    let mut tx = app.db.begin(&HOUSE).await?;
    let done = note_fetch(&mut tx, source, fault).await?;
    tx.commit(done).await
}

async fn ask(app: &App, source: &FileSource) -> Result<Fetched> {
    let folder = app.files.arriving();
    let agent = outgoing::agent(outgoing::calls(LONGEST_WAIT), Networks::of(&app.config));
    let bytes = Arc::new(AtomicU64::new(0));
    let coming = app.db.memory::<Coming>();
    coming.lock().insert(source.resource, Arc::clone(&bytes));
    let asked = source.clone();
    let work = tokio::task::spawn_blocking(move || fetch(&agent, &asked, &folder, &bytes)).await;
    coming.lock().remove(&source.resource);
    work.map_err(|lost| Error::broken("fetching a file", lost))?
}

fn fetch(
    agent: &Agent,
    source: &FileSource,
    folder: &std::path::Path,
    coming: &AtomicU64,
) -> Result<Fetched> {
    let mut request = agent.get(&source.url);
    for (name, value) in [
        ("if-none-match", &source.tag),
        ("if-modified-since", &source.changed),
    ] {
        if !value.is_empty() {
            request = request.header(name, value);
        }
    }
    let mut response = match request.call() {
        Ok(response) => response,
        Err(ureq::Error::HostNotFound) => {
            return Ok(Fetched::Never(
                "There is no such host in the public internet.".to_owned(),
            ));
        }
        Err(ureq::Error::BadUri(_)) => {
            return Ok(Fetched::Never("The address cannot be read.".to_owned()));
        }
        Err(fault) => {
            return Ok(Fetched::Later(format!(
                "The server does not answer ({fault})."
            )));
        }
    };
    match response.status().as_u16() {
        200 => {}
        304 => return Ok(Fetched::Same),
        status @ (408 | 429 | 500..=599) => {
            return Ok(Fetched::Later(format!("The server answers with {status}.")));
        }
        status => {
            return Ok(Fetched::Never(format!("The server answers with {status}.")));
        }
    }
    let of = |name: &str| header(response.headers(), name);
    let (tag, changed) = (of("etag"), of("last-modified"));
    let name = file_name(&of("content-disposition"));
    let body = response.body_mut().with_config().limit(u64::MAX).reader();
    Ok(match receive(body, folder, coming)? {
        Ok(file) => Fetched::File(Got {
            file,
            tag,
            changed,
            name,
        }),
        Err(other) => other,
    })
}

/// Writes a body to a file of ours; what came of it instead where it is too large or breaks off.
fn receive(
    body: impl Read,
    folder: &std::path::Path,
    coming: &AtomicU64,
) -> Result<Result<tempfile::NamedTempFile, Fetched>> {
    let disk = |error: std::io::Error| {
        tracing::error!(%error, "a fetched file was not written");
        Error::Busy {
            retry_after_seconds: 30,
        }
    };
    std::fs::create_dir_all(folder).map_err(disk)?;
    let mut file = tempfile::NamedTempFile::with_prefix_in("fetch-", folder).map_err(disk)?;
    let mut body = body.take(LARGEST + 1);
    let mut piece = vec![0; 1 << 18];
    loop {
        let read = match body.read(&mut piece) {
            Ok(0) => return Ok(Ok(file)),
            Ok(read) => read,
            Err(fault) => {
                return Ok(Err(Fetched::Later(format!(
                    "The file broke off ({fault})."
                ))));
            }
        };
        file.write_all(&piece[..read]).map_err(disk)?;
        let all = coming.fetch_add(read as u64, Ordering::Relaxed) + read as u64;
        if all > LARGEST {
            let words = format!("The file has more than {LARGEST} bytes. Upload it in parts.");
            return Ok(Err(Fetched::Never(words)));
        }
    }
}

fn header(headers: &HeaderMap, name: &str) -> String {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().chars().take(500).collect()
}

/// The name of `attachment; filename="trees.csv"` (RFC 6266); empty where there is none.
fn file_name(disposition: &str) -> String {
    let name = disposition.split_once("filename=").map(|(_, rest)| rest);
    let name = name.unwrap_or_default().trim();
    match name.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().unwrap_or_default().to_owned(),
        None => name.split(';').next().unwrap_or_default().trim().to_owned(),
    }
}

/// The last part of an address's path, as a name of a file.
fn name_of_address(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let rest = path.split_once("://").map_or(path, |(_, rest)| rest);
    let last = rest.split_once('/').map_or("", |(_, path)| path);
    let last = last.rsplit('/').next().unwrap_or_default();
    match last {
        "" => "data".to_owned(),
        last => last.to_owned(),
    }
}

async fn take(app: &App, source: FileSource, got: Got) -> Result<()> {
    let kept: Kept = app.files.keep_file(got.file.path()).await?;
    let resource = Id::new(source.resource);
    let mut db = app.db.read().await?;
    let dataset = store::dataset_by_id(&mut db, Id::new(source.dataset))
        .await?
        .or_not_found()?;
    let files = store::files_of(&mut db, dataset.id).await?;
    drop(db);
    let before = files.iter().find(|(one, _)| one.id == resource);
    let is_as_it_was =
        before.is_some_and(|(_, file)| file.as_ref().is_some_and(|file| file.hash == kept.hash));
    let file_name = named(&got, &source.url);
    let was = (source.tag.clone(), source.changed.clone(), String::new());
    let source = FileSource {
        tag: got.tag,
        changed: got.changed,
        ..source
    };
    if is_as_it_was
        && was
            == (
                source.tag.clone(),
                source.changed.clone(),
                source.fault.clone(),
            )
    {
        return Ok(());
    }
    if is_as_it_was {
        return keep_words(app, source, String::new()).await;
    }
    if kept.bytes == 0 {
        return keep_words(app, source, "The file is empty.".to_owned()).await;
    }
    let mut tx = app.db.begin(&HOUSE).await?;
    let input = AddFile {
        dataset: dataset.id,
        instead: Some(resource),
        title: String::new(),
        text: String::new(),
        file_name,
        kept,
        then_publish: source.then_publish && dataset.state == State::Published,
    };
    let done = add_file(&mut tx, input).await?;
    let fetched = FileSource {
        fault: String::new(),
        ..source
    };
    store::set_file_source(&mut tx, &fetched).await?;
    tx.commit(done).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{file_name, name_of_address};

    #[test]
    fn files_have_names_of_their_servers() {
        assert_eq!(file_name("attachment; filename=\"trees.csv\""), "trees.csv");
        assert_eq!(file_name("inline; filename=a.csv; size=7"), "a.csv");
        assert_eq!(file_name(""), "");
        assert_eq!(
            name_of_address("https://a.example/b/trees.csv?x=/y"),
            "trees.csv"
        );
        assert_eq!(name_of_address("https://a.example/"), "data");
        assert_eq!(name_of_address("https://a.example"), "data");
    }
}
