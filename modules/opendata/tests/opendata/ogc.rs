//! Features and tiles, as geographic information systems ask for them.

use serde_json::{Value, json};

use crate::{
    house::{House, on_each_database},
    soda::{LAMPS, encoded},
};

/// Two squares and a line; the second square has a hole in its middle.
const AREAS: &str = r#"{"type":"FeatureCollection","features":[
    {"type":"Feature","id":1,"properties":{"name":"West","people":100},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
    {"type":"Feature","id":2,"properties":{"name":"East","people":250},"geometry":{"type":"Polygon","coordinates":[[[2,0],[4,0],[4,2],[2,2],[2,0]],[[2.5,0.5],[3.5,0.5],[3.5,1.5],[2.5,1.5],[2.5,0.5]]]}},
    {"type":"Feature","id":3,"properties":{"name":"Road","people":null},"geometry":{"type":"LineString","coordinates":[[0.5,0.5],[3,-1]]}}]}"#;

async fn has_places(house: &House) {
    house.has_trees().await;
    let lamps = house.begins("Lamps").await;
    house.brings(lamps.id, "lamps.csv", LAMPS.as_bytes()).await;
    house.publishes(lamps.id).await;
    let areas = house.begins("Areas").await;
    house
        .brings(areas.id, "areas.geojson", AREAS.as_bytes())
        .await;
    house.publishes(areas.id).await;
}

async fn get(house: &House, address: &str) -> Value {
    let sign = if address.contains('?') { '&' } else { '?' };
    let answer = house
        .stranger()
        .get(&format!("{}{sign}f=json", encoded(address)))
        .await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.html());
    let read = serde_json::from_slice(&answer.bytes);
    read.unwrap_or_else(|error| panic!("{address}: {error}: {}", answer.html()))
}

fn ids(features: &Value) -> Vec<Value> {
    let features = features["features"].as_array().unwrap();
    features
        .iter()
        .map(|feature| feature["id"].clone())
        .collect()
}

#[tokio::test]
async fn what_there_is_is_found_from_the_landing_page_on() {
    on_each_database(async |house| {
        has_places(house).await;
        let landing = get(house, "/ogc").await;
        let links = landing["links"].as_array().unwrap();
        let of = |rel: &str| {
            let link = links.iter().find(|link| link["rel"] == rel).unwrap();
            let href = link["href"].as_str().unwrap();
            href[href.find("/ogc").unwrap()..].to_owned()
        };
        let classes = get(house, &of("conformance")).await;
        assert!(classes["conformsTo"].as_array().unwrap().len() > 20);
        assert_eq!(get(house, &of("service-desc")).await["openapi"], "3.0.3");
        let all = get(house, &of("data")).await;
        let all = all["collections"].as_array().unwrap();
        let names: Vec<&Value> = all.iter().map(|one| &one["id"]).collect();
        assert_eq!(names, ["areas", "lamps"], "a table without places is none");
        assert_eq!(
            all[0]["extent"]["spatial"]["bbox"],
            json!([[0.0, -1.0, 4.0, 2.0]])
        );
        assert_eq!(
            all[1]["extent"]["spatial"]["bbox"],
            json!([[-3.71, 40.41, 2.17, 41.38]])
        );
        let one = get(house, "/ogc/collections/lamps").await;
        assert_eq!(
            one["storageCrs"],
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
        );
        let queryables = get(house, "/ogc/collections/areas/queryables").await;
        assert_eq!(queryables["properties"]["people"]["type"], "integer");
        assert_eq!(
            queryables["properties"]["geometry"]["format"],
            "geometry-any"
        );
        for address in [
            "/ogc",
            "/ogc/conformance",
            "/ogc/collections",
            "/ogc/collections/areas",
            "/ogc/collections/areas/items",
            "/ogc/collections/areas/items/2",
        ] {
            let page = house.stranger().get(&format!("{address}?f=html")).await;
            assert_eq!(page.status, 200);
            assert!(page.html().starts_with("<!DOCTYPE html>"), "{address}");
        }
        let stranger = house.stranger();
        assert_eq!(
            stranger.get("/ogc/collections/street-trees").await.status,
            404
        );
    })
    .await;
}

#[tokio::test]
async fn features_are_narrowed_turned_and_paged() {
    on_each_database(async |house| {
        has_places(house).await;
        let lamps = "/ogc/collections/lamps/items";
        // Whoever compresses an answer asks once more after its end.
        for address in [lamps, "/resource/lamps.json"] {
            let packed = [("accept-encoding", "gzip"), ("accept", "application/json")];
            let packed = house.stranger().get_with(&format!("{address}?f=json").replace(".json?f=json", ".json"), &packed).await;
            assert_eq!(packed.status, 200);
            assert_eq!(packed.header("content-encoding"), "gzip");
        }
        let first = get(house, &format!("{lamps}?limit=3")).await;
        assert_eq!(first["numberMatched"], 4);
        assert_eq!(first["numberReturned"], 3);
        assert_eq!(ids(&first), [1, 2, 3]);
        let next = first["links"].as_array().unwrap().iter().find(|link| link["rel"] == "next").unwrap();
        let next = next["href"].as_str().unwrap();
        let second = get(house, &next[next.find("/ogc").unwrap()..]).await;
        assert_eq!(ids(&second), [4]);
        assert!(!second["links"].as_array().unwrap().iter().any(|link| link["rel"] == "next"));
        for (query, expected) in [
            ("bbox=-3.75,40.4,-3.65,40.45", vec![1, 2]),
            ("bbox=-413500,4920000,-405000,4960000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857", vec![1, 2]),
            ("bbox=40.4,-3.75,40.45,-3.65&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326", vec![1, 2]),
            ("bbox=170,-10,-170,10", vec![]),
            ("datetime=2026-03-01T00:00:00Z/2026-03-31T23:59:59Z", vec![1, 2]),
            ("datetime=2026-04-02", vec![4]),
            ("datetime=2026-04-01/..", vec![3, 4]),
            ("kind=LED&on=true", vec![1]),
            ("sortby=-height", vec![4, 2, 1, 3]),
            ("filter=height > 4 AND kind LIKE 'L%25'", vec![1, 2]),
            ("filter=CASEI(kind) = CASEI('GAS') OR T_AFTER(seen, TIMESTAMP('2026-04-01T12:00:00Z'))", vec![3, 4]),
            ("filter=S_INTERSECTS(geometry, POLYGON((2 41, 3 41, 3 42, 2 42, 2 41)))", vec![4]),
            ("filter=S_INTERSECTS(geometry,BBOX(-4,40,-3.65,40.6))", vec![1, 2]),
            ("filter=NOT (height BETWEEN 4 AND 7)&sortby=height", vec![3, 4]),
            ("filter={\"op\":\"in\",\"args\":[{\"property\":\"kind\"},[\"Gas\",\"Sodium\"]]}&filter-lang=cql2-json", vec![3, 4]),
            ("filter={\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[-4,40,-3,41]}]}&filter-lang=cql2-json", vec![1, 2, 3]),
        ] {
            let found = get(house, &format!("{lamps}?{query}")).await;
            assert_eq!(ids(&found), expected, "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn areas_are_found_by_how_they_lie() {
    on_each_database(async |house| {
        has_places(house).await;
        let areas = "/ogc/collections/areas/items";
        for (query, expected) in [
            // The hole of the second square is no part of it; its box is.
            ("bbox=2.6,0.6,3.4,1.4", vec![]),
            ("bbox=2.6,0.6,3.6,1.4", vec!["East"]),
            ("bbox=0.2,0.2,0.6,0.6", vec!["West", "Road"]),
            ("filter=S_DISJOINT(geometry, POINT(0.5 0.5))", vec!["East"]),
            ("filter=S_WITHIN(geometry, POLYGON((-1 -1, 1.5 -1, 1.5 1.5, -1 1.5, -1 -1)))", vec!["West"]),
            ("filter=S_WITHIN(geometry, POLYGON((0 0, 1 0, 1 1, 0 1, 0 0)))", vec!["West"]),
            ("filter=S_CONTAINS(POLYGON((-1 -1, 1.5 -1, 1.5 1.5, -1 1.5, -1 -1)), geometry)", vec!["West"]),
            ("filter=S_CONTAINS(geometry, POINT(0.5 0.2))", vec!["West"]),
            ("filter=S_EQUALS(geometry, POLYGON((1 1, 0 1, 0 0, 1 0, 1 1)))", vec!["West"]),
            ("filter=S_TOUCHES(geometry, POLYGON((1 0, 2 0, 2 1, 1 1, 1 0)))", vec!["West", "East"]),
            ("filter=S_OVERLAPS(geometry, BBOX(0.5,0.5,1.5,1.5))", vec!["West"]),
            ("filter=S_CROSSES(geometry, BBOX(0.8,-1,1.2,2))", vec!["Road"]),
            ("filter={\"op\":\"s_touches\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"MultiPoint\",\"coordinates\":[]}]}&filter-lang=cql2-json", vec![]),
            ("filter={\"op\":\"s_disjoint\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"MultiPoint\",\"coordinates\":[]}]}&filter-lang=cql2-json", vec!["West", "East", "Road"]),
            ("filter=S_WITHIN(POINT(1 1), BBOX(0,0,2,2)) AND people IS NULL", vec!["Road"]),
            ("filter={\"op\":\"s_touches\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Point\",\"coordinates\":[0,0]}]}&filter-lang=cql2-json", vec!["West"]),
            ("filter=ACCENTI(CASEI(name)) = ACCENTI(CASEI('Éast'))", vec!["East"]),
            ("filter=people IS NULL", vec!["Road"]),
        ] {
            let found = get(house, &format!("{areas}?{query}")).await;
            let names: Vec<&Value> = found["features"].as_array().unwrap().iter().map(|one| &one["properties"]["name"]).collect();
            assert_eq!(names, expected, "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn features_come_in_other_systems_and_with_some_properties() {
    on_each_database(async |house| {
        has_places(house).await;
        let areas = "/ogc/collections/areas/items";
        let one = get(
            house,
            &format!("{areas}/1?crs=http://www.opengis.net/def/crs/EPSG/0/3857"),
        )
        .await;
        let corner = one["geometry"]["coordinates"][0][2][0].as_f64().unwrap();
        assert!((corner - 111_319.490_793).abs() < 0.01, "{corner}");
        let turned = house
            .stranger()
            .get(&format!(
                "{areas}?f=json&crs=http://www.opengis.net/def/crs/EPSG/0/4326&limit=1"
            ))
            .await;
        assert_eq!(
            turned.header("content-crs"),
            "<http://www.opengis.net/def/crs/EPSG/0/4326>"
        );
        let kept = get(house, &format!("{areas}?properties=name&limit=1")).await;
        assert_eq!(kept["features"][0]["properties"]["name"], "West");
        assert!(kept["features"][0]["properties"].get("people").is_none());
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_answered_is_said_with_its_parameter() {
    on_each_database(async |house| {
        has_places(house).await;
        for (query, parameter) in [
            ("limit=0", "limit"),
            ("limit=many", "limit"),
            ("bbox=1,2,3", "bbox"),
            ("bbox=1,2,3,nan", "bbox"),
            ("colour=red", "colour"),
            ("height=tall", "height"),
            ("datetime=yesterday", "datetime"),
            ("crs=EPSG:1", "crs"),
            ("filter=heigth > 3", "filter"),
            ("filter=height >", "filter"),
            ("filter={", "filter"),
            ("filter=S_CROSSES(geometry, geometry)", "filter"),
            ("filter=S_TOUCHES(geometry, height)", "filter"),
            ("filter=S_TOUCHES(geometry)", "filter"),
            (
                "filter=S_WITHIN(geometry, POLYGON((0 0, 4 4, 4 0, 0 4, 0 0)))",
                "filter",
            ),
            ("filter=S_EQUALS(geometry, POINT(nan 2))", "filter"),
            ("filter=ACCENTI(height) = 'x'", "filter"),
            ("filter=height > 3&filter-lang=sql", "filter-lang"),
            ("sortby=colour", "sortby"),
        ] {
            let address = encoded(&format!("/ogc/collections/lamps/items?{query}"));
            let answer = house.stranger().get(&address).await;
            assert_eq!(answer.status, 400, "{query}: {}", answer.html());
            let body: Value = serde_json::from_slice(&answer.bytes).unwrap();
            assert_eq!(body["code"], "InvalidParameterValue");
            assert!(
                body["description"].as_str().unwrap().starts_with(parameter),
                "{query}: {body}"
            );
        }
        let stranger = house.stranger();
        for gone in [
            "items/99",
            "items/x",
            "tiles/WebMercatorQuad/1/5/0",
            "tiles/WebMercatorQuad/99/0/0",
        ] {
            let answer = stranger
                .get(&format!("/ogc/collections/lamps/{gone}"))
                .await;
            assert_eq!(answer.status, 404, "{gone}");
        }
    })
    .await;
}

#[tokio::test]
async fn tiles_draw_what_lies_in_them() {
    on_each_database(async |house| {
        has_places(house).await;
        let stranger = house.stranger();
        let tiles = "/ogc/collections/areas/tiles/WebMercatorQuad";
        let tile = stranger.get(&format!("{tiles}/0/0/0")).await;
        assert_eq!(tile.status, 200);
        assert_eq!(
            tile.header("content-type"),
            "application/vnd.mapbox-vector-tile"
        );
        let text = String::from_utf8_lossy(&tile.bytes).into_owned();
        assert!(
            text.contains("areas") && text.contains("East") && text.contains("people"),
            "{text}"
        );
        let tag = tile.header("etag").to_owned();
        let again = stranger
            .get_with(&format!("{tiles}/0/0/0"), &[("if-none-match", &tag)])
            .await;
        assert_eq!(again.status, 304);
        // Far from all of them.
        assert_eq!(stranger.get(&format!("{tiles}/4/0/0")).await.status, 204);
        let points = stranger
            .get("/ogc/collections/lamps/tiles/WebMercatorQuad/2/1/1")
            .await;
        assert!(String::from_utf8_lossy(&points.bytes).contains("Sodium") || points.status == 200);
        let set = get(house, tiles).await;
        assert_eq!(set["tileMatrixSetId"], "WebMercatorQuad");
        let document = get(house, &format!("{tiles}?f=tilejson&")).await;
        assert_eq!(document["vector_layers"][0]["id"], "areas");
        assert_eq!(document["bounds"], json!([0.0, -1.0, 4.0, 2.0]));
        let scheme = get(house, "/ogc/tileMatrixSets/WebMercatorQuad").await;
        assert_eq!(scheme["tileMatrices"][1]["matrixWidth"], 2);
    })
    .await;
}
