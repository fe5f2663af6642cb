//! Paying by card, at the provider: beginning, going on, and asking what became of it. How much is ours to say.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_payments::{NewPayment, ProviderFault, Standing};
use stoa_web::{PageResult, Path, PostForm, Visitor, components::link_button};

use super::{Owing, return_to::remember, words::sum};
use crate::{
    commands::{BeginPayment, begin_payment},
    model::{Charge, TroubleKind},
    payments::{
        book::book_reported,
        cards::{Cards, cards, trouble},
        troubles,
    },
};

/// The forms here have nothing to fill in.
#[derive(Debug, Default, Deserialize)]
pub struct Nothing {}

/// Whether a visit that has begun is given up for another.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CardForm {
    again: String,
    /// Whose page they came from.
    own: String,
}

/// `POST /pay/{link}/card`
pub async fn send(Path(link): Path<String>, form: PostForm<CardForm>) -> PageResult {
    let gone = begin(link, &form).await?;
    Ok(remember(&form.visitor, gone, &form.input.own))
}

async fn begin(link: String, form: &PostForm<CardForm>) -> PageResult {
    let visitor = &form.visitor;
    let owing = Owing::of_link(visitor, &link).await?;
    let path = owing.path(visitor);
    let cards = cards(visitor.app()).or_not_found()?;
    let again = !form.input.again.is_empty();
    match asked(visitor, &cards, (&owing, again)).await? {
        Visits::GoOn => return Ok(visitor.go(&format!("{path}/go"))),
        Visits::Wait => {
            return Ok(visitor.go_with_notice(&path, visitor.t("services-pay-checked-open")));
        }
        Visits::Over => {}
    }
    // What was asked may have been paid by now, and somebody else may have gone there: their visit was not asked about.
    let asked = owing.tries.len();
    let owing = Owing::of_link(visitor, &link).await?;
    if owing.tries.len() != asked {
        return Ok(visitor.go(&path));
    }
    if !owing.charge.is_open() {
        return Ok(visitor.go_with_notice(&path, visitor.t("services-pay-nothing-open")));
    }
    let amount = owing.charge.open();
    let created = cards.provider.create(&wanted(visitor, &owing)).await;
    if created
        .as_ref()
        .is_err_and(ProviderFault::is_worth_retrying)
    {
        let trouble = (TroubleKind::Unreachable, cards.provider.name());
        troubles::note(visitor.app(), trouble).await;
    }
    let created = created.map_err(|fault| trouble(&fault))?;
    let input = BeginPayment {
        link,
        provider: cards.provider.name().to_owned(),
        amount,
        visits: asked,
        created,
    };
    let mut tx = visitor.begin().await?;
    match begin_payment(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go(&format!("{path}/go")))
        }
        // Pressed twice: both lead to the same payment.
        Err(Error::Conflict(_)) => Ok(visitor.go(&path)),
        Err(error) => Err(error.into()),
    }
}

/// The amount is what is open, and the key that of this visit: pressed again before it was kept, it is the same payment there.
fn wanted(visitor: &Visitor, owing: &Owing) -> NewPayment {
    let Charge { id, .. } = owing.charge;
    let about = owing.about(visitor);
    let words = format!("{} {about}", owing.name);
    NewPayment {
        reference: owing.charge.reference.clone(),
        amount: owing.charge.open(),
        description: words.trim().chars().take(255).collect(),
        return_url: visitor.site.url(&owing.path(visitor)),
        language: visitor.lang().code().to_owned(),
        idempotency_key: format!(
            "charge-{id}-{}-{}",
            owing.tries.len(),
            owing.charge.open().minor
        ),
        metadata: Vec::new(),
    }
}

/// Where the visits to the provider stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Visits {
    /// None of them can be paid any more.
    Over,
    /// One can still be paid.
    GoOn,
    /// One is being settled: another must not begin.
    Wait,
}

/// Asks the provider about visits that are not over, and books what it says. With `again` those that can be are ended first: the
/// address that GOV.UK Pay gives for a payment works once, and whoever left it begins another.
async fn asked(visitor: &Visitor, cards: &Cards, (owing, again): (&Owing, bool)) -> Result<Visits> {
    let name = cards.provider.name();
    let mut stand = Visits::Over;
    for visit in &owing.tries {
        if !visit.open || visit.provider != name {
            continue;
        }
        if again {
            match cards.provider.cancel(&visit.provider_id).await {
                // It is over, or being settled: its status says which.
                Ok(()) | Err(ProviderFault::Conflict(_)) => {}
                Err(fault) => return Err(trouble(&fault)),
            }
        }
        let status = cards.provider.status(&visit.provider_id).await;
        let status = status.map_err(|fault| trouble(&fault))?;
        stand = match status.standing {
            Standing::Pending | Standing::Capturable => Visits::Wait,
            Standing::Created if stand == Visits::Over => Visits::GoOn,
            _ => stand,
        };
        book_reported(visitor.app(), visit.charge, (name, status)).await?;
    }
    Ok(stand)
}

/// `POST /pay/{link}/check`: whoever came back asks whether it was paid, where no call-back told us yet.
pub async fn check(Path(link): Path<String>, form: PostForm<Nothing>) -> PageResult {
    let visitor = &form.visitor;
    let owing = Owing::of_link(visitor, &link).await?;
    let cards = cards(visitor.app()).or_not_found()?;
    asked(visitor, &cards, (&owing, false)).await?;
    let owing = Owing::of_link(visitor, &link).await?;
    let key = if owing.charge.is_open() {
        "services-pay-checked-open"
    } else {
        "services-pay-checked-paid"
    };
    Ok(visitor.go_with_notice(&owing.path(visitor), visitor.t(key)))
}

/// `GET /pay/{link}/go`: the way to the provider. A browser does not follow a form to another host (Content-Security-Policy,
/// form-action), so that a link leads there.
pub async fn go(visitor: Visitor, Path(link): Path<String>) -> PageResult {
    let owing = Owing::of_link(&visitor, &link).await?;
    let path = owing.path(&visitor);
    let Some(visit) = owing.tries.iter().rev().find(|visit| visit.open) else {
        return Ok(visitor.go(&path));
    };
    let title = visitor.t("services-pay-go-title");
    let page = visitor.page(title.as_str()).back(path.as_str()).no_index();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l dir="auto" { (owing.name) }
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t_with("services-pay-go-words", &[("amount", sum(&visitor, owing.charge.open()).into())])) }
                (link_button(visitor.t("services-pay-go-button"), visit.pay_url.as_str()))
                p.govuk-body { a.govuk-link href=(path) { (visitor.t("services-pay-go-other")) } }
            }
        }
    }))
}
