//! The permit as a PDF that screen readers can read: a page to print, with its code.

use axum::{http::header, response::IntoResponse};
use stoa_credentials::qr_address;
use stoa_forms::{Answer, Answers};
use stoa_kernel::{Error, OrNotFound, Result, Timestamp};
use stoa_letters::{Colour, Document, Language, Letterhead, Permit as Paper};
use stoa_web::{DateStyle, PageResult, Path, Visitor};

use super::{
    apply::Applying,
    words::{reference_of, say},
};
use crate::{
    model::Permit,
    permits::{holder, issuer::broken, token_of},
    store,
};

/// `GET /apply/{token}/permit.pdf`
pub async fn print(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let applying = Applying::read(&visitor, &token).await?;
    let mut db = visitor.read().await?;
    let found = store::permits::of_application(&mut db, applying.application.id).await?;
    let permit = found.or_not_found()?;
    if permit.revoked_at.is_some() {
        return Err(Error::conflict("services-permit-revoked").into());
    }
    let credential = token_of(visitor.app(), &mut db, &permit).await?;
    drop(db);
    let paper = paper(&visitor, &applying, (&permit, &credential))?;
    let pdf = printed(paper, permit.issued_at).await?;
    let reference = reference_of(visitor.app(), &applying.application);
    let name = format!("attachment; filename=\"permit-{reference}.pdf\"");
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, pdf).into_response())
}

/// Setting a page keeps a processor busy, so others do not wait for it.
async fn printed(paper: Paper, at: Timestamp) -> Result<Vec<u8>> {
    let printing = tokio::task::spawn_blocking(move || paper.pdf(at));
    let printed = printing
        .await
        .map_err(|error| Error::broken("printing a permit", error))?;
    printed.map_err(|error| Error::broken("printing a permit", error))
}

fn paper(
    visitor: &Visitor,
    applying: &Applying,
    (permit, credential): (&Permit, &str),
) -> Result<Paper> {
    let town = &visitor.app().config.town;
    let day = |day| visitor.day(day, DateStyle::Long);
    let reference = reference_of(visitor.app(), &applying.application);
    let unprinted = |error| Error::broken("printing a permit", error);
    let title = say(visitor, &applying.file.outcome.title);
    // Where the service is called as what it grants, saying it twice tells nothing.
    let service = Some(say(visitor, &applying.file.name)).filter(|name| *name != title);
    let service = service.map(|name| (visitor.t("services-column-service"), name.to_owned()));
    let law = Some(say(visitor, &applying.file.law).trim()).filter(|law| !law.is_empty());
    let law = law.map(|law| (visitor.t("services-law"), law.to_owned()));
    let holder = holder(&applying.file.form, &applying.answers);
    let holder = holder.map(|name| (visitor.t("services-permit-holder"), name));
    Ok(Paper {
        town: Letterhead {
            name: town.name.get(visitor.lang()).to_owned(),
            address: Vec::new(),
            contact: vec![visitor.site.url("/")],
            colour: Colour::new(&town.colour).map_err(unprinted)?,
            logo: None,
        },
        title: title.to_owned(),
        mark: plates(&applying.answers).join("  "),
        fields: holder.into_iter().chain(service).chain(law).collect(),
        valid_from: day(permit.valid_from),
        valid_until: permit.valid_until.map(day).unwrap_or_default(),
        conditions: Vec::new(),
        reference,
        qr_payload: qr_address(&visitor.site.url("/verify"), credential)
            .map_err(broken)?
            .into_bytes(),
        verify_address: visitor.site.url("/verify"),
        issued: visitor.date(permit.issued_at),
        language: Language::of(visitor.lang().code()).map_err(unprinted)?,
    })
}

/// The number plates that were given, which whoever looks into a car compares; none where the form asks for none, at most five.
fn plates(given: &Answers) -> Vec<String> {
    let items = given.pages.values().flat_map(|page| page.items());
    let answers = items.flat_map(|item| item.0.values());
    let plates = answers.filter_map(|answer| match answer {
        Answer::VehiclePlate(plate) => Some(plate.clone()),
        _ => None,
    });
    plates.take(5).collect()
}
