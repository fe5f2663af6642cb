//! `/staff/town/holidays/add`: adding a holiday, or giving one another name.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{
    Error, Result,
    town::office_hours::{Holiday, holidays},
};
use stoa_web::{
    FormErrors, Markup, PageResult, PostForm, Query, Visitor,
    components::{InputKind, button, select, text_input},
    html,
};

use super::{
    frame::{form_column, must_manage, read, setup_page},
    name_fields::{NameForm, name_fields},
};
use crate::{commands::add_holiday::add_holiday, model::period::parse_day, setup::Setup};

/// A holiday as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct HolidayForm {
    /// An agency's slug; empty: the town.
    pub calendar: String,
    pub day: String,
    #[serde(flatten)]
    pub name: NameForm,
}

/// The form; where its query names a holiday that is there, with its names.
pub async fn form(visitor: Visitor, Query(mut filled): Query<HolidayForm>) -> PageResult {
    must_manage(&visitor)?;
    if let Some(day) = parse_day(&filled.day) {
        let known = holidays(&mut visitor.read().await?, day, day).await?;
        if let Some(known) = known.iter().find(|one| one.calendar == filled.calendar) {
            filled.name = NameForm::of(&known.name);
        }
    }
    Ok(show(&visitor, &filled, &FormErrors::none()).await?)
}

pub async fn send(form: PostForm<HolidayForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    match add(&visitor, &input).await {
        Ok(year) => {
            let place = format!("/staff/town/holidays?year={year}");
            Ok(visitor.go_with_notice(&place, visitor.t("town-holiday-saved")))
        }
        Err(error) => Ok(show(&visitor, &input, &FormErrors::from_error(error)?).await?),
    }
}

async fn add(visitor: &Visitor, input: &HolidayForm) -> Result<i16> {
    let day = parse_day(&input.day).ok_or_else(|| Error::invalid("day", "town-day-form"))?;
    let holiday = Holiday {
        calendar: input.calendar.clone(),
        day,
        name: input.name.localised(),
    };
    let mut tx = visitor.begin().await?;
    let done = add_holiday(visitor.app(), &mut tx, holiday).await?;
    tx.commit(done).await?;
    Ok(day.year())
}

/// Whose calendar: the town's, or an agency's.
pub fn calendar_field(
    visitor: &Visitor,
    setup: &Setup,
    value: &str,
    errors: &FormErrors,
) -> Markup {
    let agencies = setup
        .running_agencies()
        .map(|one| (one.slug.clone(), one.name.get(visitor.lang()).to_owned()));
    html! {
        (select("calendar", visitor.t("town-field-calendar")).hint(visitor.t("town-calendar-hint"))
            .option("", visitor.t("town-calendar-town")).options(agencies).value(value)
            .error_option(visitor.error_of(errors, "calendar")))
    }
}

async fn show(visitor: &Visitor, input: &HolidayForm, errors: &FormErrors) -> Result<Response> {
    let (_, setup) = read(visitor).await?;
    let title = visitor.t("town-holiday-add");
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-holidays-title"), "/staff/town/holidays")
        .errors(errors);
    Ok(page.show(form_column(&title, &html! {
        form method="post" action="/staff/town/holidays/add" novalidate {
            (visitor.csrf_field())
            (text_input("day", visitor.t("town-field-day")).kind(InputKind::Date).width(10).value(&input.day)
                .error_option(visitor.error_of(errors, "day")))
            (calendar_field(visitor, &setup, &input.calendar, errors))
            (name_fields(visitor, &visitor.t("town-field-name"), &input.name, errors))
            (button(visitor.t("town-save")).prevent_double_click())
        }
    })))
}
