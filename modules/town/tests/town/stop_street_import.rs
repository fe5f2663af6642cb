//! An import is stopped: its job does nothing more.

use stoa_kernel::{Error, Id, town::gazetteer::gazetteer_size};
use stoa_town::{
    commands::stop_street_import::stop_street_import,
    store::{FileKind, State, import},
};

use crate::{
    house::{conflict, manager, on_each_database},
    import_streets::STREETS,
    start_street_import::{start, work},
};

#[tokio::test]
async fn a_stopped_import_brings_nothing_more() {
    on_each_database(async |house| {
        let id = start(house, FileKind::Streets, STREETS).await;
        let stop = async |id| {
            house
                .does(manager(), async |_, tx| stop_street_import(tx, id).await)
                .await
        };
        stop(id).await.unwrap();
        assert_eq!(conflict(stop(id).await), "town-import-not-running");
        assert_eq!(stop(Id::new(1)).await, Err(Error::NotFound));
        work(house).await;
        let mut db = house.read().await;
        assert_eq!(
            import(&mut db, id).await.unwrap().unwrap().state,
            State::Stopped
        );
        assert_eq!(gazetteer_size(&mut db).await.unwrap(), (0, 0));
        assert_eq!(house.last_event("streets").await["rows"], 0);
    })
    .await;
}
