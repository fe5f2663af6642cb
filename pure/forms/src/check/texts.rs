//! Texts: one in each language of the form.

use super::Flaw;
use crate::{Definition, Localised, Page, Question};

pub fn check(form: &Definition) -> Vec<Flaw> {
    let all = Texts {
        languages: &form.languages,
    };
    let mut flaws = all.missing(Some(&form.title), "title", ("", ""));
    if !form.purpose.is_empty() {
        flaws.extend(all.missing(Some(&form.purpose), "purpose", ("", "")));
    }
    for page in &form.pages {
        flaws.extend(all.of_page(page));
        for question in &page.questions {
            flaws.extend(all.of_question(page, question));
        }
    }
    for said in &form.declarations {
        flaws.extend(all.missing(Some(&said.text), "text", ("", &said.key)));
    }
    for who in &form.signatories {
        flaws.extend(all.missing(Some(&who.title), "title", ("", &who.key)));
        let declares = Some(&who.declares).filter(|said| !said.is_empty());
        flaws.extend(all.missing(declares, "declares", ("", &who.key)));
    }
    flaws
}

struct Texts<'a> {
    languages: &'a [String],
}

impl Texts<'_> {
    fn missing(
        &self,
        text: Option<&Localised>,
        what: &str,
        (page, question): (&str, &str),
    ) -> Vec<Flaw> {
        let lacks = |language: &&String| text.is_some_and(|text| !text.has(language));
        let flaw = |language: &String| {
            let flaw = Flaw::new(page, question, "form-text-missing");
            flaw.with("what", what).with("language", language)
        };
        self.languages.iter().filter(lacks).map(flaw).collect()
    }

    fn of_page(&self, page: &Page) -> Vec<Flaw> {
        let item = page.repeat.as_ref().map(|repeat| &repeat.item);
        let texts = [
            (Some(&page.title), "title"),
            (page.hint.as_ref(), "hint"),
            (item, "item"),
        ];
        let of = (page.slug.as_str(), "");
        texts
            .into_iter()
            .flat_map(|(text, what)| self.missing(text, what, of))
            .collect()
    }

    fn of_question(&self, page: &Page, question: &Question) -> Vec<Flaw> {
        let of = (page.slug.as_str(), question.key.as_str());
        let mut flaws = self.missing(Some(&question.label), "label", of);
        flaws.extend(self.missing(question.hint.as_ref(), "hint", of));
        for choice in question.kind.choices() {
            let what = format!("choice {}", choice.key);
            flaws.extend(self.missing(Some(&choice.label), &what, of));
            flaws.extend(self.missing(choice.hint.as_ref(), &format!("hint of {what}"), of));
        }
        flaws
    }
}
