//! Taking over another system's reports: each once, whole, with its history, and one event for a batch.

use std::collections::BTreeMap;

use stoa_kernel::{
    Actor, Error, Point,
    ledger::{
        self,
        batch::{ProvenRow, RowProof, root_in},
    },
};
use stoa_merkle::verify_inclusion;
use stoa_reports::{
    commands::{self, BatchRow, BatchUpdate, HideReport, ImportReports, Imported},
    import::{ImportRow, ImportStatus},
    model::{Author, Report, ReportFilter, Source, Status, UpdateKind},
    store,
};

use crate::house::{House, WEST, at, caseworker, on_both};

fn row(number: u8) -> ImportRow {
    ImportRow {
        line: u64::from(number) + 1,
        source_id: format!("SR-{number}"),
        category: "Street Light Out".to_owned(),
        subcategory: None,
        title: None,
        description: Some(format!("Dark corner {number}")),
        status: if number.is_multiple_of(2) {
            ImportStatus::Closed
        } else {
            ImportStatus::Received
        },
        status_note: None,
        reported_at: at("2025-06-01T08:00:00Z"),
        updated_at: None,
        closed_at: number.is_multiple_of(2).then(|| at("2025-06-03T08:00:00Z")),
        due_at: None,
        point: Some(Point {
            lat: WEST.lat + f64::from(number) * 1e-4,
            lon: WEST.lon,
        }),
        address: Some("Mill Lane".to_owned()),
        postcode: Some("47001".to_owned()),
        area_hint: None,
        neighbourhood_hint: None,
        agency_hint: None,
        channel: None,
        media_url: None,
        oddities: Vec::new(),
        content: [number; 16],
    }
}

async fn import(house: &House, rows: Vec<BatchRow>) -> stoa_kernel::Result<Imported> {
    let input = ImportReports {
        source: "city".to_owned(),
        rows,
    };
    house
        .act(&Actor::System("import"), async |app, tx| {
            commands::import_reports(app, tx, input).await
        })
        .await
}

async fn all(house: &House) -> Vec<Report> {
    let mut db = house.app.db.read().await.unwrap();
    store::page(&mut db, &ReportFilter::default(), None, 1000)
        .await
        .unwrap()
}

fn rows(numbers: std::ops::Range<u8>) -> Vec<BatchRow> {
    numbers.map(|number| row(number).into()).collect()
}

/// What an import says of itself: rows that are new, rows that were known, categories that came with them.
fn counted(imported: usize, unchanged: usize, new_categories: usize) -> Imported {
    Imported {
        imported,
        unchanged,
        new_categories,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_are_taken_over_once() {
    on_both(async |house| {
        let first = import(&house, rows(0..100)).await.unwrap();
        assert_eq!(first, counted(100, 0, 1));
        assert_eq!(
            import(&house, rows(0..100)).await.unwrap(),
            counted(0, 100, 0)
        );
        assert_eq!(
            import(&house, rows(90..110)).await.unwrap(),
            counted(10, 10, 0)
        );
        let reports = all(&house).await;
        assert_eq!(reports.len(), 110);
        let open = reports
            .iter()
            .find(|report| report.description == "Dark corner 1")
            .unwrap();
        assert_eq!(open.source, Source::Import("city".to_owned()));
        assert_eq!(
            (open.category.as_str(), open.address.as_str()),
            ("street-light-out", "Mill Lane, 47001")
        );
        // Its name shows its topic, so that the map finds the team and its targets.
        assert_eq!(
            (open.team.as_deref(), open.status),
            (Some("lamps"), Status::Received)
        );
        assert!(open.clocks.fix_due_at.is_some() && open.ward.is_some());
        let closed = reports
            .iter()
            .find(|report| report.description == "Dark corner 2")
            .unwrap();
        assert_eq!(
            (closed.status, closed.team.as_deref()),
            (Status::Fixed, Some("lamps"))
        );
        assert_eq!(closed.closed_at, Some(at("2025-06-03T08:00:00Z")));
        assert_eq!(closed.clocks.fix_due_at, None);
        let mut db = house.app.db.read().await.unwrap();
        let category = store::category(&mut db, "street-light-out")
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (category.topic.as_str(), category.is_ended),
            ("street-lighting", true),
            "residents choose it once a manager has opened it"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_changed_replaces_what_the_source_said_and_nothing_else() {
    on_both(async |house| {
        import(&house, rows(1..2)).await.unwrap();
        let mut before = all(&house).await.remove(0);
        before.hidden = true;
        let assignee = house.add_staff("ruth").await;
        before.assignee = Some(assignee);
        house
            .write(async |tx| store::save(tx, &mut before).await.unwrap())
            .await;
        let mut changed = row(1);
        changed.status = ImportStatus::Fixed;
        changed.closed_at = Some(at("2025-07-01T08:00:00Z"));
        changed.reported_at = at("2025-06-01T09:00:00Z");
        changed.content = [200; 16];
        let outcome = import(&house, vec![changed.into()]).await.unwrap();
        assert_eq!(outcome, counted(1, 0, 0));
        let after = house.report(before.id).await;
        assert_eq!(
            (after.status, after.hidden, after.assignee),
            (Status::Fixed, true, Some(assignee))
        );
        assert_eq!(after.reported_at, at("2025-06-01T09:00:00Z"));
        assert_eq!(after.version, before.version + 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_rows_with_one_id_the_later_stands() {
    on_both(async |house| {
        let mut twice = rows(1..3);
        let mut later: BatchRow = row(1).into();
        later.description = "Dark again".to_owned();
        later.content = [77; 16];
        twice.push(later);
        let outcome = import(&house, twice).await.unwrap();
        assert_eq!(outcome, counted(2, 1, 1));
        let texts: Vec<_> = all(&house)
            .await
            .into_iter()
            .map(|report| report.description)
            .collect();
        assert!(
            texts.contains(&"Dark again".to_owned())
                && !texts.contains(&"Dark corner 1".to_owned())
        );
    })
    .await;
}

/// The proof of a report's row, checked against the entry of its batch.
async fn proven(house: &House, report: &Report) -> RowProof {
    let reference = report.reference("M");
    let row_proof = stoa_reports::module().row_proof;
    let proof = row_proof(house.app.clone(), reference).await.unwrap();
    let proof = proof.unwrap();
    let mut db = house.app.db.read().await.unwrap();
    let entries = ledger::entries_of(&mut db, &proof.batch).await.unwrap();
    let [entry] = entries.as_slice() else {
        panic!("a batch is one entry: {entries:?}");
    };
    let (leaf, root) = (proof.row.leaf(), root_in(entry).unwrap());
    verify_inclusion(leaf, proof.index, proof.size, &proof.path, root).unwrap();
    assert!(!entry.body.contains("Dark"), "{}", entry.body);
    proof
}

/// What the proof says of the row: its last two lines.
fn said(proof: &RowProof) -> String {
    let ProvenRow::Shown(bytes) = &proof.row else {
        panic!("the row is withheld");
    };
    let text = String::from_utf8(bytes.clone()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((lines.len(), lines[0]), (5, "stoa-row-v1"), "{text}");
    lines[2..].join(" ")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_is_one_event_that_proves_each_row() {
    on_both(async |house| {
        import(&house, rows(0..5)).await.unwrap();
        for report in all(&house).await {
            let proof = proven(&house, &report).await;
            assert_eq!((proof.size, proof.path.is_empty()), (5, false));
            let number = proof.index;
            let content = hex::encode([u8::try_from(number).unwrap(); 16]);
            let wanted = format!("{} {content} SR-{number}", report.id);
            assert_eq!(said(&proof), wanted);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_proven_by_the_batch_that_said_of_it_last() {
    on_both(async |house| {
        import(&house, rows(0..3)).await.unwrap();
        let mut changed: BatchRow = row(1).into();
        changed.content = [77; 16];
        // The same, then two rows of one id, of which the later stands.
        let again: BatchRow = row(0).into();
        import(&house, vec![again, row(1).into(), changed])
            .await
            .unwrap();
        let mut known = BTreeMap::new();
        for report in all(&house).await {
            let proof = proven(&house, &report).await;
            let text = said(&proof);
            let (before, id) = text.rsplit_once(' ').unwrap();
            let (_, content) = before.split_once(' ').unwrap();
            known.insert(
                id.to_owned(),
                (content.to_owned(), proof.index, proof.batch),
            );
        }
        let of = |id: &str| &known[id];
        assert_eq!((&of("SR-0").0, of("SR-0").1), (&hex::encode([0; 16]), 0));
        assert_eq!((&of("SR-1").0, of("SR-1").1), (&hex::encode([77; 16]), 2));
        assert_eq!((&of("SR-2").0, of("SR-2").1), (&hex::encode([2; 16]), 2));
        assert_eq!(of("SR-0").2, of("SR-2").2);
        assert_ne!(of("SR-0").2, of("SR-1").2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_hidden_report_said_is_withheld_and_proven_all_the_same() {
    on_both(async |house| {
        import(&house, rows(0..3)).await.unwrap();
        let report = all(&house).await.remove(0);
        let before = proven(&house, &report).await;
        let input = HideReport {
            reference: report.reference("M"),
            seen_version: report.version,
            hidden: true,
            reason: "It names somebody.".to_owned(),
        };
        house
            .act(&caseworker(), async |app, tx| {
                commands::hide_report(app, tx, input).await
            })
            .await
            .unwrap();
        let after = proven(&house, &report).await;
        assert_eq!(after.row, ProvenRow::Withheld(before.row.leaf()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_brings_its_history() {
    on_both(async |house| {
        let mut with: BatchRow = row(2).into();
        with.updates = vec![BatchUpdate {
            at: at("2025-06-02T08:00:00Z"),
            by: Author::Staff {
                id: stoa_kernel::Id::new(7),
                name: "Ruth".to_owned(),
            },
            kind: UpdateKind::StatusChanged,
            before: "received".to_owned(),
            after: "in-progress".to_owned(),
            text: "On our list.".to_owned(),
            status_after: Some(Status::InProgress),
        }];
        import(&house, vec![with]).await.unwrap();
        let report = all(&house).await.remove(0);
        let mut db = house.app.db.read().await.unwrap();
        let updates = store::updates_of(&mut db, report.id).await.unwrap();
        assert_eq!(
            (updates.len(), updates[0].text.as_str()),
            (1, "On our list.")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caseworker_imports_nothing() {
    on_both(async |house| {
        let input = ImportReports {
            source: "city".to_owned(),
            rows: rows(0..1),
        };
        let refused = house
            .act(&caseworker(), async |app, tx| {
                commands::import_reports(app, tx, input).await
            })
            .await;
        assert!(matches!(refused, Err(Error::Denied(_))), "{refused:?}");
        assert_eq!(all(&house).await, []);
    })
    .await;
}
