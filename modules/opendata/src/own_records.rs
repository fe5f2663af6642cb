//! What modules of the house contribute: once a day, and at once after something was taken back, each of their tables is
//! written, checked like any other file, and published where it has changed. Nothing personal is in them: their modules
//! write what everybody may read.

mod clear;
mod follow;

pub use clear::clear;
pub use follow::{FOLLOWERS, OWN};

use std::collections::{BTreeMap, HashMap};

use jiff::SignedDuration;
use stoa_kernel::{Actor, App, Error, Lang, Localised, Result, files::Kept, ledger};
use stoa_web::{Dataset as Own, Site};

use crate::{
    commands::{
        AddFile, CreateDataset, DescribeDataset, PublishDataset, add_file, create_dataset,
        describe_dataset, publish_dataset,
    },
    jobs::{CLEAR_OWN, OwnJob},
    loading,
    model::{DataFile, Dataset, Description, FileState, Resource, State, Version},
    policy, store,
};

/// Who publishes them.
const HOUSE: Actor = Actor::System("opendata.publish_own");
/// When the files of the state before are taken away: whoever is fetching them has ended by then.
const CLEARED_AFTER: SignedDuration = SignedDuration::from_mins(35);
/// How often a table is written anew because somebody else published it meanwhile.
const TRIES: usize = 3;

fn all(site: &Site) -> impl Iterator<Item = &'static Own> {
    let modules = site.modules().iter();
    modules.flat_map(|module| module.datasets)
}

/// What this node has written: one table at a time, each with the number of leaves before the newest write of it began.
#[derive(Default)]
struct Written(tokio::sync::Mutex<HashMap<String, i64>>);

/// Writes a module's table, checks it and publishes it; nothing where it is as it was. Where this node has written it since so
/// many leaves stood, nothing is left to do.
pub async fn publish(site: &Site, slug: &str, since: i64) -> Result<()> {
    let Some(own) = all(site).find(|own| own.slug == slug) else {
        return Ok(());
    };
    let memory = site.app.db.memory::<Written>();
    let mut written = memory.0.lock().await;
    if since > 0 && written.get(slug).is_some_and(|begun| *begun >= since) {
        return Ok(());
    }
    let begun = ledger::size(&mut site.app.db.read().await?).await?;
    for _again in 0..TRIES {
        match attempt(site, own).await {
            // Somebody published it since this write began: what it holds may have been taken back meanwhile.
            Err(Error::Conflict(_)) => {}
            done => {
                done?;
                written.insert(slug.to_owned(), begun);
                return Ok(());
            }
        }
    }
    Err(Error::Busy {
        retry_after_seconds: 5,
    })
}

/// `Conflict` when the dataset was changed while its table was being written.
async fn attempt(site: &Site, own: &Own) -> Result<()> {
    let app = &site.app;
    let dataset = dataset_of(site, own).await?;
    if dataset.state == State::Withdrawn {
        return Ok(());
    }
    let kept = written(app, own).await?;
    let mut db = app.db.read().await?;
    let files = store::files_of(&mut db, dataset.id).await?;
    let version = store::newest_version(&mut db, dataset.id).await?;
    drop(db);
    let has = |version: &Version| version.body.files.iter().any(|file| file.hash == kept.hash);
    if dataset.state == State::Published && version.as_ref().is_some_and(has) {
        return Ok(());
    }
    let before = files.into_iter().next();
    let is_read = |file: &DataFile| file.hash == kept.hash && file.state == FileState::Table;
    let is_there = before
        .as_ref()
        .is_some_and(|(_, file)| file.as_ref().is_some_and(is_read));
    let mut seen = dataset.revision;
    if !is_there {
        seen = take_in(site, own, (&dataset, before), kept).await?;
    }
    let mut tx = app.db.begin(&HOUSE).await?;
    let input = PublishDataset {
        dataset: dataset.id,
        seen,
    };
    let done = publish_dataset(&mut tx, input).await?;
    let clearing = OwnJob {
        slug: own.slug.to_owned(),
        since: 0,
    };
    let later = tx.now() + CLEARED_AFTER;
    tx.enqueue_at(CLEAR_OWN, &clearing, later).await?;
    tx.commit(done).await?;
    Ok(())
}

/// Adds the written table to its dataset and reads it; the dataset's revision then.
async fn take_in(
    site: &Site,
    own: &Own,
    (dataset, before): (&Dataset, Option<(Resource, Option<DataFile>)>),
    kept: Kept,
) -> Result<i64> {
    let app = &site.app;
    let mut tx = app.db.begin(&HOUSE).await?;
    let input = AddFile {
        dataset: dataset.id,
        instead: before.map(|(resource, _)| resource.id),
        title: site.speech(app.config.town.language).t(own.title),
        text: String::new(),
        file_name: format!("{}.csv", own.slug),
        kept,
        then_publish: false,
    };
    let added = add_file(&mut tx, input).await?;
    let now = store::dataset_by_id(&mut tx, dataset.id).await?;
    let seen = dataset.revision + 1;
    if now.is_none_or(|now| now.revision != seen) {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    let added = tx.commit(added).await?;
    // The job that this asked for finds it read.
    loading::read_file(app, added.file).await?;
    Ok(seen)
}

/// The table as a kept file.
async fn written(app: &App, own: &Own) -> Result<Kept> {
    let folder = app.files.arriving();
    let made = tokio::task::spawn_blocking(move || {
        std::fs::create_dir_all(&folder)?;
        tempfile::NamedTempFile::with_prefix_in("own-", &folder)
    });
    let file = made
        .await
        .map_err(|lost| Error::broken("writing a table", lost))?;
    let file = file.map_err(|error| Error::broken("writing a table", error))?;
    let rows = (own.write)(app.clone(), file.path().to_owned()).await?;
    tracing::info!(rows, slug = own.slug, "a module's table is written");
    app.files.keep_file(file.path()).await
}

/// Its dataset: made the first time, and described anew where the module says something else now.
async fn dataset_of(site: &Site, own: &Own) -> Result<Dataset> {
    let app = &site.app;
    let mut db = app.db.read().await?;
    let found = store::dataset_by_slug(&mut db, own.slug).await?;
    let agency = policy::own_agency(&mut db).await?;
    drop(db);
    let mut tx = app.db.begin(&HOUSE).await?;
    match found {
        Some(dataset) if !dataset.is_own => Err(Error::conflict("opendata-slug-taken")),
        Some(dataset) => {
            let description = Description {
                title: said(site, own.title),
                text: said(site, own.description),
                ..dataset.description.clone()
            };
            if description == dataset.description {
                return Ok(dataset);
            }
            let input = DescribeDataset {
                dataset: dataset.id,
                agency: dataset.agency.clone(),
                description,
                seen: dataset.revision,
            };
            let done = describe_dataset(&mut tx, input).await?;
            tx.commit(done).await?;
            Ok(Dataset {
                revision: dataset.revision + 1,
                ..dataset
            })
        }
        None => {
            let input = CreateDataset {
                agency,
                description: described(site, own),
                slug: own.slug.to_owned(),
                is_own: true,
            };
            let done = create_dataset(&mut tx, input).await?;
            tx.commit(done).await
        }
    }
}

fn described(site: &Site, own: &Own) -> Description {
    let town = &site.app.config.town;
    let lang = town.language;
    let keywords = site.speech(lang).t(own.keywords);
    Description {
        title: said(site, own.title),
        text: said(site, own.description),
        licence: "cc-by-4.0".to_owned(),
        themes: vec![own.theme.to_owned()],
        keywords: keywords
            .split(',')
            .map(|word| word.trim().to_owned())
            .collect(),
        place: site.town_name(lang),
        frequency: "DAILY".to_owned(),
        contact: site.town_name(lang),
        contact_email: town.contact_email.clone(),
        language: Some(lang),
        ..Description::default()
    }
}

fn said(site: &Site, key: &str) -> Localised {
    let texts = Lang::ALL.map(|lang| (lang, site.speech(lang).t(key)));
    Localised(BTreeMap::from(texts))
}
