//! A file comes to a dataset: as a new one, or in place of one that is there. A job reads it.

use stoa_kernel::{Done, Error, FieldError, Id, Message, OrNotFound, Result, Tx, files::Kept};

use super::found;
use crate::{
    events::{DataEvent, What},
    jobs,
    model::{DatasetId, FileId, Resource, slug_of},
    policy,
    store::{self, NewFile, NewResource},
};

/// A file that is kept already.
#[derive(Debug, Clone)]
pub struct AddFile {
    pub dataset: DatasetId,
    /// In place of the file of this resource; `None`: of none.
    pub instead: Option<Id<Resource>>,
    pub title: String,
    pub text: String,
    /// Its name on the sender's machine.
    pub file_name: String,
    pub kept: Kept,
    /// Publish the dataset once the file is read, if nothing is missing then.
    pub then_publish: bool,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Added {
    pub resource: Id<Resource>,
    pub file: FileId,
}

/// Takes it in, and asks for the job that reads it. The original stays as it came.
pub async fn add_file(tx: &mut Tx, input: AddFile) -> Result<Done<Added>> {
    let dataset = found(tx, policy::DESCRIBE, input.dataset).await?;
    let file_name = shown_name(&input.file_name);
    if input.kept.bytes == 0 {
        let empty = Message::new("opendata-file-empty").with("file", &file_name);
        return Err(Error::Invalid(vec![FieldError::new("file", empty)]));
    }
    let resource = match input.instead {
        Some(id) => {
            let resource = store::resource_by_id(tx, id).await?.or_not_found()?;
            if resource.dataset != dataset.id {
                return Err(Error::NotFound);
            }
            id
        }
        None => {
            let new = NewResource {
                name: free_name(tx, dataset.id, &file_name).await?,
                title: match input.title.trim() {
                    "" => file_name.clone(),
                    title => title.chars().take(200).collect(),
                },
                text: input.text.trim().chars().take(5000).collect(),
                url: String::new(),
                format: format_of(&file_name),
            };
            store::add_resource(tx, dataset.id, &new).await?
        }
    };
    let new = NewFile {
        dataset: dataset.id,
        resource,
        hash: input.kept.hash.clone(),
        file_name,
        bytes: input.kept.bytes,
    };
    let file = store::insert_file(tx, &new).await?;
    store::use_file(tx, resource, file, &format_of(&new.file_name)).await?;
    store::touch(tx, dataset.id).await?;
    let job = jobs::ReadJob {
        file,
        then_publish: input.then_publish,
    };
    tx.enqueue(jobs::READ_FILE, &job).await?;
    let what = What::DatasetFileAdded {
        resource: resource.number(),
        file: input.kept.hash,
        bytes: input.kept.bytes,
    };
    Ok(Done::new(
        Added { resource, file },
        &DataEvent::of(&dataset, what),
    ))
}

/// The last part of a path, without what could upset a header or a page.
fn shown_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept = last
        .chars()
        .filter(|sign| !sign.is_control() && *sign != '"');
    let name: String = kept.take(150).collect();
    match name.trim() {
        "" => "data".to_owned(),
        name => name.to_owned(),
    }
}

/// A format by a file's ending, as catalogues write it: `CSV`.
pub(super) fn format_of(file_name: &str) -> String {
    let name = file_name.to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "geojson" => "GeoJSON".to_owned(),
        "ndjson" | "jsonl" => "NDJSON".to_owned(),
        "parquet" => "Parquet".to_owned(),
        "" => String::new(),
        other => other.chars().take(12).collect::<String>().to_uppercase(),
    }
}

/// A name for addresses that no other resource of the dataset has.
pub(super) async fn free_name(tx: &mut Tx, dataset: DatasetId, file_name: &str) -> Result<String> {
    let stem = file_name.split('.').next().unwrap_or_default();
    let wanted = match slug_of(stem) {
        // What stands behind a version's address already.
        wanted if wanted == "changes" => "changes-data".to_owned(),
        wanted => wanted,
    };
    let taken = store::resources_of(tx, dataset).await?;
    let mut name = wanted.clone();
    let mut number = 2;
    while taken.iter().any(|one| one.name == name) {
        name = format!("{wanted}-{number}");
        number += 1;
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_made_safe() {
        assert_eq!(shown_name("C:\\data\\trees.csv"), "trees.csv");
        assert_eq!(shown_name("../../etc/\u{7}passwd\""), "passwd");
        assert_eq!(shown_name("  "), "data");
        assert_eq!(format_of("trees.CSV.gz"), "CSV");
        assert_eq!(format_of("wards.geojson"), "GeoJSON");
        assert_eq!(format_of("README"), "");
    }
}
