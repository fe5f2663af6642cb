//! No parser panics, whatever comes.

use proptest::prelude::*;

use super::{
    super::{
        form::{NewRequest, NewUpdate},
        found::Found,
        query::{Parameters, RequestQuery, UpdateQuery},
        w3c,
    },
    *,
};

fn read_all(bytes: &[u8]) {
    let _ = Found::read(bytes);
    let _ = read_services(bytes);
    let _ = ServiceDefinition::read(bytes);
    let _ = read_requests(bytes, &zone());
    let _ = read_updates(bytes, &zone());
    let _ = read_errors(bytes);
    let _ = Created::read(bytes);
    let _ = CreatedUpdate::read(bytes);
    let _ = TokenAnswer::read(bytes, "t");
    let _ = Discovery::read(bytes);
}

fn a_name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("start_date".to_owned()),
        Just("end_date".to_owned()),
        Just("updated_after".to_owned()),
        Just("updated_before".to_owned()),
        Just("status".to_owned()),
        Just("lat".to_owned()),
        Just("long".to_owned()),
        Just("radius".to_owned()),
        Just("bbox".to_owned()),
        Just("page".to_owned()),
        Just("page_size".to_owned()),
        Just("service_code".to_owned()),
        Just("updated_datetime".to_owned()),
        Just("media_url".to_owned()),
        "attribute\\[[\\[\\]a-z]{0,6}",
        ".{0,12}",
    ]
}

fn a_value() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,30}",
        "[0-9T:Z+ .,-]{0,30}",
        "-?[0-9]{1,12}",
        "(-?262143|9999)-12-31T23:59:59Z"
    ]
}

proptest! {
    #[test]
    fn any_bytes(bytes: Vec<u8>) {
        read_all(&bytes);
    }

    #[test]
    fn anything_like_xml(text in "<[a-z:/!\\[\\]&;#x0-9<>\"'= ?é-]{0,120}") {
        read_all(text.as_bytes());
    }

    #[test]
    fn anything_like_json(text in "[\\[{][\\[\\]{}\":,0-9.eE+\\\\a-z -]{0,120}") {
        read_all(text.as_bytes());
    }

    #[test]
    fn any_parameters(parameters in proptest::collection::vec((a_name(), a_value()), 0..8)) {
        let parameters = Parameters(&parameters);
        let now = at("2024-06-30T00:00:00Z");
        let _ = RequestQuery::read(parameters, &zone(), now);
        let _ = UpdateQuery::read(parameters, &zone(), now);
        let _ = NewRequest::read(parameters);
        let _ = NewUpdate::read(parameters, &zone());
    }

    #[test]
    fn any_date(text in "[0-9T:Z+ .-]{0,30}") {
        let _ = w3c::read(&text, &zone());
    }

    /// Whatever a description holds, both formats bring it back (XML without what it cannot hold).
    #[test]
    fn any_description_comes_back(text in "\\PC{1,40}", code in "[!-~]{1,12}") {
        let text = text.trim().to_owned();
        let requests = [ServiceRequest {
            id: code,
            status: RequestStatus::Open,
            status_notes: None,
            service_name: None,
            service_code: None,
            description: (!text.is_empty()).then_some(text),
            agency_responsible: None,
            service_notice: None,
            requested_at: None,
            updated_at: None,
            expected_at: None,
            address: None,
            address_id: None,
            zipcode: None,
            lat: None,
            long: None,
            media_url: None,
            extended: None,
        }];
        for format in BOTH {
            let written = requests_tree(&requests, &zone()).write(format, "service_requests");
            let read = read_requests(written.as_bytes(), &zone());
            prop_assert_eq!(read.as_deref(), Ok(&requests[..]));
        }
    }
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    let xml = "<a>".repeat(100_000);
    assert!(Found::read(xml.as_bytes()).is_err());
    let json = "[".repeat(100_000);
    assert!(Found::read(json.as_bytes()).is_err());
}
