//! Texts to begin an answer with: links that fill the form anew, so that they work without script.

use maud::{Markup, html};
use stoa_kernel::{Id, Lang, Result};
use stoa_web::{Visitor, components::details};

use crate::{
    model::{Status, Template},
    pages::addresses::query_of,
    store,
};

/// The texts that are offered for a category and a state.
pub struct Offered(Vec<Template>);

/// Which of them was asked for: its number, and the language in which it is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub template: &'a str,
    pub lang: &'a str,
}

/// The text that was asked for; empty without one.
pub async fn text_of(visitor: &Visitor, asked: Asked<'_>) -> Result<String> {
    let Ok(number) = asked.template.parse() else {
        return Ok(String::new());
    };
    let found = store::find_template(&mut visitor.read().await?, Id::new(number)).await?;
    let lang = Lang::parse(asked.lang).unwrap_or_else(|| visitor.lang());
    Ok(found
        .map(|template| template.text.get(lang).to_owned())
        .unwrap_or_default())
}

impl Offered {
    pub async fn read(visitor: &Visitor, category: &str, status: Status) -> Result<Self> {
        let mut all = store::templates(&mut visitor.read().await?).await?;
        all.retain(|template| template.fits(category, status));
        Ok(Offered(all))
    }

    /// Links to the same form with a text in it; `path` is the form's address.
    pub fn show(&self, visitor: &Visitor, path: &str) -> Markup {
        if self.0.is_empty() {
            return html! {};
        }
        let list = html! {
            ul.stoa-templates {
                @for template in &self.0 {
                    li.stoa-templates__item {
                        a.govuk-link href=(with(path, template, visitor.lang())) { (template.name) }
                        @for lang in others(template, visitor.lang()) {
                            " · " a.govuk-link href=(with(path, template, lang)) lang=(lang.code()) { (lang.own_name()) }
                        }
                        p.stoa-templates__text dir="auto" { (template.text.get(visitor.lang())) }
                    }
                }
            }
        };
        html! { (details(visitor.t("reports-templates-use"), list).open()) }
    }
}

/// The languages other than the reader's in which there is a text.
fn others(template: &Template, own: Lang) -> impl Iterator<Item = Lang> {
    let written = |lang: &Lang| {
        template
            .text
            .0
            .get(lang)
            .is_some_and(|text| !text.is_empty())
    };
    Lang::ALL
        .into_iter()
        .filter(move |lang| *lang != own)
        .filter(written)
}

fn with(path: &str, template: &Template, lang: Lang) -> String {
    let number = template.id.to_string();
    let query = query_of(&[
        ("template", number.as_str()),
        ("template_lang", lang.code()),
    ]);
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}{query}")
}
