//! `/staff/participation/new`: a process begins with its title and its address, and with a template or another process perhaps.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Localised, Result, town::agencies::all_agencies};
use stoa_web::{
    PageResult, PostForm, Visitor,
    components::{InputKind, button, select, text_input},
    html,
};

use super::{
    frame::{Tried, form_column, guard, staff_page, work_path},
    plans::{choice, offered, plan},
};
use crate::{
    commands::frame::{BeginFromPlan, CreateProcess, begin_from_plan, create_process},
    model::Process,
    pages::frame::{
        today,
        words_fields::{Asked, read, words_fields},
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NewForm {
    slug: String,
    agency: String,
    source: String,
    first_day: String,
}

pub async fn form(visitor: Visitor) -> PageResult {
    guard(&visitor)?;
    let agency = visitor.staff()?.agency.clone();
    visitor.must(policy::CREATE, &policy::processes(&agency))?;
    let input = NewForm {
        agency,
        first_day: today(&visitor).to_string(),
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
    let new = CreateProcess {
        agency: input.agency.clone(),
        slug: input.slug.trim().to_owned(),
        title,
    };
    let plan = plan(visitor, &input.source).await?;
    let mut tx = visitor.begin().await?;
    let done = match plan {
        None => create_process(visitor.app(), &mut tx, new).await?,
        Some(plan) => {
            let planned = BeginFromPlan {
                new,
                source: input.source.clone(),
                plan,
                first_day: input.first_day.clone(),
            };
            begin_from_plan(visitor.app(), &mut tx, planned).await?
        }
    };
    tx.commit(done).await
}

async fn show(
    visitor: &Visitor,
    (input, name): (&NewForm, &Localised),
    tried: &Tried,
) -> PageResult<Response> {
    let mut db = visitor.read().await?;
    let all = all_agencies(&mut db).await?;
    let others = offered(&mut db).await?;
    drop(db);
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
            (choice(visitor, &others, &input.source))
            (text_input("first_day", visitor.t("participation-frame-field-from"))
                .hint(visitor.t("participation-frame-first-day-hint")).kind(InputKind::Date).width(10)
                .value(&input.first_day).error_option(visitor.error_of(errors, "first_day")))
            (button(visitor.t("participation-frame-begin")).prevent_double_click())
        }
    })))
}
