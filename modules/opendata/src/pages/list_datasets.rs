//! `/data`: everything that is published, found by words and narrowed by theme, body, format and licence.

use std::sync::Arc;

use axum::response::Response;
use stoa_kernel::{
    Id, Reader, Result, Timestamp,
    search::{Order, Question},
};
use stoa_web::{
    Markup, PageResult, Visitor,
    components::{FilterBar, InputKind, filter_bar, pagination, select, text_input},
    html,
};

use super::words::{Agencies, address, asked_pairs, theme_name};
use crate::{
    api::catalogue::Entry,
    counted::{self, Counted},
    documents::TAG,
    model::{CatalogueFilter, Licence},
    store::{self, Place},
};

/// Datasets of a page.
const PAGE: usize = 20;
/// The most that a search by words finds.
const FOUND: usize = 400;

/// A page of the list: what it shows, how many there are, and where it goes on.
struct Listing {
    entries: Vec<Entry>,
    count: i64,
    next: Option<String>,
}

pub async fn page(visitor: Visitor) -> PageResult {
    let pairs = asked_pairs(&visitor);
    let named = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let filter = CatalogueFilter::read(named);
    let value = |wanted: &str| {
        let mut found = pairs.iter().filter(|(name, _)| name == wanted);
        found.next().map_or("", |(_, value)| value.as_str())
    };
    let mut db = visitor.read().await?;
    let listing = match filter.words.is_empty() {
        true => newest(&visitor, &mut db, &filter, value("after")).await?,
        false => found(&visitor, &mut db, &filter, value("page")).await?,
    };
    let choices = Choices::read(&visitor, &mut db).await?;
    Ok(show(&visitor, &filter, &listing, &choices))
}

/// What is published, the newest first.
async fn newest(
    visitor: &Visitor,
    db: &mut Reader,
    filter: &CatalogueFilter,
    after: &str,
) -> Result<Listing> {
    let listed = store::published_page(db, filter, place(after), PAGE).await?;
    let count = counted::fitting(visitor.app(), db, filter).await?;
    let last = listed.datasets.last().filter(|_| listed.has_more);
    let next = last.and_then(|last| {
        let at = last.published_at?.as_microsecond();
        Some(link(filter, "after", &format!("{at}.{}", last.id)))
    });
    Ok(Listing {
        entries: Entry::with_versions(db, listed.datasets).await?,
        count,
        next,
    })
}

fn place(text: &str) -> Option<Place> {
    let (at, id) = text.split_once('.')?;
    Some(Place {
        at: Timestamp::from_microsecond(at.parse().ok()?).ok()?,
        id: Id::new(id.parse().ok()?),
    })
}

/// What has these words, the best first.
async fn found(
    visitor: &Visitor,
    db: &mut Reader,
    filter: &CatalogueFilter,
    page: &str,
) -> Result<Listing> {
    let question = Question {
        words: filter.words.clone(),
        lang: visitor.lang(),
        tags: vec![TAG.to_owned()],
        order: Order::Best,
        after: None,
        limit: FOUND,
    };
    let hits = visitor.app().search.find(question).await?;
    let ids: Vec<i64> = hits.iter().map(|hit| hit.number).collect();
    let all = store::fitting_ids(db, filter, &ids).await?;
    let page: usize = page.parse().unwrap_or(1).clamp(1, FOUND);
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let has_more = all.len() > page * PAGE;
    let shown: Vec<i64> = all.into_iter().skip((page - 1) * PAGE).take(PAGE).collect();
    let datasets = store::some_datasets(db, filter, &shown).await?;
    Ok(Listing {
        entries: Entry::with_versions(db, datasets).await?,
        count,
        next: has_more.then(|| link(filter, "page", &(page + 1).to_string())),
    })
}

fn link(filter: &CatalogueFilter, name: &'static str, value: &str) -> String {
    let mut pairs = filter.pairs();
    pairs.push((name, value));
    address("/data", &pairs)
}

/// What the filters offer.
struct Choices {
    agencies: Agencies,
    counted: Arc<Counted>,
}

impl Choices {
    async fn read(visitor: &Visitor, db: &mut Reader) -> Result<Self> {
        Ok(Choices {
            agencies: Agencies::read(db).await?,
            counted: counted::counted(visitor.app(), db).await?,
        })
    }
}

fn show(
    visitor: &Visitor,
    filter: &CatalogueFilter,
    listing: &Listing,
    choices: &Choices,
) -> Response {
    let title = visitor.t("opendata-title");
    let page = visitor
        .page(title.as_str())
        .description(visitor.t("opendata-lead"));
    page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("opendata-lead")) }
        (filters(visitor, filter, choices))
        h2.govuk-heading-m { (visitor.t_with("opendata-found", &[("count", listing.count.into())])) }
        @if listing.entries.is_empty() { p.govuk-body { (visitor.t("opendata-none-found")) } }
        ul.govuk-list { @for entry in &listing.entries { (item(visitor, choices, entry)) } }
        @if let Some(next) = &listing.next {
            (pagination(visitor.t("opendata-pages")).next(visitor.t("opendata-next"), next.as_str()))
        }
        p.govuk-body {
            a.govuk-link href="/data/query" { (visitor.t("opendata-query-title")) }
            " · " a.govuk-link href="/data.json" { "DCAT-US" }
            " · " a.govuk-link href="/catalog.ttl" { "DCAT-AP" }
            " · " a.govuk-link href="/api/3/action/package_search" { "CKAN" }
        }
    })
}

fn item(visitor: &Visitor, choices: &Choices, entry: &Entry) -> Markup {
    let (lang, body) = (visitor.lang(), &entry.version.body);
    let (title, text) = (
        body.description.title.get(lang),
        body.description.text.get(lang),
    );
    let short: String = text.chars().take(240).collect();
    let agency = choices.agencies.name(visitor, &body.agency);
    html! {
        li."govuk-!-margin-bottom-6" {
            h3.govuk-heading-s."govuk-!-margin-bottom-1" {
                a.govuk-link href=(entry.dataset.path()) dir="auto" { (title) }
            }
            @if !short.is_empty() { p.govuk-body."govuk-!-margin-bottom-1" dir="auto" { (short) @if short.len() < text.len() { "…" } } }
            p.govuk-body-s {
                bdi { (agency) }
                " · " (visitor.t("opendata-published")) " " (visitor.time_element(entry.version.at))
            }
        }
    }
}

fn filters(visitor: &Visitor, filter: &CatalogueFilter, choices: &Choices) -> Markup {
    let chosen = |kind: &str| {
        let mut marks = filter.marks.iter().filter(|(known, _)| *known == kind);
        marks
            .next()
            .map_or("", |(_, value)| value.as_str())
            .to_owned()
    };
    let counted = |name: String, count: i64| format!("{name} ({})", visitor.number(count));
    let offer = |kind: &'static str, values: &[(String, i64)], name: &dyn Fn(&str) -> String| {
        let options = values
            .iter()
            .map(|(value, count)| (value.clone(), counted(name(value), *count)));
        select(kind, visitor.t(&format!("opendata-{kind}")))
            .option("", visitor.t("opendata-any"))
            .options(options)
            .value(chosen(kind))
    };
    let agency_name = |slug: &str| choices.agencies.name(visitor, slug).to_owned();
    let agencies = choices.counted.agencies.iter();
    let agencies = agencies.map(|(slug, count)| (slug.clone(), counted(agency_name(slug), *count)));
    let licence_name = |code: &str| Licence::parse(code).map_or(code, |one| one.name).to_owned();
    let mut bar = filter_bar(
        "/data",
        visitor.t("opendata-filters"),
        visitor.t("opendata-search"),
    )
    .field(
        text_input("q", visitor.t("opendata-words"))
            .kind(InputKind::Search)
            .value(filter.words.as_str()),
    )
    .field(offer("theme", &choices.counted.themes, &|code| {
        theme_name(visitor, code)
    }))
    .field(
        select("agency", visitor.t("opendata-agency"))
            .option("", visitor.t("opendata-any"))
            .options(agencies)
            .value(filter.agency.as_str()),
    )
    .field(offer("format", &choices.counted.formats, &str::to_owned))
    .field(offer("licence", &choices.counted.licences, &licence_name));
    if !filter.is_empty() {
        bar = bar.clear(visitor.t("opendata-clear"), "/data");
    }
    html! { (keyword_chip(visitor, filter, &chosen("keyword"), bar)) }
}

/// A keyword comes from a dataset's page, and is there to be taken off.
fn keyword_chip(
    visitor: &Visitor,
    filter: &CatalogueFilter,
    keyword: &str,
    bar: FilterBar,
) -> FilterBar {
    if keyword.is_empty() {
        return bar;
    }
    let others = filter.marks.iter().filter(|(kind, _)| *kind != "keyword");
    let without = CatalogueFilter {
        marks: others.cloned().collect(),
        ..filter.clone()
    };
    let href = address("/data", &without.pairs());
    bar.keep("keyword", keyword)
        .chip(keyword, visitor.t("opendata-remove"), href)
}
