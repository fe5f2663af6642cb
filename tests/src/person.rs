//! What people do on our pages, as sentences: sign in, report a problem.

use crate::{Account, Browser, Form, Page};

/// A report as somebody writes it.
#[derive(Debug, Clone, Default)]
pub struct Written {
    /// The category's code.
    pub category: String,
    pub description: String,
    /// Name and content of each photo.
    pub photos: Vec<(String, Vec<u8>)>,
    /// Empty for somebody who does not say who they are.
    pub email: String,
    pub name: String,
}

impl Written {
    pub fn new(category: &str, description: &str) -> Written {
        Written {
            category: category.to_owned(),
            description: description.to_owned(),
            ..Written::default()
        }
    }

    #[must_use]
    pub fn with_photo(mut self, name: &str, content: &[u8]) -> Written {
        self.photos.push((name.to_owned(), content.to_vec()));
        self
    }

    #[must_use]
    pub fn by(mut self, name: &str, email: &str) -> Written {
        name.clone_into(&mut self.name);
        email.clone_into(&mut self.email);
        self
    }
}

impl Browser {
    /// Signs in with name and password; the page that follows.
    #[track_caller]
    pub fn signs_in(&mut self, account: &Account) -> Page {
        let form = self.get("/sign-in").form("form[action='/sign-in']");
        let form = form
            .set("email", &account.email)
            .set("password", &account.password);
        let page = self.submit(&form).expect_status(200);
        assert!(
            !page.path.starts_with("/sign-in"),
            "{} could not sign in: {}",
            account.role,
            page.visible()
        );
        page
    }

    /// Goes through the pages of a report, from the place to the reference; the reference.
    #[track_caller]
    pub fn reports(&mut self, report: &Written) -> String {
        let mut form = self.begins_report(report);
        for (name, content) in &report.photos {
            form = form.attach("photos", name, content);
        }
        let check = self.submit(&form).expect_status(200);
        assert!(
            check.path.starts_with("/report/check"),
            "the details were not taken: {}",
            check.visible()
        );
        let form = check.form("form[action^='/report/check']");
        let form = form.set("email", &report.email).set("name", &report.name);
        let sent = self.submit(&form).expect_status(200);
        sent.all(".stoa-reference")
            .pop()
            .unwrap_or_else(|| panic!("no reference: {}", sent.visible()))
    }

    /// Answers the questions of place and category; the form of the details, filled in but for photos.
    #[track_caller]
    pub fn begins_report(&mut self, report: &Written) -> Form {
        let page = self.get("/report").expect_status(200);
        let form = page.form("form[action^='/report']");
        let mut page = self.submit(&form.set("place", "Market"));
        if !page.path.starts_with("/report/category") {
            let offered = page.attributes("input[name=choice]", "value");
            let first = offered.first().expect("a street of that name");
            let form = page.form("form[action^='/report']").set("choice", first);
            page = self.submit(&form);
        }
        let form = page
            .expect_status(200)
            .form("form[action^='/report/category']");
        let mut page = self.submit(&form.set("category", &report.category));
        if page.path.starts_with("/report/similar") {
            let form = page.form("form[action^='/report/similar']");
            page = self.submit(&form.set("same", "none"));
        }
        page.expect_status(200)
            .form("form[action^='/report/details']")
            .set("description", &report.description)
    }
}
