//! A record with something in every field.

use stoa_catalogue::{
    Access, Bounds, Catalogued, Concept, Contact, File, Licensed, Publisher, Texts,
};

/// A dataset of a small town.
pub fn trees() -> Catalogued {
    let address = "https://merrow.example/data/trees".to_owned();
    Catalogued {
        identifier: address.clone(),
        name: "trees".to_owned(),
        title: Texts::of("en", "Street trees"),
        text: Texts::of("en", "Every tree <in> the \"street\"."),
        keywords: vec!["lime".to_owned(), "oak".to_owned()],
        themes: vec![Concept {
            address: stoa_catalogue::vocabulary::theme_address("ENVI"),
            name: Texts::of("en", "Environment"),
        }],
        publisher: Some(Publisher {
            address: "https://merrow.example/parks".to_owned(),
            name: "Parks".to_owned(),
        }),
        contact: Some(Contact {
            name: "Parks office".to_owned(),
            email: "parks@merrow.example".to_owned(),
            page: String::new(),
        }),
        licence: Some(Licensed {
            code: "cc-by-4.0".to_owned(),
            name: "Creative Commons Attribution 4.0".to_owned(),
            address: "https://creativecommons.org/licenses/by/4.0/".to_owned(),
        }),
        access: Access::Public,
        frequency: "MONTHLY".to_owned(),
        languages: vec!["en".to_owned()],
        place: "Merrow".to_owned(),
        bounds: Bounds::new(-0.5, 53.0, 0.75, 54.25),
        from: "2001-01-01".to_owned(),
        to: "2020-12-31".to_owned(),
        issued: "2026-01-01T08:00:00Z".to_owned(),
        modified: "2026-02-03T10:00:00Z".to_owned(),
        version: "3".to_owned(),
        landing_page: address.clone(),
        files: vec![File {
            address: format!("{address}#file-trees"),
            name: "trees".to_owned(),
            title: "Trees".to_owned(),
            text: "As a table".to_owned(),
            access: format!("{address}/files/trees"),
            download: format!("{address}/files/trees"),
            format: "CSV".to_owned(),
            media_type: "text/csv".to_owned(),
            bytes: Some(1234),
            sha256: "ab".repeat(32),
            ..File::default()
        }],
        address,
        ..Catalogued::default()
    }
}
