//! The page of the test provider, in a demonstration: one types a test card, and no money moves. Its call-back is signed and read as a
//! real one is.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{App, Error, OrNotFound};
use stoa_payments::{Card, CardFault, Outcome, Standing, TEST_CARDS, TestPayment, TestProvider};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, cell, details, table, text_input, warning_text},
};

use super::{callback::take, words::sum};
use crate::payments::cards::{Cards, cards, trouble};

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CardForm {
    card: String,
    /// `pay`, `give_up` or `settle`.
    act: String,
}

impl std::fmt::Debug for CardForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CardForm(…)")
    }
}

fn test(app: &App) -> Result<(Cards, TestProvider), Error> {
    let cards = cards(app).or_not_found()?;
    let test = cards.test.clone().or_not_found()?;
    Ok((cards, test))
}

/// `GET /pay/test/{id}`
pub async fn page(visitor: Visitor, Path(id): Path<String>) -> PageResult {
    let (_, test) = test(visitor.app())?;
    let payment = test.payment(&id).map_err(|fault| trouble(&fault))?;
    show(&visitor, &payment, &FormErrors::none())
}

/// `POST /pay/test/{id}`
pub async fn send(Path(id): Path<String>, form: PostForm<CardForm>) -> PageResult {
    let visitor = &form.visitor;
    let (cards, test) = test(visitor.app())?;
    let now = visitor.now();
    let outcome = match form.input.act.as_str() {
        "give_up" => test.give_up(&id, now),
        "settle" => test.settle(&id, now),
        _ => match Card::of_number(&form.input.card) {
            Ok(card) => test.pay(&id, card, now),
            Err(fault) => {
                let payment = test.payment(&id).map_err(|fault| trouble(&fault))?;
                let errors = FormErrors::from_error(Error::invalid("card", wrong(fault)))?;
                return show(visitor, &payment, &errors);
            }
        },
    };
    let Outcome { payment, callback } = outcome.map_err(|fault| trouble(&fault))?;
    if let Some(callback) = callback {
        let told = (callback.body.as_bytes(), Some(callback.signature.as_str()));
        let taken = take(visitor.app(), &cards, told).await?;
        taken.map_err(|fault| Error::broken("the test provider's call-back", fault))?;
    }
    let ours = visitor.site.url("");
    let back = payment.return_url.strip_prefix(&ours).unwrap_or("/");
    Ok(visitor.go(back))
}

fn wrong(fault: CardFault) -> &'static str {
    match fault {
        CardFault::NoCardNumber => "services-pay-test-no-card",
        CardFault::NotATestCard => "services-pay-test-real-card",
    }
}

fn show(visitor: &Visitor, payment: &TestPayment, errors: &FormErrors) -> PageResult {
    let title = visitor.t("services-pay-test-title");
    let page = visitor.page(title.as_str()).no_index().errors(errors);
    let status = &payment.status;
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                (warning_text(visitor.t("services-pay-test-warning"), visitor.t("services-pay-test-words")))
                p.govuk-body { (payment.description) ": " strong { (sum(visitor, status.amount)) } }
                form method="post" novalidate {
                    (visitor.csrf_field())
                    @match status.standing {
                        Standing::Created => (card_part(visitor, errors)),
                        Standing::Pending => {
                            p.govuk-body { (visitor.t("services-pay-test-pending")) }
                            (button(visitor.t("services-pay-test-settle")).name("act").value("settle"))
                        }
                        _ => p.govuk-body { (visitor.t("services-pay-test-over")) },
                    }
                }
                (numbers(visitor))
            }
        }
    }))
}

fn card_part(visitor: &Visitor, errors: &FormErrors) -> Markup {
    html! {
        (text_input("card", visitor.t("services-pay-test-card")).hint(visitor.t("services-pay-test-card-hint"))
            .inputmode("numeric").width(20).error_option(visitor.error_of(errors, "card")))
        (button(visitor.t("services-pay-test-pay")).name("act").value("pay").prevent_double_click())
        " "
        (button(visitor.t("services-pay-test-give-up")).name("act").value("give_up").secondary())
    }
}

/// What each card does.
pub fn numbers(visitor: &Visitor) -> Markup {
    let words = |card: Card| {
        visitor.t(match card {
            Card::Pays => "services-pay-test-pays",
            Card::Declined => "services-pay-test-declined",
            Card::InsufficientFunds => "services-pay-test-funds",
            Card::Expired => "services-pay-test-expired",
            Card::ProviderError => "services-pay-test-error",
            Card::Slow => "services-pay-test-slow",
            Card::PaidUnheard => "services-pay-test-unheard",
        })
    };
    let rows = TEST_CARDS.map(|(number, card)| {
        [
            cell(html! { span dir="ltr" { (number) } }),
            cell(words(card)),
        ]
    });
    let title = visitor.t("services-pay-test-cards");
    html! {
        (details(title.as_str(), html! {
            (table()
                .column(visitor.t("services-pay-test-card"))
                .column(visitor.t("services-pay-test-does"))
                .rows(rows)
                .stacking(title.as_str()))
        }))
    }
}
