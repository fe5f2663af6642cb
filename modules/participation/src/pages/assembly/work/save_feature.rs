//! `…/assemblies/{component}/features/…`: by what an assembly has to look like the town, and how many seats each part of it has.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{OrNotFound, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{button, textarea},
    html,
};

use super::Work;
use crate::{
    commands::assembly::{SaveFeature, remove_feature, save_feature},
    model::assembly::Written,
    pages::frame::{
        staff::frame::{Tried, form_column},
        words_fields::{Asked, read, words_fields},
    },
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FeatureForm {
    seen: i64,
    limits: String,
}

/// A feature as it stands in its form.
struct Given {
    number: Option<u32>,
    seen: i64,
    written: Written,
}

pub async fn new_form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let (work, assembly) = Work::read_to(&visitor, (&process, &component)).await?;
    let given = Given {
        number: None,
        seen: assembly.version,
        written: Written::default(),
    };
    Ok(show(&visitor, &work, &given, &Tried::default()))
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, number)): Path<(String, String, u32)>,
) -> PageResult {
    let (work, assembly) = Work::read_to(&visitor, (&process, &component)).await?;
    let feature = assembly.feature(number).or_not_found()?;
    let given = Given {
        number: Some(number),
        seen: assembly.version,
        written: feature.written(),
    };
    Ok(show(&visitor, &work, &given, &Tried::default()))
}

pub async fn add(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<FeatureForm>,
) -> PageResult {
    keep((&process, &component), None, &form).await
}

pub async fn send(
    Path((process, component, number)): Path<(String, String, u32)>,
    form: PostForm<FeatureForm>,
) -> PageResult {
    keep((&process, &component), Some(number), &form).await
}

async fn keep(
    place: (&str, &str),
    number: Option<u32>,
    form: &PostForm<FeatureForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let (work, _) = Work::read_to(visitor, place).await?;
    let given = Given {
        number,
        seen: form.input.seen,
        written: Written {
            name: read(form.fields(), "name"),
            values: read(form.fields(), "values"),
            limits: form.input.limits.clone(),
        },
    };
    match save(visitor, place, &given).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &work, &given, &tried))
        }
    }
}

async fn save(visitor: &Visitor, (process, component): (&str, &str), given: &Given) -> Result<()> {
    let input = SaveFeature {
        process: process.to_owned(),
        component: component.to_owned(),
        number: given.number,
        seen: given.seen,
        written: given.written.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = save_feature(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}

pub async fn remove(
    Path((process, component, number)): Path<(String, String, u32)>,
    form: PostForm<FeatureForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let place = (process.as_str(), component.as_str());
    let (work, assembly) = Work::read_to(visitor, place).await?;
    let feature = assembly.feature(number).or_not_found()?;
    match take_out(visitor, (place, form.input.seen), number).await {
        Ok(()) => {
            let notice = visitor.t("participation-assembly-feature-removed");
            Ok(visitor.go_with_notice(&work.path(), notice))
        }
        Err(error) => {
            let given = Given {
                number: Some(number),
                seen: form.input.seen,
                written: feature.written(),
            };
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &work, &given, &tried))
        }
    }
}

async fn take_out(visitor: &Visitor, seen: ((&str, &str), i64), number: u32) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = remove_feature(&mut tx, seen, number).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, work: &Work, given: &Given, tried: &Tried) -> Response {
    let (key, place) = match given.number {
        Some(number) => ("participation-assembly-feature-change", number.to_string()),
        None => ("participation-assembly-feature-add", "new".to_owned()),
    };
    let title = visitor.t(key);
    let action = format!("{}/features/{place}", work.path());
    let page = tried.frame(work.page(visitor, &title));
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        form method="post" action=(action) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (fields(visitor, &given.written, tried))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
        @if given.number.is_some() {
            form method="post" action={ (action) "/remove" } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(given.seen);
                (button(visitor.t("participation-frame-remove")).secondary().prevent_double_click())
            }
        }
    }))
}

fn fields(visitor: &Visitor, written: &Written, tried: &Tried) -> Markup {
    let errors = &tried.errors;
    let asked = |base: &'static str, rows| Asked {
        base,
        legend: visitor.t(&format!("participation-assembly-field-{base}")),
        hint: visitor.t(&format!("participation-assembly-{base}-hint")),
        rows,
    };
    html! {
        (words_fields(visitor, asked("name", None), &written.name, errors))
        (words_fields(visitor, asked("values", Some(5)), &written.values, errors))
        (textarea("limits", visitor.t("participation-assembly-field-limits")).hint(visitor.t("participation-assembly-limits-hint"))
            .value(&written.limits).rows(5).attr("dir", "ltr").error_option(visitor.error_of(errors, "limits")))
    }
}
