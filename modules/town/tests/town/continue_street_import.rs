//! A stopped import goes on where it stopped, and a large one takes several jobs.

use std::fmt::Write;

use stoa_kernel::town::gazetteer::gazetteer_size;
use stoa_town::{
    commands::{
        continue_street_import::continue_street_import, stop_street_import::stop_street_import,
    },
    import::run_slice,
    store::{FileKind, State, import},
};

use crate::{
    house::{conflict, manager, on_each_database},
    start_street_import::{start, work},
};

/// More rows than one job does.
const ROWS: i64 = 40_500;

#[tokio::test]
async fn an_import_goes_on_where_it_stopped() {
    on_each_database(async |house| {
        let mut text = "street;number;lat;lon\n".to_owned();
        for row in 0..ROWS {
            let north = 40.0 + row as f64 / 1e6;
            writeln!(text, "Street {};{};{north};-3.7", row / 500, row % 500 + 1).unwrap();
        }
        let id = start(house, FileKind::Addresses, &text).await;
        run_slice(&house.app, id).await.unwrap();
        let mut db = house.read().await;
        assert_eq!(import(&mut db, id).await.unwrap().unwrap().position, 40_000);
        let on = async || {
            house
                .does(manager(), async |_, tx| {
                    continue_street_import(tx, id).await
                })
                .await
        };
        assert_eq!(conflict(on().await), "town-import-not-stopped");
        house
            .does(manager(), async |_, tx| stop_street_import(tx, id).await)
            .await
            .unwrap();
        work(house).await;
        assert_eq!(import(&mut db, id).await.unwrap().unwrap().position, 40_000);
        on().await.unwrap();
        work(house).await;
        let done = import(&mut db, id).await.unwrap().unwrap();
        assert_eq!(
            (done.state, done.position, done.progress.imported),
            (State::Done, ROWS, ROWS)
        );
        assert_eq!(gazetteer_size(&mut db).await.unwrap(), (81, ROWS));
    })
    .await;
}
