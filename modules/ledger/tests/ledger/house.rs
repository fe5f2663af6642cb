//! A town with a record and a site, and requests to it.

use axum::{Router, body::Body, http::Request};
use serde::Serialize;
use stoa_kernel::{
    Actor, App, Config, Done, Event,
    clock::Clock,
    ledger::{self, batch::BatchTree},
};
use stoa_testkit::{Answer, Ground, ask, grounds, signs_in, works_as};
use stoa_web::{Module, RowProofFuture, Site};

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
    ground: Ground,
}

/// Runs a test on each database.
pub async fn on_each_database(check: impl AsyncFn(House)) {
    for ground in grounds().await {
        check(House::on(ground, |_config| {}).await).await;
    }
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
    /// On SQLite, under another configuration.
    pub async fn open(change: impl FnOnce(&mut Config)) -> House {
        House::on(Ground::on_sqlite(), change).await
    }

    pub async fn on(mut ground: Ground, change: impl FnOnce(&mut Config)) -> House {
        change(&mut ground.config);
        let app = ground.open(&[stoa_ledger::POLICY], &[]).await;
        let modules = vec![stoa_ledger::module(), bells()];
        let router = Site::new(app.clone(), modules).unwrap().router();
        House {
            app,
            router,
            clock: ground.clock.clone(),
            ground,
        }
    }

    /// The same house under another configuration, as after a restart.
    pub async fn opened_again(self, change: impl FnOnce(&mut Config)) -> House {
        House::on(self.ground, change).await
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
        let (_, token) = signs_in(&self.app, works_as(role, "town")).await;
        format!("stoa_session={token}")
    }

    pub async fn ask(&self, request: Request<Body>) -> Answer {
        ask(&self.router, request).await
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
        let cookies = std::iter::once(cookie)
            .chain(page.cookies())
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
