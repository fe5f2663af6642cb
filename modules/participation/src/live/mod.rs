//! Opinion maps while votes arrive: what this node holds of each in memory, brought up to date by the turns of its votes.
//!
//! A vote is in the tables before anything here hears of it, and each look at a map first takes in what has come since the last: there is no
//! message between nodes that could be lost. The axes, and with them everybody's place, are computed anew when somebody looks.

mod room;
mod view;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use stoa_kernel::{App, Error, Reader, Result};
use tokio::sync::Mutex as Turnstile;

use crate::{
    model::{
        ComponentId,
        map::{Opinion, OpinionId},
    },
    store,
};
use room::Room;
pub use view::{Group, Shown, Speaks, View};

/// Where a node keeps its maps.
#[derive(Debug, Default)]
struct Maps(Mutex<HashMap<ComponentId, Arc<Kept>>>);

/// A map: the room in which votes are counted, and how it was seen last.
#[derive(Debug, Default)]
struct Kept {
    room: Arc<Turnstile<Room>>,
    seen: Mutex<Arc<View>>,
}

impl Kept {
    fn of(app: &App, component: ComponentId) -> Arc<Self> {
        let maps = app.db.memory::<Maps>();
        let mut maps = maps.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(maps.entry(component).or_default())
    }

    fn last_seen(&self) -> Arc<View> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&seen)
    }
}

/// The map as it is now. While another look computes it, the one before is given, if there is one.
pub async fn look(app: &App, db: &mut Reader, component: ComponentId) -> Result<Arc<View>> {
    let kept = Kept::of(app, component);
    let now = store::map::map_of(db, component).await?;
    let seen = kept.last_seen();
    if seen.is_of(&now) {
        return Ok(seen);
    }
    let mut room = match Arc::clone(&kept.room).try_lock_owned() {
        Ok(room) => room,
        Err(_) if seen.is_any() => return Ok(seen),
        Err(_) => Arc::clone(&kept.room).lock_owned().await,
    };
    room.catch_up(db, &now).await?;
    let (room, view) = tokio::task::spawn_blocking(move || {
        let view = Arc::new(room.view());
        (room, view)
    })
    .await
    .map_err(|error| Error::broken("computing an opinion map", error))?;
    *kept.seen.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&view);
    drop(room);
    Ok(view)
}

/// What one participant sees of a map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Own {
    /// Where they stand, once they have voted.
    pub place: Option<[f64; 2]>,
    /// The name of their group.
    pub group: Option<u32>,
    /// The statement that is asked next; `None` once they have voted on all.
    pub next: Option<Opinion>,
    /// How many they have voted on.
    pub voted: usize,
    /// How many there are to vote on.
    pub of: usize,
}

/// What a participant sees. What comes next is drawn by what their answer would tell, from a seed that is theirs and moves on with each vote.
pub async fn own(
    app: &App,
    db: &mut Reader,
    (component, participant): (ComponentId, u64),
) -> Result<Own> {
    let kept = Kept::of(app, component);
    let now = store::map::map_of(db, component).await?;
    let mut room = kept.room.lock().await;
    room.catch_up(db, &now).await?;
    let voted = store::map::votes_by(db, component, participant).await?;
    let said: Vec<OpinionId> = voted.iter().map(|turn| turn.statement).collect();
    Ok(room.own(participant, &said))
}

/// The group of each participant who is in one, by the name of the group.
pub async fn groups(app: &App, component: ComponentId) -> HashMap<u64, u64> {
    let kept = Kept::of(app, component);
    let room = kept.room.lock().await;
    room.groups()
}
