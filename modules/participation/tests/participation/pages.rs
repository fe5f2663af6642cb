//! A manager sets a process up by clicks, and everybody reads it.

use stoa_participation::model::Standing;

use crate::house::{House, on_both};

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_process_is_set_up_by_clicks() {
    on_both(async |house: House| {
        let desk = house.desk("manager").await;
        let start = "/staff/participation/new";
        let wrong = desk
            .does(start, &[("title_en", ""), ("slug", "The harbour")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("Write something here").says("Use 1 to 60");
        let made = [
            ("title_en", "The old harbour"),
            ("title_ar", "الميناء القديم"),
            ("slug", "harbour"),
            ("agency", "council"),
        ];
        desk.does(start, &made).await.says("Draft");
        let work = "/staff/participation/harbour";
        let page = desk.opens(work).await;
        let missing = desk.sends(&page, "/publish", &[]).await;
        assert_eq!(missing.status, 422);
        missing
            .says("Write the question and the text")
            .says("Add a phase");
        let words = [
            ("question_en", "What shall become of it?"),
            ("text_en", "It stands empty."),
        ];
        desk.does(&format!("{work}/describe"), &words)
            .await
            .says("What shall become of it?");
        let ideas = [
            ("kind", "proposals"),
            ("title_en", "Your ideas"),
            ("slug", "ideas"),
            ("standing", "confirmed"),
        ];
        desk.does(&format!("{work}/components/new"), &ideas)
            .await
            .says("Your ideas");
        let phase = [
            ("title_en", "Collecting"),
            ("from", "2026-03-01"),
            ("to", "2026-03-20"),
            ("verbs-ideas", "write"),
        ];
        let page = desk.does(&format!("{work}/phases/new"), &phase).await;
        page.says("Collecting")
            .says("1 March 2026 to 20 March 2026");
        // Nobody else sees it before it is published.
        let stranger = house.stranger();
        assert_eq!(stranger.get("/participate/harbour").await.status, 404);
        assert_eq!(stranger.get("/participate/harbour/ideas").await.status, 404);
        stranger
            .opens("/participate")
            .await
            .says_nothing_of("harbour");
        desk.sends(&page, "/publish", &[])
            .await
            .says("Everybody sees it now");
        stranger
            .opens("/participate")
            .await
            .says("The old harbour")
            .says("Open");
        stranger
            .opens("/participate?show=past")
            .await
            .says_nothing_of("harbour");
        stranger
            .opens("/participate/harbour")
            .await
            .says("It stands empty.")
            .says("The council")
            .says("Your ideas : Write");
        let ideas = stranger.opens("/participate/harbour/ideas").await;
        ideas
            .says("Write: open until 20 March 2026.")
            .says("Support, Comment: closed.")
            .says("people with a confirmed e-mail address");
        desk.opens("/participate/harbour/ideas")
            .await
            .says("Sign in as a resident");
        stranger
            .opens("/participate/harbour?lang=ar")
            .await
            .says("الميناء القديم");
        // Later it has ended.
        house.is_at("2026-03-20T23:00:00Z");
        stranger
            .opens("/participate")
            .await
            .says_nothing_of("harbour");
        stranger
            .opens("/participate?show=past")
            .await
            .says("The old harbour");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_is_withdrawn_by_clicks_with_its_reason() {
    on_both(async |house: House| {
        house.asks(Standing::Anyone).await;
        let desk = house.desk("manager").await;
        let path = "/staff/participation/harbour/withdraw";
        let wrong = desk.does(path, &[("reason", "")]).await;
        assert_eq!(wrong.status, 422);
        desk.does(path, &[("reason", "The harbour was sold.")])
            .await
            .says("Withdrawn");
        let stranger = house.stranger();
        stranger
            .opens("/participate/harbour")
            .await
            .says("The harbour was sold.");
        let ideas = stranger.opens("/participate/harbour/ideas").await;
        ideas
            .says("This was withdrawn")
            .says("Write, Support, Comment: closed.");
        stranger
            .opens("/participate")
            .await
            .says_nothing_of("harbour");
        desk.opens("/staff/participation")
            .await
            .says("The old harbour");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn phases_are_changed_and_taken_out_by_clicks() {
    on_both(async |house: House| {
        let manager = house.staff("manager").await;
        house.begins_process(&manager).await.unwrap();
        house.adds_ideas(&manager, Standing::Anyone).await.unwrap();
        let input = crate::house::phase(("2026-03-10", "2026-03-20"), "write");
        let id = house.saves(&manager, input).await.unwrap();
        let desk = house.desk("manager").await;
        let path = format!("/staff/participation/harbour/phases/{id}");
        let wrong = desk.does(&path, &[("to", "soon")]).await;
        wrong.says("Choose a day");
        let page = desk.does(&path, &[("to", "2026-03-21")]).await;
        page.says("10 March 2026 to 21 March 2026");
        assert_eq!(house.setup().await.phases[0].verbs.len(), 1);
        desk.sends(&page, "/remove", &[])
            .await
            .says("The phase was removed.");
        assert!(house.setup().await.phases.is_empty());
        let auditor = house.desk("auditor").await;
        assert_eq!(
            auditor
                .get("/staff/participation/harbour/describe")
                .await
                .status,
            403
        );
        auditor
            .opens("/staff/participation/harbour")
            .await
            .says_nothing_of("Publish");
        let out = house.stranger().get("/staff/participation").await;
        assert_eq!(out.status, 303);
    })
    .await;
}
