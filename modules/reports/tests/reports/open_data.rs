//! The table of reports that is published as open data: no value of the vault stands in it, whatever its field; and the rows that are said to
//! have changed bring an older table to the newest.

use std::collections::BTreeMap;

use proptest::{
    collection::vec,
    prelude::{Strategy, prop_oneof},
    strategy::ValueTree,
    test_runner::TestRunner,
};
use stoa_kernel::{Actor, Id, actor::Person, ledger, vault::PersonalData};
use stoa_reports::{
    commands::{self, ChangeStatus, FollowReport, HideReport, MergeReports, SupportReport},
    model::{Report, Status},
};

use crate::house::{House, WEST, caseworker, contact, lamp, on_both};

/// What the module writes for the portal.
async fn table(house: &House) -> String {
    let module = stoa_reports::module();
    let dataset = module.datasets.first().unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    let rows = (dataset.write)(house.app.clone(), file.path().to_owned()).await;
    let text = std::fs::read_to_string(file.path()).unwrap();
    assert_eq!(rows.unwrap(), by_reference(&text).len() as u64);
    text
}

/// All that the vault holds, of everybody.
async fn all_personal_data(house: &House) -> Vec<PersonalData> {
    let mut db = house.app.db.read().await.unwrap();
    let rows = db.rows("SELECT id FROM person", &[]).await.unwrap();
    let mut all = Vec::new();
    for row in rows {
        let id: Id<Person> = row.get("id").unwrap();
        all.extend(house.app.vault.open_data(&mut db, id).await.unwrap());
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_vault_is_in_the_published_table() {
    on_both(async |house| {
        let mut input = lamp(WEST);
        input.contact = contact("ana.alba@example.org");
        "Ana Alba of Mill Cottage".clone_into(&mut input.contact.name);
        "+44 1632 960123".clone_into(&mut input.contact.phone);
        let report = house.submit(&Actor::Anonymous, input).await;
        let follow = FollowReport {
            reference: report.reference("M"),
            email: "ben.bell@example.org".to_owned(),
            lang: None,
        };
        house
            .act(&Actor::Anonymous, async |app, tx| {
                commands::follow_report(app, tx, follow).await
            })
            .await
            .unwrap();

        let table = table(&house).await.to_lowercase();
        assert!(table.contains("the lamp is out."), "{table}");
        let known = all_personal_data(&house).await;
        let mut fields: Vec<&str> = Vec::new();
        for (field, value) in known.iter().flatten() {
            // Two letters name a language, and stand in many words.
            if value.chars().count() > 2 {
                assert!(!table.contains(&value.to_lowercase()), "{field} leaks");
                fields.push(field);
            }
        }
        for field in ["name", "email", "phone"] {
            assert!(
                fields.contains(&field),
                "the vault holds no {field}: {fields:?}"
            );
        }
        assert!(fields.iter().filter(|field| **field == "email").count() > 1);
    })
    .await;
}

/// The rows of a table by their references; a text with line ends is in quotes.
fn by_reference(table: &str) -> BTreeMap<String, String> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        (
            row[0].to_owned(),
            row.iter().collect::<Vec<_>>().join("\u{1f}"),
        )
    });
    rows.collect()
}

/// Brings a table that is as new as some leaves to the newest, by the rows that are said to have changed.
async fn kept_up(house: &House, rows: &mut BTreeMap<String, String>, since: i64) -> i64 {
    let module = stoa_reports::module();
    let told = module.datasets.first().unwrap().rows.unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    let changed = (told.write)(house.app.clone(), since, file.path().to_owned()).await;
    let changed = changed.unwrap().unwrap();
    let new = by_reference(&std::fs::read_to_string(file.path()).unwrap());
    assert_eq!(changed.rows, new.len() as u64);
    for gone in &changed.gone {
        rows.remove(gone);
    }
    rows.extend(new);
    changed.until
}

/// What may happen to reports, by their places among all.
#[derive(Debug, Clone)]
enum Act {
    Submit(String),
    Support(usize),
    Status(usize, Status),
    Merge(usize, usize),
    Hide(usize, bool),
    KeepUp,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        3 => "[a-zé,;\"=\\n]{1,20}".prop_map(Act::Submit),
        3 => (0..20_usize).prop_map(Act::Support),
        3 => (0..20_usize, 0..2_usize).prop_map(|(report, which)| Act::Status(report, [Status::InProgress, Status::Fixed][which])),
        4 => (0..20_usize, 0..20_usize).prop_map(|(report, into)| Act::Merge(report, into)),
        2 => (0..20_usize, 0..3_usize).prop_map(|(report, hidden)| Act::Hide(report, hidden == 0)),
        2 => (0..1_usize).prop_map(|_| Act::KeepUp),
    ];
    vec(act, 80)
}

#[expect(
    clippy::too_many_lines,
    reason = "one arm for each thing that may happen"
)]
async fn acted(house: &House, reports: &mut Vec<Report>, act: Act) {
    let pick = |place: usize| reports[place % reports.len()].id;
    let (by, nobody) = (caseworker(), Actor::Anonymous);
    // What is not possible now is refused, and changes nothing.
    match act {
        Act::Submit(text) => {
            let mut input = lamp(WEST);
            input.description = format!("Lamp {text}");
            reports.push(house.submit(&nobody, input).await);
        }
        Act::Support(place) => {
            let input = SupportReport {
                reference: house.report(pick(place)).await.reference("M"),
                visitor: format!("visitor {place}"),
            };
            let _refused = house
                .act(&nobody, async |app, tx| {
                    commands::support_report(app, tx, input).await
                })
                .await;
        }
        Act::Status(place, status) => {
            let report = house.report(pick(place)).await;
            let input = ChangeStatus {
                reference: report.reference("M"),
                seen_version: report.version,
                status,
                reason: String::new(),
                promised_for: None,
                agency: String::new(),
            };
            let _refused = house
                .act(&by, async |app, tx| {
                    commands::change_status(app, tx, input).await
                })
                .await;
        }
        Act::Merge(place, into) => {
            let report = house.report(pick(place)).await;
            let input = MergeReports {
                reference: report.reference("M"),
                seen_version: report.version,
                into: house.report(pick(into)).await.reference("M"),
            };
            let _refused = house
                .act(&by, async |app, tx| {
                    commands::merge_reports(app, tx, input).await
                })
                .await;
        }
        Act::Hide(place, hidden) => {
            let report = house.report(pick(place)).await;
            let input = HideReport {
                reference: report.reference("M"),
                seen_version: report.version,
                hidden,
                reason: "It names somebody.".to_owned(),
            };
            let _refused = house
                .act(&by, async |app, tx| {
                    commands::hide_report(app, tx, input).await
                })
                .await;
        }
        Act::KeepUp => {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_are_said_to_have_changed_bring_a_table_to_the_newest() {
    on_both(async |house| {
        let mut reports = Vec::new();
        for text in ["one", "two", "three"] {
            acted(&house, &mut reports, Act::Submit(text.to_owned())).await;
        }
        house.app.sealer.seal_all().await.unwrap();
        let mut leaf = ledger::size(&mut house.app.db.read().await.unwrap())
            .await
            .unwrap();
        let mut rows = by_reference(&table(&house).await);
        let mut seen = 0;
        let mut runner = TestRunner::deterministic();
        for act in acts().new_tree(&mut runner).unwrap().current() {
            let looks = matches!(act, Act::KeepUp);
            acted(&house, &mut reports, act).await;
            if looks {
                house.app.sealer.seal_all().await.unwrap();
                leaf = kept_up(&house, &mut rows, leaf).await;
                assert_eq!(rows, by_reference(&table(&house).await));
                seen += 1;
            }
        }
        assert!(
            seen > 2 && reports.len() > 5,
            "{seen} looks at {} reports",
            reports.len()
        );
        let merged = rows
            .values()
            .filter(|row| row.contains("\u{1f}duplicate\u{1f}"));
        assert!(merged.count() > 0, "{rows:?}");
    })
    .await;
}
