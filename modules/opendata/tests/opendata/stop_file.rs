//! Somebody stops the reading of a file.

use stoa_kernel::Error;
use stoa_opendata::{
    commands::{AddFile, add_file, stop_file},
    model::FileState,
};

use crate::house::{TREES, manager, on_each_database};

#[tokio::test]
async fn a_file_that_is_stopped_is_not_read() {
    on_each_database(async |house| {
        let dataset = house.begins("Trees").await;
        let spool = house
            .app
            .files
            .spool()
            .await
            .unwrap()
            .write(TREES.as_bytes())
            .await
            .unwrap();
        let kept = house.app.files.keep_spooled(spool).await.unwrap();
        let input = AddFile {
            dataset: dataset.id,
            instead: None,
            title: String::new(),
            text: String::new(),
            file_name: "trees.csv".to_owned(),
            kept,
            then_publish: false,
        };
        let added = house
            .does(&manager(), async |tx| add_file(tx, input).await)
            .await
            .unwrap();
        let stop = async || {
            house
                .does(&manager(), async |tx| stop_file(tx, added.file).await)
                .await
        };
        stop().await.unwrap();
        house.works().await;
        assert_eq!(house.file(added.file).await.state, FileState::Stopped);
        assert_eq!(
            stop().await,
            Err(Error::conflict("opendata-file-not-reading"))
        );
        let page = house
            .browser_of("manager")
            .await
            .opens("/staff/data/trees")
            .await;
        page.says("Stopped").says("A file could not be read.");
    })
    .await;
}
