//! Photos of a form that is not sent yet. They are kept as they arrive and travel through the form under our signature, so
//! that an error elsewhere, or a colleague who was faster, loses none of them.

use maud::{Markup, html};
use stoa_kernel::{Error, FieldError, Result, files::PHOTO_BYTES};
use stoa_web::{Uploads, Visitor, components::file_upload};

use crate::pages::tried::Tried;
use crate::{
    drafts::{self, GOOD_FOR},
    model::photo::MOST_PHOTOS,
    pages::submit_report::{draft::KeptPhoto, draft_photo::draft_photo_path},
};

/// The purpose that a kept photo is signed for, and the hidden fields that carry them.
const PURPOSE: &str = "kept photo";
pub const KEPT: &str = "kept";

/// The photos that came with a form: those that were kept before, and the new ones.
#[derive(Debug, Default)]
pub struct Photos {
    pub kept: Vec<KeptPhoto>,
    /// What is wrong with the new ones.
    pub faults: Vec<FieldError>,
}

impl Photos {
    pub async fn read(visitor: &Visitor, kept: &[&str], uploads: &Uploads) -> Result<Self> {
        let signer = visitor.site.signer();
        let now = visitor.now();
        let oldest = (now - GOOD_FOR).as_second();
        let known = kept.iter().filter_map(|signed| {
            let json = signer.open(PURPOSE, signed)?;
            serde_json::from_str::<KeptPhoto>(&json).ok()
        });
        let (taken, faults) = uploads.taken();
        let mut photos = Photos {
            kept: known.filter(|photo| photo.kept_at > oldest).collect(),
            faults,
        };
        let waiting = drafts::waiting(&visitor.app().files);
        for upload in taken.iter().filter(|upload| upload.field == "photos") {
            let bytes = upload.bytes.clone();
            match waiting.keep_photo(bytes, "photos", now).await {
                Ok(photo) => photos.kept.push(KeptPhoto::of(photo, now)),
                Err(Error::Invalid(wrong)) => photos.faults.extend(wrong),
                Err(other) => return Err(other),
            }
        }
        Ok(photos)
    }

    /// The control, with what is kept already above it.
    pub fn field(&self, visitor: &Visitor, tried: &Tried) -> Result<Markup> {
        let left = MOST_PHOTOS.saturating_sub(self.kept.len());
        let count = i64::try_from(left).unwrap_or(0);
        let named = [
            ("name", "{name}".into()),
            ("max", "{max}".into()),
            ("count", "{count}".into()),
        ];
        Ok(html! {
            (self.kept_ones(visitor)?)
            @if left > 0 {
                div data-photos data-max-count=(left) data-max-bytes=(PHOTO_BYTES)
                    data-text-chosen=(visitor.t_with("reports-photos-chosen", &named))
                    data-text-remove=(visitor.t("reports-photos-remove"))
                    data-text-too-many=(visitor.t_with("reports-photos-too-many", &named))
                    data-text-too-big=(visitor.t_with("reports-photos-too-big", &named))
                    data-text-not-image=(visitor.t_with("reports-photos-not-image", &named)) {
                    (file_upload("photos", visitor.t("reports-photos")).multiple()
                        .accept("image/jpeg,image/png,image/webp,image/gif")
                        .hint(visitor.t_with("reports-photos-hint", &[("count", count.into())]))
                        .error_option(visitor.error_of(&tried.errors, "photos")))
                }
            }
        })
    }

    fn kept_ones(&self, visitor: &Visitor) -> Result<Markup> {
        let mut signed = Vec::new();
        for photo in &self.kept {
            let json = serde_json::to_string(photo);
            let json = json.map_err(|error| Error::broken("a kept photo", error))?;
            signed.push((photo, visitor.site.signer().sign(PURPOSE, &json)));
        }
        Ok(html! {
            @if !signed.is_empty() {
                p.govuk-body { (visitor.t("reports-photos-kept")) }
                ul.stoa-photos {
                    @for ((photo, signed), number) in signed.iter().zip(1_i64..) {
                        li.stoa-photos__item {
                            input type="hidden" name=(KEPT) value=(signed);
                            img.stoa-photos__image src=(draft_photo_path(visitor, &photo.thumbnail))
                                alt=(visitor.t_with("reports-photo-number", &[("number", number.into())]));
                        }
                    }
                }
            }
        })
    }
}
