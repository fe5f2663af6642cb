//! Rows that have a place are shown on a map, and in words without a script.

use serde_json::Value;

use crate::house::on_each_database;

const BENCHES: &str = "Name,lat,lon,Seats\nBy the mill,52.10,-1.50,3\nAt the pond,52.20,-1.40,2\nLost,,,1\nElsewhere,500,-1.4,9\n";
const WARDS: &str = r#"{"type":"FeatureCollection","features":[
 {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,3],[0,0]]]},"properties":{"ward":"North"}},
 {"type":"Feature","geometry":{"type":"Point","coordinates":[1,1]},"properties":{"ward":"Mid"}}]}"#;

#[tokio::test]
async fn a_table_with_places_has_a_map_and_its_features() {
    on_each_database(async |house| {
        for (title, name, text) in [
            ("Benches", "benches.csv", BENCHES),
            ("Wards", "wards.geojson", WARDS),
        ] {
            let dataset = house.begins(title).await;
            house.brings(dataset.id, name, text.as_bytes()).await;
            house.publishes(dataset.id).await;
        }
        house.has_trees().await;
        let stranger = house.stranger();
        let page = stranger.opens("/data/benches/table?f=seats:gt:1").await;
        let link = page
            .links()
            .into_iter()
            .find(|link| link.contains("/map?"))
            .unwrap();
        let page = stranger.opens(&link).await;
        page.says("2 places")
            .says("By the mill")
            .says("52.20000, -1.40000")
            .says_nothing_of("Lost");
        assert!(
            page.html()
                .contains("data-bounds=\"-1.50000,52.10000,-1.40000,52.20000\"")
        );
        let features = stranger.get(&link.replace("/map?", "/map.geojson?")).await;
        assert_eq!(features.header("content-type"), "application/geo+json");
        let features: Value = serde_json::from_str(features.html()).unwrap();
        let all = features["features"].as_array().unwrap();
        assert_eq!(all.len(), 2);
        assert_eq!(all[0]["properties"]["Name"], "By the mill");
        assert_eq!(
            all[0]["geometry"]["coordinates"],
            serde_json::json!([-1.5, 52.1])
        );
        let wards: Value =
            serde_json::from_str(stranger.get("/data/wards/map.geojson").await.html()).unwrap();
        assert_eq!(wards["features"][0]["geometry"]["type"], "Polygon");
        stranger
            .opens("/data/wards/map")
            .await
            .says("North")
            .says("1.50000, 2.00000");
        let page = stranger.opens("/data/street-trees/table").await;
        assert!(!page.links().iter().any(|link| link.contains("/map")));
        assert_eq!(stranger.get("/data/street-trees/map").await.status, 404);
    })
    .await;
}
