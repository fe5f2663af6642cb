//! `/participate/{process}/{component}/join`: putting one's name down, taking it off, and taking a seat that was drawn.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Actor, Error, OrNotFound, Reader, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Visitor,
    components::{button, inset_text, radio, radios},
    html,
};

use super::about::About;
use crate::{
    commands::assembly::{AnswerSeat, PutNameDown, answer_seat, put_name_down, take_name_off},
    model::{
        Verb,
        assembly::{Answers, Assembly, Feature, Volunteer, VolunteerState},
    },
    pages::frame::{
        component_page::notice,
        staff::frame::{Tried, form_column},
    },
    policy,
};

/// What a page of somebody's place is made of.
struct Place {
    about: About,
    assembly: Assembly,
    own: Option<Volunteer>,
    /// What they answered, as far as it can be read.
    answers: Answers,
}

impl Place {
    async fn read(visitor: &Visitor, place: (&str, &str)) -> Result<Self, Problem> {
        let mut db = visitor.read().await?;
        let about = About::read(visitor, &mut db, place).await?;
        let assembly = about.assembly.clone().or_not_found()?;
        let own = about.own(visitor, &mut db).await?;
        let answers = match &own {
            Some(own) => answers_of(visitor, &mut db, own).await?,
            None => Answers::default(),
        };
        Ok(Place {
            about,
            assembly,
            own,
            answers,
        })
    }

    fn path(&self) -> String {
        format!("{}/join", self.about.scene.path())
    }

    /// Whether whoever looks can put their name down now.
    fn is_open(&self, visitor: &Visitor) -> bool {
        let may = visitor.may(policy::TAKE_PART, &self.about.scene.resource(Verb::Write));
        self.about.takes_names() && may && visitor.actor.person().is_some()
    }
}

async fn answers_of(visitor: &Visitor, db: &mut Reader, own: &Volunteer) -> Result<Answers> {
    let label = (own.person, own.id.number());
    let plain = visitor.app().vault.open_for(db, label, &own.sealed).await?;
    let read = plain.map(|plain| serde_json::from_slice(&plain));
    read.transpose()
        .map(Option::unwrap_or_default)
        .map_err(|error| Error::broken("answers of a volunteer", error))
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let place = Place::read(&visitor, (&process, &component)).await?;
    if place.about.takes_names() && visitor.actor == Actor::Anonymous {
        visitor.person()?;
    }
    Ok(show(&visitor, &place, &place.answers, &Tried::default()))
}

/// Only the answers, which are read by the names of their features.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    /// `yes` for whoever takes a seat.
    takes: String,
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<JoinForm>,
) -> PageResult {
    let visitor = &form.visitor;
    visitor.person()?;
    let place = Place::read(visitor, (&process, &component)).await?;
    let answers = place.assembly.features.0.iter().filter_map(|feature| {
        let values = form.values(&field(feature));
        let value = values.first()?.parse().ok()?;
        Some((feature.number, value))
    });
    let answers = Answers(answers.collect());
    match keep(visitor, (&process, &component), answers.clone()).await {
        Ok(()) => Ok(done(visitor, &place, "participation-assembly-joined")),
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &place, &answers, &tried))
        }
    }
}

fn field(feature: &Feature) -> String {
    format!("feature-{}", feature.number)
}

async fn keep(
    visitor: &Visitor,
    (process, component): (&str, &str),
    answers: Answers,
) -> Result<()> {
    let input = PutNameDown {
        process: process.to_owned(),
        component: component.to_owned(),
        answers,
    };
    let mut tx = visitor.begin().await?;
    let done = put_name_down(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}

pub async fn take_off(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<JoinForm>,
) -> PageResult {
    let visitor = &form.visitor;
    visitor.person()?;
    let place = Place::read(visitor, (&process, &component)).await?;
    match off(visitor, (&process, &component)).await {
        Ok(()) => Ok(done(visitor, &place, "participation-assembly-taken-off")),
        Err(error) => again(visitor, &place, error),
    }
}

async fn off(visitor: &Visitor, place: (&str, &str)) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = take_name_off(visitor.app(), &mut tx, place).await?;
    tx.commit(done).await
}

pub async fn answer(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<JoinForm>,
) -> PageResult {
    let visitor = &form.visitor;
    visitor.person()?;
    let place = Place::read(visitor, (&process, &component)).await?;
    let input = AnswerSeat {
        process,
        component,
        takes: form.input.takes == "yes",
    };
    let key = match input.takes {
        true => "participation-assembly-seat-taken",
        false => "participation-assembly-seat-given-up",
    };
    match seat(visitor, input).await {
        Ok(()) => Ok(done(visitor, &place, key)),
        Err(error) => again(visitor, &place, error),
    }
}

async fn seat(visitor: &Visitor, input: AnswerSeat) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = answer_seat(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn done(visitor: &Visitor, place: &Place, key: &str) -> Response {
    visitor.go_with_notice(&place.path(), visitor.t(key))
}

fn again(visitor: &Visitor, place: &Place, error: Error) -> PageResult {
    let tried = Tried::of(visitor, error)?;
    Ok(show(visitor, place, &place.answers, &tried))
}

fn show(visitor: &Visitor, place: &Place, answers: &Answers, tried: &Tried) -> Response {
    let title = visitor.t("participation-assembly-join");
    let page = tried.frame(place.about.page(visitor).no_index());
    let has_seat = |own: &&Volunteer| {
        !matches!(
            own.state,
            VolunteerState::Waiting | VolunteerState::Withdrawn
        )
    };
    let own = place.own.as_ref();
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        @if let Some(own) = own { (standing(visitor, own)) }
        @if let Some(own) = own.filter(has_seat) {
            (seat_form(visitor, place, own))
        } @else if place.is_open(visitor) {
            (fields(visitor, place, answers, tried))
        } @else {
            (notice(visitor, &place.about.scene))
            @if place.about.has_begun() { p.govuk-body { (visitor.t("participation-assembly-closed")) } }
        }
        @if own.is_some_and(|own| own.state == VolunteerState::Waiting) { (off_form(visitor, place)) }
    }))
}

/// How they stand, and what they are called.
fn standing(visitor: &Visitor, own: &Volunteer) -> Markup {
    let id = [("id", own.public_id.as_str().into())];
    inset(html! {
        p.govuk-body { (visitor.t(&format!("participation-assembly-own-{}", own.state.name()))) }
        p.govuk-body { (visitor.t_with("participation-assembly-own-id", &id)) }
    })
}

fn inset(content: Markup) -> Markup {
    html! { (inset_text(content)) }
}

fn fields(visitor: &Visitor, place: &Place, answers: &Answers, tried: &Tried) -> Markup {
    let lang = visitor.lang();
    let question = |feature: &Feature| {
        let items = feature
            .values
            .iter()
            .enumerate()
            .map(|(at, value)| radio(at.to_string(), html! { bdi { (value.name.get(lang)) } }));
        let chosen = answers.0.get(&feature.number).map(usize::to_string);
        html! {
            (radios(field(feature)).legend(feature.name.get(lang)).items(items).value(chosen.unwrap_or_default())
                .error_option(visitor.error_of(&tried.errors, &field(feature))))
        }
    };
    let key = match place.own.as_ref().map(|own| own.state) {
        Some(VolunteerState::Waiting) => "participation-assembly-join-change",
        _ => "participation-assembly-join-send",
    };
    html! {
        p.govuk-body { (visitor.t("participation-assembly-join-text")) }
        p.govuk-body { (visitor.t("participation-assembly-join-public")) }
        form method="post" action=(place.path()) novalidate {
            (visitor.csrf_field())
            @for feature in &place.assembly.features.0 { (question(feature)) }
            (button(visitor.t(key)).prevent_double_click())
        }
    }
}

fn off_form(visitor: &Visitor, place: &Place) -> Markup {
    html! {
        form method="post" action={ (place.path()) "/off" } novalidate {
            (visitor.csrf_field())
            (button(visitor.t("participation-assembly-take-off")).secondary().prevent_double_click())
        }
    }
}

/// The answer to a seat. Whoever gave it up cannot have it back: it may be somebody else's.
fn seat_form(visitor: &Visitor, place: &Place, own: &Volunteer) -> Markup {
    let way = |takes: &'static str, key: &str| {
        button(visitor.t(key))
            .name("takes")
            .value(takes)
            .prevent_double_click()
    };
    html! {
        @if matches!(own.state, VolunteerState::Drawn | VolunteerState::Accepted) {
            form method="post" action={ (place.path()) "/seat" } novalidate {
                (visitor.csrf_field())
                div.govuk-button-group {
                    @if own.state == VolunteerState::Drawn { (way("yes", "participation-assembly-seat-take")) }
                    (way("no", "participation-assembly-seat-give-up").secondary())
                }
            }
        }
        p.govuk-body { a.govuk-link href={ (place.about.scene.path()) "/draw" } { (visitor.t("participation-assembly-draw-link")) } }
    }
}
