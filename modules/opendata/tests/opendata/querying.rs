//! Questions in SQL, by page and by program.

use stoa_opendata::engine;

use crate::house::on_each_database;

#[tokio::test]
async fn a_question_is_answered_as_a_page_and_in_each_form() {
    on_each_database(async |house| {
        house.has_trees().await;
        let stranger = house.stranger();
        stranger.opens("/data/query").await.says("street_trees").says("height_m");
        let sql = "SELECT+species,+count(*)+AS+trees+FROM+street_trees+GROUP+BY+species+ORDER+BY+trees+DESC,+species";
        let page = stranger.opens(&format!("/data/query?sql={sql}")).await;
        assert_eq!(page.all("tbody tr")[0], "Oak 2");
        let csv = stranger.get(&format!("/data/query?sql={sql}&format=csv")).await;
        assert_eq!(csv.html(), "species,trees\r\nOak,2\r\nElm,1\r\nLime,1\r\n");
        let json = stranger.get(&format!("/data/query?sql={sql}&format=json")).await;
        let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
        assert_eq!(json[0]["trees"], 2);
        stranger.opens(&format!("/data/query?sql={sql}&explain=1")).await.says("How it would be run");
        assert_eq!(stranger.get(&format!("/data/query?sql={sql}&format=exe")).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_published_cannot_be_asked_and_nothing_can_be_changed() {
    on_each_database(async |house| {
        house.has_trees().await;
        let stranger = house.stranger();
        for sql in [
            "DROP TABLE street_trees",
            "SELECT * FROM staff",
            "SELECT * FROM '/etc/passwd'",
            "COPY (SELECT 1) TO '/tmp/x.csv'",
            "SELECT * FROM dataset; SELECT 1",
        ] {
            let path = format!(
                "/data/query?format=json&sql={}",
                sql.replace(' ', "+").replace(';', "%3B")
            );
            let answer = stranger.get(&path).await;
            assert_eq!(answer.status, 422, "{sql}");
        }
        let page = stranger
            .get("/data/query?sql=SELECT+hight_m+FROM+street_trees")
            .await;
        assert_eq!(page.status, 422);
        page.says("height_m");
    })
    .await;
}

#[tokio::test]
async fn two_datasets_are_joined() {
    on_each_database(async |house| {
        house.has_trees().await;
        let streets = house.begins("Streets").await;
        house.brings(streets.id, "streets.csv", b"street,ward\nMill Lane,Castle\nHigh Street,Town\n").await;
        house.publishes(streets.id).await;
        let sql = "SELECT ward, count(*) AS trees FROM street_trees JOIN streets USING (street) GROUP BY ward ORDER BY ward";
        let rows = engine::rows(&house.app, "", sql.to_owned(), 10).await.unwrap();
        let cell = |text: &str| Some(text.to_owned());
        assert_eq!(rows.rows, [[cell("Castle"), cell("2")], [cell("Town"), cell("1")]]);
    })
    .await;
}
