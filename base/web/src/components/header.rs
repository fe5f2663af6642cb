//! The top of every page: whose it is, who is signed in, and the languages. No crown, no crest.

use maud::{Markup, Render, html};

use super::text::Text;

#[derive(Clone, Debug)]
struct Link {
    text: Text,
    href: String,
    lang: Option<(String, bool)>,
}

/// The header.
#[derive(Clone, Debug, Default)]
pub struct Header {
    name: Text,
    logo: Option<String>,
    links_label: String,
    links: Vec<Link>,
    languages_label: String,
    languages: Vec<Link>,
}

/// A header with the town's name, which leads to the front page.
pub fn header(name: impl Into<Text>) -> Header {
    Header {
        name: name.into(),
        ..Header::default()
    }
}

impl Header {
    /// The address of the town's logo; its name stands beside it, so the picture says nothing to screen readers.
    #[must_use]
    pub fn logo(mut self, src: impl Into<String>) -> Self {
        self.logo = Some(src.into());
        self
    }

    /// Names the links for screen readers ("Your account").
    #[must_use]
    pub fn links_label(mut self, label: impl Into<String>) -> Self {
        self.links_label = label.into();
        self
    }

    /// Adds a link ("Sign in").
    #[must_use]
    pub fn link(mut self, text: impl Into<Text>, href: impl Into<String>) -> Self {
        self.links.push(Link {
            text: text.into(),
            href: href.into(),
            lang: None,
        });
        self
    }

    /// Names the languages for screen readers ("Language").
    #[must_use]
    pub fn languages_label(mut self, label: impl Into<String>) -> Self {
        self.languages_label = label.into();
        self
    }

    /// Adds a language in its own name and code ("Español", "es").
    #[must_use]
    pub fn language(mut self, name: impl Into<Text>, code: &str, href: impl Into<String>) -> Self {
        self.languages.push(Link {
            text: name.into(),
            href: href.into(),
            lang: Some((code.to_owned(), false)),
        });
        self
    }

    /// Adds the language of the page.
    #[must_use]
    pub fn current_language(
        mut self,
        name: impl Into<Text>,
        code: &str,
        href: impl Into<String>,
    ) -> Self {
        self.languages.push(Link {
            text: name.into(),
            href: href.into(),
            lang: Some((code.to_owned(), true)),
        });
        self
    }
}

impl Render for Link {
    fn render(&self) -> Markup {
        let lang = self.lang.as_ref().map(|(code, _)| code.as_str());
        let is_current = self
            .lang
            .as_ref()
            .is_some_and(|(_, is_current)| *is_current);
        html! {
            li {
                a.stoa-header__link href=(self.href) lang=[lang] hreflang=[lang]
                    aria-current=[is_current.then_some("true")] { (self.text) }
            }
        }
    }
}

fn navigation(label: &str, links: &[Link]) -> Markup {
    html! {
        @if !links.is_empty() {
            nav aria-label=(label) { ul.stoa-header__links { @for link in links { (link) } } }
        }
    }
}

impl Render for Header {
    fn render(&self) -> Markup {
        html! {
            header.stoa-header {
                div.stoa-header__container.govuk-width-container {
                    a.stoa-header__home href="/" {
                        @if let Some(src) = &self.logo { img.stoa-header__logo src=(src) alt=""; }
                        span { (self.name) }
                    }
                    (navigation(&self.links_label, &self.links))
                    (navigation(&self.languages_label, &self.languages))
                }
            }
        }
    }
}
