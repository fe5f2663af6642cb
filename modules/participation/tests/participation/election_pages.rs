//! A secret vote by clicks, without a script: from its set-up to the ballot that a voter finds in the result.

use sha2::{Digest, Sha256};
use stoa_envelopes::Opened;

use crate::{
    election_house::keys,
    house::{House, on_both},
};

const WORK: &str = "/staff/participation/harbour/votes/vote";
const PAGE: &str = "/participate/harbour/vote";

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_vote_goes_from_its_set_up_to_the_result() {
    on_both(async |house: House| {
        let manager = house.drafts_vote().await;
        let (keys, desk) = (keys(), house.desk("manager").await);
        desk.opens("/staff/participation/harbour")
            .await
            .says("Set up the vote");
        let fields = [
            ("options_en", "A park\nA market"),
            ("most", "1"),
            ("box_key", "04"),
        ];
        let wrong = desk.does(WORK, &fields).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Enter the public key").says("A market");
        let page = desk
            .sends(&wrong, "/votes/vote", &[("box_key", &keys.public)])
            .await;
        page.says("Saved");
        house.publishes(&manager, 0).await.unwrap();
        house.is_at("2026-03-12T09:00:00Z");
        let stranger = house.stranger();
        let page = stranger.opens(PAGE).await;
        page.says("A park")
            .says("Get your ballot paper")
            .says("What is secret");
        let vote = page
            .links()
            .into_iter()
            .find(|link| link.starts_with("/vote/"));
        let vote = vote.unwrap().trim_end_matches("/paper").to_owned();
        let paper = format!("{vote}/paper");
        assert_eq!(stranger.get(&paper).await.status, 303);
        // Ana gets her paper; asking again with the same code does no harm.
        let ana = house.resident("ana@example.org").await.browser;
        let page = ana.does(&paper, &[]).await;
        let code = page.all("#voting-code")[0].trim().to_owned();
        page.says("Write the code down now");
        let ready = ana.sends(&page, "/paper", &[]).await;
        ready
            .says("Your ballot paper is ready")
            .says_nothing_of(&code);
        ana.sends(&page, "/paper", &[])
            .await
            .says("Your ballot paper is ready");
        let other = ana.opens(&paper).await;
        other.says("You have your ballot paper");
        // She votes without a session.
        let none = stranger.does(&vote, &[("code", code.as_str())]).await;
        assert_eq!(none.status, 422);
        none.says("Choose at least one");
        assert_eq!(none.attribute("#code", "value"), code);
        let typo = code.replacen(&code[..1], if code.starts_with('7') { "8" } else { "7" }, 1);
        let wrong = stranger
            .does(&vote, &[("code", &typo), ("choice", "1")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("Enter your voting code");
        let small = code.to_lowercase();
        let done = stranger
            .does(&vote, &[("code", &small), ("choice", "1")])
            .await;
        done.says("Your vote was cast")
            .says("B-")
            .says_nothing_of("replaces");
        let done = stranger
            .does(&vote, &[("code", &code), ("choice", "2")])
            .await;
        done.says("It replaces the vote that you cast before");
        let tracking = done.all(".govuk-summary-list__value")[1].trim().to_owned();
        stranger
            .opens(&format!("{vote}/check"))
            .await
            .says("not been opened yet");
        assert_eq!(
            stranger.get(&format!("{vote}/ballots.txt")).await.status,
            404
        );
        assert_eq!(
            stranger.get(&format!("{vote}/envelopes.txt")).await.status,
            404
        );
        // The keyholders open the envelopes.
        house.is_at("2026-03-29T09:00:00Z");
        stranger.opens(PAGE).await.says("Voting is over");
        let desk = house.desk("manager").await;
        desk.opens(WORK).await.says("Open the envelopes");
        let open = format!("{WORK}/open");
        let wrong = desk.does(&open, &[("shares", &keys.sheets(&[0]))]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("not enough keyholders");
        let page = desk
            .sends(&wrong, "/open", &[("shares", &keys.sheets(&[2, 1]))])
            .await;
        page.says("The envelopes were opened");
        let page = stranger.opens(PAGE).await;
        page.says("Result")
            .says("A market")
            .says("Ballot papers given out");
        let start = &tracking[..2];
        let check = stranger.opens(&format!("{vote}/check?start={start}")).await;
        check.says(&tracking).says("A market");
        // The file is what the ledger's digest says, and has her ballot.
        let file = stranger.opens(&format!("{vote}/ballots.txt")).await;
        let opened = Opened::read(file.html()).unwrap();
        page.says(&hex::encode(Sha256::digest(file.html())));
        assert_eq!(opened.ballots().len(), 1);
        assert_eq!(opened.ballots()[0].tracking().letters(), tracking);
        let envelopes = stranger.opens(&format!("{vote}/envelopes.txt")).await;
        assert_eq!(envelopes.html().lines().count(), 2);
    })
    .await;
}
