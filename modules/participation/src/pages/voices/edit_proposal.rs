//! `/participate/{process}/{component}/{proposal}/edit`: an author changes their words, as long as nobody supports or answers them.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{PageResult, Path, PostForm, Visitor, components::button, html};

use super::{about::About, write_proposal::fields};
use crate::{
    commands::voices::{EditProposal, edit_proposal},
    model::voices::Written,
    pages::frame::staff::frame::{Tried, form_column},
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EditForm {
    seen: i64,
    title: String,
    text: String,
    name_shown: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(&visitor, policy::KEEP_PROPOSAL, place).await?;
    let written = about.proposal.written.clone();
    let given = EditForm {
        seen: about.proposal.version,
        title: written.title,
        text: written.text,
        name_shown: written.name_shown,
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn send(
    Path((process, component, id)): Path<(String, String, i64)>,
    form: PostForm<EditForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(visitor, policy::KEEP_PROPOSAL, place).await?;
    match edit(visitor, &about, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&about.proposal.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &form.input, &tried))
        }
    }
}

async fn edit(visitor: &Visitor, about: &About, given: &EditForm) -> Result<()> {
    let input = EditProposal {
        proposal: about.proposal.id,
        seen: given.seen,
        written: Written {
            title: given.title.clone(),
            text: given.text.clone(),
            name_shown: given.name_shown.clone(),
        },
    };
    let mut tx = visitor.begin().await?;
    let done = edit_proposal(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, about: &About, given: &EditForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-voices-edit");
    let page = tried.frame(about.form_page(visitor, &title));
    page.show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            form method="post" action={ (about.proposal.path()) "/edit" } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(given.seen);
                (fields(visitor, (&given.title, &given.text, &given.name_shown), tried))
                (button(visitor.t("participation-frame-save")).prevent_double_click())
            }
        },
    ))
}
