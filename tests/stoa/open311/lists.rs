//! Lists of requests: narrowed by what was asked, in pages, within the standard's limits.

use std::collections::BTreeSet;

use serde_json::Value;
use stoa_tests::{Test, Town, in_the_town};

use super::{get, text};

pub fn tests() -> Vec<Test> {
    in_the_town![
        lists_are_narrowed_by_what_was_asked,
        lists_have_pages_and_limits
    ]
}

/// The requests that a query finds.
fn found(town: &Town, query: &str) -> Vec<Value> {
    let page = get(town, &format!("requests.json?{query}")).expect_status(200);
    page.json().as_array().expect("a list of requests").clone()
}

fn ids(requests: &[Value]) -> Vec<String> {
    let id = |request: &Value| text(request, "service_request_id");
    requests.iter().map(id).collect()
}

fn lists_are_narrowed_by_what_was_asked(town: &Town) {
    let all = found(town, "page_size=200");
    assert!(all.len() > 20, "a town with so few reports shows nothing");
    for status in ["open", "closed"] {
        let some = found(town, &format!("status={status}&page_size=50"));
        assert!(!some.is_empty() && some.iter().all(|one| one["status"] == status));
    }
    assert_eq!(
        ids(&found(town, "status=open,closed&page_size=20")),
        ids(&found(town, "page_size=20"))
    );
    let codes: BTreeSet<String> = all.iter().map(|one| text(one, "service_code")).collect();
    let codes: Vec<String> = codes.into_iter().take(2).collect();
    let some = found(
        town,
        &format!("service_code={}&page_size=50", codes.join(",")),
    );
    assert!(
        !some.is_empty()
            && some
                .iter()
                .all(|one| codes.contains(&text(one, "service_code")))
    );
    // Numbers override everything else, as the standard says.
    let some = ids(&all[..3]);
    let mut by_number = ids(&found(
        town,
        &format!("service_request_id={}&status=closed", some.join(",")),
    ));
    let mut some = some;
    some.sort();
    by_number.sort();
    assert_eq!(by_number, some);
    let middle = text(&all[all.len() / 2], "requested_datetime").replace('+', "%2B");
    let before = found(town, &format!("end_date={middle}&page_size=200"));
    let after = found(town, &format!("start_date={middle}&page_size=200"));
    let moment = &all[all.len() / 2]["requested_datetime"];
    assert!(!before.is_empty() && !after.is_empty());
    assert!(before[0]["requested_datetime"].as_str() <= moment.as_str());
    assert!(
        ids(&after).contains(&ids(&all)[all.len() / 2]),
        "both ends of a range are in it"
    );
    let changed = found(town, &format!("updated_after={middle}&page_size=200"));
    let moment = moment.as_str().unwrap_or_default();
    let since = |one: &Value| instant(&text(one, "updated_datetime")) >= instant(moment);
    assert!(!changed.is_empty() && changed.iter().all(since));
    around(town, &all);
}

/// Seconds that order times of different offsets.
fn instant(text: &str) -> i64 {
    let at: jiff::Timestamp = text.parse().unwrap_or_else(|e| panic!("{text}: {e}"));
    at.as_second()
}

fn around(town: &Town, all: &[Value]) {
    let placed = all
        .iter()
        .find(|one| one["lat"].is_number())
        .expect("a place");
    let (lat, long) = (
        placed["lat"].as_f64().unwrap_or(0.0),
        placed["long"].as_f64().unwrap_or(0.0),
    );
    let number = text(placed, "service_request_id");
    let (west, east, south, north) = (long - 0.002, long + 0.002, lat - 0.002, lat + 0.002);
    let some = found(
        town,
        &format!("bbox={west},{south},{east},{north}&page_size=200"),
    );
    assert!(ids(&some).contains(&number));
    for one in &some {
        let (lat, long) = (one["lat"].as_f64(), one["long"].as_f64());
        assert!(lat >= Some(south) && lat <= Some(north), "{one}");
        assert!(long >= Some(west) && long <= Some(east), "{one}");
    }
    assert!(some.len() < all.len());
    let near = found(
        town,
        &format!("lat={lat}&long={long}&radius=30&page_size=200"),
    );
    assert!(ids(&near).contains(&number) && near.len() <= some.len());
    let far = found(town, "bbox=100,-10,101,-9");
    assert_eq!(far.len(), 0);
}

fn lists_have_pages_and_limits(town: &Town) {
    let ten = ids(&found(town, "page_size=10&end_date=2026-01-01T00:00:00Z"));
    let pages: Vec<String> = (1..=2)
        .flat_map(|page| {
            ids(&found(
                town,
                &format!("page_size=5&page={page}&end_date=2026-01-01T00:00:00Z"),
            ))
        })
        .collect();
    assert_eq!((ten.len(), &pages), (10, &ten));
    // A page longer than the longest is answered with the longest.
    let most = found(town, "page_size=100000");
    assert!(most.len() <= 1000 && most.len() > 10);
    let beyond = found(town, "page=900&page_size=100");
    assert_eq!(beyond.len(), 0);
    let plain = found(town, "page_size=1");
    assert!(
        plain[0].get("extended_attributes").is_none(),
        "extensions are for those who ask"
    );
    let extended = found(town, "page_size=1&extensions=true");
    assert!(
        extended[0]["extended_attributes"]["status_detail"].is_string(),
        "{extended:?}"
    );
}
