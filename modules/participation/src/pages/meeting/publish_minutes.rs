//! `…/meetings/{meeting}/minutes`: staff say how many came and what was said.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Localised, Result};
use stoa_web::{
    PageResult, PostForm, Visitor,
    components::{button, text_input},
    html,
};

use super::{About, Place, telling::when};
use crate::{
    commands::meeting::{PublishMinutes, publish_minutes},
    pages::frame::{
        staff::frame::{Tried, form_column},
        words_fields::{Asked, read, words_fields},
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MinutesForm {
    seen: i64,
    came: String,
}

pub async fn form(visitor: Visitor, place: Place) -> PageResult {
    let about = About::read_to(&visitor, policy::RUN_MEETINGS, place).await?;
    let given = MinutesForm {
        seen: about.meeting.version,
        came: about
            .meeting
            .came
            .map_or_else(String::new, |came| came.to_string()),
    };
    let minutes = &about.meeting.minutes;
    Ok(show(&visitor, &about, (&given, minutes), &Tried::default()))
}

pub async fn send(place: Place, form: PostForm<MinutesForm>) -> PageResult {
    let visitor = &form.visitor;
    let about = About::read_to(visitor, policy::RUN_MEETINGS, place).await?;
    let minutes = read(form.fields(), "minutes");
    match publish(visitor, &about, (&form.input, minutes.clone())).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&about.meeting.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, (&form.input, &minutes), &tried))
        }
    }
}

async fn publish(
    visitor: &Visitor,
    about: &About,
    (given, minutes): (&MinutesForm, Localised),
) -> Result<()> {
    let input = PublishMinutes {
        meeting: about.meeting.id,
        seen: given.seen,
        came: given.came.clone(),
        minutes,
    };
    let mut tx = visitor.begin().await?;
    let done = publish_minutes(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    about: &About,
    (given, minutes): (&MinutesForm, &Localised),
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-meeting-minutes-write");
    let meeting = &about.meeting;
    let asked = Asked {
        base: "minutes",
        legend: visitor.t("participation-meeting-minutes"),
        hint: visitor.t("participation-frame-languages-hint"),
        rows: Some(10),
    };
    tried.frame(about.form_page(visitor, &title)).show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { bdi { (meeting.planned.title.get(visitor.lang())) } br; (when(visitor, meeting)) }
        form method="post" action={ (meeting.path()) "/minutes" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (text_input("came", visitor.t("participation-meeting-came")).hint(visitor.t("participation-meeting-came-hint")).width(5)
                .inputmode("numeric").value(&given.came).error_option(visitor.error_of(&tried.errors, "came")))
            (words_fields(visitor, asked, minutes, &tried.errors))
            (button(visitor.t("participation-meeting-minutes-send")).prevent_double_click())
        }
    }))
}
