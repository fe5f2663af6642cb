//! `/participate/{process}/{component}/projects/new` and `…/{number}/edit`: what would be done with the money.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Id, Localised, Result};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, select, text_input},
    html,
};

use super::about::About;
use crate::{
    commands::budget::{SaveProject, save_project},
    model::voices::ProposalId,
    pages::frame::{
        staff::frame::{Tried, form_column},
        words_fields::{Asked, read, words_fields},
    },
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProjectForm {
    seen: i64,
    pot: String,
    proposal: String,
}

/// A project as it stands in its form.
struct Given {
    number: Option<i64>,
    form: ProjectForm,
    title: Localised,
    text: Localised,
}

pub async fn new_form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let about = About::read_to(&visitor, (&process, &component)).await?;
    let given = Given {
        number: None,
        form: ProjectForm::default(),
        title: Localised::default(),
        text: Localised::default(),
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, number)): Path<(String, String, i64)>,
) -> PageResult {
    let place = (process.as_str(), component.as_str());
    let (about, project) = About::project_to(&visitor, place, number).await?;
    let source = project.proposal.map(|id| format!("M-P{id}"));
    let given = Given {
        number: Some(number),
        form: ProjectForm {
            seen: project.version,
            pot: project.pot.to_string(),
            proposal: source.unwrap_or_default(),
        },
        title: project.title,
        text: project.text,
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn add(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<ProjectForm>,
) -> PageResult {
    keep((&process, &component), None, form).await
}

pub async fn send(
    Path((process, component, number)): Path<(String, String, i64)>,
    form: PostForm<ProjectForm>,
) -> PageResult {
    keep((&process, &component), Some(number), form).await
}

async fn keep(place: (&str, &str), number: Option<i64>, form: PostForm<ProjectForm>) -> PageResult {
    let about = About::read_to(&form.visitor, place).await?;
    let given = Given {
        number,
        title: read(form.fields(), "title"),
        text: read(form.fields(), "text"),
        form: form.input.clone(),
    };
    let visitor = &form.visitor;
    match save(visitor, place, &given).await {
        Ok(number) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&about.path_of(number), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &given, &tried))
        }
    }
}

async fn save(visitor: &Visitor, place: (&str, &str), given: &Given) -> Result<i64> {
    let wrong = |field: &str, key: &'static str| Error::invalid(field, key);
    let pot = given.form.pot.parse().ok();
    let input = SaveProject {
        process: place.0.to_owned(),
        component: place.1.to_owned(),
        number: given.number,
        seen: given.form.seen,
        pot: Id::new(pot.ok_or_else(|| wrong("pot", "participation-frame-fault-choice"))?),
        proposal: source(&given.form.proposal)
            .ok_or_else(|| wrong("proposal", "participation-budget-fault-proposal"))?,
        title: given.title.clone(),
        text: given.text.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = save_project(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

/// The proposal of a reference as its page shows it, or none where nothing was written; `None` for what is no reference.
fn source(text: &str) -> Option<Option<ProposalId>> {
    let text = text.trim().to_uppercase();
    if text.is_empty() {
        return Some(None);
    }
    let number = text.strip_prefix("M-P").unwrap_or(&text);
    let number: i64 = number.parse().ok()?;
    Some(Some(Id::new(number)))
}

fn show(visitor: &Visitor, about: &About, given: &Given, tried: &Tried) -> Response {
    let (key, action) = match given.number {
        Some(number) => (
            "participation-budget-project-change",
            format!("{}/edit", about.path_of(number)),
        ),
        None => (
            "participation-budget-project-add",
            format!("{}/projects/new", about.scene.path()),
        ),
    };
    let title = visitor.t(key);
    let asked = |name: &'static str, rows| Asked {
        base: name,
        legend: visitor.t(&format!("participation-frame-field-{name}")),
        hint: visitor.t("participation-frame-languages-hint"),
        rows,
    };
    let pots = about.pots.iter();
    let pots = pots.map(|pot| (pot.id.to_string(), pot.name.get(visitor.lang()).to_owned()));
    let (form, errors) = (&given.form, &tried.errors);
    let page = tried.frame(about.page(visitor, &title).no_index());
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        form method="post" action=(action) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(form.seen);
            (words_fields(visitor, asked("title", None), &given.title, errors))
            (words_fields(visitor, asked("text", Some(6)), &given.text, errors))
            (select("pot", visitor.t("participation-budget-field-pot")).options(pots).value(&form.pot)
                .error_option(visitor.error_of(errors, "pot")))
            (text_input("proposal", visitor.t("participation-budget-field-proposal")).hint(visitor.t("participation-budget-proposal-hint"))
                .value(&form.proposal).width(10).autocomplete("off").error_option(visitor.error_of(errors, "proposal")))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}
