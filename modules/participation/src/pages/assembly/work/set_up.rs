//! `/staff/participation/{process}/assemblies/{component}`: how many seats an assembly has, and what it has to look like.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{button, inset_text, link_button, text_input},
    html,
};

use super::{super::telling::quotas, Work};
use crate::{
    commands::assembly::{PrepareAssembly, prepare_assembly},
    model::assembly::Assembly,
    pages::frame::staff::frame::{Tried, form_column, process_page},
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SeatsForm {
    seen: i64,
    seats: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let place = (process.as_str(), component.as_str());
    let work = Work::read(&visitor, &mut visitor.read().await?, place).await?;
    let given = match &work.assembly {
        Some(assembly) => SeatsForm {
            seen: assembly.version,
            seats: assembly.seats.to_string(),
        },
        None => SeatsForm::default(),
    };
    Ok(show(&visitor, &work, &given, &Tried::default()))
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<SeatsForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let place = (process.as_str(), component.as_str());
    let work = Work::read(visitor, &mut visitor.read().await?, place).await?;
    visitor.must(policy::SET_UP, &work.setup.process.resource())?;
    match save(visitor, place, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &work, &form.input, &tried))
        }
    }
}

async fn save(
    visitor: &Visitor,
    (process, component): (&str, &str),
    given: &SeatsForm,
) -> Result<()> {
    let input = PrepareAssembly {
        process: process.to_owned(),
        component: component.to_owned(),
        seen: given.seen,
        seats: given.seats.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = prepare_assembly(&mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, work: &Work, given: &SeatsForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-assembly-work");
    let page = tried.frame(process_page(visitor, &title, &work.setup.process));
    let can_change = work.may_run(visitor) && work.is_changeable();
    page.show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            p.govuk-body { bdi { (work.component.title.get(visitor.lang())) } }
            @if can_change { (fields(visitor, work, given, tried)) }
            @if let Some(assembly) = &work.assembly {
                @if !can_change {
                    @let seats = [("seats", i64::from(assembly.seats).into())];
                    p.govuk-body { (visitor.t_with("participation-assembly-what", &seats)) }
                }
                (features(visitor, work, assembly, can_change))
            }
            (draw(visitor, work))
        },
    ))
}

fn fields(visitor: &Visitor, work: &Work, given: &SeatsForm, tried: &Tried) -> Markup {
    html! {
        form method="post" action=(work.path()) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (text_input("seats", visitor.t("participation-assembly-field-seats")).hint(visitor.t("participation-assembly-seats-hint"))
                .width(4).inputmode("numeric").value(given.seats.as_str()).error_option(visitor.error_of(&tried.errors, "seats")))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }
}

/// What it has to look like, and the ways to change that.
fn features(visitor: &Visitor, work: &Work, assembly: &Assembly, can_change: bool) -> Markup {
    let path = work.path();
    html! {
        @if assembly.features.0.is_empty() {
            (inset_text(visitor.t("participation-assembly-no-features")))
        } @else {
            (quotas(visitor, assembly))
        }
        @if can_change {
            ul.govuk-list { @for feature in &assembly.features.0 {
                li { a.govuk-link href={ (path) "/features/" (feature.number) } {
                    (visitor.t("participation-frame-change")) ": " bdi { (feature.name.get(visitor.lang())) }
                } }
            } }
            (link_button(visitor.t("participation-assembly-feature-add"), format!("{path}/features/new")).secondary())
        }
    }
}

/// The way to the draw, once there is something to draw by.
fn draw(visitor: &Visitor, work: &Work) -> Markup {
    let is_ready = work
        .assembly
        .as_ref()
        .is_some_and(|one| !one.features.0.is_empty());
    html! {
        @if is_ready && work.setup.process.is_public() {
            p.govuk-body { a.govuk-link href={ (work.path()) "/draw" } { (visitor.t("participation-assembly-run")) } }
        }
    }
}
