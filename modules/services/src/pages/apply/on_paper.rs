//! Typing in from paper: what is missing there or breaks a check is kept as it stands, and the application is taken in as incomplete.

use std::collections::BTreeMap;

use maud::{Markup, html};
use stoa_forms::{Obstacle, Page, Question, RawFields};
use stoa_kernel::{Error, Result};
use stoa_web::{
    FormErrors, PostForm, Problem, Visitor,
    components::{button, text_input},
};

use super::Applying;
use crate::{
    commands::{LONGEST_WRITTEN, MarkOnPaper, mark_on_paper},
    model::Channel,
};

/// The value of the button by which a page is kept as it stands on the paper.
pub const MARK: &str = "paper";
/// The value of the button by which an application is taken in although something is open.
pub const INCOMPLETE: &str = "incomplete";

/// Whether staff type it in from paper.
fn is_on_paper(visitor: &Visitor, applying: &Applying) -> bool {
    visitor.actor.is_staff()
        && applying.application.channel == Channel::Paper
        && applying.intake.is_some()
}

/// Where it goes on: to the first page that something is missing of and was not marked, or to the last look.
pub fn next(applying: &Applying) -> String {
    let known = |obstacle: &Obstacle| obstacle.page.is_empty() || applying.gaps.has(obstacle);
    let form = &applying.file.form;
    let left = form.submission_but_for(&applying.answers, &applying.context, known);
    let left = left.err().unwrap_or_default();
    match left.first() {
        Some(obstacle) => applying.page_path(&obstacle.page),
        None => format!("{}/check", applying.path()),
    }
}

/// What stands on the paper beside a question whose answer does not hold.
pub fn written(
    visitor: &Visitor,
    (applying, page, item): (&Applying, &Page, usize),
    question: &Question,
    (raw, errors): (&RawFields, &FormErrors),
) -> Markup {
    if !is_on_paper(visitor, applying) {
        return html! {};
    }
    let name = format!("{MARK}.{}", question.key);
    let marked = applying.gaps.at(&page.slug, item, &question.key);
    let is_sent = raw.texts.contains_key(&name);
    if marked.is_none() && !is_sent && !has_error(errors, &question.key) {
        return html! {};
    }
    let value = match (is_sent, marked) {
        (true, _) => raw.first(&name).to_owned(),
        (false, Some(gap)) => gap.written.clone(),
        (false, None) => typed(raw, &question.key),
    };
    html! {
        (text_input(name.as_str(), visitor.t("services-paper-written"))
            .hint(visitor.t("services-paper-written-hint"))
            .value(value).attr("dir", "auto").attr("maxlength", LONGEST_WRITTEN.to_string())
            .error_option(visitor.error_of(errors, &name)))
    }
}

/// All that was typed into the fields of a question, one after the other.
fn typed(raw: &RawFields, key: &str) -> String {
    let beginning = format!("{key}.");
    let own = raw.texts.iter();
    let own = own.filter(|(name, _)| *name == key || name.starts_with(&beginning));
    let values = own.flat_map(|(_, values)| values);
    let values: Vec<&str> = values.map(|value| value.trim()).collect();
    let values = values.into_iter().filter(|value| !value.is_empty());
    values.collect::<Vec<_>>().join(" ")
}

fn has_error(errors: &FormErrors, key: &str) -> bool {
    let beginning = format!("{key}.");
    errors
        .iter()
        .any(|fault| fault.field == key || fault.field.starts_with(&beginning))
}

/// The way on where the paper does not give what is asked.
pub fn button_to_mark(
    visitor: &Visitor,
    (applying, page, item): (&Applying, &Page, usize),
    errors: &FormErrors,
) -> Markup {
    let of_page = |slug: &str, place: usize| slug == page.slug && place == item;
    let mut open = applying.gaps.open();
    let is_marked = open.any(|gap| of_page(&gap.page, gap.item));
    if !is_on_paper(visitor, applying) || (errors.is_empty() && !is_marked) {
        return html! {};
    }
    html! {
        p.govuk-body { (visitor.t("services-paper-mark-words")) }
        (button(visitor.t("services-paper-mark")).secondary().name("then").value(MARK))
    }
}

/// What came of a page that is kept as it stands on the paper.
pub enum Marked {
    /// Where it goes on.
    Onward(String),
    Again(FormErrors),
}

/// Keeps a page as it stands on the paper.
pub async fn mark<F>(
    form: &PostForm<F>,
    (token, slug, item): (&str, &str, usize),
    raw: RawFields,
) -> Result<Marked, Problem> {
    let visitor = &form.visitor;
    let beginning = format!("{MARK}.");
    let written: BTreeMap<String, String> = form
        .fields()
        .iter()
        .filter_map(|(name, value)| {
            let key = name.strip_prefix(&beginning)?;
            Some((key.to_owned(), value.clone()))
        })
        .collect();
    let input = MarkOnPaper {
        token: token.to_owned(),
        page: slug.to_owned(),
        item,
        raw,
        written,
        lang: visitor.lang(),
    };
    let mut tx = visitor.begin().await?;
    match mark_on_paper(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            tx.commit(done).await?;
            let kept = Applying::read(visitor, token).await?;
            Ok(Marked::Onward(kept.next()))
        }
        Err(error @ Error::Invalid(_)) => Ok(Marked::Again(FormErrors::from_error(error)?)),
        Err(error) => Err(error.into()),
    }
}

/// The buttons at the end: what is complete is sent, what is not is taken in from paper all the same.
pub fn ends(visitor: &Visitor, applying: &Applying, errors: &FormErrors) -> Markup {
    let open = applying.gaps.open().count();
    let is_open = open > 0;
    let may = is_on_paper(visitor, applying) && (is_open || !errors.is_empty());
    let take = button(visitor.t("services-paper-take-in"))
        .name("then")
        .value(INCOMPLETE)
        .prevent_double_click();
    html! {
        @if !is_open { (button(visitor.t("services-send")).prevent_double_click()) }
        @if may {
            @if is_open {
                p.govuk-body { (visitor.t_with("services-paper-open-count", &[("count", i64::try_from(open).unwrap_or(0).into())])) }
                (take)
            } @else {
                p.govuk-body { (visitor.t("services-paper-take-in-words")) }
                (take.secondary())
            }
        }
    }
}
