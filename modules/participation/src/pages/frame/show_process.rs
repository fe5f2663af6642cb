//! `/participate/{process}`: what is asked, what can be done today, and in which phase what can be done.

use stoa_kernel::{OrNotFound, town::agencies::agency_by_slug};
use stoa_web::{
    Markup, PageResult, Path, Visitor,
    components::{inset_text, summary_list},
    html,
};

use super::{days, moves::moves, paragraphs, telling::today, time_tag, verb_name};
use crate::{
    model::{Phase, Setup, State},
    pages::tell::ways_to_hear,
    policy, store,
};

pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let setup = store::frame::setup_by_slug(&mut db, &slug)
        .await?
        .filter(|setup| visitor.may(policy::SEE, &setup.process.resource()))
        .or_not_found()?;
    let moved = store::frame::moves_of(&mut db, setup.process.id).await?;
    let agency = agency_by_slug(&mut db, &setup.process.agency).await?;
    drop(db);
    let (process, lang) = (&setup.process, visitor.lang());
    let title = process.title.get(lang);
    let town = &visitor.app().config.town.name;
    let asks = agency
        .as_ref()
        .map_or(town, |agency| &agency.name)
        .get(lang);
    let mut page = visitor
        .page(title)
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .description(process.question.get(lang));
    if !process.is_public() {
        page = page.no_index();
    }
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (title) } " " (time_tag(&visitor, process)) }
            @if process.state == State::Withdrawn {
                (inset_text(html! { p { (visitor.t("participation-frame-withdrawn")) } (paragraphs(&process.reason)) }))
            }
            p.govuk-body-l dir="auto" { (process.question.get(lang)) }
            (summary_list()
                .row(visitor.t("participation-frame-asks"), html! { bdi { (asks) } })
                .row_option(visitor.t("participation-frame-when"), process.days.map(|stretch| days(&visitor, stretch))))
            (paragraphs(process.text.get(lang)))
            (components(&visitor, &setup))
            (phases(&visitor, &setup))
            (moves(&visitor, &setup, &moved))
            (ways_to_hear(&visitor, process))
        } }
    }))
}

/// The ways in which people take part.
fn components(visitor: &Visitor, setup: &Setup) -> Markup {
    let path = setup.process.path();
    html! {
        h2.govuk-heading-m { (visitor.t("participation-frame-components")) }
        ul.govuk-list { @for one in &setup.components {
            li { a.govuk-link href={ (path) "/" (one.slug) } dir="auto" { (one.title.get(visitor.lang())) } }
        } }
    }
}

/// All phases in the order of their days; that of today is marked as the current step.
pub fn phases(visitor: &Visitor, setup: &Setup) -> Markup {
    let today = today(visitor);
    let is_now = |phase: &Phase| phase.is_on(today) && setup.process.state == State::Open;
    html! {
        h2.govuk-heading-m { (visitor.t("participation-frame-phases")) }
        ol.govuk-list.govuk-list--number { @for phase in &setup.phases {
            li aria-current=[is_now(phase).then_some("step")] {
                h3.govuk-heading-s { bdi { (phase.title.get(visitor.lang())) } }
                p.govuk-body {
                    (days(visitor, (phase.from, phase.to)))
                    @if is_now(phase) { " · " strong { (visitor.t("participation-frame-now")) } }
                }
                (paragraphs(phase.text.get(visitor.lang())))
                (verbs(visitor, setup, phase))
            }
        } }
    }
}

/// What a phase lets people do, by component.
fn verbs(visitor: &Visitor, setup: &Setup, phase: &Phase) -> Markup {
    let of = setup.components.iter().filter_map(|component| {
        let verbs = phase.verbs.get(&component.id)?;
        let names = verbs
            .0
            .iter()
            .map(|verb| verb_name(visitor, (component.kind, *verb)));
        Some((component.title.get(visitor.lang()), visitor.list(names)))
    });
    html! {
        ul.govuk-list.govuk-list--bullet { @for (title, verbs) in of {
            li { bdi { (title) } ": " (verbs) }
        } }
    }
}
