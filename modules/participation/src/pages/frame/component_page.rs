//! The frame of every component's page: where it belongs, and what can be done in it until when; where it cannot be done, why not, and
//! which step would make it possible.

use jiff::civil::Date;
use stoa_kernel::{Actor, OrNotFound, Reader};
use stoa_web::{DateStyle, Markup, Page, Problem, Visitor, html};

use super::{standing_name, verb_name};
use crate::{
    casework::known,
    model::{Kind, Scene, Standing, State, Verb},
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
    let who = (&visitor.actor, visitor.now());
    Ok(known(visitor.app(), db, scene.or_not_found()?, who).await?)
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

/// What can be done in it now and what cannot: a line for all that stands alike.
pub fn notice(visitor: &Visitor, scene: &Scene) -> Markup {
    let mut lines: Vec<(When, Vec<Verb>)> = Vec::new();
    for verb in scene.component.kind.verbs() {
        let at = when(visitor, scene, *verb);
        match lines.iter_mut().find(|(other, _)| *other == at) {
            Some((_, verbs)) => verbs.push(*verb),
            None => lines.push((at, vec![*verb])),
        }
    }
    html! {
        ul.govuk-list { @for (at, verbs) in &lines { li { (line(visitor, scene.component.kind, (*at, verbs))) } } }
    }
}

/// How it stands with a verb today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    /// Until this day; for whoever is known so well, unless the reader may do it anyhow.
    Open(Date, Option<Standing>),
    From(Date),
    Closed,
}

fn when(visitor: &Visitor, scene: &Scene, verb: Verb) -> When {
    if let Some(phase) = scene.open_for(verb) {
        let may = visitor.may(policy::TAKE_PART, &scene.resource(verb));
        return When::Open(phase.to, (!may).then(|| scene.component.needs.of(verb)));
    }
    let next = scene.next_for(verb);
    next.map_or(When::Closed, |phase| When::From(phase.from))
}

fn line(visitor: &Visitor, kind: Kind, (at, verbs): (When, &[Verb])) -> Markup {
    let what = visitor.list(verbs.iter().map(|verb| verb_name(visitor, (kind, *verb))));
    let say = |key: &str, day: Date| {
        let day = visitor.day(day, DateStyle::Long);
        visitor.t_with(key, &[("what", what.clone().into()), ("day", day.into())])
    };
    match at {
        When::Closed => {
            html! { (visitor.t_with("participation-frame-closed", &[("what", what.into())])) }
        }
        When::From(day) => html! { (say("participation-frame-from", day)) },
        When::Open(day, None) => html! { (say("participation-frame-until", day)) },
        When::Open(day, Some(needed)) => html! {
            (say("participation-frame-until", day)) " " (why_not(visitor, needed))
        },
    }
}

/// Why somebody cannot do what is open, and the way to where they could.
fn why_not(visitor: &Visitor, needed: Standing) -> Markup {
    if !matches!(visitor.actor, Actor::Anonymous | Actor::Person { .. }) {
        return html! { (visitor.t("participation-frame-not-staff")) };
    }
    let proves = needed == Standing::Resident && visitor.actor.person().is_some();
    let needed = [("who", standing_name(visitor, needed).into())];
    html! {
        (visitor.t_with("participation-frame-needs", &needed)) " "
        @if proves {
            a.govuk-link href="/account/residence" { (visitor.t("participation-frame-prove-residence")) }
        } @else {
            a.govuk-link href="/sign-in/link" { (visitor.t("participation-frame-sign-in")) }
        }
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
