//! `/staff/town/agencies/{slug}/end`: ending an agency, once it answers for nothing.

use serde::Deserialize;
use stoa_kernel::{
    OrNotFound, Reader, Result, Timestamp,
    town::{
        RuleVersion,
        agencies::agency_by_slug,
        responsibility_map::{RuleFilter, rules_after, rules_at},
    },
};
use stoa_web::{PageResult, Path, PostForm, Visitor, html};

use super::{
    confirm::{Confirmation, confirm},
    frame::{must_manage, read},
};
use crate::{
    commands::end_agency::{EndAgency, end_agency},
    model::seen::fingerprint,
};

/// What was seen when the form was opened.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EndForm {
    pub seen: String,
}

/// The rules of now and later that a test finds.
pub async fn rules_with(
    db: &mut Reader,
    now: Timestamp,
    wanted: impl Fn(&RuleVersion) -> bool,
) -> Result<usize> {
    let mut rules = rules_at(db, &RuleFilter::default(), now).await?;
    rules.extend(rules_after(db, now).await?);
    Ok(rules.iter().filter(|rule| wanted(rule)).count())
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    must_manage(&visitor)?;
    let (mut db, setup) = read(&visitor).await?;
    let agency = agency_by_slug(&mut db, &slug).await?.or_not_found()?;
    let rules = rules_with(&mut db, visitor.now(), |rule| rule.agency == slug).await?;
    let teams = setup
        .running_teams()
        .filter(|team| team.agency == slug)
        .count();
    let name = agency.name.get(visitor.lang()).to_owned();
    let back = format!("/staff/town/agencies/{slug}");
    let counted = |key, count: usize| visitor.t_with(key, &[("count", count.into())]);
    let body = html! {
        @if rules > 0 {
            p.govuk-body { (counted("town-agency-answers", rules)) }
            p.govuk-body { a.govuk-link href={ "/staff/town/responsibility?agency=" (slug) } { (visitor.t("town-see-rules")) } }
        }
        @if teams > 0 { p.govuk-body { (counted("town-agency-has-teams", teams)) } }
        @if rules + teams == 0 { p.govuk-body { (visitor.t("town-agency-end-text")) } }
    };
    let asked = Confirmation {
        title: visitor.t_with("town-end-title", &[("name", name.into())]),
        back: &back,
        action: visitor.path(),
        body,
        button: (rules + teams == 0).then(|| visitor.t("town-agency-end")),
        hidden: &[("seen", &fingerprint(&agency))],
    };
    Ok(confirm(&visitor, asked))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<EndForm>) -> PageResult {
    let visitor = form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let input = EndAgency {
        slug,
        seen: form.input.seen,
    };
    let done = end_agency(&mut tx, input).await?;
    tx.commit(done).await?;
    Ok(visitor.go_with_notice("/staff/town/agencies", visitor.t("town-agency-is-ended")))
}
