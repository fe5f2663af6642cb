//! Streets and addresses come in, twice without harm, and are found.

use stoa_kernel::{
    Actor, Error,
    town::{gazetteer::gazetteer_size, map_layers::streets_in, search_addresses},
};
use stoa_town::{
    commands::import_streets::{StreetBatch, import_streets},
    import::{import_file, open_file},
    model::street_file::StreetColumns,
    store::FileKind,
};

use crate::house::{House, faults, on_each_database, staff};

pub const STREETS: &str = r#"{"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"name":"Calle Mayor","highway":"primary"},"geometry":{"type":"LineString","coordinates":[[-3.70,40.42],[-3.69,40.42]]}},
    {"type":"Feature","properties":{"name":"Calle Mayor","highway":"residential"},"geometry":{"type":"LineString","coordinates":[[-3.69,40.42],[-3.68,40.43]]}},
    {"type":"Feature","properties":{"highway":"footway"},"geometry":{"type":"LineString","coordinates":[[-3.69,40.42],[-3.68,40.43]]}},
    {"type":"Feature","properties":{"name":"Plaza"},"geometry":{"type":"Point","coordinates":[-3.69,40.42]}}]}"#;
pub const ADDRESSES: &str = "street,housenumber,postcode,lat,lon\nCalle Mayor,1,28013,40.42,-3.699\nC. Mayor,2,28013,40.42,-3.698\n\
    Calle Nueva,7,28014,40.421,-3.697\nCalle Nueva,8,28014,x,-3.697\n";

async fn import(house: &House, kind: FileKind, text: &'static str) -> (i64, i64, i64) {
    let columns = StreetColumns::default();
    let source = open_file(&house.app, kind, text.as_bytes(), &columns).unwrap();
    let house_itself = Actor::System("import");
    let done = import_file(&house.app, &house_itself, source, |_| true)
        .await
        .unwrap();
    (done.imported, done.refused, done.unnamed)
}

#[tokio::test]
async fn streets_and_addresses_come_in_twice_without_harm() {
    on_each_database(async |house| {
        for _ in 0..2 {
            assert_eq!(import(house, FileKind::Streets, STREETS).await, (1, 1, 1));
            assert_eq!(
                import(house, FileKind::Addresses, ADDRESSES).await,
                (3, 1, 0)
            );
        }
        let mut db = house.read().await;
        assert_eq!(gazetteer_size(&mut db).await.unwrap(), (2, 3));
        let found = search_addresses(&mut db, "mayor 2", 5).await.unwrap();
        assert_eq!(found[0].label(), "Calle Mayor 2, 28013");
        let town = stoa_kernel::BBox {
            west: -4.0,
            south: 40.0,
            east: -3.0,
            north: 41.0,
        };
        let drawn = streets_in(&mut db, town, 11).await.unwrap();
        assert_eq!(
            (drawn.len(), drawn[0].kind.as_str()),
            (1, "main"),
            "addresses leave the grade alone"
        );
        assert_eq!(house.events("streets").await, ["streets_imported"; 4]);
        assert_eq!(house.last_event("streets").await["addresses"], 3);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_none_is_refused() {
    on_each_database(async |house| {
        let columns = StreetColumns::default();
        for (kind, text, key) in [
            (FileKind::Streets, "{}", "town-file-no-type"),
            (
                FileKind::Addresses,
                "a;b\n1;2\n",
                "town-addresses-no-street",
            ),
        ] {
            let opened = open_file(&house.app, kind, text.as_bytes(), &columns).map(|_| ());
            assert_eq!(faults(opened)["file"], key);
        }
        let batch = StreetBatch::default();
        let denied = house.does(staff("caseworker"), async |_, tx| {
            import_streets(tx, batch).await
        });
        assert!(matches!(denied.await, Err(Error::Denied(_))));
    })
    .await;
}
