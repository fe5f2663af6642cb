//! `/staff/town/map`: the town's own map, and replacing what it draws besides wards and streets.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Result, town::map_layers::Layer};
use stoa_web::{
    FormErrors, PageResult, PostForm, Uploads, Visitor,
    components::{button, file_upload, radio, radios},
    html,
};

use super::{
    frame::{all_errors, may_manage, must_manage, must_see, question, read, setup_page},
    town_map::plain_map,
    upload_areas::the_file,
};
use crate::{
    commands::replace_map_layers::replace_map_layers,
    import::near,
    model::layer_file::{self, CheckedLayers},
};

/// Which layer the file is of.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LayerForm {
    /// A layer's name, or `tags`: each feature says its own.
    pub layer: String,
}

pub async fn form(visitor: Visitor) -> PageResult {
    must_see(&visitor)?;
    let tags = LayerForm {
        layer: "tags".to_owned(),
    };
    Ok(show(&visitor, &tags, &FormErrors::none()).await?)
}

pub async fn send(form: PostForm<LayerForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    must_manage(&visitor)?;
    match replace(&visitor, &input, &form.uploads).await {
        Ok(counts) => {
            let [water, parks, places] = counts;
            let counts = [
                ("water", water.into()),
                ("parks", parks.into()),
                ("places", places.into()),
            ];
            Ok(visitor.go_with_notice(
                "/staff/town/map",
                visitor.t_with("town-layers-replaced", &counts),
            ))
        }
        Err(error) => Ok(show(&visitor, &input, &FormErrors::from_error(error)?).await?),
    }
}

async fn replace(visitor: &Visitor, input: &LayerForm, uploads: &Uploads) -> Result<[usize; 3]> {
    let layer = match input.layer.as_str() {
        "tags" => None,
        name => {
            Some(Layer::parse(name).ok_or_else(|| Error::invalid("layer", "town-layer-missing"))?)
        }
    };
    let (bytes, near) = (the_file(uploads)?.bytes.clone(), near(visitor.app()));
    let read = tokio::task::spawn_blocking(move || layer_file::read(&bytes[..], layer, near));
    let layers: CheckedLayers = read
        .await
        .map_err(|lost| Error::broken("reading a file of layers", lost))??;
    let counts = Layer::ALL.map(|layer| layers.count(layer));
    let mut tx = visitor.begin().await?;
    let done = replace_map_layers(&mut tx, layers).await?;
    tx.commit(done).await?;
    Ok(counts)
}

async fn show(visitor: &Visitor, input: &LayerForm, errors: &FormErrors) -> Result<Response> {
    let (_, setup) = read(visitor).await?;
    let title = visitor.t("town-layers-title");
    let page = setup_page(visitor, &title).wide().errors(errors);
    let choices = [
        radio("tags", visitor.t("town-layer-tags")).hint(visitor.t("town-layer-tags-hint")),
        radio("water", visitor.t("town-layer-water")),
        radio("park", visitor.t("town-layer-parks")),
        radio("place", visitor.t("town-layer-places")),
    ];
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("town-layers-lead")) }
        (plain_map(visitor, &setup.areas, &title))
        @if may_manage(visitor) {
            h2.govuk-heading-m { (visitor.t("town-layers-replace")) }
            p.govuk-body { (visitor.t("town-layers-replace-text")) }
            form method="post" action="/staff/town/map" enctype="multipart/form-data" novalidate {
                (visitor.csrf_field())
                (radios("layer").legend(question(visitor.t("town-layer-question"))).items(choices).value(&input.layer)
                    .error_option(visitor.error_of(errors, "layer")))
                (file_upload("file", visitor.t("town-field-file"))
                    .accept(".geojson,.json,application/geo+json,application/json")
                    .error_option(all_errors(visitor, errors, "file")))
                (button(visitor.t("town-layers-replace")).prevent_double_click())
            }
        }
    }))
}
