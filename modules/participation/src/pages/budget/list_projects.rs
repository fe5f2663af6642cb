//! The page of a component of projects: what money there is, and on what it can be spent.

use std::collections::BTreeMap;

use axum::response::Response;
use stoa_web::{
    Markup, Problem, Visitor,
    components::{cell, link_button, number_cell, pagination, summary_list, table},
    html,
};

use super::{
    about::About,
    telling::{cost, in_words, state_tag, total},
};
use crate::{
    api::walk::What,
    model::{Scene, budget::Pot, budget::Project},
    pages::{
        frame::{component_page::stopped, show_process::phases},
        programs::files,
    },
    store::{
        self,
        budget::{Listing, list_projects},
    },
};

/// Projects of a page.
const PAGE: usize = 50;

pub async fn show(
    visitor: &Visitor,
    scene: &Scene,
    query: &BTreeMap<String, String>,
) -> Result<Response, Problem> {
    let number = |name: &str| query.get(name).and_then(|text| text.parse::<i64>().ok());
    let mut db = visitor.read().await?;
    let about = About {
        scene: scene.clone(),
        pots: store::budget::pots_of(&mut db, scene.component.id).await?,
    };
    let mut pots = about.pots.iter();
    let pot = number("pot").and_then(|asked| pots.find(|pot| pot.id.number() == asked));
    let listing = Listing {
        component: scene.component.id,
        pot: pot.map(|pot| pot.id),
        after: number("after").unwrap_or(0),
        limit: PAGE,
    };
    let (projects, has_more) = list_projects(&mut db, listing).await?;
    drop(db);
    let last = projects.last().filter(|_| has_more);
    Ok(about.own_page(visitor).show(html! {
        h1.govuk-heading-l { bdi { (scene.component.title.get(visitor.lang())) } }
        (stopped(visitor, scene))
        (money(visitor, &about))
        h2.govuk-heading-m { (visitor.t("participation-budget-projects")) }
        (choices(visitor, &about, pot))
        @if projects.is_empty() {
            p.govuk-body { (visitor.t("participation-budget-none")) }
        } @else {
            (listed(visitor, &about, &projects))
        }
        @if let Some(last) = last { (more(visitor, scene, pot, last)) }
        @if about.can_change(visitor) { (staff(visitor, &about)) }
        (files(visitor, scene, &[What::Projects]))
        (phases(visitor, &scene.setup))
    }))
}

/// What there is, pot by pot.
fn money(visitor: &Visitor, about: &About) -> Markup {
    let path = about.scene.path();
    let can_change = about.can_change(visitor);
    let mut rows = summary_list();
    for pot in &about.pots {
        let value = html! {
            (in_words(visitor, pot.money))
            @if can_change {
                " · " a.govuk-link href={ (path) "/pots/" (pot.id) } {
                    (visitor.t("participation-frame-change"))
                    span.govuk-visually-hidden { ": " bdi { (pot.name.get(visitor.lang())) } }
                }
            }
        };
        rows = rows.row(html! { bdi { (pot.name.get(visitor.lang())) } }, value);
    }
    let sum = total(&about.pots).filter(|_| about.pots.len() > 1);
    let sum = sum.map(|sum| html! { strong { (in_words(visitor, sum)) } });
    html! {
        h2.govuk-heading-m { (visitor.t("participation-budget-money")) }
        @if about.pots.is_empty() {
            p.govuk-body { (visitor.t("participation-budget-no-money")) }
        } @else {
            (rows.row_option(visitor.t("participation-budget-total"), sum))
        }
    }
}

/// All projects, or those of one pot.
fn choices(visitor: &Visitor, about: &About, shown: Option<&Pot>) -> Markup {
    let path = about.scene.path();
    let choice = |is_shown: bool, words: Markup, href: String| {
        html! {
            @if is_shown { strong aria-current="true" { (words) } } @else { a.govuk-link href=(href) { (words) } }
        }
    };
    let all = html! { (visitor.t("participation-budget-all")) };
    html! {
        @if about.pots.len() > 1 {
            nav aria-label=(visitor.t("participation-budget-choose")) {
                p.govuk-body {
                    (choice(shown.is_none(), all, path.clone()))
                    @for pot in &about.pots {
                        " · "
                        (choice(
                            shown.is_some_and(|one| one.id == pot.id),
                            html! { bdi { (pot.name.get(visitor.lang())) } },
                            format!("{path}?pot={}", pot.id),
                        ))
                    }
                }
            }
        }
    }
}

fn listed(visitor: &Visitor, about: &About, projects: &[Project]) -> Markup {
    let rows = projects.iter().map(|project| {
        let pot = about.pot_of(project);
        let link = html! {
            a.govuk-link href=(about.path_of(project.number)) dir="auto" { (project.title.get(visitor.lang())) }
        };
        let name = pot.map_or("", |pot| pot.name.get(visitor.lang()));
        let price = cost(visitor, project, pot.map(|pot| pot.money.currency));
        [
            cell(visitor.number(project.number)),
            cell(link),
            cell(html! { bdi { (name) } }),
            number_cell(price),
            cell(state_tag(visitor, project)),
        ]
    });
    let heading = |name: &str| visitor.t(&format!("participation-budget-column-{name}"));
    html! {
        (table()
            .column(heading("number"))
            .column(heading("project"))
            .column(heading("pot"))
            .column(number_cell(heading("cost")))
            .column(heading("verdict"))
            .rows(rows)
            .stacking(visitor.t("participation-budget-projects")))
    }
}

fn more(visitor: &Visitor, scene: &Scene, pot: Option<&Pot>, last: &Project) -> Markup {
    let pot = pot.map_or(String::new(), |pot| format!("pot={}&", pot.id));
    let next = format!("{}?{pot}after={}", scene.path(), last.number);
    html! {
        (pagination(visitor.t("participation-frame-pages")).next(visitor.t("participation-frame-next"), next))
    }
}

/// What staff can add. A project needs a pot from which it would be paid.
fn staff(visitor: &Visitor, about: &About) -> Markup {
    let path = about.scene.path();
    html! {
        div.govuk-button-group {
            (link_button(visitor.t("participation-budget-pot-add"), format!("{path}/pots/new")).secondary())
            @if !about.pots.is_empty() {
                (link_button(visitor.t("participation-budget-project-add"), format!("{path}/projects/new")).secondary())
            }
        }
    }
}
