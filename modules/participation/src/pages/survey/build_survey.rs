//! `/staff/participation/{process}/surveys/{component}`: what a survey asks, question by question, and how it is run.

use axum::response::Response;
use serde::Deserialize;
use stoa_forms::Question;
use stoa_kernel::Result;
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{button, checkbox, checkboxes, details, inset_text, link_button},
    html,
};

use super::{Work, say};
use crate::{
    commands::survey::{SaveSurvey, save_survey},
    model::survey::{AskedKind, Settings},
    pages::frame::staff::frame::{Tried, process_page},
    policy,
};

/// What was pressed: a question that goes up or out, or how the survey is run.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Pressed {
    seen: i64,
    /// `up`, `remove` or `run`.
    act: String,
    question: String,
    live: String,
    texts: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let work = Work::read(&visitor, (&process, &component)).await?;
    Ok(show(&visitor, &work, &Tried::default()))
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<Pressed>,
) -> PageResult {
    let (visitor, pressed) = (&form.visitor, &form.input);
    let work = Work::to_change(visitor, (&process, &component)).await?;
    let (questions, settings) = changed(&work, pressed);
    match keep(visitor, &work, (pressed.seen, questions, settings)).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &work, &tried))
        }
    }
}

/// The survey as it is after what was pressed.
fn changed(work: &Work, pressed: &Pressed) -> (Vec<Question>, Settings) {
    let mut questions = work.survey.questions().to_vec();
    let mut settings = work.survey.settings.clone();
    let place = questions.iter().position(|one| one.key == pressed.question);
    match (pressed.act.as_str(), place) {
        ("up", Some(place)) if place > 0 => questions.swap(place, place - 1),
        ("remove", Some(place)) => {
            questions.remove(place);
        }
        ("run", _) => {
            settings.live = pressed.live == "yes";
            settings.texts = pressed.texts == "yes";
        }
        _ => {}
    }
    (questions, settings)
}

/// Keeps a survey as it is to be.
pub async fn keep(
    visitor: &Visitor,
    work: &Work,
    (seen, questions, settings): (i64, Vec<Question>, Settings),
) -> Result<()> {
    let input = SaveSurvey {
        process: work.setup.process.slug.clone(),
        component: work.component.slug.clone(),
        seen,
        questions,
        settings,
    };
    let mut tx = visitor.begin().await?;
    let done = save_survey(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await.map(|_survey| ())
}

fn show(visitor: &Visitor, work: &Work, tried: &Tried) -> Response {
    let title = visitor.t("participation-survey-build");
    let can_change = work.can_change(visitor);
    let page = tried.frame(process_page(visitor, &title, &work.setup.process));
    page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { span.govuk-caption-l { bdi { (work.component.title.get(visitor.lang())) } } (title) }
            (tried.warning(visitor))
            @if work.survey.is_frozen() {
                @let answers = [("count", work.survey.answers.into())];
                (inset_text(html! { (visitor.t_with("participation-survey-answers", &answers)) " " (visitor.t("participation-survey-stands")) }))
            }
            (files(visitor, work))
            section #questions {
                h2.govuk-heading-m { (visitor.t("participation-survey-questions-title")) }
                @if work.survey.questions().is_empty() { p.govuk-body { (visitor.t("participation-survey-empty")) } }
                ol.govuk-list.govuk-list--number.govuk-list--spaced { @for (place, question) in work.survey.questions().iter().enumerate() {
                    li { (one(visitor, work, (place, question), can_change)) }
                } }
                @if can_change {
                    (link_button(visitor.t("participation-survey-add"), format!("{}/questions/new", work.path())).secondary())
                }
            }
            (balance_link(visitor, work))
            @if can_change { (run(visitor, work)) }
        } }
    })
}

fn one(
    visitor: &Visitor,
    work: &Work,
    (place, question): (usize, &Question),
    can_change: bool,
) -> Markup {
    let label = say(visitor, &question.label);
    let kind = AskedKind::of(question).name();
    let about = html! { span.govuk-visually-hidden { ": " bdi { (label) } } };
    html! {
        bdi { (label) } " · " (visitor.t(&format!("participation-survey-kind-{kind}")))
        @if !question.kind.choices().is_empty() {
            ul.govuk-list.govuk-list--bullet { @for choice in question.kind.choices() { li { bdi { (say(visitor, &choice.label)) } } } }
        }
        @if can_change {
            form method="post" action=(work.path()) novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(work.survey.version);
                input type="hidden" name="question" value=(question.key);
                div.govuk-button-group {
                    a.govuk-link href={ (work.path()) "/questions/" (question.key) } { (visitor.t("participation-frame-change")) (about) }
                    @if place > 0 { (button(html! { (visitor.t("participation-survey-up")) (about) }).secondary().name("act").value("up").prevent_double_click()) }
                    (button(html! { (visitor.t("participation-frame-remove")) (about) }).secondary().name("act").value("remove").prevent_double_click())
                }
            }
        }
    }
}

fn balance_link(visitor: &Visitor, work: &Work) -> Markup {
    let has_choice = work
        .survey
        .questions()
        .iter()
        .any(super::balance_survey::can_balance);
    html! {
        @if has_choice {
            p.govuk-body { a.govuk-link href={ (work.path()) "/balance" } { (visitor.t("participation-survey-balance")) } }
        }
    }
}

/// How it is run.
fn run(visitor: &Visitor, work: &Work) -> Markup {
    let settings = &work.survey.settings;
    let tick = |name: &str, words: &str, hint: &str, is_on: bool| {
        let item = checkbox("yes", visitor.t(words)).hint(visitor.t(hint));
        let item = if is_on { item.checked() } else { item };
        checkboxes(name)
            .legend(visitor.t(&format!("{words}-legend")))
            .item(item)
    };
    html! {
        h2.govuk-heading-m { (visitor.t("participation-survey-run")) }
        form method="post" action=(work.path()) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(work.survey.version);
            (tick("live", "participation-survey-live", "participation-survey-live-hint", settings.live))
            (tick("texts", "participation-survey-texts", "participation-survey-texts-hint", settings.texts))
            (button(visitor.t("participation-frame-save")).secondary().name("act").value("run").prevent_double_click())
        }
    }
}

/// The files of answers, once nobody can answer any more.
fn files(visitor: &Visitor, work: &Work) -> Markup {
    if !visitor.may(policy::READ_ANSWERS, &work.setup.process.resource()) {
        return html! {};
    }
    let path = work.path();
    let text = html! {
        @if work.is_over(visitor) {
            ul.govuk-list {
                li { a.govuk-link href={ (path) "/answers.csv" } { (visitor.t("participation-survey-file-answers")) } }
                li { a.govuk-link href={ (path) "/words.csv" } { (visitor.t("participation-survey-file-words")) } }
            }
        } @else { p.govuk-body { (visitor.t("participation-survey-files-later")) } }
    };
    html! { (details(visitor.t("participation-survey-files"), text)) }
}
