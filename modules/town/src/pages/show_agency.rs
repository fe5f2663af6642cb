//! `/responsibility/agencies/{slug}`: an agency for everybody: how it is reached, and what it answers for.

use stoa_kernel::{
    OrNotFound,
    town::{
        Agency,
        agencies::agency_by_slug,
        responsibility_map::{RuleFilter, rules_at},
    },
};
use stoa_web::{
    Markup, PageResult, Path, Visitor,
    components::{Cell, cell, inset_text, summary_list, table},
    html,
};

use super::{
    frame::read,
    kinds::agency_kind,
    rule_words::{about, hours, law},
};

pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let (mut db, setup) = read(&visitor).await?;
    let agency = agency_by_slug(&mut db, &slug).await?.or_not_found()?;
    let filter = RuleFilter {
        agency: Some(slug),
        ..RuleFilter::default()
    };
    let rules = rules_at(&mut db, &filter, visitor.now()).await?;
    let rows = rules.iter().map(|rule| -> Vec<Cell> {
        vec![
            cell(html! { a.govuk-link href={ "/responsibility/rules/" (rule.rule) } { (about(&visitor, &setup, rule)) } }),
            cell(rule.team.as_deref().map_or("", |team| setup.team(team))),
            cell(hours(&visitor, rule.respond_hours)),
            cell(hours(&visitor, rule.fix_hours)),
            cell(law(&rule.law)),
        ]
    });
    let title = agency.name.get(visitor.lang());
    let caption = visitor.t("town-agency-answers-for");
    let page = visitor
        .page(title)
        .breadcrumb(visitor.t("town-responsibility-title"), "/responsibility")
        .wide();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        @if agency.is_ended { (inset_text(visitor.t("town-agency-over"))) }
        (facts(&visitor, &agency))
        @if rules.is_empty() { p.govuk-body { (visitor.t("town-agency-answers-nothing")) } } @else {
            (table().caption(caption.as_str()).caption_class("govuk-table__caption--m")
                .column(visitor.t("town-field-topic"))
                .column(visitor.t("town-field-team"))
                .column(visitor.t("town-field-respond"))
                .column(visitor.t("town-field-fix"))
                .column(visitor.t("town-field-law"))
                .rows(rows).row_headers().stacking(caption.as_str()))
        }
    }))
}

fn facts(visitor: &Visitor, agency: &Agency) -> Markup {
    let website = Some(&agency.contact_url)
        .filter(|url| !url.is_empty())
        .map(|url| {
            html! { a.govuk-link href=(url) dir="ltr" { (url) } }
        });
    html! {
        (summary_list()
            .row(visitor.t("town-field-kind"), agency_kind(visitor, &agency.kind))
            .row_option(visitor.t("town-field-contact-url"), website))
    }
}
