//! `/staff/participation/new`: a process begins with its title and its address.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Localised, Result, town::agencies::all_agencies};
use stoa_web::{
    PageResult, PostForm, Visitor,
    components::{button, select, text_input},
    html,
};

use super::frame::{Tried, form_column, guard, staff_page, work_path};
use crate::{
    commands::frame::{CreateProcess, create_process},
    model::Process,
    pages::frame::words_fields::{Asked, read, words_fields},
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NewForm {
    slug: String,
    agency: String,
}

pub async fn form(visitor: Visitor) -> PageResult {
    guard(&visitor)?;
    let agency = visitor.staff()?.agency.clone();
    visitor.must(policy::CREATE, &policy::processes(&agency))?;
    let input = NewForm {
        agency,
        ..NewForm::default()
    };
    show(&visitor, (&input, &Localised::default()), &Tried::default()).await
}

pub async fn send(form: PostForm<NewForm>) -> PageResult {
    let visitor = &form.visitor;
    guard(visitor)?;
    let title = read(form.fields(), "title");
    match create(visitor, &form.input, title.clone()).await {
        Ok(process) => Ok(visitor.go(&work_path(&process))),
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            show(visitor, (&form.input, &title), &tried).await
        }
    }
}

async fn create(visitor: &Visitor, input: &NewForm, title: Localised) -> Result<Process> {
    let input = CreateProcess {
        agency: input.agency.clone(),
        slug: input.slug.trim().to_owned(),
        title,
    };
    let mut tx = visitor.begin().await?;
    let done = create_process(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

async fn show(
    visitor: &Visitor,
    (input, name): (&NewForm, &Localised),
    tried: &Tried,
) -> PageResult<Response> {
    let all = all_agencies(&mut visitor.read().await?).await?;
    let agencies: Vec<(String, String)> = all
        .into_iter()
        .filter(|agency| !agency.is_ended)
        .map(|agency| (agency.slug, agency.name.get(visitor.lang()).to_owned()))
        .collect();
    let title = visitor.t("participation-frame-new");
    let asked = Asked {
        base: "title",
        legend: visitor.t("participation-frame-field-title"),
        hint: visitor.t("participation-frame-languages-hint"),
        rows: None,
    };
    let errors = &tried.errors;
    let page = tried.frame(staff_page(visitor, &title));
    Ok(page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        form method="post" action="/staff/participation/new" novalidate {
            (visitor.csrf_field())
            (words_fields(visitor, asked, name, errors))
            (text_input("slug", visitor.t("participation-frame-field-slug")).hint(visitor.t("participation-frame-slug-hint"))
                .value(&input.slug).width(20).autocomplete("off").error_option(visitor.error_of(errors, "slug")))
            @if agencies.is_empty() { input type="hidden" name="agency" value=(input.agency); }
            @else {
                (select("agency", visitor.t("participation-frame-asks")).options(agencies).value(&input.agency)
                    .error_option(visitor.error_of(errors, "agency")))
            }
            (button(visitor.t("participation-frame-begin")).prevent_double_click())
        }
    })))
}
