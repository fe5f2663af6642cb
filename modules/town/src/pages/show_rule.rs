//! `/responsibility/rules/{id}`: a rule for everybody, with all its versions.

use stoa_kernel::{
    Id, OrNotFound,
    town::{RuleVersion, responsibility_map::rule_versions},
};
use stoa_web::{
    Markup, PageResult, Path, Visitor,
    components::{Cell, cell, inset_text, number_cell, summary_list, table},
    html,
};

use super::{
    frame::{may_manage, read},
    rule_words::{about, hours, law, period},
};
use crate::setup::Setup;

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let (mut db, setup) = read(&visitor).await?;
    let versions = rule_versions(&mut db, Id::new(id)).await?;
    let now = visitor.now();
    let shown = versions
        .iter()
        .find(|one| one.holds_at(now))
        .or(versions.first());
    let shown = shown.or_not_found()?;
    let title = visitor.t_with("town-rule-number", &[("number", id.to_string().into())]);
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("town-responsibility-title"), "/responsibility")
        .wide();
    Ok(page.show(html! {
        h1.govuk-heading-l { (about(&visitor, &setup, shown)) }
        @if !shown.holds_at(now) { (inset_text(visitor.t("town-rule-not-now"))) }
        (summary_list()
            .row(visitor.t("town-field-who"), html! {
                a.govuk-link href={ "/responsibility/agencies/" (shown.agency) } { (setup.who_by(shown)) }
            })
            .row_option(visitor.t("town-field-respond"), target(&visitor, shown.respond_hours))
            .row_option(visitor.t("town-field-fix"), target(&visitor, shown.fix_hours))
            .row_option(visitor.t("town-field-law"), (!shown.law.is_empty()).then(|| law(&shown.law)))
            .row(visitor.t("town-field-period"), period(&visitor, shown)))
        @if may_manage(&visitor) {
            p.govuk-body { a.govuk-link href={ "/staff/town/responsibility/" (id) } { (visitor.t("town-change")) } }
        }
        (history(&visitor, &setup, &versions))
    }))
}

fn target(visitor: &Visitor, target: Option<i64>) -> Option<String> {
    target.map(|_| hours(visitor, target))
}

/// Every version, the latest first.
pub fn history(visitor: &Visitor, setup: &Setup, versions: &[RuleVersion]) -> Markup {
    let caption = visitor.t("town-rule-history");
    let rows = versions.iter().map(|one| -> Vec<Cell> {
        vec![
            cell(visitor.number(one.version)),
            cell(period(visitor, one)),
            cell(about(visitor, setup, one)),
            cell(setup.who_by(one)),
            cell(hours(visitor, one.respond_hours)),
            cell(hours(visitor, one.fix_hours)),
            cell(law(&one.law)),
            number_cell(visitor.number(one.priority)),
            cell(visitor.time_element(one.made_at)),
        ]
    });
    html! {
        (table().caption(caption.as_str()).caption_class("govuk-table__caption--m")
            .column(visitor.t("town-field-version"))
            .column(visitor.t("town-field-period"))
            .column(visitor.t("town-field-about"))
            .column(visitor.t("town-field-who"))
            .column(visitor.t("town-field-respond"))
            .column(visitor.t("town-field-fix"))
            .column(visitor.t("town-field-law"))
            .column(number_cell(visitor.t("town-field-priority")))
            .column(visitor.t("town-field-made"))
            .rows(rows).row_headers().stacking(caption.as_str()))
    }
}
