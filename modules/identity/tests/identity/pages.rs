//! The pages as a browser sees them: forms that are filled in and sent, and every page in every language.

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use http_body_util::BodyExt;
use stoa_kernel::{Actor, Lang};
use tower::ServiceExt;

use crate::town::{PASSWORD, Town, in_each_town};

/// A browser with its cookies.
pub struct Window {
    router: Router,
    pub cookies: Vec<(String, String)>,
}

pub struct Answer {
    pub status: StatusCode,
    /// Whether the browser is asked to clear what pages kept.
    clears: bool,
    pub place: String,
    pub body: String,
}

impl Window {
    pub fn open(town: &Town) -> Self {
        Window {
            router: town.site.clone().router(),
            cookies: Vec::new(),
        }
    }

    async fn ask(&mut self, request: axum::http::request::Builder, body: String) -> Answer {
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = request
            .header(header::COOKIE, cookies.join("; "))
            .body(Body::from(body));
        let response = self.router.clone().oneshot(request.unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let place = parts
            .headers
            .get(header::LOCATION)
            .map(|place| place.to_str().unwrap());
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            clears: parts.headers.contains_key("clear-site-data"),
            place: place.unwrap_or_default().to_owned(),
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = Request::get(path).header(header::ACCEPT, "text/html");
        self.ask(request, String::new()).await
    }

    /// Opens the page, fills in its form and sends it.
    pub async fn fill_in(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let body = self.get(page).await.body;
        self.send(&body, action, fields).await
    }

    /// Sends the form of a page that is open.
    async fn send(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let hidden = |name: &str| {
            let form = page.split(&format!("action=\"{action}\"")).nth(1).unwrap();
            let field = form.split(&format!("name=\"{name}\" value=\"")).nth(1);
            field
                .and_then(|rest| rest.split('"').next())
                .unwrap_or_default()
                .to_owned()
        };
        let mut pairs = vec![("_form".to_owned(), hidden("_form"))];
        for name in ["next", "version", "step", "sealed"] {
            pairs.push((name.to_owned(), hidden(name).replace("&amp;", "&")));
        }
        pairs.retain(|(name, value)| {
            !value.is_empty() && fields.iter().all(|(given, _)| given != name)
        });
        pairs.extend(
            fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
        let escape = |text: &str| {
            text.bytes()
                .map(|byte| format!("%{byte:02X}"))
                .collect::<String>()
        };
        let body: Vec<_> = pairs
            .iter()
            .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
            .collect();
        let request = Request::post(action)
            .header(header::ACCEPT, "text/html")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request, body.join("&")).await
    }

    fn session(&self) -> Option<&str> {
        let found = self.cookies.iter().find(|(name, _)| name == "stoa_session");
        found.map(|(_, token)| token.as_str())
    }

    pub async fn signs_in(&mut self, name: &str) {
        let fields = [("email", name), ("password", PASSWORD)];
        let answer = self.fill_in("/sign-in", "/sign-in", &fields).await;
        assert_eq!(
            (answer.status, answer.place.as_str()),
            (StatusCode::SEE_OTHER, "/staff")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_leads_to_where_one_wanted_to_go_on_this_site() {
    in_each_town(async |town| {
        town.staff("ana", "auditor").await;
        let fields = [("email", "ana"), ("password", PASSWORD)];
        for (next, place) in [
            ("/staff/people%3Ftext=a", "/staff/people?text=a"),
            ("//evil.example", "/staff"),
            ("https://evil.example", "/staff"),
        ] {
            let mut window = Window::open(&town);
            let page = format!("/sign-in?next={next}");
            let answer = window.fill_in(&page, "/sign-in", &fields).await;
            assert_eq!(
                (answer.status, answer.place.as_str()),
                (StatusCode::SEE_OTHER, place)
            );
            assert!(window.session().is_some());
        }
        let mut window = Window::open(&town);
        let answer = window.get("/account").await;
        assert_eq!(answer.place, "/sign-in?next=%2Faccount");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_shows_the_form_again_and_not_the_password() {
    in_each_town(async |town| {
        let mut window = Window::open(&town);
        let fields = [("email", "nobody"), ("password", "secret of mine")];
        let answer = window.fill_in("/sign-in", "/sign-in", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("value=\"nobody\""));
        assert!(!answer.body.contains("secret of mine"));
        assert!(window.session().is_none());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_shown_in_every_language_and_lacks_no_sentence() {
    in_each_town(async |town| {
        let boss = town.staff("boss", "administrator").await;
        let ana = town.staff("ana", "auditor").await;
        let strangers = [
            "/sign-in",
            "/sign-in/link",
            "/sign-in/link/sent",
            "/sign-in/link/none",
        ];
        let (own, hers) = (boss.id, ana.id);
        let staff = [
            "/account".to_owned(),
            "/account/password".to_owned(),
            "/account/second-factor".to_owned(),
            "/account/recovery-codes".to_owned(),
            "/account/passkeys".to_owned(),
            "/sign-out".to_owned(),
            "/staff/people?left=true".to_owned(),
            "/staff/people/add".to_owned(),
            format!("/staff/people/{hers}"),
            format!("/staff/people/{own}/help"),
            format!("/staff/people/{hers}/help"),
        ];
        let (mut stranger, mut window) = (Window::open(&town), Window::open(&town));
        window.signs_in("boss").await;
        for lang in Lang::ALL.map(Lang::code) {
            for path in strangers {
                check(
                    &stranger.get(&format!("{path}?lang={lang}")).await,
                    path,
                    lang,
                );
            }
            for path in &staff {
                let mark = if path.contains('?') { '&' } else { '?' };
                check(
                    &window.get(&format!("{path}{mark}lang={lang}")).await,
                    path,
                    lang,
                );
            }
        }
    })
    .await;
}

pub fn check(answer: &Answer, path: &str, lang: &str) {
    assert!(
        [StatusCode::OK, StatusCode::GONE].contains(&answer.status),
        "{path}: {}",
        answer.status
    );
    assert!(
        answer
            .body
            .contains(&format!("<html class=\"govuk-template\" lang=\"{lang}\"")),
        "{path}"
    );
    assert_eq!(answer.body.matches("<h1").count(), 1, "{path}");
    for key in ["identity-", "web-", "kernel-"] {
        let text = answer
            .body
            .split(">")
            .any(|part| part.trim_start().starts_with(key));
        assert!(!text, "{path} in {lang} lacks a sentence of {key}…");
    }
    assert!(
        !answer.body.contains(" style="),
        "{path} has a style of its own"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_added_changed_and_helped_by_forms() {
    in_each_town(async |town| {
        town.staff("boss", "administrator").await;
        let mut window = Window::open(&town);
        window.signs_in("boss").await;
        let (username, email) = ("ben".to_owned(), town.new_staff("ben", "auditor").email);
        let fields = [
            ("username", username.as_str()),
            ("name", "Ben Okri"),
            ("email", email.as_str()),
            ("roles", "auditor"),
            ("roles", "analyst"),
            ("agency", "town"),
        ];
        let refused = window
            .fill_in("/staff/people/add", "/staff/people/add", &fields[..1])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let added = window
            .fill_in("/staff/people/add", "/staff/people/add", &fields)
            .await;
        assert_eq!(added.status, StatusCode::SEE_OTHER);
        let page = window.get(&added.place).await.body;
        assert!(
            page.contains("Ben Okri") && !page.contains(&email),
            "the address is not shown"
        );
        let changed = [
            ("name", "Ben O."),
            ("roles", "auditor"),
            ("agency", "town"),
            ("active", "true"),
        ];
        let answer = window.fill_in(&added.place, &added.place, &changed).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let help = format!("{}/help", added.place);
        for wanted in ["send_password_link", "end_sessions", "clear_second_factors"] {
            let answer = window.fill_in(&help, &help, &[("help", wanted)]).await;
            assert_eq!(answer.place, added.place, "{wanted}");
        }
        let list = window.get("/staff/people?text=ben").await.body;
        assert!(list.contains("Ben O.") && list.contains(&username));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_no_administrator_sees_people_and_changes_nobody() {
    in_each_town(async |town| {
        let boss = town.staff("boss", "administrator").await;
        town.staff("ana", "analyst").await;
        let mut window = Window::open(&town);
        window.signs_in("ana").await;
        let page = window.get(&format!("/staff/people/{}", boss.id)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.body.contains("name=\"roles\""));
        for path in [
            "/staff/people/add".to_owned(),
            format!("/staff/people/{}/help", boss.id),
        ] {
            assert_eq!(
                window.get(&path).await.status,
                StatusCode::FORBIDDEN,
                "{path}"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_takes_a_button() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "analyst").await;
        let mut window = Window::open(&town);
        window.signs_in("ana").await;
        let token = window.session().unwrap().to_owned();
        assert_eq!(window.get("/sign-out").await.status, StatusCode::OK);
        assert_eq!(town.holder(&token).await, Actor::Staff(ana));
        let answer = window.fill_in("/sign-out", "/sign-out", &[]).await;
        assert_eq!(answer.place, "/");
        assert!(answer.clears && window.session().is_none());
        assert_eq!(town.holder(&token).await, Actor::Anonymous);
        // Where the page took away what was Ana's, what others keep in the browser is not cleared with it.
        window.signs_in("ana").await;
        let left = [("left", "others")];
        let answer = window.fill_in("/sign-out", "/sign-out", &left).await;
        assert!(!answer.clears && window.session().is_none());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_changed_by_its_form() {
    in_each_town(async |town| {
        town.staff("ana", "analyst").await;
        let mut window = Window::open(&town);
        window.signs_in("ana").await;
        let old = window.session().unwrap().to_owned();
        let wrong = [
            ("current", "not this one"),
            ("new", "another fine password"),
        ];
        let answer = window
            .fill_in("/account/password", "/account/password", &wrong)
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let right = [("current", PASSWORD), ("new", "another fine password")];
        let answer = window
            .fill_in("/account/password", "/account/password", &right)
            .await;
        assert_eq!(answer.place, "/account");
        assert_ne!(window.session(), Some(old.as_str()));
        assert_eq!(window.get("/account").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_are_set_up_by_the_picture_and_asked_for_at_the_next_sign_in() {
    in_each_town(async |town| {
        let ana = town.staff("ana", "administrator").await;
        let mut window = Window::open(&town);
        window.signs_in("ana").await;
        let page = window.get("/account/second-factor").await.body;
        assert!(page.contains("<svg") && page.contains("role=\"img\""));
        let secret = page
            .split("<code>")
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap();
        let code = crate::second_factors::code_of(&secret.replace(' ', ""), town.now());
        let fields = [("code", code.as_str()), ("current", PASSWORD)];
        let answer = window.send(&page, "/account/second-factor", &fields).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.body.matches("<code>").count(), 10);
        let recovery = answer
            .body
            .split("<code>")
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap();
        let mut other = Window::open(&town);
        let fields = [("email", "ana"), ("password", PASSWORD)];
        let step = other
            .fill_in("/sign-in?next=/account", "/sign-in", &fields)
            .await;
        assert_eq!(step.status, StatusCode::OK);
        assert!(other.session().is_none());
        let wrong = other
            .send(&step.body, "/sign-in/code", &[("code", "000000")])
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer = other
            .send(&wrong.body, "/sign-in/code", &[("code", recovery)])
            .await;
        assert_eq!(answer.place, "/account");
        assert_eq!(
            town.holder(other.session().unwrap()).await,
            Actor::Staff(ana)
        );
    })
    .await;
}
