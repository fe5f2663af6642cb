//! Keys of programs: shown once, known by their hash, ended at once.

use stoa_kernel::{Actor, Error};
use stoa_reports::{
    commands::{self, AddApiKey},
    store,
};

use crate::house::{WEST, caseworker, fields, lamp, on_both, works_for};

#[tokio::test(flavor = "multi_thread")]
async fn a_key_lets_its_program_report_until_it_is_revoked() {
    on_both(async |house| {
        let manager = works_for("manager", "council");
        let add = async |actor: &Actor, name: &str, agency: &str| {
            let input = AddApiKey {
                name: name.to_owned(),
                agency: agency.to_owned(),
            };
            house
                .act(actor, async |app, tx| {
                    commands::add_api_key(app, tx, input).await
                })
                .await
        };
        assert!(matches!(
            add(&caseworker(), "Bus app", "").await,
            Err(Error::Denied(_))
        ));
        assert_eq!(fields(add(&manager, "", "").await), ["name"]);
        assert_eq!(fields(add(&manager, "Bus app", "gone").await), ["agency"]);
        let key = add(&manager, "Water desk", "water").await.unwrap();
        let mut db = house.app.db.read().await.unwrap();
        assert_eq!(store::program_of_key(&mut db, "guess").await.unwrap(), None);
        let program = store::program_of_key(&mut db, &key.secret)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(program.roles(), ["reporter", "agency", "water"]);
        house.submit(&program, lamp(WEST)).await;
        let revoke = async || {
            house
                .act(&manager, async |app, tx| {
                    commands::revoke_api_key(app, tx, key.id).await
                })
                .await
        };
        revoke().await.unwrap();
        assert_eq!(
            store::program_of_key(&mut db, &key.secret).await.unwrap(),
            None
        );
        assert_eq!(
            revoke().await,
            Err(Error::conflict("reports-key-revoked-already"))
        );
        assert!(
            store::api_keys(&mut db).await.unwrap()[0]
                .revoked_at
                .is_some()
        );
    })
    .await;
}
