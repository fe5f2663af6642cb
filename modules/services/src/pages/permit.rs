//! The permit on its holder's page: what it is, until when it holds, its code, and the whole of it to keep.

use axum::{http::header, response::IntoResponse};
use maud::{Markup, Render, html};
use serde::Deserialize;
use stoa_credentials::{present, qr_address};
use stoa_kernel::{OrNotFound, Reader, Result};
use stoa_web::{
    DateStyle, PageResult, Path, Query, Visitor,
    components::{details, summary_list},
};

use super::{
    apply::Applying,
    qr_code::qr_code,
    words::{reference_of, say},
};
use crate::{
    model::{Entry, EntryKind, Permit},
    permits::{issuer::broken, token_of, w3c},
    store,
};

/// What of it is downloaded.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    /// `hidden` leaves the holder's name out.
    name: String,
    /// `w3c`: as a Verifiable Credential of the W3C.
    form: String,
}

/// `GET /apply/{token}/permit`: the credential as text, for a wallet or to be kept, in either form.
pub async fn download(
    visitor: Visitor,
    Path(token): Path<String>,
    Query(shown): Query<Shown>,
) -> PageResult {
    let applying = Applying::read(&visitor, &token).await?;
    let mut db = visitor.read().await?;
    let found = store::permits::of_application(&mut db, applying.application.id).await?;
    let whole = token_of(visitor.app(), &mut db, &found.or_not_found()?).await?;
    drop(db);
    let credential = if shown.name == "hidden" {
        nameless(&whole)?
    } else {
        whole
    };
    let (credential, kind, ending) = if shown.form == "w3c" {
        let made = w3c::of_token(visitor.app(), &credential)?;
        (made, "application/vc+jwt", "jwt")
    } else {
        (credential, "text/plain; charset=utf-8", "txt")
    };
    let reference = reference_of(visitor.app(), &applying.application);
    let name = format!("attachment; filename=\"permit-{reference}.{ending}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, credential).into_response())
}

/// What is held, on the page where an application is followed; nothing where nothing was granted.
pub async fn part(
    visitor: &Visitor,
    db: &mut Reader,
    (applying, entries): (&Applying, &[(Entry, String)]),
) -> Result<Markup> {
    let found = store::permits::of_application(db, applying.application.id).await?;
    let Some(permit) = found else {
        return Ok(html! {});
    };
    let codes = match permit.revoked_at {
        None => codes(
            visitor,
            applying,
            &token_of(visitor.app(), db, &permit).await?,
        )?,
        Some(_) => revoked(visitor, entries),
    };
    Ok(html! {
        h2.govuk-heading-m { (visitor.t("services-permit-title")) }
        (facts(visitor, applying, &permit))
        (codes)
    })
}

fn facts(visitor: &Visitor, applying: &Applying, permit: &Permit) -> Markup {
    let day = |day| visitor.day(day, DateStyle::Long);
    let until = permit.valid_until.map(day);
    summary_list()
        .row(
            visitor.t("services-permit-what"),
            say(visitor, &applying.file.outcome.title),
        )
        .row(visitor.t("services-permit-from"), day(permit.valid_from))
        .row(
            visitor.t("services-permit-until"),
            until.unwrap_or_else(|| visitor.t("services-permit-for-good")),
        )
        .row(
            visitor.t("services-permit-state"),
            visitor.t(state(visitor, permit)),
        )
        .render()
}

/// The key of what it is worth today.
pub fn state(visitor: &Visitor, permit: &Permit) -> &'static str {
    let today = visitor
        .app()
        .config
        .time_zone()
        .to_datetime(visitor.now())
        .date();
    if permit.revoked_at.is_some() {
        "services-verify-state-revoked"
    } else if permit.is_over(today) {
        "services-verify-state-expired"
    } else if permit.valid_from > today {
        "services-verify-state-not-yet"
    } else {
        "services-verify-state-valid"
    }
}

fn revoked(visitor: &Visitor, entries: &[(Entry, String)]) -> Markup {
    let mut latest = entries.iter().rev();
    let reason = latest.find(|(entry, _)| entry.kind == EntryKind::Revoked);
    html! {
        p.govuk-body { (visitor.t("services-permit-revoked")) }
        @if let Some((_, reason)) = reason { p.govuk-body.stoa-written dir="auto" { (reason) } }
    }
}

/// The code with the holder's name and, folded away, the one without it.
fn codes(visitor: &Visitor, applying: &Applying, token: &str) -> Result<Markup> {
    let whole = code(visitor, applying, (token, "services-permit-code"));
    let nameless = nameless(token)?;
    let other = if nameless == token {
        html! {}
    } else {
        let code = code(
            visitor,
            applying,
            (&nameless, "services-permit-code-nameless"),
        );
        let path = format!("{}/permit?name=hidden", applying.path());
        details(
            visitor.t("services-permit-nameless"),
            html! { (code) (link(visitor, &path)) },
        )
        .render()
    };
    let as_w3c = as_w3c(visitor, applying, (token, &nameless))?;
    Ok(html! {
        p.govuk-body { (visitor.t("services-permit-show")) }
        (whole)
        p.govuk-body {
            a.govuk-link href=(format!("{}/permit.pdf", applying.path())) download { (visitor.t("services-permit-print")) }
        }
        (link(visitor, &format!("{}/permit", applying.path())))
        (other)
        (as_w3c)
    })
}

/// The same as a credential of the W3C, for wallets that take those, folded away.
fn as_w3c(
    visitor: &Visitor,
    applying: &Applying,
    (token, nameless): (&str, &str),
) -> Result<Markup> {
    let made = w3c::of_token(visitor.app(), token)?;
    let path = format!("{}/permit?form=w3c", applying.path());
    let shown = html! {
        p.govuk-body { (visitor.t("services-hold-w3c-words")) }
        (code(visitor, applying, (&made, "services-hold-w3c-code")))
        p.govuk-body { a.govuk-link href=(path) download { (visitor.t("services-hold-w3c-download")) } }
        @if nameless != token {
            p.govuk-body {
                a.govuk-link href={ (path) "&name=hidden" } download { (visitor.t("services-hold-w3c-nameless")) }
            }
        }
    };
    Ok(details(visitor.t("services-hold-w3c"), shown).render())
}

/// The picture of the code; where the permit says more than a code holds, that the download has to do.
fn code(visitor: &Visitor, applying: &Applying, (token, label): (&str, &str)) -> Markup {
    let reference = reference_of(visitor.app(), &applying.application);
    let label = visitor.t_with(label, &[("reference", reference.as_str().into())]);
    let text = qr_address(&visitor.site.url("/verify"), token).ok();
    let picture = text.and_then(|text| qr_code(&text, &label));
    html! {
        @if let Some(picture) = picture {
            div.govuk-grid-row { div."govuk-grid-column-two-thirds govuk-!-margin-bottom-4" { (picture) } }
        } @else {
            p.govuk-body { (visitor.t("services-permit-too-long")) }
        }
    }
}

fn link(visitor: &Visitor, path: &str) -> Markup {
    html! {
        p.govuk-body { a.govuk-link href=(path) download { (visitor.t("services-permit-download")) } }
    }
}

/// The credential without its holder's name.
fn nameless(token: &str) -> Result<String> {
    present(token, |_| false).map_err(broken)
}
