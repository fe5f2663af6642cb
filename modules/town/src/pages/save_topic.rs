//! `/staff/town/topics/new` and `/staff/town/topics/{slug}`: the form of a topic.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{
    OrNotFound, Result,
    town::{Topic, topics::topic_by_slug},
};
use stoa_web::{FormErrors, PageResult, Path, PostForm, Visitor, components::button, html};

use super::{
    frame::{form_column, may_manage, must_manage, must_see, setup_page},
    name_fields::{NameForm, name_fields},
    save_agency::{ended_field, slug_field},
};
use crate::{
    commands::save_topic::{SaveTopic, save_topic},
    model::seen::fingerprint,
};

/// A topic as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TopicForm {
    pub slug: String,
    #[serde(flatten)]
    pub name: NameForm,
    /// `yes` or nothing.
    pub is_ended: String,
    /// What was seen when the form was opened; empty for a new topic.
    pub seen: String,
}

pub async fn new_form(visitor: Visitor) -> PageResult {
    must_manage(&visitor)?;
    Ok(show(&visitor, &TopicForm::default(), &FormErrors::none()))
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    must_see(&visitor)?;
    let topic = topic_by_slug(&mut visitor.read().await?, &slug)
        .await?
        .or_not_found()?;
    let filled = TopicForm {
        slug: topic.slug.clone(),
        name: NameForm::of(&topic.name),
        is_ended: if topic.is_ended {
            "yes".to_owned()
        } else {
            String::new()
        },
        seen: fingerprint(&topic),
    };
    Ok(show(&visitor, &filled, &FormErrors::none()))
}

pub async fn send_new(form: PostForm<TopicForm>) -> PageResult {
    keep(
        &form.visitor,
        &TopicForm {
            seen: String::new(),
            ..form.input
        },
    )
    .await
}

pub async fn send(Path(slug): Path<String>, form: PostForm<TopicForm>) -> PageResult {
    keep(&form.visitor, &TopicForm { slug, ..form.input }).await
}

async fn keep(visitor: &Visitor, input: &TopicForm) -> PageResult {
    visitor.staff()?;
    match save(visitor, input).await {
        Ok(()) => Ok(visitor.go_with_notice("/staff/town/topics", visitor.t("town-topic-saved"))),
        Err(error) => Ok(show(visitor, input, &FormErrors::from_error(error)?)),
    }
}

async fn save(visitor: &Visitor, input: &TopicForm) -> Result<()> {
    let save = SaveTopic {
        topic: Topic {
            slug: input.slug.trim().to_owned(),
            name: input.name.localised(),
            is_ended: input.is_ended == "yes",
        },
        seen: Some(input.seen.clone()).filter(|seen| !seen.is_empty()),
    };
    let mut tx = visitor.begin().await?;
    let done = save_topic(visitor.app(), &mut tx, save).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, input: &TopicForm, errors: &FormErrors) -> Response {
    let is_new = input.seen.is_empty();
    let title = visitor.t(if is_new {
        "town-topic-add"
    } else {
        "town-topic-change"
    });
    let action = if is_new {
        "/staff/town/topics/new".to_owned()
    } else {
        format!("/staff/town/topics/{}", input.slug)
    };
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-topics-title"), "/staff/town/topics")
        .errors(errors);
    page.show(form_column(&title, &html! {
        form method="post" action=(action) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(input.seen);
            (slug_field(visitor, &input.slug, is_new, errors))
            (name_fields(visitor, &visitor.t("town-field-name"), &input.name, errors))
            (ended_field(visitor, &input.is_ended))
            @if may_manage(visitor) { (button(visitor.t("town-save")).prevent_double_click()) }
        }
        @if !is_new && may_manage(visitor) && input.is_ended.is_empty() {
            p.govuk-body { a.govuk-link href={ (action) "/end" } { (visitor.t("town-topic-end")) } }
        }
    }))
}
