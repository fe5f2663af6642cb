//! Whoever holds a receipt checks it here: pasted, or as the file that was kept.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{
    Error, FieldError, Message, Result,
    ledger::{self, PublicEntry},
};
use stoa_merkle::{Receipt, WitnessKey};
use stoa_web::{
    FormErrors, Markup, PageResult, PostForm, Visitor,
    components::{
        Spellcheck, button, file_upload, panel, summary_list, text_input, textarea, warning_text,
    },
    html,
};

use super::about;

/// What was pasted.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReceiptForm {
    receipt: String,
    /// The verifier key of the log that gave the receipt; our own if it is left out.
    key: String,
}

/// What was found.
enum Verdict {
    Genuine {
        receipt: Box<Receipt>,
        witnesses: Vec<String>,
    },
    /// Its proof or its signature is wrong, or the record has another entry in its place.
    Wrong(String),
}

pub async fn form(visitor: Visitor) -> PageResult {
    Ok(show(
        &visitor,
        &ReceiptForm::default(),
        &FormErrors::none(),
        html! {},
    ))
}

pub async fn send(form: PostForm<ReceiptForm>) -> PageResult {
    let (visitor, mut input) = (form.visitor, form.input);
    if let Some(upload) = form.uploads.all()?.first() {
        input.receipt = String::from_utf8_lossy(&upload.bytes).into_owned();
    }
    match verify(&visitor, &input).await {
        Ok(verdict) => {
            let verdict = verdict_shown(&visitor, &verdict);
            Ok(show(&visitor, &input, &FormErrors::none(), verdict))
        }
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            Ok(show(&visitor, &input, &errors, html! {}))
        }
    }
}

/// `Invalid` on the field `receipt` or `key` when it is none.
async fn verify(visitor: &Visitor, input: &ReceiptForm) -> Result<Verdict> {
    // Browsers send forms' lines with a carriage return, and people copy without the last line feed.
    let text = format!("{}\n", input.receipt.replace("\r\n", "\n").trim());
    if text.trim().is_empty() {
        return Err(Error::invalid("receipt", "ledger-verify-missing"));
    }
    let receipt = Receipt::parse(text.as_bytes()).map_err(|why| {
        let message = Message::new("ledger-verify-unreadable").with("why", why);
        Error::Invalid(vec![FieldError::new("receipt", message)])
    })?;
    let own = visitor.app().sealer.key();
    let key = match input.key.trim() {
        "" => own.clone(),
        other => other
            .parse()
            .map_err(|_fault| Error::invalid("key", "ledger-verify-key-unreadable"))?,
    };
    if let Err(why) = receipt.verify(key.name(), &key) {
        return Ok(Verdict::Wrong(why.to_string()));
    }
    if key == *own && !is_still_there(visitor, &receipt).await? {
        return Ok(Verdict::Wrong(visitor.t("ledger-verify-replaced")));
    }
    let witnesses = visitor.app().config.ledger.witnesses();
    let cosigned = |key: &WitnessKey| receipt.checkpoint().cosigned_at(key).is_ok();
    let names = witnesses.into_iter().filter(|(_, key)| cosigned(key));
    let witnesses = names.map(|(_, key)| key.name().to_owned()).collect();
    Ok(Verdict::Genuine {
        receipt: Box::new(receipt),
        witnesses,
    })
}

/// Whether the record still has this very entry in its place. If not, the town has changed it, and the receipt proves that.
async fn is_still_there(visitor: &Visitor, receipt: &Receipt) -> Result<bool> {
    let Ok(leaf) = i64::try_from(receipt.index()) else {
        return Ok(false);
    };
    let mut db = visitor.read().await?;
    let entry = ledger::entry_at(&mut db, leaf).await?;
    let bytes = entry.map(|entry| entry.leaf_bytes()).transpose()?;
    Ok(bytes.as_deref() == Some(receipt.entry()))
}

fn show(visitor: &Visitor, input: &ReceiptForm, errors: &FormErrors, verdict: Markup) -> Response {
    let title = visitor.t("ledger-verify-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("ledger-title"), "/ledger");
    page.errors(errors).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            (verdict)
            h1.govuk-heading-l { (title) }
            p.govuk-body { (visitor.t("ledger-verify-text")) }
            form method="post" action="/ledger/verify" enctype="multipart/form-data" novalidate {
                (visitor.csrf_field())
                (textarea("receipt", visitor.t("ledger-verify-field")).hint(visitor.t("ledger-verify-hint"))
                    .rows(8).value(&input.receipt).spellcheck(Spellcheck::Off).class("stoa-hash")
                    .error_option(visitor.error_of(errors, "receipt")))
                (file_upload("file", visitor.t("ledger-verify-file")))
                (text_input("key", visitor.t("ledger-verify-key")).hint(visitor.t("ledger-verify-key-hint"))
                    .value(&input.key).autocomplete("off").spellcheck(Spellcheck::Off).class("stoa-hash")
                    .error_option(visitor.error_of(errors, "key")))
                (button(visitor.t("ledger-verify-button")))
            }
            p.govuk-body { (visitor.t("ledger-verify-elsewhere")) }
        } }
    })
}

fn verdict_shown(visitor: &Visitor, verdict: &Verdict) -> Markup {
    match verdict {
        Verdict::Wrong(why) => html! {
            div role="alert" {
                (warning_text(visitor.t("ledger-warning"), visitor.t("ledger-verify-wrong")))
                p.govuk-body { (why) }
            }
        },
        Verdict::Genuine { receipt, witnesses } => html! {
            (panel(visitor.t("ledger-verify-genuine")).heading_level(2))
            (facts(visitor, receipt, witnesses))
        },
    }
}

fn facts(visitor: &Visitor, receipt: &Receipt, witnesses: &[String]) -> Markup {
    let entry: Option<PublicEntry> = serde_json::from_slice(receipt.entry()).ok();
    let index = i64::try_from(receipt.index()).unwrap_or(i64::MAX);
    let mut list = summary_list().row(visitor.t("ledger-column-number"), visitor.number(index));
    if let Some(entry) = entry {
        let at = entry.at.parse().map(|at| visitor.time_element(at));
        list = list
            .row(visitor.t("ledger-column-kind"), visitor.event(&entry.kind))
            .row(
                visitor.t("ledger-column-about"),
                about(visitor, &entry.reference),
            )
            .row_option(visitor.t("ledger-column-at"), at.ok());
    }
    let names = (!witnesses.is_empty()).then(|| witnesses.join(", "));
    html! { (list.row_option(visitor.t("ledger-witnesses"), names)) }
}
