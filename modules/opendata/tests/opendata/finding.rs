//! Datasets are found by words, also by wrong ones and by what stands in their tables, and narrowed by counted choices.

use stoa_kernel::Localised;
use stoa_opendata::{
    commands::{CreateDataset, create_dataset},
    model::{Dataset, Description},
};

use crate::house::{House, TREES, manager, on_each_database};

async fn publishes(house: &House, (title, agency): (&str, &str), keywords: &[&str]) -> Dataset {
    let input = CreateDataset {
        agency: agency.to_owned(),
        description: Description {
            title: Localised::english(title),
            licence: "cc-by-4.0".to_owned(),
            keywords: keywords.iter().map(|word| (*word).to_owned()).collect(),
            ..Description::default()
        },
        ..CreateDataset::default()
    };
    let dataset = house
        .does(&manager(), async |tx| create_dataset(tx, input).await)
        .await
        .unwrap();
    house
        .brings(dataset.id, "table.csv", TREES.as_bytes())
        .await;
    house.publishes(dataset.id).await;
    house.dataset(&dataset.slug).await
}

#[tokio::test]
async fn choices_are_counted_among_what_is_chosen() {
    on_each_database(async |house| {
        publishes(house, ("Street trees", "council"), &["green", "street"]).await;
        publishes(house, ("Park trees", "parks"), &["green"]).await;
        publishes(house, ("Street lamps", "council"), &["street"]).await;
        let stranger = house.stranger();
        let page = stranger.opens("/data").await;
        page.says("green (2)")
            .says("street (2)")
            .says("The council (2)")
            .says("The parks (1)")
            .says("CSV (3)");
        let year = house.app.now().strftime("%Y").to_string();
        page.says(&format!("{year} (3)"));
        // What is chosen of a kind leaves the other choices of that kind as they are.
        let page = stranger.opens("/data?keyword=green").await;
        page.says("green (2)")
            .says("street (2)")
            .says("The council (1)")
            .says("CSV (2)");
        let page = stranger.opens("/data?agency=parks&keyword=street").await;
        page.says("street (0)")
            .says("The council (2)")
            .says("Nothing fits");
        house.indexes().await;
        let page = stranger.opens("/data?q=lamps").await;
        page.says("street (1)").says("CSV (1)").says("1 dataset");
        // A withdrawn or published dataset changes the numbers.
        publishes(house, ("Bridges", "parks"), &["street"]).await;
        stranger
            .opens("/data")
            .await
            .says("street (3)")
            .says("CSV (4)");
        // Related is what shares keywords.
        let page = stranger.opens("/data/street-trees").await;
        page.says("Related data")
            .says("Park trees")
            .says("Street lamps");
    })
    .await;
}

#[tokio::test]
async fn wrong_letters_lead_to_what_was_meant() {
    on_each_database(async |house| {
        publishes(house, ("Trees", "council"), &[]).await;
        house.indexes().await;
        let stranger = house.stranger();
        // Inside names of columns and frequent values.
        stranger.opens("/data?q=height").await.says("1 dataset");
        stranger.opens("/data?q=mill+lane").await.says("1 dataset");
        let page = stranger.opens("/data?q=hieghtt").await;
        page.says("Nothing has “hieghtt”. This has “height”:")
            .says("1 dataset");
        let page = stranger.opens("/data?q=speceis").await;
        page.says("Did you mean").says("1 dataset");
        assert!(
            page.links().iter().any(|link| link == "/data?q=species"),
            "{:?}",
            page.links()
        );
        stranger
            .opens("/data?q=zzzz")
            .await
            .says("Nothing fits")
            .says_nothing_of("Did you mean");
    })
    .await;
}
