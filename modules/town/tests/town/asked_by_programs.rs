//! What programs ask: tiles, places, areas, responsibility; and that the OpenAPI document tells the truth about it.

use axum::http::StatusCode;
use stoa_kernel::{Actor, town::tiles::TileId};
use stoa_town::{
    commands::{replace_map_layers::replace_map_layers, upload_areas::MissingAreas},
    import::{import_file, open_file},
    model::{layer_file, street_file::StreetColumns},
    store::FileKind,
};

use crate::{
    house::{House, manager, on_each_database, rule, wards},
    import_streets::{ADDRESSES, STREETS},
};

async fn town(house: &House) {
    house.furnish().await;
    house
        .uploads(
            wards(&[("W1", "North"), ("W2", "South")]),
            MissingAreas::Keep,
        )
        .await;
    house.sets(rule("water")).await.unwrap();
    for (kind, text) in [
        (FileKind::Streets, STREETS),
        (FileKind::Addresses, ADDRESSES),
    ] {
        let source =
            open_file(&house.app, kind, text.as_bytes(), &StreetColumns::default()).unwrap();
        import_file(&house.app, &Actor::System("test"), source, |_| true)
            .await
            .unwrap();
    }
    let lake = r#"{"type":"Feature","properties":{"natural":"water","name":"Mirror Lake"},"geometry":
        {"type":"Polygon","coordinates":[[[-3.70,40.42],[-3.68,40.42],[-3.68,40.44],[-3.70,40.42]]]}}"#;
    let layers = layer_file::read(lake.as_bytes(), None, None).unwrap();
    house
        .does(manager(), async |_, tx| {
            replace_map_layers(tx, layers).await
        })
        .await
        .unwrap();
}

/// The tile of zoom 14 that holds the town's middle.
fn tile() -> TileId {
    TileId::new(14, 8023, 6177).unwrap()
}

fn tile_path() -> String {
    format!(
        "/map/tiles/{}/{}/{}.mvt",
        tile().zoom(),
        tile().column(),
        tile().row()
    )
}

#[tokio::test]
async fn a_tile_draws_the_town_and_is_kept_until_it_changes() {
    on_each_database(async |house| {
        town(house).await;
        let browser = house.stranger();
        let first = browser.get(&tile_path()).await;
        assert_eq!(first.status, StatusCode::OK);
        assert_eq!(
            first.header("content-type"),
            "application/vnd.mapbox-vector-tile"
        );
        for word in [
            "wards",
            "name_en",
            "North",
            "streets",
            "Calle Mayor",
            "water",
            "Mirror Lake",
        ] {
            let found = first
                .bytes
                .windows(word.len())
                .any(|bytes| bytes == word.as_bytes());
            assert!(found, "{word} in {}", tile_path());
        }
        let tag = first.header("etag").to_owned();
        let known = browser
            .get_with(&tile_path(), &[("if-none-match", &tag)])
            .await;
        assert_eq!(
            (known.status, known.bytes.len()),
            (StatusCode::NOT_MODIFIED, 0)
        );
        assert_eq!(
            browser.get(&tile_path()).await.bytes,
            first.bytes,
            "from memory"
        );
        house
            .uploads(
                wards(&[("W1", "North End"), ("W2", "South")]),
                MissingAreas::Keep,
            )
            .await;
        let changed = browser
            .get_with(&tile_path(), &[("if-none-match", &tag)])
            .await;
        assert_eq!(changed.status, StatusCode::OK);
        assert!(changed.bytes != first.bytes && changed.header("etag") != tag);
    })
    .await;
}

#[tokio::test]
async fn tiles_beside_the_town_are_empty_and_beyond_the_map_are_none() {
    on_each_database(async |house| {
        let browser = house.stranger();
        let empty = browser.get("/map/tiles/14/0/0.mvt").await;
        assert_eq!((empty.status, empty.bytes.len()), (StatusCode::OK, 0));
        for wrong in [
            "/map/tiles/17/0/0.mvt",
            "/map/tiles/1/2/0.mvt",
            "/map/tiles/a/b/c",
            "/map/tiles/1/-1/0.mvt",
        ] {
            assert_eq!(
                browser.get(wrong).await.status,
                StatusCode::NOT_FOUND,
                "{wrong}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn places_are_found_by_words_and_by_points() {
    on_each_database(async |house| {
        town(house).await;
        let browser = house.stranger();
        let found = browser.get("/map/search?q=mayor+2").await.json();
        assert_eq!(found["places"][0]["label"], "Calle Mayor 2, 28013");
        assert_eq!(found["places"][0]["lat"], 40.42);
        let street = browser.get("/map/search?q=nueva&limit=1").await.json();
        assert_eq!(street["places"].as_array().unwrap().len(), 1);
        assert_eq!(street["places"][0]["number"], serde_json::Value::Null);
        assert_eq!(
            browser.get("/map/search?q=").await.json()["places"],
            serde_json::json!([])
        );
        assert_eq!(
            browser.get("/map/search").await.json()["places"],
            serde_json::json!([])
        );
        let near = browser
            .get("/map/address?lat=40.42001&lon=-3.699")
            .await
            .json();
        assert_eq!(near["address"]["number"], "1");
        assert_eq!(near["metres"], 1.1);
        assert_eq!(near["areas"][0]["name"], "North");
        let nowhere = browser.get("/map/address?lat=0&lon=0").await.json();
        assert_eq!(
            (
                nowhere["address"].is_null(),
                nowhere["areas"].as_array().unwrap().len()
            ),
            (true, 0)
        );
        for wrong in [
            "/map/address",
            "/map/address?lat=91&lon=0",
            "/map/address?lat=x&lon=0",
            "/map/address?lat=NaN&lon=0",
            "/map/search?limit=x",
        ] {
            assert_eq!(
                browser.get(wrong).await.status,
                StatusCode::BAD_REQUEST,
                "{wrong}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn areas_and_answers_are_geojson() {
    on_each_database(async |house| {
        town(house).await;
        let browser = house.stranger();
        let page = browser.get("/areas.geojson").await;
        assert_eq!(page.header("content-type"), "application/geo+json");
        let tag = page.header("etag").to_owned();
        let areas = page.json();
        assert_eq!(areas["features"].as_array().unwrap().len(), 2);
        assert_eq!(areas["features"][0]["properties"]["name_en"], "North");
        assert_eq!(areas["features"][0]["geometry"]["type"], "Polygon");
        let known = browser
            .get_with("/areas.geojson", &[("if-none-match", &tag)])
            .await;
        assert_eq!(known.status, StatusCode::NOT_MODIFIED);
        let none = browser.get("/areas.geojson?kind=district").await.json();
        assert_eq!(none["features"], serde_json::json!([]));
        let map = browser
            .get("/responsibility.geojson?topic=lamps&lang=fr")
            .await;
        assert_eq!(map.header("vary"), "accept-language, cookie");
        let answers = map.json();
        assert_eq!(answers["features"][1]["properties"]["agency"], "water");
        assert_eq!(answers["features"][1]["properties"]["fix_hours"], 40);
        let nobody = browser
            .get("/responsibility.geojson?topic=trees&lang=fr")
            .await
            .json();
        assert_eq!(nobody["features"][0]["properties"]["agency"], "Personne");
        let past = browser
            .get("/responsibility.geojson?topic=lamps&on=2020-01-01&lang=en")
            .await
            .json();
        assert_eq!(past["features"][0]["properties"]["agency"], "Nobody");
    })
    .await;
}

#[tokio::test]
async fn each_documented_path_is_there() {
    on_each_database(async |house| {
        town(house).await;
        let browser = house.stranger();
        let document = (stoa_town::module().openapi)();
        let paths = document["paths"].as_object().unwrap();
        assert_eq!(paths.len(), 5);
        for (path, about) in paths {
            let path = path
                .replace("{z}", "14")
                .replace("{x}", "8023")
                .replace("{y}", "6177.mvt");
            let query = "?q=mayor&lat=40.42&lon=-3.69&topic=lamps";
            let page = browser.get(&format!("{path}{query}")).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            let kinds = about["get"]["responses"]["200"]["content"]
                .as_object()
                .unwrap();
            let kind = page.header("content-type").split(';').next().unwrap();
            assert!(kinds.contains_key(kind), "{path}: {kind}");
        }
    })
    .await;
}
