//! The ways to pay what is open: by card, by transfer, at the counter.

use maud::{Markup, html};
use stoa_web::{
    Visitor,
    components::{button, details, inset_text, link_button, summary_list},
};

use super::{Owing, return_to::field, words::sum};
use crate::{
    pages::qr_code::qr_code,
    payments::{
        cards::cards,
        transfers::{Offer, offer},
    },
};

/// All of them that this town has.
pub fn ways(visitor: &Visitor, owing: &Owing) -> Markup {
    let config = &visitor.app().config.payments;
    let counter = config.counter.get(visitor.lang());
    let transfer = offer(visitor.app(), &owing.charge);
    let has_cards = cards(visitor.app()).is_some();
    html! {
        @if has_cards { (card(visitor, owing)) }
        @if let Some(transfer) = &transfer { (by_transfer(visitor, owing, transfer)) }
        @if !counter.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-pay-counter")) }
            p.govuk-body dir="auto" { (counter) }
            p.govuk-body { (visitor.t_with("services-pay-counter-say", &[("reference", owing.about(visitor).into())])) }
        }
        @if !has_cards && transfer.is_none() && counter.is_empty() {
            p.govuk-body { (visitor.t("services-pay-no-way")) }
        }
    }
}

fn card(visitor: &Visitor, owing: &Owing) -> Markup {
    let path = owing.path(visitor);
    let is_begun = owing.tries.iter().any(|visit| visit.open);
    html! {
        h2.govuk-heading-m { (visitor.t("services-pay-card")) }
        @if is_begun {
            (inset_text(visitor.t("services-pay-begun")))
            form method="post" action={ (path) "/check" } {
                (visitor.csrf_field())
                (button(visitor.t("services-pay-check")).secondary().prevent_double_click())
            }
            (link_button(visitor.t("services-pay-go-on"), format!("{path}/go")))
            form method="post" action={ (path) "/card" } {
                (visitor.csrf_field())
                (field(owing))
                input type="hidden" name="again" value="1";
                (button(visitor.t("services-pay-again")).secondary().prevent_double_click())
            }
        } @else {
            p.govuk-body { (visitor.t("services-pay-card-words")) }
            form method="post" action={ (path) "/card" } {
                (visitor.csrf_field())
                (field(owing))
                (button(visitor.t("services-pay-card-button")).prevent_double_click())
            }
        }
    }
}

fn by_transfer(visitor: &Visitor, owing: &Owing, offer: &Offer) -> Markup {
    let label = visitor.t("services-pay-code-label");
    let code = offer.epc.as_deref().and_then(|epc| qr_code(epc, &label));
    let bic = Some(offer.bic.as_str()).filter(|bic| !bic.is_empty());
    let ltr = |text: &str| html! { span dir="ltr" { (text) } };
    html! {
        h2.govuk-heading-m { (visitor.t("services-pay-transfer")) }
        p.govuk-body { (visitor.t("services-pay-transfer-words")) }
        (summary_list()
            .row(visitor.t("services-pay-holder"), html! { bdi dir="auto" { (offer.holder) } })
            .row(visitor.t("services-pay-iban"), ltr(&offer.iban))
            .row_option(visitor.t("services-pay-bic"), bic.map(ltr))
            .row(visitor.t("services-pay-amount"), sum(visitor, owing.charge.open()))
            .row(visitor.t("services-pay-transfer-reference"), html! { strong dir="ltr" { (offer.reference) } }))
        @if let Some(code) = code {
            (details(visitor.t("services-pay-code"), html! {
                p.govuk-body { (visitor.t("services-pay-code-words")) }
                div.govuk-grid-row { div."govuk-grid-column-two-thirds" { (code) } }
            }))
        }
    }
}
