//! A service's form on paper: for whoever fills it in by hand. What they wrote is typed in later, on the pages of the same version.

mod parts;
mod words;

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use stoa_kernel::{Error, Lang, OrNotFound, Result};
use stoa_letters::{Language, PaperForm};
use stoa_web::{PageResult, Path, Visitor};
use tokio::sync::Semaphore;

use super::{
    pay::receipt::{letterhead, printed},
    words::{price_of, say},
};
use crate::{
    model::{Service, ServiceFile, ServiceVersion},
    store,
};

/// How many are set at once: the page is open to everybody, and setting one keeps a processor busy.
static TURNS: Semaphore = Semaphore::const_new(2);

/// `GET /services/{slug}/paper.pdf`: the form of the version that is offered, in the reader's language.
pub async fn print(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let service = store::find_service(&mut db, &slug).await?.or_not_found()?;
    let current = service.current.or_not_found()?;
    let found = store::find_version(&mut db, current).await?;
    let version = found.or_not_found()?;
    drop(db);
    let file = ServiceFile::of(&version)?;
    if file.begin_at.is_some() {
        return Err(Error::NotFound.into());
    }
    let paper = form(&visitor, (&service, &version), &file)?;
    let turn = TURNS.acquire().await;
    let _turn = turn.map_err(|error| Error::broken("printing a form", error))?;
    // The same version is the same page, whenever it is asked for.
    let pdf = printed(paper, version.published_at.unwrap_or(version.made_at)).await?;
    Ok(file_of(&slug, version.number, pdf))
}

fn file_of(slug: &str, number: i64, pdf: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{slug}-{number}.pdf\""),
        ),
        (header::CACHE_CONTROL, "private, max-age=300".to_owned()),
    ];
    (headers, pdf).into_response()
}

/// Where typing in a paper of this version begins: what its code says.
pub fn typing_address(visitor: &Visitor, slug: &str, number: i64) -> String {
    let path = format!("/staff/applications/new/{slug}?paper={number}");
    visitor.site.url(&path)
}

fn form(
    visitor: &Visitor,
    (service, version): (&Service, &ServiceVersion),
    file: &ServiceFile,
) -> Result<PaperForm> {
    let language = Language::of(visitor.lang().code());
    Ok(PaperForm {
        town: letterhead(visitor)?,
        title: say(visitor, &file.form.title).to_owned(),
        introduction: introduction(visitor, file),
        sections: parts::of_form(visitor, file),
        reference: format!("{} {}", service.slug, version.number),
        qr_payload: typing_address(visitor, &service.slug, version.number).into_bytes(),
        language: language.map_err(|error| Error::broken("printing a form", error))?,
    })
}

/// What to know first: how to write, what it costs, what to have ready, and where it is handed in.
fn introduction(visitor: &Visitor, file: &ServiceFile) -> Vec<String> {
    let cost = price_of(visitor, file).unwrap_or_default();
    let varies = file.rules.as_ref().is_some_and(|rules| rules.fee.is_some());
    let mut said = vec![
        visitor.t("services-paper-how"),
        format!("{}: {cost}", visitor.t("services-cost")),
    ];
    if varies {
        said.push(visitor.t("services-rules-fee-varies"));
    }
    if !file.prepare.is_empty() {
        let lines = file.prepare.iter().map(|line| say(visitor, line));
        let lines: Vec<&str> = lines.collect();
        said.push(format!(
            "{}: {}.",
            visitor.t("services-prepare"),
            lines.join("; ")
        ));
    }
    let town = [("town", visitor.site.town_name(visitor.lang()).into())];
    said.push(match say(visitor, &file.paper).trim() {
        "" => visitor.t_with("services-paper-where", &town),
        own => own.to_owned(),
    });
    said
}

/// Links to the form on paper, in each language that it has.
pub fn links(visitor: &Visitor, file: &ServiceFile) -> Markup {
    let path = |lang: Lang| format!("/services/{}/paper.pdf?lang={}", file.slug, lang.code());
    let own = visitor.lang();
    let has = |lang: &Lang| *lang != own && file.form.languages.iter().any(|l| l == lang.code());
    let others: Vec<Lang> = Lang::ALL.into_iter().filter(has).collect();
    html! {
        p.govuk-body {
            a.govuk-link href=(path(own)) download { (visitor.t("services-paper-link")) }
            @if !others.is_empty() {
                br;
                (visitor.t("services-paper-others"))
                @for lang in others {
                    " " a.govuk-link href=(path(lang)) download lang=(lang.code()) { (lang.own_name()) }
                }
            }
        }
    }
}
