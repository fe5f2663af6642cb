//! Services: what the government does for somebody who applies, from "can I?" to the decision in their hand.
#![doc = include_str!("../README.md")]

mod casework;
pub mod commands;
pub mod events;
mod jobs;
pub mod model;
mod openapi;
mod pages;
mod permits;
pub mod routes;
pub mod store;

use stoa_kernel::{Lang, Migration, PolicySource};
use stoa_web::{Audience, Follower, Link, Module, PersonalField, Place};

/// This module, for the program's list.
pub fn module() -> Module {
    Module {
        routes: routes::all,
        migrations: MIGRATIONS,
        policy: Some(POLICY),
        texts: TEXTS,
        jobs: jobs::JOBS,
        followers: FOLLOWERS,
        links: LINKS,
        openapi: openapi::document,
        personal_data: PERSONAL_DATA,
        show_reference,
        ..Module::named("services")
    }
}

/// This module's tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        module: "services",
        name: "0001_services",
        sql: include_str!("../migrations/0001_services.sql"),
    },
    Migration {
        module: "services",
        name: "0002_permits",
        sql: include_str!("../migrations/0002_permits.sql"),
    },
];

/// This module's policies.
pub const POLICY: PolicySource = PolicySource {
    module: "services",
    schema: include_str!("policy.cedarschema"),
    policies: include_str!("policy.cedar"),
};

const TEXTS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../texts/en.ftl")),
    (Lang::Es, include_str!("../texts/es.ftl")),
    (Lang::Fr, include_str!("../texts/fr.ftl")),
    (Lang::Ar, include_str!("../texts/ar.ftl")),
    (Lang::En, include_str!("../texts/faults/en.ftl")),
    (Lang::Es, include_str!("../texts/faults/es.ftl")),
    (Lang::Fr, include_str!("../texts/faults/fr.ftl")),
    (Lang::Ar, include_str!("../texts/faults/ar.ftl")),
    (Lang::En, include_str!("../texts/permits/en.ftl")),
    (Lang::Es, include_str!("../texts/permits/es.ftl")),
    (Lang::Fr, include_str!("../texts/permits/fr.ftl")),
    (Lang::Ar, include_str!("../texts/permits/ar.ftl")),
];

const FOLLOWERS: &[Follower] = &[];

const LINKS: &[Link] = &[
    Link {
        place: Place::Navigation,
        audience: Audience::Everyone,
        order: 5,
        text: "services-title",
        href: "/services",
    },
    Link {
        place: Place::Navigation,
        audience: Audience::Roles(&["manager", "caseworker", "administrator", "auditor"]),
        order: 61,
        text: "services-queue-title",
        href: "/staff/applications",
    },
    Link {
        place: Place::Navigation,
        audience: Audience::Roles(&["manager", "administrator", "auditor"]),
        order: 71,
        text: "services-setup-title",
        href: "/staff/services",
    },
    Link {
        place: Place::Footer,
        audience: Audience::Everyone,
        order: 310,
        text: "services-verify-title",
        href: "/verify",
    },
];

const PERSONAL_DATA: &[PersonalField] = &[
    PersonalField {
        place: "service_application.answers",
        text: "services-held-answers",
        purpose: "services-held-answers-why",
    },
    PersonalField {
        place: "service_entry.text",
        text: "services-held-messages",
        purpose: "services-held-messages-why",
    },
    PersonalField {
        place: "service_permit.credential",
        text: "services-held-permit",
        purpose: "services-held-permit-why",
    },
    PersonalField {
        place: "vault email",
        text: "services-held-email",
        purpose: "services-held-email-why",
    },
];

/// The page of a service, by what the ledger calls it. Applications have a page for their applicants and staff alone.
fn show_reference(reference: &str) -> Option<String> {
    let slug = reference.strip_prefix("service-")?;
    Some(format!("/services/{slug}"))
}

#[cfg(test)]
mod tests {
    use super::show_reference;

    #[test]
    fn references_of_services_have_a_page() {
        let page = show_reference("service-dog-licence");
        assert_eq!(page.as_deref(), Some("/services/dog-licence"));
        assert_eq!(show_reference("M-A100231"), None);
    }
}
