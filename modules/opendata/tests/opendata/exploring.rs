//! A table is explored by links and forms, and what is seen can be fetched.

use std::time::Duration;

use stoa_opendata::engine;
use stoa_tables::Limits;

use crate::house::{many_trees, on_each_database};

#[tokio::test]
async fn rows_are_narrowed_ordered_and_grouped_by_addresses() {
    on_each_database(async |house| {
        house.has_trees().await;
        let stranger = house.stranger();
        let page = stranger.opens("/data/street-trees/table").await;
        page.says("4 rows").says("Lime");
        let sorted = stranger
            .opens(
                &page
                    .links()
                    .into_iter()
                    .find(|link| link.ends_with("sort=height_m"))
                    .unwrap(),
            )
            .await;
        let heights = sorted.all("td:nth-child(2)");
        assert_eq!(heights, ["7", "9.25", "12.5", ""]);
        let page = stranger
            .opens("/data/street-trees/table?f=species:eq:Oak&f=height_m:gt:10")
            .await;
        page.says("1 row").says("Oak");
        assert_eq!(page.all("tbody tr").len(), 1);
        let page = stranger
            .opens("/data/street-trees/table?group=street&of=avg:height_m")
            .await;
        page.says("3 rows");
        let means = page.all("tbody tr");
        assert_eq!(means[0], "Mill Lane 2 10.875");
        // A form without a script leads to the same address as a link would.
        let answer = stranger
            .get("/data/street-trees/table?c=species&o=has&v=oa")
            .await;
        assert_eq!(
            answer.header("location"),
            "/data/street-trees/table?f=species%3Ahas%3Aoa"
        );
        let wrong = stranger
            .get("/data/street-trees/table?f=height_m:gt:tall&sort=colour")
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("There is no column “colour”.");
    })
    .await;
}

#[tokio::test]
async fn a_table_of_thousands_of_columns_is_explored_drawn_and_given_out() {
    // The planner of SQL would compare every two of them by their names.
    const COLUMNS: usize = 6000;
    on_each_database(async |house| {
        // A build without optimisation, beside other tests, takes longer than what strangers have.
        let limits = Limits {
            patience: Duration::from_secs(600),
            time: Duration::from_secs(600),
            processor: Duration::from_secs(600),
            ..Limits::default()
        };
        engine::use_limits(&house.app, limits);
        let names: Vec<String> = (0..COLUMNS)
            .map(|number| format!("reading {number}"))
            .collect();
        let row = |first: usize| {
            let cells: Vec<String> = (0..COLUMNS)
                .map(|number| (first + number % 7).to_string())
                .collect();
            cells.join(",")
        };
        let csv = format!("{}\n{}\n{}\n", names.join(","), row(1), row(2));
        let dataset = house.begins("Wide").await;
        house.brings(dataset.id, "wide.csv", csv.as_bytes()).await;
        house.publishes(dataset.id).await;
        let stranger = house.stranger();
        let page = stranger.opens("/data/wide/table").await;
        page.says("The first 200 of 6,000 columns are shown.");
        // Beside the values stands the way to report an error in them.
        assert_eq!(page.all("tbody tr:first-child td").len(), 201);
        let picture = stranger.opens("/data/wide/chart.svg").await;
        assert_eq!(picture.header("content-type"), "image/svg+xml");
        let records = stranger.opens("/data/wide.json").await.json();
        assert_eq!(records.as_array().unwrap().len(), 2);
        assert_eq!(records[1].as_object().unwrap().len(), COLUMNS);
    })
    .await;
}

#[tokio::test]
async fn what_is_seen_can_be_fetched() {
    on_each_database(async |house| {
        house.has_trees().await;
        let stranger = house.stranger();
        let page = stranger.opens("/data/street-trees/table?f=species:eq:Oak&sort=height_m").await;
        let csv = page.links().into_iter().find(|link| link.contains(".csv?")).unwrap();
        let answer = stranger.get(&csv).await;
        let expected = "species,height_m,planted,street\r\nOak,9.25,1999-01-01,Mill Lane\r\nOak,12.5,2001-03-02,Mill Lane\r\n";
        assert_eq!(answer.html(), expected);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_table_has_no_explorer() {
    on_each_database(async |house| {
        let dataset = house.begins("Plans").await;
        house
            .brings(dataset.id, "plan.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")
            .await;
        house.publishes(dataset.id).await;
        let stranger = house.stranger();
        stranger.opens("/data/plans").await.says("plan.pdf");
        assert_eq!(stranger.get("/data/plans/table").await.status, 404);
        assert_eq!(stranger.get("/data/plans.csv").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn rows_that_take_too_long_to_count_are_shown_with_how_many_were_seen() {
    on_each_database(async |house| {
        let dataset = house.begins("Street trees").await;
        let csv = many_trees(130);
        house.brings(dataset.id, "trees.csv", csv.as_bytes()).await;
        house.publishes(dataset.id).await;
        // Of the two statements, the one that counts is longer than this by a few bytes.
        let limits = Limits {
            statement: 64,
            ..Limits::default()
        };
        engine::use_limits(&house.app, limits);
        let stranger = house.stranger();
        let page = stranger
            .opens("/data/street-trees/table?f=species:eq:Oak")
            .await;
        page.says("at least 50 rows");
        assert_eq!(page.all("tbody tr").len(), 50);
        assert!(page.links().iter().any(|link| link.ends_with("page=2")));
        // Where all of them are seen, nobody has to count.
        let few = stranger
            .opens("/data/street-trees/table?f=height_m:gt:29")
            .await;
        few.says("4 rows");
    })
    .await;
}
