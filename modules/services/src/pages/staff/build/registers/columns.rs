//! Registers and their columns as controls offer them: a column takes only questions that hold the same kind of answer.

use maud::{Markup, html};
use stoa_forms::{Definition, Question};
use stoa_kernel::Reader;
use stoa_web::{
    Visitor,
    components::{button, select},
};

use super::super::kinds::KINDS;
use crate::{
    model::register::{Register, RegisterFile, is_same},
    pages::words::say,
    store,
};

/// Every register with its file.
pub async fn all(db: &mut Reader) -> stoa_kernel::Result<Vec<(Register, RegisterFile)>> {
    let mut all = Vec::new();
    for register in store::registers::all(db).await? {
        let file = register.file()?;
        all.push((register, file));
    }
    Ok(all)
}

/// The register of that address.
pub fn find<'r>(all: &'r [(Register, RegisterFile)], slug: &str) -> Option<&'r RegisterFile> {
    let found = all.iter().find(|(register, _)| register.slug == slug);
    found.map(|(_, file)| file)
}

/// The form that only asks which register is meant, so that its columns are shown.
pub fn choose(
    visitor: &Visitor,
    all: &[(Register, RegisterFile)],
    (path, chosen): (&str, &str),
) -> Markup {
    if all.is_empty() {
        return html! {
            p.govuk-inset-text {
                (visitor.t("services-builder-registers-none")) " "
                a.govuk-link href="/staff/registers" { (visitor.t("services-builder-registers-way")) }
            }
        };
    }
    let lang = visitor.lang();
    let options = all.iter().map(|(register, _)| {
        let name = register.name.get(lang).to_owned();
        (register.slug.clone(), name)
    });
    html! {
        form method="get" action=(path) {
            (select("register", visitor.t("services-builder-register-which"))
                .option("", "—").options(options).value(chosen))
            (button(visitor.t("services-builder-register-columns")).secondary())
        }
    }
}

/// What a column is called, with its kind.
pub fn column_words(visitor: &Visitor, column: &Question) -> String {
    let word = column.kind.word();
    let label = say(visitor, &column.label);
    match KINDS.contains(&word) {
        true => format!(
            "{label} ({})",
            visitor.t(&format!("services-owner-kind-{word}"))
        ),
        false => label.to_owned(),
    }
}

/// The questions whose answers a column can hold, with their words; and the one that the file names, whatever it is.
pub fn fitting(
    visitor: &Visitor,
    (form, column): (&Definition, &Question),
    named: &str,
) -> Vec<(String, String)> {
    let questions = form.pages.iter().flat_map(|page| &page.questions);
    let fits = |one: &&Question| is_same(&one.kind, &column.kind) || one.key == named;
    let mut all: Vec<(String, String)> = questions
        .filter(fits)
        .map(|one| (one.key.clone(), say(visitor, &one.label).to_owned()))
        .collect();
    if !named.is_empty() && !all.iter().any(|(key, _)| key == named) {
        all.push((named.to_owned(), named.to_owned()));
    }
    all
}
