//! Open311 GeoReport v2 as programs use it: every filter, both formats, and what is said to those who ask for the impossible.

mod lists;

use std::fs;

use serde_json::Value;
use stoa_tests::{Engine, Page, Test, Town, alone, browser::encoded, in_the_town};

pub fn tests() -> Vec<Test> {
    let mut tests = in_the_town![
        discovery_leads_to_the_endpoint,
        a_report_gets_its_number_and_its_token_at_once,
        what_is_wrong_is_said_in_the_standards_words,
        an_unknown_jurisdiction_is_not_found,
        several_pictures_are_kept,
        updates_are_told_and_taken
    ];
    tests.extend(alone![several_jurisdictions_have_to_be_named]);
    tests.extend(lists::tests());
    tests
}

const ROOT: &str = "/open311/v2";

fn get(town: &Town, path: &str) -> Page {
    town.visitor().get(&format!("{ROOT}/{path}"))
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

fn post(town: &Town, path: &str, fields: &[(&str, &str)]) -> Page {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let fields: Vec<_> = fields.iter().map(own).collect();
    let kind = "application/x-www-form-urlencoded";
    let body = encoded(&fields);
    town.visitor()
        .post(&format!("{ROOT}/{path}"), kind, body.as_bytes())
}

/// A report that has all it needs, with more fields.
fn pothole(town: &Town, ending: &str, more: &[(&str, &str)]) -> Page {
    let key = town.api_key();
    let mut fields = vec![
        ("api_key", key),
        ("service_code", "pothole"),
        ("address_string", "Quay Street 3"),
        ("description", "Deep & <wide>"),
        ("attribute[size]", "hand"),
    ];
    fields.extend(more);
    post(town, &format!("requests.{ending}"), &fields)
}

fn number_of(created: &Page) -> String {
    text(&created.json()[0], "service_request_id")
}

/// What stands in an XML element, the first of its name.
fn element(page: &Page, name: &str) -> String {
    let xml = page.text();
    let inside = xml.split_once(&format!("<{name}>"));
    let inside = inside.and_then(|(_, rest)| rest.split_once(&format!("</{name}>")));
    inside.map_or_else(
        || panic!("no {name} in {xml}"),
        |(inside, _)| inside.to_owned(),
    )
}

fn discovery_leads_to_the_endpoint(town: &Town) {
    let json = town
        .visitor()
        .get("/open311/discovery.json")
        .expect_status(200)
        .json();
    let endpoint = &json["endpoints"][0];
    let url = text(endpoint, "url");
    assert!(url.ends_with(ROOT), "{json}");
    assert_eq!(
        text(endpoint, "specification"),
        "http://wiki.open311.org/GeoReport_v2"
    );
    assert_eq!(text(endpoint, "type"), "production");
    let xml = town
        .visitor()
        .get("/open311/discovery.xml")
        .expect_status(200);
    assert!(
        xml.header("content-type").contains("xml"),
        "{}",
        xml.header("content-type")
    );
    assert_eq!(element(&xml, "url"), url);
    // It begins with the public address, which need not be where the town listens.
    let path = &url[url.find(ROOT).expect("the place of the endpoint")..];
    town.visitor()
        .get(&format!("{path}/services.xml"))
        .expect_status(200);
}

fn a_report_gets_its_number_and_its_token_at_once(town: &Town) {
    for ending in ["json", "xml"] {
        let created = pothole(town, ending, &[]).expect_status(201);
        let id = match ending {
            "json" => number_of(&created),
            _ => element(&created, "service_request_id"),
        };
        let token = get(town, &format!("tokens/{id}.json"))
            .expect_status(200)
            .json();
        assert_eq!(text(&token[0], "service_request_id"), id);
        assert_eq!(text(&token[0], "token"), id);
        let token = get(town, &format!("tokens/{id}.xml")).expect_status(200);
        assert_eq!(element(&token, "service_request_id"), id);
        let shown = get(town, &format!("requests/{id}.xml")).expect_status(200);
        assert_eq!(element(&shown, "description"), "Deep &amp; &lt;wide&gt;");
        assert_eq!(element(&shown, "status"), "open");
        let shown = get(town, &format!("requests/{id}.json")).json();
        assert_eq!(shown[0]["description"], "Deep & <wide>");
        assert_eq!(shown[0]["service_code"], "pothole");
    }
    refused(&get(town, "tokens/M-1.json"), 404, "token");
}

/// The standard's error body, in the format of the path.
#[track_caller]
fn refused(page: &Page, status: u16, word: &str) {
    assert_eq!(page.status, status, "{}\n{}", page.path, page.text());
    let (code, description) = if page.path.contains(".xml") {
        (element(page, "code"), element(page, "description"))
    } else {
        let error = &page.json()[0];
        (error["code"].to_string(), text(error, "description"))
    };
    assert_eq!(code, status.to_string(), "{}", page.text());
    assert!(
        description.contains(word),
        "{description} does not say {word}"
    );
}

/// What no list of requests can be asked with, and the word that the answer names.
const WRONG_QUERIES: &[(&str, &str)] = &[
    ("start_date=yesterday", "start_date"),
    ("end_date=2024-13-01", "end_date"),
    (
        "start_date=2024-02-01T00:00:00Z&end_date=2024-01-01T00:00:00Z",
        "start_date",
    ),
    (
        "start_date=2024-01-01T00:00:00Z&end_date=2024-06-01T00:00:00Z",
        "90 days",
    ),
    ("status=asleep", "status"),
    ("bbox=1,2,3", "bbox"),
    ("bbox=4,3,2,1", "bbox"),
    ("lat=1", "long"),
    ("lat=1&long=2&radius=0", "radius"),
    ("page=0", "page"),
    ("page_size=none", "page_size"),
    ("page=1000&page_size=1000", "page"),
];

fn what_is_wrong_is_said_in_the_standards_words(town: &Town) {
    let key = town.api_key();
    let service = ("service_code", "pothole");
    let place = ("address_string", "Quay Street 3");
    let size = ("attribute[size]", "hand");
    for ending in ["json", "xml"] {
        let path = format!("requests.{ending}");
        let send = |fields: &[(&str, &str)]| post(town, &path, fields);
        refused(&send(&[service, place, size]), 403, "api_key");
        refused(
            &send(&[("api_key", "wrong"), service, place, size]),
            403,
            "api_key",
        );
        let key = ("api_key", key);
        refused(&send(&[key, place]), 400, "service_code");
        refused(
            &send(&[key, ("service_code", "dragons"), place]),
            404,
            "dragons",
        );
        refused(&send(&[key, service, size]), 400, "location");
        refused(&send(&[key, service, place]), 400, "attribute[size]");
        refused(
            &send(&[key, service, ("lat", "91"), ("long", "0"), size]),
            400,
            "lat",
        );
        refused(&send(&[key, service, ("lat", "1"), size]), 400, "long");
        refused(
            &send(&[key, service, place, ("attribute[size]", "huge")]),
            400,
            "size",
        );
        let long = "x".repeat(4001);
        refused(
            &send(&[key, service, place, size, ("description", &long)]),
            400,
            "4000",
        );
        refused(&get(town, &format!("requests/M-1.{ending}")), 404, "M-1");
        refused(
            &get(town, &format!("services/dragons.{ending}")),
            404,
            "dragons",
        );
        for (query, word) in WRONG_QUERIES {
            refused(&get(town, &format!("requests.{ending}?{query}")), 400, word);
        }
    }
    // Without a format there is no such address.
    refused(&get(town, "requests/M-1"), 404, "json");
}

fn an_unknown_jurisdiction_is_not_found(town: &Town) {
    let id = number_of(&pothole(town, "json", &[]));
    for ending in ["json", "xml"] {
        for path in [
            format!("services.{ending}"),
            format!("services/pothole.{ending}"),
            format!("requests.{ending}"),
            format!("requests/{id}.{ending}"),
            format!("tokens/{id}.{ending}"),
            format!("servicerequestupdates.{ending}"),
        ] {
            get(town, &format!("{path}?jurisdiction_id=merrow.example.org")).expect_status(200);
            let foreign = get(town, &format!("{path}?jurisdiction_id=gotham.example"));
            refused(&foreign, 404, "jurisdiction_id");
        }
        let foreign = pothole(town, ending, &[("jurisdiction_id", "gotham.example")]);
        refused(&foreign, 404, "jurisdiction_id");
        pothole(town, ending, &[("jurisdiction_id", "merrow.example.org")]).expect_status(201);
    }
}

fn several_jurisdictions_have_to_be_named(engine: Engine) {
    let mut town = Town::start(engine);
    let file = town.folder().join("stoa.toml");
    let toml = fs::read_to_string(&file).expect("a stoa.toml");
    let before = "jurisdictions = [\"merrow.example.org\"]";
    assert!(toml.contains(before), "{toml}");
    assert_eq!(town.stop(), Some(0));
    let after = "jurisdictions = [\"merrow.example.org\", \"port.example.org\"]";
    fs::write(&file, toml.replace(before, after)).expect("room for a file");
    town.start_again();
    for ending in ["json", "xml"] {
        refused(
            &get(&town, &format!("services.{ending}")),
            400,
            "jurisdiction_id",
        );
        refused(&pothole(&town, ending, &[]), 400, "jurisdiction_id");
        for name in ["merrow.example.org", "port.example.org"] {
            get(&town, &format!("services.{ending}?jurisdiction_id={name}")).expect_status(200);
            pothole(&town, ending, &[("jurisdiction_id", name)]).expect_status(201);
        }
        let path = format!("services.{ending}?jurisdiction_id=gotham.example");
        refused(&get(&town, &path), 404, "gotham.example");
    }
}

fn several_pictures_are_kept(town: &Town) {
    // Nobody answers there, so they stay the addresses that they are.
    let urls = [
        "http://127.0.0.1:1/a.jpg",
        "http://127.0.0.1:1/b.jpg",
        "http://127.0.0.1:1/c.jpg",
    ];
    let [a, b, c] = urls;
    let created = pothole(
        town,
        "json",
        &[
            ("media_url", a),
            ("media_url", b),
            ("media_urls[]", c),
            ("media_url", a),
        ],
    );
    let id = number_of(&created.expect_status(201));
    let shown = get(town, &format!("requests/{id}.json?extensions=true")).json();
    assert_eq!(
        shown[0]["media_url"], a,
        "the standard's field has the first"
    );
    assert_eq!(shown[0]["media_urls"], serde_json::json!(urls));
    let xml = get(town, &format!("requests/{id}.xml?extensions=true")).text();
    assert!(
        urls.iter()
            .all(|url| xml.contains(&format!("<media_url>{url}</media_url>"))),
        "{xml}"
    );
    let many: Vec<String> = (0..7)
        .map(|n| format!("http://127.0.0.1:1/{n}.jpg"))
        .collect();
    let many: Vec<_> = many.iter().map(|url| ("media_url", url.as_str())).collect();
    refused(&pothole(town, "json", &many), 400, "media_url");
    pothole(town, "json", &many[..6]).expect_status(201);
    refused(
        &pothole(town, "xml", &[("media_url", "javascript:alert(1)")]),
        400,
        "media_url",
    );
}

fn updates_are_told_and_taken(town: &Town) {
    let id = number_of(&pothole(town, "json", &[]));
    let key = town.api_key();
    let said = "It grows every day.";
    for (ending, words) in [("json", said), ("xml", "And deeper & deeper.")] {
        let path = format!("servicerequestupdates.{ending}");
        let fields = [
            ("api_key", key),
            ("service_request_id", &id),
            ("description", words),
            // Nobody is there: it stays a link.
            ("media_url", "http://192.0.2.1/hole.jpg"),
            ("update_id", &format!("theirs-{ending}-{id}")),
        ];
        let taken = post(town, &path, &fields).expect_status(201);
        let update = match ending {
            "json" => text(&taken.json()[0], "update_id"),
            _ => element(&taken, "update_id"),
        };
        let told = get(
            town,
            &format!("servicerequestupdates.json?service_request_id={id}"),
        );
        let told = told.expect_status(200).json();
        let one = told
            .as_array()
            .and_then(|told| told.iter().find(|one| one["update_id"] == update.as_str()));
        let one = one.unwrap_or_else(|| panic!("{update} is not in {told}"));
        assert_eq!(
            (&one["description"], &one["service_request_id"]),
            (&Value::from(words), &Value::from(id.as_str()))
        );
        assert_eq!(one["media_url"], "http://192.0.2.1/hole.jpg");
        // An answer may be lost, and the same be told again.
        let again = post(town, &path, &fields).expect_status(201);
        assert!(again.text().contains(&update), "{}", again.text());
        let xml = get(
            town,
            &format!("servicerequestupdates.xml?service_request_id={id}"),
        );
        assert_eq!(element(&xml.expect_status(200), "service_request_id"), id);
        wrong_updates_are_refused(town, ending, &id);
    }
}

fn wrong_updates_are_refused(town: &Town, ending: &str, id: &str) {
    let (key, words) = (town.api_key(), "Deeper.");
    let path = format!("servicerequestupdates.{ending}");
    let missing = [
        ("api_key", key),
        ("service_request_id", "M-1"),
        ("description", words),
    ];
    refused(&post(town, &path, &missing), 404, "M-1");
    refused(
        &post(town, &path, &[("api_key", key), ("description", words)]),
        400,
        "service_request_id",
    );
    refused(
        &post(town, &path, &[("api_key", key), ("service_request_id", id)]),
        400,
        "description",
    );
    refused(
        &post(
            town,
            &path,
            &[("service_request_id", id), ("description", words)],
        ),
        403,
        "api_key",
    );
    let old = get(
        town,
        &format!(
            "servicerequestupdates.{ending}?start_date=2001-01-01T00:00:00Z&end_date=2001-02-01T00:00:00Z"
        ),
    );
    assert!(!old.expect_status(200).text().contains("update_id"));
    refused(
        &get(
            town,
            &format!("servicerequestupdates.{ending}?start_date=then"),
        ),
        400,
        "start_date",
    );
}
