//! Proposals as search finds them: what everybody reads of each.

use std::collections::BTreeSet;

use stoa_kernel::{
    App, Id, Lang, Result,
    ledger::Entry,
    search::{Change, Document, Order, Question, SourceFuture},
};

use crate::{
    events::moderated_in,
    following::{merged_in, parts_in},
    model::{
        moderation::Contribution,
        voices::{Proposal, ProposalId},
    },
    store,
};

/// The tag by which the index knows proposals.
pub const TAG: &str = "kind:proposal";

/// What changed for search by these entries.
pub fn changes(app: App, entries: Vec<Entry>) -> SourceFuture {
    Box::pin(async move {
        let mut db = app.db.read().await?;
        let mut changes = Vec::new();
        let mut told = proposals_in(&entries);
        for batch in entries.iter().filter_map(batch_in) {
            told.extend(store::programs::proposals_of_batch(&mut db, batch).await?);
        }
        for id in told {
            if let Some(proposal) = store::voices::proposal_by_id(&mut db, id).await? {
                changes.push(change(&proposal));
            }
        }
        Ok(changes)
    })
}

/// The proposals whose words or stage may have changed, or that were hidden or put back. Who supports them is no matter of search.
fn proposals_in(entries: &[Entry]) -> BTreeSet<ProposalId> {
    let told = entries.iter().filter(|entry| {
        matches!(
            entry.kind.as_str(),
            "proposal_published"
                | "proposal_edited"
                | "proposal_withdrawn"
                | "amendment_decided"
                | "proposal_merged"
                | "proposal_split"
        )
    });
    let named = told.flat_map(|entry| {
        let others = merged_in(entry).into_iter().chain(parts_in(entry));
        others.chain([entry.reference.clone()])
    });
    let named =
        named.filter_map(|reference| Some(Id::new(reference.strip_prefix("M-P")?.parse().ok()?)));
    let moderated = entries
        .iter()
        .filter_map(|entry| match moderated_in(entry)? {
            Contribution::Proposal(id) => Some(id),
            Contribution::Comment(_) => None,
        });
    named.chain(moderated).collect()
}

/// The import that an entry tells of.
fn batch_in(entry: &Entry) -> Option<i64> {
    if entry.kind != "proposals_imported" {
        return None;
    }
    let body: serde_json::Value = serde_json::from_str(&entry.body).ok()?;
    body["event"][entry.kind.as_str()]["batch"].as_i64()
}

fn change(proposal: &Proposal) -> Change {
    if !proposal.stage.is_listed() || proposal.hidden.is_some() {
        return Change::Remove(proposal.reference());
    }
    Change::Put(Document {
        reference: proposal.reference(),
        number: proposal.id.number(),
        lang: Some(proposal.lang),
        title: proposal.written.title.clone(),
        text: proposal.written.text.clone(),
        tags: vec![TAG.to_owned(), component_tag(proposal)],
        at: proposal.made_at,
    })
}

fn component_tag(proposal: &Proposal) -> String {
    format!("component:{}", proposal.component)
}

/// The numbers of a component's proposals that have the words, the best first.
pub async fn numbers(
    app: &App,
    (words, lang): (&str, Lang),
    (component, limit): (i64, usize),
) -> Result<Vec<i64>> {
    let question = Question {
        words: words.to_owned(),
        lang,
        tags: vec![TAG.to_owned(), format!("component:{component}")],
        order: Order::Best,
        after: None,
        limit,
    };
    let hits = app.search.find(question).await?;
    Ok(hits.iter().map(|hit| hit.number).collect())
}
