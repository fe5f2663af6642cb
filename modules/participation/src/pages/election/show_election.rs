//! The page of a vote: what can be chosen, how to vote, what holds, and the result once it is there.

use axum::response::Response;
use stoa_web::{
    Markup, Problem, Visitor,
    components::{cell, details, inset_text, link_button, number_cell, table},
    html,
};

use super::{
    rule_fields::in_words,
    show_results,
    slate::{Slate, how_to_fill},
};
use crate::{
    model::{
        Scene, Verb,
        election::{Election, Outcome, is_over},
    },
    pages::frame::component_page::{component_page, notice, stopped},
    store::{self, election::Pot},
};

pub async fn show(visitor: &Visitor, scene: &Scene) -> Result<Response, Problem> {
    let mut db = visitor.read().await?;
    let election = store::election::election_of(&mut db, scene.component.id).await?;
    let (slate, results) = match &election {
        Some(election) => (
            Slate::read(&mut db, scene, election).await?,
            store::election::results_of(&mut db, election.id).await?,
        ),
        None => (Slate::default(), Vec::new()),
    };
    drop(db);
    let page = component_page(visitor, scene);
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (scene.component.title.get(visitor.lang())) } }
            (stopped(visitor, scene))
            @match &election {
                Some(election) => (body(visitor, scene, (election, &slate, &results))),
                None => (inset_text(visitor.t("participation-election-not-prepared"))),
            }
        } }
    }))
}

fn body(
    visitor: &Visitor,
    scene: &Scene,
    (election, slate, results): (&Election, &Slate, &[Pot]),
) -> Markup {
    html! {
        @match &election.outcome {
            Some(outcome) => {
                @if let Some(budget) = &election.budget {
                    (show_results::all(visitor, election, slate, results))
                    h2.govuk-heading-m { (visitor.t("participation-election-how-counted")) }
                    (in_words(visitor, &budget.rule))
                }
                (result(visitor, election, outcome))
            },
            None => {
                (notice(visitor, scene))
                @if is_over(scene) { (inset_text(visitor.t("participation-election-waits"))) }
                @if scene.open_for(Verb::Vote).is_some() { (ways(visitor, election)) }
                h2.govuk-heading-m { (visitor.t("participation-election-options")) }
                @match &election.budget {
                    Some(budget) => {
                        (how_to_fill(visitor, election, budget))
                        (show_results::standing(visitor, slate))
                        h2.govuk-heading-m { (visitor.t("participation-election-how-counted")) }
                        (in_words(visitor, &budget.rule))
                    },
                    None => {
                        (how_many(visitor, election))
                        ol.govuk-list.govuk-list--number { @for option in election.options_in(visitor.lang()) {
                            li { bdi { (option) } }
                        } }
                    },
                }
            }
        }
        (what_holds(visitor))
        (keys(visitor, election))
    }
}

/// The two steps, each with its button.
fn ways(visitor: &Visitor, election: &Election) -> Markup {
    let path = election.path();
    html! {
        ol.govuk-list.govuk-list--number {
            li { (visitor.t("participation-election-step-paper")) }
            li { (visitor.t("participation-election-step-cast")) }
        }
        div.govuk-button-group {
            (link_button(visitor.t("participation-election-paper"), format!("{path}/paper")))
            (link_button(visitor.t("participation-election-cast"), path.as_str()).secondary())
        }
    }
}

/// How many options may be chosen.
pub fn how_many(visitor: &Visitor, election: &Election) -> Markup {
    let most = [("most", i64::from(election.most).into())];
    html! { p.govuk-body { (visitor.t_with("participation-election-how-many", &most)) } }
}

/// What is secret to whom, and what is not.
pub fn what_holds(visitor: &Visitor) -> Markup {
    let text = html! {
        ul.govuk-list.govuk-list--bullet {
            li { (visitor.t("participation-election-holds-paper")) }
            li { (visitor.t("participation-election-holds-envelope")) }
            li { (visitor.t("participation-election-holds-program")) }
            li { (visitor.t("participation-election-holds-time")) }
            li { (visitor.t("participation-election-holds-show")) }
        }
    };
    html! { (details(visitor.t("participation-election-holds"), text)) }
}

/// What anybody needs to check papers and envelopes.
fn keys(visitor: &Visitor, election: &Election) -> Markup {
    let key = |bytes: &[u8]| html! { code class="govuk-!-text-break-word" dir="ltr" { (hex::encode(bytes)) } };
    let text = html! {
        p.govuk-body { (visitor.t("participation-election-key-papers")) }
        p.govuk-body { (key(election.paper_key.modulus())) }
        @if election.outcome.is_some() { p.govuk-body { (visitor.t("participation-election-key-destroyed")) } }
        p.govuk-body { (visitor.t("participation-election-key-box")) }
        p.govuk-body { (key(&election.box_key.to_bytes())) }
    };
    html! { (details(visitor.t("participation-election-keys"), text)) }
}

fn result(visitor: &Visitor, election: &Election, outcome: &Outcome) -> Markup {
    let number = |count: u64| visitor.number(i64::try_from(count).unwrap_or(i64::MAX));
    let mut rows: Vec<(&str, u64)> = election
        .options_in(visitor.lang())
        .into_iter()
        .zip(outcome.votes.iter().copied())
        .collect();
    rows.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    let path = election.path();
    let numbers = [
        ("participation-election-papers", outcome.papers),
        ("participation-election-counted", outcome.counted),
        ("participation-election-replaced", outcome.replaced),
        ("participation-election-invalid", outcome.invalid),
        (
            "participation-election-unreadable",
            outcome.unreadable.len() as u64,
        ),
    ];
    let row =
        |(name, votes): &(&str, u64)| [cell(html! { bdi { (name) } }), number_cell(number(*votes))];
    let of_ballots =
        |(key, count): &(&str, u64)| [cell(visitor.t(key)), number_cell(number(*count))];
    html! {
        @if election.budget.is_none() {
            (table().caption(visitor.t("participation-election-result"))
                .column(visitor.t("participation-election-option"))
                .column(number_cell(visitor.t("participation-election-votes")))
                .row_headers().rows(rows.iter().map(row)))
            p.govuk-body { (visitor.t("participation-election-result-text")) }
        }
        (table().caption(visitor.t("participation-election-ballots"))
            .column(visitor.t("participation-election-what"))
            .column(number_cell(visitor.t("participation-election-number")))
            .row_headers().rows(numbers.iter().map(of_ballots)))
        ul.govuk-list {
            li { a.govuk-link href={ (path) "/check" } { (visitor.t("participation-election-check")) } }
            li { a.govuk-link href={ (path) "/ballots.txt" } { (visitor.t("participation-election-file")) } }
            li { a.govuk-link href={ (path) "/envelopes.txt" } { (visitor.t("participation-election-envelopes")) } }
        }
        p.govuk-body { (visitor.t("participation-election-digest")) " " code class="govuk-!-text-break-word" dir="ltr" { (outcome.digest) } }
    }
}
