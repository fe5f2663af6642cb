//! The house keeps a treated table, unless somebody was faster.

use stoa_kernel::{Error, files::Kept};
use stoa_opendata::{
    commands::{MadeTable, TreatFile, finish_treatment, stop_file, treat_file},
    model::{FileState, ReadTable},
    treating,
};
use stoa_readers::privacy::Outcome;

use crate::house::{manager, on_each_database};

#[tokio::test]
async fn what_was_stopped_is_not_kept() {
    on_each_database(async |house| {
        let (_, file) = house.has_residents(30).await;
        let plan = treating::plan_of(&["age=drop".to_owned()]).unwrap();
        let input = TreatFile {
            file,
            plan,
            budget: stoa_disclosure::Epsilon::ONE,
        };
        let made = house
            .does(&manager(), async |tx| treat_file(tx, input).await)
            .await
            .unwrap();
        house
            .does(&manager(), async |tx| stop_file(tx, made).await)
            .await
            .unwrap();
        let table = ReadTable {
            hash: "0".repeat(64),
            bytes: 1,
            rows: 1,
            refused: 0,
            columns: Vec::new(),
            report: stoa_opendata::model::FileReport::default(),
        };
        let csv = Kept {
            hash: "1".repeat(64),
            bytes: 1,
        };
        let late = MadeTable {
            table: Box::new(table),
            csv,
            outcome: Outcome::default(),
        };
        let refused = house
            .does(&manager(), async |tx| {
                finish_treatment(tx, made, late).await
            })
            .await;
        assert_eq!(refused, Err(Error::conflict("opendata-file-not-reading")));
        house.works().await;
        assert_eq!(house.file(made).await.state, FileState::Stopped);
    })
    .await;
}
