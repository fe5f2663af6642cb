//! Letting the house tell people, and reading what they were told.

use std::sync::Arc;

use stoa_kernel::{
    Actor, Result,
    jobs::{self, Worker},
};
use stoa_participation::{
    commands::tell::{FollowProcess, Following, LinkThread, follow_process, link_thread},
    model::tell::{Bond, Rhythm},
};
use stoa_web::Site;

use crate::house::House;

impl House {
    fn tells_through(&self) -> Site {
        Site::new(self.app.clone(), vec![stoa_participation::module()]).unwrap()
    }

    /// Does the jobs that are due.
    pub async fn works(&self) {
        let site = self.tells_through();
        let worker: Worker = Arc::new(move |due| {
            let own = stoa_participation::module().jobs;
            let kind = own.iter().find(|kind| kind.kind == due.kind).unwrap();
            (kind.run)(site.clone(), due)
        });
        jobs::run_all(&self.app.db, &worker).await.unwrap();
    }

    /// Seals the ledger, lets the teller read it, and does the jobs that are due.
    pub async fn tells(&self) {
        self.app.sealer.seal_all().await.unwrap();
        let site = self.tells_through();
        let module = stoa_participation::module();
        let mut followers = module.followers.iter();
        let teller = followers.find(|one| one.name == "participation.thread");
        while (teller.unwrap().run)(site.clone()).await.unwrap() > 0 {}
        self.works().await;
    }

    /// Sends a form as a program does, with no cookie; the answer's status.
    pub async fn posts(&self, path: &str, body: &str) -> u16 {
        let request = axum::http::Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body.to_owned().into())
            .unwrap();
        let router = self.tells_through().router();
        stoa_testkit::ask(&router, request).await.status.into()
    }

    /// The mails to an address, the oldest first; lines that a mail breaks are whole again.
    pub fn mails_to(&self, email: &str) -> Vec<String> {
        let folder = std::fs::read_dir(&self.app.config.mail_dir).unwrap();
        let mut files: Vec<_> = folder.map(|file| file.unwrap().path()).collect();
        files.sort_by_key(|path| path.metadata().and_then(|about| about.modified()).ok());
        let texts = files
            .iter()
            .map(|path| std::fs::read_to_string(path).unwrap());
        let to = format!("To: {email}");
        let mine = texts.filter(|text| text.contains(&to));
        mine.map(|text| text.replace("=\r\n", "").replace("=3D", "="))
            .collect()
    }

    pub async fn follows(
        &self,
        actor: &Actor,
        (thing, rhythm): (&str, Rhythm),
    ) -> Result<Following> {
        self.follows_as(actor, (thing, rhythm), "").await
    }

    pub async fn follows_as(
        &self,
        actor: &Actor,
        (thing, rhythm): (&str, Rhythm),
        email: &str,
    ) -> Result<Following> {
        let mut tx = self.begins(actor).await;
        let input = FollowProcess {
            thing: thing.to_owned(),
            rhythm,
            email: email.to_owned(),
            lang: None,
        };
        let done = follow_process(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn links(&self, actor: &Actor, (from, to): (&str, &str), bond: Bond) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = LinkThread {
            from: from.to_owned(),
            to: to.to_owned(),
            bond,
        };
        let done = link_thread(&mut tx, input).await?;
        tx.commit(done).await
    }
}

/// The path of the first link of a mail that ends so: what stands between the town's address and the ending.
pub fn link_in(mail: &str, ending: &str) -> String {
    let start = "/participate/notice/";
    let mut found = mail.match_indices(start).map(|(at, _)| {
        let rest = mail.get(at..).unwrap_or_default();
        let end = rest.find(|letter: char| letter.is_whitespace() || letter == '>');
        rest.get(..end.unwrap_or(rest.len()))
            .unwrap_or_default()
            .to_owned()
    });
    found.find(|link| link.ends_with(ending)).unwrap()
}
