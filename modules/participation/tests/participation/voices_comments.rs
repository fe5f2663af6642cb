//! What people say about proposals and in debates, and what voices say of it.

use stoa_kernel::{Actor, Error, Id, Lang, Localised, Result};
use stoa_participation::{
    commands::{
        frame::{AddComponent, add_component},
        voices::{AddComment, VoteOnComment, add_comment, vote_on_comment},
    },
    model::{
        Kind, Standing,
        voices::{Comment, CommentId, ProposalId, Remark, Side},
    },
    store::voices::comment_by_id,
};

use crate::{
    house::{HARBOUR, House, on_both, phase},
    processes::fields,
    voices_house::{voter, wish},
};

/// A published process in which ideas are talked about from 10 through 28 March 2026.
pub async fn talking(house: &House, standing: Standing) {
    let manager = house.staff("manager").await;
    house.begins_process(&manager).await.unwrap();
    house.describes(&manager, 0).await.unwrap();
    house.adds_ideas(&manager, standing).await.unwrap();
    let mut tx = house.begins(&manager).await;
    let input = AddComponent {
        process: HARBOUR.to_owned(),
        seen: 0,
        kind: Kind::Debate,
        slug: "talk".to_owned(),
        title: Localised::english("Shall we sell it?"),
        standing,
    };
    let done = add_component(&house.app, &mut tx, input).await.unwrap();
    tx.commit(done).await.unwrap();
    let mut input = phase(("2026-03-10", "2026-03-28"), "write comment");
    let verbs = input.verbs["ideas"].clone();
    input.verbs.insert("talk".to_owned(), verbs);
    house.saves(&manager, input).await.unwrap();
    house.publishes(&manager, 0).await.unwrap();
    house.is_at("2026-03-12T09:00:00Z");
}

pub fn said(side: Side, text: &str) -> Remark {
    Remark {
        side,
        text: text.to_owned(),
        name_shown: String::new(),
    }
}

impl House {
    /// Says something about a proposal of `ideas`, or in the debate.
    pub async fn says(
        &self,
        actor: &Actor,
        (proposal, parent): (Option<ProposalId>, Option<CommentId>),
        remark: Remark,
    ) -> Result<Comment> {
        let component = if proposal.is_some() { "ideas" } else { "talk" };
        let input = AddComment {
            process: HARBOUR.to_owned(),
            component: component.to_owned(),
            proposal,
            parent,
            remark,
            lang: Lang::En,
        };
        let mut tx = self.begins(actor).await;
        let done = add_comment(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn votes(&self, browser: &str, comment: CommentId, value: i64) -> Result<()> {
        let mut tx = self.begins(&Actor::Anonymous).await;
        let input = VoteOnComment {
            comment,
            value,
            voter: voter(&Actor::Anonymous, browser),
        };
        let done = vote_on_comment(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn comment(&self, id: CommentId) -> Comment {
        let mut db = self.app.db.read().await.unwrap();
        comment_by_id(&mut db, id).await.unwrap().unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_are_answered_once_deep_and_where_they_stand() {
    on_both(async |house: House| {
        talking(&house, Standing::Confirmed).await;
        let ana = house.resident("ana@example.org").await.actor;
        let bench = house.proposes(&ana, wish("A bench")).await.unwrap().id;
        let about = (Some(bench), None);
        let refused = house
            .says(&Actor::Anonymous, about, said(Side::For, "Yes."))
            .await;
        assert!(matches!(refused, Err(Error::Denied(_))));
        let empty = house.says(&ana, about, said(Side::For, " ")).await;
        assert_eq!(fields(empty.unwrap_err()), ["text"]);
        let first = house
            .says(&ana, about, said(Side::For, "Yes."))
            .await
            .unwrap();
        let answer = (Some(bench), Some(first.id));
        let second = house
            .says(&ana, answer, said(Side::None, "Why?"))
            .await
            .unwrap();
        let deeper = (Some(bench), Some(second.id));
        let refused = house.says(&ana, deeper, said(Side::None, "So.")).await;
        assert!(matches!(refused, Err(Error::Conflict(_))));
        // An answer stands where its comment does.
        let elsewhere = house
            .says(&ana, (None, Some(first.id)), said(Side::None, "Here?"))
            .await;
        assert_eq!(elsewhere.unwrap_err(), Error::NotFound);
        let nothing = house
            .says(&ana, (Some(Id::new(1)), None), said(Side::None, "?"))
            .await;
        assert_eq!(nothing.unwrap_err(), Error::NotFound);
        assert_eq!(house.comment(first.id).await.replies, 1);
        house.is_at("2026-04-12T09:00:00Z");
        let late = house.says(&ana, about, said(Side::For, "Late.")).await;
        assert!(matches!(late, Err(Error::Denied(_))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voice_counts_once_and_may_change() {
    on_both(async |house: House| {
        talking(&house, Standing::Anyone).await;
        let nobody = Actor::Anonymous;
        let comment = house.says(&nobody, (None, None), said(Side::Against, "No."));
        let comment = comment.await.unwrap();
        assert_eq!(comment.subject.reference(), "process-harbour");
        for (browser, value) in [("one", 1), ("two", 1), ("three", -1)] {
            house.votes(browser, comment.id, value).await.unwrap();
        }
        let again = house.votes("one", comment.id, 1).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        house.votes("two", comment.id, -1).await.unwrap();
        let now = house.comment(comment.id).await;
        assert_eq!((now.ups, now.downs), (1, 2));
        house.votes("one", comment.id, 0).await.unwrap();
        let now = house.comment(comment.id).await;
        assert_eq!((now.ups, now.downs), (0, 2));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_best_of_both_sides_stand_first() {
    on_both(async |house: House| {
        talking(&house, Standing::Anyone).await;
        let nobody = Actor::Anonymous;
        let mut middle = None;
        for number in 1..=22 {
            let text = format!("Reason number {number:02}");
            let made = house
                .says(&nobody, (None, None), said(Side::For, &text))
                .await;
            if number == 11 {
                middle = Some(made.unwrap().id);
            }
        }
        let against = house.says(&nobody, (None, None), said(Side::Against, "It is ours."));
        against.await.unwrap();
        house.votes("one", middle.unwrap(), 1).await.unwrap();
        let stranger = house.stranger();
        let debate = "/participate/harbour/talk";
        let page = stranger.opens(debate).await;
        page.says("23 comments")
            .says("Reason number 11")
            .says("It is ours.")
            .says_nothing_of("Reason number 01");
        let page = stranger.opens(&format!("{debate}/comments?side=for")).await;
        page.says("Reason number 11")
            .says_nothing_of("Reason number 01");
        let next = stranger.opens(&page.link("Next page")).await;
        next.says("Reason number 01")
            .says_nothing_of("Reason number 11");
        let newest = stranger.opens(&format!("{debate}/comments")).await;
        newest
            .says("It is ours.")
            .says_nothing_of("Reason number 01");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn something_is_said_and_answered_by_clicks() {
    on_both(async |house: House| {
        talking(&house, Standing::Confirmed).await;
        let ana = house.resident("ana@example.org").await;
        let ben = house.resident("ben@example.org").await.browser;
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let new = format!("{}/comments/new", bench.path());
        assert_eq!(house.stranger().get(&new).await.status, 303);
        let wrong = ben.does(&new, &[("side", "for"), ("text", "")]).await;
        assert_eq!(wrong.status, 422);
        let words = [
            ("side", "for"),
            ("text", "My knees ask for it."),
            ("name_shown", "Ben"),
        ];
        let page = ben.does(&new, &words).await;
        page.says("My knees ask for it.").says("0 for, 0 against");
        let page = ana.browser.opens(&page.path).await;
        let page = ana.browser.sends(&page, "/vote", &[("value", "1")]).await;
        page.says("1 for, 0 against");
        let reply = format!("{}/reply", page.path);
        let page = ana.browser.does(&reply, &[("text", "Mine too.")]).await;
        page.says("Mine too.").says("1 answer");
        let shown = house.stranger().opens(&bench.path()).await;
        shown
            .says("2 comments")
            .says("For it")
            .says("My knees ask for it.");
        let talk = ben.does(
            "/participate/harbour/talk/comments/new",
            &[("text", "Keep it.")],
        );
        talk.await.says("Keep it.");
        assert_eq!(
            house.stranger().get("/participate/comment/1").await.status,
            404
        );
    })
    .await;
}
