//! The words of mails about reports. Each is plain text: a greeting, what happened, where to look, how to end these mails.

mod area_news;

pub use area_news::{Around, Listed, area_news};

use stoa_kernel::Lang;
use stoa_web::{DateStyle, Speech, TextValue};

use crate::{
    model::{Report, Status, Update, UpdateKind},
    store::Setup,
    telling::Why,
};

/// A mail ready to be sent, apart from its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    pub text: String,
}

/// A report as mails speak of it, in one language.
pub struct Told<'a> {
    pub speech: &'a Speech,
    pub setup: &'a Setup,
    pub report: &'a Report,
    pub reference: String,
    /// The address of its page.
    pub url: String,
}

/// The paragraphs of a letter as they come together.
struct Paragraphs<'a> {
    speech: &'a Speech,
    all: Vec<String>,
}

impl<'a> Paragraphs<'a> {
    /// Begins with a greeting, by name where one is known.
    fn to(speech: &'a Speech, name: &str) -> Self {
        let greeting = match name {
            "" => speech.t("reports-mail-hello"),
            name => speech.t_with("reports-mail-hello-name", &[("name", name.into())]),
        };
        Paragraphs {
            speech,
            all: vec![greeting],
        }
    }

    fn say(&mut self, key: &str, args: &[(&str, TextValue<'_>)]) {
        let sentence = self.speech.t_with(key, args);
        self.all.push(sentence);
    }

    /// What somebody wrote, set off from our own words.
    fn quote(&mut self, text: &str) {
        if !text.is_empty() {
            let lines: Vec<String> = text.lines().map(|line| format!("> {line}")).collect();
            self.all.push(lines.join("\n"));
        }
    }

    fn finish(mut self, subject: String, town: &str) -> Letter {
        self.all.push(town.to_owned());
        Letter {
            subject,
            text: self.all.join("\n\n") + "\n",
        }
    }
}

impl Told<'_> {
    fn lang(&self) -> Lang {
        self.speech.lang()
    }

    /// `Lamp out, Mill Lane 12`
    fn title(&self) -> String {
        let code = self.report.category.as_str();
        let category = self
            .setup
            .category(code)
            .map_or(code, |own| own.name.get(self.lang()));
        let ward = self
            .report
            .ward
            .and_then(|ward| self.setup.areas().get(ward));
        let place = match (self.report.address.as_str(), ward) {
            ("", Some(ward)) => ward.name.get(self.lang()),
            (address, _) => address,
        };
        if place.is_empty() {
            category.to_owned()
        } else {
            format!("{category}, {place}")
        }
    }

    fn agency(&self) -> &str {
        let slug = self.report.agency.as_str();
        self.setup
            .agency(slug)
            .map_or(slug, |agency| agency.name.get(self.lang()))
    }

    /// `M-100231: Fixed (Lamp out, Mill Lane 12)`
    fn subject(&self, what: &str) -> String {
        let args = [
            ("reference", self.reference.as_str().into()),
            ("what", what.into()),
            ("title", self.title().into()),
        ];
        self.speech.t_with("reports-mail-subject", &args)
    }

    fn about(&self, paragraphs: &mut Paragraphs<'_>) {
        let args = [
            ("reference", self.reference.as_str().into()),
            ("title", self.title().into()),
        ];
        paragraphs.say("reports-mail-about", &args);
    }

    fn see(&self, paragraphs: &mut Paragraphs<'_>) {
        paragraphs.say("reports-mail-see", &[("url", self.url.as_str().into())]);
    }
}

/// That a report was received, for its reporter. `link` is their own; `my` is the page of all that they reported.
pub fn received(told: &Told<'_>, (name, link): (&str, &str), (my, town): (&str, &str)) -> Letter {
    let mut letter = Paragraphs::to(told.speech, name);
    letter.say(
        "reports-mail-received",
        &[("reference", told.reference.as_str().into())],
    );
    letter.all.push(told.title());
    letter.quote(&told.report.description);
    let agency = ("agency", told.agency().into());
    if told.report.status == Status::HandedOver {
        letter.say("reports-mail-now-handed-over", &[agency]);
    } else {
        letter.say("reports-mail-received-by", &[agency]);
    }
    if let Some(due) = told.report.clocks.respond_due_at {
        let date = told.speech.date(due);
        letter.say("reports-mail-answer-due", &[("date", date.into())]);
    }
    told.see(&mut letter);
    letter.say(
        "reports-mail-own-link",
        &[("my", my.into()), ("url", link.into())],
    );
    letter.finish(
        told.subject(&told.speech.t("reports-mail-received-short")),
        town,
    )
}

/// What happened to a report, for its reporter or somebody who follows it. `link` is their own.
pub fn news(told: &Told<'_>, update: &Update, (name, link): (&str, &str), town: &str) -> Letter {
    let mut letter = Paragraphs::to(told.speech, name);
    told.about(&mut letter);
    let short = what_happened(told, update, &mut letter);
    if !update.text.is_empty() {
        let who = match update.kind {
            UpdateKind::Commented | UpdateKind::Reopened | UpdateKind::ConfirmedFixed => {
                told.speech.t("reports-mail-somebody")
            }
            _ => told.agency().to_owned(),
        };
        letter.say("reports-mail-writes", &[("who", who.into())]);
        letter.quote(&update.text);
    }
    told.see(&mut letter);
    if update.status_after == Some(Status::Fixed) {
        let url = format!("{link}/fixed");
        letter.say("reports-mail-is-it-fixed", &[("url", url.into())]);
    }
    letter.say("reports-mail-stop", &[("url", link.into())]);
    letter.finish(told.subject(&short), town)
}

/// Says what happened; the subject's few words for it.
fn what_happened(told: &Told<'_>, update: &Update, letter: &mut Paragraphs<'_>) -> String {
    let agency = || ("agency", TextValue::from(told.agency().to_owned()));
    match (update.kind, update.status_after) {
        (UpdateKind::Reopened, _) => {
            letter.say("reports-mail-reopened", &[agency()]);
            told.speech.t("reports-mail-reopened-short")
        }
        (UpdateKind::ConfirmedFixed, _) => {
            letter.say("reports-mail-confirmed", &[]);
            told.speech.t("reports-mail-confirmed-short")
        }
        (UpdateKind::Commented, _) => told.speech.t("reports-mail-commented-short"),
        (UpdateKind::Routed | UpdateKind::Recategorised | UpdateKind::Moved, Some(_)) => {
            letter.say("reports-mail-routed", &[agency()]);
            told.speech.t("reports-mail-routed-short")
        }
        (UpdateKind::TookDuplicate, _) => {
            letter.say("reports-mail-took-duplicate", &[]);
            told.speech.t("reports-mail-news-short")
        }
        (_, Some(status)) => {
            let date = told
                .report
                .promised_for
                .map(|day| told.speech.day(day, DateStyle::Long));
            let other = ("other", update.after.as_str().into());
            let date = ("date", date.unwrap_or_default().into());
            let key = format!("reports-mail-now-{}", status.slug());
            letter.say(&key, &[agency(), date, other]);
            told.speech
                .t(&format!("reports-mail-short-{}", status.slug()))
        }
        (_, None) => told.speech.t("reports-mail-news-short"),
    }
}

/// Asks the owner of a mailbox whether they want mails. `what` says about what; `link` is where they say so.
pub fn confirm(speech: &Speech, what: &str, link: &str, town: &str) -> Letter {
    let mut letter = Paragraphs::to(speech, "");
    letter.say("reports-mail-confirm", &[("what", what.into())]);
    letter.all.push(link.to_owned());
    letter.say("reports-mail-confirm-not-you", &[]);
    letter.finish(speech.t("reports-mail-confirm-subject"), town)
}

/// What a follow is of, in words.
pub fn followed(told: &Told<'_>) -> String {
    format!("{} ({})", told.title(), told.reference)
}

/// The answer to a request that something be hidden.
pub fn answer(told: &Told<'_>, (name, granted): (&str, bool), answer: &str, town: &str) -> Letter {
    let mut letter = Paragraphs::to(told.speech, name);
    letter.say(
        "reports-mail-request",
        &[("reference", told.reference.as_str().into())],
    );
    let key = if granted {
        "reports-mail-request-granted"
    } else {
        "reports-mail-request-refused"
    };
    letter.say(key, &[]);
    letter.quote(answer);
    letter.finish(
        told.subject(&told.speech.t("reports-mail-request-short")),
        town,
    )
}

/// Something that a team should look at now.
pub fn for_team(told: &Told<'_>, why: Why, text: &str, town: &str) -> Letter {
    let mut letter = Paragraphs::to(told.speech, "");
    told.about(&mut letter);
    let short = match why {
        Why::Reopened => {
            letter.say("reports-mail-team-reopened", &[]);
            told.speech.t("reports-mail-reopened-short")
        }
        Why::HidingAsked => {
            letter.say("reports-mail-team-hiding", &[]);
            told.speech.t("reports-mail-team-hiding-short")
        }
    };
    letter.quote(text);
    told.see(&mut letter);
    letter.finish(told.subject(&short), town)
}

/// What is late with a team, and what soon will be. `url` is their queue.
pub fn reminder(speech: &Speech, (late, soon): (i64, i64), url: &str, town: &str) -> Letter {
    let mut letter = Paragraphs::to(speech, "");
    if late > 0 {
        letter.say("reports-mail-remind-late", &[("count", late.into())]);
    }
    if soon > 0 {
        letter.say("reports-mail-remind-soon", &[("count", soon.into())]);
    }
    letter.say("reports-mail-remind-queue", &[("url", url.into())]);
    letter.finish(
        speech.t_with("reports-mail-remind-subject", &[("count", late.into())]),
        town,
    )
}

/// A report for the body that answers for it and has no server that we could send it to. Nothing in it tells who reported.
pub fn hand_over(told: &Told<'_>, map: Option<String>, contact: &str, town: &str) -> Letter {
    let mut letter = Paragraphs::to(told.speech, "");
    letter.say("reports-mail-hand-over", &[("town", town.into())]);
    letter.all.push(told.title());
    letter.all.push(told.report.description.clone());
    letter.all.extend(map);
    let due = told
        .report
        .clocks
        .fix_due_at
        .map(|due| told.speech.date(due));
    if let Some(date) = due {
        letter.say("reports-mail-hand-over-due", &[("date", date.into())]);
    }
    told.see(&mut letter);
    if !contact.is_empty() {
        letter.say(
            "reports-mail-hand-over-contact",
            &[("email", contact.into())],
        );
    }
    letter.finish(
        told.subject(&told.speech.t("reports-mail-hand-over-short")),
        town,
    )
}
