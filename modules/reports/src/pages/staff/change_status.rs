//! Saying where a report stands: first which state, then exactly what that state needs, with texts to begin from.

use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{InputKind, inset_text, text_input},
};

use super::{
    desk::{Desk, Seen},
    fields::{agency_field, reason_field},
    templates::{Asked, Offered, text_of},
};
use crate::pages::tried::{Tried, finish};
use crate::{
    commands::{ChangeStatus, change_status},
    model::Status,
    pages::status_words::status_name,
    store,
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StatusForm {
    to: String,
    reason: String,
    promised_for: String,
    agency: String,
}

/// Which state is asked about, and which text to begin with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct To {
    to: String,
    template: String,
    template_lang: String,
}

pub async fn ask(
    visitor: Visitor,
    Path(reference): Path<String>,
    Query(asked): Query<To>,
) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "change_status").await?;
    let Some(status) = Status::parse(&asked.to) else {
        return Ok(desk.show(
            &visitor,
            &visitor.t("reports-status-title"),
            &Tried::default(),
            &choices(&visitor, &desk),
        ));
    };
    let begin = Asked {
        template: &asked.template,
        lang: &asked.template_lang,
    };
    let form = StatusForm {
        to: asked.to,
        reason: text_of(&visitor, begin).await?,
        promised_for: desk
            .report
            .promised_for
            .map(|day| day.to_string())
            .unwrap_or_default(),
        agency: desk.report.agency.clone(),
    };
    show(&visitor, &desk, status, &form, &Tried::default()).await
}

pub async fn send(Path(reference): Path<String>, form: PostForm<StatusForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "change_status").await?;
    let status = Status::parse(&form.input.to).ok_or(stoa_kernel::Error::NotFound)?;
    let seen = Seen::of(form.fields())?;
    let input = ChangeStatus {
        reference,
        seen_version: seen.version,
        status,
        reason: form.input.reason.clone(),
        promised_for: form.input.promised_for.parse().ok(),
        agency: form.input.agency.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = change_status(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_report) => {
            desk.done(visitor, form.fields(), "reports-status-done")
                .await
        }
        Err(error) => {
            let tried = desk.tried(visitor, error, seen).await?;
            show(visitor, &desk, status, &form.input, &tried).await
        }
    }
}

/// The states that this verb may lead to from here; merging and withdrawing have pages of their own.
pub fn targets(from: Status) -> impl Iterator<Item = Status> {
    let by_this_verb = |status: &Status| !matches!(status, Status::Duplicate | Status::Withdrawn);
    let targets = Status::ALL.into_iter().filter(by_this_verb);
    targets.filter(move |to| from.may_become(*to))
}

fn choices(visitor: &Visitor, desk: &Desk) -> Markup {
    html! {
        ul.stoa-choices {
            @for status in targets(desk.report.status) {
                li.stoa-choices__item {
                    a.govuk-link.stoa-choices__link href=(desk.act_path(visitor, &format!("status?to={}", status.slug()))) {
                        (status_name(visitor, status))
                    }
                    p.stoa-choices__hint { (visitor.t(&format!("reports-status-hint-{}", status.slug()))) }
                }
            }
        }
    }
}

async fn show(
    visitor: &Visitor,
    desk: &Desk,
    status: Status,
    form: &StatusForm,
    tried: &Tried,
) -> PageResult {
    let mut db = visitor.read().await?;
    let told = told(&mut db, desk).await?;
    drop(db);
    let offered = Offered::read(visitor, &desk.report.category, status).await?;
    let title = visitor.t_with(
        "reports-status-title-to",
        &[("status", status_name(visitor, status).into())],
    );
    let path = desk.act_path(visitor, &format!("status?to={}", status.slug()));
    let fields = html! {
        input type="hidden" name="to" value=(status.slug());
        @if status == Status::Planned { (promise_field(visitor, form, tried)) }
        @if status == Status::HandedOver { (agency_field(visitor, &desk.names, &form.agency, tried)) }
        (reason_field(visitor, "reason", &form.reason, (status == Status::WontFix, tried)))
        (inset_text(visitor.t_with("reports-told", &[("count", told.into())])))
    };
    let words = visitor.t_with(
        "reports-status-button",
        &[("status", status_name(visitor, status).into())],
    );
    Ok(desk.show(
        visitor,
        &title,
        tried,
        &html! {
            p.govuk-body { (visitor.t(&format!("reports-status-hint-{}", status.slug()))) }
            (offered.show(visitor, &path))
            (desk.form(visitor, "status", &fields, words))
        },
    ))
}

fn promise_field(visitor: &Visitor, form: &StatusForm, tried: &Tried) -> Markup {
    let today: Date = visitor.in_town(visitor.now()).date();
    html! {
        (text_input("promised_for", visitor.t("reports-status-promised"))
            .hint(visitor.t("reports-status-promised-hint"))
            .kind(InputKind::Date).attr("min", today.to_string()).class("govuk-input--width-10")
            .value(form.promised_for.as_str())
            .error_option(visitor.error_of(&tried.errors, "promised_for")))
    }
}

/// How many people a change is mailed to: the reporter, if they want to know, and the followers.
pub async fn told(db: &mut stoa_kernel::Reader, desk: &Desk) -> Result<i64> {
    let reporter = i64::from(desk.report.reporter.is_some() && desk.report.reporter_told);
    Ok(store::count_followers(db, &[desk.report.id]).await? + reporter)
}
