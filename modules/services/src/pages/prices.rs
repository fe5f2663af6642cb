//! What a service costs in all: its fee, and what its steps ask for later, so that nobody meets a second sum unprepared.

use stoa_web::Visitor;

use super::words::{price, say};
use crate::{
    amounts,
    model::{Fee, PaymentStep, ServiceFile, Step},
};

/// What is paid for one application: a fee, and what steps ask for besides. It is free of charge only if none of both is.
pub fn in_all(visitor: &Visitor, file: &ServiceFile, fee: Option<&Fee>) -> String {
    let fee_words = fee.map(|_| price(visitor, fee));
    with_steps(visitor, file, fee_words).unwrap_or_else(|| price(visitor, None))
}

/// A price in words with what steps ask for besides; nothing where there is neither.
pub fn with_steps(visitor: &Visitor, file: &ServiceFile, price: Option<String>) -> Option<String> {
    let asked = file.workflow.iter();
    let asked: Vec<String> = asked.filter_map(|step| of_step(visitor, step)).collect();
    if asked.is_empty() {
        return price;
    }
    let later = visitor.list(asked);
    Some(match price {
        None => later,
        Some(price) => visitor.t_with(
            "services-pay-price-later",
            &[
                ("price", price.as_str().into()),
                ("later", later.as_str().into()),
            ],
        ),
    })
}

/// What a step of its own asks for, with the name of the step; nothing where that is the fee of the service.
fn of_step(visitor: &Visitor, step: &Step) -> Option<String> {
    let sum = sum_of(visitor, step.payment.as_ref()?)?;
    let key = match step.when {
        None => "services-pay-step-sum",
        Some(_) => "services-pay-step-sum-when",
    };
    let args = [
        ("sum", sum.as_str().into()),
        ("name", say(visitor, &step.name).into()),
    ];
    Some(visitor.t_with(key, &args))
}

/// How much a step asks for, or from what to what; nothing where that is the fee of the service.
pub fn sum_of(visitor: &Visitor, asked: &PaymentStep) -> Option<String> {
    if let Some(amount) = asked.amount {
        return Some(amounts::with_code(visitor, amount, &asked.currency));
    }
    let (least, most) = asked.between?;
    let [least, most] =
        [least, most].map(|amount| amounts::number(visitor, amount, &asked.currency));
    let args = [
        ("least", least.as_str().into()),
        ("most", most.as_str().into()),
        ("currency", asked.currency.as_str().into()),
    ];
    Some(visitor.t_with("services-pay-sum-span", &args))
}
