//! `/staff/participation/{process}/phases/{phase}/move`: ending a published phase earlier or later, with the reason that everybody reads.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Id, OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{InputKind, button, text_input, textarea},
    html,
};

use super::frame::{Tried, find_to, form_column, process_page, work_path};
use crate::{
    commands::frame::{MovePhaseEnd, move_phase_end},
    model::{Phase, PhaseId, Setup, parse_day},
    pages::frame::days,
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    seen: i64,
    to: String,
    reason: String,
}

pub async fn form(visitor: Visitor, Path((slug, phase)): Path<(String, i64)>) -> PageResult {
    let setup = find_to(&visitor, policy::SET_UP, &slug).await?;
    let phase = setup.phase(Id::new(phase)).or_not_found()?;
    let given = MoveForm {
        seen: setup.process.version,
        to: phase.to.to_string(),
        reason: String::new(),
    };
    Ok(show(&visitor, (&setup, phase), &given, &Tried::default()))
}

pub async fn send(
    Path((slug, phase)): Path<(String, i64)>,
    form: PostForm<MoveForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let setup = find_to(visitor, policy::SET_UP, &slug).await?;
    let phase = setup.phase(Id::new(phase)).or_not_found()?;
    match move_end(visitor, (&slug, phase.id), &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-moved");
            Ok(visitor.go_with_notice(&work_path(&setup.process), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (&setup, phase), &form.input, &tried))
        }
    }
}

async fn move_end(
    visitor: &Visitor,
    (slug, phase): (&str, PhaseId),
    given: &MoveForm,
) -> Result<()> {
    let wrong = || Error::invalid("to", "participation-frame-fault-day");
    let input = MovePhaseEnd {
        process: slug.to_owned(),
        seen: given.seen,
        phase,
        to: parse_day(&given.to).ok_or_else(wrong)?,
        reason: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = move_phase_end(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    (setup, phase): (&Setup, &Phase),
    given: &MoveForm,
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-frame-move");
    let page = tried.frame(process_page(visitor, &title, &setup.process));
    let action = format!("{}/phases/{}/move", work_path(&setup.process), phase.id);
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { bdi { (phase.title.get(visitor.lang())) } " · " (days(visitor, (phase.from, phase.to))) }
        p.govuk-body { (visitor.t("participation-frame-move-text")) }
        form method="post" action=(action) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (text_input("to", visitor.t("participation-frame-field-to")).kind(InputKind::Date).width(10)
                .value(&given.to).error_option(visitor.error_of(&tried.errors, "to")))
            (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-frame-reason-hint"))
                .value(&given.reason).rows(4).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(title.as_str()).prevent_double_click())
        }
    }))
}
