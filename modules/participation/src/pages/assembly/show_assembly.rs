//! The page of an assembly: what it has to look like, how to stand for a seat, and how it was drawn.

use axum::response::Response;
use stoa_kernel::{Id, OrNotFound};
use stoa_web::{
    Markup, PageResult, Path, Problem, Visitor,
    components::{inset_text, link_button},
    html,
};

use super::{about::About, telling::quotas};
use crate::{
    model::{
        Scene, Verb,
        assembly::{Assembly, Stage, Volunteer, VolunteerState},
    },
    pages::{
        frame::{
            component_page::{component_page, notice, stopped},
            show_process::phases,
        },
        shows_way,
        tell::{thread_of, way_to_follow},
    },
    store::assembly as store,
};

/// `/participate/assembly/{assembly}`: on to the page of one that is known by its number in the ledger alone.
pub async fn find(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let found = store::assembly_by_id(&mut db, Id::new(id)).await?;
    let assembly = found.or_not_found()?;
    let place = (assembly.place.0.as_str(), assembly.place.1.as_str());
    About::read(&visitor, &mut db, place).await?;
    drop(db);
    Ok(visitor.go(&assembly.path()))
}

pub async fn show(visitor: &Visitor, scene: &Scene) -> Result<Response, Problem> {
    let mut db = visitor.read().await?;
    let about = About::of(&mut db, scene.clone()).await?;
    let own = about.own(visitor, &mut db).await?;
    let mut waiting = 0;
    let mut thread = html! {};
    if let Some(assembly) = &about.assembly {
        let counts = store::count_volunteers(&mut db, assembly.id).await?;
        waiting = counts
            .get(VolunteerState::Waiting.name())
            .copied()
            .unwrap_or(0);
        thread = thread_of(visitor, &mut db, &assembly.reference()).await?;
    }
    drop(db);
    let process = &scene.setup.process;
    Ok(component_page(visitor, scene).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (scene.component.title.get(visitor.lang())) } }
            (stopped(visitor, scene))
            (notice(visitor, scene))
            @match &about.assembly {
                None => (inset_text(visitor.t("participation-assembly-not-prepared"))),
                Some(assembly) => {
                    (body(visitor, &about, assembly, (own.as_ref(), waiting)))
                    (thread)
                    @if process.is_public() { (way_to_follow(visitor, (&process.slug, &assembly.reference()))) }
                }
            }
            (phases(visitor, &scene.setup))
        } }
    }))
}

fn body(
    visitor: &Visitor,
    about: &About,
    assembly: &Assembly,
    (own, waiting): (Option<&Volunteer>, i64),
) -> Markup {
    let path = about.scene.path();
    let can_join = about.takes_names() && shows_way(visitor, &about.scene, Verb::Write);
    let seats = [("seats", i64::from(assembly.seats).into())];
    html! {
        p.govuk-body { (visitor.t_with("participation-assembly-what", &seats)) }
        @if let Some(own) = own {
            (inset_text(html! {
                (visitor.t(&format!("participation-assembly-own-{}", own.state.name()))) " "
                a.govuk-link href={ (path) "/join" } { (visitor.t("participation-assembly-own-link")) }
            }))
        } @else if can_join {
            (link_button(visitor.t("participation-assembly-join"), format!("{path}/join")))
        }
        @if !about.has_begun() {
            p.govuk-body { (visitor.t_with("participation-assembly-waiting", &[("count", waiting.into())])) }
        }
        (quotas(visitor, assembly))
        h2.govuk-heading-m { (visitor.t("participation-assembly-draw")) }
        p.govuk-body { (visitor.t(stage_key(about))) }
        @if !about.draws.is_empty() {
            p.govuk-body { a.govuk-link href={ (path) "/draw" } { (visitor.t("participation-assembly-draw-link")) } }
        }
    }
}

/// How far the newest draw is.
fn stage_key(about: &About) -> &'static str {
    match about.draws.first().map(|draw| draw.stage) {
        None => "participation-assembly-stage-none",
        Some(Stage::Making) => "participation-assembly-stage-making",
        Some(Stage::Refused) => "participation-assembly-stage-refused",
        Some(Stage::Published) => "participation-assembly-stage-published",
        Some(Stage::Drawn) => "participation-assembly-stage-drawn",
    }
}
