//! Mails to the steward of what was said, to its author of what became of it, and to those who follow data of what is new. Addresses come out of
//! the vault here and go nowhere but into the mail.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use stoa_kernel::{
    Error, Id, Reader, Result, Timestamp, jobs::Due, town::agencies::agency_by_slug,
};
use stoa_web::{JobKind, Site};

use super::{
    letters::{Letter, address_of},
    links::link_to,
};
use crate::{
    model::{
        CatalogueFilter, Dataset,
        talk::{
            CommentKind, CommentState, DataComment, DataFollow, DataRequest, Followed,
            ShowcaseItem, fits,
        },
    },
    store::{self, talk},
};

/// The job that tells a body that something waits for it.
pub const TELL_STEWARD: &str = "opendata.tell_steward";
/// The job that tells somebody what became of what they said.
pub const TELL_AUTHOR: &str = "opendata.tell_author";
/// The job that sends the news of one follow.
pub const DATA_NEWS: &str = "opendata.data_news";

/// The most datasets that are looked through for a day's news, and that a mail lists.
const READ: usize = 1000;
const LISTED: usize = 40;

/// What waits for somebody to look at it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum TellSteward {
    Request(Id<DataRequest>),
    Showcase(Id<ShowcaseItem>),
    Comment(Id<DataComment>),
}

/// What was decided.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum TellAuthor {
    Request(Id<DataRequest>),
    Showcase(Id<ShowcaseItem>),
    Comment(Id<DataComment>),
}

/// What was published from one instant to another, for one follow.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DataNews {
    pub follow: Id<DataFollow>,
    pub from: Timestamp,
    pub until: Timestamp,
}

pub const JOBS: [JobKind; 3] = [
    JobKind {
        kind: TELL_STEWARD,
        run: |site, due| Box::pin(tell_steward(site, due)),
    },
    JobKind {
        kind: TELL_AUTHOR,
        run: |site, due| Box::pin(tell_author(site, due)),
    },
    JobKind {
        kind: DATA_NEWS,
        run: |site, due| Box::pin(data_news(site, due)),
    },
];

/// What a job was left with.
pub(super) fn payload<T: DeserializeOwned>(due: &Due) -> Result<T> {
    serde_json::from_str(&due.payload).map_err(|error| Error::broken(&due.kind, error))
}

/// Says that something waits, and where; not what was written, which is for those alone who may see it.
async fn tell_steward(site: Site, due: Due) -> Result<()> {
    let mut db = site.app.db.read().await?;
    let (subject, path, agency, contact) = match payload(&due)? {
        TellSteward::Request(id) => {
            let agency = talk::request_by_id(&mut db, id)
                .await?
                .map(|request| request.agency);
            (
                "talk-mail-new-request",
                format!("/staff/data/requests/{id}"),
                agency.unwrap_or_default(),
                String::new(),
            )
        }
        TellSteward::Showcase(id) => {
            let path = format!("/staff/data/showcase/{id}");
            ("talk-mail-new-showcase", path, String::new(), String::new())
        }
        TellSteward::Comment(id) => {
            let Some(comment) = talk::comment_by_id(&mut db, id).await? else {
                return Ok(());
            };
            let dataset = store::dataset_by_id(&mut db, comment.dataset).await?;
            let contact = dataset.map(|dataset| dataset.description.contact_email);
            let subject = match comment.kind {
                CommentKind::Comment => "talk-mail-new-comment",
                CommentKind::Error => "talk-mail-new-error",
            };
            (
                subject,
                format!("/staff/data/comments/{id}"),
                comment.agency,
                contact.unwrap_or_default(),
            )
        }
    };
    let Some(to) = office(&site, &mut db, contact, &agency).await? else {
        return Ok(());
    };
    drop(db);
    let speech = site.speech(site.app.config.town.language);
    let mut letter = Letter::new(&speech, speech.t(subject));
    let url = site.url(&path);
    letter.say("talk-mail-look", &[("url", url.as_str().into())]);
    letter.send(&site, to, None).await
}

/// The address of a dataset's contact, else of its body, else of the town.
async fn office(
    site: &Site,
    db: &mut Reader,
    contact: String,
    agency: &str,
) -> Result<Option<String>> {
    let body = agency_by_slug(db, agency).await?;
    let body = body.map(|agency| agency.contact_email).unwrap_or_default();
    let town = site.app.config.town.contact_email.clone();
    let all = [contact, body, town];
    Ok(all
        .into_iter()
        .find(|address| stoa_kernel::mail::is_address(address)))
}

async fn tell_author(site: Site, due: Due) -> Result<()> {
    let mut db = site.app.db.read().await?;
    let found = match payload(&due)? {
        TellAuthor::Request(id) => talk::request_by_id(&mut db, id).await?.map(|request| {
            let key = format!("talk-mail-request-{}", request.state.name());
            (
                request.person,
                key,
                request.title.clone(),
                (request.answer.clone(), request.path()),
            )
        }),
        TellAuthor::Showcase(id) => talk::showcase_by_id(&mut db, id).await?.map(|item| {
            let key = format!("talk-mail-showcase-{}", item.state.name());
            (
                item.person,
                key,
                item.title,
                (item.answer, "/data/showcase".to_owned()),
            )
        }),
        TellAuthor::Comment(id) => {
            let comment = talk::comment_by_id(&mut db, id).await?;
            let dataset = match &comment {
                Some(comment) => store::dataset_by_id(&mut db, comment.dataset).await?,
                None => None,
            };
            comment.zip(dataset).map(|(comment, dataset)| {
                let key = format!("talk-mail-comment-{}", comment.state.name());
                let title = dataset.title.get(site.app.config.town.language).to_owned();
                let path = match comment.state {
                    CommentState::Declined => dataset.path(),
                    _ => format!("{}/comments", dataset.path()),
                };
                (comment.person, key, title, (comment.answer, path))
            })
        }
    };
    let Some((person, key, title, (answer, path))) = found else {
        return Ok(());
    };
    let Some((to, lang)) = address_of(&site, &mut db, person).await? else {
        return Ok(());
    };
    drop(db);
    let speech = site.speech(lang);
    let about = [("title", title.as_str().into())];
    let mut letter = Letter::new(&speech, speech.t_with("talk-mail-about", &about));
    letter.say(&key, &about);
    letter.quote(&answer);
    let url = site.url(&path);
    letter.say("talk-mail-look", &[("url", url.as_str().into())]);
    letter.send(&site, to, None).await
}

async fn data_news(site: Site, due: Due) -> Result<()> {
    let job: DataNews = payload(&due)?;
    let mut db = site.app.db.read().await?;
    // Whoever ended these mails in the meantime gets none.
    let Some(follow) = talk::follow_by_id(&mut db, job.follow).await? else {
        return Ok(());
    };
    let Some((to, lang)) = address_of(&site, &mut db, follow.person).await? else {
        return Ok(());
    };
    let news = news_of(&mut db, &follow, (job.from, job.until)).await?;
    drop(db);
    let Some(first) = news.first() else {
        return Ok(());
    };
    let speech = site.speech(lang);
    let title = first.title.get(lang);
    let count = i64::try_from(news.len()).unwrap_or(i64::MAX);
    let args = [("count", count.into()), ("title", title.into())];
    let mut letter = Letter::new(&speech, speech.t_with("talk-mail-news", &args));
    letter.say("talk-mail-news-lead", &args);
    for dataset in news.iter().take(LISTED) {
        let key = match dataset.is_public() {
            true => "talk-mail-news-version",
            false => "talk-mail-news-withdrawn",
        };
        let args = [
            ("title", dataset.title.get(lang).into()),
            ("version", dataset.version.into()),
        ];
        let url = site.url(&dataset.path());
        letter.line(format!("{}\n{url}", speech.t_with(key, &args)));
    }
    let link = site.url(&link_to(&site.app, follow.id));
    letter.send(&site, to, Some(&link)).await
}

/// The datasets that were published or withdrawn in a span and that a follow is of, the newest first.
async fn news_of(
    db: &mut Reader,
    follow: &DataFollow,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<Dataset>> {
    let in_time = |dataset: &Dataset| {
        let at = match dataset.is_public() {
            true => dataset.published_at,
            false => Some(dataset.updated_at).filter(|_| dataset.version > 0),
        };
        at.is_some_and(|at| at >= from && at < until)
    };
    match &follow.of {
        Followed::Dataset(id) => {
            let found = store::dataset_by_id(db, *id).await?;
            Ok(found.into_iter().filter(in_time).collect())
        }
        Followed::Search(filter) => {
            let mut found = Vec::new();
            // Words are looked for in each by itself, as the index may not have it yet.
            let all = CatalogueFilter {
                words: String::new(),
                ..filter.clone()
            };
            let listed = store::published_page(db, &all, None, READ).await?;
            for dataset in listed.datasets.into_iter().filter(in_time) {
                let version = store::newest_version(db, dataset.id).await?;
                if version.is_some_and(|version| fits(filter, &version.body)) {
                    found.push(dataset);
                }
            }
            Ok(found)
        }
    }
}
