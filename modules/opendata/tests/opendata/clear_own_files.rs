//! The files of older own records are taken away (`own_records.rs` walks it): of nobody else's.

use stoa_kernel::{Actor, Error};
use stoa_opendata::commands::clear_own_files;

use crate::house::{manager, on_each_database};

#[tokio::test]
async fn what_people_published_is_not_cleared() {
    on_each_database(async |house| {
        let dataset = house.has_trees().await;
        let file = house.newest_file(&dataset.slug).await;
        for actor in [manager(), Actor::System("opendata.clear_own")] {
            let tried = house
                .does(&actor, async |tx| {
                    clear_own_files(tx, dataset.id, &[file.id]).await
                })
                .await;
            assert_eq!(tried, Err(Error::NotFound));
        }
        assert_eq!(house.file(file.id).await, file);
    })
    .await;
}
