//! `/staff/partners/{id}`: a partner, where it is told by webhooks, and its end.

use maud::{Markup, Render, html};
use serde::Deserialize;
use stoa_kernel::{Error, Id, OrNotFound, Result, actor::ApiKey};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{
        InputKind, button, checkbox, checkboxes, details, inset_text, link_button, summary_list,
        text_input, warning_text,
    },
};

use super::partners::{once, scope_key, state};
use crate::{
    commands::{AddHook, add_hook, end_hook, end_partner, partners_of},
    model::{Hook, HookKind, Partner},
    store::{hooks, partners},
};

/// The form of a new webhook.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct HookForm {
    url: String,
}

/// A button is all there is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NoFields {}

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    visitor.staff()?;
    let form = HookForm::default();
    show(
        &visitor,
        Id::new(id),
        (&form, &HookKind::ALL),
        &FormErrors::none(),
    )
    .await
}

/// `POST /staff/partners/{id}/hooks`
pub async fn add(Path(id): Path<i64>, form: PostForm<HookForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let words = form.values("kinds");
    let kinds: Vec<HookKind> = words
        .iter()
        .filter_map(|word| HookKind::parse(word))
        .collect();
    let input = AddHook {
        partner: Id::new(id),
        url: form.input.url.clone(),
        kinds: kinds.clone(),
    };
    match added(visitor, input).await {
        Ok(secret) => Ok(once(
            visitor,
            "services-exchange-hook-made",
            &html! {
                p.stoa-secret { code dir="ltr" { (secret) } }
                (warning_text(visitor.t("services-exchange-warning"), visitor.t("services-exchange-hook-once")))
                (link_button(visitor.t("services-exchange-copied"), format!("/staff/partners/{id}")))
            },
        )),
        Err(Error::Conflict(message)) => {
            let path = format!("/staff/partners/{id}");
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            show(visitor, Id::new(id), (&form.input, &kinds), &errors).await
        }
    }
}

async fn added(visitor: &Visitor, input: AddHook) -> Result<String> {
    let mut tx = visitor.begin().await?;
    let done = add_hook(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

/// `POST /staff/partners/{id}/hooks/{hook}/end`
pub async fn end_one(Path((id, hook)): Path<(i64, i64)>, form: PostForm<NoFields>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let ended = async {
        let mut tx = visitor.begin().await?;
        let done = end_hook(&mut tx, Id::new(hook)).await?;
        tx.commit(done).await
    };
    let path = format!("/staff/partners/{id}");
    told(visitor, &path, ended.await, "services-exchange-hook-ended")
}

/// `POST /staff/partners/{id}/end`
pub async fn end(Path(id): Path<i64>, form: PostForm<NoFields>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let ended = async {
        let mut tx = visitor.begin().await?;
        let done = end_partner(&mut tx, Id::new(id)).await?;
        tx.commit(done).await
    };
    told(
        visitor,
        "/staff/partners",
        ended.await,
        "services-exchange-partner-ended",
    )
}

/// Back to a page, with what was done; what cannot be done is told there in a sentence.
pub fn told(visitor: &Visitor, path: &str, done: Result<()>, notice: &str) -> PageResult {
    match done {
        Ok(()) => Ok(visitor.go_with_notice(path, visitor.t(notice))),
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(path, visitor.message(&message)))
        }
        Err(error) => Err(error.into()),
    }
}

async fn show(
    visitor: &Visitor,
    id: Id<ApiKey>,
    (form, kinds): (&HookForm, &[HookKind]),
    errors: &FormErrors,
) -> PageResult {
    let mut db = visitor.read().await?;
    let partner = partners::find(&mut db, id).await?.or_not_found()?;
    visitor.must("see_partners", &partners_of(&partner.agency))?;
    let hooks = hooks::of_partner(&mut db, id).await?;
    drop(db);
    let manages = visitor.may("manage_partners", &partners_of(&partner.agency));
    let is_open = manages && partner.ended_at.is_none();
    let page = visitor
        .page(partner.name.as_str())
        .no_index()
        .errors(errors);
    let page = page
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .breadcrumb(visitor.t("services-exchange-partners"), "/staff/partners");
    Ok(page.show(html! {
        div.govuk-grid-row { div."govuk-grid-column-two-thirds" {
            h1.govuk-heading-l { (partner.name) }
            (facts(visitor, &partner))
            h2.govuk-heading-m { (visitor.t("services-exchange-hooks")) }
            p.govuk-body { (visitor.t("services-exchange-hooks-lead")) }
            @if hooks.is_empty() { (inset_text(visitor.t("services-exchange-no-hooks"))) }
            @for hook in &hooks { (shown(visitor, hook, is_open)) }
            @if is_open {
                (adding(visitor, &partner, (form, kinds), errors))
                (ending(visitor, &partner))
            }
        } }
    }))
}

fn facts(visitor: &Visitor, partner: &Partner) -> Markup {
    let scopes = partner
        .scopes
        .iter()
        .map(|scope| visitor.t(scope_key(*scope)));
    let made = visitor.t_with(
        "services-exchange-made-by",
        &[
            ("who", partner.made_by.as_str().into()),
            ("when", visitor.date_time(partner.made_at).into()),
        ],
    );
    html! {
        (summary_list()
            .row(visitor.t("services-exchange-client"), html! { code dir="ltr" { (partner.client()) } })
            .row(visitor.t("services-exchange-state"), visitor.t(state(partner)))
            .row(visitor.t("services-exchange-scopes"), visitor.list(scopes))
            .row(visitor.t("services-exchange-let-in"), made))
    }
}

fn shown(visitor: &Visitor, hook: &Hook, is_open: bool) -> Markup {
    let kinds = hook.kinds.iter().map(|kind| visitor.t(kind_key(*kind)));
    let path = format!("/staff/partners/{}/hooks/{}/end", hook.partner, hook.id);
    html! {
        (summary_list()
            .row(visitor.t("services-exchange-url"), html! { code.stoa-written dir="ltr" { (hook.url) } })
            .row(visitor.t("services-exchange-kinds"), visitor.list(kinds)))
        @if is_open {
            form method="post" action=(path) {
                (visitor.csrf_field())
                button."govuk-button govuk-button--secondary" type="submit" {
                    (visitor.t("services-exchange-hook-end"))
                    span.govuk-visually-hidden { " " (hook.url) }
                }
            }
        }
    }
}

fn adding(
    visitor: &Visitor,
    partner: &Partner,
    (form, kinds): (&HookForm, &[HookKind]),
    errors: &FormErrors,
) -> Markup {
    let error = |field: &str| visitor.error_of(errors, field);
    let choice = |kind: HookKind| {
        let one = checkbox(kind.word(), visitor.t(kind_key(kind)));
        match kinds.contains(&kind) {
            true => one.checked(),
            false => one,
        }
    };
    html! {
        h3.govuk-heading-s { (visitor.t("services-exchange-hook-add")) }
        form method="post" action={ "/staff/partners/" (partner.id) "/hooks" } novalidate {
            (visitor.csrf_field())
            (text_input("url", visitor.t("services-exchange-url")).kind(InputKind::Url).hint(visitor.t("services-exchange-url-hint"))
                .value(form.url.as_str()).error_option(error("url")))
            (checkboxes("kinds").legend(visitor.t("services-exchange-kinds")).items(HookKind::ALL.map(choice)).small()
                .error_option(error("kinds")))
            (button(visitor.t("services-exchange-hook-add")).prevent_double_click())
        }
    }
}

fn ending(visitor: &Visitor, partner: &Partner) -> Markup {
    details(
        visitor.t("services-exchange-end"),
        html! {
            p.govuk-body { (visitor.t("services-exchange-end-words")) }
            form method="post" action={ "/staff/partners/" (partner.id) "/end" } {
                (visitor.csrf_field())
                (button(visitor.t("services-exchange-end")).warning().prevent_double_click())
            }
        },
    )
    .render()
}

/// The key of what a partner is told of.
fn kind_key(kind: HookKind) -> &'static str {
    match kind {
        HookKind::Received => "services-exchange-kind-received",
        HookKind::Taken => "services-exchange-kind-taken",
        HookKind::Asked => "services-exchange-kind-asked",
        HookKind::Written => "services-exchange-kind-written",
        HookKind::Decided => "services-exchange-kind-decided",
        HookKind::Withdrawn => "services-exchange-kind-withdrawn",
        HookKind::Permit => "services-exchange-kind-permit",
    }
}
