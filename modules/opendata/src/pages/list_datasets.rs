//! `/data`: everything that is published, found by words and narrowed by theme, body, format, licence, keyword and year, each choice
//! with the number of datasets that it leaves.

use std::sync::Arc;

use axum::response::Response;
use stoa_kernel::{
    Id, Reader, Result, Timestamp,
    search::{Order, Question},
};
use stoa_web::{
    Markup, PageResult, Visitor,
    components::{InputKind, details, filter_bar, pagination, select, text_input},
    html,
};

use super::talk::{follow::follow_address, may_speak};
use super::words::{Agencies, address, asked_pairs, theme_name};
use crate::{
    api::catalogue::Entry,
    counted,
    documents::TAG,
    model::{CatalogueFilter, Licence},
    store::{self, Facets, Place},
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
    /// What the filters offer, with how much of it there is.
    facets: Arc<Facets>,
    /// What was probably meant by the words.
    meant: Option<Meant>,
}

/// Other words.
struct Meant {
    words: String,
    /// Whether the list shows what has them, since nothing has what was typed.
    is_shown: bool,
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
    let agencies = Agencies::read(&mut db).await?;
    Ok(show(&visitor, &filter, &listing, &agencies))
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
        facets: store::facets(visitor.app(), db, filter).await?,
        meant: None,
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
    let search = &visitor.app().search;
    let question = |words: &str| Question {
        words: words.to_owned(),
        lang: visitor.lang(),
        tags: vec![TAG.to_owned()],
        order: Order::Best,
        after: None,
        limit: FOUND,
    };
    let mut hits = search.find(question(&filter.words)).await?;
    let meant = search.meant(question(&filter.words)).await?;
    let mut meant = meant.map(|words| Meant {
        words,
        is_shown: false,
    });
    if let Some(meant) = meant.as_mut().filter(|_| hits.is_empty()) {
        hits = search.find(question(&meant.words)).await?;
        meant.is_shown = !hits.is_empty();
    }
    let ids: Vec<i64> = hits.iter().map(|hit| hit.number).collect();
    let all = store::fitting_ids(db, filter, &ids).await?;
    let facets = Arc::new(store::facets_of(db, filter, &ids).await?);
    let page: usize = page.parse().unwrap_or(1).clamp(1, FOUND);
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let has_more = all.len() > page * PAGE;
    let shown: Vec<i64> = all.into_iter().skip((page - 1) * PAGE).take(PAGE).collect();
    let datasets = store::some_datasets(db, filter, &shown).await?;
    Ok(Listing {
        entries: Entry::with_versions(db, datasets).await?,
        count,
        next: has_more.then(|| link(filter, "page", &(page + 1).to_string())),
        facets,
        meant,
    })
}

fn link(filter: &CatalogueFilter, name: &'static str, value: &str) -> String {
    let mut pairs = filter.pairs();
    pairs.push((name, value));
    address("/data", &pairs)
}

fn show(
    visitor: &Visitor,
    filter: &CatalogueFilter,
    listing: &Listing,
    agencies: &Agencies,
) -> Response {
    let title = visitor.t("opendata-title");
    let page = visitor
        .page(title.as_str())
        .feed(
            visitor.t("talk-feed"),
            address("/data/feed.atom", &filter.pairs()),
        )
        .description(visitor.t("opendata-lead"));
    page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("opendata-lead")) }
        (filters(visitor, filter, &listing.facets, agencies))
        @if let Some(meant) = &listing.meant { (did_you_mean(visitor, filter, meant)) }
        h2.govuk-heading-m { (visitor.t_with("opendata-found", &[("count", listing.count.into())])) }
        @if listing.entries.is_empty() { p.govuk-body { (visitor.t("opendata-none-found")) } }
        ul.govuk-list { @for entry in &listing.entries { (item(visitor, agencies, entry)) } }
        @if let Some(next) = &listing.next {
            (pagination(visitor.t("opendata-pages")).next(visitor.t("opendata-next"), next.as_str()))
        }
        p.govuk-body {
            a.govuk-link href="/data/requests" { (visitor.t("talk-requests")) }
            " · " a.govuk-link href="/data/showcase" { (visitor.t("talk-showcase")) }
            @if may_speak(visitor) { " · " a.govuk-link rel="nofollow" href=(follow_address(filter)) { (visitor.t("talk-follow-search")) } }
            " · " a.govuk-link href=(address("/data/feed.atom", &filter.pairs())) { (visitor.t("talk-feed")) }
        }
        p.govuk-body {
            a.govuk-link href="/data/query" { (visitor.t("opendata-query-title")) }
            " · " a.govuk-link href="/data/q" { (visitor.t("opendata-saved-title")) }
        }
        p.govuk-body {
            (visitor.t("opendata-programs")) ": "
            a.govuk-link href="/data.json" { bdi { "DCAT-US" } }
            " · " a.govuk-link href="/catalog.ttl" { bdi { "DCAT-AP" } }
            " · " a.govuk-link href="/api/3/action/package_search" { bdi { "CKAN" } }
            " · " a.govuk-link href="/ogc?f=html" { bdi { "OGC API" } }
            " · " a.govuk-link href="/api/catalog/v1" { bdi { "SODA" } }
        }
    })
}

/// Words that were probably meant: as a link, or as what the list shows already.
fn did_you_mean(visitor: &Visitor, filter: &CatalogueFilter, meant: &Meant) -> Markup {
    let other = CatalogueFilter {
        words: meant.words.clone(),
        ..filter.clone()
    };
    let args = [
        ("words", filter.words.as_str().into()),
        ("meant", meant.words.as_str().into()),
    ];
    html! {
        p.govuk-body {
            @if meant.is_shown { (visitor.t_with("opendata-found-instead", &args)) }
            @else {
                (visitor.t("opendata-did-you-mean")) " "
                a.govuk-link href=(address("/data", &other.pairs())) { bdi { (meant.words) } } @if visitor.lang().is_rtl() { "؟" } @else { "?" }
            }
        }
    }
}

pub(super) fn item(visitor: &Visitor, agencies: &Agencies, entry: &Entry) -> Markup {
    let (lang, body) = (visitor.lang(), &entry.version.body);
    let (title, text) = (
        body.description.title.get(lang),
        body.description.text.get(lang),
    );
    let short: String = text.chars().take(240).collect();
    let agency = agencies.name(visitor, &body.agency);
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

fn filters(
    visitor: &Visitor,
    filter: &CatalogueFilter,
    facets: &Facets,
    agencies: &Agencies,
) -> Markup {
    let counted = |name: String, count: i64| format!("{name} ({})", visitor.number(count));
    let offer = |kind: &'static str, chosen: &str, name: &dyn Fn(&str) -> String| {
        let found = facets.get(kind).map_or(&[][..], Vec::as_slice);
        let options = found
            .iter()
            .map(|(value, count)| (value.clone(), counted(name(value), *count)));
        // What was chosen stays to be seen, also where nothing has it.
        let is_offered = chosen.is_empty() || found.iter().any(|(value, _)| value == chosen);
        let missing = (!is_offered).then(|| (chosen.to_owned(), counted(name(chosen), 0)));
        select(kind, visitor.t(&format!("opendata-{kind}")))
            .option("", visitor.t("opendata-any"))
            .options(options.chain(missing))
            .value(chosen)
    };
    let chosen = |kind: &str| {
        let mut marks = filter.marks.iter().filter(|(known, _)| *known == kind);
        marks.next().map_or("", |(_, value)| value.as_str())
    };
    let plain = |value: &str| value.to_owned();
    let choices = [
        offer("theme", chosen("theme"), &|code| theme_name(visitor, code)),
        offer("agency", &filter.agency, &|slug| {
            agencies.name(visitor, slug).to_owned()
        }),
        offer("format", chosen("format"), &plain),
        offer("licence", chosen("licence"), &|code| {
            Licence::parse(code).map_or(code, |one| one.name).to_owned()
        }),
        offer("keyword", chosen("keyword"), &plain),
        offer("year", chosen("year"), &plain),
    ];
    let choices = html! { div.stoa-filter-bar__fields { @for choice in &choices { (choice) } } };
    // A phone shows the datasets first; where there is room all choices are open.
    let more = details(visitor.t("opendata-filters"), choices)
        .class("stoa-filter-bar__more stoa-filter-bar__more--on-phones");
    let is_narrowed = !filter.marks.is_empty() || !filter.agency.is_empty();
    let mut bar = filter_bar(
        "/data",
        visitor.t("opendata-filters"),
        visitor.t("opendata-search"),
    )
    .field(
        text_input("q", visitor.t("opendata-words"))
            .hint(visitor.t("opendata-search-hint"))
            .kind(InputKind::Search)
            .value(filter.words.as_str()),
    )
    .field(if is_narrowed { more.open() } else { more });
    if !filter.is_empty() {
        bar = bar.clear(visitor.t("opendata-clear"), "/data");
    }
    html! { (bar) }
}
