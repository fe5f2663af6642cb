//! `/staff/data/{slug}/describe`: all that is said of a dataset, with help for each field.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, FieldError, Lang, Localised, Message, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{InputKind, button, checkbox, checkboxes, fieldset, select, text_input, textarea},
    html,
};

use super::{
    coverage,
    frame::{Tried, dataset_form, dataset_page, find, finish, must, work_path},
};
use crate::{
    commands::{DescribeDataset, describe_dataset},
    model::{Dataset, Description, Frequency, Licence, Theme},
    pages::words::Agencies,
    policy::DESCRIBE,
    store,
};

/// The form as it was sent; titles and texts come by language, themes as a list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DescribeForm {
    seen: i64,
    agency: String,
    licence: String,
    keywords: String,
    place: String,
    from: String,
    to: String,
    frequency: String,
    contact: String,
    contact_email: String,
    language: String,
    landing_page: String,
    /// West, south, east and north, with commas between.
    bounds: String,
    access: String,
    bureau_codes: String,
    program_codes: String,
}

/// What the page shows: the form, and what came by language and as lists.
struct Filled {
    form: DescribeForm,
    title: Localised,
    text: Localised,
    themes: Vec<String>,
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let dataset = find(&visitor, &mut visitor.read().await?, &slug).await?;
    must(&visitor, DESCRIBE, &dataset)?;
    let filled = Filled::of(&dataset);
    show(&visitor, &dataset, &filled, &Tried::default()).await
}

pub async fn send(Path(slug): Path<String>, form: PostForm<DescribeForm>) -> PageResult {
    let visitor = &form.visitor;
    let dataset = find(visitor, &mut visitor.read().await?, &slug).await?;
    must(visitor, DESCRIBE, &dataset)?;
    let filled = Filled::sent(&form);
    match keep(visitor, &dataset, &filled).await {
        Ok(()) => Ok(visitor.go_with_notice(&work_path(&dataset), visitor.t("opendata-described"))),
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            show(visitor, &dataset, &filled, &tried).await
        }
    }
}

async fn keep(visitor: &Visitor, dataset: &Dataset, filled: &Filled) -> Result<()> {
    let input = DescribeDataset {
        dataset: dataset.id,
        agency: filled.form.agency.clone(),
        description: filled.description(&dataset.description)?,
        seen: filled.form.seen,
    };
    let mut tx = visitor.begin().await?;
    let done = describe_dataset(&mut tx, input).await;
    finish(tx, done).await
}

impl Filled {
    fn of(dataset: &Dataset) -> Self {
        let description = &dataset.description;
        let day =
            |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
        Filled {
            form: DescribeForm {
                seen: dataset.revision,
                agency: dataset.agency.clone(),
                licence: description.licence.clone(),
                keywords: description.keywords.join("\n"),
                place: description.place.clone(),
                from: day(description.from),
                to: day(description.to),
                frequency: description.frequency.clone(),
                contact: description.contact.clone(),
                contact_email: description.contact_email.clone(),
                language: description.language.map_or("", Lang::code).to_owned(),
                landing_page: description.landing_page.clone(),
                bounds: coverage::written(description.bounds),
                access: coverage::access_name(description.access).to_owned(),
                bureau_codes: description.bureau_codes.join(", "),
                program_codes: description.program_codes.join(", "),
            },
            title: description.title.clone(),
            text: description.text.clone(),
            themes: description.themes.clone(),
        }
    }

    fn sent(form: &PostForm<DescribeForm>) -> Self {
        let texts = |name: &str| {
            let of = |lang: Lang| {
                form.values(&format!("{name}_{}", lang.code()))
                    .first()
                    .copied()
                    .unwrap_or_default()
            };
            Localised(Lang::ALL.map(|lang| (lang, of(lang).to_owned())).into())
        };
        Filled {
            form: form.input.clone(),
            title: texts("title"),
            text: texts("text"),
            themes: form
                .values("themes")
                .into_iter()
                .map(str::to_owned)
                .collect(),
        }
    }

    fn description(&self, before: &Description) -> Result<Description> {
        let form = &self.form;
        let mut faults = Vec::new();
        let mut day = |field: &str, text: &str| match text.trim() {
            "" => None,
            text => text.parse().map_or_else(
                |_error| {
                    faults.push(FieldError::new(field, Message::new("opendata-day-wrong")));
                    None
                },
                Some,
            ),
        };
        let (from, to) = (day("from", &form.from), day("to", &form.to));
        let bounds = coverage::read(&form.bounds).unwrap_or_else(|| {
            let wrong = Message::new("opendata-bounds-wrong");
            faults.push(FieldError::new("bounds", wrong));
            None
        });
        let codes = |text: &str| text.split([',', '\n', ' ']).map(str::to_owned).collect();
        let description = Description {
            title: self.title.clone(),
            text: self.text.clone(),
            licence: form.licence.clone(),
            themes: self.themes.clone(),
            keywords: form
                .keywords
                .split(['\n', ','])
                .map(str::to_owned)
                .collect(),
            place: form.place.trim().to_owned(),
            from,
            to,
            frequency: form.frequency.clone(),
            contact: form.contact.trim().to_owned(),
            contact_email: form.contact_email.trim().to_owned(),
            language: Lang::parse(&form.language),
            landing_page: form.landing_page.trim().to_owned(),
            bounds,
            access: coverage::access(&form.access),
            bureau_codes: codes(&form.bureau_codes),
            program_codes: codes(&form.program_codes),
            ..before.clone()
        };
        match description.checked() {
            Ok(description) if faults.is_empty() => Ok(description),
            Ok(_) => Err(Error::Invalid(faults)),
            Err(more) => {
                faults.extend(more);
                Err(Error::Invalid(faults))
            }
        }
    }
}

async fn show(
    visitor: &Visitor,
    dataset: &Dataset,
    filled: &Filled,
    tried: &Tried,
) -> PageResult<Response> {
    let mut db = visitor.read().await?;
    let agencies = Agencies::read(&mut db).await?;
    let files = store::files_of(&mut db, dataset.id).await?;
    drop(db);
    let title = visitor.t("opendata-describe");
    let page = tried.frame(dataset_page(visitor, &title, dataset));
    Ok(page.show(dataset_form(visitor, &title, dataset, &html! {
        (tried.warning(visitor))
        (coverage::guide(visitor, dataset, files.len()))
        form method="post" action={ (work_path(dataset)) "/describe" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(filled.form.seen);
            (words(visitor, filled, tried))
            (select("agency", visitor.t("opendata-agency")).options(agencies.choices(visitor)).value(filled.form.agency.as_str())
                .error_option(visitor.error_of(&tried.errors, "agency")))
            (choices(visitor, filled, tried))
            (more(visitor, filled, tried))
            (button(visitor.t("opendata-save")).prevent_double_click())
        }
    })))
}

/// Title and text in each language.
fn words(visitor: &Visitor, filled: &Filled, tried: &Tried) -> Markup {
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    html! {
        @for lang in Lang::ALL {
            @let (title, text) = (format!("title_{}", lang.code()), format!("text_{}", lang.code()));
            (fieldset(html! { span lang=(lang.code()) { (lang.own_name()) } }).legend_class("govuk-fieldset__legend--s").body(html! {
                (text_input(title.as_str(), visitor.t("opendata-field-title")).value(own(&filled.title, lang))
                    .attr("lang", lang.code()).attr("dir", direction(lang))
                    .error_option(error(&title).or_else(|| error("title").filter(|_| lang == visitor.lang()))))
                (textarea(text.as_str(), visitor.t("opendata-field-text")).value(own(&filled.text, lang)).rows(4)
                    .attr("lang", lang.code()).attr("dir", direction(lang)).error_option(error(&text)))
            }))
        }
    }
}

fn own(texts: &Localised, lang: Lang) -> &str {
    texts.0.get(&lang).map_or("", String::as_str)
}

fn direction(lang: Lang) -> &'static str {
    if lang.is_rtl() { "rtl" } else { "ltr" }
}

fn choices(visitor: &Visitor, filled: &Filled, tried: &Tried) -> Markup {
    let form = &filled.form;
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    let licences = Licence::ALL.map(|licence| (licence.code, licence.name));
    let frequencies = Frequency::ALL.map(|one| (one.code, visitor.t(&one.text())));
    let themes = Theme::ALL.map(|theme| {
        let choice = checkbox(theme.0, visitor.t(&theme.text()));
        match filled.themes.iter().any(|chosen| chosen == theme.0) {
            true => choice.checked(),
            false => choice,
        }
    });
    html! {
        (select("licence", visitor.t("opendata-licence")).hint(visitor.t("opendata-licence-hint"))
            .option("", visitor.t("opendata-choose")).options(licences).value(form.licence.as_str()).error_option(error("licence")))
        (checkboxes("themes").legend(fieldset(visitor.t("opendata-theme")).legend_class("govuk-fieldset__legend--s")).small()
            .items(themes).error_option(error("themes")))
        (textarea("keywords", visitor.t("opendata-keywords")).hint(visitor.t("opendata-keywords-hint")).value(form.keywords.as_str())
            .rows(3).attr("dir", "auto").error_option(error("keywords")))
        (select("frequency", visitor.t("opendata-frequency")).option("", visitor.t("opendata-choose"))
            .options(frequencies).value(form.frequency.as_str()).error_option(error("frequency")))
    }
}

fn more(visitor: &Visitor, filled: &Filled, tried: &Tried) -> Markup {
    let form = &filled.form;
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    let languages = Lang::ALL.map(|lang| (lang.code(), lang.own_name()));
    html! {
        (text_input("place", visitor.t("opendata-place")).hint(visitor.t("opendata-place-hint")).value(form.place.as_str()).attr("dir", "auto"))
        (text_input("bounds", visitor.t("opendata-bounds")).hint(visitor.t("opendata-bounds-hint")).value(form.bounds.as_str()).attr("dir", "ltr")
            .error_option(error("bounds")))
        (text_input("from", visitor.t("opendata-from")).kind(InputKind::Date).value(form.from.as_str()).error_option(error("from")))
        (text_input("to", visitor.t("opendata-to")).kind(InputKind::Date).value(form.to.as_str()).error_option(error("to")))
        (text_input("contact", visitor.t("opendata-contact")).hint(visitor.t("opendata-contact-hint")).value(form.contact.as_str()).attr("dir", "auto"))
        (text_input("contact_email", visitor.t("opendata-contact-email")).kind(InputKind::Email).value(form.contact_email.as_str())
            .error_option(error("contact_email")))
        (select("language", visitor.t("opendata-language")).option("", visitor.t("opendata-choose")).options(languages).value(form.language.as_str()))
        (text_input("landing_page", visitor.t("opendata-landing-page")).hint(visitor.t("opendata-landing-page-hint")).kind(InputKind::Url)
            .value(form.landing_page.as_str()).error_option(error("landing_page")))
        (coverage::rights(visitor, (&form.access, &form.bureau_codes, &form.program_codes), tried))
    }
}
