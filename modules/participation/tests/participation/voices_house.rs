//! Residents who say something in the process of most tests.

use stoa_kernel::{
    Actor, Done, Id, Lang, Result,
    sessions::{self, Owner},
};
use stoa_participation::{
    casework::Voter,
    commands::voices::{
        AnswerProposal, SupportProposal, WriteProposal, answer_proposal, publish_proposal,
        support_proposal,
    },
    model::voices::{Proposal, ProposalId, Stage, Written},
    store,
};
use stoa_testkit::{Browser, Tried};

use crate::house::{HARBOUR, House};

/// Somebody with a confirmed mailbox.
pub struct Resident {
    pub actor: Actor,
    pub browser: Browser,
}

/// What they write in `ideas`.
pub fn wish(title: &str) -> WriteProposal {
    WriteProposal {
        process: HARBOUR.to_owned(),
        component: "ideas".to_owned(),
        draft: None,
        written: Written {
            title: title.to_owned(),
            text: "There is nowhere to sit.".to_owned(),
            ..Written::default()
        },
        lang: Lang::En,
    }
}

pub fn voter(actor: &Actor, browser: &str) -> Voter {
    Voter {
        actor: actor.clone(),
        browser: browser.to_owned(),
    }
}

impl House {
    pub async fn resident(&self, email: &str) -> Resident {
        let mut tx = self.begins(&Actor::System("test")).await;
        let data = [("email", email), ("lang", "en")]
            .map(|(field, value)| (field.to_owned(), value.to_owned()));
        let person = self.app.vault.keep(&mut tx, &data.into()).await.unwrap();
        let token = sessions::open(&mut tx, Owner::Person(person), "test")
            .await
            .unwrap();
        tx.commit(Done::new((), &Tried)).await.unwrap();
        Resident {
            actor: Actor::Person { id: person },
            browser: self.stranger().of((Id::new(0), token)),
        }
    }

    pub async fn proposes(&self, actor: &Actor, input: WriteProposal) -> Result<Proposal> {
        let mut tx = self.begins(actor).await;
        let done = publish_proposal(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn supports(&self, actor: &Actor, browser: &str, proposal: ProposalId) -> Result<()> {
        let mut tx = self.begins(&Actor::Anonymous).await;
        let input = SupportProposal {
            proposal,
            voter: voter(actor, browser),
        };
        let done = support_proposal(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn answers(
        &self,
        actor: &Actor,
        (proposal, seen): (ProposalId, i64),
        (stage, reason): (Stage, &str),
    ) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = AnswerProposal {
            proposal,
            seen,
            stage,
            reason: reason.to_owned(),
        };
        let done = answer_proposal(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    /// The proposal as it is now.
    pub async fn proposal(&self, id: ProposalId) -> Proposal {
        let mut db = self.app.db.read().await.unwrap();
        let found = store::voices::proposal_by_id(&mut db, id).await;
        found.unwrap().unwrap()
    }
}
