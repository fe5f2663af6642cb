//! Somebody wants to hear what is reported around a place: their street, their way to school.

use stoa_kernel::{App, Done, Error, Lang, Result, Tx};

use super::{
    Following, all_reports,
    follow_report::{Wish, begin},
};
use crate::{
    events::{ReportEvent, What},
    model::{Circle, FollowOf, Rhythm},
    store,
};

/// A wish to be told about what lies around a place.
#[derive(Clone)]
pub struct FollowPlace {
    pub circle: Circle,
    /// A category's code; empty: all.
    pub category: String,
    pub rhythm: Rhythm,
    /// Needed from those who are not known by a link.
    pub email: String,
    pub lang: Option<Lang>,
}

/// Keeps the wish; the place goes into the vault, under the key of whoever follows it. `Invalid` on `place` beyond the
/// town, `metres`, `category` and `email`; `Conflict` when a known resident follows it already.
pub async fn follow_place(app: &App, tx: &mut Tx, input: FollowPlace) -> Result<Done<Following>> {
    tx.may("follow_place", &all_reports(app))?;
    let setup = store::setup(&app.db, tx).await?;
    let town = setup.areas().bbox();
    if town.is_some_and(|town| !town.contains(input.circle.point)) {
        return Err(Error::invalid("place", "reports-follow-place-outside"));
    }
    if !Circle::RADII.contains(&input.circle.metres) {
        return Err(Error::invalid("metres", "reports-follow-metres-missing"));
    }
    if !input.category.is_empty() && setup.category(&input.category).is_none() {
        return Err(Error::invalid("category", "reports-category-missing"));
    }
    let of = FollowOf::Place {
        cell: input.circle.cell(),
        category: input.category.clone(),
    };
    let metres = input.circle.metres;
    let wish = Wish {
        circle: Some(input.circle),
        rhythm: input.rhythm,
        ..Wish::of(of, &input.email, input.lang)
    };
    let following = begin(app, tx, wish).await?;
    let (Following::Begun(follow) | Following::Asked(follow)) = following;
    // Where it is stays out of the ledger: it may tell where somebody lives.
    let what = What::PlaceFollowed {
        follow: follow.number(),
        metres,
        category: input.category,
    };
    Ok(Done::new(following, &ReportEvent::named("place", what)))
}
