//! `/staff/town/holidays/remove`: a holiday becomes a day like another.

use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound, town::office_hours::holidays};
use stoa_web::{DateStyle, PageResult, PostForm, Query, Visitor, html};

use super::{
    confirm::{Confirmation, confirm},
    frame::must_manage,
};
use crate::{
    commands::remove_holiday::{RemoveHoliday, remove_holiday},
    model::period::parse_day,
};

/// Which holiday.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub calendar: String,
    pub day: String,
}

pub async fn form(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    must_manage(&visitor)?;
    let day = parse_day(&asked.day).or_not_found()?;
    let known = holidays(&mut visitor.read().await?, day, day).await?;
    let holiday = known
        .into_iter()
        .find(|one| one.calendar == asked.calendar)
        .or_not_found()?;
    let name = holiday.name.get(visitor.lang()).to_owned();
    let words = [
        ("name", name.into()),
        ("day", visitor.day(day, DateStyle::Long).into()),
    ];
    let asked = Confirmation {
        title: visitor.t_with("town-holiday-remove-title", &words),
        back: &format!("/staff/town/holidays?year={}", day.year()),
        action: "/staff/town/holidays/remove",
        body: html! { p.govuk-body { (visitor.t("town-holiday-remove-text")) } },
        button: Some(visitor.t("town-holiday-remove")),
        hidden: &[("calendar", &asked.calendar), ("day", &asked.day)],
    };
    Ok(confirm(&visitor, asked))
}

pub async fn send(form: PostForm<Asked>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    let day = parse_day(&input.day).ok_or(Error::NotFound)?;
    let mut tx = visitor.begin().await?;
    let remove = RemoveHoliday {
        calendar: input.calendar,
        day,
    };
    let done = remove_holiday(&mut tx, remove).await?;
    tx.commit(done).await?;
    let place = format!("/staff/town/holidays?year={}", day.year());
    Ok(visitor.go_with_notice(&place, visitor.t("town-holiday-removed")))
}
