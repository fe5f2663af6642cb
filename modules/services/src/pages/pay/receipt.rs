//! The receipt of a payment, as a PDF that screen readers can read.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound, Result, Timestamp};
use stoa_letters::{Colour, Document, Language, Letterhead, Line, Receipt};
use stoa_payments::receipt::{Line as Sum, Method, Paid, Receipt as Sums};
use stoa_web::{PageResult, Path, Query, Visitor};

use super::{
    Owing,
    words::{sum, way_words},
};
use crate::{
    model::{Movement, Way},
    pages::apply::Applying,
    permits::holder,
    store,
};

/// Which of several; the latest without one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    number: Option<i64>,
}

/// `GET /pay/{link}/receipt.pdf`
pub async fn print(
    visitor: Visitor,
    Path(link): Path<String>,
    Query(wanted): Query<Wanted>,
) -> PageResult {
    let owing = Owing::of_link(&visitor, &link).await?;
    answer(&visitor, &owing, (&wanted, Vec::new())).await
}

/// `GET /apply/{token}/receipt.pdf`: with the name of whoever applied.
pub async fn of_application(
    visitor: Visitor,
    Path(token): Path<String>,
    Query(wanted): Query<Wanted>,
) -> PageResult {
    let applying = Applying::read(&visitor, &token).await?;
    let mut db = visitor.read().await?;
    let mut found = store::charges::of_application(&mut db, applying.application.id).await?;
    // The charge whose receipt it is, where several are owed.
    if wanted.number.is_some() {
        for one in store::charges::all_of_application(&mut db, applying.application.id).await? {
            let moved = store::charges::movements_of(&mut db, one.id).await?;
            if moved.iter().any(|one| one.receipt == wanted.number) {
                found = Some(one);
            }
        }
    }
    let owing = Owing::of(&visitor, &mut db, found.or_not_found()?).await?;
    drop(db);
    let payer = holder(&applying.file.form, &applying.answers);
    answer(&visitor, &owing, (&wanted, payer.into_iter().collect())).await
}

async fn answer(
    visitor: &Visitor,
    owing: &Owing,
    (wanted, payer): (&Wanted, Vec<String>),
) -> PageResult {
    let fits = |one: &&Movement| match wanted.number {
        Some(number) => one.receipt == Some(number),
        None => one.receipt.is_some(),
    };
    let movement = owing.moved.iter().rev().find(fits).or_not_found()?;
    let number = movement.receipt.or_not_found()?;
    let paper = paper(visitor, owing, (movement, payer))?;
    let pdf = printed(paper, movement.at).await?;
    Ok(download(&format!("receipt-{number}.pdf"), pdf))
}

/// A file to keep, and not to be kept by anything on the way.
pub fn download(name: &str, pdf: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, pdf).into_response()
}

/// Setting a page keeps a processor busy, so others do not wait for it.
pub async fn printed(paper: impl Document + Send + 'static, at: Timestamp) -> Result<Vec<u8>> {
    let printing = tokio::task::spawn_blocking(move || paper.pdf(at));
    let printed = printing
        .await
        .map_err(|error| Error::broken("printing", error))?;
    printed.map_err(|error| Error::broken("printing", error))
}

/// The head of the town's papers.
pub fn letterhead(visitor: &Visitor) -> Result<Letterhead> {
    let town = &visitor.app().config.town;
    let colour = Colour::new(&town.colour);
    Ok(Letterhead {
        name: town.name.get(visitor.lang()).to_owned(),
        address: Vec::new(),
        contact: vec![visitor.site.url("/")],
        colour: colour.map_err(|error| Error::broken("printing", error))?,
        logo: None,
    })
}

fn paper(
    visitor: &Visitor,
    owing: &Owing,
    (movement, payer): (&Movement, Vec<String>),
) -> Result<Receipt> {
    let unprinted = |error| Error::broken("printing a receipt", error);
    let number = movement.receipt.or_not_found()?;
    let words = format!("{} {}", owing.name, owing.about(visitor));
    let sums = Sums::new(Paid {
        number: number.to_string(),
        reference: owing.charge.reference.clone(),
        paid_at: movement.at,
        method: method(movement.way),
        lines: vec![Sum {
            text: words,
            amount: movement.amount,
        }],
        paid: movement.amount,
        refunded: stoa_payments::Money::zero(movement.amount.currency),
    });
    let sums = sums.map_err(|error| Error::broken("a receipt", error))?;
    let lines = sums.lines.iter().map(|line| Line {
        item: line.text.clone(),
        amount: sum(visitor, line.amount),
    });
    let left = owing.charge.open();
    let note = left.is_positive().then(|| {
        visitor.t_with(
            "services-pay-receipt-left",
            &[("amount", sum(visitor, left).into())],
        )
    });
    Ok(Receipt {
        town: letterhead(visitor)?,
        reference: sums.number.clone(),
        payer,
        paid_on: visitor.date(movement.at),
        method: way_words(visitor, movement.way),
        lines: lines.collect(),
        total: sum(visitor, sums.total),
        note: note.unwrap_or_default(),
        language: Language::of(visitor.lang().code()).map_err(unprinted)?,
    })
}

fn method(way: Way) -> Method {
    match way {
        Way::Card => Method::Card,
        Way::Transfer => Method::Transfer,
        Way::Cash => Method::Cash,
        Way::Terminal => Method::Terminal,
    }
}
