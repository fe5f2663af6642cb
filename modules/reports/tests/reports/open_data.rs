//! The table of reports that is published as open data: no value of the vault stands in it, whatever its field.

use stoa_kernel::{Actor, Id, actor::Person, vault::PersonalData};
use stoa_reports::commands::{self, FollowReport};

use crate::house::{House, WEST, contact, lamp, on_both};

/// What the module writes for the portal.
async fn table(house: &House) -> String {
    let module = stoa_reports::module();
    let dataset = module.datasets.first().unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    let rows = (dataset.write)(house.app.clone(), file.path().to_owned()).await;
    let text = std::fs::read_to_string(file.path()).unwrap();
    assert_eq!(rows.unwrap(), text.lines().count() as u64 - 1);
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
