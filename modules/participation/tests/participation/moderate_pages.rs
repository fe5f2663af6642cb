//! What residents and staff see of moderation, by clicks.

use stoa_kernel::{Actor, Lang, Localised};
use stoa_participation::{
    commands::{
        frame::{AddComponent, add_component},
        map::{ModerateStatement, SubmitStatement, moderate_statement, submit_statement},
    },
    model::{Kind, Standing, moderation::Contribution, voices::Side},
};

use crate::{
    house::{HARBOUR, House, on_both, phase},
    voices_comments::{said, talking},
    voices_house::wish,
};

const TABLE: &str = "/participate/moderation";
const QUEUE: &str = "/staff/participation/moderation";
const RUDE: &str = "Only an idiot like Mr Brown could want this.";

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_comment_goes_from_the_flag_to_the_table() {
    on_both(async |house: House| {
        talking(&house, Standing::Confirmed).await;
        let ana = house.resident("ana@example.org").await;
        let ben = house.resident("ben@example.org").await.browser;
        let remark = said(Side::Against, RUDE);
        let made = house.says(&ana.actor, (None, None), remark).await.unwrap();
        let page = ben.opens(&made.path()).await;
        let flag = page.link("This breaks a rule");
        let wrong = ben.does(&flag, &[("words", "He means my mother.")]).await;
        assert_eq!(wrong.status, 422);
        wrong.says("He means my mother.").says("Choose");
        let page = ben.sends(&wrong, &flag, &[("rule", "respect")]).await;
        page.says("Somebody will look at it").says(RUDE);
        let again = ben.does(&flag, &[("rule", "respect")]).await;
        assert_eq!(again.status, 409);

        let desk = house.desk("caseworker").await;
        let queue = desk.opens(QUEUE).await;
        let work = queue.link(&format!("Comment comment-{}", made.id));
        let page = desk.opens(&work).await;
        page.says(RUDE)
            .says("Be respectful")
            .says("He means my mother.")
            .says("Its author wrote nothing else");
        let unsaid = [
            ("act", "decide"),
            ("verdict", "hidden"),
            ("rule", "respect"),
        ];
        let wrong = desk.does(&work, &unsaid).await;
        assert_eq!(wrong.status, 422);
        let fields = [
            ("act", "decide"),
            ("verdict", "hidden"),
            ("rule", "respect"),
            ("reason", "It insults somebody by name."),
        ];
        let page = desk.does(&work, &fields).await;
        page.says("It insults somebody by name.")
            .says_nothing_of(RUDE);
        let read = [("act", "read"), ("purpose", "To check the decision.")];
        let page = desk.does(&work, &read).await;
        page.says(RUDE).says("To check the decision.");

        let stranger = house.stranger();
        for list in [made.path(), "/participate/harbour/talk/comments".to_owned()] {
            stranger
                .opens(&list)
                .await
                .says("Hidden because it breaks the rule “Be respectful”")
                .says("It insults somebody by name.")
                .says_nothing_of(RUDE);
        }
        let debate = stranger.opens("/participate/harbour/talk").await;
        debate.says("Nobody has said anything yet");

        let page = ana.browser.opens(&made.path()).await;
        let case = page.link("How this was decided");
        let page = ana.browser.opens(&case).await;
        page.says(RUDE).says("To check the decision.");
        let public = stranger.opens(&case).await;
        public.says_nothing_of(RUDE).says_nothing_of("Ask that");
        let appeal = page.link("Ask that somebody else looks at it");
        assert_eq!(ben.get(&appeal).await.status, 403);
        assert_eq!(stranger.get(&appeal).await.status, 303);
        let wrong = ana.browser.does(&appeal, &[("words", "")]).await;
        assert_eq!(wrong.status, 422);
        let words = [("words", "It was meant as a joke.")];
        let page = ana.browser.does(&appeal, &words).await;
        page.says("Waits for a decision");

        desk.opens(&work)
            .await
            .says("Somebody who did not decide before has to decide this");
        let granted = [
            ("act", "appeal"),
            ("outcome", "granted"),
            ("reason", "A joke."),
        ];
        let page = desk.opens(&work).await;
        assert!(page.all("input[name=outcome]").is_empty());
        let other = house.desk("manager").await;
        let queue = other.opens(QUEUE).await;
        let page = other
            .opens(&queue.link(&format!("Comment comment-{}", made.id)))
            .await;
        page.says("It was meant as a joke.");
        let wrong = other
            .does(&work, &[("act", "appeal"), ("reason", "A joke.")])
            .await;
        assert_eq!(wrong.status, 422);
        other.does(&work, &granted).await.says("can be read again");
        stranger.opens(&made.path()).await.says(RUDE);

        let rules = stranger.opens("/participate/rules").await;
        let table = stranger.opens(&rules.link("What was moderated")).await;
        table
            .says("Be respectful")
            .says("It insults somebody by name.")
            .says("The same day")
            .says("Granted");
        let csv = stranger.get("/participate/moderation.csv").await;
        let line = format!(
            "\"comment\",\"{HARBOUR}\",\"hidden\",\"respect\",\"It insults somebody by name.\""
        );
        assert!(csv.html().contains(&line), "{}", csv.html());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_open_a_case_and_see_copies() {
    on_both(async |house: House| {
        talking(&house, Standing::Confirmed).await;
        let ana = house.resident("ana@example.org").await.actor;
        let text = "Vote for the marina: it brings work, visitors and money to all of us in town.";
        for words in [text.to_owned(), text.replace("marina", "MARINA")] {
            let remark = said(Side::For, &words);
            house.says(&ana, (None, None), remark).await.unwrap();
        }
        let proposal = house.proposes(&ana, wish("A bench")).await.unwrap();
        let desk = house.desk("caseworker").await;
        let newest = desk.opens("/participate/harbour/talk/comments").await;
        newest.says_nothing_of("This breaks a rule");
        let path = newest.link("Look at it as moderator");
        let page = desk.opens(&path).await;
        let page = desk.sends(&page, &path, &[]).await;
        page.says("100% alike")
            .says("wrote 3 things within an hour")
            .says("Nobody has said so");
        let kept = [
            ("act", "decide"),
            ("verdict", "kept"),
            ("reason", "Said twice by mistake."),
        ];
        desk.does(&page.path, &kept).await.says("It stays");
        let table = house.stranger().opens(TABLE).await;
        table.says("It stays").says("Said twice by mistake.");
        // Auditors read what waits and change nothing; others do not see it.
        house
            .looks_at(
                &house.staff("manager").await,
                Contribution::Proposal(proposal.id),
            )
            .await
            .unwrap();
        let auditor = house.desk("auditor").await;
        let queue = auditor.opens(QUEUE).await;
        let page = auditor
            .opens(&queue.link(&format!("Proposal {}", proposal.reference())))
            .await;
        page.says("There is nowhere to sit.");
        assert!(page.all("input[name=verdict]").is_empty());
        let analyst = house.desk("analyst").await;
        assert_eq!(analyst.get(QUEUE).await.status, 403);
        assert_eq!(house.stranger().get(QUEUE).await.status, 303);
        let staff = desk.opens("/staff/participation").await;
        staff.link("Moderation");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_proposal_leaves_a_note_in_its_list() {
    on_both(async |house: House| {
        talking(&house, Standing::Confirmed).await;
        let ana = house.resident("ana@example.org").await;
        let rude = house
            .proposes(&ana.actor, wish("Send Mr Brown away"))
            .await
            .unwrap();
        let thing = Contribution::Proposal(rude.id);
        house
            .hides_it(&house.staff("caseworker").await, thing)
            .await;
        let stranger = house.stranger();
        for path in ["/participate/harbour/ideas".to_owned(), rude.path()] {
            stranger
                .opens(&path)
                .await
                .says("Hidden proposal")
                .says("It insults people.")
                .says_nothing_of("Brown");
        }
        ana.browser
            .opens("/my/proposals")
            .await
            .says("Hidden proposal");
        let edit = format!("{}/edit", rude.path());
        assert_eq!(ana.browser.get(&edit).await.status, 409);
        let flag = format!("/participate/flag/{}", rude.reference());
        assert_eq!(stranger.get(&flag).await.status, 303);
        for nothing in ["M-P1", "comment-1", "else"] {
            let path = format!("/participate/flag/{nothing}");
            assert_eq!(stranger.get(&path).await.status, 404, "{nothing}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn statements_that_were_taken_out_stand_in_the_table() {
    on_both(async |house: House| {
        let manager = house.staff("manager").await;
        house.begins_process(&manager).await.unwrap();
        house.describes(&manager, 0).await.unwrap();
        let mut tx = house.begins(&manager).await;
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Opinions,
            slug: "ideas".to_owned(),
            title: Localised::english("What do you think?"),
            standing: Standing::Anyone,
        };
        let done = add_component(&house.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let input = phase(("2026-03-10", "2026-03-28"), "write vote");
        house.saves(&manager, input).await.unwrap();
        house.publishes(&manager, 0).await.unwrap();
        house.is_at("2026-03-12T09:00:00Z");
        let mut tx = house.begins(&Actor::Anonymous).await;
        let input = SubmitStatement {
            process: HARBOUR.to_owned(),
            component: "ideas".to_owned(),
            text: "Mr Brown is a fool.".to_owned(),
            lang: Lang::En,
        };
        let done = submit_statement(&house.app, &mut tx, input).await.unwrap();
        let statement = tx.commit(done).await.unwrap();
        let mut tx = house.begins(&manager).await;
        let input = ModerateStatement {
            process: HARBOUR.to_owned(),
            component: "ideas".to_owned(),
            statement: statement.id,
            is_accepted: false,
            reason: "It is about a person.".to_owned(),
        };
        let done = moderate_statement(&mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let table = house.stranger().opens(TABLE).await;
        table
            .says("Statement")
            .says("It is about a person.")
            .says_nothing_of("fool");
    })
    .await;
}
