//! CKAN's Action API as programs write by it: tables row by row, the order of resources, organizations, and dumps of other portals.

use serde_json::{Value, json};

use crate::{
    ckan::Program,
    house::{House, TREES, on_each_database},
};

fn nobody(house: &House) -> Program<'_> {
    Program {
        house,
        key: String::new(),
    }
}

/// A package with a licence, and a table of books in it; the table's id.
async fn books(program: &Program<'_>) -> String {
    program
        .does(
            "package_create",
            json!({"name": "books", "title": "Books", "license_id": "cc-by-4.0"}),
        )
        .await;
    let made = program
        .does(
            "datastore_create",
            json!({"resource": {"package_id": "books", "name": "All books"}, "primary_key": ["id"],
                "fields": [{"id": "id", "type": "int"}, {"id": "title", "type": "text"}, {"id": "pages", "type": "int4"}, {"id": "out", "type": "date"}],
                "records": [{"id": 1, "title": "El Niño", "pages": 120}]}),
        )
        .await;
    assert_eq!(made["primary_key"], json!(["id"]));
    assert_eq!(made["fields"][2], json!({"id": "pages", "type": "int4"}));
    assert!(made.get("records").is_none());
    made["resource_id"].as_str().unwrap().to_owned()
}

async fn rows(house: &House, id: &str) -> Value {
    let asked = json!({"resource_id": id, "sort": "id"});
    nobody(house).does("datastore_search", asked).await
}

#[tokio::test]
async fn a_table_is_made_and_written_row_by_row() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let id = books(&program).await;
        let shown = nobody(house).does("package_show", json!({"id": "books"})).await;
        assert_eq!(shown["state"], "active");
        assert_eq!(shown["resources"][0]["url_type"], "datastore");
        assert_eq!(shown["resources"][0]["datastore_active"], true);
        let upserted = program
            .does("datastore_upsert", json!({"resource_id": id, "records": [{"id": 1, "title": "The boy"}, {"id": 2, "title": "Guide", "out": "1979-10-12"}]}))
            .await;
        assert_eq!(upserted["counts"], json!({"inserted": 1, "updated": 1, "deleted": 0, "unchanged": 0}));
        assert_eq!(upserted["method"], "upsert");
        let found = rows(house, &id).await;
        assert_eq!(found["total"], 2);
        assert_eq!(found["records"][0], json!({"_id": 1, "id": 1, "title": "The boy", "pages": 120, "out": null}), "what is not said stays");
        program.does("datastore_upsert", json!({"resource_id": id, "method": "insert", "records": [{"id": 3}], "dry_run": true})).await;
        assert_eq!(rows(house, &id).await["total"], 2, "a dry run changes nothing");
        program.does("datastore_upsert", json!({"resource_id": id, "method": "update", "records": [{"id": 2, "pages": 180}]})).await;
        let sql = format!("SELECT sum(pages) AS pages FROM \"{id}\"");
        assert_eq!(nobody(house).does("datastore_search_sql", json!({"sql": sql})).await["records"], json!([{"pages": 300}]));
        let info = nobody(house).does("datastore_info", json!({"id": id})).await;
        assert_eq!(info["meta"]["count"], 2);
        assert_eq!(info["fields"][0]["schema"]["uniquekey"], true);
        let gone = program.does("datastore_delete", json!({"resource_id": id, "filters": {"id": [2, 7]}})).await;
        assert_eq!(gone["filters"], json!({"id": [2, 7]}));
        assert_eq!(rows(house, &id).await["total"], 1);
        program.does("datastore_records_delete", json!({"resource_id": id, "filters": {}})).await;
        assert_eq!(rows(house, &id).await["total"], 0);
        program.does("datastore_create", json!({"resource_id": id, "records": [{"id": 9, "title": "Again"}]})).await;
        assert_eq!(rows(house, &id).await["records"][0]["title"], "Again");
        program.does("datastore_delete", json!({"resource_id": id})).await;
        assert_eq!(nobody(house).asks("datastore_search", json!({"resource_id": id})).await.0, 404);
        assert_eq!(nobody(house).does("package_show", json!({"id": "books"})).await["num_resources"], 0);
    })
    .await;
}

#[tokio::test]
async fn what_does_not_fit_is_said_field_by_field() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let id = books(&program).await;
        let refused = async |action: &str, params: Value| {
            let (status, body) = program.asks(action, params).await;
            assert_eq!((status, body["error"]["__type"].as_str()), (409, Some("Validation Error")), "{body}");
            body["error"].clone()
        };
        let error = refused("datastore_upsert", json!({"resource_id": id, "records": [{"id": 1, "dummy": 1}, {"id": "x"}]})).await;
        assert_eq!(error["records"].as_array().unwrap().len(), 2);
        assert!(error["records"][0].as_str().unwrap().contains("fields \"dummy\" do not exist"));
        let error = refused("datastore_upsert", json!({"resource_id": id, "records": [{"title": "x"}]})).await;
        assert!(error["key"][0].as_str().unwrap().contains("fields \"id\" are missing"));
        let error = refused("datastore_upsert", json!({"resource_id": id, "method": "update", "records": [{"id": 77}]})).await;
        assert!(error["key"][0].as_str().unwrap().contains("Row 1"));
        refused("datastore_upsert", json!({"resource_id": id, "method": "insert", "records": [{"id": 1}]})).await;
        refused("datastore_upsert", json!({"resource_id": id, "method": "replace", "records": []})).await;
        refused("datastore_upsert", json!({"records": []})).await;
        refused("datastore_delete", json!({"resource_id": id, "filters": {"no": 1}})).await;
        refused("datastore_delete", json!({"resource_id": id, "filters": [1]})).await;
        refused("datastore_records_delete", json!({"resource_id": id})).await;
        refused("datastore_create", json!({"fields": []})).await;
        refused("datastore_create", json!({"resource_id": id, "resource": {"package_id": "books"}})).await;
        let error = refused("datastore_create", json!({"resource": {"package_id": "books"}, "fields": [{"id": "_x"}, {"id": "a", "type": "money"}, {"id": "b"}, {"id": "b"}]})).await;
        assert_eq!(error["fields"].as_array().unwrap().len(), 4);
        let error = refused("datastore_create", json!({"resource_id": id, "fields": [{"id": "pages", "type": "text"}, {"id": "out", "type": "int"}]})).await;
        assert_eq!(error["fields"].as_array().unwrap().len(), 2);
        assert!(error["fields"][0].as_str().unwrap().contains("\"pages\" is int and cannot become text"), "{error}");
        let error = refused("datastore_create", json!({"resource_id": id, "aliases": ["All Books", "2books", "books"]})).await;
        assert_eq!(error["aliases"].as_array().unwrap().len(), 3);
        assert_eq!(program.asks("datastore_upsert", json!({"resource_id": "nothing", "records": []})).await.0, 404);
        assert_eq!(nobody(house).asks("datastore_upsert", json!({"resource_id": id, "records": []})).await.0, 403);
        assert_eq!(program.asks("datastore_create", json!({"resource": {"package_id": "nothing"}})).await.0, 404);
        assert_eq!(program.asks("datastore_run_triggers", json!({})).await.0, 400);
    })
    .await;
}

#[tokio::test]
async fn a_table_that_came_as_a_file_is_written_by_force() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let made = program.does("package_create", json!({"name": "trees", "title": "Trees", "license_id": "cc-by-4.0"})).await;
        let package = made["id"].as_str().unwrap();
        let trees = format!("Number,{}", TREES.replace("\nOak,12", "\n1,Oak,12").replace("\nElm", "\n2,Elm").replace("\nOak,9", "\n3,Oak,9").replace("\nLime", "\n4,Lime"));
        let resource = program.uploads("resource_create", &[("package_id", package), ("name", "Trees")], trees.as_bytes()).await;
        house.works().await;
        let id = resource["id"].as_str().unwrap();
        let (status, body) = program.asks("datastore_upsert", json!({"resource_id": id, "records": []})).await;
        assert_eq!(status, 409);
        assert!(body["error"]["read-only"].is_array(), "{body}");
        let (status, body) = program.asks("datastore_create", json!({"resource_id": id, "force": true, "primary_key": "species"})).await;
        assert_eq!(status, 409, "two oaks: {body}");
        program.does("datastore_create", json!({"resource_id": id, "force": true, "primary_key": "Number"})).await;
        program.does("datastore_upsert", json!({"resource_id": id, "force": true, "records": [{"number": 4, "Species": "Linden"}, {"number": 5, "species": "Ash"}]})).await;
        let found = nobody(house).does("datastore_search", json!({"resource_id": id, "sort": "number desc", "limit": 2})).await;
        assert_eq!(found["total"], 5);
        assert_eq!((found["records"][0]["species"].as_str(), found["records"][1]["species"].as_str()), (Some("Ash"), Some("Linden")));
        assert_eq!(found["records"][1]["street"], "Church Street");
        // A newer file takes the place of what was written.
        program.uploads("resource_update", &[("id", id)], trees.as_bytes()).await;
        house.works().await;
        let found = nobody(house).does("datastore_search", json!({"resource_id": id})).await;
        assert_eq!(found["total"], 4);
        let (status, _) = program.asks("datastore_upsert", json!({"resource_id": id, "records": []})).await;
        assert_eq!(status, 409);
        program.does("datastore_create", json!({"resource_id": id, "force": true, "primary_key": ["number"]})).await;
    })
    .await;
}

#[tokio::test]
async fn resources_are_put_in_order() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let id = books(&program).await;
        let link = program.does("resource_create", json!({"package_id": "books", "name": "Elsewhere", "url": "https://example.org/books.csv"})).await;
        let order = json!([link["id"], id]);
        let placed = program.does("package_resource_reorder", json!({"id": "books", "order": order})).await;
        assert_eq!(placed["order"], order);
        let shown = nobody(house).does("package_show", json!({"id": "books"})).await;
        assert_eq!(shown["resources"][0]["name"], "Elsewhere");
        let (status, _) = program.asks("package_resource_reorder", json!({"id": "books", "order": ["x"]})).await;
        assert_eq!(status, 409);
    })
    .await;
}

#[tokio::test]
async fn organizations_and_groups_are_what_they_are() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let status = async |action: &str, params: Value| program.asks(action, params).await.0;
        assert_eq!(status("organization_create", json!({"name": "council"})).await, 409);
        assert_eq!(status("organization_create", json!({"name": "new-body"})).await, 403);
        assert_eq!(status("organization_update", json!({"id": "council", "title": "Another"})).await, 403);
        assert_eq!(status("organization_patch", json!({"id": "parks", "title": "The parks"})).await, 403, "another's");
        assert_eq!(status("organization_delete", json!({"id": "council"})).await, 403);
        assert_eq!(status("organization_delete", json!({"id": "nothing"})).await, 404);
        assert_eq!(status("group_create", json!({"name": "envi"})).await, 409);
        assert_eq!(status("group_create", json!({"name": "zoo"})).await, 403);
        assert_eq!(status("tag_create", json!({"name": "tree"})).await, 409);
        let same = program.does("organization_show", json!({"id": "council"})).await;
        let kept = program.does("organization_update", same.clone()).await;
        assert_eq!(kept["title"], same["title"], "a dump of this portal is loaded back");
        let own = program.does("organization_list_for_user", json!({})).await;
        assert_eq!(own[0]["name"], "council");
        program.does("group_update", program.does("group_show", json!({"id": "envi"})).await).await;
        let created = json!({"name": "x", "title": "X", "license_id": "cc-by-4.0", "tags": [{"name": "Oak"}],
            "resources": [{"name": "f", "url": "https://example.org/f.csv"}]});
        program.does("package_create", created).await;
        let found = nobody(house).does("tag_search", json!({"query": "oa"})).await;
        assert_eq!((found["count"].as_i64(), found["results"][0]["name"].as_str()), (Some(1), Some("Oak")));
        assert_eq!(nobody(house).does("tag_autocomplete", json!({"query": "zz"})).await, json!([]));
        assert_eq!(nobody(house).does("package_autocomplete", json!({"q": "x"})).await[0]["name"], "x");
        assert_eq!(nobody(house).does("group_autocomplete", json!({"q": "envi"})).await[0]["name"], "envi");
        assert!(program.does("group_list_authz", json!({})).await.as_array().unwrap().len() > 5);
        assert_eq!(status("package_owner_org_update", json!({"id": "x", "organization_id": "parks"})).await, 403, "another's");
        assert_eq!(status("package_owner_org_update", json!({"id": "x", "organization_id": "nothing"})).await, 409);
        assert_eq!(program.does("package_owner_org_update", json!({"id": "x", "organization_id": "council"})).await["owner_org"], "council");
        assert_eq!(nobody(house).does("organization_autocomplete", json!({"q": "coun"})).await[0]["name"], "council");
    })
    .await;
}

#[tokio::test]
async fn a_package_of_another_portal_comes_to_the_keys_own_body() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let foreign = json!({
            "id": "9b2f1b8e-2d0d-4b3a-8d7e-2f7f5b0f1a11", "name": "bus-stops", "title": "Bus stops", "notes": null, "license_id": "cc-zero",
            "owner_org": "4c1b1d6e-0000-4b3a-8d7e-2f7f5b0f1a11", "organization": {"id": "4c1b1d6e-0000-4b3a-8d7e-2f7f5b0f1a11", "name": "transit", "title": "Transit office"},
            "tags": [{"name": "bus"}], "groups": [{"name": "mobility"}], "extras": [],
            "resources": [{"id": "1d6e4c1b-0000-4b3a-8d7e-2f7f5b0f1a11", "name": "", "url": "https://example.org/stops.csv", "format": "csv"}],
        });
        let made = program.does("package_create", foreign.clone()).await;
        assert_eq!(made["owner_org"], "council");
        let extras = made["extras"].as_array().unwrap();
        assert!(extras.contains(&json!({"key": "organization", "value": "Transit office"})), "{made}");
        assert_eq!(made["resources"][0]["url"], "https://example.org/stops.csv");
        assert_eq!(made["state"], "active");
        // As ckanapi loads it again: by the id that it found under the name.
        let mut again = foreign;
        again["id"] = made["id"].clone();
        again["title"] = json!("All bus stops");
        let renewed = program.does("package_update", again).await;
        assert_eq!(renewed["title"], "All bus stops");
        assert_eq!(renewed["num_resources"], 1);
        let (status, body) = program.asks("package_create", json!({"name": "y", "license_id": "cc-zero", "resources": [{"url": "x"}, {"url": "https://example.org"}]})).await;
        assert_eq!(status, 409, "{body}");
        assert_eq!(nobody(house).asks("package_show", json!({"id": "y"})).await.0, 404);
        assert_eq!(program.asks("package_show", json!({"id": "y"})).await.0, 404, "nothing is half done");
    })
    .await;
}

#[tokio::test]
async fn a_second_create_adds_columns() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let id = books(&program).await;
        program.does("datastore_upsert", json!({"resource_id": id, "records": [{"id": 2, "title": "Guide"}]})).await;
        program.does("datastore_delete", json!({"resource_id": id, "filters": {"id": 1}})).await;
        let version = house.dataset("books").await.version;
        let fields = json!([{"id": "id"}, {"id": "pages", "type": "int8"}, {"id": "Stars", "type": "numeric"}, {"id": "lent", "type": "bool"}]);
        let made = program.does("datastore_create", json!({"resource_id": id, "fields": fields, "records": [{"id": 3, "Stars": 4.5, "lent": true}]})).await;
        assert_eq!(made["fields"], fields);
        let found = rows(house, &id).await;
        assert_eq!(found["records"], json!([
            {"_id": 1, "id": 2, "title": "Guide", "pages": null, "out": null, "stars": null, "lent": null},
            {"_id": 2, "id": 3, "title": null, "pages": null, "out": null, "stars": 4.5, "lent": true}]));
        assert!(house.dataset("books").await.version > version, "what is published has columns of its own");
        let info = nobody(house).does("datastore_info", json!({"id": id})).await;
        assert_eq!(info["fields"].as_array().unwrap().len(), 6);
        program.does("datastore_upsert", json!({"resource_id": id, "records": [{"id": 2, "stars": 5}]})).await;
        let sql = format!("SELECT sum(stars) AS stars FROM \"{id}\" WHERE title IS NOT NULL OR lent");
        assert_eq!(nobody(house).does("datastore_search_sql", json!({"sql": sql})).await["records"], json!([{"stars": 9.5}]));
        let events = house.events("data-books").await;
        assert!(events.contains(&"dataset_columns_added".to_owned()), "{events:?}");
    })
    .await;
}

#[tokio::test]
async fn a_table_is_asked_by_its_other_names() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let id = books(&program).await;
        let made = program.does("datastore_create", json!({"resource_id": id, "aliases": ["library", "all_books"]})).await;
        assert_eq!(made["aliases"], json!(["library", "all_books"]));
        let found = nobody(house).does("datastore_search", json!({"resource_id": "library"})).await;
        assert_eq!(found["total"], 1);
        let found = nobody(house).does("datastore_search_sql", json!({"sql": "SELECT b.title FROM all_books b JOIN library USING (id)"})).await;
        assert_eq!(found["records"], json!([{"title": "El Niño"}]));
        let csv = house.stranger().get("/data/query?sql=SELECT+id+FROM+library&format=csv").await;
        assert_eq!(csv.html().trim_end(), "id\r\n1");
        // What is written is seen by every name.
        program.does("datastore_upsert", json!({"resource_id": id, "records": [{"id": 2, "title": "Guide"}]})).await;
        let found = nobody(house).does("datastore_search_sql", json!({"sql": "SELECT count(*) AS n FROM library"})).await;
        assert_eq!(found["records"], json!([{"n": 2}]));
        let info = nobody(house).does("datastore_info", json!({"id": "library"})).await;
        assert_eq!(info["meta"]["aliases"], json!(["books", "all_books", "library"]));
        house.stranger().opens("/data/query").await.says("library");
        // No other table gets such a name, neither by asking nor by its title.
        let package = json!({"name": "library", "title": "Library", "license_id": "cc-by-4.0"});
        assert_eq!(program.asks("package_create", package).await.0, 409);
        assert_eq!(house.begins("Library").await.slug, "library-2");
        program.does("package_create", json!({"name": "cards", "title": "Cards", "license_id": "cc-by-4.0"})).await;
        let other = json!({"resource": {"package_id": "cards", "name": "Cards"}, "fields": [{"id": "card"}], "aliases": ["library"]});
        let (status, body) = program.asks("datastore_create", other).await;
        assert_eq!((status, body["error"]["aliases"].is_array()), (409, true), "{body}");
        // A new list takes the place of the old one, and a table that is gone has no names.
        program.does("datastore_create", json!({"resource_id": id, "aliases": "library"})).await;
        assert_eq!(nobody(house).asks("datastore_search", json!({"resource_id": "all_books"})).await.0, 404);
        program.does("datastore_delete", json!({"resource_id": id})).await;
        assert_eq!(nobody(house).asks("datastore_search", json!({"resource_id": "library"})).await.0, 404);
    })
    .await;
}

#[tokio::test]
async fn a_package_is_revised() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        program.does("package_create", json!({"name": "xyz", "title": "T", "notes": "old notes", "license_id": "cc-by-4.0", "tags": [{"name": "oak"}],
            "resources": [{"name": "big.csv", "url": "https://example.org/big.csv"}, {"name": "small.csv", "url": "https://example.org/small.csv"}]})).await;
        let revises = async |params: Value| program.does("package_revise", params).await["package"].clone();
        let revised = revises(json!({"match": {"notes": "old notes", "name": "xyz"}, "update": {"notes": "new notes"}})).await;
        assert_eq!((revised["notes"].as_str(), revised["title"].as_str(), revised["num_resources"].as_i64()), (Some("new notes"), Some("T"), Some(2)));
        let (status, body) = program.asks("package_revise", json!({"match__name": "xyz", "match__notes": "old notes", "update__notes": "x"})).await;
        assert_eq!((status, body["error"]["match"].as_array().map(Vec::len)), (409, Some(1)), "{body}");
        let revised = revises(json!({"match__name": "xyz", "update__resources__-1__description": "The small one", "update__tags__extend": [{"name": "elm"}]})).await;
        assert_eq!(revised["resources"][1]["description"], "The small one");
        assert_eq!(revised["resources"][1]["name"], "small.csv");
        assert_eq!(revised["tags"].as_array().unwrap().len(), 2);
        let revised = revises(json!({"match": {"name": "xyz"}, "update__resources__extend": "[{\"name\": \"third\", \"url\": \"https://example.org/3.csv\"}]"})).await;
        assert_eq!((revised["num_resources"].as_i64(), revised["resources"][2]["name"].as_str()), (Some(3), Some("third")));
        let first = revised["resources"][0]["id"].as_str().unwrap().to_owned();
        let revised = revises(json!({"match": {"name": "xyz", "resources": [{"id": first}]}, "filter": ["-resources__1"], "update": {"resources": [{"description": "file here"}]}})).await;
        assert_eq!(revised["num_resources"], 2);
        assert_eq!(revised["resources"][0]["description"], "file here");
        let (_, body) = program.asks("package_revise", json!({"match": {"name": "xyz"}, "update__resources__9__name": "x"})).await;
        assert!(body["error"]["update"].is_array(), "{body}");
        let (_, body) = program.asks("package_revise", json!({"match": {"name": "xyz"}, "filter": ["notes"]})).await;
        assert!(body["error"]["filter"].is_array(), "{body}");
        let shown = program.does("package_revise", json!({"match": {"name": "xyz"}, "include": ["+package__name", "-*"]})).await;
        assert_eq!(shown, json!({"package": {"name": "xyz"}}));
        // A file for a resource that the same call adds.
        let answer = program.uploads_as(("package_revise", "update__resources__-1__upload"), &[("match__name", "xyz"), ("update__resources__extend", "[{\"name\": \"Trees\"}]")], TREES.as_bytes()).await;
        house.works().await;
        assert!(answer["package"]["id"].is_string(), "{answer}");
        let shown = nobody(house).does("package_show", json!({"id": "xyz"})).await;
        assert_eq!((shown["num_resources"].as_i64(), shown["resources"][2]["datastore_active"].as_bool()), (Some(3), Some(true)), "{shown}");
        assert_eq!(nobody(house).asks("package_revise", json!({"match": {"name": "xyz"}})).await.0, 403);
        assert_eq!(program.asks("package_revise", json!({"update": {"notes": "x"}})).await.0, 409);
        assert_eq!(program.asks("package_revise", json!({"match": {"name": "nothing"}})).await.0, 404);
    })
    .await;
}
