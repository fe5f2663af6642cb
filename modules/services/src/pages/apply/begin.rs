//! The start: a link of one's own, and the first question.

use serde::Deserialize;
use stoa_web::{PageResult, Path, PostForm};

use crate::{
    commands::{BeginApplication, begin_application},
    model::Channel,
};

/// A form that has nothing but its button.
#[derive(Debug, Default, Deserialize)]
pub struct ButtonForm {}

/// `POST /services/{slug}/apply`
pub async fn send(Path(slug): Path<String>, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    let channel = if visitor.actor.is_staff() {
        Channel::Assisted
    } else {
        Channel::Web
    };
    let input = BeginApplication {
        service: slug,
        channel,
        lang: visitor.lang(),
    };
    let mut tx = visitor.begin().await?;
    let done = begin_application(visitor.app(), &mut tx, input).await?;
    let begun = tx.commit(done).await?;
    Ok(visitor.go(&format!("/apply/{}", begun.token)))
}
