//! Charts of tables and of answers: as a page without a script, as files, and in the pages of others.

use serde_json::Value;

use crate::house::{House, on_each_database};

/// A chart's specification.
async fn spec(house: &House, address: &str) -> Value {
    let answer = house.stranger().get(address).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.html());
    serde_json::from_str(answer.html()).unwrap()
}

/// The values that it draws, as `x=value`.
fn values(spec: &Value) -> Vec<String> {
    let values = spec["data"]["values"].as_array().unwrap();
    let one = |value: &Value| {
        format!(
            "{}={}",
            value["x"].as_str().unwrap_or_default(),
            value["value"]
        )
    };
    values.iter().map(one).collect()
}

#[tokio::test]
async fn a_table_is_drawn_by_a_form_without_a_script() {
    on_each_database(async |house| {
        house.has_trees().await;
        let stranger = house.stranger();
        let page = stranger
            .opens("/data/street-trees/table?f=species:ne:Lime")
            .await;
        let link = page
            .links()
            .into_iter()
            .find(|link| link.contains("/chart"))
            .unwrap();
        // Nothing is chosen yet: the figures over time.
        let page = stranger.opens(&link).await;
        page.says("Mean: Height m by Planted")
            .says("The figures as a table");
        let page = stranger
            .opens(
                "/data/street-trees/chart?f=species:ne:Lime&kind=bars&x=species&value=avg:height_m",
            )
            .await;
        page.says("Mean: Height m by Species")
            .says("10.875")
            .says_nothing_of("Lime ");
        assert_eq!(
            page.all("svg title").first().map(String::as_str),
            Some("Mean: Height m by Species")
        );
        assert_eq!(page.all("svg .stoa-plot__bar").len(), 2);
        let wrong = stranger
            .get("/data/street-trees/chart?kind=points&x=species&value=sum:street")
            .await;
        assert_eq!(wrong.status, 422);
        wrong
            .says("words have no scale")
            .says("Choose a column for the side")
            .says("only those can be added up");
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_chart_has_the_figures_of_its_rows() {
    on_each_database(async |house| {
        house.has_trees().await;
        let at = |query: &str| format!("/data/street-trees/chart.vl.json?{query}");
        let bars = spec(house, &at("kind=bars&x=species")).await;
        assert_eq!(values(&bars), ["Oak=2.0", "Elm=1.0", "Lime=1.0"]);
        let line = spec(house, &at("kind=line&x=planted&step=year")).await;
        let (years, all) = (values(&line), line["data"]["values"].as_array().unwrap());
        assert_eq!(years.len(), 12, "a year without trees is zero: {years:?}");
        assert!(years.contains(&"2000-01-01T00:00:00=0.0".to_owned()));
        let counted: f64 = all.iter().map(|one| one["value"].as_f64().unwrap()).sum();
        assert!((counted - 4.0).abs() < 1e-9);
        let points = spec(
            house,
            &at("kind=points&x=planted&y=height_m&colour=species"),
        )
        .await;
        assert_eq!(
            points["data"]["values"].as_array().unwrap().len(),
            3,
            "a tree without height has no point"
        );
        assert_eq!(points["encoding"]["shape"]["field"], "colour");
        let histogram = spec(house, &at("kind=histogram&x=height_m")).await;
        let rows: f64 = histogram["data"]["values"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["value"].as_f64().unwrap())
            .sum();
        assert!((rows - 3.0).abs() < 1e-9);
        let heat = spec(
            house,
            &at("kind=heat-map&x=species&y=street&value=max:height_m"),
        )
        .await;
        assert_eq!(heat["data"]["values"].as_array().unwrap().len(), 2);
        let area = spec(
            house,
            &at("kind=area&x=planted&colour=species&step=quarter"),
        )
        .await;
        assert_eq!(area["encoding"]["color"]["type"], "nominal");
    })
    .await;
}

#[tokio::test]
async fn an_answer_and_a_grouped_table_are_drawn_too() {
    on_each_database(async |house| {
        house.has_trees().await;
        let sql = "SELECT+species,+max(height_m)+AS+tallest+FROM+street_trees+GROUP+BY+species+--+all";
        let page = house.stranger().opens(&format!("/data/query?sql={sql}")).await;
        assert!(page.links().iter().any(|link| link.starts_with("/data/query/chart?sql=")));
        let drawn = spec(house, &format!("/data/query/chart.vl.json?sql={sql}&kind=bars&x=species&value=sum:tallest")).await;
        assert_eq!(values(&drawn), ["Oak=12.5", "Elm=7.0"]);
        let grouped = "/data/street-trees/chart.vl.json?group=street&of=avg:height_m&kind=bars&x=street&value=sum:rows";
        assert_eq!(values(&spec(house, grouped).await)[0], "Mill Lane=2.0");
        let wrong = house.stranger().get("/data/query/chart?sql=SELECT+*+FROM+nothing").await;
        assert_eq!(wrong.status, 422);
        assert_eq!(house.stranger().get("/data/query/chart").await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn a_chart_goes_elsewhere_as_a_picture_as_figures_and_in_a_frame() {
    on_each_database(async |house| {
        house.has_trees().await;
        let stranger = house.stranger();
        let chosen = "kind=bars&x=species&colour=street";
        let svg = stranger.get(&format!("/data/street-trees/chart.svg?{chosen}")).await;
        assert_eq!(svg.header("content-type"), "image/svg+xml");
        assert_eq!(svg.header("access-control-allow-origin"), "*");
        assert!(svg.html().starts_with("<?xml") && svg.html().contains("<desc"), "{}", svg.html());
        let csv = stranger.get(&format!("/data/street-trees/chart.csv?{chosen}")).await;
        assert_eq!(csv.html(), "Species,Street,Rows\r\nOak,Mill Lane,2\r\nElm,High Street,1\r\nLime,Church Street,1\r\n");
        let frame = stranger.get(&format!("/data/street-trees/embed?{chosen}")).await;
        frame.says("Rows by Species").says("Source: Street trees");
        assert!(frame.header("content-security-policy").contains("frame-ancestors *"));
        assert!(!frame.html().contains("<script"), "a frame needs no script");
        let page = stranger.get(&format!("/data/street-trees/chart?{chosen}")).await;
        assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
        assert!(page.html().contains("&lt;iframe src="), "the line to embed it");
    })
    .await;
}
