//! Serving: the door, and what works behind it (sealing the ledger, jobs, followers), begun and ended in order.

use std::{
    fs::{File, TryLockError},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use stoa_kernel::{
    App, Error,
    jobs::{self, Worker},
    ledger::follow,
    search::Search,
};
use stoa_search::{Follower as Indexing, SearchIndex};
use stoa_web::{JobKind, Site, live};
use tokio::{net::TcpListener, task::JoinSet};

use crate::{
    failure::{Failure, Result},
    listen, modules,
    stop::{self, Stop},
};

/// How long jobs and followers may take to finish once the door is closed. What is cut off is done again later.
const FINISHING: Duration = Duration::from_secs(20);

/// Opens the door at the configured address.
pub async fn bind(listen: &str) -> Result<TcpListener> {
    TcpListener::bind(listen)
        .await
        .map_err(|error| Failure::of(&format!("listening on {listen}"), error))
}

/// Serves until `stop`; then answers what was begun, lets jobs end, and seals the ledger's last entries. `ready` is
/// called when everything is there and the door is about to open.
pub async fn serve(
    app: App,
    listener: TcpListener,
    stop: Stop,
    ready: impl FnOnce(&Site),
) -> Result {
    let _alone = alone(&app)?;
    let index = SearchIndex::open(Path::new(&app.config.search_dir))?;
    let app = App {
        search: Search::with(index.clone()),
        ..app
    };
    let site = Site::new(app, modules::all())?;
    let (stop_workers, workers_stop) = stop::new();
    let mut workers = workers(&site, &workers_stop);
    let sources = site
        .modules()
        .iter()
        .filter_map(|module| module.search)
        .collect();
    let indexing = Indexing::new(site.app.clone(), index, sources);
    workers.spawn(indexing.run(workers_stop.wait()));
    let (stop_sealer, sealer_stop) = stop::new();
    let sealing = tokio::spawn(site.app.sealer.clone().run(sealer_stop.wait()));

    // Streams have no end of their own: they end when the door closes, not after it.
    let telling = tokio::spawn(live::tell(site.clone(), stop.clone().wait()));

    ready(&site);
    listen::serve(listener, site.clone().router(), stop).await;
    if let Err(error) = telling.await {
        tracing::error!(%error, "live pages ended by themselves");
    }

    tracing::info!("stopping");
    stop_workers.stop();
    let finished = async { while workers.join_next().await.is_some() {} };
    if tokio::time::timeout(FINISHING, finished).await.is_err() {
        tracing::warn!("some jobs did not end within twenty seconds; they will be done again");
    }
    stop_sealer.stop();
    if let Err(error) = sealing.await {
        tracing::error!(%error, "the sealer ended by itself");
    }
    site.app.sealer.seal_all().await?;
    tracing::info!("stopped");
    Ok(())
}

/// Jobs and followers at work until `stop`.
fn workers(site: &Site, stop: &Stop) -> JoinSet<()> {
    let mut workers = JoinSet::new();
    workers.spawn(jobs::run(
        site.app.db.clone(),
        worker(site),
        stop.clone().wait(),
    ));
    workers.spawn(site.app.db.clone().keep_small(stop.clone().wait()));
    for follower in site.modules().iter().flat_map(|module| module.followers) {
        let (site, stop) = (site.clone(), stop.clone());
        workers.spawn(async move {
            let turn = || (follower.run)(site.clone());
            follow::run(site.app.db.clone(), follower.name, turn, stop.wait()).await;
        });
    }
    workers
}

/// What is done with a due job: what its module says.
fn worker(site: &Site) -> Worker {
    let site = site.clone();
    Arc::new(move |due| {
        let mut kinds = site.modules().iter().flat_map(|module| module.jobs);
        match kinds.find(|known: &&JobKind| known.kind == due.kind) {
            Some(known) => (known.run)(site.clone(), due),
            None => Box::pin(async move {
                Err(Error::Broken(format!(
                    "no module knows jobs of the kind {}",
                    due.kind
                )))
            }),
        }
    })
}

/// On SQLite one program serves a database: it holds this file's lock while it does.
fn alone(app: &App) -> Result<Option<File>> {
    let Some(database) = app.db.sqlite_path() else {
        return Ok(None);
    };
    let path = lock_path(database);
    let doing = format!("opening {}", path.display());
    let file = File::create(&path).map_err(|error| Failure::of(&doing, error))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(Failure::Words(format!(
            "another Stoa serves {} already; several can serve one database on PostgreSQL",
            database.display()
        ))),
        Err(TryLockError::Error(error)) => Err(Failure::of(&doing, error)),
    }
}

/// Whether a program serves this SQLite database at this moment.
pub fn is_served(database: &Path) -> bool {
    let file = File::open(lock_path(database));
    file.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

fn lock_path(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".serving");
    PathBuf::from(name)
}
