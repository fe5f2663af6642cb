//! What the ledger remembers of open data: numbers, hashes and codes; texts as digests.

mod talk;

pub use talk::{TalkEvent, Talked};

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{Counts, Dataset, SavedQuery, Version};

/// Something that happened to a dataset, or to the keys of programs.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct DataEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: What,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    DatasetCreated {
        title: String,
    },
    DatasetDescribed {
        revision: i64,
        description: String,
    },
    DatasetFileAdded {
        resource: i64,
        file: String,
        bytes: u64,
    },
    DatasetFileRead {
        resource: i64,
        file: String,
        table: String,
        rows: i64,
        refused: i64,
    },
    DatasetFileStopped {
        resource: i64,
        file: String,
    },
    /// `reason` is the digest of why it is given out although nobody has looked it over.
    DatasetFileAttached {
        resource: i64,
        file: String,
        reason: String,
    },
    DatasetLinkAdded {
        resource: i64,
        address: String,
    },
    DatasetFileRemoved {
        resource: i64,
    },
    /// So many files of older versions were taken away.
    DatasetFilesCleared {
        files: usize,
    },
    DatasetSourceAsked {
        resource: i64,
    },
    /// `table` is what is treated, `plan` the digest of how; `epsilon` in millionths.
    DatasetTreatmentAsked {
        resource: i64,
        table: String,
        plan: String,
        epsilon: Option<u64>,
    },
    DatasetFileTreated {
        resource: i64,
        file: String,
        table: String,
        rows: i64,
        k: Option<u64>,
    },
    DatasetTreatmentTakenBack {
        resource: i64,
        table: String,
    },
    DatasetKeptAsItIs {
        resource: i64,
        table: String,
        reason: String,
    },
    /// The house has looked over a table, or rows that came; so many columns wait for a decision.
    DatasetSignsNoted {
        resource: i64,
        table: String,
        undecided: usize,
    },
    DatasetReviewAsked {
        revision: i64,
    },
    /// `digest` is the SHA-256 of the version's body, `files` those of its files as they came.
    DatasetPublished {
        version: i64,
        digest: String,
        files: Vec<String>,
        tables: Vec<String>,
        rows: i64,
    },
    DatasetWithdrawn {
        version: i64,
        reason: String,
    },
    /// `at` is when it shall be published, in microseconds since 1970.
    PublicationPlanned {
        revision: i64,
        at: i64,
    },
    /// `failed`: the house could not publish it; otherwise a person has thought better of it.
    PublicationCancelled {
        failed: bool,
    },
    SuccessorNamed {
        successor: String,
    },
    /// `datasets` are the numbers of those that were changed, `changes` the digest of what came instead.
    DescriptionsEdited {
        batch: i64,
        datasets: Vec<i64>,
        changes: String,
    },
    EditUndone {
        batch: i64,
    },
    HarvestSourceAdded {
        address: String,
    },
    HarvestSourceChanged {
        revision: i64,
    },
    HarvestBegun {
        run: i64,
    },
    HarvestStopped {
        run: i64,
    },
    HarvestEnded {
        run: i64,
        counts: Counts,
        failed: bool,
    },
    /// The rows of a table come and go from now on; `table` is the hash of the file that it begins with.
    DatasetTableOpened {
        resource: i64,
        table: String,
        key: Vec<String>,
    },
    /// One batch: the hashes of the files of new and of dead rows, and the `digest` that tells all rows after it.
    DatasetRowsChanged {
        resource: i64,
        revision: i64,
        rows: String,
        dead: Vec<String>,
        inserted: i64,
        updated: i64,
        deleted: i64,
        digest: String,
    },
    /// The same rows in other files.
    DatasetTableCompacted {
        resource: i64,
        files: Vec<String>,
        dead: Vec<String>,
        digest: String,
    },
    /// The table of a revision is in a version; `table` is the hash of its file.
    DatasetTableSealed {
        resource: i64,
        revision: i64,
        version: i64,
        table: String,
    },
    DatasetTableClosed {
        resource: i64,
        digest: String,
    },
    /// All other names that the table can be asked by.
    DatasetTableNamed {
        resource: i64,
        names: Vec<String>,
    },
    /// `table` is the hash of the file with the new columns, which is what `digest` tells from here on.
    DatasetColumnsAdded {
        resource: i64,
        revision: i64,
        columns: Vec<String>,
        table: String,
        digest: String,
    },
    /// As `DatasetColumnsAdded`, with the names of those that are gone.
    DatasetColumnsRemoved {
        resource: i64,
        revision: i64,
        columns: Vec<String>,
        table: String,
        digest: String,
    },
    DatasetFilesReordered {
        resources: Vec<i64>,
    },
    /// `differences` is the digest of what was found.
    DatasetVersionsCompared {
        version: i64,
        differences: String,
    },
    DataKeyAdded {
        key: i64,
    },
    DataKeyRevoked {
        key: i64,
    },
    /// `statement` is the SHA-256 of the question.
    QuerySaved {
        statement: String,
    },
    QueryListed,
    QueryUnlisted,
    QueryRemoved,
}

impl What {
    /// The publication of a version.
    pub fn of_version(version: &Version) -> Self {
        let files = version.body.files.iter();
        let here = files.clone().filter(|file| file.file > 0);
        let tables = files.filter(|file| file.is_table());
        What::DatasetPublished {
            version: version.number,
            digest: version.digest.clone(),
            files: here.map(|file| file.hash.clone()).collect(),
            tables: tables.map(|file| file.table_hash.clone()).collect(),
            rows: version.rows,
        }
    }
}

impl DataEvent {
    pub fn of(dataset: &Dataset, what: What) -> Self {
        DataEvent {
            reference: dataset.reference(),
            agency: dataset.agency.clone(),
            what,
        }
    }

    pub fn of_source(source: i64, agency: &str, what: What) -> Self {
        DataEvent {
            reference: format!("harvest-{source}"),
            agency: agency.to_owned(),
            what,
        }
    }

    pub fn of_batch(batch: i64, what: What) -> Self {
        DataEvent {
            reference: format!("databatch-{batch}"),
            agency: String::new(),
            what,
        }
    }

    pub fn of_key(key: i64, agency: &str, what: What) -> Self {
        DataEvent {
            reference: format!("datakey-{key}"),
            agency: agency.to_owned(),
            what,
        }
    }
}

impl DataEvent {
    pub fn of_query(query: &SavedQuery, what: What) -> Self {
        DataEvent {
            reference: query.reference(),
            agency: String::new(),
            what,
        }
    }
}

impl Event for DataEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            What::DatasetCreated { .. } => "dataset_created",
            What::DatasetDescribed { .. } => "dataset_described",
            What::DatasetFileAdded { .. } => "dataset_file_added",
            What::DatasetFileRead { .. } => "dataset_file_read",
            What::DatasetFileStopped { .. } => "dataset_file_stopped",
            What::DatasetFileAttached { .. } => "dataset_file_attached",
            What::DatasetLinkAdded { .. } => "dataset_link_added",
            What::DatasetFileRemoved { .. } => "dataset_file_removed",
            What::DatasetFilesCleared { .. } => "dataset_files_cleared",
            What::DatasetSourceAsked { .. } => "dataset_source_asked",
            What::DatasetTreatmentAsked { .. } => "dataset_treatment_asked",
            What::DatasetFileTreated { .. } => "dataset_file_treated",
            What::DatasetTreatmentTakenBack { .. } => "dataset_treatment_taken_back",
            What::DatasetKeptAsItIs { .. } => "dataset_kept_as_it_is",
            What::DatasetSignsNoted { .. } => "dataset_signs_noted",
            What::DatasetReviewAsked { .. } => "dataset_review_asked",
            What::DatasetPublished { .. } => "dataset_published",
            What::DatasetWithdrawn { .. } => "dataset_withdrawn",
            What::PublicationPlanned { .. } => "publication_planned",
            What::PublicationCancelled { .. } => "publication_cancelled",
            What::SuccessorNamed { .. } => "successor_named",
            What::DescriptionsEdited { .. } => "descriptions_edited",
            What::EditUndone { .. } => "edit_undone",
            What::HarvestSourceAdded { .. } => "harvest_source_added",
            What::HarvestSourceChanged { .. } => "harvest_source_changed",
            What::HarvestBegun { .. } => "harvest_begun",
            What::HarvestStopped { .. } => "harvest_stopped",
            What::HarvestEnded { .. } => "harvest_ended",
            What::DatasetTableOpened { .. } => "dataset_table_opened",
            What::DatasetRowsChanged { .. } => "dataset_rows_changed",
            What::DatasetTableCompacted { .. } => "dataset_table_compacted",
            What::DatasetTableSealed { .. } => "dataset_table_sealed",
            What::DatasetTableClosed { .. } => "dataset_table_closed",
            What::DatasetTableNamed { .. } => "dataset_table_named",
            What::DatasetColumnsAdded { .. } => "dataset_columns_added",
            What::DatasetColumnsRemoved { .. } => "dataset_columns_removed",
            What::DatasetFilesReordered { .. } => "dataset_files_reordered",
            What::DatasetVersionsCompared { .. } => "dataset_versions_compared",
            What::DataKeyAdded { .. } => "data_key_added",
            What::DataKeyRevoked { .. } => "data_key_revoked",
            What::QuerySaved { .. } => "query_saved",
            What::QueryListed => "query_listed",
            What::QueryUnlisted => "query_unlisted",
            What::QueryRemoved => "query_removed",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

/// A dataset's page, by how the ledger calls it.
pub fn show_reference(reference: &str) -> Option<String> {
    if let Some(id) = reference.strip_prefix("dataquery-") {
        let fits = id.len() == 12 && id.bytes().all(|sign| sign.is_ascii_hexdigit());
        return fits.then(|| format!("/data/q/{id}"));
    }
    if let Some(number) = reference.strip_prefix("datarequest-") {
        let is_number = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
        return is_number.then(|| format!("/data/requests/{number}"));
    }
    let slug = reference.strip_prefix("data-")?;
    let fits = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    (!slug.is_empty() && slug.bytes().all(fits)).then(|| format!("/data/{slug}"))
}

#[cfg(test)]
mod tests {
    use super::show_reference;

    #[test]
    fn datasets_have_a_page_and_keys_have_none() {
        assert_eq!(show_reference("data-trees").as_deref(), Some("/data/trees"));
        assert_eq!(show_reference("datakey-7"), None);
        let query = show_reference("dataquery-0123456789ab");
        assert_eq!(query.as_deref(), Some("/data/q/0123456789ab"));
        assert_eq!(show_reference("dataquery-../etc"), None);
        let request = show_reference("datarequest-7");
        assert_eq!(request.as_deref(), Some("/data/requests/7"));
        assert_eq!(show_reference("datarequest-x"), None);
        assert_eq!(show_reference("data-Trees/.."), None);
    }
}
