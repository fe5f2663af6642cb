//! `/data/q`: questions that somebody has kept. One has a short address, its title and text, and its answer as it is today.

use axum::{http::HeaderMap, response::Response};
use serde::Deserialize;
use stoa_kernel::{Actor, Error, OrNotFound};
use stoa_tables::Format;
use stoa_web::{
    FormErrors, Markup, PageResult, Path, PostForm, Query, Visitor,
    components::{Spellcheck, button, link_button, tag, text_input, textarea},
    html,
};

use super::{run_query, words::address};
use crate::{
    api::{negotiated::wants_json, said},
    commands::{Listing, SaveQuery, list_query, remove_query, save_query},
    engine::{self, Question},
    model::SavedQuery,
    policy::{LIST_QUERY, catalogue},
    store,
};

/// Questions of a list.
const LISTED: usize = 200;

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SaveForm {
    sql: String,
    title: String,
    text: String,
}

/// A button of staff.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    act: String,
}

fn may_list(visitor: &Visitor) -> bool {
    visitor.may(LIST_QUERY, &catalogue(""))
}

/// `/data/q`
pub async fn list(visitor: Visitor, headers: HeaderMap) -> PageResult {
    let is_staff = may_list(&visitor);
    let mut db = visitor.read().await?;
    let listed = store::saved_queries(&mut db, true, LISTED).await?;
    if wants_json(&headers) {
        return Ok(said::questions(&visitor, &listed));
    }
    let others = match is_staff {
        true => store::saved_queries(&mut db, false, LISTED).await?,
        false => Vec::new(),
    };
    drop(db);
    let title = visitor.t("opendata-saved-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .breadcrumb(visitor.t("opendata-query-title"), "/data/query");
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("opendata-saved-lead")) }
        @if listed.is_empty() { p.govuk-body { (visitor.t("opendata-saved-none")) } }
        p.govuk-body { a.govuk-link href="/data/query" { (visitor.t("opendata-saved-ask")) } }
        (items(&visitor, &listed))
        @if !others.is_empty() {
            h2.govuk-heading-m { (visitor.t("opendata-saved-unlisted")) }
            (items(&visitor, &others))
        }
    }))
}

fn items(visitor: &Visitor, queries: &[SavedQuery]) -> Markup {
    html! {
        ul.govuk-list {
            @for query in queries {
                li."govuk-!-margin-bottom-4" {
                    a.govuk-link href=(query.path()) dir="auto" { (query.title) }
                    @let short: String = query.text.chars().take(200).collect();
                    @if !short.is_empty() { br; span dir="auto" { (short) } }
                    br; span.govuk-hint { (visitor.time_element(query.saved_at)) }
                }
            }
        }
    }
}

/// `/data/q/{id}`
pub async fn show(visitor: Visitor, headers: HeaderMap, Path(id): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let query = store::saved_query(&mut db, &id).await?.or_not_found()?;
    drop(db);
    if wants_json(&headers) {
        return Ok(said::one_question(&visitor, &query));
    }
    let (answer, errors) = match run_query::answered(&visitor, &query.statement).await {
        Ok(answer) => (Some(answer), FormErrors::none()),
        Err(error) => (None, FormErrors::from_error(error)?),
    };
    let page = visitor
        .page(query.title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .breadcrumb(visitor.t("opendata-saved-title"), "/data/q")
        .no_index()
        .wide();
    let sql = [("sql", query.statement.as_str())];
    Ok(page.show(html! {
        h1.govuk-heading-l { bdi { (query.title) } @if query.is_listed { " " (tag(visitor.t("opendata-saved-is-listed"))) } }
        @for part in query.text.split("\n\n").filter(|part| !part.trim().is_empty()) { p.govuk-body dir="auto" { (part) } }
        div.stoa-scroll role="region" aria-label=(visitor.t("opendata-query-sql")) tabindex="0" { pre dir="ltr" { (query.statement) } }
        div.govuk-button-group {
            (link_button(visitor.t("opendata-saved-change"), address("/data/query", &sql)).secondary())
            (link_button(visitor.t("opendata-chart-open"), address("/data/query/chart", &sql)).secondary())
        }
        @match &answer {
            Some(answer) => { (answer) }
            // The tables may have changed since: the question stays, and says what is wrong.
            None => { @for error in errors.iter() { p.govuk-body { (visitor.message(&error.message)) } } }
        }
        (staff_buttons(&visitor, &query))
    }))
}

fn staff_buttons(visitor: &Visitor, query: &SavedQuery) -> Markup {
    if !may_list(visitor) {
        return html! {};
    }
    let (act, words) = match query.is_listed {
        true => ("unlist", "opendata-saved-unlist"),
        false => ("list", "opendata-saved-list"),
    };
    html! {
        form method="post" action=(query.path()) {
            (visitor.csrf_field())
            div.govuk-button-group {
                (button(visitor.t(words)).name("act").value(act))
                (button(visitor.t("opendata-saved-remove")).warning().name("act").value("remove"))
            }
        }
    }
}

/// What staff have chosen for a question.
pub async fn choose(Path(id): Path<String>, form: PostForm<Chosen>) -> PageResult {
    let visitor = form.visitor;
    let mut tx = visitor.begin().await?;
    let (done, path, said) = match form.input.act.as_str() {
        "list" => (
            list_query(&mut tx, &id, Listing::On).await?,
            format!("/data/q/{id}"),
            "opendata-saved-now-listed",
        ),
        "unlist" => (
            list_query(&mut tx, &id, Listing::Off).await?,
            format!("/data/q/{id}"),
            "opendata-saved-now-unlisted",
        ),
        "remove" => (
            remove_query(&mut tx, &id).await?,
            "/data/q".to_owned(),
            "opendata-saved-now-removed",
        ),
        _ => return Err(Error::NotFound.into()),
    };
    tx.commit(done).await?;
    Ok(visitor.go_with_notice(&path, visitor.t(said)))
}

/// `Err` with the way to sign in for whoever has not.
fn must_be_known(visitor: &Visitor) -> PageResult<()> {
    match visitor.actor {
        Actor::Anonymous => visitor.person().map(|_| ()),
        _ => Ok(()),
    }
}

/// `/data/q/new?sql=…`
pub async fn save_form(visitor: Visitor, Query(asked): Query<SaveForm>) -> PageResult {
    must_be_known(&visitor)?;
    Ok(form(&visitor, &asked, &FormErrors::none()))
}

pub async fn save(form_sent: PostForm<SaveForm>) -> PageResult {
    let (visitor, input) = (&form_sent.visitor, &form_sent.input);
    must_be_known(visitor)?;
    match keep(visitor, input).await {
        Ok(query) => Ok(visitor.go_with_notice(&query.path(), visitor.t("opendata-saved-now"))),
        Err(error) => Ok(form(visitor, input, &FormErrors::from_error(error)?)),
    }
}

async fn keep(visitor: &Visitor, input: &SaveForm) -> stoa_kernel::Result<SavedQuery> {
    let typed = (
        input.sql.as_str(),
        input.title.as_str(),
        input.text.as_str(),
    );
    let query = SavedQuery::new(typed, visitor.now()).map_err(Error::Invalid)?;
    let mut db = visitor.read().await?;
    if let Some(known) = store::saved_query(&mut db, &query.id).await? {
        return Ok(known);
    }
    drop(db);
    // Only what can be asked is kept.
    let question = Question {
        explain: true,
        client: visitor.address().to_owned(),
        ..Question::new(query.statement.clone(), Format::Rows)
    };
    engine::ask(visitor.app(), question)
        .await?
        .rows()
        .await
        .map_err(engine::in_words)?;
    let mut tx = visitor.begin().await?;
    let wanted = SaveQuery {
        statement: query.statement,
        title: query.title,
        text: query.text,
    };
    let done = save_query(&mut tx, wanted).await?;
    tx.commit(done).await
}

fn form(visitor: &Visitor, input: &SaveForm, errors: &FormErrors) -> Response {
    let title = visitor.t("opendata-saved-save");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .breadcrumb(
            visitor.t("opendata-query-title"),
            address("/data/query", &[("sql", &input.sql)]),
        )
        .errors(errors)
        .no_index();
    let error = |field: &str| visitor.error_of(errors, field);
    page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("opendata-saved-save-lead")) }
        form method="post" action="/data/q/new" novalidate {
            (visitor.csrf_field())
            (text_input("title", visitor.t("opendata-saved-field-title")).value(input.title.as_str()).attr("dir", "auto").error_option(error("title")))
            (textarea("text", visitor.t("opendata-saved-field-text")).hint(visitor.t("opendata-saved-no-names")).value(input.text.as_str()).rows(4).attr("dir", "auto"))
            (textarea("sql", visitor.t("opendata-query-sql")).value(input.sql.as_str()).rows(6).spellcheck(Spellcheck::Off).attr("dir", "ltr").error_option(error("sql")))
            (button(visitor.t("opendata-saved-save")).prevent_double_click())
        }
    })
}
