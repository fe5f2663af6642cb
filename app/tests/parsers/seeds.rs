//! Seeds that are what they are named after: refused at the door they would try nothing behind it.

use std::{collections::BTreeMap, str::FromStr};

use stoa_appointments::ical::read_holidays;
use stoa_envelopes::{Ballot, Envelope, Opened};
use stoa_forms::{
    Definition,
    import::{acroform, formio, xlsform},
};
use stoa_kernel::{Config, files::re_encode};
use stoa_letters::Template;
use stoa_merkle::{
    AddCheckpoint, Bundle, LogKey, Note, Receipt, SignedCheckpoint, Tile, WitnessKey,
};
use stoa_payments::statement::{read_camt053, read_mt940};
use stoa_reports::{
    api::open311::{
        form::NewRequest, query::Parameters, request::read_requests, service_list::read_services,
        update::read_updates, w3c,
    },
    import::Mapping,
};
use stoa_rules::Table;
use stoa_services::model::ServiceFile;
use stoa_town::model::{address_file::AddressFile, area_file::AreaFile, holiday_file, week_text};

use crate::targets::{
    HERE, ZONE, ballots, columns, form,
    imports::rows,
    lotteries, pairs,
    polis::export,
    services,
    tables::{geographic_table, table},
    text,
};

/// A seed, and whether it passes its parser's door.
type Understood = (&'static str, fn(&[u8]) -> bool);

/// Seeds that are what they are named after.
pub const UNDERSTOOD: &[Understood] = &[
    ("ballot_envelopes/envelope", |bytes| {
        Envelope::read(bytes).is_ok()
    }),
    ("ballot_envelopes/ballot", |bytes| {
        Ballot::read(bytes, bytes.len()).is_ok()
    }),
    ("ballot_letters/code", ballots::is_typed),
    ("ballot_letters/sheet", ballots::is_typed),
    ("ballot_letters/tracking", ballots::is_typed),
    ("opened_ballots/two", |bytes| {
        Opened::read(text(bytes).unwrap_or_default())
            .is_ok_and(|opened| opened.ballots().len() == 2)
    }),
    ("polis_export/votes", |bytes| export(bytes).is_ok()),
    ("polis_export/whole", |bytes| export(bytes).is_ok()),
    ("ledger_notes/note", |bytes| Note::parse(bytes).is_ok()),
    ("ledger_notes/cosigned", |bytes| {
        SignedCheckpoint::parse(bytes).is_ok()
    }),
    ("ledger_notes/receipt", |bytes| {
        Receipt::parse(bytes).is_ok()
    }),
    ("ledger_notes/add_checkpoint", |bytes| {
        AddCheckpoint::parse(bytes).is_ok()
    }),
    ("ledger_paths/deep", |bytes| is::<Tile>(bytes)),
    ("ledger_paths/bundle", |bytes| is::<Bundle>(bytes)),
    ("ledger_paths/log_key", |bytes| is::<LogKey>(bytes)),
    ("ledger_paths/witness_key", |bytes| is::<WitnessKey>(bytes)),
    ("open311_documents/services.xml", |bytes| {
        read_services(bytes).is_ok()
    }),
    ("open311_documents/requests.json", |bytes| {
        read_requests(bytes, &ZONE).is_ok()
    }),
    ("open311_documents/updates.xml", |bytes| {
        read_updates(bytes, &ZONE).is_ok()
    }),
    ("open311_forms/request", |bytes| {
        NewRequest::read(Parameters(&pairs(text(bytes).unwrap_or_default()))).is_ok()
    }),
    ("csv_tables/preamble.csv", |bytes| {
        table("a.csv", bytes).is_some_and(|loaded| loaded.rows == 3 && loaded.found.preamble == 2)
    }),
    ("csv_tables/semicolons", |bytes| {
        table("a.csv", bytes).is_some_and(|loaded| loaded.rows == 3)
    }),
    ("json_tables/records.json", |bytes| {
        table("a.json", bytes).is_some_and(|loaded| loaded.rows == 2)
    }),
    ("json_tables/lines.ndjson", |bytes| {
        table("a.ndjson", bytes).is_some_and(|loaded| loaded.rows == 2)
    }),
    ("json_tables/features.geojson", |bytes| {
        table("a.geojson", bytes).is_some_and(|loaded| loaded.rows == 2)
    }),
    ("geographic_tables/layer", |bytes| {
        geographic_table(bytes).is_some_and(|loaded| loaded.rows == 1)
    }),
    ("geographic_tables/shapes", |bytes| {
        geographic_table(bytes).is_some_and(|loaded| loaded.rows == 2)
    }),
    ("geographic_tables/system", |bytes| {
        geographic_table(bytes).is_none()
    }),
    ("geographic_tables/table", |bytes| {
        geographic_table(bytes).is_some_and(|loaded| loaded.rows == 1)
    }),
    ("packed_tables/one.csv.gz", |bytes| {
        table("a.csv.gz", bytes).is_some_and(|loaded| loaded.rows == 2)
    }),
    ("packed_tables/one.csv.bz2", |bytes| {
        table("a.csv.gz", bytes).is_some_and(|loaded| loaded.rows == 2)
    }),
    ("packed_tables/one.csv.xz", |bytes| {
        table("a.csv.gz", bytes).is_some_and(|loaded| loaded.rows == 2)
    }),
    ("packed_tables/two.zip", |bytes| {
        table("a.zip", bytes).is_some_and(|loaded| loaded.rows == 2)
    }),
    ("csv_tables/ragged", |bytes| {
        table("a.csv", bytes).is_some_and(|loaded| loaded.rows == 4)
    }),
    ("csv_tables/right_to_left", |bytes| {
        table("a.csv", bytes).is_some_and(|loaded| loaded.columns.len() == 4)
    }),
    ("parquet_tables/places.parquet", |bytes| {
        table("a.parquet", bytes).is_some_and(|loaded| loaded.columns.len() == 6)
    }),
    ("parquet_tables/small.parquet", |bytes| {
        table("a.parquet", bytes).is_some_and(|loaded| loaded.rows == 2)
    }),
    ("workbooks/small.xlsx", |bytes| {
        table("a.xlsx", bytes).is_some_and(|loaded| loaded.rows == 2)
    }),
    ("workbooks/small.ods", |bytes| {
        table("a.ods", bytes).is_some_and(|loaded| loaded.rows == 2)
    }),
    ("import_rows/usual.csv", |bytes| {
        rows(bytes, ".csv", None) == Some((2, 1))
    }),
    ("import_rows/new_york.json", |bytes| {
        rows(bytes, ".json", None) == Some((1, 0))
    }),
    ("import_rows/packed", |bytes| {
        rows(bytes, ".csv.gz", None) == Some((1, 0))
    }),
    ("mappings/whole", |bytes| {
        text(bytes).is_some_and(|text| Mapping::parse(text).is_ok())
    }),
    ("lottery_quotas/usual.csv", |bytes| {
        lotteries::quotas(bytes).is_some()
    }),
    ("lottery_quotas/older.csv", |bytes| {
        lotteries::quotas(bytes).is_some()
    }),
    ("lottery_quotas/paper.csv", |bytes| {
        lotteries::quotas(bytes).is_some()
    }),
    ("areas/wards", |bytes| {
        AreaFile::read(bytes).is_ok_and(|file| file.len() == 2)
    }),
    ("addresses/usual", |bytes| {
        AddressFile::open(bytes, &columns(), Some(HERE)).is_ok()
    }),
    ("holidays/calendar", |bytes| {
        holiday_file::read(bytes, 2026).holidays.len() >= 2
    }),
    ("holidays/table", |bytes| {
        !holiday_file::read(bytes, 2026).holidays.is_empty()
    }),
    ("config/whole", |bytes| {
        Config::read(text(bytes), &BTreeMap::new()).is_ok()
    }),
    ("photos/small.png", |bytes| {
        re_encode(bytes, "photo").is_ok()
    }),
    ("photos/small.gif", |bytes| {
        re_encode(bytes, "photo").is_ok()
    }),
    ("photos/small.webp", |bytes| {
        re_encode(bytes, "photo").is_ok()
    }),
    ("forms/multipart", |bytes| {
        form(bytes).is_some_and(|(fields, files)| (fields.len(), files.len()) == (1, 1))
    }),
    ("bank_statements/camt053", |bytes| {
        read_camt053(bytes).is_ok_and(|statements| statements[0].entries.len() == 5)
    }),
    ("bank_statements/mt940", |bytes| {
        read_mt940(bytes).is_ok_and(|statements| statements[0].entries.len() == 3)
    }),
    ("calendars/holidays.ics", |bytes| {
        let text = text(bytes).unwrap_or_default();
        read_holidays(text, services::YEARS.0, services::YEARS.1).is_ok_and(|days| days.len() == 2)
    }),
    ("credentials/data-integrity", services::is_issued),
    ("credentials/sd-jwt-vc", services::is_issued),
    ("credentials/vc-jwt", services::is_issued),
    ("decision_tables/fee.yaml", |bytes| {
        Table::from_yaml(text(bytes).unwrap_or_default()).is_ok_and(|table| table.rows.len() == 3)
    }),
    ("decision_tables/model.dmn", |bytes| {
        services::decisions(text(bytes).unwrap_or_default()) == Some(2)
    }),
    ("form_definitions/form.yaml", |bytes| {
        Definition::from_yaml(text(bytes).unwrap_or_default())
            .is_ok_and(|form| form.check().is_empty())
    }),
    ("form_definitions/service.yaml", |bytes| {
        ServiceFile::read(text(bytes).unwrap_or_default()).is_ok()
    }),
    ("fillable_pdfs/licence.pdf", |bytes| {
        acroform::draft(bytes).is_ok_and(|draft| draft.definition.check().is_empty())
    }),
    ("form_workbooks/stall.xlsx", |bytes| {
        xlsform::draft(bytes).is_ok_and(|draft| draft.definition.check().is_empty())
    }),
    ("formio_forms/stall.json", |bytes| {
        formio::draft(bytes).is_ok()
    }),
    ("letter_templates/granted", |bytes| {
        Template::new(text(bytes).unwrap_or_default()).is_ok()
    }),
    ("times/skipped", |bytes| {
        w3c::read(text(bytes).unwrap_or_default(), &ZONE).is_some()
    }),
    ("times/spans", |bytes| {
        week_text::parse(text(bytes).unwrap_or_default()).is_some()
    }),
];

fn is<T: FromStr>(bytes: &[u8]) -> bool {
    text(bytes).is_some_and(|text| text.parse::<T>().is_ok())
}
