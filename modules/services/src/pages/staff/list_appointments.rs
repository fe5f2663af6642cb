//! Who comes to an office on a day: times first and, once somebody has said why, the names.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{OrNotFound, Reader, Result};
use stoa_web::{
    DateStyle, FormErrors, PageResult, PostForm, Query, Visitor,
    components::{InputKind, button, cell, link_button, pagination, select, table, text_input},
};

use super::edit_office::is_hit;
use crate::{
    casework::{booking::open, bureau::Bureau},
    commands::{all_services, read_appointments},
    model::{Appointment, AppointmentState, Details, OfficeRow},
    pages::{
        book::words::{clock, place_words, state_tag},
        words::say,
    },
    store::{appointments, offices},
};

/// Which day of which office.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    office: String,
    /// `2026-03-02`; today when it is no day.
    day: String,
}

/// The same, with the purpose for which names are read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PurposeForm {
    office: String,
    day: String,
    purpose: String,
}

/// A day of an office.
struct Day {
    bureau: Bureau,
    day: Date,
    booked: Vec<Appointment>,
    /// By the appointments' numbers; `None` until somebody has said why they are read.
    names: Option<BTreeMap<i64, Details>>,
}

/// `GET /staff/appointments`
pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let seen = seen(&visitor, &mut db).await?;
    let office = match asked.office.as_str() {
        "" => own_first(&visitor, &seen),
        slug => Some(seen.iter().find(|row| row.slug == slug).or_not_found()?),
    };
    let Some(office) = office.cloned() else {
        return nothing(&visitor);
    };
    let day = read_day(&visitor, &mut db, (office, &asked.day)).await?;
    drop(db);
    show(&visitor, &seen, (&day, ""), &FormErrors::none())
}

/// `POST /staff/appointments`: opens the names.
pub async fn read(form: PostForm<PurposeForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let seen = seen(visitor, &mut db).await?;
    let office = seen.iter().find(|row| row.slug == input.office);
    let office = office.cloned().or_not_found()?;
    let mut day = read_day(visitor, &mut db, (office, &input.day)).await?;
    drop(db);
    let mut tx = visitor.begin().await?;
    let of = (input.office.as_str(), day.day);
    let errors = match read_appointments(visitor.app(), &mut tx, of, &input.purpose).await {
        Ok(done) => {
            tx.commit(done).await?;
            let mut db = visitor.read().await?;
            day.names = Some(names_of(visitor, &mut db, &day.booked).await?);
            FormErrors::none()
        }
        Err(error) => {
            drop(tx);
            FormErrors::from_error(error)?
        }
    };
    show(visitor, &seen, (&day, &input.purpose), &errors)
}

/// The offices whose days this member of staff sees.
async fn seen(visitor: &Visitor, db: &mut Reader) -> Result<Vec<OfficeRow>> {
    let house = &visitor.app().config.town.agency;
    let all = offices::all(db).await?;
    let may = |row: &OfficeRow| visitor.may("see_appointments", &row.resource(house));
    Ok(all.into_iter().filter(may).collect())
}

fn own_first<'r>(visitor: &Visitor, seen: &'r [OfficeRow]) -> Option<&'r OfficeRow> {
    let agency = visitor.actor.staff().map(|staff| staff.agency.as_str());
    let own = seen.iter().find(|row| Some(row.agency.as_str()) == agency);
    own.or(seen.first())
}

async fn read_day(
    visitor: &Visitor,
    db: &mut Reader,
    (office, day): (OfficeRow, &str),
) -> Result<Day> {
    let bureau = Bureau::of(visitor.app(), db, office).await?;
    let day = day
        .parse()
        .unwrap_or_else(|_none| bureau.day_of(visitor.now()));
    let window = bureau.window(day, 1)?;
    Ok(Day {
        booked: appointments::in_window(db, &bureau.row.slug, window).await?,
        bureau,
        day,
        names: None,
    })
}

async fn names_of(
    visitor: &Visitor,
    db: &mut Reader,
    booked: &[Appointment],
) -> Result<BTreeMap<i64, Details>> {
    let mut names = BTreeMap::new();
    for one in booked {
        if let Some(details) = open(visitor.app(), db, one).await? {
            names.insert(one.id.number(), details);
        }
    }
    Ok(names)
}

fn nothing(visitor: &Visitor) -> PageResult {
    let title = visitor.t("services-book-days-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("services-book-no-office")) }
        (offices_link(visitor))
    }))
}

fn show(
    visitor: &Visitor,
    seen: &[OfficeRow],
    (day, purpose): (&Day, &str),
    errors: &FormErrors,
) -> PageResult {
    let title = visitor.t("services-book-days-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .wide()
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        span.govuk-caption-l { (say(visitor, &day.bureau.file.name)) }
        h1.govuk-heading-l { (title) }
        (which(visitor, seen, day))
        h2.govuk-heading-m { (visitor.day(day.day, DateStyle::Weekday)) }
        @if day.booked.is_empty() { p.govuk-body { (visitor.t("services-book-nobody")) } }
        @else {
            (open_names(visitor, day, purpose, errors))
            (lines(visitor, day))
        }
        (other_days(visitor, day))
        p.govuk-body { a.govuk-link href="/appointments" { (visitor.t("services-book-for-somebody")) } }
        (offices_link(visitor))
    }))
}

fn which(visitor: &Visitor, seen: &[OfficeRow], day: &Day) -> Markup {
    let names = seen.iter().map(|row| {
        let name = row.name.get(visitor.lang()).to_owned();
        (row.slug.clone(), name)
    });
    html! {
        form method="get" action="/staff/appointments" {
            (select("office", visitor.t("services-book-office")).options(names).value(day.bureau.row.slug.as_str()))
            (text_input("day", visitor.t("services-book-day")).kind(InputKind::Date)
                .width(10).value(day.day.to_string()))
            (button(visitor.t("services-book-show")).secondary())
        }
    }
}

fn other_days(visitor: &Visitor, day: &Day) -> Markup {
    let href = |to: Date| {
        format!(
            "/staff/appointments?office={}&day={to}",
            day.bureau.row.slug
        )
    };
    let mut pages = pagination(visitor.t("services-book-days-title"));
    if let Ok(before) = day.day.yesterday() {
        pages = pages.previous(visitor.t("services-book-day-before"), href(before));
    }
    if let Ok(after) = day.day.tomorrow() {
        pages = pages.next(visitor.t("services-book-day-after"), href(after));
    }
    html! { (pages) }
}

fn open_names(visitor: &Visitor, day: &Day, purpose: &str, errors: &FormErrors) -> Markup {
    let house = &visitor.app().config.town.agency;
    let may = visitor.may("read_appointments", &day.bureau.row.resource(house));
    if day.names.is_some() || !may {
        return html! {};
    }
    html! {
        form method="post" action="/staff/appointments" novalidate {
            (visitor.csrf_field())
            input type="hidden" name="office" value=(day.bureau.row.slug);
            input type="hidden" name="day" value=(day.day);
            (text_input("purpose", visitor.t("services-book-purpose")).hint(visitor.t("services-book-purpose-hint"))
                .value(purpose).error_option(visitor.error_of(errors, "purpose")))
            (button(visitor.t("services-book-open-names")).secondary())
        }
    }
}

fn lines(visitor: &Visitor, day: &Day) -> Markup {
    let mut columns = table()
        .column(visitor.t("services-book-time"))
        .column(visitor.t("services-book-what"))
        .column(visitor.t("services-book-desk"))
        .column(visitor.t("services-column-reference"));
    if day.names.is_some() {
        columns = columns.column(visitor.t("services-book-name"));
    }
    let columns = columns
        .column(visitor.t("services-column-status"))
        .column(visitor.t("services-book-acts"));
    let rows = day.booked.iter().map(|one| line(visitor, day, one));
    html! { (columns.rows(rows).stacking(visitor.t("services-book-days-title"))) }
}

fn line(visitor: &Visitor, day: &Day, one: &Appointment) -> Vec<stoa_web::components::Cell> {
    let bureau = &day.bureau;
    let prefix = &visitor.app().config.town.reference_prefix;
    let kind = bureau.file.kind(&one.kind);
    let kind = kind.map_or(one.kind.as_str(), |kind| say(visitor, &kind.name));
    let mut cells = vec![
        cell(clock(visitor, bureau.zone(), one.starts_at)),
        cell(html! { span dir="auto" { (kind) } }),
        cell(place_words(visitor, bureau, &one.resources)),
        cell(html! {
            span.stoa-reference { (one.reference(prefix)) }
            @if let Some(application) = one.application {
                br; a.govuk-link.stoa-reference href={ "/staff/applications/" (prefix) "-A" (application) } {
                    (prefix) "-A" (application)
                }
            }
        }),
    ];
    if let Some(names) = &day.names {
        cells.push(cell(who(names.get(&one.id.number()))));
    }
    cells.push(cell(html! {
        (state_tag(visitor, one.state))
        @if is_hit(bureau, one) { br; strong { (visitor.t("services-book-nobody-there")) } }
    }));
    cells.push(cell(acts(visitor, day, one)));
    cells
}

fn who(details: Option<&Details>) -> Markup {
    html! {
        @if let Some(details) = details {
            span dir="auto" { (details.name) }
            @for way in [&details.phone, &details.email] {
                @if !way.is_empty() { br; span dir="ltr" { (way) } }
            }
        }
    }
}

fn acts(visitor: &Visitor, day: &Day, one: &Appointment) -> Markup {
    let agency = day.bureau.row.agency.as_str();
    let house = visitor.app().config.town.agency.as_str();
    let may = |action: &str| visitor.may(action, &one.resource((agency, house), false));
    let begun = day.bureau.day_of(visitor.now()) >= day.day;
    let mark = |came: &'static str, words: &'static str| {
        html! {
            form method="post" action={ "/staff/appointments/" (one.id) "/mark" } {
                (visitor.csrf_field())
                input type="hidden" name="came" value=(came);
                (button(html! {
                    (visitor.t(words)) span.govuk-visually-hidden { " " (one.id) }
                }).secondary())
            }
        }
    };
    html! {
        @if begun && one.state.holds() && may("mark_appointment") {
            div.govuk-button-group {
                @if one.state != AppointmentState::Came { (mark("yes", "services-book-mark-came")) }
                @if one.state != AppointmentState::Missed { (mark("no", "services-book-mark-missed")) }
            }
        }
        @if one.is_ahead(visitor.now()) && may("reschedule_appointment") {
            (link_button(html! {
                (visitor.t("services-book-move")) span.govuk-visually-hidden { " " (one.id) }
            }, format!("/staff/appointments/{}/move", one.id)).secondary())
        }
        @if one.is_ahead(visitor.now()) && may("call_off_appointment") {
            (link_button(html! {
                (visitor.t("services-book-call-off")) span.govuk-visually-hidden { " " (one.id) }
            }, format!("/staff/appointments/{}/call-off", one.id)).secondary())
        }
    }
}

/// To where offices are written, for those who may see that.
fn offices_link(visitor: &Visitor) -> Markup {
    html! {
        @if visitor.may("see_services_setup", &all_services(visitor.app())) {
            p.govuk-body { a.govuk-link href="/staff/offices" { (visitor.t("services-book-offices")) } }
        }
    }
}
