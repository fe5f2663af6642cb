//! What modules of the house contribute: once a day, and at once after something was taken back, each of their tables is
//! written, checked like any other file, and published where it has changed. Nothing personal is in them: their modules
//! write what everybody may read.

mod clear;
mod features;
mod follow;
mod rows;

pub use clear::clear;
pub use follow::{FOLLOWERS, OWN};

use std::{
    collections::{BTreeMap, HashMap},
    io::Read,
};

use stoa_kernel::{Actor, App, Error, Lang, Localised, Result, files::Kept, ledger};
use stoa_web::{Dataset as Own, Site};

use crate::{
    commands::{
        AddFile, CreateDataset, DescribeDataset, PublishDataset, PublishOwn, add_file,
        clear_own_later, create_dataset, describe_dataset, publish_own,
    },
    loading,
    model::{DataFile, Dataset, Description, FileState, Live, Resource, State, Version},
    policy, store,
};

/// Who publishes them.
const HOUSE: Actor = Actor::System("opendata.publish_own");
/// How often a table is written anew because somebody else published it meanwhile.
const TRIES: usize = 3;

fn all(site: &Site) -> impl Iterator<Item = &'static Own> {
    let modules = site.modules().iter();
    modules.flat_map(|module| module.datasets)
}

/// What this node has written: one table at a time, each with the number of leaves before the newest write of it began.
#[derive(Default)]
struct Written(tokio::sync::Mutex<HashMap<String, i64>>);

/// Brings a module's table up to date: in its turn by the rows that have changed, where the module knows them; else it is written as a
/// whole, checked and published, and nothing is done where it is as it was. After something was taken back (`since`) it is always the
/// whole. Where this node has written that since so many leaves stood, nothing is left to do.
pub async fn publish(site: &Site, slug: &str, since: i64) -> Result<()> {
    let Some(own) = all(site).find(|own| own.slug == slug) else {
        return Ok(());
    };
    let memory = site.app.db.memory::<Written>();
    let mut written = memory.0.lock().await;
    if since > 0 && written.get(slug).is_some_and(|begun| *begun >= since) {
        return Ok(());
    }
    if since == 0 && rows::keep_up(&site.app, own).await? {
        return Ok(());
    }
    let begun = ledger::size(&mut site.app.db.read().await?).await?;
    for _again in 0..TRIES {
        match attempt(site, own, (begun, since > 0)).await {
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

/// `Conflict` when the dataset was changed while its table was being written. What is written is as new as so many leaves.
async fn attempt(site: &Site, own: &Own, (begun, takes_back): (i64, bool)) -> Result<()> {
    let app = &site.app;
    let dataset = dataset_of(site, own).await?;
    if dataset.state == State::Withdrawn {
        return Ok(());
    }
    let rows = match own.rows {
        Some(rows) => Some((rows.key, begun, (rows.ground)(app.clone()).await?)),
        None => None,
    };
    let kept = written(app, own).await?;
    let mut db = app.db.read().await?;
    let files = store::files_of(&mut db, dataset.id).await?;
    let version = store::newest_version(&mut db, dataset.id).await?;
    let lives = store::lives_of(&mut db, dataset.id).await?;
    drop(db);
    let has = |version: &Version| version.body.files.iter().any(|file| file.hash == kept.hash);
    let is_published = dataset.state == State::Published && version.as_ref().is_some_and(has);
    let before = files.into_iter().next();
    let file = before.as_ref().and_then(|(_, file)| file.as_ref());
    let has_table = file.is_some_and(|file| file.state == FileState::Table);
    let is_there = has_table && file.is_some_and(|file| file.hash == kept.hash);
    // Rows that came in between stand in pieces of their own, even if the whole is as it was before.
    let opens = usize::from(rows.is_some() && has_table);
    let is_same = is_published && lives.len() == opens && lives.iter().all(Live::is_bare);
    // Whoever has read a row before it was taken back must not bring it in now: the table is opened anew for that.
    if is_same && !(takes_back && opens > 0 && is_there) {
        return Ok(());
    }
    let (mut seen, hash) = (dataset.revision, kept.hash.clone());
    if !is_there {
        seen = take_in(site, own, (&dataset, before), kept).await?;
    }
    let mut tx = app.db.begin(&HOUSE).await?;
    let input = PublishOwn {
        publish: PublishDataset {
            dataset: dataset.id,
            seen,
        },
        hash,
        is_same,
        rows,
    };
    let done = publish_own(&mut tx, input).await?;
    clear_own_later(&mut tx, own.slug).await?;
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
    let ending = match is_json(app, &kept).await? {
        true => "geojson",
        false => "csv",
    };
    let mut tx = app.db.begin(&HOUSE).await?;
    let input = AddFile {
        dataset: dataset.id,
        instead: before.map(|(resource, _)| resource.id),
        title: site.speech(app.config.town.language).t(own.title),
        text: String::new(),
        file_name: format!("{}.{ending}", own.slug),
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

/// Whether a module wrote features and not CSV: rows with a place.
async fn is_json(app: &App, kept: &Kept) -> Result<bool> {
    let path = app.files.near(&kept.hash).await?;
    let looked = tokio::task::spawn_blocking(move || {
        let mut first = [0; 1];
        let read = std::fs::File::open(path)?.read(&mut first)?;
        Ok::<_, std::io::Error>(read == 1 && first[0] == b'{')
    });
    let looked = looked
        .await
        .map_err(|lost| Error::broken("a table", lost))?;
    looked.map_err(|error| Error::broken("a table", error))
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
