//! Questions in SoQL, as Socrata's clients ask them.

use serde_json::{Value, json};

use crate::house::on_each_database;

/// Lamps with their places, an instant, and a text that begins as none should.
pub const LAMPS: &str = "Id,Kind,Height,On,Seen,Longitude,Latitude\n\
    1,LED,4.5,true,2026-03-02T10:00:00Z,-3.70,40.41\n\
    2,LED,6,false,2026-03-15T23:30:00Z,-3.71,40.42\n\
    3,Gas,3,true,2026-04-01T00:00:00Z,-3.60,40.50\n\
    4,Sodium,8,true,2026-04-02T05:00:00Z,2.17,41.38\n";

/// An address that may hold what questions are made of.
pub fn encoded(query: &str) -> String {
    let signs = [
        (' ', "%20"),
        ('\'', "%27"),
        ('"', "%22"),
        ('<', "%3C"),
        ('>', "%3E"),
        ('{', "%7B"),
        ('}', "%7D"),
        ('|', "%7C"),
    ];
    signs.iter().fold(query.to_owned(), |query, (sign, code)| {
        query.replace(*sign, code)
    })
}

#[tokio::test]
async fn rows_are_asked_for_in_soql() {
    on_each_database(async |house| {
        house.has_trees().await;
        let lamps = house.begins("Lamps").await;
        house.brings(lamps.id, "lamps.csv", LAMPS.as_bytes()).await;
        house.publishes(lamps.id).await;
        let stranger = house.stranger();
        let ask = async |query: &str| {
            let encoded = encoded(query);
            let answer = stranger.get(&format!("/resource/{encoded}")).await;
            assert_eq!(answer.status, 200, "{query}: {}", answer.html());
            serde_json::from_slice::<Value>(&answer.bytes).unwrap()
        };
        let all = ask("street-trees.json").await;
        let oak = json!({"species": "Oak", "height_m": "12.5", "planted": "2001-03-02T00:00:00.000", "street": "Mill Lane"});
        assert_eq!(all[0], oak);
        assert_eq!(all.as_array().unwrap().len(), 4);
        assert!(all[3].get("height_m").is_none(), "what is missing is left out");
        let grouped = ask("street-trees.json?$select=species,count(*) AS n,avg(height_m)&$group=species&$having=n>1&$order=n DESC").await;
        assert_eq!(grouped, json!([{"species": "Oak", "n": "2", "avg_height_m": "10.875"}]));
        let query = "street-trees.json?$query=SELECT date_trunc_y(planted) AS year, sum(height_m) WHERE species in ('Oak', 'Elm') GROUP BY year ORDER BY year LIMIT 2 OFFSET 1";
        let years = ask(query).await;
        assert_eq!(years[0], json!({"year": "2001-01-01T00:00:00.000", "sum_height_m": "12.5"}));
        for (query, ids) in [
            ("kind=LED", vec!["1", "2"]),
            ("$where=height between 4 and 7", vec!["1", "2"]),
            ("$where=kind like 'S%25'", vec!["4"]),
            ("$where=starts_with(lower(kind), 'g') or upper(kind) = 'SODIUM'", vec!["3", "4"]),
            ("$where=seen >= '2026-04-01' and on", vec!["3", "4"]),
            ("$where=not on", vec!["2"]),
            ("$where=kind is not null and contains(kind, 'E')&$limit=1&$offset=1&$order=id", vec!["2"]),
            ("$where=within_box(location, 40.45, -3.8, 40.40, -3.65)", vec!["1", "2"]),
            ("$where=within_circle(location, 40.41, -3.70, 2000)", vec!["1", "2"]),
            ("$where=within_circle(location, 40.41, -3.70, 1000)", vec!["1"]),
            ("$where=intersects(location, 'POLYGON((2 41, 3 41, 3 42, 2 42, 2 41))')", vec!["4"]),
            ("$where=date_extract_m(seen) = 3&on=false", vec!["2"]),
            ("$q=led&$order=height desc", vec!["2", "1"]),
            ("$where=(height - 1) * 2 > 3 %2B 6", vec!["2", "4"]),
        ] {
            let rows = ask(&format!("lamps.json?{query}")).await;
            let found: Vec<&str> = rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
            assert_eq!(found, ids, "{query}");
        }
        let csv = stranger.get("/resource/lamps.csv?$select=id,kind&$limit=1").await;
        assert_eq!(csv.html(), "id,kind\r\n1,LED\r\n");
        let map: Value = serde_json::from_slice(&stranger.get("/resource/lamps.geojson").await.bytes).unwrap();
        assert_eq!(map["features"][3]["geometry"]["coordinates"], json!([2.17, 41.38]));
    })
    .await;
}

#[tokio::test]
async fn the_columns_stand_in_headers_and_in_views() {
    on_each_database(async |house| {
        house.has_trees().await;
        let stranger = house.stranger();
        let answer = stranger.get("/resource/street-trees.json").await;
        let fields: Value = serde_json::from_str(answer.header("x-soda2-fields")).unwrap();
        assert_eq!(fields, json!(["species", "height_m", "planted", "street"]));
        let types: Value = serde_json::from_str(answer.header("x-soda2-types")).unwrap();
        assert_eq!(
            types,
            json!(["text", "number", "floating_timestamp", "text"])
        );
        let tag = answer.header("etag").to_owned();
        let again = stranger
            .get_with("/resource/street-trees.json", &[("if-none-match", &tag)])
            .await;
        assert_eq!(again.status, 304);
        let view: Value =
            serde_json::from_slice(&stranger.get("/api/views/street-trees.json").await.bytes)
                .unwrap();
        assert_eq!(view["name"], "Street trees");
        assert_eq!(view["columns"][2]["dataTypeName"], "calendar_date");
        assert_eq!(view["columns"][1]["name"], "Height m");
        let found: Value =
            serde_json::from_slice(&stranger.get("/api/catalog/v1?limit=5").await.bytes).unwrap();
        assert_eq!(found["resultSetSize"], 1);
        assert_eq!(
            found["results"][0]["resource"]["columns_field_name"][0],
            "species"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_said_in_socratas_words() {
    on_each_database(async |house| {
        house.has_trees().await;
        let stranger = house.stranger();
        for (query, status, code) in [
            ("nothing.json", 404, "dataset.missing"),
            (
                "street-trees.json?$where=heigth%20>%203",
                400,
                "query.soql.no-such-column",
            ),
            (
                "street-trees.json?$where=height_m%20>",
                400,
                "query.compiler.malformed",
            ),
            (
                "street-trees.json?$where=version()%20=%20%27%27",
                400,
                "query.soql.no-such-function",
            ),
            (
                "street-trees.json?$where=height_m%20=%20%27tall%27",
                400,
                "query.soql.type-mismatch",
            ),
            (
                "street-trees.json?colour=red",
                400,
                "query.soql.unrecognized-arguments",
            ),
            (
                "street-trees.json?$limit=50001",
                400,
                "query.compiler.malformed",
            ),
            (
                "street-trees.json?$select=species,count(*)",
                400,
                "query.compiler.malformed",
            ),
            (
                "street-trees.json?$where=1=1;DROP%20TABLE%20x",
                400,
                "query.compiler.malformed",
            ),
            (
                "street-trees.json?$where=count(*)%20>%201",
                400,
                "query.compiler.malformed",
            ),
            ("street-trees.geojson", 400, "query.execution.failed"),
        ] {
            let answer = stranger.get(&format!("/resource/{}", encoded(query))).await;
            assert_eq!(answer.status, status, "{query}");
            let body: Value = serde_json::from_slice(&answer.bytes).unwrap();
            assert_eq!(body["errorCode"], code, "{query}: {body}");
            assert_eq!(body["error"], true);
        }
    })
    .await;
}

#[tokio::test]
async fn a_text_stays_a_text_whatever_is_in_it() {
    on_each_database(async |house| {
        house.has_trees().await;
        let odd = "/resource/street-trees.json?street=x%27%20OR%201=1%20--";
        assert_eq!(house.stranger().get(odd).await.html().trim(), "[]");
    })
    .await;
}
