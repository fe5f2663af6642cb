//! `/sitemap.xml`: every published dataset for search engines (sitemaps.org, version 0.9); with more than 50,000, an index of such maps.

use axum::{http::header, response::IntoResponse};
use stoa_kernel::{OrNotFound, Timestamp};
use stoa_web::{PageResult, Path, Visitor};

use crate::store;

/// Addresses of one map, as the protocol allows.
const PAGE: usize = 50_000;
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The map, or the index of maps.
pub async fn show(visitor: Visitor) -> PageResult {
    let count = store::count_addresses(&mut visitor.read().await?).await?;
    let count = usize::try_from(count).unwrap_or(0);
    // The list of datasets has a place in the first map.
    if count < PAGE {
        return map(&visitor, 0).await;
    }
    let pages = count.div_ceil(PAGE);
    let maps: String = (1..=pages)
        .map(|page| {
            let address = visitor.site.url(&format!("/sitemap/{page}.xml"));
            format!("<sitemap><loc>{address}</loc></sitemap>\n")
        })
        .collect();
    Ok(xml(format!(
        "<sitemapindex xmlns=\"{NAMESPACE}\">\n{maps}</sitemapindex>\n"
    )))
}

/// `/sitemap/{page}.xml`, from 1.
pub async fn page(visitor: Visitor, Path(name): Path<String>) -> PageResult {
    let number = name
        .strip_suffix(".xml")
        .and_then(|number| number.parse().ok());
    let number: usize = number.filter(|number| *number > 0).or_not_found()?;
    map(&visitor, number - 1).await
}

async fn map(visitor: &Visitor, page: usize) -> PageResult {
    let first = page.saturating_mul(PAGE);
    let datasets = store::some_addresses(&mut visitor.read().await?, first, PAGE).await?;
    if datasets.is_empty() && page > 0 {
        return Err(stoa_kernel::Error::NotFound.into());
    }
    let one = |path: &str, at: Option<Timestamp>| {
        let at = at.map_or_else(String::new, |at| format!("<lastmod>{at}</lastmod>"));
        format!("<url><loc>{}</loc>{at}</url>\n", visitor.site.url(path))
    };
    let mut all = match page {
        0 => one("/data", None),
        _ => String::new(),
    };
    for (slug, at) in datasets {
        all.push_str(&one(&format!("/data/{slug}"), at));
    }
    Ok(xml(format!(
        "<urlset xmlns=\"{NAMESPACE}\">\n{all}</urlset>\n"
    )))
}

fn xml(body: String) -> axum::response::Response {
    let kind = [(header::CONTENT_TYPE, "application/xml; charset=utf-8")];
    let body = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body}");
    (kind, body).into_response()
}
