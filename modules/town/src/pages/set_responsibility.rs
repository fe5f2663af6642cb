//! `/staff/town/responsibility/new` and `/staff/town/responsibility/{id}`: the form of a rule, and its history.

use axum::response::Response;
use stoa_kernel::{
    Id, OrNotFound, Result,
    town::{RuleVersion, responsibility_map::rule_versions},
};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{button, inset_text},
    html,
};

use super::{
    frame::{form_column, may_manage, must_manage, must_see, read, setup_page},
    rule_fields::{RuleForm, rule_fields},
    show_rule::history,
};
use crate::commands::set_responsibility::set_responsibility;

/// The form of a new rule; its query may fill fields, as the link of a warning does.
pub async fn new_form(visitor: Visitor, Query(filled): Query<RuleForm>) -> PageResult {
    must_manage(&visitor)?;
    let today = visitor.in_town(visitor.now()).date().to_string();
    let from = if filled.from.is_empty() {
        today
    } else {
        filled.from
    };
    let form = RuleForm {
        from,
        seen: String::new(),
        ..filled
    };
    Ok(show(&visitor, None, &form, &FormErrors::none()).await?)
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    must_see(&visitor)?;
    let latest = latest(&visitor, id).await?;
    let filled = RuleForm::of(&visitor, &latest);
    Ok(show(&visitor, Some(id), &filled, &FormErrors::none()).await?)
}

async fn latest(visitor: &Visitor, id: i64) -> Result<RuleVersion> {
    let versions = rule_versions(&mut visitor.read().await?, Id::new(id)).await?;
    versions.into_iter().next().or_not_found()
}

pub async fn send_new(form: PostForm<RuleForm>) -> PageResult {
    keep(&form.visitor, None, &form.input).await
}

pub async fn send(Path(id): Path<i64>, form: PostForm<RuleForm>) -> PageResult {
    keep(&form.visitor, Some(id), &form.input).await
}

async fn keep(visitor: &Visitor, rule: Option<i64>, input: &RuleForm) -> PageResult {
    visitor.staff()?;
    match save(visitor, rule, input).await {
        Ok(()) => {
            Ok(visitor.go_with_notice("/staff/town/responsibility", visitor.t("town-rule-saved")))
        }
        Err(error) => Ok(show(visitor, rule, input, &FormErrors::from_error(error)?).await?),
    }
}

async fn save(visitor: &Visitor, rule: Option<i64>, input: &RuleForm) -> Result<()> {
    let input = input.input(visitor, rule)?;
    let mut tx = visitor.begin().await?;
    let done = set_responsibility(visitor.app(), &mut tx, input).await?;
    tx.commit(done.map(|_| ())).await
}

async fn show(
    visitor: &Visitor,
    rule: Option<i64>,
    form: &RuleForm,
    errors: &FormErrors,
) -> Result<Response> {
    let (mut db, setup) = read(visitor).await?;
    let (title, action) = match rule {
        None => (
            visitor.t("town-rule-add"),
            "/staff/town/responsibility/new".to_owned(),
        ),
        Some(id) => {
            let number = [("number", id.to_string().into())];
            (
                visitor.t_with("town-rule-change", &number),
                format!("/staff/town/responsibility/{id}"),
            )
        }
    };
    let versions = match rule {
        Some(id) => rule_versions(&mut db, Id::new(id)).await?,
        None => Vec::new(),
    };
    let has_ended = versions
        .first()
        .is_some_and(|one| one.valid_to.is_some_and(|end| end <= visitor.now()));
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-rules-title"), "/staff/town/responsibility")
        .wide()
        .errors(errors);
    let may = may_manage(visitor);
    Ok(page.show(html! {
        (form_column(&title, &html! {
            @if has_ended { (inset_text(visitor.t("town-rule-over"))) }
            @if rule.is_some() { p.govuk-body { (visitor.t("town-rule-change-text")) } }
            form method="post" action=(action) novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(form.seen);
                (rule_fields(visitor, &setup, form, errors))
                @if may { (button(visitor.t("town-save")).prevent_double_click()) }
            }
            @if may && rule.is_some() && !has_ended {
                p.govuk-body { a.govuk-link href={ (action) "/end" } { (visitor.t("town-rule-end")) } }
            }
        }))
        @if !versions.is_empty() { (history(visitor, &setup, &versions)) }
    }))
}
