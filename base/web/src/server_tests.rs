//! The site as one request after another sees it: a module with a page of each kind, on a database in a folder.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use http_body_util::BodyExt;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use stoa_kernel::{
    App, Config, Done, Error, Event, FieldError, Id, Lang, Message, clock::Clock, sessions,
};
use tempfile::TempDir;
use tower::ServiceExt;

use crate::{
    Audience, ErrorBody, FormErrors, Link, Module, PageResult, Path, PersonalField, Place,
    PostForm, Problem, ProgramForm, Query, Site, Visitor, html,
};

struct Town {
    site: Site,
    router: Router,
    _folder: TempDir,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Town {
    async fn open() -> Town {
        Town::open_with(|_config| {}).await
    }

    async fn open_with(change: impl FnOnce(&mut Config)) -> Town {
        let folder = TempDir::new().expect("a folder");
        let place = |name: &str| folder.path().join(name).display().to_string();
        let mut config = Config {
            database_url: format!("sqlite:{}", place("stoa.db")),
            blobs_url: format!("file:{}", place("blobs")),
            mail_dir: place("mail"),
            master_key_file: place("master.key"),
            ..Config::default()
        };
        config.town.contact_email = "help@merrow.example".to_owned();
        change(&mut config);
        let app = App::open(config, Clock::real(), &[], &[])
            .await
            .expect("a house");
        let site = Site::new(app, vec![probe()]).expect("a site");
        let router = site.clone().router();
        Town {
            site,
            router,
            _folder: folder,
        }
    }

    async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        let body = body.collect().await.expect("a body").to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).expect("text"),
        }
    }

    async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(request("GET", path, headers, "")).await
    }

    async fn post(&self, path: &str, cookies: &str, body: &str) -> Answer {
        let form = "application/x-www-form-urlencoded";
        let headers = [
            ("content-type", form),
            ("cookie", cookies),
            ("accept", "text/html"),
        ];
        self.ask(request("POST", path, &headers, body)).await
    }

    /// The cookie and the token of a form that was just opened.
    async fn open_form(&self) -> (String, String) {
        let page = self.get("/probe/form").await;
        let cookie = page
            .cookie("stoa_visitor")
            .expect("a name for this browser");
        (format!("stoa_visitor={cookie}"), page.token())
    }
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    fn cookie_line(&self, name: &str) -> Option<&str> {
        let lines = self.headers.get_all(header::SET_COOKIE).iter();
        lines
            .filter_map(|line| line.to_str().ok())
            .find(|line| line.starts_with(name))
    }

    fn cookie(&self, name: &str) -> Option<String> {
        let (_, rest) = self.cookie_line(name)?.split_once('=')?;
        rest.split(';').next().map(str::to_owned)
    }

    fn token(&self) -> String {
        let (_, rest) = self
            .body
            .split_once("name=\"_form\" value=\"")
            .expect("a token");
        rest.split('"').next().unwrap_or_default().to_owned()
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Request<Body> {
    let builder = Request::builder().method(method).uri(path);
    let builder = headers.iter().fold(builder, |builder, (name, value)| {
        builder.header(*name, *value)
    });
    builder
        .body(Body::from(body.to_owned()))
        .expect("a request")
}

fn probe() -> Module {
    Module {
        routes,
        links: &[
            Link {
                place: Place::Navigation,
                audience: Audience::Everyone,
                order: 10,
                text: "web-back",
                href: "/probe",
            },
            Link {
                place: Place::Header,
                audience: Audience::Residents,
                order: 10,
                text: "web-menu",
                href: "/probe/mine",
            },
        ],
        personal_data: &[PersonalField {
            place: "vault.email",
            text: "web-languages",
            purpose: "web-skip",
        }],
        openapi: || json!({ "paths": { "/probe/form": { "get": { "summary": "A form" } } } }),
        show_reference: |reference| {
            reference
                .strip_prefix("P-")
                .map(|number| format!("/probe/{number}"))
        },
        error_body: Some(ErrorBody {
            prefixes: &["/probe/own"],
            render: |problem, visitor| {
                let body = format!("<own>{}</own>", problem.sentence(visitor));
                (problem.status(), [(header::CONTENT_TYPE, "text/xml")], body).into_response()
            },
        }),
        ..Module::named("probe")
    }
}

fn routes() -> Router<Site> {
    Router::new()
        .route("/probe/form", get(show_form).post(send))
        .route("/probe/program", post(receive))
        .route("/probe/fails/{how}", get(fail))
        .route("/probe/own/{how}", get(fail))
        .route("/probe/number/{number}", get(show_number))
        .route("/probe/query", get(show_query))
        .route("/probe/staff", get(show_staff))
        .route("/probe/mine", get(show_mine))
        .route("/probe/upload", post(upload))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ProbeForm {
    name: String,
    colour: Vec<String>,
    next: String,
}

fn form_page(visitor: &Visitor, errors: &FormErrors) -> Response {
    visitor.page("A form").errors(errors).show(html! {
        h1 { "A form" }
        @if let Some(wrong) = visitor.error_of(errors, "name") { p.wrong { (wrong) } }
        form method="post" { (visitor.csrf_field()) input id="name" name="name"; }
    })
}

async fn show_form(visitor: Visitor) -> Response {
    form_page(&visitor, &FormErrors::none())
}

async fn send(form: PostForm<ProbeForm>) -> PageResult {
    let outcome = if form.input.name.is_empty() {
        Err(Error::invalid("name", "kernel-email-invalid"))
    } else {
        Ok(())
    };
    if let Err(error) = outcome {
        return Ok(form_page(&form.visitor, &FormErrors::from_error(error)?));
    }
    let said = format!("{}: {}", form.input.name, form.input.colour.join("+"));
    assert_eq!(form.values("colour"), form.input.colour);
    assert!(form.fields().iter().all(|(name, _)| name != "_form"));
    let next = if form.input.next.is_empty() {
        "/probe/query"
    } else {
        &form.input.next
    };
    Ok(form.visitor.go_with_notice(next, said))
}

async fn receive(form: ProgramForm<ProbeForm>) -> String {
    format!("{} {}", form.visitor.actor.kind(), form.input.name)
}

async fn upload(form: PostForm<ProbeForm>) -> PageResult<String> {
    let files: Vec<_> = form
        .uploads
        .all()?
        .iter()
        .map(|file| format!("{}={}({})", file.field, file.file_name, file.bytes.len()))
        .collect();
    Ok(format!("{:?} {}", form.input.name, files.join(",")))
}

async fn fail(Path(how): Path<String>) -> PageResult {
    Err(match how.as_str() {
        "invalid" => {
            let wrong = Message::new("web-file-too-large").with("megabytes", 25);
            Error::Invalid(vec![FieldError::new("photo", wrong)])
        }
        "denied" => Error::denied("kernel-denied"),
        "conflict" => Error::conflict("kernel-changed-meanwhile"),
        "busy" => Error::Busy {
            retry_after_seconds: 7,
        },
        "broken" => Error::Broken("the secret detail".to_owned()),
        "panic" => panic!("the secret panic"),
        _ => Error::NotFound,
    }
    .into())
}

async fn show_number(Path(number): Path<u32>) -> String {
    number.to_string()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filters {
    page: Option<u32>,
    ward: Vec<String>,
}

async fn show_query(visitor: Visitor, Query(filters): Query<Filters>) -> Response {
    let said = format!("{:?} {:?}", filters.page, filters.ward);
    visitor
        .page("Query")
        .show(html! { h1 { "Query" } p { (said) } })
}

async fn show_staff(visitor: Visitor) -> PageResult {
    let name = visitor.staff()?.name.clone();
    Ok(name.into_response())
}

async fn show_mine(visitor: Visitor) -> PageResult {
    let number = visitor.person()?.number();
    Ok(visitor
        .page("Mine")
        .show(html! { h1 { "Mine" } p { (number) } }))
}

#[derive(Serialize)]
struct SignedIn;

impl Event for SignedIn {
    fn kind(&self) -> &'static str {
        "signed_in"
    }

    fn reference(&self) -> String {
        String::new()
    }
}

/// The cookie of a resident who has signed in.
async fn signed_in(town: &Town) -> String {
    let actor = stoa_kernel::Actor::System("test");
    let mut tx = town.site.app.db.begin(&actor).await.expect("a write");
    let owner = sessions::Owner::Person(Id::new(42));
    let token = sessions::open(&mut tx, owner, "a browser")
        .await
        .expect("a session");
    tx.commit(Done::new((), &SignedIn)).await.expect("a commit");
    format!("stoa_session={token}")
}

#[tokio::test]
async fn a_form_of_ours_is_taken() {
    let town = Town::open().await;
    let (cookie, token) = town.open_form().await;
    let body = format!("_form={token}&name=Ana&colour=red&colour=blue");
    let sent = town.post("/probe/form", &cookie, &body).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    assert_eq!(sent.header("location"), "/probe/query");
    let notice = sent.cookie("stoa_notice").expect("a notice");
    let next = town
        .get_with(
            "/probe/query",
            &[("cookie", &format!("stoa_notice={notice}"))],
        )
        .await;
    assert!(
        next.body.contains("govuk-notification-banner--success"),
        "{}",
        next.body
    );
    assert!(next.body.contains("Ana: red+blue"));
    assert!(
        next.cookie_line("stoa_notice")
            .is_some_and(|line| line.contains("Max-Age=0"))
    );
    assert_eq!(next.header("etag"), "");
}

#[tokio::test]
async fn a_form_that_is_not_ours_is_refused() {
    let town = Town::open().await;
    let (cookie, token) = town.open_form().await;
    for (cookies, body) in [
        (cookie.as_str(), "name=Ana".to_owned()),
        (cookie.as_str(), "name=Ana&_form=AAAA".to_owned()),
        ("", format!("name=Ana&_form={token}")),
        (
            "stoa_visitor=somebody-else",
            format!("name=Ana&_form={token}"),
        ),
        ("stoa_session=somebody", format!("name=Ana&_form={token}")),
    ] {
        let sent = town.post("/probe/form", cookies, &body).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{cookies} {body}");
        assert!(sent.body.contains("Send this form again"), "{}", sent.body);
    }
}

#[tokio::test]
async fn a_form_with_a_mistake_comes_back() {
    let town = Town::open().await;
    let (cookie, token) = town.open_form().await;
    let sent = town
        .post("/probe/form", &cookie, &format!("_form={token}&name="))
        .await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        sent.body
            .contains("<title>Error: A form – Our town</title>"),
        "{}",
        sent.body
    );
    assert!(sent.body.contains("govuk-error-summary") && sent.body.contains("href=\"#name\""));
    assert!(sent.body.contains("class=\"wrong\""));
}

#[tokio::test]
async fn redirects_stay_here() {
    let town = Town::open().await;
    let (cookie, token) = town.open_form().await;
    let body = format!("_form={token}&name=Ana&next=https%3A%2F%2Fexample.org%2F");
    assert_eq!(
        town.post("/probe/form", &cookie, &body)
            .await
            .header("location"),
        "/"
    );
    let away = town.get("/language?to=es&next=//example.org").await;
    assert_eq!(
        (away.status, away.header("location")),
        (StatusCode::SEE_OTHER, "/")
    );
}

#[tokio::test]
async fn programs_need_no_token_and_have_no_session() {
    let town = Town::open().await;
    let cookie = signed_in(&town).await;
    let sent = town.post("/probe/program", &cookie, "name=Robot").await;
    assert_eq!(sent.body, "anonymous Robot");
}

fn multipart(parts: &[(&str, &str, &[u8])]) -> (String, Vec<u8>) {
    let mut body = Vec::new();
    for (name, file, bytes) in parts {
        let file = if file.is_empty() {
            String::new()
        } else {
            format!("; filename=\"{file}\"")
        };
        let head =
            format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--edge--\r\n");
    ("multipart/form-data; boundary=edge".to_owned(), body)
}

async fn send_parts(town: &Town, parts: &[(&str, &str, &[u8])]) -> Answer {
    let (cookie, token) = town.open_form().await;
    let mut all = vec![("_form", "", token.as_bytes())];
    all.extend_from_slice(parts);
    let (kind, body) = multipart(&all);
    let request = Request::post("/probe/upload")
        .header("content-type", kind)
        .header("cookie", cookie)
        .header("accept", "text/html")
        .body(Body::from(body))
        .expect("a request");
    town.ask(request).await
}

#[tokio::test]
async fn files_are_taken_within_their_limits() {
    let town = Town::open().await;
    let sent = send_parts(
        &town,
        &[("name", "", b"A\r\nB"), ("photo", "a.jpg", b"123")],
    )
    .await;
    assert_eq!(
        (sent.status, sent.body.as_str()),
        (StatusCode::OK, "\"A\\nB\" photo=a.jpg(3)")
    );
    let large = vec![b'x'; crate::UPLOAD_BYTES + 1];
    // The form is whole but for the file, so that its page can show it again.
    let sent = send_parts(&town, &[("photo", "a.jpg", &large)]).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sent.body.contains("smaller than 25 MB"), "{}", sent.body);
    let sent = send_parts(&town, &[("name", "", &large[..crate::FIELD_BYTES + 1])]).await;
    assert_eq!(sent.status, StatusCode::PAYLOAD_TOO_LARGE);
    let many = [("photo", "a.jpg", &b"1"[..]); crate::UPLOADS + 1];
    assert_eq!(
        send_parts(&town, &many).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let sent = send_parts(&town, &[("name", "", &[0xff, 0xfe])]).await;
    assert_eq!(sent.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_cannot_be_read_is_said_in_words() {
    let town = Town::open().await;
    let (cookie, token) = town.open_form().await;
    let nul = town
        .post("/probe/form", &cookie, &format!("_form={token}&name=%00"))
        .await;
    assert_eq!(nul.status, StatusCode::BAD_REQUEST);
    assert_eq!(
        town.get("/probe/query?page=two").await.status,
        StatusCode::BAD_REQUEST
    );
    let query = town.get("/probe/query?page=2&ward=a&ward=b&other=x").await;
    assert!(
        query
            .body
            .contains("Some(2) [&quot;a&quot;, &quot;b&quot;]"),
        "{}",
        query.body
    );
    for path in ["/probe/number/two", "/probe/number/%FF", "/probe/fails/%00"] {
        assert_eq!(town.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let headers = [("content-type", "application/json"), ("cookie", &cookie)];
    let json = town
        .ask(request("POST", "/probe/form", &headers, "{}"))
        .await;
    assert_eq!(json.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn problems_are_pages_for_people() {
    let town = Town::open().await;
    for (how, status, words) in [
        ("invalid", 422, "A file must be smaller than 25 MB."),
        ("missing", 404, "Page not found"),
        ("denied", 403, "You do not have permission"),
        ("conflict", 409, "Somebody else changed this"),
        ("busy", 503, "Wait 7 seconds"),
        ("broken", 500, "Reference number:"),
        ("panic", 500, "Reference number:"),
    ] {
        let page = town.get(&format!("/probe/fails/{how}")).await;
        assert_eq!(page.status.as_u16(), status, "{how}");
        assert!(page.body.contains(words), "{how}: {}", page.body);
        assert!(
            page.body.contains("<h1") && !page.body.contains("secret"),
            "{how}"
        );
        assert!(
            page.header("content-security-policy")
                .contains("script-src 'self'")
        );
    }
    assert_eq!(
        town.get("/probe/fails/busy").await.header("retry-after"),
        "7"
    );
    let french = town
        .get_with("/probe/fails/missing", &[("accept-language", "fr")])
        .await;
    assert!(
        french
            .body
            .contains("<html class=\"govuk-template\" lang=\"fr\" dir=\"ltr\">")
    );
    assert!(french.body.contains("Page introuvable"));
}

#[tokio::test]
async fn problems_are_json_for_programs() {
    let town = Town::open().await;
    let accept = [("accept", "application/json")];
    let answer = town.get_with("/probe/fails/invalid", &accept).await;
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body = answer.json();
    assert_eq!(body["status"], 422);
    assert_eq!(body["errors"][0]["field"], "photo");
    assert_eq!(
        body["errors"][0]["message"],
        "A file must be smaller than 25 MB."
    );
    let broken = town.get_with("/probe/fails/broken", &accept).await;
    assert!(
        broken.json()["reference"]
            .as_str()
            .is_some_and(|number| number.len() == 10)
    );
    assert!(!broken.body.contains("secret"));
    let stranger = town.get_with("/probe/staff", &accept).await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_module_words_its_own_problems() {
    let town = Town::open().await;
    let answer = town.get("/probe/own/denied").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(
        answer.body,
        "<own>You do not have permission to do this.</own>"
    );
}

#[tokio::test]
async fn wrong_addresses_and_methods() {
    let town = Town::open().await;
    assert_eq!(
        town.get("/no/such/page").await.status,
        StatusCode::NOT_FOUND
    );
    let wrong = town.ask(request("DELETE", "/probe/form", &[], "")).await;
    assert_eq!(wrong.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(
        wrong.header("allow").contains("POST"),
        "{:?}",
        wrong.headers
    );
    let slash = town.get("/probe/form/?a=b").await;
    assert_eq!(slash.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(slash.header("location"), "/probe/form?a=b");
    let head = town.ask(request("HEAD", "/probe/form", &[], "")).await;
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
}

#[tokio::test]
async fn strangers_are_asked_who_they_are() {
    let town = Town::open().await;
    let staff = town.get("/probe/staff?a=1").await;
    assert_eq!(staff.status, StatusCode::SEE_OTHER);
    assert_eq!(
        staff.header("location"),
        "/sign-in?next=%2Fprobe%2Fstaff%3Fa%3D1"
    );
    let mine = town.get("/probe/mine").await;
    assert_eq!(
        mine.header("location"),
        "/sign-in/link?next=%2Fprobe%2Fmine"
    );
}

#[tokio::test]
async fn a_resident_is_known_by_the_session() {
    let town = Town::open().await;
    let cookie = signed_in(&town).await;
    let mine = town.get_with("/probe/mine", &[("cookie", &cookie)]).await;
    assert!(mine.body.contains("<p>42</p>"), "{}", mine.body);
    assert!(mine.body.contains("href=\"/probe/mine\""));
    assert_eq!(mine.header("cache-control"), "no-store");
    let staff = town.get_with("/probe/staff", &[("cookie", &cookie)]).await;
    assert_eq!(staff.status, StatusCode::FORBIDDEN);
    let form = town.get_with("/probe/form", &[("cookie", &cookie)]).await;
    assert_eq!(form.cookie("stoa_visitor"), None);
    let body = format!("_form={}&name=Ana", form.token());
    assert_eq!(
        town.post("/probe/form", &cookie, &body).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn the_session_cookie_is_for_the_server_alone() {
    let town =
        Town::open_with(|config| "https://merrow.example".clone_into(&mut config.public_url)).await;
    let (mut parts, ()) = Request::new(()).into_parts();
    let visitor = <Visitor as axum::extract::FromRequestParts<Site>>::from_request_parts(
        &mut parts, &town.site,
    )
    .await
    .expect("a visitor");
    let line = |response: &Response| {
        let line = response
            .headers()
            .get(header::SET_COOKIE)
            .expect("a cookie");
        line.to_str().expect("text").to_owned()
    };
    let started = line(&visitor.start_session(visitor.go("/"), "token"));
    assert_eq!(
        started,
        "stoa_session=token; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000; Secure"
    );
    let ended = line(&visitor.end_session(visitor.go("/")));
    assert!(ended.starts_with("stoa_session=;") && ended.contains("Max-Age=0"));
    let page = town.get("/probe/form").await;
    assert!(
        page.header("strict-transport-security")
            .starts_with("max-age=")
    );
}

#[tokio::test]
async fn every_answer_is_dressed() {
    let town = Town::open().await;
    for path in ["/probe/query", "/livez", "/no/such/page", "/theme.css"] {
        let answer = town.get(path).await;
        let policy = answer.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "script-src 'self';",
            "style-src 'self';",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}");
    }
}

#[tokio::test]
async fn writes_from_one_address_are_slowed_down() {
    let town = Town::open_with(|config| config.writes_per_minute = 3).await;
    let mut last = None;
    // The minute may turn once in between, so twice the share and one more is enough.
    for _ in 0..7 {
        last = Some(town.post("/probe/program", "", "name=Robot").await);
    }
    let last = last.expect("an answer");
    assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
    let seconds: u32 = last.header("retry-after").parse().expect("seconds");
    assert!((1..=60).contains(&seconds));
    assert!(last.body.contains("too quickly"));
    assert_eq!(town.get("/probe/query").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_page_that_the_browser_has_is_not_sent_again() {
    let town = Town::open().await;
    let page = town.get("/probe/query").await;
    let tag = page.header("etag").to_owned();
    assert!(page.header("vary").contains("cookie"));
    let again = town
        .get_with("/probe/query", &[("if-none-match", &tag)])
        .await;
    assert_eq!(
        (again.status, again.body.as_str()),
        (StatusCode::NOT_MODIFIED, "")
    );
    let other = town
        .get_with("/probe/query?page=2", &[("if-none-match", &tag)])
        .await;
    assert_eq!(other.status, StatusCode::OK);
    assert_eq!(town.get("/probe/form").await.header("etag"), "");
}

#[tokio::test]
async fn pages_speak_the_language_that_was_chosen() {
    let town = Town::open().await;
    let chosen = town.get("/language?to=ar&next=/probe/query?lang=fr").await;
    assert_eq!(chosen.header("location"), "/probe/query");
    let line = chosen.cookie_line("stoa_lang").expect("a cookie");
    assert!(
        line.starts_with("stoa_lang=ar;") && line.contains("Max-Age=31536000"),
        "{line}"
    );
    let page = town
        .get_with("/probe/query", &[("cookie", "stoa_lang=ar")])
        .await;
    assert!(
        page.body.contains("lang=\"ar\" dir=\"rtl\""),
        "{}",
        page.body
    );
    assert!(
        page.body
            .contains("/language?to=es&amp;next=%2Fprobe%2Fquery")
    );
    assert!(town.get("/language").await.body.contains("العربية"));
}

#[tokio::test]
async fn the_shells_own_pages_show() {
    let town = Town::open().await;
    for path in [
        "/gallery",
        "/accessibility",
        "/privacy",
        "/api",
        "/language",
    ] {
        for lang in Lang::ALL {
            let page = town.get(&format!("{path}?lang={}", lang.code())).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.body.contains("<h1"), "{path}");
            for forbidden in [" style=\"", "<style", " onclick", "<script>"] {
                assert!(!page.body.contains(forbidden), "{path}: {forbidden}");
            }
            let keys = page.body.contains(">web-") || page.body.contains("\"web-");
            assert!(!keys, "{path} in {} lacks a sentence", lang.code());
        }
    }
    let privacy = town.get("/privacy").await;
    assert!(privacy.body.contains("help@merrow.example"));
    assert!(privacy.body.contains("stoa_session") && privacy.body.contains("30 days"));
    assert!(town.get("/api").await.body.contains("A form"));
}

#[tokio::test]
async fn the_document_of_all_routes_is_openapi() {
    let town = Town::open().await;
    let answer = town.get("/api/openapi.json").await;
    assert_eq!(answer.header("content-type"), "application/json");
    let document = answer.json();
    assert_eq!(document["openapi"], "3.1.0");
    assert!(document["info"]["title"].is_string() && document["info"]["version"].is_string());
    assert!(document["paths"]["/probe/form"]["get"].is_object());
    for (path, methods) in document["paths"].as_object().expect("paths") {
        assert!(path.starts_with('/'), "{path}");
        for (method, operation) in methods.as_object().expect("methods") {
            assert!(
                ["get", "post"].contains(&method.as_str()),
                "{path} {method}"
            );
            assert!(operation["summary"].is_string(), "{path} {method}");
        }
    }
}

#[tokio::test]
async fn operators_are_told_how_it_goes() {
    let town = Town::open().await;
    assert_eq!(town.get("/livez").await.body, "ok\n");
    let ready = town.get("/readyz").await;
    assert_eq!(
        (ready.status, &ready.json()["ready"]),
        (StatusCode::OK, &json!(true))
    );
    town.get("/probe/number/7").await;
    let metrics = town.get("/metrics").await;
    assert!(
        metrics
            .header("content-type")
            .starts_with("text/plain; version=0.0.4")
    );
    for line in [
        "stoa_http_requests_total{route=\"/probe/number/{number}\",method=\"GET\",status=\"200\"} 1",
        "stoa_http_request_duration_seconds_count{route=\"/probe/number/{number}\"} 1",
        "stoa_http_requests_in_flight 1",
        "stoa_jobs_waiting 0",
        "stoa_jobs_failed 0",
        "stoa_ledger_entries 0",
        "stoa_ledger_unsealed 0",
    ] {
        assert!(metrics.body.contains(line), "{line}\n{}", metrics.body);
    }
    let security = town.get("/.well-known/security.txt").await;
    assert!(
        security
            .body
            .starts_with("Contact: mailto:help@merrow.example\nExpires: 20")
    );
    assert!(
        town.get("/robots.txt")
            .await
            .body
            .contains("Disallow: /staff")
    );
}

#[tokio::test]
async fn files_of_the_frontend_may_be_kept_for_ever() {
    let town = Town::open().await;
    let page = town.get("/probe/query").await;
    for path in [crate::asset_path("app.css"), crate::asset_path("app.js")] {
        assert!(page.body.contains(path), "{path}");
        let plain = town.get(path).await;
        assert!(plain.header("cache-control").contains("immutable"));
        assert_eq!(plain.header("content-encoding"), "");
    }
    let icon = town.get("/favicon.ico").await;
    let icon = town.get(icon.header("location")).await;
    assert_eq!(icon.header("content-type"), "image/svg+xml");
    assert!(
        town.get("/theme.css")
            .await
            .body
            .contains("--brand:#1d4f6e")
    );
    assert_eq!(
        town.get("/assets/other.js").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn modules_are_asked_for_a_references_page() {
    let town = Town::open().await;
    assert_eq!(town.site.show_reference("P-7").as_deref(), Some("/probe/7"));
    assert_eq!(town.site.show_reference("X-7"), None);
    assert_eq!(town.site.url("/probe/7"), "http://localhost:8311/probe/7");
}

#[test]
fn form_errors_take_what_is_invalid_and_nothing_else() {
    let errors = FormErrors::from_error(Error::invalid("name", "kernel-denied")).expect("errors");
    assert_eq!(
        errors.get("name").map(|message| message.key),
        Some("kernel-denied")
    );
    let problem = FormErrors::from_error(Error::NotFound).expect_err("a problem");
    assert_eq!(problem, Problem::from(Error::NotFound));
}
