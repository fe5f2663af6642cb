//! `/staff/town/areas/{id}`: an area's names and population.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{
    Error, Id, OrNotFound, Result,
    town::{Area, areas::area_by_id},
};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, summary_list, text_input},
    html,
};

use super::{
    frame::{form_column, may_manage, must_see, setup_page},
    kinds::one_area_kind,
    name_fields::{NameForm, name_fields},
};
use crate::commands::change_area::{ChangeArea, change_area};

/// An area's names and population as they were typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AreaForm {
    #[serde(flatten)]
    pub name: NameForm,
    pub population: String,
    pub seen: String,
}

async fn find(visitor: &Visitor, id: i64) -> Result<Area> {
    let area = area_by_id(&mut visitor.read().await?, Id::new(id)).await?;
    area.filter(|area| area.valid_to.is_none()).or_not_found()
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    must_see(&visitor)?;
    let area = find(&visitor, id).await?;
    let filled = AreaForm {
        name: NameForm::of(&area.name),
        population: area
            .population
            .map(|count| count.to_string())
            .unwrap_or_default(),
        seen: area.version.to_string(),
    };
    Ok(show(&visitor, &area, &filled, &FormErrors::none()))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<AreaForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    match save(&visitor, id, &input).await {
        Ok(()) => Ok(visitor.go_with_notice("/staff/town/areas", visitor.t("town-area-saved"))),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            Ok(show(&visitor, &find(&visitor, id).await?, &input, &errors))
        }
    }
}

async fn save(visitor: &Visitor, id: i64, input: &AreaForm) -> Result<()> {
    let wrong = |_letters| Error::invalid("population", "town-population-form");
    let population = match input.population.trim() {
        "" => None,
        text => Some(text.parse().map_err(wrong)?),
    };
    let change = ChangeArea {
        id: Id::new(id),
        seen_version: input.seen.parse().unwrap_or(0),
        name: input.name.localised(),
        population,
    };
    let mut tx = visitor.begin().await?;
    let done = change_area(visitor.app(), &mut tx, change).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, area: &Area, input: &AreaForm, errors: &FormErrors) -> Response {
    let name = area.name.get(visitor.lang());
    let title = visitor.t_with("town-area-change", &[("name", name.into())]);
    let page = setup_page(visitor, &title)
        .breadcrumb(visitor.t("town-areas-title"), "/staff/town/areas")
        .errors(errors);
    let facts = summary_list()
        .row(
            visitor.t("town-field-kind"),
            one_area_kind(visitor, area.kind.as_str()),
        )
        .row(visitor.t("town-field-code"), area.code.as_str())
        .row(visitor.t("town-field-since"), visitor.date(area.valid_from));
    page.show(form_column(&title, &html! {
        (facts)
        p.govuk-body { (visitor.t("town-area-change-text")) }
        form method="post" action={ "/staff/town/areas/" (area.id) } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(input.seen);
            (name_fields(visitor, &visitor.t("town-field-name"), &input.name, errors))
            (text_input("population", visitor.t("town-field-population")).hint(visitor.t("town-population-hint"))
                .value(&input.population).width(10).inputmode("numeric")
                .error_option(visitor.error_of(errors, "population")))
            @if may_manage(visitor) { (button(visitor.t("town-save")).prevent_double_click()) }
        }
        p.govuk-body { a.govuk-link href={ "/responsibility/areas/" (area.id) } { (visitor.t("town-area-history")) } }
        @if may_manage(visitor) {
            p.govuk-body { a.govuk-link href={ "/staff/town/areas/" (area.id) "/end" } { (visitor.t("town-area-end")) } }
        }
    }))
}
