//! Who may do what, as a table.

use stoa_identity::{
    POLICY,
    model::{residence, staff_file},
};
use stoa_kernel::{Actor, Id, actor::Staff, policy::Policy};

fn staff(number: i64, role: &str) -> Staff {
    Staff {
        id: Id::new(number),
        name: "Ana".to_owned(),
        roles: vec![role.to_owned()],
        agency: "town".to_owned(),
        teams: Vec::new(),
    }
}

#[test]
fn the_policies_say_who_may_do_what() {
    let policy = Policy::load(&[POLICY]).unwrap();
    let file = staff_file::of(&staff(7, "caseworker"));
    let actors = [
        ("administrator", Actor::Staff(staff(1, "administrator"))),
        ("manager", Actor::Staff(staff(2, "manager"))),
        ("caseworker", Actor::Staff(staff(3, "caseworker"))),
        ("analyst", Actor::Staff(staff(4, "analyst"))),
        ("auditor", Actor::Staff(staff(5, "auditor"))),
        ("themselves", Actor::Staff(staff(7, "caseworker"))),
        ("resident", Actor::Person { id: Id::new(7) }),
        ("stranger", Actor::Anonymous),
        ("house", Actor::System("test")),
    ];
    let everybody_here = [
        "administrator",
        "manager",
        "caseworker",
        "analyst",
        "auditor",
        "themselves",
        "house",
    ];
    let administrators = ["administrator", "house"];
    let table: [(&str, &[&str]); 8] = [
        ("add_staff", &administrators),
        ("change_staff", &administrators),
        ("send_password_link", &administrators),
        ("end_sessions", &administrators),
        ("clear_second_factors", &administrators),
        ("set_password", &["house"]),
        ("see_staff", &everybody_here),
        ("keep_own_account", &["themselves", "house"]),
    ];
    for (action, allowed) in table {
        for (name, actor) in &actors {
            let expected = allowed.contains(name);
            assert_eq!(
                policy.allows(actor, action, &file),
                expected,
                "{name}: {action}"
            );
        }
    }
}

#[test]
fn the_policies_say_who_confirms_residence() {
    let policy = Policy::load(&[POLICY]).unwrap();
    let resident = Actor::Person { id: Id::new(7) };
    let own = residence::of(Id::new(7));
    assert!(policy.allows(&resident, "keep_own_residence", &own));
    let others = residence::of(Id::new(8));
    assert!(!policy.allows(&resident, "keep_own_residence", &others));
    let namesake = Actor::Staff(staff(7, "manager"));
    assert!(!policy.allows(&namesake, "keep_own_residence", &own));
    for (role, expected) in [
        ("administrator", false),
        ("manager", true),
        ("caseworker", true),
        ("analyst", false),
        ("auditor", false),
    ] {
        let actor = Actor::Staff(staff(1, role));
        let may = |agency| {
            let office = residence::at_office_of(agency);
            policy.allows(&actor, "confirm_residence", &office)
        };
        assert_eq!((may("town"), may("water")), (expected, false), "{role}");
    }
}
