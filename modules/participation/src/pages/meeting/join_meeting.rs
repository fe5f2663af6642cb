//! `…/meetings/{meeting}/register`: saying that one comes and what one needs; giving the seat back.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, select, textarea},
    html,
};

use super::{
    About, Place,
    telling::{seats, when},
};
use crate::{
    commands::meeting::{RegisterForMeeting, leave_meeting, register_for_meeting},
    model::meeting::{MOST_CHILDREN, Needed},
    pages::{
        frame::staff::frame::{Tried, form_column},
        voices::support_proposal::ButtonForm,
    },
    policy,
};

/// The form as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NeedsForm {
    words: String,
    children: String,
}

pub async fn form(visitor: Visitor, place: Place) -> PageResult {
    let about = joinable(&visitor, place).await?;
    Ok(show(
        &visitor,
        &about,
        &NeedsForm::default(),
        &Tried::default(),
    ))
}

/// The meeting, for whoever may come; strangers are asked to sign in.
async fn joinable(
    visitor: &Visitor,
    Path((process, component, id)): Place,
) -> Result<About, Problem> {
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read(visitor, &mut visitor.read().await?, place).await?;
    let state = about.scene.setup.process.state;
    if about.meeting.is_open(state, visitor.now()) {
        visitor.person()?;
    }
    let resource = about.meeting.resource(&about.scene, visitor.now());
    visitor.must(policy::COME_TO_MEETING, &resource)?;
    Ok(about)
}

pub async fn send(place: Place, form: PostForm<NeedsForm>) -> PageResult {
    let visitor = &form.visitor;
    let about = joinable(visitor, place).await?;
    match register(visitor, &about, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-meeting-registered");
            Ok(visitor.go_with_notice(&about.meeting.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &form.input, &tried))
        }
    }
}

async fn register(visitor: &Visitor, about: &About, given: &NeedsForm) -> Result<()> {
    let wrong = |_error| Error::invalid("children", "participation-frame-fault-choice");
    let children = match given.children.as_str() {
        "" => 0,
        number => number.parse().map_err(wrong)?,
    };
    let input = RegisterForMeeting {
        meeting: about.meeting.id,
        needed: Needed {
            words: given.words.clone(),
            children,
        },
    };
    let mut tx = visitor.begin().await?;
    let done = register_for_meeting(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

/// Whoever has no seat stays so.
pub async fn leave(place: Place, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    let about = joinable(visitor, place).await?;
    let notice = match give_back(visitor, &about).await {
        Ok(()) => visitor.t("participation-meeting-left"),
        Err(Error::Conflict(message)) => visitor.message(&message),
        Err(error) => return Err(error.into()),
    };
    Ok(visitor.go_with_notice(&about.meeting.path(), notice))
}

async fn give_back(visitor: &Visitor, about: &About) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = leave_meeting(visitor.app(), &mut tx, about.meeting.id).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, about: &About, given: &NeedsForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-meeting-register");
    let (meeting, planned) = (&about.meeting, &about.meeting.planned);
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    let counts =
        (0..=MOST_CHILDREN).map(|count| (count.to_string(), visitor.number(i64::from(count))));
    tried.frame(about.form_page(visitor, &title)).show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { bdi { (planned.title.get(visitor.lang())) } br; (when(visitor, meeting)) br; (seats(visitor, meeting)) }
        form method="post" action={ (meeting.path()) "/register" } novalidate {
            (visitor.csrf_field())
            (textarea("words", visitor.t("participation-meeting-need")).hint(visitor.t("participation-meeting-need-hint")).value(&given.words).rows(4)
                .attr("dir", "auto").error_option(error("words")))
            @if planned.childcare {
                (select("children", visitor.t("participation-meeting-children")).options(counts).value(&given.children)
                    .error_option(error("children")))
            }
            (button(visitor.t("participation-meeting-register-send")).prevent_double_click())
        }
    }))
}
