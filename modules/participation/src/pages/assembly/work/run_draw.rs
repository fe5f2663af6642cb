//! `…/assemblies/{component}/draw`: beginning a draw, and typing in what chance said. What everybody sees stands on the page of the ceremony.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{button, inset_text, radio, radios, text_input, textarea},
    html,
};

use super::{super::telling::refusal, Work};
use crate::{
    commands::assembly::{BeginDraw, DrawPanel, begin_draw, draw_panel},
    model::{
        Scene,
        assembly::{Assembly, Draw, Stage, VolunteerState, registration_is_over},
    },
    pages::frame::staff::frame::{Tried, form_column},
    store::assembly as store,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DrawForm {
    seen: i64,
    /// `dice` or `seed`.
    by: String,
    commitment: String,
    reason: String,
    given: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let (work, assembly) = Work::read_to(&visitor, (&process, &component)).await?;
    let given = DrawForm {
        seen: assembly.version,
        by: "dice".to_owned(),
        ..DrawForm::default()
    };
    show(&visitor, (&work, &assembly), &given, &Tried::default()).await
}

pub async fn begin(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<DrawForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let (work, assembly) = Work::read_to(visitor, (&process, &component)).await?;
    let given = &form.input;
    let input = BeginDraw {
        process,
        component,
        seen: given.seen,
        by_seed: given.by == "seed",
        commitment: given.commitment.clone(),
        reason: given.reason.clone(),
    };
    let begun = keep_begun(visitor, input).await;
    done(visitor, (&work, &assembly), given, begun).await
}

async fn keep_begun(visitor: &Visitor, input: BeginDraw) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = begin_draw(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}

pub async fn draw(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<DrawForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let (work, assembly) = Work::read_to(visitor, (&process, &component)).await?;
    let input = DrawPanel {
        process,
        component,
        given: form.input.given.clone(),
    };
    let drawn = keep_drawn(visitor, input).await;
    done(visitor, (&work, &assembly), &form.input, drawn).await
}

async fn keep_drawn(visitor: &Visitor, input: DrawPanel) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = draw_panel(&mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}

/// On to the ceremony, or back to the form with what is wrong.
async fn done(
    visitor: &Visitor,
    (work, assembly): (&Work, &Assembly),
    given: &DrawForm,
    came: Result<()>,
) -> PageResult {
    match came {
        Ok(()) => Ok(visitor.go(&format!("{}/draw", assembly.path()))),
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            show(visitor, (work, assembly), given, &tried).await
        }
    }
}

async fn show(
    visitor: &Visitor,
    (work, assembly): (&Work, &Assembly),
    given: &DrawForm,
    tried: &Tried,
) -> PageResult {
    let counts = store::count_volunteers(&mut visitor.read().await?, assembly.id).await?;
    let of = |state: VolunteerState| counts.get(state.name()).copied().unwrap_or(0);
    let title = visitor.t("participation-assembly-run");
    let page = tried.frame(work.page(visitor, &title));
    let newest = work.draws.first();
    let stage = newest.map(|draw| draw.stage);
    let response: Response = page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        ul.govuk-list { @for state in VolunteerState::ALL {
            li { (visitor.t_with(&format!("participation-assembly-count-{}", state.name()), &[("count", of(state).into())])) }
        } }
        @if let Some(why) = newest.and_then(|draw| draw.refusal.as_ref()) {
            h2.govuk-heading-m { (visitor.t("participation-assembly-stage-refused")) }
            (refusal(visitor, assembly, why))
            p.govuk-body { a.govuk-link href=(work.path()) { (visitor.t("participation-assembly-work")) } }
        }
        @match (newest, stage) {
            (Some(draw), Some(Stage::Published)) => (panel_form(visitor, work, (draw, given), tried)),
            (_, Some(Stage::Making)) => p.govuk-body { (visitor.t("participation-assembly-stage-making")) },
            _ => (begin_form(visitor, (work, of(VolunteerState::Declined)), given, tried)),
        }
        @if newest.is_some() {
            p.govuk-body { a.govuk-link href={ (assembly.path()) "/draw" } { (visitor.t("participation-assembly-draw-link")) } }
        }
    }));
    Ok(response)
}

fn begin_form(
    visitor: &Visitor,
    (work, declined): (&Work, i64),
    given: &DrawForm,
    tried: &Tried,
) -> Markup {
    let errors = &tried.errors;
    let replaces = work.draws.iter().any(|draw| draw.stage == Stage::Drawn);
    let field = text_input(
        "commitment",
        visitor.t("participation-assembly-field-commitment"),
    )
    .hint(visitor.t("participation-assembly-commitment-hint"))
    .value(given.commitment.as_str())
    .autocomplete("off")
    .attr("dir", "ltr")
    .error_option(visitor.error_of(errors, "commitment"));
    let ways = [
        radio("dice", visitor.t("participation-assembly-way-dice"))
            .hint(visitor.t("participation-assembly-way-dice-hint")),
        radio("seed", visitor.t("participation-assembly-way-seed"))
            .hint(visitor.t("participation-assembly-way-seed-hint"))
            .conditional(html! { (field) }),
    ];
    html! {
        @if replaces && declined == 0 {
            (inset_text(visitor.t("participation-assembly-no-free-seat")))
        } @else {
            h2.govuk-heading-m { (visitor.t("participation-assembly-begin")) }
            p.govuk-body {
                @if replaces { (visitor.t("participation-assembly-begin-replacing")) }
                @else { (visitor.t("participation-assembly-begin-text")) }
            }
            form method="post" action={ (work.path()) "/draw" } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(given.seen);
                (radios("by").legend(visitor.t("participation-assembly-chance")).items(ways).value(given.by.as_str()))
                @if !replaces && !is_over(visitor, work) { (early(visitor, given, tried)) }
                (button(visitor.t("participation-assembly-begin")).prevent_double_click())
            }
        }
    }
}

fn is_over(visitor: &Visitor, work: &Work) -> bool {
    let zone = visitor.app().config.time_zone();
    let at = (visitor.now(), &zone);
    let scene = Scene::new(work.setup.clone(), &work.component.slug, &visitor.actor, at);
    scene.is_some_and(|scene| registration_is_over(&scene))
}

/// Why nobody can put their name down any more, though it was promised.
fn early(visitor: &Visitor, given: &DrawForm, tried: &Tried) -> Markup {
    html! {
        (textarea("reason", visitor.t("participation-assembly-field-early")).hint(visitor.t("participation-assembly-early-hint"))
            .value(given.reason.as_str()).rows(3).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
    }
}

fn panel_form(
    visitor: &Visitor,
    work: &Work,
    (draw, given): (&Draw, &DrawForm),
    tried: &Tried,
) -> Markup {
    let (label, hint) = match draw.commitment {
        None => (
            "participation-assembly-field-dice",
            "participation-assembly-next-dice",
        ),
        Some(_) => (
            "participation-assembly-field-seed",
            "participation-assembly-seed-hint",
        ),
    };
    html! {
        h2.govuk-heading-m { (visitor.t("participation-assembly-next")) }
        form method="post" action={ (work.path()) "/draw/panel" } novalidate {
            (visitor.csrf_field())
            (text_input("given", visitor.t(label)).hint(visitor.t(hint)).value(given.given.as_str()).autocomplete("off").attr("dir", "auto")
                .error_option(visitor.error_of(&tried.errors, "given")))
            (button(visitor.t("participation-assembly-draw-now")).prevent_double_click())
        }
    }
}
