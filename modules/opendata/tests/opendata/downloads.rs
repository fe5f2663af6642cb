//! Tables in every form, files as they came, copies that are still good, and parts of files.

use crate::house::{TREES, on_each_database};

#[tokio::test]
async fn a_table_is_given_out_in_each_form() {
    on_each_database(async |house| {
        house.has_trees().await;
        let stranger = house.stranger();
        let csv = stranger.get("/data/street-trees.csv").await;
        assert!(
            csv.html().starts_with(
                "species,height_m,planted,street\r\nOak,12.5,2001-03-02,Mill Lane\r\n"
            )
        );
        assert_eq!(csv.header("access-control-allow-origin"), "*");
        let json: serde_json::Value =
            serde_json::from_slice(&stranger.get("/data/street-trees.json").await.bytes).unwrap();
        assert_eq!(json.as_array().unwrap().len(), 4);
        assert_eq!(json[1]["height_m"], 7.0);
        let lines = stranger.get("/data/street-trees.ndjson").await;
        assert_eq!(lines.html().lines().count(), 4);
        let parquet = stranger.get("/data/street-trees.parquet").await;
        assert!(parquet.bytes.starts_with(b"PAR1") && parquet.bytes.ends_with(b"PAR1"));
        let excel = stranger.get("/data/street-trees.xlsx").await;
        assert!(excel.bytes.starts_with(b"PK"));
        assert!(
            !stranger
                .get("/data/street-trees.arrow")
                .await
                .bytes
                .is_empty()
        );
        assert_eq!(stranger.get("/data/street-trees.exe").await.status, 404);
        assert_eq!(stranger.get("/data/nothing.csv").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn whoever_has_a_copy_is_told_so_and_parts_are_given() {
    on_each_database(async |house| {
        let dataset = house.has_trees().await;
        let stranger = house.stranger();
        let first = stranger.get("/data/street-trees.csv").await;
        let tag = first.header("etag").to_owned();
        assert!(!tag.is_empty());
        let again = stranger
            .get_with("/data/street-trees.csv", &[("if-none-match", &tag)])
            .await;
        assert_eq!(again.status, 304);
        let other = stranger
            .get_with("/data/street-trees.json", &[("if-none-match", &tag)])
            .await;
        assert_eq!(other.status, 200);
        house.publishes(dataset.id).await;
        let newer = stranger
            .get_with("/data/street-trees.csv", &[("if-none-match", &tag)])
            .await;
        assert_eq!(newer.status, 200);
        let original = "/data/street-trees/files/trees";
        assert_eq!(stranger.get(original).await.bytes, TREES.as_bytes());
        let part = stranger
            .get_with(original, &[("range", "bytes=8-13")])
            .await;
        assert_eq!(part.status, 206);
        assert_eq!(part.bytes, &TREES.as_bytes()[8..14]);
        assert_eq!(
            part.header("content-range"),
            format!("bytes 8-13/{}", TREES.len())
        );
        let beyond = stranger
            .get_with(original, &[("range", "bytes=9000-")])
            .await;
        assert_eq!(beyond.status, 416);
        let head = stranger
            .get_with("/data/street-trees.parquet", &[("range", "bytes=0-3")])
            .await;
        assert_eq!(head.bytes, b"PAR1");
    })
    .await;
}

#[tokio::test]
async fn a_data_package_describes_the_columns() {
    on_each_database(async |house| {
        house.has_trees().await;
        let answer = house
            .stranger()
            .get("/data/street-trees/datapackage.json")
            .await;
        let package: serde_json::Value = serde_json::from_slice(&answer.bytes).unwrap();
        assert_eq!(package["name"], "street-trees");
        let fields = package["resources"][0]["schema"]["fields"]
            .as_array()
            .unwrap();
        let types: Vec<&str> = fields
            .iter()
            .map(|field| field["type"].as_str().unwrap())
            .collect();
        assert_eq!(types, ["string", "number", "date", "string"]);
        assert!(
            package["resources"][0]["path"]
                .as_str()
                .unwrap()
                .ends_with("/data/street-trees.csv")
        );
    })
    .await;
}
