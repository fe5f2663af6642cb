//! A process of which programs read all that there is: ideas, what is said about them, a debate, and projects.

use stoa_kernel::{Actor, Lang, Localised};
use stoa_participation::{
    commands::{
        frame::{AddComponent, add_component},
        voices::{AddComment, add_comment},
    },
    model::{
        Kind, Standing, Verbs,
        voices::{Comment, CommentId, ProposalId, Remark, Side},
    },
};

use crate::house::{HARBOUR, House, phase};

/// Where programs read of it.
pub const API: &str = "/api/participation/processes/harbour";

impl House {
    /// Open to anyone from 10 through 28 March 2026; the manager who runs it.
    pub async fn gathers(&self) -> Actor {
        let manager = self.begins_money().await;
        let mut tx = self.begins(&manager).await;
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Debate,
            slug: "talk".to_owned(),
            title: Localised::english("Shall we sell it?"),
            standing: Standing::Anyone,
        };
        let done = add_component(&self.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut input = phase(("2026-03-10", "2026-03-28"), "write support comment");
        let verbs = Verbs::from_text("comment");
        input.verbs.insert("talk".to_owned(), verbs);
        self.saves(&manager, input).await.unwrap();
        self.publishes(&manager, 0).await.unwrap();
        self.is_at("2026-03-12T09:00:00Z");
        manager
    }

    /// Somebody says something about a proposal, or in the debate.
    pub async fn remarks(
        &self,
        (proposal, parent): (Option<ProposalId>, Option<CommentId>),
        text: &str,
    ) -> Comment {
        let component = if proposal.is_some() { "ideas" } else { "talk" };
        let input = AddComment {
            process: HARBOUR.to_owned(),
            component: component.to_owned(),
            proposal,
            parent,
            remark: Remark {
                side: Side::For,
                text: text.to_owned(),
                name_shown: String::new(),
            },
            lang: Lang::En,
        };
        let mut tx = self.begins(&Actor::Anonymous).await;
        let done = add_comment(&self.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap()
    }
}
