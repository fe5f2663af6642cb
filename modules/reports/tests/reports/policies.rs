//! Who may do what, in a table.

use stoa_kernel::{Actor, Id, policy::Policy};
use stoa_reports::model::Report;

use crate::house::{WEST, lamp, on_both, person, works_for};

#[expect(clippy::too_many_arguments, reason = "a row of the table")]
fn check(policy: &Policy, actor: &Actor, action: &str, report: &Report, own: bool, expected: bool) {
    let allowed = policy.allows(actor, action, &report.resource("council", own));
    assert_eq!(allowed, expected, "{action} by {actor:?}");
}

const WORK: [&str; 11] = [
    "change_status",
    "assign_report",
    "recategorise_report",
    "move_report",
    "merge_reports",
    "route_report",
    "note_internally",
    "publish_update",
    "moderate_report",
    "see_reporter",
    "withdraw_report",
];

#[tokio::test(flavor = "multi_thread")]
async fn the_table() {
    on_both(async |house| {
        let policy = house.app.db.policy();
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let hidden = Report {
            hidden: true,
            ..report.clone()
        };
        let theirs = Report {
            agency: "water".to_owned(),
            ..report.clone()
        };
        let ana = person(Id::new(1));
        let program = Actor::Program {
            id: Id::new(2),
            name: "App".to_owned(),
            roles: vec!["reporter".to_owned()],
        };
        for actor in [&Actor::Anonymous, &ana, &program] {
            check(policy, actor, "see_report", &report, false, true);
            check(policy, actor, "see_report", &hidden, false, false);
            check(policy, actor, "see_internals", &report, false, false);
            check(policy, actor, "ask_to_hide", &hidden, false, true);
            for action in WORK {
                check(policy, actor, action, &report, false, false);
            }
        }
        check(policy, &ana, "withdraw_report", &report, true, true);
        check(policy, &ana, "see_report", &hidden, true, true);
        check(policy, &ana, "comment_on_report", &hidden, true, false);
        // Who, and whether they work on the council's and on the water company's reports.
        for (role, agency, ours, water) in [
            ("administrator", "council", true, true),
            ("manager", "council", true, true),
            ("caseworker", "council", true, true),
            ("caseworker", "water", false, true),
            ("manager", "water", false, true),
            ("caseworker", "power", false, false),
            ("analyst", "council", false, false),
            ("auditor", "council", false, false),
        ] {
            let actor = works_for(role, agency);
            for action in WORK {
                check(policy, &actor, action, &report, false, ours);
                check(policy, &actor, action, &theirs, false, water);
            }
            let reads = role != "analyst";
            check(policy, &actor, "see_internals", &report, false, reads);
            check(policy, &actor, "see_report", &hidden, false, reads);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_setup_is_the_managers() {
    on_both(async |house| {
        let policy = house.app.db.policy();
        let reports = stoa_reports::commands::all_reports(&house.app);
        for (role, agency, changes, sees) in [
            ("administrator", "council", true, true),
            ("manager", "council", true, true),
            ("manager", "water", false, false),
            ("caseworker", "council", false, false),
            ("auditor", "council", false, true),
        ] {
            let actor = works_for(role, agency);
            assert_eq!(
                policy.allows(&actor, "manage_reports_setup", &reports),
                changes,
                "{role}"
            );
            assert_eq!(
                policy.allows(&actor, "manage_api_keys", &reports),
                changes,
                "{role}"
            );
            assert_eq!(
                policy.allows(&actor, "see_reports_setup", &reports),
                sees,
                "{role}"
            );
        }
    })
    .await;
}
