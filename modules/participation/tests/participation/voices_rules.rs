//! The rules for what people write are public, and told where people write.

use stoa_participation::model::Standing;

use crate::house::{House, on_both};

#[tokio::test(flavor = "multi_thread")]
async fn whoever_writes_finds_the_rules() {
    on_both(async |house: House| {
        house.asks(Standing::Anyone).await;
        house.is_at("2026-03-12T09:00:00Z");
        let stranger = house.stranger();
        let form = stranger.opens("/participate/harbour/ideas/new").await;
        assert_eq!(
            form.link("Rules for what you write here"),
            "/participate/rules"
        );
        stranger
            .opens("/participate/rules")
            .await
            .says("Rules for what you write here")
            .says("Speak against ideas, not against people.")
            .says("stays readable with your reason");
    })
    .await;
}
