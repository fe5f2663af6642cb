//! `…/meetings/{meeting}`: when and where it is, for how many; afterwards how many came and what was said.

use stoa_kernel::{Id, OrNotFound, Timestamp};
use stoa_web::{
    DateStyle, Markup, PageResult, Path, Visitor,
    components::{button, inset_text, link_button, summary_list},
    html,
};

use super::{
    About, Place, inner_page,
    telling::{seats, state_tag, when},
};
use crate::{
    model::meeting::Meeting,
    pages::{
        frame::{component_page::stopped, paragraphs},
        tell::{thread_of, way_to_follow},
    },
    policy, store,
};

/// Readings that guests see.
const READINGS: usize = 50;

/// `/participate/meeting/{meeting}`: on to the page of a meeting that is known by its number alone.
pub async fn find(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let found = store::meeting::meeting_by_id(&mut db, Id::new(id)).await?;
    drop(db);
    Ok(visitor.go(&found.or_not_found()?.path()))
}

pub async fn page(visitor: Visitor, Path((process, component, id)): Place) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read(&visitor, &mut db, place).await?;
    let meeting = &about.meeting;
    let is_guest = about.is_guest(&visitor, &mut db).await?;
    let readings = store::meeting::readings_of(&mut db, meeting.id, READINGS).await?;
    let thread = thread_of(&visitor, &mut db, &meeting.reference()).await?;
    drop(db);
    let lang = visitor.lang();
    let title = meeting.planned.title.get(lang);
    let page = inner_page(&visitor, &about.scene, title);
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (title) } " " (state_tag(&visitor, meeting)) }
            (stopped(&visitor, &about.scene))
            @if meeting.cancelled_at.is_some() { (inset_text(paragraphs(&meeting.reason))) }
            (facts(&visitor, meeting))
            (paragraphs(meeting.planned.text.get(lang)))
            (minutes(&visitor, meeting))
            (join(&visitor, &about, is_guest))
            @if is_guest { (read(&visitor, &readings)) }
            (thread)
            p.govuk-body { a.govuk-link href={ (meeting.path()) "/event.ics" } { (visitor.t("participation-meeting-event")) } }
            (way_to_follow(&visitor, (&about.scene.setup.process.slug, &meeting.reference())))
            (staff(&visitor, &about))
        } }
    }))
}

fn facts(visitor: &Visitor, meeting: &Meeting) -> Markup {
    let planned = &meeting.planned;
    let access = planned.access.get(visitor.lang());
    let some = |text: &str| (!text.is_empty()).then(|| html! { bdi { (text) } });
    let online = (!planned.online_url.is_empty()).then(|| {
        html! { a.govuk-link href=(planned.online_url) rel="noopener noreferrer" dir="ltr" { (planned.online_url) } }
    });
    let offered = planned
        .childcare
        .then(|| visitor.t("participation-meeting-childcare-offered"));
    let is_to_come = meeting.cancelled_at.is_none() && planned.starts_at > visitor.now();
    html! {
        (summary_list()
            .row(visitor.t("participation-meeting-when"), when(visitor, meeting))
            .row_option(visitor.t("participation-meeting-place"), some(&planned.place))
            .row_option(visitor.t("participation-meeting-online"), online)
            .row_option(visitor.t("participation-meeting-access"), (!access.is_empty()).then(|| paragraphs(access)))
            .row_option(visitor.t("participation-meeting-childcare"), offered)
            .row_option(visitor.t("participation-meeting-seats"), is_to_come.then(|| seats(visitor, meeting)))
            .row_option(visitor.t("participation-meeting-came"), meeting.came.map(|came| visitor.number(came))))
    }
}

fn minutes(visitor: &Visitor, meeting: &Meeting) -> Markup {
    let text = meeting.minutes.get(visitor.lang());
    html! {
        @if !text.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-meeting-minutes")) }
            (paragraphs(text))
        }
    }
}

/// The way to come, or to stay away after all.
fn join(visitor: &Visitor, about: &About, is_guest: bool) -> Markup {
    let (path, is_open) = (about.meeting.path(), about.shows_way(visitor));
    html! {
        @if is_guest && is_open {
            p.govuk-body { strong { (visitor.t("participation-meeting-yours")) } }
            form method="post" action={ (path) "/leave" } {
                (visitor.csrf_field())
                (button(visitor.t("participation-meeting-leave")).secondary().prevent_double_click())
            }
        } @else if is_open && !about.meeting.is_full() {
            (link_button(visitor.t("participation-meeting-register"), format!("{path}/register")))
        }
    }
}

/// Why staff read what guests need, for guests.
fn read(visitor: &Visitor, readings: &[(String, Timestamp)]) -> Markup {
    html! {
        @if !readings.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-meeting-readings")) }
            ul.govuk-list.govuk-list--bullet { @for (purpose, at) in readings {
                li { (visitor.date_as(*at, DateStyle::Long)) ": " bdi { (purpose) } }
            } }
        }
    }
}

fn staff(visitor: &Visitor, about: &About) -> Markup {
    let (meeting, path) = (&about.meeting, about.meeting.path());
    let may_run = about.may(visitor, policy::RUN_MEETINGS) && meeting.cancelled_at.is_none();
    let is_over = meeting.planned.ends_at < visitor.now();
    let has_begun = meeting.planned.starts_at <= visitor.now();
    html! {
        ul.govuk-list {
            @if may_run && !is_over {
                li { a.govuk-link href={ (path) "/edit" } { (visitor.t("participation-meeting-edit")) } }
                li { a.govuk-link href={ (path) "/cancel" } { (visitor.t("participation-meeting-cancel")) } }
            }
            @if may_run && has_begun { li { a.govuk-link href={ (path) "/minutes" } { (visitor.t("participation-meeting-minutes-write")) } } }
            @if meeting.cancelled_at.is_none() && about.may(visitor, policy::READ_MEETING_NEEDS) {
                li { a.govuk-link href={ (path) "/needs" } { (visitor.t("participation-meeting-needs-read")) } }
            }
        }
    }
}
