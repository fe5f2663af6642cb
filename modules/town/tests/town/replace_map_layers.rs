//! Layers of the map are replaced, each by itself.

use stoa_kernel::{
    BBox,
    town::map_layers::{Layer, features_in},
};
use stoa_town::{commands::replace_map_layers::replace_map_layers, model::layer_file};

use crate::house::{House, manager, on_each_database};

fn square(properties: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{properties},"geometry":{{"type":"Polygon","coordinates":
        [[[-3.70,40.42],[-3.69,40.42],[-3.69,40.43],[-3.70,40.42]]]}}}}"#
    )
}

async fn replace(house: &House, features: &[String]) {
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    );
    let checked = layer_file::read(text.as_bytes(), None, None).unwrap();
    house
        .does(manager(), async |_, tx| {
            replace_map_layers(tx, checked).await
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn each_layer_is_replaced_by_itself() {
    on_each_database(async |house| {
        let (lake, park) = (
            square(r#"{"natural":"water","name":"Old Lake"}"#),
            square(r#"{"leisure":"park"}"#),
        );
        replace(house, &[lake.clone(), lake, park]).await;
        replace(house, &[square(r#"{"natural":"water","name":"New Lake"}"#)]).await;
        let mut db = house.read().await;
        let here = BBox {
            west: -3.70,
            south: 40.42,
            east: -3.69,
            north: 40.43,
        };
        let water = features_in(&mut db, Layer::Water, here, 14).await.unwrap();
        assert_eq!((water.len(), water[0].name.as_str()), (1, "New Lake"));
        assert_eq!(
            features_in(&mut db, Layer::Park, here, 14)
                .await
                .unwrap()
                .len(),
            1
        );
        assert_eq!(house.events("map-layers").await, ["map_layers_replaced"; 2]);
        assert_eq!(house.last_event("map-layers").await["water"], 1);
    })
    .await;
}
