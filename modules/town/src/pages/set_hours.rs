//! `/staff/town/hours/{owner}`: the week of the town, an agency (`agency-water`) or a team (`team-crew`).

use axum::response::Response;
use jiff::civil::Weekday;
use serde::Deserialize;
use stoa_kernel::{
    OrNotFound, Result,
    town::{
        WorkWeek,
        office_hours::{HoursOf, hours_of},
    },
};
use stoa_web::{
    FormErrors, Markup, PageResult, Path, PostForm, Visitor,
    components::{button, radio, radios, text_input},
    html,
};

use super::{
    frame::{form_column, may_manage, must_see, question, read, setup_page},
    list_hours::weekday,
};
use crate::{
    commands::set_hours::{SetHours, owner_slug, set_hours},
    model::{faults::Faults, seen::fingerprint, week_text},
    setup::Setup,
};

/// A week as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WeekForm {
    /// `above`, `always` or `own`.
    pub how: String,
    pub monday: String,
    pub tuesday: String,
    pub wednesday: String,
    pub thursday: String,
    pub friday: String,
    pub saturday: String,
    pub sunday: String,
    pub seen: String,
}

impl WeekForm {
    fn of(week: Option<&WorkWeek>) -> Self {
        let shown = week.cloned().unwrap_or_else(WorkWeek::office_hours);
        let text = |day| week_text::write(shown.on(day));
        let how = match week {
            None => "above",
            Some(week) if *week == WorkWeek::always() => "always",
            Some(_) => "own",
        };
        WeekForm {
            how: how.to_owned(),
            monday: text(Weekday::Monday),
            tuesday: text(Weekday::Tuesday),
            wednesday: text(Weekday::Wednesday),
            thursday: text(Weekday::Thursday),
            friday: text(Weekday::Friday),
            saturday: text(Weekday::Saturday),
            sunday: text(Weekday::Sunday),
            seen: fingerprint(&week),
        }
    }

    fn days(&self) -> [(Weekday, &'static str, &str); 7] {
        [
            (Weekday::Monday, "monday", &self.monday),
            (Weekday::Tuesday, "tuesday", &self.tuesday),
            (Weekday::Wednesday, "wednesday", &self.wednesday),
            (Weekday::Thursday, "thursday", &self.thursday),
            (Weekday::Friday, "friday", &self.friday),
            (Weekday::Saturday, "saturday", &self.saturday),
            (Weekday::Sunday, "sunday", &self.sunday),
        ]
    }

    fn week(&self) -> Result<WorkWeek> {
        let mut week = WorkWeek::default();
        let mut faults = Faults::default();
        match self.how.as_str() {
            "above" => {}
            "always" => week = WorkWeek::always(),
            "own" => {
                for (day, field, text) in self.days() {
                    let spans = week_text::parse(text);
                    faults.want(spans.is_some(), field, "town-hours-form");
                    spans
                        .into_iter()
                        .flatten()
                        .for_each(|span| week.add(day, span));
                }
                faults.want(
                    !faults.is_empty() || !week.is_empty(),
                    "monday",
                    "town-hours-empty",
                );
            }
            _ => faults.want(false, "how", "town-hours-choose"),
        }
        faults.done()?;
        Ok(week)
    }
}

/// The owner of an address, with the name that the page shows.
fn owner_of(visitor: &Visitor, setup: &Setup, slug: &str) -> Result<(HoursOf, String)> {
    if slug == "town" {
        return Ok((HoursOf::Town, visitor.t("town-calendar-town")));
    }
    if let Some(slug) = slug.strip_prefix("agency-") {
        let agency = setup
            .agencies
            .iter()
            .find(|one| one.slug == slug)
            .or_not_found()?;
        return Ok((
            HoursOf::Agency(slug.to_owned()),
            agency.name.get(visitor.lang()).to_owned(),
        ));
    }
    let slug = slug.strip_prefix("team-").or_not_found()?;
    let team = setup
        .teams
        .iter()
        .find(|one| one.slug == slug)
        .or_not_found()?;
    Ok((
        HoursOf::Team(slug.to_owned()),
        team.name.get(visitor.lang()).to_owned(),
    ))
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    must_see(&visitor)?;
    let (mut db, setup) = read(&visitor).await?;
    let owner = owner_of(&visitor, &setup, &slug)?;
    let week = hours_of(&mut db, &owner.0).await?;
    let filled = WeekForm {
        seen: fingerprint(&week),
        ..WeekForm::of(week.as_ref())
    };
    Ok(show(&visitor, &owner, &filled, &FormErrors::none()))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<WeekForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    let (_, setup) = read(&visitor).await?;
    let owner = owner_of(&visitor, &setup, &slug)?;
    match save(&visitor, &owner.0, &input).await {
        Ok(()) => Ok(visitor.go_with_notice("/staff/town/hours", visitor.t("town-hours-saved"))),
        Err(error) => Ok(show(
            &visitor,
            &owner,
            &input,
            &FormErrors::from_error(error)?,
        )),
    }
}

async fn save(visitor: &Visitor, owner: &HoursOf, input: &WeekForm) -> Result<()> {
    let set = SetHours {
        owner: owner.clone(),
        week: input.week()?,
        seen: Some(input.seen.clone()),
    };
    let mut tx = visitor.begin().await?;
    let done = set_hours(&mut tx, set).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    owner: &(HoursOf, String),
    input: &WeekForm,
    errors: &FormErrors,
) -> Response {
    let title = visitor.t_with("town-hours-of", &[("name", owner.1.as_str().into())]);
    let above = match owner.0 {
        HoursOf::Town => "town-hours-usual",
        HoursOf::Agency(_) => "town-hours-as-town",
        HoursOf::Team(_) => "town-hours-as-agency",
    };
    let own =
        radio("own", visitor.t("town-hours-own")).conditional(day_fields(visitor, input, errors));
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-hours-title"), "/staff/town/hours")
        .errors(errors);
    page.show(form_column(
        &title,
        &html! {
            p.govuk-body { (visitor.t("town-hours-text")) }
            form method="post" action={ "/staff/town/hours/" (owner_slug(&owner.0)) } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(input.seen);
                (radios("how").legend(question(visitor.t("town-hours-question"))).value(&input.how)
                    .item(radio("above", visitor.t(above)))
                    .item(radio("always", visitor.t("town-hours-always")))
                    .item(own).error_option(visitor.error_of(errors, "how")))
                @if may_manage(visitor) { (button(visitor.t("town-save")).prevent_double_click()) }
            }
        },
    ))
}

fn day_fields(visitor: &Visitor, input: &WeekForm, errors: &FormErrors) -> Markup {
    let fields = input.days().map(|(day, field, text)| {
        text_input(field, weekday(visitor, day))
            .value(text)
            .width(20)
            .attr("dir", "ltr")
            .autocomplete("off")
            .error_option(visitor.error_of(errors, field))
    });
    html! {
        p.govuk-hint { (visitor.t("town-hours-hint")) }
        @for field in fields { (field) }
    }
}
