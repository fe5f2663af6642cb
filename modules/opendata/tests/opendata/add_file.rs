//! A file comes and is read.

use stoa_kernel::{Error, FieldError, Message};
use stoa_opendata::{
    commands::{AddFile, add_file},
    model::{FileState, Kind},
    store,
};
use stoa_testkit::File;

use crate::house::{manager, many_trees, on_each_database, staff};

#[tokio::test]
async fn a_table_is_read_with_its_report_and_the_original_stays() {
    on_each_database(async |house| {
        let dataset = house.begins("Street trees").await;
        let trees = many_trees(300);
        let added = house
            .brings(dataset.id, "trees.csv", trees.as_bytes())
            .await;
        let file = house.file(added.file).await;
        assert_eq!(
            (file.state, file.rows, file.refused),
            (FileState::Table, 300, 1)
        );
        let names: Vec<&str> = file
            .columns
            .iter()
            .map(|column| column.name.as_str())
            .collect();
        assert_eq!(names, ["species", "height_m", "planted", "street"]);
        assert_eq!(
            (file.columns[1].kind, file.columns[2].kind),
            (Kind::Number, Kind::Date)
        );
        assert_eq!(file.report.refusals[0]["value"], "tall");
        assert_eq!(
            house.app.files.read(&file.hash).await.unwrap(),
            trees.as_bytes()
        );
        let expected = ["dataset_created", "dataset_file_added", "dataset_file_read"];
        assert_eq!(house.events("data-street-trees").await, expected);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_table_is_an_attachment_and_what_is_newer_replaces() {
    on_each_database(async |house| {
        let dataset = house.begins("Plans").await;
        let added = house
            .brings(dataset.id, "plan.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")
            .await;
        assert_eq!(house.file(added.file).await.state, FileState::Attachment);
        let browser = house.browser_of("manager").await;
        let instead = added.resource.to_string();
        let fields = [("instead", instead.as_str()), ("title", "")];
        browser
            .uploads(
                "/staff/data/plans/files",
                &fields,
                File("newer.csv", b"a,b\n1,2\n3,4\n"),
            )
            .await
            .says("newer.csv");
        house.works().await;
        let files = store::files_of(&mut house.read().await, dataset.id)
            .await
            .unwrap();
        assert_eq!(files.len(), 1);
        let file = files[0].1.as_ref().unwrap();
        assert_eq!((file.state, file.rows), (FileState::Table, 2));
    })
    .await;
}

#[tokio::test]
async fn an_empty_file_and_a_strangers_file_are_refused() {
    on_each_database(async |house| {
        let dataset = house.begins("Plans").await;
        let kept = house
            .app
            .files
            .keep_spooled(house.app.files.spool().await.unwrap())
            .await
            .unwrap();
        let input = AddFile {
            dataset: dataset.id,
            instead: None,
            title: String::new(),
            text: String::new(),
            file_name: "empty.csv".to_owned(),
            kept,
            then_publish: false,
        };
        let add = async |actor| {
            let input = input.clone();
            house
                .does(&actor, async |tx| add_file(tx, input).await)
                .await
        };
        let empty = Message::new("opendata-file-empty").with("file", "empty.csv");
        let fault = FieldError::new("file", empty);
        assert_eq!(
            add(manager()).await.unwrap_err(),
            Error::Invalid(vec![fault])
        );
        assert!(matches!(
            add(staff("auditor", 5)).await,
            Err(Error::Denied(_))
        ));
    })
    .await;
}
