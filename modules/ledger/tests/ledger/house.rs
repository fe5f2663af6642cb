//! A town with a record and a site, and requests to it.

use std::sync::atomic::{AtomicU32, Ordering};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use http_body_util::BodyExt;
use serde::Serialize;
use stoa_kernel::{
    Actor, App, Config, Done, Event, Id,
    actor::Staff,
    clock::Clock,
    ledger::{self, batch::BatchTree},
    sessions::{self, Owner},
    staff::{self, StaffRow},
    vault::PersonalData,
};
use stoa_web::{Module, RowProofFuture, Site};
use tempfile::TempDir;
use tokio_postgres::NoTls;
use tower::ServiceExt;

/// Something that happens in a town without modules.
#[derive(Serialize)]
pub struct BellRung {
    pub times: i64,
}

impl Event for BellRung {
    fn kind(&self) -> &'static str {
        "bell_rung"
    }
    fn reference(&self) -> String {
        format!("B-{}", self.times)
    }
    fn agency(&self) -> String {
        "town".to_owned()
    }
}

pub struct House {
    pub app: App,
    pub router: Router,
    pub clock: Clock,
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
    let name = format!("ledger_{}_{number}", std::process::id());
    let (client, connection) = tokio_postgres::connect(server, NoTls).await.unwrap();
    tokio::spawn(connection);
    let sql = format!("CREATE DATABASE {name}");
    client.batch_execute(&sql).await.unwrap();
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = address.rsplit_once('/').unwrap();
    format!("{host}/{name}?{query}")
}

/// Bells that rang together.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Peal {
    PealRung { rows: u64, root: String },
}

impl Event for Peal {
    fn kind(&self) -> &'static str {
        "peal_rung"
    }
    fn reference(&self) -> String {
        "peal-1".to_owned()
    }
}

/// The five bells of the peal.
fn peal() -> BatchTree {
    let mut tree = BatchTree::new([3; 32]);
    (0..5).for_each(|bell| tree.add(&format!("bell {bell}")));
    tree
}

/// The row of `P-0` to `P-4`; what `P-4` says is withheld.
fn bell_in_peal(_app: App, reference: String) -> RowProofFuture {
    Box::pin(async move {
        let number = reference.strip_prefix("P-").map(str::parse::<usize>);
        let Some(Ok(place @ 0..5)) = number else {
            return Ok(None);
        };
        let text = (place < 4).then(|| format!("bell {place}"));
        let proof = peal().prove("peal-1".to_owned(), place, text.as_deref())?;
        Ok(Some(proof))
    })
}

/// A module that shows bells.
fn bells() -> Module {
    Module {
        row_proof: bell_in_peal,
        show_reference: |reference| {
            let number = reference.strip_prefix("B-")?;
            Some(format!("/bells/{number}"))
        },
        ..Module::named("bells")
    }
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
        let clock = Clock::fixed("2026-03-02T12:00:00Z".parse().unwrap());
        House::with(config, clock, folder).await
    }

    /// The same house under another configuration, as after a restart.
    pub async fn opened_again(self, change: impl FnOnce(&mut Config)) -> House {
        let mut config = (*self.app.config).clone();
        change(&mut config);
        let House { clock, _folder, .. } = self;
        House::with(config, clock, _folder).await
    }

    async fn with(config: Config, clock: Clock, folder: TempDir) -> House {
        let policies = [stoa_ledger::POLICY];
        let app = App::open(config, clock.clone(), &policies, &[])
            .await
            .unwrap();
        let modules = vec![stoa_ledger::module(), bells()];
        let router = Site::new(app.clone(), modules).unwrap().router();
        House {
            app,
            router,
            clock,
            _folder: folder,
        }
    }

    /// Rings so many times, not sealed yet.
    pub async fn ring(&self, times: std::ops::Range<i64>) {
        for times in times {
            let tx = self.app.db.begin(&Actor::Anonymous).await.unwrap();
            tx.commit(Done::new((), &BellRung { times })).await.unwrap();
        }
    }

    /// Rings five bells together, as `actor`.
    pub async fn ring_peal(&self, actor: &Actor) {
        let root = peal().root().to_string();
        let tx = self.app.db.begin(actor).await.unwrap();
        let event = Peal::PealRung { rows: 5, root };
        tx.commit(Done::new((), &event)).await.unwrap();
    }

    pub async fn seal(&self) {
        self.app.sealer.seal_all().await.unwrap();
    }

    /// The kinds and references of all entries of this kind.
    pub async fn entries_of_kind(&self, kind: &str) -> Vec<ledger::Entry> {
        self.seal().await;
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
        tx.commit(Done::new((), &BellRung { times: -1 }))
            .await
            .unwrap();
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
        let named = page.headers.get_all("set-cookie").iter();
        let named = named.filter_map(|line| line.to_str().ok()?.split(';').next());
        let cookies = std::iter::once(cookie)
            .chain(named)
            .collect::<Vec<_>>()
            .join("; ");
        let request = Request::post(path)
            .header("cookie", cookies)
            .header("accept", "text/html")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(format!("_form={token}&{fields}")));
        self.ask(request.unwrap()).await
    }

    pub async fn post(&self, path: &str, body: String) -> Answer {
        self.ask(Request::post(path).body(Body::from(body)).unwrap())
            .await
    }

    /// Serves the site on a port of its own; the address.
    pub async fn serve(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = self.router.clone();
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        format!("http://{address}")
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
