//! DCAT-US 1.1, the Project Open Data Metadata Schema: `data.json`.

use serde_json::{Value, json};

use crate::{
    Access, Bounds, Catalogued, Concept, Contact, File, Finding, Limits, Publisher, Texts,
    json::{list, plain, put, text, texts},
    rdf::{access_of, bounds_of, licensed},
    reading::{Kind, Reading, moment},
    vocabulary::{
        Frequency, Licence, format_of, is_bureau_code, is_program_code, language_tag, media_type,
        theme_address, theme_code,
    },
};

/// All of a catalogue but its datasets, which stand in `dataset`.
pub fn catalogue(address: &str) -> Value {
    json!({
        "@context": "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld",
        "@id": address,
        "@type": "dcat:Catalog",
        "conformsTo": "https://project-open-data.cio.gov/v1.1/schema",
        "describedBy": "https://project-open-data.cio.gov/v1.1/schema/catalog.json",
    })
}

/// A dataset. Its texts are those of its first language, which `tag` is where it has none.
pub fn dataset(record: &Catalogued, tag: &str) -> Value {
    let tag = record.languages.first().map_or(tag, String::as_str);
    let title = record.title.get(tag);
    let said = match record.text.get(tag) {
        "" => title,
        said => said,
    };
    let mut keywords = record.keywords.clone();
    if keywords.is_empty() {
        keywords.push(record.name.replace('-', " "));
    }
    let publisher = record.publisher.as_ref().map_or("", |one| &one.name);
    let contact = record.contact.clone().unwrap_or_default();
    let mut dataset = json!({
        "@type": "dcat:Dataset",
        "identifier": record.identifier,
        "title": title,
        "description": said,
        "keyword": keywords,
        "modified": record.modified,
        "publisher": {"@type": "org:Organization", "name": publisher},
        "contactPoint": {"@type": "vcard:Contact", "fn": contact.name, "hasEmail": format!("mailto:{}", contact.email)},
        "accessLevel": access_level(record.access),
        "distribution": record.files.iter().map(distribution).collect::<Vec<_>>(),
    });
    put(&mut dataset, "landingPage", &record.landing_page);
    if let Some(licence) = &record.licence {
        let known = Licence::parse(&licence.code);
        put(
            &mut dataset,
            "license",
            known.map_or(&licence.address, |one| one.url),
        );
    }
    if let Some(frequency) = Frequency::parse(&record.frequency) {
        put(&mut dataset, "accrualPeriodicity", frequency.repeats);
    }
    coverage(&mut dataset, record);
    lists(&mut dataset, record);
    dataset
}

/// Where and when.
fn coverage(dataset: &mut Value, record: &Catalogued) {
    match record.bounds {
        Some(Bounds {
            west,
            south,
            east,
            north,
        }) => {
            put(
                dataset,
                "spatial",
                &format!("{west},{south},{east},{north}"),
            );
        }
        None => put(dataset, "spatial", &record.place),
    }
    let (from, to) = (&record.from, &record.to);
    if !from.is_empty() && !to.is_empty() {
        put(
            dataset,
            "temporal",
            &format!("{from}T00:00:00Z/{to}T00:00:00Z"),
        );
    }
}

fn lists(dataset: &mut Value, record: &Catalogued) {
    let themes = record.themes.iter().map(theme_name).map(str::to_owned);
    for (name, all) in [
        ("language", record.languages.clone()),
        ("theme", themes.collect()),
        ("bureauCode", record.bureau_codes.clone()),
        ("programCode", record.program_codes.clone()),
    ] {
        if !all.is_empty() {
            dataset[name] = json!(all);
        }
    }
}

/// A theme by its code where it is one of the EU's.
fn theme_name(theme: &Concept) -> &str {
    theme_code(&theme.address).unwrap_or_else(|| theme.name.get("en"))
}

const fn access_level(access: Access) -> &'static str {
    match access {
        Access::Public => "public",
        Access::Restricted => "restricted public",
        Access::NonPublic => "non-public",
    }
}

fn distribution(file: &File) -> Value {
    let kind = match file.media_type.as_str() {
        "" => "application/octet-stream",
        known => known,
    };
    json!({
        "@type": "dcat:Distribution",
        "title": file.title,
        "format": file.format,
        "mediaType": kind,
        "downloadURL": file.url(),
    })
}

/// Whether a document is such a catalogue, or was one before version 1.1: a bare list of datasets.
pub(crate) fn is_catalogue(value: &Value) -> bool {
    let is_dataset = |one: &Value| one.get("accessLevel").is_some() && one.get("title").is_some();
    match value {
        Value::Array(all) => all.iter().take(5).any(is_dataset),
        value => {
            let has_list = value.get("dataset").is_some_and(Value::is_array);
            let is_linked = value.get("@graph").is_some();
            has_list && !is_linked
        }
    }
}

pub(crate) fn read(value: &Value, limits: &Limits) -> Reading {
    let mut reading = Reading::new(Kind::DataJson);
    let all = match value {
        Value::Array(all) => all.as_slice(),
        value => list(value, "dataset"),
    };
    for (place, one) in all.iter().enumerate() {
        if !one.is_object() {
            let place = u64::try_from(place + 1).unwrap_or(u64::MAX);
            reading.entries += 1;
            reading.find(Finding::NoDataset { place }, limits);
            continue;
        }
        let record = record(one, &mut reading, limits);
        reading.take(record, limits);
    }
    reading
}

fn record(one: &Value, reading: &mut Reading, limits: &Limits) -> Catalogued {
    let identifier = text(one, "identifier");
    let tags = texts(one.get("language"));
    let tags = tags.iter().filter_map(|tag| language_tag(tag));
    let languages: Vec<String> = tags.map(str::to_owned).collect();
    let tag = languages.first().cloned().unwrap_or_default();
    let themes = texts(one.get("theme"));
    let codes = |name: &str| texts(one.get(name)).into_iter();
    let is_address = identifier.starts_with("http://") || identifier.starts_with("https://");
    let files = list(one, "distribution").iter().take(limits.files);
    Catalogued {
        address: Some(&identifier)
            .filter(|_| is_address)
            .cloned()
            .unwrap_or_default(),
        title: Texts::of(&tag, text(one, "title")),
        text: Texts::of(&tag, text(one, "description")),
        keywords: texts(one.get("keyword")),
        themes: themes.iter().map(|given| theme(given, &tag)).collect(),
        publisher: publisher(one),
        contact: contact(one.get("contactPoint")),
        licence: licensed(&text(one, "license"), ""),
        access: access_of(&text(one, "accessLevel")),
        languages,
        landing_page: text(one, "landingPage"),
        bureau_codes: codes("bureauCode")
            .filter(|code| is_bureau_code(code))
            .collect(),
        program_codes: codes("programCode")
            .filter(|code| is_program_code(code))
            .collect(),
        files: files.filter_map(file).collect(),
        ..times(one, &identifier, reading, limits)
    }
}

/// The record's days, frequency, place and identifier.
fn times(one: &Value, identifier: &str, reading: &mut Reading, limits: &Limits) -> Catalogued {
    let mut day = |given: String| {
        let read = moment(&given);
        // `modified` may be a repetition: how often, not when.
        if read.is_empty() && !given.is_empty() && !given.starts_with("R/") {
            let found = Finding::Value {
                record: identifier.to_owned(),
                field: "day".to_owned(),
                value: given,
            };
            reading.find(found, limits);
        }
        read
    };
    let temporal = text(one, "temporal");
    let (from, to) = temporal.split_once('/').unwrap_or((&temporal, ""));
    let frequency = [text(one, "accrualPeriodicity"), text(one, "modified")];
    let frequency = frequency.iter().find_map(|given| Frequency::find(given));
    let (place, bounds) = spatial(one.get("spatial"));
    Catalogued {
        identifier: identifier.to_owned(),
        frequency: frequency.map_or_else(String::new, |one| one.code.to_owned()),
        place,
        bounds,
        from: day(from.to_owned()),
        to: day(to.to_owned()),
        issued: day(text(one, "issued")),
        modified: day(text(one, "modified")),
        ..Catalogued::default()
    }
}

fn theme(given: &str, tag: &str) -> Concept {
    match theme_code(given) {
        Some(code) => Concept {
            address: theme_address(code),
            name: Texts::default(),
        },
        None => Concept {
            address: String::new(),
            name: Texts::of(tag, given),
        },
    }
}

fn publisher(one: &Value) -> Option<Publisher> {
    let given = one.get("publisher")?;
    let name = match given {
        Value::Object(_) => text(given, "name"),
        other => plain(other),
    };
    (!name.is_empty()).then_some(Publisher {
        address: String::new(),
        name,
    })
}

fn contact(given: Option<&Value>) -> Option<Contact> {
    let given = given?;
    let contact = match given {
        Value::Object(_) => Contact {
            name: text(given, "fn"),
            email: text(given, "hasEmail")
                .trim_start_matches("mailto:")
                .to_owned(),
            page: String::new(),
        },
        other => Contact {
            name: plain(other),
            ..Contact::default()
        },
    };
    (contact != Contact::default()).then_some(contact)
}

/// `spatial` is a box, a shape or a name, as a text or as GeoJSON.
fn spatial(given: Option<&Value>) -> (String, Option<Bounds>) {
    match given {
        Some(Value::String(text)) => {
            let numbers: Vec<f64> = text
                .split(',')
                .filter_map(|one| one.trim().parse().ok())
                .collect();
            match (numbers.as_slice(), bounds_of(text)) {
                ([west, south, east, north], _) => {
                    (String::new(), Bounds::new(*west, *south, *east, *north))
                }
                (_, Some(bounds)) if text.trim_start().starts_with('{') => {
                    (String::new(), Some(bounds))
                }
                _ => (text.trim().to_owned(), None),
            }
        }
        Some(shape @ Value::Object(_)) => {
            (String::new(), bounds_of(&shape["coordinates"].to_string()))
        }
        _ => (String::new(), None),
    }
}

fn file(given: &Value) -> Option<File> {
    let (download, access) = (text(given, "downloadURL"), text(given, "accessURL"));
    let access = if access.is_empty() {
        download.clone()
    } else {
        access
    };
    if access.is_empty() {
        return None;
    }
    let kind = text(given, "mediaType");
    let format = match text(given, "format") {
        format if format.is_empty() => format_of(&kind).to_owned(),
        format => format,
    };
    Some(File {
        title: text(given, "title"),
        text: text(given, "description"),
        media_type: if kind.is_empty() {
            media_type(&format).to_owned()
        } else {
            kind
        },
        access,
        download,
        format,
        ..File::default()
    })
}
