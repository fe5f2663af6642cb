//! Mails to teams: what reached them, and what is late.

use stoa_kernel::{Result, jobs::Due};
use stoa_web::{JobFuture, Site};

use super::desk::{Desk, payload, send};
use crate::{
    mails,
    model::Report,
    store::{self, Setup},
    telling::{Remind, TellTeam, Why},
};

pub(super) fn tell_team(site: Site, due: Due) -> JobFuture {
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

pub(super) fn remind(site: Site, due: Due) -> JobFuture {
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
