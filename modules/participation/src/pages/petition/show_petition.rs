//! `…/petitions/{petition}`: what people ask for together, how many have signed, by when it is answered, and the answer.

use stoa_kernel::{Id, OrNotFound, Reader, Result};
use stoa_web::{
    Markup, PageResult, Path, Visitor,
    components::{button, inset_text, link_button},
    html,
};

use super::{
    About, inner_page,
    telling::{by_whom, course_tag, progress, promise},
};
use crate::{
    casework::Voice,
    model::{
        Verb,
        petition::{Answer, Course},
    },
    pages::{
        frame::{component_page::stopped, paragraphs},
        shows_way,
        tell::{thread_of, way_to_follow},
        voter,
    },
    policy,
    store::{self, petition::Signed},
};

/// The most names that are shown.
const NAMES: usize = 200;

/// `/participate/petition/{petition}`: on to the page of a petition that is known by its number alone.
pub async fn find(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let found = store::petition::petition_by_id(&mut db, Id::new(id)).await?;
    drop(db);
    Ok(visitor.go(&found.or_not_found()?.path()))
}

pub async fn page(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read(&visitor, &mut db, place).await?;
    let petition = &about.petition;
    let answers = store::petition::answers_of(&mut db, petition.id).await?;
    let names = store::petition::names_of(&mut db, petition.id, NAMES).await?;
    let signed = signed(&visitor, &mut db, &about).await?;
    let thread = thread_of(&visitor, &mut db, &petition.reference()).await?;
    drop(db);
    let (lang, course) = (petition.lang.code(), about.course());
    let title = petition.written.title.as_str();
    let page = inner_page(&visitor, &about.scene, title);
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi lang=(lang) { (title) } " " (course_tag(&visitor, course)) }
            (stopped(&visitor, &about.scene))
            p.govuk-body { (by_whom(&visitor, petition)) }
            p.govuk-body { (visitor.t("participation-petition-to")) " " bdi lang=(lang) { (petition.written.addressee) } }
            (progress(&visitor, petition))
            (promise(&visitor, petition, course))
            (answered(&visitor, &answers))
            (thread)
            div lang=(lang) { (paragraphs(&petition.written.text)) }
            (sign(&visitor, &about, &signed))
            (shown(&visitor, &names))
            (way_to_follow(&visitor, (&about.scene.setup.process.slug, &petition.reference())))
            (staff(&visitor, &about))
            p.govuk-body-s { (visitor.t("participation-voices-reference")) " " span.stoa-reference { (petition.reference()) } }
        } }
    }))
}

/// Whether whoever looks has signed, and how they are named.
async fn signed(visitor: &Visitor, db: &mut Reader, about: &About) -> Result<Signed> {
    if visitor.identity().is_none() {
        return Ok(Signed::default());
    }
    let (app, voter) = (visitor.app(), voter(visitor));
    let thing = about.petition.reference();
    let scene = (&about.scene, Verb::Support);
    let voice = Voice::within(app, db, (&voter, &thing), scene).await?;
    store::petition::signed_by(db, about.petition.id, voice).await
}

/// What was answered, the last answer first.
fn answered(visitor: &Visitor, answers: &[Answer]) -> Markup {
    html! {
        @if !answers.is_empty() {
            section aria-labelledby="answered" {
                h2.govuk-heading-m id="answered" { (visitor.t("participation-petition-answer-heading")) }
                @for answer in answers {
                    (inset_text(html! {
                        p {
                            strong { (visitor.t(&format!("participation-petition-outcome-{}", answer.outcome.name()))) }
                            " · " (visitor.relative_time_element(answer.at))
                        }
                        (paragraphs(&answer.reasons))
                    }))
                }
            }
        }
    }
}

/// The way to sign it; for whoever has, the ways back.
fn sign(visitor: &Visitor, about: &About, signed: &Signed) -> Markup {
    let (path, course) = (about.petition.path(), about.course());
    let is_open = course != Course::Answered && shows_way(visitor, &about.scene, Verb::Support);
    html! {
        @if signed.is_signed {
            p.govuk-body {
                (visitor.t("participation-petition-yours"))
                @if let Some(name) = &signed.name { " " (visitor.t("participation-petition-yours-as")) " " bdi { (name) } }
            }
            div.govuk-button-group {
                @if signed.name.is_some() { (press(visitor, &format!("{path}/hide-name"), "participation-petition-hide-name")) }
                @if is_open { (press(visitor, &format!("{path}/withdraw-signature"), "participation-petition-unsign")) }
            }
        } @else if is_open {
            (link_button(visitor.t("participation-petition-sign"), format!("{path}/sign")))
        }
    }
}

fn press(visitor: &Visitor, path: &str, key: &str) -> Markup {
    html! {
        form method="post" action=(path) {
            (visitor.csrf_field())
            (button(visitor.t(key)).secondary().prevent_double_click())
        }
    }
}

/// The names that people let stand, the newest first.
fn shown(visitor: &Visitor, names: &[String]) -> Markup {
    html! {
        @if !names.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-petition-names")) }
            p.govuk-body { (visitor.t("participation-petition-names-what")) }
            ul.govuk-list { @for name in names { li { bdi { (name) } } } }
        }
    }
}

fn staff(visitor: &Visitor, about: &About) -> Markup {
    let process = &about.scene.setup.process;
    html! {
        @if visitor.may(policy::ANSWER_PETITION, &process.resource()) {
            p.govuk-body { a.govuk-link href={ (about.petition.path()) "/answer" } { (visitor.t("participation-petition-answer")) } }
        }
    }
}
