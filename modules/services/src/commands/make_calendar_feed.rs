//! A member of staff gets a secret address at which their calendar finds the appointments of a desk, a person or a room.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    booking_events::{BookingEvent, Happened},
    casework::{bureau::Bureau, found::staff},
    store::feeds::{self, Feed},
};

/// The secret of the address; the one that they had for it before leads nowhere from then on. `NotFound` for a resource that the
/// office does not have.
pub async fn make_calendar_feed(
    app: &App,
    tx: &mut Tx,
    (office, resource): (&str, &str),
) -> Result<Done<String>> {
    let bureau = Bureau::read(app, tx, office).await?;
    let house = &app.config.town.agency;
    tx.may("make_calendar_feed", &bureau.row.resource(house))?;
    if bureau.file.resource(resource).is_none() {
        return Err(stoa_kernel::Error::NotFound);
    }
    let (token, now) = (tx.random_token()?, tx.now());
    let feed = Feed {
        office: office.to_owned(),
        resource: resource.to_owned(),
        staff: staff(tx)?.id,
    };
    feeds::replace(tx, &feed, (&token, now)).await?;
    let resource = feed.resource;
    let event = BookingEvent::of_office(&bureau.row, Happened::CalendarFeedMade { resource });
    Ok(Done::new(token, &event))
}
