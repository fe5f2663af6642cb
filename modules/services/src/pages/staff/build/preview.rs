//! The form as applicants see it, from the draft: answers are checked, carried along in the page, and kept nowhere.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::{Answers, Context, Definition, Page, RawFields};
use stoa_kernel::OrNotFound;
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Problem, Visitor,
    components::{button, inset_text, link_button},
};

use super::{
    desk::{Desk, raw_of},
    faults,
};
use crate::{
    casework::{
        answers::{context, invalid},
        reads,
    },
    pages::{
        apply::{
            field::{Field, Heading},
            nearby::Nearby,
            summary::summary,
        },
        words::{price, say},
    },
};

/// What stands beside the questions' own fields.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PreviewForm {
    /// What was answered so far, as JSON.
    answers: String,
    /// Which item of a repeated page, from 0.
    item: usize,
    /// `another`, `none`, or nothing.
    then: String,
}

impl std::fmt::Debug for PreviewForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PreviewForm(…)")
    }
}

/// A preview on its way.
struct Walk<'a> {
    visitor: &'a Visitor,
    desk: &'a Desk,
    answers: Answers,
    context: Context,
}

impl<'a> Walk<'a> {
    fn of(visitor: &'a Visitor, desk: &'a Desk, answers: &str) -> Self {
        Walk {
            visitor,
            desk,
            // Only the visitor's own browser has carried them; what cannot be read begins anew.
            answers: serde_json::from_str(answers).unwrap_or_default(),
            context: context(visitor.app(), visitor.now(), visitor.lang()),
        }
    }

    fn form(&self) -> &'a Definition {
        &self.desk.file.form
    }
}

/// The draft, with the choices that registers give.
async fn opened(visitor: &Visitor, slug: &str) -> Result<Desk, Problem> {
    let mut desk = Desk::open(visitor, slug).await?;
    reads::fill_choices(&mut visitor.read().await?, &mut desk.file).await?;
    Ok(desk)
}

/// `GET /staff/services/{slug}/preview`: its first page; an unfinished form may have none.
pub async fn begin(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = opened(&visitor, &slug).await?;
    let walk = Walk::of(&visitor, &desk, "");
    match walk.form().path(&walk.answers, &walk.context).first() {
        Some(step) => {
            let path = desk.path(&format!("/preview/{}", step.page.slug));
            Ok(visitor.go(&path))
        }
        None => Ok(visitor.go_with_notice(
            &desk.path("/form"),
            visitor.t("services-owner-preview-empty"),
        )),
    }
}

/// `GET /staff/services/{slug}/preview/{page}`
pub async fn page(visitor: Visitor, Path((slug, page)): Path<(String, String)>) -> PageResult {
    let desk = opened(&visitor, &slug).await?;
    let walk = Walk::of(&visitor, &desk, "");
    let page = walk.form().page(&page).or_not_found()?;
    ask(
        &walk,
        (page, 0),
        (&RawFields::default(), &FormErrors::none()),
    )
}

/// `POST /staff/services/{slug}/preview/{page}`: checks the page, and shows the next.
pub async fn answer(
    Path((slug, page)): Path<(String, String)>,
    form: PostForm<PreviewForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let desk = opened(visitor, &slug).await?;
    let mut walk = Walk::of(visitor, &desk, &form.input.answers);
    let page = walk.form().page(&page).or_not_found()?;
    let raw = raw_of(&form);
    let may_be_none = page.repeat.as_ref().is_some_and(|repeat| repeat.min == 0);
    if form.input.then == "none" && may_be_none {
        walk.answers.none_of(page);
    } else {
        let given = walk
            .form()
            .parse_page(page, &raw, &walk.answers, &walk.context);
        match given {
            Ok(given) => walk.answers.merge(page, form.input.item, given),
            Err(faults) => {
                let errors = FormErrors::from_error(invalid(faults))?;
                return ask(&walk, (page, form.input.item), (&raw, &errors));
            }
        }
    }
    let nothing = (&RawFields::default(), &FormErrors::none());
    if form.input.then == "another" {
        return ask(&walk, (page, form.input.item + 1), nothing);
    }
    match walk
        .form()
        .next_page(&page.slug, &walk.answers, &walk.context)
    {
        Some(next) => ask(&walk, (next, 0), nothing),
        None => end(&walk),
    }
}

/// That nothing of this counts, on every page of it.
fn banner(walk: &Walk<'_>) -> Markup {
    let visitor = walk.visitor;
    html! {
        (inset_text(html! {
            strong { (visitor.t("services-owner-preview-title")) } ". "
            (visitor.t("services-owner-preview-words")) " "
            a.govuk-link href=(walk.desk.path("/form")) { (visitor.t("services-owner-preview-leave")) }
        }))
    }
}

fn ask(
    walk: &Walk<'_>,
    (page, item): (&Page, usize),
    (raw, errors): (&RawFields, &FormErrors),
) -> PageResult {
    let visitor = walk.visitor;
    let title = say(visitor, &page.title);
    let heading = if page.questions.len() == 1 && page.repeat.is_none() {
        Heading::OfPage
    } else {
        Heading::OfQuestion
    };
    let frame = visitor.page(title).no_index().errors(errors);
    let carried = serde_json::to_string(&walk.answers).unwrap_or_default();
    Ok(frame.show(html! {
        (banner(walk))
        (faults::of(walk.desk, &page.slug, ""))
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (say(visitor, &walk.desk.file.name)) }
                @if heading == Heading::OfQuestion {
                    h1.govuk-heading-l dir="auto" { (title) }
                }
                @if let Some(hint) = &page.hint { p.govuk-body dir="auto" { (say(visitor, hint)) } }
                form method="post" action=(walk.desk.path(&format!("/preview/{}", page.slug))) novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="answers" value=(carried);
                    input type="hidden" name="item" value=(item);
                    @for question in &page.questions {
                        (faults::of(walk.desk, &page.slug, &question.key))
                        (Field { visitor, question, raw, errors, heading, bounds: "" }.show())
                    }
                    (buttons(visitor, page))
                }
            }
        }
    }))
}

fn buttons(visitor: &Visitor, page: &Page) -> Markup {
    html! {
        div.govuk-button-group {
            (button(visitor.t("services-continue")))
            @if let Some(repeat) = &page.repeat {
                @let item = say(visitor, &repeat.item);
                (button(visitor.t_with("services-another", &[("item", item.into())])).secondary().name("then").value("another"))
                @if repeat.min == 0 { (button(visitor.t("services-none")).secondary().name("then").value("none")) }
            }
        }
    }
}

/// The last look, as applicants have it, without a way to send.
fn end(walk: &Walk<'_>) -> PageResult {
    let visitor = walk.visitor;
    let title = visitor.t("services-check-title");
    let form = walk.form();
    let declarations = form.declarations_asked(&walk.answers, &walk.context);
    let frame = visitor.page(title.as_str()).no_index();
    Ok(frame.show(html! {
        (banner(walk))
        h1.govuk-heading-l { (title) }
        (summary(visitor, (form, &walk.answers, &Nearby::default()), None))
        @if !declarations.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-declarations")) }
            ul."govuk-list govuk-list--bullet" {
                @for one in declarations { li dir="auto" { (say(visitor, &one.text)) } }
            }
        }
        p.govuk-body { (visitor.t("services-cost")) ": " (price(visitor, walk.desk.file.fee.as_ref())) }
        (link_button(visitor.t("services-owner-preview-again"), walk.desk.path("/preview")).secondary())
    }))
}
