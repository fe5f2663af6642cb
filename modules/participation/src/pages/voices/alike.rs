//! What was proposed already that is like what somebody is about to propose.

use std::collections::BTreeSet;

use stoa_kernel::{Reader, Result};
use stoa_web::{Markup, Visitor, html};
use stoa_wording::{likeness, telling_words};

use super::telling::item;
use crate::{
    documents::numbers,
    model::{Scene, voices::Proposal},
    store::voices::{Listing, Order, list_proposals, some_proposals},
};

/// The most that are shown.
const SHOWN: usize = 5;
/// How alike a title must be to be shown.
const ALIKE: f64 = 0.5;
/// Words that are looked for one by one, and what is compared of each.
const WORDS: usize = 8;
const OF_EACH: usize = 100;
/// The newest are compared in any case: the index may not have them yet.
const NEWEST: usize = 100;

/// The proposals of this component that are most like a title.
pub async fn alike(
    visitor: &Visitor,
    db: &mut Reader,
    scene: &Scene,
    title: &str,
) -> Result<Vec<Proposal>> {
    let component = scene.component.id;
    let mut ids = BTreeSet::new();
    for word in telling_words(title).into_iter().take(WORDS) {
        let words = (word.as_str(), visitor.lang());
        let found = numbers(visitor.app(), words, (component.number(), OF_EACH)).await;
        // Whoever writes is not held up by an index that is being built.
        ids.extend(found.unwrap_or_default());
    }
    let ids: Vec<i64> = ids.into_iter().collect();
    let newest = Listing {
        component,
        order: Order::Newest,
        stage: None,
        category: None,
        ward: None,
        after: None,
        limit: NEWEST,
    };
    let (mut all, _) = list_proposals(db, newest).await?;
    all.extend(some_proposals(db, &ids).await?);
    all.sort_by_key(|proposal| proposal.id);
    all.dedup_by_key(|proposal| proposal.id);
    let mut alike: Vec<(f64, Proposal)> = all
        .into_iter()
        .map(|proposal| (likeness(title, &proposal.written.title), proposal))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    alike.sort_by(|one, other| other.0.total_cmp(&one.0));
    let alike = alike.into_iter().take(SHOWN);
    Ok(alike.map(|(_, proposal)| proposal).collect())
}

/// A list of them, over the form that is sent all the same.
pub fn shown(visitor: &Visitor, alike: &[Proposal]) -> Markup {
    html! {
        @if !alike.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-voices-alike")) }
            p.govuk-body { (visitor.t("participation-voices-alike-text")) }
            ul.govuk-list { @for proposal in alike { (item(visitor, proposal)) } }
        }
    }
}
