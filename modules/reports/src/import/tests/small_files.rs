//! Files that are well made, in every kind that is understood.

use super::*;

const PLAIN: &str = "\
service_request_id,requested_datetime,service_name,status,lat,long,description
7,2024-01-02T03:04:05Z,Pothole,open,51.5,-0.1,Deep
8,2024-01-02 03:04:05,Lamp,closed,51.6,-0.2,\"Dark, and
on two lines\"
9,2024-07-02 03:04,Lamp,something,,,
";

#[test]
fn a_csv_with_open311_names_is_read_whole() {
    let read = read_text(PLAIN);
    assert_eq!(read.ids(), ["7", "8", "9"]);
    assert_eq!(read.refusals(), []);
    let [first, second, third] = &read.rows[..] else {
        panic!("three rows");
    };
    assert_eq!((first.line, second.line, third.line), (2, 3, 5));
    assert_eq!(first.category, "Pothole");
    assert_eq!(
        first.point.map(|point| (point.lat, point.lon)),
        Some((51.5, -0.1))
    );
    assert_eq!(
        second.description.as_deref(),
        Some("Dark, and\non two lines")
    );
    assert_eq!(second.oddities, [Oddity::NoClosingTime]);
    assert_eq!(third.reported_at, at("2024-07-02T02:04:00Z"));
    assert_eq!(third.status, ImportStatus::Received);
    assert_eq!(
        third.oddities,
        [Oddity::UnknownStatus, Oddity::NoCoordinates]
    );
}

#[test]
fn gzip_is_known_by_its_bytes() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(PLAIN.as_bytes()).expect("memory");
    let packed = packed.finish().expect("memory");
    let two_members = [packed.clone(), packed].concat();
    let read = read_bytes(&two_members).expect("the file is understood");
    // The second member brings the headers once more, as a row that is refused.
    assert_eq!(read.ids(), ["7", "8", "9", "7", "8", "9"]);
    assert_eq!(read.refused.len(), 1);
}

#[test]
fn other_encodings_and_delimiters_read_the_same() {
    let text =
        "id;date_created;type;address\r\n1;02.03.2024 10:00;Straßenschäden;Gießener Str. „5“\r\n";
    let marked = [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat();
    let little: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let big: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let old_mac = text.replace("\r\n", "\r");
    for content in [
        text.as_bytes(),
        &marked,
        &little,
        &big,
        &windows,
        old_mac.as_bytes(),
    ] {
        let read = read_bytes(content).expect("the file is understood");
        assert_eq!(read.ids(), ["1"]);
        assert_eq!(read.rows[0].category, "Straßenschäden");
        assert_eq!(read.rows[0].address.as_deref(), Some("Gießener Str. „5“"));
        assert_eq!(read.rows[0].line, 2);
        assert_eq!(read.rows[0].reported_at, at("2024-03-02T10:00:00Z"));
    }
}

#[test]
fn json_comes_as_array_within_an_object_or_line_by_line() {
    let one = r#"{"service_request_id": 5, "requested_datetime": "2024-01-02T03:04:05Z", "service_name": "A", "lat": 1.5, "long": null, "media": {"image": "x"}}"#;
    let two = r#"{"service_request_id": "6", "requested_datetime": "2024-01-02T03:04:05Z", "service_name": "B {[\"", "lat": 1.5, "long": 2, "description": "new"}"#;
    for text in [
        format!("[{one},\n{two}]"),
        format!("{{\"count\": 2, \"service_requests\": [\n{one},{two}\n], \"more\": []}}"),
        format!("{one}\n{two}\n"),
        format!("\u{feff}{one}{two}"),
    ] {
        let read = read_text(&text);
        assert_eq!(read.ids(), ["5", "6"], "{text}");
        assert_eq!(read.rows[0].point, None);
        assert_eq!(read.rows[1].category, "B {[\"");
        assert_eq!(read.rows[1].description.as_deref(), Some("new"));
    }
}

#[test]
fn geojson_features_have_their_place_in_the_geometry() {
    let read = read_text(
        r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":9,
        "geometry":{"type":"Point","coordinates":[-3.7,40.4]},
        "properties":{"id":"77","type":"Tree","created_at":1713236595000}}]}"#,
    );
    assert_eq!(read.ids(), ["9"]);
    assert_eq!(
        read.rows[0].point.map(|point| (point.lat, point.lon)),
        Some((40.4, -3.7))
    );
}

#[test]
fn seeclickfix_issues_are_known() {
    let read = read_text(
        r#"{"metadata":{"pagination":{"page":1}},"issues":[{"id":1,"status":"Archived","summary":"Hole",
        "description":"Big","lat":41.3,"lng":-72.9,"address":"Elm St","created_at":"2024-01-02T03:04:05-05:00",
        "closed_at":"2024-01-03T03:04:05-05:00","request_type":{"id":3,"title":"Potholes"},
        "media":{"image_full":"https://x/y.jpg"}}]}"#,
    );
    let row = &read.rows[0];
    assert_eq!(row.category, "Potholes");
    assert_eq!(row.status, ImportStatus::Closed);
    assert_eq!(row.closed_at, Some(at("2024-01-03T08:04:05Z")));
    assert_eq!(row.media_url.as_deref(), Some("https://x/y.jpg"));
}

#[test]
fn american_cities_are_known_by_their_headers() {
    let chicago = read_text(
        "SR_NUMBER,SR_TYPE,STATUS,CREATED_DATE,CLOSED_DATE,LATITUDE,LONGITUDE,WARD\n\
         SR24-1,Pothole in Street Complaint,Completed,01/02/2024 11:59:58 PM,01/05/2024 12:00:00 AM,41.8,-87.6,4\n",
    );
    assert_eq!(chicago.rows[0].reported_at, at("2024-01-03T05:59:58Z"));
    assert_eq!(chicago.rows[0].closed_at, Some(at("2024-01-05T06:00:00Z")));
    assert_eq!(chicago.rows[0].status, ImportStatus::Fixed);
    let boston = read_text(
        "case_enquiry_id,open_dt,target_dt,closed_dt,case_status,closure_reason,case_title,subject,reason,type,department,latitude,longitude\n\
         101,2024-01-02 03:04:05,,2024-01-01 12:00:00,Closed,Done,Sign,PW,Street,Repair,PWDx,42.3,-71.0\n",
    );
    assert_eq!(boston.rows[0].oddities, [Oddity::ClosedJustBeforeReported]);
    assert_eq!(boston.rows[0].closed_at, Some(at("2024-01-02T08:04:05Z")));
}

#[test]
fn fixmystreet_dashboards_are_known_and_names_stay_out() {
    let read = read_text(
        "Report ID,Title,Detail,User Name,Category,Created,Confirmed,Acknowledged,Fixed,Closed,Status,Latitude,Longitude,Query,Ward,Easting,Northing,Report URL\n\
         12,Hole,Deep hole,Jo Bloggs,Potholes,2019-07-01T10:00:00,2019-07-01T10:05:00,,2019-07-03T10:00:00,,fixed - council,51.5,-0.1,SW1A,Bow,530000,180000,http://x/report/12\n",
    );
    let row = &read.rows[0];
    assert_eq!(row.status, ImportStatus::Fixed);
    assert_eq!(row.reported_at, at("2019-07-01T09:05:00Z"));
    assert!(!format!("{row:?}").contains("Bloggs"));
}

#[test]
fn a_mapping_file_reads_what_nothing_recognises() {
    let mapping = Mapping::parse(
        r#"
        source = "porto"
        timezone = "Europe/Lisbon"
        crs = "EPSG:25830"
        date_formats = ["%d %b %Y %Hh%M"]
        [columns]
        id = "Num"
        category = { join = ["Grupo", "Tipo"], with = ": " }
        reported_at = "Quando"
        status = "Estado"
        x = "X"
        y = "Y"
        address = ["Rua", "Lugar"]
        [status]
        "EM CURSO" = "in-progress"
        "#,
    )
    .expect("a mapping");
    let file = written(
        "Num\tGrupo\tTipo\tQuando\tEstado\tX\tY\tRua\tLugar\n1\tVia\t\t02 Jul 2024 15h30\tem-curso\t440000\t4474000\t\tPraça\n"
            .as_bytes(),
    );
    let options = SurveyOptions {
        mapping: Some(mapping),
        ..options()
    };
    let plan = survey(file.path(), options).expect("a plan");
    assert_eq!(plan.source(), "porto");
    let read = read_plan(plan);
    let row = &read.rows[0];
    assert_eq!(row.category, "Via");
    assert_eq!(row.status, ImportStatus::InProgress);
    assert_eq!(row.reported_at, at("2024-07-02T14:30:00Z"));
    assert_eq!(row.address.as_deref(), Some("Praça"));
    assert!(
        row.point
            .is_some_and(|point| (point.lat - 40.414_460_494).abs() < 1e-8)
    );
}

#[test]
fn rows_that_say_the_same_have_the_same_content() {
    let read = read_text(
        "id,created_at,type,source\n1,2024-01-01T00:00:00Z,A,WEB\n1,2024-01-01T00:00:00Z,A,WEB\n1,2024-01-01T00:00:00Z,A,\n",
    );
    assert_eq!(read.rows[0].content, read.rows[1].content);
    assert_ne!(read.rows[0].content, read.rows[2].content);
}

#[test]
fn dates_tell_their_order_by_those_that_can_only_be_meant_one_way() {
    let day_first = read_text("id,created,type\n1,03/04/2024,A\n2,13/04/2024,A\n");
    assert_eq!(day_first.rows[0].reported_at, at("2024-04-02T23:00:00Z"));
    let month_first = read_text("id,created,type\n1,03/04/2024,A\n2,04/13/2024,A\n");
    assert_eq!(month_first.rows[0].reported_at, at("2024-03-04T00:00:00Z"));
}

#[test]
fn an_import_goes_on_where_it_stopped() {
    let file = written(PLAIN.as_bytes());
    let position = Position::beginning(file.path()).expect("a file");
    assert!(position.check(file.path()).is_ok());
    let mut reader =
        RowReader::open(survey(file.path(), options()).expect("a plan")).expect("a file");
    reader.skip(2).expect("a file");
    let Some(Outcome::Row(row)) = reader.next_outcome().expect("a file") else {
        panic!("a row");
    };
    assert_eq!(row.source_id, "9");
    assert_eq!(reader.next_outcome().expect("a file"), None);
    let other = written(b"something else");
    assert!(matches!(
        position.check(other.path()),
        Err(ImportError::OtherFile)
    ));
}
