//! Is it one of these? Open reports of the same kind nearby, before anything was typed. Whoever finds theirs says
//! "me too" in place of writing it again; where there are none, nobody sees this page.

use jiff::SignedDuration;
use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, Reader, Result};
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Visitor,
    components::{Choice, button, radio, radios},
};

use super::{Asked, Step, draft::Draft, onward, out_of_turn, show_step};
use crate::{
    model::{Near, Report},
    pages::{
        act_on_report::support_report::count_me_in,
        addresses::{photo_path, reference_of, report_path},
        names::Names,
        report_list::{FirstPhotos, day_element, excerpt, first_photos, report_title},
        show_report::visible_report,
        status_words::status_tag,
    },
    store,
};

/// How far away a report of the same thing may lie, in metres, how many are shown, and how old they may be.
const NEARBY: f64 = 80.0;
const SHOWN: usize = 4;
const OLDEST: SignedDuration = SignedDuration::from_hours(365 * 24);
/// The choice of none of them.
const NONE: &str = "none";

/// The page's form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SimilarForm {
    /// The reference of the report that it is, or `none`.
    same: String,
}

pub async fn ask(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let draft = Draft::of(&visitor, &asked.draft);
    if let Some(elsewhere) = out_of_turn(&visitor, Step::Similar, &draft)? {
        return Ok(elsewhere);
    }
    show(&visitor, &draft, &FormErrors::none()).await
}

pub async fn answer(Query(asked): Query<Asked>, form: PostForm<SimilarForm>) -> PageResult {
    let (visitor, same) = (&form.visitor, form.input.same.as_str());
    let draft = Draft::of(visitor, &asked.draft);
    if let Some(elsewhere) = out_of_turn(visitor, Step::Similar, &draft)? {
        return Ok(elsewhere);
    }
    match same {
        NONE => onward(visitor, Step::Similar, &draft),
        "" => {
            let errors = FormErrors::from_error(Error::invalid("same", "reports-similar-missing"))?;
            show(visitor, &draft, &errors).await
        }
        reference => {
            let report = visible_report(visitor, &mut visitor.read().await?, reference).await?;
            let reference = reference_of(visitor, report.id);
            count_me_in(visitor, reference.clone()).await?;
            let thanks =
                visitor.t_with("reports-similar-thanks", &[("reference", reference.into())]);
            Ok(visitor.go_with_notice(
                &format!("{}#follow", report_path(visitor, report.id)),
                thanks,
            ))
        }
    }
}

/// Open reports of the same topic close by, the nearest of the same category first.
async fn similar(
    db: &mut Reader,
    visitor: &Visitor,
    names: &Names,
    draft: &Draft,
) -> Result<Vec<(Report, f64)>> {
    let Some(point) = draft.place.as_ref().and_then(|place| place.point) else {
        return Ok(Vec::new());
    };
    let since = visitor.now() - OLDEST;
    let near = Near {
        point,
        metres: NEARBY,
    };
    let mut found = store::nearby(db, near, &draft.category, since, SHOWN * 4).await?;
    let topic = |code: &str| {
        names
            .category_of(code)
            .map(|category| category.topic.clone())
    };
    let wanted = topic(&draft.category);
    found.retain(|(report, _)| topic(&report.category) == wanted);
    found.truncate(SHOWN);
    Ok(found)
}

async fn show(visitor: &Visitor, draft: &Draft, errors: &FormErrors) -> PageResult {
    let mut db = visitor.read().await?;
    let names = Names::read(visitor, &mut db).await?;
    let found = similar(&mut db, visitor, &names, draft).await?;
    if found.is_empty() {
        return onward(visitor, Step::Similar, draft);
    }
    let reports: Vec<Report> = found.iter().map(|(report, _)| report.clone()).collect();
    let photos = first_photos(&mut db, &reports).await?;
    drop(db);
    let title = visitor.t("reports-similar-title");
    let count = i64::try_from(found.len()).unwrap_or(0);
    let choices = found
        .iter()
        .map(|hit| choice(visitor, &names, hit, &photos));
    let none =
        radio(NONE, visitor.t("reports-similar-none")).hint(visitor.t("reports-similar-none-hint"));
    let content = html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t_with("reports-similar-lead", &[("count", count.into())])) }
        form method="post" action=(Step::Similar.address(visitor, draft)?) novalidate {
            (visitor.csrf_field())
            (radios("same").class("stoa-similar").legend(visitor.t("reports-similar-question"))
                .error_option(visitor.error_of(errors, "same"))
                .items(choices).divider(visitor.t("reports-or")).item(none))
            (button(visitor.t("reports-continue")).prevent_double_click())
        }
    };
    show_step(visitor, Step::Similar, &title, draft, (errors, content))
}

/// Enough to know it again: what, where, since when, how it stands, the words and the picture.
fn choice(
    visitor: &Visitor,
    names: &Names,
    (report, metres): &(Report, f64),
    photos: &FirstPhotos,
) -> Choice {
    let reference = reference_of(visitor, report.id);
    let away = visitor.decimal(*metres, 0);
    radio(reference.as_str(), report_title(visitor, names, report)).hint(html! {
        span.stoa-similar__facts {
            (visitor.t_with("reports-similar-distance", &[("metres", away.into())]))
            " · " (day_element(visitor, report.reported_at))
            " · " (status_tag(visitor, report.status))
        }
        @if let Some(photo) = photos.get(&report.id) {
            img.stoa-similar__photo src=(photo_path(&photo.thumbnail, "thumbnail")) width="160" height="120"
                alt=(visitor.t("reports-list-photo")) loading="lazy";
        }
        span.stoa-similar__words dir="auto" { (excerpt(&report.description)) }
        a.govuk-link href=(report_path(visitor, report.id)) {
            (visitor.t_with("reports-similar-look", &[("reference", reference.as_str().into())]))
        }
    })
}
