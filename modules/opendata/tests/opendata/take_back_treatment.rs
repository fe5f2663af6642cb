//! A treatment is taken back: what came stands in its place again, and must be decided again.

use stoa_kernel::Error;
use stoa_opendata::commands::take_back_treatment;

use crate::house::{manager, on_each_database, staff};

#[tokio::test]
async fn what_was_treated_stands_in_its_place_again() {
    on_each_database(async |house| {
        let (dataset, file) = house.has_residents(30).await;
        let back = async |actor, id| {
            house
                .does(&actor, async |tx| take_back_treatment(tx, id).await)
                .await
        };
        assert_eq!(
            back(manager(), file).await,
            Err(Error::conflict("opendata-changed-meanwhile"))
        );
        let made = house
            .treats(file, &["full_name,e_mail=drop"])
            .await
            .unwrap();
        assert!(matches!(
            back(staff("auditor", 5), made).await,
            Err(Error::Denied(_))
        ));
        assert_eq!(back(manager(), made).await, Ok(file));
        let files = stoa_opendata::store::files_of(&mut house.read().await, dataset.id)
            .await
            .unwrap();
        let current = files[0].1.clone().unwrap();
        assert_eq!(current.id, file);
        assert_eq!(current.undecided().len(), 2);
        assert_eq!(
            back(manager(), made).await,
            Err(Error::conflict("opendata-changed-meanwhile"))
        );
    })
    .await;
}
