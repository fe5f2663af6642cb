//! A survey by clicks: it is set up, answered, and read with margins of error.

use stoa_kernel::Actor;
use stoa_participation::model::{Standing, survey::Settings};

use crate::{
    house::{House, on_both},
    survey_house::{SURVEY, WORK, answers},
};

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_survey_is_set_up_answered_and_read_by_clicks() {
    on_both(async |house: House| {
        let manager = house.drafts_survey(Standing::Anyone).await;
        let desk = house.desk("manager").await;
        let page = desk.opens("/staff/participation/harbour").await;
        page.says("Questions of the survey");
        desk.opens(WORK).await.says("There are no questions yet.");
        let new = format!("{WORK}/questions/new");
        let wrong = [("kind", "one"), ("options_en", "Only one")];
        let page = desk.does(&new, &wrong).await;
        assert_eq!(page.status, 422);
        page.says("Write something here")
            .says("between 2 and 30 answers")
            .says("Only one");
        let scale = [
            ("kind", "scale"),
            ("label_en", "Are you content?"),
            ("options_en", "Not at all\nVery"),
            ("most", "5"),
        ];
        desk.does(&new, &scale).await.says("1: Not at all");
        let age = [
            ("kind", "one"),
            ("label_en", "How old are you?"),
            ("options_en", "Up to 39\n40 and older"),
        ];
        desk.does(&new, &age).await.says("40 and older");
        let own = [
            ("kind", "words"),
            ("label_en", "What else?"),
            ("optional", "yes"),
        ];
        desk.does(&new, &own).await.says("In their own words");
        let balance = format!("{WORK}/balance");
        let wrong = [
            ("share.q2.c1", "50"),
            ("share.q2.c2", "x"),
            ("most.q2.c1", "-1"),
        ];
        let page = desk.does(&balance, &wrong).await;
        assert_eq!(page.status, 422);
        page.says("Enter per cent")
            .says("Enter a whole number from 1")
            .says("together they are 100");
        let halves = [("share.q2.c1", "50"), ("share.q2.c2", "50,0")];
        desk.does(&balance, &halves).await.says("How old are you?");
        house.publishes(&manager, 0).await.unwrap();
        house.is_at("2026-03-12T09:00:00Z");
        let desk = house.desk("manager").await;
        let ana = house.resident("ana@example.org").await.browser;
        ana.opens(SURVEY)
            .await
            .says("3 questions.")
            .says("Nobody has answered yet.")
            .says("mixed with those of others");
        assert_eq!(ana.get(&format!("{SURVEY}/results")).await.status, 404);
        let answer = format!("{SURVEY}/answer");
        let half = [("q1", "step_4"), ("q3", "Less noise, =please")];
        let page = ana.does(&answer, &half).await;
        assert_eq!(page.status, 422);
        page.says("Answer this question")
            .says("Less noise, =please");
        let whole = [("q1", "step_4"), ("q2", "c1"), ("q3", "=Less noise")];
        let page = ana.does(&answer, &whole).await;
        page.says("nothing says that they are yours")
            .says("You have answered.");
        assert_eq!(ana.get(&answer).await.status, 303);
        for number in 0..29 {
            let age = if number < 9 { "c2" } else { "c1" };
            let who = format!("browser {number}");
            let raw = answers("step_1", age);
            let done = house.fills_in_survey((&Actor::Anonymous, &who), raw);
            done.await.unwrap();
        }
        desk.opens(WORK)
            .await
            .says("stay as they are")
            .says("when nobody can answer any more");
        let file = format!("{WORK}/answers.csv");
        assert_eq!(desk.get(&file).await.status, 404);
        // A month later.
        house.is_at("2026-04-20T09:00:00Z");
        let desk = house.desk("manager").await;
        let ana = house.resident("bo@example.org").await.browser;
        let page = ana.opens(&format!("{SURVEY}/results")).await;
        page.says("30 people have answered.")
            .says("70%")
            .says("52% to 83%")
            .says("50%")
            .says("Average: 1.1, give or take 0.2")
            .says("People answered in their own words");
        let crossed = ana
            .opens(&format!("{SURVEY}/results?rows=q1&columns=q2"))
            .await;
        crossed.says("hidden").says("Numbers below 5 are hidden");
        let counts = ana.get(&format!("{SURVEY}/results.csv")).await;
        assert!(
            counts
                .html()
                .contains("\"How old are you?\",\"Up to 39\",\"30\",\"21\",\"0.7000\""),
            "{}",
            counts.html()
        );
        let rows = desk.get(&file).await;
        assert_eq!(rows.html().lines().count(), 31);
        assert!(!rows.html().contains("noise"));
        let words = desk.get(&format!("{WORK}/words.csv")).await;
        assert!(words.html().contains("\"What else?\",\"'=Less noise\""));
        assert_eq!(house.stranger().get(&file).await.status, 303);
        let other = house.desk("auditor").await;
        assert_eq!(other.get(&file).await.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn few_answers_are_not_shown() {
    on_both(async |house: House| {
        let settings = Settings {
            live: true,
            ..Settings::default()
        };
        house.surveys(Standing::Anyone, settings).await;
        let nobody = house.stranger();
        for number in 0..4 {
            let who = format!("browser {number}");
            let done = house.fills_in_survey((&Actor::Anonymous, &who), answers("c1", "step_1"));
            done.await.unwrap();
        }
        let results = format!("{SURVEY}/results");
        nobody
            .opens(&results)
            .await
            .says("Shown once 5 people have answered")
            .says_nothing_of("Up to 39");
        nobody.opens(SURVEY).await.says("Whoever looks just before");
        let last = house.fills_in_survey((&Actor::Anonymous, "last"), answers("c1", "step_1"));
        last.await.unwrap();
        nobody.opens(&results).await.says("Up to 39").says("100%");
    })
    .await;
}
