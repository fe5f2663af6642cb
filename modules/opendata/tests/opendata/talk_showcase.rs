//! Re-uses of data: sent in, looked at, shown.

use stoa_kernel::Error;
use stoa_opendata::{
    commands::{DecideShowcase, SuggestShowcase, decide_showcase, suggest_showcase},
    model::talk::{ShowcaseItem, ShowcaseState},
    store::talk,
};
use stoa_testkit::File;

use crate::house::{House, on_each_database, staff};

/// Eight by eight pixels of one colour (PNG).
const PICTURE: [u8; 74] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0,
    0, 0, 75, 109, 41, 220, 0, 0, 0, 17, 73, 68, 65, 84, 120, 156, 99, 56, 17, 192, 133, 21, 49,
    12, 45, 9, 0, 131, 236, 72, 129, 193, 171, 208, 90, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96,
    130,
];

async fn first(house: &House, state: ShowcaseState) -> ShowcaseItem {
    let items = talk::showcase_items(&mut house.read().await, state, 0, 10).await;
    items.unwrap().into_iter().next().unwrap()
}

#[tokio::test]
async fn it_is_shown_once_somebody_has_looked() {
    on_each_database(async |house| {
        house.has_trees().await;
        let ana = house.resident("ana@example.org").await;
        let fields = [
            ("title", "Shade map"),
            ("text", "Where to walk in August."),
            ("url", "https://shade.example/map"),
            ("datasets", "https://town.example/data/street-trees"),
        ];
        let file = File("shade.png", &PICTURE);
        ana.browser
            .uploads("/data/showcase/new", &fields, file)
            .await
            .says("Thank you");
        let stranger = house.stranger();
        stranger
            .opens("/data/showcase")
            .await
            .says_nothing_of("Shade map");
        let item = first(house, ShowcaseState::Waiting).await;
        let picture = format!("/data/showcase/pictures/{}.jpg", item.thumbnail);
        assert_eq!(stranger.get(&picture).await.status, 404);
        let manager = house.browser_of("manager").await;
        manager
            .opens("/staff/data/showcase")
            .await
            .says("Shade map");
        assert_eq!(manager.get(&picture).await.status, 200);
        let path = format!("/staff/data/showcase/{}", item.id);
        manager
            .does(&path, &[("state", "declined"), ("reason", "")])
            .await
            .says("Write something here");
        manager
            .does(&path, &[("state", "published")])
            .await
            .says("Your decision is kept");
        stranger
            .opens("/data/showcase")
            .await
            .says("Shade map")
            .says("Street trees");
        stranger.opens("/data/street-trees").await.says("Shade map");
        let shown = stranger.get(&picture).await;
        assert_eq!(
            (shown.status.as_u16(), shown.header("content-type")),
            (200, "image/jpeg")
        );
        house.works().await;
        assert!(
            house
                .mails_to("ana@example.org")
                .concat()
                .contains("is shown now")
        );
    })
    .await;
}

#[tokio::test]
async fn every_fault_is_told_and_analysts_do_not_decide() {
    on_each_database(async |house| {
        let dataset = house.has_trees().await;
        let ana = house.resident("ana@example.org").await;
        let input = SuggestShowcase {
            url: "javascript:alert(1)".to_owned(),
            datasets: vec!["nothing".to_owned()],
            ..SuggestShowcase::default()
        };
        let outcome = house
            .does(&ana.actor, async |tx| {
                suggest_showcase(&house.app, tx, input).await
            })
            .await;
        assert!(
            matches!(&outcome, Err(Error::Invalid(faults)) if faults.len() == 4),
            "{outcome:?}"
        );
        let input = SuggestShowcase {
            title: "Map".to_owned(),
            text: "A map".to_owned(),
            url: "https://map.example/".to_owned(),
            datasets: vec![dataset.slug.clone()],
            picture: None,
        };
        let item = house
            .does(&ana.actor, async |tx| {
                suggest_showcase(&house.app, tx, input).await
            })
            .await
            .unwrap();
        let input = DecideShowcase {
            item,
            seen: 0,
            state: ShowcaseState::Published,
            reason: String::new(),
        };
        let denied = house
            .does(&staff("analyst", 2), async |tx| {
                decide_showcase(tx, input).await
            })
            .await;
        assert!(matches!(denied, Err(Error::Denied(_))));
    })
    .await;
}
