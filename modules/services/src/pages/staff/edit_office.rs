//! An office's file, written in the browser and in force at once; the bookings that it hits; secret addresses of calendars.

use jiff::SignedDuration;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_appointments::Interval;
use stoa_kernel::{Reader, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, inset_text, select},
};

use super::written_file::{self, FileForm, Written, errors_of};

use crate::{
    casework::bureau::Bureau,
    commands::{SaveOffice, all_services, make_calendar_feed, save_office},
    model::{Appointment, AppointmentState, OfficeVersion},
    pages::book::words::{resource_name, when},
    store::{appointments, offices},
};

/// How far ahead bookings are looked at, in stretches of four weeks.
const STRETCHES: usize = 27;

/// Whose calendar.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FeedForm {
    resource: String,
}

/// What the page knows of an office that is there.
struct Shown {
    bureau: Bureau,
    versions: Vec<OfficeVersion>,
    hit: Vec<Appointment>,
}

/// `GET /staff/offices/new`
pub async fn new(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("see_services_setup", &all_services(visitor.app()))?;
    let form = FileForm {
        file: include_str!("office.yaml").to_owned(),
        seen: String::new(),
    };
    show(&visitor, None, &form, &FormErrors::none())
}

/// `POST /staff/offices/new`
pub async fn create(form: PostForm<FileForm>) -> PageResult {
    keep(&form, "").await
}

/// `GET /staff/offices/{slug}`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    visitor.staff()?;
    let shown = read(&visitor, &slug).await?;
    let form = FileForm {
        file: shown.bureau.row.file.clone(),
        seen: shown.bureau.row.digest.clone(),
    };
    show(&visitor, Some(&shown), &form, &FormErrors::none())
}

/// `POST /staff/offices/{slug}`
pub async fn save(Path(slug): Path<String>, form: PostForm<FileForm>) -> PageResult {
    keep(&form, &slug).await
}

/// `POST /staff/offices/{slug}/feed`: the address is shown once.
pub async fn feed(Path(slug): Path<String>, form: PostForm<FeedForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let of = (slug.as_str(), form.input.resource.as_str());
    let done = make_calendar_feed(visitor.app(), &mut tx, of).await?;
    let token = tx.commit(done).await?;
    let address = visitor
        .site
        .url(&format!("/appointments/feeds/{token}.ics"));
    let title = visitor.t("services-book-feed");
    let path = format!("/staff/offices/{slug}");
    let page = visitor.page(title.as_str()).back(path).no_index();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-book-feed-made")) }
                (inset_text(html! { code dir="ltr" { (address) } }))
            }
        }
    }))
}

async fn read(visitor: &Visitor, slug: &str) -> Result<Shown> {
    visitor.must("see_services_setup", &all_services(visitor.app()))?;
    let mut db = visitor.read().await?;
    let bureau = Bureau::read(visitor.app(), &mut db, slug).await?;
    Ok(Shown {
        versions: offices::versions_of(&mut db, slug).await?,
        hit: hit(visitor, &mut db, &bureau).await?,
        bureau,
    })
}

/// What is booked although, by the file as it is now, somebody or something that it needs is not there.
async fn hit(visitor: &Visitor, db: &mut Reader, bureau: &Bureau) -> Result<Vec<Appointment>> {
    let mut from = visitor.now();
    let mut found = Vec::new();
    for _ in 0..STRETCHES {
        let until = from + SignedDuration::from_hours(24 * 28);
        if let Some(window) = Interval::new(from, until) {
            let booked = appointments::in_window(db, &bureau.row.slug, window).await?;
            found.extend(booked.into_iter().filter(|one| is_hit(bureau, one)));
        }
        from = until;
    }
    Ok(found)
}

/// Whether a booking cannot be kept as the office's file is now.
pub fn is_hit(bureau: &Bureau, one: &Appointment) -> bool {
    let Some(time) = Interval::new(one.starts_at, one.ends_at) else {
        return false;
    };
    let mut resources = one.resources.iter();
    one.state == AppointmentState::Booked
        && !resources.all(|resource| bureau.is_staffed(resource, time))
}

async fn keep(form: &PostForm<FileForm>, slug: &str) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let input = SaveOffice {
        file: form.input.file.clone(),
        slug: slug.to_owned(),
        seen: form.input.seen.clone(),
    };
    let mut tx = visitor.begin().await?;
    let errors = match save_office(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            let office = tx.commit(done).await?;
            let path = format!("/staff/offices/{}", office.slug);
            return Ok(visitor.go_with_notice(&path, visitor.t("services-book-done-office")));
        }
        Err(error) => errors_of(visitor, error, &form.input.file)?,
    };
    drop(tx);
    let shown = match slug {
        "" => None,
        slug => Some(read(visitor, slug).await?),
    };
    show(visitor, shown.as_ref(), &form.input, &errors)
}

fn show(
    visitor: &Visitor,
    shown: Option<&Shown>,
    form: &FileForm,
    errors: &FormErrors,
) -> PageResult {
    let (title, path) = match shown {
        Some(shown) => (
            shown.bureau.row.name.get(visitor.lang()).to_owned(),
            format!("/staff/offices/{}", shown.bureau.row.slug),
        ),
        None => (
            visitor.t("services-book-office-new"),
            "/staff/offices/new".to_owned(),
        ),
    };
    let label = visitor.t("services-book-file");
    let hint = visitor.t("services-book-file-hint");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .breadcrumb(visitor.t("services-book-offices"), "/staff/offices")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        @if let Some(shown) = shown { (hit_part(visitor, shown)) }
        form method="post" action=(path) novalidate {
            (written_file::field(visitor, form, (&label, &hint), errors))
            (button(visitor.t("services-book-office-save")))
        }
        @if let Some(shown) = shown {
            (feed_part(visitor, shown, &path))
            (versions(visitor, &shown.versions))
        }
    }))
}

fn hit_part(visitor: &Visitor, shown: &Shown) -> Markup {
    if shown.hit.is_empty() {
        return html! {};
    }
    let bureau = &shown.bureau;
    let prefix = &visitor.app().config.town.reference_prefix;
    html! {
        (inset_text(html! {
            p.govuk-body { strong { (visitor.t("services-book-hit")) } }
            ul.govuk-list {
                @for one in &shown.hit {
                    li {
                        a.govuk-link href={ "/staff/appointments/" (one.id) "/call-off" } {
                            (when(visitor, bureau.zone(), one.starts_at)) ", " (one.reference(prefix))
                        }
                    }
                }
            }
        }))
    }
}

fn feed_part(visitor: &Visitor, shown: &Shown, path: &str) -> Markup {
    let bureau = &shown.bureau;
    let house = &visitor.app().config.town.agency;
    if !visitor.may("make_calendar_feed", &bureau.row.resource(house)) {
        return html! {};
    }
    let names = bureau.file.resources.iter().map(|one| {
        let name = resource_name(visitor, &bureau.file, &one.id);
        (one.id.clone(), name)
    });
    html! {
        h2.govuk-heading-m { (visitor.t("services-book-feed")) }
        p.govuk-body { (visitor.t("services-book-feed-words")) }
        form method="post" action={ (path) "/feed" } {
            (visitor.csrf_field())
            (select("resource", visitor.t("services-book-desk")).options(names))
            (button(visitor.t("services-book-feed-make")).secondary())
        }
    }
}

fn versions(visitor: &Visitor, versions: &[OfficeVersion]) -> Markup {
    let all = versions.iter().map(|version| Written {
        number: html! { (visitor.number(version.number)) },
        author: &version.author_name,
        approver: None,
        since: Some(version.made_at),
        digest: &version.digest,
    });
    written_file::versions(visitor, false, all)
}
