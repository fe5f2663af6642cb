//! `/staff/data/{slug}`: a dataset at work: its files with how far they are, what is still missing, and what can be done next.

use axum::response::Response;
use stoa_web::{
    Markup, PageResult, Path, Visitor,
    components::{action, inset_text, link_button, summary_list, summary_row},
    html,
};

use super::{
    add_address::source_words,
    frame::{find, may, staff_page, work_path},
    plan_publication::standing,
    show_file::file_state,
};
use crate::{
    model::{
        DataFile, Dataset, FileState, Planned, Resource, State, personal_faults, publish_faults,
    },
    pages::words::{Agencies, frequency_name, licence_link, state_tag, theme_name},
    policy::{DESCRIBE, PUBLISH, WITHDRAW},
    store::{self, FileSource},
};

/// The way to where somebody decides about the columns that look personal; none where nothing waits for that.
fn waits(visitor: &Visitor, file: &DataFile) -> Option<Markup> {
    let undecided = file.undecided();
    let columns = undecided.iter().map(|one| one.column.as_str());
    let words = match undecided.is_empty() {
        true if file.is_held_undecided() => visitor.t("opendata-privacy-decide-held"),
        true => return None,
        false => visitor.t_with(
            "opendata-privacy-decide-columns",
            &[("columns", visitor.list(columns).into())],
        ),
    };
    let place = format!("/staff/data/files/{}#privacy", file.id);
    Some(html! { a.govuk-link href=(place) { (words) } })
}

/// A dataset with its resources and their newest files.
struct Work {
    dataset: Dataset,
    files: Vec<(Resource, Option<DataFile>)>,
    agencies: Agencies,
    planned: Option<Planned>,
    successor: String,
    sources: Vec<FileSource>,
    /// The number that the next entry of the ledger about it will have.
    since: i64,
}

pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let dataset = find(&visitor, &mut db, &slug).await?;
    let since = stoa_kernel::ledger::next_of(&mut db, &dataset.reference()).await?;
    let work = Work {
        files: store::files_of(&mut db, dataset.id).await?,
        planned: store::plan_of(&mut db, dataset.id).await?,
        successor: store::successor_of(&mut db, dataset.id).await?,
        agencies: Agencies::read(&mut db).await?,
        sources: store::file_sources_of(&mut db, dataset.id).await?,
        dataset,
        since,
    };
    Ok(work.show(&visitor))
}

impl Work {
    fn show(&self, visitor: &Visitor) -> Response {
        let dataset = &self.dataset;
        let title = dataset.title.get(visitor.lang());
        let reading = |(_, file): &(Resource, Option<DataFile>)| {
            file.as_ref()
                .is_some_and(|file| file.state == FileState::Reading)
        };
        let is_reading = self.files.iter().any(reading);
        let page = staff_page(visitor, title).live(Some(&dataset.reference()), self.since);
        page.show(html! {
            h1.govuk-heading-l { bdi { (title) } " " (state_tag(visitor, dataset.state)) }
            @if dataset.state == State::Withdrawn { (inset_text(dataset.reason.as_str())) }
            (self.calendar(visitor))
            // What can be done hangs on the files: it follows when one of them has been read.
            div #work data-live-replace {
                (self.missing(visitor))
                (self.buttons(visitor))
            }
            section #files data-live-replace {
                h2.govuk-heading-m { (visitor.t("opendata-files")) }
                @if is_reading { p.govuk-body { (visitor.t("opendata-reading-runs")) " " a.govuk-link href=(work_path(dataset)) { (visitor.t("opendata-look-again")) } } }
                @if self.files.is_empty() { p.govuk-body { (visitor.t("opendata-no-files")) } }
                @for (resource, file) in &self.files { (self.file(visitor, resource, file.as_ref())) }
                @if may(visitor, DESCRIBE, dataset) {
                    p.govuk-body { a.govuk-link href={ (work_path(dataset)) "/files" } { (visitor.t("opendata-add-file")) } }
                }
            }
            (self.description(visitor))
        })
    }

    /// Where it comes from, what is planned, and what takes its place.
    fn calendar(&self, visitor: &Visitor) -> Markup {
        let dataset = &self.dataset;
        html! {
            @if let Some(origin) = &dataset.description.origin {
                (inset_text(html! {
                    (visitor.t("opendata-is-harvested")) " "
                    a.govuk-link.stoa-value href={ "/staff/data/sources/" (origin.source) } dir="ltr" { (origin.portal) }
                }))
            }
            @if let Some(planned) = &self.planned { (standing(visitor, dataset, planned)) }
            @if !self.successor.is_empty() {
                (inset_text(html! { (visitor.t("opendata-has-successor")) " " a.govuk-link.stoa-value href=(self.successor) dir="ltr" { (self.successor) } }))
            }
        }
    }

    /// What a publication still needs.
    fn missing(&self, visitor: &Visitor) -> Markup {
        if self.dataset.description.origin.is_some() {
            return html! {};
        }
        let mut faults = publish_faults(&self.dataset, &self.files);
        faults.extend(personal_faults(&self.dataset, &self.files));
        html! {
            @if !faults.is_empty() && self.dataset.state != State::Withdrawn {
                h2.govuk-heading-s { (visitor.t("opendata-still-missing")) }
                ul.govuk-list.govuk-list--bullet { @for fault in &faults { li { (visitor.message(&fault.message)) } } }
            }
        }
    }

    fn buttons(&self, visitor: &Visitor) -> Markup {
        let (dataset, path) = (&self.dataset, work_path(&self.dataset));
        let is_complete = publish_faults(dataset, &self.files).is_empty();
        let is_decided = personal_faults(dataset, &self.files).is_empty();
        let may_ask = may(visitor, DESCRIBE, dataset) && dataset.state != State::Review;
        let is_asker = dataset.state == State::Review && dataset.asked_by == visitor.actor.number();
        html! {
            @if is_asker { p.govuk-body { (visitor.t("opendata-review-by-another")) } }
            div.govuk-button-group {
                @if may(visitor, PUBLISH, dataset) && is_complete && is_decided { (link_button(visitor.t("opendata-publish"), format!("{path}/publish"))) }
                @if may(visitor, DESCRIBE, dataset) { (link_button(visitor.t("opendata-describe"), format!("{path}/describe")).secondary()) }
                @if may_ask && is_complete { (link_button(visitor.t("opendata-ask-review"), format!("{path}/review")).secondary()) }
                @if may(visitor, PUBLISH, dataset) && is_complete && dataset.state != State::Withdrawn { a.govuk-link href={ (path) "/plan" } { (visitor.t("opendata-plan")) } }
                @if may(visitor, WITHDRAW, dataset) && dataset.version > 0 { a.govuk-link href={ (path) "/successor" } { (visitor.t("opendata-successor")) } }
                @if may(visitor, WITHDRAW, dataset) && dataset.state != State::Withdrawn { a.govuk-link href={ (path) "/withdraw" } { (visitor.t("opendata-withdraw")) } }
                @if dataset.version > 0 { a.govuk-link href=(dataset.path()) { (visitor.t("opendata-see-page")) } }
            }
        }
    }

    fn file(&self, visitor: &Visitor, resource: &Resource, file: Option<&DataFile>) -> Markup {
        let path = work_path(&self.dataset);
        let mut list = summary_list()
            .card(html! { bdi { (resource.title) } })
            .card_heading_level(3);
        if may(visitor, DESCRIBE, &self.dataset) {
            let words = visitor.t("opendata-remove-file");
            let href = format!("{path}/files/{}/remove", resource.id);
            list = list.card_action(action(words, href, resource.title.as_str()));
        }
        match file {
            None => {
                list = list.row(
                    visitor.t("opendata-address"),
                    html! { a.govuk-link href=(resource.url) { (resource.url) } },
                )
            }
            Some(file) => {
                let report = format!("/staff/data/files/{}", file.id);
                let words = visitor.t("opendata-see-report");
                let state = summary_row(visitor.t("opendata-state"), file_state(visitor, file));
                list = list
                    .row(
                        visitor.t("opendata-file"),
                        html! { bdi { (file.file_name) } },
                    )
                    .row(
                        visitor.t("opendata-size"),
                        visitor.file_size(u64::try_from(file.bytes).unwrap_or(0)),
                    )
                    .item(state.action(action(words, report, resource.title.as_str())));
                if file.state == FileState::Table {
                    list = list
                        .row(visitor.t("opendata-rows"), visitor.number(file.rows))
                        .row(visitor.t("opendata-refused"), visitor.number(file.refused))
                        .row(
                            visitor.t("opendata-to-look-at"),
                            visitor.number(i64::try_from(file.report.findings.len()).unwrap_or(0)),
                        )
                        .row_option(visitor.t("opendata-privacy"), waits(visitor, file));
                }
            }
        }
        let mut sources = self.sources.iter();
        if let Some(source) = sources.find(|source| source.resource == resource.id.number()) {
            list = list.row(
                visitor.t("opendata-fetched-from"),
                source_words(visitor, source),
            );
        }
        html! { (list) }
    }

    fn description(&self, visitor: &Visitor) -> Markup {
        let description = &self.dataset.description;
        let none = || visitor.t("opendata-not-given");
        let given = |text: String| {
            if text.is_empty() {
                html! { (none()) }
            } else {
                html! { bdi { (text) } }
            }
        };
        let themes = visitor.list(
            description
                .themes
                .iter()
                .map(|theme| theme_name(visitor, theme)),
        );
        let licence = match description.licence.as_str() {
            "" => html! { (none()) },
            code => licence_link(code),
        };
        let row = |key: &str| visitor.t(&format!("opendata-{key}"));
        html! {
            h2.govuk-heading-m { (visitor.t("opendata-description")) }
            (summary_list()
                .row(row("field-title"), html! { bdi { (self.dataset.title.get(visitor.lang())) } })
                .row(row("field-text"), given(description.text.get(visitor.lang()).to_owned()))
                .row(row("agency"), html! { bdi { (self.agencies.name(visitor, &self.dataset.agency)) } })
                .row(row("licence"), licence)
                .row(row("theme"), given(themes))
                .row(row("keywords"), given(visitor.list(&description.keywords)))
                .row(row("frequency"), given(frequency_name(visitor, &description.frequency)))
                .row(row("contact"), given(format!("{} {}", description.contact, description.contact_email).trim().to_owned())))
        }
    }
}
