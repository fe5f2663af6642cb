//! What is written is read as the same.

use proptest::prelude::*;
use serde_json::{Value, json};
use stoa_catalogue::{
    Catalogued, File, Head, Kind, Limits, Publisher, Texts, View, ckan, dcat_us, ogc, rdf, read,
};

use crate::samples::trees;

fn head() -> Head {
    Head {
        address: "https://merrow.example/catalog".to_owned(),
        title: Texts::of("en", "Open data – Merrow"),
        text: Texts::of("en", "All of it"),
        publisher: Publisher {
            address: "https://merrow.example/".to_owned(),
            name: "Merrow".to_owned(),
        },
        homepage: "https://merrow.example/data".to_owned(),
        language: "en".to_owned(),
        modified: "2026-02-03T10:00:00Z".to_owned(),
    }
}

/// The graph's own words for a record: what only other forms can say falls away.
fn in_a_graph(mut record: Catalogued) -> Catalogued {
    record.name.clear();
    for file in &mut record.files {
        file.name.clear();
        file.columns.clear();
        file.is_made = false;
    }
    record
}

#[test]
fn the_three_forms_of_dcat_are_read_as_they_were_written() {
    let view = View {
        address: "https://merrow.example/catalog.ttl".to_owned(),
        first: "https://merrow.example/catalog.ttl".to_owned(),
        next: Some("https://merrow.example/catalog.ttl?after=7".to_owned()),
        total: 12,
    };
    let mut other = trees();
    other.address = "https://merrow.example/data/lamps".to_owned();
    other.identifier = other.address.clone();
    other.contact = None;
    other.bounds = None;
    other.files.clear();
    other.licence = None;
    other.replaced_by = "https://merrow.example/data/lamps-2".to_owned();
    other.source = "https://elsewhere.example/dataset/lamps".to_owned();
    for (form, kind) in [
        (rdf::Form::Turtle, Kind::Turtle),
        (rdf::Form::JsonLd, Kind::JsonLd),
        (rdf::Form::RdfXml, Kind::RdfXml),
    ] {
        let records = [trees(), other.clone()];
        let bytes = rdf::write(form, &head(), &view, &records).expect("a document");
        let reading = read(&bytes, "", &Limits::default()).expect("a catalogue");
        assert_eq!(reading.kind, kind);
        assert_eq!(reading.findings, []);
        assert_eq!(reading.next.as_deref(), view.next.as_deref());
        assert_eq!(reading.total, Some(12));
        let mut expected: Vec<Catalogued> = records.into_iter().map(in_a_graph).collect();
        let mut found = reading.records;
        for one in expected.iter_mut().chain(&mut found) {
            one.keywords.sort();
        }
        found.sort_by(|one, other| other.address.cmp(&one.address));
        assert_eq!(found, expected, "{form:?}");
    }
}

#[test]
fn the_us_catalogue_is_read_as_it_was_written() {
    let record = Catalogued {
        bureau_codes: vec!["015:11".to_owned()],
        program_codes: vec!["015:001".to_owned()],
        ..trees()
    };
    let mut document = dcat_us::catalogue("https://merrow.example/data.json");
    document["dataset"] = json!([dcat_us::dataset(&record, "en")]);
    let bytes = document.to_string();
    let reading = read(bytes.as_bytes(), "", &Limits::default()).expect("a catalogue");
    assert_eq!((reading.kind, reading.findings.len()), (Kind::DataJson, 0));
    let found = &reading.records[0];
    assert_eq!(found.title, record.title);
    assert_eq!(found.bureau_codes, record.bureau_codes);
    assert_eq!(found.program_codes, record.program_codes);
    assert_eq!(found.bounds, record.bounds);
    assert_eq!(
        (&found.from[..10], &found.to[..10]),
        ("2001-01-01", "2020-12-31")
    );
    assert_eq!(found.frequency, "MONTHLY");
    assert_eq!(found.licence, record.licence);
    assert_eq!(found.contact, record.contact);
    assert_eq!(found.themes[0].address, record.themes[0].address);
    assert_eq!(found.files[0].download, record.files[0].download);
}

#[test]
fn a_package_of_ckan_is_read_as_it_was_written() {
    let record = trees();
    let answer = json!({"success": true, "help": "", "result": {"count": 1, "results": [ckan::package(&record, "en")]}});
    let base = "https://merrow.example/api/3/action/package_search?rows=1";
    let reading = read(answer.to_string().as_bytes(), base, &Limits::default()).expect("an answer");
    assert_eq!((reading.kind, reading.total), (Kind::Ckan, Some(1)));
    let found = &reading.records[0];
    for (found, written) in [(&found.title, &record.title), (&found.text, &record.text)] {
        assert_eq!(found, written);
    }
    assert_eq!(found.identifier, record.identifier);
    assert_eq!(found.address, "https://merrow.example/dataset/trees");
    assert_eq!(found.keywords, record.keywords);
    assert_eq!(found.licence, record.licence);
    assert_eq!(found.contact, record.contact);
    assert_eq!(
        (&found.from, &found.frequency),
        (&record.from, &record.frequency)
    );
    assert_eq!(found.files[0].sha256, record.files[0].sha256);
}

#[test]
fn a_record_of_ogc_is_read_as_it_was_written() {
    let record = trees();
    let page = json!({
        "type": "FeatureCollection",
        "numberMatched": 30,
        "features": [ogc::record(&record, "en")],
        "links": [{"rel": "next", "href": "items?offset=10", "type": "application/geo+json"}],
    });
    let base = "https://merrow.example/ogc/collections/records/items";
    let reading = read(page.to_string().as_bytes(), base, &Limits::default()).expect("a page");
    assert_eq!((reading.kind, reading.total), (Kind::Ogc, Some(30)));
    let next = "https://merrow.example/ogc/collections/records/items?offset=10";
    assert_eq!(reading.next.as_deref(), Some(next));
    let found = &reading.records[0];
    assert_eq!(found.title, record.title);
    assert_eq!(found.bounds, record.bounds);
    assert_eq!((&found.from, &found.to), (&record.from, &record.to));
    assert_eq!(
        found.publisher.as_ref().map(|one| one.name.as_str()),
        Some("Parks")
    );
    assert_eq!(found.files[0].access, record.files[0].access);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever people write in a title, a text or a name stays what it was.
    #[test]
    fn texts_survive_every_form(title in "[^\\s\\p{C}][^\\p{C}]{0,30}[^\\s\\p{C}]", word in "[\\p{L}<>&\"']{1,12}") {
        let mut record = trees();
        record.title = Texts::of("en", title.as_str());
        record.text = Texts::of("en", format!("{word}\n\n{title}"));
        record.keywords = vec![word.clone()];
        record.files = vec![File { title: title.clone(), ..record.files[0].clone() }];
        for form in [rdf::Form::Turtle, rdf::Form::JsonLd, rdf::Form::RdfXml] {
            let bytes = rdf::write(form, &head(), &View::default(), std::slice::from_ref(&record)).expect("a document");
            let reading = read(&bytes, "", &Limits::default()).expect("a catalogue");
            prop_assert_eq!(reading.records.len(), 1);
            prop_assert_eq!(&reading.records[0].title, &record.title);
            prop_assert_eq!(&reading.records[0].text, &record.text);
            prop_assert_eq!(&reading.records[0].keywords, &record.keywords);
        }
        let document = json!({"dataset": [dcat_us::dataset(&record, "en")]});
        let reading = read(document.to_string().as_bytes(), "", &Limits::default()).expect("a catalogue");
        prop_assert_eq!(&reading.records[0].title, &record.title);
    }

    /// No bytes make it panic, and what it says of them is in words.
    #[test]
    fn any_json_is_read_or_refused(seed in any::<u64>(), cut in 0_usize..400) {
        let mut value = dcat_us::catalogue("https://merrow.example/data.json");
        let mut dataset = dcat_us::dataset(&trees(), "en");
        let names: Vec<String> = dataset.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
        let odd = [Value::Null, json!(7), json!([[["a"]]]), json!({"a": {}}), json!("\u{0}"), json!([null, {}])];
        let pick = |modulus: usize| usize::try_from(seed % 1_000_003).unwrap_or(0) % modulus;
        dataset[names[pick(names.len())].as_str()] = odd[pick(odd.len())].clone();
        value["dataset"] = json!([dataset, null, 3]);
        let text = value.to_string();
        for bytes in [text.as_bytes(), &text.as_bytes()[..cut.min(text.len())]] {
            match read(bytes, "", &Limits::default()) {
                Ok(reading) => prop_assert!(reading.findings.iter().all(|one| !one.to_string().is_empty())),
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }
    }
}
