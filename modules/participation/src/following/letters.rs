//! The words of mails: a greeting, what happened, where to look, how to end it.

use stoa_kernel::{Id, Lang, Reader, Result, actor::Person, mail::Mail};
use stoa_web::{Site, Speech, TextValue};

/// A mail as it comes together.
pub(crate) struct Letter<'a> {
    speech: &'a Speech,
    subject: String,
    paragraphs: Vec<String>,
}

impl<'a> Letter<'a> {
    pub(crate) fn new(speech: &'a Speech, subject: String) -> Self {
        Letter {
            speech,
            subject,
            paragraphs: vec![speech.t("participation-tell-mail-hello")],
        }
    }

    pub(crate) fn say(&mut self, key: &str, args: &[(&str, TextValue<'_>)]) {
        self.paragraphs.push(self.speech.t_with(key, args));
    }

    /// A paragraph of its own, as it is.
    pub(crate) fn line(&mut self, line: String) {
        self.paragraphs.push(line);
    }

    /// What somebody wrote, set off from our own words.
    pub(crate) fn quote(&mut self, text: &str) {
        if !text.trim().is_empty() {
            let lines: Vec<String> = text.lines().map(|line| format!("> {line}")).collect();
            self.paragraphs.push(lines.join("\n"));
        }
    }

    /// Sends it; `own` is the link by which its reader ends such mails.
    pub(crate) async fn send(mut self, site: &Site, to: String, own: Option<&str>) -> Result<()> {
        if let Some(own) = own {
            let choose = site.url("/my/participation");
            self.say(
                "participation-tell-mail-stop",
                &[("url", own.into()), ("choose", choose.as_str().into())],
            );
        }
        self.paragraphs.push(site.town_name(self.speech.lang()));
        let mail = Mail {
            to,
            subject: self.subject,
            text: self.paragraphs.join("\n\n") + "\n",
            unsubscribe_url: own.map(|link| format!("{link}/stop")),
        };
        site.app.mailer.send(&mail).await
    }
}

/// Where somebody is written to, and in which language; `None` once they are forgotten.
pub(crate) async fn address_of(
    site: &Site,
    db: &mut Reader,
    person: Id<Person>,
) -> Result<Option<(String, Lang)>> {
    let data = site.app.vault.open_data(db, person).await?;
    Ok(data.and_then(|mut data| {
        let lang = data.get("lang").and_then(|code| Lang::parse(code));
        let lang = lang.unwrap_or(site.app.config.town.language);
        Some((data.remove("email")?, lang))
    }))
}
