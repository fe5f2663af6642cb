//! How the program does, at a glance.

use jiff::SignedDuration;
use stoa_kernel::{
    Result, Timestamp,
    db::EngineKind,
    jobs::{self, Counts},
    ledger::{self, Progress, WitnessState, follow},
};
use stoa_web::{
    Markup, PageResult, Visitor,
    components::{TagColour, cell, number_cell, summary_list, table, tag},
    html,
};

use super::must;
use crate::model::{operations, redaction::redact};

/// How long entries may wait to be sealed before something is wrong.
const STANDSTILL: SignedDuration = SignedDuration::from_secs(60);

struct Work {
    progress: Progress,
    witnesses: Vec<WitnessState>,
    followers: Vec<(String, i64)>,
    jobs: Counts,
}

impl Work {
    async fn find(visitor: &Visitor) -> Result<Self> {
        let mut db = visitor.read().await?;
        Ok(Work {
            progress: ledger::progress(&mut db).await?,
            witnesses: ledger::witness_states(&mut db, &visitor.app().config.ledger).await?,
            followers: follow::positions(&mut db).await?,
            jobs: jobs::counts(&mut db).await?,
        })
    }

    fn stands_still(&self, now: Timestamp) -> bool {
        let long_ago = |at| now.duration_since(at) > STANDSTILL;
        self.progress.waiting_since.is_some_and(long_ago)
    }
}

pub async fn page(visitor: Visitor) -> PageResult {
    must(&visitor, "see_operations")?;
    let work = Work::find(&visitor).await?;
    let title = visitor.t("operations-title");
    let page = visitor.page(title.as_str()).no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (program(&visitor))
        (jobs_part(&visitor, &work))
        (ledger_part(&visitor, &work))
        (witnesses(&visitor, &work))
        (followers(&visitor, &work))
        h2.govuk-heading-m { (visitor.t("operations-permissions")) }
        p.govuk-body {
            a.govuk-link href="/staff/operations/permissions" { (visitor.t("operations-permissions-link")) }
        }
    }))
}

fn program(visitor: &Visitor) -> Markup {
    let app = visitor.app();
    let database = match app.db.engine() {
        EngineKind::Sqlite => "SQLite",
        EngineKind::Postgres => "PostgreSQL",
    };
    let has_server = !app.config.smtp_url.is_empty();
    let may_see_mails = !has_server && visitor.may("see_mails", &operations(app));
    let mail = html! {
        @if has_server {
            (visitor.t("operations-mail-server"))
        } @else {
            (visitor.t("operations-mail-folder"))
            @if may_see_mails {
                " " a.govuk-link href="/staff/operations/mails" { (visitor.t("operations-mails-link")) }
            }
        }
    };
    html! {
        (summary_list()
            .row(visitor.t("operations-version"), env!("CARGO_PKG_VERSION"))
            .row(visitor.t("operations-address"), app.config.public_url.as_str())
            .row(visitor.t("operations-database"), database)
            .row(visitor.t("operations-mail"), mail)
            .row(visitor.t("operations-clock"), visitor.time_element(visitor.now())))
    }
}

fn jobs_part(visitor: &Visitor, work: &Work) -> Markup {
    let state = if work.jobs.failed > 0 {
        tag(visitor.t("operations-state-look")).colour(TagColour::Red)
    } else {
        tag(visitor.t("operations-state-well")).colour(TagColour::Green)
    };
    html! {
        h2.govuk-heading-m { (visitor.t("operations-jobs")) " " (state) }
        (summary_list()
            .row(visitor.t("operations-jobs-failed-count"), visitor.number(work.jobs.failed))
            .row(visitor.t("operations-jobs-waiting-count"), visitor.number(work.jobs.waiting)))
        p.govuk-body { a.govuk-link href="/staff/operations/jobs" { (visitor.t("operations-jobs-link")) } }
    }
}

fn ledger_part(visitor: &Visitor, work: &Work) -> Markup {
    let progress = &work.progress;
    let state = if work.stands_still(visitor.now()) {
        tag(visitor.t("operations-state-look")).colour(TagColour::Red)
    } else {
        tag(visitor.t("operations-state-well")).colour(TagColour::Green)
    };
    let signed = progress.checkpoint_at.map(|at| visitor.time_element(at));
    html! {
        h2.govuk-heading-m { (visitor.t("operations-ledger")) " " (state) }
        (summary_list()
            .row(visitor.t("operations-sealed"), visitor.number(progress.sealed))
            .row(visitor.t("operations-unsealed"), visitor.number(progress.unsealed))
            .row_option(visitor.t("operations-signed"), signed))
        p.govuk-body { a.govuk-link href="/ledger" { (visitor.t("operations-ledger-link")) } }
    }
}

fn witnesses(visitor: &Visitor, work: &Work) -> Markup {
    let rows = work.witnesses.iter().map(|witness| {
        let asked = witness.asked_at.map(|at| visitor.time_element(at));
        [
            cell(html! { code.stoa-hash { (witness.key.name()) } }),
            number_cell(visitor.number(i64::try_from(witness.size).unwrap_or(i64::MAX))),
            cell(asked.unwrap_or_default()),
            cell(witness.fault.as_deref().map(redact).unwrap_or_default()),
        ]
    });
    let caption = visitor.t("operations-witnesses");
    html! {
        @if !work.witnesses.is_empty() {
            (table().caption(caption.as_str())
                .column(visitor.t("operations-column-witness"))
                .column(number_cell(visitor.t("operations-column-entries")))
                .column(visitor.t("operations-column-asked"))
                .column(visitor.t("operations-column-error"))
                .scrolling(caption).rows(rows))
        }
    }
}

/// What reacts to the ledger, and how many entries it is behind.
fn followers(visitor: &Visitor, work: &Work) -> Markup {
    let rows = work.followers.iter().map(|(name, position)| {
        let behind = (work.progress.sealed - position).max(0);
        [
            cell(visitor.follower(name)),
            number_cell(visitor.number(behind)),
        ]
    });
    let caption = visitor.t("operations-followers");
    html! {
        @if !work.followers.is_empty() {
            (table().caption(caption.as_str())
                .column(visitor.t("operations-column-follower"))
                .column(number_cell(visitor.t("operations-column-behind")))
                .scrolling(caption).rows(rows))
        }
    }
}
