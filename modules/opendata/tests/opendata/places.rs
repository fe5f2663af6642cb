//! A table of areas, end to end: a geometry is well-known binary in the table, an object in JSON, text in CSV, a feature in
//! GeoJSON, and a few words on a page.

use crate::house::on_each_database;

const WARDS: &str = r#"{"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"name":"Mill"},"geometry":{"type":"Polygon","coordinates":[[[0,50],[1,50],[1,51],[0,50]]]}},
    {"type":"Feature","properties":{"name":"Quay"},"geometry":{"type":"Point","coordinates":[0.5,50.25]}},
    {"type":"Feature","properties":{"name":"Nowhere"},"geometry":null}]}"#;

#[tokio::test]
async fn areas_are_given_out_in_each_form_and_shown_in_words() {
    on_each_database(async |house| {
        let dataset = house.begins("Wards").await;
        house
            .brings(dataset.id, "wards.geojson", WARDS.as_bytes())
            .await;
        house.publishes(dataset.id).await;
        let stranger = house.stranger();
        let page = stranger.opens("/data/wards").await;
        page.says("Area, 4 points").says("Point");
        assert!(
            page.links()
                .iter()
                .any(|link| link == "/data/wards.geojson")
        );
        let csv = stranger.get("/data/wards.csv").await;
        let lines: Vec<&str> = csv.html().lines().collect();
        assert_eq!(lines[0], "name,geometry,west,south,east,north");
        assert_eq!(
            lines[1],
            "Mill,\"POLYGON ((0 50, 1 50, 1 51, 0 50))\",0,50,1,51"
        );
        assert_eq!(lines[3], "Nowhere,,,,,");
        let json: serde_json::Value =
            serde_json::from_slice(&stranger.get("/data/wards.json").await.bytes).unwrap();
        assert_eq!(json[1]["geometry"]["coordinates"][1], 50.25);
        let features: serde_json::Value =
            serde_json::from_slice(&stranger.get("/data/wards.geojson").await.bytes).unwrap();
        let feature = &features["features"][0];
        assert_eq!(feature["geometry"]["type"], "Polygon");
        assert_eq!(feature["properties"], serde_json::json!({"name": "Mill"}));
        assert!(features["features"][2]["geometry"].is_null());
        let narrowed = stranger.get("/data/wards.geojson?f=east:lt:0.75").await;
        let narrowed: serde_json::Value = serde_json::from_slice(&narrowed.bytes).unwrap();
        assert_eq!(narrowed["features"].as_array().unwrap().len(), 1);
        let parquet = stranger.get("/data/wards.parquet").await;
        let says = |text: &[u8]| parquet.bytes.windows(text.len()).any(|part| part == text);
        assert!(says(br#""primary_column":"geometry""#) && says(br#""bbox":[0.0,50.0,1.0,51.0]"#));
        let page = stranger.opens("/data/wards/table?group=name").await;
        assert!(!page.links().iter().any(|link| link.contains(".geojson")));
        let wrong = stranger.get("/data/wards/table?f=geometry:eq:POINT").await;
        assert_eq!(wrong.status, 422);
        stranger
            .opens("/data/wards/table?f=geometry:none:")
            .await
            .says("1 row");
    })
    .await;
}

#[tokio::test]
async fn coordinates_of_another_system_are_turned() {
    on_each_database(async |house| {
        let dataset = house.begins("Gauges").await;
        let projected = r#"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},
            "features":[{"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[691608.0,5334758.0]}}]}"#;
        let added = house.brings(dataset.id, "gauges.geojson", projected.as_bytes()).await;
        let file = house.file(added.file).await;
        assert!(file.report.findings.iter().any(|finding| finding["finding"] == "reprojected"), "{:?}", file.report);
        house.publishes(dataset.id).await;
        let json: serde_json::Value =
            serde_json::from_slice(&house.stranger().get("/data/gauges.json").await.bytes).unwrap();
        // The middle of Munich.
        let (west, south) = (json[0]["west"].as_f64().unwrap(), json[0]["south"].as_f64().unwrap());
        assert!((west - 11.575).abs() < 0.01 && (south - 48.137).abs() < 0.01, "{json}");
    })
    .await;
}
