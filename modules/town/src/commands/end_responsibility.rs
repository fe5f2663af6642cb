//! A manager ends a rule: from then on the next less specific one answers; its versions stay.

use jiff::civil::Date;
use stoa_kernel::{
    App, Done, Error, Result, Tx,
    town::responsibility_map::{Seen, end_rule},
};

use crate::{events::TownEvent, model::period::end_of, policy};

/// The rule and the version that was seen.
#[derive(Debug, Clone, Copy)]
pub struct EndResponsibility {
    pub seen: Seen,
    /// The last day on which it holds; `None`: it ends now.
    pub last_day: Option<Date>,
}

/// `Invalid` when the last day has passed, `Conflict` when somebody changed the rule meanwhile.
pub async fn end_responsibility(
    app: &App,
    tx: &mut Tx,
    input: EndResponsibility,
) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let zone = app.config.time_zone();
    let end = input
        .last_day
        .map(|day| end_of(day, &zone))
        .transpose()?
        .unwrap_or(tx.now());
    if end < tx.now() {
        return Err(Error::invalid("last_day", "town-last-day-past"));
    }
    end_rule(
        tx,
        input.seen,
        end,
        Error::conflict("town-changed-meanwhile"),
    )
    .await?;
    let event = TownEvent::ResponsibilityEnded {
        rule: input.seen.rule.number(),
        version: input.seen.version,
        valid_to: end,
    };
    Ok(Done::new((), &event))
}
