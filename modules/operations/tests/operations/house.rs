//! A town with operators, jobs and mails, and requests to it.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use http_body_util::BodyExt;
use serde::Serialize;
use stoa_kernel::{
    Actor, App, Config, Done, Error, Event, FieldError, Id, Message,
    actor::Staff,
    clock::Clock,
    jobs::{self, Job, Worker},
    ledger,
    sessions::{self, Owner},
    staff::{self, StaffRow},
    vault::PersonalData,
};
use stoa_web::Site;
use tempfile::TempDir;
use tokio_postgres::NoTls;
use tower::ServiceExt;

#[derive(Serialize)]
struct Begun;

impl Event for Begun {
    fn kind(&self) -> &'static str {
        "begun"
    }
    fn reference(&self) -> String {
        "B-1".to_owned()
    }
}

pub struct House {
    pub app: App,
    pub router: Router,
    _folder: TempDir,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

/// Runs a test on each database.
pub async fn on_each_database(check: impl AsyncFn(House)) {
    check(House::open(None, |_config| {}).await).await;
    if let Ok(server) = std::env::var("STOA_TEST_POSTGRES") {
        check(House::open(Some(&server), |_config| {}).await).await;
    }
}

async fn new_database(server: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("operations_{}_{number}", std::process::id());
    let (client, connection) = tokio_postgres::connect(server, NoTls).await.unwrap();
    tokio::spawn(connection);
    let sql = format!("CREATE DATABASE {name}");
    client.batch_execute(&sql).await.unwrap();
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = address.rsplit_once('/').unwrap();
    format!("{host}/{name}?{query}")
}

impl House {
    pub async fn open(server: Option<&str>, change: impl FnOnce(&mut Config)) -> House {
        let folder = TempDir::new().unwrap();
        let at = |name: &str| folder.path().join(name).display().to_string();
        let mut config = Config {
            database_url: match server {
                Some(server) => new_database(server).await,
                None => format!("sqlite:{}", at("town.db")),
            },
            blobs_url: format!("file:{}", at("blobs")),
            mail_dir: at("mail"),
            master_key_file: at("master.key"),
            ..Config::default()
        };
        change(&mut config);
        House::with(config, folder).await
    }

    async fn with(config: Config, folder: TempDir) -> House {
        let policies = [stoa_operations::POLICY];
        let clock = Clock::fixed("2026-03-02T12:00:00Z".parse().unwrap());
        let app = App::open(config, clock, &policies, &[]).await.unwrap();
        let modules = vec![stoa_operations::module()];
        let router = Site::new(app.clone(), modules).unwrap().router();
        House {
            app,
            router,
            _folder: folder,
        }
    }

    /// Enqueues a job of this kind; one that fails for good when it is tried.
    pub async fn has_failed_job(&self, kind: &'static str, why: &str) -> Id<Job> {
        let mut tx = self.app.db.begin(&Actor::System("test")).await.unwrap();
        tx.enqueue(kind, &"payload").await.unwrap();
        tx.commit(Done::new((), &Begun)).await.unwrap();
        let why = why.to_owned();
        let worker: Worker = Arc::new(move |_due| {
            let fault = FieldError::new(why.clone(), Message::new("kernel-email-invalid"));
            Box::pin(async move { Err(Error::Invalid(vec![fault])) })
        });
        jobs::run_all(&self.app.db, &worker).await.unwrap();
        let mut db = self.app.db.read().await.unwrap();
        let all = jobs::list(&mut db, 100).await.unwrap();
        let job = all.into_iter().find(|job| job.kind == kind).unwrap();
        assert!(job.failed_at.is_some());
        job.id
    }

    pub async fn jobs(&self) -> Vec<jobs::Shown> {
        let mut db = self.app.db.read().await.unwrap();
        jobs::list(&mut db, 100).await.unwrap()
    }

    /// All entries of this kind.
    pub async fn entries_of_kind(&self, kind: &str) -> Vec<ledger::Entry> {
        self.app.sealer.seal_all().await.unwrap();
        let mut db = self.app.db.read().await.unwrap();
        let all = ledger::entries_from(&mut db, 0, 10_000).await.unwrap();
        all.into_iter().filter(|entry| entry.kind == kind).collect()
    }

    /// A member of staff who has signed in: the cookie.
    pub async fn signs_in(&self, role: &str) -> String {
        let mut tx = self.app.db.begin(&Actor::System("test")).await.unwrap();
        let person = self
            .app
            .vault
            .keep(&mut tx, &PersonalData::new())
            .await
            .unwrap();
        let id = tx.new_id().unwrap();
        let row = StaffRow {
            staff: Staff {
                id,
                name: role.to_owned(),
                roles: vec![role.to_owned()],
                agency: "town".to_owned(),
                teams: Vec::new(),
            },
            person,
            username: format!("{role}{}", Id::number(id)),
            password: None,
            totp: None,
            totp_step: None,
            active: true,
            version: 1,
        };
        staff::insert(&mut tx, &row).await.unwrap();
        let token = sessions::open(&mut tx, Owner::Staff(id), "test")
            .await
            .unwrap();
        tx.commit(Done::new((), &Begun)).await.unwrap();
        format!("stoa_session={token}")
    }

    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes,
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.get_as(path, "").await
    }

    pub async fn get_as(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path)
            .header("cookie", cookie)
            .header("accept", "text/html");
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form of the page at `form_path`.
    pub async fn send(&self, form_path: &str, path: &str, cookie: &str, fields: &str) -> Answer {
        let page = self.get_as(form_path, cookie).await;
        let token = page.between("name=\"_form\" value=\"", "\"").to_owned();
        self.post_form(path, cookie, &format!("{token}&{fields}"))
            .await
    }

    /// Sends a form with this token.
    pub async fn post_form(&self, path: &str, cookie: &str, token: &str) -> Answer {
        let request = Request::post(path)
            .header("cookie", cookie)
            .header("accept", "text/html")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(format!("_form={token}")));
        self.ask(request.unwrap()).await
    }
}

impl Answer {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// What stands between two texts.
    pub fn between(&self, before: &str, after: &str) -> &str {
        let (_, rest) = self.text().split_once(before).unwrap_or(("", ""));
        rest.split_once(after).map_or("", |(inside, _)| inside)
    }
}
