//! Of what is held there is one renewal: one that is decided upon, or one that was granted. It begins when what it renews is over.

use jiff::civil::Date;
use stoa_kernel::{Error, Id, Reader, Result, Tx};

use crate::{
    model::{Application, Permit, Status},
    store::{self, permits, reads},
};

/// That a renewal is with the office already.
pub const OPEN: &str = "services-flow-renewal-open";

/// That it was renewed already.
pub const GRANTED: &str = "services-flow-renewal-granted";

/// To staff: that another application renewed what this one renews.
pub const BESIDE: &str = "services-flow-renewal-beside";

/// Why what is held is not renewed by one application more, `but` left out; nothing where it can be.
pub async fn stands_against(
    db: &mut Reader,
    held: Id<Application>,
    but: Option<Id<Application>>,
) -> Result<Option<&'static str>> {
    let mut found = None;
    for id in reads::renewals_of(db, held).await? {
        let other = store::find(db, id).await?.filter(|_| Some(id) != but);
        match other.map(|other| other.status) {
            Some(Status::Granted) if holds(db, id).await? => return Ok(Some(GRANTED)),
            Some(status) if status.is_open() || status == Status::Signing => found = Some(OPEN),
            _ => {}
        }
    }
    Ok(found)
}

async fn holds(db: &mut Reader, id: Id<Application>) -> Result<bool> {
    let permit = permits::of_application(db, id).await?;
    Ok(permit.is_none_or(|permit| permit.revoked_at.is_none()))
}

/// `Conflict` for a renewal that is sent while there is another one.
pub async fn may_send(tx: &mut Tx, application: &Application) -> Result<()> {
    match against(tx, application).await? {
        Some(why) => Err(Error::conflict(why)),
        None => Ok(()),
    }
}

/// `Conflict` ([`BESIDE`]) for a renewal of what was renewed already.
pub async fn may_grant(tx: &mut Tx, application: &Application) -> Result<()> {
    match against(tx, application).await? {
        Some(GRANTED) => Err(Error::conflict(BESIDE)),
        _ => Ok(()),
    }
}

/// Whether what an application renews was renewed by another one.
pub async fn is_renewed(db: &mut Reader, application: &Application) -> Result<bool> {
    match reads::renewed_by(db, application.id).await? {
        None => Ok(false),
        Some(held) => {
            let why = stands_against(db, held, Some(application.id)).await?;
            Ok(why == Some(GRANTED))
        }
    }
}

/// What stands against a renewal. Two that come at the same moment are looked at one after the other.
async fn against(tx: &mut Tx, application: &Application) -> Result<Option<&'static str>> {
    let Some(held) = reads::renewed_by(tx, application.id).await? else {
        return Ok(None);
    };
    if let Some(held) = store::find(tx, held).await? {
        store::hold(tx, held.id, held.version).await?;
    }
    stands_against(tx, held, Some(application.id)).await
}

/// The day after the last one of what is renewed, where that holds still: nobody loses days by renewing early.
pub async fn follows(
    db: &mut Reader,
    application: &Application,
    today: Date,
) -> Result<Option<Date>> {
    let Some(held) = reads::renewed_by(db, application.id).await? else {
        return Ok(None);
    };
    let holds = |permit: &Permit| permit.revoked_at.is_none() && !permit.is_over(today);
    let permit = permits::of_application(db, held).await?.filter(holds);
    let next = permit
        .and_then(|permit| permit.valid_until)
        .map(|day| day.tomorrow());
    next.transpose()
        .map_err(|error| Error::broken("the day after a permit", error))
}
