//! Taking a photo from public view, or giving it back: looked at large before it is decided.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{OrNotFound, Result};
use stoa_web::{PageResult, Path, PostForm, Visitor, components::inset_text};

use super::desk::{Desk, Seen, id_of};
use crate::pages::tried::{Tried, finish};
use crate::{
    commands::{HidePhoto, hide_photo},
    model::Photo,
    pages::addresses::photo_path,
    store,
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PhotoForm {
    hidden: String,
}

pub async fn ask(visitor: Visitor, Path((reference, photo)): Path<(String, String)>) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "moderate_report").await?;
    let photo = find(&visitor, &desk, &photo).await?;
    Ok(show(&visitor, &desk, &photo, &Tried::default()))
}

pub async fn send(
    Path((reference, photo)): Path<(String, String)>,
    form: PostForm<PhotoForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "moderate_report").await?;
    let photo = find(visitor, &desk, &photo).await?;
    let hidden = form.input.hidden == "1";
    let input = HidePhoto {
        photo: photo.id,
        hidden,
    };
    let mut tx = visitor.begin().await?;
    let done = hide_photo(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_photo) => {
            let notice = if hidden {
                "reports-photo-hidden"
            } else {
                "reports-photo-shown"
            };
            desk.done(visitor, form.fields(), notice).await
        }
        Err(error) => {
            let tried = desk.tried(visitor, error, Seen::of(form.fields())?).await?;
            Ok(show(visitor, &desk, &photo, &tried))
        }
    }
}

async fn find(visitor: &Visitor, desk: &Desk, number: &str) -> Result<Photo> {
    let found = store::find_photo(&mut visitor.read().await?, id_of(number)?).await?;
    found
        .filter(|photo| photo.report == desk.report.id)
        .or_not_found()
}

fn show(visitor: &Visitor, desk: &Desk, photo: &Photo, tried: &Tried) -> axum::response::Response {
    let (title, button) = match photo.hidden {
        true => ("reports-photo-show-title", "reports-photo-show"),
        false => ("reports-photo-hide-title", "reports-photo-hide"),
    };
    let fields = html! {
        input type="hidden" name="hidden" value=(i64::from(!photo.hidden));
        img.stoa-large-photo src=(photo_path(&photo.full, "full")) width=(photo.width) height=(photo.height)
            alt=(visitor.t("reports-list-photo"));
        (inset_text(visitor.t(if photo.hidden { "reports-photo-show-text" } else { "reports-photo-hide-text" })))
    };
    let form = desk.form(
        visitor,
        &format!("photos/{}", photo.id),
        &fields,
        visitor.t(button),
    );
    desk.show(visitor, &visitor.t(title), tried, &form)
}
