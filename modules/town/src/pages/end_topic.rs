//! `/staff/town/topics/{slug}/end`: ending a topic.

use stoa_kernel::{OrNotFound, town::topics::topic_by_slug};
use stoa_web::{PageResult, Path, PostForm, Visitor, html};

use super::{
    confirm::{Confirmation, confirm},
    end_agency::EndForm,
    frame::must_manage,
};
use crate::{
    commands::end_topic::{EndTopic, end_topic},
    model::seen::fingerprint,
};

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    must_manage(&visitor)?;
    let topic = topic_by_slug(&mut visitor.read().await?, &slug)
        .await?
        .or_not_found()?;
    let name = topic.name.get(visitor.lang()).to_owned();
    let asked = Confirmation {
        title: visitor.t_with("town-end-title", &[("name", name.into())]),
        back: &format!("/staff/town/topics/{slug}"),
        action: visitor.path(),
        body: html! { p.govuk-body { (visitor.t("town-topic-end-text")) } },
        button: Some(visitor.t("town-topic-end")),
        hidden: &[("seen", &fingerprint(&topic))],
    };
    Ok(confirm(&visitor, asked))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<EndForm>) -> PageResult {
    let visitor = form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let input = EndTopic {
        slug,
        seen: form.input.seen,
    };
    let done = end_topic(&mut tx, input).await?;
    tx.commit(done).await?;
    Ok(visitor.go_with_notice("/staff/town/topics", visitor.t("town-topic-is-ended")))
}
