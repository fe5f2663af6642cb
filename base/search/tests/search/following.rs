//! Following the ledger: from the beginning, from where it left off, and from the beginning again.

use std::{
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use jiff::SignedDuration;
use serde::Serialize;
use stoa_kernel::{
    Actor, App, Done, Event, Lang,
    clock::Clock,
    ledger::Entry,
    search::{Change, Engine, SourceFuture},
};
use stoa_search::{Follower, SearchIndex};
use stoa_testkit::config_in;
use tokio::sync::Semaphore;

use crate::{document, find};

#[derive(Serialize)]
struct BellRung {
    name: &'static str,
    is_hidden: bool,
}

impl Event for BellRung {
    fn kind(&self) -> &'static str {
        if self.is_hidden {
            "bell_hidden"
        } else {
            "bell_rung"
        }
    }
    fn reference(&self) -> String {
        format!("B-{}", self.name)
    }
}

/// A module whose documents say their own reference.
fn bells(_app: App, entries: Vec<Entry>) -> SourceFuture {
    Box::pin(async move {
        let change = |entry: &Entry| match entry.kind.as_str() {
            "bell_hidden" => Change::Remove(entry.reference.clone()),
            _ => Change::Put(document(
                &entry.reference,
                "Bell",
                entry.reference.trim_start_matches("B-"),
            )),
        };
        Ok(entries.iter().map(change).collect())
    })
}

async fn house(folder: &Path) -> App {
    App::open(config_in(folder), Clock::real(), &[], &[])
        .await
        .unwrap()
}

async fn ring(app: &App, names: &[&'static str], is_hidden: bool) {
    for name in names {
        let tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        tx.commit(Done::new((), &BellRung { name, is_hidden }))
            .await
            .unwrap();
    }
    app.sealer.seal_all().await.unwrap();
}

async fn follow(app: &App, index: &Arc<SearchIndex>) {
    let mut follower = Follower::new(app.clone(), index.clone(), vec![bells]);
    follower.catch_up().await.unwrap();
    follower.finish().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_committed_is_found_and_what_was_hidden_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let index = SearchIndex::open(&folder.path().join("search")).unwrap();
    ring(&app, &["alpha", "beta"], false).await;
    follow(&app, &index).await;
    assert_eq!(find(&index, "alpha", Lang::En), ["B-alpha"]);
    ring(&app, &["gamma"], false).await;
    ring(&app, &["alpha"], true).await;
    follow(&app, &index).await;
    assert_eq!(find(&index, "alpha", Lang::En), [""; 0]);
    assert_eq!(find(&index, "gamma", Lang::En), ["B-gamma"]);
    assert_eq!(index.place().unwrap().position, 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_follower_is_a_moment_behind_and_stops_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let index = SearchIndex::open(&folder.path().join("search")).unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let follower = Follower::new(app.clone(), index.clone(), vec![bells]);
    let running = tokio::spawn(follower.run(async move {
        let _stopped = stopped.await;
    }));
    ring(&app, &["alpha"], false).await;
    for _ in 0..200 {
        if !index.is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(find(&index, "alpha", Lang::En), ["B-alpha"]);
    stop.send(()).unwrap();
    running.await.unwrap();
}

/// Tells a follower to stop.
static LAST_BELL: Mutex<Option<tokio::sync::oneshot::Sender<()>>> = Mutex::new(None);

/// Bells, at the first of which somebody asks the follower to stop.
fn bells_that_stop(app: App, entries: Vec<Entry>) -> SourceFuture {
    if let Some(stop) = LAST_BELL.lock().unwrap().take() {
        stop.send(()).unwrap();
    }
    bells(app, entries)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follower_far_behind_stopped_only_when_it_had_caught_up() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let index = SearchIndex::open(&folder.path().join("search")).unwrap();
    let many: Vec<&'static str> = (0..100).map(|n| &*format!("bell-{n}").leak()).collect();
    ring(&app, &many, false).await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    LAST_BELL.lock().unwrap().replace(stop);
    let follower = Follower::new(app.clone(), index.clone(), vec![bells_that_stop]);
    let stopped = async move {
        let _stopped = stopped.await;
    };
    follower.run(stopped).await;
    let place = index.place().unwrap().position;
    assert!(place < 100, "it read all of {place} entries first");
    follow(&app, &index).await;
    assert_eq!(index.place().unwrap().position, 100);
    assert_eq!(find(&index, "99", Lang::En), ["B-bell-99"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_of_another_ledger_is_built_anew() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let app = house(folder.path()).await;
    let index = SearchIndex::open(&folder.path().join("search")).unwrap();
    ring(&app, &["alpha", "beta"], false).await;
    follow(&app, &index).await;
    let restored = house(other.path()).await;
    ring(&restored, &["gamma", "delta", "epsilon"], false).await;
    follow(&restored, &index).await;
    assert_eq!(find(&index, "alpha", Lang::En), [""; 0]);
    assert_eq!(find(&index, "bell", Lang::En).len(), 3);
    let emptied = tempfile::tempdir().unwrap();
    follow(&house(emptied.path()).await, &index).await;
    assert!(
        index.is_empty(),
        "a ledger without entries has no documents"
    );
}

static GATE: Semaphore = Semaphore::const_new(0);

/// The same module, which takes its time.
fn slow_bells(app: App, entries: Vec<Entry>) -> SourceFuture {
    Box::pin(async move {
        let _may = GATE.acquire().await.unwrap();
        bells(app, entries).await
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_that_has_much_to_read_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let index = SearchIndex::open(&folder.path().join("search")).unwrap();
    let soon = |app: &App| app.now() + SignedDuration::from_secs(10);
    assert!(!index.is_behind(soon(&app)), "there is nothing to read");
    ring(&app, &["alpha"], false).await;
    let mut follower = Follower::new(app.clone(), index.clone(), vec![slow_bells]);
    let reading = tokio::spawn(async move { follower.catch_up().await.unwrap() });
    while !index.is_behind(soon(&app)) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(!index.is_behind(app.now()), "a moment is nothing");
    GATE.add_permits(1);
    reading.await.unwrap();
    assert!(!index.is_behind(soon(&app)));
}
