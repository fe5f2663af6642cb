//! The catalogue as DCAT-AP 3 and DCAT-US 1.1.

use stoa_kernel::Localised;
use stoa_opendata::{
    commands::{DescribeDataset, describe_dataset},
    model::Description,
};

use crate::house::{House, manager, on_each_database};

async fn has_described_trees(house: &House) {
    let dataset = house.has_trees().await;
    let input = DescribeDataset {
        dataset: dataset.id,
        agency: "council".to_owned(),
        description: Description {
            text: Localised::english("Every tree <in> the \"street\"."),
            themes: vec!["ENVI".to_owned()],
            keywords: vec!["tree".to_owned()],
            frequency: "MONTHLY".to_owned(),
            place: "Merrow".to_owned(),
            from: Some(jiff::civil::date(2001, 1, 1)),
            to: Some(jiff::civil::date(2020, 1, 1)),
            contact: "Parks office".to_owned(),
            contact_email: "parks@merrow.example".to_owned(),
            ..dataset.description.clone()
        },
        seen: 0,
    };
    house
        .does(&manager(), async |tx| describe_dataset(tx, input).await)
        .await
        .unwrap();
    house.publishes(dataset.id).await;
}

#[tokio::test]
async fn the_three_forms_say_the_same() {
    on_each_database(async |house| {
        has_described_trees(house).await;
        let stranger = house.stranger();
        let turtle = stranger.get("/catalog.ttl").await;
        assert!(turtle.header("content-type").starts_with("text/turtle"));
        let parsed: Result<Vec<_>, _> = oxttl::TurtleParser::new()
            .for_slice(&turtle.bytes)
            .collect();
        let mut triples: Vec<String> = parsed.unwrap().iter().map(ToString::to_string).collect();
        let rdf = stranger.get("/catalog.rdf").await;
        let parsed: Result<Vec<_>, _> = oxrdfxml::RdfXmlParser::new()
            .for_slice(&rdf.bytes)
            .collect();
        let mut others: Vec<String> = parsed.unwrap().iter().map(ToString::to_string).collect();
        let own = |triples: &mut Vec<String>| {
            // The page names its own address, which differs.
            triples.retain(|triple| !triple.contains("hydra"));
            triples.sort();
            triples.dedup();
        };
        own(&mut triples);
        own(&mut others);
        assert!(triples.len() > 40, "{}", triples.len());
        assert_eq!(triples, others);
        let json = stranger.get("/catalog.jsonld").await;
        let quads: Result<Vec<_>, _> = oxjsonld::JsonLdParser::new()
            .for_slice(&json.bytes)
            .collect();
        assert!(quads.unwrap().len() > 40);
        let dataset = triples.iter().any(|triple| {
            triple.contains("/data/street-trees>") && triple.contains("dcat#Dataset")
        });
        assert!(dataset);
    })
    .await;
}

#[tokio::test]
async fn each_asks_for_the_form_that_it_reads() {
    on_each_database(async |house| {
        let stranger = house.stranger();
        for (accept, place) in [
            ("application/ld+json", "/catalog.jsonld"),
            ("application/rdf+xml", "/catalog.rdf"),
            ("text/turtle", "/catalog.ttl"),
            ("text/html,*/*", "/data"),
        ] {
            let request = axum::http::Request::get("/catalog").header("accept", accept);
            let request = request.body(axum::body::Body::empty()).unwrap();
            let answer = stoa_testkit::ask(&house.router(), request).await;
            assert!(answer.header("location").ends_with(place), "{accept}");
        }
        // An empty catalogue is one too.
        assert_eq!(stranger.get("/catalog.ttl").await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn the_us_catalogue_is_written_in_batches() {
    on_each_database(async |house| {
        has_described_trees(house).await;
        for number in 0..3 {
            let dataset = house.begins(&format!("Table {number}")).await;
            house.brings(dataset.id, "a.csv", b"a,b\n1,2\n").await;
            house.publishes(dataset.id).await;
        }
        let answer = house.stranger().get("/data.json").await;
        let catalogue: serde_json::Value = serde_json::from_slice(&answer.bytes).unwrap();
        assert_eq!(
            catalogue["conformsTo"],
            "https://project-open-data.cio.gov/v1.1/schema"
        );
        let datasets = catalogue["dataset"].as_array().unwrap();
        assert_eq!(datasets.len(), 4);
        let trees = &datasets[0];
        assert_eq!(
            trees["contactPoint"]["hasEmail"],
            "mailto:parks@merrow.example"
        );
        assert_eq!(trees["accrualPeriodicity"], "R/P1M");
        assert_eq!(trees["distribution"].as_array().unwrap().len(), 2);
    })
    .await;
}
