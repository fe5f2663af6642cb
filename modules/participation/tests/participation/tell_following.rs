//! Everyone hears what became of what they said or follow, once, as often as they chose, until they stop it by one click.

use stoa_kernel::{Actor, Error, Lang};
use stoa_participation::{
    commands::{
        frame::{WithdrawProcess, withdraw_process},
        tell::{
            choose_notices, confirm_following, forget_following, stop_following, unlink_thread,
        },
        voices::{AddComment, add_comment},
    },
    following::{Link, open},
    model::{
        Standing,
        tell::{Bond, EVERYTHING, Rhythm},
        voices::{CommentId, ProposalId, Remark, Side, Stage},
    },
};

use crate::{
    house::{HARBOUR, House, on_both, phase},
    tell_house::link_in,
    voices_house::wish,
};

const ANA: &str = "ana@example.org";
const BEN: &str = "ben@example.org";

/// As a mail program does it, with no cookie and no form of ours.
async fn clicks_once(house: &House, link: &str) {
    let answer = house.posts(link, "List-Unsubscribe=One-Click").await;
    assert_eq!(answer, 200);
}

async fn withdraws(house: &House, manager: &Actor) {
    let mut tx = house.begins(manager).await;
    let input = WithdrawProcess {
        slug: HARBOUR.to_owned(),
        seen: 0,
        reason: "The harbour was sold.".to_owned(),
    };
    let done = withdraw_process(&mut tx, input).await.unwrap();
    tx.commit(done).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_stranger_hears_of_a_process_once_their_mailbox_said_so() {
    on_both(async |house: House| {
        house.is_at("2026-03-11T10:00:00Z");
        let manager = house.asks(Standing::Confirmed).await;
        let stranger = house.stranger();
        let path = "/participate/harbour/follow";
        let wrong = stranger
            .does(path, &[("rhythm", "hourly"), ("email", ANA)])
            .await;
        assert_eq!(wrong.status, 422);
        let wrong = stranger
            .does(path, &[("rhythm", "at-once"), ("email", "ana")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("Follow");
        let page = stranger
            .does(path, &[("rhythm", "at-once"), ("email", ANA)])
            .await;
        page.says("We have sent you a mail");
        house.works().await;
        let mails = house.mails_to(ANA);
        assert_eq!(mails.len(), 1);
        let link = link_in(&mails[0], "");
        stranger
            .opens(&link)
            .await
            .says("Do you want to hear of this?")
            .says("The old harbour");
        // Nothing is sent before that.
        house.describes(&manager, 0).await.unwrap();
        let page = stranger.opens(&link).await;
        stranger
            .sends(&page, "/confirm", &[])
            .await
            .says("You will hear what becomes of it.");
        stranger
            .opens(&link)
            .await
            .says("This link was used already");
        house.is_at("2026-03-11T11:00:00Z");
        withdraws(&house, &manager).await;
        house.tells().await;
        let mails = house.mails_to(ANA);
        assert_eq!(mails.len(), 2, "{mails:?}");
        let mail = &mails[1];
        for words in [
            "A participation process was withdrawn: The old harbour",
            "> The harbour was sold.",
            "/participate/harbour",
            "you follow =E2=80=9CThe old harbour",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ] {
            assert!(mail.contains(words), "{words}: {mail}");
        }
        // Told again of nothing.
        house.tells().await;
        assert_eq!(house.mails_to(ANA).len(), 2);
        let link = link_in(mail, "/stop");
        stranger
            .opens(link.trim_end_matches("/stop"))
            .await
            .says("Stop these mails?");
        clicks_once(&house, &link).await;
        clicks_once(&house, &link).await;
        let Some(Link::Stop(person, thing)) = open(&house.app, token_of(&link)) else {
            panic!("{link}");
        };
        let mut tx = house.begins(&Actor::Anonymous).await;
        let again = stop_following(&house.app, &mut tx, (person, &thing)).await;
        assert_eq!(
            again.err(),
            Some(Error::conflict("participation-tell-stopped"))
        );
    })
    .await;
}

fn token_of(link: &str) -> &str {
    let token = link.trim_end_matches("/stop");
    token.rsplit('/').next().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_nobody_confirms_is_forgotten() {
    on_both(async |house: House| {
        house.asks(Standing::Confirmed).await;
        let thing = ("process-harbour", Rhythm::Daily);
        house
            .follows_as(&Actor::Anonymous, thing, ANA)
            .await
            .unwrap();
        house.works().await;
        let link = link_in(&house.mails_to(ANA)[0], "");
        let Some(Link::Confirm(id)) = open(&house.app, token_of(&link)) else {
            panic!("{link}");
        };
        let mut tx = house.begins(&Actor::System("test")).await;
        let done = forget_following(&house.app, &mut tx, id).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let found = house.app.vault.find_by_email(&mut db, ANA).await.unwrap();
        assert_eq!(found, []);
        drop(db);
        let mut tx = house.begins(&Actor::Anonymous).await;
        let gone = confirm_following(&house.app, &mut tx, id).await;
        assert_eq!(gone.err(), Some(Error::NotFound));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn an_author_hears_what_became_of_what_came_of_theirs() {
    on_both(async |house: House| {
        house.is_at("2026-03-11T10:00:00Z");
        let manager = house.asks(Standing::Confirmed).await;
        let ana = house.resident(ANA).await;
        let ben = house.resident(BEN).await;
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let seats = house
            .proposes(&ben.actor, wish("More seats"))
            .await
            .unwrap();
        let ends = (bench.reference(), seats.reference());
        let both = (ends.0.as_str(), ends.1.as_str());
        let denied = house.links(&ana.actor, both, Bond::Became).await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
        house.links(&manager, both, Bond::Became).await.unwrap();
        let again = house.links(&manager, both, Bond::Answers).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
        house.tells().await;
        assert_eq!(
            house.mails_to(ANA).len(),
            1,
            "that something came of theirs"
        );
        house.is_at("2026-03-11T10:00:01Z");
        let answer = (Stage::Accepted, "We build them in May.");
        house
            .answers(&manager, (seats.id, 0), answer)
            .await
            .unwrap();
        house.tells().await;
        for (who, why) in [
            (ANA, "A bench=E2=80=9D, of which it came"),
            (BEN, "you wrote =E2=80=9CMore seats"),
        ] {
            let mails = house.mails_to(who);
            let mail = mails.last().unwrap();
            for words in [
                "A proposal was answered: More seats",
                "> We build them in May.",
                why,
            ] {
                assert!(mail.contains(words), "{words}: {mail}");
            }
        }
        assert_eq!(house.mails_to(ANA).len(), 2);
        let page = house.stranger().opens(&bench.path()).await;
        page.says("What came of it")
            .says("More seats")
            .says("was made from it");
        let page = house
            .stranger()
            .opens(&format!("/participate/harbour/thread?of={}", ends.1))
            .await;
        page.says("What it came from").says("A bench");
        // One click, and an author hears no more of it; others do.
        let link = link_in(house.mails_to(ANA).last().unwrap(), "/stop");
        clicks_once(&house, &link).await;
        house.is_at("2026-03-11T10:00:02Z");
        house
            .answers(&manager, (seats.id, 0), (Stage::Done, "They stand."))
            .await
            .unwrap();
        house.tells().await;
        assert_eq!(house.mails_to(ANA).len(), 2);
        assert_eq!(house.mails_to(BEN).len(), 3);
        let mut tx = house.begins(&manager).await;
        let done = unlink_thread(&mut tx, both).await.unwrap();
        tx.commit(done).await.unwrap();
        let page = house.stranger().opens(&bench.path()).await;
        page.says_nothing_of("What came of it");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_day_is_one_mail_and_nobody_hears_twice_or_of_what_they_did() {
    on_both(async |house: House| {
        house.is_at("2026-03-11T10:00:00Z");
        let manager = house.asks(Standing::Confirmed).await;
        let ana = house.resident(ANA).await;
        let ben = house.resident(BEN).await;
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let reference = bench.reference();
        let daily = (reference.as_str(), Rhythm::Daily);
        house.follows(&ben.actor, daily).await.unwrap();
        let again = house.follows(&ben.actor, daily).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
        // An author who follows what they wrote chooses by it how often they hear of it.
        house
            .follows(&ana.actor, (&reference, Rhythm::Weekly))
            .await
            .unwrap();
        for reason in ["We look into it.", "We still look into it."] {
            let answer = (Stage::Considered, reason);
            house
                .answers(&manager, (bench.id, 0), answer)
                .await
                .unwrap();
        }
        house.tells().await;
        assert_eq!(house.mails_to(BEN).len(), 0, "before the morning");
        house.is_at("2026-03-12T06:30:00Z");
        house.works().await;
        let mails = house.mails_to(BEN);
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert!(mails[0].contains("2 pieces of news: A bench"), "{mails:?}");
        assert!(mails[0].contains("> We still look into it."), "{mails:?}");
        assert_eq!(house.mails_to(ANA).len(), 0, "before Monday");
        house.is_at("2026-03-16T06:30:00Z");
        house.works().await;
        assert_eq!(house.mails_to(ANA).len(), 1);
        // What the page of notices says, and what is chosen on it.
        let page = ana.browser.opens("/my/participation").await;
        page.says("A bench").says("Once a week");
        let choose = async |thing: &str, rhythm: Rhythm| {
            let mut tx = house.begins(&ana.actor).await;
            let done = choose_notices(&house.app, &mut tx, (thing, rhythm)).await?;
            tx.commit(done).await
        };
        choose(&reference, Rhythm::Never).await.unwrap();
        choose(EVERYTHING, Rhythm::Daily).await.unwrap();
        let same = choose(EVERYTHING, Rhythm::Daily).await;
        assert!(matches!(same, Err(Error::Conflict(_))), "{same:?}");
        assert_eq!(
            choose("process-harbour", Rhythm::Daily).await,
            Err(Error::NotFound)
        );
        house
            .answers(&manager, (bench.id, 0), (Stage::Done, "It stands."))
            .await
            .unwrap();
        house.tells().await;
        house.is_at("2026-03-23T06:30:00Z");
        house.works().await;
        assert_eq!(house.mails_to(ANA).len(), 1, "never is never");
        assert_eq!(house.mails_to(BEN).len(), 2);
        // Ben ends it on his own page, by the button there.
        let page = ben.browser.opens("/my/participation").await;
        let stop = page.attributes("form[action$='/stop']", "action").remove(0);
        let page = ben.browser.sends(&page, &stop, &[]).await;
        page.says("You get no more mails about this.")
            .says("You follow nothing yet.");
        let page = ben
            .browser
            .fills_in("/my/participation", &[("rhythm", "weekly")])
            .await;
        page.says("Saved.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_say_by_clicks_what_came_of_what() {
    on_both(async |house: House| {
        house.is_at("2026-03-11T10:00:00Z");
        house.asks(Standing::Confirmed).await;
        let ana = house.resident(ANA).await;
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let desk = house.desk("manager").await;
        let path = "/staff/participation/harbour/thread";
        let reference = bench.reference();
        let wrong = [
            ("from", "M-P1"),
            ("to", "process-harbour"),
            ("bond", "came-of"),
        ];
        let page = desk.does(path, &wrong).await;
        assert_eq!(page.status, 422);
        page.says("Write the reference of something that everybody may see");
        let right = [
            ("from", reference.as_str()),
            ("to", "process-harbour"),
            ("bond", "came-of"),
        ];
        let page = desk.does(path, &right).await;
        page.says("A bench → The old harbour");
        let stranger = house.stranger();
        stranger
            .opens("/participate/harbour/thread")
            .await
            .says("What it came from")
            .says("A bench");
        desk.sends(&page, "/remove", &[])
            .await
            .says_nothing_of("A bench");
        stranger
            .opens("/participate/harbour/thread")
            .await
            .says("Nothing has come of it yet.");
        assert_eq!(house.desk("auditor").await.get(path).await.status, 403);
        house
            .desk("manager")
            .await
            .opens("/participate/harbour/follow")
            .await
            .says("Sign in as a resident");
        assert_eq!(stranger.get("/my/participation").await.status, 303);
    })
    .await;
}

async fn remarks(
    house: &House,
    actor: &Actor,
    (proposal, parent): (ProposalId, Option<CommentId>),
    text: &str,
) -> CommentId {
    let mut tx = house.begins(actor).await;
    let input = AddComment {
        process: HARBOUR.to_owned(),
        component: "ideas".to_owned(),
        proposal: Some(proposal),
        parent,
        remark: Remark {
            side: Side::None,
            text: text.to_owned(),
            name_shown: String::new(),
        },
        lang: Lang::En,
    };
    let done = add_comment(&house.app, &mut tx, input).await.unwrap();
    tx.commit(done).await.unwrap().id
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_answered_hears_of_it_and_who_follows_the_process_does_not() {
    on_both(async |house: House| {
        house.is_at("2026-03-11T10:00:00Z");
        let manager = house.staff("manager").await;
        house.begins_process(&manager).await.unwrap();
        house.describes(&manager, 0).await.unwrap();
        house
            .adds_ideas(&manager, Standing::Confirmed)
            .await
            .unwrap();
        let all = phase(("2026-03-10", "2026-03-28"), "write support comment");
        house.saves(&manager, all).await.unwrap();
        house.publishes(&manager, 0).await.unwrap();
        let ana = house.resident(ANA).await;
        let ben = house.resident(BEN).await;
        let cleo = house.resident("cleo@example.org").await;
        house.is_at("2026-03-11T11:00:00Z");
        let process = ("process-harbour", Rhythm::AtOnce);
        house.follows(&cleo.actor, process).await.unwrap();
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let first = remarks(&house, &ben.actor, (bench.id, None), "In the shade?").await;
        house.tells().await;
        let mails = house.mails_to(ANA);
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert!(mails[0].contains("> In the shade?"), "{mails:?}");
        let page = format!("/participate/comment/{first}");
        assert!(mails[0].contains(&page), "{mails:?}");
        house.is_at("2026-03-11T12:00:00Z");
        remarks(
            &house,
            &ana.actor,
            (bench.id, Some(first)),
            "Under the limes.",
        )
        .await;
        house.tells().await;
        let mails = house.mails_to(BEN);
        assert_eq!(mails.len(), 1, "{mails:?}");
        for words in ["> Under the limes.", "you wrote =E2=80=9CIn the shade?"] {
            assert!(mails[0].contains(words), "{words}: {mails:?}");
        }
        assert_eq!(house.mails_to(ANA).len(), 1, "what she said herself");
        assert_eq!(house.mails_to("cleo@example.org").len(), 0);
        clicks_once(&house, &link_in(&mails[0], "/stop")).await;
        house.is_at("2026-03-11T13:00:00Z");
        remarks(&house, &ana.actor, (bench.id, Some(first)), "All of them.").await;
        house.tells().await;
        assert_eq!(house.mails_to(BEN).len(), 1);
        let page = ben.browser.opens("/my/participation").await;
        page.says("In the shade?").says("Never");
    })
    .await;
}
