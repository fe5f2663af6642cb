//! `/staff/town/responsibility/{id}/end`: ending a rule, now or after a day.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{
    Error, Id, OrNotFound, Result,
    town::responsibility_map::{Seen, rule_versions},
};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{InputKind, button, text_input},
    html,
};

use super::{
    frame::{form_column, must_manage, read, setup_page},
    rule_words::about,
};
use crate::{
    commands::end_responsibility::{EndResponsibility, end_responsibility},
    model::period::parse_day,
};

/// When it ends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EndRuleForm {
    /// A day; empty: now.
    pub last_day: String,
    pub seen: i64,
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    must_manage(&visitor)?;
    Ok(show(&visitor, id, None, &FormErrors::none()).await?)
}

pub async fn send(Path(id): Path<i64>, form: PostForm<EndRuleForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    match end(&visitor, id, &input).await {
        Ok(()) => Ok(visitor.go_with_notice(
            "/staff/town/responsibility",
            visitor.t("town-rule-is-ended"),
        )),
        Err(error) => Ok(show(&visitor, id, Some(&input), &FormErrors::from_error(error)?).await?),
    }
}

async fn end(visitor: &Visitor, id: i64, input: &EndRuleForm) -> Result<()> {
    let last_day = match input.last_day.trim() {
        "" => None,
        text => Some(parse_day(text).ok_or_else(|| Error::invalid("last_day", "town-day-form"))?),
    };
    let seen = Seen {
        rule: Id::new(id),
        version: input.seen,
    };
    let mut tx = visitor.begin().await?;
    let input = EndResponsibility { seen, last_day };
    let done = end_responsibility(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

async fn show(
    visitor: &Visitor,
    id: i64,
    input: Option<&EndRuleForm>,
    errors: &FormErrors,
) -> Result<Response> {
    let (mut db, setup) = read(visitor).await?;
    let latest = rule_versions(&mut db, Id::new(id))
        .await?
        .into_iter()
        .next()
        .or_not_found()?;
    let title = visitor.t_with("town-rule-end-title", &[("number", id.to_string().into())]);
    let day = input.map_or("", |input| input.last_day.as_str());
    let back = format!("/staff/town/responsibility/{id}");
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-rules-title"), "/staff/town/responsibility")
        .errors(errors);
    Ok(page.show(form_column(&title, &html! {
        p.govuk-body { (about(visitor, &setup, &latest)) ": " (setup.who_by(&latest)) }
        p.govuk-body { (visitor.t("town-rule-end-text")) }
        form method="post" action={ (back) "/end" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(latest.version);
            (text_input("last_day", visitor.t("town-field-last-day")).hint(visitor.t("town-last-day-hint"))
                .value(day).kind(InputKind::Date).width(10).error_option(visitor.error_of(errors, "last_day")))
            div.govuk-button-group {
                (button(visitor.t("town-rule-end")).warning().prevent_double_click())
                a.govuk-link href=(back) { (visitor.t("town-cancel")) }
            }
        }
    })))
}
