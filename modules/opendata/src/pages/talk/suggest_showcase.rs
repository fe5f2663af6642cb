//! `/data/showcase/new`: showing what was made of published data.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Result, files::Photo};
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Uploads, Visitor,
    components::{InputKind, button, file_upload, inset_text, text_input, textarea},
    html,
};

use super::{kept, resident};
use crate::{
    commands::{SuggestShowcase, suggest_showcase},
    pages::staff::form_column,
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ItemForm {
    title: String,
    text: String,
    url: String,
    /// Slugs or addresses of datasets, a line for each.
    datasets: String,
}

/// Which dataset's page somebody comes from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    dataset: String,
}

pub async fn form(visitor: Visitor, Query(from): Query<From>) -> PageResult {
    resident(&visitor, &mut visitor.read().await?).await?;
    let input = ItemForm {
        datasets: from.dataset,
        ..ItemForm::default()
    };
    Ok(show(&visitor, &input, &FormErrors::none()))
}

pub async fn send(form: PostForm<ItemForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    let who = resident(visitor, &mut visitor.read().await?).await?;
    let outcome = match who.count(visitor.app(), "text").await {
        Ok(()) => suggest(visitor, input, &form.uploads).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => Ok(visitor.go_with_notice("/data/showcase", visitor.t("talk-suggested"))),
        Err(error) => Ok(show(visitor, input, &FormErrors::from_error(error)?)),
    }
}

async fn suggest(visitor: &Visitor, input: &ItemForm, uploads: &Uploads) -> Result<()> {
    let datasets = input.datasets.split_whitespace();
    let slug = |named: &str| {
        named
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .map(str::to_owned)
    };
    let input = SuggestShowcase {
        title: input.title.clone(),
        text: input.text.clone(),
        url: input.url.clone(),
        picture: picture(visitor, uploads).await?,
        datasets: datasets.filter_map(slug).collect(),
    };
    let mut tx = visitor.begin().await?;
    let done = suggest_showcase(visitor.app(), &mut tx, input).await;
    kept(tx, done).await?;
    Ok(())
}

/// The picture, written anew without what a camera put into it.
async fn picture(visitor: &Visitor, uploads: &Uploads) -> Result<Option<Photo>, Error> {
    let upload = uploads.all()?.iter().find(|upload| upload.field == "file");
    match upload {
        Some(upload) => {
            let kept = visitor
                .app()
                .files
                .keep_photo(upload.bytes.clone(), "file")
                .await?;
            Ok(Some(kept))
        }
        None => Ok(None),
    }
}

fn show(visitor: &Visitor, input: &ItemForm, errors: &FormErrors) -> Response {
    let title = visitor.t("talk-suggest");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("talk-showcase"), "/data/showcase")
        .no_index()
        .errors(errors);
    page.show(form_column(&title, &html! {
        (inset_text(visitor.t("talk-looked-at-first")))
        form method="post" action="/data/showcase/new" enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (text_input("title", visitor.t("talk-item-title")).value(input.title.as_str()).attr("dir", "auto")
                .error_option(visitor.error_of(errors, "title")))
            (textarea("text", visitor.t("talk-item-text")).value(input.text.as_str()).rows(5).attr("dir", "auto")
                .error_option(visitor.error_of(errors, "text")))
            (text_input("url", visitor.t("talk-item-url")).kind(InputKind::Url).value(input.url.as_str())
                .error_option(visitor.error_of(errors, "url")))
            (textarea("datasets", visitor.t("talk-item-datasets")).hint(visitor.t("talk-item-datasets-hint"))
                .value(input.datasets.as_str()).rows(3).attr("dir", "ltr").error_option(visitor.error_of(errors, "datasets")))
            (file_upload("file", visitor.t("talk-item-picture")).accept("image/jpeg,image/png,image/webp")
                .error_option(visitor.error_of(errors, "file")))
            (button(visitor.t("talk-send")).prevent_double_click())
        }
    }))
}
