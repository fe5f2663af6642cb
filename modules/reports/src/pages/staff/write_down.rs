//! Writing a report down for somebody at the counter or on the telephone: what and where first, since the questions
//! depend on it, then everything else on one page.

use std::collections::BTreeMap;

use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{
    Error, Lang, OrNotFound, Point, Reader, Resource, Result,
    town::{FoundAddress, search_addresses},
};
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Visitor,
    components::{InputKind, button, radio, radios, select, text_input, textarea},
    signature::random_name,
};

use super::photo_field::{KEPT, Photos};
use crate::{
    commands::{Contact, SubmitReport, all_reports, submit_report},
    model::{Category, Question, Source, Status},
    pages::{
        addresses::reference_of,
        map_element::town_map,
        names::Names,
        submit_report::{
            place::{PICK_WORDS, address_of, pick_word, value_of},
            question_field::question_field,
        },
        tried::{Tried, finish},
    },
    store,
};

/// How many places a search offers.
const OFFERED: usize = 8;
/// The choice of the place as it was written.
const AS_WRITTEN: &str = "as-written";

/// The first questions, asked by GET.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WhatAndWhere {
    category: String,
    place: String,
}

/// The whole form; the answers are read by their questions' names.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WriteForm {
    category: String,
    /// What was searched for.
    place: String,
    /// Which of the places that were offered, as `lat,lon`.
    choice: String,
    /// The pin, if the map was used.
    lat: String,
    lon: String,
    note: String,
    description: String,
    name: String,
    email: String,
    phone: String,
    lang: String,
    /// Made with the form, so that sending it twice keeps one report.
    key: String,
}

/// All that the page shows of what was written.
struct Written<'a> {
    form: &'a WriteForm,
    answers: &'a BTreeMap<String, Vec<String>>,
    photos: &'a Photos,
}

pub async fn ask(visitor: Visitor, Query(asked): Query<WhatAndWhere>) -> PageResult {
    guard(&visitor)?;
    let form = WriteForm {
        category: asked.category,
        place: asked.place,
        key: random_name::<16>()?,
        ..WriteForm::default()
    };
    let written = Written {
        form: &form,
        answers: &BTreeMap::new(),
        photos: &Photos::default(),
    };
    show(&visitor, &written, &Tried::default()).await
}

pub async fn send(form: PostForm<WriteForm>) -> PageResult {
    let visitor = &form.visitor;
    guard(visitor)?;
    let mut db = visitor.read().await?;
    let names = Names::read(visitor, &mut db).await?;
    let questions = questions_of(&names, &form.input.category);
    let answers: BTreeMap<String, Vec<String>> = questions
        .iter()
        .map(|question| {
            let values = form.values(&question.field());
            (
                question.code.clone(),
                values.into_iter().map(str::to_owned).collect(),
            )
        })
        .collect();
    let (point, address) = placed(&mut db, &form.input).await?;
    drop(db);
    let photos = Photos::read(visitor, &form.values(KEPT), &form.uploads).await?;
    let written = Written {
        form: &form.input,
        answers: &answers,
        photos: &photos,
    };
    if !photos.faults.is_empty() {
        let errors = FormErrors::from_error(Error::Invalid(photos.faults.clone()))?;
        return show(visitor, &written, &Tried::with_errors(errors)).await;
    }
    let input = SubmitReport {
        category: form.input.category.clone(),
        description: form.input.description.clone(),
        answers: answers.clone(),
        point,
        address,
        photos: photos.kept.iter().cloned().map(Into::into).collect(),
        contact: contact(&form.input),
        key: form.input.key.clone(),
        ..SubmitReport::from(Source::Staff)
    };
    let mut tx = visitor.begin().await?;
    let done = submit_report(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(submitted) => Ok(written_down(visitor, &submitted.reference)),
        // The same form again: its report is there already.
        Err(Error::Conflict(_)) => {
            let mut db = visitor.read().await?;
            let kept = store::find_by_origin(&mut db, &Source::Staff, &form.input.key).await?;
            let kept = kept.or_not_found()?;
            Ok(written_down(visitor, &reference_of(visitor, kept.id)))
        }
        Err(error) => {
            let tried = Tried::with_errors(FormErrors::from_error(error)?);
            show(visitor, &written, &tried).await
        }
    }
}

fn guard(visitor: &Visitor) -> PageResult<()> {
    visitor.must("assign_report", &of_own_body(visitor)?)?;
    visitor.must("submit_report", &all_reports(visitor.app()))?;
    Ok(())
}

/// Whether this member of staff works on reports, and does not only read them.
pub fn works_on_reports(visitor: &Visitor) -> bool {
    of_own_body(visitor).is_ok_and(|report| visitor.may("assign_report", &report))
}

/// What the policies see of a new report that lies with the reader's own body.
fn of_own_body(visitor: &Visitor) -> PageResult<Resource> {
    let agency = &visitor.staff()?.agency;
    Ok(Resource::new("Report", 0)
        .text("agency", agency)
        .text("house", &visitor.app().config.town.agency)
        .text("team", "")
        .text("status", Status::Received.slug())
        .number("assignee", 0)
        .flag("hidden", false)
        .flag("own", false))
}

fn written_down(visitor: &Visitor, reference: &str) -> Response {
    let notice = visitor.t_with("reports-write-done", &[("reference", reference.into())]);
    visitor.go_with_notice(&format!("/staff/reports/{reference}"), notice)
}

fn contact(form: &WriteForm) -> Contact {
    Contact {
        name: form.name.clone(),
        email: form.email.clone(),
        phone: form.phone.clone(),
        lang: Lang::parse(&form.lang),
    }
}

fn questions_of(names: &Names, code: &str) -> Vec<Question> {
    let category = names
        .category_of(code)
        .filter(|category| !category.is_ended);
    category
        .map(|category| category.questions.clone())
        .unwrap_or_default()
}

/// The point and its words: a pin on the map, a place of the list, or what was typed. A note is added to the words.
async fn placed(db: &mut Reader, form: &WriteForm) -> Result<(Option<Point>, String)> {
    let pin = form.lat.parse().ok().zip(form.lon.parse().ok());
    let pin = pin.and_then(|(lat, lon)| Point::new(lat, lon));
    let (point, words) = match pin {
        Some(point) => (Some(point), address_of(db, point).await?),
        None => {
            let offered = search_addresses(db, &form.place, OFFERED).await?;
            let chosen = offered
                .into_iter()
                .find(|found| value_of(found) == form.choice);
            match chosen {
                Some(found) => (Some(found.point), found.label()),
                None if form.choice == AS_WRITTEN => (None, form.place.trim().to_owned()),
                None => (None, String::new()),
            }
        }
    };
    let note = form.note.trim();
    let address = match (words.as_str(), note) {
        (words, "") => words.to_owned(),
        ("", note) => note.to_owned(),
        (words, note) => format!("{words} ({note})"),
    };
    Ok((point, address))
}

async fn show(visitor: &Visitor, written: &Written<'_>, tried: &Tried) -> PageResult {
    let form = written.form;
    let mut db = visitor.read().await?;
    let names = Names::read(visitor, &mut db).await?;
    let offered = search_addresses(&mut db, &form.place, OFFERED).await?;
    drop(db);
    let title = visitor.t("reports-write-title");
    let category = names
        .category_of(&form.category)
        .filter(|category| !category.is_ended);
    let rest = match category {
        Some(category) => Some(rest(visitor, &names, (category, written, &offered), tried)?),
        None => None,
    };
    let page = visitor
        .page(title.as_str())
        .back("/staff")
        .no_index()
        .errors(&tried.errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("reports-write-lead")) }
                (first_questions(visitor, &names, form, rest.is_some()))
                @if let Some(rest) = rest { (rest) }
            }
        }
    }))
}

fn first_questions(
    visitor: &Visitor,
    names: &Names,
    form: &WriteForm,
    is_answered: bool,
) -> Markup {
    let open = names
        .setup
        .categories()
        .iter()
        .filter(|category| !category.is_ended);
    let options = open.map(|category| (category.code.as_str(), category.name.get(visitor.lang())));
    let go_on = if is_answered {
        "reports-write-again"
    } else {
        "reports-continue"
    };
    html! {
        form.stoa-box method="get" action="/staff/reports/new" {
            (select("category", visitor.t("reports-category")).id("what").option("", visitor.t("reports-choose"))
                .options(options).value(form.category.as_str()))
            (text_input("place", visitor.t("reports-place-label")).id("where").kind(InputKind::Search)
                .hint(visitor.t("reports-place-hint")).value(form.place.as_str()))
            @if is_answered { (button(visitor.t(go_on)).secondary()) } @else { (button(visitor.t(go_on))) }
        }
    }
}

fn rest(
    visitor: &Visitor,
    names: &Names,
    (category, written, offered): (&Category, &Written<'_>, &[FoundAddress]),
    tried: &Tried,
) -> Result<Markup> {
    let form = written.form;
    Ok(html! {
        form method="post" action="/staff/reports/new" enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            @for (name, value) in [("category", &form.category), ("place", &form.place), ("key", &form.key)] {
                input type="hidden" name=(name) value=(value);
            }
            (place_fields(visitor, names, (form, offered), tried))
            (textarea("description", visitor.t("reports-details-description"))
                .hint(visitor.t("reports-write-description-hint")).rows(5).attr("dir", "auto")
                .value(form.description.as_str()).error_option(visitor.error_of(&tried.errors, "description")))
            @for question in &category.questions {
                @let values = written.answers.get(&question.code).map_or(&[][..], Vec::as_slice);
                (question_field(visitor, question, values, &tried.errors))
            }
            (written.photos.field(visitor, tried)?)
            (contact_fields(visitor, form, tried))
            (button(visitor.t("reports-write-send")).prevent_double_click())
        }
    })
}

/// The places that were found, the place as it was said, and the map.
fn place_fields(
    visitor: &Visitor,
    names: &Names,
    (form, offered): (&WriteForm, &[FoundAddress]),
    tried: &Tried,
) -> Markup {
    let choices = offered.iter().map(|found| {
        radio(value_of(found), found.label())
            .attr("data-lat", found.point.lat.to_string())
            .attr("data-lon", found.point.lon.to_string())
    });
    let said = visitor.t_with(
        "reports-write-as-said",
        &[("place", form.place.as_str().into())],
    );
    let chosen = match (form.choice.as_str(), offered) {
        ("", [only]) => value_of(only),
        ("", []) if !form.place.is_empty() => AS_WRITTEN.to_owned(),
        (chosen, _) => chosen.to_owned(),
    };
    let map = town_map(
        visitor,
        names.areas(),
        "pick",
        &visitor.t("reports-place-map"),
    )
    .attr("data-lat-input", "lat")
    .attr("data-lon-input", "lon")
    .otherwise(html! { (visitor.t("reports-place-map-otherwise")) });
    let map = PICK_WORDS.iter().fold(map, |map, (name, key)| {
        map.attr(name, pick_word(visitor, key))
    });
    let mut places = radios("choice")
        .id_prefix("place")
        .legend(visitor.t("reports-write-which"))
        .items(choices)
        .value(chosen)
        .error_option(visitor.error_of(&tried.errors, "place"));
    if !form.place.is_empty() {
        places = places.item(radio(AS_WRITTEN, said));
    }
    html! {
        @if form.place.is_empty() {
            @if let Some(error) = visitor.error_of(&tried.errors, "place") { p.govuk-error-message #place { (error) } }
        } @else { (places) }
        (map)
        input type="hidden" id="lat" name="lat" value=(form.lat);
        input type="hidden" id="lon" name="lon" value=(form.lon);
        (text_input("note", visitor.t("reports-place-note")).hint(visitor.t("reports-place-note-hint"))
            .value(form.note.as_str()).attr("maxlength", "200"))
    }
}

fn contact_fields(visitor: &Visitor, form: &WriteForm, tried: &Tried) -> Markup {
    let lang = Lang::parse(&form.lang).unwrap_or(visitor.app().config.town.language);
    html! {
        h2.govuk-heading-m { (visitor.t("reports-write-person")) }
        p.govuk-body { (visitor.t("reports-write-person-text")) }
        (text_input("name", visitor.t("reports-write-name")).value(form.name.as_str())
            .autocomplete("off").error_option(visitor.error_of(&tried.errors, "name")))
        (text_input("email", visitor.t("reports-write-email")).kind(InputKind::Email).value(form.email.as_str())
            .autocomplete("off").error_option(visitor.error_of(&tried.errors, "email")))
        (text_input("phone", visitor.t("reports-write-phone")).kind(InputKind::Tel).value(form.phone.as_str())
            .autocomplete("off").class("govuk-input--width-20").error_option(visitor.error_of(&tried.errors, "phone")))
        (select("lang", visitor.t("reports-write-lang")).options(Lang::ALL.map(|lang| (lang.code(), lang.own_name())))
            .value(lang.code()))
    }
}
