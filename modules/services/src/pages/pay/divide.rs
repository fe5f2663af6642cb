//! Paying a fee in parts: how many, and each of them.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::Error;
use stoa_web::{
    DateStyle, FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, cell, details, number_cell, select, table},
};

use super::{
    Owing,
    return_to::{Own, path_from},
    show::show_link,
    words::{state_tag, sum},
};
use crate::{commands::divide_charge, model::Charge};

/// Into how many.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PartsForm {
    parts: u32,
}

/// `POST /pay/{link}/parts`
pub async fn send(Path(link): Path<String>, form: PostForm<PartsForm>) -> PageResult {
    let visitor = &form.visitor;
    let path = format!("/pay/{link}");
    let mut tx = visitor.begin().await?;
    match divide_charge(visitor.app(), &mut tx, (&link, form.input.parts)).await {
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
            show_link(visitor, &link, &errors).await
        }
    }
}

/// The form, where what is owed may be divided at this moment.
pub fn form(visitor: &Visitor, owing: &Owing, errors: &FormErrors) -> Markup {
    let charge = &owing.charge;
    let is_untouched = charge.is_open()
        && charge.booking.paid().minor == 0
        && !owing.tries.iter().any(|visit| visit.open);
    let Some(parts) = owing.parts.filter(|_| is_untouched) else {
        return html! {};
    };
    let options = (2..=parts.parts).map(|parts| {
        let count = [("count", i64::from(parts).into())];
        let words = visitor.t_with("services-pay-parts-count", &count);
        (parts.to_string(), words)
    });
    let inside = html! {
        p.govuk-body { (visitor.t("services-pay-divide-words")) }
        form method="post" action={ (owing.path(visitor)) "/parts" } novalidate {
            (visitor.csrf_field())
            (select("parts", visitor.t("services-pay-parts")).options(options)
                .error_option(visitor.error_of(errors, "parts")))
            (button(visitor.t("services-pay-parts-agree")).secondary().prevent_double_click())
        }
    };
    let folded = details(visitor.t("services-pay-parts-title"), inside);
    html! { @if errors.is_empty() { (folded) } @else { (folded.open()) } }
}

/// What is owed in several charges, each with the way to pay it; `own` is the page of one's own that this stands on.
pub fn list(
    visitor: &Visitor,
    (title, charges): (&str, &[(String, Charge)]),
    own: Option<&Own>,
) -> Markup {
    let rows = charges.iter().map(|(name, charge)| {
        let path = path_from(visitor, charge, own);
        [
            cell(html! { a.govuk-link href=(path) { bdi { (name) } } }),
            cell(visitor.day(charge.due_on, DateStyle::Long)),
            number_cell(sum(visitor, charge.booking.expected())),
            cell(html! { (state_tag(visitor, charge)) }),
        ]
    });
    html! {
        (table()
            .caption(title)
            .column(visitor.t("services-pay-what"))
            .column(visitor.t("services-pay-due"))
            .column(number_cell(visitor.t("services-pay-amount")))
            .column(visitor.t("services-column-status"))
            .rows(rows)
            .stacking(title))
    }
}

/// The other parts of what was divided.
pub fn siblings(visitor: &Visitor, owing: &Owing) -> Markup {
    if owing.siblings.is_empty() {
        return html! {};
    }
    let title = visitor.t("services-pay-parts-list");
    html! { (list(visitor, (&title, &owing.siblings), owing.own.as_ref())) }
}
