//! Packages, resources, organizations and groups in CKAN's words.

use std::collections::HashMap;

use serde_json::{Value, json};
use stoa_kernel::{Reader, Result};
use stoa_web::Visitor;

use super::words::{instant, uuid};
use crate::{
    api::catalogue::{Entry, media_type},
    model::{DataFile, Dataset, Description, Licence, PublishedFile, Resource, State, Theme},
    pages::Agencies,
    store,
};

/// A dataset as a program sees it: its newest version, or its draft where there is none and the program may see it.
pub struct Package {
    pub dataset: Dataset,
    pub description: Description,
    pub agency: String,
    pub files: Vec<PublishedFile>,
    /// The other names of tables, by the numbers of their resources.
    pub aliases: HashMap<i64, Vec<String>>,
}

impl Package {
    pub fn published(entry: Entry) -> Self {
        let body = entry.version.body;
        Package {
            dataset: entry.dataset,
            description: body.description,
            agency: body.agency,
            files: body.files,
            aliases: HashMap::new(),
        }
    }

    pub fn draft(dataset: Dataset, files: &[(Resource, Option<DataFile>)]) -> Self {
        let file = |(resource, file): &(Resource, Option<DataFile>)| {
            PublishedFile::of(resource, file.as_ref(), String::new())
        };
        Package {
            description: dataset.description.clone(),
            agency: dataset.agency.clone(),
            files: files.iter().map(file).collect(),
            aliases: HashMap::new(),
            dataset,
        }
    }

    pub fn show(&self, visitor: &Visitor, agencies: &Agencies) -> Value {
        let (dataset, description) = (&self.dataset, &self.description);
        let lang = description
            .language
            .unwrap_or(visitor.app().config.town.language);
        let licence = Licence::parse(&description.licence);
        let groups = description
            .themes
            .iter()
            .filter_map(|theme| Theme::parse(theme));
        // Where it was harvested, in the words of ckanext-harvest.
        let origin = description.origin.iter().flat_map(|origin| {
            [
                ("source", origin.identifier.clone()),
                ("harvest_source_url", origin.portal.clone()),
                ("publisher_name", origin.publisher.clone()),
            ]
        });
        let origin = origin.map(|(key, value)| (key.to_owned(), value));
        let extras = description.extras.iter().cloned().chain(origin);
        let extras = extras.map(|(key, value)| json!({"key": key, "value": value}));
        let files = self.files.iter().enumerate();
        let state = match dataset.state {
            State::Withdrawn => "deleted",
            State::Published => "active",
            State::Draft | State::Review => "draft",
        };
        json!({
            "id": uuid(dataset.id.number()),
            "name": dataset.slug,
            "title": description.title.get(lang),
            "notes": description.text.get(lang),
            "type": "dataset",
            "state": state,
            "private": dataset.version == 0,
            "url": or_null(&description.landing_page),
            "version": (dataset.version > 0).then(|| dataset.version.to_string()),
            "author": Value::Null,
            "author_email": Value::Null,
            "maintainer": or_null(&description.contact),
            "maintainer_email": or_null(&description.contact_email),
            "license_id": or_null(&description.licence),
            "license_title": licence.map(|licence| licence.name),
            "license_url": licence.map(|licence| licence.url),
            "isopen": licence.is_some_and(|licence| licence.is_open),
            "metadata_created": instant(dataset.created_at),
            "metadata_modified": instant(dataset.updated_at),
            "owner_org": self.agency,
            "organization": organization(visitor, agencies, &self.agency),
            "creator_user_id": Value::Null,
            "num_resources": self.files.len(),
            "num_tags": description.keywords.len(),
            "resources": files.map(|(place, file)| self.resource(visitor, file, place)).collect::<Vec<_>>(),
            "tags": description.keywords.iter().map(|word| tag(word)).collect::<Vec<_>>(),
            "groups": groups.map(|theme| group(visitor, theme)).collect::<Vec<_>>(),
            "extras": extras.collect::<Vec<_>>(),
            "relationships_as_subject": [],
            "relationships_as_object": [],
        })
    }

    pub fn resource(&self, visitor: &Visitor, file: &PublishedFile, position: usize) -> Value {
        let dataset = &self.dataset;
        let is_here = file.file > 0;
        let url = match is_here {
            // What is held back has no address of its own: the page says why.
            true if file.is_held => visitor.site.url(&dataset.path()),
            true => visitor
                .site
                .url(&format!("{}/files/{}", dataset.path(), file.name)),
            false => file.url.clone(),
        };
        let mut shown = json!({
            "id": uuid(file.resource),
            "package_id": uuid(dataset.id.number()),
            "name": file.title,
            "description": or_null(&file.text),
            "format": file.format,
            "mimetype": or_null(media_type(&file.format)),
            "mimetype_inner": Value::Null,
            "url": url,
            "url_type": is_here.then_some(if is_made_here(file) { "datastore" } else { "upload" }),
            "hash": file.hash,
            "size": is_here.then_some(file.bytes),
            "position": position,
            "state": "active",
            "resource_type": Value::Null,
            "cache_url": Value::Null,
            "cache_last_updated": Value::Null,
            "created": instant(dataset.created_at),
            "last_modified": instant(dataset.updated_at),
            "metadata_modified": instant(dataset.updated_at),
            "datastore_active": file.is_table(),
        });
        if file.is_table() {
            let others = self.aliases.get(&file.resource).into_iter().flatten();
            let names: Vec<&String> = std::iter::once(&file.table).chain(others).collect();
            shown["aliases"] = json!(names);
        }
        shown
    }
}

/// Whether a table was made row by row: it is its own original.
fn is_made_here(file: &PublishedFile) -> bool {
    !file.hash.is_empty() && file.hash == file.table_hash
}

fn or_null(text: &str) -> Value {
    match text {
        "" => Value::Null,
        text => json!(text),
    }
}

pub fn tag(word: &str) -> Value {
    json!({"id": word, "name": word, "display_name": word, "state": "active", "vocabulary_id": Value::Null})
}

/// An agency as an organization.
pub fn organization(visitor: &Visitor, agencies: &Agencies, slug: &str) -> Value {
    json!({
        "id": slug,
        "name": slug,
        "title": agencies.name(visitor, slug),
        "display_name": agencies.name(visitor, slug),
        "type": "organization",
        "description": "",
        "image_url": "",
        "is_organization": true,
        "approval_status": "approved",
        "state": "active",
    })
}

/// A theme as a group.
pub fn group(visitor: &Visitor, theme: Theme) -> Value {
    let name = theme.0.to_ascii_lowercase();
    let title = visitor.t(&theme.text());
    json!({
        "id": name,
        "name": name,
        "title": title,
        "display_name": title,
        "description": "",
        "image_display_url": "",
        "type": "group",
        "state": "active",
    })
}

/// These datasets as packages, in their order.
pub async fn packages(visitor: &Visitor, datasets: Vec<Dataset>) -> Result<Vec<Value>> {
    let mut db = visitor.read().await?;
    let packages = published(&mut db, datasets).await?;
    let agencies = Agencies::read(&mut db).await?;
    let shown = packages
        .iter()
        .map(|package| package.show(visitor, &agencies));
    Ok(shown.collect())
}

/// The packages of these datasets, in their order: as they are published, those that never were as they are prepared.
pub async fn published(db: &mut Reader, datasets: Vec<Dataset>) -> Result<Vec<Package>> {
    let ids: Vec<i64> = datasets.iter().map(|one| one.id.number()).collect();
    let mut versions = store::newest_versions(db, &ids).await?;
    let mut aliases = store::aliases_among(db, &ids).await?;
    let mut packages = Vec::new();
    for dataset in datasets {
        let version = versions.remove(&dataset.id.number());
        let mut package = match version {
            Some(version) => Package::published(Entry { dataset, version }),
            None => {
                let files = store::files_of(db, dataset.id).await?;
                Package::draft(dataset, &files)
            }
        };
        for file in &package.files {
            let names = aliases.remove_entry(&file.resource);
            package.aliases.extend(names);
        }
        packages.push(package);
    }
    Ok(packages)
}
