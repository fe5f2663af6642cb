//! What is done with a charge, a button each: money taken at the counter, refunds asked for and decided; and movements settled.

use serde::Deserialize;
use stoa_kernel::{Done, Error, FieldError, Id, OrNotFound, Result, Tx};
use stoa_web::{FormErrors, PageResult, Path, PostForm, Visitor};

use super::{
    show::{Given, show},
    typed,
};
use crate::{
    amounts,
    commands::{
        AskRefund, TakeCash, ask_account_again, ask_refund, decide_refund, settle_bank_entry,
        take_cash,
    },
    model::{Charge, Way},
    store,
};

/// Money over the counter, as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CashForm {
    pub seen: i64,
    pub amount: String,
    pub way: String,
    /// Whether the form comes back.
    #[serde(skip)]
    pub is_given: bool,
}

/// Money to give back, as it was sent. Its fields have names of their own: two forms stand on the page.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RefundForm {
    pub seen: i64,
    pub back: String,
    pub back_way: String,
    pub reason: String,
    #[serde(skip)]
    pub is_given: bool,
}

/// `approve`, `refuse`, or `account`: the payer is asked once more where it goes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    decision: String,
}

/// What a movement is for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EntryForm {
    reference: String,
}

/// `POST /staff/payments/{id}/cash`
pub async fn cash(Path(id): Path<i64>, form: PostForm<CashForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let charge = charge(visitor, id).await?;
    let wanted = match typed(&input.amount, charge.open().currency) {
        None => Err(Error::invalid("amount", "services-pay-amount-wrong")),
        Some(amount) => Ok(amount),
    };
    let way = Way::parse(&input.way).filter(|way| matches!(way, Way::Cash | Way::Terminal));
    let way = way.ok_or_else(|| Error::invalid("way", "services-pay-way-missing"));
    let mut tx = visitor.begin().await?;
    let done = match (wanted, way) {
        (Ok(amount), Ok(way)) => {
            let input = TakeCash {
                charge: charge.id,
                seen_version: input.seen,
                amount,
                way,
            };
            take_cash(visitor.app(), &mut tx, input).await
        }
        (wanted, way) => Err(both(wanted.err(), way.err())),
    };
    let given = Given {
        cash: CashForm {
            is_given: true,
            ..input.clone()
        },
        ..Given::default()
    };
    finish(
        visitor,
        tx,
        (done, &given),
        (charge.id, "services-pay-cash-done"),
    )
    .await
}

/// `POST /staff/payments/{id}/refund`
pub async fn refund(Path(id): Path<i64>, form: PostForm<RefundForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let charge = charge(visitor, id).await?;
    let amount = typed(&input.back, charge.open().currency);
    let way = Way::parse(&input.back_way).filter(|way| *way != Way::Terminal);
    let mut tx = visitor.begin().await?;
    let done = match (amount, way) {
        (Some(amount), Some(way)) => {
            let wanted = AskRefund {
                charge: charge.id,
                seen_version: input.seen,
                amount,
                way,
                reason: input.reason.clone(),
            };
            ask_refund(visitor.app(), &mut tx, wanted).await
        }
        (None, _) => Err(Error::invalid("amount", "services-pay-amount-wrong")),
        (_, None) => Err(Error::invalid("way", "services-pay-way-missing")),
    };
    let given = Given {
        refund: RefundForm {
            is_given: true,
            ..input.clone()
        },
        ..Given::default()
    };
    let done = done.map_err(renamed);
    finish(
        visitor,
        tx,
        (done, &given),
        (charge.id, "services-pay-refund-asked-done"),
    )
    .await
}

/// `POST /staff/payments/{id}/refunds/{refund}`
pub async fn decide(
    Path((id, refund)): Path<(i64, i64)>,
    form: PostForm<DecisionForm>,
) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let approved = form.input.decision == "approve";
    let mut tx = visitor.begin().await?;
    if form.input.decision == "account" {
        let done = ask_account_again(visitor.app(), &mut tx, Id::new(refund)).await;
        let place = (Id::new(id), "services-pay-account-again-done");
        return finish(visitor, tx, (done, &Given::default()), place).await;
    }
    let done = decide_refund(visitor.app(), &mut tx, (Id::new(refund), approved)).await;
    let place = (Id::new(id), "services-pay-refund-decided-done");
    finish(visitor, tx, (done, &Given::default()), place).await
}

/// `POST /staff/payments/entries/{id}`
pub async fn settle(Path(id): Path<i64>, form: PostForm<EntryForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let input = (Id::new(id), form.input.reference.as_str());
    let notice = match settle_bank_entry(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            tx.commit(done).await?;
            visitor.t("services-pay-entry-done")
        }
        Err(Error::Conflict(message)) => visitor.message(&message),
        Err(Error::Invalid(faults)) => {
            let said = faults.first().map(|fault| visitor.message(&fault.message));
            said.unwrap_or_default()
        }
        Err(error) => return Err(error.into()),
    };
    Ok(visitor.go_with_notice("/staff/payments", notice))
}

async fn charge(visitor: &Visitor, id: i64) -> Result<Charge> {
    let found = store::charges::find(&mut visitor.read().await?, Id::new(id)).await?;
    found.or_not_found()
}

/// What is wrong with two fields at once.
fn both(one: Option<Error>, other: Option<Error>) -> Error {
    let faults = |error: Option<Error>| match error {
        Some(Error::Invalid(faults)) => faults,
        _ => Vec::new(),
    };
    let mut all: Vec<FieldError> = faults(one);
    all.extend(faults(other));
    Error::Invalid(all)
}

/// The fields of a refund as the page calls them.
fn renamed(error: Error) -> Error {
    let Error::Invalid(faults) = error else {
        return error;
    };
    let own = |mut fault: FieldError| {
        let name = match fault.field.as_str() {
            "amount" => "back",
            "way" => "back_way",
            other => other,
        };
        fault.field = name.to_owned();
        fault
    };
    Error::Invalid(faults.into_iter().map(own).collect())
}

/// Keeps it and goes back to the charge; what is wrong stands beside its field.
async fn finish<T>(
    visitor: &Visitor,
    tx: Tx,
    (done, given): (Result<Done<T>>, &Given),
    (id, notice): (Id<Charge>, &str),
) -> PageResult {
    let path = format!("/staff/payments/{id}");
    match done {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(&path, visitor.t(notice)))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(amounts::in_error(visitor, error))?;
            show(visitor, id, (given, &errors)).await
        }
    }
}
