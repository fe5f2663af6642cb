//! Every mail and letter that would be sent, word by word. None of them is.

use maud::{Markup, html};
use stoa_kernel::{Lang, OrNotFound, Result};
use stoa_web::components::details;

use super::Shown;
use crate::{
    casework::letters::LetterFields,
    pages::{letter::fill_in, staff::letters::blocks},
    rehearsal::Said,
    store::letters::Letter,
};

/// All of them, in the order in which they were asked for.
pub fn part(shown: &Shown<'_>) -> Result<Markup> {
    let (visitor, seen) = (shown.visitor(), shown.seen);
    let mut letters = Vec::new();
    for (letter, fields) in &seen.letters {
        letters.push(read(shown, letter, fields)?);
    }
    Ok(html! {
        p.govuk-body { (visitor.t("services-tryout-sent-words")) }
        (shown.languages())
        h3.govuk-heading-m { (visitor.t("services-tryout-mails")) }
        @if seen.mails.is_empty() { p.govuk-body { (visitor.t("services-tryout-mails-none")) } }
        @for said in &seen.mails { (mail(shown, said)) }
        @if !letters.is_empty() {
            h3.govuk-heading-m { (visitor.t("services-owner-part-letters")) }
            @for one in &letters { (one) }
        }
    })
}

fn mail(shown: &Shown<'_>, said: &Said) -> Markup {
    let visitor = shown.visitor();
    let lang = shown.case.lang(visitor.app().config.town.language);
    let is_later = said.at > visitor.now();
    html! {
        (details(html! { bdi { (said.subject) } }, html! {
            p.govuk-body {
                @if said.to.is_empty() { (visitor.t("services-tryout-mail-nobody")) }
                @else { (visitor.t("services-tryout-mail-to")) " " bdi { (said.to) } }
                @if is_later { br; (visitor.t_with("services-tryout-mail-later", &[("day", visitor.date(said.at).as_str().into())])) }
            }
            p.govuk-body.stoa-written lang=(lang.code()) dir="auto" { (said.text) }
        }))
    }
}

fn read(shown: &Shown<'_>, letter: &Letter, fields: &LetterFields) -> Result<Markup> {
    let (visitor, file) = (shown.visitor(), &shown.seen.file);
    let lang = Lang::parse(&letter.lang).or_not_found()?;
    let mut texts = file.letters.iter();
    let text = texts
        .find(|text| text.key == letter.letter)
        .or_not_found()?;
    let word = visitor.t("services-tryout-word");
    let body = fill_in(visitor, (file, text), lang, (fields, &word))?;
    let subject = text.subject.get(lang.code(), file.form.fallback());
    let direction = if lang.is_rtl() { "rtl" } else { "ltr" };
    let inside = html! {
        article lang=(lang.code()) dir=(direction) {
            p.govuk-body { @for line in &fields.recipient { bdi { (line) } br; } }
            h4.govuk-heading-s { (subject) }
            (blocks(&body))
        }
    };
    Ok(html! { (details(html! { bdi { (subject) } }, inside)) })
}
