//! `/staff/town/teams/{slug}/end`: ending a team, once no rule names it.

use stoa_kernel::{OrNotFound, town::agencies::team_by_slug};
use stoa_web::{PageResult, Path, PostForm, Visitor, html};

use super::{
    confirm::{Confirmation, confirm},
    end_agency::{EndForm, rules_with},
    frame::must_manage,
};
use crate::{
    commands::end_team::{EndTeam, end_team},
    model::seen::fingerprint,
};

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    must_manage(&visitor)?;
    let mut db = visitor.read().await?;
    let team = team_by_slug(&mut db, &slug).await?.or_not_found()?;
    let named = |rule: &stoa_kernel::town::RuleVersion| rule.team.as_deref() == Some(&slug);
    let rules = rules_with(&mut db, visitor.now(), named).await?;
    let name = team.name.get(visitor.lang()).to_owned();
    let body = html! {
        @if rules > 0 {
            p.govuk-body { (visitor.t_with("town-team-answers", &[("count", rules.into())])) }
            p.govuk-body {
                a.govuk-link href={ "/staff/town/responsibility?agency=" (team.agency) } { (visitor.t("town-see-rules")) }
            }
        } @else { p.govuk-body { (visitor.t("town-team-end-text")) } }
    };
    let asked = Confirmation {
        title: visitor.t_with("town-end-title", &[("name", name.into())]),
        back: &format!("/staff/town/teams/{slug}"),
        action: visitor.path(),
        body,
        button: (rules == 0).then(|| visitor.t("town-team-end")),
        hidden: &[("seen", &fingerprint(&team))],
    };
    Ok(confirm(&visitor, asked))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<EndForm>) -> PageResult {
    let visitor = form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let input = EndTeam {
        slug,
        seen: form.input.seen,
    };
    let done = end_team(&mut tx, input).await?;
    tx.commit(done).await?;
    Ok(visitor.go_with_notice("/staff/town/teams", visitor.t("town-team-is-ended")))
}
