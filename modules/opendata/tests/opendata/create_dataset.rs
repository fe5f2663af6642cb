//! A dataset begins.

use stoa_kernel::{Error, Localised};
use stoa_opendata::{
    commands::{CreateDataset, create_dataset},
    model::{Description, State},
};
use stoa_testkit::File;

use crate::house::{manager, many_trees, on_each_database, staff};

fn input(title: &str, slug: &str) -> CreateDataset {
    CreateDataset {
        agency: "parks".to_owned(),
        description: Description {
            title: Localised::english(title),
            ..Description::default()
        },
        slug: slug.to_owned(),
        is_own: false,
    }
}

#[tokio::test]
async fn a_draft_has_a_name_of_its_own() {
    on_each_database(async |house| {
        let create = async |input| {
            house
                .does(&manager(), async |tx| create_dataset(tx, input).await)
                .await
        };
        let first = create(input("Street trees", "")).await.unwrap();
        let second = create(input("Street trees", "")).await.unwrap();
        assert_eq!(
            (first.slug.as_str(), second.slug.as_str()),
            ("street-trees", "street-trees-2")
        );
        assert_eq!(house.dataset("street-trees").await.state, State::Draft);
        assert_eq!(house.events("data-street-trees").await, ["dataset_created"]);
        let taken = create(input("Other", "street-trees")).await;
        assert_eq!(taken, Err(Error::conflict("opendata-slug-taken")));
        let wrong = create(input("Other", "Street Trees")).await;
        assert_eq!(wrong, Err(Error::invalid("slug", "opendata-slug-wrong")));
        assert!(matches!(
            create(input(" ", "")).await,
            Err(Error::Invalid(_))
        ));
    })
    .await;
}

#[tokio::test]
async fn analysts_prepare_the_data_of_their_own_body_alone() {
    on_each_database(async |house| {
        let analyst = staff("analyst", 7);
        let create = async |input| {
            house
                .does(&analyst, async |tx| create_dataset(tx, input).await)
                .await
        };
        let own = CreateDataset {
            agency: "council".to_owned(),
            ..input("Lamps", "")
        };
        assert!(create(own).await.is_ok());
        assert!(matches!(
            create(input("Trees", "")).await,
            Err(Error::Denied(_))
        ));
    })
    .await;
}

#[tokio::test]
async fn a_member_of_staff_uploads_describes_and_publishes_in_the_browser() {
    on_each_database(async |house| {
        let browser = house.browser_of("manager").await;
        let fields = [("title", ""), ("agency", "council")];
        let page = browser
            .uploads(
                "/staff/data/new",
                &fields,
                File("street-trees.csv", many_trees(300).as_bytes()),
            )
            .await;
        assert_eq!(page.path, "/staff/data/street-trees");
        page.says("Street trees")
            .says("Wait until every file is read.")
            .says("Choose a licence.");
        house.works().await;
        let page = browser.opens("/staff/data/street-trees").await;
        page.says("Cells that do not fit 1")
            .says_nothing_of("Wait until");
        let report = page
            .links()
            .into_iter()
            .find(|link| link.starts_with("/staff/data/files/"))
            .unwrap();
        let report = browser.opens(&report).await;
        report
            .says("Report on street-trees.csv")
            .says("tall")
            .says("UTF-8");
        let described = [
            ("licence", "cc-by-4.0"),
            ("title_en", "Street trees"),
            ("text_en", "Every tree."),
            ("keywords", "tree\npark"),
        ];
        browser
            .does("/staff/data/street-trees/describe", &described)
            .await
            .says("The description is kept.");
        let page = browser
            .fills_in("/staff/data/street-trees/publish", &[])
            .await;
        assert_eq!(page.path, "/data/street-trees");
        page.says("Version 1 is published.")
            .says("Every tree.")
            .says("Mill Lane")
            .says("1.5");
        let public = house.stranger().opens("/data/street-trees").await;
        public
            .says("Street trees")
            .says("Oak")
            .says("Creative Commons Attribution 4.0");
        assert!(public.html().contains("application/ld+json"));
    })
    .await;
}

#[tokio::test]
async fn whom_the_ledger_leads_to_a_draft_is_told_that_it_is_not_public() {
    on_each_database(async |house| {
        house.begins("Street trees").await;
        let stranger = house.stranger();
        let page = stranger.get("/data/street-trees").await;
        assert_eq!(page.status, 404);
        let text = page.text();
        assert!(text.contains("This dataset is being prepared"), "{text}");
        assert!(!text.contains("Street trees"), "the ledger has no titles");
        assert!(!text.contains("/staff/"), "{text}");
        let staff = house.browser_of("manager").await;
        let page = staff.get("/data/street-trees").await;
        assert_eq!(page.status, 404);
        let work = "/staff/data/street-trees";
        assert!(page.links().iter().any(|link| link == work), "{page:?}");
        let unknown = stranger.get("/data/no-such-trees").await;
        assert_eq!(unknown.status, 404);
        assert!(!unknown.text().contains("being prepared"));
        assert_eq!(stranger.get("/data/street-trees.csv").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_form_of_somebody_else_brings_no_file() {
    on_each_database(async |house| {
        let page = house.stranger().get("/staff/data/new").await;
        assert_eq!(page.status, 303, "a stranger is asked to sign in");
        let auditor = house.browser_of("auditor").await;
        assert_eq!(auditor.get("/staff/data/new").await.status, 403);
    })
    .await;
}
