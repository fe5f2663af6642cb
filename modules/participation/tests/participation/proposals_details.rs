//! What a proposal says beside its words: its kind, its place and its cost; who may ask for them, and how they are found.

use stoa_kernel::{Actor, Error, Id};
use stoa_participation::commands::voices::WriteProposal;
use stoa_participation::model::{Standing, proposals::Details, voices::Written};
use stoa_payments::{Currency, Money};

use crate::{
    house::{House, on_both},
    processes::fields,
    proposals_house::questions,
    voices_house::wish,
};

const IDEAS: &str = "/participate/harbour/ideas";
const FORM: &str = "/staff/participation/harbour/proposals/ideas";

#[tokio::test(flavor = "multi_thread")]
async fn managers_say_what_is_asked() {
    on_both(async |house: House| {
        let manager = house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        let caseworker = house.staff("caseworker").await;
        let denied = house.asks_for(&caseworker, questions(0, "EUR")).await;
        assert!(matches!(denied, Err(Error::Denied(_))));
        let wrong = house.asks_for(&manager, questions(0, "coins")).await;
        assert_eq!(fields(wrong.unwrap_err()), ["currency"]);
        house.asks_for(&manager, questions(0, "EUR")).await.unwrap();
        let stale = house.asks_for(&manager, questions(0, "USD")).await;
        assert!(matches!(stale, Err(Error::Conflict(_))));
        house.asks_for(&manager, questions(1, "USD")).await.unwrap();
        let nameless = house.names_kind(&manager, (None, " ", true)).await;
        assert_eq!(fields(nameless.unwrap_err()), ["name_en"]);
        let streets = (None, "Streets", true);
        let streets = house.names_kind(&manager, streets).await.unwrap();
        // What is offered no more cannot be chosen, and nothing that was never offered.
        let ended = (Some(streets), "Roads", false);
        house.names_kind(&manager, ended).await.unwrap();
        let ana = house.resident("ana@example.org").await;
        for category in [streets, Id::new(5)] {
            let refused = house.proposes(&ana.actor, of(category)).await;
            assert_eq!(fields(refused.unwrap_err()), ["category"]);
        }
        let unknown = house.names_kind(&manager, (Some(Id::new(5)), "Parks", true));
        assert!(matches!(unknown.await, Err(Error::NotFound)));
        let record = house.record().await;
        assert!(record.ends_with(&[
            "proposal_questions_saved".to_owned(),
            "proposal_questions_saved".to_owned(),
            "proposal_category_saved".to_owned(),
            "proposal_category_saved".to_owned(),
        ]));
    })
    .await;
}

/// A wish of a kind, with a cost.
fn of(category: stoa_participation::model::proposals::CategoryId) -> WriteProposal {
    let written = Written {
        details: Details {
            category: Some(category),
            wished_cost: Some(Money::new(50_000, Currency::new("USD").unwrap())),
            ..Details::default()
        },
        ..wish("A bench").written
    };
    WriteProposal {
        written,
        ..wish("A bench")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_set_the_form_up_by_clicks() {
    on_both(async |house: House| {
        house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        let desk = house.desk("manager").await;
        desk.opens("/staff/participation/harbour")
            .await
            .says("What the proposal form asks");
        let wrong = desk.does(FORM, &[("currency", "EU")]).await;
        assert_eq!(wrong.status, 422);
        let page = desk
            .does(FORM, &[("currency", "EUR"), ("place", "yes")])
            .await;
        page.says("There is no kind yet");
        let new = format!("{FORM}/categories/new");
        let wrong = desk.does(&new, &[("name_en", "")]).await;
        assert_eq!(wrong.status, 422);
        let page = desk.does(&new, &[("name_en", "Streets")]).await;
        page.says("Streets");
        let kind = page.link("Streets");
        // The box is left unmarked.
        let page = desk
            .does(&kind, &[("name_en", "Roads"), ("offered", "")])
            .await;
        page.says("Roads").says("no longer offered");
        let stranger = house.desk("auditor").await;
        assert_eq!(stranger.get(FORM).await.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_place_is_given_in_words_and_found_again() {
    on_both(async |house: House| {
        let manager = house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        house.has_streets().await;
        house.asks_for(&manager, questions(0, "EUR")).await.unwrap();
        let streets = (None, "Streets", true);
        let streets = house.names_kind(&manager, streets).await.unwrap();
        let ana = house.resident("ana@example.org").await.browser;
        let new = format!("{IDEAS}/new");
        let kind = streets.to_string();
        let bench = [
            ("title", "A bench"),
            ("text", "There is nowhere to sit."),
            ("category", kind.as_str()),
            ("way", "send"),
        ];
        // All faults are told at once, and nothing is lost.
        let faulty = [("title", ""), ("cost", "lots"), ("place", "Mill Lane 1")];
        let wrong = ana.does(&new, &faulty).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Write something here");
        assert_eq!(wrong.attribute("[name='place']", "value"), "Mill Lane 1");
        let outside = [&bench[..], &[("place", "Mill Road 9")]].concat();
        let wrong = ana.does(&new, &outside).await;
        assert_eq!(wrong.status, 422);
        wrong.says("outside the town");
        // What may mean several is asked first.
        let several = [&bench[..], &[("place", "Mill"), ("cost", "1500")]].concat();
        let page = ana.does(&new, &several).await;
        page.says("Which “Mill” do you mean?").says("Mill Lane");
        let one = [&bench[..], &[("place", "Mill Lane 1"), ("cost", "1500")]].concat();
        let page = ana.does(&new, &one).await;
        page.says("Mill Lane 1")
            .says("Old town")
            .says("Streets")
            .says("1,500");
        let path = page.path.clone();
        // Changing it keeps the place; a place known by its words alone is on no map.
        let edit = format!("{path}/edit");
        let page = ana.does(&edit, &[("title", "Two benches")]).await;
        page.says("Two benches")
            .says("Mill Lane 1")
            .says("Old town");
        let lost = [
            ("title", "A lost bell"),
            ("text", "Where is it?"),
            ("place", "by the big tree"),
            ("way", "send"),
        ];
        let page = ana.does(&new, &lost).await;
        page.says("We found nothing for “by the big tree”");
        let as_written = [("choice", "as-written"), ("way", "send")];
        let page = ana.sends(&page, "/new", &as_written).await;
        page.says("by the big tree").says_nothing_of("Old town");
        let stranger = house.stranger();
        let kinds = stranger.opens(&format!("{IDEAS}?category={kind}")).await;
        kinds.says("Two benches").says_nothing_of("A lost bell");
        let map = stranger.opens(&format!("{IDEAS}/places")).await;
        map.says("1 proposal on the map")
            .says("Two benches")
            .says_nothing_of("A lost bell");
        let drawn = stranger.get(&format!("{IDEAS}/places.geojson")).await;
        let drawn = drawn.json();
        let features = drawn["features"].as_array().unwrap();
        assert_eq!(features.len(), 1);
        assert_eq!(
            features[0]["geometry"]["coordinates"],
            serde_json::json!([0.5, 0.5])
        );
        assert_eq!(features[0]["properties"]["path"], path);
        // A kind that there is not is passed over.
        let unknown = format!("{IDEAS}/places.geojson?category=1");
        let unknown = stranger.get(&unknown).await.json();
        assert_eq!(unknown, drawn);
        let page = stranger.opens(IDEAS).await;
        page.says("These proposals on a map").says("Old town");
        let somewhere = stranger.get("/participate/harbour/nothing/places").await;
        assert_eq!(somewhere.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pin_is_a_place_too() {
    on_both(async |house: House| {
        let manager = house.asks(Standing::Anyone).await;
        house.is_at("2026-03-12T09:00:00Z");
        house.has_streets().await;
        house.asks_for(&manager, questions(0, "")).await.unwrap();
        let browser = house.stranger();
        let new = format!("{IDEAS}/new");
        let pinned = [
            ("title", "A tree"),
            ("text", "Shade."),
            ("lat", "0.7"),
            ("lon", "0.7"),
            ("way", "send"),
        ];
        let page = browser.does(&new, &pinned).await;
        page.says("0.70000, 0.70000").says("Old town");
        let mill = [
            ("title", "A swing"),
            ("text", "Fun."),
            ("lat", "0.5"),
            ("lon", "0.50001"),
            ("way", "send"),
        ];
        let page = browser.does(&new, &mill).await;
        page.says("Mill Lane 1");
        let made = house.proposes(&Actor::Anonymous, wish("A bench")).await;
        assert!(made.unwrap().written.details.spot.is_none());
    })
    .await;
}
