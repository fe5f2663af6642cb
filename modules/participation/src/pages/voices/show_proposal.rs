//! `/participate/{process}/{component}/{proposal}`: what somebody proposes, who supports it, and what became of it.

use axum::response::Response;
use stoa_kernel::{Id, OrNotFound, Reader, Result};
use stoa_web::{
    Markup, PageResult, Path, Visitor,
    components::{button, inset_text},
    html,
};

use super::{
    about::About,
    talk::Talk,
    telling::{by_whom, stage_name, stage_tag, supports},
};
use crate::{
    casework::Supporter,
    model::{
        Verb,
        moderation::{Contribution, Hidden},
        voices::{Stage, Step, Subject},
    },
    pages::{
        frame::paragraphs,
        moderation::{hidden_title, stub, ways},
        programs::came_from,
        proposals::{
            show_amendment::listed,
            telling::Told,
            ways::{credits, staff_ways, way_to_amend},
        },
        shows_way,
        tell::{thread_of, way_to_follow},
        voter,
    },
    policy, store,
};

/// `/participate/proposal/{proposal}`: on to the page of a proposal that is known by its number alone.
pub async fn find(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let found = store::voices::proposal_by_id(&mut db, Id::new(id)).await?;
    drop(db);
    let proposal = found.filter(|found| found.is_public()).or_not_found()?;
    Ok(visitor.go(&proposal.path()))
}

pub async fn page(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read(&visitor, &mut db, place).await?;
    let steps = store::voices::steps_of(&mut db, about.proposal.id).await?;
    let origins = store::programs::origins_of(&mut db, &[about.proposal.id]).await?;
    let supports_it = supports_it(&visitor, &mut db, &about).await?;
    let thread = thread_of(&visitor, &mut db, &about.proposal.reference()).await?;
    let writers = store::proposals::credits_of(&mut db, about.proposal.id).await?;
    let amendments = store::proposals::amendments_of(&mut db, about.proposal.id).await?;
    let told = Told::read(&visitor, &mut db, &about.proposal).await?;
    let talk = Talk::read(&mut db, Subject::proposal(&about.proposal)).await?;
    drop(db);
    let proposal = &about.proposal;
    let origin = origins.get(&proposal.id.number());
    if let Some(hidden) = &proposal.hidden {
        return Ok(show_hidden(&visitor, (&about, hidden), &thread));
    }
    let (title, lang) = (proposal.written.title.as_str(), proposal.lang.code());
    Ok(about.page(&visitor, title).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi lang=(lang) { (title) } " " (stage_tag(&visitor, proposal.stage)) }
            p.govuk-body { (by_whom(&visitor, proposal)) @if origin.is_some() { " · " (came_from(&visitor, origin)) } }
            (credits(&visitor, &writers))
            (became(&visitor, &steps))
            (thread)
            div lang=(lang) { (paragraphs(&proposal.written.text)) }
            (told.shown(&visitor, &proposal.written.details))
            (support(&visitor, &about, supports_it))
            (way_to_amend(&visitor, &about))
            (listed(&visitor, &amendments))
            (own(&visitor, &about))
            @if proposal.is_public() { (way_to_follow(&visitor, (&about.scene.setup.process.slug, &proposal.reference()))) }
            (staff(&visitor, &about))
            (staff_ways(&visitor, &about))
            @if proposal.is_public() { (ways(&visitor, &about.scene.setup.process, Contribution::Proposal(proposal.id))) }
            @if proposal.is_public() { (talk.shown(&visitor, &about.scene)) }
            p.govuk-body-s { (visitor.t("participation-voices-reference")) " " span.stoa-reference { (proposal.reference()) } }
        } }
    }))
}

/// The page of one that was hidden: why, and what was said about it.
fn show_hidden(visitor: &Visitor, (about, hidden): (&About, &Hidden), thread: &Markup) -> Response {
    let (proposal, title) = (&about.proposal, hidden_title(visitor));
    about.page(visitor, &title).no_index().show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            (stub(visitor, hidden))
            (thread)
            p.govuk-body { a.govuk-link href={ (proposal.path()) "/comments" } { (visitor.t("participation-voices-comments")) } }
            p.govuk-body-s { (visitor.t("participation-voices-reference")) " " span.stoa-reference { (proposal.reference()) } }
        } }
    })
}

/// Whether whoever looks supports it.
async fn supports_it(visitor: &Visitor, db: &mut Reader, about: &About) -> Result<bool> {
    if visitor.identity().is_none() {
        return Ok(false);
    }
    let (app, voter) = (visitor.app(), voter(visitor));
    let supporter = Supporter::of(app, db, (&voter, &about.scene), &about.proposal).await?;
    store::voices::is_supporter(db, about.proposal.id, supporter).await
}

/// What became of it, the last step first.
fn became(visitor: &Visitor, steps: &[Step]) -> Markup {
    html! {
        @if !steps.is_empty() {
            section aria-labelledby="became" {
                h2.govuk-heading-m id="became" { (visitor.t("participation-voices-became")) }
                @for step in steps {
                    (inset_text(html! {
                        p { strong { (stage_name(visitor, step.stage)) } " · " (visitor.relative_time_element(step.at)) }
                        (paragraphs(&step.reason))
                    }))
                }
            }
        }
    }
}

fn support(visitor: &Visitor, about: &About, supports_it: bool) -> Markup {
    let (proposal, scene) = (&about.proposal, &about.scene);
    let shows = proposal.stage.is_undecided() && shows_way(visitor, scene, Verb::Support);
    let (path, key) = match supports_it {
        true => ("withdraw-support", "participation-voices-support-withdraw"),
        false => ("support", "participation-voices-support"),
    };
    html! {
        p.govuk-body { strong { (supports(visitor, proposal)) } @if supports_it { " · " (visitor.t("participation-voices-yours-too")) } }
        @if shows {
            form method="post" action={ (proposal.path()) "/" (path) } {
                (visitor.csrf_field())
                (button(visitor.t(key)).secondary().prevent_double_click())
            }
        }
    }
}

/// What its author can do.
fn own(visitor: &Visitor, about: &About) -> Markup {
    let (proposal, path) = (&about.proposal, about.proposal.path());
    let can_edit = proposal.is_changeable() && about.scene.open_for(Verb::Write).is_some();
    html! {
        @if about.is_own {
            ul.govuk-list {
                @if proposal.stage == Stage::Draft {
                    li { a.govuk-link href={ (about.scene.path()) "/new?draft=" (proposal.id) } { (visitor.t("participation-voices-go-on")) } }
                }
                @if can_edit { li { a.govuk-link href={ (path) "/edit" } { (visitor.t("participation-voices-edit")) } } }
                @if proposal.stage == Stage::Draft || proposal.stage.is_undecided() {
                    li { a.govuk-link href={ (path) "/co-authors" } { (visitor.t("participation-proposals-co-authors")) } }
                }
                @if proposal.stage.is_undecided() { li { a.govuk-link href={ (path) "/withdraw" } { (visitor.t("participation-voices-withdraw")) } } }
            }
        }
    }
}

fn staff(visitor: &Visitor, about: &About) -> Markup {
    let resource = about.proposal.resource(about.is_own);
    let is_answerable = about.proposal.stage.is_listed();
    html! {
        @if is_answerable && visitor.may(policy::ANSWER_PROPOSAL, &resource) {
            p.govuk-body { a.govuk-link href={ (about.proposal.path()) "/answer" } { (visitor.t("participation-voices-answer")) } }
        }
    }
}
