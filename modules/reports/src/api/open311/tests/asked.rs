//! What clients ask and send: queries and forms.

use stoa_kernel::{BBox, Point};

use super::{
    super::{
        form::{Location, NewRequest, NewUpdate, Reporter},
        query::{Parameters, Range, RequestQuery, UpdateQuery},
    },
    *,
};

fn query(parameters: &[(&str, &str)]) -> Result<RequestQuery, ApiFault> {
    let now = at("2024-06-30T00:00:00Z");
    RequestQuery::read(Parameters(&pairs(parameters)), &TimeZone::UTC, now)
}

fn range(from: &str, to: &str) -> Option<Range> {
    Some(Range {
        from: at(from),
        to: at(to),
    })
}

fn sentences(fault: ApiFault) -> Vec<String> {
    assert_eq!(fault.status, 400);
    fault
        .errors
        .into_iter()
        .map(|error| error.description)
        .collect()
}

#[test]
fn nothing_asked_is_the_last_ninety_days() {
    let query = query(&[("status", ""), ("unknown", "x")]).expect("a query");
    assert_eq!(
        query.requested,
        range("2024-04-01T00:00:00Z", "2024-06-30T00:00:00Z")
    );
    assert_eq!((query.page, query.page_size), (1, 1000));
    assert!(query.statuses.is_empty() && query.ids.is_empty() && !query.extensions);
}

#[test]
fn dates_bound_a_range_of_at_most_ninety_days() {
    let start = query(&[("start_date", "2010-01-01T00:00:00Z")]).expect("a query");
    assert_eq!(
        start.requested,
        range("2010-01-01T00:00:00Z", "2010-04-01T00:00:00Z")
    );
    let end = query(&[("end_date", "2010-04-01T02:00:00 02:00")]).expect("a query");
    assert_eq!(
        end.requested,
        range("2010-01-01T00:00:00Z", "2010-04-01T00:00:00Z")
    );
    let day = query(&[
        ("start_date", "2010-01-01"),
        ("end_date", "2010-01-02T03:04:05"),
    ])
    .expect("a query");
    assert_eq!(
        day.requested,
        range("2010-01-01T00:00:00Z", "2010-01-02T03:04:05Z")
    );
    let wide = query(&[
        ("start_date", "2010-01-01T00:00:00Z"),
        ("end_date", "2011-01-01T00:00:00Z"),
    ]);
    assert!(sentences(wide.expect_err("too wide"))[0].contains("90 days"));
    let turned = query(&[
        ("start_date", "2010-01-02T00:00:00Z"),
        ("end_date", "2010-01-01T00:00:00Z"),
    ]);
    assert!(sentences(turned.expect_err("turned"))[0].contains("behind"));
}

#[test]
fn changes_reach_older_requests() {
    let changed = query(&[("updated_after", "2024-06-01T00:00:00Z")]).expect("a query");
    assert_eq!(changed.requested, None);
    assert_eq!(
        changed.updated,
        range("2024-06-01T00:00:00Z", "2024-06-30T00:00:00Z")
    );
}

#[test]
fn lists_places_and_pages_are_read() {
    let query = query(&[
        ("service_request_id", "1, 2,,3"),
        ("service_code", "a,b"),
        ("service_code", "c"),
        ("status", "open,CLOSED"),
        ("lat", "1.5"),
        ("long", "-2"),
        ("radius", "250"),
        ("bbox", "-3, 40,-2,41"),
        ("page", "3"),
        ("page_size", "5000"),
        ("extensions", "true"),
    ])
    .expect("a query");
    assert_eq!(query.ids, ["1", "2", "3"]);
    assert_eq!(query.service_codes, ["a", "b", "c"]);
    assert_eq!(query.statuses, [RequestStatus::Open, RequestStatus::Closed]);
    assert_eq!(
        query.around.map(|around| (around.point.lat, around.metres)),
        Some((1.5, 250.0))
    );
    assert_eq!(
        query.bbox,
        Some(BBox {
            west: -3.0,
            south: 40.0,
            east: -2.0,
            north: 41.0
        })
    );
    assert_eq!(
        (query.page, query.page_size, query.extensions),
        (3, 1000, true)
    );
}

#[test]
fn everything_wrong_is_said_at_once() {
    let fault = query(&[
        ("start_date", "yesterday"),
        ("status", "fixed"),
        ("lat", "91"),
        ("long", "0"),
        ("radius", "NaN"),
        ("bbox", "1,2,3"),
        ("page", "0"),
        ("page_size", "x"),
    ]);
    assert_eq!(sentences(fault.expect_err("wrong")).len(), 7);
}

#[test]
fn updates_are_asked_for_by_date() {
    let now = at("2024-06-30T00:00:00Z");
    let parameters = pairs(&[
        ("start_date", "2024-06-01T00:00:00Z"),
        ("end_date", "2024-06-02T00:00:00Z"),
    ]);
    let query = UpdateQuery::read(Parameters(&parameters), &TimeZone::UTC, now).expect("a query");
    assert_eq!(
        Some(query.updated),
        range("2024-06-01T00:00:00Z", "2024-06-02T00:00:00Z")
    );
}

#[test]
fn the_specifications_post_is_read() {
    let form = pairs(&[
        ("api_key", "xyz"),
        ("jurisdiction_id", "city.gov"),
        ("service_code", "001"),
        ("lat", "37.76524078"),
        ("long", "-122.4212043"),
        ("address_string", "1234 5th street"),
        ("email", "smit333@sfgov.edu"),
        ("device_id", "tt222111"),
        ("account_id", "123456"),
        ("first_name", "john"),
        ("last_name", "smith"),
        ("phone", "111111111"),
        ("description", "A large sinkhole is destroying the street"),
        (
            "media_url",
            "http://farm3.static.flickr.com/2002/2212426634_5ed477a060.jpg",
        ),
        ("attribute[WHISPAWN]", "123456"),
        ("attribute[WHISDORN]", "COISL001"),
        ("attribute[MANY][]", "a"),
        ("attribute[MANY][]", "b"),
        ("attribute[NONE]", ""),
        ("attribute[", "x"),
    ]);
    let request = NewRequest::read(Parameters(&form)).expect("a request");
    assert_eq!(request.service_code, "001");
    assert_eq!(
        request.location.point,
        Point::new(37.765_240_78, -122.421_204_3)
    );
    assert_eq!(request.reporter.first_name.as_deref(), Some("john"));
    let answers: Vec<(&str, usize)> = request
        .attributes
        .iter()
        .map(|(code, values)| (code.as_str(), values.len()))
        .collect();
    assert_eq!(answers, [("WHISPAWN", 1), ("WHISDORN", 1), ("MANY", 2)]);
    let again = NewRequest::read(Parameters(&request.to_form())).expect("a request");
    assert_eq!(again, request);
}

#[test]
fn a_request_needs_a_service_and_a_place() {
    let read = |form: &[(&str, &str)]| NewRequest::read(Parameters(&pairs(form)));
    let faults = sentences(read(&[("description", "x")]).expect_err("wrong"));
    assert_eq!(faults.len(), 2);
    assert!(read(&[("service_code", "1"), ("address_id", "9")]).is_ok());
    assert!(read(&[("service_code", "1"), ("address_string", "Elm St")]).is_ok());
    for wrong in [
        vec![("lat", "1")],
        vec![("lat", "north"), ("long", "1")],
        vec![("lat", "95"), ("long", "1")],
        vec![
            ("address_string", "x"),
            ("media_url", "javascript:alert(1)"),
        ],
    ] {
        let form = [vec![("service_code", "1")], wrong].concat();
        assert_eq!(
            sentences(read(&form).expect_err("wrong")).len(),
            1,
            "{form:?}"
        );
    }
    let long = "x".repeat(4001);
    let form = [
        ("service_code", "1"),
        ("address_id", "9"),
        ("description", long.as_str()),
    ];
    assert!(sentences(read(&form).expect_err("long"))[0].contains("4000"));
}

#[test]
fn an_update_is_read_and_sent_alike() {
    let form = pairs(&[
        ("service_request_id", "7"),
        ("update_id", "44"),
        ("status", "NOT_COUNCILS_RESPONSIBILITY"),
        ("updated_datetime", "2024-06-01T00:00:00+01:00"),
        ("description", "Line\r\nend"),
        ("public_anonymity_required", "TRUE"),
    ]);
    let update = NewUpdate::read(Parameters(&form), &zone()).expect("an update");
    assert_eq!(update.status, Some(UpdateStatus::NotCouncilsResponsibility));
    assert_eq!(update.updated_at, Some(at("2024-05-31T23:00:00Z")));
    assert_eq!(update.description, "Line\nend");
    assert!(update.anonymous);
    let again = NewUpdate::read(Parameters(&update.to_form(&zone())), &zone()).expect("an update");
    assert_eq!(again, update);
    let nothing = NewUpdate::read(Parameters(&pairs(&[("status", "great")])), &zone());
    assert_eq!(sentences(nothing.expect_err("wrong")).len(), 2);
}

#[test]
fn one_jurisdiction_needs_no_name_and_several_do() {
    let one = [String::from("merrow.example")];
    let two = [
        String::from("merrow.example"),
        String::from("county.example"),
    ];
    assert_eq!(jurisdiction(None, &one), Ok(Some("merrow.example")));
    assert_eq!(jurisdiction(Some(""), &one), Ok(Some("merrow.example")));
    assert_eq!(
        jurisdiction(Some("County.Example"), &two),
        Ok(Some("county.example"))
    );
    assert_eq!(
        jurisdiction(None, &two).map_err(|fault| fault.status),
        Err(400)
    );
    assert_eq!(
        jurisdiction(Some("x"), &one).map_err(|fault| fault.status),
        Err(404)
    );
    assert_eq!(jurisdiction(Some("x"), &[]), Ok(None));
}

#[test]
fn a_form_that_says_nothing_is_nobody() {
    let form = pairs(&[("service_code", "1"), ("address_id", "9")]);
    let request = NewRequest::read(Parameters(&form)).expect("a request");
    assert_eq!(request.reporter, Reporter::default());
    assert_ne!(request.location, Location::default());
}

#[test]
fn pictures_may_be_named_in_any_of_the_ways_that_occur() {
    let read = |media: &[(&str, &str)]| {
        let mut form = pairs(&[("service_code", "GR"), ("address_string", "Elm St")]);
        form.extend(pairs(media));
        NewRequest::read(Parameters(&form))
    };
    let request = read(&[
        ("media_url", "https://x.example/1.jpg"),
        ("media_url", " https://x.example/2.jpg "),
        ("media_url[]", "https://x.example/3.jpg"),
        ("media_urls[0]", "https://x.example/4.jpg"),
        ("media_urls", "https://x.example/1.jpg"),
        ("media_url", ""),
    ]);
    let urls = request.expect("a request").media_urls;
    let numbers: Vec<_> = urls.iter().map(|url| &url[18..19]).collect();
    assert_eq!(numbers, ["1", "2", "3", "4"]);
    let seven: Vec<String> = (1..=7)
        .map(|n| format!("https://x.example/{n}.jpg"))
        .collect();
    let seven: Vec<_> = seven
        .iter()
        .map(|url| ("media_url", url.as_str()))
        .collect();
    assert!(read(&seven[..6]).is_ok());
    let fault = read(&seven).expect_err("one too many");
    assert_eq!(sentences(fault), ["media_url names more than 6 pictures."]);
}
