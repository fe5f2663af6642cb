//! Registers: written to when something is granted, corrected and read with a reason, public where their file says so.

use stoa_forms::RawFields;
use stoa_kernel::{Error, Id, Lang};
use stoa_services::commands::{
    CorrectRegisterRow, SaveRegister, add_register_row, correct_register_row, read_register_row,
    remove_register_row, save_register,
};

use super::{applies, path};
use crate::house::{DOGS, House, on_both};

const REGISTER: &str = include_str!("../../../src/pages/staff/registers/example.yaml");

async fn has_register(house: &House) {
    let manager = house.staff("manager").await;
    let saved = manager.fills_in("/staff/registers/new", &[]).await;
    saved
        .says("The register is saved")
        .says("There are no rows");
}

/// The dog licence, which writes a row for each dog.
fn dogs_that_are_registered() -> String {
    let writes = "\nregister:\n  slug: dogs\n  columns: { dog_name: dog_name, born: born, keeper: keeper }\nform:\n";
    DOGS.replacen("\nform:\n", writes, 1)
}

async fn is_granted(house: &House, reference: &str) {
    let sam = house.staff("caseworker").await;
    let fields = [("decision", "granted"), ("reason", "So it is.")];
    let page = sam
        .does(&format!("{}/decide", path(reference)), &fields)
        .await;
    page.says("The decision is made");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_granted_stands_in_the_register_until_it_is_revoked() {
    on_both(async |house| {
        has_register(&house).await;
        house.offers(&dogs_that_are_registered()).await;
        let (_, reference) = applies(&house).await;
        is_granted(&house, &reference).await;
        let public = house.resident().opens("/registers/dogs").await;
        public
            .says("Bruno")
            .says("4 March 2024")
            .says_nothing_of("Weaver");
        let csv = house.resident().opens("/registers/dogs/rows.csv").await;
        assert_eq!(
            csv.html(),
            "\"dog_name\",\"born\"\r\n\"Bruno\",\"2024-03-04\"\r\n"
        );
        let sam = house.staff("caseworker").await;
        let page = sam.opens("/staff/registers/dogs").await;
        page.says("Bruno").says_nothing_of("Weaver");
        let page = sam.opens(&path(&reference)).await;
        let revoked = sam
            .sends(&page, "/revoke", &[("text", "The dog is gone.")])
            .await;
        assert_eq!(revoked.status, 200);
        house
            .resident()
            .opens("/registers/dogs")
            .await
            .says("There are no rows");
        let record = house.record("register-dogs").await;
        assert_eq!(
            record,
            [
                "register_saved",
                "register_row_written",
                "register_row_removed"
            ]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_is_opened_for_a_purpose_and_corrected_with_a_reason() {
    on_both(async |house| {
        has_register(&house).await;
        let sam = house.staff("caseworker").await;
        let add = "/staff/registers/dogs/add";
        let wrong = sam
            .does(
                add,
                &[
                    ("dog_name", "Rex"),
                    ("born.day", "40"),
                    ("born.month", "1"),
                    ("born.year", "2024"),
                ],
            )
            .await;
        assert_eq!(wrong.status, 422);
        let fields = [
            ("dog_name", "Rex"),
            ("born.day", "4"),
            ("born.month", "1"),
            ("born.year", "2024"),
            ("keeper", "Ana Weaver"),
        ];
        let row = sam.does(add, &fields).await;
        row.says("Rex").says_nothing_of("Weaver");
        let unsaid = sam.sends(&row, "", &[("purpose", "")]).await;
        assert_eq!(unsaid.status, 422);
        let opened = sam.sends(&row, "", &[("purpose", "She moved")]).await;
        opened
            .says("Ana Weaver")
            .says("She moved")
            .says("personal columns read");
        let changed = [("keeper", "Ana Miller"), ("reason", "")];
        assert_eq!(sam.sends(&opened, "/correct", &changed).await.status, 422);
        let changed = [("keeper", "Ana Miller"), ("reason", "She married")];
        let corrected = sam.sends(&opened, "/correct", &changed).await;
        corrected
            .says("The row is corrected")
            .says_nothing_of("Miller");
        let stale = sam.sends(&opened, "/correct", &changed).await;
        stale.says("Somebody else changed this meanwhile");
        let opened = sam
            .sends(&corrected, "", &[("purpose", "To look again")])
            .await;
        opened
            .says("Ana Miller")
            .says("Keeper: Ana Weaver")
            .says("She married");
        let removed = sam
            .sends(&opened, "/remove", &[("reason", "It died")])
            .await;
        removed.says("This row was taken out of the register");
        let auditor = house.staff("auditor").await;
        let seen = auditor.opens(row.path.as_str()).await;
        seen.says("Rex")
            .says_nothing_of("Miller")
            .says_nothing_of("She married");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_changes_a_register() {
    on_both(async |house| {
        has_register(&house).await;
        let app = &house.app;
        let auditor = house.works("auditor", "council").await;
        let mut tx = app.db.begin(&auditor).await.unwrap();
        let raw = RawFields::default();
        let row = Id::new(1);
        let correction = CorrectRegisterRow {
            register: "dogs".to_owned(),
            row: (row, 1),
            raw: raw.clone(),
            lang: Lang::En,
            reason: "Because".to_owned(),
        };
        let refused = [
            add_register_row(app, &mut tx, "dogs", (&raw, Lang::En))
                .await
                .unwrap_err(),
            correct_register_row(app, &mut tx, correction)
                .await
                .unwrap_err(),
            remove_register_row(app, &mut tx, ("dogs", (row, 1)), "Because")
                .await
                .unwrap_err(),
            read_register_row(app, &mut tx, ("dogs", row), "Because")
                .await
                .unwrap_err(),
        ];
        for error in refused {
            assert!(matches!(error, Error::Denied(_)), "{error:?}");
        }
        drop(tx);
        let water = house.staff_of("caseworker", "water").await;
        assert_eq!(water.get("/staff/registers/dogs").await.status, 403);
        let manager = house.works("manager", "council").await;
        let mut tx = app.db.begin(&manager).await.unwrap();
        let digest = stoa_services::store::registers::find(&mut tx, "dogs")
            .await
            .unwrap();
        let other_kind = SaveRegister {
            file: REGISTER.replace("type: date", "type: text"),
            slug: "dogs".to_owned(),
            seen: digest.unwrap().digest,
        };
        let kept = save_register(app, &mut tx, other_kind).await;
        assert!(matches!(kept, Err(Error::Invalid(_))), "{kept:?}");
        let stale = SaveRegister {
            file: REGISTER.to_owned(),
            slug: "dogs".to_owned(),
            seen: "older".to_owned(),
        };
        let stale = save_register(app, &mut tx, stale).await;
        assert!(matches!(stale, Err(Error::Conflict(_))), "{stale:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_writes_to_no_register_is_not_kept() {
    on_both(async |house| {
        let manager = house.staff("manager").await;
        let file = dogs_that_are_registered();
        let refused = manager
            .fills_in("/staff/services/new", &[("file", &file)])
            .await;
        refused.says("There is no register");
        has_register(&house).await;
        let misfit = file.replace("born: born,", "born: keeper,");
        let refused = manager
            .fills_in("/staff/services/new", &[("file", &misfit)])
            .await;
        refused.says("another kind of answer");
        let unknown = file.replace("born: born,", "born: birthday,");
        let refused = manager
            .fills_in("/staff/services/new", &[("file", &unknown)])
            .await;
        refused.says("There is no question");
        let kept = manager
            .fills_in("/staff/services/new", &[("file", &file)])
            .await;
        kept.says("The draft is saved");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_column_that_was_personal_once_stays_so() {
    on_both(async |house| {
        has_register(&house).await;
        let app = &house.app;
        let manager = house.works("manager", "council").await;
        let saves = async |file: String| {
            let mut tx = app.db.begin(&manager).await.unwrap();
            let found = stoa_services::store::registers::find(&mut tx, "dogs").await;
            let seen = found.unwrap().unwrap().digest;
            let slug = "dogs".to_owned();
            match save_register(app, &mut tx, SaveRegister { file, slug, seen }).await {
                Ok(done) => tx.commit(done).await.map(|_register| ()),
                Err(error) => Err(error),
            }
        };
        let begin = REGISTER.find("  - key: keeper").unwrap();
        let end = REGISTER.find("# Sealed").unwrap();
        let keeper = &REGISTER[begin..end];
        let without = REGISTER
            .replace(keeper, "")
            .replace("personal: [keeper]", "personal: []");
        saves(without).await.unwrap();
        let open = REGISTER.replace("personal: [keeper]", "personal: []");
        let refused = saves(open.clone()).await;
        let Err(Error::Invalid(faults)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(faults.len(), 1, "{faults:?}");
        // Under another key it is another column, and what was personal may come back as it was.
        let other = open.replace("key: keeper", "key: person");
        saves(other).await.unwrap();
        saves(REGISTER.replace("public:", "keys: [dog_name]\npublic:"))
            .await
            .unwrap();
    })
    .await;
}
