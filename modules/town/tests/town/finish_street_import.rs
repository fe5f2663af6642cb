//! An import whose file is none fails once, with the reason.

use stoa_kernel::Message;
use stoa_town::{
    commands::finish_street_import::{Outcome, finish_street_import},
    store::{FileKind, State, import},
};

use crate::{
    house::{conflict, manager, on_each_database},
    start_street_import::{start, work},
};

#[tokio::test]
async fn a_file_that_is_none_fails_with_its_reason() {
    on_each_database(async |house| {
        let id = start(house, FileKind::Streets, "street;number\n").await;
        work(house).await;
        let failed = import(&mut house.read().await, id).await.unwrap().unwrap();
        assert_eq!((failed.state, failed.progress.imported), (State::Failed, 0));
        assert_eq!(failed.progress.faults[0].key, "town-file-not-json");
        let outcome = Outcome::Failed(Message::new("town-file-blank"));
        let again = house.does(manager(), async |_, tx| {
            finish_street_import(tx, id, outcome).await
        });
        assert_eq!(conflict(again.await), "town-import-not-running");
        assert_eq!(house.last_event("streets").await["state"], "failed");
    })
    .await;
}
