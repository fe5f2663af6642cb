//! What a step of the kind `payment` asks for: from the file into its controls, and back.

use stoa_forms::RawFields;
use stoa_kernel::{FieldError, Message};

use super::super::{
    keyed::hyphened,
    money::{sums, terms},
    texts,
};
use crate::model::{Enough, PaymentStep, Share};

/// The most shares that are asked for.
pub const MOST_SHARES: usize = 20;

/// Puts it into the controls.
pub fn fill(raw: &mut RawFields, payment: &PaymentStep, languages: &[String]) {
    let sum = |minor| sums::shown(minor, &payment.currency);
    raw.push("currency", &payment.currency);
    let how = match (payment.fee, payment.between) {
        (true, _) => "fee",
        (false, Some(_)) => "between",
        (false, None) => "amount",
    };
    raw.push("how", how);
    if let Some(amount) = payment.amount {
        raw.push("amount", sum(amount));
    }
    if let Some((from, to)) = payment.between {
        raw.push("from", sum(from));
        raw.push("to", sum(to));
    }
    for (at, share) in payment.shares.iter().enumerate() {
        texts::fill(raw, &format!("share.{at}.name"), &share.name, languages);
        raw.push(format!("share.{at}.percent"), share.percent.to_string());
        // The row keeps its share when another row is emptied.
        raw.push(format!("share.{at}.key"), &share.key);
    }
    for (field, days) in [
        ("remind_days", payment.remind_days),
        ("expires_days", payment.expires_days),
    ] {
        raw.push(field, days.map(|days| days.to_string()).unwrap_or_default());
    }
    let paid = if payment.paid == Enough::First {
        "first"
    } else {
        "all"
    };
    raw.push("paid", paid);
    terms::fill(raw, payment.instalments, payment.refund);
}

/// How many shares were written, from the first on.
pub fn shares_written(raw: &RawFields) -> usize {
    let is_written = |at: &usize| {
        let prefix = format!("share.{at}.");
        let mut own = raw.texts.keys().filter(|name| name.starts_with(&prefix));
        own.any(|name| !name.ends_with(".key") && !raw.first(name).trim().is_empty())
    };
    let last = (0..MOST_SHARES).rev().find(is_written);
    last.map_or(0, |last| last + 1)
}

/// Reads the controls.
pub fn read(
    raw: &RawFields,
    old: Option<&PaymentStep>,
    languages: &[String],
    errors: &mut Vec<FieldError>,
) -> PaymentStep {
    let currency = sums::currency(raw, "currency", errors);
    let how = raw.first("how");
    let mut needed = |field: &str| {
        let before = errors.len();
        let sum = sums::read(raw, (field, &currency), errors);
        if sum.is_none() && errors.len() == before {
            errors.push(wrong(field, "services-owner-set-missing"));
        }
        sum.unwrap_or_default()
    };
    let amount = (how == "amount").then(|| needed("amount"));
    let between = (how == "between").then(|| (needed("from"), needed("to")));
    let remind_days = sums::whole(raw, ("remind_days", 1, 60), errors);
    let expires_days = sums::whole(raw, ("expires_days", 0, 366), errors);
    let (instalments, refund) = terms::read(raw, errors);
    let old_shares = old.map_or(&[][..], |old| &old.shares);
    let shares = shares(raw, old_shares, languages, errors);
    PaymentStep {
        currency,
        amount,
        between,
        fee: how == "fee",
        shares,
        remind_days,
        expires_days,
        instalments,
        paid: match raw.first("paid") {
            "first" => Enough::First,
            _ => Enough::All,
        },
        refund,
    }
}

fn shares(
    raw: &RawFields,
    old: &[Share],
    languages: &[String],
    errors: &mut Vec<FieldError>,
) -> Vec<Share> {
    let mut made: Vec<Share> = Vec::new();
    let first = languages.first().map_or("", String::as_str);
    for at in 0..shares_written(raw) {
        let prefix = format!("share.{at}");
        let was = old.iter().find(|one| one.key == raw.part(&prefix, "key"));
        let old_name = was.map(|was| was.name.clone()).unwrap_or_default();
        let name = texts::read(raw, &format!("{prefix}.name"), &old_name, languages);
        let field = format!("{prefix}.percent");
        let percent = sums::whole(raw, (&field, 1, 100), errors);
        if name.is_empty() && percent.is_none() {
            continue;
        }
        if percent.is_none() && raw.first(&field).trim().is_empty() {
            errors.push(wrong(&field, "services-owner-set-missing"));
        }
        let is_taken = |key: &str| made.iter().any(|one| one.key == key);
        let key = match was.filter(|was| !is_taken(&was.key)) {
            Some(was) => was.key.clone(),
            None => hyphened(texts::exact(&name, first), "share", |key| {
                is_taken(key) || old.iter().any(|one| one.key == key)
            }),
        };
        made.push(Share {
            key,
            name,
            percent: percent.unwrap_or_default(),
        });
    }
    made
}

fn wrong(field: &str, key: &'static str) -> FieldError {
    FieldError::new(field, Message::new(key))
}

#[cfg(test)]
mod tests {
    use stoa_forms::RawFields;

    use super::{fill, read, shares_written};
    use crate::model::PaymentStep;

    fn languages() -> Vec<String> {
        vec!["en".to_owned(), "ar".to_owned()]
    }

    #[test]
    fn what_is_shown_and_sent_again_changes_nothing() {
        let all = [
            r#"{"currency":"EUR","amount":12000}"#,
            r#"{"currency":"JPY","between":[0,5000],"expires_days":0}"#,
            r#"{"currency":"EUR","fee":true,"remind_days":5,"paid":"first","instalments":{"parts":3,"every":"week"}}"#,
            r#"{"currency":"EUR","amount":1,"refund":{"withdrawn":0,"refused":100},"shares":[
                {"key":"s-1","name":{"en":"Employer","ar":"صاحب العمل","fr":"Employeur"},"percent":60},
                {"key":"own","name":{"en":"Applicant"},"percent":40}]}"#,
        ];
        for text in all {
            let payment: PaymentStep = serde_json::from_str(text).unwrap();
            let mut raw = RawFields::default();
            fill(&mut raw, &payment, &languages());
            let mut errors = Vec::new();
            let back = read(&raw, Some(&payment), &languages(), &mut errors);
            assert_eq!(errors, []);
            let of = |one: &PaymentStep| serde_json::to_value(one).unwrap();
            assert_eq!(of(&back), of(&payment));
        }
    }

    #[test]
    fn a_share_that_is_emptied_goes_and_the_others_keep_their_keys() {
        let payment: PaymentStep = serde_json::from_str(
            r#"{"currency":"EUR","amount":1,"shares":[{"key":"a","name":"A","percent":60},{"key":"b","name":"B","percent":40}]}"#,
        )
        .unwrap();
        let mut raw = RawFields::default();
        fill(&mut raw, &payment, &languages());
        for name in ["share.0.name.en", "share.0.name.ar", "share.0.percent"] {
            raw.texts.insert(name.to_owned(), vec![String::new()]);
        }
        assert_eq!(shares_written(&raw), 2);
        let back = read(&raw, Some(&payment), &languages(), &mut Vec::new());
        let keys: Vec<&str> = back.shares.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(keys, ["b"]);
    }

    #[test]
    fn an_amount_is_needed_and_a_share_has_its_percent() {
        let raw = RawFields::from([("how", "between"), ("from", "5"), ("share.0.name.en", "A")]);
        let mut errors = Vec::new();
        read(&raw, None, &languages(), &mut errors);
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["currency", "to", "share.0.percent"]);
    }
}
