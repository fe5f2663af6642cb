//! The details: what is wrong, the category's own questions, and photos. Photos are kept as they arrive, so that an
//! error elsewhere on the page loses none of them.

use std::collections::BTreeMap;

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, FieldError, Lang, Message, OrNotFound, Result, files::PHOTO_BYTES};
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Upload, Visitor,
    components::{
        CountTexts, Limit, button, character_count, checkbox, checkboxes, file_upload, textarea,
        warning_text,
    },
};

use super::{
    Asked, Step,
    draft::{Draft, KeptPhoto},
    draft_photo::draft_photo_path,
    onward, out_of_turn,
    question_field::question_field,
    show_step,
};
use crate::{
    drafts,
    model::{Answer, Category, photo::MOST_PHOTOS, question::check_answers, text},
    store::setup,
};

/// The most characters of a description.
pub const DESCRIPTION: u32 = 3000;

/// The page's form as it was sent; the answers are read by their questions' names.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DetailsForm {
    description: String,
    /// Thumbnails' hashes of the photos to leave out.
    remove: Vec<String>,
}

pub async fn ask(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let draft = Draft::of(&visitor, &asked.draft);
    if let Some(elsewhere) = out_of_turn(&visitor, Step::Details, &draft)? {
        return Ok(elsewhere);
    }
    show(&visitor, &draft, &FormErrors::none()).await
}

pub async fn answer(Query(asked): Query<Asked>, form: PostForm<DetailsForm>) -> PageResult {
    let mut draft = Draft::of(&form.visitor, &asked.draft);
    if let Some(elsewhere) = out_of_turn(&form.visitor, Step::Details, &draft)? {
        return Ok(elsewhere);
    }
    let (uploads, refused) = form.uploads.taken();
    let (visitor, mut faults) = (&form.visitor, Vec::new());
    draft
        .photos
        .retain(|photo| !form.input.remove.contains(&photo.thumbnail));
    keep_photos(visitor, &mut draft, uploads, &mut faults).await?;
    faults.extend(refused);
    let known = setup(&visitor.app().db, &mut visitor.read().await?).await?;
    let category = known.category(&draft.category).or_not_found()?;
    read_answers(&form, category, &mut draft, &mut faults);
    if faults.is_empty() {
        draft.is_whole = true;
        return onward(visitor, Step::Details, &draft);
    }
    let errors = FormErrors::from_error(Error::Invalid(faults))?;
    show(visitor, &draft, &errors).await
}

/// Takes over what was written, right or wrong, and says what is wrong with it.
fn read_answers(
    form: &PostForm<DetailsForm>,
    category: &Category,
    draft: &mut Draft,
    faults: &mut Vec<FieldError>,
) {
    let most = DESCRIPTION as usize;
    draft.description = text::clean(&form.input.description);
    let wrong = text::required(
        "description",
        &draft.description,
        most,
        "reports-description-missing",
    )
    .err();
    let given: BTreeMap<String, Vec<String>> = category
        .questions
        .iter()
        .map(|question| {
            let values = form
                .values(&question.field())
                .into_iter()
                .map(str::to_owned)
                .collect();
            (question.code.clone(), values)
        })
        .collect();
    faults.splice(0..0, wrong);
    match check_answers(&category.questions, &given) {
        Ok(answers) => draft.answers = answers,
        Err(more) => {
            let lang = form.visitor.lang();
            faults.extend(more.into_iter().map(|fault| naming(fault, category, lang)));
            let kept = given
                .into_iter()
                .filter(|(_, values)| values.iter().any(|value| !value.is_empty()));
            draft.answers = kept
                .map(|(question, values)| Answer { question, values })
                .collect();
        }
    }
}

/// The fault with its question in it, where the message alone would not tell which of several is meant.
fn naming(fault: FieldError, category: &Category, lang: Lang) -> FieldError {
    let question = category
        .questions
        .iter()
        .find(|question| question.field() == fault.field);
    match question.filter(|_| fault.message.key == "reports-answer-missing") {
        Some(question) => {
            let label = question.label.get(lang);
            let message = Message::new("reports-answer-missing-to").with("question", label);
            FieldError::new(fault.field, message)
        }
        None => fault,
    }
}

/// Keeps the photos that came with a form, as many as a report may have; what is wrong with one is added to `faults`.
pub async fn keep_photos(
    visitor: &Visitor,
    draft: &mut Draft,
    uploads: &[Upload],
    faults: &mut Vec<FieldError>,
) -> Result<()> {
    if draft.gone > 0 {
        let message = Message::new("reports-photos-gone").with("count", draft.gone);
        faults.push(FieldError::new("photos", message));
    }
    for upload in uploads.iter().filter(|upload| upload.field == "photos") {
        if draft.photos.len() >= MOST_PHOTOS {
            let message = Message::new("reports-photos-too-many").with("max", MOST_PHOTOS);
            faults.push(FieldError::new("photos", message));
            break;
        }
        let now = visitor.now();
        let waiting = drafts::waiting(&visitor.app().files);
        match waiting
            .keep_photo(upload.bytes.clone(), "photos", now)
            .await
        {
            Ok(photo) => {
                let photo = KeptPhoto::of(photo, now);
                draft.photos.retain(|other| other.full != photo.full);
                draft.photos.push(photo);
            }
            Err(Error::Invalid(wrong)) => faults.extend(wrong),
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

async fn show(visitor: &Visitor, draft: &Draft, errors: &FormErrors) -> PageResult {
    let known = setup(&visitor.app().db, &mut visitor.read().await?).await?;
    let category = known.category(&draft.category).or_not_found()?;
    let title = visitor.t("reports-details-title");
    let content = html! {
        h1.govuk-heading-l { (title) }
        form method="post" action=(Step::Details.address(visitor, draft)?) enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (photos_gone(visitor, draft))
            (description_field(visitor, draft, errors))
            @for question in &category.questions {
                (question_field(visitor, question, answered(draft, &question.code), errors))
            }
            (photo_fields(visitor, draft, errors))
            (button(visitor.t("reports-continue")).prevent_double_click())
        }
    };
    show_step(visitor, Step::Details, &title, draft, (errors, content))
}

fn answered<'a>(draft: &'a Draft, question: &str) -> &'a [String] {
    let answer = draft
        .answers
        .iter()
        .find(|answer| answer.question == question);
    answer.map_or(&[], |answer| answer.values.as_slice())
}

fn description_field(visitor: &Visitor, draft: &Draft, errors: &FormErrors) -> Markup {
    let area = textarea("description", visitor.t("reports-details-description"))
        .hint(visitor.t("reports-details-description-hint"))
        .value(draft.description.as_str())
        .rows(6)
        .error_option(visitor.error_of(errors, "description"));
    let limit = visitor.t_with(
        "reports-details-limit",
        &[("count", i64::from(DESCRIPTION).into())],
    );
    let texts = CountTexts {
        under: count_plurals(visitor, "reports-details-left"),
        at: visitor.t("reports-details-full"),
        over: count_plurals(visitor, "reports-details-over"),
    };
    html! { (character_count(area, Limit::Characters(DESCRIPTION), limit).texts(texts).threshold(50)) }
}

/// The sentence of each plural category (CLDR), with a mark where the script puts the number. Fluent chooses by a
/// number, so each category is asked with one that belongs to it in the languages that have the category.
fn count_plurals(visitor: &Visitor, key: &str) -> Vec<(String, String)> {
    let samples = [
        ("zero", 0),
        ("one", 1),
        ("two", 2),
        ("few", 3),
        ("many", 11),
        ("other", 100_i64),
    ];
    let say = |(category, sample): (&str, i64)| {
        let sentence = visitor.t_with(key, &[("count", sample.into())]);
        (
            category.to_owned(),
            sentence.replace(&visitor.number(sample), "%{count}"),
        )
    };
    samples.map(say).into()
}

/// The photos that are kept already, and the control to add more.
pub fn photo_fields(visitor: &Visitor, draft: &Draft, errors: &FormErrors) -> Markup {
    let left = MOST_PHOTOS.saturating_sub(draft.photos.len());
    let most = i64::try_from(left).unwrap_or(0);
    let named = [
        ("name", "{name}".into()),
        ("max", "{max}".into()),
        ("count", "{count}".into()),
    ];
    html! {
        (kept_photos(visitor, draft, errors))
        @if left > 0 {
            div data-photos data-max-count=(left) data-max-bytes=(PHOTO_BYTES)
                data-text-chosen=(visitor.t_with("reports-photos-chosen", &named))
                data-text-remove=(visitor.t("reports-photos-remove"))
                data-text-too-many=(visitor.t_with("reports-photos-too-many", &named))
                data-text-too-big=(visitor.t_with("reports-photos-too-big", &named))
                data-text-not-image=(visitor.t_with("reports-photos-not-image", &named)) {
                (file_upload("photos", visitor.t("reports-photos")).multiple()
                    .accept("image/jpeg,image/png,image/webp,image/gif")
                    .hint(visitor.t_with("reports-photos-hint", &[("count", most.into())]))
                    .error_option(visitor.error_of(errors, "photos")))
            }
        }
    }
}

/// Says that a draft was left for so long that its photos are not kept any more.
pub fn photos_gone(visitor: &Visitor, draft: &Draft) -> Markup {
    let count = i64::try_from(draft.gone).unwrap_or(0);
    html! {
        @if draft.gone > 0 {
            (warning_text(visitor.t("reports-show-warning"), visitor.t_with("reports-photos-gone", &[("count", count.into())])))
        }
    }
}

/// The photos that are kept already, each with a box to leave it out. Where there is no control to add more, what is wrong
/// with photos is said here, and mended here.
fn kept_photos(visitor: &Visitor, draft: &Draft, errors: &FormErrors) -> Markup {
    if draft.photos.is_empty() {
        return html! {};
    }
    let boxes = draft.photos.iter().zip(1_i64..).map(|(photo, number)| {
        let said = visitor.t_with("reports-photos-remove-number", &[("number", number.into())]);
        checkbox(photo.thumbnail.as_str(), html! {
            img.stoa-kept-photo src=(draft_photo_path(visitor, &photo.thumbnail)) alt="" width="96" height="72";
            (said)
        })
    });
    let kept = checkboxes("remove")
        .legend(visitor.t("reports-photos-kept"))
        .small()
        .items(boxes);
    if draft.photos.len() < MOST_PHOTOS {
        return html! { (kept) };
    }
    let error = visitor.error_of(errors, "photos");
    html! { (kept.id_prefix("photos").error_option(error)) }
}
