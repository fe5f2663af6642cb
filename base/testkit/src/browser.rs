//! A browser without scripts: it follows links, fills in forms and sends them, as somebody who has signed in or not.

use axum::{
    Router,
    body::Body,
    http::{Request, header, request::Builder},
};
use stoa_kernel::{Id, actor::StaffMember};

use crate::{
    answer::ask,
    page::{Form, Page},
};

/// Somebody's browser.
pub struct Browser {
    router: Router,
    /// What it sends as its cookie.
    session: String,
    pub lang: &'static str,
    /// The member of staff; nobody for a stranger.
    pub who: Option<Id<StaffMember>>,
}

/// A file to be uploaded under the name `file`: its own name, and what is in it.
pub struct File<'a>(pub &'a str, pub &'a [u8]);

impl Browser {
    /// A stranger's.
    pub fn new(router: Router) -> Self {
        Browser {
            router,
            session: String::new(),
            lang: "en",
            who: None,
        }
    }

    /// That of whom [`crate::signs_in`] has signed in.
    #[must_use]
    pub fn of(self, (who, token): (Id<StaffMember>, String)) -> Self {
        Browser {
            session: format!("stoa_session={token}"),
            who: Some(who),
            ..self
        }
    }

    /// Opens an address, whatever it answers.
    pub async fn get(&self, path: &str) -> Page {
        self.get_with(path, &[]).await
    }

    /// The same with these headers.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = self.request(Request::get(path), &[]);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(path, request.body(Body::empty()).unwrap()).await
    }

    /// Opens a page that must be there.
    pub async fn opens(&self, path: &str) -> Page {
        let page = self.get(path).await;
        assert_eq!(page.answer.status, 200, "{path}: {}", page.text());
        page
    }

    /// Opens a page, fills in the form that is sent to the same address, sends it and follows where it leads.
    pub async fn does(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.opens(path).await;
        let action = path.split('?').next().unwrap_or(path);
        self.sends(&page, action, fields).await
    }

    /// Sends the last form of a page whose address ends like this, and follows where it leads. Any ends with nothing.
    pub async fn sends(&self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        self.submits(page.form(action, fields), None).await
    }

    /// The same by the button that sends the form elsewhere, to an address that ends like this.
    pub async fn sends_to(
        &self,
        page: &Page,
        (action, to): (&str, &str),
        fields: &[(&str, &str)],
    ) -> Page {
        let mut form = page.form(action, fields);
        let elsewhere = page.attributes("button[formaction]", "formaction");
        let found = elsewhere.into_iter().find(|address| address.ends_with(to));
        form.action = found.unwrap_or_else(|| panic!("{}: no button to {to}", page.path));
        self.submits(form, None).await
    }

    /// Opens a page, fills in its last form, sends it and follows where it leads.
    pub async fn fills_in(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.opens(path).await;
        self.submits(page.form("", fields), None).await
    }

    /// The same with a file.
    pub async fn uploads(&self, path: &str, fields: &[(&str, &str)], file: File<'_>) -> Page {
        let page = self.opens(path).await;
        self.submits(page.form("", fields), Some(file)).await
    }

    /// As [`Browser::sends`], by a browser that has lost what it was known by when it opened the page.
    pub async fn sends_late(&self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let mut form = page.form(action, fields);
        form.cookies.clear();
        self.submits(form, None).await
    }

    /// As [`Browser::sends`], with a file.
    pub async fn sends_file(
        &self,
        page: &Page,
        (action, fields): (&str, &[(&str, &str)]),
        file: File<'_>,
    ) -> Page {
        self.submits(page.form(action, fields), Some(file)).await
    }

    /// The same under the name of a control.
    pub async fn sends_file_as(
        &self,
        page: &Page,
        (action, fields): (&str, &[(&str, &str)]),
        (control, file): (&str, File<'_>),
    ) -> Page {
        self.submits_as(page.form(action, fields), Some((control, file)))
            .await
    }

    /// Posts fields that are on no page to an address, as a script or a program does, whatever it answers.
    pub async fn posts(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let values: Vec<(String, String)> = fields.iter().map(owned).collect();
        let (kind, body) = encoded(&values, None);
        let request = self.request(Request::post(path), &[]);
        let request = request.header(header::CONTENT_TYPE, kind);
        self.ask(path, request.body(Body::from(body)).unwrap())
            .await
    }

    async fn submits(&self, form: Form, file: Option<File<'_>>) -> Page {
        self.submits_as(form, file.map(|file| ("file", file))).await
    }

    async fn submits_as(&self, form: Form, file: Option<(&str, File<'_>)>) -> Page {
        let (kind, body) = encoded(&form.values, file);
        let own: Vec<&str> = form.cookies.iter().map(String::as_str).collect();
        let request = self.request(Request::post(&form.action), &own);
        let request = request.header(header::CONTENT_TYPE, kind);
        let page = self.ask(&form.action, request.body(Body::from(body)).unwrap());
        let page = page.await;
        let Some(place) = page.answer.headers.get(header::LOCATION) else {
            return page;
        };
        let place = place.to_str().unwrap();
        // The notice of what was done travels in a cookie.
        let request = self.request(Request::get(place), &page.answer.cookies());
        self.ask(place, request.body(Body::empty()).unwrap()).await
    }

    fn request(&self, request: Builder, more_cookies: &[&str]) -> Builder {
        let cookies: Vec<&str> = std::iter::once(self.session.as_str())
            .chain(more_cookies.iter().copied())
            .collect();
        request
            .header(header::COOKIE, cookies.join("; "))
            .header(header::ACCEPT, "text/html")
            .header(header::ACCEPT_LANGUAGE, self.lang)
    }

    async fn ask(&self, path: &str, request: Request<Body>) -> Page {
        Page {
            path: path.to_owned(),
            answer: ask(&self.router, request).await,
        }
    }
}

/// A form's values as its body, with the type of that.
fn encoded(values: &[(String, String)], file: Option<(&str, File<'_>)>) -> (&'static str, Vec<u8>) {
    let Some((control, File(file_name, bytes))) = file else {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(values);
        let body = form.finish().into_bytes();
        return ("application/x-www-form-urlencoded", body);
    };
    let mut body = Vec::new();
    for (name, value) in values {
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend(head.bytes());
        body.extend(value.bytes());
        body.extend(b"\r\n");
    }
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"{control}\"; filename=\"{file_name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    );
    body.extend(head.bytes());
    body.extend(bytes);
    body.extend(b"\r\n--edge--\r\n");
    ("multipart/form-data; boundary=edge", body)
}
