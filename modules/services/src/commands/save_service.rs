//! A manager writes a service's file: a new service, or the next version of one. What runs stays on the version it was begun with.

use stoa_kernel::{App, Done, Error, FieldError, Id, Result, Tx, actor::Staff};

use crate::{
    casework::{found::staff, registers},
    events::ServiceEvent,
    model::{Barred, FileFault, Service, ServiceFile, ServiceState, ServiceVersion, VersionState},
    store,
};

/// A file as it was written.
#[derive(Debug, Clone)]
pub struct SaveService {
    pub file: String,
    /// The service whose next version it is; empty for a new one.
    pub slug: String,
    /// The digest of the draft that was opened, so that nobody's work is written over; empty when there was none.
    pub seen: String,
}

/// `Invalid` on `file` with everything that is wrong in it. `Conflict` when somebody else wrote the draft meanwhile.
pub async fn save_service(app: &App, tx: &mut Tx, input: SaveService) -> Result<Done<Service>> {
    let file = ServiceFile::read(&input.file).map_err(invalid)?;
    match registers::misfits(tx, &file).await? {
        misfits if misfits.is_empty() => {}
        misfits => return Err(invalid(misfits)),
    }
    keep(app, tx, &file, &input).await
}

/// Keeps a file that was read as the service's draft.
pub(super) async fn keep(
    app: &App,
    tx: &mut Tx,
    file: &ServiceFile,
    input: &SaveService,
) -> Result<Done<Service>> {
    if !input.slug.is_empty() && file.slug != input.slug {
        return Err(Error::invalid("file", "services-slug-changed"));
    }
    let found = store::find_service(tx, &file.slug).await?;
    if found.is_some() && input.slug.is_empty() {
        return Err(Error::invalid("file", "services-slug-taken"));
    }
    let author = staff(tx)?;
    let is_new = found.is_none();
    let mut service = found.unwrap_or_else(|| new_service(file, &author));
    tx.may("save_service", &service.resource(&app.config.town.agency))?;
    let is_renamed = service.state != ServiceState::Offered && service.name != file.names();
    if is_new {
        store::insert_service(tx, &service).await?;
    } else if is_renamed {
        service.name = file.names();
        service.version += 1;
        store::save_service(tx, &service).await?;
    }
    let version = save_draft(tx, &service, (file, input), &author).await?;
    let event = ServiceEvent::saved(&service, &version);
    Ok(Done::new(service, &event))
}

fn new_service(file: &ServiceFile, author: &Staff) -> Service {
    Service {
        slug: file.slug.clone(),
        agency: author.agency.clone(),
        state: ServiceState::Draft,
        current: None,
        name: file.names(),
        position: 0,
        version: 1,
    }
}

async fn save_draft(
    tx: &mut Tx,
    service: &Service,
    (file, input): (&ServiceFile, &SaveService),
    author: &Staff,
) -> Result<ServiceVersion> {
    let draft = store::draft_of(tx, &service.slug).await?;
    if draft.as_ref().map_or("", |draft| &draft.digest) != input.seen {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    let mut version = ServiceVersion {
        id: Id::new(0),
        service: service.slug.clone(),
        number: 0,
        state: VersionState::Draft,
        file: input.file.clone(),
        digest: file.digest(),
        author: author.id.number(),
        author_name: author.name.clone(),
        writers: Barred::default(),
        made_at: tx.now(),
        approver_name: None,
        published_at: None,
        version: 1,
    };
    match draft {
        Some(draft) => {
            (version.id, version.number) = (draft.id, draft.number);
            if !is_in_force(tx, service, &version.digest).await? {
                version.writers = draft.writers;
                version.writers.add(Id::new(draft.author));
            }
            version.version = draft.version + 1;
            store::save_version(tx, &version).await?;
        }
        None => {
            version.id = tx.new_id()?;
            version.number = store::next_number(tx, &service.slug).await?;
            store::insert_version(tx, &version).await?;
        }
    }
    Ok(version)
}

/// Whether this is what people apply with already: then nothing is left of what others wrote in the draft.
async fn is_in_force(tx: &mut Tx, service: &Service, digest: &str) -> Result<bool> {
    let current = match service.current {
        Some(current) => store::find_version(tx, current).await?,
        None => None,
    };
    Ok(current.is_some_and(|current| current.digest == digest))
}

/// What is wrong in a file, as errors of its field. Each has its place as an argument, for whoever shows it.
pub(super) fn invalid(faults: Vec<FileFault>) -> Error {
    let fault = |fault: FileFault| FieldError::new("file", fault.message());
    Error::Invalid(faults.into_iter().map(fault).collect())
}
