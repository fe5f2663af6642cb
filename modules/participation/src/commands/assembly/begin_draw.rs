//! A manager begins a draw: nobody can be added any more, it is settled how chance will come in, and the list is made. After the first one, the seats
//! of those who cannot come are drawn anew.

use std::collections::BTreeSet;

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::managed;
use crate::{
    casework,
    drawing::{MAKE_LIST, MakeList},
    events::{Assembled, AssemblyEvent},
    model::{
        Faults, Scene, State,
        assembly::{
            Assembly, Draw, DrawId, File, Stage, VolunteerState, ids_file, ids_in, quotas_file,
            read_commitment, registration_is_over,
        },
        words,
    },
    store::assembly::{self as store, Begun},
};

/// How chance comes in.
#[derive(Debug, Clone)]
pub struct BeginDraw {
    pub process: String,
    pub component: String,
    /// The version of the assembly that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    /// Whether a seed was fixed; dice are thrown otherwise.
    pub by_seed: bool,
    /// Its SHA-256, as `stoa lottery --commit` tells it.
    pub commitment: String,
    /// Why nobody can put their name down any more, where a phase would still let them.
    pub reason: String,
}

/// `Invalid` on `commitment` and `reason`; `Conflict` while a draw goes on, when nothing is asked of volunteers, and once all seats are filled.
pub async fn begin_draw(app: &App, tx: &mut Tx, input: BeginDraw) -> Result<Done<DrawId>> {
    let place = (input.process.as_str(), input.component.as_str());
    let (setup, component, assembly) = managed(tx, place).await?;
    let assembly = assembly.filter(|one| !one.features.0.is_empty());
    let assembly = assembly.ok_or_else(|| Error::conflict("participation-assembly-no-features"))?;
    super::faster(input.seen == 0 || input.seen == assembly.version)?;
    if setup.process.state != State::Open {
        return Err(Error::conflict("participation-assembly-not-open"));
    }
    let draws = store::draws_of(tx, assembly.id).await?;
    let goes_on = |draw: &Draw| matches!(draw.stage, Stage::Making | Stage::Published);
    if draws.first().is_some_and(goes_on) {
        return Err(Error::conflict("participation-assembly-draw-goes-on"));
    }
    let scene = casework::scene(app, tx, (&setup.process.slug, &component.slug)).await?;
    let begun = Begun {
        number: draws.first().map_or(1, |draw| draw.number + 1),
        commitment: match input.by_seed {
            true => read_commitment(&input.commitment)?,
            false => String::new(),
        },
        quotas: quotas_file(&assembly.features, app.config.town.language),
        ..Begun::default()
    };
    let drawn = draws.iter().find(|draw| draw.stage == Stage::Drawn);
    let begun = match drawn {
        None => first(&scene, &assembly, (begun, &input.reason))?,
        Some(last) => replacing(tx, &assembly, (begun, last)).await?,
    };
    let id = store::insert_draw(tx, assembly.id, &begun).await?;
    tx.enqueue(MAKE_LIST, &MakeList { draw: id }).await?;
    let what = Assembled::AssemblyDrawBegun {
        draw: begun.number,
        commitment: begun.commitment,
        quotas: digest(&begun.quotas),
        reason: digest(&begun.reason),
    };
    let event = AssemblyEvent::of(&setup.process, &assembly, what);
    Ok(Done::new(id, &event))
}

/// All seats are drawn. Until when people can put their name down was promised: to end it earlier takes a reason.
fn first(scene: &Scene, assembly: &Assembly, (begun, reason): (Begun, &str)) -> Result<Begun> {
    let reason = match registration_is_over(scene) {
        true => String::new(),
        false => reason.trim().replace("\r\n", "\n"),
    };
    let mut faults = Faults::default();
    let is_said = registration_is_over(scene) || !reason.is_empty();
    faults.want(is_said, "reason", "participation-assembly-fault-early");
    let fits = reason.chars().count() <= words::QUESTION;
    faults.want(fits, "reason", "participation-frame-fault-long");
    faults.done()?;
    Ok(Begun {
        seats: assembly.seats,
        reason,
        ..begun
    })
}

/// Whoever stays keeps their seat.
async fn replacing(
    tx: &mut Tx,
    assembly: &Assembly,
    (begun, last): (Begun, &Draw),
) -> Result<Begun> {
    let holders = store::file_of(tx, last.id, File::Members).await?;
    let mut cannot = BTreeSet::new();
    for state in [VolunteerState::Declined, VolunteerState::Withdrawn] {
        let all = store::volunteers_in(tx, (assembly.id, state)).await?;
        cannot.extend(all.into_iter().map(|one| one.public_id));
    }
    let pool = store::file_of(tx, last.id, File::Pool).await?;
    // Whoever took their name off before the pool was made is not in it.
    let in_pool: BTreeSet<&str> = pool
        .lines()
        .filter_map(|line| line.split(',').next())
        .collect();
    cannot.retain(|id| in_pool.contains(id.as_str()));
    let free = ids_in(&holders)
        .iter()
        .filter(|id| cannot.contains(*id))
        .count();
    if free == 0 {
        return Err(Error::conflict("participation-assembly-no-free-seat"));
    }
    let declined: Vec<String> = cannot.into_iter().collect();
    Ok(Begun {
        seats: u32::try_from(free).unwrap_or(u32::MAX),
        pool,
        holders,
        declined: ids_file(&declined),
        ..begun
    })
}
