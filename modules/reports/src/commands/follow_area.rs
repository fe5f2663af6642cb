//! Somebody wants to hear what is reported in a ward.

use stoa_kernel::{App, Done, Error, Id, Lang, Result, Tx, town::Area};

use super::{
    Following, all_reports,
    follow_report::{Wish, begin},
};
use crate::{
    events::{ReportEvent, What},
    model::{FollowOf, Rhythm},
    store,
};

/// A wish to be told about a ward.
#[derive(Clone)]
pub struct FollowArea {
    pub area: Id<Area>,
    /// A category's code; empty: all.
    pub category: String,
    pub rhythm: Rhythm,
    /// Needed from those who are not known by a link.
    pub email: String,
    pub lang: Option<Lang>,
}

/// Keeps the wish. `NotFound` for an area that is not there; `Invalid` on `category` and `email`; `Conflict` when a known
/// resident follows it already.
pub async fn follow_area(app: &App, tx: &mut Tx, input: FollowArea) -> Result<Done<Following>> {
    tx.may("follow_area", &all_reports(app))?;
    let setup = store::setup(&app.db, tx).await?;
    let code = setup
        .areas()
        .get(input.area)
        .map(|area| area.code.clone())
        .ok_or(Error::NotFound)?;
    if !input.category.is_empty() && setup.category(&input.category).is_none() {
        return Err(Error::invalid("category", "reports-category-missing"));
    }
    let of = FollowOf::Area {
        area: input.area,
        category: input.category.clone(),
    };
    let wish = Wish {
        rhythm: input.rhythm,
        ..Wish::of(of, &input.email, input.lang)
    };
    let following = begin(app, tx, wish).await?;
    let (Following::Begun(follow) | Following::Asked(follow)) = following;
    let what = What::AreaFollowed {
        follow: follow.number(),
        category: input.category,
    };
    Ok(Done::new(
        following,
        &ReportEvent::named(format!("area-{code}"), what),
    ))
}
