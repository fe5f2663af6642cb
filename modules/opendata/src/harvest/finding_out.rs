//! Where the catalogue of a portal is, and in which form: a person types whatever address they know.

use serde_json::Value;
use stoa_catalogue::{Kind, Reading};

use super::{
    Halt,
    pages::{ckan_page, fetch, parsed, resolved},
    reach::Turning,
};
use crate::{
    model::{Fault, HarvestSource, Reach},
    outside::{Answer, Outside},
    store::FoundAt,
};

/// Where portals keep their catalogues, those that say most first: Stoa and ckanext-dcat, CKAN, DCAT-US, OGC API.
const USUAL: [&str; 5] = [
    "/catalog.jsonld",
    "/catalog.ttl",
    CKAN,
    "/data.json",
    "/collections?f=json",
];
const CKAN: &str = "/api/3/action/package_search";

/// The first page.
pub struct Start {
    pub found: FoundAt,
    /// Where it was in the end.
    pub url: String,
    pub reading: Reading,
}

/// Finds the first page; `None` where the portal says that nothing is new.
pub async fn find_out(
    outside: &Outside,
    source: &HarvestSource,
    turning: Turning,
) -> Result<Option<Start>, Halt> {
    if !source.endpoint.is_empty() {
        let address = first_page(&source.endpoint, &source.kind, turning);
        let marks = (source.etag.as_str(), source.last_modified.as_str());
        let answer = fetch(outside, &address, marks).await?;
        if answer.status == 304 {
            return Ok(None);
        }
        return start(answer, &source.endpoint)
            .await?
            .map(Some)
            .map_err(Halt::Fault);
    }
    let given = source.address.trim_end_matches('/');
    let mut first = None;
    match try_out(outside, &source.address).await? {
        Ok(start) => return Ok(Some(start)),
        // A server that is not there has nothing elsewhere either.
        Err(fault) if fault.code == "unreachable" => return Err(Halt::Fault(fault)),
        Err(fault) => first = first.or(Some(fault)),
    }
    let base = given.split(['?', '#']).next().unwrap_or(given);
    let host = resolved(base, "/");
    let mut bases = vec![base.trim_end_matches('/'), host.trim_end_matches('/')];
    bases.dedup();
    for base in bases {
        for usual in USUAL {
            if let Ok(start) = try_out(outside, &format!("{base}{usual}")).await? {
                return Ok(Some(start));
            }
        }
    }
    let detail = first.map_or_else(String::new, |fault| fault.detail);
    Err(Halt::Fault(Fault::new("none-found", detail)))
}

fn first_page(endpoint: &str, kind: &str, turning: Turning) -> String {
    match Kind::parse(kind) {
        Some(Kind::Ckan) => ckan_page(endpoint, 0, turning),
        _ => endpoint.to_owned(),
    }
}

/// What is at an address; a fault where there is no catalogue.
async fn try_out(outside: &Outside, address: &str) -> Result<Result<Start, Fault>, Halt> {
    let is_search = address.contains("/package_search");
    let endpoint = match is_search {
        true => without_pages(address),
        false => address.to_owned(),
    };
    let asked = match is_search {
        true => ckan_page(&endpoint, 0, Turning::Usual),
        false => endpoint.clone(),
    };
    let answer = match fetch(outside, &asked, ("", "")).await {
        Ok(answer) => answer,
        Err(Halt::Fault(fault)) => return Ok(Err(fault)),
        Err(other) => return Err(other),
    };
    if let Some(data) = collections_of(&answer) {
        let answer = match fetch(outside, &data, ("", "")).await {
            Ok(answer) => answer,
            Err(Halt::Fault(fault)) => return Ok(Err(fault)),
            Err(other) => return Err(other),
        };
        return start(answer, &data).await;
    }
    start(answer, &endpoint).await
}

async fn start(answer: Answer, endpoint: &str) -> Result<Result<Start, Fault>, Halt> {
    let (url, etag, last_modified) = (
        answer.url.clone(),
        answer.etag.clone(),
        answer.last_modified.clone(),
    );
    let reading = parsed(answer).await?;
    Ok(reading.map(|reading| Start {
        found: FoundAt {
            endpoint: endpoint.to_owned(),
            kind: reading.kind.name().to_owned(),
            etag,
            last_modified,
            reach: Reach::default(),
        },
        url,
        reading,
    }))
}

/// The list of collections that the landing page of an OGC API leads to.
fn collections_of(answer: &Answer) -> Option<String> {
    let page: Value = serde_json::from_slice(&answer.body).ok()?;
    if page.get("collections").is_some() || page.get("dataset").is_some() {
        return None;
    }
    let links = page.get("links")?.as_array()?.iter();
    let data = links.filter(|link| {
        let rel = link["rel"].as_str().unwrap_or_default();
        rel == "data" || rel.ends_with("/ogc/1.0/data")
    });
    let is_html = |link: &&Value| {
        link["type"]
            .as_str()
            .is_some_and(|kind| kind.contains("html"))
    };
    let mut data: Vec<&Value> = data.collect();
    data.sort_by_key(|link| is_html(link));
    let href = data.first()?["href"].as_str()?;
    Some(resolved(&answer.url, href))
}

/// A search's address without the parameters that turn its pages.
fn without_pages(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let is_page = |pair: &&str| {
        ["rows=", "start=", "sort="]
            .iter()
            .any(|name| pair.starts_with(name))
    };
    let kept: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !is_page(pair))
        .collect();
    match kept.is_empty() {
        true => path.to_owned(),
        false => format!("{path}?{}", kept.join("&")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_keeps_what_narrows_it() {
        let kept =
            without_pages("https://a/package_search?fq=tags:x&rows=5&start=10&sort=name+asc");
        assert_eq!(kept, "https://a/package_search?fq=tags:x");
        assert_eq!(
            without_pages("https://a/package_search"),
            "https://a/package_search"
        );
    }

    #[test]
    fn a_landing_page_leads_to_its_collections() {
        let answer = |body: &str| Answer {
            body: body.as_bytes().to_vec(),
            url: "https://a.example/ogc/".to_owned(),
            ..Answer::default()
        };
        let landing = r#"{"links": [{"rel": "data", "href": "collections.html", "type": "text/html"}, {"rel": "data", "href": "collections"}]}"#;
        let found = collections_of(&answer(landing));
        assert_eq!(found.as_deref(), Some("https://a.example/ogc/collections"));
        assert_eq!(
            collections_of(&answer(r#"{"collections": [], "links": []}"#)),
            None
        );
        assert_eq!(collections_of(&answer("<html>")), None);
    }
}
