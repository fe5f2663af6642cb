//! A file is fetched from an address, and again where the other server has a newer one; and never from a neighbour.

use std::{
    io::{Read, Write},
    net::TcpListener,
    sync::{Arc, Mutex},
};

use stoa_kernel::Error;
use stoa_opendata::{
    commands::{FetchFile, fetch_file},
    model::{DataFile, DatasetId, State},
    store, watching,
};

use serde_json::json;

use crate::{
    ckan::Program,
    house::{House, TREES, manager, on_each_database, staff},
};

/// Another server with one file, which says whether it is asked for a newer one.
struct Other {
    address: String,
    file: Arc<Mutex<String>>,
    answers: Arc<Mutex<Vec<u16>>>,
}

fn other(text: &str) -> Other {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/trees.csv?day=1", listener.local_addr().unwrap());
    let other = Other {
        address,
        file: Arc::new(Mutex::new(text.to_owned())),
        answers: Arc::default(),
    };
    let (file, answers) = (Arc::clone(&other.file), Arc::clone(&other.answers));
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut asked = [0; 4096];
            let read = stream.read(&mut asked).unwrap();
            let asked = String::from_utf8_lossy(&asked[..read]).to_lowercase();
            let text = file.lock().unwrap().clone();
            let tag = format!("\"{}\"", text.len());
            let is_same = asked.contains(&format!("if-none-match: {tag}"));
            let (status, body) = match text.as_str() {
                "" => (404, ""),
                _ if is_same => (304, ""),
                text => (200, text),
            };
            answers.lock().unwrap().push(status);
            let head = format!(
                "HTTP/1.1 {status} X\r\netag: {tag}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                body.len()
            );
            stream.write_all(head.as_bytes()).unwrap();
            stream.write_all(body.as_bytes()).unwrap();
        }
    });
    other
}

async fn files(house: &House, dataset: DatasetId) -> Vec<Option<DataFile>> {
    let files = store::files_of(&mut house.read().await, dataset)
        .await
        .unwrap();
    files.into_iter().map(|(_, file)| file).collect()
}

async fn fault(house: &House, dataset: DatasetId) -> String {
    let sources = store::file_sources_of(&mut house.read().await, dataset)
        .await
        .unwrap();
    sources[0].fault.clone()
}

async fn a_day_passes(house: &House) {
    house.has_waited(25);
    watching::look(&house.app).await.unwrap();
    house.works().await;
}

#[tokio::test]
async fn a_file_comes_from_an_address_and_again_when_it_is_newer() {
    on_each_database(async |house| {
        let house = &house.allows_neighbours();
        let other = other(TREES);
        let dataset = house.begins("Street trees").await;
        let input = FetchFile {
            url: other.address.clone(),
            every_hours: 24,
            ..FetchFile::default()
        };
        house
            .does(&manager(), async |tx| {
                fetch_file(tx, dataset.id, input).await
            })
            .await
            .unwrap();
        house.works().await;
        let first = files(house, dataset.id).await;
        let file = first[0].as_ref().unwrap();
        assert_eq!((file.file_name.as_str(), file.rows), ("trees.csv", 4));
        house.publishes(dataset.id).await;
        let browser = house.browser_of("manager").await;
        browser
            .opens("/staff/data/street-trees")
            .await
            .says("every day, where it is newer");

        watching::look(&house.app).await.unwrap();
        house.works().await;
        a_day_passes(house).await;
        assert_eq!(*other.answers.lock().unwrap().last().unwrap(), 304);
        assert_eq!(house.dataset("street-trees").await.version, 1);

        other
            .file
            .lock()
            .unwrap()
            .push_str("Ash,3,2020-01-01,Mill Lane\n");
        a_day_passes(house).await;
        let now = house.dataset("street-trees").await;
        assert_eq!(
            (now.state, now.version),
            (State::Published, 2),
            "what is newer is published"
        );
        assert_eq!(files(house, dataset.id).await[0].as_ref().unwrap().rows, 5);

        other.file.lock().unwrap().clear();
        a_day_passes(house).await;
        assert_eq!(
            fault(house, dataset.id).await,
            "The server answers with 404."
        );
        let browser = house.browser_of("manager").await;
        browser
            .opens("/staff/data/street-trees")
            .await
            .says("Not fetched: The server answers with 404.");
        let last = house.events("data-street-trees").await;
        assert_eq!(last.last().unwrap(), "dataset_source_asked");
    })
    .await;
}

#[tokio::test]
async fn neighbours_are_not_fetched_from_and_forms_say_what_is_wrong() {
    on_each_database(async |house| {
        let other = other(TREES);
        let dataset = house.begins("Street trees").await;
        let browser = house.browser_of("analyst").await;
        browser
            .does(
                "/staff/data/street-trees/addresses",
                &[("url", &other.address), ("every", "0")],
            )
            .await;
        house.works().await;
        assert_eq!(
            fault(house, dataset.id).await,
            "There is no such host in the public internet."
        );
        assert!(other.answers.lock().unwrap().is_empty(), "nobody was asked");
        assert!(files(house, dataset.id).await[0].is_none());
        let fetch = async |url: &str, every_hours, actor| {
            let input = FetchFile {
                url: url.to_owned(),
                every_hours,
                ..FetchFile::default()
            };
            house
                .does(&actor, async |tx| fetch_file(tx, dataset.id, input).await)
                .await
        };
        assert_eq!(
            fetch("file:///etc/passwd", 0, manager()).await,
            Err(Error::invalid("url", "opendata-address-wrong"))
        );
        assert_eq!(
            fetch("https://a.example/a.csv", -1, manager()).await,
            Err(Error::invalid("every", "opendata-fetch-every-wrong"))
        );
        assert!(matches!(
            fetch("https://a.example/a.csv", 0, staff("auditor", 5)).await,
            Err(Error::Denied(_))
        ));
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_fetched_in_place_of_another_keeps_its_title() {
    on_each_database(async |house| {
        let house = &house.allows_neighbours();
        let other = other(TREES);
        let dataset = house.has_trees().await;
        let resources = store::resources_of(&mut house.read().await, dataset.id).await;
        let before = resources.unwrap().remove(0);
        let input = FetchFile {
            instead: Some(before.id),
            url: other.address.clone(),
            ..FetchFile::default()
        };
        let by = manager();
        house
            .does(&by, async |tx| fetch_file(tx, dataset.id, input).await)
            .await
            .unwrap();
        house.works().await;
        let resources = store::resources_of(&mut house.read().await, dataset.id).await;
        let after = resources.unwrap().remove(0);
        assert!(!before.title.is_empty());
        assert_eq!(
            (after.id, after.title, after.text),
            (before.id, before.title, before.text)
        );
        let named = FetchFile {
            instead: Some(before.id),
            title: "All trees".to_owned(),
            url: other.address.clone(),
            ..FetchFile::default()
        };
        house
            .does(&by, async |tx| fetch_file(tx, dataset.id, named).await)
            .await
            .unwrap();
        let resources = store::resources_of(&mut house.read().await, dataset.id).await;
        assert_eq!(resources.unwrap()[0].title, "All trees");
    })
    .await;
}

#[tokio::test]
async fn a_program_has_a_file_fetched_when_it_asks_for_it() {
    on_each_database(async |house| {
        let house = &house.allows_neighbours();
        let other = other(TREES);
        let program = Program::with_key(house).await;
        let package = json!({"name": "trees", "title": "Trees", "license_id": "cc-by-4.0"});
        program.does("package_create", package).await;
        let link = json!({"package_id": "trees", "name": "Elsewhere", "url": other.address});
        let link = program.does("resource_create", link).await;
        house.works().await;
        assert_eq!(link["url"], other.address, "an address stays one");
        assert!(other.answers.lock().unwrap().is_empty());
        let fetched = json!({"package_id": "trees", "name": "Here", "url": other.address, "fetch": true, "fetch_every_hours": 24});
        program.does("resource_create", fetched).await;
        house.works().await;
        let shown = program.does("package_show", json!({"id": "trees"})).await;
        let here = &shown["resources"][1];
        assert_eq!((here["name"].as_str(), here["datastore_active"].as_bool()), (Some("Here"), Some(true)), "{shown}");
        let found = json!({"resource_id": here["id"], "limit": 1});
        assert_eq!(program.does("datastore_search", found).await["total"], 4);
        // The link is fetched too, once somebody asks for it, and keeps its name.
        program
            .does("resource_patch", json!({"id": link["id"], "fetch": true}))
            .await;
        house.works().await;
        let shown = program.does("package_show", json!({"id": "trees"})).await;
        assert_eq!(shown["resources"][0]["name"], "Elsewhere");
        assert_eq!(shown["resources"][0]["datastore_active"], true, "{shown}");
    })
    .await;
}
