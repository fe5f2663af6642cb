//! `/staff/participation/{process}/petitions/{component}`: how many signatures petitions need, and how soon they are answered.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, text_input},
    html,
};

use crate::{
    commands::petition::{SavePetitionRules, save_petition_rules},
    model::{Component, Kind, Setup, petition::RulesForm},
    pages::frame::staff::frame::{Tried, find_to, form_column, process_page, work_path},
    policy, store,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Given {
    seen: i64,
    needed: String,
    answer_days: String,
}

type Place = Path<(String, String)>;

pub async fn form(visitor: Visitor, Path((process, component)): Place) -> PageResult {
    let (setup, component) = found(&visitor, (&process, &component)).await?;
    let rules = store::petition::rules_of(&mut visitor.read().await?, component.id).await?;
    let given = Given {
        seen: rules.version,
        needed: rules.needed.to_string(),
        answer_days: rules.answer_days.to_string(),
    };
    let place = (&setup, &component);
    Ok(show(&visitor, place, &given, &Tried::default()))
}

async fn found(
    visitor: &Visitor,
    (process, component): (&str, &str),
) -> Result<(Setup, Component), Problem> {
    let setup = find_to(visitor, policy::SET_UP, process).await?;
    let component = setup.component(component).cloned();
    let component = component.filter(|one| one.kind == Kind::Petition);
    Ok((setup, component.or_not_found()?))
}

pub async fn send(Path((process, component)): Place, form: PostForm<Given>) -> PageResult {
    let visitor = &form.visitor;
    let (setup, component) = found(visitor, (&process, &component)).await?;
    let place = (&setup, &component);
    match save(visitor, place, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work_path(&setup.process), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, place, &form.input, &tried))
        }
    }
}

async fn save(
    visitor: &Visitor,
    (setup, component): (&Setup, &Component),
    given: &Given,
) -> Result<()> {
    let input = SavePetitionRules {
        process: setup.process.slug.clone(),
        component: component.slug.clone(),
        seen: given.seen,
        form: RulesForm {
            needed: given.needed.clone(),
            answer_days: given.answer_days.clone(),
        },
    };
    let mut tx = visitor.begin().await?;
    let done = save_petition_rules(&mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    (setup, component): (&Setup, &Component),
    given: &Given,
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-petition-rules");
    let path = work_path(&setup.process);
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    let page = process_page(visitor, &title, &setup.process);
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { bdi { (component.title.get(visitor.lang())) } }
        p.govuk-body { (visitor.t("participation-petition-rules-what")) }
        form method="post" action={ (path) "/petitions/" (component.slug) } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (text_input("needed", visitor.t("participation-petition-needed")).hint(visitor.t("participation-petition-needed-hint"))
                .value(&given.needed).width(10).inputmode("numeric").error_option(error("needed")))
            (text_input("answer_days", visitor.t("participation-petition-days")).hint(visitor.t("participation-petition-days-hint"))
                .value(&given.answer_days).width(5).inputmode("numeric").error_option(error("answer_days")))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}
