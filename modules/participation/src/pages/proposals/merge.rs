//! `/participate/{process}/{component}/{proposal}/merge`: staff merge a proposal into another one that says the same.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Id, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{button, radio, radios, text_input, textarea},
    html,
};

use crate::{
    commands::proposals::{MergeProposal, merge_proposal},
    model::voices::{Proposal, ProposalId},
    pages::{
        frame::staff::frame::{Tried, form_column},
        voices::{about::About, alike::alike},
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MergeForm {
    seen: i64,
    /// The number of one that is like it.
    into: String,
    /// The reference of another one.
    reference: String,
    reason: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    visitor.staff()?;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(&visitor, policy::RESHAPE_PROPOSALS, place).await?;
    let given = MergeForm {
        seen: about.proposal.version,
        ..MergeForm::default()
    };
    Ok(show(&visitor, &about, &given, &Tried::default()).await?)
}

pub async fn send(
    Path((process, component, id)): Path<(String, String, i64)>,
    form: PostForm<MergeForm>,
) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(visitor, policy::RESHAPE_PROPOSALS, place).await?;
    match merge(visitor, &about, &form.input).await {
        Ok(into) => {
            let notice = visitor.t("participation-proposals-merged");
            Ok(visitor.go_with_notice(&into.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &form.input, &tried).await?)
        }
    }
}

async fn merge(visitor: &Visitor, about: &About, given: &MergeForm) -> Result<Proposal> {
    let wrong = || Error::invalid("into", "participation-proposals-merge-which");
    let input = MergeProposal {
        proposal: about.proposal.id,
        seen: given.seen,
        into: into(given).ok_or_else(wrong)?,
        reason: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = merge_proposal(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

/// The reference that was written, or else what was chosen.
fn into(given: &MergeForm) -> Option<ProposalId> {
    let written = given.reference.trim().to_uppercase();
    let number = match written.as_str() {
        "" => given.into.as_str(),
        reference => reference.strip_prefix("M-P").unwrap_or(reference),
    };
    number.parse().ok().map(Id::new)
}

async fn show(
    visitor: &Visitor,
    about: &About,
    given: &MergeForm,
    tried: &Tried,
) -> Result<Response> {
    let proposal = &about.proposal;
    let mut db = visitor.read().await?;
    let mut like_it = alike(visitor, &mut db, &about.scene, &proposal.written.title).await?;
    drop(db);
    like_it.retain(|one| one.id != proposal.id);
    let title = visitor.t("participation-proposals-merge");
    let page = tried.frame(about.form_page(visitor, &title));
    Ok(page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        h2.govuk-heading-m dir="auto" { (proposal.written.title) }
        p.govuk-body { (visitor.t("participation-proposals-merge-text")) }
        form method="post" action={ (proposal.path()) "/merge" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (choices(visitor, &like_it, given, tried))
            (text_input("reference", visitor.t("participation-proposals-merge-reference")).width(10).value(&given.reference)
                .hint(visitor.t("participation-proposals-merge-reference-hint")).autocomplete("off"))
            (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-frame-reason-hint"))
                .value(&given.reason).rows(4).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(title.as_str()).prevent_double_click())
        }
    })))
}

/// Those that are like it; where none is, the fault stands where they would.
fn choices(visitor: &Visitor, like_it: &[Proposal], given: &MergeForm, tried: &Tried) -> Markup {
    let fault = visitor.error_of(&tried.errors, "into");
    let items = like_it.iter().map(|one| {
        let choice = radio(one.id.to_string(), html! { bdi { (one.written.title) } });
        match given.into == one.id.to_string() {
            true => choice.checked(),
            false => choice,
        }
    });
    html! {
        @if like_it.is_empty() {
            p.govuk-body id="into" tabindex="-1" {
                @match &fault { Some(fault) => strong { (fault) }, None => { (visitor.t("participation-proposals-merge-none")) } }
            }
        } @else {
            (radios("into").legend(visitor.t("participation-proposals-merge-into")).items(items).error_option(fault))
        }
    }
}
