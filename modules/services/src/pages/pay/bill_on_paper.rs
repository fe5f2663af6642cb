//! A bill as a PDF that screen readers can read, with its instalments and the code for banks' apps.

use stoa_kernel::{Error, OrNotFound, Result};
use stoa_letters::{Bill as Paper, Body, Instalment, Language, Line};
use stoa_web::{DateStyle, PageResult, Path, Visitor};

use super::{
    bills::Billed,
    receipt::{download, letterhead, printed},
    words::sum,
};
use crate::{
    model::{Charge, OwedFor},
    payments::transfers::offer,
};

/// `GET /pay/bills/{link}/bill.pdf`
pub async fn print(visitor: Visitor, Path(link): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let billed = Billed::of_link(&visitor, &mut db, &link).await?;
    drop(db);
    let paper = paper(&visitor, &billed)?;
    let pdf = printed(paper, visitor.now()).await?;
    Ok(download(&format!("bill-{}.pdf", billed.bill.number), pdf))
}

fn paper(visitor: &Visitor, billed: &Billed) -> Result<Paper> {
    let unprinted = |error| Error::broken("printing a bill", error);
    let day = |day| visitor.day(day, DateStyle::Long);
    let next = billed.owed().find(|charge| charge.is_open());
    let charge = next.or(billed.charges.first()).or_not_found()?;
    let transfer = offer(visitor.app(), charge);
    let details = &billed.details;
    let recipient = std::iter::once(&details.owner).chain(&details.address);
    let amount = sum(visitor, billed.bill.amount);
    let of = |wanted: fn(&crate::payments::transfers::Offer) -> &String| {
        transfer.as_ref().map(wanted).cloned().unwrap_or_default()
    };
    Ok(Paper {
        town: letterhead(visitor)?,
        recipient: recipient.cloned().collect(),
        title: details.title.clone(),
        date: day(billed.bill.issued_on),
        reference: billed.bill.number.clone(),
        body: Body::default(),
        lines: vec![Line {
            item: details.property.clone(),
            amount: amount.clone(),
        }],
        total: amount,
        due: day(billed.bill.due_on),
        instalments: billed
            .owed()
            .filter_map(|one| instalment(visitor, one))
            .collect(),
        account_holder: of(|offer| &offer.holder),
        iban: of(|offer| &offer.iban),
        payment_reference: of(|offer| &offer.reference),
        epc: transfer.as_ref().and_then(|offer| offer.epc.clone()),
        language: Language::of(visitor.lang().code()).map_err(unprinted)?,
    })
}

fn instalment(visitor: &Visitor, charge: &Charge) -> Option<Instalment> {
    let OwedFor::Bill(_, Some(_)) = charge.owed_for else {
        return None;
    };
    Some(Instalment {
        due: visitor.day(charge.due_on, DateStyle::Long),
        amount: sum(visitor, charge.booking.expected()),
        reference: offer(visitor.app(), charge)
            .map(|offer| offer.reference)
            .unwrap_or_default(),
    })
}
