//! Stages and names in the reader's words.

use stoa_web::{
    Markup, Visitor,
    components::{TagColour, tag},
    html,
};

use crate::{
    model::{
        moderation::Hidden,
        voices::{Proposal, Stage},
    },
    pages::{
        moderation::{hidden_title, stub},
        programs::came_from,
    },
    store::programs::Origin,
};

pub fn stage_name(visitor: &Visitor, stage: Stage) -> String {
    visitor.t(&format!("participation-voices-stage-{}", stage.name()))
}

pub fn stage_tag(visitor: &Visitor, stage: Stage) -> Markup {
    let colour = match stage {
        Stage::Draft => TagColour::Grey,
        Stage::Open => TagColour::Blue,
        Stage::Considered => TagColour::Yellow,
        Stage::Accepted | Stage::Done => TagColour::Green,
        Stage::Declined | Stage::Withdrawn => TagColour::Red,
        Stage::Merged | Stage::Split => TagColour::Purple,
    };
    html! { (tag(stage_name(visitor, stage)).colour(colour)) }
}

/// Who wrote it, as they chose to be named, and when.
pub fn by_whom(visitor: &Visitor, proposal: &Proposal) -> Markup {
    let name = named(visitor, &proposal.written.name_shown);
    html! { (name) " · " (visitor.relative_time_element(proposal.made_at)) }
}

/// The name that stands with what somebody wrote.
pub fn named(visitor: &Visitor, name_shown: &str) -> Markup {
    let name = match name_shown {
        "" => visitor.t("participation-voices-somebody"),
        name => name.to_owned(),
    };
    html! { bdi { (name) } }
}

/// How many support it.
pub fn supports(visitor: &Visitor, proposal: &Proposal) -> String {
    if proposal.supports == 0 {
        return visitor.t("participation-voices-unsupported");
    }
    let count = [("count", proposal.supports.into())];
    visitor.t_with("participation-voices-supports", &count)
}

/// What it is called: as its author did, unless that is hidden.
pub fn title_of(visitor: &Visitor, proposal: &Proposal) -> String {
    match proposal.hidden {
        None => proposal.written.title.clone(),
        Some(_) => hidden_title(visitor),
    }
}

/// One in a list that was hidden: by which rule, and why.
fn hidden_item(visitor: &Visitor, proposal: &Proposal, hidden: &Hidden) -> Markup {
    html! {
        li.stoa-proposals__item {
            h3."govuk-heading-s govuk-!-margin-bottom-1" { a.govuk-link href=(proposal.path()) { (hidden_title(visitor)) } }
            (stub(visitor, hidden))
        }
    }
}

/// One in a list: its title, who wrote it, how many support it and how far it is.
pub fn item(visitor: &Visitor, proposal: &Proposal) -> Markup {
    item_of(visitor, proposal, None)
}

/// The same of one that was taken over from elsewhere.
pub fn item_of(visitor: &Visitor, proposal: &Proposal, origin: Option<&Origin>) -> Markup {
    if let Some(hidden) = &proposal.hidden {
        return hidden_item(visitor, proposal, hidden);
    }
    html! {
        li.stoa-proposals__item {
            h3."govuk-heading-s govuk-!-margin-bottom-1" {
                a.govuk-link href=(proposal.path()) dir="auto" lang=(proposal.lang.code()) { (proposal.written.title) }
            }
            p."govuk-body-s govuk-!-margin-bottom-2" {
                (stage_tag(visitor, proposal.stage)) " " (supports(visitor, proposal)) " · "
                @if origin.is_some() { (came_from(visitor, origin)) " · " (visitor.relative_time_element(proposal.made_at)) }
                @else { (by_whom(visitor, proposal)) }
            }
        }
    }
}
