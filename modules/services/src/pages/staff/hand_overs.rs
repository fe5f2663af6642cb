//! `/staff/hand-overs`: what was to be handed over and was not taken, with why, the tries, and what can be done.

use maud::{Markup, html};
use stoa_kernel::{Id, Reader, Result, jobs};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{TagColour, button, inset_text, summary_list, tag},
};

use super::{
    money_troubles,
    partner::{NoFields, told},
};
use crate::{
    commands::{give_up_hand_over, hand_overs_of, retry_hand_over},
    model::{HandOver, Reference, Why},
    store::hand_overs,
};

const PATH: &str = "/staff/hand-overs";

pub async fn page(visitor: Visitor) -> PageResult {
    let own = visitor.staff()?.agency.clone();
    let sees_all = visitor.may("see_hand_overs", &hand_overs_of(""));
    if !sees_all {
        visitor.must("see_hand_overs", &hand_overs_of(&own))?;
    }
    let mut db = visitor.read().await?;
    let whose = (!sees_all).then_some(own.as_str());
    let all = open(&mut db, whose).await?;
    let money = money_troubles::part(&visitor, &mut db, whose).await?;
    drop(db);
    let title = visitor.t("services-exchange-hand-overs");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .no_index();
    Ok(page.show(html! {
        div.govuk-grid-row { div."govuk-grid-column-two-thirds" {
            h1.govuk-heading-l { (title) }
            p.govuk-body { (visitor.t("services-exchange-hand-overs-lead")) }
            @if all.is_empty() && money.is_none() { (inset_text(visitor.t("services-exchange-all-taken"))) }
            @for (one, job) in &all { (shown(&visitor, one, job)) }
            @if let Some(money) = money { (money) }
        } }
    }))
}

/// What is open, each with its job.
async fn open(db: &mut Reader, agency: Option<&str>) -> Result<Vec<(HandOver, jobs::Shown)>> {
    let mut all = Vec::new();
    for one in hand_overs::list(db, agency).await? {
        if let Some(job) = jobs::find(db, one.job).await? {
            all.push((one, job));
        }
    }
    Ok(all)
}

fn shown(visitor: &Visitor, one: &HandOver, job: &jobs::Shown) -> Markup {
    let prefix = &visitor.app().config.town.reference_prefix;
    let reference = Reference::of(prefix, one.application).to_string();
    let next = match job.failed_at {
        Some(_) => html! { (tag(visitor.t("services-exchange-stopped")).colour(TagColour::Red)) },
        None => html! { (visitor.date_time(job.run_at)) },
    };
    let may_mend = visitor.may("mend_hand_over", &hand_overs_of(&one.agency));
    html! {
        section aria-labelledby={ "hand-over-" (one.job) } {
            h2.govuk-heading-m id={ "hand-over-" (one.job) } { (visitor.job(&one.kind)) " · " bdi { (reference) } }
            (summary_list()
                .row(visitor.t("services-exchange-for"), html! {
                    a.govuk-link href={ "/staff/applications/" (reference) } { (reference) }
                })
                .row(visitor.t("services-exchange-why"), why(visitor, one))
                .row(visitor.t("services-exchange-since"), visitor.date_time(one.since))
                .row(visitor.t("services-exchange-tries"), visitor.number(job.attempts))
                .row(visitor.t("services-exchange-next"), next))
            @if may_mend { (buttons(visitor, one)) }
        }
    }
}

fn buttons(visitor: &Visitor, one: &HandOver) -> Markup {
    html! {
        div.govuk-button-group {
            form method="post" action={ (PATH) "/" (one.job) "/retry" } {
                (visitor.csrf_field())
                (button(visitor.t("services-exchange-retry")).prevent_double_click())
            }
            form method="post" action={ (PATH) "/" (one.job) "/give-up" } {
                (visitor.csrf_field())
                (button(visitor.t("services-exchange-give-up")).warning().prevent_double_click())
            }
        }
    }
}

/// Why it was not taken, in a sentence.
fn why(visitor: &Visitor, one: &HandOver) -> String {
    match one.why {
        Why::Unreachable => visitor.t("services-exchange-why-unreachable"),
        Why::Refused => visitor.t_with(
            "services-exchange-why-refused",
            &[("status", one.detail.as_str().into())],
        ),
        Why::Address => visitor.t("services-exchange-why-address"),
        Why::Broken => visitor.t("services-exchange-why-broken"),
    }
}

/// `POST /staff/hand-overs/{job}/retry`
pub async fn retry(Path(job): Path<i64>, form: PostForm<NoFields>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let done = async {
        let mut tx = visitor.begin().await?;
        let done = retry_hand_over(visitor.app(), &mut tx, Id::new(job)).await?;
        tx.commit(done).await
    };
    told(visitor, PATH, done.await, "services-exchange-retried")
}

/// `POST /staff/hand-overs/{job}/give-up`
pub async fn give_up(Path(job): Path<i64>, form: PostForm<NoFields>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let done = async {
        let mut tx = visitor.begin().await?;
        let done = give_up_hand_over(visitor.app(), &mut tx, Id::new(job)).await?;
        tx.commit(done).await
    };
    told(visitor, PATH, done.await, "services-exchange-given-up")
}
