//! Watched places: a file that is left in a folder or a bucket becomes a dataset once it has settled, and a newer one of the same
//! name its next version. What was done, or why not, is told in a text beside the file; so is that a file was taken away, which changes
//! nothing of what was made of it.

use std::sync::{Mutex, PoisonError};

use jiff::SignedDuration;
use stoa_kernel::{
    Actor, App, Error, Localised, Result, Timestamp,
    config::WatchConfig,
    files::{Kept, Left, LeftFiles},
    jobs::Due,
    ledger::derive::{Derived, Turn},
};
use stoa_web::{FollowFuture, Follower, Site};

use crate::{
    commands::{AddFile, CreateDataset, PublishDataset, add_file, create_dataset, publish_dataset},
    jobs::{FETCH_FILE, FetchJob, LeftJob, TAKE_LEFT},
    loading, looking,
    model::{DataFile, Dataset, DatasetId, Description, FileState, title_of},
    policy,
    store::{self, SeenFile},
    uploads,
};

/// Who takes what is left.
const HOUSE: Actor = Actor::System("opendata.take_left");
/// How often places are looked at, and how long a file must be as it is before it is taken.
const LOOK: SignedDuration = SignedDuration::from_secs(15);
const SETTLED: SignedDuration = SignedDuration::from_secs(20);
/// What the text beside a file is called, after the file.
const BESIDE: &str = ".stoa.txt";
/// Names of files that are still being written.
const UNFINISHED: [&str; 5] = [".part", ".tmp", ".crdownload", ".filepart", "~"];

/// What this follower keeps: which files it has seen, and which sources were asked for.
pub const ARRIVAL: Derived = Derived {
    follower: "opendata.arrival",
    tables: &["dataset_fetch", "dataset_watch"],
    takes: &[],
};

/// What is to be done about a file of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    /// It is not as it was, or new.
    Changed,
    /// It has been as it is long enough to be taken.
    Settled,
    /// It is not there any more.
    Gone,
}

/// Asks for what is due: fetches on a schedule, and files that have settled.
pub const FOLLOWER: Follower = Follower {
    name: "opendata.arrival",
    run: turn,
};

/// When this node looked last.
#[derive(Debug, Default)]
struct Looked(Mutex<Option<Timestamp>>);

fn turn(site: Site) -> FollowFuture {
    Box::pin(async move {
        look(&site.app).await?;
        Ok(0)
    })
}

/// One look at all places and sources; none when the last was a moment ago.
pub async fn look(app: &App) -> Result<()> {
    let now = app.now();
    {
        let looked = app.db.memory::<Looked>();
        let mut looked = looked.0.lock().unwrap_or_else(PoisonError::into_inner);
        if looked.is_some_and(|before| before <= now && now - LOOK < before) {
            return Ok(());
        }
        *looked = Some(now);
    }
    uploads::clear(&app.files, now).await?;
    let due = store::file_sources_due(&mut app.db.read().await?, now).await?;
    let mut listed = Vec::new();
    for watch in &app.config.data.watch {
        match changed(app, watch, now).await {
            Ok(files) if files.is_empty() => {}
            Ok(files) => listed.push((watch, files)),
            Err(error) => {
                tracing::warn!(place = watch.place, %error, "a watched place cannot be read")
            }
        }
    }
    if due.is_empty() && listed.is_empty() {
        return Ok(());
    }
    let Some(mut turn) = Turn::begin(&app.db, ARRIVAL).await? else {
        return Ok(());
    };
    let sealed = turn.sealed().await?;
    for (resource, _) in due {
        store::remember_fetch(&mut turn, resource, now).await?;
        let job = FetchJob {
            resource: stoa_kernel::Id::new(resource),
        };
        turn.enqueue_at(FETCH_FILE, &job, now).await?;
    }
    for (watch, files) in listed {
        for (left, news) in files {
            match news {
                News::Gone => store::forget_seen(&mut turn, &watch.place, &left.name).await?,
                News::Changed | News::Settled => {
                    let is_asked = news == News::Settled;
                    store::remember_seen(&mut turn, &watch.place, &left, is_asked, now).await?;
                }
            }
            if news != News::Changed {
                let job = LeftJob {
                    place: watch.place.clone(),
                    name: left.name,
                    mark: left.mark,
                };
                turn.enqueue_at(TAKE_LEFT, &job, now).await?;
            }
        }
    }
    turn.done(sealed).await
}

/// The files of which there is news. One that is gone has no mark.
async fn changed(app: &App, watch: &WatchConfig, now: Timestamp) -> Result<Vec<(Left, News)>> {
    let listed = LeftFiles::open(&watch.place)?.list().await?;
    let seen = store::seen_files(&mut app.db.read().await?, &watch.place).await?;
    let pause = pause_of(watch);
    let is_listed = |name: &str| listed.iter().any(|left| left.name == name);
    let gone: Vec<Left> = seen
        .iter()
        .filter(|seen| !is_listed(&seen.name))
        .map(|seen| Left {
            name: seen.name.clone(),
            mark: String::new(),
        })
        .collect();
    let files = listed.into_iter().filter(|left| is_data(&left.name));
    let news = files.filter_map(|left| {
        let before = seen.iter().find(|seen| seen.name == left.name);
        Some((left.clone(), news_of(&left, before, (now, pause))?))
    });
    let gone = gone.into_iter().map(|left| (left, News::Gone));
    Ok(news.chain(gone).collect())
}

/// How long a file must be as it is. A bucket has none that is half written: it shows one when all of it has come.
fn pause_of(watch: &WatchConfig) -> SignedDuration {
    match watch.place.starts_with("s3://") {
        true => SignedDuration::ZERO,
        false => SETTLED,
    }
}

/// What is new of a file that is there; None where there is nothing to note.
fn news_of(
    left: &Left,
    before: Option<&SeenFile>,
    (now, pause): (Timestamp, SignedDuration),
) -> Option<News> {
    match before {
        Some(seen) if seen.mark == left.mark => {
            (!seen.is_asked && now - pause >= seen.seen_at).then_some(News::Settled)
        }
        _ if pause.is_zero() => Some(News::Settled),
        _ => Some(News::Changed),
    }
}

fn is_data(name: &str) -> bool {
    let lower = name.to_lowercase();
    !(name.starts_with(['.', '~'])
        || lower.ends_with(BESIDE)
        || UNFINISHED.iter().any(|ending| lower.ends_with(ending)))
}

/// The job: takes a file, reads it, publishes it where the place says so, and tells what was done.
pub async fn take(site: Site, due: Due) -> Result<()> {
    let job: LeftJob = serde_json::from_str(&due.payload)
        .map_err(|error| Error::broken("the job of a file that was left", error))?;
    let app = &site.app;
    let watched = app.config.data.watch.iter();
    let Some(watch) = watched.clone().find(|watch| watch.place == job.place) else {
        return Ok(());
    };
    let left = Left {
        name: job.name,
        mark: job.mark,
    };
    let known = store::left_dataset(&mut app.db.read().await?, &watch.place, &left.name).await?;
    if known.as_ref().is_some_and(|(_, mark)| *mark == left.mark) {
        return Ok(());
    }
    let place = LeftFiles::open(&watch.place)?;
    if left.mark.is_empty() {
        return tell_gone(app, (&place, &left.name), known.map(|(id, _)| id)).await;
    }
    let kept = match place.take(&left.name, &app.files).await {
        Ok(kept) => kept,
        // Taken away again.
        Err(Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    };
    let words = match taken(app, watch, &left, (known.map(|(id, _)| id), kept)).await {
        Ok(words) => words,
        Err(error @ Error::Busy { .. }) => return Err(error),
        Err(error) => {
            tracing::warn!(place = watch.place, file = left.name, %error, "a file that was left is not taken");
            format!("Not taken: {error}")
        }
    };
    let words = format!("{} {words}\n", app.now());
    place.tell(&format!("{}{BESIDE}", left.name), words).await
}

/// Tells beside it that a file was taken away. Whether its data shall be public all the same is for a person to say: files are also
/// moved away by those who tidy up.
async fn tell_gone(
    app: &App,
    (place, name): (&LeftFiles, &str),
    known: Option<DatasetId>,
) -> Result<()> {
    let is_back = place.list().await?.iter().any(|left| left.name == name);
    let Some(id) = known.filter(|_| !is_back) else {
        return Ok(());
    };
    let dataset = store::dataset_by_id(&mut app.db.read().await?, id).await?;
    let Some(dataset) = dataset else {
        return Ok(());
    };
    let words = format!(
        "{} Taken away. What was made of it stays as it is: withdraw it at {}/staff/data/{} if nobody is to have it any more.\n",
        app.now(),
        app.config.public_url,
        dataset.slug
    );
    place.tell(&format!("{name}{BESIDE}"), words).await
}

async fn taken(
    app: &App,
    watch: &WatchConfig,
    left: &Left,
    (known, kept): (Option<DatasetId>, Kept),
) -> Result<String> {
    let dataset = dataset_of(app, watch, &left.name, known).await?;
    let files = store::files_of(&mut app.db.read().await?, dataset.id).await?;
    let mut tx = app.db.begin(&HOUSE).await?;
    let input = AddFile {
        dataset: dataset.id,
        instead: files.first().map(|(resource, _)| resource.id),
        title: title_of(&left.name),
        text: String::new(),
        file_name: left.name.clone(),
        kept,
        then_publish: false,
    };
    let done = add_file(&mut tx, input).await?;
    store::remember_left(&mut tx, &watch.place, left, dataset.id).await?;
    let added = tx.commit(done).await?;
    // The job that this asked for finds it read.
    loading::read_file(app, added.file).await?;
    let file = store::file_by_id(&mut app.db.read().await?, added.file).await?;
    let Some(file) = file else {
        return Err(Error::NotFound);
    };
    let draft = format!(
        "The draft is at {}/staff/data/{}.",
        app.config.public_url, dataset.slug
    );
    if !file.state.is_ready() {
        return Ok(format!("Not read: {} {draft}", file.fault));
    }
    let mut words = read_words(&file);
    if !watch.publish {
        return Ok(format!("{words} {draft}"));
    }
    looking::look_anew(app, dataset.id).await?;
    let mut tx = app.db.begin(&HOUSE).await?;
    let input = PublishDataset {
        dataset: dataset.id,
        seen: 0,
    };
    match publish_dataset(&mut tx, input).await {
        Ok(done) => {
            let version = tx.commit(done).await?;
            let at = format!("{}/data/{}", app.config.public_url, dataset.slug);
            words.push_str(&format!(
                " Published as version {} at {at}.",
                version.number
            ));
            Ok(words)
        }
        Err(Error::Invalid(_)) => Ok(format!(
            "{words} Not published, since its description is not complete. {draft}"
        )),
        Err(error) => Err(error),
    }
}

fn read_words(file: &DataFile) -> String {
    if file.state != FileState::Table {
        return "Taken as it is: it is no table.".to_owned();
    }
    let mut words = format!("Read: {} rows, {} cells refused.", file.rows, file.refused);
    for finding in loading::findings_in_english(file) {
        words.push_str("\n  ");
        words.push_str(&finding);
    }
    words
}

/// The dataset that the file is of: the one that it has become before, or a new one named after it.
async fn dataset_of(
    app: &App,
    watch: &WatchConfig,
    name: &str,
    known: Option<DatasetId>,
) -> Result<Dataset> {
    let mut db = app.db.read().await?;
    if let Some(id) = known
        && let Some(dataset) = store::dataset_by_id(&mut db, id).await?
    {
        return Ok(dataset);
    }
    let agency = match watch.agency.as_str() {
        "" => policy::own_agency(&mut db).await?,
        agency => agency.to_owned(),
    };
    drop(db);
    let lang = app.config.town.language;
    let input = CreateDataset {
        agency,
        description: Description {
            title: Localised([(lang, title_of(name))].into()),
            licence: watch.licence.clone(),
            language: Some(lang),
            ..Description::default()
        },
        ..CreateDataset::default()
    };
    let mut tx = app.db.begin(&HOUSE).await?;
    let done = create_dataset(&mut tx, input).await?;
    tx.commit(done).await
}

#[cfg(test)]
mod tests {
    use stoa_kernel::{Timestamp, files::Left};

    use super::{News, SETTLED, is_data, news_of};
    use crate::store::SeenFile;

    #[test]
    fn a_file_is_taken_once_it_has_settled_and_once_only() {
        let now = Timestamp::UNIX_EPOCH;
        let left = Left {
            name: "a.csv".to_owned(),
            mark: "2".to_owned(),
        };
        let seen = |mark: &str, ago: i64, is_asked| SeenFile {
            name: "a.csv".to_owned(),
            mark: mark.to_owned(),
            seen_at: now - jiff::SignedDuration::from_secs(ago),
            is_asked,
        };
        let news = |before: Option<SeenFile>| news_of(&left, before.as_ref(), (now, SETTLED));
        assert_eq!(news(None), Some(News::Changed));
        assert_eq!(news(Some(seen("1", 60, true))), Some(News::Changed));
        assert_eq!(news(Some(seen("2", 5, false))), None);
        assert_eq!(news(Some(seen("2", 30, false))), Some(News::Settled));
        assert_eq!(news(Some(seen("2", 30, true))), None);
        // In a bucket it is whole as soon as it is seen.
        let at_once = (now, jiff::SignedDuration::ZERO);
        assert_eq!(news_of(&left, None, at_once), Some(News::Settled));
        let asked = seen("2", 0, true);
        assert_eq!(news_of(&left, Some(&asked), at_once), None);
    }

    #[test]
    fn what_is_being_written_is_left_alone() {
        assert!(is_data("trees.csv"));
        for name in [
            ".hidden",
            "a.csv.part",
            "A.TMP",
            "a.csv.stoa.txt",
            "~lock.a.csv",
        ] {
            assert!(!is_data(name), "{name}");
        }
    }
}
