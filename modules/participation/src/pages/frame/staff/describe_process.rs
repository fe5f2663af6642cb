//! `/staff/participation/{process}/describe`: what is asked, and what one needs to know of it.

use axum::response::Response;
use stoa_kernel::{Localised, Result};
use stoa_web::{PageResult, Path, PostForm, Visitor, components::button, html};

use super::frame::{Seen, Tried, find_to, form_column, process_page, work_path};
use crate::{
    commands::frame::{DescribeProcess, describe_process},
    model::Process,
    pages::frame::words_fields::{Asked, read, words_fields},
    policy,
};

/// The names of its fields, with the lines of each.
const FIELDS: [(&str, Option<u8>); 3] = [("title", None), ("question", Some(2)), ("text", Some(8))];

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let process = find_to(&visitor, policy::SET_UP, &slug).await?.process;
    let words = [&process.title, &process.question, &process.text].map(Clone::clone);
    Ok(show(
        &visitor,
        (&process, process.version),
        &words,
        &Tried::default(),
    ))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<Seen>) -> PageResult {
    let visitor = &form.visitor;
    let process = find_to(visitor, policy::SET_UP, &slug).await?.process;
    let words = FIELDS.map(|(name, _)| read(form.fields(), name));
    match describe(visitor, (&slug, form.input.seen), words.clone()).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work_path(&process), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (&process, form.input.seen), &words, &tried))
        }
    }
}

async fn describe(
    visitor: &Visitor,
    (slug, seen): (&str, i64),
    [title, question, text]: [Localised; 3],
) -> Result<()> {
    let input = DescribeProcess {
        slug: slug.to_owned(),
        seen,
        title,
        question,
        text,
    };
    let mut tx = visitor.begin().await?;
    let done = describe_process(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    (process, seen): (&Process, i64),
    words: &[Localised; 3],
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-frame-describe");
    let asked = |(name, rows): (&'static str, Option<u8>)| Asked {
        base: name,
        legend: visitor.t(&format!("participation-frame-field-{name}")),
        hint: visitor.t("participation-frame-languages-hint"),
        rows,
    };
    let page = tried.frame(process_page(visitor, &title, process));
    page.show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            form method="post" action={ (work_path(process)) "/describe" } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(seen);
                @for (field, value) in FIELDS.into_iter().zip(words) {
                    (words_fields(visitor, asked(field), value, &tried.errors))
                }
                (button(visitor.t("participation-frame-save")).prevent_double_click())
            }
        },
    ))
}
