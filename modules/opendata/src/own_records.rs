//! What modules of the house contribute: once a day each of their tables is written, checked like any other file, and
//! published where it has changed. Nothing personal is in them: their modules write what everybody may read.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use stoa_kernel::{
    Actor, App, Error, Lang, Localised, Result,
    files::Kept,
    ledger::derive::{Derived, Turn},
};
use stoa_web::{Dataset as Own, FollowFuture, Follower, Site};

use crate::{
    commands::{
        AddFile, CreateDataset, DescribeDataset, PublishDataset, add_file, create_dataset,
        describe_dataset, publish_dataset,
    },
    jobs::{OwnJob, PUBLISH_OWN},
    loading,
    model::{DataFile, Dataset, Description, FileState, State},
    policy, store,
};

/// Who publishes them.
const HOUSE: Actor = Actor::System("opendata.publish_own");
/// How often.
const EVERY: SignedDuration = SignedDuration::from_hours(24);

/// What this follower keeps: when each table was asked for last.
pub const OWN: Derived = Derived {
    follower: "opendata.own",
    tables: &["dataset_own"],
    takes: &[],
};

pub const FOLLOWERS: &[Follower] = &[Follower {
    name: "opendata.own",
    run: turn,
}];

/// Asks for the jobs of tables that are due. It reads no entries, so it has done them all.
fn turn(site: Site) -> FollowFuture {
    Box::pin(async move {
        let slugs: Vec<&str> = all(&site).map(|own| own.slug).collect();
        let now = site.app.now();
        let mut db = site.app.db.read().await?;
        let due = store::own_due(&mut db, &slugs, now - EVERY).await?;
        drop(db);
        if due.is_empty() {
            return Ok(0);
        }
        let Some(mut turn) = Turn::begin(&site.app.db, OWN).await? else {
            return Ok(0);
        };
        let sealed = turn.sealed().await?;
        for slug in due {
            if store::remember_own(&mut turn, slug, now, now - EVERY).await? {
                let job = OwnJob {
                    slug: slug.to_owned(),
                };
                turn.enqueue_at(PUBLISH_OWN, &job, now).await?;
            }
        }
        turn.done(sealed).await?;
        Ok(0)
    })
}

fn all(site: &Site) -> impl Iterator<Item = &'static Own> {
    let modules = site.modules().iter();
    modules.flat_map(|module| module.datasets)
}

/// Writes a module's table, checks it and publishes it; nothing where it is as it was. The number of the version.
pub async fn publish(site: &Site, slug: &str) -> Result<()> {
    let Some(own) = all(site).find(|own| own.slug == slug) else {
        return Ok(());
    };
    let app = &site.app;
    let dataset = dataset_of(site, own).await?;
    if dataset.state == State::Withdrawn {
        return Ok(());
    }
    let kept = written(app, own).await?;
    let mut db = app.db.read().await?;
    let files = store::files_of(&mut db, dataset.id).await?;
    drop(db);
    let before = files.into_iter().next();
    let is_as_it_was = before.as_ref().is_some_and(|(_, file)| {
        let same = |file: &DataFile| file.hash == kept.hash && file.state == FileState::Table;
        file.as_ref().is_some_and(same)
    });
    if is_as_it_was && dataset.state == State::Published {
        return Ok(());
    }
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
    let added = tx.commit(added).await?;
    // The job that this asked for finds it read.
    loading::read_file(app, added.file).await?;
    let mut tx = app.db.begin(&HOUSE).await?;
    let input = PublishDataset {
        dataset: dataset.id,
        seen: 0,
    };
    let done = publish_dataset(&mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
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
                seen: 0,
            };
            let done = describe_dataset(&mut tx, input).await?;
            tx.commit(done).await?;
            Ok(dataset)
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
