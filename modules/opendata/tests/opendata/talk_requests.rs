//! Requests for data: asked, voted for without a name, answered, hidden.

use stoa_kernel::{Actor, Error, Id};
use stoa_opendata::{
    commands::{
        AnswerDataRequest, AskForData, Sight, answer_data_request, ask_for_data, hide_data_request,
        take_back_vote, vote_for_request,
    },
    model::talk::RequestState,
    store::talk,
    talk::{Resident, Voter},
};

use crate::{
    addresses::accepts,
    house::{House, on_each_database, staff},
};

async fn asked(house: &House, actor: &Actor, title: &str) -> i64 {
    let input = AskForData {
        title: title.to_owned(),
        text: "To sleep better.".to_owned(),
        agency: "council".to_owned(),
    };
    let id = house
        .does(actor, async |tx| ask_for_data(&house.app, tx, input).await)
        .await
        .unwrap();
    id.number()
}

#[tokio::test]
async fn a_resident_asks_after_seeing_what_is_there() {
    on_each_database(async |house| {
        house.has_trees().await;
        house.indexes().await;
        let stranger = house.stranger();
        assert_eq!(stranger.get("/data/requests/new").await.status, 303);
        let ana = house.resident("ana@example.org").await;
        let fields = [
            ("title", "Street trees by age"),
            ("text", "To know them."),
            ("agency", "parks"),
        ];
        let page = ana.browser.does("/data/requests/new", &fields).await;
        page.says("Published data that may be it")
            .says("Street trees");
        let page = ana.browser.sends(&page, "/data/requests/new", &[]).await;
        page.says("Your request is public").says("1 person");
        stranger
            .opens("/data/requests")
            .await
            .says("Street trees by age")
            .says("The parks");
        let page = ana
            .browser
            .does("/data/requests/new", &[("title", " "), ("text", "")])
            .await;
        page.says("Write something here");
        // A second one like it is shown the first.
        let ben = house.resident("ben@example.org").await;
        let fields = [
            ("title", "Age of trees in each street"),
            ("text", "For school."),
        ];
        ben.browser
            .does("/data/requests/new", &fields)
            .await
            .says("Requests that are like yours");
    })
    .await;
}

#[tokio::test]
async fn all_requests_are_looked_at_for_what_is_like_a_new_one() {
    on_each_database(async |house| {
        let ana = house.resident("ana@example.org").await;
        let first = asked(house, &ana.actor, "Ages of chestnut trees").await;
        for number in 0..110 {
            asked(house, &ana.actor, &format!("Wells and pumps {number}")).await;
        }
        house.indexes().await;
        let ben = house.resident("ben@example.org").await;
        let fields = [
            ("title", "Chestnut trees by street"),
            ("text", "For school."),
        ];
        let page = ben.browser.does("/data/requests/new", &fields).await;
        page.says("Requests that are like yours")
            .says("Ages of chestnut trees");
        // One that is hidden is shown to nobody.
        let hides = async |tx: &mut stoa_kernel::Tx| {
            hide_data_request(tx, Id::new(first), Sight::Hidden).await
        };
        house.does(&staff("manager", 7), hides).await.unwrap();
        house.indexes().await;
        let page = ben.browser.does("/data/requests/new", &fields).await;
        page.says("Your request is public");
    })
    .await;
}

#[tokio::test]
async fn a_vote_counts_once_a_mailbox_and_nothing_tells_whose_it_is() {
    on_each_database(async |house| {
        let (ana, ben) = (
            house.resident("ana@example.org").await,
            house.resident("ben@example.org").await,
        );
        let again = house.resident("Ben@Example.org").await;
        let id = asked(house, &ana.actor, "Noise at night").await;
        let path = format!("/data/requests/{id}");
        let page = ben.browser.opens(&path).await;
        ben.browser
            .sends(&page, "/vote", &[])
            .await
            .says("Your vote is counted")
            .says("2 people");
        // The same mailbox under another entry of the vault is the same voter.
        again.browser.opens(&path).await.says("You voted for this");
        let voter = |actor: Actor| async move {
            let mut db = house.read().await;
            let who = Resident::of(&house.app, &mut db, &actor).await.unwrap();
            Voter::of(&house.app, &who, Id::new(id))
        };
        let twice = voter(again.actor.clone()).await;
        let denied = house
            .does(&Actor::Anonymous, async |tx| {
                vote_for_request(tx, twice).await
            })
            .await;
        assert_eq!(denied, Err(Error::conflict("talk-voted-already")));
        house
            .does(&Actor::Anonymous, async |tx| {
                take_back_vote(tx, twice).await
            })
            .await
            .unwrap();
        let gone = house
            .does(&Actor::Anonymous, async |tx| {
                take_back_vote(tx, twice).await
            })
            .await;
        assert_eq!(gone, Err(Error::conflict("talk-not-voted")));
        let request = talk::request_by_id(&mut house.read().await, Id::new(id)).await;
        assert_eq!(request.unwrap().unwrap().votes, 1);
        let ledger = house.ledger(&format!("datarequest-{id}")).await;
        let number = ben.actor.person().unwrap().to_string();
        assert!(
            ledger.contains("data_vote_given") && !ledger.contains(&number),
            "{ledger}"
        );
        assert!(
            !ledger.contains("Noise") && !ledger.contains("sleep"),
            "{ledger}"
        );
    })
    .await;
}

fn answer(id: i64, state: RequestState, answer: &str, dataset: &str) -> AnswerDataRequest {
    AnswerDataRequest {
        request: Id::new(id),
        seen: 0,
        state,
        answer: answer.to_owned(),
        dataset: dataset.to_owned(),
    }
}

#[tokio::test]
async fn those_who_may_answer_do_so_with_reasons() {
    on_each_database(async |house| {
        let ana = house.resident("ana@example.org").await;
        let id = asked(house, &ana.actor, "Trees").await;
        for (actor, is_allowed) in [
            (staff("analyst", 3), true),
            (staff("auditor", 4), false),
            (ana.actor.clone(), false),
        ] {
            let input = answer(id, RequestState::Looking, "We look.", "");
            let outcome = house
                .does(&actor, async |tx| answer_data_request(tx, input).await)
                .await;
            assert_eq!(outcome.is_ok(), is_allowed, "{actor:?}: {outcome:?}");
        }
        let input = answer(id, RequestState::Declined, " ", "nothing");
        let outcome = house
            .does(&staff("manager", 1), async |tx| {
                answer_data_request(tx, input).await
            })
            .await;
        assert!(
            matches!(&outcome, Err(Error::Invalid(faults)) if faults.len() == 2),
            "{outcome:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_answer_names_the_dataset_that_came_of_it() {
    on_each_database(async |house| {
        house.has_trees().await;
        let ana = house.resident("ana@example.org").await;
        let id = asked(house, &ana.actor, "Trees").await;
        let manager = house.browser_of("manager").await;
        manager.opens("/staff/data/requests").await.says("Trees");
        let path = format!("/staff/data/requests/{id}");
        let page = manager.opens(&path).await;
        let fields = [
            ("state", "answered"),
            ("answer", "Here they are."),
            ("dataset", "street-trees"),
        ];
        manager
            .sends(&page, &path, &fields)
            .await
            .says("The request is answered")
            .says("Street trees");
        house.works().await;
        let mails = house.mails_to("ana@example.org");
        assert!(
            mails.last().unwrap().contains("Here they are."),
            "{mails:?}"
        );
        let page = house
            .stranger()
            .opens(&format!("/data/requests/{id}"))
            .await;
        page.says("Here they are.").says("This came of it");
    })
    .await;
}

#[tokio::test]
async fn what_is_hidden_is_found_by_nobody_else() {
    on_each_database(async |house| {
        let ana = house.resident("ana@example.org").await;
        let id = asked(house, &ana.actor, "Trees").await;
        let set = |sight| async move {
            house
                .does(&staff("manager", 1), async |tx| {
                    hide_data_request(tx, Id::new(id), sight).await
                })
                .await
        };
        set(Sight::Hidden).await.unwrap();
        assert!(set(Sight::Hidden).await.is_err());
        let (stranger, path) = (house.stranger(), format!("/data/requests/{id}"));
        assert_eq!(stranger.get(&path).await.status, 404);
        stranger
            .opens("/data/requests")
            .await
            .says_nothing_of("Trees");
        set(Sight::Public).await.unwrap();
        stranger.opens(&path).await.says("Trees");
    })
    .await;
}

#[tokio::test]
async fn whoever_sends_too_much_is_asked_to_wait() {
    on_each_database(async |house| {
        let ana = house.resident("ana@example.org").await;
        for number in 0..11 {
            let word = format!("wish{number}{number}");
            let fields = [("title", word.as_str()), ("text", "Please.")];
            ana.browser
                .does("/data/requests/new", &fields)
                .await
                .says("is public");
        }
        let fields = [("title", "One more"), ("text", "Please.")];
        ana.browser
            .does("/data/requests/new", &fields)
            .await
            .says("You have sent a lot");
    })
    .await;
}

#[tokio::test]
async fn programs_read_what_is_asked_said_and_kept() {
    on_each_database(async |house| {
        house.has_trees().await;
        let ana = house.resident("ana@example.org").await;
        let number = asked(house, &ana.actor, "Noise by street").await;
        crate::save_query::kept(house).await;
        let stranger = house.stranger();
        let json = async |address: &str| {
            let answer = accepts(house, address, "application/json").await;
            assert_eq!(answer.status, 200, "{address}");
            assert_eq!(answer.header("content-type"), "application/json");
            assert!(answer.header("vary").contains("accept"), "{address}");
            let read: serde_json::Value = serde_json::from_slice(&answer.bytes).unwrap();
            assert!(!read.to_string().contains("ana@"), "nobody is named");
            read
        };
        let listed = json("/data/requests?order=newest").await;
        assert_eq!(listed["requests"][0]["title"], "Noise by street");
        assert!(listed["next"].is_null());
        let one = json(&format!("/data/requests/{number}")).await;
        assert_eq!(one, listed["requests"][0]);
        assert_eq!(
            (one["state"].as_str(), one["votes"].as_i64()),
            (Some("open"), Some(1))
        );
        assert_eq!(
            json("/data/showcase").await,
            serde_json::json!({"items": [], "next": null})
        );
        let comments = json("/data/street-trees/comments").await;
        assert_eq!(
            comments,
            serde_json::json!({"dataset": "street-trees", "comments": []})
        );
        assert_eq!(
            json("/data/q").await["questions"],
            serde_json::json!([]),
            "it is on no list"
        );
        // Browsers go on seeing pages.
        stranger
            .opens("/data/requests")
            .await
            .says("Noise by street");
        house
            .does(&staff("manager", 900_001), async |tx| {
                hide_data_request(tx, Id::new(number), Sight::Hidden).await
            })
            .await
            .unwrap();
        let address = format!("/data/requests/{number}");
        let gone = accepts(house, &address, "application/json").await;
        assert_eq!(gone.status, 404);
        assert_eq!(
            json("/data/requests").await["requests"],
            serde_json::json!([])
        );
    })
    .await;
}
