//! What residents and staff see of proposals, by clicks.

use stoa_kernel::Actor;
use stoa_participation::model::Standing;

use crate::{
    house::{House, on_both},
    voices_house::wish,
};

const IDEAS: &str = "/participate/harbour/ideas";

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn an_idea_goes_from_the_form_to_its_answer() {
    on_both(async |house: House| {
        house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        let stranger = house.stranger();
        let page = stranger.opens(IDEAS).await;
        page.says("Write a proposal").says("no proposal here yet");
        let asked = stranger.get(&format!("{IDEAS}/new")).await;
        assert_eq!(asked.status, 303);
        let ana = house.resident("ana@example.org").await.browser;
        let new = format!("{IDEAS}/new");
        let wrong = ana.does(&new, &[("title", "A bench")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Write something here");
        let fields = [
            ("title", "A bench by the old harbour"),
            ("text", "There is nowhere to sit."),
            ("name_shown", "Ana"),
        ];
        let kept = [&fields[..], &[("way", "keep")]].concat();
        let page = ana.does(&new, &kept).await;
        page.says("Only you can read it");
        stranger.opens(IDEAS).await.says("no proposal here yet");
        ana.opens("/my/proposals")
            .await
            .says("A bench by the old harbour")
            .says("Draft");
        let page = ana.sends(&page, "/new", &[("way", "send")]).await;
        page.says("there for everybody to read").says("Ana");
        let path = page.path.clone();
        stranger
            .opens(IDEAS)
            .await
            .says("A bench by the old harbour")
            .says("Nobody supports it yet");
        // Somebody else wishes the same, is shown it, and supports it.
        let ben = house.resident("ben@example.org").await.browser;
        let same = [("title", "Harbour bench"), ("text", "Please.")];
        let alike = ben.does(&new, &same).await;
        alike
            .says("Is yours among these?")
            .says("A bench by the old harbour")
            .says("Send mine all the same");
        let page = ben.opens(&path).await;
        let page = ben.sends(&page, "/support", &[]).await;
        page.says("1 person supports it")
            .says("You are one of them");
        let page = ben.sends(&page, "/withdraw-support", &[]).await;
        page.says("Nobody supports it yet");
        let page = ben.sends(&page, "/support", &[]).await;
        page.says("Your support is counted.");
        // All the same they may send their own.
        let page = ben.sends(&alike, "/new", &[("way", "send")]).await;
        page.says("Harbour bench").says("Somebody from here");
        // The body answers.
        let desk = house.desk("caseworker").await;
        let answer = format!("{path}/answer");
        let wrong = desk.does(&answer, &[("stage", "accepted")]).await;
        assert_eq!(wrong.status, 422);
        let answered = [("stage", "accepted"), ("reason", "There is room.")];
        desk.does(&answer, &answered).await.says("There is room.");
        stranger.opens(&path).await.says("Accepted");
        let accepted = stranger.opens(&format!("{IDEAS}?stage=accepted")).await;
        accepted
            .says("A bench by the old harbour")
            .says_nothing_of("Harbour bench");
        let refused = stranger.get(&answer).await;
        assert_eq!(refused.status, 303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_go_on_where_a_page_ends() {
    on_both(async |house: House| {
        house.asks(Standing::Anyone).await;
        house.is_at("2026-03-12T09:00:00Z");
        let mut first = None;
        for number in 1..=23 {
            let title = format!("Wish number {number:02}");
            let made = house.proposes(&Actor::Anonymous, wish(&title)).await;
            first.get_or_insert(made.unwrap().id);
        }
        let first = first.unwrap();
        let supported = house.supports(&Actor::Anonymous, "one", first).await;
        supported.unwrap();
        let stranger = house.stranger();
        for (order, on_first, on_second) in [
            ("newest", "Wish number 23", "Wish number 01"),
            ("supported", "Wish number 01", "Wish number 02"),
        ] {
            let page = stranger.opens(&format!("{IDEAS}?order={order}")).await;
            page.says(on_first).says_nothing_of(on_second);
            let next = stranger.opens(&page.link("Next page")).await;
            next.says(on_second).says_nothing_of(on_first);
        }
        let page = stranger.opens(&format!("{IDEAS}?order=odd&after=x")).await;
        page.says("Wish number 23");
        let by_number = format!("/participate/proposal/{first}");
        let found = stranger.get(&by_number).await;
        let path = format!("{IDEAS}/{first}");
        assert_eq!(
            (found.status.as_u16(), found.header("location")),
            (303, path.as_str())
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_changes_and_takes_back_by_clicks() {
    on_both(async |house: House| {
        house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        let ana = house.resident("ana@example.org").await;
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let path = bench.path();
        let edit = format!("{path}/edit");
        ana.browser
            .does(&edit, &[("title", "Two benches")])
            .await
            .says("Two benches");
        let ben = house.resident("ben@example.org").await.browser;
        assert_eq!(ben.get(&edit).await.status, 403);
        let withdraw = format!("{path}/withdraw");
        let wrong = ana.browser.does(&withdraw, &[("reason", "")]).await;
        assert_eq!(wrong.status, 422);
        ana.browser
            .does(&withdraw, &[("reason", "It is there already.")])
            .await
            .says("It is there already.");
        ana.browser
            .opens(&path)
            .await
            .says_nothing_of("Take your proposal back");
    })
    .await;
}
