//! The controls of what a step asks to be paid.

use maud::{Markup, html};
use stoa_web::components::{details, fieldset, radio, radios, text_input};

use super::{
    super::{
        money::terms,
        texts::{Room, Texts},
    },
    pay::{MOST_SHARES, shares_written},
};
use crate::model::ServiceFile;

/// How much, of whom, until when, and what goes back.
pub fn show(texts: &Texts<'_>, file: &ServiceFile) -> Markup {
    let visitor = texts.visitor;
    let shared = shares_written(texts.raw) > 0;
    let shares = details(visitor.t("services-builder-shares"), shares(texts));
    html! {
        (how_much(texts, file))
        @if shared { (shares.open()) } @else { (shares) }
        (times(texts))
        (radios("paid").legend(visitor.t("services-builder-paid")).small()
            .item(radio("all", visitor.t("services-builder-paid-all")))
            .item(radio("first", visitor.t("services-builder-paid-first")))
            .value(texts.raw.first("paid")))
        (terms::show(visitor, texts.raw, texts.errors))
    }
}

fn sum(texts: &Texts<'_>, name: &str, words: &str) -> Markup {
    let visitor = texts.visitor;
    html! {
        (text_input(name, visitor.t(words)).width(10).inputmode("decimal")
            .value(texts.raw.first(name)).error_option(visitor.error_of(texts.errors, name)))
    }
}

fn how_much(texts: &Texts<'_>, file: &ServiceFile) -> Markup {
    let (visitor, raw, errors) = (texts.visitor, texts.raw, texts.errors);
    let fee = match file.fee {
        Some(_) => "services-builder-how-fee-hint",
        None => "services-builder-how-fee-none",
    };
    let between = html! {
        (sum(texts, "from", "services-builder-from"))
        (sum(texts, "to", "services-builder-to"))
    };
    html! {
        (radios("how").legend(visitor.t("services-builder-how")).small()
            .item(radio("amount", visitor.t("services-builder-how-amount"))
                .conditional(sum(texts, "amount", "services-builder-amount")))
            .item(radio("between", visitor.t("services-builder-how-between")).conditional(between))
            .item(radio("fee", visitor.t("services-builder-how-fee")).hint(visitor.t(fee)))
            .value(raw.first("how")).error_option(visitor.error_of(errors, "how")))
        (text_input("currency", visitor.t("services-owner-set-currency"))
            .hint(visitor.t("services-owner-currency-hint")).width(5)
            .value(raw.first("currency")).error_option(visitor.error_of(errors, "currency")))
    }
}

/// Who pays which part: a row each, and room for two more.
fn shares(texts: &Texts<'_>) -> Markup {
    let (visitor, raw, errors) = (texts.visitor, texts.raw, texts.errors);
    let rows = (shares_written(raw) + 2).min(MOST_SHARES);
    html! {
        p.govuk-hint { (visitor.t("services-builder-shares-hint")) }
        @if let Some(error) = visitor.error_of(errors, "shares") {
            p #shares ."govuk-error-message" { (error) }
        }
        @for at in 0..rows {
            @let percent = format!("share.{at}.percent");
            @let number = visitor.number(i64::try_from(at + 1).unwrap_or(0));
            @let legend = visitor.t_with("services-builder-share", &[("number", number.as_str().into())]);
            (fieldset(legend).legend_class("govuk-fieldset__legend--s").body(html! {
                input type="hidden" name={ "share." (at) ".key" } value=(raw.first(&format!("share.{at}.key")));
                (texts.ask(&format!("share.{at}.name"), &visitor.t("services-builder-share-name"), None, Room::Line))
                (text_input(percent.as_str(), visitor.t("services-builder-share-percent")).width(4).inputmode("numeric")
                    .value(raw.first(&percent)).error_option(visitor.error_of(errors, &percent)))
            }))
        }
    }
}

fn times(texts: &Texts<'_>) -> Markup {
    let (visitor, raw, errors) = (texts.visitor, texts.raw, texts.errors);
    html! {
        @for (name, words, hint) in [
            ("remind_days", "services-builder-remind", "services-builder-remind-hint"),
            ("expires_days", "services-builder-expires", "services-builder-expires-hint"),
        ] {
            (text_input(name, visitor.t(words)).hint(visitor.t(hint)).width(4).inputmode("numeric")
                .value(raw.first(name)).error_option(visitor.error_of(errors, name)))
        }
    }
}
