//! A card provider answers again, or a manager has looked at calls that were not believed.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::found::all_services,
    model::TroubleKind,
    payments::events::{Paying, PaymentEvent},
    store::troubles,
};

/// `NotFound` where there is no such trouble any more.
pub async fn end_trouble(
    app: &App,
    tx: &mut Tx,
    (kind, provider): (TroubleKind, &str),
) -> Result<Done<()>> {
    tx.may("end_trouble", &all_services(app))?;
    if !troubles::remove(tx, (kind, provider)).await? {
        return Err(Error::NotFound);
    }
    let what = Paying::ProviderTroubleOver {
        provider: provider.to_owned(),
        trouble: kind.slug(),
    };
    Ok(Done::new((), &PaymentEvent::of_account(app, what)))
}
