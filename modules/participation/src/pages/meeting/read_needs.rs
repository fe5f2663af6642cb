//! `…/meetings/{meeting}/needs`: staff read what guests need, once they have said why.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    Markup, PageResult, PostForm, Visitor,
    components::{button, textarea},
    html,
};

use super::{About, Place, telling::when};
use crate::{
    commands::meeting::{ReadMeetingNeeds, read_meeting_needs},
    model::meeting::Needed,
    pages::frame::{
        paragraphs,
        staff::frame::{Tried, form_column},
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PurposeForm {
    reason: String,
}

pub async fn form(visitor: Visitor, place: Place) -> PageResult {
    let about = About::read_to(&visitor, policy::READ_MEETING_NEEDS, place).await?;
    let given = (&PurposeForm::default(), None);
    Ok(show(&visitor, &about, given, &Tried::default()))
}

/// The answer to the form is what was read: it stands at no address, so that each reading is written down.
pub async fn send(place: Place, form: PostForm<PurposeForm>) -> PageResult {
    let visitor = &form.visitor;
    let about = About::read_to(visitor, policy::READ_MEETING_NEEDS, place).await?;
    let tried = match read(visitor, &about, &form.input).await {
        Ok(needs) => {
            let given = (&form.input, Some(needs.as_slice()));
            return Ok(show(visitor, &about, given, &Tried::default()));
        }
        Err(error) => Tried::of(visitor, error)?,
    };
    Ok(show(visitor, &about, (&form.input, None), &tried))
}

async fn read(visitor: &Visitor, about: &About, given: &PurposeForm) -> Result<Vec<Needed>> {
    let input = ReadMeetingNeeds {
        meeting: about.meeting.id,
        purpose: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = read_meeting_needs(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    about: &About,
    (given, needs): (&PurposeForm, Option<&[Needed]>),
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-meeting-needs-read");
    let meeting = &about.meeting;
    tried.frame(about.form_page(visitor, &title)).show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { bdi { (meeting.planned.title.get(visitor.lang())) } br; (when(visitor, meeting)) }
        @if let Some(needs) = needs { (list(visitor, needs)) }
        @else {
            form method="post" action={ (meeting.path()) "/needs" } novalidate {
                (visitor.csrf_field())
                (textarea("reason", visitor.t("participation-meeting-purpose")).hint(visitor.t("participation-meeting-purpose-hint"))
                    .value(&given.reason).rows(3).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
                (button(visitor.t("participation-meeting-needs-read")).prevent_double_click())
            }
        }
    }))
}

fn list(visitor: &Visitor, needs: &[Needed]) -> Markup {
    let children: i64 = needs.iter().map(|one| i64::from(one.children)).sum();
    html! {
        @if needs.is_empty() { p.govuk-body { (visitor.t("participation-meeting-needs-none")) } }
        @if children > 0 {
            p.govuk-body { (visitor.t_with("participation-meeting-needs-children", &[("count", children.into())])) }
        }
        ul.govuk-list.govuk-list--bullet { @for one in needs.iter().filter(|one| !one.words.is_empty()) {
            li { (paragraphs(&one.words)) }
        } }
    }
}
