//! A vote that is sealed on the voter's own device: what the town gives to a script and takes from it, and what it does not see.

use axum::http::StatusCode;
use sha2::{Digest, Sha256};
use stoa_envelopes::{Code, Holder};
use stoa_kernel::{Actor, Done};
use stoa_participation::{
    casework::{Voice, Voter, random},
    model::election::Election,
    store,
};
use stoa_testkit::{Page, Tried};

use crate::{
    election_house::{keys, sealed},
    house::{House, on_both},
};

fn holder(election: &Election) -> Holder {
    let code = Code::draw(&mut random().unwrap());
    Holder::new(&code, election.number(), &election.paper_key).unwrap()
}

/// What is asked of the town for a holder's code, in hexadecimal.
fn asked(holder: &Holder) -> String {
    hex::encode(holder.blinded().unwrap())
}

/// The name of a paper, as its list has it.
fn name(holder: &Holder) -> String {
    hex::encode(Sha256::digest(holder.blinded().unwrap()))
}

fn said(page: &Page, name: &str) -> String {
    let json = page.json();
    json[name].as_str().unwrap_or_default().to_owned()
}

fn signature(page: &Page) -> Vec<u8> {
    assert_eq!(page.status, 200, "{}", page.text());
    hex::decode(said(page, "signature")).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_is_signed_for_a_code_that_stays_with_the_voter() {
    on_both(async |house: House| {
        let (_, election) = house.asks_to_vote(&keys()).await;
        let paper = format!("{}/paper", election.path());
        let (ana, mine) = (
            house.resident("ana@example.org").await.browser,
            holder(&election),
        );
        let page = ana.opens(&paper).await;
        page.says("runs without a script");
        assert_eq!(
            page.attribute("[data-paper]", "data-modulus"),
            hex::encode(election.paper_key.modulus())
        );
        let sent = ana
            .sends(&page, "/paper", &[("blinded", &asked(&mine))])
            .await;
        let signed = signature(&sent);
        mine.paper(&signed).unwrap();
        // Whoever had no answer asks again; there is no second paper, and none for what is no number.
        let again = ana
            .sends(&page, "/paper", &[("blinded", &asked(&mine))])
            .await;
        assert_eq!(signature(&again), signed);
        let other = asked(&holder(&election));
        let second = ana.sends(&page, "/paper", &[("blinded", &other)]).await;
        assert_eq!(second.status, 409);
        assert!(said(&second, "fault").contains("one for each person"));
        let ben = house.resident("ben@example.org").await.browser;
        let page = ben.opens(&paper).await;
        for wrong in ["no number", "00", &"ff".repeat(256)] {
            let refused = ben.sends(&page, "/paper", &[("blinded", wrong)]).await;
            assert_eq!(refused.status, 422, "{wrong}");
        }
        assert_eq!(
            house
                .stranger()
                .posts(&paper, &[("blinded", &other)])
                .await
                .status,
            403
        );
        // The list has the one paper, whatever its beginning: there are too few to ask for a part.
        let papers = format!("{}/papers.txt", election.path());
        let list = house.stranger().opens(&papers).await;
        assert_eq!(
            list.html(),
            format!("{} {}\n", name(&mine), hex::encode(&signed))
        );
        let part = house.stranger().opens(&format!("{papers}?start=0")).await;
        assert_eq!(part.html(), list.html());
        house.is_at("2026-03-29T09:00:00Z");
        assert_eq!(house.stranger().get(&papers).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_envelope_that_was_sealed_elsewhere_is_taken() {
    on_both(async |house: House| {
        let keys = keys();
        let (manager, election) = house.asks_to_vote(&keys).await;
        let ana = house.resident("ana@example.org").await.actor;
        let code = Code::draw(&mut random().unwrap());
        let (mine, paper) = house.takes_paper(&ana, (&election, &code)).await.unwrap();
        let vote = (&election, &mine, &paper);
        let stranger = house.stranger();
        let page = stranger.opens(&election.path()).await;
        page.says("sees for a moment what you choose");
        for (name, value) in [
            ("data-ballot", election.number().to_string()),
            ("data-room", election.room().to_string()),
            ("data-letters", "0".to_owned()),
            ("data-box", hex::encode(election.box_key.to_bytes())),
        ] {
            assert_eq!(page.attribute("[data-ballot]", name), value);
        }
        let address = format!("{}/envelope", election.path());
        let takes = async |bytes: &[u8]| {
            stranger
                .posts(&address, &[("envelope", &hex::encode(bytes))])
                .await
        };
        let (first, _) = sealed(vote, 1, &[1]);
        let taken = takes(&first).await;
        assert_eq!(taken.status, 200, "{}", taken.text());
        assert!(said(&taken, "receipt").starts_with("B-"));
        // Whoever does not know how often they voted is told the turn that is right.
        let (again, tracking) = sealed(vote, 1, &[2]);
        let early = takes(&again).await;
        assert_eq!(
            (early.status, early.json()["turn"].as_u64()),
            (StatusCode::CONFLICT, Some(2))
        );
        let (second, number) = sealed(vote, 2, &[2]);
        assert_eq!(takes(&second).await.status, 200);
        let mut forged = first.clone();
        forged[60] ^= 1;
        for wrong in [&forged[..], b"no envelope"] {
            let refused = takes(wrong).await;
            assert_eq!(refused.status, 422);
            assert!(!said(&refused, "fault").is_empty());
        }
        let elsewhere = format!("/vote/{}/envelope", election.number() + 1);
        let (third, _) = sealed(vote, 3, &[1]);
        let refused = stranger
            .posts(&elsewhere, &[("envelope", &hex::encode(&third))])
            .await;
        assert_eq!(refused.status, 422);
        house.is_at("2026-03-29T09:00:00Z");
        assert_eq!(takes(&third).await.status, 403);
        let shares = (&election, keys.sheets(&[0, 1]));
        let outcome = house.opens_envelopes(&manager, shares).await.unwrap();
        assert_eq!((outcome.counted, outcome.replaced), (1, 1));
        assert_eq!(outcome.votes, [0, 1, 0]);
        let all = house.all_of_votes().await;
        assert!(all.contains(&number) && !all.contains(&tracking));
    })
    .await;
}

impl House {
    /// So many papers were given out.
    async fn has_papers(&self, election: &Election, count: u16) {
        let mut tx = self.begins(&Actor::System("test")).await;
        let thing = election.reference();
        for number in 0..count {
            let voter = Voter {
                actor: Actor::Anonymous,
                browser: number.to_string(),
            };
            let voice = Voice::of(&self.app, &mut tx, &voter, &thing).await.unwrap();
            let paper = (Sha256::digest(number.to_be_bytes()).into(), vec![7; 256]);
            let kept = store::election::insert_paper(&mut tx, (election.id, voice), paper);
            assert!(kept.await.unwrap());
        }
        tx.commit(Done::new((), &Tried)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_is_found_among_many() {
    on_both(async |house: House| {
        let (_, election) = house.asks_to_vote(&keys()).await;
        house.has_papers(&election, 260).await;
        let papers = format!("{}/papers.txt", election.path());
        let page = house.stranger().opens(&election.path()).await;
        assert_eq!(page.attribute("[data-ballot]", "data-letters"), "1");
        let all = house.stranger().opens(&papers).await;
        assert_eq!(all.html().lines().count(), 260);
        // Nobody who asks for more letters is told apart by it.
        let one = house.stranger().opens(&format!("{papers}?start=a")).await;
        let more = house.stranger().opens(&format!("{papers}?start=ABC")).await;
        assert_eq!(one.html(), more.html());
        let with_a = all.html().lines().filter(|line| line.starts_with('a'));
        assert_eq!(one.html().lines().count(), with_a.count());
        assert!(one.html().lines().all(|line| line.starts_with('a')));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_can_make_a_paper_once_the_envelopes_were_opened() {
    on_both(async |house: House| {
        let keys = keys();
        let (manager, election) = house.asks_to_vote(&keys).await;
        let secret = async || {
            let mut db = house.app.db.read().await.unwrap();
            store::election::sealed_key(&mut db, election.id).await
        };
        assert!(!secret().await.unwrap().is_empty());
        house.is_at("2026-03-29T09:00:00Z");
        let shares = (&election, keys.sheets(&[0, 1]));
        house.opens_envelopes(&manager, shares).await.unwrap();
        assert!(secret().await.unwrap().is_empty());
        let page = house.stranger().opens("/participate/harbour/vote").await;
        page.says("was destroyed when the envelopes were opened");
    })
    .await;
}
