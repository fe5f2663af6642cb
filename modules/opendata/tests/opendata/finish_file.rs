//! What came of reading a file is kept once.

use stoa_kernel::{Actor, Error};
use stoa_opendata::{commands::finish_file, model::ReadFile};

use crate::house::on_each_database;

#[tokio::test]
async fn a_file_that_was_read_is_not_read_again() {
    on_each_database(async |house| {
        let dataset = house.begins("Plans").await;
        let added = house.brings(dataset.id, "a.csv", b"a,b\n1,2\n").await;
        let again = house
            .does(&Actor::System("test"), async |tx| {
                finish_file(tx, added.file, ReadFile::Attachment).await
            })
            .await;
        assert_eq!(again, Err(Error::conflict("opendata-file-not-reading")));
    })
    .await;
}
