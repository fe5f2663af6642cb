//! The mails that would have been sent, for whoever develops or tries the program.

use stoa_web::{
    PageResult, Visitor,
    components::{cell, table},
    html,
};

use super::{mail_folder, must};

/// How many mails are listed.
const MOST: usize = 100;

pub async fn page(visitor: Visitor) -> PageResult {
    must(&visitor, "see_mails")?;
    let mails = mail_folder::newest(visitor.app(), MOST).await?;
    let title = visitor.t("operations-mails");
    let rows = mails.iter().map(|written| {
        let subject = html! {
            a.govuk-link href={ "/staff/operations/mails/" (written.name) } { (written.mail.subject) }
        };
        [
            cell(subject),
            cell(&written.mail.to),
            cell(visitor.time_element(written.at)),
        ]
    });
    let page = visitor
        .page(title.as_str())
        .back("/staff/operations")
        .wide()
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("operations-mails-text")) }
        @if mails.is_empty() {
            p.govuk-body { (visitor.t("operations-mails-none")) }
        } @else {
            (table().caption(title.as_str()).caption_class("govuk-visually-hidden")
                .column(visitor.t("operations-mail-subject"))
                .column(visitor.t("operations-mail-to"))
                .column(visitor.t("operations-mail-at"))
                .row_headers().stacking(title.as_str()).rows(rows))
        }
    }))
}
