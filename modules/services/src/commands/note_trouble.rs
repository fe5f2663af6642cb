//! The program writes down that a card provider cannot be reached, or that calls in its name are not believed: managers are told.

use jiff::SignedDuration;
use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::found::all_services,
    model::{ProviderTrouble, TroubleKind},
    payments::{
        events::{Paying, PaymentEvent},
        troubles::worry,
    },
    store::troubles,
};

/// How long nothing more is written of the same: whoever calls back a thousand times makes one line of it.
const QUIET: SignedDuration = SignedDuration::from_hours(1);

/// `None` when it was written down within the hour: nothing is to be kept then.
pub async fn note_trouble(
    app: &App,
    tx: &mut Tx,
    (kind, provider): (TroubleKind, &str),
) -> Result<Option<Done<()>>> {
    tx.may("note_trouble", &all_services(app))?;
    let now = tx.now();
    let known = troubles::find(tx, (kind, provider)).await?;
    if known
        .as_ref()
        .is_some_and(|known| now.duration_since(known.last_at) < QUIET)
    {
        return Ok(None);
    }
    let agency = &app.config.town.agency;
    let one = ProviderTrouble {
        kind,
        provider: provider.to_owned(),
        agency: agency.clone(),
        since: known.as_ref().map_or(now, |known| known.since),
        last_at: now,
        times: known.map_or(1, |known| known.times + 1),
    };
    troubles::save(tx, &one).await?;
    worry(app, tx, agency).await?;
    let what = Paying::ProviderTrouble {
        provider: one.provider,
        trouble: kind.slug(),
    };
    Ok(Some(Done::new((), &PaymentEvent::of_account(app, what))))
}
