//! OGC API: `/collections` of OGC API – Features, Part 1 (17-069r4, 7.13) and the pages of OGC API – Records, Part 1 (20-004r1).

use serde_json::{Value, json};

use crate::{
    Bounds, Catalogued, Concept, Contact, File, Finding, Limits, Publisher, Texts,
    json::{list, number, plain, put, text, texts},
    rdf::licensed,
    reading::{Kind, Reading, moment},
    vocabulary::{format_of, language_tag},
};

/// A dataset as a record: a GeoJSON feature, whose texts are those of its first language, which `tag` is where it has none.
pub fn record(record: &Catalogued, tag: &str) -> Value {
    let tag = record.languages.first().map_or(tag, String::as_str);
    let links = record.files.iter().map(|file| {
        json!({"rel": "enclosure", "href": file.url(), "type": file.media_type, "title": file.title})
    });
    let mut properties = json!({
        "type": "dataset",
        "title": record.title.get(tag),
        "description": record.text.get(tag),
        "keywords": record.keywords,
    });
    put(&mut properties, "created", &record.issued);
    put(&mut properties, "updated", &record.modified);
    if let Some(licence) = &record.licence {
        put(
            &mut properties,
            "license",
            if licence.code.is_empty() {
                &licence.name
            } else {
                &licence.code
            },
        );
    }
    if let Some(publisher) = &record.publisher {
        properties["contacts"] = json!([{"organization": publisher.name, "roles": ["publisher"]}]);
    }
    if let Some(tag) = record.languages.first() {
        properties["language"] = json!({"code": tag});
    }
    let geometry = record.bounds.map(|Bounds { west, south, east, north }| {
        json!({"type": "Polygon", "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]]})
    });
    let mut feature = json!({
        "type": "Feature",
        "id": record.identifier,
        "geometry": geometry,
        "properties": properties,
        "links": links.collect::<Vec<_>>(),
    });
    if !record.from.is_empty() || !record.to.is_empty() {
        let open = |day: &str| {
            if day.is_empty() {
                "..".to_owned()
            } else {
                day.to_owned()
            }
        };
        feature["time"] = json!({"interval": [open(&record.from), open(&record.to)]});
    }
    feature
}

/// Whether a document lists collections or records.
pub(crate) fn is_answer(value: &Value) -> bool {
    let is_records = text(value, "type") == "FeatureCollection"
        && value.get("features").is_some_and(Value::is_array);
    value.get("collections").is_some_and(Value::is_array) || is_records
}

pub(crate) fn read(value: &Value, base: &str, limits: &Limits) -> Reading {
    let mut reading = Reading::new(Kind::Ogc);
    reading.next = link(value, "next", base);
    reading.total = number(value, "numberMatched");
    let (all, is_records) = match value.get("collections") {
        Some(_) => (list(value, "collections"), false),
        None => (list(value, "features"), true),
    };
    for (place, one) in all.iter().enumerate() {
        if !one.is_object() {
            let place = u64::try_from(place + 1).unwrap_or(u64::MAX);
            reading.entries += 1;
            reading.find(Finding::NoDataset { place }, limits);
            continue;
        }
        let record = match is_records {
            true => record_of(one, base, limits),
            false => collection(one, base, limits),
        };
        reading.take(record, limits);
    }
    reading
}

/// The address of the first link of a relation; JSON rather than a page for people.
fn link(value: &Value, rel: &str, base: &str) -> Option<String> {
    let links = list(value, "links")
        .iter()
        .filter(|one| text(one, "rel") == rel);
    let (plain, pages): (Vec<&Value>, Vec<&Value>) =
        links.partition(|one| !text(one, "type").contains("html"));
    let first = plain.into_iter().chain(pages).next()?;
    Some(whole(base, &text(first, "href"))).filter(|href| !href.is_empty())
}

/// A link that begins with a slash or a name stands below the document's host or folder.
pub(crate) fn whole(base: &str, href: &str) -> String {
    if href.contains("://") || href.is_empty() || base.is_empty() {
        return href.to_owned();
    }
    let (scheme, rest) = base.split_once("://").unwrap_or(("https", base));
    let path = rest.split(['?', '#']).next().unwrap_or(rest);
    let host = path.split('/').next().unwrap_or(path);
    if let Some(rest) = href.strip_prefix("//") {
        return format!("{scheme}://{rest}");
    }
    if href.starts_with('/') {
        return format!("{scheme}://{host}{href}");
    }
    if href.starts_with('?') {
        return format!("{scheme}://{path}{href}");
    }
    let folder = path.rsplit_once('/').map_or(path, |(folder, _)| folder);
    format!("{scheme}://{folder}/{}", href.trim_start_matches("./"))
}

fn collection(one: &Value, base: &str, limits: &Limits) -> Catalogued {
    let id = text(one, "id");
    let id = if id.is_empty() { text(one, "name") } else { id };
    let list_address = base
        .split(['?', '#'])
        .next()
        .unwrap_or(base)
        .trim_end_matches('/');
    let made = match id.as_str() {
        "" => String::new(),
        id => format!("{list_address}/{id}"),
    };
    let address = link(one, "self", base).unwrap_or_else(|| made.clone());
    let title = match text(one, "title") {
        title if title.is_empty() => id.clone(),
        title => title,
    };
    let extent = one.get("extent").cloned().unwrap_or_default();
    let licence = link(one, "license", base).unwrap_or_default();
    let (from, to) = interval(&extent["temporal"]["interval"][0]);
    Catalogued {
        identifier: made,
        title: Texts::of("", title),
        text: Texts::of("", text(one, "description")),
        keywords: texts(one.get("keywords")),
        bounds: corners(&extent["spatial"]["bbox"][0]),
        licence: licensed(&licence, &text(one, "license")),
        from,
        to,
        landing_page: address.clone(),
        files: files(one, &["items", "enclosure", "describedby"], base, limits),
        name: id,
        address,
        ..Catalogued::default()
    }
}

fn record_of(one: &Value, base: &str, limits: &Limits) -> Catalogued {
    let id = text(one, "id");
    let said = one.get("properties").cloned().unwrap_or_default();
    let list_address = base.split(['?', '#']).next().unwrap_or(base);
    let list_address = list_address.trim_end_matches('/');
    let tag = said.get("language").map(|language| match language {
        Value::Object(_) => text(language, "code"),
        other => plain(other),
    });
    let tag = tag.as_deref().and_then(language_tag).unwrap_or_default();
    let identifier = match id.contains(':') || id.is_empty() || base.is_empty() {
        true => id.clone(),
        false => format!("{list_address}/{id}"),
    };
    let (from, to) = interval(&one["time"]["interval"]);
    let own = link(one, "self", base);
    Catalogued {
        address: own.clone().unwrap_or_else(|| identifier.clone()),
        identifier,
        title: Texts::of(tag, text(&said, "title")),
        text: Texts::of(tag, text(&said, "description")),
        keywords: texts(said.get("keywords")),
        themes: themes(&said, tag),
        licence: licensed(&text(&said, "license"), ""),
        languages: Some(tag.to_owned())
            .filter(|tag| !tag.is_empty())
            .into_iter()
            .collect(),
        bounds: crate::rdf::bounds_of(&one["geometry"]["coordinates"].to_string()),
        from,
        to,
        issued: moment(&text(&said, "created")),
        modified: moment(&text(&said, "updated")),
        landing_page: own.unwrap_or_default(),
        files: files(one, &["enclosure", "item", "items", "data"], base, limits),
        ..parties(&said)
    }
}

/// Who publishes, and who is asked.
fn parties(said: &Value) -> Catalogued {
    let contacts = list(said, "contacts");
    let mut names = contacts.iter().map(|one| text(one, "organization"));
    let contact = contacts.iter().find_map(|one| {
        let mut mails = list(one, "emails").iter().map(|mail| text(mail, "value"));
        Some(Contact {
            name: text(one, "organization"),
            email: mails.find(|mail| !mail.is_empty())?,
            page: String::new(),
        })
    });
    let publisher = names.find(|name| !name.is_empty()).map(|name| Publisher {
        address: String::new(),
        name,
    });
    Catalogued {
        publisher,
        contact,
        ..Catalogued::default()
    }
}

fn themes(said: &Value, tag: &str) -> Vec<Concept> {
    let themes = list(said, "themes").iter();
    let concepts = themes.flat_map(|one| list(one, "concepts"));
    concepts
        .map(|concept| Concept {
            address: text(concept, "url"),
            name: Texts::of(tag, text(concept, "id")),
        })
        .collect()
}

/// A box of four numbers, or of six with heights between.
fn corners(given: &Value) -> Option<Bounds> {
    let numbers: Vec<f64> = given.as_array()?.iter().filter_map(Value::as_f64).collect();
    match numbers.as_slice() {
        [west, south, east, north] | [west, south, _, east, north, _] => {
            Bounds::new(*west, *south, *east, *north)
        }
        _ => None,
    }
}

/// An interval whose open ends are `null` or `..`.
fn interval(given: &Value) -> (String, String) {
    (
        moment(&plain(&given[0])),
        moment(&given.get(1).map_or_else(String::new, plain)),
    )
}

fn files(one: &Value, rels: &[&str], base: &str, limits: &Limits) -> Vec<File> {
    let links = list(one, "links")
        .iter()
        .filter(|link| rels.contains(&text(link, "rel").as_str()));
    let file = |link: &Value| {
        let media_type = text(link, "type");
        let access = whole(base, &text(link, "href"));
        (!access.is_empty()).then(|| File {
            title: text(link, "title"),
            format: format_of(&media_type).to_owned(),
            bytes: number(link, "length"),
            media_type,
            access,
            ..File::default()
        })
    };
    links.filter_map(file).take(limits.files).collect()
}
