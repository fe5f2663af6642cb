//! A browser without scripts: it follows links, fills in forms and sends them, as a member of staff or as a stranger.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};
use stoa_kernel::{
    Id,
    actor::StaffMember,
    sessions,
    staff::{self, StaffRow},
    vault::PersonalData,
};
use stoa_web::Site;
use tower::ServiceExt;

use crate::house::House;

/// Somebody's browser.
pub struct Browser {
    router: Router,
    session: String,
    /// The member of staff; nobody for a stranger.
    pub who: Option<Id<StaffMember>>,
}

/// What came back.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub path: String,
    html: String,
}

impl Browser {
    /// A browser of a stranger.
    pub fn stranger(house: &House) -> Self {
        let site = Site::new(house.app.clone(), vec![stoa_reports::module()]).unwrap();
        Browser {
            router: site.router(),
            session: String::new(),
            who: None,
        }
    }

    /// A browser of somebody of the council's lamps team with this role, which is their name too.
    pub async fn of(house: &House, role: &str) -> Self {
        Self::of_body(house, role, "council").await
    }

    /// A browser of somebody of another body.
    pub async fn of_body(house: &House, role: &str, agency: &str) -> Self {
        let (id, token) = house
            .write(async |tx| {
                let person = house
                    .app
                    .vault
                    .keep(tx, &PersonalData::new())
                    .await
                    .unwrap();
                let mut row = StaffRow {
                    staff: caseworker_row(),
                    person,
                    username: format!("{role}-{person}"),
                    password: None,
                    totp: None,
                    totp_step: None,
                    active: true,
                    version: 1,
                };
                row.staff.id = tx.new_id().unwrap();
                role.clone_into(&mut row.staff.name);
                row.staff.roles = vec![role.to_owned()];
                agency.clone_into(&mut row.staff.agency);
                staff::insert(tx, &row).await.unwrap();
                let owner = sessions::Owner::Staff(row.staff.id);
                let token = sessions::open(tx, owner, "test").await.unwrap();
                (row.staff.id, token)
            })
            .await;
        Browser {
            session: format!("stoa_session={token}"),
            who: Some(id),
            ..Browser::stranger(house)
        }
    }

    /// Opens an address, wherever it leads.
    pub async fn get(&self, path: &str) -> Page {
        let request = Request::get(path)
            .header("cookie", &self.session)
            .header("accept-language", "en")
            .header("accept", "text/html");
        self.ask(path, request.body(Body::empty()).unwrap()).await
    }

    /// Opens a page that must be there.
    pub async fn opens(&self, path: &str) -> Page {
        let page = self.get(path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        page
    }

    /// Sends the form of a page whose address ends like this, and follows where it leads.
    pub async fn sends(&self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let (action, values) = page.form(action, fields);
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(&values);
        let request = Request::post(&action)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", &self.session)
            .header("accept", "text/html")
            .header("accept-language", "en")
            .body(Body::from(form.finish()))
            .unwrap();
        let answer = self.ask(&action, request).await;
        let Some(place) = answer.headers.get(header::LOCATION) else {
            return answer;
        };
        // The notice of what was done travels in a cookie.
        let cookies = answer.headers.get_all(header::SET_COOKIE).iter();
        let notice = cookies.filter_map(|cookie| cookie.to_str().ok()?.split(';').next());
        let cookies: Vec<&str> = std::iter::once(self.session.as_str())
            .chain(notice)
            .collect();
        let place = place.to_str().unwrap();
        let request = Request::get(place)
            .header("cookie", cookies.join("; "))
            .header("accept-language", "en")
            .body(Body::empty())
            .unwrap();
        self.ask(place, request).await
    }

    /// Opens a page, fills in its form and sends it.
    pub async fn does(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.opens(path).await;
        let action = path.split('?').next().unwrap();
        self.sends(&page, action, fields).await
    }

    async fn ask(&self, path: &str, request: Request<Body>) -> Page {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Page {
            status: parts.status,
            headers: parts.headers,
            path: path.to_owned(),
            html: String::from_utf8(bytes).unwrap(),
        }
    }
}

fn caseworker_row() -> stoa_kernel::actor::Staff {
    stoa_kernel::actor::Staff {
        id: Id::new(0),
        name: String::new(),
        roles: Vec::new(),
        agency: String::new(),
        teams: vec!["lamps".to_owned()],
    }
}

impl Page {
    pub fn source(&self) -> &str {
        &self.html
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    fn parsed(&self) -> Html {
        Html::parse_document(&self.html)
    }

    /// The words of the page, without its header and footer.
    pub fn text(&self) -> String {
        let html = self.parsed();
        let parts = selector(".govuk-notification-banner, main");
        let words: Vec<&str> = html.select(&parts).flat_map(|part| part.text()).collect();
        let words = words.join(" ");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
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
        assert!(
            !text.contains(words),
            "{} says {words:?}: {text}",
            self.path
        );
        self
    }

    /// The texts of all elements that the selector finds.
    pub fn all(&self, found_by: &str) -> Vec<String> {
        let html = self.parsed();
        let wanted = selector(found_by);
        let texts = html.select(&wanted).map(|element| {
            let words = element.text().collect::<Vec<_>>().join(" ");
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        texts.collect()
    }

    /// What came, as it came.
    pub fn body(&self) -> &str {
        &self.html
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
        let html = self.parsed();
        let element = html.select(&selector(found_by)).next();
        let value = element.and_then(|element| element.value().attr(name).map(str::to_owned));
        value.unwrap_or_else(|| panic!("{}: no {found_by} with {name}: {}", self.path, self.text()))
    }

    /// Where the link with these words leads.
    pub fn link(&self, words: &str) -> String {
        let html = self.parsed();
        let links = selector("a[href]");
        let found = html.select(&links).find(|link| {
            let text = link.text().collect::<Vec<_>>().join(" ");
            text.split_whitespace().collect::<Vec<_>>().join(" ") == words
        });
        let found =
            found.unwrap_or_else(|| panic!("{}: no link {words:?}: {}", self.path, self.text()));
        found.value().attr("href").unwrap().to_owned()
    }

    /// The form that posts to an address with this end (before its query): its address and its values, with these
    /// filled in.
    fn form(&self, action: &str, fields: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
        let html = self.parsed();
        let forms = selector("form[method=post]");
        let is_it = |form: &ElementRef<'_>| {
            let own = form.value().attr("action").unwrap_or_default();
            own.split('?').next().unwrap().ends_with(action)
        };
        let form = html.select(&forms).rfind(is_it);
        let form =
            form.unwrap_or_else(|| panic!("{}: no form {action}: {}", self.path, self.text()));
        let controls = selector("input, select, textarea");
        let mut values: Vec<(String, String)> =
            form.select(&controls).filter_map(value_of).collect();
        for (name, _) in fields {
            let control = selector(&format!("[name='{name}']"));
            let known = form.select(&control).next().is_some();
            assert!(known, "{}: no {name} in {action}", self.path);
            values.retain(|(known, _)| known != name);
        }
        let given = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        values.extend(given);
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
            let mut chosen = options.iter();
            let chosen = chosen.find(|option| option.value().attr("selected").is_some());
            Some((name, value(chosen.or(options.first())?.value())))
        }
        _ => match element.attr("type") {
            Some("file") => None,
            Some("radio" | "checkbox") if element.attr("checked").is_none() => None,
            _ => Some((name, element.attr("value").unwrap_or_default().to_owned())),
        },
    }
}
