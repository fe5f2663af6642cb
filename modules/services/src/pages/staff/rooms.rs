//! The rooms of the office: what stands beside the queue and beside the setting up of services.

use maud::{Markup, html};
use stoa_web::{Audience, Visitor};

/// A room: who has business there, its name, its address.
struct Room {
    audience: Audience,
    text: &'static str,
    href: &'static str,
}

const STAFF: Audience = Audience::Roles(&["manager", "caseworker", "administrator", "auditor"]);
const BODY: Audience = Audience::Roles(&["manager", "caseworker"]);
const SETUP: Audience = Audience::Roles(&["manager", "administrator", "auditor"]);

const BESIDE_THE_QUEUE: &[Room] = &[
    Room {
        audience: BODY,
        text: "services-flow-tasks",
        href: "/staff/tasks",
    },
    Room {
        audience: STAFF,
        text: "services-book-days-title",
        href: "/staff/appointments",
    },
    Room {
        audience: STAFF,
        text: "services-hold-post",
        href: "/staff/post",
    },
    Room {
        audience: STAFF,
        text: "services-pay-staff-title",
        href: "/staff/payments",
    },
    Room {
        audience: STAFF,
        text: "services-desk-registers-title",
        href: "/staff/registers",
    },
    Room {
        audience: BODY,
        text: "services-desk-absence-title",
        href: "/staff/absence",
    },
    Room {
        audience: SETUP,
        text: "services-desk-conflicts-title",
        href: "/staff/conflicts",
    },
    Room {
        audience: STAFF,
        text: "services-govstack-operators",
        href: "/staff/operators",
    },
    Room {
        audience: STAFF,
        text: "services-exchange-hand-overs",
        href: "/staff/hand-overs",
    },
];

const BESIDE_THE_SETUP: &[Room] = &[
    Room {
        audience: SETUP,
        text: "services-book-offices",
        href: "/staff/offices",
    },
    Room {
        audience: SETUP,
        text: "services-exchange-partners",
        href: "/staff/partners",
    },
    Room {
        audience: SETUP,
        text: "services-retention-title",
        href: "/staff/retention",
    },
];

/// Links from the queue.
pub fn beside_the_queue(visitor: &Visitor) -> Markup {
    links(visitor, BESIDE_THE_QUEUE)
}

/// Links from the list of services.
pub fn beside_the_setup(visitor: &Visitor) -> Markup {
    links(visitor, BESIDE_THE_SETUP)
}

fn links(visitor: &Visitor, rooms: &[Room]) -> Markup {
    let seen = rooms
        .iter()
        .filter(|room| room.audience.includes(&visitor.actor));
    html! {
        nav aria-label=(visitor.t("services-rooms")) {
            ul.govuk-list.stoa-inline-list {
                @for room in seen {
                    li { a.govuk-link href=(room.href) { (visitor.t(room.text)) } }
                }
            }
        }
    }
}
