//! What the specification shows and what servers and councils really send.

use std::path::Path;

use super::*;

/// A payload among the shared data, if this machine has them.
fn shared(file: &str) -> Option<Vec<u8>> {
    let root = std::env::var_os("STOA_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        Into::into,
    );
    let path = root.join("open311").join(file);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        println!("skipped: there is no {}", path.display());
    }
    bytes
}

/// The examples within the specification's text, with the heading each stands under.
fn examples(file: &str) -> Vec<(String, String)> {
    let Some(bytes) = shared(file) else {
        return Vec::new();
    };
    let text = String::from_utf8(bytes).expect("UTF-8");
    let mut heading = String::new();
    let mut examples = Vec::new();
    let mut block: Option<String> = None;
    for line in text.lines() {
        match (&mut block, line.trim_start().starts_with("~~~")) {
            (None, true) => block = Some(String::new()),
            (Some(_), true) => examples.extend(block.take().map(|block| (heading.clone(), block))),
            (Some(block), false) => block.push_str(&format!("{line}\n")),
            (None, false) => {
                if let Some(title) = line.strip_prefix("### ") {
                    title.clone_into(&mut heading);
                }
            }
        }
    }
    examples
}

#[test]
fn the_specifications_examples_are_understood() {
    let examples = examples("spec/GeoReport_v2_index.md");
    let of = |heading: &str| -> Vec<&[u8]> {
        examples
            .iter()
            .filter(|(found, text)| found == heading && !text.starts_with("POST"))
            .map(|(_, text)| text.trim_start_matches("HTTP/1.1 403 Forbidden").as_bytes())
            .collect()
    };
    for example in of("GET Service List") {
        let services = read_services(example).expect("a list");
        let codes: Vec<_> = services
            .iter()
            .map(|service| service.code.as_str())
            .collect();
        assert_eq!(codes, ["001", "002", "003"]);
        assert_eq!(services[0].keywords, ["lorem", "ipsum", "dolor"]);
        assert!(services[0].metadata);
    }
    for example in of("GET Service Definition") {
        let definition = ServiceDefinition::read(example).expect("a definition");
        assert_eq!(definition.service_code, "DMV66");
        assert_eq!(definition.attributes[0].values[1].key, "124");
        assert_eq!(definition.attributes[0].datatype, Datatype::SingleValueList);
    }
    for example in of("POST Service Request") {
        let created = Created::read(example).expect("an answer");
        assert_eq!(created.receipt, Receipt::Id("293944".to_owned()));
        assert!(
            created
                .service_notice
                .is_some_and(|notice| notice.starts_with("The City will"))
        );
    }
    for example in of("GET service_request_id from a token") {
        let answer = TokenAnswer::read(example, "12345").expect("an answer");
        assert_eq!(answer.id.as_deref(), Some("638344"));
        assert_eq!(answer.token, "12345");
    }
    for heading in ["GET Service Requests", "GET Service Request"] {
        for example in of(heading) {
            let requests = read_requests(example, &zone()).expect("a list");
            assert_eq!(requests[0].id, "638344");
            assert_eq!(requests[0].service_code.as_deref(), Some("006"));
            assert_eq!(requests[0].status, RequestStatus::Closed);
            assert_eq!(requests[0].requested_at, Some(at("2010-04-14T14:37:38Z")));
            assert_eq!(requests[0].lat, Some(37.762_221_815));
            assert_eq!(requests[0].description, None);
        }
    }
    for example in of("Errors") {
        let errors = read_errors(example).expect("errors");
        assert_eq!(errors[0].code, "403");
    }
    // Two formats of each of seven, unless the shared data are not here.
    let read = examples
        .iter()
        .filter(|(_, text)| !text.starts_with("POST"))
        .count();
    assert!(read == 14 || examples.is_empty(), "{read}");
}

#[test]
fn cities_lists_and_requests_are_understood() {
    let services = |file: &str| shared(file).map(|bytes| read_services(&bytes).expect("a list"));
    if let Some(services) = services("fixtures/open311status_services_giessen.xml") {
        assert_eq!(services.len(), 8);
        assert_eq!(services[4].name, "Straßen- und Gehwegschäden");
        assert_eq!(services[4].keywords, ["litter", "trash", "garbage"]);
    }
    if let Some(services) = services("fixtures/open311status_service_list.json") {
        assert_eq!(services.len(), 3);
        assert_eq!(services[0].group.as_deref(), Some("sanitation"));
    }
    if let Some(services) = services("fixtures/adapter_xml_merton_services.xml") {
        assert_eq!(services[0].kind, ServiceKind::Batch);
    }
    let requests =
        |file: &str| shared(file).map(|bytes| read_requests(&bytes, &zone()).expect("a list"));
    if let Some(requests) = requests("fixtures/open311status_requests_single.xml") {
        assert_eq!(requests.len(), 1);
        assert_eq!(requests[0].updated_at, None);
        assert_eq!(requests[0].long, Some(-79.272_306_875));
    }
    if let Some(requests) = requests("fixtures/open311status_requests_many.xml") {
        assert_eq!(requests[1].id, "101005420894");
    }
    if let Some(requests) = requests("fixtures/open311status_service_requests.json") {
        assert_eq!(requests[1].status_notes.as_deref(), Some("Locked"));
        assert_eq!(requests[0].updated_at, Some(at("2014-07-12T16:08:21Z")));
    }
}

#[test]
fn councils_definitions_are_understood() {
    if let Some(bytes) = shared("fixtures/adapter_xml_merton_service.xml") {
        let definition = ServiceDefinition::read(&bytes).expect("a definition");
        assert_eq!(definition.service_code, "DF");
        assert_eq!(definition.attributes.len(), 6);
        assert_eq!(
            definition.attributes[1].automated.as_deref(),
            Some("hidden_field")
        );
        assert_eq!(definition.attributes[3].datatype, Datatype::Number);
        assert!(!definition.attributes[3].variable);
    }
    if let Some(bytes) = shared("fixtures/adapter_xml_confirm_service_without_any_attributes.xml") {
        let definition = ServiceDefinition::read(&bytes).expect("a definition");
        assert_eq!(definition.service_code, "HM_PHS");
        assert_eq!(definition.attributes.len(), 10);
        assert_eq!(definition.attributes[6].datatype, Datatype::Text);
    }
}

/// Two payloads of the adapter are of other systems (Salesforce, Azure): they are read and told apart from ours.
#[test]
fn what_is_not_open311_is_refused_in_words() {
    if let Some(bytes) = shared("fixtures/adapter_services.json") {
        let fault = read_services(&bytes).expect_err("not ours");
        assert_eq!(fault.to_string(), "The answer has no list of services.");
    }
    if let Some(bytes) = shared("fixtures/adapter_central_beds_aurora_update_files.xml") {
        let fault = read_updates(&bytes, &zone()).expect_err("not ours");
        assert_eq!(fault.to_string(), "The answer has no list of updates.");
    }
    assert!(read_services(b"<html><body>Not here").is_err());
    assert!(read_services(b"").is_err());
}

#[test]
fn the_discovery_example_is_understood() {
    let Some(bytes) = shared("spec/Service_Discovery.md") else {
        return;
    };
    let text = String::from_utf8(bytes).expect("UTF-8");
    let between = |from: &str, to: &str| {
        let start = text.find(from).expect("an example");
        let end = text[start..].find(to).expect("its end");
        text[start..start + end].to_owned()
    };
    let xml = between("<?xml", "</tab>");
    let json = between("    {\n", "</tab>");
    for example in [xml, json] {
        let discovery = Discovery::read(example.as_bytes()).expect("a document");
        assert_eq!(discovery.changeset, "2011-02-03 14:18");
        assert_eq!(discovery.endpoints.len(), 3);
        assert_eq!(
            discovery.endpoints[1].formats,
            ["text/xml", "application/json"]
        );
        let found = discovery.georeport().map(|endpoint| endpoint.url.as_str());
        assert_eq!(found, Some("http://open311.mycity.gov/v2"));
    }
}

#[test]
fn containers_may_be_missing_doubled_or_of_one() {
    let one = r#"{"service_code":"1","service_name":"A"}"#;
    for text in [
        format!("[{one}]"),
        format!("{{\"services\":[{one}]}}"),
        format!("{{\"services\":{{\"service\":[{one}]}}}}"),
        format!("{{\"services\":{{\"service\":{one}}}}}"),
        format!("{{\"services\":{one}}}"),
        "<services><service><service_code>1</service_code><service_name><![CDATA[A]]></service_name></service></services>".to_owned(),
        "<g:services xmlns:g=\"http://wiki.open311.org/GeoReport_v2\"><g:service><g:service_code> 1 </g:service_code><g:service_name>&#65;</g:service_name></g:service></g:services>".to_owned(),
    ] {
        let services = read_services(text.as_bytes()).expect("a list");
        assert_eq!(services.len(), 1, "{text}");
        assert_eq!((services[0].code.as_str(), services[0].name.as_str()), ("1", "A"));
    }
    assert_eq!(read_services(b"<services/>"), Ok(Vec::new()));
    assert_eq!(read_services(b"[]"), Ok(Vec::new()));
    let flat = b"<service_definition><service_code>9</service_code><attribute><code>A</code></attribute><attribute><code>B</code></attribute></service_definition>";
    let definition = ServiceDefinition::read(flat).expect("a definition");
    let orders: Vec<_> = definition.attributes.iter().map(|a| a.order).collect();
    assert_eq!(orders, [1, 2]);
}

#[test]
fn what_no_xml_can_hold_is_not_taken() {
    let bare = b"<services><service><service_code>\x14</service_code></service></services>";
    assert!(read_services(bare).expect("a list").is_empty());
    let some = br#"[{"service_code":"a\u0014b","service_name":"\u0000"}]"#;
    let services = read_services(some).expect("a list");
    assert_eq!(services[0].code, "ab");
    let odd =
        br#"[{"service_request_id":"1","extended_attributes":{"a b>":"x","ward_2":"y","2":"z"}}]"#;
    let requests = read_requests(odd, &zone()).expect("a list");
    let extended = requests[0].extended.as_ref().expect("facts");
    assert_eq!(extended.facts, [("ward_2".to_owned(), "y".to_owned())]);
}

#[test]
fn other_encodings_are_read() {
    let latin = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><services><service><service_code>1</service_code><service_name>Stra\xdfe &amp; Weg</service_name></service></services>";
    assert_eq!(
        read_services(latin).expect("a list")[0].name,
        "Straße & Weg"
    );
    let fixmystreet = b"<service_requests_updates><request_update><update_id>7</update_id><service_request_id>638344</service_request_id><status>NO_FURTHER_ACTION</status><updated_datetime>2011-06-18T16:52:03+01:00</updated_datetime><description>D\xe9j\xe0 vu</description></request_update></service_requests_updates>";
    let updates = read_updates(fixmystreet, &zone()).expect("a list");
    assert_eq!(updates[0].status, UpdateStatus::NoFurtherAction);
    assert_eq!(updates[0].description, "Déjà vu");
    assert_eq!(updates[0].updated_at, at("2011-06-18T15:52:03Z"));
}
