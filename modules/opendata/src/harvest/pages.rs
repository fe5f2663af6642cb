//! The pages of a catalogue, one after another.

use std::collections::HashSet;

use stoa_catalogue::{Kind, Limits, Reading, read};
use stoa_kernel::Error;

use super::{Halt, finding_out::Start, reach::Turning};
use crate::{
    model::Fault,
    outside::{Answer, NoAnswer, Outside, Wanted},
};

/// The forms that are read, those that say most first.
pub const ACCEPT: &str = "application/ld+json, text/turtle;q=0.9, application/rdf+xml;q=0.8, application/json;q=0.7, */*;q=0.1";
/// Datasets of a page, where we may choose.
pub const ROWS: usize = 100;
/// The most pages of a portal.
const MOST: usize = 5_000;
/// How often a server that is busy is asked again, and how long it is left in peace between, in seconds.
const TRIES: u32 = 3;
const PEACE: u64 = 2;
const LONGEST_PEACE: u64 = 60;

/// A catalogue that is read page by page.
pub struct Pages {
    outside: Outside,
    endpoint: String,
    turning: Turning,
    url: String,
    reading: Reading,
    visited: HashSet<String>,
    /// Entries of all pages so far.
    entries: usize,
}

/// What a page brought.
pub struct Page {
    pub records: Vec<stoa_catalogue::Catalogued>,
    pub findings: Vec<stoa_catalogue::Finding>,
}

impl Pages {
    pub fn from(outside: Outside, start: Start, turning: Turning) -> Self {
        Pages {
            outside,
            turning,
            endpoint: start.found.endpoint,
            visited: HashSet::from([start.url.clone()]),
            url: start.url,
            entries: start.reading.entries,
            reading: start.reading,
        }
    }

    /// What this page brought; it can be had once.
    pub fn page(&mut self) -> Page {
        Page {
            records: std::mem::take(&mut self.reading.records),
            findings: std::mem::take(&mut self.reading.findings),
        }
    }

    /// Whether there is a next page.
    pub fn has_more(&self) -> bool {
        self.next().is_some()
    }

    /// Goes to the next page; `false` where there is none.
    pub async fn turn(&mut self) -> Result<bool, Halt> {
        let Some(next) = self.next() else {
            return Ok(false);
        };
        if !self.visited.insert(next.clone()) {
            return Err(Halt::Fault(Fault::new("circle", next)));
        }
        if self.visited.len() > MOST {
            return Err(Halt::Fault(Fault::new("long", MOST.to_string())));
        }
        let answer = fetch(&self.outside, &next, ("", "")).await?;
        self.reading = parsed(answer).await?.map_err(Halt::Fault)?;
        self.entries += self.reading.entries;
        self.url = next;
        Ok(true)
    }

    fn next(&self) -> Option<String> {
        match self.reading.kind {
            Kind::Ckan => {
                let total = usize::try_from(self.reading.total?).unwrap_or(usize::MAX);
                let has_more = self.reading.entries > 0 && self.entries < total;
                has_more.then(|| ckan_page(&self.endpoint, self.entries, self.turning))
            }
            _ => {
                let next = self.reading.next.as_deref()?;
                let next = resolved(&self.url, next);
                next.starts_with("http").then_some(next)
            }
        }
    }

    /// Whether as many entries came as the catalogue says that it has, but for one in a hundred: portals change while they are read.
    pub fn whole(&self) -> Result<(), Fault> {
        let Some(total) = self.reading.total else {
            return Ok(());
        };
        let total = usize::try_from(total).unwrap_or(usize::MAX);
        match self.entries + total / 100 < total {
            true => Err(Fault::new(
                "incomplete",
                format!("{} / {total}", self.entries),
            )),
            false => Ok(()),
        }
    }
}

/// The address of a page of CKAN's search, after so many packages.
pub fn ckan_page(endpoint: &str, start: usize, turning: Turning) -> String {
    let sign = if endpoint.contains('?') { '&' } else { '?' };
    let order = match turning {
        Turning::Usual => "",
        Turning::NewestFirst => "&sort=metadata_modified+desc",
    };
    format!("{endpoint}{sign}rows={ROWS}&start={start}{order}")
}

/// An address that may be relative to another.
pub fn resolved(base: &str, address: &str) -> String {
    if address.contains("://") {
        return address.to_owned();
    }
    let (scheme, rest) = base.split_once("://").unwrap_or(("https", base));
    let path = rest.split(['?', '#']).next().unwrap_or(rest);
    let host = path.split('/').next().unwrap_or(path);
    match address.chars().next() {
        Some('/') => format!("{scheme}://{host}{address}"),
        Some('?') => format!("{scheme}://{path}{address}"),
        _ => {
            let folder = path.rsplit_once('/').map_or(path, |(folder, _)| folder);
            format!("{scheme}://{folder}/{address}")
        }
    }
}

/// Fetches a document. A server that is busy is asked again, a few times; any other answer than 200 and 304 is a fault.
pub async fn fetch(
    outside: &Outside,
    url: &str,
    (etag, last_modified): (&str, &str),
) -> Result<Answer, Halt> {
    let limits = Limits::default();
    for again in 0..TRIES {
        let wanted = Wanted {
            url: url.to_owned(),
            etag: etag.to_owned(),
            last_modified: last_modified.to_owned(),
            accept: ACCEPT,
            most: u64::try_from(limits.bytes).unwrap_or(u64::MAX),
        };
        match outside.get(wanted).await? {
            Ok(answer) if matches!(answer.status, 200 | 304) => return Ok(answer),
            Ok(answer) if matches!(answer.status, 429 | 503) && again + 1 < TRIES => {
                let peace = answer.retry_after.unwrap_or(PEACE).min(LONGEST_PEACE);
                tokio::time::sleep(std::time::Duration::from_secs(peace)).await;
            }
            Ok(answer) => {
                let fault = Fault::new("status", format!("{} {url}", answer.status));
                return Err(Halt::Fault(fault));
            }
            Err(NoAnswer::TooLong) => return Err(Halt::Fault(Fault::new("too-long", url))),
            Err(NoAnswer::Unreachable(why)) => {
                let detail = format!("{url}: {why}");
                return Err(Halt::Fault(Fault::new("unreachable", detail)));
            }
        }
    }
    Err(Halt::Fault(Fault::new("status", url)))
}

/// A document, read away from the threads that serve pages; a fault where it is no catalogue.
pub async fn parsed(answer: Answer) -> Result<Result<Reading, Fault>, Halt> {
    let work = tokio::task::spawn_blocking(move || {
        let reading = read(&answer.body, &answer.url, &Limits::default());
        reading.map_err(|error| Fault::new("unread", format!("{}: {error}", answer.url)))
    });
    let done = work.await;
    done.map_err(|lost| Halt::Broken(Error::broken("reading a catalogue", lost)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_resolved() {
        let base = "https://a.example/x/catalog.ttl?after=3";
        assert_eq!(
            resolved(base, "?after=7"),
            "https://a.example/x/catalog.ttl?after=7"
        );
        assert_eq!(resolved(base, "/y"), "https://a.example/y");
        assert_eq!(resolved(base, "z"), "https://a.example/x/z");
        assert_eq!(resolved(base, "http://b.example/"), "http://b.example/");
        assert_eq!(
            ckan_page("https://a/s?fq=x", 100, Turning::Usual),
            "https://a/s?fq=x&rows=100&start=100"
        );
        assert_eq!(
            ckan_page("https://a/s", 0, Turning::NewestFirst),
            "https://a/s?rows=100&start=0&sort=metadata_modified+desc"
        );
    }
}
