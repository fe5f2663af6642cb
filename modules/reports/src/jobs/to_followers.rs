//! Mails to those who follow something: whether they want them, and what was reported and closed in their ward or around
//! their place.

use stoa_kernel::{Actor, Error, Id, Lang, Result, Timestamp, jobs::Due};
use stoa_web::{JobFuture, JobKind, Site, Speech};

use super::desk::{Desk, payload, send};
use crate::{
    commands::{self, AskToConfirm, circle_of},
    links::Link,
    mails::{self, Around, Listed, Told},
    model::{Follow, FollowOf, Near, Order, Report, ReportFilter, Rhythm, StatusFilter},
    store,
    telling::{self, AreaNews, TellNew},
};

/// The most reports that a day's news list; of more they say how many there are, up to as many as are read.
const LISTED: usize = 40;
const READ: usize = 400;

pub(super) const ASK: JobKind = JobKind {
    kind: commands::ASK,
    run: ask_to_confirm,
};
pub(super) const AREA_NEWS: JobKind = JobKind {
    kind: telling::AREA_NEWS,
    run: area_news,
};
pub(super) const TELL_NEW: JobKind = JobKind {
    kind: telling::TELL_NEW,
    run: tell_new,
};

pub(super) const FORGET: JobKind = JobKind {
    kind: commands::FORGET,
    run: forget,
};

/// A month after the question: whoever has not answered it is forgotten.
fn forget(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: AskToConfirm = payload(&due)?;
        let mut tx = site.app.db.begin(&Actor::System("reports")).await?;
        match commands::forget_follow(&site.app, &mut tx, Id::new(job.follow)).await {
            Ok(done) => tx.commit(done).await,
            Err(Error::NotFound | Error::Conflict(_)) => Ok(()),
            Err(error) => Err(error),
        }
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
            FollowOf::Report(id) => desk
                .report(id.number())
                .await?
                .map(|report| desk.about(&report, to.lang, |told, _town| mails::followed(told))),
            _ => around(&mut desk, &follow, to.lang)
                .await?
                .map(|around| around.in_words(&desk.site.speech(to.lang))),
        };
        let Some(what) = what else { return Ok(()) };
        let link = format!("{}/confirm", desk.link(Link::Follow(follow.id)));
        let speech = desk.site.speech(to.lang);
        let letter = mails::confirm(&speech, &what, &link, &desk.site.town_name(to.lang));
        send(&desk.close(), to.email, letter, None).await
    })
}

/// The ward, or the place that is followed; `None` when it is gone.
async fn around(desk: &mut Desk, follow: &Follow, lang: Lang) -> Result<Option<Around>> {
    if let FollowOf::Area { area, .. } = &follow.of {
        let ward = desk.setup.areas().get(*area);
        return Ok(ward.map(|ward| Around::Ward(ward.name.get(lang).to_owned())));
    }
    let app = desk.site.app.clone();
    let circle = circle_of(&app, &mut desk.db, follow).await?;
    Ok(circle.map(Around::Place))
}

fn area_news(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: AreaNews = payload(&due)?;
        let mut desk = Desk::open(site).await?;
        let follow = store::find_follow(&mut desk.db, Id::new(job.follow)).await?;
        let Some(follow) = follow else {
            return Ok(());
        };
        let Some(filter) = news_of(&mut desk, &follow).await? else {
            return Ok(());
        };
        let closed = closed_in(&mut desk, &filter, &job).await?;
        let filter = ReportFilter {
            reported_from: Some(job.from),
            reported_before: Some(job.until),
            ..filter
        };
        let new = match follow.rhythm {
            Rhythm::Daily => store::page(&mut desk.db, &filter, None, READ).await?,
            // They were told of each.
            Rhythm::AtOnce => Vec::new(),
        };
        write_news(desk, &follow, (&new, &closed)).await
    })
}

/// What was closed since the news began and still is, the last first.
async fn closed_in(desk: &mut Desk, filter: &ReportFilter, job: &AreaNews) -> Result<Vec<Report>> {
    let filter = ReportFilter {
        status: StatusFilter::Closed,
        updated_from: Some(job.from),
        order: Order::Changed,
        ..filter.clone()
    };
    let mut found = store::page(&mut desk.db, &filter, None, READ).await?;
    let in_time = |at: Timestamp| at >= job.from && at < job.until;
    found.retain(|report| report.closed_at.is_some_and(in_time));
    Ok(found)
}

fn tell_new(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: TellNew = payload(&due)?;
        let mut desk = Desk::open(site).await?;
        // Whoever ended these mails in the meantime gets none.
        let follow = store::find_follow(&mut desk.db, Id::new(job.follow)).await?;
        let report = desk.report(job.report).await?;
        match (follow, report.filter(|report| !report.hidden)) {
            (Some(follow), Some(report)) => write_news(desk, &follow, (&[report], &[])).await,
            _ => Ok(()),
        }
    })
}

/// Which reports a follow is told of; `None` when it is of none, or its place was forgotten.
async fn news_of(desk: &mut Desk, follow: &Follow) -> Result<Option<ReportFilter>> {
    let mut filter = ReportFilter::default();
    match &follow.of {
        FollowOf::Report(_) => return Ok(None),
        FollowOf::Area { area, .. } => filter.wards = vec![*area],
        FollowOf::Place { .. } => {
            let app = desk.site.app.clone();
            let Some(circle) = circle_of(&app, &mut desk.db, follow).await? else {
                return Ok(None);
            };
            filter.near = Some(Near {
                point: circle.point,
                metres: f64::from(circle.metres),
            });
        }
    }
    let category = follow.of.category();
    if !category.is_empty() {
        filter.categories = vec![category.to_owned()];
    }
    Ok(Some(filter))
}

/// Writes of what is new and of what was closed to whoever follows its ward or place, if there is any.
async fn write_news(
    mut desk: Desk,
    follow: &Follow,
    (new, closed): (&[Report], &[Report]),
) -> Result<()> {
    let Some(to) = desk.person(follow.person).await? else {
        return Ok(());
    };
    let around = around(&mut desk, follow, to.lang).await?;
    let Some(around) = around.filter(|_| !new.is_empty() || !closed.is_empty()) else {
        return Ok(());
    };
    let speech = desk.site.speech(to.lang);
    let (new, closed) = (list(&desk, &speech, new), list(&desk, &speech, closed));
    let link = desk.link(Link::Follow(follow.id));
    let town = desk.site.town_name(to.lang);
    let letter = mails::area_news(&speech, &around, (&new, &closed), &link, &town);
    send(&desk.close(), to.email, letter, Some(&link)).await
}

/// As many of the reports as a letter lists.
fn list<'a>(desk: &'a Desk, speech: &'a Speech, reports: &'a [Report]) -> Listed<'a> {
    let prefix = &desk.site.app.config.town.reference_prefix;
    let told = reports.iter().take(LISTED).map(|report| {
        let reference = report.reference(prefix);
        let url = desk.site.url(&format!("/reports/{reference}"));
        Told {
            speech,
            setup: &desk.setup,
            report,
            reference,
            url,
        }
    });
    Listed::of(reports, told.collect())
}
