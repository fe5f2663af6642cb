//! One mail, to read and to follow its links.

use stoa_web::{Markup, PageResult, Path, Visitor, components::summary_list, html};

use super::{mail_folder, must};
use crate::model::eml::{Piece, pieces};

pub async fn page(visitor: Visitor, Path(name): Path<String>) -> PageResult {
    must(&visitor, "see_mails")?;
    let written = mail_folder::find(visitor.app(), name).await?;
    let mail = &written.mail;
    let page = visitor
        .page(mail.subject.as_str())
        .back("/staff/operations/mails")
        .no_index();
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (mail.subject) }
            (summary_list()
                .row(visitor.t("operations-mail-to"), &mail.to)
                .row(visitor.t("operations-mail-at"), visitor.time_element(written.at)))
            @for paragraph in mail.text.split("\n\n") {
                p.govuk-body dir="auto" { (lines(paragraph)) }
            }
        } }
    }))
}

fn lines(paragraph: &str) -> Markup {
    html! {
        @for (count, line) in paragraph.lines().enumerate() {
            @if count > 0 { br; }
            @for piece in pieces(line) {
                @match piece {
                    Piece::Words(words) => (words),
                    Piece::Link(link) => a.govuk-link href=(link) { (link) },
                }
            }
        }
    }
}
