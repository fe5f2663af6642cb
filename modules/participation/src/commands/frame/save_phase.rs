//! A manager adds a phase to a process, or changes one.

use std::collections::BTreeMap;

use jiff::civil::Date;
use stoa_kernel::{App, Done, Localised, OrNotFound, Result, Tx, digest};

use super::touch;
use crate::{
    casework,
    events::{ProcessEvent, What},
    model::{Faults, Phase, PhaseId, Setup, Verbs, check_title, words},
    store,
};

/// A phase as it is to be.
#[derive(Debug, Clone)]
pub struct SavePhase {
    pub process: String,
    /// The version of the process that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    /// `None`: it is new.
    pub phase: Option<PhaseId>,
    pub title: Localised,
    pub text: Localised,
    pub from: Date,
    pub to: Date,
    /// What it switches on, by the slug of the component. What a component does not know is left out.
    pub verbs: BTreeMap<String, Verbs>,
}

/// `Invalid` on the fields that are wrong, and on `from` where another phase lets people do the same on the same day;
/// `Conflict` when somebody was faster, or it is no draft any more.
pub async fn save_phase(app: &App, tx: &mut Tx, input: SavePhase) -> Result<Done<PhaseId>> {
    let mut setup = casework::draft(tx, (&input.process, input.seen)).await?;
    let id = match input.phase {
        Some(id) => setup.phase(id).or_not_found()?.id,
        None => tx.new_id()?,
    };
    let phase = Phase {
        id,
        process: setup.process.id,
        title: words::tidy(&input.title),
        text: words::tidy(&input.text),
        from: input.from,
        to: input.to,
        verbs: known(&setup, &input.verbs),
    };
    setup.phases.retain(|other| other.id != id);
    let mut faults = Faults::default();
    check_title(&phase.title, app.config.town.language, &mut faults);
    words::check_length(&phase.text, ("text", words::TEXT), &mut faults);
    faults.want(
        phase.from <= phase.to,
        "to",
        "participation-frame-fault-order",
    );
    let collides = setup.phases.iter().any(|other| phase.collides(other));
    faults.want(!collides, "from", "participation-frame-fault-overlap");
    faults.done()?;
    match input.phase {
        Some(_) => store::frame::replace_phase(tx, &phase).await?,
        None => store::frame::insert_phase(tx, &phase).await?,
    }
    let event = ProcessEvent::of(&setup.process, saved(&setup, &phase));
    setup.phases.push(phase);
    touch(tx, &setup.process, setup.days()).await?;
    Ok(Done::new(id, &event))
}

/// What the components of the process know of what was chosen.
fn known(
    setup: &Setup,
    chosen: &BTreeMap<String, Verbs>,
) -> BTreeMap<crate::model::ComponentId, Verbs> {
    let components = setup.components.iter();
    let of = components.filter_map(|component| {
        let mut verbs = chosen.get(&component.slug)?.clone();
        verbs.0.retain(|verb| component.kind.verbs().contains(verb));
        (!verbs.0.is_empty()).then_some((component.id, verbs))
    });
    of.collect()
}

fn saved(setup: &Setup, phase: &Phase) -> What {
    let of = |component: &crate::model::Component| {
        let verbs = phase.verbs.get(&component.id)?;
        Some(format!("{}: {}", component.slug, verbs.to_text()))
    };
    let words = [phase.title.to_json(), phase.text.to_json()];
    What::PhaseSaved {
        phase: phase.id.number(),
        from: phase.from.to_string(),
        to: phase.to.to_string(),
        verbs: setup.components.iter().filter_map(of).collect(),
        words: digest(&words.join("\n")),
    }
}
