//! What residents and staff see of petitions, by clicks.

use stoa_participation::model::Standing;

use crate::{
    house::{House, on_both},
    petition_house::plea,
};

const PETITIONS: &str = "/participate/harbour/petitions";

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_petition_goes_from_the_form_to_its_answer() {
    on_both(async |house: House| {
        house.takes_petitions(Standing::Confirmed, (2, 3)).await;
        house.is_at("2026-03-12T09:00:00Z");
        let stranger = house.stranger();
        stranger
            .opens(PETITIONS)
            .await
            .says("Start a petition")
            .says("With 2 signatures")
            .says("no petition here yet");
        let new = format!("{PETITIONS}/petitions/new");
        assert_eq!(stranger.get(&new).await.status, 303);
        let ana = house.resident("ana@example.org").await.browser;
        let wrong = ana.does(&new, &[("title", "Light the quay")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Write something here");
        let fields = [
            ("title", "Light the quay"),
            ("addressee", "The council"),
            ("text", "It is dark."),
            ("name_shown", "Ana"),
        ];
        let page = ana.does(&new, &fields).await;
        page.says("0 signatures of 2")
            .says("The council")
            .says("Ana");
        let path = page.path.clone();
        let sign = format!("{path}/sign");
        let wrong = ana.does(&sign, &[("shown", "name"), ("name", "")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Enter the name");
        ana.does(&sign, &[("shown", "initials"), ("name", "Ana Paz")])
            .await
            .says("1 signature of 2")
            .says("You have signed this.")
            .says("A. P.")
            .says_nothing_of("Ana Paz");
        let page = ana.does(&sign, &[("shown", "nothing")]).await;
        page.says("counted already");
        let page = ana.sends(&page, "/hide-name", &[]).await;
        page.says("Your name is taken away")
            .says_nothing_of("A. P.");
        let page = ana.sends(&page, "/withdraw-signature", &[]).await;
        page.says("0 signatures of 2");
        for email in ["ana@example.org", "ben@example.org"] {
            let signer = house.resident(email).await.browser;
            let page = signer.does(&sign, &[("shown", "nothing")]).await;
            page.says("Your signature is counted.");
        }
        stranger
            .opens(&path)
            .await
            .says("Answer is due")
            .says("17 March 2026")
            .says_nothing_of("Answer this petition");
        let desk = house.desk("caseworker").await;
        desk.opens("/staff/participation")
            .await
            .says("Petitions that wait for an answer")
            .says("Light the quay")
            .says_nothing_of("Late");
        house.is_at("2026-03-18T09:00:00Z");
        let desk = house.desk("caseworker").await;
        desk.opens("/staff/participation").await.says("Late");
        stranger.opens(&path).await.says("has not been given");
        let answer = format!("{path}/answer");
        let wrong = desk.does(&answer, &[("outcome", "granted")]).await;
        assert_eq!(wrong.status, 422);
        let given = [("outcome", "granted"), ("reason", "Lamps are ordered.")];
        desk.does(&answer, &given)
            .await
            .says("Lamps are ordered.")
            .says("What it asks for is done");
        desk.opens("/staff/participation")
            .await
            .says_nothing_of("Light the quay");
        assert_eq!(stranger.get(&answer).await.status, 303);
        // Long after, it is there to be read.
        house.is_at("2027-03-18T09:00:00Z");
        stranger.opens(&path).await.says("Answered");
        stranger
            .opens(&format!("{PETITIONS}?order=signed"))
            .await
            .says("Light the quay");
        let id = path.rsplit('/').next().unwrap();
        let found = stranger.get(&format!("/participate/petition/{id}")).await;
        assert_eq!(found.header("location"), path);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_signed_enough_says_so_and_rules_are_set_by_managers() {
    on_both(async |house: House| {
        house.takes_petitions(Standing::Confirmed, (2, 3)).await;
        house.is_at("2026-03-12T09:00:00Z");
        let ana = house.resident("ana@example.org").await;
        for number in 1..=22 {
            let title = format!("Petition {number:02}");
            house.pleads(&ana.actor, plea(&title)).await.unwrap();
        }
        let page = ana.browser.opens(PETITIONS).await;
        page.says("Petition 22").says_nothing_of("Petition 02");
        let next = ana.browser.opens(&page.link("Next page")).await;
        next.says("Petition 02").says_nothing_of("Petition 22");
        ana.browser
            .opens("/my/participation")
            .await
            .says("Petition 22");
        house.is_at("2026-03-29T09:00:00Z");
        ana.browser
            .opens(PETITIONS)
            .await
            .says("Not enough signatures")
            .says_nothing_of("Start a petition");
        let rules = "/staff/participation/harbour/petitions/petitions";
        let desk = house.desk("manager").await;
        desk.opens("/staff/participation/harbour")
            .await
            .says("What petitions need");
        let wrong = desk
            .does(rules, &[("needed", "none"), ("answer_days", "30")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("Enter a whole number");
        assert_eq!(wrong.attribute("[name=needed]", "value"), "none");
        desk.does(rules, &[("needed", "250"), ("answer_days", "20")])
            .await
            .says("Saved");
        let page = desk.opens(rules).await;
        assert_eq!(page.attribute("[name=needed]", "value"), "250");
        assert_eq!(house.desk("auditor").await.get(rules).await.status, 403);
    })
    .await;
}
