//! What can change about assemblies: what they have to look like, who stands in them, and the draw.

mod answer_seat;
mod begin_draw;
mod draw_panel;
mod prepare_assembly;
mod publish_list;
mod put_name_down;
mod refuse_list;
mod remove_feature;
mod save_feature;
mod take_name_off;

pub use answer_seat::{AnswerSeat, answer_seat};
pub use begin_draw::{BeginDraw, begin_draw};
pub use draw_panel::{DrawPanel, draw_panel};
pub use prepare_assembly::{PrepareAssembly, prepare_assembly};
pub use publish_list::publish_list;
pub use put_name_down::{PutNameDown, put_name_down};
pub use refuse_list::refuse_list;
pub use remove_feature::remove_feature;
pub use save_feature::{SaveFeature, save_feature};
pub use take_name_off::take_name_off;

use stoa_kernel::{App, Error, OrNotFound, Reader, Result, Tx};

use crate::{
    casework,
    following::people_of,
    model::{
        Component, Kind, Process, Setup, State,
        assembly::{Assembly, Draw, DrawId, Stage, Volunteer},
    },
    policy,
    store::assembly as store,
};

/// The component of an assembly, for its managers. `Conflict` where the process was withdrawn.
async fn managed(
    tx: &mut Tx,
    (process, component): (&str, &str),
) -> Result<(Setup, Component, Option<Assembly>)> {
    let setup = casework::setup(tx, policy::SET_UP, (process, 0)).await?;
    let component = setup.component(component).cloned();
    let component = component
        .filter(|one| one.kind == Kind::Assembly)
        .or_not_found()?;
    if setup.process.state == State::Withdrawn {
        return Err(Error::conflict("participation-frame-withdrawn"));
    }
    let assembly = store::assembly_of(tx, component.id).await?;
    Ok((setup, component, assembly))
}

/// An assembly as it was on the screen, of which seats and quotas can still be changed; `seen` is 0 for whoever has seen none.
async fn changeable(tx: &mut Tx, (place, seen): ((&str, &str), i64)) -> Result<(Setup, Assembly)> {
    let (setup, _, assembly) = managed(tx, place).await?;
    let assembly = assembly.or_not_found()?;
    faster(seen == 0 || seen == assembly.version)?;
    is_changeable(tx, &assembly).await?;
    Ok((setup, assembly))
}

/// `Conflict` once a draw began: what it goes by is published. One that was refused is over.
async fn is_changeable(db: &mut Reader, assembly: &Assembly) -> Result<()> {
    match latest(db, assembly).await?.map(|draw| draw.stage) {
        None | Some(Stage::Refused) => Ok(()),
        Some(_) => Err(Error::conflict("participation-assembly-fixed")),
    }
}

/// The newest draw of an assembly.
async fn latest(db: &mut Reader, assembly: &Assembly) -> Result<Option<Draw>> {
    let draws = store::draws_of(db, assembly.id).await?;
    Ok(draws.into_iter().next())
}

/// `Conflict` when somebody was faster.
fn faster(was_first: bool) -> Result<()> {
    match was_first {
        true => Ok(()),
        false => Err(Error::conflict("participation-frame-changed-meanwhile")),
    }
}

/// The place in an assembly of whoever acts, with the process. `NotFound` where they have none.
async fn own(
    app: &App,
    tx: &mut Tx,
    (process, component): (&str, &str),
) -> Result<(Process, Assembly, Volunteer)> {
    let scene = casework::scene(app, tx, (process, component)).await?;
    let assembly = store::assembly_of(tx, scene.component.id).await?;
    let assembly = assembly.or_not_found()?;
    let person = tx.actor().person().or_not_found()?;
    let people = people_of(app, tx, person).await?;
    let found = store::own_volunteer(tx, (assembly.id, &people)).await?;
    let volunteer = found.or_not_found()?;
    let process = scene.setup.process;
    tx.may(
        policy::KEEP_SEAT,
        &volunteer.resource(&process.agency, true),
    )?;
    Ok((process, assembly, volunteer))
}

/// A draw with its assembly and its process, for the house's job that makes its list.
async fn making(tx: &mut Tx, id: DrawId) -> Result<(Process, Assembly, Draw)> {
    let draw = store::draw_by_id(tx, id).await?.or_not_found()?;
    let assembly = store::assembly_by_id(tx, draw.assembly).await?;
    let assembly = assembly.or_not_found()?;
    let setup = casework::setup(tx, policy::SET_UP, (&assembly.place.0, 0)).await?;
    Ok((setup.process, assembly, draw))
}
