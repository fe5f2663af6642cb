//! `/data/{slug}/versions/{number}/changes`: what a version has changed in each table: columns, counts of rows, the first rows of each kind, and all
//! of them to fetch.

use axum::response::{IntoResponse, Response};
use stoa_kernel::{OrNotFound, Result};
use stoa_tables::{CHANGE, Condition, Direction, Literal, Rows, Select};
use stoa_web::{
    Markup, PageResult, Path, Visitor,
    components::{cell, summary_list, table},
    html,
};

use super::{
    found::{Shown, public},
    words::{asked_pairs, shown_value},
};
use crate::{
    downloads::{Ending, dressed},
    engine::{self, Question},
    model::{Compared, Differences, PublishedFile, Version},
    store,
};

/// Rows of each kind that the page shows.
const SHOWN: u64 = 10;
/// What queries of this page call the rows that differ.
const TABLE: &str = "changes";

pub async fn page(visitor: Visitor, Path((slug, number)): Path<(String, i64)>) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    let version = store::version_of(&mut db, shown.dataset.id, number)
        .await?
        .or_not_found()?;
    let compared = store::changes_of(&mut db, shown.dataset.id, number).await?;
    drop(db);
    let mut parts = Vec::new();
    for file in version.body.files.iter().filter(|file| file.is_table()) {
        let found = compared.iter().find(|one| one.resource == file.resource);
        parts.push(match found {
            Some(found) => {
                let rows = first_rows(&visitor, found).await?;
                of_table(&visitor, (&shown, &version), (file, found), &rows)
            }
            None => html! {
                h2.govuk-heading-m dir="auto" { (file.title) }
                p.govuk-body { (visitor.t(if number == 1 { "opendata-changes-first" } else { "opendata-changes-unknown" })) }
            },
        });
    }
    Ok(whole(&visitor, &shown, &version, &parts))
}

fn whole(visitor: &Visitor, shown: &Shown, version: &Version, parts: &[Markup]) -> Response {
    let path = shown.dataset.path();
    let title = version.body.description.title.get(visitor.lang());
    let number = version.number;
    let named = [("number", number.into())];
    let heading = visitor.t_with("opendata-changes-title", &named);
    let page = visitor
        .page(format!("{title} – {heading}"))
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .breadcrumb(title, path.clone())
        .breadcrumb(
            visitor.t_with("opendata-version-title", &named),
            format!("{path}/versions/{number}"),
        )
        .no_index()
        .wide();
    page.show(html! {
        h1.govuk-heading-l { bdi { (title) } " – " (heading) }
        @for part in parts { (part) }
        @if parts.is_empty() { p.govuk-body { (visitor.t("opendata-changes-no-tables")) } }
    })
    .into_response()
}

/// The first rows of what was added, changed and removed.
async fn first_rows(visitor: &Visitor, found: &Compared) -> Result<Vec<(&'static str, Rows)>> {
    let mut all = Vec::new();
    if found.rows.is_empty() {
        return Ok(all);
    }
    let counts = &found.differences;
    let kinds: [(&'static str, u64, &[&str]); 3] = [
        ("added", counts.added, &["added"]),
        ("changed", counts.changed, &["changed_from", "changed_to"]),
        ("removed", counts.removed, &["removed"]),
    ];
    for (kind, count, words) in kinds {
        if count == 0 {
            continue;
        }
        let words: Vec<Literal> = words
            .iter()
            .map(|word| Literal::Text((*word).to_owned()))
            .collect();
        let most = SHOWN * u64::try_from(words.len()).unwrap_or(1);
        let mut select = Select::from(TABLE).filter(Condition::OneOf(CHANGE.to_owned(), words));
        // What a row was stands beside what it is.
        for column in counts.key.iter().filter(|_| kind == "changed") {
            select = select.order(column, Direction::Ascending);
        }
        if kind == "changed" {
            select = select.order(CHANGE, Direction::Ascending);
        }
        let question = Question {
            rows: Some(most),
            client: visitor.address().to_owned(),
            ..Question::new(select.limit(most).sql(), stoa_tables::Format::Rows)
        };
        let answer = engine::ask_file(visitor.app(), (TABLE, &found.rows), question).await?;
        all.push((kind, answer.rows().await.map_err(engine::in_words)?));
    }
    Ok(all)
}

fn of_table(
    visitor: &Visitor,
    (shown, version): (&Shown, &Version),
    (file, found): (&PublishedFile, &Compared),
    rows: &[(&'static str, Rows)],
) -> Markup {
    let counts = &found.differences;
    let address = format!(
        "{}/versions/{}/changes",
        shown.dataset.path(),
        version.number
    );
    let number = |count: u64| visitor.number(i64::try_from(count).unwrap_or(i64::MAX));
    let by = match counts.key.is_empty() {
        true => visitor.t("opendata-changes-by-wholes"),
        false => counts.key.join(", "),
    };
    html! {
        h2.govuk-heading-m dir="auto" { (file.title) }
        (summary_list()
            .row(visitor.t("opendata-changes-rows-before"), number(counts.before))
            .row(visitor.t("opendata-changes-rows-after"), number(counts.after))
            .row(visitor.t("opendata-changes-added"), number(counts.added))
            .row(visitor.t("opendata-changes-changed"), number(counts.changed))
            .row(visitor.t("opendata-changes-removed"), number(counts.removed))
            .row(visitor.t("opendata-changes-told-by"), html! { bdi { (by) } }))
        (columns(visitor, counts))
        @for (kind, rows) in rows { (sample(visitor, kind, rows, counts)) }
        @if found.rows.is_empty() {
            @if shown.dataset.is_own && counts.listed > 0 { p.govuk-body { (visitor.t("opendata-changes-own")) } }
        } @else {
            p.govuk-body {
                (visitor.t("opendata-changes-all")) " "
                @for (place, ending) in Ending::offered(false).enumerate() {
                    @if place > 0 { " · " }
                    a.govuk-link href={ (address) "." (ending.text()) "?of_file=" (file.name) } { (ending.name()) }
                }
            }
            @if counts.is_cut() { p.govuk-body { (visitor.t_with("opendata-changes-cut", &[("count", i64::try_from(counts.listed).unwrap_or(i64::MAX).into())])) } }
        }
    }
}

fn columns(visitor: &Visitor, counts: &Differences) -> Markup {
    let list = |key: &str, names: &[String]| {
        html! { @if !names.is_empty() { li { (visitor.t(key)) ": " bdi { (names.join(", ")) } } } }
    };
    let renamed: Vec<String> = counts
        .columns_renamed
        .iter()
        .map(|(before, after)| format!("{before} → {after}"))
        .collect();
    html! {
        @if counts.has_same_columns() {
            p.govuk-body { (visitor.t("opendata-changes-same-columns")) }
        } @else {
            ul.govuk-list.govuk-list--bullet {
                (list("opendata-changes-columns-added", &counts.columns_added))
                (list("opendata-changes-columns-removed", &counts.columns_removed))
                (list("opendata-changes-columns-renamed", &renamed))
                (list("opendata-changes-columns-changed", &counts.columns_changed))
            }
        }
    }
}

/// The first rows of one kind; of changed ones what they were and what they are, with what differs in bold.
fn sample(visitor: &Visitor, kind: &str, rows: &Rows, counts: &Differences) -> Markup {
    let caption = visitor.t(&format!("opendata-changes-{kind}"));
    let is_key = |name: &String| counts.key.contains(name);
    let columns = rows.columns.iter().enumerate();
    let key: Vec<usize> = columns
        .filter(|(_, column)| is_key(&column.name))
        .map(|(at, _)| at)
        .collect();
    // Whether two rows have the same key.
    let is_of = |one: &[Option<String>], other: &[Option<String>]| {
        !key.is_empty() && key.iter().all(|at| one.get(*at) == other.get(*at))
    };
    let is_changed = kind == "changed";
    let mut shown = table()
        .caption(caption.clone())
        .caption_class("govuk-table__caption--s");
    if is_changed {
        shown = shown.column(visitor.t("opendata-changes-when"));
    }
    for column in rows.columns.iter().skip(1) {
        shown = shown.column(html! { bdi { (column.name) } });
    }
    for (place, row) in rows.rows.iter().enumerate() {
        let pair = rows
            .rows
            .get(place ^ 1)
            .filter(|pair| is_changed && is_of(pair, row));
        let mut cells = Vec::new();
        if is_changed {
            let is_new = row.first().and_then(Option::as_deref) == Some("changed_to");
            cells.push(cell(visitor.t(if is_new {
                "opendata-changes-after"
            } else {
                "opendata-changes-before"
            })));
        }
        for (at, value) in row.iter().enumerate().skip(1) {
            let kind = rows
                .columns
                .get(at)
                .map_or(stoa_tables::Kind::Text, |column| column.kind);
            let text = shown_value(visitor, kind, value.as_deref());
            let differs = pair.is_some_and(|pair| pair.get(at) != Some(value));
            cells.push(cell(html! { @if differs { strong dir="auto" { (text) } } @else { span dir="auto" { (text) } } }));
        }
        shown = shown.row(cells);
    }
    html! { (shown.scrolling(caption)) }
}

/// All rows that differ in one table, in a form that the address ends with.
pub async fn fetch(visitor: Visitor, Path((slug, number)): Path<(String, i64)>) -> PageResult {
    let path = visitor.path().split('?').next().unwrap_or_default();
    let ending = path.rsplit('.').next().and_then(Ending::parse);
    let ending = ending.or_not_found()?;
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    let version = store::version_of(&mut db, shown.dataset.id, number)
        .await?
        .or_not_found()?;
    let pairs = asked_pairs(&visitor);
    let wanted = pairs.iter().find(|(name, _)| name == "of_file");
    let wanted = wanted.map_or("", |(_, name)| name.as_str());
    let mut files = version.body.files.iter().filter(|file| file.is_table());
    let file = files.find(|file| wanted.is_empty() || file.name == wanted);
    let file = file.or_not_found()?;
    let found = store::change_of(&mut db, shown.dataset.id, number, file.resource).await?;
    let found = found
        .filter(|found| !found.rows.is_empty())
        .or_not_found()?;
    drop(db);
    let question = Question {
        client: visitor.address().to_owned(),
        ..Question::new(Select::from(TABLE).sql(), ending.format())
    };
    let answer = engine::ask_file(visitor.app(), (TABLE, &found.rows), question).await?;
    let name = format!("{slug}-{number}-changes.{}", ending.text());
    Ok(dressed(ending.response(answer), &name, None))
}
