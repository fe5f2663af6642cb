//! All entries in their order, a page at a time.

use serde::Deserialize;
use stoa_kernel::ledger::{self, progress};
use stoa_web::{PageResult, Query, Visitor, components::pagination, html};

use super::entry_table::{AgencyNames, entry_table};

/// How many entries stand on a page.
const PAGE: i64 = 50;

/// Where the page begins; the newest page if it is not said.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub struct From {
    from: Option<i64>,
}

pub async fn page(visitor: Visitor, Query(asked): Query<From>) -> PageResult {
    let mut db = visitor.read().await?;
    let size = progress(&mut db).await?.sealed;
    let from = asked
        .from
        .unwrap_or((size - 1).max(0) / PAGE * PAGE)
        .clamp(0, (size - 1).max(0));
    let entries = ledger::entries_from(&mut db, from, 50).await?;
    let names = AgencyNames::load(&visitor, &mut db).await?;
    let title = visitor.t("ledger-all-entries");
    let until = from + i64::try_from(entries.len()).unwrap_or(PAGE);
    let mut pages = pagination(visitor.t("ledger-pages"));
    if from > 0 {
        let before = (from - PAGE).max(0);
        pages = pages.previous(
            visitor.t("ledger-older"),
            format!("/ledger/entries?from={before}"),
        );
    }
    if until < size {
        pages = pages.next(
            visitor.t("ledger-newer"),
            format!("/ledger/entries?from={until}"),
        );
    }
    let counts = [
        ("first", visitor.number(from).into()),
        ("last", visitor.number(until - 1).into()),
        ("size", visitor.number(size).into()),
    ];
    let page = visitor.page(title.as_str()).back("/ledger").wide();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        @if entries.is_empty() {
            p.govuk-body { (visitor.t("ledger-empty")) }
        } @else {
            p.govuk-body { (visitor.t_with("ledger-entries-shown", &counts)) }
            (entry_table(&visitor, &title, &entries, &names))
            (pages)
        }
    }))
}
