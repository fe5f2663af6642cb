//! What reads bytes or texts that others wrote: one function for each parser, for any bytes at all. None may panic, and
//! what is read and written again must be read as the same.
//!
//! `cargo test` calls them with seeds and chance (main.rs beside this file), and the fuzz targets in fuzz/ call the same.

use std::{collections::BTreeMap, fmt::Display, str::FromStr, sync::LazyLock};

use jiff::{Timestamp, tz::TimeZone};
use stoa_ballots::{findings::Tolerance, pabulib, sheets};
use stoa_kernel::{
    Config, Lang, Point,
    files::re_encode,
    search::{Change, Document, Engine, Order, Question},
    town::{AreaKind, Shape},
};
use stoa_merkle::{
    AddCheckpoint, Bundle, Hash, LogKey, Note, Receipt, SignedCheckpoint, Tile, WitnessKey,
};
use stoa_reports::{
    api::open311::{
        definition::ServiceDefinition,
        discovery::Discovery,
        fault::read_errors,
        form::{NewRequest, NewUpdate},
        found::Found,
        query::{Parameters, RequestQuery, UpdateQuery},
        request::{Created, TokenAnswer, read_requests, requests_tree},
        service_list::{read_services, services_tree},
        tree::WireFormat,
        update::{CreatedUpdate, read_updates, updates_tree},
        w3c,
    },
    model::{QueueFilter, Reference, ReportFilter},
};
use stoa_search::{Place, SearchIndex, Writing};
use stoa_town::model::{
    address_file::AddressFile,
    area_file::AreaFile,
    holiday_file, layer_file, period,
    street_file::{StreetColumns, StreetFile},
    week_text,
};

#[path = "ballots.rs"]
pub mod ballots;
pub use ballots::{ballot_envelopes, ballot_letters, opened_ballots};
#[path = "imports.rs"]
pub mod imports;
use imports::rows;
pub use imports::{import_rows, mappings, projected};
#[path = "polis.rs"]
pub mod polis;
pub use polis::polis_export;
#[path = "catalogues.rs"]
pub mod catalogues;
pub use catalogues::catalogues as catalogue_documents;
#[path = "tables.rs"]
pub mod tables;
pub use tables::{
    csv_tables, geographic_tables, json_tables, packed_tables, parquet_tables, workbooks,
};
#[path = "lotteries.rs"]
pub mod lotteries;
pub use lotteries::{lottery_pools, lottery_quotas};
#[path = "questions.rs"]
pub mod questions;
pub use questions::questions;
#[path = "services.rs"]
pub mod services;
pub use services::{
    bank_statements, calendars, credentials, decision_tables, fillable_pdfs, form_definitions,
    form_workbooks, formio_forms, letter_templates,
};

/// A parser by its name: that of its fuzz target and of its folder of seeds.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const ALL: &[Target] = &[
    ("addresses", addresses),
    ("areas", areas),
    ("ballot_envelopes", ballot_envelopes),
    ("ballot_letters", ballot_letters),
    ("bank_statements", bank_statements),
    ("calendars", calendars),
    ("catalogue_documents", catalogue_documents),
    ("config", config),
    ("credentials", credentials),
    ("csv_tables", csv_tables),
    ("decision_tables", decision_tables),
    ("election_files", election_files),
    ("election_sheets", election_sheets),
    ("fillable_pdfs", fillable_pdfs),
    ("filters", filters),
    ("form_definitions", form_definitions),
    ("form_workbooks", form_workbooks),
    ("formio_forms", formio_forms),
    ("forms", forms),
    ("holidays", holidays),
    ("import_rows", import_rows),
    ("json_tables", json_tables),
    ("ledger_notes", ledger_notes),
    ("ledger_paths", ledger_paths),
    ("letter_templates", letter_templates),
    ("lottery_pools", lottery_pools),
    ("lottery_quotas", lottery_quotas),
    ("mappings", mappings),
    ("open311_documents", open311_documents),
    ("open311_forms", open311_forms),
    ("opened_ballots", opened_ballots),
    ("geographic_tables", geographic_tables),
    ("packed_tables", packed_tables),
    ("parquet_tables", parquet_tables),
    ("photos", photos),
    ("polis_export", polis_export),
    ("projected", projected),
    ("questions", questions),
    ("search", search),
    ("times", times),
    ("workbooks", workbooks),
];

/// Where and when the parsers believe to be.
pub const HERE: Point = Point {
    lat: 53.9,
    lon: 0.3,
};
pub static ZONE: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/London").expect("a time zone"));
pub static NOW: LazyLock<Timestamp> =
    LazyLock::new(|| "2026-03-02T10:00:00Z".parse().expect("an instant"));

/// The bytes as text, if they are text.
pub fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

/// What is accepted is written as it was read, to the byte: there is one way to write it.
fn written_as_read<T: Display, E>(bytes: &[u8], read: Result<T, E>) {
    if let Ok(read) = read {
        assert_eq!(read.to_string().as_bytes(), bytes);
    }
}

fn parsed_as_written<T: FromStr + Display>(text: &str) {
    written_as_read(text.as_bytes(), text.parse::<T>());
}

/// Signed notes, checkpoints, receipts, and what a witness is sent.
pub fn ledger_notes(bytes: &[u8]) {
    written_as_read(bytes, Note::parse(bytes));
    written_as_read(bytes, SignedCheckpoint::parse(bytes));
    written_as_read(bytes, Receipt::parse(bytes));
    written_as_read(bytes, AddCheckpoint::parse(bytes));
}

/// Paths of tiles and bundles, keys, hashes, and the bytes of a bundle.
pub fn ledger_paths(bytes: &[u8]) {
    let Some(text) = text(bytes) else {
        let bundle = Bundle::at(0, u64::from(bytes.first().copied().unwrap_or(0)));
        let _any = bundle.map(|bundle| bundle.decode(bytes).map(|entries| entries.len()));
        return;
    };
    parsed_as_written::<Tile>(text);
    parsed_as_written::<Bundle>(text);
    parsed_as_written::<LogKey>(text);
    parsed_as_written::<WitnessKey>(text);
    parsed_as_written::<Hash>(text);
}

/// What other bodies' Open311 servers answer, in JSON or XML.
pub fn open311_documents(bytes: &[u8]) {
    let _any = Found::read(bytes);
    let _any = (Discovery::read(bytes), ServiceDefinition::read(bytes));
    let _any = (read_errors(bytes), CreatedUpdate::read(bytes));
    let _any = (Created::read(bytes), TokenAnswer::read(bytes, "token"));
    let both = [WireFormat::Json, WireFormat::Xml];
    if let Ok(services) = read_services(bytes) {
        for format in both {
            let written = services_tree(&services).write(format, "services");
            let again = read_services(written.as_bytes()).map(|again| again.len());
            assert!(
                services.is_empty() || again == Ok(services.len()),
                "{written}"
            );
        }
    }
    if let Ok(requests) = read_requests(bytes, &ZONE) {
        for format in both {
            let written = requests_tree(&requests, &ZONE).write(format, "service_requests");
            let again = read_requests(written.as_bytes(), &ZONE).map(|again| again.len());
            assert!(
                requests.is_empty() || again == Ok(requests.len()),
                "{written}"
            );
        }
    }
    if let Ok(updates) = read_updates(bytes, &ZONE) {
        for format in both {
            let _written = updates_tree(&updates, &ZONE).write(format, "service_request_updates");
        }
    }
}

/// The pairs of a query or a form.
pub fn pairs(text: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(text.as_bytes())
        .into_owned()
        .collect()
}

/// What programs ask and send.
pub fn open311_forms(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let pairs = pairs(text);
    let parameters = Parameters(&pairs);
    let _any = RequestQuery::read(parameters, &ZONE, *NOW);
    let _any = UpdateQuery::read(parameters, &ZONE, *NOW);
    if let Ok(request) = NewRequest::read(parameters) {
        let form = request.to_form();
        assert_eq!(NewRequest::read(Parameters(&form)).as_ref(), Ok(&request));
    }
    if let Ok(update) = NewUpdate::read(parameters, &ZONE) {
        let form = update.to_form(&ZONE);
        assert!(NewUpdate::read(Parameters(&form), &ZONE).is_ok());
    }
}

/// Links of lists and queues, references of reports, languages.
pub fn filters(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let filter = ReportFilter::from_query(text, &ZONE);
    let link = filter.to_query(&ZONE);
    let again = ReportFilter::from_query(&link, &ZONE);
    assert_eq!(again.to_query(&ZONE), link, "{text}");
    let queue = QueueFilter::from_query(text, &ZONE).to_query(&ZONE);
    let again = QueueFilter::from_query(&queue, &ZONE);
    assert_eq!(again.to_query(&ZONE), queue, "{text}");
    if let Some(reference) = Reference::parse("M", text) {
        let written = reference.to_string();
        assert_eq!(Reference::parse("M", &written), Some(reference));
    }
    let _any = (Lang::parse(text), stoa_web::local_path(text));
}

/// Dates and times as people, programs and exports write them, on a town's own clocks.
pub fn times(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Some(at) = w3c::read(text, &ZONE) {
        let again = w3c::read(&w3c::write(at, &ZONE), &ZONE);
        // Written to the second; years beyond four digits are nobody's.
        assert!(again.is_none_or(|again| again.as_second() == at.as_second() || again == at));
    }
    if let Some(day) = period::parse_day(text) {
        let _any = (period::start_of(day, &ZONE), period::end_of(day, &ZONE));
    }
    let _any = period::instant_on(text, *NOW, &ZONE);
    if let Some(spans) = week_text::parse(text) {
        assert_eq!(week_text::parse(&week_text::write(&spans)), Some(spans));
    }
    let quoted = text.replace('"', "\"\"");
    let file = format!("id,category,opened\n1,lamp,\"{quoted}\"\n2,lamp,\"{quoted}\"\n");
    rows(file.as_bytes(), ".csv", None);
}

/// Wards, layers and streets as GeoJSON.
pub fn areas(bytes: &[u8]) {
    for near in [None, Some(HERE)] {
        if let Ok(file) = AreaFile::read(bytes) {
            let reading = file.guess(AreaKind::ward(), Lang::En);
            if let Ok(areas) = file.check(&reading, near) {
                assert_eq!(areas.areas().len(), file.len());
                let _digest = areas.rows_digest();
                areas
                    .areas()
                    .iter()
                    .for_each(|area| lies_where_it_is(&area.shape));
            }
        }
        let _any = layer_file::read(bytes, None, near).map(|layers| layers.rows_digest());
        let _any = StreetFile::read(bytes, &columns(), near);
    }
}

fn lies_where_it_is(shape: &Shape) {
    let (middle, label) = (shape.middle(), shape.label_point());
    let bbox = shape.bbox();
    assert!(bbox.contains(middle) && bbox.contains(label), "{shape:?}");
    assert_eq!(Shape::from_geojson(&shape.to_geojson()).as_ref(), Ok(shape));
}

pub fn columns() -> StreetColumns {
    StreetColumns {
        name: "name".to_owned(),
        locality: "place".to_owned(),
    }
}

/// Addresses as CSV.
pub fn addresses(bytes: &[u8]) {
    let Ok(mut file) = AddressFile::open(bytes, &columns(), Some(HERE)) else {
        return;
    };
    loop {
        let batch = file.next_batch(100);
        assert_eq!(batch.rows.len() + batch.refused, batch.read);
        if batch.read == 0 {
            return;
        }
    }
}

/// Holidays as iCalendar or CSV.
pub fn holidays(bytes: &[u8]) {
    let file = holiday_file::read(bytes, 2026);
    assert!(file.holidays.iter().all(|one| one.day.year() == 2026));
    assert!(!file.holidays.is_empty() || file.other_years > 0 || !file.faults.is_empty());
}

/// Participatory-budgeting elections as Pabulib files: what is read without a fault is written as the same bytes, and what
/// was understood is understood again.
pub fn election_files(bytes: &[u8]) {
    let reading = pabulib::read(bytes).expect("memory can be read");
    let _sentences = reading.findings.to_string();
    let orderly = reading.findings.refusals(Tolerance::Usual) == 0;
    let Some(election) = reading.accept(Tolerance::Repairing).0 else {
        return;
    };
    let mut written = Vec::new();
    pabulib::write(&election, &mut written).expect("memory can be written");
    if orderly {
        assert_eq!(written, bytes);
    }
    let plain = election.in_plain_form();
    let mut written = Vec::new();
    pabulib::write(&plain, &mut written).expect("memory can be written");
    let again = pabulib::read(written.as_slice()).expect("memory can be read");
    // A vote without an id of which nothing could be kept is a blank line.
    let nameless =
        (0..plain.ballots().len()).any(|vote| plain.ballots().voter(vote).trim().is_empty());
    assert!(nameless || again.accept(Tolerance::Repairing).0.is_some());
    let _counted = plain.to_profile(stoa_ballots::election::Ceilings::Kept);
}

/// The same as spreadsheets: one workbook with all sheets.
pub fn election_sheets(bytes: &[u8]) {
    let workbook = sheets::Workbook {
        name: "city.xlsx".to_owned(),
        bytes: bytes.to_vec(),
    };
    let reading = sheets::read(&[workbook], Some("1000"));
    let _sentences = reading.findings.to_string();
    let _any = reading.accept(Tolerance::Repairing);
}

/// A stoa.toml.
pub fn config(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let Ok(config) = Config::read(Some(text), &BTreeMap::new()) else {
        return;
    };
    let written = config.to_toml().expect("what was read can be written");
    let again = Config::read(Some(&written), &BTreeMap::new()).expect("what was written is read");
    assert_eq!(again.to_toml().as_ref(), Ok(&written));
}

/// A picture of any kind, damaged or hostile.
pub fn photos(bytes: &[u8]) {
    if let Ok(photo) = re_encode(bytes, "photo") {
        let (width, height) = (photo.width, photo.height);
        assert!(width <= 2048 && height <= 2048 && width > 0 && height > 0);
        for kept in [photo.full, photo.thumbnail] {
            assert!(
                kept.starts_with(&[0xff, 0xd8, 0xff]),
                "a kept picture is a JPEG"
            );
        }
    }
}

/// What a form brings: its fields and files.
type Brought = (Vec<(String, String)>, Vec<stoa_web::Upload>);

/// What a form brings, with its media type in the first line.
pub fn form(bytes: &[u8]) -> Option<Brought> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let (kind, body) = (&bytes[..end], &bytes[end + 1..]);
    RUNTIME
        .block_on(stoa_web::read_form(kind, body.to_vec()))
        .ok()
}

/// Forms with files, as browsers and programs send them.
pub fn forms(bytes: &[u8]) {
    let Some((fields, uploads)) = form(bytes) else {
        return;
    };
    assert!(fields.len() <= 2000 && uploads.len() <= stoa_web::UPLOADS);
    assert!(fields.iter().all(|(_, value)| !value.contains('\0')));
}

static RUNTIME: LazyLock<tokio::runtime::Runtime> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.expect("a runtime")
});

/// What people type to find something, in an index with a few reports.
pub fn search(bytes: &[u8]) {
    let Some(words) = text(bytes) else { return };
    for (lang, order) in Lang::ALL.into_iter().zip(
        [Order::Best, Order::Newest, Order::Oldest]
            .into_iter()
            .cycle(),
    ) {
        let question = Question {
            words: words.to_owned(),
            lang,
            tags: vec!["public".to_owned()],
            order,
            after: None,
            limit: 10,
        };
        let found = INDEX.find(&question).expect("any question has an answer");
        assert!(found.len() <= 2);
    }
}

static INDEX: LazyLock<std::sync::Arc<SearchIndex>> = LazyLock::new(|| {
    // The files may go once they are open: the index lives on in memory.
    let folder = tempfile::tempdir().expect("a temporary folder");
    let index = SearchIndex::open(folder.path()).expect("an index");
    let mut writing = Writing::open(&index).expect("nobody else writes");
    for (reference, text) in [
        (
            "M-1",
            "L'éclairage de la rue ne marche pas, the lamp is out",
        ),
        ("M-2", "حفرة في الطريق قرب السوق, un bache en la calzada"),
    ] {
        let document = Document {
            reference: reference.to_owned(),
            number: 1,
            lang: None,
            title: "Street lamp".to_owned(),
            text: text.to_owned(),
            tags: vec!["public".to_owned()],
            at: *NOW,
        };
        writing.apply(&Change::Put(document)).expect("a document");
    }
    writing.commit(&Place::default()).expect("committed");
    writing.close().expect("closed");
    index
});
