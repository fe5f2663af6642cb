//! What we write we read back, in both formats; and it looks as the specification shows it.

use super::*;

fn service() -> Service {
    Service {
        code: "potholes".to_owned(),
        name: "Potholes & <cracks>".to_owned(),
        description: some("In \"streets\"\nand lanes"),
        metadata: true,
        kind: ServiceKind::Realtime,
        keywords: vec!["hole".to_owned(), "road".to_owned()],
        group: None,
    }
}

fn definition() -> ServiceDefinition {
    let datatypes = [
        Datatype::String,
        Datatype::Number,
        Datatype::Datetime,
        Datatype::Text,
        Datatype::SingleValueList,
        Datatype::MultiValueList,
    ];
    let attributes = datatypes
        .into_iter()
        .zip(1..)
        .map(|(datatype, order)| Attribute {
            variable: order != 4,
            code: format!("q{order}"),
            datatype,
            required: order == 1,
            datatype_description: (order == 2).then(|| "In metres".to_owned()),
            order,
            description: some("¿Cuánto?"),
            values: match datatype {
                Datatype::SingleValueList | Datatype::MultiValueList => ["a", "b"]
                    .map(|key| AttributeValue {
                        key: key.to_owned(),
                        name: format!("Choice {key}"),
                    })
                    .into(),
                _ => Vec::new(),
            },
            automated: (order == 6).then(|| "hidden_field".to_owned()),
        });
    ServiceDefinition {
        service_code: "potholes".to_owned(),
        attributes: attributes.collect(),
    }
}

fn request() -> ServiceRequest {
    ServiceRequest {
        id: "R-2024-7".to_owned(),
        status: RequestStatus::Closed,
        status_notes: some("Mended."),
        service_name: some("Potholes"),
        service_code: some("potholes"),
        description: some("Deep"),
        agency_responsible: None,
        service_notice: None,
        requested_at: Some(at("2010-04-14T13:37:38Z")),
        updated_at: Some(at("2010-11-14T13:37:38Z")),
        expected_at: None,
        address: some("8TH AVE"),
        address_id: None,
        zipcode: None,
        lat: Some(37.762_221_815),
        long: Some(-122.465_114_5),
        media_url: some("https://town.example/a?b=1&c=2"),
        extended: Some(Extended {
            media_urls: vec!["https://town.example/1".to_owned()],
            answers: vec![Answer {
                code: "size".to_owned(),
                label: "Size".to_owned(),
                value: "Big".to_owned(),
            }],
            notes: vec![Note {
                at: at("2010-04-14T13:37:38Z"),
                description: "Reported".to_owned(),
                kind: "submitted".to_owned(),
            }],
            facts: vec![("ward".to_owned(), "North".to_owned())],
        }),
    }
}

fn update() -> RequestUpdate {
    RequestUpdate {
        update_id: "9".to_owned(),
        service_request_id: "R-2024-7".to_owned(),
        status: UpdateStatus::ActionScheduled,
        updated_at: at("2010-04-14T13:37:38Z"),
        description: "We come <soon>".to_owned(),
        media_urls: ["https://town.example/1", "https://town.example/2?a&b"]
            .map(str::to_owned)
            .into(),
        external_status_code: some("INP"),
    }
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one document, with every field it can have"
)]
fn everything_comes_back_in_both_formats() {
    for format in BOTH {
        let services = [
            service(),
            Service {
                metadata: false,
                kind: ServiceKind::Batch,
                ..service()
            },
        ];
        let text = services_tree(&services).write(format, "services");
        assert_eq!(read_services(text.as_bytes()).as_deref(), Ok(&services[..]));

        let text = definition().to_tree().write(format, "service_definition");
        assert_eq!(ServiceDefinition::read(text.as_bytes()), Ok(definition()));

        let requests = [
            request(),
            ServiceRequest {
                extended: None,
                ..request()
            },
        ];
        let text = requests_tree(&requests, &zone()).write(format, "service_requests");
        assert_eq!(
            read_requests(text.as_bytes(), &zone()).as_deref(),
            Ok(&requests[..])
        );

        let text = updates_tree(&[update()], &zone()).write(format, "service_request_updates");
        assert_eq!(read_updates(text.as_bytes(), &zone()), Ok(vec![update()]));

        for receipt in [Receipt::Id("7".to_owned()), Receipt::Token("t".to_owned())] {
            let created = Created {
                receipt,
                service_notice: some("Soon"),
                account_id: None,
            };
            let text = created.to_tree().write(format, "service_requests");
            assert_eq!(Created::read(text.as_bytes()), Ok(created));
        }
        let answer = TokenAnswer {
            token: "t".to_owned(),
            id: None,
        };
        let text = answer.to_tree().write(format, "service_requests");
        assert_eq!(TokenAnswer::read(text.as_bytes(), "t"), Ok(answer));

        let created = CreatedUpdate {
            update_id: "9".to_owned(),
            account_id: some("4"),
        };
        let text = created.to_tree().write(format, "service_request_updates");
        assert_eq!(CreatedUpdate::read(text.as_bytes()), Ok(created));

        let fault = ApiFault {
            status: 400,
            errors: vec![
                WireError {
                    code: "400".to_owned(),
                    description: "Two <things>.".to_owned(),
                },
                WireError {
                    code: "lat-range".to_owned(),
                    description: "Wrong.".to_owned(),
                },
            ],
        };
        assert_eq!(read_errors(fault.body(format).as_bytes()), Ok(fault.errors));

        let discovery = Discovery {
            changeset: "2024-01-02T03:04:05Z".to_owned(),
            contact: "Write us".to_owned(),
            key_service: "Ask us".to_owned(),
            endpoints: vec![Endpoint {
                specification: GEOREPORT_V2.to_owned(),
                url: "https://town.example/open311/v2".to_owned(),
                changeset: "2024-01-02T03:04:05Z".to_owned(),
                kind: "production".to_owned(),
                formats: vec!["text/xml".to_owned()],
            }],
        };
        let text = discovery.to_tree().write(format, "discovery");
        assert_eq!(Discovery::read(text.as_bytes()), Ok(discovery));
    }
}

#[test]
fn xml_and_json_look_as_the_specification_shows_them() {
    let services = [service()];
    assert_eq!(
        services_tree(&services).write(WireFormat::Xml, "services"),
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<services><service><service_code>potholes</service_code>\
         <service_name>Potholes &amp; &lt;cracks&gt;</service_name><description>In &quot;streets&quot;\nand lanes</description>\
         <metadata>true</metadata><type>realtime</type><keywords>hole, road</keywords><group/></service></services>\n"
    );
    assert_eq!(
        services_tree(&[]).write(WireFormat::Xml, "services"),
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<services/>\n"
    );
    assert_eq!(services_tree(&[]).write(WireFormat::Json, "services"), "[]");
    let json = requests_tree(
        &[ServiceRequest {
            extended: None,
            ..request()
        }],
        &zone(),
    )
    .to_json();
    let first = &json[0];
    assert_eq!(first["requested_datetime"], "2010-04-14T06:37:38-07:00");
    assert_eq!(first["updated_datetime"], "2010-11-14T05:37:38-08:00");
    assert_eq!(first["lat"], 37.762_221_815);
    assert!(first["agency_responsible"].is_null());
    assert_eq!(first.as_object().map(serde_json::Map::len), Some(17));
    let json = definition().to_tree().to_json();
    assert_eq!(json["attributes"][0]["variable"], true);
    assert_eq!(json["attributes"][4]["order"], 5);
    assert_eq!(json["attributes"][0]["values"], serde_json::json!([]));
}

#[test]
fn an_error_body_has_code_and_description() {
    let fault = ApiFault::forbidden("api_key was not provided.");
    assert_eq!(fault.status, 403);
    assert_eq!(
        fault.body(WireFormat::Json),
        r#"[{"code":403,"description":"api_key was not provided."}]"#
    );
    assert_eq!(
        fault.body(WireFormat::Xml),
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<errors><error><code>403</code><description>api_key was not provided.</description></error></errors>\n"
    );
}

#[test]
fn characters_that_xml_cannot_hold_are_left_out() {
    let strange = ServiceRequest {
        description: some("a\u{0}b\u{b}c\r\nd\u{ffff}"),
        extended: None,
        ..request()
    };
    let text = requests_tree(&[strange], &zone()).write(WireFormat::Xml, "service_requests");
    let read = read_requests(text.as_bytes(), &zone()).expect("a list");
    assert_eq!(read[0].description.as_deref(), Some("abc\nd"));
}
