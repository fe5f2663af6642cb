//! Where something would be: a street or an address, or a tap on the map. Both end in one place, and the first works without map and script.

use stoa_kernel::{
    Error, FieldError, Message, Point, Reader, Result,
    town::{FoundAddress, nearest_address, search_addresses},
};
use stoa_web::Visitor;

use super::details_form::DetailsForm;
use crate::model::proposals::Spot;

/// How many places a search offers.
const OFFERED: usize = 8;
/// A pin within so many metres of a house is at that house; further away only its street is named.
const AT_THE_HOUSE: f64 = 40.0;
const IN_THE_STREET: f64 = 200.0;
/// A pin that moved by less than so many metres stands where it stood.
const STILL: f64 = 0.5;
/// The choice of a place that is not in the list.
pub const AS_WRITTEN: &str = "as-written";

/// What the form says of the place.
pub enum Where {
    Here(Option<Spot>),
    /// What was typed may mean several; the form has them now.
    Choose,
}

/// The place that was given. `Invalid` on `place` beyond the town.
pub async fn place(
    visitor: &Visitor,
    db: &mut Reader,
    form: &mut DetailsForm,
    wants_search: bool,
) -> Result<Where> {
    let typed = Spot::words(&form.place);
    if wants_search {
        return offer(db, form, typed).await;
    }
    if let Some(point) = moved_pin(form) {
        let address = address_of(db, point).await?;
        return within(visitor, db, (point, address)).await;
    }
    if form.choice == AS_WRITTEN {
        return Ok(words_only(&form.searched));
    }
    if !form.choice.is_empty() {
        let offered = search_addresses(db, &form.searched, OFFERED).await?;
        let chosen = offered.into_iter().find(|one| value_of(one) == form.choice);
        if let Some(one) = chosen {
            return within(visitor, db, (one.point, one.label())).await;
        }
    }
    if typed.is_empty() {
        return Ok(Where::Here(None));
    }
    if typed == Spot::words(&form.was_place) {
        return match pin(&form.was_pin) {
            Some(point) => within(visitor, db, (point, typed)).await,
            None => Ok(words_only(&typed)),
        };
    }
    let offered = search_addresses(db, &typed, OFFERED).await?;
    match offered.as_slice() {
        [only] => within(visitor, db, (only.point, only.label())).await,
        _ => offer(db, form, typed).await,
    }
}

fn words_only(text: &str) -> Where {
    let address = Spot::words(text);
    let spot = Spot {
        address,
        ..Spot::default()
    };
    Where::Here(Some(spot).filter(|spot| !spot.address.is_empty()))
}

async fn offer(db: &mut Reader, form: &mut DetailsForm, typed: String) -> Result<Where> {
    form.offers = search_addresses(db, &typed, OFFERED).await?;
    form.searched = typed;
    form.choice = String::new();
    Ok(Where::Choose)
}

/// The pin, if it was set or moved since the page was shown; only the map's script does that.
fn moved_pin(form: &DetailsForm) -> Option<Point> {
    let point = pin(&format!("{},{}", form.lat, form.lon))?;
    let stands = pin(&form.was_pin).is_some_and(|was| was.metres_to(point) < STILL);
    (!stands).then_some(point)
}

/// `lat,lon`.
fn pin(text: &str) -> Option<Point> {
    let (lat, lon) = text.split_once(',')?;
    Point::new(lat.parse().ok()?, lon.parse().ok()?)
}

/// A place that was found, as the value of a choice.
pub fn value_of(found: &FoundAddress) -> String {
    format!("{:.6},{:.6}", found.point.lat, found.point.lon)
}

/// The words for a point: the house at it, or the street, or else the figures.
async fn address_of(db: &mut Reader, point: Point) -> Result<String> {
    Ok(match nearest_address(db, point).await? {
        Some((found, metres)) if metres <= AT_THE_HOUSE => found.label(),
        Some((found, metres)) if metres <= IN_THE_STREET => found.street,
        _ => format!("{:.5}, {:.5}", point.lat, point.lon),
    })
}

/// The place when it lies in the town.
async fn within(
    visitor: &Visitor,
    db: &mut Reader,
    (point, address): (Point, String),
) -> Result<Where> {
    let areas = visitor.app().db.town().areas(db).await?;
    if areas.bbox().is_some() && areas.holding(point).next().is_none() {
        let town = visitor.site.town_name(visitor.lang());
        let message = Message::new("participation-proposals-place-outside").with("town", town);
        return Err(Error::Invalid(vec![FieldError::new("place", message)]));
    }
    Ok(Where::Here(Some(Spot {
        point: Some(point),
        address: Spot::words(&address),
        ward: areas.ward_of(point).map(|ward| ward.id),
    })))
}
