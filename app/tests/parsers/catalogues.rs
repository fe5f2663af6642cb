//! Documents of other portals' catalogues: whatever they hold, records and findings come out, or a sentence; and what was read is
//! written in every form.

use stoa_catalogue::{
    Head, Limits, View, ckan, datapackage, dcat_us, gaps, ogc, rdf, read, schema_org,
};

/// Any document.
pub fn catalogues(bytes: &[u8]) {
    let limits = Limits {
        bytes: 1 << 20,
        statements: 20_000,
        records: 50,
        files: 20,
        ..Limits::default()
    };
    let base = "https://portal.example/api/3/action/package_search";
    let reading = match read(bytes, base, &limits) {
        Ok(reading) => reading,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    assert!(reading.records.len() <= limits.records);
    assert!(reading.findings.len() <= limits.findings);
    for finding in &reading.findings {
        assert!(!finding.to_string().is_empty());
    }
    for record in &reading.records {
        assert!(!record.identifier.is_empty() && !record.title.is_empty());
        assert!(record.files.len() <= limits.files);
        for document in [
            ckan::package(record, "en"),
            dcat_us::dataset(record, "en"),
            datapackage::package(record, "en"),
            ogc::record(record, "en"),
            schema_org::document(record, "en", base),
        ] {
            assert!(document.is_object());
        }
        let _wanted = gaps(record);
    }
    for form in [rdf::Form::Turtle, rdf::Form::JsonLd, rdf::Form::RdfXml] {
        let head = Head {
            address: "https://portal.example/catalog".to_owned(),
            ..Head::default()
        };
        let written = rdf::write(form, &head, &View::default(), &reading.records);
        assert!(written.is_ok(), "{written:?}");
    }
}
