//! Where the links in mails lead. Whoever holds one has read the mail that it came with, and acts as the owner of that
//! mailbox in this one matter. Nothing happens by opening a link, as programs that check mails open them all.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Actor, Error, Id, OrNotFound, Result};
use stoa_web::{PageResult, Path, PostForm, ProgramForm, Query, Visitor, components::button};

use crate::{
    commands::{circle_of, confirm_follow, stop_following},
    links::{self, Link},
    model::{Circle, Follow, FollowOf, Report, Rhythm},
    pages::{
        act_on_report::{
            ButtonForm,
            answer_fixed::{FixedForm, answer_as, ask_about},
        },
        addresses::{reference_of, report_path},
        names::Names,
    },
    store,
};

/// The press of a button that ends mails.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StopForm {
    /// Sent by mail programs, and by nobody else.
    #[serde(rename = "List-Unsubscribe")]
    one_click: String,
    /// The page to go to afterwards.
    next: String,
}

/// What a link is about, as it is now.
enum Matter {
    /// With the place, if it is of one.
    Follow(Follow, Option<Circle>),
    /// The reporter's own mails about their report.
    Own(Box<Report>),
}

/// `/follow/TOKEN`, and what its buttons are called by mails that link to them.
pub async fn show_link(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let Some(matter) = find(&visitor, &token).await? else {
        return Ok(gone(&visitor));
    };
    let names = Names::read(&visitor, &mut visitor.read().await?).await?;
    let is_asked = matches!(&matter, Matter::Follow(follow, _) if follow.confirmed_at.is_none());
    let title = visitor.t(if is_asked {
        "reports-confirm-title"
    } else {
        "reports-stop-title"
    });
    Ok(visitor.page(title.as_str()).no_index().show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (about(&visitor, &names, &matter, is_asked)) }
                @if is_asked { (press(&visitor, &token, "confirm", "reports-confirm-button")) }
                @else { (press(&visitor, &token, "stop", "reports-stop-button")) }
                (report_link(&visitor, &matter))
            }
        }
    }))
}

/// What the link is of; `None` when that has ended. `NotFound` for a link that is not ours.
async fn find(visitor: &Visitor, token: &str) -> Result<Option<Matter>> {
    let mut db = visitor.read().await?;
    match links::open(visitor.app(), token).or_not_found()? {
        Link::Follow(id) => {
            let Some(follow) = store::find_follow(&mut db, id).await? else {
                return Ok(None);
            };
            let circle = circle_of(visitor.app(), &mut db, &follow).await?;
            Ok(Some(Matter::Follow(follow, circle)))
        }
        Link::Reporter(id) => {
            let told = store::find(&mut db, id)
                .await?
                .filter(|report| report.reporter_told);
            Ok(told.map(|report| Matter::Own(Box::new(report))))
        }
    }
}

fn gone(visitor: &Visitor) -> Response {
    let title = visitor.t("reports-link-gone-title");
    visitor.page(title.as_str()).no_index().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("reports-link-gone")) }
        p.govuk-body { a.govuk-link href="/follow" { (visitor.t("reports-area-title")) } }
    })
}

fn about(visitor: &Visitor, names: &Names, matter: &Matter, is_asked: bool) -> String {
    if let Some(report) = report_of(matter) {
        let key = if is_asked {
            "reports-confirm-report"
        } else {
            "reports-stop-report"
        };
        return visitor.t_with(key, &[("reference", reference_of(visitor, report).into())]);
    }
    let Matter::Follow(follow, circle) = matter else {
        return String::new();
    };
    let place = part_of_town(visitor, names, &follow.of, circle.as_ref());
    let category = follow.of.category();
    let key = match (is_asked, category.is_empty(), follow.rhythm) {
        (false, _, _) => "reports-stop-area",
        (true, true, Rhythm::Daily) => "reports-confirm-area",
        (true, false, Rhythm::Daily) => "reports-confirm-area-category",
        (true, true, Rhythm::AtOnce) => "reports-confirm-area-at-once",
        (true, false, Rhythm::AtOnce) => "reports-confirm-area-at-once-category",
    };
    visitor.t_with(
        key,
        &[
            ("ward", place.into()),
            ("category", names.category(category).into()),
        ],
    )
}

/// The report that a link is about, if it is about one.
fn report_of(matter: &Matter) -> Option<Id<Report>> {
    match matter {
        Matter::Own(report) => Some(report.id),
        Matter::Follow(follow, _) => match follow.of {
            FollowOf::Report(report) => Some(report),
            FollowOf::Area { .. } | FollowOf::Place { .. } => None,
        },
    }
}

/// The ward's name, or the place with how far around it.
pub fn part_of_town(
    visitor: &Visitor,
    names: &Names,
    of: &FollowOf,
    circle: Option<&Circle>,
) -> String {
    if let FollowOf::Area { area, .. } = of {
        return names.ward(*area).unwrap_or_default().to_owned();
    }
    let Some(circle) = circle else {
        return visitor.t("reports-follow-this-place");
    };
    let metres = i64::from(circle.metres).into();
    let words = [("metres", metres), ("place", circle.name.as_str().into())];
    visitor.t_with("reports-area-radius", &words)
}

fn press(visitor: &Visitor, token: &str, act: &str, words: &str) -> Markup {
    html! {
        form method="post" action={ "/follow/" (token) "/" (act) } {
            (visitor.csrf_field())
            (button(visitor.t(words)).prevent_double_click())
        }
    }
}

fn report_link(visitor: &Visitor, matter: &Matter) -> Markup {
    let Some(report) = report_of(matter) else {
        return html! {};
    };
    let said = visitor.t_with(
        "reports-similar-look",
        &[("reference", reference_of(visitor, report).into())],
    );
    html! { p.govuk-body { a.govuk-link href=(report_path(visitor, report)) { (said) } } }
}

pub async fn confirm(Path(token): Path<String>, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut tx = visitor.begin().await?;
    let follow = match confirm_follow(visitor.app(), &mut tx, &token).await {
        Ok(done) => tx.commit(done).await?,
        Err(Error::NotFound) => return Ok(gone(visitor)),
        Err(Error::Conflict(message)) => {
            return Ok(visitor.go_with_notice("/reports", visitor.message(&message)));
        }
        Err(error) => return Err(error.into()),
    };
    let path = match follow.of {
        FollowOf::Report(report) => report_path(visitor, report),
        FollowOf::Area { area, .. } => format!("/reports?ward={area}"),
        FollowOf::Place { .. } => "/follow".to_owned(),
    };
    Ok(visitor.go_with_notice(&path, visitor.t("reports-follow-done")))
}

/// One click, from our own page or from a mail program's button (RFC 8058), which has no session and no form of ours.
pub async fn stop(Path(token): Path<String>, form: ProgramForm<StopForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut tx = visitor.app().db.begin(&Actor::Anonymous).await?;
    match stop_following(visitor.app(), &mut tx, &token).await {
        Ok(done) => tx.commit(done).await?,
        // Whoever ends it twice has what they want.
        Err(Error::Conflict(_)) => {}
        Err(error) => return Err(error.into()),
    }
    if !form.input.one_click.is_empty() {
        return Ok(StatusCode::OK.into_response());
    }
    Ok(visitor.go_with_notice(&form.input.next, visitor.t("reports-stop-done")))
}

pub async fn ask_fixed(
    visitor: Visitor,
    Path(token): Path<String>,
    Query(chosen): Query<FixedForm>,
) -> PageResult {
    let (_, report) = owner(&visitor, &token).await?;
    let reference = reference_of(&visitor, report.id);
    let action = format!("/follow/{token}/fixed");
    ask_about(&visitor, (&reference, &action), &chosen).await
}

pub async fn answer_fixed(Path(token): Path<String>, form: PostForm<FixedForm>) -> PageResult {
    let (actor, report) = owner(&form.visitor, &token).await?;
    let reference = reference_of(&form.visitor, report.id);
    let action = format!("/follow/{token}/fixed");
    answer_as(&form.visitor, &actor, (&reference, &action), &form.input).await
}

/// Whose link it is, and the report that it is about.
async fn owner(visitor: &Visitor, token: &str) -> Result<(Actor, Report)> {
    let link = links::open(visitor.app(), token).or_not_found()?;
    let mut db = visitor.read().await?;
    let (person, report) = links::person_of(&mut db, link).await?.or_not_found()?;
    let report = store::find(&mut db, report.or_not_found()?)
        .await?
        .or_not_found()?;
    Ok((Actor::Person { id: person }, report))
}
