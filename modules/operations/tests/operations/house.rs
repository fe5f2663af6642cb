//! A town with operators, jobs and mails, and requests to it.

use std::sync::Arc;

use axum::{Router, body::Body, http::Request};
use stoa_kernel::{
    Actor, App, Config, Done, Error, FieldError, Id, Message,
    jobs::{self, Job, Worker},
    ledger,
};
use stoa_testkit::{Answer, Ground, Tried, ask, grounds, signs_in, works_as};
use stoa_web::Site;

pub struct House {
    pub app: App,
    pub router: Router,
    _ground: Ground,
}

/// Runs a test on each database.
pub async fn on_each_database(check: impl AsyncFn(House)) {
    for ground in grounds().await {
        check(House::on(ground, |_config| {}).await).await;
    }
}

impl House {
    /// On SQLite, under another configuration.
    pub async fn open(change: impl FnOnce(&mut Config)) -> House {
        House::on(Ground::on_sqlite(), change).await
    }

    async fn on(mut ground: Ground, change: impl FnOnce(&mut Config)) -> House {
        change(&mut ground.config);
        let app = ground.open(&[stoa_operations::POLICY], &[]).await;
        let modules = vec![stoa_operations::module()];
        let router = Site::new(app.clone(), modules).unwrap().router();
        House {
            app,
            router,
            _ground: ground,
        }
    }

    /// Enqueues a job of this kind; one that fails for good when it is tried.
    pub async fn has_failed_job(&self, kind: &'static str, why: &str) -> Id<Job> {
        let mut tx = self.app.db.begin(&Actor::System("test")).await.unwrap();
        tx.enqueue(kind, &"payload").await.unwrap();
        tx.commit(Done::new((), &Tried)).await.unwrap();
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
