//! What happens after the changes: mails. Addresses come out of the vault here and go nowhere but into the mail.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use stoa_kernel::{
    Actor, Error, Id, Lang, Reader, Result, actor::Person, jobs::Due, mail::Mail,
    vault::PersonalData,
};
use stoa_web::{JobFuture, JobKind, Site};

use crate::{
    api::bodies,
    commands::{
        ANSWER, ASK, AnswerHideRequest, AskToConfirm, BY_MAIL, HandOver, SendOutcome, SendToAgency,
        send_to_agency,
    },
    links::Link,
    mails::{self, Letter, Told},
    model::{FollowOf, HandoverState, Report},
    store::{self, Setup},
    telling::{AREA_NEWS, AreaNews, REMIND, Remind, TELL, TELL_TEAM, Tell, TellTeam, Why},
};

/// Every kind of job of this module: mails, and what is sent to other bodies' servers.
pub const JOBS: &[JobKind] = &[
    bodies::SENDING,
    JobKind {
        kind: TELL,
        run: tell,
    },
    JobKind {
        kind: TELL_TEAM,
        run: tell_team,
    },
    JobKind {
        kind: AREA_NEWS,
        run: area_news,
    },
    JobKind {
        kind: REMIND,
        run: remind,
    },
    JobKind {
        kind: ASK,
        run: ask_to_confirm,
    },
    JobKind {
        kind: ANSWER,
        run: answer_hide_request,
    },
    JobKind {
        kind: BY_MAIL,
        run: hand_over_by_mail,
    },
];

/// The most reports that a ward's news list; of more it says how many there are.
const LISTED: usize = 40;

fn payload<T: DeserializeOwned>(due: &Due) -> Result<T> {
    serde_json::from_str(&due.payload).map_err(|error| Error::broken(&due.kind, error))
}

/// What all mails are written with.
struct Desk {
    site: Site,
    db: Reader,
    setup: Arc<Setup>,
}

impl Desk {
    async fn open(site: Site) -> Result<Self> {
        let mut db = site.app.db.read().await?;
        let setup = store::setup(&site.app.db, &mut db).await?;
        Ok(Desk { site, db, setup })
    }

    fn town_lang(&self) -> Lang {
        self.site.app.config.town.language
    }

    async fn report(&mut self, number: i64) -> Result<Option<Report>> {
        store::find(&mut self.db, Id::new(number)).await
    }

    async fn person(&mut self, id: Id<Person>) -> Result<Option<Addressee>> {
        let data = self.site.app.vault.open_data(&mut self.db, id).await?;
        Ok(data.and_then(|data| Addressee::of(data, self.town_lang())))
    }

    /// Writes about a report in a language, and lets `write` choose the words.
    fn about<T>(&self, report: &Report, lang: Lang, write: impl FnOnce(&Told<'_>, &str) -> T) -> T {
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

    fn link(&self, link: Link) -> String {
        self.site.url(&link.path(&self.site.app))
    }

    /// Lets the database go: no reader is held while a mail server takes its time.
    fn close(self) -> Site {
        self.site
    }
}

/// Sends a letter; `own` is the link by which its reader ends such mails.
async fn send(site: &Site, to: String, letter: Letter, own: Option<&str>) -> Result<()> {
    let mail = Mail {
        to,
        subject: letter.subject,
        text: letter.text,
        unsubscribe_url: own.map(|link| format!("{link}/stop")),
    };
    site.app.mailer.send(&mail).await
}

/// Somebody who can be written to.
struct Addressee {
    name: String,
    email: String,
    lang: Lang,
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

fn tell(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: Tell = payload(&due)?;
        let mut desk = Desk::open(site).await?;
        let Some(report) = desk
            .report(job.report)
            .await?
            .filter(|report| !report.hidden)
        else {
            return Ok(());
        };
        // Whoever ended these mails in the meantime gets none.
        let (person, link) = match job.follow {
            None if !report.reporter_told => return Ok(()),
            None => (report.reporter, Link::Reporter(report.id)),
            Some(number) => {
                let follow = store::find_follow(&mut desk.db, Id::new(number)).await?;
                (
                    follow.map(|follow| follow.person),
                    Link::Follow(Id::new(number)),
                )
            }
        };
        let Some(person) = person else { return Ok(()) };
        let Some(to) = desk.person(person).await? else {
            return Ok(());
        };
        let update = match job.update {
            Some(number) => store::find_update(&mut desk.db, Id::new(number)).await?,
            None => None,
        };
        let link = desk.link(link);
        let own = (to.name.as_str(), link.as_str());
        let letter = desk.about(&report, to.lang, |told, town| match &update {
            Some(update) => mails::news(told, update, own, town),
            None => mails::received(told, own, town),
        });
        send(&desk.close(), to.email, letter, Some(&link)).await
    })
}

fn ask_to_confirm(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: AskToConfirm = payload(&due)?;
        let mut desk = Desk::open(site).await?;
        let follow = store::find_follow(&mut desk.db, Id::new(job.follow)).await?;
        let Some(follow) = follow.filter(|follow| follow.confirmed_at.is_none()) else {
            return Ok(());
        };
        let Some(to) = desk.person(follow.person).await? else {
            return Ok(());
        };
        let what = match follow.of {
            FollowOf::Area { area, .. } => desk
                .setup
                .areas()
                .get(area)
                .map(|area| area.name.get(to.lang).to_owned()),
            FollowOf::Report(id) => desk
                .report(id.number())
                .await?
                .map(|report| desk.about(&report, to.lang, |told, _town| mails::followed(told))),
        };
        let Some(what) = what else { return Ok(()) };
        let link = format!("{}/confirm", desk.link(Link::Follow(follow.id)));
        let speech = desk.site.speech(to.lang);
        let letter = mails::confirm(&speech, &what, &link, &desk.site.town_name(to.lang));
        send(&desk.close(), to.email, letter, None).await
    })
}

fn area_news(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: AreaNews = payload(&due)?;
        let mut desk = Desk::open(site).await?;
        let Some(follow) = store::find_follow(&mut desk.db, Id::new(job.follow)).await? else {
            return Ok(());
        };
        let FollowOf::Area { area, category } = &follow.of else {
            return Ok(());
        };
        let span = (job.from, job.until);
        let most = LISTED * 10;
        let reports = store::news_of_area(&mut desk.db, (*area, category), span, most).await?;
        let Some(to) = desk.person(follow.person).await? else {
            return Ok(());
        };
        let Some(ward) = desk
            .setup
            .areas()
            .get(*area)
            .filter(|_| !reports.is_empty())
        else {
            return Ok(());
        };
        let (speech, site) = (desk.site.speech(to.lang), &desk.site);
        let prefix = &site.app.config.town.reference_prefix;
        let told: Vec<Told<'_>> = reports
            .iter()
            .take(LISTED)
            .map(|report| {
                let reference = report.reference(prefix);
                let url = site.url(&format!("/reports/{reference}"));
                Told {
                    speech: &speech,
                    setup: &desk.setup,
                    report,
                    reference,
                    url,
                }
            })
            .collect();
        let (link, more) = (
            desk.link(Link::Follow(follow.id)),
            reports.len() - told.len(),
        );
        let (name, town) = (ward.name.get(to.lang), site.town_name(to.lang));
        let letter = mails::area_news(&speech, name, (&told, more), &link, &town);
        send(&desk.close(), to.email, letter, Some(&link)).await
    })
}

fn answer_hide_request(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: AnswerHideRequest = payload(&due)?;
        let mut desk = Desk::open(site).await?;
        let request = store::find_hide_request(&mut desk.db, Id::new(job.request)).await?;
        let Some(request) = request else {
            return Ok(());
        };
        let Some(person) = request.asked_by else {
            return Ok(());
        };
        let Some(to) = desk.person(person).await? else {
            return Ok(());
        };
        let Some(report) = desk.report(request.report.number()).await? else {
            return Ok(());
        };
        let sealed = hex::decode(&job.sealed).map_err(|error| Error::broken("an answer", error))?;
        let answer = desk.site.app.vault.open_secret(job.request, &sealed)?;
        let answer = String::from_utf8_lossy(&answer);
        let letter = desk.about(&report, to.lang, |told, town| {
            mails::answer(told, (&to.name, job.granted), &answer, town)
        });
        send(&desk.close(), to.email, letter, None).await
    })
}

fn tell_team(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: TellTeam = payload(&due)?;
        let mut desk = Desk::open(site).await?;
        let Some(report) = desk.report(job.report).await? else {
            return Ok(());
        };
        let Some(to) = mailbox(&desk.setup, &report.agency, report.team.as_deref()) else {
            return Ok(());
        };
        // What a resident wrote with a request is sealed; what they see there is public.
        let text = match job.why {
            Why::Reopened => last_words(&mut desk, &report).await?,
            Why::HidingAsked => String::new(),
        };
        let lang = desk.town_lang();
        let letter = desk.about(&report, lang, |told, town| {
            mails::for_team(told, job.why, &text, town)
        });
        send(&desk.close(), to, letter, None).await
    })
}

async fn last_words(desk: &mut Desk, report: &Report) -> Result<String> {
    let updates = store::updates_of(&mut desk.db, report.id).await?;
    let said = updates
        .into_iter()
        .rev()
        .find(|update| update.kind == crate::model::UpdateKind::Reopened);
    Ok(said
        .filter(|update| !update.hidden)
        .map(|update| update.text)
        .unwrap_or_default())
}

/// The address of a team, or of its body where it has none of its own.
fn mailbox(setup: &Setup, agency: &str, team: Option<&str>) -> Option<String> {
    let team = team
        .and_then(|slug| setup.team(slug))
        .map(|team| team.email.clone());
    let agency = setup
        .agency(agency)
        .map(|agency| agency.contact_email.clone());
    team.into_iter()
        .chain(agency)
        .find(|email| !email.is_empty())
}

fn remind(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: Remind = payload(&due)?;
        let mut desk = Desk::open(site).await?;
        let now = desk.site.app.now();
        let soon = now + jiff::SignedDuration::from_hours(24);
        let counts = store::late_of_teams(&mut desk.db, now, soon).await?;
        let Some(count) = counts.into_iter().find(|count| count.team == job.team) else {
            return Ok(());
        };
        let Some(team) = desk.setup.team(&job.team) else {
            return Ok(());
        };
        let Some(to) = mailbox(&desk.setup, &team.agency, Some(&job.team)) else {
            return Ok(());
        };
        let lang = desk.town_lang();
        let url = desk.site.url(&format!("/staff?team={}", job.team));
        let speech = desk.site.speech(lang);
        let town = desk.site.town_name(lang);
        let letter = mails::reminder(&speech, (count.late, count.soon), &url, &town);
        send(&desk.close(), to, letter, None).await
    })
}

fn hand_over_by_mail(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: HandOver = payload(&due)?;
        let handover = Id::new(job.handover);
        let mut desk = Desk::open(site).await?;
        let found = store::find_handover(&mut desk.db, handover).await?;
        let Some(found) = found.filter(|own| own.state == HandoverState::Waiting) else {
            return Ok(());
        };
        let Some(report) = desk.report(found.report.number()).await? else {
            return Ok(());
        };
        let agency = desk.setup.agency(&found.agency);
        let to = agency
            .map(|agency| agency.contact_email.clone())
            .unwrap_or_default();
        let letter = hand_over_letter(&desk, &report);
        let site = desk.close();
        let outcome = match send(&site, to, letter, None).await {
            // An address that is none will never become one: somebody must look.
            Err(Error::Invalid(_)) => SendOutcome::Refused {
                note: String::new(),
            },
            sent => sent.map(|()| SendOutcome::Told)?,
        };
        let mut tx = site.app.db.begin(&Actor::System("reports")).await?;
        let done = send_to_agency(&site.app, &mut tx, SendToAgency { handover, outcome }).await?;
        tx.commit(done).await.map(|_handover| ())
    })
}

fn hand_over_letter(desk: &Desk, report: &Report) -> Letter {
    let contact = &desk.site.app.config.town.contact_email;
    let map = report.point.map(|point| {
        let (lat, lon) = (point.lat, point.lon);
        format!("{lat:.6}, {lon:.6}\nhttps://www.openstreetmap.org/?mlat={lat:.6}&mlon={lon:.6}#map=18/{lat:.6}/{lon:.6}")
    });
    desk.about(report, desk.town_lang(), |told, town| {
        mails::hand_over(told, map, contact, town)
    })
}
