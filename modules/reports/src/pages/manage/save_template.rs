//! Adding a text that staff answer with, or changing one.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, checkbox, checkboxes, select, text_input},
};

use super::{
    guard_change,
    localised_fields::{Room, localised_fields, read_localised},
};
use crate::{
    commands::{SaveTemplate, save_template},
    model::{NewTemplate, Status, Template},
    pages::{
        names::Names,
        staff::{change_status::targets, desk::id_of},
        status_words::status_name,
        tried::{Tried, finish},
    },
    store,
};

/// The form as it was sent; the text is read by its languages.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TemplateForm {
    seen_version: String,
    name: String,
    status: String,
    category: String,
    is_ended: String,
}

/// A text with its number and the version that was on the screen; no number for a new one.
struct Written {
    seen: Option<(stoa_kernel::Id<Template>, i64)>,
    template: NewTemplate,
}

pub async fn ask_new(visitor: Visitor) -> PageResult {
    guard_change(&visitor)?;
    let written = Written {
        seen: None,
        template: NewTemplate::default(),
    };
    show(&visitor, &written, &Tried::default()).await
}

pub async fn send_new(form: PostForm<TemplateForm>) -> PageResult {
    save(None, form).await
}

pub async fn ask(visitor: Visitor, Path(number): Path<String>) -> PageResult {
    guard_change(&visitor)?;
    let template = find(&visitor, &number).await?;
    let written = Written {
        seen: Some((template.id, template.version)),
        template: NewTemplate {
            name: template.name,
            text: template.text,
            status: template.status,
            category: template.category,
            is_ended: template.is_ended,
        },
    };
    show(&visitor, &written, &Tried::default()).await
}

pub async fn send(Path(number): Path<String>, form: PostForm<TemplateForm>) -> PageResult {
    save(Some(number), form).await
}

async fn find(visitor: &Visitor, number: &str) -> Result<Template> {
    store::find_template(&mut visitor.read().await?, id_of(number)?)
        .await?
        .or_not_found()
}

async fn save(number: Option<String>, form: PostForm<TemplateForm>) -> PageResult {
    let visitor = &form.visitor;
    guard_change(visitor)?;
    let input = &form.input;
    let seen = match &number {
        Some(number) => Some((id_of(number)?, input.seen_version.parse().unwrap_or(0))),
        None => None,
    };
    let mut written = Written {
        seen,
        template: NewTemplate {
            name: input.name.clone(),
            text: read_localised(form.fields(), "text"),
            status: Status::parse(&input.status),
            category: Some(input.category.clone()).filter(|code| !code.is_empty()),
            is_ended: input.is_ended == "1",
        },
    };
    let command = SaveTemplate {
        seen,
        template: written.template.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = save_template(visitor.app(), &mut tx, command).await;
    let tried = match finish(tx, done).await {
        Ok(_template) => {
            let notice = visitor.t("reports-templates-saved");
            return Ok(visitor.go_with_notice("/staff/setup/templates", notice));
        }
        Err(Error::Conflict(message)) => {
            if let Some(number) = &number {
                let now = find(visitor, number).await?;
                written.seen = Some((now.id, now.version));
            }
            Tried::stopped(visitor.message(&message))
        }
        Err(error) => Tried::with_errors(FormErrors::from_error(error)?),
    };
    show(visitor, &written, &tried).await
}

async fn show(visitor: &Visitor, written: &Written, tried: &Tried) -> PageResult {
    let names = Names::read(visitor, &mut visitor.read().await?).await?;
    let (title, action) = match written.seen {
        None => (
            "reports-templates-add",
            "/staff/setup/templates/new".to_owned(),
        ),
        Some((id, _)) => (
            "reports-templates-change",
            format!("/staff/setup/templates/{id}"),
        ),
    };
    let title = visitor.t(title);
    let page = visitor
        .page(title.as_str())
        .back("/staff/setup/templates")
        .no_index();
    Ok(tried.frame(page).show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                (tried.warning(visitor))
                form method="post" action=(action) novalidate {
                    (visitor.csrf_field())
                    (fields(visitor, &names, written, &tried.errors))
                    (button(visitor.t("reports-save")).prevent_double_click())
                }
            }
        }
    }))
}

fn fields(visitor: &Visitor, names: &Names, written: &Written, errors: &FormErrors) -> Markup {
    let template = &written.template;
    let statuses: Vec<_> = Status::ALL
        .into_iter()
        .filter(|status| {
            targets(Status::Fixed)
                .chain(targets(Status::Received))
                .any(|to| to == *status)
        })
        .map(|status| (status.slug(), status_name(visitor, status)))
        .collect();
    let ended = checkbox("1", visitor.t("reports-templates-ended"));
    let ended = if template.is_ended {
        ended.checked()
    } else {
        ended
    };
    html! {
        input type="hidden" name="seen_version" value=(written.seen.map_or(0, |(_, version)| version));
        (text_input("name", visitor.t("reports-templates-name")).hint(visitor.t("reports-templates-name-hint"))
            .value(template.name.as_str()).error_option(visitor.error_of(errors, "name")))
        (localised_fields(visitor, "text", ("reports-templates-text", "reports-templates-text-hint"), (&template.text, Room::Lines(5)), errors))
        (select("status", visitor.t("reports-templates-status")).option("", visitor.t("reports-templates-any-status"))
            .options(statuses).value(template.status.map_or("", Status::slug)))
        (select("category", visitor.t("reports-templates-category")).option("", visitor.t("reports-list-any-category"))
            .options(names.categories()).value(template.category.as_deref().unwrap_or_default())
            .error_option(visitor.error_of(errors, "category")))
        @if written.seen.is_some() { (checkboxes("is_ended").item(ended)) }
    }
}
