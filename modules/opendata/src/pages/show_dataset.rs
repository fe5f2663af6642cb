//! `/data/{slug}`: what a dataset is, who answers for it, its first rows, what its columns are like, and every way to fetch it.

mod files;
mod prepared;
mod profile;
mod programs;
mod successor;

use axum::{
    http::{HeaderMap, StatusCode},
    response::Response,
};
use stoa_catalogue::Access;
use stoa_kernel::{Error, Id, Reader};
use stoa_web::{
    DateStyle, Markup, PageResult, Path, PreEscaped, Visitor,
    components::{cell, inset_text, link_button, number_cell, summary_list, table, warning_text},
    html,
};

use super::{
    found::{Shown, file_of, published},
    list_datasets::item,
    talk::about_dataset::Said,
    words::{Agencies, address, frequency_name, licence_link, shown_value, theme_name},
};
use crate::{
    api::{catalogue::Entry, negotiated, schema_org},
    downloads::{self, Ending},
    engine,
    model::{
        CatalogueFilter, DataFile, Description, Live, PlaceColumns, PublishedFile, State, Version,
    },
    policy, store,
};

/// Rows of the sample.
const SAMPLE: u64 = 8;
/// Datasets that are named as related.
const RELATED: usize = 4;
/// Columns of the sample; wider tables are looked at in the explorer.
const COLUMNS: usize = 40;

pub async fn page(visitor: Visitor, Path(name): Path<String>, headers: HeaderMap) -> PageResult {
    if let Some((slug, ending)) = Ending::split(&name) {
        if let Some(moved) = successor::moved_table(&visitor, slug, ending).await? {
            return Ok(moved);
        }
        return downloads::whole_table(visitor, slug, ending).await;
    }
    if let Some(form) = negotiated::wanted(&headers) {
        return form.answer(visitor, &name).await;
    }
    let mut db = visitor.read().await?;
    if let Some(page) = prepared::page(&visitor, &mut db, &name).await? {
        return Ok(page);
    }
    let shown = published(&visitor, &mut db, &name).await?;
    let agencies = Agencies::read(&mut db).await?;
    let successor = store::successor_of(&mut db, shown.dataset.id).await?;
    if shown.dataset.state == State::Withdrawn {
        return Ok(match successor.is_empty() {
            true => withdrawn(&visitor, &shown),
            false => successor::moved(&visitor, &successor),
        });
    }
    let versions = store::versions_of(&mut db, shown.dataset.id).await?;
    let related = related(&visitor, &mut db, &shown, &agencies).await?;
    let said = Said::read(&mut db, &shown.dataset)
        .await?
        .show(&visitor, &shown.dataset);
    let main = match shown.table("") {
        Some(published) => Some((published.clone(), file_of(&mut db, published).await?)),
        None => None,
    };
    let live = match &main {
        Some((_, file)) => store::live_of_file(&mut db, file.id).await?,
        None => None,
    };
    let aliases = other_names(&mut db, main.as_ref()).await?;
    drop(db);
    let sample = match &main {
        Some((published, file)) => {
            let sample = sample(&visitor, published, file).await?;
            let live = live.filter(|live| !live.is_sealed());
            Some(html! { (sample) @if let Some(live) = live { (changes_since(&visitor, &live)) } })
        }
        None => None,
    };
    let banner = successor::banner(&visitor, &successor);
    let banner = html! { (banner) (origin(&visitor, &shown)) };
    let parts = Parts {
        main,
        aliases,
        sample,
        related,
        said,
    };
    let page = show(&visitor, &shown, (&agencies, &banner), &versions, parts);
    Ok(successor::linked(&visitor, page, &successor))
}

/// What programs may call the table, too.
async fn other_names(
    db: &mut Reader,
    main: Option<&(PublishedFile, DataFile)>,
) -> Result<Vec<String>, Error> {
    match main {
        Some((published, _)) => store::aliases_of(db, Id::new(published.resource)).await,
        None => Ok(Vec::new()),
    }
}

/// Other datasets with the same keywords.
async fn related(
    visitor: &Visitor,
    db: &mut Reader,
    shown: &Shown,
    agencies: &Agencies,
) -> PageResult<Markup> {
    let keywords = &shown.version.body.description.keywords;
    let ids = store::related(db, shown.dataset.id, keywords, RELATED).await?;
    let datasets = store::some_datasets(db, &CatalogueFilter::default(), &ids).await?;
    let entries = Entry::with_versions(db, datasets).await?;
    Ok(html! {
        @if !entries.is_empty() {
            h2.govuk-heading-m { (visitor.t("opendata-related")) }
            ul.govuk-list { @for entry in &entries { (item(visitor, agencies, entry)) } }
        }
    })
}

/// That rows have changed which the newest version does not have yet.
fn changes_since(visitor: &Visitor, live: &Live) -> Markup {
    let time = visitor.date_time(live.changed_at);
    html! { p.govuk-body { (visitor.t_with("opendata-live", &[("time", time.into())])) } }
}

/// The first rows of a table.
async fn sample(
    visitor: &Visitor,
    published: &PublishedFile,
    file: &DataFile,
) -> PageResult<Markup> {
    let columns: Vec<_> = file.columns.iter().take(COLUMNS).collect();
    let names = columns.iter().map(|column| column.name.as_str());
    let select = stoa_tables::Select::from(&published.table)
        .columns(names)
        .limit(SAMPLE);
    let rows = match engine::rows(visitor.app(), visitor.address(), select.sql(), SAMPLE).await {
        Ok(rows) => rows,
        // The page has more to say than the sample; whoever wants rows is told in the explorer.
        Err(Error::Busy { .. } | Error::Invalid(_)) => {
            return Ok(html! { p.govuk-body { (visitor.t("opendata-sample-busy")) } });
        }
        Err(error) => return Err(error.into()),
    };
    let mut sample = table()
        .caption(visitor.t("opendata-sample"))
        .caption_class("govuk-table__caption--m")
        .scrolling(visitor.t("opendata-sample"));
    for column in &columns {
        let heading = html! { bdi { (column.label()) } };
        sample = sample.column(match column.kind.is_numeric() {
            true => number_cell(heading),
            false => cell(heading),
        });
    }
    for row in rows.rows {
        let kinds = rows.columns.iter().map(|column| column.kind);
        let columns = columns.iter().zip(kinds);
        let cells = row.into_iter().zip(columns).map(|(value, (column, kind))| {
            let value = html! { bdi.stoa-value { (shown_value(visitor, kind, value.as_deref())) } };
            match column.kind.is_numeric() {
                true => number_cell(value),
                false => cell(value),
            }
        });
        sample = sample.row(cells);
    }
    Ok(html! { (sample) })
}

/// What the page shows beside what the version says.
struct Parts {
    /// The first table.
    main: Option<(PublishedFile, DataFile)>,
    /// Its other names.
    aliases: Vec<String>,
    sample: Option<Markup>,
    /// Other datasets.
    related: Markup,
    /// What readers say.
    said: Markup,
}

fn show(
    visitor: &Visitor,
    shown: &Shown,
    (agencies, banner): (&Agencies, &Markup),
    versions: &[Version],
    parts: Parts,
) -> Response {
    let (dataset, version) = (&shown.dataset, &shown.version);
    let Parts {
        main,
        aliases,
        sample,
        related,
        said,
    } = parts;
    let description = &version.body.description;
    let title = description.title.get(visitor.lang());
    let text = description.text.get(visitor.lang());
    let path = dataset.path();
    let has_places = main
        .as_ref()
        .is_some_and(|(_, file)| PlaceColumns::of(&file.columns).is_some());
    let may_work = visitor.actor.is_staff()
        && visitor.may(policy::SEE_DRAFTS, &policy::catalogue(&dataset.agency));
    let page = visitor
        .page(title)
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .description(text.chars().take(300).collect::<String>())
        .feed(visitor.t("talk-feed"), format!("{path}/feed.atom"))
        .wide();
    page.show(html! {
        h1.govuk-heading-l { bdi { (title) } }
        (banner)
        @for part in text.split("\n\n").filter(|part| !part.trim().is_empty()) { p.govuk-body dir="auto" { (part) } }
        @if may_work { p.govuk-body { a.govuk-link href={ "/staff/data/" (dataset.slug) } { (visitor.t("opendata-work-on")) } } }
        @if let Some((published, _)) = &main {
            div.govuk-button-group {
                (link_button(visitor.t("opendata-explore"), format!("{path}/table")))
                (link_button(visitor.t("opendata-chart-open"), format!("{path}/chart")).secondary())
                @if has_places { (link_button(visitor.t("opendata-map-open"), format!("{path}/map")).secondary()) }
                (link_button(visitor.t("opendata-ask-in-sql"), query_address(&published.table)).secondary())
            }
        }
        (facts(visitor, shown, agencies))
        @if let Some(sample) = sample { (sample) }
        @if let Some((_, file)) = &main { (profile::columns(visitor, file)) }
        (files::list(visitor, shown, has_places))
        (programs::addresses(visitor, shown, (has_places, &aliases)))
        (files::versions(visitor, shown, versions))
        (related)
        (said)
        // Made by serde_json with `<` escaped, so that no text can end the element.
        script type="application/ld+json" { (PreEscaped(schema_org::of(visitor, shown, agencies))) }
    })
}

/// The page of a question about a table.
fn query_address(table: &str) -> String {
    let sql = stoa_tables::Select::from(table).limit(100).sql();
    address("/data/query", &[("sql", sql)])
}

fn facts(visitor: &Visitor, shown: &Shown, agencies: &Agencies) -> Markup {
    let (dataset, version) = (&shown.dataset, &shown.version);
    let description = &version.body.description;
    let themes = description
        .themes
        .iter()
        .map(|theme| theme_name(visitor, theme));
    let themes = visitor.list(themes);
    let span = [description.from, description.to]
        .into_iter()
        .flatten()
        .map(|day| visitor.day(day, DateStyle::Long));
    let span = span.collect::<Vec<_>>().join(" – ");
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let keywords = description.keywords.iter();
    let keywords = html! { @for (place, word) in keywords.enumerate() {
        @if place > 0 { " · " } a.govuk-link href=(address("/data", &[("keyword", word)])) { bdi { (word) } }
    } };
    let contact = html! { bdi { (description.contact) } @if !description.contact_email.is_empty() {
        " " a.govuk-link href={ "mailto:" (description.contact_email) } { (description.contact_email) }
    } };
    let has_contact = !description.contact.is_empty() || !description.contact_email.is_empty();
    let landing = &description.landing_page;
    let row = |key: &str| visitor.t(&format!("opendata-{key}"));
    html! {
        (summary_list()
            .row(row("agency"), html! { bdi { (agencies.name(visitor, &version.body.agency)) } })
            .row_option(row("rows"), (version.rows > 0).then(|| visitor.number(version.rows)))
            .row(row("version"), html! { bdi { (visitor.number(version.number)) } " · " (visitor.time_element(version.at)) })
            .row_option(row("frequency"), given(&frequency_name(visitor, &description.frequency)))
            .row_option(row("span"), given(&span))
            .row_option(row("place"), given(&description.place).map(|place| html! { bdi { (place) } }))
            .row_option(row("theme"), given(&themes))
            .row_option(row("keywords"), (!description.keywords.is_empty()).then_some(keywords))
            .row_option(row("bounds"), description.bounds.map(|one| html! { bdi dir="ltr" { (one.west) ", " (one.south) ", " (one.east) ", " (one.north) } }))
            .row_option(row("access"), access_key(description.access).map(|key| visitor.t(key)))
            .row_option(row("bureau-codes"), given(&description.bureau_codes.join(", ")))
            .row_option(row("program-codes"), given(&description.program_codes.join(", ")))
            .row(row("licence"), licence(visitor, description))
            .row_option(row("language"), description.language.map(|lang| lang.own_name()))
            .row_option(row("contact"), has_contact.then_some(contact))
            .row_option(row("landing-page"), given(landing).map(|url| html! { a.govuk-link href=(url) rel="nofollow" { (url) } }))
            .row(row("record"), html! {
                a.govuk-link href={ "/ledger/receipts/" (dataset.reference()) } { (visitor.t("opendata-record-link")) }
                br; code.stoa-hash dir="ltr" { (version.digest) }
            }))
    }
}

/// The licence that is known here; of what was harvested the portal's own words, or that it says none.
fn licence(visitor: &Visitor, description: &Description) -> Markup {
    match (&description.origin, description.licence.as_str()) {
        (Some(origin), "") if !origin.licence.is_empty() => html! { bdi { (origin.licence) } },
        (Some(_), "") => html! { (visitor.t("opendata-not-given")) },
        (_, code) => licence_link(code),
    }
}

/// The key of who may have the data, where that is not everybody.
fn access_key(access: Access) -> Option<&'static str> {
    match access {
        Access::Public => None,
        Access::Restricted => Some("opendata-access-restricted"),
        Access::NonPublic => Some("opendata-access-non-public"),
    }
}

/// That the dataset is another portal's, with the way there.
fn origin(visitor: &Visitor, shown: &Shown) -> Markup {
    html! {
        @if let Some(origin) = &shown.version.body.description.origin {
            (inset_text(html! {
                (visitor.t("opendata-origin")) " "
                @if origin.publisher.is_empty() { bdi { (origin.portal) } } @else { bdi { (origin.publisher) } }
                @if !origin.page.is_empty() { ". " a.govuk-link href=(origin.page) rel="nofollow" { (visitor.t("opendata-origin-page")) } }
            }))
        }
    }
}

/// A page that stays, and says why there is nothing to fetch any more.
fn withdrawn(visitor: &Visitor, shown: &Shown) -> Response {
    let title = shown.dataset.title.get(visitor.lang());
    let page = visitor
        .page(title)
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .no_index();
    page.status(StatusCode::GONE).show(html! {
        h1.govuk-heading-l { bdi { (title) } }
        (warning_text(visitor.t("opendata-warning"), visitor.t("opendata-is-withdrawn")))
        p.govuk-body dir="auto" { (shown.dataset.reason) }
        p.govuk-body { a.govuk-link href="/data" { (visitor.t("opendata-to-list")) } }
    })
}
