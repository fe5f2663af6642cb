//! CKAN's packages (Action API, version 3): `package_show`, `package_search`, `current_package_list_with_resources`.

use serde_json::{Value, json};

use crate::{
    Catalogued, Concept, Contact, File, Finding, Licensed, Limits, Publisher, Texts, Unread,
    json::{list, number, plain, put, text, texts},
    rdf::{bounds_of, licensed},
    reading::{Kind, Reading, moment},
    vocabulary::{
        Frequency, Licence, format_of, language_tag, media_type, theme_address, theme_code,
    },
};

/// A dataset as a package that `package_create` takes. Its texts are those of its first language, which `tag` is where it has none.
pub fn package(record: &Catalogued, tag: &str) -> Value {
    let tag = record.languages.first().map_or(tag, String::as_str);
    let files = record.files.iter().map(resource);
    let mut package = json!({
        "name": record.name,
        "title": record.title.get(tag),
        "notes": record.text.get(tag),
        "url": record.landing_page,
        "tags": record.keywords.iter().map(|word| json!({"name": word})).collect::<Vec<_>>(),
        "resources": files.collect::<Vec<_>>(),
    });
    if let Some(contact) = &record.contact {
        put(&mut package, "maintainer", &contact.name);
        put(&mut package, "maintainer_email", &contact.email);
    }
    if let Some(licence) = &record.licence {
        put(&mut package, "license_id", &licence.code);
        put(&mut package, "license_title", &licence.name);
        put(&mut package, "license_url", &licence.address);
    }
    let codes = record
        .themes
        .iter()
        .filter_map(|theme| theme_code(&theme.address));
    let groups: Vec<Value> = codes
        .map(|code| json!({"name": code.to_ascii_lowercase()}))
        .collect();
    package["groups"] = json!(groups);
    // What CKAN has no fields for stands in its extras, by the names that ckanext-dcat gave them.
    let extras = [
        ("identifier", record.identifier.as_str()),
        ("frequency", &record.frequency),
        ("spatial_text", &record.place),
        ("temporal_start", &record.from),
        ("temporal_end", &record.to),
        ("issued", &record.issued),
        ("modified", &record.modified),
        (
            "publisher_name",
            record.publisher.as_ref().map_or("", |one| &one.name),
        ),
        (
            "language",
            record.languages.first().map_or("", String::as_str),
        ),
    ];
    let extras = extras.into_iter().filter(|(_, value)| !value.is_empty());
    let extras: Vec<Value> = extras
        .map(|(key, value)| json!({"key": key, "value": value}))
        .collect();
    package["extras"] = json!(extras);
    package
}

fn resource(file: &File) -> Value {
    json!({
        "name": file.title,
        "description": file.text,
        "url": file.url(),
        "format": file.format,
        "mimetype": file.media_type,
        "size": file.bytes,
        "hash": file.sha256,
    })
}

/// Whether a document is an answer of the Action API, or a package by itself.
pub(crate) fn is_answer(value: &Value) -> bool {
    let is_envelope = value.get("success").is_some() && value.get("help").is_some();
    let is_failure = value.get("success") == Some(&Value::Bool(false));
    let has_result = value.get("success").is_some() && value.get("result").is_some();
    let is_package = value.get("resources").is_some_and(Value::is_array)
        && value.get("name").is_some()
        && value.get("$schema").is_none();
    is_envelope || is_failure || has_result || (is_package && value.get("profile").is_none())
}

pub(crate) fn read(value: &Value, base: &str, limits: &Limits) -> Result<Reading, Unread> {
    if value.get("success") == Some(&Value::Bool(false)) {
        let error = value.get("error").cloned().unwrap_or_default();
        let said = match text(&error, "message") {
            said if said.is_empty() => plain(&error),
            said => said,
        };
        return Err(Unread::Refused(said.chars().take(300).collect()));
    }
    let mut reading = Reading::new(Kind::Ckan);
    let result = value.get("result").unwrap_or(value);
    reading.total = number(result, "count");
    let one = std::slice::from_ref(result);
    let packages = match result {
        Value::Array(all) => all.as_slice(),
        found if found.get("results").is_some() => list(found, "results"),
        package if package.get("name").is_some() => one,
        _ => return Err(Unread::Unknown),
    };
    for (place, package) in packages.iter().enumerate() {
        // `package_list` gives names alone.
        if !package.is_object() {
            let place = u64::try_from(place + 1).unwrap_or(u64::MAX);
            reading.entries += 1;
            reading.find(Finding::NoDataset { place }, limits);
            continue;
        }
        if text(package, "state") == "deleted" || package.get("private") == Some(&Value::Bool(true))
        {
            reading.entries += 1;
            continue;
        }
        let record = record(package, &root(base), limits);
        reading.take(record, limits);
    }
    Ok(reading)
}

/// What stands before `/api/` in an action's address.
fn root(base: &str) -> String {
    let end = base.find("/api/").unwrap_or(0);
    base.get(..end).unwrap_or_default().to_owned()
}

/// Extras as a list of pairs, as CKAN has them, or as an object, as it once had.
fn extra(package: &Value, names: &[&str]) -> String {
    for name in names {
        // Schemas of ckanext-scheming put them beside the others.
        let own = text(package, name);
        let listed = list(package, "extras")
            .iter()
            .find(|one| text(one, "key") == *name);
        let listed = listed.map_or_else(String::new, |one| text(one, "value"));
        let keyed = package
            .get("extras")
            .map_or_else(String::new, |extras| text(extras, name));
        if let Some(found) = [own, listed, keyed]
            .into_iter()
            .find(|found| !found.is_empty())
        {
            return found;
        }
    }
    String::new()
}

fn record(package: &Value, root: &str, limits: &Limits) -> Catalogued {
    let (name, id) = (text(package, "name"), text(package, "id"));
    let address = match (root, name.as_str()) {
        ("", _) | (_, "") => String::new(),
        (root, name) => format!("{root}/dataset/{name}"),
    };
    let identifier = match extra(package, &["identifier", "guid", "uri"]) {
        given if given.contains(':') => given,
        _ if id.is_empty() => address.clone(),
        _ if root.is_empty() => format!("ckan:{id}"),
        _ => format!("{root}/dataset/{id}"),
    };
    let tag = language_tag(&extra(package, &["language"])).unwrap_or_default();
    let mut title = translated(package, "title", tag);
    if title.is_empty() {
        title.add(tag, &name);
    }
    let landing_page = match text(package, "url") {
        page if page.starts_with("http") => page,
        _ => address.clone(),
    };
    let files = list(package, "resources").iter().take(limits.files);
    Catalogued {
        identifier,
        title,
        text: translated(package, "notes", tag),
        keywords: keywords(package),
        themes: themes(package, tag),
        publisher: publisher(package),
        contact: contact(package),
        licence: licence(package),
        languages: Some(tag.to_owned())
            .filter(|tag| !tag.is_empty())
            .into_iter()
            .collect(),
        version: text(package, "version"),
        landing_page,
        source: extra(package, &["source", "harvest_source_url"]),
        replaced_by: extra(package, &["replaced_by", "is_replaced_by"]),
        files: files.filter_map(file).collect(),
        address,
        name,
        ..coverage(package)
    }
}

/// Where, when and how often.
fn coverage(package: &Value) -> Catalogued {
    let day = |names: &[&str]| moment(&extra(package, names));
    let often = ["frequency", "accrual_periodicity", "update_frequency"];
    let often = Frequency::find(&extra(package, &often));
    let place = ["spatial_text", "spatial_coverage", "geographical_coverage"];
    let modified = [
        text(package, "metadata_modified"),
        extra(package, &["modified"]),
    ];
    let mut modified = modified.iter().map(|one| moment(one));
    Catalogued {
        frequency: often.map_or_else(String::new, |one| one.code.to_owned()),
        place: extra(package, &place),
        bounds: bounds_of(&extra(package, &["spatial", "bbox"])),
        from: day(&["temporal_start", "temporal_coverage_from", "start_date"]),
        to: day(&["temporal_end", "temporal_coverage_to", "end_date"]),
        issued: day(&["issued", "metadata_created"]),
        modified: modified.find(|one| !one.is_empty()).unwrap_or_default(),
        ..Catalogued::default()
    }
}

fn licence(package: &Value) -> Option<Licensed> {
    let [code, url] = [text(package, "license_id"), text(package, "license_url")];
    let address = if Licence::find(&code).is_some() {
        code
    } else {
        url
    };
    licensed(&address, &text(package, "license_title"))
}

/// A text, and those that ckanext-fluent keeps beside it: `title_translated`.
fn translated(package: &Value, name: &str, tag: &str) -> Texts {
    let mut texts = Texts::default();
    let by_language = [package.get(format!("{name}_translated")), package.get(name)];
    for object in by_language
        .into_iter()
        .flatten()
        .filter_map(Value::as_object)
    {
        for (tag, text) in object {
            texts.add(tag, &plain(text));
        }
    }
    if texts.is_empty() {
        texts.add(tag, &text(package, name));
    }
    texts
}

fn keywords(package: &Value) -> Vec<String> {
    let name = |tag: &Value| match tag {
        Value::Object(_) => match text(tag, "display_name") {
            shown if shown.is_empty() => text(tag, "name"),
            shown => shown,
        },
        other => plain(other),
    };
    let mut words: Vec<String> = Vec::new();
    for word in list(package, "tags").iter().map(name) {
        if !word.is_empty() && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

fn themes(package: &Value, tag: &str) -> Vec<Concept> {
    let coded = texts(package.get("theme"));
    let listed = extra(package, &["theme"]);
    let listed: Vec<String> = serde_json::from_str(&listed).unwrap_or_else(|_| vec![listed]);
    let coded = coded
        .iter()
        .chain(&listed)
        .filter_map(|given| theme_code(given));
    let mut themes: Vec<Concept> = Vec::new();
    let mut add = |theme: Concept| {
        if !themes.contains(&theme) {
            themes.push(theme);
        }
    };
    for code in coded {
        add(Concept {
            address: theme_address(code),
            name: Texts::default(),
        });
    }
    for group in list(package, "groups") {
        let (name, title) = (text(group, "name"), text(group, "title"));
        match theme_code(&name) {
            Some(code) => add(Concept {
                address: theme_address(code),
                name: Texts::default(),
            }),
            None => {
                let title = if title.is_empty() { name } else { title };
                let name = Texts::of(tag, title);
                if !name.is_empty() {
                    add(Concept {
                        address: String::new(),
                        name,
                    });
                }
            }
        }
    }
    themes
}

fn publisher(package: &Value) -> Option<Publisher> {
    let body = package.get("organization").cloned().unwrap_or_default();
    let names = [
        extra(package, &["publisher_name"]),
        text(&body, "title"),
        text(&body, "name"),
        text(package, "author"),
    ];
    let name = names.into_iter().find(|name| !name.is_empty())?;
    Some(Publisher {
        address: extra(package, &["publisher_uri"]),
        name,
    })
}

fn contact(package: &Value) -> Option<Contact> {
    let first = |names: &[&str]| {
        let found = names.iter().map(|name| extra(package, &[*name]));
        found
            .into_iter()
            .find(|one| !one.is_empty())
            .unwrap_or_default()
    };
    let contact = Contact {
        name: first(&["contact_name", "maintainer", "author"]),
        email: first(&["contact_email", "maintainer_email", "author_email"]),
        page: String::new(),
    };
    (contact != Contact::default()).then_some(contact)
}

fn file(given: &Value) -> Option<File> {
    let access = text(given, "url");
    if access.is_empty() {
        return None;
    }
    let kind = text(given, "mimetype");
    let format = match text(given, "format") {
        format if format.is_empty() => format_of(&kind).to_owned(),
        format => format,
    };
    let sum = text(given, "hash");
    let sum = sum.trim_start_matches("sha256:");
    let is_sum = sum.len() == 64 && sum.bytes().all(|sign| sign.is_ascii_hexdigit());
    Some(File {
        title: text(given, "name"),
        text: text(given, "description"),
        download: if text(given, "url_type") == "upload" {
            access.clone()
        } else {
            String::new()
        },
        media_type: if kind.is_empty() {
            media_type(&format).to_owned()
        } else {
            kind
        },
        bytes: number(given, "size"),
        sha256: if is_sum {
            sum.to_owned()
        } else {
            String::new()
        },
        access,
        format,
        ..File::default()
    })
}
