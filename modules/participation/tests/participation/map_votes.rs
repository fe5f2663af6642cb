//! Opinion maps: what people state, who may answer it, and what comes of the answers.

use stoa_kernel::{Actor, Error, Id, Lang, Localised, Result, ledger};
use stoa_opinions::{Side, Vote};
use stoa_participation::{
    commands::{
        frame::{AddComponent, add_component},
        map::{
            CastVote, ModerateStatement, SaveOpinionMap, SubmitStatement, cast_vote,
            moderate_statement, participant, save_opinion_map, submit_statement,
        },
    },
    live::{self, View},
    model::{
        ComponentId, Kind, Standing,
        map::{Moderation, Opinion, OpinionId, OpinionState},
    },
};

use crate::{
    house::{HARBOUR, House, on_both, phase},
    processes::fields,
    voices_house::voter,
};

pub const MAP: &str = "/participate/harbour/talk";

/// A published process with a map called `talk`, open from 10 through 28 March 2026; the manager who runs it.
pub async fn mapping(house: &House, standing: Standing) -> Actor {
    let manager = house.staff("manager").await;
    house.begins_process(&manager).await.unwrap();
    house.describes(&manager, 0).await.unwrap();
    let mut tx = house.begins(&manager).await;
    let input = AddComponent {
        process: HARBOUR.to_owned(),
        seen: 0,
        kind: Kind::Opinions,
        slug: "talk".to_owned(),
        title: Localised::english("What is the harbour for?"),
        standing,
    };
    let done = add_component(&house.app, &mut tx, input).await.unwrap();
    tx.commit(done).await.unwrap();
    let mut input = phase(("2026-03-10", "2026-03-28"), "write vote");
    let verbs = input.verbs.remove("ideas").unwrap();
    input.verbs.insert("talk".to_owned(), verbs);
    house.saves(&manager, input).await.unwrap();
    house.publishes(&manager, 0).await.unwrap();
    house.is_at("2026-03-12T09:00:00Z");
    manager
}

impl House {
    async fn states(&self, actor: &Actor, text: &str) -> Result<Opinion> {
        let mut tx = self.begins(actor).await;
        let input = SubmitStatement {
            process: HARBOUR.to_owned(),
            component: "talk".to_owned(),
            text: text.to_owned(),
            lang: Lang::En,
        };
        let done = submit_statement(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    async fn decides(
        &self,
        actor: &Actor,
        statement: OpinionId,
        (is_accepted, reason): (bool, &str),
    ) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = ModerateStatement {
            process: HARBOUR.to_owned(),
            component: "talk".to_owned(),
            statement,
            is_accepted,
            reason: reason.to_owned(),
        };
        let done = moderate_statement(&mut tx, input).await?;
        tx.commit(done).await
    }

    async fn answers_statement(
        &self,
        browser: &str,
        (statement, vote): (OpinionId, Vote),
    ) -> Result<i64> {
        let mut tx = self.begins(&Actor::Anonymous).await;
        let input = CastVote {
            process: HARBOUR.to_owned(),
            component: "talk".to_owned(),
            statement,
            vote,
            voter: voter(&Actor::Anonymous, browser),
        };
        let done = cast_vote(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    async fn map(&self) -> ComponentId {
        self.setup().await.component("talk").unwrap().id
    }

    pub async fn view(&self) -> std::sync::Arc<View> {
        let map = self.map().await;
        let mut db = self.app.db.read().await.unwrap();
        live::look(&self.app, &mut db, map).await.unwrap()
    }

    /// What a browser sees: how many it has answered, and which comes next.
    async fn own(&self, browser: &str) -> live::Own {
        let map = self.map().await;
        let mut db = self.app.db.read().await.unwrap();
        let voter = voter(&Actor::Anonymous, browser);
        let number = participant(&self.app, &mut db, &voter, map).await.unwrap();
        live::own(&self.app, &mut db, (map, number)).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_camps_are_told_apart_and_what_unites_them_is_found() {
    on_both(async |house: House| {
        let manager = mapping(&house, Standing::Anyone).await;
        let mut statements = Vec::new();
        for number in 1..=10 {
            let made = house
                .states(&manager, &format!("Thought number {number}"))
                .await;
            statements.push(made.unwrap().id);
        }
        // All agree with the first and the last; on the rest the camps differ.
        for person in 0..24 {
            for (place, statement) in statements.iter().enumerate() {
                let vote = match (place, person % 2) {
                    (0 | 9, _) | (_, 0) => Vote::Agree,
                    _ => Vote::Disagree,
                };
                let browser = format!("browser {person}");
                house
                    .answers_statement(&browser, (*statement, vote))
                    .await
                    .unwrap();
            }
        }
        let view = house.view().await;
        assert_eq!((view.participants, view.opinions.len()), (24, 10));
        let sizes: Vec<usize> = view.groups.iter().map(|group| group.people).collect();
        assert_eq!(sizes, [12, 12]);
        let uniting: Vec<(Id<Opinion>, Side)> = view
            .consensus
            .iter()
            .map(|one| (one.opinion.id, one.side))
            .collect();
        let mut expected = vec![(statements[0], Side::Agree), (statements[9], Side::Agree)];
        expected.sort();
        let mut found = uniting.clone();
        found.sort();
        assert_eq!(found, expected);
        // A statement that is taken out says nothing more, and speaks again once it is let in.
        house
            .decides(&manager, statements[0], (false, "It is twice there."))
            .await
            .unwrap();
        let without = house.view().await;
        assert_eq!(without.opinions.len(), 9);
        assert_eq!(without.consensus.len(), 1);
        house
            .decides(&manager, statements[0], (true, ""))
            .await
            .unwrap();
        assert_eq!(house.view().await.consensus.len(), 2);
        // Whoever changes their mind is counted once.
        let changed = house.answers_statement("browser 0", (statements[1], Vote::Disagree));
        assert_eq!(changed.await.unwrap(), 241);
        let tally = house.view().await.opinions[1].tally;
        assert_eq!((tally.agree, tally.disagree), (11, 13));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_next_is_what_was_not_answered() {
    on_both(async |house: House| {
        let manager = mapping(&house, Standing::Anyone).await;
        assert_eq!(house.own("one").await, live::Own::default());
        for text in ["First", "Second", "Third"] {
            house.states(&manager, text).await.unwrap();
        }
        let mut seen = Vec::new();
        for voted in 0..3 {
            let own = house.own("one").await;
            assert_eq!((own.voted, own.of), (voted, 3));
            let next = own.next.unwrap().id;
            assert!(!seen.contains(&next));
            seen.push(next);
            house
                .answers_statement("one", (next, Vote::Pass))
                .await
                .unwrap();
        }
        let own = house.own("one").await;
        assert_eq!((own.voted, own.next), (3, None));
        assert_eq!(house.own("two").await.voted, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn statements_wait_to_be_looked_at_unless_a_manager_says_otherwise() {
    on_both(async |house: House| {
        let manager = mapping(&house, Standing::Anyone).await;
        let nobody = Actor::Anonymous;
        let waiting = house.states(&nobody, "  Sell  it. ").await.unwrap();
        assert_eq!(
            (waiting.text.as_str(), waiting.state),
            ("Sell it.", OpinionState::Waiting)
        );
        let twice = house.states(&nobody, "sell it.").await;
        assert_eq!(fields(twice.unwrap_err()), ["text"]);
        let early = house
            .answers_statement("one", (waiting.id, Vote::Agree))
            .await;
        assert!(matches!(early, Err(Error::Conflict(_))));
        let unreasoned = house.decides(&manager, waiting.id, (false, " ")).await;
        assert_eq!(fields(unreasoned.unwrap_err()), ["reason"]);
        let stranger = house.staff_of("manager", "water").await;
        let refused = house.decides(&stranger, waiting.id, (true, "")).await;
        assert!(matches!(refused, Err(Error::Denied(_))));
        house
            .decides(&manager, waiting.id, (true, ""))
            .await
            .unwrap();
        let again = house.decides(&manager, waiting.id, (true, "")).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        house
            .answers_statement("one", (waiting.id, Vote::Agree))
            .await
            .unwrap();
        let runs = async |seen: i64| {
            let mut tx = house.begins(&manager).await;
            let input = SaveOpinionMap {
                process: HARBOUR.to_owned(),
                component: "talk".to_owned(),
                seen,
                moderation: Moderation::After,
            };
            let done = save_opinion_map(&mut tx, input).await?;
            tx.commit(done).await
        };
        runs(0).await.unwrap();
        assert!(matches!(runs(0).await, Err(Error::Conflict(_))));
        let at_once = house.states(&nobody, "Keep it.").await.unwrap();
        assert_eq!(at_once.state, OpinionState::Accepted);
        house.is_at("2026-04-12T09:00:00Z");
        let late = house
            .answers_statement("one", (at_once.id, Vote::Agree))
            .await;
        assert!(matches!(late, Err(Error::Denied(_))));
        let late = house.states(&nobody, "Too late.").await;
        assert!(matches!(late, Err(Error::Denied(_))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_the_table_nor_the_ledger_knows_who_answers() {
    on_both(async |house: House| {
        let manager = mapping(&house, Standing::Confirmed).await;
        let first = house.states(&manager, "First").await.unwrap().id;
        let ana = house.resident("ana@example.org").await.actor;
        let input = CastVote {
            process: HARBOUR.to_owned(),
            component: "talk".to_owned(),
            statement: first,
            vote: Vote::Agree,
            voter: voter(&ana, ""),
        };
        let mut tx = house.begins(&Actor::Anonymous).await;
        let done = cast_vote(&house.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        house.app.sealer.seal_all().await.unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let entries = ledger::entries_of(&mut db, "opinions-harbour.talk")
            .await
            .unwrap();
        // What is told of the process does not drown in votes.
        let of_process = ledger::entries_of(&mut db, "process-harbour").await;
        assert!(
            of_process
                .unwrap()
                .iter()
                .all(|entry| !entry.kind.starts_with("opinion"))
        );
        let vote = entries
            .iter()
            .find(|entry| entry.kind == "opinion_vote_cast");
        let body = &vote.unwrap().body;
        assert!(
            !body.contains(&format!("\"number\":{}", ana.number())),
            "{body}"
        );
        assert!(!body.contains(&first.to_string()), "{body}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn statements_are_answered_by_clicks() {
    on_both(async |house: House| {
        mapping(&house, Standing::Anyone).await;
        let desk = house.desk("caseworker").await;
        let moderate = format!("{MAP}/moderate");
        let page = desk.opens(&moderate).await;
        page.says("None.");
        let seed = [("act", "state"), ("text", "Cars stay outside.")];
        desk.does(&moderate, &seed).await.says("Cars stay outside.");
        let ana = house.stranger();
        let page = ana.opens(MAP).await;
        page.says("Cars stay outside.").says("0 of 1");
        let page = ana.sends(&page, "/votes", &[("vote", "1")]).await;
        page.says("You have answered");
        let map = house.stranger().opens(&format!("{MAP}/map")).await;
        map.says("1 person has answered")
            .says("too few answers yet");
        let wrong = ana
            .does(&format!("{MAP}/statements/new"), &[("text", "")])
            .await;
        assert_eq!(wrong.status, 422);
        let words = [("text", "Boats may stay.")];
        ana.does(&format!("{MAP}/statements/new"), &words)
            .await
            .says("Somebody looks at it before others see it");
        ana.opens(&format!("{MAP}/statements"))
            .await
            .says("Cars stay outside.")
            .says_nothing_of("Boats may stay.");
        let page = desk.opens(&moderate).await;
        page.says("Boats may stay.");
        assert_eq!(ana.get(&moderate).await.status, 303);
        let votes = ana.get(&format!("{MAP}/opinions/votes.csv")).await;
        let lines: Vec<&str> = votes.html().lines().collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[0].starts_with("timestamp,datetime,comment-id,voter-id,vote"));
        let comments = ana.get(&format!("{MAP}/opinions/comments.csv")).await;
        assert!(comments.html().contains("Cars stay outside."));
        let rows = ana
            .get(&format!("{MAP}/opinions/participants-votes.csv"))
            .await;
        assert_eq!(rows.html().lines().count(), 2);
        assert_eq!(ana.get(&format!("{MAP}/opinions/x.csv")).await.status, 404);
    })
    .await;
}
