//! How the price of a service is paid: when, in how many parts, and what goes back.

pub mod costs;
pub mod sums;
pub mod terms;

use maud::{Markup, html};
use stoa_forms::RawFields;
use stoa_kernel::Error;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, radio, radios},
};

use super::{
    desk::{AnyForm, Desk, kept, raw_of},
    here::Told,
};
use crate::{
    model::{Enough, Fee, Payment},
    pages::words::{price, say},
};

/// When a fee is owed, by the words of the file.
const WHEN: [(&str, Payment, &str); 3] = [
    ("before", Payment::Before, "services-owner-payment-before"),
    ("after", Payment::After, "services-owner-payment-after"),
    ("step", Payment::Step, "services-owner-payment-step"),
];

/// How much of it has to be there before anything is granted.
const ENOUGH: [(&str, Option<Enough>, &str); 3] = [
    ("none", None, "services-builder-enough-none"),
    (
        "first",
        Some(Enough::First),
        "services-builder-enough-first",
    ),
    ("all", Some(Enough::All), "services-builder-enough-all"),
];

/// `GET /staff/services/{slug}/money`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let raw = desk.file.fee.as_ref().map(fill).unwrap_or_default();
    let told = Told::unfinished(&desk, "fee.", |_, rest| {
        let control = match rest {
            "instalments" => "parts",
            "refund" => "withdrawn",
            "paid" => "paid",
            "payment" => "payment",
            _ => return None,
        };
        Some(control.to_owned())
    })?;
    Ok(show(&visitor, &desk, &raw, &told))
}

/// `POST /staff/services/{slug}/money`
pub async fn send(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let raw = raw_of(&form);
    let mut errors = Vec::new();
    if let Some(fee) = &mut desk.file.fee {
        read(&raw, fee, &mut errors);
    }
    let done = match errors.is_empty() {
        true => desk.keep(visitor, &raw).await,
        false => Err(Error::Invalid(errors)),
    };
    match done {
        Ok(_) => Ok(kept(visitor, &desk.path("/money"))),
        Err(error) => {
            let told = Told::refused(error, "payment")?;
            Ok(show(visitor, &desk, &raw, &told))
        }
    }
}

fn fill(fee: &Fee) -> RawFields {
    let mut raw = RawFields::default();
    let when = WHEN.iter().find(|(_, when, _)| *when == fee.payment);
    raw.push("payment", when.map_or("before", |(word, _, _)| word));
    let enough = ENOUGH.iter().find(|(_, enough, _)| *enough == fee.paid);
    raw.push("paid", enough.map_or("none", |(word, _, _)| word));
    terms::fill(&mut raw, fee.instalments, fee.refund);
    raw
}

fn read(raw: &RawFields, fee: &mut Fee, errors: &mut Vec<stoa_kernel::FieldError>) {
    let when = WHEN.iter().find(|(word, ..)| *word == raw.first("payment"));
    fee.payment = when.map_or(Payment::Before, |(_, when, _)| *when);
    let enough = ENOUGH.iter().find(|(word, ..)| *word == raw.first("paid"));
    fee.paid = enough.and_then(|(_, enough, _)| *enough);
    (fee.instalments, fee.refund) = terms::read(raw, errors);
}

fn show(visitor: &Visitor, desk: &Desk, raw: &RawFields, told: &Told) -> axum::response::Response {
    let title = visitor.t("services-builder-money-title");
    let frame = told.on(desk.below(visitor, &title));
    frame.back(desk.path("/parts")).show(html! {
        span.govuk-caption-l dir="auto" { (say(visitor, &desk.file.name)) }
        h1.govuk-heading-l { (title) }
        (told.summary(visitor))
        p.govuk-body {
            (visitor.t("services-owner-fee")) ": " strong { (price(visitor, desk.file.fee.as_ref())) } " "
            a.govuk-link href=(desk.path("/about")) { (visitor.t("services-builder-price-change")) }
        }
        @if desk.file.fee.is_some() {
            form method="post" action=(desk.path("/money")) novalidate {
                (desk.hidden(visitor, raw))
                (controls(visitor, raw, told))
                (button(visitor.t("services-save")))
            }
        } @else {
            p.govuk-body { (visitor.t("services-builder-money-free")) }
        }
    })
}

fn controls(visitor: &Visitor, raw: &RawFields, told: &Told) -> Markup {
    let errors = told.errors();
    html! {
        (radios("payment").legend(visitor.t("services-owner-payment")).small()
            .hint(visitor.t("services-builder-payment-hint"))
            .items(WHEN.map(|(word, _, words)| radio(word, visitor.t(words))))
            .value(raw.first("payment")).error_option(visitor.error_of(errors, "payment")))
        (radios("paid").legend(visitor.t("services-builder-enough")).small()
            .hint(visitor.t("services-builder-enough-hint"))
            .items(ENOUGH.map(|(word, _, words)| radio(word, visitor.t(words))))
            .value(raw.first("paid")).error_option(visitor.error_of(errors, "paid")))
        (terms::show(visitor, raw, errors))
    }
}

#[cfg(test)]
mod tests {
    use super::{fill, read};
    use crate::model::Fee;

    #[test]
    fn what_is_shown_and_sent_again_changes_nothing() {
        for text in [
            r#"{"amount":500,"currency":"EUR"}"#,
            r#"{"amount":500,"currency":"EUR","payment":"after","paid":"first","instalments":{"parts":4,"every":"quarter"}}"#,
            r#"{"amount":500,"currency":"JPY","payment":"step","refund":{"withdrawn":10,"refused":100}}"#,
            r#"{"amount":500,"currency":"EUR","paid":"all"}"#,
        ] {
            let fee: Fee = serde_json::from_str(text).unwrap();
            let mut back = fee.clone();
            let mut errors = Vec::new();
            read(&fill(&fee), &mut back, &mut errors);
            assert_eq!(errors, []);
            let of = |fee: &Fee| serde_json::to_value(fee).unwrap();
            assert_eq!(of(&back), of(&fee));
        }
    }
}
