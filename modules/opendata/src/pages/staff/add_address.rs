//! `/staff/data/{slug}/addresses`: a file is fetched from an address, once or again and again.

use serde::Deserialize;
use stoa_kernel::Id;
use stoa_web::{
    FormErrors, Markup, PageResult, Path, PostForm, Visitor,
    components::{Spellcheck, button, select, text_input},
    html,
};

use super::frame::{dataset_form, dataset_page, find, finish, guard, must, work_path};
use crate::{
    commands::{FetchFile, fetch_file},
    model::Dataset,
    policy::DESCRIBE,
    store::{self, FileSource},
};

/// Hours between two fetches that are offered, with the keys of their words.
const EVERY: [(i64, &str); 4] = [(0, "once"), (1, "hourly"), (24, "daily"), (168, "weekly")];

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddressForm {
    url: String,
    title: String,
    instead: String,
    every: String,
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let dataset = find(&visitor, &mut visitor.read().await?, &slug).await?;
    must(&visitor, DESCRIBE, &dataset)?;
    show(&visitor, &dataset, &FormErrors::none()).await
}

pub async fn send(Path(slug): Path<String>, form: PostForm<AddressForm>) -> PageResult {
    let (visitor, typed) = (form.visitor, form.input);
    guard(&visitor)?;
    let dataset = find(&visitor, &mut visitor.read().await?, &slug).await?;
    must(&visitor, DESCRIBE, &dataset)?;
    let instead: Option<i64> = typed.instead.parse().ok();
    let input = FetchFile {
        instead: instead.filter(|id| *id > 0).map(Id::new),
        title: typed.title,
        url: typed.url.trim().to_owned(),
        every_hours: typed.every.parse().unwrap_or(0),
        ..FetchFile::default()
    };
    let mut tx = visitor.begin().await?;
    let done = fetch_file(&mut tx, dataset.id, input).await;
    match finish(tx, done).await {
        Ok(_resource) => Ok(visitor.go(&work_path(&dataset))),
        Err(error) => show(&visitor, &dataset, &FormErrors::from_error(error)?).await,
    }
}

async fn show(visitor: &Visitor, dataset: &Dataset, errors: &FormErrors) -> PageResult {
    let resources = store::resources_of(&mut visitor.read().await?, dataset.id).await?;
    let title = visitor.t("opendata-from-address");
    let instead = resources.iter().map(|one| {
        let title = [("title", one.title.as_str().into())];
        let words = visitor.t_with("opendata-instead-of", &title);
        (one.id.to_string(), words)
    });
    let every = EVERY.map(|(hours, key)| {
        let words = visitor.t(&format!("opendata-fetch-every-{key}"));
        (hours.to_string(), words)
    });
    let page = dataset_page(visitor, &title, dataset).errors(errors);
    Ok(page.show(dataset_form(visitor, &title, dataset, &html! {
        form method="post" action={ (work_path(dataset)) "/addresses" } novalidate {
            (visitor.csrf_field())
            (text_input("url", visitor.t("opendata-address")).hint(visitor.t("opendata-from-address-hint"))
                .spellcheck(Spellcheck::Off).attr("dir", "ltr").error_option(visitor.error_of(errors, "url")))
            (select("every", visitor.t("opendata-fetch-every")).options(every).error_option(visitor.error_of(errors, "every")))
            (select("instead", visitor.t("opendata-instead")).option("", visitor.t("opendata-beside")).options(instead))
            (text_input("title", visitor.t("opendata-file-title")).attr("dir", "auto"))
            (button(visitor.t("opendata-fetch-file")).prevent_double_click())
        }
    })))
}

/// Where a file comes from, how often, and why the last try failed.
pub fn source_words(visitor: &Visitor, source: &FileSource) -> Markup {
    let every = EVERY.iter().find(|(hours, _)| *hours == source.every_hours);
    let every = every.map_or_else(
        || {
            visitor.t_with(
                "opendata-fetch-every-hours",
                &[("hours", source.every_hours.into())],
            )
        },
        |(_, key)| visitor.t(&format!("opendata-fetch-every-{key}")),
    );
    let coming = crate::fetching::progress(visitor.app(), source.resource);
    html! {
        a.govuk-link href=(source.url) rel="nofollow" { bdi { (source.url) } } ", " (every)
        @if let Some(bytes) = coming { br; (visitor.t("opendata-coming")) " " (visitor.file_size(bytes)) }
        @if !source.fault.is_empty() { br; strong { (visitor.t("opendata-not-fetched")) } " " bdi lang="en" { (source.fault) } }
    }
}
