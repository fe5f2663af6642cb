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

/// So many lamps in a long row, every third of which is old.
fn lamps(rows: usize) -> String {
    let row = |number: usize| {
        let age = ["old", "new", "new"][number % 3];
        let lon = -1.5 + f64::from(u32::try_from(number).unwrap()) / 20_000.0;
        format!("{age},52.1,{lon:.5}\n")
    };
    let rows: String = (0..rows).map(row).collect();
    format!("Lamp age,lat,lon\n{rows}")
}

/// What follows a name of an attribute, as a browser reads it.
fn attribute(html: &str, name: &str) -> String {
    let rest = html.split_once(&format!("{name}=\"")).unwrap().1;
    let value = rest.split_once('"').unwrap().0;
    value.replace("&amp;", "&").replace("&quot;", "\"")
}

#[tokio::test]
async fn more_places_than_a_browser_draws_come_as_tiles_of_what_was_chosen() {
    on_each_database(async |house| {
        let dataset = house.begins("Lamps").await;
        house
            .brings(dataset.id, "lamps.csv", lamps(6_600).as_bytes())
            .await;
        house.publishes(dataset.id).await;
        let stranger = house.stranger();
        let page = stranger.opens("/data/lamps/map?f=lamp_age:eq:new").await;
        page.says("More than 2,000 places");
        let html = page.html();
        assert_eq!(attribute(html, "data-layer"), "lamps");
        assert_eq!(attribute(html, "data-labels"), r#"{"lamp_age":"Lamp age"}"#);
        assert!(!html.contains("data-geojson"));
        // All that were chosen, not those that the list begins with.
        assert_eq!(
            attribute(html, "data-bounds"),
            "-1.49995,52.10000,-1.17005,52.10000"
        );
        let tiles = attribute(html, "data-tiles");
        assert_eq!(tiles, "/data/lamps/map/{z}/{x}/{y}?f=lamp_age%3Aeq%3Anew");
        let tile = async |address: &str| {
            let address = address.replace("{z}/{x}/{y}", "10/507/337");
            let answer = stranger.get(&address).await;
            assert_eq!(answer.status, 200, "{address}");
            (
                String::from_utf8_lossy(&answer.bytes).into_owned(),
                answer.header("etag").to_owned(),
            )
        };
        let (chosen, tag) = tile(&tiles).await;
        assert!(
            chosen.contains("new") && !chosen.contains("old"),
            "{}",
            chosen.len()
        );
        let (all, other) = tile("/data/lamps/map/{z}/{x}/{y}").await;
        assert!(all.contains("old"));
        assert_ne!(tag, other);
        let wrong = stranger
            .get("/data/lamps/map/10/507/337?f=colour:eq:red")
            .await;
        assert_eq!(wrong.status, 400);
        assert_eq!(stranger.get("/data/lamps/map/99/0/0").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_dataset_says_where_programs_find_it() {
    on_each_database(async |house| {
        for (title, text) in [
            ("Benches", BENCHES),
            ("Prices", "Year,Price\n2020,3\n2021,4\n"),
        ] {
            let dataset = house.begins(title).await;
            house.brings(dataset.id, "table.csv", text.as_bytes()).await;
            house.publishes(dataset.id).await;
        }
        let stranger = house.stranger();
        let page = stranger.opens("/data/benches").await;
        page.says("See it on a map").says("OGC API – Features");
        let all = page.links();
        let is_for_programs = |link: &&String| {
            [
                "/api/3/",
                "/resource/",
                "/ogc/",
                "/data/query?sql=SELECT+count",
                ".json",
            ]
            .iter()
            .any(|part| link.contains(part))
        };
        let told: Vec<&String> = all.iter().filter(is_for_programs).collect();
        assert!(told.len() >= 9, "{told:?}");
        for link in told {
            assert_eq!(stranger.get(link).await.status, 200, "{link}");
        }
        assert!(
            all.iter()
                .any(|link| link.ends_with("/data/benches.geojson"))
        );
        let page = stranger.opens("/data/prices").await;
        page.says("Year – whole number, 2020 to 2021");
        page.says_nothing_of("OGC API – Features")
            .says_nothing_of("See it on a map");
        let collections = stranger.get("/ogc/collections?f=json").await;
        let collections: Value = serde_json::from_str(collections.html()).unwrap();
        let ids = collections["collections"].as_array().unwrap();
        let ids: Vec<&str> = ids.iter().filter_map(|one| one["id"].as_str()).collect();
        assert_eq!(ids, ["benches"]);
    })
    .await;
}

#[tokio::test]
async fn a_column_is_told_in_a_line_with_a_small_drawing() {
    on_each_database(async |house| {
        let dataset = house.begins("Lamps").await;
        house
            .brings(dataset.id, "lamps.csv", lamps(300).as_bytes())
            .await;
        house.publishes(dataset.id).await;
        let page = house.stranger().opens("/data/lamps").await;
        page.says("Lamp age – text, most often new (67%)")
            .says("lon – number, -1.5 to -1.48505");
        assert!(page.all("summary .stoa-spark .stoa-chart__bar").len() > 2);
    })
    .await;
}
