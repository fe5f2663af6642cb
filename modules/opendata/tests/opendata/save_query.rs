//! Somebody keeps a question, shares its address, and staff choose which stand on the public list.

use stoa_kernel::{Actor, Error, Id};
use stoa_opendata::{
    commands::{SaveQuery, save_query},
    model::SavedQuery,
};

use crate::house::{House, manager, on_each_database};

pub const OAKS: &str = "SELECT count(*) AS oaks FROM street_trees WHERE species = 'Oak'";

/// The question about oaks, kept by a resident.
pub async fn kept(house: &House) -> SavedQuery {
    let input = SaveQuery {
        statement: OAKS.to_owned(),
        title: "How many oaks".to_owned(),
        text: "For the plan of the park.".to_owned(),
    };
    let resident = Actor::Person { id: Id::new(7) };
    house
        .does(&resident, async |tx| save_query(tx, input).await)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_kept_question_has_a_short_address_with_todays_answer() {
    on_each_database(async |house| {
        house.has_trees().await;
        let stranger = house.stranger();
        let page = stranger
            .opens(&format!("/data/query?sql={}", OAKS.replace(' ', "+")))
            .await;
        assert!(
            page.links()
                .iter()
                .any(|link| link.starts_with("/data/q/new?sql="))
        );
        let query = kept(house).await;
        let page = stranger.opens(&query.path()).await;
        page.says("How many oaks")
            .says("For the plan of the park.")
            .says("2");
        assert_eq!(page.all("tbody td").first().map(String::as_str), Some("2"));
        assert_eq!(house.events(&query.reference()).await, ["query_saved"]);
        // It is on no list, and who has not signed in keeps nothing.
        stranger
            .opens("/data/q")
            .await
            .says_nothing_of("How many oaks");
        assert_eq!(stranger.get("/data/q/ffffffffffff").await.status, 404);
        assert_eq!(stranger.get("/data/q/new?sql=SELECT+1").await.status, 303);
        let nobody = house
            .does(&Actor::Anonymous, async |tx| {
                save_query(tx, SaveQuery::default()).await
            })
            .await;
        assert!(matches!(nobody, Err(Error::Denied(_))));
        let empty = house
            .does(&manager(), async |tx| {
                save_query(tx, SaveQuery::default()).await
            })
            .await;
        assert!(matches!(empty, Err(Error::Invalid(faults)) if faults.len() == 2));
    })
    .await;
}

#[tokio::test]
async fn a_form_keeps_only_what_can_be_asked() {
    on_each_database(async |house| {
        house.has_trees().await;
        let browser = house.browser_of("analyst").await;
        let page = browser
            .does(
                "/data/q/new",
                &[("sql", OAKS), ("title", "Oaks"), ("text", "")],
            )
            .await;
        page.says("The question is kept").says("Oaks");
        // The same again leads to the same.
        let again = browser
            .does(
                "/data/q/new",
                &[("sql", OAKS), ("title", "Oaks"), ("text", "")],
            )
            .await;
        again.says("Oaks");
        let wrong = browser
            .fills_in(
                "/data/q/new",
                &[
                    ("sql", "SELECT * FROM nothing"),
                    ("title", ""),
                    ("text", ""),
                ],
            )
            .await;
        wrong.says("Enter a title");
        let wrong = browser
            .fills_in(
                "/data/q/new",
                &[
                    ("sql", "SELECT * FROM nothing"),
                    ("title", "Nothing"),
                    ("text", ""),
                ],
            )
            .await;
        wrong.says("The query was not answered");
    })
    .await;
}
