//! `/staff/participation/{process}`: a process at work: what it is made of, what is missing, what can be done next.

use axum::response::Response;
use stoa_web::{
    Markup, PageResult, Path, Visitor,
    components::{button, inset_text, link_button},
    html,
};

use super::frame::{Tried, find, staff_page, work_path};
use crate::{
    model::{Component, Kind, Phase, Setup, State},
    pages::frame::{days, paragraphs, state_tag, today},
    policy,
};

pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let setup = find(&visitor, &mut visitor.read().await?, &slug).await?;
    Ok(show(&visitor, &setup, &Tried::default()))
}

/// The page, after publishing it was tried perhaps.
pub fn show(visitor: &Visitor, setup: &Setup, tried: &Tried) -> Response {
    let (process, lang) = (&setup.process, visitor.lang());
    let may = |action| visitor.may(action, &process.resource());
    let is_draft = process.state == State::Draft;
    let can_build = is_draft && may(policy::SET_UP);
    let path = work_path(process);
    let page = tried.frame(staff_page(visitor, process.title.get(lang)));
    page.show(html! {
        h1.govuk-heading-l { bdi { (process.title.get(lang)) } " " (state_tag(visitor, process.state)) }
        (tried.warning(visitor))
        @if process.state == State::Withdrawn { (inset_text(paragraphs(&process.reason))) }
        @if process.is_public() {
            p.govuk-body { a.govuk-link href=(process.path()) { (visitor.t("participation-frame-see-public")) } }
            @if visitor.may(policy::LINK_THREAD, &policy::processes(&process.agency)) {
                p.govuk-body { a.govuk-link href={ (path) "/thread" } { (visitor.t("participation-tell-thread")) } }
            }
        }
        section #describe {
            h2.govuk-heading-m { (visitor.t("participation-frame-describe")) }
            p.govuk-body dir="auto" { (process.question.get(lang)) }
            (paragraphs(process.text.get(lang)))
            @if process.state != State::Withdrawn && may(policy::SET_UP) {
                p.govuk-body { a.govuk-link href={ (path) "/describe" } { (visitor.t("participation-frame-change")) } }
            }
        }
        (components(visitor, setup, can_build))
        (phases(visitor, setup, can_build))
        div.govuk-button-group {
            @if is_draft && may(policy::PUBLISH) {
                form method="post" action={ (path) "/publish" } novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="seen" value=(process.version);
                    (button(visitor.t("participation-frame-publish")).prevent_double_click())
                }
            }
            @if process.state != State::Withdrawn && may(policy::WITHDRAW) {
                a.govuk-link href={ (path) "/withdraw" } { (visitor.t("participation-frame-withdraw")) }
            }
        }
    })
}

fn components(visitor: &Visitor, setup: &Setup, can_build: bool) -> Markup {
    let process = &setup.process;
    let may_set_up =
        process.state != State::Withdrawn && visitor.may(policy::SET_UP, &process.resource());
    html! {
        section #components {
            h2.govuk-heading-m { (visitor.t("participation-frame-components")) }
            ul.govuk-list.govuk-list--bullet { @for one in &setup.components {
                li {
                    a.govuk-link href={ (setup.process.path()) "/" (one.slug) } { bdi { (one.title.get(visitor.lang())) } }
                    " · " (visitor.t(&format!("participation-frame-kind-{}", one.kind.name())))
                    @if one.kind == Kind::Assembly { (run_link(visitor, setup, one, ("assemblies", "participation-assembly-work"))) }
                    @if one.kind == Kind::Vote { (run_link(visitor, setup, one, ("votes", "participation-election-prepare"))) }
                    @if one.kind == Kind::Petition && may_set_up {
                        (run_link(visitor, setup, one, ("petitions", "participation-petition-rules")))
                    }
                    @if one.kind == Kind::Document && may_set_up { (text_link(visitor, setup, one)) }
                    @if one.kind == Kind::Survey { (run_link(visitor, setup, one, ("surveys", "participation-survey-build"))) }
                    @if one.kind == Kind::Proposals && may_set_up {
                        (run_link(visitor, setup, one, ("proposals", "participation-proposals-ask")))
                    }
                }
            } }
            @if can_build {
                (link_button(visitor.t("participation-frame-component-add"), format!("{}/components/new", work_path(&setup.process))).secondary())
            }
        }
    }
}

fn phases(visitor: &Visitor, setup: &Setup, can_build: bool) -> Markup {
    let path = work_path(&setup.process);
    html! {
        section #phases {
            h2.govuk-heading-m { (visitor.t("participation-frame-phases")) }
            ol.govuk-list.govuk-list--number { @for phase in &setup.phases {
                li {
                    bdi { (phase.title.get(visitor.lang())) } " · " (days(visitor, (phase.from, phase.to)))
                    @if can_build { (change_phase(visitor, setup, phase)) }
                    @if can_move(visitor, setup, phase) { (move_phase(visitor, setup, phase)) }
                }
            } }
            @if can_build {
                (link_button(visitor.t("participation-frame-phase-add"), format!("{path}/phases/new")).secondary())
            }
        }
    }
}

/// Whether its last day can be moved: it is published, and has not ended.
fn can_move(visitor: &Visitor, setup: &Setup, phase: &Phase) -> bool {
    let process = &setup.process;
    process.state == State::Open
        && phase.to >= today(visitor)
        && visitor.may(policy::SET_UP, &process.resource())
}

fn move_phase(visitor: &Visitor, setup: &Setup, phase: &Phase) -> Markup {
    let path = work_path(&setup.process);
    html! {
        p.govuk-body {
            a.govuk-link href={ (path) "/phases/" (phase.id) "/move" } {
                (visitor.t("participation-frame-move"))
                span.govuk-visually-hidden { ": " bdi { (phase.title.get(visitor.lang())) } }
            }
        }
    }
}

/// The ways to change a phase and to take it out.
fn change_phase(visitor: &Visitor, setup: &Setup, phase: &Phase) -> Markup {
    let path = format!("{}/phases/{}", work_path(&setup.process), phase.id);
    let about =
        html! { span.govuk-visually-hidden { ": " bdi { (phase.title.get(visitor.lang())) } } };
    html! {
        div.govuk-button-group {
            a.govuk-link href=(path) { (visitor.t("participation-frame-change")) (about) }
            form method="post" action={ (path) "/remove" } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(setup.process.version);
                (button(html! { (visitor.t("participation-frame-remove")) (about) }).secondary().prevent_double_click())
            }
        }
    }
}

/// The way to what is set in a component alone: what stands to vote and its opening, what petitions need.
fn run_link(
    visitor: &Visitor,
    setup: &Setup,
    one: &Component,
    (folder, key): (&str, &str),
) -> Markup {
    html! {
        " · "
        a.govuk-link href={ (work_path(&setup.process)) "/" (folder) "/" (one.slug) } {
            (visitor.t(key))
            span.govuk-visually-hidden { ": " bdi { (one.title.get(visitor.lang())) } }
        }
    }
}

/// The way to write a text that is under review, and its next versions.
fn text_link(visitor: &Visitor, setup: &Setup, text: &Component) -> Markup {
    html! {
        " · "
        a.govuk-link href={ (setup.process.path()) "/" (text.slug) "/versions/new" } {
            (visitor.t("participation-document-write"))
            span.govuk-visually-hidden { ": " bdi { (text.title.get(visitor.lang())) } }
        }
    }
}
