//! What all mails of this module are written with, and the way they are sent.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use stoa_kernel::{
    Error, Id, Lang, Reader, Result, actor::Person, jobs::Due, mail::Mail, vault::PersonalData,
};
use stoa_web::Site;

use crate::{
    links::Link,
    mails::{Letter, Told},
    model::Report,
    store::{self, Setup},
};

/// What a job was left with.
pub(super) fn payload<T: DeserializeOwned>(due: &Due) -> Result<T> {
    serde_json::from_str(&due.payload).map_err(|error| Error::broken(&due.kind, error))
}

/// What all mails are written with.
pub(super) struct Desk {
    pub(super) site: Site,
    pub(super) db: Reader,
    pub(super) setup: Arc<Setup>,
}

impl Desk {
    pub(super) async fn open(site: Site) -> Result<Self> {
        let mut db = site.app.db.read().await?;
        let setup = store::setup(&site.app.db, &mut db).await?;
        Ok(Desk { site, db, setup })
    }

    pub(super) fn town_lang(&self) -> Lang {
        self.site.app.config.town.language
    }

    pub(super) async fn report(&mut self, number: i64) -> Result<Option<Report>> {
        store::find(&mut self.db, Id::new(number)).await
    }

    pub(super) async fn person(&mut self, id: Id<Person>) -> Result<Option<Addressee>> {
        let data = self.site.app.vault.open_data(&mut self.db, id).await?;
        Ok(data.and_then(|data| Addressee::of(data, self.town_lang())))
    }

    /// Writes about a report in a language, and lets `write` choose the words.
    pub(super) fn about<T>(
        &self,
        report: &Report,
        lang: Lang,
        write: impl FnOnce(&Told<'_>, &str) -> T,
    ) -> T {
        let speech = self.site.speech(lang);
        let reference = report.reference(&self.site.app.config.town.reference_prefix);
        let url = self.site.url(&format!("/reports/{reference}"));
        let told = Told {
            speech: &speech,
            setup: &self.setup,
            report,
            reference,
            url,
        };
        write(&told, &self.site.town_name(lang))
    }

    pub(super) fn link(&self, link: Link) -> String {
        self.site.url(&link.path(&self.site.app))
    }

    /// Lets the database go: no reader is held while a mail server takes its time.
    pub(super) fn close(self) -> Site {
        self.site
    }
}

/// Sends a letter; `own` is the link by which its reader ends such mails.
pub(super) async fn send(site: &Site, to: String, letter: Letter, own: Option<&str>) -> Result<()> {
    let mail = Mail {
        to,
        subject: letter.subject,
        text: letter.text,
        unsubscribe_url: own.map(|link| format!("{link}/stop")),
    };
    site.app.mailer.send(&mail).await
}

/// Somebody who can be written to.
pub(super) struct Addressee {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) lang: Lang,
}

impl Addressee {
    /// `None` without an address.
    fn of(mut data: PersonalData, otherwise: Lang) -> Option<Self> {
        let lang = data.get("lang").and_then(|code| Lang::parse(code));
        Some(Addressee {
            email: data.remove("email")?,
            name: data.remove("name").unwrap_or_default(),
            lang: lang.unwrap_or(otherwise),
        })
    }
}
