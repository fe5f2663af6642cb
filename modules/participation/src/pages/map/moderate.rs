//! `…/moderate`: staff look at what people state, begin a map with statements of the body's, and say when statements are looked at.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Id, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Visitor,
    components::{button, radio, radios, text_input, textarea},
    html,
};

use super::{find_map, map_page};
use crate::{
    commands::map::{
        ModerateStatement, SaveOpinionMap, SubmitStatement, moderate_statement, save_opinion_map,
        submit_statement,
    },
    model::{
        Scene,
        map::{Moderation, Opinion, OpinionMap, OpinionState},
    },
    pages::frame::staff::frame::Tried,
    policy, store,
};

/// Statements of each state that are shown, at most.
const SHOWN: usize = 100;

/// What was pressed: a decision about a statement, a statement of the body's, or how the map is run.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Pressed {
    /// `accept`, `reject`, `state` or `run`.
    act: String,
    statement: i64,
    reason: String,
    text: String,
    moderation: String,
    seen: i64,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let scene = moderated(&visitor, (&process, &component)).await?;
    show(&visitor, &scene, (&Pressed::default(), &Tried::default())).await
}

async fn moderated(visitor: &Visitor, place: (&str, &str)) -> Result<Scene, Problem> {
    visitor.staff()?;
    let scene = find_map(visitor, &mut visitor.read().await?, place).await?;
    visitor.must(policy::MODERATE, &scene.setup.process.resource())?;
    Ok(scene)
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<Pressed>,
) -> PageResult {
    let (visitor, pressed) = (&form.visitor, &form.input);
    let scene = moderated(visitor, (&process, &component)).await?;
    match act(visitor, &scene, pressed).await {
        Ok(()) => {
            let path = format!("{}/moderate", scene.path());
            Ok(visitor.go_with_notice(&path, visitor.t("participation-frame-saved")))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            show(visitor, &scene, (pressed, &tried)).await
        }
    }
}

async fn act(visitor: &Visitor, scene: &Scene, pressed: &Pressed) -> Result<()> {
    let (process, component) = (
        scene.setup.process.slug.clone(),
        scene.component.slug.clone(),
    );
    let mut tx = visitor.begin().await?;
    match pressed.act.as_str() {
        "state" => {
            let input = SubmitStatement {
                process,
                component,
                text: pressed.text.clone(),
                lang: visitor.lang(),
            };
            let done = submit_statement(visitor.app(), &mut tx, input).await?;
            tx.commit(done).await.map(|_| ())
        }
        "run" => {
            let moderation = Moderation::parse(&pressed.moderation)
                .ok_or_else(|| Error::invalid("moderation", "participation-frame-fault-choice"))?;
            let input = SaveOpinionMap {
                process,
                component,
                seen: pressed.seen,
                moderation,
            };
            let done = save_opinion_map(&mut tx, input).await?;
            tx.commit(done).await
        }
        decided => {
            let input = ModerateStatement {
                process,
                component,
                statement: Id::new(pressed.statement),
                is_accepted: decided == "accept",
                reason: pressed.reason.clone(),
            };
            let done = moderate_statement(&mut tx, input).await?;
            tx.commit(done).await
        }
    }
}

/// A map as its staff see it: how it is run, and its statements by state.
struct Shown {
    map: OpinionMap,
    by_state: Vec<(OpinionState, Vec<Opinion>)>,
}

impl Shown {
    async fn read(visitor: &Visitor, scene: &Scene) -> Result<Self> {
        let mut db = visitor.read().await?;
        let component = scene.component.id;
        let mut by_state = Vec::new();
        for state in OpinionState::ALL {
            let some = store::map::opinions_of(&mut db, component, (state, 0), SHOWN).await?;
            by_state.push((state, some));
        }
        Ok(Shown {
            map: store::map::map_of(&mut db, component).await?,
            by_state,
        })
    }
}

async fn show(
    visitor: &Visitor,
    scene: &Scene,
    (pressed, tried): (&Pressed, &Tried),
) -> Result<Response, Problem> {
    let shown = Shown::read(visitor, scene).await?;
    let title = visitor.t("participation-map-moderate");
    let page = tried.frame(map_page(visitor, scene).no_index());
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            (tried.warning(visitor))
            @for (state, opinions) in &shown.by_state {
                h2.govuk-heading-m { (visitor.t(&format!("participation-map-state-{}", state.name()))) }
                @if opinions.is_empty() { p.govuk-body { (visitor.t("participation-map-none-here")) } }
                @for opinion in opinions { (one(visitor, scene, opinion, (pressed, tried))) }
            }
            (seed(visitor, scene, (pressed, tried)))
            @if visitor.may(policy::SET_UP, &scene.setup.process.resource()) {
                (run(visitor, scene, &shown.map, tried))
                @if shown.map.votes == 0 { p.govuk-body { a.govuk-link href={ (scene.path()) "/import" } { (visitor.t("participation-map-import")) } } }
            }
        } }
    }))
}

/// A statement with what can be decided about it.
fn one(
    visitor: &Visitor,
    scene: &Scene,
    opinion: &Opinion,
    (pressed, tried): (&Pressed, &Tried),
) -> Markup {
    let is_this = pressed.statement == opinion.id.number();
    let field = format!("reason-{}", opinion.id);
    let error = is_this.then(|| visitor.error_of(&tried.errors, "reason"));
    let given = if is_this { pressed.reason.as_str() } else { "" };
    html! {
        form.stoa-decide method="post" action={ (scene.path()) "/moderate" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="statement" value=(opinion.id);
            p.govuk-body dir="auto" lang=(opinion.lang.code()) { strong { (opinion.text) } }
            @if !opinion.reason.is_empty() { p.govuk-body { (visitor.t("participation-map-because")) " " bdi { (opinion.reason) } } }
            @if opinion.state != OpinionState::Rejected {
                (text_input("reason", visitor.t("participation-map-why")).id(field).value(given).attr("dir", "auto").error_option(error.flatten()))
            }
            div.govuk-button-group {
                @if opinion.state != OpinionState::Accepted { (button(visitor.t("participation-map-accept")).name("act").value("accept").prevent_double_click()) }
                @if opinion.state != OpinionState::Rejected { (button(visitor.t("participation-map-reject")).secondary().name("act").value("reject").prevent_double_click()) }
            }
        }
    }
}

/// A statement of the body's own.
fn seed(visitor: &Visitor, scene: &Scene, (pressed, tried): (&Pressed, &Tried)) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("participation-map-seed")) }
        form method="post" action={ (scene.path()) "/moderate" } novalidate {
            (visitor.csrf_field())
            (textarea("text", visitor.t("participation-map-statement")).hint(visitor.t("participation-map-statement-hint")).value(&pressed.text).rows(3)
                .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "text")))
            (button(visitor.t("participation-map-seed-add")).name("act").value("state").prevent_double_click())
        }
    }
}

/// When statements are looked at.
fn run(visitor: &Visitor, scene: &Scene, map: &OpinionMap, tried: &Tried) -> Markup {
    let choices = Moderation::ALL.map(|moderation| {
        let words = visitor.t(&format!("participation-map-look-{}", moderation.name()));
        let choice = radio(moderation.name(), words);
        match moderation == map.moderation {
            true => choice.checked(),
            false => choice,
        }
    });
    html! {
        form method="post" action={ (scene.path()) "/moderate" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(map.version);
            (radios("moderation").legend(visitor.t("participation-map-look")).items(choices)
                .error_option(visitor.error_of(&tried.errors, "moderation")))
            (button(visitor.t("participation-frame-save")).name("act").value("run").prevent_double_click())
        }
    }
}
