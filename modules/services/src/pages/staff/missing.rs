//! What a form on paper left open, for staff: that it is incomplete, what stood on the paper, and the answers that came later.

use maud::{Markup, html};
use stoa_forms::RawFields;
use stoa_kernel::Error;
use stoa_web::{
    DateStyle, FormErrors, PageResult, Path, PostForm, Visitor,
    components::{SummaryList, button, inset_text, summary_list, summary_row},
};

use super::{acts::finish, show_application::Desk};
use crate::{
    casework::gaps,
    commands::{TypeInAnswers, type_in_answers},
    model::{Gaps, ServiceFile},
    pages::{
        apply::places,
        missing::{Missing, MissingForm, as_page, asking, raw_of},
        words::{numbered, say},
    },
};

/// That an application is incomplete, on its page: until when its applicant is waited for, and the way to type in what came.
pub fn part(visitor: &Visitor, desk: &Desk) -> Markup {
    if desk.gaps.open().next().is_none() || !desk.application.status.is_open() {
        return html! {};
    }
    let day = desk.gaps.answer_by;
    let day = day.map(|day| visitor.day(day, DateStyle::Long));
    let args = [("day", day.unwrap_or_default().into())];
    html! {
        (inset_text(html! {
            p.govuk-body { (visitor.t_with("services-paper-incomplete", &args)) }
            @if desk.may(visitor, "type_in_answers") {
                p.govuk-body { a.govuk-link href={ (desk.path()) "/missing" } { (visitor.t("services-paper-type-in-answers")) } }
            }
        }))
    }
}

/// What stood on the paper where no answer could be made of it, for whoever has opened the answers.
pub fn written(visitor: &Visitor, file: &ServiceFile, gaps: &Gaps) -> Markup {
    let rows: Vec<_> = gaps
        .all
        .iter()
        .filter(|gap| !gap.written.is_empty())
        .filter_map(|gap| {
            let page = file.form.pages.iter().find(|page| page.slug == gap.page)?;
            let label = say(visitor, &page.question(&gap.question)?.label);
            let label = match &page.repeat {
                None => label.to_owned(),
                Some(repeat) => format!("{}: {label}", numbered(visitor, &repeat.item, gap.item)),
            };
            let value = html! { span.stoa-written dir="auto" { (gap.written) } };
            Some(summary_row(label, value))
        })
        .collect();
    if rows.is_empty() {
        return html! {};
    }
    html! {
        h3.govuk-heading-s { (visitor.t("services-paper-stood")) }
        (rows.into_iter().fold(summary_list(), SummaryList::item))
    }
}

/// `GET /staff/applications/{reference}/missing`
pub async fn page(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    let raw = RawFields::default();
    show(&visitor, &reference, (&raw, &FormErrors::none(), 0)).await
}

/// `POST /staff/applications/{reference}/missing`
pub async fn send(Path(reference): Path<String>, form: PostForm<MissingForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut raw = raw_of(&form);
    let seen = form.input.seen;
    let mut db = visitor.read().await?;
    let desk = Desk::read(visitor, &mut db, &reference).await?;
    drop(db);
    let page = as_page(&desk.file, &desk.gaps);
    if let places::Step::Again(errors) =
        places::handle(visitor, &page, &mut raw, &form.input.then).await?
    {
        return show(visitor, &reference, (&raw, &errors, seen)).await;
    }
    let input = TypeInAnswers {
        reference: reference.clone(),
        seen_version: seen,
        raw: raw.clone(),
        lang: visitor.lang(),
    };
    let asking = asking(visitor);
    let mut tx = visitor.begin().await?;
    match type_in_answers(visitor.app(), &mut tx, (input, &asking)).await {
        Err(error @ Error::Invalid(_)) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &reference, (&raw, &errors, seen)).await
        }
        done => finish(visitor, tx, (done, &reference), "services-paper-done-typed").await,
    }
}

async fn show(
    visitor: &Visitor,
    reference: &str,
    (raw, errors, seen): (&RawFields, &FormErrors, i64),
) -> PageResult {
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let desk = Desk::read(visitor, &mut db, reference).await?;
    let all = gaps::open(visitor.app(), &mut db, &desk.application).await?;
    drop(db);
    let house = &visitor.app().config.town.agency;
    visitor.must("type_in_answers", &desk.application.resource(house, false))?;
    if !desk.is_opened {
        let notice = visitor.t("services-paper-open-first");
        return Ok(visitor.go_with_notice(&desk.path(), notice));
    }
    if all.open().next().is_none() {
        return Ok(visitor.go(&desk.path()));
    }
    let bounds = places::bounds(visitor, &desk.file).await?;
    let missing = Missing {
        visitor,
        file: &desk.file,
        gaps: &all,
        raw,
        errors,
        bounds: &bounds,
        by_staff: true,
    };
    let seen = if seen == 0 {
        desk.application.version
    } else {
        seen
    };
    let title = visitor.t("services-paper-type-in-answers");
    let page = visitor
        .page(format!("{title} {}", desk.reference))
        .back(desk.path())
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (say(visitor, &desk.file.name)) " " span.stoa-reference { (desk.reference) } }
                h1.govuk-heading-l { (title) }
                form method="post" action={ (desk.path()) "/missing" } novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="seen" value=(seen);
                    (missing.fields())
                    (button(visitor.t("services-continue")).prevent_double_click())
                }
            }
        }
    }))
}
