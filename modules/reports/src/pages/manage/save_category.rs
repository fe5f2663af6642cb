//! Adding a category, changing one, and ending one that is no longer offered.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound, town::topics::all_topics};
use stoa_web::{FormErrors, PageResult, Path, PostForm, Visitor, components::button};

use super::{category_form::CategoryForm, guard_change};
use crate::{
    commands::{SaveCategory, save_category},
    model::{Category, NewCategory},
    pages::tried::{Tried, finish},
    store,
};

/// The fields are read by their names.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Fields {}

pub async fn ask_new(visitor: Visitor) -> PageResult {
    guard_change(&visitor)?;
    let form = CategoryForm {
        seen_version: 0,
        category: NewCategory::default(),
    };
    show(&visitor, &form, &Tried::default()).await
}

pub async fn send_new(form: PostForm<Fields>) -> PageResult {
    let visitor = &form.visitor;
    guard_change(visitor)?;
    let all = store::categories(&mut visitor.read().await?).await?;
    let last = all
        .iter()
        .map(|category| category.position)
        .max()
        .unwrap_or(0);
    let before = NewCategory {
        position: last + 10,
        ..NewCategory::default()
    };
    save(visitor, CategoryForm::read(form.fields(), before)).await
}

pub async fn ask(visitor: Visitor, Path(code): Path<String>) -> PageResult {
    guard_change(&visitor)?;
    let category = find(&visitor, &code).await?;
    let form = CategoryForm {
        seen_version: category.version,
        category: NewCategory::from(category),
    };
    show(&visitor, &form, &Tried::default()).await
}

pub async fn send(Path(code): Path<String>, form: PostForm<Fields>) -> PageResult {
    let visitor = &form.visitor;
    guard_change(visitor)?;
    let before = find(visitor, &code).await?;
    save(
        visitor,
        CategoryForm::read(form.fields(), NewCategory::from(before)),
    )
    .await
}

/// The category of a code.
pub async fn find(visitor: &Visitor, code: &str) -> stoa_kernel::Result<Category> {
    store::category(&mut visitor.read().await?, code)
        .await?
        .or_not_found()
}

async fn save(visitor: &Visitor, mut form: CategoryForm) -> PageResult {
    let input = SaveCategory {
        seen_version: form.seen_version,
        category: form.category.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = save_category(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(category) => {
            let name = [("name", category.name.get(visitor.lang()).into())];
            let notice = visitor.t_with("reports-category-saved", &name);
            Ok(visitor.go_with_notice("/staff/setup/categories", notice))
        }
        Err(Error::Conflict(message)) => {
            // What somebody else wrote is looked at in another window; sending again then means it.
            form.seen_version = find(visitor, &form.category.code).await?.version;
            let tried = Tried::stopped(visitor.message(&message));
            show(visitor, &form, &tried).await
        }
        Err(error) => {
            let tried = Tried::with_errors(FormErrors::from_error(error)?);
            show(visitor, &form, &tried).await
        }
    }
}

async fn show(visitor: &Visitor, form: &CategoryForm, tried: &Tried) -> PageResult {
    let topics = all_topics(&mut visitor.read().await?).await?;
    let is_new = form.seen_version == 0;
    let (title, action) = match is_new {
        true => (
            visitor.t("reports-categories-add"),
            "/staff/setup/categories/new".to_owned(),
        ),
        false => {
            let name = [("name", form.category.name.get(visitor.lang()).into())];
            let action = format!("/staff/setup/categories/{}", form.category.code);
            (visitor.t_with("reports-category-change", &name), action)
        }
    };
    let page = visitor
        .page(title.as_str())
        .back("/staff/setup/categories")
        .no_index();
    Ok(tried.frame(page).show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                (tried.warning(visitor))
                form method="post" action=(action) novalidate {
                    (visitor.csrf_field())
                    (form.fields(visitor, &topics, &tried.errors))
                    (button(visitor.t("reports-save")).prevent_double_click())
                }
            }
        }
    }))
}
