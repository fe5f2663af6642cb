//! The page of a survey: how many questions there are, until when, what holds for those who answer, and the way to the results.

use axum::response::Response;
use stoa_kernel::Reader;
use stoa_web::{
    Markup, Problem, Visitor,
    components::{details, inset_text, link_button},
    html,
};

use crate::{
    commands::survey::voice_in,
    model::{Scene, Verb, survey::Survey},
    pages::{
        frame::{
            component_page::{component_page, notice, stopped},
            show_process::phases,
        },
        shows_way, voter,
    },
    store,
};

pub async fn show(visitor: &Visitor, scene: &Scene) -> Result<Response, Problem> {
    let mut db = visitor.read().await?;
    let survey = store::survey::survey_of(&mut db, scene.component.id).await?;
    let has_answered = has_answered(visitor, &mut db, scene).await?;
    drop(db);
    let page = component_page(visitor, scene);
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (scene.component.title.get(visitor.lang())) } }
            (stopped(visitor, scene))
            @match survey.as_ref().filter(|survey| !survey.questions().is_empty()) {
                Some(survey) => (body(visitor, (scene, survey), has_answered)),
                None => (inset_text(visitor.t("participation-survey-empty"))),
            }
            (phases(visitor, &scene.setup))
        } }
    }))
}

/// Whether whoever looks has answered, as far as their mailbox or their browser tells.
pub async fn has_answered(
    visitor: &Visitor,
    db: &mut Reader,
    scene: &Scene,
) -> Result<bool, Problem> {
    let voice = voice_in(visitor.app(), db, &voter(visitor), scene).await?;
    Ok(store::survey::has_answered(db, scene.component.id, voice).await?)
}

fn body(visitor: &Visitor, (scene, survey): (&Scene, &Survey), has_answered: bool) -> Markup {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let questions = [("count", count(survey.questions().len()).into())];
    let answers = [("count", survey.answers.into())];
    let path = scene.path();
    html! {
        (notice(visitor, scene))
        p.govuk-body { (visitor.t_with("participation-survey-questions", &questions)) " " (visitor.t_with("participation-survey-answers", &answers)) }
        @if has_answered {
            (inset_text(visitor.t("participation-survey-you-answered")))
        } @else if shows_way(visitor, scene, Verb::Answer) {
            p.govuk-body { (link_button(visitor.t("participation-survey-answer"), format!("{path}/answer"))) }
        }
        @if survey.shows_results(scene) {
            p.govuk-body { (link_button(visitor.t("participation-survey-see-results"), format!("{path}/results")).secondary()) }
        } @else {
            p.govuk-body { (visitor.t("participation-survey-results-later")) }
        }
        (what_holds(visitor, survey))
    }
}

/// What can be known about whoever answers, and what cannot.
pub fn what_holds(visitor: &Visitor, survey: &Survey) -> Markup {
    let live = survey.settings.live;
    let text = html! {
        ul.govuk-list.govuk-list--bullet {
            li { (visitor.t("participation-survey-holds-apart")) }
            li { (visitor.t("participation-survey-holds-mixed")) }
            li { (visitor.t("participation-survey-holds-ledger")) }
            li { (visitor.t("participation-survey-holds-few")) }
            li { (visitor.t("participation-survey-holds-first")) }
            li { (visitor.t("participation-survey-holds-machine")) }
            li { (visitor.t("participation-survey-holds-said")) }
            @if live { li { (visitor.t("participation-survey-holds-live")) } }
        }
    };
    html! { (details(visitor.t("participation-survey-holds"), text).open()) }
}
