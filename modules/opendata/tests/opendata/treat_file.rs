//! A treated table takes the place of a file that tells of people.

use stoa_kernel::Error;
use stoa_opendata::{
    commands::{TreatFile, treat_file},
    model::{FileState, PublishedPrivacy},
    store, treating,
};

use crate::house::{House, manager, on_each_database, residents, staff};

/// A plan that leaves nobody recognisable.
const PLAN: [&str; 3] = ["full_name=drop", "e_mail=pseudonym", "age,town=k:5"];

#[tokio::test]
async fn everybody_gets_the_treated_table_in_place_of_what_came() {
    on_each_database(async |house| {
        let (dataset, file) = house.has_residents(60).await;
        let came = house.file(file).await;
        let undecided: Vec<&str> = came
            .undecided()
            .iter()
            .map(|one| one.column.as_str())
            .collect();
        assert_eq!(undecided, ["full_name", "e_mail"]);
        let made = house.treats(file, &PLAN).await.unwrap();
        let treated = house.file(made).await;
        assert_eq!(
            (treated.state, treated.rows, treated.treated_of),
            (FileState::Table, 60, file.number())
        );
        assert_eq!(treated.file_name, "residents.csv");
        assert!(treated.undecided().is_empty());
        let outcome = treated.treatments[0].outcome.clone().unwrap();
        assert!(outcome.k >= Some(5));
        house.publishes(dataset.id).await;
        let stranger = house.stranger();
        let given = stranger.get("/data/residents/files/residents").await;
        let text = given.html();
        assert!(text.starts_with("E-mail,Age,Town\n"), "{text}");
        assert!(!text.contains("example.org") && !text.contains("Vidal"));
        // The body, which everybody reads, tells of the treatment, and neither of a value nor of the hash of what came.
        let body = stranger.get("/data/residents/versions/1/body.json").await;
        let body = body.html();
        assert!(body.contains(r#""way":"pseudonym""#) && body.contains(r#""k":"#));
        assert!(
            !body.contains("example.org")
                && !body.contains(&came.hash)
                && !body.contains(&came.table_hash)
        );
        let page = stranger.opens("/data/residents").await;
        page.says("Treated before it was published")
            .says("e_mail : pseudonyms")
            .says("residents.csv, the treated table")
            .says("rows are alike");
        // What came is kept.
        assert_eq!(
            house.app.files.read(&came.hash).await.unwrap(),
            residents(60).as_bytes()
        );
        let events = house.events("data-residents").await;
        assert_eq!(
            events[3..],
            [
                "dataset_treatment_asked",
                "dataset_file_treated",
                "dataset_published"
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn what_was_published_before_its_treatment_is_given_out_no_more() {
    on_each_database(async |house| {
        let dataset = house.begins("Streets").await;
        let added = house
            .brings(
                dataset.id,
                "streets.csv",
                b"name,width\nMill Lane,4\nHigh Street,7\n",
            )
            .await;
        house.publishes(dataset.id).await;
        let published = store::newest_version(&mut house.read().await, dataset.id)
            .await
            .unwrap()
            .unwrap();
        let address = format!("/data/streets/versions/1/{}", published.body.files[0].name);
        assert_eq!(house.stranger().get(&address).await.status, 200);
        house.treats(added.file, &["name=drop"]).await.unwrap();
        assert_eq!(house.stranger().get(&address).await.status, 404);
        house
            .stranger()
            .opens("/data/streets/versions/1")
            .await
            .says("was treated since");
        house.publishes(dataset.id).await;
        assert_eq!(house.stranger().get(&address).await.status, 404);
        let second = address.replace("/1/", "/2/");
        assert_eq!(house.stranger().get(&second).await.html(), "width\n4\n7\n");
    })
    .await;
}

#[tokio::test]
async fn a_budget_of_noise_is_spent_and_never_comes_back() {
    on_each_database(async |house| {
        let (dataset, file) = house.has_residents(600).await;
        let made = house.treats(file, &["town=counts:0.7"]).await.unwrap();
        let treated = house.file(made).await;
        assert_eq!(treated.columns.len(), 2);
        assert!(treated.rows <= 2);
        let budget = store::budget_of(&mut house.read().await, dataset.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (budget.total.millionths(), budget.spent),
            (1_000_000, 700_000)
        );
        let refused = house.treats(made, &["town=counts:0.4"]).await.unwrap_err();
        let Error::Invalid(faults) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(faults[0].message.key, "opendata-privacy-budget-spent");
        house.publishes(dataset.id).await;
        house
            .stranger()
            .opens("/data/residents")
            .await
            .says("epsilon 0.7");
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_plan_is_said_and_only_some_may_treat() {
    on_each_database(async |house| {
        let (_, file) = house.has_residents(30).await;
        let input = |parts: &[&str]| {
            let parts: Vec<String> = parts.iter().map(|&part| part.to_owned()).collect();
            TreatFile {
                file,
                plan: treating::plan_of(&parts).unwrap(),
                budget: stoa_disclosure::Epsilon::ONE,
            }
        };
        let treat = async |actor, parts: &[&str]| {
            let input = input(parts);
            house
                .does(&actor, async |tx| treat_file(tx, input).await)
                .await
        };
        let Err(Error::Invalid(faults)) = treat(manager(), &["age=month", "shoe=drop"]).await
        else {
            panic!("no faults")
        };
        assert_eq!(faults.len(), 2);
        assert_eq!(
            treat(manager(), &[]).await,
            Err(Error::invalid("treatment", "opendata-privacy-no-plan"))
        );
        assert!(matches!(
            treat(staff("auditor", 5), &["age=drop"]).await,
            Err(Error::Denied(_))
        ));
        // An analyst of the same body may.
        treat(staff("analyst", 6), &["age=drop"]).await.unwrap();
        assert_eq!(
            treat(manager(), &["age=drop"]).await,
            Err(Error::conflict("opendata-changed-meanwhile"))
        );
        house.works().await;
    })
    .await;
}

#[tokio::test]
async fn a_table_that_cannot_be_treated_says_why() {
    on_each_database(async |house| {
        let (_, file) = house.has_residents(30).await;
        let made = house.treats(file, &["age,town=k:31"]).await.unwrap();
        let file = house.file(made).await;
        assert_eq!(file.state, FileState::Failed);
        assert!(
            file.fault.contains("30 rows, fewer than the 31"),
            "{}",
            file.fault
        );
    })
    .await;
}

async fn file_page(house: &House, file: stoa_opendata::model::FileId) -> String {
    let browser = house.browser_of("manager").await;
    browser
        .opens(&format!("/staff/data/files/{file}"))
        .await
        .html()
        .to_owned()
}

#[tokio::test]
async fn the_report_shows_what_looks_personal_measures_k_and_treats_with_one_click() {
    on_each_database(async |house| {
        let (_, file) = house.has_residents(60).await;
        let html = file_page(house, file).await;
        for words in [
            "Names of people",
            "100% of its values are such",
            "Treat as proposed",
            "Publish them as they are",
        ] {
            assert!(html.contains(words), "{words}");
        }
        let browser = house.browser_of("manager").await;
        let path = format!("/staff/data/files/{file}");
        let measured = browser
            .opens(&format!(
                "{path}?by=age&by=town&least=5&sensitive=full_name"
            ))
            .await;
        measured
            .says("k of the table")
            .says("The smallest combinations")
            .says("Combinations of fewer than 5 rows");
        let page = browser.opens(&path).await;
        let treat = format!("{path}/treat");
        let wrong = browser
            .sends(
                &page,
                &treat,
                &[("way_age", "month"), ("k", "x"), ("alike", "town")],
            )
            .await;
        assert_eq!(wrong.status, 422);
        wrong
            .says("month does not fit the column age")
            .says("k is a whole number");
        browser
            .sends(
                &page,
                &treat,
                &[("way_full_name", "drop"), ("way_e_mail", "drop")],
            )
            .await;
        house.works().await;
        let files = store::files_of(&mut house.read().await, house.dataset("residents").await.id)
            .await
            .unwrap();
        let made = files[0].1.clone().unwrap();
        assert_eq!((made.state, made.columns.len()), (FileState::Table, 2));
        assert!(PublishedPrivacy::of(&made).is_some());
        assert!(
            file_page(house, made.id)
                .await
                .contains("Take the treatment back")
        );
    })
    .await;
}
