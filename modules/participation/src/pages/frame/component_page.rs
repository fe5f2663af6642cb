//! The frame of every component's page: where it belongs, and what can be done in it until when; where it cannot be done, why not, and
//! which step would make it possible.

use jiff::civil::Date;
use stoa_kernel::{Actor, OrNotFound, Reader};
use stoa_web::{DateStyle, Markup, Page, Problem, Visitor, html};

use super::{standing_name, verb_name};
use crate::{
    model::{Scene, State, Verb},
    policy, store,
};

/// The component at an address, as it stands now for whoever asks.
pub async fn find(
    visitor: &Visitor,
    db: &mut Reader,
    (process, component): (&str, &str),
) -> Result<Scene, Problem> {
    let setup = store::frame::setup_by_slug(db, process)
        .await?
        .filter(|setup| visitor.may(policy::SEE, &setup.process.resource()))
        .or_not_found()?;
    let zone = visitor.app().config.time_zone();
    let scene = Scene::new(setup, component, &visitor.actor, (visitor.now(), &zone));
    Ok(scene.or_not_found()?)
}

/// The page, with the way back to its process.
pub fn component_page<'v>(visitor: &'v Visitor, scene: &Scene) -> Page<'v> {
    let (process, lang) = (&scene.setup.process, visitor.lang());
    let page = visitor
        .page(scene.component.title.get(lang))
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(process.title.get(lang), process.path());
    if process.is_public() {
        page
    } else {
        page.no_index()
    }
}

/// What can be done in it now and what cannot, a line for each verb.
pub fn notice(visitor: &Visitor, scene: &Scene) -> Markup {
    html! {
        ul.govuk-list { @for verb in scene.component.kind.verbs() { li { (line(visitor, scene, *verb)) } } }
    }
}

fn line(visitor: &Visitor, scene: &Scene, verb: Verb) -> Markup {
    let name = verb_name(visitor, verb);
    let say = |key: &str, day: Date| {
        let day = visitor.day(day, DateStyle::Long);
        visitor.t_with(key, &[("what", name.clone().into()), ("day", day.into())])
    };
    let Some(phase) = scene.open_for(verb) else {
        return match scene.next_for(verb) {
            Some(next) => html! { (say("participation-frame-from", next.from)) },
            None => {
                html! { (visitor.t_with("participation-frame-closed", &[("what", name.into())])) }
            }
        };
    };
    html! {
        (say("participation-frame-until", phase.to))
        @if !visitor.may(policy::TAKE_PART, &scene.resource(verb)) { " " (why_not(visitor, scene, verb)) }
    }
}

/// Why somebody cannot do what is open, and the way to where they could.
fn why_not(visitor: &Visitor, scene: &Scene, verb: Verb) -> Markup {
    let needed = scene.component.needs.of(verb);
    if !matches!(visitor.actor, Actor::Anonymous | Actor::Person { .. }) {
        return html! { (visitor.t("participation-frame-not-staff")) };
    }
    let needed = [("who", standing_name(visitor, needed).into())];
    html! {
        (visitor.t_with("participation-frame-needs", &needed)) " "
        a.govuk-link href="/sign-in/link" { (visitor.t("participation-frame-sign-in")) }
    }
}

/// That a process is stopped, over whatever its page shows.
pub fn stopped(visitor: &Visitor, scene: &Scene) -> Markup {
    html! {
        @if scene.setup.process.state == State::Withdrawn {
            p.govuk-body { strong { (visitor.t("participation-frame-withdrawn")) } }
        }
    }
}
