//! The map of the site, CSV on the Web, and what is given out by `Accept`.

use serde_json::{Value, json};

use axum::{body::Body, http::Request};
use stoa_testkit::{Answer, ask};

use crate::house::{House, on_each_database};

pub async fn accepts(house: &House, address: &str, accept: &str) -> Answer {
    let request = Request::get(address).header("accept", accept);
    ask(&house.router(), request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn search_engines_find_every_dataset() {
    on_each_database(async |house| {
        house.has_trees().await;
        house.begins("A draft").await;
        let stranger = house.stranger();
        let map = stranger.get("/sitemap.xml").await;
        assert_eq!(map.status, 200);
        assert!(
            map.html().contains("/data/street-trees</loc><lastmod>"),
            "{}",
            map.html()
        );
        assert_eq!(
            map.html().matches("<url>").count(),
            2,
            "the list, and what is published"
        );
        assert_eq!(stranger.get("/sitemap/1.xml").await.html(), map.html());
        assert_eq!(stranger.get("/sitemap/2.xml").await.status, 404);
        assert_eq!(stranger.get("/sitemap/0.xml").await.status, 404);
        let robots = stranger.get("/robots.txt").await;
        assert!(
            robots.html().contains("/sitemap.xml\n"),
            "{}",
            robots.html()
        );
    })
    .await;
}

#[tokio::test]
async fn a_csv_leads_to_what_its_columns_are() {
    on_each_database(async |house| {
        house.has_trees().await;
        let stranger = house.stranger();
        let csv = stranger.get("/data/street-trees.csv").await;
        assert!(csv.header("link").starts_with("</data/street-trees/csv-metadata.json>; rel=\"describedby\""));
        let answer = stranger.get("/data/street-trees/csv-metadata.json").await;
        let document: Value = serde_json::from_slice(&answer.bytes).unwrap();
        let columns = document["tableSchema"]["columns"].as_array().unwrap();
        assert_eq!(columns[1], json!({"name": "height_m", "titles": ["height_m", "Height m"], "datatype": "double", "null": ""}));
        assert!(document["url"].as_str().unwrap().ends_with("/data/street-trees.csv"));
    })
    .await;
}

#[tokio::test]
async fn programs_get_the_form_that_they_accept() {
    on_each_database(async |house| {
        house.has_trees().await;
        for (accept, kind, part) in [
            ("text/csv", "text/csv", "species,height_m"),
            (
                "application/json",
                "application/json",
                "\"species\":\"Oak\"",
            ),
            ("text/turtle", "text/turtle", "dcat:Dataset"),
            (
                "application/ld+json",
                "application/ld+json",
                "http://www.w3.org/ns/dcat#Dataset",
            ),
            ("application/rdf+xml", "application/rdf+xml", "Dataset"),
        ] {
            let answer = accepts(house, "/data/street-trees", accept).await;
            assert_eq!(answer.status, 200, "{accept}");
            assert!(
                answer.header("content-type").starts_with(kind),
                "{accept}: {}",
                answer.header("content-type")
            );
            assert!(answer.text().contains(part), "{accept}: {}", answer.text());
        }
        let missing = accepts(house, "/data/nothing", "text/turtle").await;
        assert_eq!(missing.status, 404);
    })
    .await;
}
