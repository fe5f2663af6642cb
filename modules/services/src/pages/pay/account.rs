//! Where money goes back to, asked from whoever gets it.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, inset_text, summary_list, text_input},
};

use super::words::{refund_words, sum};
use crate::{
    commands::{GiveAccount, give_account},
    model::RefundState,
    payments::links,
    store,
};

/// An account, as it was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct AccountForm {
    holder: String,
    iban: String,
}

/// `GET /pay/refunds/{link}`
pub async fn page(visitor: Visitor, Path(link): Path<String>) -> PageResult {
    show(
        &visitor,
        &link,
        (&AccountForm::default(), &FormErrors::none()),
    )
    .await
}

/// `POST /pay/refunds/{link}`
pub async fn send(Path(link): Path<String>, form: PostForm<AccountForm>) -> PageResult {
    let visitor = &form.visitor;
    let input = GiveAccount {
        link: link.clone(),
        holder: form.input.holder.clone(),
        iban: form.input.iban.clone(),
    };
    let path = format!("/pay/refunds/{link}");
    let mut tx = visitor.begin().await?;
    match give_account(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(&path, visitor.t("services-pay-account-done")))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &link, (&form.input, &errors)).await
        }
    }
}

async fn show(
    visitor: &Visitor,
    link: &str,
    (form, errors): (&AccountForm, &FormErrors),
) -> PageResult {
    let id = links::refund(visitor.app(), link).or_not_found()?;
    let mut db = visitor.read().await?;
    let refund = store::charges::find_refund(&mut db, id)
        .await?
        .or_not_found()?;
    let charge = store::charges::find(&mut db, refund.charge)
        .await?
        .or_not_found()?;
    let service = store::find_service(&mut db, &charge.service).await?;
    drop(db);
    let name = service.map(|service| service.name.get(visitor.lang()).to_owned());
    let name = name.unwrap_or_default();
    let title = visitor.t("services-pay-account-title");
    let is_known = refund.account.is_some();
    let about = charge.about(&visitor.app().config.town.reference_prefix);
    let page = visitor.page(title.as_str()).no_index().errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l dir="auto" { (name) }
                h1.govuk-heading-l { (title) }
                (summary_list()
                    .row(visitor.t("services-column-reference"), html! { span.stoa-reference { (about) } })
                    .row(visitor.t("services-pay-amount"), sum(visitor, refund.amount))
                    .row(visitor.t("services-column-status"), refund_words(visitor, refund.state)))
                @if refund.state == RefundState::Approved {
                    @if is_known { (inset_text(visitor.t("services-pay-account-known"))) }
                }
                @if refund.state == RefundState::Approved && !is_known {
                    p.govuk-body { (visitor.t("services-pay-account-words")) }
                    form method="post" action={ "/pay/refunds/" (link) } novalidate {
                        (visitor.csrf_field())
                        (text_input("holder", visitor.t("services-pay-account-holder")).hint(visitor.t("services-pay-account-holder-hint"))
                            .autocomplete("name").value(form.holder.as_str()).error_option(visitor.error_of(errors, "holder")))
                        (text_input("iban", visitor.t("services-pay-iban")).hint(visitor.t("services-pay-account-iban-hint")).width(30)
                            .attr("dir", "ltr").attr("spellcheck", "false").value(form.iban.as_str())
                            .error_option(visitor.error_of(errors, "iban")))
                        (button(visitor.t("services-pay-account-send")).prevent_double_click())
                    }
                }
            }
        }
    }))
}
