//! What stands in the fields of an application before they are answered: from the check, or from what a resident told before and wants to
//! take over.

use maud::{Markup, html};
use stoa_kernel::{Error, Result};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, details, inset_text, summary_list},
};

use super::{Applying, answer_words::answer_words, begin::ButtonForm};
use crate::{
    casework::known::{fitting, told_before},
    commands::take_known,
    model::known::Source,
    pages::words::say,
};

/// From where the fields of a page are filled that is not answered yet.
pub fn said(visitor: &Visitor, source: Source) -> Markup {
    let words = match source {
        Source::Check => "services-sign-known-check",
        Source::Before => "services-sign-known-before",
    };
    html! { (inset_text(visitor.t(words))) }
}

/// One more item of a repeated page is known: it can be left out.
pub fn may_skip(visitor: &Visitor, applying: &Applying, item: usize) -> Markup {
    html! {
        @if item > 0 {
            p.govuk-body { a.govuk-link href=(applying.next()) { (visitor.t("services-sign-known-skip")) } }
        }
    }
}

/// On the first page, for a resident who is signed in and told something before that this form asks for: what it is, and a button that
/// takes it over. Nothing is taken over unasked.
pub async fn offer(visitor: &Visitor, applying: &Applying) -> Result<Markup> {
    let Ok(person) = visitor.person() else {
        return Ok(html! {});
    };
    if !applying.known.before.is_empty() || !applying.answers.pages.is_empty() {
        return Ok(html! {});
    }
    let mut db = visitor.read().await?;
    let told = told_before(visitor.app(), &mut db, person).await?;
    drop(db);
    let pages = fitting(&applying.file.form, &told, &applying.context);
    let mut rows = summary_list();
    let mut is_any = false;
    for page in &applying.file.form.pages {
        let known = pages.get(&page.slug).and_then(|items| items.first());
        let Some(known) = known else { continue };
        for question in &page.questions {
            let Some(answer) = known.get(&question.key) else {
                continue;
            };
            let when = question.prefill.as_ref().and_then(|word| told.get(word));
            let when = match when.and_then(|told| told.at) {
                Some(at) => {
                    let day = visitor.date(at);
                    visitor.t_with("services-sign-known-from", &[("day", day.as_str().into())])
                }
                None => visitor.t("services-sign-known-account"),
            };
            let lines = answer_words(visitor, question, answer);
            is_any = true;
            rows = rows.row(
                say(visitor, &question.label),
                html! {
                    @for (place, line) in lines.iter().enumerate() { @if place > 0 { br; } bdi { (line) } }
                    br; span.govuk-hint { (when) }
                },
            );
        }
    }
    if !is_any {
        return Ok(html! {});
    }
    Ok(html! {
        (details(visitor.t("services-sign-known-title"), html! {
            p.govuk-body { (visitor.t("services-sign-known-lead")) }
            (rows)
            form method="post" action={ (applying.path()) "/known" } {
                (visitor.csrf_field())
                (button(visitor.t("services-sign-known-take")).secondary())
            }
        }))
    })
}

/// `POST /apply/{token}/known`
pub async fn take(Path(token): Path<String>, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    let path = format!("/apply/{token}");
    let mut tx = visitor.begin().await?;
    match take_known(visitor.app(), &mut tx, &token, visitor.lang()).await {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(&path, visitor.t("services-sign-known-taken")))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => Err(error.into()),
    }
}
