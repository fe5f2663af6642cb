//! Many descriptions are edited at once, seen before, and undone.

use stoa_kernel::{Error, Id};
use stoa_opendata::{
    commands::{EditDescriptions, edit_descriptions, undo_edit},
    model::{Batch, Changes, Dataset, DatasetId},
};

use crate::house::{House, manager, on_each_database, staff};

async fn three(house: &House) -> Vec<Dataset> {
    let mut all = Vec::new();
    for title in ["Trees", "Lamps", "Wells"] {
        all.push(house.begins(title).await);
    }
    all
}

fn changes() -> Changes {
    Changes {
        agency: "parks".to_owned(),
        contact: "Parks office".to_owned(),
        add_keywords: vec!["town".to_owned()],
        ..Changes::default()
    }
}

async fn edits(
    house: &House,
    datasets: Vec<(DatasetId, i64)>,
    changes: Changes,
) -> Result<Id<Batch>, Error> {
    let input = EditDescriptions { datasets, changes };
    house
        .does(&manager(), async |tx| edit_descriptions(tx, input).await)
        .await
}

async fn undoes(house: &House, batch: Id<Batch>) -> Result<(), Error> {
    house
        .does(&manager(), async |tx| undo_edit(tx, batch).await)
        .await
}

#[tokio::test]
async fn one_event_changes_all_and_undo_gives_all_back() {
    on_each_database(async |house| {
        let all = three(house).await;
        let chosen: Vec<_> = all.iter().map(|one| (one.id, one.revision)).collect();
        let nothing = edits(house, chosen.clone(), Changes::default()).await;
        let expected = Error::invalid("agency", "opendata-batch-no-change");
        assert_eq!(nothing, Err(expected));
        let batch = edits(house, chosen.clone(), changes()).await.unwrap();
        for dataset in &all {
            let now = house.dataset(&dataset.slug).await;
            let words = (now.agency.as_str(), now.description.contact.as_str());
            assert_eq!(words, ("parks", "Parks office"));
            assert_eq!(now.description.keywords, ["town"]);
        }
        let events = house.events(&format!("databatch-{batch}")).await;
        assert_eq!(events, ["descriptions_edited"]);
        // With revisions of before nothing is overwritten.
        let late = edits(house, chosen, changes()).await;
        assert_eq!(late, Err(Error::conflict("opendata-changed-meanwhile")));
        undoes(house, batch).await.unwrap();
        for dataset in &all {
            let now = house.dataset(&dataset.slug).await;
            let before = (&dataset.agency, &dataset.description);
            assert_eq!((&now.agency, &now.description), before);
        }
        assert!(matches!(
            undoes(house, batch).await,
            Err(Error::Conflict(_))
        ));
    })
    .await;
}

#[tokio::test]
async fn what_somebody_has_changed_since_is_not_undone() {
    on_each_database(async |house| {
        let all = three(house).await;
        let unseen = all.iter().map(|one| (one.id, 0)).collect();
        let batch = edits(house, unseen, changes()).await.unwrap();
        house.brings(all[1].id, "a.csv", b"a,b\n1,2\n").await;
        let late = undoes(house, batch).await;
        assert_eq!(late, Err(Error::conflict("opendata-batch-changed-since")));
        assert_eq!(house.dataset("trees").await.agency, "parks");
        // An analyst changes what is of their own body alone.
        let input = EditDescriptions {
            datasets: vec![(all[0].id, 0)],
            changes: changes(),
        };
        let analyst = staff("analyst", 5);
        let denied = house
            .does(&analyst, async |tx| edit_descriptions(tx, input).await)
            .await;
        assert!(matches!(denied, Err(Error::Denied(_))));
    })
    .await;
}

#[tokio::test]
async fn the_browser_shows_before_and_after_first() {
    on_each_database(async |house| {
        let all = three(house).await;
        let browser = house.browser_of("manager").await;
        let page = browser.opens("/staff/data/batches/new?q=LAMP").await;
        page.says("Lamps").says_nothing_of("Wells");
        let page = browser.opens("/staff/data/batches/new").await;
        let wrong = browser
            .sends(
                &page,
                "/staff/data/batches/preview",
                &[("contact_email", "me")],
            )
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("name@example.org");
        let fields = [
            ("contact", "Works office"),
            ("add_keywords", "town, street"),
        ];
        let preview = browser
            .sends(&page, "/staff/data/batches/preview", &fields)
            .await;
        preview
            .says("Nothing is changed yet")
            .says("Works office")
            .says("town, street");
        assert_eq!(house.dataset("lamps").await.revision, all[1].revision);
        let kept = browser.sends(&preview, "/staff/data/batches", &[]).await;
        kept.says("The changes are kept");
        assert_eq!(
            house.dataset("lamps").await.description.contact,
            "Works office"
        );
        let list = browser.opens("/staff/data/batches").await;
        let one = list
            .links()
            .into_iter()
            .find(|link| link.starts_with("/staff/data/batches/") && !link.ends_with("new"));
        let one = browser.opens(&one.unwrap()).await;
        let action = one.attribute("main form", "action");
        browser.sends(&one, &action, &[]).await.says("Undone");
        assert_eq!(house.dataset("lamps").await.description.contact, "");
    })
    .await;
}
