//! What happens after the changes: mails. Addresses come out of the vault here and go nowhere but into the mail.

use serde::de::DeserializeOwned;
use stoa_kernel::{
    Error, Id, Result,
    actor::{Person, StaffMember},
    jobs::Due,
    mail::Mail,
    staff,
};
use stoa_web::{JobFuture, JobKind, Site, Speech, TextValue};

use crate::{
    commands::{
        ask_for_link::{self, SEND_LINK, SendLink},
        send_password_link::{self, SEND_PASSWORD_LINK, SendPasswordLink},
    },
    model::newcomer::Newcomer,
    telling::{TELL_STAFF, TellStaff},
};

/// Every kind of job of this module.
pub const JOBS: &[JobKind] = &[
    JobKind {
        kind: SEND_LINK,
        run: send_link,
    },
    JobKind {
        kind: SEND_PASSWORD_LINK,
        run: send_password_link,
    },
    JobKind {
        kind: TELL_STAFF,
        run: tell_staff,
    },
];

fn send_link(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: SendLink = payload(&due)?;
        let newcomer = Newcomer::of_token(&site.app, &job.sealed);
        let token = match &newcomer {
            Some(_) => job.sealed.clone(),
            None => unseal(&site, job.person, &job.sealed)?,
        };
        let speech = site.speech(job.lang);
        let path = job.next.after(&format!("/sign-in/link/{token}"));
        let args = [
            ("town", site.town_name(job.lang).into()),
            ("url", site.url(&path).into()),
            ("hours", ask_for_link::HOURS.into()),
        ];
        let subject = speech.t_with("identity-mail-link-subject", &args);
        match newcomer {
            Some(newcomer) => {
                let text = speech.t_with("identity-mail-newcomer", &args);
                mail_to(&site, newcomer.email, [subject, text]).await
            }
            None => {
                let text = speech.t_with("identity-mail-link", &args);
                mail_person(&site, Id::new(job.person), [subject, text]).await
            }
        }
    })
}

fn send_password_link(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: SendPasswordLink = payload(&due)?;
        let token = unseal(&site, job.staff, &job.sealed)?;
        let args = vec![
            (
                "url",
                site.url(&format!("/sign-in/password/{token}")).into(),
            ),
            ("hours", send_password_link::HOURS.into()),
        ];
        let keys = [
            "identity-mail-password-link-subject",
            "identity-mail-password-link",
        ];
        mail_staff(&site, Id::new(job.staff), keys, args).await
    })
}

fn tell_staff(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: TellStaff = payload(&due)?;
        let speech = staff_speech(&site);
        let args = vec![
            ("what", speech.t(job.notice.text()).into()),
            ("when", speech.date_time(job.at).into()),
            ("url", site.url("/account").into()),
        ];
        let keys = ["identity-mail-notice-subject", "identity-mail-notice"];
        mail_staff(&site, Id::new(job.staff), keys, args).await
    })
}

/// What a command enqueued.
fn payload<T: DeserializeOwned>(due: &Due) -> Result<T> {
    serde_json::from_str(&due.payload).map_err(|error| Error::broken(&due.kind, error))
}

/// The token that was sealed under the number of whoever gets it.
fn unseal(site: &Site, number: i64, sealed: &str) -> Result<String> {
    let sealed = hex::decode(sealed).map_err(|error| Error::broken("a sealed token", error))?;
    let token = site.app.vault.open_secret(number, &sealed)?;
    String::from_utf8(token).map_err(|error| Error::broken("a sealed token", error))
}

/// Staff are written to in the town's language.
fn staff_speech(site: &Site) -> Speech {
    site.speech(site.app.config.town.language)
}

/// Writes to somebody who works here; the sentences of both keys are given the town's name, theirs and how they sign in.
async fn mail_staff(
    site: &Site,
    id: Id<StaffMember>,
    [subject, text]: [&str; 2],
    mut args: Vec<(&str, TextValue<'_>)>,
) -> Result<()> {
    let row = staff::find(&mut site.app.db.read().await?, id).await?;
    let Some(row) = row.filter(|row| row.active) else {
        return Ok(());
    };
    let speech = staff_speech(site);
    args.push(("town", site.town_name(speech.lang()).into()));
    args.push(("name", row.staff.name.into()));
    args.push(("username", row.username.into()));
    let subject = speech.t_with(subject, &args);
    let text = speech.t_with(text, &args);
    mail_person(site, row.person, [subject, text]).await
}

/// Nobody is written to who was forgotten in the meantime.
async fn mail_person(site: &Site, id: Id<Person>, texts: [String; 2]) -> Result<()> {
    let mut db = site.app.db.read().await?;
    let data = site.app.vault.open_data(&mut db, id).await?;
    drop(db);
    let Some(to) = data.and_then(|mut data| data.remove("email")) else {
        return Ok(());
    };
    mail_to(site, to, texts).await
}

async fn mail_to(site: &Site, to: String, texts: [String; 2]) -> Result<()> {
    // Arabic sentences have invisible marks around what is put into them; a mail program would take them for a part of a
    // link.
    let [subject, text] = texts.map(|text| text.replace(['\u{2068}', '\u{2069}'], ""));
    let mail = Mail {
        to,
        subject,
        text,
        unsubscribe_url: None,
    };
    site.app.mailer.send(&mail).await
}
