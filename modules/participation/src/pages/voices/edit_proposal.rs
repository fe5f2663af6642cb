//! `/participate/{process}/{component}/{proposal}/edit`: an author changes their words, as long as nobody supports or answers them.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{PageResult, Path, PostForm, Visitor, components::button, html};

use super::{
    about::About,
    write_proposal::{default_button, fields},
};
use crate::{
    commands::voices::{EditProposal, edit_proposal},
    model::voices::Written,
    pages::{
        frame::staff::frame::{Tried, form_column},
        proposals::details_form::{Asking, DetailsForm, details_fields, written},
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EditForm {
    seen: i64,
    title: String,
    text: String,
    name_shown: String,
    way: String,
    #[serde(skip)]
    details: DetailsForm,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(&visitor, policy::KEEP_PROPOSAL, place).await?;
    let written = about.proposal.written.clone();
    let asking = asking(&visitor, &about).await?;
    let given = EditForm {
        seen: about.proposal.version,
        title: written.title,
        text: written.text,
        name_shown: written.name_shown,
        way: String::new(),
        details: DetailsForm::of(&written.details, &asking.questions),
    };
    Ok(show(&visitor, (&about, &asking), &given, &Tried::default()))
}

async fn asking(visitor: &Visitor, about: &About) -> Result<Asking> {
    let mut db = visitor.read().await?;
    Asking::read(visitor, &mut db, about.proposal.component).await
}

pub async fn send(
    Path((process, component, id)): Path<(String, String, i64)>,
    form: PostForm<EditForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(visitor, policy::KEEP_PROPOSAL, place).await?;
    let asking = asking(visitor, &about).await?;
    let mut given = EditForm {
        details: DetailsForm::read(form.fields()),
        ..form.input.clone()
    };
    match edit(visitor, (&about, &asking), &mut given).await {
        Ok(false) => Ok(show(visitor, (&about, &asking), &given, &Tried::default())),
        Ok(true) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&about.proposal.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (&about, &asking), &given, &tried))
        }
    }
}

/// `false` when a place is to be chosen first.
async fn edit(
    visitor: &Visitor,
    (about, asking): (&About, &Asking),
    given: &mut EditForm,
) -> Result<bool> {
    let words = Written {
        title: given.title.clone(),
        text: given.text.clone(),
        name_shown: given.name_shown.clone(),
        ..Written::default()
    };
    let was = &about.proposal.written.details;
    let mut db = visitor.read().await?;
    let form = (&mut given.details, &asking.questions);
    let written = written((visitor, &mut db), form, (words, was, &given.way)).await?;
    drop(db);
    let Some(written) = written else {
        return Ok(false);
    };
    let input = EditProposal {
        proposal: about.proposal.id,
        seen: given.seen,
        written,
    };
    let mut tx = visitor.begin().await?;
    let done = edit_proposal(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(true)
}

fn show(
    visitor: &Visitor,
    (about, asking): (&About, &Asking),
    given: &EditForm,
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-voices-edit");
    let page = tried.frame(about.form_page(visitor, &title));
    page.show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            form method="post" action={ (about.proposal.path()) "/edit" } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(given.seen);
                (default_button(visitor))
                (fields(visitor, (&given.title, &given.text, &given.name_shown), tried))
                (details_fields(visitor, asking, &given.details, &tried.errors))
                (button(visitor.t("participation-frame-save")).prevent_double_click())
            }
        },
    ))
}
