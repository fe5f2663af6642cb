//! Who may do what with datasets.

use stoa_kernel::{Actor, Id};
use stoa_opendata::{
    model::State,
    policy::{CREATE, DESCRIBE, PUBLISH, SEE, catalogue},
};

use crate::house::{on_each_database, staff};

#[tokio::test]
async fn drafts_are_for_staff_and_publishing_for_managers() {
    on_each_database(async |house| {
        let policy = house.app.db.policy();
        let draft = house.begins("Street trees").await;
        let program = Actor::Program {
            id: Id::new(1),
            name: "sensor".to_owned(),
            roles: vec!["publisher".to_owned(), "council".to_owned()],
        };
        let foreign = Actor::Program {
            id: Id::new(2),
            name: "bus".to_owned(),
            roles: vec!["publisher".to_owned(), "parks".to_owned()],
        };
        for (actor, sees, describes, publishes) in [
            (staff("manager", 1), true, true, true),
            (staff("administrator", 1), true, true, true),
            (staff("analyst", 1), true, true, false),
            (staff("caseworker", 1), true, true, false),
            (staff("auditor", 1), true, false, false),
            (Actor::Anonymous, false, false, false),
            (Actor::Person { id: Id::new(1) }, false, false, false),
            (program, true, true, true),
            (foreign, false, false, false),
        ] {
            let resource = draft.resource(actor.number());
            assert_eq!(
                policy.allows(&actor, SEE, &resource),
                sees,
                "{actor:?} sees"
            );
            assert_eq!(
                policy.allows(&actor, DESCRIBE, &resource),
                describes,
                "{actor:?} describes"
            );
            assert_eq!(
                policy.allows(&actor, PUBLISH, &resource),
                publishes,
                "{actor:?} publishes"
            );
            assert_eq!(
                policy.allows(&actor, CREATE, &catalogue("council")),
                describes,
                "{actor:?} creates"
            );
        }
        assert_eq!(draft.state, State::Draft);
    })
    .await;
}
