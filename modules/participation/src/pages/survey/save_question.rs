//! `…/questions/new` and `…/questions/{question}`: one question of a survey.

use axum::response::Response;
use serde::Deserialize;
use stoa_forms::Question;
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Visitor,
    components::{button, checkbox, checkboxes, radio, radios, text_input},
    html,
};

use super::{Work, build_survey::keep};
use crate::{
    model::survey::{Asked, AskedKind},
    pages::frame::{
        staff::frame::{Tried, form_column, process_page},
        words_fields::{Asked as Fields, read, words_fields},
    },
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct QuestionForm {
    seen: i64,
    kind: String,
    least: String,
    most: String,
    optional: String,
}

/// What is shown and was typed: the version of the survey, and the question.
struct Given {
    seen: i64,
    asked: Asked,
}

pub async fn new_form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let work = Work::to_change(&visitor, (&process, &component)).await?;
    let given = Given {
        seen: work.survey.version,
        asked: Asked::default(),
    };
    Ok(show(&visitor, (&work, None), &given, &Tried::default()))
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, key)): Path<(String, String, String)>,
) -> PageResult {
    let work = Work::to_change(&visitor, (&process, &component)).await?;
    let question = work.survey.question(&key).or_not_found()?;
    let given = Given {
        seen: work.survey.version,
        asked: Asked::of(question),
    };
    Ok(show(
        &visitor,
        (&work, Some(&key)),
        &given,
        &Tried::default(),
    ))
}

pub async fn add(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<QuestionForm>,
) -> PageResult {
    save((&process, &component), None, &form).await
}

pub async fn send(
    Path((process, component, key)): Path<(String, String, String)>,
    form: PostForm<QuestionForm>,
) -> PageResult {
    save((&process, &component), Some(&key), &form).await
}

async fn save(
    place: (&str, &str),
    key: Option<&str>,
    form: &PostForm<QuestionForm>,
) -> Result<Response, Problem> {
    let visitor = &form.visitor;
    let work = Work::to_change(visitor, place).await?;
    let given = given(form);
    match put(visitor, (&work, key), &given).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (&work, key), &given, &tried))
        }
    }
}

fn given(form: &PostForm<QuestionForm>) -> Given {
    Given {
        seen: form.input.seen,
        asked: Asked {
            kind: AskedKind::parse(&form.input.kind).unwrap_or_default(),
            label: read(form.fields(), "label"),
            options: read(form.fields(), "options"),
            least: form.input.least.clone(),
            most: form.input.most.clone(),
            optional: form.input.optional == "yes",
        },
    }
}

async fn put(visitor: &Visitor, (work, key): (&Work, Option<&str>), given: &Given) -> Result<()> {
    let main = visitor.app().config.town.language;
    let mut questions = work.survey.questions().to_vec();
    let mut settings = work.survey.settings.clone();
    match key {
        None => {
            let question = given.asked.question(&next_key(&questions), main)?;
            questions.push(question);
        }
        Some(key) => {
            let old = questions.iter_mut().find(|one| one.key == key);
            let old = old.ok_or(Error::NotFound)?;
            let question = given.asked.question(key, main)?;
            if old.kind != question.kind {
                // Its choices are others now: what was said of them is not of these.
                settings.quotas.remove(key);
                settings.shares.remove(key);
            }
            *old = question;
        }
    }
    keep(visitor, work, (given.seen, questions, settings)).await
}

/// A key that no question has had while those stand.
fn next_key(questions: &[Question]) -> String {
    let numbers = questions.iter().filter_map(|one| one.key.strip_prefix('q'));
    let last = numbers
        .filter_map(|number| number.parse::<u32>().ok())
        .max();
    format!("q{}", last.unwrap_or(0).saturating_add(1))
}

fn show(
    visitor: &Visitor,
    (work, key): (&Work, Option<&str>),
    given: &Given,
    tried: &Tried,
) -> Response {
    let title = visitor.t(match key {
        None => "participation-survey-add",
        Some(_) => "participation-survey-change",
    });
    let page = process_page(visitor, &title, &work.setup.process)
        .breadcrumb(visitor.t("participation-survey-build"), work.path());
    let action = format!("{}/questions/{}", work.path(), key.unwrap_or("new"));
    tried.frame(page).show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            form method="post" action=(action) novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(given.seen);
                (fields(visitor, &given.asked, tried))
                (button(visitor.t("participation-frame-save")).prevent_double_click())
            }
        },
    ))
}

fn fields(visitor: &Visitor, asked: &Asked, tried: &Tried) -> Markup {
    let say = |key: &str| visitor.t(&format!("participation-survey-{key}"));
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    let kinds = AskedKind::ALL.map(|kind| {
        let words = say(&format!("kind-{}", kind.name()));
        radio(kind.name(), words)
    });
    let label = Fields {
        base: "label",
        legend: say("field-label"),
        hint: visitor.t("participation-frame-languages-hint"),
        rows: None,
    };
    let options = Fields {
        base: "options",
        legend: say("field-options"),
        hint: say("field-options-hint"),
        rows: Some(5),
    };
    let optional = checkbox("yes", say("field-optional"));
    let optional = if asked.optional {
        optional.checked()
    } else {
        optional
    };
    html! {
        (words_fields(visitor, label, &asked.label, &tried.errors))
        (radios("kind").legend(say("field-kind")).items(kinds).value(asked.kind.name()))
        (words_fields(visitor, options, &asked.options, &tried.errors))
        (text_input("least", say("field-least")).hint(say("field-least-hint")).width(5).inputmode("numeric").autocomplete("off")
            .value(asked.least.as_str()).error_option(error("least")))
        (text_input("most", say("field-most")).hint(say("field-most-hint")).width(5).inputmode("numeric").autocomplete("off")
            .value(asked.most.as_str()).error_option(error("most")))
        (checkboxes("optional").legend(say("field-optional-legend")).item(optional))
    }
}
