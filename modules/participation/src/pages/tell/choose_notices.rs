//! The forms of `/my/participation`: how often somebody hears of something.

use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{PageResult, PostForm, Visitor};

use crate::{commands::tell::choose_notices, model::tell::Rhythm};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChooseForm {
    of: String,
    rhythm: String,
}

pub async fn send(form: PostForm<ChooseForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.person()?;
    let said = match choose(visitor, &form.input).await {
        Ok(()) => visitor.t("participation-frame-saved"),
        Err(Error::Conflict(message)) => visitor.message(&message),
        Err(error) => return Err(error.into()),
    };
    Ok(visitor.go_with_notice("/my/participation", said))
}

async fn choose(visitor: &Visitor, input: &ChooseForm) -> Result<()> {
    let rhythm = Rhythm::parse(&input.rhythm);
    let rhythm =
        rhythm.ok_or_else(|| Error::invalid("rhythm", "participation-frame-fault-choice"))?;
    let mut tx = visitor.begin().await?;
    let done = choose_notices(visitor.app(), &mut tx, (&input.of, rhythm)).await?;
    tx.commit(done).await
}
