//! What is looked up in registers, and why: before an application is sent, afterwards for whoever applied, and for whoever decides.

use maud::{Markup, html};
use serde_json::Value;
use stoa_forms::PageAnswers;
use stoa_kernel::{Reader, Result};
use stoa_web::{
    Visitor,
    components::{SummaryList, button, details, inset_text, summary_list, summary_row},
};

use super::{apply::answer_words::answer_words, rules::value_words, words::say};
use crate::{
    casework::reads,
    model::{
        Application, ServiceFile,
        reads::{Look, Looked, ReadsRegister},
    },
    store::registers,
};

/// What the check before starting looks up, for everybody to read.
pub fn before_check(visitor: &Visitor, file: &ServiceFile, places: &[usize]) -> Markup {
    let all: Vec<&ReadsRegister> = places
        .iter()
        .filter_map(|place| file.reads.get(*place))
        .collect();
    announced(visitor, &all)
}

/// What will be looked up once it is sent.
pub fn before_sending(visitor: &Visitor, file: &ServiceFile) -> Markup {
    let all: Vec<&ReadsRegister> = file.reads.iter().collect();
    announced(visitor, &all)
}

fn announced(visitor: &Visitor, all: &[&ReadsRegister]) -> Markup {
    if all.is_empty() {
        return html! {};
    }
    let words = html! {
        p.govuk-body { (visitor.t("services-registers-will-look")) }
        ul."govuk-list govuk-list--bullet" {
            @for one in all { li dir="auto" { (say(visitor, &one.why)) } }
        }
    };
    html! { (inset_text(words)) }
}

/// A look-up with the name of its register.
pub struct Told {
    look: Look,
    looked: Option<Looked>,
    register: String,
}

/// All look-ups of an application.
pub async fn told(
    visitor: &Visitor,
    db: &mut Reader,
    application: &Application,
) -> Result<Vec<Told>> {
    let mut all = Vec::new();
    for (look, looked) in reads::opened(visitor.app(), db, application).await? {
        let register = registers::find(db, &look.register).await?;
        let name = register.map(|register| register.name.get(visitor.lang()).to_owned());
        all.push(Told {
            register: name.unwrap_or_else(|| look.register.clone()),
            look,
            looked,
        });
    }
    Ok(all)
}

/// What was looked up, why, by whom and what was found, for whoever applied.
pub fn part(visitor: &Visitor, file: &ServiceFile, all: &[Told]) -> Markup {
    if all.is_empty() {
        return html! {};
    }
    html! {
        (details(visitor.t("services-registers-looked"), html! {
            p.govuk-body { (visitor.t("services-registers-looked-lead")) }
            @for told in all { (one(visitor, file, told)) }
        }))
    }
}

fn one(visitor: &Visitor, file: &ServiceFile, told: &Told) -> Markup {
    let place = usize::try_from(told.look.place).unwrap_or(usize::MAX);
    let reads = file.reads.get(place);
    let who = match told.look.by.is_staff() {
        true => told.look.by.name.clone(),
        false => visitor.t("services-registers-by-program"),
    };
    let found = visitor.t_with(
        "services-registers-found",
        &[("count", told.look.found.into())],
    );
    let list = summary_list()
        .row(
            visitor.t("services-registers-when"),
            html! { (visitor.date_time(told.look.at)) },
        )
        .row(visitor.t("services-registers-who"), html! { bdi { (who) } })
        .row_option(
            visitor.t("services-registers-why"),
            reads.map(|reads| html! { span dir="auto" { (say(visitor, &reads.why)) } }),
        )
        .row(visitor.t("services-registers-result"), html! { (found) });
    let sought = told.looked.iter().flat_map(|looked| &looked.sought);
    let list = sought.fold(list, |list, values| {
        let words = sought_words(visitor, file, (reads, values));
        list.row(
            visitor.t("services-registers-sought"),
            html! { span dir="auto" { (words) } },
        )
    });
    html! {
        h3.govuk-heading-s { bdi { (told.register) } }
        (given(visitor, (reads, told.looked.as_ref()), list))
    }
}

/// What rules were told of it.
fn given(
    visitor: &Visitor,
    (reads, looked): (Option<&ReadsRegister>, Option<&Looked>),
    list: SummaryList,
) -> Markup {
    let names = reads.into_iter().flat_map(|reads| &reads.gives);
    let rows = names.filter_map(|one| {
        let value: &Value = looked?.values.get(&one.name)?;
        let words = value_words(visitor, None, value);
        Some(summary_row(
            say(visitor, &one.label),
            html! { span dir="auto" { (words) } },
        ))
    });
    html! { (rows.fold(list, SummaryList::item)) }
}

/// The answers by which rows were sought.
fn sought_words(
    visitor: &Visitor,
    file: &ServiceFile,
    (reads, values): (Option<&ReadsRegister>, &PageAnswers),
) -> String {
    let key = reads.into_iter().flat_map(|reads| &reads.key);
    let words = key.filter_map(|(column, question)| {
        let (_, question) = file.form.question(question)?;
        Some(answer_words(visitor, question, values.get(column)?).join(", "))
    });
    words.collect::<Vec<_>>().join("; ")
}

/// For whoever decides: that registers were read, and the button by which they are read once more.
pub fn again(visitor: &Visitor, (path, seen): (&str, i64), file: &ServiceFile) -> Markup {
    if file.reads.is_empty() {
        return html! {};
    }
    html! {
        form method="post" action={ (path) "/look-again" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(seen);
            p.govuk-hint { (visitor.t("services-registers-again-hint")) }
            (button(visitor.t("services-registers-again")).secondary())
        }
    }
}
