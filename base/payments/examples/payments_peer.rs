//! Speaks as this crate does with whatever stands at the other end, for the checks in tests/peers/payments:
//! `payments_peer WHAT ARGUMENTS…` prints one line of JSON, and ends with status 1 and the fault if there is one.

use std::{error::Error, io::Read, process::ExitCode};

use serde_json::{Value, json};
use stoa_payments::{
    Currency, GovUkPay, Money, NewPayment, NewRefund, Provider, Secret, Stripe,
    statement::{Statement, read_camt053, read_mt940},
    transfer::{
        epc::{Remittance, Transfer},
        iban::Iban,
        pain001,
        reference::Kind,
    },
};

type Outcome = Result<Value, Box<dyn Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["make", kind, number] => made(kind, number),
        ["check", kind, text] => Ok(checked(kind, text)),
        ["epc", name, iban, minor, text] => epc(name, iban, minor, text),
        ["statement", format] => statement(format),
        ["transfers"] => transfers(),
        ["provider", name, endpoint, step] => called(name, endpoint, step).await,
        _ => Err("make, check, epc, statement, transfers or provider".into()),
    };
    match outcome {
        Ok(value) => say(&value.to_string(), ExitCode::SUCCESS),
        Err(fault) => say(
            &json!({"fault": fault.to_string()}).to_string(),
            ExitCode::FAILURE,
        ),
    }
}

fn say(line: &str, code: ExitCode) -> ExitCode {
    use std::io::Write;
    match writeln!(std::io::stdout(), "{line}") {
        Ok(()) => code,
        Err(_) => ExitCode::FAILURE,
    }
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "rf" => Kind::Rf,
        "be" => Kind::BelgianOgm,
        "ch" => Kind::SwissQrr,
        "fi" => Kind::Finnish,
        _ => return None,
    })
}

fn made(name: &str, number: &str) -> Outcome {
    let kind = kind(name).ok_or("no such kind")?;
    Ok(json!(kind.make(number.parse()?)?.as_str()))
}

fn checked(name: &str, text: &str) -> Value {
    json!(match kind(name) {
        Some(kind) => kind.read(text).is_ok(),
        None => Iban::new(text).is_ok(),
    })
}

fn epc(name: &str, iban: &str, minor: &str, text: &str) -> Outcome {
    let transfer = Transfer {
        name: name.to_owned(),
        iban: Iban::new(iban)?,
        bic: None,
        amount: Some(Money::new(minor.parse()?, Currency::EUR)),
        purpose: None,
        remittance: match Kind::Rf.read(text) {
            Ok(reference) => Remittance::Structured(reference),
            Err(_) => Remittance::Text(text.to_owned()),
        },
        information: String::new(),
    };
    Ok(json!(transfer.payload()?))
}

fn statement(format: &str) -> Outcome {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes)?;
    let statements: Vec<Statement> = match format {
        "mt940" => read_mt940(&bytes)?,
        _ => read_camt053(&bytes)?,
    };
    Ok(serde_json::to_value(statements)?)
}

/// A file for the bank, of one line of JSON for each transfer: id, minor units, payee, IBAN, words.
fn transfers() -> Outcome {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let mut all = Vec::new();
    for line in text.lines() {
        let (id, minor, payee, iban, words): (String, i64, String, String, String) =
            serde_json::from_str(line)?;
        all.push(pain001::Transfer {
            id,
            amount: Money::new(minor, Currency::EUR),
            payee,
            iban: Iban::new(&iban)?,
            words,
        });
    }
    let file = pain001::Transfers {
        message_id: "PEER-1".to_owned(),
        made_at: "2026-03-02T09:30:00".to_owned(),
        debtor: "Town of Merrow".to_owned(),
        debtor_iban: Iban::new("BE68539007547034")?,
        debtor_bic: None,
        on: jiff::civil::date(2026, 3, 2),
        all,
    };
    Ok(json!(file.xml()?))
}

async fn called(name: &str, endpoint: &str, step: &str) -> Outcome {
    let agent = ureq::Agent::new_with_defaults();
    let (key, secret) = (Secret::new("peer"), Secret::new("peer"));
    let provider: Box<dyn Provider> = match name {
        "stripe" => Box::new(Stripe::new(agent, endpoint, key, secret)),
        _ => Box::new(GovUkPay::new(agent, endpoint, key, secret)),
    };
    Ok(match step {
        "create" => {
            let created = provider.create(&payment()).await?;
            json!({"id": created.provider_id, "url": created.pay_url})
        }
        "status" => serde_json::to_value(provider.status("peer_1").await?)?,
        "capture" => json!(provider.capture("peer_1").await?),
        "cancel" => json!(provider.cancel("peer_1").await?),
        "refund" => serde_json::to_value(provider.refund(&refund()).await?)?,
        "refunds" => serde_json::to_value(provider.refunds("peer_1").await?)?,
        "find" => serde_json::to_value(provider.find("P-2026-1").await?)?,
        _ => return Err("create, status, capture, cancel, refund, refunds or find".into()),
    })
}

fn payment() -> NewPayment {
    NewPayment {
        reference: "P-2026-1".to_owned(),
        amount: Money::new(14500, Currency::GBP),
        description: "Residents' parking permit".to_owned(),
        return_url: "https://town.example/payments/P-2026-1".to_owned(),
        language: "en".to_owned(),
        idempotency_key: "peer-key-1".to_owned(),
        metadata: vec![("service".to_owned(), "parking".to_owned())],
    }
}

fn refund() -> NewRefund {
    NewRefund {
        provider_id: "peer_1".to_owned(),
        amount: Money::new(1, Currency::GBP),
        refunded_before: Money::zero(Currency::GBP),
        idempotency_key: "peer-refund-1".to_owned(),
    }
}
