//! CKAN's Action API as programs search by it: packages as Solr's queries say, resources by their fields, rows by words.

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

/// Three packages of the council's: trees and lamps as links, and a draft.
async fn packages(program: &Program<'_>) {
    let made = async |name: &str, title: &str, format: &str, tags: Value| {
        let url = format!("https://example.org/{name}.{format}");
        let resources = json!([{"name": format!("{title} 2026"), "url": url, "format": format, "description": "By street"}]);
        let package = json!({"name": name, "title": title, "license_id": "cc-zero", "tags": tags, "groups": [{"name": "envi"}], "resources": resources});
        program.does("package_create", package).await
    };
    made(
        "trees",
        "All trees",
        "CSV",
        json!([{"name": "green"}, {"name": "street"}]),
    )
    .await;
    program.house.has_waited(24);
    made("lamps", "Lamps", "JSON", json!([{"name": "street"}])).await;
    program
        .does(
            "package_create",
            json!({"name": "drafted", "title": "Drafted"}),
        )
        .await;
}

fn names(found: &Value) -> Vec<&str> {
    let results = found["results"].as_array().unwrap().iter();
    results.map(|one| one["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn packages_are_found_as_solr_finds_them() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        packages(&program).await;
        let nobody = nobody(house);
        let search = async |params: Value| nobody.does("package_search", params).await;
        for (fq, expected) in [
            ("tags:street", vec!["lamps", "trees"]),
            ("-tags:green", vec!["lamps"]),
            ("res_format:(CSV OR JSON) NOT name:lamps", vec!["trees"]),
            ("tags:green OR res_format:JSON", vec!["lamps", "trees"]),
            ("name:tr*", vec!["trees"]),
            ("organization:parks", vec![]),
            ("organization:council +dataset_type:dataset", vec!["lamps", "trees"]),
            ("harvest_source_id:7", vec![]),
            ("metadata_modified:[* TO NOW]", vec!["lamps", "trees"]),
            ("metadata_created:[NOW-1HOUR TO *]", vec!["lamps"]),
            ("metadata_created:[* TO NOW-1HOUR}", vec!["trees"]),
            ("private:true", vec![]),
        ] {
            let found = search(json!({"fq": fq, "sort": "name asc"})).await;
            assert_eq!(names(&found), expected, "{fq}");
            assert_eq!(found["count"], expected.len(), "{fq}");
        }
        for (sort, first) in [("metadata_created desc", "lamps"), ("metadata_created asc", "trees"), ("title_string desc", "lamps"), ("score desc, name desc", "trees")] {
            let found = search(json!({"sort": sort, "rows": 1})).await;
            assert_eq!(names(&found), [first], "{sort}");
            assert_eq!(found["sort"], sort);
        }
        let (status, body) = nobody.asks("package_search", json!({"sort": "colour desc"})).await;
        assert_eq!((status, body["error"]["sort"].is_array()), (409, true), "{body}");
        let found = search(json!({"fq": "tags:green", "facet.field": ["tags", "res_format", "colour"], "facet.limit": 5, "fl": "name,title"})).await;
        assert_eq!(found["results"], json!([{"name": "trees", "title": "All trees"}]));
        assert_eq!(found["facets"]["tags"], json!({"green": 1, "street": 1}), "of what was found alone");
        assert_eq!(found["facets"]["res_format"], json!({"CSV": 1}));
        assert_eq!(found["search_facets"]["colour"]["items"], json!([]));
        let own = program.does("package_search", json!({"include_drafts": true, "sort": "name asc", "fq": "private:true"})).await;
        assert_eq!(names(&own), ["drafted"]);
        assert_eq!(search(json!({"include_private": true, "include_drafts": true})).await["count"], 2, "nobody's else");
        // By words, in an order.
        house.indexes().await;
        let found = search(json!({"q": "title:trees OR lamps", "sort": "name desc"})).await;
        assert!(names(&found).contains(&"trees"), "{found}");
        assert_eq!(nobody.does("package_autocomplete", json!({"q": "all tr"})).await[0]["match_field"], "title");
        assert_eq!(nobody.does("format_autocomplete", json!({"q": "cs"})).await, json!(["csv"]));
    })
    .await;
}

#[tokio::test]
async fn resources_are_found_by_their_fields() {
    on_each_database(async |house| {
        let program = Program::with_key(house).await;
        packages(&program).await;
        let nobody = nobody(house);
        let search = async |params: Value| nobody.does("resource_search", params).await;
        let found = search(json!({"query": "name:2026", "order_by": "name"})).await;
        assert_eq!((found["count"].as_i64(), names(&found)), (Some(2), vec!["All trees 2026", "Lamps 2026"]));
        let found = search(json!({"query": "name:2026", "order_by": "name", "offset": 1, "limit": 5})).await;
        assert_eq!((found["count"].as_i64(), names(&found)), (Some(2), vec!["Lamps 2026"]));
        assert_eq!(names(&search(json!({"query": ["format:csv", "description:STREET"]})).await), ["All trees 2026"]);
        assert_eq!(names(&search(json!({"query": "url:example.org/lamps"})).await), ["Lamps 2026"]);
        let package = nobody.does("package_show", json!({"id": "trees"})).await;
        let id = package["resources"][0]["id"].as_str().unwrap();
        assert_eq!(search(json!({"query": format!("id:{id}")})).await["results"][0], nobody.does("resource_show", json!({"id": id})).await);
        assert_eq!(search(json!({"query": "name:100%"})).await["count"], 0);
        let (status, body) = nobody.asks("resource_search", json!({"query": ["colour:red", "nothing"]})).await;
        assert_eq!((status, body["error"]["query"].as_array().map(Vec::len)), (409, Some(2)), "{body}");
        assert_eq!(nobody.asks("resource_search", json!({})).await.0, 409);
        // What is being prepared is nobody's to find.
        let drafted = json!({"package_id": "drafted", "name": "Secret 2026", "url": "https://example.org/secret"});
        program.does("resource_create", drafted).await;
        house.indexes().await;
        assert_eq!(search(json!({"query": "name:secret"})).await["count"], 0);
        for (action, params) in [("resource_view_list", json!({"id": id})), ("user_list", json!({})), ("member_list", json!({"id": "council"})), ("vocabulary_list", json!({}))] {
            assert_eq!(nobody.does(action, params).await, json!([]), "{action}");
        }
        assert_eq!(nobody.asks("resource_view_list", json!({"id": "nothing"})).await.0, 404);
        let lists = nobody.does("organization_list", json!({"sort": "package_count", "limit": 1})).await;
        assert_eq!(lists, json!(["council"]));
        assert_eq!(nobody.does("group_list", json!({"sort": "packages desc", "limit": 1})).await, json!(["envi"]));
    })
    .await;
}

#[tokio::test]
async fn rows_are_found_by_words_and_written_in_each_form() {
    on_each_database(async |house| {
        house.has_trees().await;
        let nobody = nobody(house);
        let shown = nobody.does("package_show", json!({"id": "street-trees"})).await;
        let id = shown["resources"][0]["id"].as_str().unwrap();
        assert_eq!(shown["resources"][0]["aliases"], json!(["street_trees"]));
        let search = async |mut params: Value| {
            params["resource_id"] = json!(id);
            nobody.does("datastore_search", params).await
        };
        let all = TREES.lines().count() - 1;
        for (params, expected) in [
            (json!({"q": "oak mill"}), 2),
            (json!({"q": "12.5"}), 1),
            (json!({"q": "2001-03"}), 1),
            (json!({"q": {"species": "oak"}}), 2),
            (json!({"q": {"species": "mill"}}), 0),
            (json!({"full_text": "church"}), 1),
            (json!({"q": "oak | elm", "plain": false}), 3),
            (json!({"q": "mill & !elm:*", "plain": "false"}), 2),
            (json!({"filters": {"species": ["Oak", "Elm"]}}), 3),
            (json!({"filters": {"species": null}}), 0),
            (json!({"filters": {"_id": [2, 3]}}), 2),
            (json!({}), all),
        ] {
            let found = search(params.clone()).await;
            assert_eq!(found["total"], expected, "{params}");
            assert_eq!(found["records"].as_array().unwrap().len(), expected, "{params}");
        }
        // A row has its number, whatever is asked.
        let oaks = search(json!({"filters": {"species": "Oak"}, "sort": "_id desc", "limit": 1})).await;
        let number = oaks["records"][0]["_id"].as_i64().unwrap();
        let again = search(json!({"filters": {"_id": number}})).await;
        assert_eq!(again["records"], oaks["records"]);
        let kinds = search(json!({"fields": ["species"], "distinct": true, "sort": "species"})).await;
        assert_eq!((kinds["total"].as_i64(), kinds["records"][0].clone()), (Some(3), json!({"species": "Elm"})));
        let csv = search(json!({"records_format": "csv", "fields": "species,height_m", "sort": "height_m", "limit": 2})).await;
        assert_eq!(csv["records"], "Elm,7\nOak,9.25\n");
        assert_eq!(csv["records_format"], "csv");
        let tsv = search(json!({"records_format": "tsv", "limit": 1})).await;
        assert!(tsv["records"].as_str().unwrap().starts_with("1\tOak\t12.5\t2001-03-02"), "{tsv}");
        let lists = search(json!({"records_format": "lists", "fields": ["_id", "species"], "limit": 1})).await;
        assert_eq!(lists["records"], json!([[1, "Oak"]]));
        assert!(search(json!({"include_total": false})).await.get("total").is_none());
        let page = search(json!({"limit": 1, "offset": 1, "sort": "species"})).await;
        assert!(page["_links"]["next"].as_str().unwrap().contains("offset=2"), "{page}");
        for (field, params) in [("fields", json!({"fields": "colour"})), ("filters", json!({"filters": {"colour": 1}})), ("filters", json!({"filters": {"species": {"x": 1}}})),
            ("sort", json!({"sort": "colour"})), ("sort", json!({"sort": "street", "distinct": true, "fields": "species"})), ("q", json!({"q": "oak elm", "plain": false})), ("q", json!({"q": {"colour": "red"}})),
            ("records_format", json!({"records_format": "xml"}))] {
            let mut asked = params;
            asked["resource_id"] = json!(id);
            let (status, body) = nobody.asks("datastore_search", asked.clone()).await;
            assert_eq!((status, body["error"][field].is_array()), (409, true), "{asked}: {body}");
        }
        let tables = nobody.does("datastore_search", json!({"resource_id": "_table_metadata"})).await;
        assert_eq!(tables["total"], 2);
        assert_eq!((tables["records"][0]["name"].as_str(), tables["records"][1]["alias_of"].as_str()), (Some(id), Some(id)));
    })
    .await;
}
