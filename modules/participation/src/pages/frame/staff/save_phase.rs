//! `/staff/participation/{process}/phases/…`: a phase with its days, and what it lets people do.

use std::collections::BTreeMap;

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Id, Localised, OrNotFound, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{InputKind, button, checkbox, checkboxes, text_input},
    html,
};

use super::frame::{Tried, find_to, form_column, process_page, work_path};
use crate::{
    commands::frame::{SavePhase, save_phase},
    model::{Component, Phase, PhaseId, Setup, Verb, Verbs, parse_day},
    pages::frame::{
        verb_name,
        words_fields::{Asked, read, words_fields},
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PhaseForm {
    seen: i64,
    from: String,
    to: String,
}

/// A phase as it stands in its form.
#[derive(Debug, Clone, Default)]
struct Given {
    id: Option<PhaseId>,
    days: PhaseForm,
    title: Localised,
    text: Localised,
    /// By the slug of the component.
    verbs: BTreeMap<String, Verbs>,
}

impl Given {
    fn of(setup: &Setup, phase: &Phase) -> Self {
        let of = |component: &Component| {
            let verbs = phase.verbs.get(&component.id)?;
            Some((component.slug.clone(), verbs.clone()))
        };
        Given {
            id: Some(phase.id),
            days: PhaseForm {
                seen: setup.process.version,
                from: phase.from.to_string(),
                to: phase.to.to_string(),
            },
            title: phase.title.clone(),
            text: phase.text.clone(),
            verbs: setup.components.iter().filter_map(of).collect(),
        }
    }

    fn sent(setup: &Setup, form: &PostForm<PhaseForm>, id: Option<PhaseId>) -> Self {
        let of = |component: &Component| {
            let values = form.values(&verbs_field(component));
            let verbs = values.into_iter().filter_map(Verb::parse).collect();
            (component.slug.clone(), Verbs(verbs))
        };
        Given {
            id,
            days: form.input.clone(),
            title: read(form.fields(), "title"),
            text: read(form.fields(), "text"),
            verbs: setup.components.iter().map(of).collect(),
        }
    }
}

/// The field of what is switched on in a component.
fn verbs_field(component: &Component) -> String {
    format!("verbs-{}", component.slug)
}

pub async fn new_form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let setup = find_to(&visitor, policy::SET_UP, &slug).await?;
    let mut given = Given::default();
    given.days.seen = setup.process.version;
    Ok(show(&visitor, &setup, &given, &Tried::default()))
}

pub async fn form(visitor: Visitor, Path((slug, phase)): Path<(String, i64)>) -> PageResult {
    let setup = find_to(&visitor, policy::SET_UP, &slug).await?;
    let given = Given::of(&setup, setup.phase(Id::new(phase)).or_not_found()?);
    Ok(show(&visitor, &setup, &given, &Tried::default()))
}

pub async fn add(Path(slug): Path<String>, form: PostForm<PhaseForm>) -> PageResult {
    keep(&slug, &form, None).await
}

pub async fn send(
    Path((slug, phase)): Path<(String, i64)>,
    form: PostForm<PhaseForm>,
) -> PageResult {
    keep(&slug, &form, Some(Id::new(phase))).await
}

async fn keep(slug: &str, form: &PostForm<PhaseForm>, id: Option<PhaseId>) -> PageResult {
    let visitor = &form.visitor;
    let setup = find_to(visitor, policy::SET_UP, slug).await?;
    let given = Given::sent(&setup, form, id);
    match save(visitor, slug, given.clone()).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work_path(&setup.process), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &setup, &given, &tried))
        }
    }
}

async fn save(visitor: &Visitor, slug: &str, given: Given) -> Result<()> {
    let wrong = |field: &str| Error::invalid(field, "participation-frame-fault-day");
    let input = SavePhase {
        process: slug.to_owned(),
        seen: given.days.seen,
        phase: given.id,
        title: given.title,
        text: given.text,
        from: parse_day(&given.days.from).ok_or_else(|| wrong("from"))?,
        to: parse_day(&given.days.to).ok_or_else(|| wrong("to"))?,
        verbs: given.verbs,
    };
    let mut tx = visitor.begin().await?;
    let done = save_phase(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

fn show(visitor: &Visitor, setup: &Setup, given: &Given, tried: &Tried) -> Response {
    let process = &setup.process;
    let (key, place) = match given.id {
        Some(id) => ("participation-frame-phase-change", id.to_string()),
        None => ("participation-frame-phase-add", "new".to_owned()),
    };
    let title = visitor.t(key);
    let asked = |name: &'static str, rows| Asked {
        base: name,
        legend: visitor.t(&format!("participation-frame-field-{name}")),
        hint: visitor.t("participation-frame-languages-hint"),
        rows,
    };
    let errors = &tried.errors;
    let action = format!("{}/phases/{place}", work_path(process));
    let page = tried.frame(process_page(visitor, &title, process));
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        form method="post" action=(action) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.days.seen);
            (words_fields(visitor, asked("title", None), &given.title, errors))
            @for (name, value) in [("from", &given.days.from), ("to", &given.days.to)] {
                (text_input(name, visitor.t(&format!("participation-frame-field-{name}"))).kind(InputKind::Date).width(10)
                    .value(value).error_option(visitor.error_of(errors, name)))
            }
            @for component in setup.components.iter().filter(|one| !one.kind.verbs().is_empty()) { (verbs(visitor, component, given)) }
            (words_fields(visitor, asked("text", Some(4)), &given.text, errors))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}

/// What the phase switches on in a component.
fn verbs(visitor: &Visitor, component: &Component, given: &Given) -> Markup {
    let chosen = given.verbs.get(&component.slug);
    let items = component.kind.verbs().iter().map(|verb| {
        let item = checkbox(verb.name(), verb_name(visitor, (component.kind, *verb)));
        if chosen.is_some_and(|verbs| verbs.0.contains(verb)) {
            item.checked()
        } else {
            item
        }
    });
    let name = component.title.get(visitor.lang()).to_owned();
    let legend = visitor.t_with("participation-frame-field-verbs", &[("name", name.into())]);
    html! { (checkboxes(verbs_field(component)).legend(legend).items(items)) }
}
