//! A manager publishes a process: from now on everybody sees it, and its phases let people take part.

use stoa_kernel::{App, Done, Result, Tx, digest};

use super::{super::survey::ask_something, faster};
use crate::{
    casework,
    events::{ProcessEvent, What},
    model::{Kind, Process, Setup, State},
    policy, store,
};

/// `process` with the version that was on the screen; 0 for whoever has seen none. `Invalid` with what is missing; `Conflict` when
/// somebody was faster, or it is no draft any more.
pub async fn publish_process(
    app: &App,
    tx: &mut Tx,
    process: (&str, i64),
) -> Result<Done<Process>> {
    let setup = casework::setup(tx, policy::PUBLISH, process).await?;
    let process = setup.process.clone();
    if process.state != State::Draft {
        return Err(stoa_kernel::Error::conflict("participation-frame-no-draft"));
    }
    let today = app.config.time_zone().to_datetime(tx.now()).date();
    setup.check(app.config.town.language, today)?;
    assemblies_are_prepared(tx, &setup).await?;
    votes_are_prepared(tx, &setup).await?;
    texts_are_there(tx, &setup).await?;
    ask_something(tx, &setup).await?;
    faster(store::frame::change_state(tx, &process, State::Open, "").await?)?;
    let what = What::ProcessPublished {
        version: process.version + 1,
        setup: digest(&format!("{setup:?}")),
    };
    let event = ProcessEvent::of(&process, what);
    let published = Process {
        state: State::Open,
        published_at: Some(tx.now()),
        updated_at: tx.now(),
        version: process.version + 1,
        ..process
    };
    Ok(Done::new(published, &event))
}

/// `Invalid` while volunteers of an assembly would be asked nothing by which it could look like the town.
async fn assemblies_are_prepared(tx: &mut Tx, setup: &Setup) -> Result<()> {
    let assemblies = setup.components.iter();
    for component in assemblies.filter(|one| one.kind == Kind::Assembly) {
        let found = store::assembly::assembly_of(tx, component.id).await?;
        if found.is_none_or(|one| one.features.0.is_empty()) {
            let key = "participation-assembly-missing";
            return Err(stoa_kernel::Error::invalid("components", key));
        }
    }
    Ok(())
}

/// `Invalid` while somebody would find a vote in which there is nothing to choose.
async fn votes_are_prepared(tx: &mut Tx, setup: &Setup) -> Result<()> {
    for component in &setup.components {
        let is_vote = component.kind == Kind::Vote;
        if is_vote
            && store::election::election_of(tx, component.id)
                .await?
                .is_none()
        {
            let key = "participation-election-missing";
            return Err(stoa_kernel::Error::invalid("components", key));
        }
    }
    Ok(())
}

/// `Invalid` while somebody would find a text under review in which there is nothing to read.
async fn texts_are_there(tx: &mut Tx, setup: &Setup) -> Result<()> {
    for component in &setup.components {
        let is_text = component.kind == Kind::Document;
        if is_text
            && store::document::newest_version(tx, component.id)
                .await?
                .is_none()
        {
            let key = "participation-document-missing";
            return Err(stoa_kernel::Error::invalid("components", key));
        }
    }
    Ok(())
}
