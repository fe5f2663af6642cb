//! Somebody publishes a dataset: the next version, which never changes.

use stoa_kernel::{Done, Error, Id, Result, Tx};

use super::{found, still};
use crate::{
    events::{DataEvent, What},
    model::{
        DataFile, Dataset, DatasetId, FileId, FileState, Licence, Published, PublishedFile,
        Resource, State, Version, personal_faults, publish_faults, table_name, unlooked_faults,
    },
    policy,
    store::{self, NamedTable},
};

/// Which dataset, as it was seen.
#[derive(Debug, Clone, Copy)]
pub struct PublishDataset {
    pub dataset: DatasetId,
    /// The revision that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
}

/// Makes the version, lets queries use its tables and searches find it. `Invalid` with all that is missing.
pub async fn publish_dataset(tx: &mut Tx, input: PublishDataset) -> Result<Done<Version>> {
    let dataset = found(tx, policy::PUBLISH, input.dataset).await?;
    still(&dataset, input.seen)?;
    let files = store::files_of(tx, dataset.id).await?;
    let mut faults = publish_faults(&dataset, &files);
    faults.extend(personal_faults(&dataset, &files));
    faults.extend(unlooked_faults(&dataset, &files));
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    next_version(tx, &dataset, &files).await
}

/// Makes the next version of a dataset, whatever is missing in it.
pub(super) async fn next_version(
    tx: &mut Tx,
    dataset: &Dataset,
    files: &[(Resource, Option<DataFile>)],
) -> Result<Done<Version>> {
    store::remove_plan(tx, dataset.id).await?;
    let body = Published {
        dataset: dataset.slug.clone(),
        version: dataset.version + 1,
        agency: dataset.agency.clone(),
        description: dataset.description.clone(),
        files: published_files(tx, dataset, files).await?,
    };
    let (version, text) = Version::of(body, tx.now())?;
    keep(tx, dataset, &version, &text).await?;
    super::compare_later(tx, dataset.id, version.number).await?;
    let what = What::of_version(&version);
    let event = DataEvent::of(dataset, what);
    Ok(Done::new(version, &event))
}

async fn keep(tx: &mut Tx, dataset: &Dataset, version: &Version, text: &str) -> Result<()> {
    store::insert_version(tx, dataset.id, version, text).await?;
    // Of what was held back somebody has said why it is published all the same.
    let here = version.body.files.iter().filter(|file| file.file > 0);
    let here: Vec<FileId> = here.map(|file| Id::new(file.file)).collect();
    store::give_out(tx, &here).await?;
    let tables = version.body.files.iter().filter(|file| file.is_table());
    let tables: Vec<NamedTable> = tables.map(NamedTable::of).collect();
    store::replace_tables(tx, dataset.id, &tables).await?;
    let files: Vec<_> = tables.iter().map(|table| table.file).collect();
    store::forget_lives(tx, dataset, &files).await?;
    store::replace_marks(tx, dataset.id, &marks(version)).await?;
    let new = ("", version.number);
    if !store::change_state(tx, dataset, State::Published, new).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    Ok(())
}

/// What the version can be found by.
fn marks(version: &Version) -> Vec<(&'static str, String)> {
    let body = &version.body;
    let description = &body.description;
    let mut marks: Vec<(&'static str, String)> = Vec::new();
    let licence = Licence::parse(&description.licence);
    marks.extend(licence.map(|licence| ("licence", licence.code.to_owned())));
    marks.extend(
        description
            .themes
            .iter()
            .map(|theme| ("theme", theme.clone())),
    );
    marks.extend(
        description
            .keywords
            .iter()
            .map(|word| ("keyword", word.clone())),
    );
    let formats = body.files.iter().filter(|file| !file.format.is_empty());
    marks.extend(formats.map(|file| ("format", file.format.clone())));
    marks.push(("year", version.at.strftime("%Y").to_string()));
    marks
}

/// The files of the version. Its first table has the dataset's name, others that name with their own behind it.
async fn published_files(
    tx: &mut Tx,
    dataset: &Dataset,
    files: &[(Resource, Option<DataFile>)],
) -> Result<Vec<PublishedFile>> {
    let mut published: Vec<PublishedFile> = Vec::new();
    // A table that was closed leaves a resource with nothing in it.
    let is_there = |(resource, file): &&(Resource, Option<DataFile>)| {
        file.is_some() || !resource.url.is_empty()
    };
    for (resource, file) in files.iter().filter(is_there) {
        let mut table = String::new();
        if file
            .as_ref()
            .is_some_and(|file| file.state == FileState::Table)
        {
            let main = table_name(&dataset.slug);
            let is_first = !published.iter().any(PublishedFile::is_table);
            let wanted = match is_first {
                true => main,
                false => format!("{main}_{}", table_name(&resource.name)),
            };
            table = free_table(tx, dataset, &published, wanted).await?;
        }
        published.push(PublishedFile::of(resource, file.as_ref(), table));
    }
    Ok(published)
}

async fn free_table(
    tx: &mut Tx,
    dataset: &Dataset,
    others: &[PublishedFile],
    wanted: String,
) -> Result<String> {
    let (mut name, mut number) = (wanted.clone(), 2);
    loop {
        let owner = store::table_owner(tx, &name).await?;
        let is_foreign = owner.is_some_and(|owner| owner != dataset.id)
            || store::resource_of_alias(tx, &name).await?.is_some();
        if !is_foreign && !others.iter().any(|other| other.table == name) {
            return Ok(name);
        }
        name = format!("{wanted}_{number}");
        number += 1;
    }
}
