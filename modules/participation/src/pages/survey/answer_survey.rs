//! `…/answer`: the questions, on one page.

use axum::response::Response;
use serde::Deserialize;
use stoa_forms::RawFields;
use stoa_kernel::{Actor, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Visitor,
    components::{button, inset_text},
    html,
};

use super::{
    field::Field,
    found,
    show_survey::{has_answered, what_holds},
};
use crate::{
    commands::survey::{AnswerSurvey, answer_survey},
    model::{Scene, Standing, Verb, survey::Survey},
    pages::{
        frame::{
            component_page::component_page,
            staff::frame::{Tried, form_column},
        },
        voter,
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    seen: i64,
}

/// The survey, for whoever may answer it now. Strangers are asked to sign in where that would let them.
async fn open(visitor: &Visitor, place: (&str, &str)) -> Result<(Scene, Survey, bool), Problem> {
    let mut db = visitor.read().await?;
    let (scene, survey) = found(visitor, &mut db, place).await?;
    let is_open = scene.open_for(Verb::Answer).is_some();
    if is_open && scene.component.needs.of(Verb::Answer) > Standing::Anyone {
        visitor.person()?;
    }
    visitor.must(policy::TAKE_PART, &scene.resource(Verb::Answer))?;
    let has_answered = has_answered(visitor, &mut db, &scene).await?;
    Ok((scene, survey, has_answered))
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let (scene, survey, has_answered) = open(&visitor, (&process, &component)).await?;
    if has_answered {
        return Ok(visitor.go(&scene.path()));
    }
    let (raw, seen) = (RawFields::default(), survey.version);
    Ok(show(
        &visitor,
        (&scene, &survey),
        (&raw, seen),
        &Tried::default(),
    ))
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<AnswerForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let (scene, survey, _) = open(visitor, (&process, &component)).await?;
    let mut raw = RawFields::default();
    for (name, value) in form.fields() {
        if survey.question(name).is_some() {
            raw.push(name.as_str(), value.as_str());
        }
    }
    match answer(visitor, &scene, (&raw, form.input.seen)).await {
        Ok(()) => {
            let notice = visitor.t("participation-survey-thanks");
            Ok(visitor.go_with_notice(&scene.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            // What is shown again are the questions as they are now.
            let typed = (&raw, survey.version);
            Ok(show(visitor, (&scene, &survey), typed, &tried))
        }
    }
}

async fn answer(visitor: &Visitor, scene: &Scene, (raw, seen): (&RawFields, i64)) -> Result<()> {
    let input = AnswerSurvey {
        process: scene.setup.process.slug.clone(),
        component: scene.component.slug.clone(),
        seen,
        raw: raw.clone(),
        language: visitor.lang().code().to_owned(),
        voter: voter(visitor),
    };
    let app = visitor.app();
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = answer_survey(app, &mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    (scene, survey): (&Scene, &Survey),
    (raw, seen): (&RawFields, i64),
    tried: &Tried,
) -> Response {
    let title = scene.component.title.get(visitor.lang());
    let page = component_page(visitor, scene)
        .breadcrumb(title, scene.path())
        .no_index();
    let page = tried.frame(page);
    page.show(form_column(
        title,
        &questions(visitor, (scene, survey), (raw, seen), tried),
    ))
}

fn questions(
    visitor: &Visitor,
    (scene, survey): (&Scene, &Survey),
    (raw, seen): (&RawFields, i64),
    tried: &Tried,
) -> Markup {
    let field = Field {
        visitor,
        survey,
        raw,
        errors: &tried.errors,
    };
    html! {
        (tried.warning(visitor))
        (inset_text(visitor.t("participation-survey-once")))
        (what_holds(visitor, survey))
        form method="post" action={ (scene.path()) "/answer" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(seen);
            @for question in survey.questions() { (field.show(question)) }
            (button(visitor.t("participation-survey-send")).prevent_double_click())
        }
    }
}
