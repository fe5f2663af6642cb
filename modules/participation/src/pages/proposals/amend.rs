//! `/participate/{process}/{component}/{proposal}/amend`: proposing other words for a proposal.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, inset_text, text_input, textarea},
    html,
};

use crate::{
    casework::Voice,
    commands::proposals::{ProposeAmendment, propose_amendment},
    model::{Standing, Verb, proposals::Amendment},
    pages::{
        frame::staff::frame::{Tried, form_column},
        voices::{about::About, show_rules::before_writing},
        voter,
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AmendForm {
    seen: i64,
    text: String,
    reason: String,
    name_shown: String,
}

/// The proposal, for whoever may write in its component now. Strangers are asked to sign in where that would let them.
async fn writable(visitor: &Visitor, place: (&str, &str, i64)) -> Result<About, Problem> {
    let about = About::read(visitor, &mut visitor.read().await?, place).await?;
    let scene = &about.scene;
    let is_open = scene.open_for(Verb::Write).is_some();
    if is_open && scene.component.needs.of(Verb::Write) > Standing::Anyone {
        visitor.person()?;
    }
    visitor.must(policy::TAKE_PART, &scene.resource(Verb::Write))?;
    Ok(about)
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    let about = writable(&visitor, (&process, &component, id)).await?;
    let given = AmendForm {
        seen: about.proposal.version,
        text: about.proposal.written.text.clone(),
        ..AmendForm::default()
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn send(
    Path((process, component, id)): Path<(String, String, i64)>,
    form: PostForm<AmendForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let about = writable(visitor, (&process, &component, id)).await?;
    match amend(visitor, &about, &form.input).await {
        Ok(amendment) => {
            let notice = visitor.t("participation-proposals-amend-sent");
            Ok(visitor.go_with_notice(&amendment.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &form.input, &tried))
        }
    }
}

async fn amend(visitor: &Visitor, about: &About, given: &AmendForm) -> Result<Amendment> {
    let app = visitor.app();
    let input = ProposeAmendment {
        proposal: about.proposal.id,
        seen: given.seen,
        text: given.text.clone(),
        why: given.reason.clone(),
        name_shown: given.name_shown.clone(),
        lang: visitor.lang(),
    };
    let mut db = visitor.read().await?;
    let voice = Voice::of(app, &mut db, &voter(visitor), "writing").await?;
    drop(db);
    voice.count(app, "text").await?;
    let mut tx = visitor.begin().await?;
    let done = propose_amendment(app, &mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, about: &About, given: &AmendForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-proposals-amend");
    let (proposal, page) = (&about.proposal, about.form_page(visitor, &title));
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        (inset_text(before_writing(visitor)))
        p.govuk-body { (visitor.t("participation-proposals-amend-text")) }
        form method="post" action={ (proposal.path()) "/amend" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (textarea("text", visitor.t("participation-proposals-amend-words")).hint(visitor.t("participation-proposals-amend-words-hint"))
                .value(&given.text).rows(10).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "text")))
            (textarea("reason", visitor.t("participation-proposals-amend-why")).value(&given.reason).rows(4).attr("dir", "auto")
                .error_option(visitor.error_of(&tried.errors, "reason")))
            (text_input("name_shown", visitor.t("participation-voices-name")).hint(visitor.t("participation-voices-name-hint"))
                .value(&given.name_shown).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "name_shown")))
            (button(visitor.t("participation-voices-send")).prevent_double_click())
        }
    }))
}
