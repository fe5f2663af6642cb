//! What residents and staff see of a text under review, by clicks.

use stoa_participation::model::Standing;

use crate::{
    document_house::{FIRST, PLAN, SECOND},
    house::{House, on_both},
};

const CARS: &str = "/participate/harbour/plan/paragraphs/2";

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_text_goes_from_its_draft_to_a_version_in_which_remarks_are_taken_up() {
    on_both(async |house: House| {
        house.plans(Standing::Confirmed, "write comment").await;
        house.is_at("2026-03-12T09:00:00Z");
        let desk = house.desk("manager").await;
        let work = "/staff/participation/harbour";
        let page = desk.opens(work).await;
        let missing = desk.sends(&page, "/publish", &[]).await;
        missing.says("Write the text that people are to review");
        let write = format!("{PLAN}/versions/new");
        let wrong = desk.does(&write, &[("text", "")]).await;
        assert_eq!(wrong.status, 422);
        let page = desk.does(&write, &[("text", FIRST), ("lang", "en")]).await;
        page.says("Cars stay outside from Monday on.");
        let page = desk.opens(work).await;
        desk.sends(&page, "/publish", &[]).await;
        // A resident reads it by paragraph, and words one anew.
        let stranger = house.stranger();
        stranger
            .opens(PLAN)
            .await
            .says("Version 1")
            .says("Say something to this paragraph : Paragraph 2");
        let annotate = format!("{CARS}/annotate");
        assert_eq!(stranger.get(&annotate).await.status, 303);
        assert_eq!(desk.get(&annotate).await.status, 403);
        let ana = house.resident("ana@example.org").await.browser;
        let wrong = ana.does(&annotate, &[("name_shown", "Ana")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Write a remark, or change the wording");
        let note = [
            ("remark", "Market day."),
            ("wording", "Cars stay outside from Friday on."),
            ("name_shown", "Ana"),
        ];
        let page = ana.does(&annotate, &note).await;
        page.says("Not decided yet")
            .says("[taken out: Monday ]")
            .says("[added: Friday ]");
        let path = page.path.clone();
        stranger.opens(PLAN).await.says("1 remark : Paragraph 2");
        stranger.opens(CARS).await.says("Market day.").says("Ana");
        ana.opens("/my/participation").await.says("Market day.");
        // It is decided.
        let decide = format!("{path}/decide");
        assert_eq!(stranger.get(&decide).await.status, 303);
        let wrong = desk.does(&decide, &[("verdict", "partly")]).await;
        assert_eq!(wrong.status, 422);
        let decision = [("verdict", "partly"), ("reason", "Friday, but from noon.")];
        desk.does(&decide, &decision).await.says("Partly accepted");
        let table = format!("{PLAN}/table");
        stranger
            .opens(&table)
            .await
            .says("Partly accepted (1)")
            .says("Friday, but from noon.");
        stranger
            .opens(&format!("{table}?verdict=declined"))
            .await
            .says("There are none.")
            .says_nothing_of("Friday, but from noon.");
        let csv = stranger.get(&format!("{table}.csv")).await;
        let lines: Vec<&str> = csv.html().lines().collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[1].contains("\"partly\""), "{lines:?}");
        // The next version stands beside the first.
        let again = [("text", SECOND), ("note", "Friday is market day.")];
        desk.does(&write, &again)
            .await
            .says("Version 2")
            .says("Friday is market day.")
            .says("1 remark : Paragraph 2");
        stranger
            .opens(&format!("{PLAN}/compare"))
            .await
            .says("[taken out: Monday ]")
            .says("[added: Friday ]")
            .says("Not in this version");
        stranger
            .opens(&format!("{PLAN}/compare?from=2&to=2"))
            .await
            .says("Nothing differs");
        stranger
            .opens(&format!("{PLAN}/versions/1"))
            .await
            .says("Cars stay outside from Monday on.");
        // The crane is in no newer version.
        stranger
            .opens(&format!("{PLAN}/paragraphs/4"))
            .await
            .says("It stood last in version 1.")
            .says_nothing_of("Say something to this paragraph");
        for nowhere in ["paragraphs/9", "versions/9", "compare?from=7"] {
            let page = stranger.get(&format!("{PLAN}/{nowhere}")).await;
            assert_eq!(page.status, 404, "{nowhere}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_only_remarks_are_wanted_no_wording_is_asked_for() {
    on_both(async |house: House| {
        house.reviews(Standing::Anyone, "comment").await;
        let page = house.stranger().opens(&format!("{CARS}/annotate")).await;
        page.says("Your remark")
            .says_nothing_of("How you would have this paragraph");
        let page = house
            .stranger()
            .does(&format!("{CARS}/annotate"), &[("remark", "Why Monday?")])
            .await;
        page.says("Why Monday?").says("Somebody from here");
        house.is_at("2026-03-29T09:00:00Z");
        let page = house.stranger().opens(CARS).await;
        page.says_nothing_of("Say something to this paragraph");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tables_and_paragraphs_go_on_where_a_page_ends() {
    on_both(async |house: House| {
        house.reviews(Standing::Confirmed, "comment").await;
        let ana = house.resident("ana@example.org").await.actor;
        for number in 1..=51 {
            let remark = format!("Remark number {number:02}");
            house.notes(&ana, 2, (&remark, "")).await.unwrap();
        }
        let stranger = house.stranger();
        for path in [format!("{PLAN}/table"), CARS.to_owned()] {
            let page = stranger.opens(&path).await;
            page.says("Remark number 51")
                .says_nothing_of("Remark number 01");
            let mut next = page.link("Next page");
            while let Some(more) = {
                let page = stranger.opens(&next).await;
                let is_last = page.text().contains("Remark number 01");
                (!is_last).then(|| page.link("Next page"))
            } {
                next = more;
            }
        }
    })
    .await;
}
