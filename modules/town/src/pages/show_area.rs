//! `/responsibility/areas/{id}`: an area for everybody: who answers there for what, and what it was before.

use stoa_kernel::{
    Id, OrNotFound,
    town::{
        Area,
        areas::{FormerArea, area_by_id, former_areas},
        responsibility_map::{RuleFilter, rules_at},
    },
};
use stoa_web::{
    Markup, PageResult, Path, Visitor,
    components::{Cell, cell, inset_text, number_cell, summary_list, table},
    html,
};

use super::{
    frame::read,
    kinds::one_area_kind,
    rule_words::{AnswerRow, answers_table},
};
use crate::{model::answers, setup::Setup};

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let (mut db, setup) = read(&visitor).await?;
    let area = area_by_id(&mut db, Id::new(id)).await?.or_not_found()?;
    let former = former_areas(&mut db, area.id).await?;
    let rules = rules_at(&mut db, &RuleFilter::default(), visitor.now()).await?;
    let rows = setup.running_topics().map(|topic| AnswerRow {
        name: html! { (topic.name.get(visitor.lang())) },
        answer: answers::at_place(&rules, &[area.id], &topic.slug, visitor.now()),
    });
    let title = area.name.get(visitor.lang());
    let topics = visitor.t("town-field-topic");
    let caption = visitor.t_with("town-answers-in", &[("name", title.into())]);
    let page = visitor
        .page(title)
        .breadcrumb(visitor.t("town-responsibility-title"), "/responsibility")
        .wide();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        @if let Some(end) = area.valid_to {
            (inset_text(visitor.t_with("town-area-until", &[("day", visitor.date(end).into())])))
        }
        (facts(&visitor, &area))
        @if area.valid_to.is_none() { (answers_table(&visitor, &setup, (&caption, &topics), rows.collect())) }
        (history(&visitor, &area, &former, &setup))
    }))
}

fn facts(visitor: &Visitor, area: &Area) -> Markup {
    html! {
        (summary_list()
            .row(visitor.t("town-field-kind"), one_area_kind(visitor, area.kind.as_str()))
            .row(visitor.t("town-field-code"), area.code.as_str())
            .row_option(visitor.t("town-field-population"), area.population.map(|count| visitor.number(count)))
            .row(visitor.t("town-field-since"), visitor.date(area.valid_from)))
    }
}

fn history(visitor: &Visitor, area: &Area, former: &[FormerArea], setup: &Setup) -> Markup {
    // Beside each former state stands the one after it, which tells what changed.
    let after = std::iter::once((&area.name, &area.geometry))
        .chain(former.iter().map(|one| (&one.name, &one.geometry)));
    let rows = former
        .iter()
        .zip(after)
        .map(|(one, (_, next_geometry))| -> Vec<Cell> {
            let population = one.population.map(|count| visitor.number(count));
            let boundary = if one.geometry == *next_geometry {
                "town-boundary-same"
            } else {
                "town-boundary-other"
            };
            vec![
                cell(one.name.get(visitor.lang())),
                cell(visitor.date(one.valid_from)),
                cell(visitor.date(one.valid_to)),
                number_cell(population.unwrap_or_default()),
                cell(visitor.t(boundary)),
            ]
        });
    let caption = visitor.t("town-area-history");
    html! {
        @if !former.is_empty() {
            (table().caption(caption.as_str()).caption_class("govuk-table__caption--m")
                .column(visitor.t("town-field-name"))
                .column(visitor.t("town-field-from"))
                .column(visitor.t("town-field-until"))
                .column(number_cell(visitor.t("town-field-population")))
                .column(visitor.t("town-field-boundary"))
                .rows(rows).stacking(caption.as_str()))
        }
        @if setup.areas.get(area.id).is_some() {
            p.govuk-body { a.govuk-link href={ "/areas.geojson?kind=" (area.kind.as_str()) } download { (visitor.t("town-areas-download")) } }
        }
    }
}
