//! A mail to whoever applied or pays, in their language: to the address that they gave, or to nobody.

use stoa_kernel::{App, Id, Lang, Result, actor::Person, mail::Mail, vault::PersonalData};
use stoa_web::{Site, Speech, TextValue};

use crate::store;

/// What every such mail is about.
pub struct Letter<'a> {
    /// Whoever it is for.
    pub person: Id<Person>,
    /// The service's slug.
    pub service: &'a str,
    /// What people call the application, or the bill.
    pub reference: String,
    /// The keys of its subject and text, which have `town`, `reference` and `service`.
    pub keys: (&'static str, &'static str),
}

/// Whether somebody was written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    Mailed,
    /// They gave no address.
    NoAddress,
    /// They were forgotten.
    Nobody,
}

/// Sends it, with what else its words have; `more` is given the language and what the vault knows. Nobody is written to who gave no address
/// or was forgotten.
pub async fn send(
    site: &Site,
    letter: Letter<'_>,
    more: impl FnOnce(&Speech, &PersonalData) -> Vec<(&'static str, TextValue<'static>)>,
) -> Result<Reached> {
    let app: &App = &site.app;
    let mut db = app.db.read().await?;
    let Some(known) = app.vault.open_data(&mut db, letter.person).await? else {
        return Ok(Reached::Nobody);
    };
    let service = store::find_service(&mut db, letter.service).await?;
    drop(db);
    let of = |field: &str| known.get(field).map(String::as_str).unwrap_or_default();
    if of("email").is_empty() {
        return Ok(Reached::NoAddress);
    }
    let lang = Lang::parse(of("language")).unwrap_or(app.config.town.language);
    let speech = site.speech(lang);
    let name = service.map(|service| service.name.get(lang).to_owned());
    let mut args = vec![
        ("town", site.town_name(lang).into()),
        ("reference", letter.reference.into()),
        ("service", name.unwrap_or_default().into()),
    ];
    args.extend(more(&speech, &known));
    let (subject, text) = letter.keys;
    let mail = Mail {
        to: of("email").to_owned(),
        subject: speech.t_with(subject, &args),
        text: speech.t_with(text, &args),
        unsubscribe_url: None,
    };
    app.mailer.send(&mail).await?;
    Ok(Reached::Mailed)
}
