//! What would be granted, as a test: a page to print with TEST across it, and the credential that its code holds, which proves nothing.

use axum::{http::header, response::IntoResponse};
use jiff::civil::Date;
use stoa_credentials::qr_address;
use stoa_kernel::{Error, Result};
use stoa_letters::{Document, Language, Permit as Paper};
use stoa_web::{DateStyle, PageResult};

use super::walk::Walk;
use crate::{
    casework::rules::day_of,
    pages::{
        letter::{letterhead, unprinted},
        words::say,
    },
    permits::{
        end_from, first_day, holder,
        issuer::broken,
        test_permit::{self, TestPermit},
    },
};

/// The word across everything that only looks like the real thing, in the reader's language.
fn word(walk: &Walk<'_>) -> String {
    walk.visitor.t("services-tryout-word")
}

/// What these answers would be granted on a day.
fn granted(walk: &Walk<'_>, today: Date) -> Result<TestPermit> {
    let from = first_day(walk.file, &walk.answers, today);
    let title = say(walk.visitor, &walk.file.outcome.title);
    Ok(TestPermit {
        title: format!("{}: {title}", word(walk)),
        holder: holder(walk.form(), &walk.answers),
        from,
        until: end_from(from, walk.file)?,
    })
}

/// What `then` asks for: `permit` as a page to print, `credential` as text, `w3c` as a credential of the W3C.
pub async fn hand_out(walk: &Walk<'_>, then: &str) -> PageResult {
    let app = walk.visitor.app();
    let test = granted(walk, day_of(app, walk.visitor.now()))?;
    let (bytes, kind, name) = match then {
        "w3c" => {
            let made = test_permit::as_w3c(app, &test)?.into_bytes();
            (made, "application/vc+jwt", "test.jwt")
        }
        "credential" => {
            let made = test_permit::token(app, &test)?.into_bytes();
            (made, "text/plain; charset=utf-8", "test.txt")
        }
        _ => (paper(walk, test).await?, "application/pdf", "test.pdf"),
    };
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

async fn paper(walk: &Walk<'_>, test: TestPermit) -> Result<Vec<u8>> {
    let visitor = walk.visitor;
    let day = |day| visitor.day(day, DateStyle::Long);
    let credential = test_permit::token(visitor.app(), &test)?;
    let holder = test
        .holder
        .map(|name| (visitor.t("services-permit-holder"), name));
    let service = (
        visitor.t("services-column-service"),
        say(visitor, &walk.file.name).to_owned(),
    );
    let verify = visitor.site.url("/verify");
    let word = word(walk);
    let paper = Paper {
        town: letterhead(visitor, visitor.lang())?,
        title: test.title,
        mark: word.clone(),
        fields: holder.into_iter().chain([service]).collect(),
        valid_from: day(test.from),
        valid_until: test.until.map(day).unwrap_or_default(),
        conditions: vec![visitor.t("services-owner-then-no-permit")],
        reference: word.clone(),
        qr_payload: qr_address(&verify, &credential)
            .map_err(broken)?
            .into_bytes(),
        verify_address: verify,
        issued: visitor.date(visitor.now()),
        language: Language::of(visitor.lang().code()).map_err(unprinted)?,
    };
    let at = visitor.now();
    // Setting a page keeps a processor busy, so others do not wait for it.
    let printing = tokio::task::spawn_blocking(move || paper.specimen(&word).pdf(at)).await;
    let printed = printing.map_err(|error| Error::broken("printing a test", error))?;
    printed.map_err(unprinted)
}
