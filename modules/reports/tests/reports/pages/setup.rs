//! What managers set up: categories, questions, texts, keys; and that others only read, or do not.

use stoa_kernel::{Actor, Lang};
use stoa_reports::{
    model::{Category, QuestionKind},
    store,
};

use crate::house::{House, WEST, lamp, on_both};

const CATEGORIES: &str = "/staff/setup/categories";

async fn categories(house: &House) -> Vec<Category> {
    store::categories(&mut house.app.db.read().await.unwrap())
        .await
        .unwrap()
}

async fn category(house: &House, code: &str) -> Category {
    let all = categories(house).await;
    all.into_iter()
        .find(|category| category.code == code)
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_category_is_added_changed_and_ended() {
    on_both(async |house| {
        let manager = house.browser_of("manager").await;
        let new = format!("{CATEGORIES}/new");
        let empty = manager.does(&new, &[]).await;
        assert_eq!(empty.status, 422);
        let fields = [
            ("name-en", "Fallen tree"),
            ("name-ar", "شجرة ساقطة"),
            ("group-en", "Green"),
            ("topic", "other"),
            ("keywords", "branch\nstorm"),
        ];
        manager
            .does(&new, &fields)
            .await
            .says("The category “Fallen tree” is saved.");
        let tree = category(&house, "fallen-tree").await;
        assert_eq!((tree.name.get(Lang::Ar), tree.version), ("شجرة ساقطة", 1));
        assert_eq!(tree.keywords, ["branch", "storm"]);
        assert_eq!(categories(&house).await.last().unwrap().code, "fallen-tree");
        let taken = manager.does(&new, &fields).await;
        assert_eq!(taken.status, 422);
        taken.says("Another category has this code");
        let path = format!("{CATEGORIES}/fallen-tree");
        let old = manager.opens(&path).await;
        manager.does(&path, &[("hint-en", "After a storm")]).await;
        let conflict = manager
            .sends(&old, "/fallen-tree", &[("hint-en", "After the storm")])
            .await;
        assert_eq!(conflict.status, 409);
        assert_eq!(
            conflict.attribute("input[name=hint-en]", "value"),
            "After the storm"
        );
        manager
            .sends(&conflict, "/fallen-tree", &[("is_ended", "1")])
            .await
            .says("Not offered");
        assert!(category(&house, "fallen-tree").await.is_ended);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn categories_change_places() {
    on_both(async |house| {
        let manager = house.browser_of("manager").await;
        let order = async || {
            let all = categories(&house).await;
            all.into_iter()
                .map(|category| category.code)
                .collect::<Vec<_>>()
        };
        assert_eq!(order().await, ["pothole", "lamp", "leak", "bin"]);
        let list = manager.opens(CATEGORIES).await;
        let down = [("way", "down")];
        manager.sends(&list, "/pothole/move", &down).await;
        assert_eq!(order().await, ["lamp", "pothole", "leak", "bin"]);
        manager.sends(&list, "/bin/move", &down).await;
        assert_eq!(order().await, ["lamp", "pothole", "leak", "bin"]);
        manager.sends(&list, "/bin/move", &[("way", "up")]).await;
        assert_eq!(order().await, ["lamp", "pothole", "bin", "leak"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_keeps_its_words_while_it_gets_room_for_more_answers() {
    on_both(async |house| {
        let manager = house.browser_of("manager").await;
        let new = format!("{CATEGORIES}/pothole/questions/new");
        let wordless = manager.does(&new, &[("kind", "choice")]).await;
        assert_eq!(wordless.status, 422);
        let page = manager.opens(&new).await;
        let more = manager
            .sends(&page, "/new", &[("label-en", "Where?"), ("press", "more")])
            .await;
        assert_eq!(
            (more.status.as_u16(), more.all(".stoa-option").len()),
            (200, 8)
        );
        assert_eq!(more.attribute("input[name=label-en]", "value"), "Where?");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_are_added_changed_ordered_and_removed() {
    on_both(async |house| {
        let manager = house.browser_of("manager").await;
        let path = format!("{CATEGORIES}/pothole/questions");
        let new = format!("{path}/new");
        let fields = [
            ("label-en", "Where?"),
            ("label-fr", "Où ?"),
            ("kind", "choice"),
            ("option-0-en", "On the road"),
            ("option-1-en", "On the pavement"),
            ("option-1-code", "pavement"),
        ];
        manager
            .does(&new, &fields)
            .await
            .says("The question is saved.")
            .says("On the road · On the pavement");
        let questions = async || category(&house, "pothole").await.questions;
        let added = questions().await.pop().unwrap();
        assert_eq!(
            (added.code.as_str(), added.kind, added.public),
            ("where", QuestionKind::Choice, true)
        );
        assert_eq!(added.options[0].0, "on-the-road");
        manager
            .does(
                &format!("{path}/where"),
                &[
                    ("required", "1"),
                    ("option-0-en", ""),
                    ("option-0-code", ""),
                    ("option-2-en", "Elsewhere"),
                ],
            )
            .await;
        let changed = questions().await.pop().unwrap();
        let codes: Vec<_> = changed
            .options
            .iter()
            .map(|(code, _)| code.as_str())
            .collect();
        assert_eq!(
            (codes.as_slice(), changed.required),
            (&["pavement", "elsewhere"][..], true)
        );
        let list = manager.opens(&path).await;
        manager.sends(&list, "/where/move", &[("way", "up")]).await;
        assert_eq!(questions().await[0].code, "where");
        let list = manager.opens(&path).await;
        manager
            .sends(&list, "/depth/remove", &[])
            .await
            .says("The question is removed.");
        assert_eq!(questions().await.len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_is_kept_and_offered() {
    on_both(async |house| {
        let manager = house.browser_of("manager").await;
        let new = "/staff/setup/templates/new";
        assert_eq!(manager.does(new, &[]).await.status, 422);
        let fields = [
            ("name", "Part ordered"),
            ("text-en", "The part is ordered."),
            ("status", "planned"),
            ("category", "lamp"),
        ];
        let list = manager.does(new, &fields).await;
        list.says("The template is saved.").says("Planned · lamp");
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let path = format!("/staff/reports/{}/status?to=planned", report.reference("M"));
        manager.opens(&path).await.says("Part ordered");
        manager
            .does(&list.link("Part ordered"), &[("is_ended", "1")])
            .await
            .says("Ended");
        manager.opens(&path).await.says_nothing_of("Part ordered");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_shown_once_and_ended() {
    on_both(async |house| {
        let manager = house.browser_of("manager").await;
        let made = manager
            .does("/staff/setup/keys", &[("name", "Merrow app")])
            .await;
        assert_eq!(
            (made.status.as_u16(), made.header("cache-control")),
            (200, "no-store")
        );
        let secret = made.all(".stoa-secret code").remove(0);
        let known = async || {
            let mut db = house.app.db.read().await.unwrap();
            store::program_of_key(&mut db, &secret)
                .await
                .unwrap()
                .is_some()
        };
        assert!(known().await);
        let list = manager.opens("/staff/setup/keys").await;
        list.says("Merrow app").says_nothing_of(&secret);
        let end = list.link("End this key Merrow app");
        manager.does(&end, &[]).await.says("The key is ended.");
        assert!(!known().await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn targets_are_shown_with_what_is_late() {
    on_both(async |house| {
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let manager = house.browser_of("manager").await;
        let path = "/staff/setup/targets";
        manager
            .opens(path)
            .await
            .says("By-law 1")
            .says("16 working hours")
            .says("lamps 0 1");
        house.clock.set("2026-03-04T16:00:00Z".parse().unwrap());
        // Sessions end overnight.
        let manager = house.browser_of("manager").await;
        manager.opens(path).await.says("lamps 1 0");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_set_up_reads_or_is_refused() {
    on_both(async |house| {
        let pages = [
            CATEGORIES,
            "/staff/setup",
            "/staff/setup/templates",
            "/staff/setup/keys",
            "/staff/setup/targets",
            "/staff/setup/categories/pothole/questions",
        ];
        let changes = [
            "/staff/setup/categories/new",
            "/staff/setup/categories/lamp",
            "/staff/setup/templates/new",
            "/staff/setup/categories/pothole/questions/new",
            "/staff/setup/categories/pothole/questions/depth",
        ];
        let auditor = house.browser_of("auditor").await;
        for path in pages {
            let page = auditor.opens(path).await;
            assert!(page.all("main form").is_empty(), "{path}");
        }
        for path in changes {
            assert_eq!(auditor.get(path).await.status, 403, "{path}");
        }
        let caseworker = house.browser_of("caseworker").await;
        for path in pages.into_iter().chain(changes) {
            assert_eq!(caseworker.get(path).await.status, 403, "{path}");
        }
    })
    .await;
}
