//! `/staff/data/batches/new`: choosing datasets and what shall be different in all of them; a preview of before and after; keeping it.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Id, OrNotFound, Result};
use stoa_web::{
    Markup, PageResult, PostForm, Query, Visitor,
    components::{
        InputKind, button, cell, checkbox, checkboxes, fieldset, filter_bar, select, table,
        text_input, textarea,
    },
    html,
};

use super::frame::{Tried, finish, guard, may, staff_page, work_path};
use crate::{
    commands::{EditDescriptions, MOST_EDITED, edit_descriptions},
    model::{Changes, Dataset, DatasetId, Description, Frequency, Licence, State},
    pages::words::{Agencies, frequency_name},
    policy::{CREATE, DESCRIBE, catalogue},
    store,
};

/// Which datasets are offered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    of_agency: String,
    state: String,
}

/// What shall be different; the datasets come as a list of `id.revision`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ManyForm {
    agency: String,
    licence: String,
    frequency: String,
    contact: String,
    contact_email: String,
    add_keywords: String,
    remove_keywords: String,
}

impl ManyForm {
    fn changes(&self) -> Changes {
        let words = |text: &str| {
            let words = text.split(['\n', ',']).map(|word| word.trim().to_owned());
            words.filter(|word| !word.is_empty()).collect()
        };
        Changes {
            agency: self.agency.clone(),
            licence: self.licence.clone(),
            frequency: self.frequency.clone(),
            contact: self.contact.trim().to_owned(),
            contact_email: self.contact_email.trim().to_owned(),
            add_keywords: words(&self.add_keywords),
            remove_keywords: words(&self.remove_keywords),
        }
    }
}

pub fn must_edit(visitor: &Visitor) -> PageResult<()> {
    guard(visitor)?;
    let agency = visitor.staff()?.agency.clone();
    Ok(visitor.must(CREATE, &catalogue(&agency))?)
}

pub async fn form(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    must_edit(&visitor)?;
    let state = State::parse(&asked.state);
    let mut db = visitor.read().await?;
    let found =
        store::choose_datasets(&mut db, state, &asked.of_agency, &asked.q, MOST_EDITED).await?;
    let agencies = Agencies::read(&mut db).await?;
    drop(db);
    let datasets: Vec<Dataset> = found
        .into_iter()
        .filter(|dataset| may(&visitor, DESCRIBE, dataset))
        .collect();
    let title = visitor.t("opendata-batch-new");
    Ok(page(&visitor, &title).show(html! {
        h1.govuk-heading-l { (title) }
        (filters(&visitor, &asked, &agencies))
        @if datasets.is_empty() { p.govuk-body { (visitor.t("opendata-none-found")) } }
        @else { (fields(&visitor, &datasets, &agencies, (&ManyForm::default(), &Tried::default()))) }
    }))
}

fn page<'v>(visitor: &'v Visitor, title: &str) -> stoa_web::Page<'v> {
    let all = visitor.t("opendata-batches-title");
    staff_page(visitor, title)
        .breadcrumb(all, "/staff/data/batches")
        .wide()
}

fn filters(visitor: &Visitor, asked: &Asked, agencies: &Agencies) -> Markup {
    let states = State::ALL.map(|state| {
        let name = visitor.t(&format!("opendata-state-{}", state.name()));
        (state.name().to_owned(), name)
    });
    let bar = filter_bar(
        "/staff/data/batches/new",
        visitor.t("opendata-filters"),
        visitor.t("opendata-search"),
    )
    .field(
        text_input("q", visitor.t("opendata-words"))
            .kind(InputKind::Search)
            .value(asked.q.as_str()),
    )
    .field(
        select("of_agency", visitor.t("opendata-agency"))
            .option("", visitor.t("opendata-any"))
            .options(agencies.choices(visitor))
            .value(asked.of_agency.as_str()),
    )
    .field(
        select("state", visitor.t("opendata-state"))
            .option("", visitor.t("opendata-any"))
            .options(states)
            .value(asked.state.as_str()),
    );
    html! { (bar) }
}

/// The datasets to choose from, and what shall be different.
fn fields(
    visitor: &Visitor,
    datasets: &[Dataset],
    agencies: &Agencies,
    (form, tried): (&ManyForm, &Tried),
) -> Markup {
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    let choices = datasets.iter().map(|dataset| {
        let title = dataset.title.get(visitor.lang());
        checkbox(
            format!("{}.{}", dataset.id, dataset.revision),
            html! { bdi { (title) } },
        )
        .checked()
    });
    let licences = Licence::ALL.map(|licence| (licence.code, licence.name));
    let frequencies = Frequency::ALL.map(|one| (one.code, visitor.t(&one.text())));
    let stays = || visitor.t("opendata-batch-stays");
    html! {
        (tried.warning(visitor))
        form method="post" action="/staff/data/batches/preview" novalidate {
            (visitor.csrf_field())
            (checkboxes("dataset").legend(fieldset(visitor.t("opendata-datasets")).legend_class("govuk-fieldset__legend--m")).small()
                .items(choices).error_option(error("datasets")))
            h2.govuk-heading-m { (visitor.t("opendata-batch-changes")) }
            (select("agency", visitor.t("opendata-agency")).option("", stays()).options(agencies.choices(visitor)).value(form.agency.as_str())
                .error_option(error("agency")))
            (select("licence", visitor.t("opendata-licence")).option("", stays()).options(licences).value(form.licence.as_str())
                .error_option(error("licence")))
            (select("frequency", visitor.t("opendata-frequency")).option("", stays()).options(frequencies).value(form.frequency.as_str())
                .error_option(error("frequency")))
            (text_input("contact", visitor.t("opendata-contact")).hint(visitor.t("opendata-contact-hint")).value(form.contact.as_str())
                .attr("dir", "auto"))
            (text_input("contact_email", visitor.t("opendata-contact-email")).kind(InputKind::Email).value(form.contact_email.as_str())
                .error_option(error("contact_email")))
            (textarea("add_keywords", visitor.t("opendata-batch-add-keywords")).hint(visitor.t("opendata-batch-keywords-hint"))
                .value(form.add_keywords.as_str()).rows(2).attr("dir", "auto").error_option(error("keywords")))
            (textarea("remove_keywords", visitor.t("opendata-batch-remove-keywords")).value(form.remove_keywords.as_str()).rows(2)
                .attr("dir", "auto"))
            (button(visitor.t("opendata-batch-preview")).prevent_double_click())
        }
    }
}

/// The datasets that were chosen, each with the revision that was on the screen.
fn chosen(form: &PostForm<ManyForm>) -> Vec<(DatasetId, i64)> {
    let pair = |value: &str| {
        let (id, revision) = value.split_once('.')?;
        Some((Id::new(id.parse().ok()?), revision.parse().ok()?))
    };
    let values = form.values("dataset").into_iter();
    values.filter_map(pair).take(MOST_EDITED + 1).collect()
}

async fn read_all(visitor: &Visitor, chosen: &[(DatasetId, i64)]) -> Result<Vec<Dataset>> {
    let mut db = visitor.read().await?;
    let mut datasets = Vec::new();
    for (id, _) in chosen {
        datasets.push(store::dataset_by_id(&mut db, *id).await?.or_not_found()?);
    }
    Ok(datasets)
}

/// `/staff/data/batches/preview`: what would be different, before anything is.
pub async fn preview(form: PostForm<ManyForm>) -> PageResult {
    let visitor = &form.visitor;
    must_edit(visitor)?;
    let chosen = chosen(&form);
    let datasets = read_all(visitor, &chosen).await?;
    for dataset in &datasets {
        visitor.must(DESCRIBE, &dataset.resource(visitor.actor.number()))?;
    }
    let checked = match chosen.len() {
        1..=MOST_EDITED => form.input.changes().checked(),
        _ => Err(Error::invalid("datasets", "opendata-batch-how-many")),
    };
    let changes = match checked {
        Ok(changes) => changes,
        Err(error) => return again(visitor, &datasets, &form.input, error).await,
    };
    let agencies = Agencies::read(&mut visitor.read().await?).await?;
    let mut rows = Vec::new();
    for dataset in &datasets {
        let (agency, after) = changes.applied(dataset);
        if let Err(faults) = after.clone().checked() {
            let error = Error::Invalid(faults);
            return again(visitor, &datasets, &form.input, error).await;
        }
        let names = |slug: &str| agencies.name(visitor, slug).to_owned();
        let before = (names(&dataset.agency), &dataset.description);
        rows.push((
            dataset,
            differences(visitor, before, (names(&agency), &after)),
        ));
    }
    Ok(show_preview(visitor, &form, &rows))
}

/// The form again, with what is wrong; of what was chosen nothing is lost.
async fn again(
    visitor: &Visitor,
    datasets: &[Dataset],
    form: &ManyForm,
    error: Error,
) -> PageResult<Response> {
    let tried = Tried::of(visitor, error)?;
    let agencies = Agencies::read(&mut visitor.read().await?).await?;
    let title = visitor.t("opendata-batch-new");
    let page = tried.frame(page(visitor, &title));
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (fields(visitor, datasets, &agencies, (form, &tried)))
    }))
}

/// Each field that would be different, as it is and as it would be.
fn differences(
    visitor: &Visitor,
    (old_agency, old): (String, &Description),
    (new_agency, new): (String, &Description),
) -> Vec<(String, String, String)> {
    let licence = |code: &str| Licence::parse(code).map_or(code, |one| one.name).to_owned();
    let pairs = [
        ("agency", old_agency, new_agency),
        ("licence", licence(&old.licence), licence(&new.licence)),
        (
            "frequency",
            frequency_name(visitor, &old.frequency),
            frequency_name(visitor, &new.frequency),
        ),
        ("contact", old.contact.clone(), new.contact.clone()),
        (
            "contact-email",
            old.contact_email.clone(),
            new.contact_email.clone(),
        ),
        (
            "keywords",
            visitor.list(&old.keywords),
            visitor.list(&new.keywords),
        ),
    ];
    let different = pairs.into_iter().filter(|(_, old, new)| old != new);
    different
        .map(|(key, old, new)| (visitor.t(&format!("opendata-{key}")), old, new))
        .collect()
}

type Row<'d> = (&'d Dataset, Vec<(String, String, String)>);

fn show_preview(visitor: &Visitor, form: &PostForm<ManyForm>, rows: &[Row<'_>]) -> Response {
    let title = visitor.t("opendata-batch-preview-title");
    let cells = rows.iter().flat_map(|(dataset, differences)| {
        differences.iter().map(|(field, before, after)| {
            let name = dataset.title.get(visitor.lang());
            [
                cell(html! { a.govuk-link href=(work_path(dataset)) dir="auto" { (name) } }),
                cell(field.as_str()),
                cell(html! { bdi { @if before.is_empty() { (visitor.t("opendata-not-given")) } @else { (before) } } }),
                cell(html! { bdi { @if after.is_empty() { (visitor.t("opendata-not-given")) } @else { (after) } } }),
            ]
        })
    });
    let is_empty = rows.iter().all(|(_, differences)| differences.is_empty());
    let sent = form.fields().iter();
    page(visitor, &title).show(html! {
        h1.govuk-heading-l { (title) }
        @if is_empty { p.govuk-body { (visitor.t("opendata-batch-no-change")) } }
        @else {
            p.govuk-body { (visitor.t("opendata-batch-preview-text")) }
            (table()
                .caption(title.as_str())
                .caption_class("govuk-visually-hidden")
                .column(visitor.t("opendata-dataset"))
                .column(visitor.t("opendata-batch-field"))
                .column(visitor.t("opendata-batch-before"))
                .column(visitor.t("opendata-batch-after"))
                .rows(cells)
                .stacking(title.as_str()))
            form method="post" action="/staff/data/batches" {
                (visitor.csrf_field())
                @for (name, value) in sent { input type="hidden" name=(name) value=(value); }
                (button(visitor.t("opendata-batch-keep")).prevent_double_click())
            }
        }
        p.govuk-body { a.govuk-link href="/staff/data/batches/new" { (visitor.t("opendata-batch-new")) } }
    })
}

/// Keeps what the preview showed.
pub async fn send(form: PostForm<ManyForm>) -> PageResult {
    let visitor = &form.visitor;
    must_edit(visitor)?;
    let chosen = chosen(&form);
    let input = EditDescriptions {
        datasets: chosen.clone(),
        changes: form.input.changes(),
    };
    let mut tx = visitor.begin().await?;
    let done = edit_descriptions(&mut tx, input).await;
    match finish(tx, done).await {
        Ok(id) => {
            let path = format!("/staff/data/batches/{id}");
            Ok(visitor.go_with_notice(&path, visitor.t("opendata-batch-kept")))
        }
        Err(error) => {
            let datasets = read_all(visitor, &chosen).await?;
            again(visitor, &datasets, &form.input, error).await
        }
    }
}

/// What an edit changes, in a list.
pub fn change_list(visitor: &Visitor, changes: &Changes) -> Markup {
    let licence = Licence::parse(&changes.licence).map_or("", |one| one.name);
    let pairs = [
        ("agency", changes.agency.clone()),
        ("licence", licence.to_owned()),
        ("frequency", frequency_name(visitor, &changes.frequency)),
        ("contact", changes.contact.clone()),
        ("contact-email", changes.contact_email.clone()),
        ("batch-add-keywords", visitor.list(&changes.add_keywords)),
        (
            "batch-remove-keywords",
            visitor.list(&changes.remove_keywords),
        ),
    ];
    html! {
        ul.govuk-list {
            @for (key, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
                li { (visitor.t(&format!("opendata-{key}"))) ": " bdi { (value) } }
            }
        }
    }
}
