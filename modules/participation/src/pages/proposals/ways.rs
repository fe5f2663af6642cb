//! What else can be done with a proposal, and who wrote it together: parts of its page.

use stoa_web::{Markup, Visitor, html};

use crate::{
    model::{Verb, proposals::Credit},
    pages::{
        shows_way,
        voices::{about::About, telling::named},
    },
    policy,
};

/// Who wrote it with its author, and whose was merged into it, as far as they let a name stand.
pub fn credits(visitor: &Visitor, credits: &[Credit]) -> Markup {
    let shown = credits.iter();
    let shown = shown.filter(|one| one.state.is_shown() && !one.name_shown.is_empty());
    let shown: Vec<&Credit> = shown.collect();
    html! {
        @if !shown.is_empty() {
            p.govuk-body {
                (visitor.t("participation-proposals-together"))
                @for (place, one) in shown.iter().enumerate() {
                    @if place > 0 { " · " } @else { " " }
                    (named(visitor, &one.name_shown))
                }
            }
        }
    }
}

/// The way to proposing other words, for whoever may write now; its author changes it otherwise, as long as that goes.
pub fn way_to_amend(visitor: &Visitor, about: &About) -> Markup {
    let proposal = &about.proposal;
    let edits = about.is_own && proposal.is_changeable();
    let shows = proposal.stage.is_undecided() && shows_way(visitor, &about.scene, Verb::Write);
    html! {
        @if shows && !edits {
            p.govuk-body { a.govuk-link href={ (proposal.path()) "/amend" } { (visitor.t("participation-proposals-amend")) } }
        }
    }
}

/// The ways of staff to merge and split it.
pub fn staff_ways(visitor: &Visitor, about: &About) -> Markup {
    let (proposal, path) = (&about.proposal, about.proposal.path());
    let may = visitor.may(policy::RESHAPE_PROPOSALS, &proposal.resource(about.is_own));
    html! {
        @if may && proposal.stage.is_undecided() {
            ul.govuk-list {
                li { a.govuk-link href={ (path) "/merge" } { (visitor.t("participation-proposals-merge")) } }
                li { a.govuk-link href={ (path) "/split" } { (visitor.t("participation-proposals-split")) } }
            }
        }
    }
}
