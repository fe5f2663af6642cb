//! The dataset in the words of schema.org, which search engines read in its page.

use serde_json::{Value, json};
use stoa_web::Visitor;

use super::catalogue::{Entry, media_type};
use crate::{
    model::Licence,
    pages::{Agencies, Shown},
};

/// JSON-LD for a script element: `<` is escaped, so that no text ends it.
pub fn of(visitor: &Visitor, shown: &Shown, agencies: &Agencies) -> String {
    let entry = Entry {
        dataset: shown.dataset.clone(),
        version: shown.version.clone(),
    };
    document(visitor, &entry, agencies)
        .to_string()
        .replace('<', "\\u003c")
}

fn document(visitor: &Visitor, entry: &Entry, agencies: &Agencies) -> Value {
    let description = &entry.version.body.description;
    let (title, text) = entry.words(visitor);
    let files = &entry.version.body.files;
    let downloads = files.iter().map(|file| {
        json!({
            "@type": "DataDownload",
            "name": file.title,
            "contentUrl": entry.file_url(visitor, file),
            "encodingFormat": match media_type(&file.format) { "" => &file.format, known => known },
        })
    });
    let tables = files.iter().filter(|file| file.is_table()).map(|file| {
        json!({
            "@type": "DataDownload",
            "name": format!("{} (CSV)", file.title),
            "contentUrl": entry.table_url(visitor, file, "csv"),
            "encodingFormat": "text/csv",
        })
    });
    let mut document = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": title,
        "description": if text.is_empty() { title } else { text },
        "url": entry.url(visitor),
        "identifier": entry.url(visitor),
        "version": entry.version.number.to_string(),
        "dateModified": entry.version.at.to_string(),
        "isAccessibleForFree": true,
        "keywords": description.keywords,
        "publisher": {"@type": "GovernmentOrganization", "name": entry.agency(visitor, agencies)},
        "includedInDataCatalog": {"@type": "DataCatalog", "url": visitor.site.url("/data")},
        "distribution": downloads.chain(tables).collect::<Vec<_>>(),
    });
    if let Some(licence) = Licence::parse(&description.licence) {
        document["license"] = json!(licence.url);
    }
    if !description.place.is_empty() {
        document["spatialCoverage"] = json!(description.place);
    }
    if let (Some(from), to) = (description.from, description.to) {
        let to = to.map_or_else(|| "..".to_owned(), |to| to.to_string());
        document["temporalCoverage"] = json!(format!("{from}/{to}"));
    }
    document
}
