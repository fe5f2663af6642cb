//! A person at a browser that runs no script: keeps cookies, follows redirects, sends forms as they stand on the page.

use std::{collections::BTreeMap, time::Duration};

use ureq::{Agent, Body, http::Response};

use crate::{Form, Page};

/// A file chosen in a form.
#[derive(Debug, Clone)]
pub struct Upload {
    pub name: String,
    pub file_name: String,
    pub content: Vec<u8>,
}

/// A browser at one town.
#[derive(Clone)]
pub struct Browser {
    agent: Agent,
    url: String,
    cookies: BTreeMap<String, String>,
    headers: BTreeMap<String, String>,
}

impl Browser {
    /// A browser with no cookies, whose person reads English.
    pub fn new(url: &str) -> Browser {
        let agent = Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .into();
        let headers = BTreeMap::from([("accept-language".to_owned(), "en".to_owned())]);
        Browser {
            agent,
            url: url.to_owned(),
            cookies: BTreeMap::new(),
            headers,
        }
    }

    /// Sends this header with every request from now on: `.with("accept-language", "ar")`.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Browser {
        self.headers.insert(name.to_owned(), value.to_owned());
        self
    }

    /// The same browser, with its cookies, at another node of the same town.
    #[must_use]
    pub fn at(mut self, url: &str) -> Browser {
        url.clone_into(&mut self.url);
        self
    }

    /// Opens a page of this town, following redirects.
    pub fn get(&mut self, path: &str) -> Page {
        let page = self.send("GET", path, None);
        self.follow(page)
    }

    /// Sends a form as its page says, following redirects.
    pub fn submit(&mut self, form: &Form) -> Page {
        if form.method == "get" || form.method.is_empty() {
            let query = encoded(&form.fields);
            return self.get(&format!(
                "{}?{query}",
                form.action.split('?').next().unwrap_or_default()
            ));
        }
        let (kind, body) = written(form);
        let page = self.post(&form.action, &kind, &body);
        self.follow(page)
    }

    /// Posts a body of this media type and gives the answer as it is.
    pub fn post(&mut self, path: &str, kind: &str, body: &[u8]) -> Page {
        self.send("POST", path, Some((kind, body)))
    }

    /// The same, for a server that may be gone: the fault instead of a panic.
    pub fn try_post(&mut self, path: &str, kind: &str, body: &[u8]) -> Result<Page, ureq::Error> {
        self.try_send("POST", path, Some((kind, body)))
    }

    /// Opens a page of a server that may be gone, following redirects.
    pub fn try_get(&mut self, path: &str) -> Result<Page, ureq::Error> {
        let page = self.try_send("GET", path, None)?;
        self.try_follow(page)
    }

    /// Posts a form to a server that may be gone, and gives the answer as it is: a redirect says that it was taken.
    pub fn try_submit(&mut self, form: &Form) -> Result<Page, ureq::Error> {
        let (kind, body) = written(form);
        self.try_post(&form.action, &kind, &body)
    }

    fn follow(&mut self, page: Page) -> Page {
        let path = page.path.clone();
        self.try_follow(page)
            .unwrap_or_else(|e| panic!("GET after {path}: {e}"))
    }

    fn try_follow(&mut self, mut page: Page) -> Result<Page, ureq::Error> {
        for _ in 0..10 {
            if !matches!(page.status, 301 | 302 | 303 | 307 | 308) {
                return Ok(page);
            }
            let target = page.header("location").to_owned();
            page = self.try_send("GET", &target, None)?;
        }
        panic!("{} redirects for ever", page.path);
    }

    fn send(&mut self, method: &str, path: &str, body: Option<(&str, &[u8])>) -> Page {
        self.try_send(method, path, body)
            .unwrap_or_else(|e| panic!("{method} {path}: {e}"))
    }

    fn try_send(
        &mut self,
        method: &str,
        path: &str,
        body: Option<(&str, &[u8])>,
    ) -> Result<Page, ureq::Error> {
        let path = path.strip_prefix(&self.url).unwrap_or(path);
        let path = path.split('#').next().unwrap_or_default();
        assert!(path.starts_with('/'), "{path} leads away from the town");
        let address = format!("{}{path}", self.url);
        let mut request = ureq::http::Request::builder().method(method).uri(address);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if !self.cookies.is_empty() {
            let pairs = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"));
            request = request.header("cookie", pairs.collect::<Vec<_>>().join("; "));
        }
        let answer = match body {
            None => self.agent.run(request.body(())?)?,
            Some((kind, body)) => {
                let request = request.header("content-type", kind).body(body)?;
                self.agent.run(request)?
            }
        };
        self.keep_cookies(&answer);
        read(answer, path)
    }

    fn keep_cookies(&mut self, answer: &Response<Body>) {
        for header in answer.headers().get_all("set-cookie") {
            let text = header.to_str().unwrap_or_default();
            let (name, value) = text
                .split(';')
                .next()
                .unwrap_or_default()
                .split_once('=')
                .unwrap_or_default();
            if value.is_empty() || text.to_lowercase().contains("max-age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

fn read(mut answer: Response<Body>, path: &str) -> Result<Page, ureq::Error> {
    let headers = answer.headers().iter().map(|(name, value)| {
        let value = value.to_str().unwrap_or_default();
        (name.to_string(), value.to_owned())
    });
    let headers = headers.collect();
    let body = answer
        .body_mut()
        .with_config()
        .limit(64 << 20)
        .read_to_vec()?;
    let status = answer.status().as_u16();
    Ok(Page {
        path: path.to_owned(),
        status,
        headers,
        body,
    })
}

/// The media type and the body of a form that is posted.
fn written(form: &Form) -> (String, Vec<u8>) {
    if form.multipart {
        return multipart(form);
    }
    let kind = "application/x-www-form-urlencoded".to_owned();
    (kind, encoded(&form.fields).into_bytes())
}

/// `application/x-www-form-urlencoded`, as the URL standard says (section 5.2).
pub fn encoded(fields: &[(String, String)]) -> String {
    let part = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'*' | b'-' | b'.' | b'_' => {
                    char::from(byte).to_string()
                }
                b' ' => "+".to_owned(),
                _ => format!("%{byte:02X}"),
            })
            .collect()
    };
    fields
        .iter()
        .map(|(name, value)| format!("{}={}", part(name), part(value)))
        .collect::<Vec<_>>()
        .join("&")
}

fn multipart(form: &Form) -> (String, Vec<u8>) {
    const BOUNDARY: &str = "----a-line-that-no-photo-contains-7Q2xLk";
    let mut body = Vec::new();
    for (name, value) in &form.fields {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
        body.extend_from_slice(head.as_bytes());
    }
    for upload in &form.uploads {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{}\"\r\nContent-Type: application/octet-stream\r\n\r\n",
            upload.name, upload.file_name
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(&upload.content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}
