//! Services: what the government does for somebody who applies, from "can I?" to the decision in their hand.
#![doc = include_str!("../README.md")]

mod amounts;
mod api;
mod booking_events;
mod casework;
pub mod commands;
mod datasets;
mod desk_events;
pub mod events;
mod file_jobs;
pub mod flow_events;
mod flow_jobs;
mod hand_overs;
mod hooks;
mod jobs;
mod mails;
pub mod model;
mod openapi;
pub mod operator_events;
mod pages;
mod paper_events;
mod payments;
mod permits;
mod rehearsal;
mod retention_job;
pub mod routes;
mod scanner;
pub mod store;

pub use payments::book::Told;
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
        datasets: datasets::DATASETS,
        openapi: openapi::document,
        personal_data: PERSONAL_DATA,
        takes_large_files: &[
            "/apply/",
            "/api/applications",
            "/govstack/registration/documents",
            "/staff/inspections/",
        ],
        show_reference,
        error_body: Some(api::govstack::ERRORS),
        ..Module::named("services")
    }
}

/// Migrations by the names of their files.
macro_rules! migrations {
    ($($name:literal,)*) => {
        &[$(Migration {
            module: "services",
            name: $name,
            sql: include_str!(concat!("../migrations/", $name, ".sql")),
        }),*]
    };
}

/// This module's tables.
pub const MIGRATIONS: &[Migration] = migrations![
    "0001_services",
    "0002_permits",
    "0003_payments",
    "0004_appointments",
    "0005_rules",
    "0006_files",
    "0008_workflow",
    "0009_desk",
    "0010_exchange",
    "0011_apply",
    "0012_hold",
    "0014_flow",
    "0015_money",
    "0016_programs",
    "0017_bills",
    "0018_documents",
    "0019_post",
    "0020_permits",
    "0021_operators",
    "0023_paper",
    "0026_authors",
    "0027_queue",
    "0028_last",
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
    (Lang::En, include_str!("../texts/pay/en.ftl")),
    (Lang::Es, include_str!("../texts/pay/es.ftl")),
    (Lang::Fr, include_str!("../texts/pay/fr.ftl")),
    (Lang::Ar, include_str!("../texts/pay/ar.ftl")),
    (Lang::En, include_str!("../texts/exchange/en.ftl")),
    (Lang::Es, include_str!("../texts/exchange/es.ftl")),
    (Lang::Fr, include_str!("../texts/exchange/fr.ftl")),
    (Lang::Ar, include_str!("../texts/exchange/ar.ftl")),
    (Lang::En, include_str!("../texts/book/en.ftl")),
    (Lang::Es, include_str!("../texts/book/es.ftl")),
    (Lang::Fr, include_str!("../texts/book/fr.ftl")),
    (Lang::Ar, include_str!("../texts/book/ar.ftl")),
    (Lang::En, include_str!("../texts/faults/en.ftl")),
    (Lang::Es, include_str!("../texts/faults/es.ftl")),
    (Lang::Fr, include_str!("../texts/faults/fr.ftl")),
    (Lang::Ar, include_str!("../texts/faults/ar.ftl")),
    (Lang::En, include_str!("../texts/desk/en.ftl")),
    (Lang::Es, include_str!("../texts/desk/es.ftl")),
    (Lang::Fr, include_str!("../texts/desk/fr.ftl")),
    (Lang::Ar, include_str!("../texts/desk/ar.ftl")),
    (Lang::En, include_str!("../texts/registers/en.ftl")),
    (Lang::Es, include_str!("../texts/registers/es.ftl")),
    (Lang::Fr, include_str!("../texts/registers/fr.ftl")),
    (Lang::Ar, include_str!("../texts/registers/ar.ftl")),
    (Lang::En, include_str!("../texts/rules/en.ftl")),
    (Lang::Es, include_str!("../texts/rules/es.ftl")),
    (Lang::Fr, include_str!("../texts/rules/fr.ftl")),
    (Lang::Ar, include_str!("../texts/rules/ar.ftl")),
    (Lang::En, include_str!("../texts/flow/en.ftl")),
    (Lang::Es, include_str!("../texts/flow/es.ftl")),
    (Lang::Fr, include_str!("../texts/flow/fr.ftl")),
    (Lang::Ar, include_str!("../texts/flow/ar.ftl")),
    (Lang::En, include_str!("../texts/field/en.ftl")),
    (Lang::Es, include_str!("../texts/field/es.ftl")),
    (Lang::Fr, include_str!("../texts/field/fr.ftl")),
    (Lang::Ar, include_str!("../texts/field/ar.ftl")),
    (Lang::En, include_str!("../texts/files/en.ftl")),
    (Lang::Es, include_str!("../texts/files/es.ftl")),
    (Lang::Fr, include_str!("../texts/files/fr.ftl")),
    (Lang::Ar, include_str!("../texts/files/ar.ftl")),
    (Lang::En, include_str!("../texts/builder/en.ftl")),
    (Lang::Es, include_str!("../texts/builder/es.ftl")),
    (Lang::Fr, include_str!("../texts/builder/fr.ftl")),
    (Lang::Ar, include_str!("../texts/builder/ar.ftl")),
    (Lang::En, include_str!("../texts/owner/en.ftl")),
    (Lang::Es, include_str!("../texts/owner/es.ftl")),
    (Lang::Fr, include_str!("../texts/owner/fr.ftl")),
    (Lang::Ar, include_str!("../texts/owner/ar.ftl")),
    (Lang::En, include_str!("../texts/paper/en.ftl")),
    (Lang::Es, include_str!("../texts/paper/es.ftl")),
    (Lang::Fr, include_str!("../texts/paper/fr.ftl")),
    (Lang::Ar, include_str!("../texts/paper/ar.ftl")),
    (Lang::En, include_str!("../texts/permits/en.ftl")),
    (Lang::Es, include_str!("../texts/permits/es.ftl")),
    (Lang::Fr, include_str!("../texts/permits/fr.ftl")),
    (Lang::Ar, include_str!("../texts/permits/ar.ftl")),
    (Lang::En, include_str!("../texts/sign/en.ftl")),
    (Lang::Es, include_str!("../texts/sign/es.ftl")),
    (Lang::Fr, include_str!("../texts/sign/fr.ftl")),
    (Lang::Ar, include_str!("../texts/sign/ar.ftl")),
    (Lang::En, include_str!("../texts/tryout/en.ftl")),
    (Lang::Es, include_str!("../texts/tryout/es.ftl")),
    (Lang::Fr, include_str!("../texts/tryout/fr.ftl")),
    (Lang::Ar, include_str!("../texts/tryout/ar.ftl")),
    (Lang::En, include_str!("../texts/govstack/en.ftl")),
    (Lang::Es, include_str!("../texts/govstack/es.ftl")),
    (Lang::Fr, include_str!("../texts/govstack/fr.ftl")),
    (Lang::Ar, include_str!("../texts/govstack/ar.ftl")),
];

const FOLLOWERS: &[Follower] = &[hooks::FOLLOWER];

const LINKS: &[Link] = &[
    Link {
        place: Place::Navigation,
        audience: Audience::Everyone,
        order: 5,
        text: "services-title",
        href: "/services",
    },
    Link {
        place: Place::Header,
        audience: Audience::Residents,
        order: 88,
        text: "services-my-title",
        href: "/my/applications",
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
    Link {
        place: Place::Footer,
        audience: Audience::Everyone,
        order: 305,
        text: "services-book-title",
        href: "/appointments",
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
    PersonalField {
        place: "service_register_row.sealed",
        text: "services-desk-held-register",
        purpose: "services-desk-held-register-why",
    },
    PersonalField {
        place: "service_register_look.sealed",
        text: "services-registers-held-look",
        purpose: "services-registers-held-look-why",
    },
    PersonalField {
        place: "service_gaps.sealed",
        text: "services-paper-held",
        purpose: "services-paper-held-why",
    },
    PersonalField {
        place: "service_evaluation.basis",
        text: "services-rules-held",
        purpose: "services-rules-held-why",
    },
    PersonalField {
        place: "service_bill.details",
        text: "services-pay-held-bill",
        purpose: "services-pay-held-bill-why",
    },
    PersonalField {
        place: "service_refund.account",
        text: "services-pay-held-account",
        purpose: "services-pay-held-account-why",
    },
    PersonalField {
        place: "service_bank_entry.words",
        text: "services-pay-held-words",
        purpose: "services-pay-held-words-why",
    },
    PersonalField {
        place: "service_task.remarks",
        text: "services-flow-held-remarks",
        purpose: "services-flow-held-remarks-why",
    },
    PersonalField {
        place: "service_letter.fields",
        text: "services-flow-held-letters",
        purpose: "services-flow-held-letters-why",
    },
    PersonalField {
        place: "service_file.name",
        text: "services-files-held",
        purpose: "services-files-held-why",
    },
    PersonalField {
        place: "service_signature.details",
        text: "services-sign-held",
        purpose: "services-sign-held-why",
    },
    PersonalField {
        place: "service_known.sealed",
        text: "services-sign-known-held",
        purpose: "services-sign-known-held-why",
    },
    PersonalField {
        place: "vault applicant",
        text: "services-exchange-held-applicant",
        purpose: "services-exchange-held-applicant-why",
    },
    PersonalField {
        place: "service_appointment.details",
        text: "services-book-held",
        purpose: "services-book-held-why",
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
