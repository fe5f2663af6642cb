//! A manager begins a process with all that another one or a template has, from a new first day on.

use jiff::civil::Date;
use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::super::survey::ask_the_same;
use super::create_process::{CreateProcess, begin};
use crate::{
    events::{ProcessEvent, What},
    model::{
        Component, ComponentId, Faults, Phase, Plan, PlannedComponent, PlannedPhase, Process,
        Setup,
        budget::Pot,
        map::{Moderation, OpinionMap},
        parse_day,
        petition::PetitionRules,
        words,
    },
    store,
};

/// The new process and what it begins with.
#[derive(Debug, Clone)]
pub struct BeginFromPlan {
    pub new: CreateProcess,
    /// Where the plan comes from: `process-SLUG` or `template-NAME`.
    pub source: String,
    pub plan: Plan,
    /// As the form sends it: `2026-03-04`.
    pub first_day: String,
}

/// `Invalid` on the fields that are wrong, `first_day` among them; `Conflict` when the slug is taken.
pub async fn begin_from_plan(
    app: &App,
    tx: &mut Tx,
    input: BeginFromPlan,
) -> Result<Done<Process>> {
    let mut faults = Faults::default();
    let first = parse_day(&input.first_day);
    faults.want(
        first.is_some(),
        "first_day",
        "participation-frame-fault-day",
    );
    let mut process = begin(app, tx, input.new, faults).await?;
    let Some(first) = first else {
        return Err(Error::invalid("first_day", "participation-frame-fault-day"));
    };
    let [question, text] = [&input.plan.question, &input.plan.text].map(words::tidy);
    let components = components(tx, &process, &input.plan.components).await?;
    let phases = phases(tx, &process, (&components, first), &input.plan.phases).await?;
    let said = (&process.title, &question, &text);
    super::faster(store::frame::describe(tx, &process, said).await?)?;
    (process.question, process.text) = (question, text);
    process.version += 1;
    let mut setup = Setup {
        process,
        components,
        phases,
    };
    let days = setup.days();
    super::touch(tx, &setup.process, days).await?;
    setup.process.version += 1;
    setup.process.days = days;
    let what = What::ProcessBegunFrom {
        source: input.source,
        first_day: first.to_string(),
        title: digest(&setup.process.title.to_json()),
        setup: digest(&format!("{setup:?}")),
    };
    let event = ProcessEvent::of(&setup.process, what);
    Ok(Done::new(setup.process, &event))
}

async fn components(
    tx: &mut Tx,
    process: &Process,
    planned: &[PlannedComponent],
) -> Result<Vec<Component>> {
    let mut made = Vec::new();
    for one in planned {
        let component = Component {
            id: tx.new_id()?,
            process: process.id,
            slug: one.slug.clone(),
            kind: one.kind,
            title: one.title.clone(),
            needs: one.needs.clone(),
        };
        store::frame::insert_component(tx, &component).await?;
        if let Some(like) = one.like {
            take_over(tx, (like, component.id)).await?;
        }
        made.push(component);
    }
    Ok(made)
}

/// What only components of some kinds have: whether statements of a map are looked at first, what an assembly has to look like, the money of a budget, what petitions need,
/// what a survey asks.
async fn take_over(tx: &mut Tx, (old, new): (ComponentId, ComponentId)) -> Result<()> {
    let map = store::map::map_of(tx, old).await?;
    if map.moderation != Moderation::default() {
        store::map::save_map(tx, &OpinionMap::new(new), map.moderation).await?;
    }
    store::assembly::copy_assembly(tx, (old, new)).await?;
    let rules = store::petition::rules_of(tx, old).await?;
    if rules.version > 0 {
        let rules = PetitionRules {
            component: new,
            version: 0,
            ..rules
        };
        store::petition::save_rules(tx, &rules).await?;
    }
    for pot in store::budget::pots_of(tx, old).await? {
        let pot = Pot {
            id: tx.new_id()?,
            component: new,
            version: 1,
            ..pot
        };
        store::budget::insert_pot(tx, &pot).await?;
    }
    ask_the_same(tx, (old, new)).await
}

async fn phases(
    tx: &mut Tx,
    process: &Process,
    (components, first): (&[Component], Date),
    planned: &[PlannedPhase],
) -> Result<Vec<Phase>> {
    let beyond = || Error::invalid("first_day", "participation-frame-fault-day");
    let mut made = Vec::new();
    for one in planned {
        let (from, to) = one.stretch(first).ok_or_else(beyond)?;
        let verbs = components.iter().filter_map(|component| {
            let verbs = one.verbs.get(&component.slug)?;
            Some((component.id, verbs.clone()))
        });
        let phase = Phase {
            id: tx.new_id()?,
            process: process.id,
            title: one.title.clone(),
            text: one.text.clone(),
            from,
            to,
            verbs: verbs.collect(),
        };
        store::frame::insert_phase(tx, &phase).await?;
        made.push(phase);
    }
    Ok(made)
}
