//! A page of a form: asked, and answered.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::{Condition, Context, Page, PageAnswers, Question, RawFields};
use stoa_kernel::{Error, Message, OrNotFound, Result};
use stoa_web::{
    FormErrors, LateForm, PageResult, Path, PostForm, Query, Visitor,
    components::{button, inset_text},
};

use super::{
    Applying,
    field::{Field, Heading},
    files::{self, Step},
    known, on_paper, places,
};
use crate::{
    casework::attachments,
    commands::{KeepAnswers, keep_answers},
    model::known::Source,
    pages::words::say,
};

/// What an error's field is called that is no question's: the buttons, which have to be pressed once more.
const LATE: &str = "once-more";

/// Which item of a repeated page, from 0.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    item: usize,
}

/// The fields are the questions' own; this is what stands beside them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PageForm {
    /// `another`: one more item of a repeated page; `none`: there is none; `remove`: not this one.
    then: String,
}

/// `GET /apply/{token}/page/{page}`
pub async fn ask(
    visitor: Visitor,
    Path((token, slug)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let applying = match Applying::open(&visitor, &token).await {
        Err(Error::Conflict(message)) => return sent_already(&visitor, &token, &message),
        found => found?,
    };
    let page = reachable(&applying, &slug)?;
    let raw = applying
        .answers
        .pages
        .get(&slug)
        .and_then(|given| given.items().get(asked.item))
        .map(|answers| fields_of(answers, &applying.context));
    let known = || applying.known.at(&slug, asked.item).map(|(_, known)| known);
    let raw = raw
        .or_else(|| Some(fields_of(&known()?, &applying.context)))
        .unwrap_or_default();
    let offered = match before(&applying, page) {
        None => known::offer(&visitor, &applying).await?,
        Some(_) => html! {},
    };
    show(
        &visitor,
        &applying,
        (page, asked.item),
        (&raw, &FormErrors::none(), offered),
    )
}

/// `POST /apply/{token}/page/{page}`
pub async fn answer(
    Path((token, slug)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    LateForm { form, is_late }: LateForm<PageForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let applying = match Applying::open(visitor, &token).await {
        Err(Error::Conflict(message)) => return sent_already(visitor, &token, &message),
        found => found?,
    };
    let page = reachable(&applying, &slug)?;
    let mut raw = raw_fields(&form);
    if is_late {
        let errors = FormErrors::from_error(Error::invalid(LATE, "services-files-late"))?;
        return again(visitor, &token, (&slug, asked.item), (raw, &errors)).await;
    }
    if let Step::Again(errors) =
        files::handle(&form, (&applying, page, asked.item), &form.input.then).await?
    {
        return again(visitor, &token, (&slug, asked.item), (raw, &errors)).await;
    }
    if let places::Step::Again(errors) =
        places::handle(visitor, page, &mut raw, &form.input.then).await?
    {
        return again(visitor, &token, (&slug, asked.item), (raw, &errors)).await;
    }
    if form.input.then == on_paper::MARK {
        let at = (token.as_str(), slug.as_str(), asked.item);
        return match on_paper::mark(&form, at, raw.clone()).await? {
            on_paper::Marked::Onward(path) => Ok(visitor.go(&path)),
            on_paper::Marked::Again(errors) => {
                again(visitor, &token, (&slug, asked.item), (raw, &errors)).await
            }
        };
    }
    let mut tx = visitor.begin().await?;
    let input = KeepAnswers {
        token: token.clone(),
        page: slug.clone(),
        item: asked.item,
        raw: raw.clone(),
        then: form.input.then.clone(),
        lang: visitor.lang(),
    };
    match keep_answers(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            tx.commit(done).await?;
            let kept = Applying::read(visitor, &token).await?;
            Ok(visitor.go(&then(&kept, page, &form.input.then)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(named(visitor, page, error))?;
            super::mistakes::count(visitor, &token, &errors).await?;
            again(visitor, &token, (&slug, asked.item), (raw, &errors)).await
        }
    }
}

/// On a page of several questions, what is missing names its question: a summary of the same sentence three times helps nobody.
fn named(visitor: &Visitor, page: &Page, error: Error) -> Error {
    let Error::Invalid(mut faults) = error else {
        return error;
    };
    for fault in faults.iter_mut().filter(|_| page.questions.len() > 1) {
        let key = match fault.message.key {
            "forms-missing" => "services-answer-question",
            "forms-nothing-chosen" => "services-choose-answer",
            _ => continue,
        };
        if let Some(question) = page.question(&fault.field) {
            let label = say(visitor, &question.label);
            fault.message = Message::new(key).with("question", label);
        }
    }
    Error::Invalid(faults)
}

/// The page once more, with what was typed, and with the files that are kept by now.
async fn again(
    visitor: &Visitor,
    token: &str,
    (slug, item): (&str, usize),
    (mut raw, errors): (RawFields, &FormErrors),
) -> PageResult {
    let applying = Applying::open(visitor, token).await?;
    let page = reachable(&applying, slug)?;
    attachments::fill(&applying.answers, (page, item), &mut raw);
    show(visitor, &applying, (page, item), (&raw, errors, html! {}))
}

fn sent_already(visitor: &Visitor, token: &str, message: &stoa_kernel::Message) -> PageResult {
    let path = format!("/apply/{token}/follow");
    Ok(visitor.go_with_notice(&path, visitor.message(message)))
}

/// The page, where the answers so far lead to it.
fn reachable<'a>(applying: &'a Applying, slug: &str) -> Result<&'a Page> {
    let path = applying
        .file
        .form
        .path(&applying.answers, &applying.context);
    let step = path.into_iter().find(|step| step.page.slug == slug);
    step.map(|step| step.page).or_not_found()
}

/// The fields that hold what was answered before.
fn fields_of(answers: &PageAnswers, context: &Context) -> RawFields {
    let mut raw = RawFields::default();
    for (key, answer) in &answers.0 {
        answer.write_fields(key, &context.language, &mut raw);
    }
    raw
}

/// Where it goes on after a page: to one more item, or to what is not answered yet.
fn then(kept: &Applying, page: &Page, wish: &str) -> String {
    if wish == "another" {
        let items = kept
            .answers
            .pages
            .get(&page.slug)
            .map_or(0, |given| given.items().len());
        return format!("{}?item={items}", kept.page_path(&page.slug));
    }
    // The check asked about one more.
    let items = kept.answers.pages.get(&page.slug);
    let items = items.map_or(0, |given| given.items().len());
    if wish.is_empty() && page.repeat.is_some() && kept.known.has(&page.slug, items) {
        return format!("{}?item={items}", kept.page_path(&page.slug));
    }
    kept.next()
}

/// From where the fields of a page come that is not answered yet.
fn filled(applying: &Applying, (page, item): (&Page, usize)) -> Option<Source> {
    let given = applying.answers.pages.get(&page.slug);
    if given.is_some_and(|given| given.items().get(item).is_some()) {
        return None;
    }
    applying
        .known
        .at(&page.slug, item)
        .map(|(source, _)| source)
}

fn raw_fields(form: &PostForm<PageForm>) -> RawFields {
    let mut raw = RawFields::default();
    for (name, value) in form.fields() {
        raw.push(name, value);
    }
    raw
}

fn show(
    visitor: &Visitor,
    applying: &Applying,
    (page, item): (&Page, usize),
    (raw, errors, offered): (&RawFields, &FormErrors, Markup),
) -> PageResult {
    let title = say(visitor, &page.title);
    let frame = visitor.page(title).no_index().errors(errors);
    let named = page.questions.iter();
    let named = named.map(|one| (one.key.clone(), say(visitor, &one.label).to_owned()));
    let frame = frame.field_names(named);
    let frame = match before(applying, page) {
        Some(back) => frame.back(back),
        None => frame.back(format!("/services/{}", applying.application.service)),
    };
    let heading = if page.questions.len() == 1 && page.repeat.is_none() {
        Heading::OfPage
    } else {
        Heading::OfQuestion
    };
    let query = if page.repeat.is_some() {
        format!("?item={item}")
    } else {
        String::new()
    };
    Ok(frame.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (say(visitor, &applying.file.name)) }
                @if heading == Heading::OfQuestion { h1.govuk-heading-l { (item_title(visitor, page, item)) } }
                @if let Some(hint) = &page.hint { p.govuk-body dir="auto" { (say(visitor, hint)) } }
                (files::infected(visitor, applying, page))
                (offered)
                @if let Some(source) = filled(applying, (page, item)) { (known::said(visitor, source)) }
                form method="post" action={ (applying.page_path(&page.slug)) (query) } enctype=[files::has_files(page).then_some("multipart/form-data")] novalidate
                    data-keep={ (applying.page_path(&page.slug)) (query) } data-text-restored=(visitor.t("services-files-restored"))
                    data-text-undo=(visitor.t("services-files-undo")) data-text-offline=(visitor.t("services-files-offline")) {
                    (visitor.csrf_field())
                    @if files::has_files(page) || places::searches(page) { (files::default_button(visitor)) }
                    @for question in shown(applying, page) {
                        (Field { visitor, question, raw, errors, heading, bounds: &applying.bounds }.show())
                        (on_paper::written(visitor, (applying, page, item), question, (raw, errors)))
                    }
                    (buttons(visitor, page))
                    (on_paper::button_to_mark(visitor, (applying, page, item), errors))
                }
                @if filled(applying, (page, item)).is_some() { (known::may_skip(visitor, applying, item)) }
                (kept_words(visitor, applying))
            }
        }
    }))
}

/// The questions of a page that may have to be answered: those that earlier answers leave out are not shown, those that depend on
/// another of the same page are.
fn shown<'a>(applying: &'a Applying, page: &'a Page) -> Vec<&'a Question> {
    let asked = applying.file.form.asked(
        page,
        &PageAnswers::default(),
        &applying.answers,
        &applying.context,
    );
    let here = |question: &&Question| {
        let of = question.when.as_ref().map(Condition::questions);
        of.is_some_and(|keys| keys.iter().any(|key| page.question(key).is_some()))
    };
    page.questions
        .iter()
        .filter(|question| here(question) || asked.iter().any(|one| one.key == question.key))
        .collect()
}

/// The page's title; of a repeated page, with which item it is.
fn item_title(visitor: &Visitor, page: &Page, item: usize) -> String {
    let title = say(visitor, &page.title);
    match &page.repeat {
        None => title.to_owned(),
        Some(repeat) => {
            let number = visitor.number(i64::try_from(item).unwrap_or(0) + 1);
            format!("{title}: {} {number}", say(visitor, &repeat.item))
        }
    }
}

fn buttons(visitor: &Visitor, page: &Page) -> Markup {
    html! {
        div.govuk-button-group id=(LATE) {
            (button(visitor.t("services-continue")))
            @if let Some(repeat) = &page.repeat {
                @let item = say(visitor, &repeat.item);
                (button(visitor.t_with("services-another", &[("item", item.into())])).secondary().name("then").value("another"))
                @if repeat.min == 0 { (button(visitor.t("services-none")).secondary().name("then").value("none")) }
            }
        }
    }
}

/// What tells the script that the server has what was sent from the page before.
pub fn kept_mark() -> Markup {
    html! { span hidden data-keep-acknowledged {} }
}

/// That nothing is lost, and how to come back.
fn kept_words(visitor: &Visitor, applying: &Applying) -> Markup {
    let until = applying.application.expires_at.map(|at| visitor.date(at));
    let link = visitor.site.url(&applying.path());
    html! {
        (kept_mark())
        (inset_text(html! {
            (visitor.t_with("services-kept", &[("day", until.unwrap_or_default().into())])) " "
            a.govuk-link href=(applying.path()) dir="ltr" { (link) }
        }))
    }
}

/// The page before this one on the way.
fn before(applying: &Applying, page: &Page) -> Option<String> {
    let path = applying
        .file
        .form
        .path(&applying.answers, &applying.context);
    let here = path.iter().position(|step| step.page.slug == page.slug)?;
    let earlier = path.get(here.checked_sub(1)?)?;
    Some(applying.page_path(&earlier.page.slug))
}
