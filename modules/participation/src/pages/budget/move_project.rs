//! `/participate/{process}/{component}/projects/{number}/steps/new`: how a project goes on, with what was spent and a photo.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use stoa_kernel::{Localised, OrNotFound, Result, files::Photo};
use stoa_payments::Money;
use stoa_web::{
    PageResult, Path, PostForm, Uploads, Visitor,
    components::{InputKind, button, file_upload, radio, radios, text_input},
    html,
};

use super::about::About;
use crate::{
    commands::budget::{MoveProject, move_project},
    model::budget::{Project, Stage},
    pages::frame::{
        staff::frame::{Tried, form_column},
        words_fields::{Asked, read, words_fields},
    },
    store,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StepForm {
    seen: i64,
    stage: String,
    spent: String,
    alt: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, number)): Path<(String, String, i64)>,
) -> PageResult {
    let place = (process.as_str(), component.as_str());
    let (about, project) = About::project_to(&visitor, place, number).await?;
    let currency = about.pot_of(&project).map(|pot| pot.money.currency);
    let spent = currency.map(|currency| Money::new(project.spent, currency).decimal());
    let given = StepForm {
        seen: project.version,
        stage: project.stage.map_or("", Stage::name).to_owned(),
        spent: spent.unwrap_or_default(),
        alt: String::new(),
    };
    let given = (given, Localised::default());
    Ok(show(
        &visitor,
        (&about, &project),
        &given,
        &Tried::default(),
    ))
}

pub async fn send(
    Path((process, component, number)): Path<(String, String, i64)>,
    form: PostForm<StepForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let place = (process.as_str(), component.as_str());
    let (about, project) = About::project_to(visitor, place, number).await?;
    let text = read(form.fields(), "text");
    let given = (form.input.clone(), text);
    match keep(visitor, (place, number), &given, &form.uploads).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&about.path_of(number), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (&about, &project), &given, &tried))
        }
    }
}

async fn keep(
    visitor: &Visitor,
    (place, number): ((&str, &str), i64),
    (given, text): &(StepForm, Localised),
    uploads: &Uploads,
) -> Result<()> {
    let input = MoveProject {
        process: place.0.to_owned(),
        component: place.1.to_owned(),
        number,
        seen: given.seen,
        stage: Stage::parse(&given.stage),
        spent: given.spent.clone(),
        text: text.clone(),
        photo: photo(visitor, uploads).await?,
        alt: given.alt.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = move_project(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

/// The photo, written anew without what a camera put into it.
async fn photo(visitor: &Visitor, uploads: &Uploads) -> Result<Option<Photo>> {
    let mut all = uploads.all()?.iter();
    let Some(upload) = all.find(|upload| upload.field == "photo" && !upload.bytes.is_empty())
    else {
        return Ok(None);
    };
    let files = &visitor.app().files;
    files
        .keep_photo(upload.bytes.clone(), "photo")
        .await
        .map(Some)
}

fn show(
    visitor: &Visitor,
    (about, project): (&About, &Project),
    (given, text): &(StepForm, Localised),
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-budget-step");
    let path = about.path_of(project.number);
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    let say = |key: &str| visitor.t(&format!("participation-budget-{key}"));
    let stages = Stage::ALL.map(|one| radio(one.name(), say(&format!("stage-{}", one.name()))));
    let asked = Asked {
        base: "text",
        legend: say("step-text"),
        hint: say("step-text-hint"),
        rows: Some(4),
    };
    let page = about
        .page(visitor, &title)
        .breadcrumb(project.title.get(visitor.lang()), path.as_str());
    tried.frame(page.no_index()).show(form_column(&title, &html! {
        (tried.warning(visitor))
        h2.govuk-heading-m dir="auto" { (project.title.get(visitor.lang())) }
        form method="post" action={ (path) "/steps/new" } enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (radios("stage").legend(say("stage")).items(stages).value(given.stage.as_str()).error_option(error("stage")))
            (words_fields(visitor, asked, text, &tried.errors))
            (text_input("spent", say("spent")).hint(say("spent-hint")).kind(InputKind::Text).width(10).inputmode("decimal")
                .value(given.spent.as_str()).error_option(error("spent")))
            (file_upload("photo", say("photo")).accept("image/jpeg,image/png,image/webp").error_option(error("photo")))
            (text_input("alt", say("alt")).hint(say("alt-hint")).value(given.alt.as_str()).attr("dir", "auto").error_option(error("alt")))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}

/// `/participate/photos/HASH.jpg`: a photo of a project that goes on.
pub async fn picture(visitor: Visitor, Path(name): Path<String>) -> PageResult {
    let hash = name.strip_suffix(".jpg").or_not_found()?;
    let is_there = store::budget::is_thumbnail(&mut visitor.read().await?, hash).await?;
    is_there.then_some(()).or_not_found()?;
    let bytes = visitor.app().files.read(hash).await?;
    let about = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg")),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, max-age=86400"),
        ),
    ];
    Ok((about, bytes).into_response())
}
