//! Reports one below the other, each with what one needs to know it again.

use std::collections::BTreeMap;

use maud::{Markup, html};
use stoa_kernel::{Id, Reader, Result, Timestamp};
use stoa_web::Visitor;

use super::{
    addresses::{photo_path, reference_of, report_path},
    names::Names,
    status_words::status_tag,
};
use crate::{
    model::{Photo, Report},
    store,
};

/// How much of a description a list shows, in characters.
const EXCERPT: usize = 160;

/// The first visible photo of each report that has one.
pub type FirstPhotos = BTreeMap<Id<Report>, Photo>;

/// Reads the photos for a list.
pub async fn first_photos(db: &mut Reader, reports: &[Report]) -> Result<FirstPhotos> {
    let ids: Vec<Id<Report>> = reports.iter().map(|report| report.id).collect();
    let mut photos = store::photos_of(db, &ids).await?;
    photos.retain(|photo| !photo.hidden && photo.update.is_none());
    // The later ones of a map take the place of the earlier, so that the first photo is what stays.
    Ok(photos
        .into_iter()
        .rev()
        .map(|photo| (photo.report, photo))
        .collect())
}

/// The list. Its headings are of the third level.
pub fn report_list(
    visitor: &Visitor,
    names: &Names,
    reports: &[Report],
    photos: &FirstPhotos,
) -> Markup {
    html! {
        ul.stoa-list {
            @for report in reports {
                @let photo = photos.get(&report.id);
                li.stoa-list__item.stoa-list__item--photo[photo.is_some()] {
                    (title(visitor, names, report))
                    div.stoa-list__status { (status_tag(visitor, report.status)) }
                    (facts(visitor, names, report))
                    @if let Some(photo) = photo {
                        img.stoa-list__photo src=(photo_path(&photo.thumbnail, "thumbnail")) loading="lazy"
                            width="96" height="72" alt=(visitor.t("reports-list-photo"));
                    }
                }
            }
        }
    }
}

fn title(visitor: &Visitor, names: &Names, report: &Report) -> Markup {
    html! {
        h3.stoa-list__title {
            a.govuk-link href=(report_path(visitor, report.id)) { (report_title(visitor, names, report)) }
        }
    }
}

fn facts(visitor: &Visitor, names: &Names, report: &Report) -> Markup {
    html! {
        div.stoa-list__facts {
            @if !report.description.is_empty() {
                p.stoa-list__excerpt dir="auto" { (excerpt(&report.description)) }
            }
            p.stoa-list__line {
                span.stoa-reference { (reference_of(visitor, report.id)) }
                " · " (day_element(visitor, report.reported_at))
                @if let Some(ward) = report.ward.and_then(|ward| names.ward(ward)) { " · " (ward) }
                @if report.supports > 0 {
                    " · " (visitor.t_with("reports-list-supports", &[("count", report.supports.into())]))
                }
            }
        }
    }
}

/// The day of an instant, which the script turns into "3 hours ago" while it is young.
pub fn day_element(visitor: &Visitor, at: Timestamp) -> Markup {
    let machine = at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    html! { time datetime=(machine) data-relative { (visitor.date(at)) } }
}

/// What a report is called: its category and where it is.
pub fn report_title(visitor: &Visitor, names: &Names, report: &Report) -> String {
    let category = names.category(&report.category);
    if report.address.is_empty() {
        return category.to_owned();
    }
    visitor.t_with(
        "reports-show-title",
        &[
            ("category", category.into()),
            ("place", report.address.as_str().into()),
        ],
    )
}

/// The beginning of a text on one line, cut after a word.
pub fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT {
        return line;
    }
    let cut: String = line.chars().take(EXCERPT).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_ends_with_a_whole_word() {
        assert_eq!(excerpt("  The lamp\nis dark. "), "The lamp is dark.");
        let long = excerpt(&"lamp ".repeat(60));
        assert!(
            long.ends_with("lamp …") && long.chars().count() <= 162,
            "{long}"
        );
        let word = excerpt(&"x".repeat(300));
        assert_eq!(word.chars().count(), 162);
    }
}
