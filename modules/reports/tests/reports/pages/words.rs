//! Lists by words: found by the search engine, filtered by the tables, and walked through to their end and back.

use std::sync::Arc;

use stoa_kernel::{Actor, search::Search};
use stoa_reports::{
    model::{Report, Status},
    store,
};
use stoa_search::{Follower, SearchIndex};
use stoa_testkit::{Browser, Page};

use crate::house::{House, WEST, lamp, on_both};

/// So many have the word: more than the engine is asked for at once.
const HAVE_IT: usize = 260;
/// Of so many one is fixed.
const FIXED: usize = 65;

/// Some of a busy minute: three came at each instant. Every other report speaks of a heron.
async fn fill(house: &House) -> Vec<Report> {
    let mut reports = Vec::new();
    for number in 0..2 * HAVE_IT {
        let mut input = lamp(WEST);
        input.description = ["It is dark.", "A heron sits on it."][number % 2].to_owned();
        if number % 3 == 0 {
            house
                .clock
                .set(house.clock.now() + jiff::SignedDuration::from_secs(1));
        }
        let mut report = house.submit(&Actor::Anonymous, input).await;
        if number % (2 * FIXED) == 1 {
            report.status = Status::Fixed;
            report = house
                .write(async |tx| {
                    store::save(tx, &mut report).await.unwrap();
                    report
                })
                .await;
        }
        if number % 2 == 1 {
            reports.push(report);
        }
    }
    reports.reverse();
    reports
}

/// A search engine that knows all of it.
async fn index(house: &mut House) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    house.app.sealer.seal_all().await.unwrap();
    let source = stoa_reports::module().search.unwrap();
    let mut follower = Follower::new(house.app.clone(), Arc::clone(&index), vec![source]);
    follower.catch_up().await.unwrap();
    follower.finish().await.unwrap();
    house.app.search = Search::with(index);
    folder
}

/// Where the titles of a list lead.
fn listed(page: &Page) -> Vec<String> {
    page.attributes(".stoa-list__title a", "href")
}

/// A list from a page on, page after page, by this link; and the path of the last page.
async fn walk(browser: &Browser, path: &str, link: &str) -> (Vec<Vec<String>>, String) {
    let (mut pages, mut path) = (Vec::new(), path.to_owned());
    loop {
        let page = browser.opens(&path).await;
        pages.push(listed(&page));
        let Some(next) = page.attributes(link, "href").into_iter().next() else {
            return (pages, path);
        };
        path = next;
    }
}

fn paths<'a>(reports: impl IntoIterator<Item = &'a Report>) -> Vec<String> {
    let references = reports.into_iter().map(|report| report.reference("M"));
    references.map(|one| format!("/reports/{one}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_by_words_is_walked_to_its_end_and_back() {
    on_both(async |mut house| {
        let reports = fill(&house).await;
        let _folder = index(&mut house).await;
        let stranger = house.stranger();
        let (older, newer) = (".govuk-pagination__next a", ".govuk-pagination__prev a");
        let (pages, last) = walk(&stranger, "/reports?q=heron", older).await;
        assert_eq!(pages.concat(), paths(&reports));
        assert!(pages[..pages.len() - 1].iter().all(|page| page.len() == 20));
        let (mut back, _) = walk(&stranger, &last, newer).await;
        back.reverse();
        assert_eq!(back.concat(), paths(&reports));

        let fixed = reports
            .iter()
            .filter(|report| report.status == Status::Fixed);
        let (pages, _) = walk(&stranger, "/reports?q=heron&status=fixed", older).await;
        assert_eq!(pages, [paths(fixed.clone())]);
        // From a place in the list on, and up to it.
        let middle = reports[HAVE_IT / 2].reported_at.as_microsecond();
        let fixed: Vec<&Report> = fixed.collect();
        let of = |side: &str| format!("/reports?q=heron&status=fixed&{side}={middle}-0");
        let after = stranger.opens(&of("after")).await;
        let before = stranger.opens(&of("before")).await;
        assert_eq!(listed(&after), paths(fixed[2..].iter().copied()));
        assert_eq!(listed(&before), paths(fixed[..2].iter().copied()));

        let file = stranger.opens("/reports.csv?q=heron").await;
        assert_eq!(file.html().lines().count(), HAVE_IT + 1);
    })
    .await;
}
