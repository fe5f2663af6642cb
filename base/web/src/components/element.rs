//! An element whose attributes are known only at run time, which maud's own syntax has no place for.

use std::fmt::Write;

use maud::{Escaper, Markup, PreEscaped};

/// Classes and attributes that a caller adds to a component's own.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    classes: Vec<String>,
    attributes: Vec<(String, Option<String>)>,
}

impl Extra {
    pub(crate) fn add_class(&mut self, class: impl Into<String>) {
        self.classes.push(class.into());
    }

    pub(crate) fn add_attribute(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.attributes.push((name.into(), Some(value.into())));
    }

    pub(crate) fn append(&mut self, other: &Self) {
        self.classes.extend(other.classes.iter().cloned());
        self.attributes.extend(other.attributes.iter().cloned());
    }

    /// Whether a caller gave the class, for components that act on one.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.classes
            .iter()
            .any(|one| one.split(' ').any(|word| word == class))
    }

    /// Whether any given class begins so.
    pub(crate) fn has_class_starting(&self, start: &str) -> bool {
        self.classes
            .iter()
            .any(|one| one.split(' ').any(|word| word.starts_with(start)))
    }
}

/// One HTML element in the making. Attribute values are escaped; names are the program's own.
#[derive(Clone, Debug)]
pub struct Element {
    name: String,
    own: Extra,
}

impl Element {
    /// An element with this tag name.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            own: Extra::default(),
        }
    }

    /// Adds a class.
    #[must_use]
    pub fn class(mut self, class: impl Into<String>) -> Self {
        self.own.add_class(class);
        self
    }

    /// Adds a class where `wanted` holds.
    #[must_use]
    pub fn class_if(self, wanted: bool, class: &str) -> Self {
        if wanted { self.class(class) } else { self }
    }

    /// Adds an attribute.
    #[must_use]
    pub fn attr(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.own.add_attribute(name, value);
        self
    }

    /// Adds an attribute if there is a value.
    #[must_use]
    pub fn attr_option(self, name: &str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Adds an attribute without a value (`checked`, `disabled`) where `wanted` holds.
    #[must_use]
    pub fn flag(mut self, wanted: bool, name: &str) -> Self {
        if wanted {
            self.own.attributes.push((name.to_owned(), None));
        }
        self
    }

    /// Adds what the caller of a component asked for.
    #[must_use]
    pub fn extra(mut self, extra: &Extra) -> Self {
        self.own.append(extra);
        self
    }

    /// The element around its content.
    #[must_use]
    pub fn around(&self, content: &Markup) -> Markup {
        let mut out = self.opening();
        out.push_str(&content.0);
        out.push_str("</");
        out.push_str(&self.name);
        out.push('>');
        PreEscaped(out)
    }

    /// The element alone, for those that have no content (`input`).
    #[must_use]
    pub fn alone(&self) -> Markup {
        PreEscaped(self.opening())
    }

    fn opening(&self) -> String {
        let mut out = format!("<{}", self.name);
        if !self.own.classes.is_empty() {
            write_attribute(&mut out, "class", &self.own.classes.join(" "));
        }
        for (name, value) in &self.own.attributes {
            match value {
                Some(value) => write_attribute(&mut out, name, value),
                None => {
                    out.push(' ');
                    out.push_str(name);
                }
            }
        }
        out.push('>');
        out
    }
}

fn write_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    // Writing to a String cannot fail.
    let _ = Escaper::new(out).write_str(value);
    out.push('"');
}

/// The two methods that every component has, for a struct with a field `extra: Extra`.
macro_rules! extra_methods {
    () => {
        /// Adds a CSS class to the component's element.
        #[must_use]
        pub fn class(mut self, class: impl Into<String>) -> Self {
            self.extra.add_class(class);
            self
        }

        /// Adds an attribute (`data-…`, `aria-…`) to the component's element.
        #[must_use]
        pub fn attr(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
            self.extra.add_attribute(name, value);
            self
        }
    };
}
pub(crate) use extra_methods;
