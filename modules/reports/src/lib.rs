//! Problems in public places: reported, worked on, fixed, and proven so.

pub mod api;
pub mod casework;
pub mod commands;
mod datasets;
mod documents;
mod downloads;
pub mod drafts;
pub mod events;
mod feeds;
pub mod follow_totals;
pub mod import;
pub mod jobs;
pub mod links;
mod mails;
mod map;
pub mod model;
pub mod openapi;
pub mod pages;
pub mod published;
pub mod routes;
mod row_proof;
pub mod store;
pub mod telling;

use stoa_kernel::{Lang, Migration, PolicySource};
use stoa_web::{Audience, ErrorBody, Follower, Link, Module, PersonalField, Place};

/// This module, for the program's list.
pub fn module() -> Module {
    Module {
        routes: routes::all,
        migrations: MIGRATIONS,
        policy: Some(POLICY),
        texts: TEXTS,
        jobs: jobs::JOBS,
        followers: FOLLOWERS,
        search: Some(documents::changes),
        links: LINKS,
        openapi: openapi::document,
        personal_data: PERSONAL_DATA,
        datasets: datasets::DATASETS,
        show_reference,
        row_proof: row_proof::row_proof,
        error_body: Some(ErrorBody {
            prefixes: &["/open311/"],
            render: api::georeport::error_body,
        }),
        ..Module::named("reports")
    }
}

/// This module's tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        module: "reports",
        name: "0001_reports",
        sql: include_str!("../migrations/0001_reports.sql"),
    },
    Migration {
        module: "reports",
        name: "0002_asked_bodies",
        sql: include_str!("../migrations/0002_asked_bodies.sql"),
    },
    Migration {
        module: "reports",
        name: "0003_unfinished_imports",
        sql: include_str!("../migrations/0003_unfinished_imports.sql"),
    },
    Migration {
        module: "reports",
        name: "0004_asked_when",
        sql: include_str!("../migrations/0004_asked_when.sql"),
    },
    Migration {
        module: "reports",
        name: "0005_follow_a_place",
        sql: include_str!("../migrations/0005_follow_a_place.sql"),
    },
    Migration {
        module: "reports",
        name: "0006_batches",
        sql: include_str!("../migrations/0006_batches.sql"),
    },
    Migration {
        module: "reports",
        name: "0007_lists_of_places",
        sql: include_str!("../migrations/0007_lists_of_places.sql"),
    },
    Migration {
        module: "reports",
        name: "0008_sums_of_cells",
        sql: include_str!("../migrations/0008_sums_of_cells.sql"),
    },
    Migration {
        module: "reports",
        name: "0009_passed_on",
        sql: include_str!("../migrations/0009_passed_on.sql"),
    },
    Migration {
        module: "reports",
        name: "0010_pictures_of_updates",
        sql: include_str!("../migrations/0010_pictures_of_updates.sql"),
    },
];

/// This module's policies.
pub const POLICY: PolicySource = PolicySource {
    module: "reports",
    schema: include_str!("policy.cedarschema"),
    policies: include_str!("policy.cedar"),
};

const TEXTS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../texts/en.ftl")),
    (Lang::Es, include_str!("../texts/es.ftl")),
    (Lang::Fr, include_str!("../texts/fr.ftl")),
    (Lang::Ar, include_str!("../texts/ar.ftl")),
    (Lang::En, include_str!("../texts/mails/en.ftl")),
    (Lang::Es, include_str!("../texts/mails/es.ftl")),
    (Lang::Fr, include_str!("../texts/mails/fr.ftl")),
    (Lang::Ar, include_str!("../texts/mails/ar.ftl")),
    (Lang::En, include_str!("../texts/faults/en.ftl")),
    (Lang::Es, include_str!("../texts/faults/es.ftl")),
    (Lang::Fr, include_str!("../texts/faults/fr.ftl")),
    (Lang::Ar, include_str!("../texts/faults/ar.ftl")),
    (Lang::En, include_str!("../texts/staff/en.ftl")),
    (Lang::Es, include_str!("../texts/staff/es.ftl")),
    (Lang::Fr, include_str!("../texts/staff/fr.ftl")),
    (Lang::Ar, include_str!("../texts/staff/ar.ftl")),
    (Lang::En, include_str!("../texts/manage/en.ftl")),
    (Lang::Es, include_str!("../texts/manage/es.ftl")),
    (Lang::Fr, include_str!("../texts/manage/fr.ftl")),
    (Lang::Ar, include_str!("../texts/manage/ar.ftl")),
    (Lang::En, include_str!("../texts/record/en.ftl")),
    (Lang::Es, include_str!("../texts/record/es.ftl")),
    (Lang::Fr, include_str!("../texts/record/fr.ftl")),
    (Lang::Ar, include_str!("../texts/record/ar.ftl")),
];

const FOLLOWERS: &[Follower] = &[
    Follower {
        name: "reports.totals",
        run: |site| Box::pin(async move { follow_totals::turn(&site.app).await }),
    },
    Follower {
        name: "reports.mails",
        run: |site| Box::pin(async move { telling::turn(&site.app).await }),
    },
    Follower {
        name: "reports.drafts",
        run: |site| Box::pin(async move { drafts::turn(&site.app).await }),
    },
    api::bodies::ASKING,
];

const LINKS: &[Link] = &[
    Link {
        place: Place::Navigation,
        audience: Audience::Everyone,
        order: 10,
        text: "reports-report-a-problem",
        href: "/report",
    },
    Link {
        place: Place::Navigation,
        audience: Audience::Everyone,
        order: 20,
        text: "reports-title",
        href: "/reports",
    },
    Link {
        place: Place::Navigation,
        audience: Audience::Everyone,
        order: 30,
        text: "reports-figures-link",
        href: "/figures",
    },
    Link {
        place: Place::Header,
        audience: Audience::Strangers,
        order: 90,
        text: "reports-my-title",
        href: "/my",
    },
    Link {
        place: Place::Header,
        audience: Audience::Residents,
        order: 90,
        text: "reports-my-title",
        href: "/my",
    },
    Link {
        place: Place::Navigation,
        audience: Audience::Staff,
        order: 60,
        text: "reports-queue-link",
        href: "/staff",
    },
    Link {
        place: Place::Navigation,
        audience: Audience::Roles(&["manager", "administrator", "auditor"]),
        order: 70,
        text: "reports-setup-title",
        href: "/staff/setup",
    },
];

const PERSONAL_DATA: &[PersonalField] = &[
    PersonalField {
        place: "vault name",
        text: "reports-held-name",
        purpose: "reports-held-contact-why",
    },
    PersonalField {
        place: "vault phone",
        text: "reports-held-phone",
        purpose: "reports-held-contact-why",
    },
    PersonalField {
        place: "vault followed_place",
        text: "reports-held-place",
        purpose: "reports-held-place-why",
    },
    PersonalField {
        place: "report_hide_request.sealed",
        text: "reports-held-request",
        purpose: "reports-held-request-why",
    },
    PersonalField {
        place: "report_original.sealed",
        text: "reports-held-original",
        purpose: "reports-held-original-why",
    },
];

/// A report's page, by what is the town's own form of a reference: its letters and a number.
fn show_reference(reference: &str) -> Option<String> {
    let (letters, number) = reference.split_once('-')?;
    let fits = (1..=6).contains(&letters.len())
        && letters.bytes().all(|letter| letter.is_ascii_uppercase())
        && !number.is_empty()
        && number.bytes().all(|digit| digit.is_ascii_digit());
    fits.then(|| format!("/reports/{reference}"))
}

#[cfg(test)]
mod tests {
    use super::show_reference;

    #[test]
    fn references_of_reports_have_a_page() {
        assert_eq!(
            show_reference("M-100231").as_deref(),
            Some("/reports/M-100231")
        );
        for other in ["area-3", "M-", "M-1a", "MERROWTOWN-1", "contact"] {
            assert_eq!(show_reference(other), None, "{other}");
        }
    }
}
