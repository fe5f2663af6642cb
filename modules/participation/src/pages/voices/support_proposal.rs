//! Supporting a proposal and taking the support back: one press each.

use serde::Deserialize;
use stoa_kernel::{Actor, Error, Id, Result};
use stoa_web::{PageResult, Path, PostForm, Visitor};

use super::about::About;
use crate::{
    commands::voices::{SupportProposal, support_proposal, withdraw_support},
    model::{Standing, Verb},
    pages::voter,
};

/// A form that has nothing but its button.
#[derive(Debug, Default, Deserialize)]
pub struct ButtonForm {}

type Place = Path<(String, String, i64)>;

pub async fn support(place: Place, form: PostForm<ButtonForm>) -> PageResult {
    press(place, &form.visitor, true).await
}

pub async fn withdraw(place: Place, form: PostForm<ButtonForm>) -> PageResult {
    press(place, &form.visitor, false).await
}

/// Whoever is counted already stays so, and whoever is not stays out.
async fn press(
    Path((process, component, id)): Place,
    visitor: &Visitor,
    is_for: bool,
) -> PageResult {
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read(visitor, &mut visitor.read().await?, place).await?;
    let needs = &about.scene.component.needs;
    let is_open = about.scene.open_for(Verb::Support).is_some();
    if is_open && needs.of(Verb::Support) > Standing::Anyone {
        visitor.person()?;
    }
    let notice = match (count(visitor, id, is_for).await, is_for) {
        (Ok(()), true) => visitor.t("participation-voices-supported"),
        (Ok(()), false) => visitor.t("participation-voices-support-withdrawn"),
        (Err(Error::Conflict(message)), _) => visitor.message(&message),
        (Err(error), _) => return Err(error.into()),
    };
    Ok(visitor.go_with_notice(&about.proposal.path(), notice))
}

async fn count(visitor: &Visitor, id: i64, is_for: bool) -> Result<()> {
    let input = SupportProposal {
        proposal: Id::new(id),
        voter: voter(visitor),
    };
    let app = visitor.app();
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = match is_for {
        true => support_proposal(app, &mut tx, input).await?,
        false => withdraw_support(app, &mut tx, input).await?,
    };
    tx.commit(done).await
}
