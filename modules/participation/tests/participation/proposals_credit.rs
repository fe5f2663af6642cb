//! Who wrote a proposal together, and what becomes one of several: nobody counts twice, and whoever wrote it is named and told.

use stoa_kernel::{Actor, Error, Id};
use stoa_participation::{
    commands::proposals::{
        AnswerCoAuthor, AskCoAuthor, MergeProposal, SplitProposal, answer_co_author, ask_co_author,
        forget_co_author, merge_proposal, split_proposal,
    },
    model::{
        Standing,
        proposals::{CreditId, Share},
        tell::Bond,
        voices::{ProposalId, Stage},
    },
    store,
};

use crate::{
    house::{House, on_both},
    processes::fields,
    voices_house::wish,
};

const IDEAS: &str = "/participate/harbour/ideas";

impl House {
    async fn asks_co_author(
        &self,
        actor: &Actor,
        (proposal, email): (ProposalId, &str),
    ) -> Result<CreditId, Error> {
        let mut tx = self.begins(actor).await;
        let input = AskCoAuthor {
            proposal,
            email: email.to_owned(),
            lang: stoa_kernel::Lang::En,
        };
        let done = ask_co_author(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    async fn merges(
        &self,
        actor: &Actor,
        (proposal, into, seen): (ProposalId, ProposalId, i64),
        reason: &str,
    ) -> Result<(), Error> {
        let mut tx = self.begins(actor).await;
        let input = MergeProposal {
            proposal,
            seen,
            into,
            reason: reason.to_owned(),
        };
        let done = merge_proposal(&self.app, &mut tx, input).await?;
        tx.commit(done).await.map(|_| ())
    }

    async fn splits(
        &self,
        actor: &Actor,
        (proposal, seen): (ProposalId, i64),
        titles: &[&str],
    ) -> Result<Vec<ProposalId>, Error> {
        let mut tx = self.begins(actor).await;
        let parts = titles.iter();
        let input = SplitProposal {
            proposal,
            seen,
            parts: parts
                .map(|title| ((*title).to_owned(), "As it was wished.".to_owned()))
                .collect(),
            reason: "It said two things.".to_owned(),
        };
        let done = split_proposal(&self.app, &mut tx, input).await?;
        let made = tx.commit(done).await?;
        Ok(made.into_iter().map(|one| one.id).collect())
    }
}

/// The path that a mail names after the town's address.
fn link_to(mail: &str, start: &str) -> String {
    let at = mail.find(start).unwrap();
    let link = mail[at..].split_whitespace().next();
    link.unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_co_author_is_asked_named_and_told() {
    on_both(async |house: House| {
        let manager = house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        let ana = house.resident("ana@example.org").await;
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let path = bench.path();
        ana.browser.opens(&path).await.says("Who wrote it with you");
        let ask = format!("{path}/co-authors");
        for (email, fault) in [
            ("nobody", "email address"),
            ("ANA@example.org", "your own address"),
        ] {
            let wrong = ana.browser.does(&ask, &[("email", email)]).await;
            assert_eq!(wrong.status, 422);
            wrong.says(fault);
        }
        let ben = [("email", "ben@example.org")];
        let page = ana.browser.does(&ask, &ben).await;
        page.says("You have asked this address already")
            .says_nothing_of("ben@example.org");
        let wrong = ana.browser.does(&ask, &ben).await;
        assert_eq!(wrong.status, 422);
        house.works().await;
        let mails = house.mails_to("ben@example.org");
        assert_eq!(mails.len(), 1);
        let link = link_to(&mails[0], "/participate/co-author/");
        let stranger = house.stranger();
        let page = stranger.opens(&link).await;
        page.says("Did you write this too?").says("A bench");
        let long = "x".repeat(61);
        let wrong = [("answer", "yes"), ("name_shown", long.as_str())];
        let wrong = stranger.sends(&page, &link, &wrong).await;
        assert_eq!(wrong.status, 422);
        let yes = [("answer", "yes"), ("name_shown", "Ben")];
        let page = stranger.sends(&page, &link, &yes).await;
        page.says("You are one of those who wrote it.")
            .says("Together with")
            .says("Ben");
        stranger
            .opens(&link)
            .await
            .says("This link was used already");
        let answered = (Stage::Accepted, "There is room.");
        house
            .answers(&manager, (bench.id, 0), answered)
            .await
            .unwrap();
        house.tells().await;
        assert!(house.mails_to("ben@example.org")[1].contains("There is room."));
        let stranger = house.stranger();
        assert_eq!(stranger.get(&ask).await.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_declines_or_never_answers_is_forgotten() {
    on_both(async |house: House| {
        house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        let ana = house.resident("ana@example.org").await;
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let ben = (bench.id, "ben@example.org");
        let ben = house.asks_co_author(&ana.actor, ben).await.unwrap();
        let cleo = (bench.id, "cleo@example.org");
        let cleo = house.asks_co_author(&ana.actor, cleo).await.unwrap();
        let somebody = house.resident("dan@example.org").await;
        let denied = house.asks_co_author(&somebody.actor, (bench.id, "eva@example.org"));
        assert!(matches!(denied.await, Err(Error::Denied(_))));
        let mut tx = house.begins(&Actor::Anonymous).await;
        let input = AnswerCoAuthor {
            credit: ben,
            agrees: false,
            name_shown: "Ben".to_owned(),
        };
        let done = answer_co_author(&house.app, &mut tx, input.clone()).await;
        tx.commit(done.unwrap()).await.unwrap();
        let mut tx = house.begins(&Actor::Anonymous).await;
        let twice = answer_co_author(&house.app, &mut tx, input).await;
        assert!(matches!(twice, Err(Error::Conflict(_))));
        drop(tx);
        let mut tx = house.begins(&Actor::System("test")).await;
        let done = forget_co_author(&house.app, &mut tx, cleo).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut tx = house.begins(&Actor::System("test")).await;
        let answered = forget_co_author(&house.app, &mut tx, ben).await;
        assert!(matches!(answered, Err(Error::Conflict(_))));
        drop(tx);
        let mut db = house.app.db.read().await.unwrap();
        for email in ["ben@example.org", "cleo@example.org"] {
            let known = house.app.vault.find_by_email(&mut db, email).await;
            assert!(known.unwrap().is_empty(), "{email}");
        }
        let left = store::proposals::credits_of(&mut db, bench.id).await;
        let left = left.unwrap();
        assert_eq!((left.len(), left[0].state), (1, Share::Declined));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn whoever_supports_two_that_become_one_counts_once() {
    on_both(async |house: House| {
        let manager = house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        let (ana, ben, cleo) = (
            house.resident("ana@example.org").await,
            house.resident("ben@example.org").await,
            house.resident("cleo@example.org").await,
        );
        let mut named = wish("A bench");
        named.written.name_shown = "Ana".to_owned();
        let bench = house.proposes(&ana.actor, named).await.unwrap();
        let seat = house.proposes(&ben.actor, wish("A seat")).await.unwrap();
        for (who, what) in [
            (&ben, bench.id),
            (&cleo, bench.id),
            (&cleo, seat.id),
            (&ana, seat.id),
        ] {
            house.supports(&who.actor, "", what).await.unwrap();
        }
        let caseworker = house.staff_of("caseworker", "water").await;
        for nobody in [&caseworker, &ana.actor] {
            let denied = house.merges(nobody, (bench.id, seat.id, 0), "Same.").await;
            assert!(matches!(denied, Err(Error::Denied(_))));
        }
        for into in [bench.id, Id::new(5)] {
            let wrong = house.merges(&manager, (bench.id, into, 0), "Same.").await;
            assert_eq!(fields(wrong.unwrap_err()), ["into"]);
        }
        let no_reason = house.merges(&manager, (bench.id, seat.id, 0), " ").await;
        assert_eq!(fields(no_reason.unwrap_err()), ["reason"]);
        let stale = house
            .merges(&manager, (bench.id, seat.id, 9), "Same.")
            .await;
        assert!(matches!(stale, Err(Error::Conflict(_))));
        let merged = house.merges(&manager, (bench.id, seat.id, 0), "Both wish a seat.");
        merged.await.unwrap();
        // Three people in all; each can take their support back, and nobody can give it twice.
        assert_eq!(house.proposal(seat.id).await.supports, 3);
        let again = house.supports(&ben.actor, "", seat.id).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        let late = house.supports(&ana.actor, "", bench.id).await;
        assert!(matches!(late, Err(Error::Conflict(_))));
        let page = ben.browser.opens(&seat.path()).await;
        page.says("3 people support it")
            .says("You are one of them")
            .says("Together with")
            .says("Ana");
        let page = ben.browser.sends(&page, "/withdraw-support", &[]).await;
        page.says("2 people support it");
        let stranger = house.stranger();
        stranger
            .opens(&bench.path())
            .await
            .says("Merged into another one")
            .says("Both wish a seat.")
            .says("A seat");
        let list = stranger.opens(IDEAS).await;
        list.says("A seat").says_nothing_of("A bench");
        house.tells().await;
        assert!(house.mails_to("ana@example.org")[0].contains("Both wish a seat."));
        house.is_at("2026-03-12T10:00:00Z");
        let answered = house.answers(&manager, (seat.id, 0), (Stage::Accepted, "Soon."));
        answered.await.unwrap();
        house.tells().await;
        assert!(house.mails_to("ana@example.org")[1].contains("Soon."));
        // What was tied by merging is not untied by hand, nor tied so.
        let mut tx = house.begins(&manager).await;
        let (from, to) = (bench.reference(), seat.reference());
        let untied = stoa_participation::commands::tell::unlink_thread(&mut tx, (&from, &to));
        assert!(untied.await.is_err());
        assert!(!Bond::BY_HAND.contains(&Bond::MergedInto));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_supports_of_one_voice_cannot_be_told_from_the_table() {
    on_both(async |house: House| {
        house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        let ana = house.resident("ana@example.org").await;
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let seat = house.proposes(&ana.actor, wish("A seat")).await.unwrap();
        for what in [bench.id, seat.id] {
            house.supports(&ana.actor, "", what).await.unwrap();
        }
        let mut db = house.app.db.read().await.unwrap();
        let one = store::proposals::roots_of(&mut db, bench.id).await.unwrap();
        let other = store::proposals::roots_of(&mut db, seat.id).await.unwrap();
        assert_eq!((one.len(), other.len()), (1, 1));
        assert_ne!(one, other);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_says_two_things_goes_on_as_two() {
    on_both(async |house: House| {
        let manager = house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        let ana = house.resident("ana@example.org").await;
        let both = house.proposes(&ana.actor, wish("Bench and tree")).await;
        let both = both.unwrap();
        house.supports(&ana.actor, "", both.id).await.unwrap();
        let few = house.splits(&manager, (both.id, 0), &["A bench"]).await;
        assert_eq!(fields(few.unwrap_err()), ["title_2"]);
        let empty = house.splits(&manager, (both.id, 0), &["A bench", " "]);
        assert_eq!(fields(empty.await.unwrap_err()), ["title_2"]);
        let denied = house.splits(&ana.actor, (both.id, 0), &["A bench", "A tree"]);
        assert!(matches!(denied.await, Err(Error::Denied(_))));
        let parts = house.splits(&manager, (both.id, 0), &["A bench", "A tree"]);
        let parts = parts.await.unwrap();
        let tree = house.proposal(parts[1]).await;
        assert_eq!((tree.author, tree.supports), (both.author, 0));
        let twice = house.splits(&manager, (both.id, 0), &["A bench", "A tree"]);
        assert!(matches!(twice.await, Err(Error::Conflict(_))));
        let stranger = house.stranger();
        stranger
            .opens(&both.path())
            .await
            .says("Split into several")
            .says("It said two things.")
            .says("A tree");
        stranger.opens(&tree.path()).await.says("Bench and tree");
        house.tells().await;
        assert!(house.mails_to("ana@example.org")[0].contains("It said two things."));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_merge_and_split_by_clicks() {
    on_both(async |house: House| {
        house.asks(Standing::Anyone).await;
        house.is_at("2026-03-12T09:00:00Z");
        let mut made = Vec::new();
        for title in [
            "A harbour bench",
            "A bench at the harbour",
            "Trees and lamps",
        ] {
            let one = house.proposes(&Actor::Anonymous, wish(title)).await;
            made.push(one.unwrap());
        }
        let desk = house.desk("caseworker").await;
        desk.opens(&made[0].path())
            .await
            .says("Merge it into another proposal");
        let merge = format!("{}/merge", made[0].path());
        let wrong = desk.does(&merge, &[("reason", "Same.")]).await;
        assert_eq!(wrong.status, 422);
        let into = made[1].id.to_string();
        let page = desk
            .does(&merge, &[("into", &into), ("reason", "Same.")])
            .await;
        page.says("The proposals are one now.");
        // Nothing is like this one.
        let merge = format!("{}/merge", made[2].path());
        let wrong = desk
            .does(&merge, &[("reference", "x"), ("reason", "Same.")])
            .await;
        wrong.says("Choose another proposal");
        let split = format!("{}/split", made[2].path());
        let parts = [
            ("title_1", "Trees"),
            ("text_1", "Many."),
            ("title_2", "Lamps"),
        ];
        let wrong = desk.does(&split, &parts).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Write something here");
        let rest = [("text_2", "Bright."), ("reason", "Two things.")];
        let page = desk.does(&split, &[&parts[..], &rest].concat()).await;
        page.says("The proposal goes on in its parts.")
            .says("Lamps");
        let stranger = house.stranger();
        assert_eq!(stranger.get(&split).await.status, 303);
    })
    .await;
}
