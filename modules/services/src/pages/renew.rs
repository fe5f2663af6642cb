//! A holder applies once more for what ends: with what they answered before, if they want that.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound};
use stoa_web::{
    DateStyle, PageResult, Path, PostForm, Visitor,
    components::{button, checkbox, checkboxes},
};

use super::{apply::Applying, words::say};
use crate::{
    casework::{outcome::is_offered, renewals},
    commands::{RenewPermit, can_renew, renew_permit},
    store,
};

/// Whether answers are taken over.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RenewForm {
    with_answers: String,
}

/// `GET /apply/{token}/renew`
pub async fn page(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let applying = Applying::read(&visitor, &token).await?;
    let mut db = visitor.read().await?;
    let found = store::permits::of_application(&mut db, applying.application.id).await?;
    let permit = found.or_not_found()?;
    if !is_offered(&mut db, &applying.application.service).await? {
        let path = format!("/apply/{token}/follow");
        return Ok(visitor.go_with_notice(&path, visitor.t("services-not-offered")));
    }
    let against = renewals::stands_against(&mut db, applying.application.id, None).await?;
    drop(db);
    if let Some(why) = against {
        let path = format!("/apply/{token}/follow");
        return Ok(visitor.go_with_notice(&path, visitor.t(why)));
    }
    if !can_renew(visitor.app(), (&applying.file, &permit), visitor.now())? {
        let path = format!("/apply/{token}/follow");
        return Ok(visitor.go_with_notice(&path, visitor.t("services-flow-renew-early")));
    }
    let until = permit.valid_until.or_not_found()?;
    let until = visitor.day(until, DateStyle::Long);
    let title = visitor.t("services-flow-renew");
    let page = visitor
        .page(title.as_str())
        .back(format!("{}/follow", applying.path()))
        .no_index();
    let agree = checkbox("yes", visitor.t("services-flow-renew-with"))
        .hint(visitor.t("services-flow-renew-with-hint"));
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (say(&visitor, &applying.file.name)) }
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t_with("services-flow-renew-words", &[("until", until.as_str().into())])) }
                form method="post" action={ (applying.path()) "/renew" } {
                    (visitor.csrf_field())
                    (checkboxes("with_answers").legend(visitor.t("services-your-answers")).item(agree))
                    (button(visitor.t("services-start")).start().prevent_double_click())
                }
            }
        }
    }))
}

/// `POST /apply/{token}/renew`
pub async fn send(Path(token): Path<String>, form: PostForm<RenewForm>) -> PageResult {
    let visitor = &form.visitor;
    let input = RenewPermit {
        token: token.clone(),
        with_answers: form.input.with_answers == "yes",
        lang: visitor.lang(),
    };
    let mut tx = visitor.begin().await?;
    match renew_permit(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            let begun = tx.commit(done).await?;
            Ok(visitor.go(&format!("/apply/{}", begun.token)))
        }
        Err(Error::Conflict(message)) => {
            let path = format!("/apply/{token}/follow");
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => Err(error.into()),
    }
}
