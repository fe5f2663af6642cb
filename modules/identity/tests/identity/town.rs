//! A town with nothing in it but what a test puts there, and the people of the test.

use std::collections::BTreeSet;

use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::{SignedDuration, Timestamp};
use stoa_identity::{
    commands::{
        add_staff::{NewStaff, add_staff},
        give_code::{GiveCode, give_code},
        sign_in::{SignIn, SignedIn, sign_in},
    },
    confirmation::{Confirmed, confirm},
    model::{browser::Browser, password::Hashed},
    module,
};
use stoa_kernel::{
    Actor, App, Error, Id, Result,
    actor::{Person, Staff, StaffMember},
    clock::Clock,
    ledger, sessions, staff,
    staff::StaffRow,
    vault::PersonalData,
};
use stoa_testkit::{Ground, grounds};
use stoa_web::Site;

pub const PASSWORD: &str = "correct horse battery";

pub struct Town {
    pub app: App,
    pub clock: Clock,
    pub site: Site,
    ground: Ground,
}

/// Runs a test on each database there is.
pub async fn in_each_town(test: impl AsyncFn(Town)) {
    for ground in grounds().await {
        test(Town::on(ground).await).await;
    }
}

impl Town {
    async fn on(ground: Ground) -> Self {
        ground.clock.set("2026-03-04T09:00:00Z".parse().unwrap());
        let module = module();
        let app = ground
            .open(&[module.policy.unwrap()], module.migrations)
            .await;
        Town {
            site: Site::new(app.clone(), vec![module]).unwrap(),
            app,
            clock: ground.clock.clone(),
            ground,
        }
    }

    pub fn now(&self) -> Timestamp {
        self.app.now()
    }

    pub fn pass(&self, time: SignedDuration) {
        self.clock.set(self.now() + time);
    }

    pub fn new_staff(&self, name: &str, role: &str) -> NewStaff {
        NewStaff {
            username: name.to_owned(),
            name: name.to_owned(),
            email: format!("{name}@merrow.example"),
            roles: vec![role.to_owned()],
            agency: "town".to_owned(),
            ..NewStaff::default()
        }
    }

    /// Somebody who works here, with [`PASSWORD`].
    pub async fn staff(&self, name: &str, role: &str) -> Staff {
        let password = Hashed::of(PASSWORD, "password").await.unwrap();
        let new = NewStaff {
            password: Some(password),
            ..self.new_staff(name, role)
        };
        let mut tx = self.app.db.begin(&Actor::System("test")).await.unwrap();
        let done = add_staff(&self.app, &mut tx, new).await.unwrap();
        let id = tx.commit(done).await.unwrap();
        self.row(id).await.staff
    }

    pub async fn row(&self, id: Id<StaffMember>) -> StaffRow {
        let mut db = self.app.db.read().await.unwrap();
        staff::find(&mut db, id).await.unwrap().unwrap()
    }

    /// A resident with this address.
    pub async fn resident(&self, email: &str) -> Id<Person> {
        let data = PersonalData::from([("email".to_owned(), email.to_owned())]);
        let mut tx = self.app.db.begin(&Actor::System("test")).await.unwrap();
        let id = self.app.vault.keep(&mut tx, &data).await.unwrap();
        let event = stoa_identity::events::IdentityEvent::LinkAskedFor;
        tx.commit(stoa_kernel::Done::new(id, &event)).await.unwrap()
    }

    pub async fn tries(&self, name: &str, password: &str) -> Result<SignedIn> {
        let input = SignIn {
            name: name.to_owned(),
            password: password.to_owned(),
        };
        sign_in(&self.app, input, &browser("198.51.100.7")).await
    }

    /// Signs somebody in who has no second factor; the session's token.
    pub async fn signs_in(&self, name: &str) -> String {
        match self.tries(name, PASSWORD).await.unwrap() {
            SignedIn::Welcome(token) => token,
            SignedIn::CodeWanted(_) => panic!("{name} is asked for a code"),
        }
    }

    pub async fn gives_code(&self, step: &str, code: &str) -> Result<String> {
        let input = GiveCode {
            step: step.to_owned(),
            code: code.to_owned(),
        };
        give_code(&self.app, input, &browser("198.51.100.7")).await
    }

    pub async fn confirms(&self, staff: &Staff) -> Confirmed {
        confirm(&self.app, staff, PASSWORD, "198.51.100.7")
            .await
            .unwrap()
    }

    /// Who holds a session's token.
    pub async fn holder(&self, token: &str) -> Actor {
        let mut db = self.app.db.read().await.unwrap();
        sessions::actor(&mut db, token, self.now()).await.unwrap()
    }

    /// The kinds of the events about somebody who works here, in their order.
    pub async fn events(&self, id: Id<StaffMember>) -> Vec<String> {
        let mut db = self.app.db.read().await.unwrap();
        let entries = ledger::entries_of(&mut db, &format!("staff-{id}"))
            .await
            .unwrap();
        entries.into_iter().map(|entry| entry.kind).collect()
    }

    /// Does all jobs that are due.
    pub async fn does_its_jobs(&self) {
        let site = self.site.clone();
        let worker: stoa_kernel::jobs::Worker = std::sync::Arc::new(move |due| {
            let kind = module()
                .jobs
                .iter()
                .find(|job| job.kind == due.kind)
                .copied()
                .unwrap();
            (kind.run)(site.clone(), due)
        });
        stoa_kernel::jobs::run_all(&self.app.db, &worker)
            .await
            .unwrap();
    }

    /// The mails that were sent, as they stand in their folder, decoded.
    pub fn mails(&self) -> Vec<String> {
        let folder = std::fs::read_dir(self.ground.folder.path().join("mail")).unwrap();
        let paths: BTreeSet<_> = folder.map(|entry| entry.unwrap().path()).collect();
        let eml = paths
            .into_iter()
            .filter(|path| path.extension().is_some_and(|end| end == "eml"));
        eml.map(|path| decoded(&std::fs::read_to_string(path).unwrap()))
            .collect()
    }
}

/// A browser at this address that holds no session.
pub fn browser(address: &str) -> Browser {
    Browser {
        program: "Firefox/140.0 Linux".to_owned(),
        address: address.to_owned(),
        token: None,
    }
}

/// The field and the key of what is wrong.
pub fn wrong<T: std::fmt::Debug>(outcome: Result<T>) -> (String, &'static str) {
    match outcome.unwrap_err() {
        Error::Invalid(fields) => (fields[0].field.clone(), fields[0].message.key),
        Error::Denied(message) | Error::Conflict(message) => (String::new(), message.key),
        error => (error.to_string(), ""),
    }
}

/// A mail with its text readable: base64 (RFC 2045, section 6.8) or quoted-printable (section 6.7), as far as ours need them.
fn decoded(mail: &str) -> String {
    if let Some((head, body)) = mail.split_once("\r\n\r\n")
        && head.contains("Content-Transfer-Encoding: base64")
    {
        let body = STANDARD.decode(body.replace("\r\n", "")).unwrap();
        return format!("{head}\r\n\r\n{}", String::from_utf8(body).unwrap());
    }
    let joined = mail.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(value) if byte == b'=' => {
                bytes.push(value);
                rest = &after[2..];
            }
            _ => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
