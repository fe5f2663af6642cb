//! A manager builds a service piece by piece: the draft is kept after each, finished or not, so that nothing is lost. Only what is
//! finished is published.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::save_service::{SaveService, keep};
use crate::model::{Service, ServiceFile, is_slug};

/// A file as far as it has come.
#[derive(Debug, Clone)]
pub struct BuildService {
    pub file: ServiceFile,
    /// The service whose next version it is; empty for a new one.
    pub slug: String,
    /// The digest of the draft that was opened, so that nobody's work is written over; empty when there was none.
    pub seen: String,
}

/// As [`super::save_service`], without asking whether the file is finished. `Invalid` on `address` when it can be none.
pub async fn build_service(app: &App, tx: &mut Tx, input: BuildService) -> Result<Done<Service>> {
    if !is_slug(&input.file.slug) {
        return Err(Error::invalid("address", "services-owner-address-wrong"));
    }
    let written = SaveService {
        file: input.file.to_yaml()?,
        slug: input.slug,
        seen: input.seen,
    };
    // What is kept is what will be read.
    let file = ServiceFile::parse(&written.file).map_err(|faults| {
        Error::broken("a service's file as it was written", format!("{faults:?}"))
    })?;
    keep(app, tx, &file, &written).await
}
