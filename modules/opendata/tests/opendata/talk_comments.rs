//! Comments on datasets and reports of errors in them: sealed, looked at, answered, corrected.

use stoa_kernel::{Error, Id};
use stoa_opendata::{
    commands::{CommentOnDataset, DecideComment, comment_on_dataset, decide_comment},
    model::talk::{CommentKind, CommentState, DataComment, Decision},
    store::talk,
};

use crate::house::{House, on_each_database, staff};

async fn comment(house: &House, id: Id<DataComment>) -> DataComment {
    talk::comment_by_id(&mut house.read().await, id)
        .await
        .unwrap()
        .unwrap()
}

/// What waits for the council.
async fn waiting(house: &House) -> DataComment {
    let found = talk::comments_to_look_at(
        &mut house.read().await,
        CommentState::Waiting,
        "council",
        10,
    )
    .await;
    found.unwrap().into_iter().next().unwrap()
}

/// Ana follows the link of the first row.
async fn reports_an_error(house: &House) -> DataComment {
    let ana = house.resident("ana@example.org").await;
    let table = ana.browser.opens("/data/street-trees/table").await;
    let links = table.links();
    let link = links.iter().find(|link| link.contains("kind=error"));
    let form = ana.browser.opens(link.unwrap()).await;
    assert_eq!(
        form.attribute("input[name=place]", "value"),
        "species = Oak; height_m = 12.5; planted = 2001-03-02; street = Mill Lane"
    );
    let page = ana
        .browser
        .sends(&form, "/comments/new", &[("text", "It is a lime.")])
        .await;
    page.says("Whoever answers for this dataset")
        .says_nothing_of("It is a lime");
    waiting(house).await
}

#[tokio::test]
async fn an_error_in_a_row_is_reported_looked_at_and_corrected() {
    on_each_database(async |house| {
        house.has_trees().await;
        let found = reports_an_error(house).await;
        assert_eq!((found.kind, found.text.as_str()), (CommentKind::Error, ""));
        let sealed = found.sealed.clone().unwrap();
        assert!(!sealed.windows(4).any(|part| part == b"lime"));
        let analyst = house.browser_of("analyst").await;
        analyst
            .opens("/staff/data/comments")
            .await
            .says("Street trees");
        let path = format!("/staff/data/comments/{}", found.id);
        analyst
            .opens(&path)
            .await
            .says("It is a lime.")
            .says("species = Oak");
        analyst
            .does(&path, &[])
            .await
            .says("Choose what becomes of it");
        analyst
            .does(&path, &[("decision", "correct"), ("version", "7")])
            .await
            .says("There is no such version");
        let fields = [
            ("decision", "correct"),
            ("version", "1"),
            ("answer", "It was."),
        ];
        analyst
            .does(&path, &fields)
            .await
            .says("Your decision is kept");
        let page = house.stranger().opens("/data/street-trees/comments").await;
        page.says("It is a lime.")
            .says("Corrected in version 1")
            .says("It was.");
        house
            .stranger()
            .opens("/data/street-trees")
            .await
            .says("It is a lime.");
        house.works().await;
        assert!(
            house
                .mails_to("ana@example.org")
                .concat()
                .contains("is corrected")
        );
        let ledger = house.ledger("data-street-trees").await;
        assert!(
            ledger.contains("data_comment_decided") && !ledger.contains("lime"),
            "{ledger}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_declined_is_gone_and_the_steward_is_told_without_the_words() {
    on_each_database(async |house| {
        let dataset = house.has_trees().await;
        let ana = house.resident("ana@example.org").await;
        let say = async |text: &str| {
            let input = CommentOnDataset {
                dataset: dataset.id,
                kind: CommentKind::Comment,
                place: String::new(),
                text: text.to_owned(),
            };
            house
                .does(&ana.actor, async |tx| {
                    comment_on_dataset(&house.app, tx, input).await
                })
                .await
        };
        assert!(matches!(say(" ").await, Err(Error::Invalid(_))));
        let id = say("Mr Smith of Mill Lane 3 fells them.").await.unwrap();
        let own = ana.browser.opens("/data/following").await;
        own.says("Mr Smith").says("Waits to be looked at");
        let decide = async |actor, decision| {
            let input = DecideComment {
                comment: id,
                seen: 0,
                decision,
            };
            house
                .does(&actor, async |tx| {
                    decide_comment(&house.app, tx, input).await
                })
                .await
        };
        let denied = decide(staff("auditor", 5), Decision::Publish).await;
        assert!(matches!(denied, Err(Error::Denied(_))));
        decide(
            staff("caseworker", 2),
            Decision::Decline("It names somebody.".to_owned()),
        )
        .await
        .unwrap();
        let gone = comment(house, id).await;
        assert_eq!(
            (gone.state, gone.text.as_str(), gone.sealed),
            (CommentState::Declined, "", None)
        );
        house
            .stranger()
            .opens("/data/street-trees/comments")
            .await
            .says_nothing_of("Smith");
        let again = decide(staff("manager", 1), Decision::Publish).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        house.works().await;
        let mails = house.mails_to("ana@example.org").concat();
        assert!(
            mails.contains("It names somebody.") && !mails.contains("Smith"),
            "{mails}"
        );
    })
    .await;
}
