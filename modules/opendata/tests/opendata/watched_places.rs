//! A folder whose files become datasets as they settle.

use stoa_kernel::config::WatchConfig;
use stoa_opendata::{model::State, watching};

use crate::house::{House, TREES, on_each_database};

async fn looks(house: &House, seconds: i64) {
    house.has_waited_seconds(seconds);
    watching::look(&house.app).await.unwrap();
    house.works().await;
}

#[tokio::test]
async fn what_is_left_in_a_folder_is_published_and_told_about() {
    on_each_database(async |house| {
        let folder = tempfile::tempdir().unwrap();
        let house = &house.watches(WatchConfig {
            place: format!("file:{}", folder.path().display()),
            agency: "parks".to_owned(),
            licence: "cc-by-4.0".to_owned(),
            publish: true,
        });
        let path = folder.path().join("street trees.csv");
        let beside = folder.path().join("street trees.csv.stoa.txt");
        std::fs::write(&path, TREES).unwrap();
        std::fs::write(folder.path().join("half.csv.part"), TREES).unwrap();
        std::fs::write(folder.path().join("broken.xlsx"), b"PK\x03\x04 damaged").unwrap();
        looks(house, 0).await;
        looks(house, 16).await;
        assert!(!beside.exists(), "it has not settled yet");
        looks(house, 16).await;
        let told = std::fs::read_to_string(&beside).unwrap();
        assert!(
            told.contains("4 rows") && told.contains("/data/street-trees."),
            "{told}"
        );
        let dataset = house.dataset("street-trees").await;
        assert_eq!(
            (dataset.state, dataset.version, dataset.agency.as_str()),
            (State::Published, 1, "parks")
        );
        let broken = std::fs::read_to_string(folder.path().join("broken.xlsx.stoa.txt")).unwrap();
        assert!(
            broken.contains("damaged") && broken.contains("/staff/data/broken"),
            "{broken}"
        );
        let staff = house.browser_of("manager").await;
        staff.opens("/staff/data/broken").await.says("broken.xlsx");

        looks(house, 60).await;
        assert_eq!(house.dataset("street-trees").await.version, 1, "once only");
        std::fs::write(&path, format!("{TREES}Ash,3,2020-01-01,Mill Lane\n")).unwrap();
        for _ in 0..3 {
            looks(house, 16).await;
        }
        let dataset = house.dataset("street-trees").await;
        assert_eq!(dataset.version, 2);
        let told = std::fs::read_to_string(&beside).unwrap();
        assert!(told.contains("version 2"), "{told}");

        std::fs::remove_file(&path).unwrap();
        looks(house, 16).await;
        let told = std::fs::read_to_string(&beside).unwrap();
        assert!(
            told.contains("Taken away.") && told.contains("/staff/data/street-trees"),
            "{told}"
        );
        std::fs::remove_file(&beside).unwrap();
        looks(house, 60).await;
        assert!(!beside.exists(), "it is told once");
        let dataset = house.dataset("street-trees").await;
        assert_eq!((dataset.state, dataset.version), (State::Published, 2));
    })
    .await;
}
