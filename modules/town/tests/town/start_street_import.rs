//! An upload of streets is imported by jobs.

use std::sync::Arc;

use stoa_kernel::{Error, Id, jobs, town::gazetteer::gazetteer_size};
use stoa_town::{
    commands::start_street_import::{StartStreetImport, start_street_import},
    import::run_slice,
    jobs::ImportJob,
    model::street_file::StreetColumns,
    store::{FileKind, State, StreetImport, import, imports},
};

use crate::{
    house::{House, manager, on_each_database},
    import_streets::{ADDRESSES, STREETS},
};

/// Starts an import of this text.
pub async fn start(house: &House, kind: FileKind, text: &str) -> Id<StreetImport> {
    let file = house
        .app
        .files
        .keep(text.as_bytes().to_vec())
        .await
        .unwrap();
    let columns = StreetColumns::default();
    let input = StartStreetImport {
        kind,
        file,
        file_name: "town.csv".to_owned(),
        columns,
    };
    house
        .does(manager(), async |app, tx| {
            start_street_import(app, tx, input).await
        })
        .await
        .unwrap()
}

/// Does the jobs that wait; their number.
pub async fn work(house: &House) -> usize {
    let app = house.app.clone();
    let worker: jobs::Worker = Arc::new(move |due| {
        let app = app.clone();
        Box::pin(async move {
            let job: ImportJob = serde_json::from_str(&due.payload).unwrap();
            run_slice(&app, job.import).await
        })
    });
    jobs::run_all(&house.app.db, &worker).await.unwrap()
}

#[tokio::test]
async fn an_upload_is_imported_by_a_job() {
    on_each_database(async |house| {
        let streets = start(house, FileKind::Streets, STREETS).await;
        let addresses = start(house, FileKind::Addresses, ADDRESSES).await;
        assert_eq!(work(house).await, 2);
        let mut db = house.read().await;
        let done = import(&mut db, streets).await.unwrap().unwrap();
        assert_eq!(
            (done.state, done.position, done.progress.total),
            (State::Done, 1, Some(1))
        );
        assert_eq!((done.progress.refused, done.progress.unnamed), (1, 1));
        assert_eq!(done.progress.faults[0].key, "town-fault-wrong-type");
        let done = import(&mut db, addresses).await.unwrap().unwrap();
        assert_eq!(
            (done.position, done.progress.imported, done.progress.refused),
            (4, 3, 1)
        );
        assert_eq!(done.progress.faults[0].args.last().unwrap().1, "5");
        assert_eq!(imports(&mut db, 10).await.unwrap().len(), 2);
        assert_eq!(gazetteer_size(&mut db).await.unwrap(), (2, 3));
        let kinds = house.events("streets").await;
        assert_eq!(
            kinds
                .iter()
                .filter(|kind| *kind == "street_import_finished")
                .count(),
            2
        );
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_not_kept_cannot_start() {
    on_each_database(async |house| {
        let input = StartStreetImport {
            kind: FileKind::Streets,
            file: "0".repeat(64),
            file_name: String::new(),
            columns: StreetColumns::default(),
        };
        let outcome = house.does(manager(), async |app, tx| {
            start_street_import(app, tx, input).await
        });
        assert_eq!(outcome.await, Err(Error::NotFound));
    })
    .await;
}
