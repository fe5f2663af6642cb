//! Documents of other portals (shared/data/catalogue: ckanext-dcat, CKAN portals, data.gov's samples), where they are present.

use std::path::{Path, PathBuf};

use stoa_catalogue::{Catalogued, Kind, Limits, Reading, Unread, read};

fn folder() -> Option<PathBuf> {
    let given = std::env::var_os("STOA_SHARED").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .find_map(|folder| {
            let shared = folder.join("shared/data");
            shared.is_dir().then_some(shared)
        });
    let found = given.or(beside).map(|shared| shared.join("catalogue"));
    let found = found.filter(|folder| folder.is_dir());
    if found.is_none() {
        eprintln!("skipped: shared/data/catalogue is not here");
    }
    found
}

fn reading(folder: &Path, name: &str) -> Result<Reading, Unread> {
    let bytes = std::fs::read(folder.join(name)).expect(name);
    let base = "https://portal.example/api/3/action/package_search";
    read(&bytes, base, &Limits::default())
}

fn records(folder: &Path, name: &str, kind: Kind) -> Vec<Catalogued> {
    let reading = reading(folder, name).expect(name);
    assert_eq!(reading.kind, kind, "{name}");
    reading.records
}

#[test]
fn catalogues_of_ckanext_dcat() {
    let Some(folder) = folder() else { return };
    let all = records(&folder, "ckanext-dcat/dcat/catalog.rdf", Kind::RdfXml);
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].title.get("en"), "Example dataset 1");
    assert_eq!(all[0].files.len(), 3);
    assert_eq!(all[0].files[0].format, "CSV");
    assert_eq!(
        all[0].publisher.as_ref().map(|one| one.name.as_str()),
        Some("Publishing Organization for dataset 1")
    );
    assert_eq!(all[0].languages, ["en"]);
    let list = records(
        &folder,
        "ckanext-dcat/dcat/catalog_datasets_list.rdf",
        Kind::RdfXml,
    );
    assert_eq!(list.len(), 2);
    let graph = records(
        &folder,
        "ckanext-dcat/dcat/catalog_with_at_graph.jsonld",
        Kind::JsonLd,
    );
    assert_eq!(graph.len(), 1);
    assert_eq!(graph[0].title.get(""), "Title dataset");
    let turtle = records(&folder, "ckanext-dcat/dcat/dataset.ttl", Kind::Turtle);
    assert_eq!(turtle.len(), 1);
    let dataset = &turtle[0];
    assert!(
        !dataset.files.is_empty() && !dataset.keywords.is_empty() && dataset.contact.is_some(),
        "{dataset:?}"
    );
    let health = records(
        &folder,
        "ckanext-dcat/dcat/dataset_health_multilingual.ttl",
        Kind::Turtle,
    );
    assert!(health[0].title.0.len() > 1, "{:?}", health[0].title);
}

#[test]
fn catalogues_of_the_us() {
    let Some(folder) = folder() else { return };
    for (name, count) in [
        ("ny", 1),
        ("arm", 1),
        ("collection-1-parent-2-children", 3),
        ("geospatial", 1),
        ("missing-catalog", 1),
        ("null-spatial", 1),
    ] {
        let file = format!("dcat-us/datajson-samples/{name}.data.json");
        let all = records(&folder, &file, Kind::DataJson);
        assert!(all.len() >= count, "{name}: {}", all.len());
    }
    let sample = "dcat-us/project-open-data/v1.1/examples/catalog-sample-extended.json";
    let all = records(&folder, sample, Kind::DataJson);
    assert!(
        all[0].bureau_codes.iter().all(|code| code.contains(':'))
            && !all[0].bureau_codes.is_empty()
    );
}

#[test]
fn answers_of_ckan_portals() {
    let Some(folder) = folder() else { return };
    let mut packages = 0;
    let answers = std::fs::read_dir(folder.join("ckan-api")).expect("a folder");
    for answer in answers.map(|one| one.expect("a file").path()) {
        let name = answer
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let is_of_packages = name.contains("package_search") || name.contains("package_show");
        if !is_of_packages {
            continue;
        }
        let outcome = reading(&folder, &format!("ckan-api/{name}"));
        match outcome {
            Ok(reading) if name.ends_with("_200.json") => {
                assert_eq!(reading.kind, Kind::Ckan, "{name}");
                packages += reading.records.len();
                for record in &reading.records {
                    assert!(
                        !record.title.is_empty() && record.identifier.contains(':'),
                        "{name}: {record:?}"
                    );
                }
            }
            Err(Unread::Refused(_)) => assert!(!name.ends_with("_200.json"), "{name}"),
            Err(Unread::Unknown) if !name.ends_with("_200.json") => {}
            other => panic!("{name}: {:?}", other.map(|one| one.kind)),
        }
    }
    assert!(packages >= 60, "{packages}");
}
