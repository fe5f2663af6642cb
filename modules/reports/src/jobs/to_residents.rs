//! Mails to residents: what became of a report, news of an area, answers.

use stoa_kernel::{Error, Id, jobs::Due};
use stoa_web::{JobFuture, Site};

use super::desk::{Desk, payload, send};
use crate::{
    commands::{AnswerHideRequest, AskToConfirm},
    links::Link,
    mails::{self, Told},
    model::FollowOf,
    store,
    telling::{AreaNews, Tell},
};

/// The most reports that a ward's news list; of more it says how many there are.
const LISTED: usize = 40;

pub(super) fn tell(site: Site, due: Due) -> JobFuture {
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

pub(super) fn ask_to_confirm(site: Site, due: Due) -> JobFuture {
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

pub(super) fn area_news(site: Site, due: Due) -> JobFuture {
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

pub(super) fn answer_hide_request(site: Site, due: Due) -> JobFuture {
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
