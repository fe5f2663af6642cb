//! Decidim's export of proposals (decidim-proposals, `ProposalSerializer`): nested values have `/` in their headings, as `title/es` and
//! `participatory_space/id`. Versions differ, so that columns are known by their names, and only the id and a title must be there.

use std::collections::HashMap;

use stoa_kernel::{Lang, Timestamp};

use super::{
    Foreign, Outcome, plain,
    table::{Cells, count},
};

/// Whether these are its headings.
pub fn is_its(columns: &HashMap<String, usize>) -> bool {
    let has = |name: &str| columns.contains_key(name);
    let has_title = columns.keys().any(|name| name.starts_with("title/")) || has("title");
    let is_nested = [
        "component/id",
        "participatory_space/id",
        "original_proposal/url",
    ];
    has("id") && has_title && (is_nested.into_iter().any(has) || !has("title"))
}

/// A row; why it is not taken over otherwise.
pub fn row(cells: &Cells<'_>, main: Lang) -> Result<Foreign, &'static str> {
    if cells.get("is_amend") == "true" {
        return Err("amendment");
    }
    let (title, lang) = cells.words("title", main);
    let (body, _) = cells.words("body", main);
    let (answer, _) = cells.words("answer", main);
    Ok(Foreign {
        id: cells.get("id").to_owned(),
        title: plain(title)
            .split_whitespace()
            .collect::<Vec<&str>>()
            .join(" "),
        text: plain(body),
        lang,
        supports: count(cells.first(&["supports", "votes"]))?,
        made_at: instant(cells.first(&["published_at", "created_at"])),
        outcome: outcome(cells.get("state")),
        answer: plain(answer),
    })
}

fn outcome(state: &str) -> Outcome {
    match state {
        "accepted" => Outcome::Accepted,
        "rejected" => Outcome::Declined,
        "evaluating" => Outcome::Considered,
        "withdrawn" => Outcome::Withdrawn,
        _ => Outcome::Open,
    }
}

/// `2020-02-03 10:11:12 UTC`, `2020-02-03 10:11:12 +0100`, or as RFC 3339 has it.
pub fn instant(text: &str) -> Option<Timestamp> {
    let text = text.replace(" UTC", "Z");
    if let Ok(at) = text.parse() {
        return Some(at);
    }
    let (rest, zone) = text.rsplit_once(' ')?;
    let (sign, digits) = zone.split_at_checked(1)?;
    let (hours, minutes) = digits.split_at_checked(2)?;
    format!("{rest}{sign}{hours}:{minutes}").parse().ok()
}
