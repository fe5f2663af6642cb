//! A manager uploads a file of streets or addresses; jobs import it, batch by batch.

use stoa_kernel::{App, Done, Error, Id, Result, Tx};

use crate::{
    events::TownEvent,
    jobs,
    model::street_file::StreetColumns,
    policy,
    store::{self, FileKind, NewImport, StreetImport},
};

/// A file that `app.files` keeps, and how it is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartStreetImport {
    pub kind: FileKind,
    /// The hash under which the file is kept.
    pub file: String,
    /// Its name on the manager's machine, for the list of imports.
    pub file_name: String,
    pub columns: StreetColumns,
}

/// Notes the import and asks for the job that does it. `NotFound` when the file is not kept.
pub async fn start_street_import(
    app: &App,
    tx: &mut Tx,
    input: StartStreetImport,
) -> Result<Done<Id<StreetImport>>> {
    policy::may_manage(tx)?;
    let bytes = app.files.read(&input.file).await?.len();
    let columns = serde_json::to_string(&input.columns)
        .map_err(|error| Error::broken("the columns of an import", error))?;
    let new = NewImport {
        kind: input.kind,
        file: input.file.clone(),
        file_name: input.file_name.chars().take(120).collect(),
        columns,
        bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
    };
    let id = store::insert_import(tx, &new).await?;
    tx.enqueue(jobs::IMPORT_STREETS, &jobs::ImportJob { import: id })
        .await?;
    let event = TownEvent::StreetImportStarted {
        import: id.number(),
        kind: input.kind.name().to_owned(),
        file: input.file,
    };
    Ok(Done::new(id, &event))
}
