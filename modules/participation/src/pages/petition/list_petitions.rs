//! The petitions of a component: the newest, or those with most signatures.

use std::collections::BTreeMap;

use axum::response::Response;
use stoa_web::{
    Markup, Problem, Visitor,
    components::{link_button, pagination},
    html,
};

use super::{course, telling::item};
use crate::{
    model::{
        Scene, State, Verb,
        petition::{Petition, PetitionRules},
    },
    pages::{
        frame::{
            component_page::{component_page, notice, stopped},
            show_process::phases,
            staff::frame::work_path,
        },
        shows_way,
    },
    policy,
    store::petition::{Listing, Order, Place, list_petitions, rules_of},
};

/// Petitions of a page.
const PAGE: usize = 20;

pub async fn show(
    visitor: &Visitor,
    scene: &Scene,
    query: &BTreeMap<String, String>,
) -> Result<Response, Problem> {
    let of = |name: &str| query.get(name).map_or("", String::as_str);
    let listing = Listing {
        component: scene.component.id,
        order: match of("order") {
            "signed" => Order::Signed,
            _ => Order::Newest,
        },
        after: place(of("after")),
        limit: PAGE,
    };
    let mut db = visitor.read().await?;
    let (petitions, has_more) = list_petitions(&mut db, listing).await?;
    let rules = rules_of(&mut db, scene.component.id).await?;
    drop(db);
    let next = petitions.last().filter(|_| has_more);
    Ok(component_page(visitor, scene).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (scene.component.title.get(visitor.lang())) } }
            (stopped(visitor, scene))
            (needs(visitor, rules))
            (notice(visitor, scene))
            @if shows_way(visitor, scene, Verb::Write) {
                (link_button(visitor.t("participation-petition-start"), format!("{}/petitions/new", scene.path())))
            }
            (staff(visitor, scene))
            h2.govuk-heading-m { (visitor.t("participation-petition-petitions")) }
            (orders(visitor, scene, listing.order))
            @if petitions.is_empty() { p.govuk-body { (visitor.t("participation-petition-none")) } }
            ul.govuk-list { @for petition in &petitions { (item(visitor, petition, course(scene, petition))) } }
            @if let Some(last) = next { (more(visitor, scene, (listing.order, last))) }
            (phases(visitor, &scene.setup))
        } }
    }))
}

/// What a petition needs, and what it then gets.
fn needs(visitor: &Visitor, rules: PetitionRules) -> Markup {
    let needed = visitor.number(rules.needed);
    let args = [
        ("needed", needed.into()),
        ("days", rules.answer_days.into()),
    ];
    html! { p.govuk-body { (visitor.t_with("participation-petition-promise", &args)) } }
}

/// The way to what petitions need, for whoever sets it.
fn staff(visitor: &Visitor, scene: &Scene) -> Markup {
    let process = &scene.setup.process;
    let may = process.state != State::Withdrawn && visitor.may(policy::SET_UP, &process.resource());
    html! {
        @if may {
            p.govuk-body {
                a.govuk-link href={ (work_path(process)) "/petitions/" (scene.component.slug) } { (visitor.t("participation-petition-rules")) }
            }
        }
    }
}

/// The other order, as a link.
fn orders(visitor: &Visitor, scene: &Scene, shown: Order) -> Markup {
    let all = [
        (Order::Newest, "newest", "participation-voices-order-newest"),
        (
            Order::Signed,
            "signed",
            "participation-petition-order-signed",
        ),
    ];
    html! {
        nav aria-label=(visitor.t("participation-petition-order")) {
            p.govuk-body {
                @for (number, (order, name, key)) in all.into_iter().enumerate() {
                    @if number > 0 { " · " }
                    @if order == shown { strong aria-current="true" { (visitor.t(key)) } }
                    @else { a.govuk-link href={ (scene.path()) "?order=" (name) } { (visitor.t(key)) } }
                }
            }
        }
    }
}

fn more(visitor: &Visitor, scene: &Scene, (order, last): (Order, &Petition)) -> Markup {
    let name = match order {
        Order::Newest => "newest",
        Order::Signed => "signed",
    };
    let next = format!(
        "{}?order={name}&after={}.{}",
        scene.path(),
        last.signatures,
        last.id
    );
    html! {
        (pagination(visitor.t("participation-frame-pages")).next(visitor.t("participation-frame-next"), next))
    }
}

fn place(text: &str) -> Option<Place> {
    let (signatures, id) = text.split_once('.')?;
    Some((signatures.parse().ok()?, id.parse().ok()?))
}
