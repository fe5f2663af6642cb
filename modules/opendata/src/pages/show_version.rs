//! `/data/{slug}/versions/{number}`: one version as it was published, its files by their hashes, and its digest.

use stoa_kernel::OrNotFound;
use stoa_web::{
    PageResult, Path, Visitor,
    components::{cell, number_cell, summary_list, table},
    html,
};

use super::{
    found::public,
    privacy_words::told,
    words::{Agencies, licence_link},
};
use crate::store;

pub async fn page(visitor: Visitor, Path((slug, number)): Path<(String, i64)>) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    let version = store::version_of(&mut db, shown.dataset.id, number)
        .await?
        .or_not_found()?;
    let agencies = Agencies::read(&mut db).await?;
    let path = shown.dataset.path();
    let description = &version.body.description;
    let title = description.title.get(visitor.lang());
    let heading = visitor.t_with("opendata-version-title", &[("number", number.into())]);
    let is_given = shown.gives_files_of(number);
    let has_held = version.body.files.iter().any(|file| file.is_held);
    let rows = version.body.files.iter().map(|file| {
        let address = format!("{path}/versions/{number}/{}", file.name);
        let name = if file.file > 0 { &file.file_name } else { &file.url };
        [
            cell(html! { @if file.file > 0 && is_given && !file.is_held { a.govuk-link href=(address) { (name) } } @else { (name) } }),
            number_cell(visitor.number(file.rows)),
            number_cell(visitor.file_size(u64::try_from(file.bytes).unwrap_or(0))),
            cell(html! { code.stoa-hash dir="ltr" { (file.hash) } }),
        ]
    });
    let page = visitor
        .page(format!("{title} – {heading}"))
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .breadcrumb(title, path.clone())
        .wide();
    Ok(page.show(html! {
        h1.govuk-heading-l { bdi { (title) } " – " (heading) }
        @if number != shown.version.number {
            p.govuk-body { (visitor.t("opendata-version-old")) " " a.govuk-link href=(path) { (visitor.t("opendata-version-newest")) } }
        }
        @if has_held { p.govuk-body { (visitor.t("opendata-version-treated")) } }
        @for privacy in version.body.files.iter().filter_map(|file| file.privacy.as_ref()) { (told(&visitor, privacy)) }
        @if number > 1 { p.govuk-body { a.govuk-link href={ (path) "/versions/" (number) "/changes" } { (visitor.t("opendata-changes-link")) } } }
        @if !is_given { p.govuk-body { (visitor.t("opendata-version-own")) } }
        (summary_list()
            .row(visitor.t("opendata-published"), visitor.time_element(version.at))
            .row(visitor.t("opendata-agency"), html! { bdi { (agencies.name(&visitor, &version.body.agency)) } })
            .row(visitor.t("opendata-licence"), licence_link(&description.licence))
            .row(visitor.t("opendata-digest"), html! { code.stoa-hash dir="ltr" { (version.digest) } }))
        p.govuk-body { (visitor.t("opendata-digest-text")) }
        (table()
            .caption(visitor.t("opendata-files"))
            .caption_class("govuk-table__caption--m")
            .column(visitor.t("opendata-file"))
            .column(number_cell(visitor.t("opendata-rows")))
            .column(number_cell(visitor.t("opendata-size")))
            .column("SHA-256")
            .rows(rows)
            .scrolling(visitor.t("opendata-files")))
        p.govuk-body { a.govuk-link href={ (path) "/versions/" (number) "/body.json" } { (visitor.t("opendata-version-body")) } }
    }))
}
