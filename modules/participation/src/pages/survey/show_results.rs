//! `…/results`: what all answered, with margins of error, with and without weights, and one question against another.

use std::collections::BTreeMap;

use axum::response::Response;
use stoa_forms::{Kind, Question};
use stoa_kernel::OrNotFound;
use stoa_surveys::{Interval, Mean};
use stoa_web::{
    Markup, PageResult, Path, Query, Visitor,
    components::{Cell, button, cell, details, inset_text, number_cell, select, table},
    html,
};

use super::{found, say};
use crate::{
    model::{
        Scene,
        survey::{Crossed, Found, LEAST, Line, Results, Survey, can_cross, cross, results},
    },
    pages::frame::component_page::component_page,
    store,
};

pub async fn page(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let (scene, survey) = found(&visitor, &mut db, (&process, &component)).await?;
    survey.shows_results(&scene).then_some(()).or_not_found()?;
    let answers = store::survey::answers_of(&mut db, scene.component.id).await?;
    drop(db);
    let found = results(&survey, &answers);
    let chosen = |name: &str| query.get(name).and_then(|key| survey.question(key));
    let pair = chosen("rows").zip(chosen("columns"));
    let crossed = pair.map(|pair| (pair, cross(&answers, pair)));
    Ok(show(&visitor, (&scene, &survey), found.as_ref(), crossed))
}

/// Two questions, and what came of them where enough people answered both.
type Pair<'a> = ((&'a Question, &'a Question), Option<Crossed>);

fn show(
    visitor: &Visitor,
    (scene, survey): (&Scene, &Survey),
    results: Option<&Results>,
    crossed: Option<Pair<'_>>,
) -> Response {
    let title = visitor.t("participation-survey-results");
    let page = component_page(visitor, scene)
        .breadcrumb(scene.component.title.get(visitor.lang()), scene.path());
    let answers = [("count", survey.answers.into())];
    page.show(html! {
        h1.govuk-heading-l { span.govuk-caption-l { bdi { (scene.component.title.get(visitor.lang())) } } (title) }
        p.govuk-body { (visitor.t_with("participation-survey-answers", &answers)) }
        @match results {
            None => (inset_text(few(visitor))),
            Some(results) => (all(visitor, (scene, survey), results, crossed)),
        }
    })
}

fn few(visitor: &Visitor) -> String {
    let least = [("least", i64::try_from(LEAST).unwrap_or(i64::MAX).into())];
    visitor.t_with("participation-survey-too-few", &least)
}

fn all(
    visitor: &Visitor,
    (scene, survey): (&Scene, &Survey),
    results: &Results,
    crossed: Option<Pair<'_>>,
) -> Markup {
    html! {
        (how_to_read(visitor, results))
        @for (found, question) in results.found.iter().zip(survey.questions()) {
            section { (one(visitor, question, found)) }
        }
        p.govuk-body { a.govuk-link href={ (scene.path()) "/results.csv" } { (visitor.t("participation-survey-results-file")) } }
        (crossing(visitor, (scene, survey), crossed))
    }
}

/// What margins say and do not say, and what weighting did.
fn how_to_read(visitor: &Visitor, results: &Results) -> Markup {
    let text = html! {
        p.govuk-body { (visitor.t("participation-survey-margin-text")) }
        p.govuk-body { (visitor.t("participation-survey-margin-limits")) }
        @if let Some(weighting) = &results.weighting {
            p.govuk-body { (visitor.t_with("participation-survey-weighted-text", &[
                ("effect", visitor.decimal(weighting.effect, 2).into()),
                ("greatest", visitor.decimal(weighting.greatest, 2).into()),
            ])) }
            @if !weighting.is_met { p.govuk-body { strong { (visitor.t("participation-survey-weighted-unmet")) } } }
        }
    };
    html! { (details(visitor.t("participation-survey-margin"), text)) }
}

fn one(visitor: &Visitor, question: &Question, found: &Found) -> Markup {
    let label = say(visitor, &question.label);
    let base = i64::try_from(found.base).unwrap_or(i64::MAX);
    let base = visitor.t_with("participation-survey-base", &[("count", base.into())]);
    let is_own_words = matches!(question.kind, Kind::LongText { .. });
    html! {
        h2.govuk-heading-m { bdi { (label) } }
        p.govuk-body { (base) }
        @if !found.lines.is_empty() { (lines(visitor, question, found)) }
        @else if is_own_words { p.govuk-body { (visitor.t("participation-survey-words-kept")) } }
        @else if found.base < LEAST { p.govuk-body { (few(visitor)) } }
        @if let Some(mean) = found.mean {
            p.govuk-body { (average(visitor, "participation-survey-mean", mean)) }
        }
        @if let Some(mean) = found.weighted_mean {
            p.govuk-body { (average(visitor, "participation-survey-mean-weighted", mean)) }
        }
    }
}

fn average(visitor: &Visitor, key: &str, mean: Mean) -> String {
    let args = [
        ("mean", visitor.decimal(mean.mean, 2).into()),
        ("margin", visitor.decimal(mean.margin, 2).into()),
    ];
    visitor.t_with(key, &args)
}

fn lines(visitor: &Visitor, question: &Question, found: &Found) -> Markup {
    let is_weighted = found.lines.iter().any(|line| line.weighted.is_some());
    let label = say(visitor, &question.label);
    let mut shown = table()
        .caption(label)
        .caption_class("govuk-visually-hidden")
        .column(visitor.t("participation-survey-option"))
        .column(number_cell(visitor.t("participation-survey-count")))
        .column(number_cell(visitor.t("participation-survey-share")))
        .column(number_cell(visitor.t("participation-survey-between")));
    if is_weighted {
        shown = shown
            .column(number_cell(
                visitor.t("participation-survey-share-weighted"),
            ))
            .column(number_cell(
                visitor.t("participation-survey-between-weighted"),
            ));
    }
    let choices = question.kind.choices().iter().zip(&found.lines);
    let rows = choices.map(|(choice, line)| row(visitor, say(visitor, &choice.label), line));
    html! { (shown.row_headers().rows(rows).scrolling(label)) }
}

fn row(visitor: &Visitor, label: &str, line: &Line) -> Vec<Cell> {
    let count = i64::try_from(line.count).unwrap_or(i64::MAX);
    let mut cells = vec![
        cell(html! { bdi { (label) } }),
        number_cell(visitor.number(count)),
        number_cell(visitor.percent(line.share)),
        number_cell(between(visitor, line.margin)),
    ];
    if let Some((share, margin)) = line.weighted {
        cells.push(number_cell(visitor.percent(share)));
        cells.push(number_cell(between(visitor, margin)));
    }
    cells
}

fn between(visitor: &Visitor, margin: Option<Interval>) -> String {
    margin.map_or_else(String::new, |margin| {
        let args = [
            ("low", visitor.percent(margin.low).into()),
            ("high", visitor.percent(margin.high).into()),
        ];
        visitor.t_with("participation-survey-from-to", &args)
    })
}

/// The choice of two questions, and their table.
fn crossing(
    visitor: &Visitor,
    (scene, survey): (&Scene, &Survey),
    crossed: Option<Pair<'_>>,
) -> Markup {
    let can = survey.questions().iter().filter(|one| can_cross(one));
    let options: Vec<(&str, &str)> = can
        .map(|one| (one.key.as_str(), say(visitor, &one.label)))
        .collect();
    let [first, second, ..] = options.as_slice() else {
        return html! {};
    };
    let chosen = crossed
        .as_ref()
        .map_or((first.0, second.0), |((rows, columns), _)| {
            (rows.key.as_str(), columns.key.as_str())
        });
    html! {
        section #cross {
            h2.govuk-heading-m { (visitor.t("participation-survey-cross")) }
            form method="get" action={ (scene.path()) "/results#cross" } novalidate {
                (select("rows", visitor.t("participation-survey-cross-rows")).options(options.clone()).value(chosen.0))
                (select("columns", visitor.t("participation-survey-cross-columns")).options(options.clone()).value(chosen.1))
                (button(visitor.t("participation-survey-cross-show")).secondary())
            }
            @if let Some((pair, crossed)) = &crossed { (cross_table(visitor, *pair, crossed.as_ref())) }
        }
    }
}

fn cross_table(
    visitor: &Visitor,
    (rows, columns): (&Question, &Question),
    crossed: Option<&Crossed>,
) -> Markup {
    let Some(crossed) = crossed else {
        return html! { (inset_text(few(visitor))) };
    };
    let name = [
        ("rows", say(visitor, &rows.label).into()),
        ("columns", say(visitor, &columns.label).into()),
    ];
    let caption = visitor.t_with("participation-survey-cross-caption", &name);
    let base = i64::try_from(crossed.base).unwrap_or(i64::MAX);
    let base = [("count", base.into())];
    let mut shown = table()
        .caption(caption.as_str())
        .column(say(visitor, &rows.label));
    for column in columns.kind.choices() {
        shown = shown.column(number_cell(say(visitor, &column.label)));
    }
    let lines = rows.kind.choices().iter().zip(&crossed.cells);
    let lines = lines.map(|(choice, cells)| {
        let counts = cells.iter().map(|count| match count {
            None => number_cell(visitor.t("participation-survey-hidden")),
            Some(count) => number_cell(visitor.number(i64::try_from(*count).unwrap_or(i64::MAX))),
        });
        let head = cell(html! { bdi { (say(visitor, &choice.label)) } });
        std::iter::once(head).chain(counts).collect::<Vec<Cell>>()
    });
    let least = [("least", i64::try_from(LEAST).unwrap_or(i64::MAX).into())];
    html! {
        (shown.row_headers().rows(lines).scrolling(caption))
        p.govuk-body { (visitor.t_with("participation-survey-base", &base)) " " (visitor.t_with("participation-survey-hidden-text", &least)) }
    }
}
