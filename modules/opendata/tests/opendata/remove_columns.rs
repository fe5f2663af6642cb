//! Columns of an open table are taken out again, as CKAN's `delete_fields` has it.

use std::sync::Arc;

use serde_json::json;
use stoa_kernel::{Error, Id};
use stoa_opendata::{
    changing::kept_table,
    commands::{RemoveColumns, remove_columns},
    model::State,
    store,
};
use stoa_tables::arrow::array::{ArrayRef, Int64Array, RecordBatch};

use crate::{
    ckan::Program,
    house::{manager, on_each_database, staff},
};

#[tokio::test]
async fn a_program_takes_columns_out_of_its_table() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let nobody = Program { house, key: String::new() };
        program.does("package_create", json!({"name": "books", "title": "Books", "license_id": "cc-by-4.0"})).await;
        let made = program
            .does("datastore_create", json!({"resource": {"package_id": "books", "name": "All"}, "primary_key": ["id"],
                "fields": [{"id": "id", "type": "int"}, {"id": "title", "type": "text"}, {"id": "pages", "type": "int"}],
                "records": [{"id": 1, "title": "Guide", "pages": 180}]}))
            .await;
        let id = made["resource_id"].as_str().unwrap();
        program.does("datastore_upsert", json!({"resource_id": id, "records": [{"id": 2, "title": "Atlas", "pages": 90}]})).await;
        let fields = json!([{"id": "id"}, {"id": "title"}, {"id": "lent", "type": "bool"}]);
        // Without the word columns stay that are not named.
        program.does("datastore_create", json!({"resource_id": id, "fields": [{"id": "id"}]})).await;
        let asked = json!({"resource_id": id, "fields": [{"id": "title"}], "delete_fields": true});
        let (status, body) = program.asks("datastore_create", asked).await;
        assert_eq!((status, body["error"]["fields"].is_array()), (409, true), "the key: {body}");
        let version = house.dataset("books").await.version;
        program.does("datastore_create", json!({"resource_id": id, "fields": fields, "delete_fields": true, "records": [{"id": 3, "lent": true}]})).await;
        let found = nobody.does("datastore_search", json!({"resource_id": id, "sort": "id"})).await;
        assert_eq!(found["records"], json!([
            {"_id": 1, "id": 1, "title": "Guide", "lent": null},
            {"_id": 2, "id": 2, "title": "Atlas", "lent": null},
            {"_id": 3, "id": 3, "title": null, "lent": true}]));
        assert!(house.dataset("books").await.version > version);
        let events = house.events("data-books").await;
        assert!(events.contains(&"dataset_columns_removed".to_owned()), "{events:?}");
        // The version before keeps them, and the next one says that they are gone.
        house.works().await;
        let mut told = String::new();
        for number in version + 1..=house.dataset("books").await.version {
            let page = house.stranger().get(&format!("/data/books/versions/{number}/changes")).await;
            told.push_str(page.html());
        }
        assert!(told.contains("Columns removed") && told.contains("pages"), "{told}");
    })
    .await;
}

#[tokio::test]
async fn a_personal_column_that_goes_ends_the_wait() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let nobody = Program { house, key: String::new() };
        program.does("package_create", json!({"name": "members", "title": "Members", "license_id": "cc-by-4.0"})).await;
        let made = program
            .does("datastore_create", json!({"resource": {"package_id": "members", "name": "All"}, "primary_key": ["id"],
                "fields": [{"id": "id", "type": "int"}, {"id": "note", "type": "text"}], "records": [{"id": 1, "note": "office"}]}))
            .await;
        let id = made["resource_id"].as_str().unwrap();
        let batch: Vec<_> = (2..9).map(|id| json!({"id": id, "note": format!("ana.{id}@example.org")})).collect();
        let told = program.does("datastore_upsert", json!({"resource_id": id, "records": batch})).await;
        assert!(told.get("waits_for_decision").is_some(), "{told}");
        let told = program.does("datastore_create", json!({"resource_id": id, "fields": [{"id": "id"}], "delete_fields": true})).await;
        assert!(told.get("waits_for_decision").is_none(), "{told}");
        let found = nobody.does("datastore_search", json!({"resource_id": id})).await;
        assert_eq!((found["total"].as_i64(), found["fields"].as_array().map(Vec::len)), (Some(8), Some(2)), "{found}");
        assert_ne!(house.dataset("members").await.state, State::Withdrawn);
    })
    .await;
}

#[tokio::test]
async fn columns_are_taken_out_by_whoever_publishes() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        program.does("package_create", json!({"name": "books", "title": "Books", "license_id": "cc-by-4.0"})).await;
        program
            .does("datastore_create", json!({"resource": {"package_id": "books", "name": "All"}, "primary_key": ["id"],
                "fields": [{"id": "id", "type": "int"}, {"id": "pages", "type": "int"}], "records": [{"id": 1, "pages": 3}]}))
            .await;
        let dataset = house.dataset("books").await;
        let live = store::lives_of(&mut house.read().await, dataset.id).await.unwrap().remove(0);
        let file = house.file(live.file).await;
        let ids: ArrayRef = Arc::new(Int64Array::from(vec![1]));
        let rows = RecordBatch::try_from_iter([("id", ids)]).unwrap();
        let table = kept_table(&house.app, rows, file.columns[..1].to_vec()).await.unwrap();
        let removes = async |by, removed: &str, seen: i64| {
            let input = RemoveColumns {
                resource: Id::new(live.resource.number()),
                seen,
                table: table.clone(),
                removed: vec![removed.to_owned()],
            };
            house.does(&by, async |tx| remove_columns(tx, input).await).await
        };
        let seen = live.written;
        assert!(matches!(removes(staff("analyst", 900_009), "pages", seen).await, Err(Error::Denied(_))));
        assert!(matches!(removes(manager(), "id", seen).await, Err(Error::Invalid(_))));
        assert!(matches!(removes(manager(), "pages", seen + 7).await, Err(Error::Conflict(_))));
        let narrower = removes(manager(), "pages", seen).await.unwrap();
        assert!(narrower.is_sealed() && narrower.files.len() == 1);
    })
    .await;
}
