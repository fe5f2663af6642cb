//! Bills: looked up by their number and the word that is printed beside it, paid whole or in instalments.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{App, Error, FieldError, Message, OrNotFound, Reader, Result};
use stoa_payments::instalments::{Instalment, PlanStanding, standing};
use stoa_web::{
    DateStyle, FormErrors, PageResult, Path, PostForm, Visitor,
    components::{
        InputKind, button, cell, details, number_cell, select, summary_list, table, text_input,
    },
};

use super::{
    Owing,
    return_to::Own,
    show::part,
    words::{state_tag, sum},
};
use crate::{
    commands::{AgreeInstalments, agree_instalments},
    model::{Bill, BillDetails, Charge, OwedFor},
    payments::{charges::today, links},
    store,
};

/// How often a number, and from one address any number, may be tried before pauses begin.
const TRIES: (u32, u32) = (5, 20);

/// The look-up as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct LookUpForm {
    number: String,
    word: String,
}

impl std::fmt::Debug for LookUpForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LookUpForm(…)")
    }
}

/// Into how many parts.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PartsForm {
    parts: u32,
    email: String,
}

impl std::fmt::Debug for PartsForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PartsForm(…)")
    }
}

/// `GET /pay/bills`
pub async fn look_up(visitor: Visitor) -> PageResult {
    ask(&visitor, &LookUpForm::default(), &FormErrors::none())
}

/// `POST /pay/bills`
pub async fn find(form: PostForm<LookUpForm>) -> PageResult {
    let visitor = &form.visitor;
    match found(visitor, &form.input).await {
        Ok(bill) => Ok(visitor.go(&links::of_bill(visitor.app(), bill.id))),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            ask(visitor, &form.input, &errors)
        }
    }
}

/// `Invalid` for a number and a word that do not belong together, whichever of them is wrong; `Busy` for whoever tries too often.
async fn found(visitor: &Visitor, typed: &LookUpForm) -> Result<Bill> {
    let app = visitor.app();
    let (number, word) = (Bill::normal(&typed.number), Bill::normal(&typed.word));
    let needed = [
        ("number", &number, "services-pay-bill-number-missing"),
        ("word", &word, "services-pay-bill-word-missing"),
    ];
    let missing = needed.into_iter().filter(|(_, typed, _)| typed.is_empty());
    let missing: Vec<FieldError> = missing
        .map(|(field, _, key)| FieldError::new(field, Message::new(key)))
        .collect();
    if !missing.is_empty() {
        return Err(Error::Invalid(missing));
    }
    let (a_number, an_address) = TRIES;
    let address = format!("bills from {}", visitor.address());
    app.throttle.attempt(&address, an_address).await?;
    let guessed = format!("bill {number}");
    app.throttle.attempt(&guessed, a_number).await?;
    let mut db = visitor.read().await?;
    let bill = store::bills::find_by_number(&mut db, &number).await?;
    let wrong = || Error::invalid("word", "services-pay-bill-unknown");
    let bill = bill.ok_or_else(wrong)?;
    let secret = store::bills::secret_of(&mut db, bill.id).await?;
    drop(db);
    let given = hex::encode(app.vault.lookup("bill", &word));
    if !links::is_same(app, &given, &hex::encode(secret)) {
        return Err(wrong());
    }
    // Who finds one bill has not shown that they do not guess at others.
    app.throttle.passed(&guessed).await?;
    Ok(bill)
}

fn ask(visitor: &Visitor, form: &LookUpForm, errors: &FormErrors) -> PageResult {
    let title = visitor.t("services-pay-bills-title");
    let page = visitor.page(title.as_str()).errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-pay-bills-words")) }
                form method="post" action="/pay/bills" novalidate {
                    (visitor.csrf_field())
                    (text_input("number", visitor.t("services-pay-bill-number")).hint(visitor.t("services-pay-bill-number-hint"))
                        .width(20).value(form.number.as_str()).error_option(visitor.error_of(errors, "number")))
                    (text_input("word", visitor.t("services-pay-bill-word")).hint(visitor.t("services-pay-bill-word-hint"))
                        .width(20).error_option(visitor.error_of(errors, "word")))
                    (button(visitor.t("services-pay-bill-find")))
                }
            }
        }
    }))
}

/// A bill as its owner sees it.
pub struct Billed {
    pub bill: Bill,
    pub details: BillDetails,
    pub charges: Vec<Charge>,
}

impl Billed {
    /// The bill of a link. `NotFound` for a link that leads nowhere, and when its owner was forgotten.
    pub async fn of_link(visitor: &Visitor, db: &mut Reader, link: &str) -> Result<Self> {
        let app = visitor.app();
        let id = links::bill(app, link).or_not_found()?;
        let bill = store::bills::find(db, id).await?.or_not_found()?;
        visitor.must("see_bill", &bill.resource(&app.config.town.agency, true))?;
        Ok(Billed {
            details: details_of(app, db, &bill).await?,
            charges: store::charges::of_bill(db, id).await?,
            bill,
        })
    }

    /// The parts that are owed; the whole where it was not divided.
    pub fn owed(&self) -> impl Iterator<Item = &Charge> {
        self.charges.iter().filter(|charge| !charge.dropped)
    }
}

/// What of a bill is its owner's.
pub async fn details_of(app: &App, db: &mut Reader, bill: &Bill) -> Result<BillDetails> {
    let place = (bill.person, bill.id.number());
    let opened = app.vault.open_for(db, place, &bill.details).await?;
    serde_json::from_slice(&opened.or_not_found()?).map_err(|error| Error::broken("a bill", error))
}

/// `GET /pay/bills/{link}`
pub async fn page(visitor: Visitor, Path(link): Path<String>) -> PageResult {
    let form = PartsForm::default();
    show(&visitor, &link, &form, &FormErrors::none()).await
}

/// `POST /pay/bills/{link}/parts`
pub async fn divide(Path(link): Path<String>, form: PostForm<PartsForm>) -> PageResult {
    let visitor = &form.visitor;
    let input = AgreeInstalments {
        link: link.clone(),
        parts: form.input.parts,
        email: form.input.email.clone(),
    };
    let path = format!("/pay/bills/{link}");
    let mut tx = visitor.begin().await?;
    match agree_instalments(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(&path, visitor.t("services-pay-parts-done")))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &link, &form.input, &errors).await
        }
    }
}

async fn show(visitor: &Visitor, link: &str, form: &PartsForm, errors: &FormErrors) -> PageResult {
    let mut db = visitor.read().await?;
    let billed = Billed::of_link(visitor, &mut db, link).await?;
    let whole = match billed.charges.first() {
        Some(charge) if !charge.dropped => Some(Owing {
            own: Some(Own::Bill(link.to_owned())),
            ..Owing::of(visitor, &mut db, charge.clone()).await?
        }),
        _ => None,
    };
    drop(db);
    let title = billed.details.title.clone();
    let page = visitor
        .page(title.as_str())
        .back("/pay/bills")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { bdi { (title) } }
                (facts(visitor, &billed, whole.is_some()))
                p.govuk-body { a.govuk-link href={ "/pay/bills/" (link) "/bill.pdf" } download { (visitor.t("services-pay-bill-download")) } }
                @if let Some(whole) = &whole {
                    (part(visitor, whole))
                    @if can_divide(&billed, whole) { (parts_form(visitor, (link, &billed), form, errors)) }
                } @else { (parts(visitor, (link, &billed))?) }
            }
        }
    }))
}

/// What the bill says. What is to be paid until when is said of the whole, or of each part.
fn facts(visitor: &Visitor, billed: &Billed, is_whole: bool) -> Markup {
    let day = |day| visitor.day(day, DateStyle::Long);
    let amount = (!is_whole).then(|| sum(visitor, billed.bill.amount));
    html! {
        (summary_list()
            .row(visitor.t("services-pay-bill-number"), html! { span dir="ltr" { (billed.bill.number) } })
            .row(visitor.t("services-pay-bill-property"), html! { bdi { (billed.details.property) } })
            .row(visitor.t("services-pay-bill-issued"), day(billed.bill.issued_on))
            .row_option(visitor.t("services-pay-bill-sum"), amount))
    }
}

fn can_divide(billed: &Billed, whole: &Owing) -> bool {
    billed.bill.most_parts > 1
        && whole.charge.is_open()
        && whole.charge.booking.paid().minor == 0
        && !whole.tries.iter().any(|visit| visit.open)
}

fn parts_form(
    visitor: &Visitor,
    (link, billed): (&str, &Billed),
    form: &PartsForm,
    errors: &FormErrors,
) -> Markup {
    let options = (2..=billed.bill.most_parts).map(|parts| {
        let words = visitor.t_with(
            "services-pay-parts-count",
            &[("count", i64::from(parts).into())],
        );
        (parts.to_string(), words)
    });
    let inside = html! {
        p.govuk-body { (visitor.t("services-pay-parts-words")) }
        form method="post" action={ "/pay/bills/" (link) "/parts" } novalidate {
            (visitor.csrf_field())
            (select("parts", visitor.t("services-pay-parts")).options(options).value(form.parts.max(2).to_string())
                .error_option(visitor.error_of(errors, "parts")))
            (text_input("email", visitor.t("services-email")).hint(visitor.t("services-pay-parts-email-hint"))
                .kind(InputKind::Email).autocomplete("email").value(form.email.as_str())
                .error_option(visitor.error_of(errors, "email")))
            (button(visitor.t("services-pay-parts-agree")).secondary().prevent_double_click())
        }
    };
    let folded = details(visitor.t("services-pay-parts-title"), inside);
    html! { @if errors.is_empty() { (folded) } @else { (folded.open()) } }
}

/// How the plan stands, and each of its parts with the way to pay it.
fn parts(visitor: &Visitor, (link, billed): (&str, &Billed)) -> Result<Markup> {
    let stands = stands(visitor, billed)?;
    let rows = billed.owed().map(|charge| {
        let number = match charge.owed_for {
            OwedFor::Bill(_, Some(part)) => visitor.number(i64::from(part)),
            _ => String::new(),
        };
        let path = format!("{}?bill={link}", links::of_charge(visitor.app(), charge.id));
        let words = visitor.t_with(
            "services-pay-part-open",
            &[("number", number.as_str().into())],
        );
        [
            cell(html! { a.govuk-link href=(path) { (words) } }),
            cell(visitor.day(charge.due_on, DateStyle::Long)),
            number_cell(sum(visitor, charge.booking.expected())),
            cell(html! { (state_tag(visitor, charge)) }),
        ]
    });
    let title = visitor.t("services-pay-parts-list");
    Ok(html! {
        @if stands.arrears.is_positive() {
            p.govuk-body { strong { (visitor.t_with("services-pay-arrears", &[("amount", sum(visitor, stands.arrears).into())])) } }
        }
        @if let Some(next) = stands.next {
            p.govuk-body { (visitor.t_with("services-pay-next", &[
                ("amount", sum(visitor, next.amount).into()),
                ("day", visitor.day(next.due, DateStyle::Long).into()),
            ])) }
        }
        (table()
            .caption(title.as_str())
            .column(visitor.t("services-pay-part"))
            .column(visitor.t("services-pay-due"))
            .column(number_cell(visitor.t("services-pay-amount")))
            .column(visitor.t("services-column-status"))
            .rows(rows)
            .stacking(title.as_str()))
    })
}

/// What was paid fills the oldest parts first.
fn stands(visitor: &Visitor, billed: &Billed) -> Result<PlanStanding> {
    let mut plan = Vec::new();
    let mut paid = stoa_payments::Money::zero(billed.bill.amount.currency);
    for charge in billed.owed() {
        let OwedFor::Bill(_, Some(number)) = charge.owed_for else {
            continue;
        };
        plan.push(Instalment {
            number,
            due: charge.due_on,
            amount: charge.booking.expected(),
        });
        let added = paid.plus(charge.booking.paid());
        paid = added.map_err(|error| Error::broken("adding up instalments", error))?;
    }
    let today = today(visitor.app(), visitor.now());
    standing(&plan, paid, today).map_err(|error| Error::broken("adding up instalments", error))
}
