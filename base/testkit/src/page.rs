//! A page as somebody reads it: its words, links and forms.

use std::ops::Deref;

use scraper::{ElementRef, Html, Selector};

use crate::answer::Answer;

/// A page, and the address at which it was.
#[derive(Debug)]
pub struct Page {
    pub path: String,
    pub(crate) answer: Answer,
}

impl Deref for Page {
    type Target = Answer;

    fn deref(&self) -> &Answer {
        &self.answer
    }
}

/// A form that is filled in.
pub(crate) struct Form {
    pub action: String,
    pub values: Vec<(String, String)>,
    /// What its page set: by them a stranger's form is known again.
    pub cookies: Vec<String>,
}

impl Page {
    /// Its source.
    pub fn html(&self) -> &str {
        self.answer.text()
    }

    fn parsed(&self) -> Html {
        Html::parse_document(self.html())
    }

    /// The words of the page, without its header and footer.
    pub fn text(&self) -> String {
        let html = self.parsed();
        let parts = selector(".govuk-notification-banner, main");
        let words: Vec<&str> = html.select(&parts).flat_map(|part| part.text()).collect();
        in_one_line(&words)
    }

    /// Panics unless the page says this.
    pub fn says(&self, words: &str) -> &Self {
        let text = self.text();
        let path = &self.path;
        assert!(
            text.contains(words),
            "{path} does not say {words:?}: {text}"
        );
        self
    }

    /// Panics if the page says this.
    pub fn says_nothing_of(&self, words: &str) -> &Self {
        let text = self.text();
        let path = &self.path;
        assert!(!text.contains(words), "{path} says {words:?}: {text}");
        self
    }

    /// The texts of all elements that the selector finds.
    pub fn all(&self, found_by: &str) -> Vec<String> {
        let html = self.parsed();
        let wanted = selector(found_by);
        html.select(&wanted).map(words_of).collect()
    }

    /// The values of an attribute of all elements that the selector finds.
    pub fn attributes(&self, found_by: &str, name: &str) -> Vec<String> {
        let html = self.parsed();
        let wanted = selector(found_by);
        let values = html
            .select(&wanted)
            .filter_map(|one| one.value().attr(name));
        values.map(str::to_owned).collect()
    }

    /// The value of an attribute of the first element that the selector finds.
    pub fn attribute(&self, found_by: &str, name: &str) -> String {
        let values = self.attributes(found_by, name).into_iter();
        values
            .clone()
            .next()
            .unwrap_or_else(|| panic!("{}: no {found_by} with {name}: {}", self.path, self.text()))
    }

    /// Where all links of the page's own part lead.
    pub fn links(&self) -> Vec<String> {
        self.attributes("main a[href]", "href")
    }

    /// Where the link with these words leads.
    pub fn link(&self, words: &str) -> String {
        let html = self.parsed();
        let links = selector("a[href]");
        let found = html.select(&links).find(|link| words_of(*link) == words);
        let found = found.and_then(|link| link.value().attr("href"));
        let missing = || panic!("{}: no link {words:?}: {}", self.path, self.text());
        found.map_or_else(missing, str::to_owned)
    }

    /// The last form that posts to an address with this end (before its query), with these filled in.
    pub(crate) fn form(&self, action: &str, fields: &[(&str, &str)]) -> Form {
        let html = self.parsed();
        let forms = selector("form[method=post]");
        let is_it = |form: &ElementRef<'_>| {
            let own = form.value().attr("action").unwrap_or_default();
            let own = own.split('?').next().unwrap_or_default();
            own.ends_with(action)
        };
        let form = html.select(&forms).rfind(is_it);
        let form = form.unwrap_or_else(|| panic!("{}: no form: {}", self.path, self.text()));
        let controls = selector("input, select, textarea");
        let mut values: Vec<(String, String)> =
            form.select(&controls).filter_map(value_of).collect();
        for (name, _) in fields {
            let control = selector(&format!("[name='{name}']"));
            let is_there = form.select(&control).next().is_some();
            assert!(is_there, "{}: no {name} in its form", self.path);
            values.retain(|(known, _)| known != name);
        }
        let given = fields.iter();
        values.extend(given.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        Form {
            action: form.value().attr("action").unwrap_or(&self.path).to_owned(),
            values,
            cookies: self.cookies().into_iter().map(str::to_owned).collect(),
        }
    }
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

fn words_of(element: ElementRef<'_>) -> String {
    in_one_line(&element.text().collect::<Vec<_>>())
}

fn in_one_line(words: &[&str]) -> String {
    let words = words.join(" ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a control sends when nobody touches it.
fn value_of(control: ElementRef<'_>) -> Option<(String, String)> {
    let element = control.value();
    let name = element.attr("name")?.to_owned();
    match element.name() {
        "textarea" => Some((name, control.text().collect())),
        "select" => {
            let options: Vec<_> = control.select(&selector("option")).collect();
            let mut chosen = options.iter();
            let chosen = chosen.find(|option| option.value().attr("selected").is_some());
            let option = chosen.or(options.first())?.value();
            Some((name, option.attr("value").unwrap_or("on").to_owned()))
        }
        _ => match element.attr("type") {
            Some("file") => None,
            Some("radio" | "checkbox") if element.attr("checked").is_none() => None,
            _ => Some((name, element.attr("value").unwrap_or_default().to_owned())),
        },
    }
}
