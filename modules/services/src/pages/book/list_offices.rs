//! Where appointments are made, and for what.

use maud::{Markup, html};
use stoa_web::{PageResult, Visitor};

use super::words::address;
use crate::{
    model::{BookedBy, OfficeFile, OfficeKind},
    pages::words::say,
    store::offices,
};

/// `/appointments`
pub async fn page(visitor: Visitor) -> PageResult {
    let mut db = visitor.read().await?;
    let rows = offices::all(&mut db).await?;
    drop(db);
    let is_staff = visitor.actor.is_staff();
    let open = |kind: &&OfficeKind| is_staff || kind.booked_by == BookedBy::Anyone;
    let offered = rows.iter().filter(|row| row.offered);
    let files: Vec<OfficeFile> = offered
        .filter_map(|row| OfficeFile::read(&row.file).ok())
        .filter(|file| file.kinds.iter().any(|kind| open(&kind)))
        .collect();
    let title = visitor.t("services-book-title");
    let page = visitor
        .page(title.as_str())
        .description(visitor.t("services-book-lead"));
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body-l { (visitor.t("services-book-lead")) }
                @if files.is_empty() { p.govuk-body { (visitor.t("services-book-no-office")) } }
                @for file in &files {
                    h2.govuk-heading-m { (say(&visitor, &file.name)) }
                    (address(&visitor, file))
                    ul.govuk-list.govuk-list--bullet {
                        @for kind in file.kinds.iter().filter(open) { (entry(&visitor, file, kind)) }
                    }
                }
            }
        }
    }))
}

fn entry(visitor: &Visitor, file: &OfficeFile, kind: &OfficeKind) -> Markup {
    let minutes = i64::from(kind.minutes);
    html! {
        li {
            a.govuk-link href={ "/appointments/" (file.slug) "/" (kind.id) } { (say(visitor, &kind.name)) }
            " " span.govuk-hint { (visitor.t_with("services-book-minutes", &[("count", minutes.into())])) }
        }
    }
}
