//! Sections that unfold one by one. Without script all are unfolded.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// What the accordion's own buttons say, in the reader's language; English if left out.
#[derive(Clone, Debug, Default)]
pub struct AccordionTexts {
    pub show_all: String,
    pub hide_all: String,
    pub show: String,
    pub show_label: String,
    pub hide: String,
    pub hide_label: String,
}

impl AccordionTexts {
    /// The attributes that GOV.UK Frontend's script reads.
    fn attributes(&self) -> [(&'static str, &str); 6] {
        [
            ("data-i18n.hide-all-sections", &self.hide_all),
            ("data-i18n.hide-section", &self.hide),
            ("data-i18n.hide-section-aria-label", &self.hide_label),
            ("data-i18n.show-all-sections", &self.show_all),
            ("data-i18n.show-section", &self.show),
            ("data-i18n.show-section-aria-label", &self.show_label),
        ]
    }
}

#[derive(Clone, Debug)]
struct Section {
    heading: Text,
    summary: Text,
    content: Markup,
    is_expanded: bool,
}

/// Sections that unfold.
#[derive(Clone, Debug)]
pub struct Accordion {
    id: String,
    heading_level: u8,
    sections: Vec<Section>,
    texts: AccordionTexts,
    remembers: Option<&'static str>,
    extra: Extra,
}

/// An accordion; the browser remembers by `id` which sections were open.
pub fn accordion(id: impl Into<String>) -> Accordion {
    Accordion {
        id: id.into(),
        heading_level: 2,
        sections: Vec::new(),
        texts: AccordionTexts::default(),
        remembers: None,
        extra: Extra::default(),
    }
}

impl Accordion {
    extra_methods!();

    /// Adds a section.
    #[must_use]
    pub fn section(mut self, heading: impl Into<Text>, content: Markup) -> Self {
        let (heading, summary) = (heading.into(), Text::default());
        self.sections.push(Section {
            heading,
            summary,
            content,
            is_expanded: false,
        });
        self
    }

    /// A line under the heading of the section added last.
    #[must_use]
    pub fn summary(mut self, summary: impl Into<Text>) -> Self {
        if let Some(section) = self.sections.last_mut() {
            section.summary = summary.into();
        }
        self
    }

    /// Unfolds the section added last.
    #[must_use]
    pub fn expanded(mut self) -> Self {
        if let Some(section) = self.sections.last_mut() {
            section.is_expanded = true;
        }
        self
    }

    /// The words of its buttons.
    #[must_use]
    pub fn texts(mut self, texts: AccordionTexts) -> Self {
        self.texts = texts;
        self
    }

    /// The heading level of the sections, 1 to 6.
    #[must_use]
    pub fn heading_level(mut self, level: u8) -> Self {
        self.heading_level = level;
        self
    }

    /// Does not remember which sections were open.
    #[must_use]
    pub fn forgetful(mut self) -> Self {
        self.remembers = Some("false");
        self
    }

    fn render_section(&self, section: &Section, number: usize) -> Markup {
        let id = &self.id;
        let heading = Element::new(format!("h{}", self.heading_level))
            .class("govuk-accordion__section-heading")
            .around(&html! {
                span.govuk-accordion__section-button id={ (id) "-heading-" (number) } { (section.heading) }
            });
        html! {
            div.govuk-accordion__section.govuk-accordion__section--expanded[section.is_expanded] {
                div.govuk-accordion__section-header {
                    (heading)
                    @if !section.summary.is_empty() {
                        div.govuk-accordion__section-summary.govuk-body id={ (id) "-summary-" (number) } {
                            (section.summary)
                        }
                    }
                }
                div.govuk-accordion__section-content id={ (id) "-content-" (number) } { (section.content) }
            }
        }
    }
}

impl Render for Accordion {
    fn render(&self) -> Markup {
        let mut element = Element::new("div")
            .class("govuk-accordion")
            .attr("data-module", "govuk-accordion")
            .attr("id", self.id.as_str())
            .attr_option("data-remember-expanded", self.remembers)
            .extra(&self.extra);
        for (name, sentence) in self.texts.attributes() {
            element =
                element.attr_option(name, Some(sentence).filter(|sentence| !sentence.is_empty()));
        }
        element.around(&html! {
            @for (index, section) in self.sections.iter().enumerate() {
                (self.render_section(section, index + 1))
            }
        })
    }
}
