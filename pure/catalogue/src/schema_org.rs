//! A dataset in the words of schema.org, which search engines read in its page.

use serde_json::{Value, json};

use crate::{Catalogued, json::put, vocabulary::Licence};

/// The document. Its texts are those of its first language, which `tag` is where it has none; `catalogue` is the page of all.
pub fn document(record: &Catalogued, tag: &str, catalogue: &str) -> Value {
    let tag = record.languages.first().map_or(tag, String::as_str);
    let title = record.title.get(tag);
    let text = match record.text.get(tag) {
        "" => title,
        text => text,
    };
    let downloads = record.files.iter().map(|file| {
        json!({
            "@type": "DataDownload",
            "name": file.title,
            "contentUrl": file.url(),
            "encodingFormat": if file.media_type.is_empty() { &file.format } else { &file.media_type },
        })
    });
    let publisher = record.publisher.as_ref().map_or("", |one| &one.name);
    let mut document = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": title,
        "description": text,
        "url": record.address,
        "identifier": record.identifier,
        "version": record.version,
        "dateModified": record.modified,
        "isAccessibleForFree": true,
        "keywords": record.keywords,
        "publisher": {"@type": "GovernmentOrganization", "name": publisher},
        "includedInDataCatalog": {"@type": "DataCatalog", "url": catalogue},
        "distribution": downloads.collect::<Vec<_>>(),
    });
    if let Some(licence) = &record.licence {
        let known = Licence::parse(&licence.code);
        put(
            &mut document,
            "license",
            known.map_or(&licence.address, |one| one.url),
        );
    }
    coverage(&mut document, record);
    document
}

/// Where and when.
fn coverage(document: &mut Value, record: &Catalogued) {
    match record.bounds {
        None => put(document, "spatialCoverage", &record.place),
        // schema.org writes a box as its south-west and north-east corners, latitude first.
        Some(one) => {
            let shape = format!("{} {} {} {}", one.south, one.west, one.north, one.east);
            let shape = json!({"@type": "GeoShape", "box": shape});
            let mut coverage = json!({"@type": "Place", "geo": shape});
            put(&mut coverage, "name", &record.place);
            document["spatialCoverage"] = coverage;
        }
    }
    if !record.from.is_empty() {
        let to = match record.to.as_str() {
            "" => "..",
            to => to,
        };
        put(
            document,
            "temporalCoverage",
            &format!("{}/{to}", record.from),
        );
    }
}
