//! A report on the desk: everything that can be done to it, by plain forms.

use stoa_kernel::{Actor, Localised};
use stoa_reports::{
    commands::{self, SaveTemplate},
    model::{NewTemplate, Report, Status},
};

use crate::house::{House, WEST, contact, lamp, on_both, works_for};

/// The page of a report, or of one of its actions.
pub fn of(report: &Report, action: &str) -> String {
    format!("/staff/reports/{}{action}", report.reference("M"))
}

pub async fn lamp_of_ana(house: &House) -> Report {
    let mut known = lamp(WEST);
    known.contact = contact("ana@example.org");
    house.submit(&Actor::Anonymous, known).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_state_asks_for_what_it_needs() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let browser = house.browser_of("caseworker").await;
        browser
            .opens(&of(&report, "/status"))
            .await
            .says("It will be fixed by a day that you promise.");
        let planned = of(&report, "/status?to=planned");
        let dateless = browser.does(&planned, &[]).await;
        assert_eq!(dateless.status, 422);
        let fields = [
            ("promised_for", "2026-03-20"),
            ("reason", "The part is ordered."),
        ];
        let done = browser.does(&planned, &fields).await;
        done.says("is changed.")
            .says("The part is ordered.")
            .says("from “Received” to “Planned”");
        assert_eq!(
            house
                .report(report.id)
                .await
                .promised_for
                .unwrap()
                .to_string(),
            "2026-03-20"
        );
        let handed = browser
            .does(
                &of(&report, "/status?to=handed-over"),
                &[("agency", "water")],
            )
            .await;
        handed
            .says("Given to other bodies")
            .says("by e-mail")
            .says("to be sent");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_fills_the_form_by_a_link() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let manager = works_for("manager", "council");
        let template = NewTemplate {
            name: "Thanks".to_owned(),
            text: Localised::english("Thank you, it shines again."),
            status: Some(Status::Fixed),
            ..NewTemplate::default()
        };
        let input = SaveTemplate {
            seen: None,
            template,
        };
        let saved = house.act(&manager, async |app, tx| {
            commands::save_template(app, tx, input).await
        });
        saved.await.unwrap();
        let browser = house.browser_of("caseworker").await;
        let page = browser.opens(&of(&report, "/status?to=fixed")).await;
        let filled = browser.opens(&page.link("Thanks")).await;
        assert_eq!(
            filled.all("textarea[name=reason]"),
            ["Thank you, it shines again."]
        );
        browser.sends(&filled, "/status", &[]).await;
        let report = house.report(report.id).await;
        assert_eq!(
            (report.status, report.reason.as_str()),
            (Status::Fixed, "Thank you, it shines again.")
        );
        browser
            .opens(&of(&report, "/status?to=in-progress"))
            .await
            .says_nothing_of("Thanks");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_taken_or_given() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let browser = house.browser_of("caseworker").await;
        let page = browser.opens(&of(&report, "")).await;
        let taken = browser.sends(&page, "/assign", &[]).await;
        taken
            .says("is assigned.")
            .says("Assigned to caseworker (lamps) Internal");
        assert_eq!(house.report(report.id).await.assignee, browser.who);
        browser
            .does(
                &of(&report, "/assign"),
                &[("team", "roads"), ("assignee", "")],
            )
            .await;
        let given = house.report(report.id).await;
        assert_eq!(
            (given.team.as_deref(), given.assignee),
            (Some("roads"), None)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_category_asks_its_own_questions() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let browser = house.browser_of("caseworker").await;
        let path = of(&report, "/category?category=pothole");
        browser
            .opens(&path)
            .await
            .says("With this category it goes to council, roads.");
        let wrong = browser.does(&path, &[("answer-depth", "deep")]).await;
        assert_eq!(wrong.status, 422);
        let done = browser
            .does(
                &path,
                &[("answer-depth", "12"), ("reason", "It is a hole.")],
            )
            .await;
        done.says("Category: from “lamp” to “pothole”")
            .says("How deep, in centimetres? 12");
        assert_eq!(house.report(report.id).await.team.as_deref(), Some("roads"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_is_corrected_without_a_map() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let browser = house.browser_of("caseworker").await;
        let wrong = browser
            .does(&of(&report, "/place"), &[("lat", "north")])
            .await;
        assert_eq!(wrong.status, 422);
        let fields = [
            ("lat", "41,55"),
            ("lon", "-4.65"),
            ("address", "Mill Lane 3"),
        ];
        browser
            .does(&of(&report, "/place"), &fields)
            .await
            .says("is corrected.")
            .says("W2");
        let moved = house.report(report.id).await;
        assert_eq!(
            (moved.address.as_str(), moved.point.unwrap().lat),
            ("Mill Lane 3", 41.55)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_duplicate_is_found_nearby() {
    on_both(async |house| {
        let first = lamp_of_ana(&house).await;
        let second = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let browser = house.browser_of("caseworker").await;
        let page = browser.opens(&of(&second, "")).await;
        page.says("Reported close by");
        let merge = browser.opens(&page.link("It is the same")).await;
        let done = browser.sends(&merge, "/merge", &[]).await;
        done.says("is merged.").says(&first.reference("M"));
        let merged = house.report(second.id).await;
        assert_eq!(
            (merged.status, merged.duplicate_of),
            (Status::Duplicate, Some(first.id))
        );
        browser
            .opens(&of(&first, ""))
            .await
            .says("Merged into this one");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_body_is_chosen_by_hand_with_a_reason() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let browser = house.browser_of("caseworker").await;
        let route = of(&report, "/route");
        browser
            .opens(&route)
            .await
            .says("It lies with council, lamps.")
            .says("By the responsibility map it is where it belongs.");
        let silent = browser.does(&route, &[("office", "power")]).await;
        assert_eq!(silent.status, 422);
        let fields = [("office", "power"), ("reason", "Their cable.")];
        browser
            .does(&route, &fields)
            .await
            .says("Passed from council, lamps to power");
        assert_eq!(house.report(report.id).await.agency, "power");
        browser
            .opens(&route)
            .await
            .says("As the map says: council, lamps");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn notes_and_updates_are_told_apart() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let browser = house.browser_of("caseworker").await;
        let page = browser.opens(&of(&report, "")).await;
        let noted = browser
            .sends(&page, "/note", &[("note", "Pole 12, call Sam.")])
            .await;
        noted.says("Note Internal").says("Pole 12, call Sam.");
        let empty = browser.sends(&page, "/note", &[("note", "")]).await;
        assert_eq!(empty.status, 422);
        browser
            .does(
                &of(&report, "/update"),
                &[("text", "A crew comes on Friday.")],
            )
            .await
            .says("Update published");
        let public = house
            .stranger()
            .opens(&format!("/reports/{}", report.reference("M")))
            .await;
        public
            .says("A crew comes on Friday.")
            .says_nothing_of("Pole 12");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_see_all_and_find_nothing_to_press() {
    on_both(async |house| {
        let report = lamp_of_ana(&house).await;
        let auditor = house.browser_of("auditor").await;
        let page = auditor.opens(&of(&report, "")).await;
        page.says("The lamp is out.")
            .says("Rule")
            .says_nothing_of("Change the state");
        assert!(page.all("main form[method=post]").is_empty());
        for action in [
            "/status",
            "/assign",
            "/category",
            "/place",
            "/merge",
            "/route",
            "/note",
            "/update",
            "/text",
            "/hide",
            "/withdraw",
        ] {
            assert_eq!(
                auditor.get(&of(&report, action)).await.status,
                403,
                "{action}"
            );
        }
        let analyst = house
            .browser_of("analyst")
            .await
            .get(&of(&report, ""))
            .await;
        assert_eq!(analyst.status, 403);
        let stranger = house.stranger().get(&of(&report, "")).await;
        assert_eq!(stranger.status, 303);
    })
    .await;
}
