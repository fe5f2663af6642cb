//! `/staff/town/holidays/import`: a year's holidays from a file. First the days of the file are shown, then those that
//! were ticked are added.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Message, Result};
use stoa_web::{
    DateStyle, FormErrors, Markup, PageResult, PostForm, Query, Visitor,
    components::{button, checkbox, checkboxes, details, file_upload, text_input},
    html,
};

use super::{
    add_holiday::calendar_field,
    frame::{all_errors, form_column, must_manage, question, read, setup_page},
    upload_areas::the_file,
};
use crate::{
    commands::import_holidays::{ImportHolidays, import_holidays},
    model::{
        faults::of_file,
        holiday_file::{self, FileHoliday, HolidayFile},
        period::parse_day,
    },
};

/// Whose holidays of which year; in the second step, the days that were ticked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ImportForm {
    pub calendar: String,
    pub year: String,
    /// `2026-12-25 Christmas`, once a ticked day.
    pub holidays: Vec<String>,
}

impl ImportForm {
    fn year(&self) -> Result<i16> {
        let year = self
            .year
            .trim()
            .parse()
            .ok()
            .filter(|year| (1900..=2200).contains(year));
        year.ok_or_else(|| Error::invalid("year", "town-year-form"))
    }

    fn ticked(&self) -> Vec<FileHoliday> {
        let all = self.holidays.iter().filter_map(|line| {
            let (day, name) = line.split_once(' ')?;
            Some(FileHoliday {
                day: parse_day(day)?,
                name: name.to_owned(),
            })
        });
        all.collect()
    }
}

pub async fn form(visitor: Visitor, Query(mut filled): Query<ImportForm>) -> PageResult {
    must_manage(&visitor)?;
    if filled.year.is_empty() {
        filled.year = visitor.in_town(visitor.now()).date().year().to_string();
    }
    Ok(show(&visitor, &filled, &FormErrors::none()).await?)
}

/// Reads the file and shows its days.
pub async fn send(form: PostForm<ImportForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    must_manage(&visitor)?;
    let read = (|| {
        let year = input.year()?;
        let file = holiday_file::read(&the_file(&form.uploads)?.bytes, year);
        if file.holidays.is_empty() {
            let nothing = Message::new("town-holidays-none-of-year").with("year", year);
            let faults = if file.faults.is_empty() {
                vec![nothing]
            } else {
                file.faults
            };
            return Err(of_file(faults));
        }
        Ok(file)
    })();
    match read {
        Ok(file) => Ok(preview(&visitor, &input, &file)),
        Err(error) => Ok(show(&visitor, &input, &FormErrors::from_error(error)?).await?),
    }
}

/// Adds the ticked days.
pub async fn apply(form: PostForm<ImportForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    match add(&visitor, &input).await {
        Ok(count) => {
            let place = format!("/staff/town/holidays?year={}", input.year.trim());
            let notice = visitor.t_with("town-holidays-imported", &[("count", count.into())]);
            Ok(visitor.go_with_notice(&place, notice))
        }
        Err(error) => Ok(show(&visitor, &input, &FormErrors::from_error(error)?).await?),
    }
}

async fn add(visitor: &Visitor, input: &ImportForm) -> Result<usize> {
    let mut tx = visitor.begin().await?;
    let import = ImportHolidays {
        calendar: input.calendar.clone(),
        holidays: input.ticked(),
    };
    let done = import_holidays(visitor.app(), &mut tx, import).await?;
    tx.commit(done).await
}

async fn show(visitor: &Visitor, input: &ImportForm, errors: &FormErrors) -> Result<Response> {
    let (_, setup) = read(visitor).await?;
    let title = visitor.t("town-holidays-import");
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-holidays-title"), "/staff/town/holidays")
        .errors(errors);
    Ok(page.show(form_column(&title, &html! {
        p.govuk-body { (visitor.t("town-holidays-import-text")) }
        form method="post" action="/staff/town/holidays/import" enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (text_input("year", visitor.t("town-field-year")).value(&input.year).width(4).inputmode("numeric")
                .error_option(visitor.error_of(errors, "year")))
            (calendar_field(visitor, &setup, &input.calendar, errors))
            (file_upload("file", visitor.t("town-holidays-file")).hint(visitor.t("town-holidays-file-hint"))
                .accept(".ics,.csv,text/calendar,text/csv").error_option(all_errors(visitor, errors, "file")))
            (button(visitor.t("town-continue")).prevent_double_click())
        }
    })))
}

fn preview(visitor: &Visitor, input: &ImportForm, file: &HolidayFile) -> Response {
    let year = input.year.trim().to_owned();
    let title = visitor.t_with(
        "town-holidays-found",
        &[("year", year.into()), ("count", file.holidays.len().into())],
    );
    let days = file.holidays.iter().map(|one| {
        let words = format!(
            "{} – {}",
            visitor.day(one.day, DateStyle::Weekday),
            one.name
        );
        checkbox(format!("{} {}", one.day, one.name), words).checked()
    });
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-holidays-title"), "/staff/town/holidays");
    page.show(form_column(
        &title,
        &html! {
            form method="post" action="/staff/town/holidays/import/apply" novalidate {
                (visitor.csrf_field())
                input type="hidden" name="calendar" value=(input.calendar);
                input type="hidden" name="year" value=(input.year);
                (checkboxes("holidays").legend(question(visitor.t("town-holidays-tick"))).items(days).small())
                (left_out(visitor, file))
                (button(visitor.t("town-holidays-apply")).prevent_double_click())
            }
        },
    ))
}

fn left_out(visitor: &Visitor, file: &HolidayFile) -> Markup {
    let words = visitor.t_with(
        "town-holidays-left-out",
        &[("count", file.faults.len().into())],
    );
    let faults = html! {
        ul.govuk-list.govuk-list--bullet { @for fault in &file.faults { li { (visitor.message(fault)) } } }
    };
    html! {
        @if file.other_years > 0 {
            p.govuk-body { (visitor.t_with("town-holidays-other-years", &[("count", file.other_years.into())])) }
        }
        @if !file.faults.is_empty() { (details(words, faults)) }
    }
}
