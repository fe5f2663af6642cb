//! A manager uploads the areas of a kind: wards with their boundaries, or another division of the town.

use stoa_kernel::{
    Done, Error, Result, Tx,
    town::{
        AreaKind, Part,
        areas::{AreaChange, all_areas, end_area, save_area},
    },
};

use crate::{events::TownEvent, model::area_file::CheckedAreas, policy};

/// A file without a fault, and what shall become of the areas that it lacks.
#[derive(Debug, Clone)]
pub struct UploadAreas {
    pub checked: CheckedAreas,
    pub missing: MissingAreas,
    /// [`Part::Areas`]' version when the changes were looked at; `None` for the command line.
    pub seen_version: Option<i64>,
}

/// What becomes of areas of the same kind that the file does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingAreas {
    Keep,
    /// They are abolished from this instant on; what they were is kept.
    End,
}

/// What an upload did, in numbers of areas.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UploadedAreas {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub ended: usize,
}

/// All of it or nothing. `Conflict` when somebody changed the areas since the changes were looked at.
pub async fn upload_areas(tx: &mut Tx, input: UploadAreas) -> Result<Done<UploadedAreas>> {
    policy::may_manage(tx)?;
    if let Some(seen) = input.seen_version
        && Part::Areas.version(tx).await? != seen
    {
        return Err(Error::conflict("town-areas-changed-meanwhile"));
    }
    let mut done = UploadedAreas::default();
    for area in input.checked.areas() {
        match save_area(tx, area).await?.1 {
            AreaChange::Added => done.added += 1,
            AreaChange::Changed => done.changed += 1,
            AreaChange::Unchanged => done.unchanged += 1,
        }
    }
    let kind = input.checked.kind();
    if input.missing == MissingAreas::End {
        done.ended = end_missing(tx, kind, &input.checked).await?;
    }
    let event = TownEvent::AreasUploaded {
        kind: kind.as_str().to_owned(),
        added: done.added,
        changed: done.changed,
        unchanged: done.unchanged,
        ended: done.ended,
        rows: input.checked.rows_digest(),
    };
    Ok(Done::new(done, &event))
}

async fn end_missing(tx: &mut Tx, kind: &AreaKind, checked: &CheckedAreas) -> Result<usize> {
    let mut ended = 0;
    for area in all_areas(tx).await? {
        let is_there = checked.areas().iter().any(|new| new.code == area.code);
        if area.kind == *kind && !is_there && end_area(tx, area.id).await? {
            ended += 1;
        }
    }
    Ok(ended)
}
