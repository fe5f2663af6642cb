//! The files that somebody chose in a form, one or many, on their way into a dataset.

use stoa_kernel::{Done, Result, Tx};
use stoa_web::LargeFile;

use crate::{
    commands::{AddFile, add_file},
    model::Dataset,
};

/// Adds them in the order in which they were chosen, each with the title that its name gives; all of them, or none.
pub async fn add(
    tx: &mut Tx,
    (mut done, dataset): (Done<Dataset>, &Dataset),
    files: &[LargeFile],
) -> Result<Done<Dataset>> {
    for file in files {
        let added = add_file(tx, input(dataset, file)).await?;
        done = done.then(added.map(|_added| dataset.clone()));
    }
    Ok(done)
}

/// What adds a file beside the others, under its own name.
pub fn input(dataset: &Dataset, file: &LargeFile) -> AddFile {
    AddFile {
        dataset: dataset.id,
        instead: None,
        title: String::new(),
        text: String::new(),
        file_name: file.file_name.clone(),
        kept: file.kept.clone(),
        then_publish: false,
    }
}
