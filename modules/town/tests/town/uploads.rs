//! Files that managers upload: areas with their preview, streets, layers of the map; and any bytes at all.

use axum::http::StatusCode;
use proptest::{
    prelude::any,
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use stoa_kernel::town::areas::{all_areas, ended_areas};
use stoa_testkit::{Browser, File, Page};
use stoa_town::commands::upload_areas::MissingAreas;

use crate::{
    house::{House, on_each_database, wards},
    import_streets::ADDRESSES,
    start_street_import::work,
};

fn square(west: f64) -> String {
    let east = west + 0.01;
    format!(
        r#"{{"type":"Polygon","coordinates":[[[{west},40.42],[{east},40.42],[{east},40.43],[{west},40.43],[{west},40.42]]]}}"#
    )
}

fn collection(features: &[(&str, String)]) -> String {
    let all: Vec<String> = features
        .iter()
        .map(|(properties, geometry)| {
            format!(r#"{{"type":"Feature","properties":{properties},"geometry":{geometry}}}"#)
        })
        .collect();
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        all.join(",")
    )
}

async fn upload(manager: &Browser, text: &str) -> Page {
    let file = File("wards.geojson", text.as_bytes());
    manager
        .uploads("/staff/town/areas/upload", &[("kind", "ward")], file)
        .await
}

#[tokio::test]
async fn areas_are_looked_at_before_they_change() {
    on_each_database(async |house| {
        house
            .uploads(
                wards(&[("W1", "North"), ("W2", "South"), ("W3", "East")]),
                MissingAreas::Keep,
            )
            .await;
        let manager = house.browser_of("manager").await;
        let text = collection(&[
            (
                r#"{"code":"W1","name":"North","name_ar":"الشمال","population":1000}"#,
                square(-3.70),
            ),
            (
                r#"{"code":"W2","name":"South","population":1001}"#,
                square(-3.69),
            ),
            (
                r#"{"code":"W9","name":"New","population":5}"#,
                square(-3.60),
            ),
        ]);
        let preview = upload(&manager, &text).await;
        preview
            .says("1 new, 1 changed, 1 as they are")
            .says("It is: East");
        assert_eq!(
            all_areas(&mut house.read().await).await.unwrap().len(),
            3,
            "nothing changed yet"
        );
        let unsaid = manager.sends(&preview, "", &[]).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = manager.sends(&unsaid, "", &[("missing", "end")]).await;
        done.says("New").says("Areas that were abolished");
        assert_eq!(
            ended_areas(&mut house.read().await).await.unwrap()[0].code,
            "W3"
        );
        let late = manager.sends(&preview, "", &[("missing", "end")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let again = upload(&manager, &text).await;
        again.says("0 new, 0 changed, 3 as they are");
        let by_name = again.path.replace("code=code", "code=");
        manager.get(&by_name).await.says("3 new");
    })
    .await;
}

#[tokio::test]
async fn each_fault_of_a_file_is_told_and_how_to_mend_it() {
    on_each_database(async |house| {
        let manager = house.browser_of("manager").await;
        let bow = r#"{"type":"Polygon","coordinates":[[[-3.70,40.42],[-3.69,40.43],[-3.69,40.42],[-3.70,40.43],[-3.70,40.42]]]}"#;
        let text = collection(&[
            (r#"{"code":"1","name":"Fine"}"#, square(-3.70)),
            (r#"{"code":"2","name":"Bow"}"#, bow.to_owned()),
            (r#"{"code":"3","name":"Nowhere"}"#, "null".to_owned()),
        ]);
        let faults = upload(&manager, &text).await;
        assert_eq!(faults.status, StatusCode::UNPROCESSABLE_ENTITY);
        faults.says("Feature 2 (Bow): its boundary crosses itself").says("Mend it there in your map program");
        faults.says("Feature 3 (Nowhere): it has no geometry");
        assert!(!faults.html().contains("name=\"missing\""), "it cannot be applied");
        upload(&manager, "PK\u{3}\u{4}").await.says("This is a ZIP archive");
        let nothing = manager.fills_in("/staff/town/areas/upload", &[]).await;
        nothing.says("Choose a file");
        let file = File("x.geojson", text.as_bytes());
        let fields = [("kind", "other"), ("other_kind", "No Slug")];
        let kind = manager.uploads("/staff/town/areas/upload", &fields, file).await;
        kind.says("Choose what the areas are");
    })
    .await;
}

#[tokio::test]
async fn an_area_is_named_and_abolished_by_its_page() {
    on_each_database(async |house| {
        house
            .uploads(wards(&[("W1", "North")]), MissingAreas::Keep)
            .await;
        let area = all_areas(&mut house.read().await).await.unwrap()[0].id;
        let manager = house.browser_of("manager").await;
        let path = format!("/staff/town/areas/{area}");
        let wrong = manager.fills_in(&path, &[("population", "many")]).await;
        wrong.says("Enter the population as a whole number");
        manager
            .sends(&wrong, "", &[("population", "1200"), ("name_es", "Norte")])
            .await
            .says("1,200");
        manager
            .fills_in(&format!("{path}/end"), &[])
            .await
            .says("Areas that were abolished");
        let history = house
            .stranger()
            .get(&format!("/responsibility/areas/{area}"))
            .await;
        history
            .says("This area was abolished on 2 March 2026")
            .says("What this area was before");
        assert_eq!(manager.get(&path).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn streets_are_uploaded_and_found() {
    on_each_database(async |house| {
        let manager = house.browser_of("manager").await;
        let file = File("addresses.csv", ADDRESSES.as_bytes());
        let unsaid = manager
            .uploads("/staff/town/streets/import", &[], file)
            .await;
        unsaid.says("Choose what is in the file");
        let file = File("addresses.csv", ADDRESSES.as_bytes());
        let running = manager
            .uploads("/staff/town/streets/import", &[("kind", "addresses")], file)
            .await;
        running
            .says("The import is running")
            .says("Stop the import");
        let stopped = manager.sends(&running, "", &[]).await;
        stopped.says("Stopped");
        manager.sends(&stopped, "", &[]).await.says("Running");
        work(house).await;
        let done = manager.get(&running.path).await;
        done.says("Finished")
            .says("Line 5: latitude or longitude of a house in Calle Nueva is not a number");
        let found = manager.get("/staff/town/streets?q=mayor+1").await;
        found.says("Calle Mayor 1, 28013").says("addresses.csv");
    })
    .await;
}

#[tokio::test]
async fn layers_of_the_map_are_replaced() {
    on_each_database(async |house| {
        let manager = house.browser_of("manager").await;
        let text = collection(&[
            (r#"{"natural":"water","name":"Lake"}"#, square(-3.70)),
            (r#"{"leisure":"park"}"#, square(-3.69)),
        ]);
        let file = File("map.geojson", text.as_bytes());
        let done = manager
            .uploads("/staff/town/map", &[("layer", "tags")], file)
            .await;
        assert_eq!(done.status, StatusCode::OK);
        let file = File("map.geojson", text.as_bytes());
        let wrong = manager
            .uploads("/staff/town/map", &[("layer", "place")], file)
            .await;
        wrong.says("Feature 2: it has no name");
        assert_eq!(house.events("map-layers").await, ["map_layers_replaced"]);
    })
    .await;
}

/// Bytes that are no GeoJSON, and GeoJSON with a byte that is another.
fn any_file() -> impl Strategy<Value = Vec<u8>> {
    let good = collection(&[
        (r#"{"code":1,"name":"A"}"#, square(-3.7)),
        (r#"{"code":2,"name":"B"}"#, square(-3.6)),
    ]);
    let damaged = (any::<usize>(), any::<u8>()).prop_map(move |(at, byte)| {
        let mut bytes = good.clone().into_bytes();
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes
    });
    proptest::prop_oneof![proptest::collection::vec(any::<u8>(), 0..200), damaged]
}

#[tokio::test]
async fn any_bytes_get_an_answer() {
    on_each_database(async |house: &House| {
        let manager = house.browser_of("manager").await;
        let mut runner = TestRunner::default();
        let forms = [
            ("/staff/town/areas/upload", "kind", "ward"),
            ("/staff/town/map", "layer", "tags"),
            ("/staff/town/streets/import", "kind", "streets"),
            ("/staff/town/streets/import", "kind", "addresses"),
            ("/staff/town/holidays/import", "year", "2026"),
        ];
        for turn in 0..60 {
            let bytes = any_file().new_tree(&mut runner).unwrap().current();
            let (path, name, value) = forms[turn % forms.len()];
            let page = manager
                .uploads(path, &[(name, value)], File("any", &bytes))
                .await;
            let understood =
                [StatusCode::OK, StatusCode::UNPROCESSABLE_ENTITY].contains(&page.status);
            assert!(understood, "{path}: {} for {bytes:?}", page.status);
        }
        work(house).await;
    })
    .await;
}
