//! `…/meetings/{meeting}/cancel`: staff cancel it, with the reason that is told.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, PostForm, Visitor,
    components::{button, textarea},
    html,
};

use super::{About, Place, telling::when};
use crate::{
    commands::meeting::{CancelMeeting, cancel_meeting},
    pages::frame::staff::frame::{Tried, form_column},
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CancelForm {
    seen: i64,
    reason: String,
}

pub async fn form(visitor: Visitor, place: Place) -> PageResult {
    let about = About::read_to(&visitor, policy::RUN_MEETINGS, place).await?;
    let given = CancelForm {
        seen: about.meeting.version,
        ..CancelForm::default()
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn send(place: Place, form: PostForm<CancelForm>) -> PageResult {
    let visitor = &form.visitor;
    let about = About::read_to(visitor, policy::RUN_MEETINGS, place).await?;
    match cancel(visitor, &about, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-meeting-cancelled-now");
            Ok(visitor.go_with_notice(&about.meeting.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &form.input, &tried))
        }
    }
}

async fn cancel(visitor: &Visitor, about: &About, given: &CancelForm) -> Result<()> {
    let input = CancelMeeting {
        meeting: about.meeting.id,
        seen: given.seen,
        reason: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = cancel_meeting(&mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, about: &About, given: &CancelForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-meeting-cancel");
    let meeting = &about.meeting;
    tried.frame(about.form_page(visitor, &title)).show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { bdi { (meeting.planned.title.get(visitor.lang())) } br; (when(visitor, meeting)) }
        form method="post" action={ (meeting.path()) "/cancel" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-meeting-cancel-hint"))
                .value(&given.reason).rows(4).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(visitor.t("participation-meeting-cancel")).warning().prevent_double_click())
        }
    }))
}
