//! `/participate/decision/{decision}`: what was decided, why, on what it rests, and what came of it.

use stoa_kernel::OrNotFound;
use stoa_web::{
    DateStyle, Markup, PageResult, Path, Visitor,
    components::{details, inset_text, summary_list},
    html,
};

use super::{decision_at, may_keep, percent, sum};
use crate::{
    model::tell::{Correction, Decision, Milestone, Progress},
    pages::{
        frame::paragraphs,
        tell::{thread_of, way_to_follow},
    },
    policy, store,
};

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let decision = decision_at(&mut db, id).await?;
    let process = store::frame::process_by_slug(&mut db, &decision.slug)
        .await?
        .filter(|process| visitor.may(policy::SEE, &process.resource()))
        .or_not_found()?;
    let milestones = store::tell::milestones_of(&mut db, decision.id).await?;
    let progress = store::tell::progress_of(&mut db, decision.id).await?;
    let corrections = store::tell::corrections_of(&mut db, decision.id).await?;
    let thread = thread_of(&visitor, &mut db, &decision.reference()).await?;
    drop(db);
    let (written, lang) = (&decision.written, visitor.lang());
    let title = written.title.get(lang);
    let page = visitor
        .page(title)
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(process.title.get(lang), process.path())
        .breadcrumb(
            visitor.t("participation-tell-decisions"),
            format!("{}/decisions", process.path()),
        )
        .description(written.text.get(lang));
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l dir="auto" { (title) }
            (facts(&visitor, &decision, &milestones))
            (paragraphs(written.text.get(lang)))
            h2.govuk-heading-m { (visitor.t("participation-tell-reasons")) }
            (paragraphs(written.reasons.get(lang)))
            (measured(&visitor, &decision))
            (reached(&visitor, &decision, (&milestones, &progress)))
            (thread)
            (corrected(&visitor, &corrections))
            (way_to_follow(&visitor, (&decision.slug, &decision.reference())))
            @if may_keep(&visitor, &decision.agency) {
                p.govuk-body { a.govuk-link href={ (decision.path()) "/correct" } { (visitor.t("participation-tell-decision-correct")) } }
            }
            p.govuk-body-s { (visitor.t("participation-voices-reference")) " " span.stoa-reference { (decision.reference()) } }
        } }
    }))
}

/// Who decided, when, and what it may cost and has cost.
fn facts(visitor: &Visitor, decision: &Decision, milestones: &[Milestone]) -> Markup {
    let written = &decision.written;
    let money = written
        .money
        .map(|money| sum(visitor, money.minor, money.currency));
    let spent: i64 = milestones.iter().map(|one| one.spent).sum();
    let spent = written
        .currency()
        .map(|currency| sum(visitor, spent, currency));
    html! {
        (summary_list()
            .row(visitor.t("participation-tell-taken-by"), html! { bdi { (written.taken_by) } })
            .row(visitor.t("participation-tell-taken-on"), visitor.day(written.taken_on, DateStyle::Long))
            .row_option(visitor.t("participation-tell-money"), money)
            .row_option(visitor.t("participation-tell-spent"), spent))
    }
}

/// What will tell whether it worked, and the data in which that stands.
fn measured(visitor: &Visitor, decision: &Decision) -> Markup {
    let written = &decision.written;
    let indicator = written.indicator.get(visitor.lang());
    html! {
        @if !indicator.is_empty() || !written.dataset.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-tell-indicator")) }
            (paragraphs(indicator))
            @if !written.dataset.is_empty() {
                p.govuk-body { a.govuk-link href={ "/data/" (written.dataset) } { (visitor.t("participation-tell-dataset")) } }
            }
        }
    }
}

/// The milestones in the order of their days, each with how it moved.
fn reached(
    visitor: &Visitor,
    decision: &Decision,
    (milestones, progress): (&[Milestone], &[Progress]),
) -> Markup {
    let may = may_keep(visitor, &decision.agency);
    html! {
        @if may || !milestones.is_empty() { h2.govuk-heading-m { (visitor.t("participation-tell-milestones")) } }
        @for milestone in milestones {
            h3.govuk-heading-s { bdi { (milestone.title.get(visitor.lang())) } " – " (percent(visitor, milestone.percent)) }
            @if let Some(day) = milestone.due_on {
                p.govuk-body { (visitor.t_with("participation-tell-due", &[("day", visitor.day(day, DateStyle::Long).into())])) }
            }
            @for step in progress.iter().filter(|step| step.milestone == milestone.id) { (moved(visitor, decision, step)) }
            @if may {
                p.govuk-body { a.govuk-link href={ "/participate/milestone/" (milestone.id) } {
                    (visitor.t("participation-tell-milestone-move")) span.govuk-visually-hidden { ": " bdi { (milestone.title.get(visitor.lang())) } }
                } }
            }
        }
        @if may {
            p.govuk-body { a.govuk-link href={ (decision.path()) "/milestones/new" } { (visitor.t("participation-tell-milestone-add")) } }
        }
    }
}

fn moved(visitor: &Visitor, decision: &Decision, step: &Progress) -> Markup {
    let spent = decision.written.currency().filter(|_| step.spent > 0);
    let spent = spent.map(|currency| sum(visitor, step.spent, currency));
    html! { (inset_text(html! {
        p {
            strong { (percent(visitor, step.percent)) } " · " (visitor.relative_time_element(step.at))
            @if let Some(spent) = spent { " · " (visitor.t("participation-tell-spent")) ": " (spent) }
        }
        (paragraphs(step.text.get(visitor.lang())))
    })) }
}

fn corrected(visitor: &Visitor, corrections: &[Correction]) -> Markup {
    let lang = visitor.lang();
    html! {
        @if !corrections.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-tell-corrections")) }
            @for one in corrections {
                p.govuk-body { (visitor.relative_time_element(one.at)) " – " bdi { (one.reason) } }
                (details(visitor.t("participation-tell-said-before"), html! {
                    p.govuk-body dir="auto" { strong { (one.title.get(lang)) } }
                    (paragraphs(one.text.get(lang)))
                }))
            }
        }
    }
}
