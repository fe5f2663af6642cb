//! CKAN's Action API, as its client asks it.

use axum::{
    body::Body,
    http::{Request, header},
};
use serde_json::{Value, json};
use stoa_opendata::commands::{AddDataKey, add_data_key};
use stoa_testkit::ask;

use crate::house::{House, TREES, manager, on_each_database};

/// A program with a key of the council's, or with none.
pub struct Program<'a> {
    pub house: &'a House,
    pub key: String,
}

impl<'a> Program<'a> {
    pub async fn with_key(house: &'a House) -> Self {
        let input = AddDataKey {
            name: "Lamp sensors".to_owned(),
            agency: "council".to_owned(),
        };
        let key = house
            .does(&manager(), async |tx| add_data_key(tx, input).await)
            .await
            .unwrap();
        Program {
            house,
            key: key.secret,
        }
    }

    /// The status and the whole answer.
    pub async fn asks(&self, action: &str, params: Value) -> (u16, Value) {
        let request = Request::post(format!("/api/3/action/{action}"))
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::AUTHORIZATION, &self.key)
            .body(Body::from(params.to_string()));
        let answer = ask(&self.house.router(), request.unwrap()).await;
        let body = serde_json::from_slice(&answer.bytes).unwrap();
        (answer.status.as_u16(), body)
    }

    /// The result of an action that succeeds.
    pub async fn does(&self, action: &str, params: Value) -> Value {
        let (status, mut body) = self.asks(action, params).await;
        assert_eq!(status, 200, "{action}: {body}");
        assert_eq!(body["success"], true);
        body["result"].take()
    }

    pub async fn uploads(&self, action: &str, fields: &[(&str, &str)], file: &[u8]) -> Value {
        self.uploads_as((action, "upload"), fields, file).await
    }

    /// The same with the file in another field.
    pub async fn uploads_as(
        &self,
        (action, field): (&str, &str),
        fields: &[(&str, &str)],
        file: &[u8],
    ) -> Value {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!(
                    "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
                )
                .bytes(),
            );
        }
        body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"trees.csv\"\r\n\r\n").bytes());
        body.extend(file);
        body.extend(b"\r\n--edge--\r\n");
        let request = Request::post(format!("/api/3/action/{action}"))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
            .header("x-ckan-api-key", &self.key)
            .body(Body::from(body));
        let answer = ask(&self.house.router(), request.unwrap()).await;
        let body: Value = serde_json::from_slice(&answer.bytes).unwrap();
        assert_eq!(answer.status, 200, "{body}");
        body["result"].clone()
    }
}

#[tokio::test]
async fn a_program_makes_fills_and_publishes_a_package() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let nobody = Program { house, key: String::new() };
        let created = program
            .does("package_create", json!({"name": "street_trees", "title": "Street trees", "license_id": "cc-by",
                "tags": [{"name": "tree"}], "groups": [{"name": "envi"}], "extras": [{"key": "source", "value": "survey"}]}))
            .await;
        assert_eq!(created["name"], "street-trees");
        assert_eq!(created["state"], "draft");
        assert_eq!(nobody.asks("package_show", json!({"id": "street-trees"})).await.0, 404);
        let id = created["id"].as_str().unwrap().to_owned();
        let resource = program.uploads("resource_create", &[("package_id", &id), ("name", "The trees")], TREES.as_bytes()).await;
        assert_eq!(resource["url_type"], "upload");
        house.works().await;
        let shown = nobody.does("package_show", json!({"id": "street_trees"})).await;
        assert_eq!(shown["state"], "active");
        assert_eq!(shown["license_id"], "cc-by-4.0");
        assert_eq!(shown["resources"][0]["name"], "The trees");
        assert_eq!(shown["resources"][0]["datastore_active"], true);
        assert_eq!(shown["extras"][0], json!({"key": "source", "value": "survey"}));
        let patched = program.does("package_patch", json!({"id": id, "notes": "Every tree."})).await;
        assert_eq!((patched["notes"].as_str(), patched["title"].as_str()), (Some("Every tree."), Some("Street trees")));
        assert_eq!(patched["version"], "2");
        let found = nobody.does("package_search", json!({"fq": "organization:council tags:tree", "facet.field": ["tags"]})).await;
        assert_eq!(found["count"], 1);
        assert_eq!(found["search_facets"]["tags"]["items"][0]["count"], 1);
        assert_eq!(nobody.does("package_list", json!({})).await, json!(["street-trees"]));
        program.does("package_delete", json!({"id": id})).await;
        assert_eq!(nobody.asks("package_show", json!({"id": id})).await.0, 404);
        assert_eq!(nobody.does("package_list", json!({})).await, json!([]));
    })
    .await;
}

#[tokio::test]
async fn rows_are_searched_by_filters_and_in_sql() {
    on_each_database(async |house| {
        house.has_trees().await;
        let nobody = Program { house, key: String::new() };
        let shown = nobody.does("package_show", json!({"id": "street-trees"})).await;
        let id = shown["resources"][0]["id"].as_str().unwrap();
        let all = nobody.does("datastore_search", json!({"resource_id": id})).await;
        assert_eq!(all["total"], 4);
        assert_eq!(all["fields"][0], json!({"id": "_id", "type": "int"}));
        assert_eq!(all["records"][0], json!({"_id": 1, "species": "Oak", "height_m": 12.5, "planted": "2001-03-02", "street": "Mill Lane"}));
        let oaks = nobody
            .does("datastore_search", json!({"resource_id": id, "filters": {"species": "Oak"}, "sort": "height_m desc", "limit": 1}))
            .await;
        assert_eq!((oaks["total"].as_i64(), oaks["records"][0]["height_m"].as_f64()), (Some(2), Some(12.5)));
        let words = nobody.does("datastore_search", json!({"resource_id": id, "q": "church", "fields": "street"})).await;
        assert_eq!(words["records"], json!([{"street": "Church Street"}]));
        let info = nobody.does("datastore_info", json!({"id": id})).await;
        assert_eq!(info["meta"]["count"], 4);
        let sql = format!("SELECT species, count(*) AS n FROM \"{id}\" GROUP BY species ORDER BY n DESC LIMIT 1");
        let rows = nobody.does("datastore_search_sql", json!({"sql": sql})).await;
        assert_eq!(rows["records"], json!([{"species": "Oak", "n": 2}]));
        // CVE-2026-42031 and its kin: nothing but published tables, nothing but reading.
        for sql in ["SELECT * FROM pg_user", "SELECT * FROM dataset_key", "DELETE FROM street_trees", "SELECT pg_sleep(9)"] {
            let (status, body) = nobody.asks("datastore_search_sql", json!({"sql": sql})).await;
            assert_eq!((status, body["error"]["__type"].as_str()), (409, Some("Validation Error")), "{sql}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_goes_wrong_is_said_as_ckan_says_it() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        let nobody = Program {
            house,
            key: String::new(),
        };
        let (status, body) = nobody.asks("package_create", json!({"name": "x"})).await;
        assert_eq!(
            (status, body["error"]["__type"].as_str()),
            (403, Some("Authorization Error"))
        );
        assert_eq!(body["success"], false);
        let (status, body) = nobody.asks("package_show", json!({"id": "nothing"})).await;
        assert_eq!(
            (status, body["error"]["__type"].as_str()),
            (404, Some("Not Found Error"))
        );
        let (status, body) = program
            .asks("package_create", json!({"name": "x", "url": "ftp://x"}))
            .await;
        assert_eq!(
            (status, body["error"]["__type"].as_str()),
            (409, Some("Validation Error"))
        );
        assert!(
            body["error"]["landing_page"][0]
                .as_str()
                .unwrap()
                .contains("https://")
        );
        let (status, _) = program
            .asks("package_create", json!({"name": "x", "owner_org": "parks"}))
            .await;
        assert_eq!(status, 403, "a key is of one body");
        let guess = Program {
            house,
            key: "stoa-guess".to_owned(),
        };
        assert_eq!(guess.asks("package_list", json!({})).await.0, 403);
        assert_eq!(nobody.asks("no_such_action", json!({})).await.0, 403);
        assert_eq!(program.asks("no_such_action", json!({})).await.0, 400);
    })
    .await;
}

#[tokio::test]
async fn the_portal_says_what_there_is() {
    on_each_database(async |house| {
        house.has_trees().await;
        let nobody = Program {
            house,
            key: String::new(),
        };
        assert_eq!(nobody.does("site_read", json!({})).await, true);
        let status = nobody.does("status_show", json!({})).await;
        assert_eq!(status["extensions"], json!(["datastore"]));
        let organizations = nobody
            .does("organization_list", json!({"all_fields": true}))
            .await;
        assert_eq!(organizations.as_array().unwrap().len(), 2);
        let council = nobody
            .does(
                "organization_show",
                json!({"id": "council", "include_datasets": true}),
            )
            .await;
        assert_eq!(
            (
                council["package_count"].as_i64(),
                council["packages"][0]["name"].as_str()
            ),
            (Some(1), Some("street-trees"))
        );
        assert_eq!(
            nobody
                .does("group_list", json!({}))
                .await
                .as_array()
                .unwrap()
                .len(),
            13
        );
        assert_eq!(nobody.does("tag_list", json!({})).await, json!([]));
        assert!(
            nobody
                .does("license_list", json!({}))
                .await
                .as_array()
                .unwrap()
                .len()
                > 3
        );
        let whole = nobody
            .does("current_package_list_with_resources", json!({"limit": "5"}))
            .await;
        assert_eq!(whole[0]["num_resources"], 1);
    })
    .await;
}
