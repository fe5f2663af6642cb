//! A browser without scripts: it follows links, fills in forms and sends them, as somebody who has signed in or not.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};
use stoa_kernel::{
    Actor, Done, Id,
    actor::{Person, Staff},
    sessions,
    staff::{self, StaffRow},
};
use stoa_web::Site;
use tower::ServiceExt;

use crate::house::{House, Tried};

/// Somebody's browser.
pub struct Browser {
    router: Router,
    session: String,
    pub lang: &'static str,
}

/// What came back.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
    pub path: String,
}

/// A file to be uploaded under the name `file`.
pub struct File<'a>(pub &'a str, pub &'a [u8]);

impl Browser {
    /// A browser of a stranger.
    pub fn stranger(house: &House) -> Self {
        let site = Site::new(house.app.clone(), vec![stoa_town::module()]).unwrap();
        Browser {
            router: site.router(),
            session: String::new(),
            lang: "en",
        }
    }

    /// A browser of a member of staff with this role.
    pub async fn of(house: &House, role: &str) -> Self {
        let mut tx = house.app.db.begin(&Actor::System("test")).await.unwrap();
        let id = tx.new_id().unwrap();
        let row = StaffRow {
            staff: Staff {
                id,
                name: role.to_owned(),
                roles: vec![role.to_owned()],
                agency: "council".to_owned(),
                teams: Vec::new(),
            },
            person: Id::<Person>::new(1),
            username: format!("{role}-{id}"),
            password: None,
            totp: None,
            totp_step: None,
            active: true,
            version: 1,
        };
        staff::insert(&mut tx, &row).await.unwrap();
        let owner = sessions::Owner::Staff(id);
        let token = sessions::open(&mut tx, owner, "test").await.unwrap();
        tx.commit(Done::new((), &Tried)).await.unwrap();
        Browser {
            session: format!("stoa_session={token}"),
            ..Browser::stranger(house)
        }
    }

    pub async fn get(&self, path: &str) -> Page {
        self.get_with(path, &[]).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = Request::get(path)
            .header("cookie", &self.session)
            .header("accept-language", self.lang);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(path, request.body(Body::empty()).unwrap()).await
    }

    /// Opens a page, fills in its last form with `method="post"`, sends it, and follows where it leads.
    pub async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.get(path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        self.submits(&page, fields, None).await
    }

    /// The same with a file.
    pub async fn uploads(&self, path: &str, fields: &[(&str, &str)], file: File<'_>) -> Page {
        let page = self.get(path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        self.submits(&page, fields, Some(file)).await
    }

    /// Sends the last form of a page, and follows where it leads.
    pub async fn submits(
        &self,
        page: &Page,
        fields: &[(&str, &str)],
        file: Option<File<'_>>,
    ) -> Page {
        let (action, values) = page.form(fields);
        let (kind, body) = encoded(&values, file);
        let request = Request::post(&action)
            .header("content-type", kind)
            .header("cookie", &self.session)
            .header("accept", "text/html")
            .header("accept-language", self.lang)
            .body(Body::from(body))
            .unwrap();
        let answer = self.ask(&action, request).await;
        match answer.headers.get(header::LOCATION) {
            Some(place) => self.get(place.to_str().unwrap()).await,
            None => answer,
        }
    }

    async fn ask(&self, path: &str, request: Request<Body>) -> Page {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        Page {
            status: parts.status,
            headers: parts.headers,
            bytes: body.collect().await.unwrap().to_bytes().to_vec(),
            path: path.to_owned(),
        }
    }
}

impl Page {
    pub fn html(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|error| panic!("{error}: {}", self.html()))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The words of the page's own part.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.html());
        let main = html.select(&selector("main")).next();
        let words: Vec<&str> = main.map_or(Vec::new(), |main| main.text().collect());
        words
            .join(" ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Panics unless the page says this.
    pub fn says(&self, words: &str) -> &Self {
        let text = self.text();
        assert!(
            text.contains(words),
            "{} does not say {words:?}: {text}",
            self.path
        );
        self
    }

    /// The value of an attribute of the first element that the selector finds.
    pub fn attribute(&self, found_by: &str, name: &str) -> String {
        let html = Html::parse_document(&self.html());
        let element = html.select(&selector(found_by)).next();
        let value = element.and_then(|element| element.value().attr(name).map(str::to_owned));
        value.unwrap_or_else(|| panic!("{}: no {found_by} with {name}", self.path))
    }

    /// The places of all links of the page's own part.
    pub fn links(&self) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        let wanted = selector("main a[href]");
        let links = html.select(&wanted);
        links
            .filter_map(|link| link.value().attr("href").map(str::to_owned))
            .collect()
    }

    /// The last form that posts: its address and its values, with these filled in.
    fn form(&self, fields: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
        let html = Html::parse_document(&self.html());
        let form = html.select(&selector("form[method=post]")).next_back();
        let form = form.unwrap_or_else(|| panic!("{}: no form: {}", self.path, self.text()));
        let mut values: Vec<(String, String)> = form
            .select(&selector("input, select, textarea"))
            .filter_map(value_of)
            .collect();
        for (name, _) in fields {
            let controls = format!("[name='{name}']");
            assert!(
                form.select(&selector(&controls)).next().is_some(),
                "{}: no {name}",
                self.path
            );
            values.retain(|(known, _)| known != name);
        }
        values.extend(
            fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
        (form.value().attr("action").unwrap().to_owned(), values)
    }
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

/// What a control sends when nobody touches it.
fn value_of(control: ElementRef<'_>) -> Option<(String, String)> {
    let element = control.value();
    let name = element.attr("name")?.to_owned();
    let value = |element: &scraper::node::Element| element.attr("value").unwrap_or("on").to_owned();
    match element.name() {
        "textarea" => Some((name, control.text().collect())),
        "select" => {
            let options: Vec<_> = control.select(&selector("option")).collect();
            let chosen = options
                .iter()
                .find(|option| option.value().attr("selected").is_some());
            Some((name, value(chosen.or(options.first())?.value())))
        }
        _ => match element.attr("type") {
            Some("file") => None,
            Some("radio" | "checkbox") if element.attr("checked").is_none() => None,
            _ => Some((name, element.attr("value").unwrap_or_default().to_owned())),
        },
    }
}

fn encoded(values: &[(String, String)], file: Option<File<'_>>) -> (String, Vec<u8>) {
    let Some(File(file_name, bytes)) = file else {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(values);
        return (
            "application/x-www-form-urlencoded".to_owned(),
            form.finish().into_bytes(),
        );
    };
    let mut body = Vec::new();
    for (name, value) in values {
        body.extend(
            format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                .bytes(),
        );
    }
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    );
    body.extend(head.bytes());
    body.extend(bytes);
    body.extend(b"\r\n--edge--\r\n");
    ("multipart/form-data; boundary=edge".to_owned(), body)
}
