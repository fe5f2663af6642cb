//! Who is away, from which day through which, and who stands in for them.

use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Id, actor::StaffMember, staff::StaffRow};
use stoa_web::{
    DateStyle, FormErrors, PageResult, Path, PostForm, Visitor,
    components::{Input, InputKind, button, cell, select, table, text_input},
};

use crate::{
    casework::colleagues::{today, works_for},
    commands::{SetAbsence, end_absence, set_absence},
    model::Absence,
    store::absences,
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AbsenceForm {
    staff: String,
    substitute: String,
    first: String,
    last: String,
}

/// A form that has nothing but its button.
#[derive(Debug, Default, Deserialize)]
pub struct ButtonForm {}

/// `GET /staff/absence`
pub async fn page(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    show(&visitor, &AbsenceForm::default(), &FormErrors::none()).await
}

/// `POST /staff/absence`
pub async fn send(form: PostForm<AbsenceForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    let own = visitor.staff()?.id;
    let absence = SetAbsence {
        staff: input.staff.parse().map_or(own, Id::new),
        substitute: input.substitute.parse().ok().map(Id::new),
        first: day(&input.first),
        last: day(&input.last),
    };
    let mut tx = visitor.begin().await?;
    match set_absence(visitor.app(), &mut tx, absence).await {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice("/staff/absence", visitor.t("services-desk-done-away")))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice("/staff/absence", visitor.message(&message)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, input, &errors).await
        }
    }
}

/// `POST /staff/absence/{id}/end`
pub async fn end(Path(id): Path<i64>, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = end_absence(&mut tx, Id::new(id)).await?;
    tx.commit(done).await?;
    Ok(visitor.go_with_notice("/staff/absence", visitor.t("services-desk-done-back")))
}

/// As the browser's own field of a day sends it: `2026-03-02`.
fn day(text: &str) -> Option<Date> {
    text.trim().parse().ok()
}

async fn show(visitor: &Visitor, form: &AbsenceForm, errors: &FormErrors) -> PageResult {
    let own = visitor.staff()?.clone();
    visitor.must("set_absence", &Absence::resource(own.id, &own.agency))?;
    let mut db = visitor.read().await?;
    let coming = absences::coming(&mut db, today(visitor.app(), visitor.now())).await?;
    let mut people = stoa_kernel::staff::list(&mut db).await?;
    drop(db);
    people.retain(|row| works_for(row, &own.agency));
    let title = visitor.t("services-desk-absence-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-desk-absence-words")) }
                (list(visitor, &coming, &people))
                form method="post" action="/staff/absence" novalidate {
                    (visitor.csrf_field())
                    (who(visitor, own.id, (&people, form)))
                    (day_input(visitor, "first", "services-desk-first-day", (&form.first, errors)))
                    (day_input(visitor, "last", "services-desk-last-day", (&form.last, errors)))
                    (select("substitute", visitor.t("services-desk-substitute")).option("", visitor.t("services-desk-choose"))
                        .options(named(&people)).value(form.substitute.as_str())
                        .error_option(visitor.error_of(errors, "substitute")))
                    (button(visitor.t("services-desk-absence-button")))
                }
            }
        }
    }))
}

fn named(people: &[StaffRow]) -> impl Iterator<Item = (String, String)> {
    people
        .iter()
        .map(|row| (row.staff.id.to_string(), row.staff.name.clone()))
}

/// A manager says it for others too.
fn who(
    visitor: &Visitor,
    own: Id<StaffMember>,
    (people, form): (&[StaffRow], &AbsenceForm),
) -> Markup {
    let may = |row: &&StaffRow| {
        let of = Absence::resource(row.staff.id, &row.staff.agency);
        visitor.may("set_absence", &of)
    };
    let mine: Vec<StaffRow> = people.iter().filter(may).cloned().collect();
    let own = own.to_string();
    let chosen = if form.staff.is_empty() {
        &own
    } else {
        &form.staff
    };
    html! {
        @if mine.len() > 1 {
            (select("staff", visitor.t("services-desk-away")).options(named(&mine)).value(chosen.as_str()))
        }
    }
}

fn day_input(
    visitor: &Visitor,
    name: &'static str,
    key: &str,
    (value, errors): (&str, &FormErrors),
) -> Input {
    text_input(name, visitor.t(key))
        .kind(InputKind::Date)
        .width(10)
        .value(value)
        .error_option(visitor.error_of(errors, name))
}

fn list(visitor: &Visitor, coming: &[Absence], people: &[StaffRow]) -> Markup {
    let name = |id: Id<StaffMember>| {
        let row = people.iter().find(|row| row.staff.id == id)?;
        Some(row.staff.name.clone())
    };
    let known = coming
        .iter()
        .filter_map(|one| Some((one, name(one.staff)?, name(one.substitute))));
    let rows: Vec<_> = known
        .map(|(one, away, substitute)| {
            let agency = people.iter().find(|row| row.staff.id == one.staff);
            let agency = agency
                .map(|row| row.staff.agency.as_str())
                .unwrap_or_default();
            let may = visitor.may("set_absence", &Absence::resource(one.staff, agency));
            [
                cell(away),
                cell(visitor.day(one.first, DateStyle::Long)),
                cell(visitor.day(one.last, DateStyle::Long)),
                cell(substitute.unwrap_or_default()),
                cell(html! { @if may { (end_button(visitor, one)) } }),
            ]
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            (table()
                .column(visitor.t("services-desk-away"))
                .column(visitor.t("services-desk-first-day"))
                .column(visitor.t("services-desk-last-day"))
                .column(visitor.t("services-desk-substitute"))
                .column(html! { span.govuk-visually-hidden { (visitor.t("services-desk-acts")) } })
                .rows(rows)
                .stacking(visitor.t("services-desk-absence-title")))
        }
    }
}

fn end_button(visitor: &Visitor, one: &Absence) -> Markup {
    html! {
        form method="post" action={ "/staff/absence/" (one.id) "/end" } {
            (visitor.csrf_field())
            (button(visitor.t("services-desk-absence-end")).secondary())
        }
    }
}
