//! `/staff/participation/{process}/proposals/{component}/categories/new` and `…/{category}`: a kind of proposals and its name.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Id, Localised, OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, checkbox, checkboxes},
    html,
};

use super::ask::About;
use crate::{
    commands::proposals::{SaveProposalCategory, save_proposal_category},
    model::proposals::CategoryId,
    pages::frame::{
        staff::frame::{Tried, form_column},
        words_fields::{Asked, read, words_fields},
    },
};

/// The form as it was sent: an unmarked box sends nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CategoryForm {
    seen: i64,
    offered: String,
}

/// A category as it stands in its form.
struct Given {
    category: Option<CategoryId>,
    seen: i64,
    name: Localised,
    is_offered: bool,
}

async fn about(visitor: &Visitor, place: (&str, &str)) -> Result<About, Problem> {
    About::read(visitor, &mut visitor.read().await?, place).await
}

pub async fn new_form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let about = about(&visitor, (&process, &component)).await?;
    let given = Given {
        category: None,
        seen: about.questions.version,
        name: Localised::default(),
        is_offered: true,
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    let about = about(&visitor, (&process, &component)).await?;
    let category = about.questions.category(Id::new(id)).or_not_found()?;
    let given = Given {
        category: Some(category.id),
        seen: about.questions.version,
        name: category.name.clone(),
        is_offered: category.is_offered,
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn add(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<CategoryForm>,
) -> PageResult {
    keep((&process, &component), None, form).await
}

pub async fn send(
    Path((process, component, id)): Path<(String, String, i64)>,
    form: PostForm<CategoryForm>,
) -> PageResult {
    keep((&process, &component), Some(Id::new(id)), form).await
}

async fn keep(
    place: (&str, &str),
    category: Option<CategoryId>,
    form: PostForm<CategoryForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let about = about(visitor, place).await?;
    let given = Given {
        category,
        seen: form.input.seen,
        name: read(form.fields(), "name"),
        is_offered: category.is_none() || !form.input.offered.is_empty(),
    };
    match save(visitor, place, &given).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&about.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &given, &tried))
        }
    }
}

async fn save(visitor: &Visitor, place: (&str, &str), given: &Given) -> Result<()> {
    let input = SaveProposalCategory {
        process: place.0.to_owned(),
        component: place.1.to_owned(),
        category: given.category,
        seen: given.seen,
        name: given.name.clone(),
        is_offered: given.is_offered,
    };
    let mut tx = visitor.begin().await?;
    let done = save_proposal_category(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

fn show(visitor: &Visitor, about: &About, given: &Given, tried: &Tried) -> Response {
    let (key, action) = match given.category {
        Some(id) => (
            "participation-proposals-category-change",
            format!("{}/categories/{id}", about.path()),
        ),
        None => (
            "participation-proposals-category-add",
            format!("{}/categories/new", about.path()),
        ),
    };
    let title = visitor.t(key);
    let asked = Asked {
        base: "name",
        legend: visitor.t("participation-proposals-category-name"),
        hint: visitor.t("participation-frame-languages-hint"),
        rows: None,
    };
    let offered = checkbox("yes", visitor.t("participation-proposals-category-offered"));
    let offered = match given.is_offered {
        true => offered.checked(),
        false => offered,
    };
    let ask = visitor.t("participation-proposals-ask");
    let page = about.page(visitor, &title).breadcrumb(ask, about.path());
    tried.frame(page).show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            form method="post" action=(action) novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(given.seen);
                (words_fields(visitor, asked, &given.name, &tried.errors))
                @if given.category.is_some() { (checkboxes("offered").item(offered)) }
                (button(visitor.t("participation-frame-save")).prevent_double_click())
            }
        },
    ))
}
