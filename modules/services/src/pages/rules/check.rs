//! The check before starting: whether somebody may have it and what it costs them, answered with its reasons. Nothing is kept.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::RawFields;
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_web::{
    FormErrors, LateForm, PageResult, Path, Visitor,
    components::{button, fieldset, inset_text},
};

use super::{
    check_form::{CheckForm, Group, counter, raw_of},
    verdict::verdicts,
};
use crate::{
    casework::{
        answers::{self, invalid},
        reads,
    },
    model::{Service, ServiceFile, ServiceState, rules::Verdict},
    pages::{
        apply::field::{Field, Heading},
        looks,
        words::{numbered, say},
    },
    store,
};

/// The fields are the questions' own.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Button {
    /// The repeated page of which one more item is asked about.
    another: String,
}

/// What an error's field is called that is no question's: the buttons, which have to be pressed once more.
const LATE: &str = "once-more";

/// A service that can be checked, as it is offered, with the look-ups that everybody may make.
pub async fn read(visitor: &Visitor, slug: &str) -> Result<(Service, ServiceFile, Vec<usize>)> {
    let mut db = visitor.read().await?;
    let service = store::find_service(&mut db, slug).await?.or_not_found()?;
    let current = service.current.or_not_found()?;
    let version = store::find_version(&mut db, current)
        .await?
        .or_not_found()?;
    let mut file = ServiceFile::of(&version)?;
    reads::fill_choices(&mut db, &mut file).await?;
    let public = reads::public_places(&mut db, &file).await?;
    Ok((service, file, public))
}

/// `GET /services/{slug}/check`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let (service, file, public) = read(&visitor, &slug).await?;
    let raw = RawFields::default();
    show(
        &visitor,
        (&service, &file, &public),
        (&raw, &FormErrors::none()),
        &[],
    )
}

/// `POST /services/{slug}/check`: answers, and keeps nothing.
pub async fn answer(
    Path(slug): Path<String>,
    LateForm { form, is_late }: LateForm<Button>,
) -> PageResult {
    let visitor = &form.visitor;
    let raw = raw_of(form.fields());
    if is_late {
        return late(visitor, &slug, &raw).await;
    }
    let (service, file, public) = read(visitor, &slug).await?;
    let shown = (&service, &file, public.as_slice());
    if !form.input.another.is_empty() {
        return show(visitor, shown, (&raw, &FormErrors::none()), &[]);
    }
    let check = CheckForm::of(&file, &raw, &public).or_not_found()?;
    let context = answers::context(visitor.app(), visitor.now(), visitor.lang());
    match check.parse(&raw, &context) {
        Ok(given) => {
            let whole = check.answers(&given);
            let mut db = visitor.read().await?;
            let looks = (&file, check.looks.as_slice());
            let looked = reads::at_check(visitor.app(), &mut db, looks, &whole).await?;
            drop(db);
            let found = check.verdicts(&given, (&looked, context.today));
            let found = found.map_err(|error| Error::broken("the rules of a service", error))?;
            show(visitor, shown, (&raw, &FormErrors::none()), &found)
        }
        Err(faults) => {
            let errors = FormErrors::from_error(invalid(faults))?;
            show(visitor, shown, (&raw, &errors), &[])
        }
    }
}

/// The check once more, with all that was typed: the page was open too long.
pub async fn late(visitor: &Visitor, slug: &str, raw: &RawFields) -> PageResult {
    let (service, file, public) = read(visitor, slug).await?;
    let errors = FormErrors::from_error(Error::invalid(LATE, "services-sign-late"))?;
    show(visitor, (&service, &file, &public), (raw, &errors), &[])
}

fn show(
    visitor: &Visitor,
    (service, file, public): (&Service, &ServiceFile, &[usize]),
    (raw, errors): (&RawFields, &FormErrors),
    found: &[Verdict],
) -> PageResult {
    let check = CheckForm::of(file, raw, public).or_not_found()?;
    let title = visitor.t("services-rules-check-title");
    let name = say(visitor, &file.name);
    let path = format!("/services/{}", service.slug);
    let page = visitor
        .page(format!("{title}: {name}"))
        .breadcrumb(visitor.t("services-title"), "/services")
        .breadcrumb(name, path.as_str())
        .description(visitor.t("services-rules-check-lead"))
        .errors(errors)
        .field_names(names(visitor, &check.groups));
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (name) }
                h1.govuk-heading-l { (title) }
                @if found.is_empty() { p.govuk-body-l { (visitor.t("services-rules-check-lead")) } }
                @else {
                    (result(visitor, (service, file), (raw, found)))
                    h2.govuk-heading-m { (visitor.t("services-your-answers")) }
                }
                (looks::before_check(visitor, file, &check.looks))
                form method="post" action={ (path) "/check" } novalidate {
                    (visitor.csrf_field())
                    @for group in &check.groups { (asked(visitor, group, raw, errors)) }
                    // The first button is what Enter presses.
                    div.govuk-button-group id=(LATE) {
                        (button(visitor.t("services-rules-check-button")))
                        @for group in &check.groups { (another(visitor, group)) }
                    }
                }
                p.govuk-body { a.govuk-link href={ (path) "/rules" } { (visitor.t("services-rules-link")) } }
            }
        }
    }))
}

/// The questions by their fields; those of a repeated page with the number of the item.
fn names(visitor: &Visitor, groups: &[Group]) -> Vec<(String, String)> {
    let mut names = Vec::new();
    for group in groups {
        for (at, questions) in group.items.iter().enumerate() {
            let item = (group.items.len() > 1).then(|| format!(" ({})", at + 1));
            for question in questions {
                let label = say(visitor, &question.label);
                names.push((
                    question.key.clone(),
                    format!("{label}{}", item.as_deref().unwrap_or_default()),
                ));
            }
        }
    }
    names
}

fn asked(visitor: &Visitor, group: &Group, raw: &RawFields, errors: &FormErrors) -> Markup {
    let heading = Heading::OfQuestion;
    let fields = |questions: &[stoa_forms::Question]| {
        html! {
            @for question in questions { (Field { visitor, question, raw, errors, heading, bounds: "" }.show()) }
        }
    };
    let Some(page) = group.page else {
        return html! { @for item in &group.items { (fields(item)) } };
    };
    let repeat = page.repeat.as_ref();
    let name = |at| repeat.map_or_else(String::new, |repeat| numbered(visitor, &repeat.item, at));
    html! {
        @for (at, questions) in group.items.iter().enumerate() {
            (fieldset(name(at)).legend_class("govuk-fieldset__legend--m").body(fields(questions)))
        }
        input type="hidden" name=(counter(page)) value=(group.items.len());
    }
}

/// One more item of a repeated page, where the form takes one.
fn another(visitor: &Visitor, group: &Group) -> Markup {
    let repeat = group
        .page
        .and_then(|page| Some((page, page.repeat.as_ref()?)));
    let Some((page, repeat)) = repeat.filter(|_| group.may_grow()) else {
        return html! {};
    };
    let item = say(visitor, &repeat.item);
    html! {
        (button(visitor.t_with("services-rules-another", &[("item", item.into())]))
            .secondary().name("another").value(page.slug.as_str()))
    }
}

fn result(
    visitor: &Visitor,
    (service, file): (&Service, &ServiceFile),
    (raw, found): (&RawFields, &[Verdict]),
) -> Markup {
    let may = found.iter().find_map(Verdict::eligible) != Some(false);
    html! {
        (inset_text(html! {
            h2.govuk-heading-m { (visitor.t("services-rules-result")) }
            (verdicts(visitor, file, found))
            p.govuk-body { (visitor.t("services-rules-no-decision")) }
        }))
        @if service.state == ServiceState::Offered {
            (go_on(visitor, file, (raw, may)))
        }
    }
}

/// On to the application, which has in its fields what was answered here: sent along as a form, so that it stands in no address.
fn go_on(visitor: &Visitor, file: &ServiceFile, (raw, may): (&RawFields, bool)) -> Markup {
    let words = if may {
        "services-rules-go-on"
    } else {
        "services-rules-go-on-still"
    };
    let path = format!("/services/{}", file.slug);
    if file.begin_at.is_some() {
        return html! { p.govuk-body { a.govuk-link href=(path) { (visitor.t(words)) } } };
    }
    let start = button(visitor.t(words)).prevent_double_click();
    html! {
        form method="post" action={ (path) "/apply" } {
            (visitor.csrf_field())
            input type="hidden" name="begin" value="check";
            @for (name, values) in raw.texts.iter().filter(|(name, _)| !["another", "begin"].contains(&name.as_str())) {
                @for value in values { input type="hidden" name=(name) value=(value); }
            }
            p.govuk-hint { (visitor.t("services-sign-check-along")) }
            @if may { (start) } @else { (start.secondary()) }
        }
    }
}
