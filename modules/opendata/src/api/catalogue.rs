//! What all catalogues tell of a dataset: the version, the names of bodies, addresses.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
pub use stoa_catalogue::vocabulary::media_type;
use stoa_kernel::{Reader, Result};
use stoa_web::Visitor;

use crate::{
    model::{CatalogueFilter, Dataset, PublishedFile, Version},
    pages::Agencies,
    store,
};

/// A published dataset with its newest version.
#[derive(Debug, Clone)]
pub struct Entry {
    pub dataset: Dataset,
    pub version: Version,
}

impl Entry {
    /// Some entries in the order of their numbers, after one.
    pub async fn some(
        db: &mut Reader,
        filter: &CatalogueFilter,
        after: i64,
        limit: usize,
    ) -> Result<Vec<Entry>> {
        let datasets = store::published_after(db, filter, after, limit).await?;
        Entry::with_versions(db, datasets).await
    }

    /// These datasets with the newest version of each.
    pub async fn with_versions(db: &mut Reader, datasets: Vec<Dataset>) -> Result<Vec<Entry>> {
        let ids: Vec<i64> = datasets.iter().map(|one| one.id.number()).collect();
        let mut versions = store::newest_versions(db, &ids).await?;
        let entry = |dataset: Dataset| {
            let version = versions.remove(&dataset.id.number())?;
            Some(Entry { dataset, version })
        };
        Ok(datasets.into_iter().filter_map(entry).collect())
    }

    /// The whole address of its page.
    pub fn url(&self, visitor: &Visitor) -> String {
        visitor.site.url(&self.dataset.path())
    }

    /// The whole address of a file: as it came, or where it stands.
    pub fn file_url(&self, visitor: &Visitor, file: &PublishedFile) -> String {
        match file.url.as_str() {
            "" => visitor
                .site
                .url(&format!("{}/files/{}", self.dataset.path(), file.name)),
            url => url.to_owned(),
        }
    }

    /// The whole address of a table in a form: `csv`.
    pub fn table_url(&self, visitor: &Visitor, file: &PublishedFile, ending: &str) -> String {
        let path = self.dataset.path();
        let main = self.version.body.files.iter().find(|one| one.is_table());
        let is_main = main.is_some_and(|main| main.resource == file.resource);
        visitor.site.url(&match is_main {
            true => format!("{path}.{ending}"),
            false => format!("{path}.{ending}?of_file={}", file.name),
        })
    }

    /// Title and text in the town's language.
    pub fn words(&self, visitor: &Visitor) -> (&str, &str) {
        let lang = self.version.body.description.language;
        let lang = lang.unwrap_or(visitor.app().config.town.language);
        let description = &self.version.body.description;
        (description.title.get(lang), description.text.get(lang))
    }

    pub fn agency<'a>(&'a self, visitor: &'a Visitor, agencies: &'a Agencies) -> &'a str {
        agencies.name(visitor, &self.version.body.agency)
    }
}

/// The same answer, which pages and programs of others may read.
pub fn open(mut response: Response, media_type: &'static str) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    response
}
