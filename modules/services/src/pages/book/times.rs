//! The free times of a kind of appointment, a week a page: days with their times, each a link.

use jiff::{
    Span,
    civil::{Date, Weekday},
};
use maud::{Markup, html};
use serde::Deserialize;
use stoa_appointments::Slot;
use stoa_kernel::{FieldError, Message, Reader, Result, Timestamp};
use stoa_web::{
    DateStyle, FormErrors, Visitor,
    components::{pagination, radio, radios},
};

use super::words::{clock, when};
use crate::{casework::bureau::Bureau, model::OfficeKind};

/// The most other times that are offered to somebody who was too late.
const OTHERS: usize = 12;

/// Which week is looked at, or which time was chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A day of the week that is looked at: `2026-03-02`.
    pub from: String,
    /// Seconds since 1970; empty while none is chosen.
    pub start: String,
}

impl Asked {
    /// The time that was chosen. `None` when none was, or what stands there is no time.
    pub fn time(&self) -> Option<Timestamp> {
        time_of(&self.start)
    }
}

/// Reads a time as links and forms write it: seconds since 1970.
pub fn time_of(text: &str) -> Option<Timestamp> {
    Timestamp::from_second(text.parse().ok()?).ok()
}

/// A week of free times.
pub struct Times<'a> {
    bureau: &'a Bureau,
    monday: Date,
    today: Date,
    last: Date,
    slots: Vec<Slot>,
    /// The first free time after this week, where it has none.
    next: Option<Slot>,
}

impl<'a> Times<'a> {
    /// The week of a day; of today for what is no day or lies in the past, and the last that can be booked at the latest.
    pub async fn read(
        db: &mut Reader,
        (bureau, kind): (&'a Bureau, &OfficeKind),
        (from, now): (&str, Timestamp),
    ) -> Result<Self> {
        let today = bureau.day_of(now);
        let last = today.saturating_add(Span::new().days(kind.horizon_days));
        let day = from.parse::<Date>().unwrap_or(today).clamp(today, last);
        let past_monday = day.weekday().since(Weekday::Monday);
        let monday = day.saturating_sub(Span::new().days(past_monday));
        let window = bureau.window(monday, 7)?;
        let slots = bureau.slots(db, kind, (window, now)).await?;
        let next = if slots.is_empty() {
            let asked = (window.end(), now, 1);
            bureau.next_free(db, kind, asked).await?.into_iter().next()
        } else {
            None
        };
        Ok(Times {
            bureau,
            monday,
            today,
            last,
            slots,
            next,
        })
    }

    /// Days with their times; `path` is the page's, which takes `from` and `start`.
    pub fn show(&self, visitor: &Visitor, path: &str) -> Markup {
        let mut days: Vec<(Date, Vec<&Slot>)> = Vec::new();
        for slot in &self.slots {
            let day = self.bureau.day_of(slot.start);
            match days.last_mut() {
                Some((last, slots)) if *last == day => slots.push(slot),
                _ => days.push((day, vec![slot])),
            }
        }
        html! {
            h2.govuk-heading-m { (self.title(visitor)) }
            div id="start" tabindex="-1" {
                @for (day, slots) in &days { (self.day(visitor, (*day, slots), path)) }
                @if days.is_empty() { (self.nothing(visitor, path)) }
            }
            (self.other_weeks(visitor, path))
        }
    }

    fn title(&self, visitor: &Visitor) -> String {
        let monday = visitor.day(self.monday, DateStyle::Long);
        visitor.t_with("services-book-week-of", &[("day", monday.into())])
    }

    fn day(&self, visitor: &Visitor, (day, slots): (Date, &[&Slot]), path: &str) -> Markup {
        let said = visitor.day(day, DateStyle::Weekday);
        html! {
            h3.govuk-heading-s { (said) }
            ul.govuk-list.stoa-inline-list {
                @for slot in slots {
                    li {
                        a.govuk-link href={ (path) "?start=" (slot.start.as_second()) } {
                            (clock(visitor, self.bureau.zone(), slot.start))
                            span.govuk-visually-hidden { ", " (said) }
                        }
                        @if slot.free > 1 { " " span.govuk-hint { (places(visitor, slot)) } }
                    }
                }
            }
        }
    }

    fn nothing(&self, visitor: &Visitor, path: &str) -> Markup {
        html! {
            p.govuk-body { (visitor.t("services-book-none-free")) }
            @match &self.next {
                Some(slot) => {
                    p.govuk-body {
                        (visitor.t("services-book-next-free")) " "
                        a.govuk-link href={ (path) "?from=" (self.bureau.day_of(slot.start)) } {
                            (when(visitor, self.bureau.zone(), slot.start))
                        }
                    }
                }
                None => { p.govuk-body { (visitor.t("services-book-none-at-all")) } }
            }
        }
    }

    fn other_weeks(&self, visitor: &Visitor, path: &str) -> Markup {
        let week = |days: i32| self.monday.saturating_add(Span::new().days(days));
        let (before, after) = (week(-7), week(7));
        let mut pages = pagination(visitor.t("services-book-weeks"));
        if self.monday > self.today {
            let href = format!("{path}?from={}", before.max(self.today));
            pages = pages.previous(visitor.t("services-book-week-before"), href);
        }
        if after <= self.last {
            let href = format!("{path}?from={after}");
            pages = pages.next(visitor.t("services-book-week-after"), href);
        }
        html! { (pages) }
    }
}

/// How many more people can come, where several do.
fn places(visitor: &Visitor, slot: &Slot) -> String {
    let free = i64::from(slot.free);
    visitor.t_with("services-book-places", &[("count", free.into())])
}

/// Other times for somebody who was too late, as a choice of the same form, so that nothing they typed is lost.
pub async fn others(
    visitor: &Visitor,
    db: &mut Reader,
    (bureau, kind): (&Bureau, &OfficeKind),
    (start, errors): (Option<Timestamp>, &FormErrors),
) -> Result<Markup> {
    let now = visitor.now();
    // From the beginning of the day that was wanted.
    let from = start.unwrap_or(now).max(now);
    let from = bureau.window(bureau.day_of(from), 1)?.start();
    let free = bureau.next_free(db, kind, (from, now, OTHERS)).await?;
    let choices = free.iter().map(|slot| {
        radio(
            slot.start.as_second().to_string(),
            when(visitor, bureau.zone(), slot.start),
        )
    });
    Ok(html! {
        (radios("start").legend(visitor.t("services-book-other-time")).items(choices)
            .error_option(visitor.error_of(errors, "start")))
    })
}

/// That a time is not free, as what is wrong with the choice of it.
pub fn not_free(message: Message) -> Result<FormErrors, stoa_web::Problem> {
    let fault = FieldError::new("start", message);
    FormErrors::from_error(stoa_kernel::Error::Invalid(vec![fault]))
}
