//! Who may set up the town, and who may look.

use stoa_kernel::{Actor, Id};
use stoa_town::policy::{MANAGE, SEE, town};

use crate::house::{on_each_database, staff};

#[tokio::test]
async fn managers_set_up_and_all_staff_look() {
    on_each_database(async |house| {
        let policy = house.app.db.policy();
        let program = Actor::Program {
            id: Id::new(1),
            name: "bus".to_owned(),
            roles: vec!["manager".to_owned()],
        };
        for (actor, manages, sees) in [
            (staff("manager"), true, true),
            (staff("administrator"), true, true),
            (staff("caseworker"), false, true),
            (staff("analyst"), false, true),
            (staff("auditor"), false, true),
            (Actor::Anonymous, false, false),
            (Actor::Person { id: Id::new(1) }, false, false),
            (program, false, false),
            (Actor::System("import"), true, true),
        ] {
            assert_eq!(
                policy.allows(&actor, MANAGE, &town()),
                manages,
                "{actor:?} manages"
            );
            assert_eq!(policy.allows(&actor, SEE, &town()), sees, "{actor:?} sees");
        }
    })
    .await;
}
