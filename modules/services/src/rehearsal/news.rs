//! The mails of a rehearsal, in the words that they would have. Their links lead nowhere: what they would lead to is never kept.

use stoa_kernel::{App, Error, Id, Reader, Result, Timestamp};
use stoa_web::{DateStyle, Site, Speech, TextValue};

use super::heard::{Heard, News};
use crate::{
    amounts,
    casework::{letters::language, signatures},
    jobs::news_words,
    model::{Application, Charge, ServiceFile},
    payments::jobs::words_to_payer,
    store,
};

/// What stands where people read a reference, and at the end of links.
const TEST: &str = "TEST";

/// A mail.
pub struct Said {
    /// When it would go out.
    pub at: Timestamp,
    /// Empty where no address was given: nobody is mailed then.
    pub to: String,
    pub subject: String,
    pub text: String,
}

/// Writes each mail that was asked for.
pub async fn written(
    site: &Site,
    db: &mut Reader,
    (application, file): (&Application, &ServiceFile),
    heard: Vec<Heard>,
) -> Result<Vec<Said>> {
    let app = &site.app;
    let lang = language(app, db, application).await?;
    let known = app.vault.open_data(db, application.person).await?;
    let email = known.and_then(|known| known.get("email").cloned());
    let own = email.unwrap_or_default();
    let writer = Writer {
        site,
        speech: site.speech(lang),
        service: file.names().get(lang).to_owned(),
        town: site.town_name(lang),
    };
    let mut said = Vec::new();
    for Heard { at, news } in heard {
        if is_needless(db, &news).await? {
            continue;
        }
        said.push(match news {
            News::Applicant(what) => writer.to_applicant(at, &own, &what),
            News::Payer(charge, what) => writer.to_payer(at, &own, (&charge, &what)),
            News::Signatory(id) => {
                let to = signatory(app, db, (application, id)).await?;
                writer.to_signatory(at, &to, application)
            }
        });
    }
    Ok(said)
}

/// Nobody is reminded of what was paid meanwhile.
async fn is_needless(db: &mut Reader, news: &News) -> Result<bool> {
    let News::Payer(charge, what) = news else {
        return Ok(false);
    };
    let now = store::charges::find(db, charge.id).await?;
    Ok(what == "due" && now.is_none_or(|charge| !charge.is_open()))
}

/// Where somebody is asked to sign.
async fn signatory(
    app: &App,
    db: &mut Reader,
    (application, id): (&Application, i64),
) -> Result<String> {
    let Some(one) = store::signatures::find(db, Id::new(id)).await? else {
        return Ok(String::new());
    };
    match signatures::open(app, db, (application, &one)).await {
        Err(Error::NotFound) => Ok(String::new()),
        details => Ok(details?.email),
    }
}

struct Writer<'a> {
    site: &'a Site,
    speech: Speech,
    service: String,
    town: String,
}

impl Writer<'_> {
    fn to_applicant(&self, at: Timestamp, to: &str, what: &str) -> Said {
        let url = self.site.url(&format!("/apply/{TEST}"));
        self.write((at, to), news_words(what), vec![("url", url.into())])
    }

    fn to_payer(&self, at: Timestamp, to: &str, (charge, what): (&Charge, &str)) -> Said {
        let amount = match what {
            "due" | "owed" => charge.open(),
            "refunded" => charge.booking.refunded(),
            _ => charge.booking.paid(),
        };
        let day = self.speech.day(charge.due_on, DateStyle::Long);
        let more = vec![
            ("amount", amounts::in_words(&self.speech, amount).into()),
            ("day", day.into()),
            ("url", self.site.url(&format!("/pay/{TEST}")).into()),
        ];
        self.write((at, to), words_to_payer(what), more)
    }

    fn to_signatory(&self, at: Timestamp, to: &str, application: &Application) -> Said {
        let kept = application.expires_at.unwrap_or(at + crate::commands::KEPT);
        let more = vec![
            ("day", self.speech.date(kept).into()),
            ("url", self.site.url(&format!("/sign/{TEST}")).into()),
        ];
        let keys = ("services-sign-mail-subject", "services-sign-mail");
        self.write((at, to), keys, more)
    }

    fn write(
        &self,
        (at, to): (Timestamp, &str),
        (subject, text): (&'static str, &'static str),
        more: Vec<(&'static str, TextValue<'static>)>,
    ) -> Said {
        let mut args: Vec<(&'static str, TextValue<'static>)> = vec![
            ("town", self.town.clone().into()),
            ("reference", TEST.into()),
            ("service", self.service.clone().into()),
        ];
        args.extend(more);
        Said {
            at,
            to: to.to_owned(),
            subject: self.speech.t_with(subject, &args),
            text: self.speech.t_with(text, &args),
        }
    }
}
