//! Entries as rows: their number, what happened, to what, and when.

use std::collections::HashMap;

use stoa_kernel::{Reader, Result, ledger::Entry, town::agencies};
use stoa_web::{
    Markup, Visitor,
    components::{Cell, cell, table},
    html,
};

use super::about;

/// The agencies' names in the reader's language, by their slugs.
pub struct AgencyNames(HashMap<String, String>);

impl AgencyNames {
    pub async fn load(visitor: &Visitor, db: &mut Reader) -> Result<Self> {
        let lang = visitor.lang();
        let own = &visitor.app().config.town.agency;
        let mut names = HashMap::from([(own.clone(), visitor.site.town_name(lang))]);
        for agency in agencies::all_agencies(db).await? {
            names.insert(agency.slug, agency.name.get(lang).to_owned());
        }
        Ok(AgencyNames(names))
    }

    /// The name; the slug itself of an agency that nobody knows any more.
    pub fn of<'a>(&'a self, slug: &'a str) -> &'a str {
        self.0.get(slug).map_or(slug, String::as_str)
    }
}

/// A table of sealed entries.
pub fn entry_table(
    visitor: &Visitor,
    caption: &str,
    entries: &[Entry],
    names: &AgencyNames,
) -> Markup {
    let rows = entries.iter().map(|entry| cells(visitor, entry, names));
    let rows: Vec<Vec<Cell>> = rows.collect();
    html! {
        (table().caption(caption).caption_class("govuk-visually-hidden")
            .column(visitor.t("ledger-column-number"))
            .column(visitor.t("ledger-column-kind"))
            .column(visitor.t("ledger-column-about"))
            .column(visitor.t("ledger-column-agency"))
            .column(visitor.t("ledger-column-at"))
            .row_headers().stacking(caption).rows(rows))
    }
}

fn cells(visitor: &Visitor, entry: &Entry, names: &AgencyNames) -> Vec<Cell> {
    vec![
        cell(number_link(visitor, entry)),
        cell(visitor.event(&entry.kind)),
        cell(about(visitor, &entry.reference)),
        cell(names.of(&entry.agency)),
        cell(visitor.time_element(entry.at)),
    ]
}

/// The entry's number as a link to its page.
pub fn number_link(visitor: &Visitor, entry: &Entry) -> Markup {
    html! {
        @if let Some(leaf) = entry.leaf {
            a.govuk-link href={ "/ledger/entries/" (leaf) } { (visitor.number(leaf)) }
        }
    }
}
