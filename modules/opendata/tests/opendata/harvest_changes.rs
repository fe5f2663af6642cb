//! Of a portal that lists what was changed last first only as much is read as has changed; now and then it is read to its end.

use serde_json::{Value, json};
use stoa_opendata::{model::RunState, store};

use crate::{
    harvesting::{harvests, reads},
    house::{House, beside_others},
    portal::Portal,
};

const SEARCH: &str = "/api/3/action/package_search";
const PAGE: usize = 100;

/// A portal of so many packages, each changed a minute after the one before it.
struct Packages(Vec<Value>);

impl Packages {
    fn new(count: usize) -> Self {
        let package = |number: usize| {
            json!({
                "id": format!("p{number}"),
                "name": format!("table-{number}"),
                "title": format!("Table {number}"),
                "metadata_modified": format!("2026-01-01T{:02}:{:02}:00.000001", number / 60, number % 60),
                "resources": [{"name": "Table", "url": format!("https://files.example/{number}.csv"), "format": "CSV"}],
            })
        };
        Packages((0..count).map(package).collect())
    }

    fn changes(&mut self, number: usize, title: &str, at: &str) {
        self.0[number]["title"] = json!(title);
        self.0[number]["metadata_modified"] = json!(at);
    }

    /// Puts all pages in both orders on a portal.
    fn stand_on(&self, portal: &Portal) {
        let mut newest = self.0.clone();
        newest.sort_by_key(|one| one["metadata_modified"].to_string());
        newest.reverse();
        for (order, packages) in [("", &self.0), ("&sort=metadata_modified+desc", &newest)] {
            for start in (0..packages.len()).step_by(PAGE) {
                let page = &packages[start..packages.len().min(start + PAGE)];
                let answer =
                    json!({"success": true, "result": {"count": packages.len(), "results": page}});
                let path = format!("{SEARCH}?rows={PAGE}&start={start}{order}");
                portal.has(&path, "application/json", answer.to_string());
            }
        }
    }
}

/// What was asked of the portal since it had been asked so often.
fn since(portal: &Portal, before: usize) -> Vec<String> {
    portal.asked().split_off(before)
}

async fn title_of(house: &House, slug: &str) -> String {
    let dataset = house.dataset(slug).await;
    dataset.title.get(stoa_kernel::Lang::En).to_owned()
}

#[tokio::test]
async fn of_a_ckan_portal_what_has_changed_is_read() {
    beside_others(async |house| {
        let portal = Portal::open().await;
        let mut packages = Packages::new(250);
        packages.stand_on(&portal);
        let address = format!("{}{SEARCH}", portal.address);
        let (source, run) = harvests(house, &address).await;
        assert_eq!(
            (run.state, run.counts.added),
            (RunState::Done, 250),
            "{run:?}"
        );
        // Nothing is new: one page says so.
        let before = portal.asked().len();
        let run = reads(house, source, false).await;
        assert_eq!(
            (run.state, run.counts.same),
            (RunState::Done, 100),
            "{run:?}"
        );
        let asked = since(&portal, before);
        assert_eq!(asked.len(), 1, "{asked:?}");
        assert!(asked[0].ends_with("&start=0&sort=metadata_modified+desc"));
        // One is changed: the page that begins with it, and one more.
        packages.changes(7, "Table of seven", "2026-02-01T00:00:00.000001");
        packages.stand_on(&portal);
        let before = portal.asked().len();
        let run = reads(house, source, false).await;
        assert_eq!(
            (run.counts.changed, run.counts.withdrawn),
            (1, 0),
            "{run:?}"
        );
        assert_eq!(since(&portal, before).len(), 2);
        assert_eq!(title_of(house, "table-7").await, "Table of seven");
        // One is gone: the portal counts fewer, so that the whole is read.
        packages.0.remove(200);
        packages.stand_on(&portal);
        let run = reads(house, source, false).await;
        assert_eq!(
            (run.state, run.counts.seen),
            (RunState::Done, 249),
            "{run:?}"
        );
        assert_eq!(run.counts.withdrawn, 1);
        // One is changed, and its date is not: a week later everything is read.
        packages.0[3]["title"] = json!("Table of three");
        packages.stand_on(&portal);
        let run = reads(house, source, false).await;
        assert_eq!((run.counts.changed, run.counts.seen), (0, 100), "{run:?}");
        house.has_waited(7 * 24);
        let run = reads(house, source, false).await;
        assert_eq!((run.counts.changed, run.counts.seen), (1, 249), "{run:?}");
        let found = store::source_by_id(&mut house.read().await, source).await;
        let reach = found.unwrap().unwrap().reach;
        assert_eq!((reach.entries, reach.swept_at.is_some()), (249, true));
    })
    .await;
}
