//! A step of the workflow: added, changed. What it asks for depends on its kind, which is chosen first.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::RawFields;
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{button, fieldset, radio, radios},
};

use super::{
    super::{
        desk::{AnyForm, Desk, kept, raw_of},
        here::{Told, language_of},
        texts::Texts,
    },
    fields::Fields,
    form,
    words::kind_words,
};
use crate::{
    casework::teams,
    model::{FileFault, Step, TaskKind},
    pages::words::say,
};

/// The kinds that a file can have.
const KINDS: [TaskKind; 5] = [
    TaskKind::Check,
    TaskKind::Inspection,
    TaskKind::Approval,
    TaskKind::Letter,
    TaskKind::Payment,
];

/// Which kind is asked for; nothing while it is not chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    kind: String,
}

/// The step that a page changes; none for a new one.
#[derive(Clone, Copy)]
struct At<'a> {
    desk: &'a Desk,
    step: Option<&'a Step>,
}

impl At<'_> {
    fn path(&self) -> String {
        match self.step {
            Some(step) => self.desk.path(&format!("/steps/step/{}", step.key)),
            None => self.desk.path("/steps/step"),
        }
    }

    fn first(&self, visitor: &Visitor) -> String {
        let languages = self.desk.languages(visitor);
        format!("name.{}", languages.first().map_or("", String::as_str))
    }
}

/// `GET /staff/services/{slug}/steps/step`
pub async fn new(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let at = At {
        desk: &desk,
        step: None,
    };
    match of_file(&asked.kind) {
        None => Ok(choose(&visitor, at, "")),
        Some(kind) => {
            let raw = form::begun(kind, &desk.file);
            show(&visitor, at, (kind, &raw), &Told::nothing()).await
        }
    }
}

/// `GET /staff/services/{slug}/steps/step/{key}`
pub async fn page(
    visitor: Visitor,
    Path((slug, key)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let step = find(&desk, &key).or_not_found()?;
    let at = At {
        desk: &desk,
        step: Some(step),
    };
    if asked.kind == "choose" {
        return Ok(choose(&visitor, at, step.kind.slug()));
    }
    let mut raw = form::fill(step, &desk.languages(&visitor));
    let kind = of_file(&asked.kind).unwrap_or(step.kind);
    if kind != step.kind {
        for (name, values) in form::begun(kind, &desk.file).texts {
            raw.texts.entry(name).or_insert(values);
        }
    }
    let told = unfinished(&visitor, at)?;
    show(&visitor, at, (kind, &raw), &told).await
}

/// `POST /staff/services/{slug}/steps/step`
pub async fn create(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    keep(&slug, None, &form).await
}

/// `POST /staff/services/{slug}/steps/step/{key}`
pub async fn change(
    Path((slug, key)): Path<(String, String)>,
    form: PostForm<AnyForm>,
) -> PageResult {
    keep(&slug, Some(&key), &form).await
}

async fn keep(slug: &str, key: Option<&str>, sent: &PostForm<AnyForm>) -> PageResult {
    let visitor = &sent.visitor;
    let mut desk = Desk::open(visitor, slug).await?;
    let raw = raw_of(sent);
    let old = match key {
        Some(key) => Some(find(&desk, key).or_not_found()?.clone()),
        None => None,
    };
    let kind = of_file(raw.first("kind")).or_not_found()?;
    let languages = desk.languages(visitor);
    let read = form::read(
        visitor,
        (&desk.file, old.as_ref()),
        (&raw, kind),
        &languages,
    );
    let mut to = desk.path("/steps");
    let done = match read {
        Ok(read) => {
            to = format!("{to}#step-{}", read.key);
            let steps = &mut desk.file.workflow;
            match steps.iter_mut().find(|one| one.key == read.key) {
                Some(place) => *place = read,
                None => steps.push(read),
            }
            desk.keep(visitor, &raw).await
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match done {
        Ok(_) => Ok(kept(visitor, &to)),
        Err(error) => {
            let at = At {
                desk: &desk,
                step: old.as_ref(),
            };
            let told = Told::refused(error, &at.first(visitor))?;
            show(visitor, at, (kind, &raw), &told).await
        }
    }
}

fn find<'d>(desk: &'d Desk, key: &str) -> Option<&'d Step> {
    desk.file.workflow.iter().find(|step| step.key == key)
}

fn of_file(word: &str) -> Option<TaskKind> {
    KINDS.into_iter().find(|kind| kind.slug() == word)
}

/// The faults of the step as it is kept, at their controls.
fn unfinished(visitor: &Visitor, at: At<'_>) -> Result<Told, stoa_web::Problem> {
    let Some(step) = at.step else {
        return Ok(Told::nothing());
    };
    let first = at.first(visitor);
    let prefix = format!("workflow, step {}, ", step.key);
    Told::unfinished(at.desk, &prefix, |fault, rest| {
        Some(match (control(step, fault, rest), language_of(fault)) {
            ("", _) => first.clone(),
            ("items", "") => first.replacen("name", "items", 1),
            (control, "") => control.to_owned(),
            (control, language) => format!("{control}.{language}"),
        })
    })
}

/// The control at which a fault is mended; nothing for the first one.
fn control<'f>(step: &Step, fault: &FileFault, rest: &'f str) -> &'f str {
    match rest {
        "name" if step.name.has(language_of(fault)) => "items",
        "name" | "days" | "items" | "letter" => rest,
        "after" if step.after.is_none() => "begins",
        "after" => rest,
        "when" => "when.0.question",
        _ => match rest.strip_prefix("payment.") {
            Some("instalments") => "parts",
            Some("refund") => "withdrawn",
            Some("amount") => "how",
            Some("between") => "from",
            Some(own) => own,
            None => "",
        },
    }
}

/// The kinds to choose from: a form that only asks, so that it can be sent as often as one likes.
fn choose(visitor: &Visitor, at: At<'_>, chosen: &str) -> axum::response::Response {
    let title = visitor.t("services-builder-kind-title");
    let frame = at.desk.below(visitor, &title);
    let hint = |kind: TaskKind| visitor.t(&format!("services-builder-about-{}", kind.slug()));
    frame.back(at.desk.path("/steps")).show(html! {
        form method="get" action=(at.path()) {
            (radios("kind").value(chosen).small()
                .legend(fieldset(title.as_str()).legend_class("govuk-fieldset__legend--l").page_heading())
                .items(KINDS.map(|kind| radio(kind.slug(), kind_words(visitor, kind)).hint(hint(kind)))))
            (button(visitor.t("services-continue")))
        }
    })
}

async fn show(
    visitor: &Visitor,
    at: At<'_>,
    (kind, raw): (TaskKind, &RawFields),
    told: &Told,
) -> PageResult {
    let mut db = visitor.read().await?;
    let teams = teams::of_agency(&mut db, &at.desk.service.agency).await?;
    drop(db);
    let title = visitor.t(match at.step {
        Some(_) => "services-builder-step-change",
        None => "services-builder-step-new",
    });
    let languages = at.desk.languages(visitor);
    let texts = Texts {
        visitor,
        raw,
        errors: told.errors(),
        languages: &languages,
    };
    let fields = Fields {
        texts: &texts,
        file: &at.desk.file,
        step: at.step,
        kind,
        teams: &teams,
    };
    let frame = told.on(at.desk.below(visitor, &title));
    Ok(frame.back(at.desk.path("/steps")).show(html! {
        span.govuk-caption-l dir="auto" { (say(visitor, &at.desk.file.name)) }
        h1.govuk-heading-l { (title) }
        (told.summary(visitor))
        (of_kind(visitor, at, kind))
        form method="post" action=(at.path()) novalidate {
            (at.desk.hidden(visitor, raw))
            input type="hidden" name="kind" value=(kind.slug());
            (fields.show())
            (buttons(visitor, at))
        }
    }))
}

/// What kind it is, what that means, and the way to another.
fn of_kind(visitor: &Visitor, at: At<'_>, kind: TaskKind) -> Markup {
    html! {
        p.govuk-body {
            (visitor.t("services-builder-kind")) ": " strong { (kind_words(visitor, kind)) } ". "
            (visitor.t(&format!("services-builder-about-{}", kind.slug()))) " "
            a.govuk-link href={ (at.path()) "?kind=choose" } { (visitor.t("services-owner-kind-change")) }
        }
    }
}

fn buttons(visitor: &Visitor, at: At<'_>) -> Markup {
    html! {
        div.govuk-button-group {
            (button(visitor.t("services-save")))
            @if let Some(step) = at.step {
                a.govuk-link href=(at.desk.path(&format!("/form/remove?step={}", step.key))) {
                    (visitor.t("services-builder-step-remove"))
                }
            }
        }
    }
}
