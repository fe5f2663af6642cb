//! What the program answered: a page that can be asked for its text, links and forms.

use scraper::{ElementRef, Html, Selector};

use crate::browser::Upload;

/// An answer, after redirects.
#[derive(Debug, Clone)]
pub struct Page {
    /// Path and query of the page that answered.
    pub path: String,
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// A form as a browser would send it: what is filled in already, and what the test fills in.
#[derive(Debug, Clone)]
pub struct Form {
    pub action: String,
    pub method: String,
    pub multipart: bool,
    pub fields: Vec<(String, String)>,
    pub uploads: Vec<Upload>,
    /// The names of all controls, so that a test cannot fill in what is not there.
    names: Vec<String>,
}

impl Page {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The first header of this name (lower case), or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// The body as JSON; panics when it is none.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|e| panic!("{} is not JSON: {e}\n{}", self.path, self.text()))
    }

    /// Panics with the page's text unless it has this status.
    #[track_caller]
    pub fn expect_status(self, status: u16) -> Page {
        assert_eq!(self.status, status, "{}\n{}", self.path, self.text());
        self
    }

    /// Panics unless the page says this, in its visible text.
    #[track_caller]
    pub fn expect_text(self, text: &str) -> Page {
        let visible = self.visible();
        assert!(
            visible.contains(text),
            "{} does not say {text:?}:\n{visible}",
            self.path
        );
        self
    }

    /// What a reader sees: the main part's text, its spaces run together.
    pub fn visible(&self) -> String {
        let html = Html::parse_document(&self.text());
        let part = html
            .select(&selector("main"))
            .next()
            .unwrap_or_else(|| html.root_element());
        part.text()
            .collect::<Vec<_>>()
            .join(" ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The text of each element that a CSS selector finds.
    pub fn all(&self, css: &str) -> Vec<String> {
        let html = Html::parse_document(&self.text());
        html.select(&selector(css))
            .map(|element| element.text().collect::<String>().trim().to_owned())
            .collect()
    }

    /// The value of an attribute of each element that a CSS selector finds.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let html = Html::parse_document(&self.text());
        html.select(&selector(css))
            .filter_map(|element| element.attr(name))
            .map(str::to_owned)
            .collect()
    }

    /// The form that a CSS selector finds, filled in as the page fills it in; panics when there is none.
    #[track_caller]
    pub fn form(&self, css: &str) -> Form {
        let html = Html::parse_document(&self.text());
        let Some(element) = html.select(&selector(css)).next() else {
            panic!("{} has no form {css}:\n{}", self.path, self.text());
        };
        Form::read(element, &self.path)
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|e| panic!("{css}: {e}"))
}

impl Form {
    fn read(form: ElementRef<'_>, path: &str) -> Form {
        let attribute = |name: &str| form.attr(name).unwrap_or_default().to_owned();
        let action = Some(attribute("action")).filter(|action| !action.is_empty());
        let mut read = Form {
            action: action.unwrap_or_else(|| path.to_owned()),
            method: attribute("method").to_lowercase(),
            multipart: attribute("enctype") == "multipart/form-data",
            fields: Vec::new(),
            uploads: Vec::new(),
            names: Vec::new(),
        };
        for control in form.select(&selector("input, select, textarea, button")) {
            let Some(name) = control
                .attr("name")
                .filter(|_| control.attr("disabled").is_none())
            else {
                continue;
            };
            read.names.push(name.to_owned());
            read.fields
                .extend(filled_in(control).map(|value| (name.to_owned(), value)));
        }
        read
    }

    /// Writes into a control, replacing what is there; panics when the form has no such control.
    #[must_use]
    #[track_caller]
    pub fn set(mut self, name: &str, value: &str) -> Form {
        self.fields.retain(|(key, _)| key != name);
        self.add(name, value)
    }

    /// Ticks one more box of this name.
    #[must_use]
    #[track_caller]
    pub fn add(mut self, name: &str, value: &str) -> Form {
        assert!(
            self.has(name),
            "{} has no control {name}, only {:?}",
            self.action,
            self.names
        );
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Chooses a file for an upload control.
    #[must_use]
    #[track_caller]
    pub fn attach(mut self, name: &str, file_name: &str, content: &[u8]) -> Form {
        assert!(
            self.has(name),
            "{} has no control {name}, only {:?}",
            self.action,
            self.names
        );
        self.uploads.push(Upload {
            name: name.to_owned(),
            file_name: file_name.to_owned(),
            content: content.to_vec(),
        });
        self
    }

    /// Whether the form has a control of this name.
    pub fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    /// What stands in a control now.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// What a browser would send for a control nobody touched; nothing for an unticked box, a file or a button.
fn filled_in(control: ElementRef<'_>) -> Option<String> {
    let value = || control.attr("value").unwrap_or_default().to_owned();
    match (
        control.value().name(),
        control.attr("type").unwrap_or("text"),
    ) {
        ("textarea", _) => Some(control.text().collect()),
        ("select", _) => {
            let chosen = control.select(&selector("option[selected]")).next();
            let option = chosen.or_else(|| control.select(&selector("option")).next())?;
            Some(
                option
                    .attr("value")
                    .map_or_else(|| option.text().collect(), str::to_owned),
            )
        }
        ("button", _) | ("input", "submit" | "button" | "file" | "image" | "reset") => None,
        ("input", "checkbox" | "radio") => control
            .attr("checked")
            .map(|_| control.attr("value").unwrap_or("on").to_owned()),
        _ => Some(value()),
    }
}
