//! What a proposal says beside its words, in the reader's words.

use std::sync::Arc;

use stoa_kernel::{Reader, Result, town::AreaIndex};
use stoa_web::{Markup, Visitor, components::summary_list, html};

use super::map::place_map;
use crate::{
    model::{
        proposals::{Details, Questions},
        voices::Proposal,
    },
    pages::budget::in_words,
    store,
};

/// What is needed to tell it.
pub struct Told {
    questions: Questions,
    areas: Arc<AreaIndex>,
}

impl Told {
    pub async fn read(visitor: &Visitor, db: &mut Reader, proposal: &Proposal) -> Result<Self> {
        Ok(Told {
            questions: store::proposals::questions_of(db, proposal.component).await?,
            areas: visitor.app().db.town().areas(db).await?,
        })
    }

    /// Its kind, its place and what it would cost; nothing where nothing is said of them.
    pub fn shown(&self, visitor: &Visitor, details: &Details) -> Markup {
        if *details == Details::default() {
            return html! {};
        }
        let spot = details.spot.as_ref();
        let category = details.category.and_then(|id| self.questions.category(id));
        let ward = spot.and_then(|spot| self.areas.get(spot.ward?));
        let name = |words: &str| html! { bdi { (words) } };
        let rows = summary_list()
            .row_option(
                visitor.t("participation-proposals-category"),
                category.map(|one| name(one.name.get(visitor.lang()))),
            )
            .row_option(
                visitor.t("participation-proposals-place-told"),
                spot.map(|spot| name(&spot.address)),
            )
            .row_option(
                visitor.t("participation-proposals-ward"),
                ward.map(|ward| name(ward.name.get(visitor.lang()))),
            )
            .row_option(
                visitor.t("participation-proposals-cost-told"),
                details.wished_cost.map(|cost| in_words(visitor, cost)),
            );
        html! {
            (rows)
            @if let Some(point) = spot.and_then(|spot| spot.point) { (place_map(visitor, &self.areas, point)) }
        }
    }
}
