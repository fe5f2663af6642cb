//! A letter that is being written, as it would read: in each language, with somebody's data made up.

use maud::{Markup, html};
use stoa_kernel::{Lang, Result};

use stoa_web::Visitor;

use crate::{
    casework::{letters::LetterFields, rules::day_of},
    model::{LetterText, ServiceFile},
    pages::{letter::fill_in, staff::letters::blocks},
    permits::end_from,
};

/// The reference of an application that there is not.
const REFERENCE: &str = "TEST";

/// The letter in each language of the service that these pages speak.
pub fn show(visitor: &Visitor, file: &ServiceFile, letter: &LetterText) -> Result<Markup> {
    let own = file.form.languages.iter();
    let mut read = Vec::new();
    for lang in own.filter_map(|language| Lang::parse(language)) {
        read.push(in_language(visitor, (file, letter), lang)?);
    }
    Ok(html! {
        section aria-labelledby="preview" {
            h2 #preview ."govuk-heading-m" tabindex="-1" { (visitor.t("services-builder-letter-preview")) }
            p.govuk-body { (visitor.t("services-builder-letter-preview-words")) }
            @for one in read { (one) }
        }
    })
}

fn in_language(
    visitor: &Visitor,
    (file, letter): (&ServiceFile, &LetterText),
    lang: Lang,
) -> Result<Markup> {
    let day = day_of(visitor.app(), visitor.now());
    let speech = visitor.site.speech(lang);
    let applicant = speech.t("services-builder-letter-somebody");
    let fields = LetterFields {
        recipient: Vec::new(),
        applicant,
        reason: speech.t("services-owner-then-reason"),
        day,
        received: Some(day),
        valid_until: end_from(day, file)?,
    };
    let body = fill_in(visitor, (file, letter), lang, (&fields, REFERENCE))?;
    let direction = if lang.is_rtl() { "rtl" } else { "ltr" };
    let subject = letter.subject.get(lang.code(), file.form.fallback());
    Ok(html! {
        article.govuk-inset-text lang=(lang.code()) dir=(direction) {
            h3.govuk-heading-s { (subject) }
            (blocks(&body))
        }
    })
}
