//! `/staff/partners`: programs of others that apply for people, and letting one in, whose secret is shown once.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{
    Reader, Result,
    town::agencies::{Agency, all_agencies},
};
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{
        button, cell, checkbox, checkboxes, inset_text, link_button, select, summary_list, table,
        text_input, warning_text,
    },
};

use crate::{
    commands::{AddPartner, NewPartner, add_partner, partners_of},
    model::{Partner, Scope},
    store::partners,
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PartnerForm {
    name: String,
    agency: String,
}

/// Whose partners somebody sees: those of all bodies, or of their own.
fn seen(visitor: &Visitor) -> PageResult<Option<String>> {
    let own = visitor.staff()?.agency.clone();
    if visitor.may("see_partners", &partners_of("")) {
        return Ok(None);
    }
    visitor.must("see_partners", &partners_of(&own))?;
    Ok(Some(own))
}

pub async fn page(visitor: Visitor) -> PageResult {
    let seen = seen(&visitor)?;
    let form = PartnerForm {
        agency: visitor.staff()?.agency.clone(),
        ..PartnerForm::default()
    };
    show(&visitor, seen, (&form, &[]), &FormErrors::none()).await
}

pub async fn send(form: PostForm<PartnerForm>) -> PageResult {
    let visitor = &form.visitor;
    let seen = seen(visitor)?;
    let words = form.values("scopes");
    let scopes: Vec<Scope> = words.iter().filter_map(|word| Scope::parse(word)).collect();
    let input = AddPartner {
        name: form.input.name.clone(),
        agency: form.input.agency.clone(),
        scopes: scopes.clone(),
    };
    match add(visitor, input).await {
        Ok(new) => Ok(made(visitor, &new)),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            show(visitor, seen, (&form.input, &scopes), &errors).await
        }
    }
}

async fn add(visitor: &Visitor, input: AddPartner) -> Result<NewPartner> {
    let mut tx = visitor.begin().await?;
    let done = add_partner(&mut tx, input).await?;
    tx.commit(done).await
}

/// The new partner with its secret, which nobody sees again.
fn made(visitor: &Visitor, new: &NewPartner) -> Response {
    let code = |text: &str| html! { code dir="ltr" { (text) } };
    once(
        visitor,
        "services-exchange-made",
        &html! {
            (summary_list()
                .row(visitor.t("services-exchange-client"), code(&new.client))
                .row(visitor.t("services-exchange-secret"), code(&new.secret))
                .row(visitor.t("services-exchange-token-address"), code(&visitor.site.url("/oauth/token"))))
            (warning_text(visitor.t("services-exchange-warning"), visitor.t("services-exchange-once")))
            (link_button(visitor.t("services-exchange-copied"), format!("/staff/partners/{}", new.id)))
        },
    )
}

/// A page with something on it that is shown once.
pub fn once(visitor: &Visitor, title: &str, content: &Markup) -> Response {
    let title = visitor.t(title);
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .no_index();
    let mut response = page.show(html! {
        div.govuk-grid-row { div."govuk-grid-column-two-thirds" {
            h1.govuk-heading-l { (title) }
            (content)
        } }
    });
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn show(
    visitor: &Visitor,
    seen: Option<String>,
    (form, scopes): (&PartnerForm, &[Scope]),
    errors: &FormErrors,
) -> PageResult {
    let mut db = visitor.read().await?;
    let all = partners::all(&mut db, seen.as_deref()).await?;
    let agencies = bodies(visitor, &mut db).await?;
    drop(db);
    let title = visitor.t("services-exchange-partners");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("services-exchange-lead")) }
        @if all.is_empty() { (inset_text(visitor.t("services-exchange-none"))) }
        @else { (listed(visitor, &all)) }
        @if !agencies.is_empty() { (adding(visitor, (form, scopes), &agencies, errors)) }
    }))
}

fn listed(visitor: &Visitor, all: &[Partner]) -> Markup {
    let rows = all.iter().map(|partner| {
        let link = html! {
            a.govuk-link href={ "/staff/partners/" (partner.id) } { (partner.name) }
        };
        [
            cell(link),
            cell(html! { code dir="ltr" { (partner.client()) } }),
            cell(visitor.t(state(partner))),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-exchange-name"))
            .column(visitor.t("services-exchange-client"))
            .column(visitor.t("services-exchange-state"))
            .rows(rows)
            .scrolling(visitor.t("services-exchange-partners")))
    }
}

/// The key of whether a partner is let in.
pub fn state(partner: &Partner) -> &'static str {
    match partner.ended_at {
        None => "services-exchange-state-open",
        Some(_) => "services-exchange-state-ended",
    }
}

/// The bodies that somebody lets partners in for, by name.
async fn bodies(visitor: &Visitor, db: &mut Reader) -> Result<Vec<(String, String)>> {
    let town = &visitor.app().config.town;
    let lang = visitor.lang();
    let of = |agency: Agency| (agency.slug, agency.name.get(lang).to_owned());
    let mut all: Vec<_> = all_agencies(db).await?.into_iter().map(of).collect();
    if !all.iter().any(|(slug, _)| *slug == town.agency) {
        all.insert(0, (town.agency.clone(), town.name.get(lang).to_owned()));
    }
    let own = visitor.actor.staff().map(|staff| staff.agency.clone());
    if let Some(own) = own.filter(|own| !all.iter().any(|(slug, _)| slug == own)) {
        all.push((own.clone(), own));
    }
    all.retain(|(slug, _)| visitor.may("manage_partners", &partners_of(slug)));
    Ok(all)
}

fn adding(
    visitor: &Visitor,
    (form, scopes): (&PartnerForm, &[Scope]),
    agencies: &[(String, String)],
    errors: &FormErrors,
) -> Markup {
    let error = |field: &str| visitor.error_of(errors, field);
    let choice = |scope: Scope| {
        let one = checkbox(scope.word(), visitor.t(scope_key(scope)));
        match scopes.contains(&scope) {
            true => one.checked(),
            false => one,
        }
    };
    html! {
        h2.govuk-heading-m { (visitor.t("services-exchange-add")) }
        form method="post" action="/staff/partners" novalidate {
            (visitor.csrf_field())
            (text_input("name", visitor.t("services-exchange-name")).value(form.name.as_str()).error_option(error("name")))
            (select("agency", visitor.t("services-exchange-body")).options(agencies.to_vec()).value(form.agency.as_str()))
            (checkboxes("scopes").legend(visitor.t("services-exchange-scopes")).items(Scope::ALL.map(choice)).error_option(error("scopes")))
            (button(visitor.t("services-exchange-add")).prevent_double_click())
        }
    }
}

/// The key of what a scope is good for.
pub fn scope_key(scope: Scope) -> &'static str {
    match scope {
        Scope::Read => "services-exchange-scope-read",
        Scope::Write => "services-exchange-scope-write",
    }
}
