//! `…/import`: a manager takes over a conversation that was held with Pol.is, from two files of its export.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, file_upload},
    html,
};

use super::{find_map, map_page};
use crate::{
    commands::map::{ImportOpinions, import_opinions},
    model::{Scene, map::held},
    pages::frame::staff::frame::{Tried, form_column},
    policy,
};

/// Nothing but files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Files {}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let scene = managed(&visitor, (&process, &component)).await?;
    Ok(show(&visitor, &scene, &Tried::default()))
}

async fn managed(visitor: &Visitor, place: (&str, &str)) -> Result<Scene, Problem> {
    visitor.staff()?;
    let scene = find_map(visitor, &mut visitor.read().await?, place).await?;
    visitor.must(policy::SET_UP, &scene.setup.process.resource())?;
    Ok(scene)
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<Files>,
) -> PageResult {
    let visitor = &form.visitor;
    let scene = managed(visitor, (&process, &component)).await?;
    match import(&form, &scene).await {
        Ok((statements, votes)) => {
            let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX).into();
            let args = [("statements", count(statements)), ("votes", count(votes))];
            let notice = visitor.t_with("participation-map-imported", &args);
            Ok(visitor.go_with_notice(&format!("{}/map", scene.path()), notice))
        }
        Err(error) => Ok(show(visitor, &scene, &Tried::of(visitor, error)?)),
    }
}

/// `Invalid` on the control of a file that is missing or wrong.
async fn import(form: &PostForm<Files>, scene: &Scene) -> Result<(usize, usize)> {
    let visitor = &form.visitor;
    let uploads = form.uploads.all()?;
    let file = |field: &str| {
        let mut of = uploads.iter().filter(|upload| upload.field == field);
        let found = of.find(|upload| !upload.bytes.is_empty());
        let missing = || Error::invalid(field, "participation-map-import-missing");
        found.map(|upload| upload.bytes.clone()).ok_or_else(missing)
    };
    let (votes, comments) = (file("votes")?, file("comments")?);
    let read = tokio::task::spawn_blocking(move || held(&votes, &comments));
    let held = read
        .await
        .map_err(|error| Error::broken("reading an export of Pol.is", error))??;
    let input = ImportOpinions {
        process: scene.setup.process.slug.clone(),
        component: scene.component.slug.clone(),
        held,
        lang: visitor.lang(),
        because: visitor.t("participation-map-import-because"),
    };
    let mut tx = visitor.begin().await?;
    let done = import_opinions(&mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, scene: &Scene, tried: &Tried) -> Response {
    let title = visitor.t("participation-map-import");
    let page = tried.frame(map_page(visitor, scene).no_index());
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-map-import-text")) }
        form method="post" action={ (scene.path()) "/import" } enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (file_upload("votes", visitor.t("participation-map-import-votes")).accept(".csv").error_option(visitor.error_of(&tried.errors, "votes")))
            (file_upload("comments", visitor.t("participation-map-import-comments")).accept(".csv").error_option(visitor.error_of(&tried.errors, "comments")))
            (button(visitor.t("participation-map-import-send")).prevent_double_click())
        }
    }))
}
