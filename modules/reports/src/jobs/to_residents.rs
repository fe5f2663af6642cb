//! Mails to residents: what became of a report, answers.

use stoa_kernel::{Error, Id, jobs::Due};
use stoa_web::{JobFuture, Site};

use super::desk::{Desk, payload, send};
use crate::{commands::AnswerHideRequest, links::Link, mails, store, telling::Tell};

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
        let my = desk.site.url("/my");
        let letter = desk.about(&report, to.lang, |told, town| match &update {
            Some(update) => mails::news(told, update, own, town),
            None => mails::received(told, own, (&my, town)),
        });
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
