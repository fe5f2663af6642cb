//! A page of the form: its title, when it is asked, how often, and where it leads.

use maud::{Markup, html};
use stoa_forms::{GoTo, Page, RawFields};
use stoa_kernel::{Error, OrNotFound};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, checkbox, checkboxes, details, select, text_input},
};

use super::{
    condition::Conditions,
    desk::{AnyForm, Desk, errors_of, kept, raw_of},
    faults, page_form,
    question::folded,
    texts::{Room, Texts},
};
use crate::pages::words::say;

/// `GET /staff/services/{slug}/form/page`
pub async fn new(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    show(
        &visitor,
        (&desk, None),
        &RawFields::default(),
        &FormErrors::none(),
    )
}

/// `GET /staff/services/{slug}/form/page/{page}`
pub async fn page(visitor: Visitor, Path((slug, page)): Path<(String, String)>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let found = desk.file.form.page(&page).or_not_found()?;
    let raw = page_form::fill(found, &desk.languages(&visitor));
    show(&visitor, (&desk, Some(found)), &raw, &FormErrors::none())
}

/// `POST /staff/services/{slug}/form/page`
pub async fn create(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    keep(&slug, None, &form).await
}

/// `POST /staff/services/{slug}/form/page/{page}`
pub async fn change(
    Path((slug, page)): Path<(String, String)>,
    form: PostForm<AnyForm>,
) -> PageResult {
    keep(&slug, Some(&page), &form).await
}

async fn keep(slug: &str, page: Option<&str>, form: &PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, slug).await?;
    let raw = raw_of(form);
    let old = match page {
        Some(page) => Some(desk.file.form.page(page).or_not_found()?.clone()),
        None => None,
    };
    let languages = desk.languages(visitor);
    let read = page_form::read(visitor, (&desk.file.form, old.as_ref()), &raw, &languages);
    let mut to = desk.path("/form");
    let done = match read {
        Ok(read) => {
            to = format!("{to}#page-{}", read.slug);
            let pages = &mut desk.file.form.pages;
            match pages.iter_mut().find(|one| one.slug == read.slug) {
                Some(place) => *place = read,
                None => pages.push(read),
            }
            desk.keep(visitor, &raw).await
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match done {
        Ok(_) => Ok(kept(visitor, &to)),
        Err(error) => {
            let first = languages.first().map_or("", String::as_str);
            let errors = errors_of(error, &format!("title.{first}"))?;
            show(visitor, (&desk, old.as_ref()), &raw, &errors)
        }
    }
}

fn path(desk: &Desk, page: Option<&Page>) -> String {
    match page {
        Some(page) => desk.path(&format!("/form/page/{}", page.slug)),
        None => desk.path("/form/page"),
    }
}

fn show(
    visitor: &Visitor,
    (desk, page): (&Desk, Option<&Page>),
    raw: &RawFields,
    errors: &FormErrors,
) -> PageResult {
    let title = visitor.t(match page {
        Some(_) => "services-owner-page-change",
        None => "services-owner-page-new",
    });
    let frame = desk.below(visitor, &title).errors(errors);
    let frame = frame.back(desk.path("/form"));
    Ok(frame.show(html! {
        span.govuk-caption-l dir="auto" { (say(visitor, &desk.file.name)) }
        h1.govuk-heading-l { (title) }
        @if let Some(page) = page { (faults::of(visitor, &desk.file, &page.slug, "")) }
        form method="post" action=(path(desk, page)) novalidate {
            (desk.hidden(visitor, raw))
            (controls(visitor, desk, raw, errors))
            div.govuk-button-group {
                (button(visitor.t("services-save")))
                @if let Some(page) = page {
                    a.govuk-link href=(desk.path(&format!("/form/page/{}/file", page.slug))) { (visitor.t("services-owner-as-file")) }
                    a.govuk-link href=(desk.path(&format!("/form/remove?page={}", page.slug))) { (visitor.t("services-owner-page-remove")) }
                }
            }
        }
    }))
}

fn controls(visitor: &Visitor, desk: &Desk, raw: &RawFields, errors: &FormErrors) -> Markup {
    let languages = desk.languages(visitor);
    let texts = Texts {
        visitor,
        raw,
        errors,
        languages: &languages,
    };
    let conditions = Conditions {
        visitor,
        form: &desk.file.form,
        raw,
    };
    let when = conditions.ask("when", &visitor.t("services-owner-page-when"), errors);
    let hint = visitor.t("services-owner-page-title-hint");
    html! {
        (texts.ask("title", &visitor.t("services-owner-page-title"), Some(&hint), Room::Line))
        (texts.ask("hint", &visitor.t("services-owner-hint"), None, Room::Line))
        (repeats(&texts))
        (folded(visitor, when, raw, errors))
        (leads(&conditions, desk, errors))
    }
}

/// Whether the page is asked once for each of several things.
fn repeats(texts: &Texts<'_>) -> Markup {
    let (visitor, raw, errors) = (texts.visitor, texts.raw, texts.errors);
    let number = |name: &str, words: &str| {
        text_input(name, visitor.t(words))
            .width(4)
            .inputmode("numeric")
            .value(raw.first(name))
            .error_option(visitor.error_of(errors, name))
    };
    let hint = visitor.t("services-owner-item-hint");
    let inside = html! {
        (number("min", "services-owner-repeat-min"))
        (number("max", "services-owner-repeat-max"))
        (texts.ask("item", &visitor.t("services-owner-item"), Some(&hint), Room::Line))
    };
    html! {
        (checkboxes("repeat")
            .item(checkbox("yes", visitor.t("services-owner-repeat")).conditional(inside))
            .value(raw.first("repeat")))
    }
}

/// Where the page leads, if not to the one that follows.
fn leads(conditions: &Conditions<'_>, desk: &Desk, errors: &FormErrors) -> Markup {
    let (visitor, raw) = (conditions.visitor, conditions.raw);
    let count = page_form::ways(raw);
    let inside = html! {
        p.govuk-hint { (visitor.t("services-owner-ways-hint")) }
        @for at in 0..=count {
            @let prefix = format!("go.{at}");
            @let target = format!("go.{at}.page");
            @let kept = raw.part(&prefix, "kept");
            @if kept.is_empty() {
                (conditions.row(&prefix, errors))
            } @else {
                input type="hidden" name={ (prefix) ".kept" } value=(kept);
                p.govuk-body { (visitor.t("services-owner-way-kept")) }
            }
            (select(target.as_str(), visitor.t("services-owner-way-to")).option("", "—")
                .options(desk.file.form.pages.iter().map(|page| (page.slug.clone(), say(visitor, &page.title).to_owned())))
                .option(GoTo::END, visitor.t("services-owner-way-end"))
                .value(raw.first(&target)))
        }
    };
    let shown = details(visitor.t("services-owner-ways"), inside);
    match count {
        0 => html! { (shown) },
        _ => html! { (shown.open()) },
    }
}
