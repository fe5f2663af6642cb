//! The pages of decisions: what was decided and why, how far it is, and what staff keep of it.

mod fields;
pub mod keep_decision;
pub mod keep_milestone;
pub mod list_decisions;
pub mod show_decision;

use stoa_kernel::{Id, OrNotFound, Reader};
use stoa_payments::Currency;
use stoa_web::{Markup, Page, Problem, Visitor};

use crate::{
    model::tell::{Decision, Milestone},
    policy, store,
};

async fn decision_at(db: &mut Reader, id: i64) -> Result<Decision, Problem> {
    let found = store::tell::decision_by_id(db, Id::new(id)).await?;
    Ok(found.or_not_found()?)
}

/// A decision, for staff who may keep it.
async fn to_keep(visitor: &Visitor, id: i64) -> Result<Decision, Problem> {
    visitor.staff()?;
    let decision = decision_at(&mut visitor.read().await?, id).await?;
    visitor.must(policy::KEEP_DECISIONS, &policy::processes(&decision.agency))?;
    Ok(decision)
}

fn may_keep(visitor: &Visitor, agency: &str) -> bool {
    visitor.may(policy::KEEP_DECISIONS, &policy::processes(agency))
}

/// A page about one decision, which staff see.
fn staff_page<'v>(visitor: &'v Visitor, title: &str, decision: &Decision) -> Page<'v> {
    let name = decision.written.title.get(visitor.lang());
    visitor
        .page(title)
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(name, decision.path())
        .no_index()
}

/// A sum with its currency.
fn sum(visitor: &Visitor, minor: i64, currency: Currency) -> String {
    let decimals = u8::try_from(currency.decimals()).unwrap_or(2);
    let args = [
        ("amount", visitor.money(minor, decimals).into()),
        ("currency", currency.code().into()),
    ];
    visitor.t_with("participation-tell-sum", &args)
}

/// How far the milestones are together, from 0 to 100; `None` without any.
fn far(milestones: &[Milestone]) -> Option<i64> {
    let count = i64::try_from(milestones.len()).ok()?;
    let sum: i64 = milestones.iter().map(|one| one.percent).sum();
    sum.checked_div(count)
}

fn percent(visitor: &Visitor, percent: i64) -> Markup {
    let args = [("percent", percent.into())];
    stoa_web::html! { (visitor.t_with("participation-tell-percent", &args)) }
}
