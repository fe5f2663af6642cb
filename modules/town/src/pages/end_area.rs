//! `/staff/town/areas/{id}/end`: abolishing an area.

use serde::Deserialize;
use stoa_kernel::{Id, OrNotFound, town::areas::area_by_id};
use stoa_web::{PageResult, Path, PostForm, Visitor, html};

use super::{
    confirm::{Confirmation, confirm},
    end_agency::rules_with,
    frame::must_manage,
};
use crate::commands::end_area::{EndArea, end_area};

/// The version that was seen when the form was opened.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EndAreaForm {
    pub seen: i64,
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    must_manage(&visitor)?;
    let mut db = visitor.read().await?;
    let area = area_by_id(&mut db, Id::new(id))
        .await?
        .filter(|area| area.valid_to.is_none());
    let area = area.or_not_found()?;
    let rules = rules_with(&mut db, visitor.now(), |rule| rule.area == Some(area.id)).await?;
    let name = area.name.get(visitor.lang()).to_owned();
    let asked = Confirmation {
        title: visitor.t_with("town-area-end-title", &[("name", name.into())]),
        back: &format!("/staff/town/areas/{id}"),
        action: visitor.path(),
        body: html! {
            p.govuk-body { (visitor.t("town-area-end-text")) }
            @if rules > 0 { p.govuk-body { (visitor.t_with("town-area-has-rules", &[("count", rules.into())])) } }
        },
        button: Some(visitor.t("town-area-end")),
        hidden: &[("seen", &area.version.to_string())],
    };
    Ok(confirm(&visitor, asked))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<EndAreaForm>) -> PageResult {
    let visitor = form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let input = EndArea {
        id: Id::new(id),
        seen_version: form.input.seen,
    };
    let done = end_area(&mut tx, input).await?;
    tx.commit(done).await?;
    Ok(visitor.go_with_notice("/staff/town/areas", visitor.t("town-area-is-ended")))
}
