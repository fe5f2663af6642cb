//! What a version of a dataset is: immutable, and told by one digest.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Error, FieldError, Message, Result, Timestamp, digest};

use super::{DataFile, Dataset, Description, FileState, PublishedPrivacy, Resource};

/// Everything that was published, but the bytes of files, which stand by their hashes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Published {
    pub dataset: String,
    pub version: i64,
    pub agency: String,
    pub description: Description,
    pub files: Vec<PublishedFile>,
}

/// A file of a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublishedFile {
    pub resource: i64,
    pub name: String,
    pub title: String,
    pub text: String,
    pub format: String,
    /// Where it is, if it is not here.
    pub url: String,
    /// The row of `dataset_file`; 0 where it is not here.
    pub file: i64,
    pub file_name: String,
    pub hash: String,
    pub bytes: i64,
    /// The table's name in queries; empty where there is no table.
    pub table: String,
    pub table_hash: String,
    pub rows: i64,
    /// What was done so that it tells of nobody, if it looked as if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<PublishedPrivacy>,
    /// It is given out no more, neither as it came nor as a table: a treated table stands in its place, now or soon.
    #[serde(skip)]
    pub is_held: bool,
}

impl PublishedFile {
    /// A resource with its newest file, as it is published with this name of its table.
    pub fn of(resource: &Resource, file: Option<&DataFile>, table: String) -> Self {
        let text =
            |of: fn(&DataFile) -> &String| file.map_or_else(String::new, |file| of(file).clone());
        PublishedFile {
            resource: resource.id.number(),
            name: resource.name.clone(),
            title: resource.title.clone(),
            text: resource.text.clone(),
            format: resource.format.clone(),
            url: resource.url.clone(),
            file: file.map_or(0, |file| file.id.number()),
            file_name: text(|file| &file.file_name),
            hash: text(|file| &file.hash),
            bytes: file.map_or(0, |file| file.bytes),
            table,
            table_hash: text(|file| &file.table_hash),
            rows: file.map_or(0, |file| file.rows),
            privacy: file.and_then(PublishedPrivacy::of),
            is_held: false,
        }
    }

    /// Whether it has a table that is given out.
    pub fn is_table(&self) -> bool {
        !self.table.is_empty() && !self.is_held
    }
}

/// A published version.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    pub number: i64,
    /// The hex SHA-256 of its body.
    pub digest: String,
    pub body: Published,
    pub rows: i64,
    pub bytes: i64,
    pub at: Timestamp,
}

impl Version {
    /// A version of this body, and the text that is digested.
    pub fn of(body: Published, at: Timestamp) -> Result<(Self, String)> {
        let text = serde_json::to_string(&body).map_err(|e| Error::broken("a version", e))?;
        let version = Version {
            number: body.version,
            digest: digest(&text),
            rows: body.files.iter().map(|file| file.rows).sum(),
            bytes: body.files.iter().map(|file| file.bytes).sum(),
            at,
            body,
        };
        Ok((version, text))
    }
}

/// What is missing before a dataset can be published; nothing when all is there.
pub fn publish_faults(
    dataset: &Dataset,
    resources: &[(Resource, Option<DataFile>)],
) -> Vec<FieldError> {
    let mut faults = Vec::new();
    let mut fault = |field: &str, key| faults.push(FieldError::new(field, Message::new(key)));
    if dataset.title.is_empty() {
        fault("title", "opendata-title-missing");
    }
    if dataset.description.licence.is_empty() {
        fault("licence", "opendata-licence-missing");
    }
    if resources.is_empty() {
        fault("files", "opendata-files-missing");
    }
    let states = resources.iter().filter_map(|(_, file)| file.as_ref());
    for state in states.map(|file| file.state) {
        match state {
            FileState::Reading => fault("files", "opendata-file-still-reading"),
            FileState::Failed | FileState::Stopped | FileState::Cleared => {
                fault("files", "opendata-file-not-read");
            }
            FileState::Table | FileState::Attachment => {}
        }
    }
    faults.dedup();
    faults
}
