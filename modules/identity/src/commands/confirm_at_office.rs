//! The office confirms that whoever stands there lives here. Nothing of the document that they show is kept.

use jiff::civil::Date;
use stoa_kernel::{
    App, Done, Error, Id, Result, Tx,
    actor::Person,
    residence::{self, Residence},
};

use crate::{
    events::IdentityEvent,
    model::residence::{AT_OFFICE, Document, LASTS, at_office_of, key, lookup},
};

/// What somebody shows.
#[derive(Debug, Clone)]
pub struct ConfirmAtOffice {
    /// The code that their account page showed to them.
    pub code: String,
    /// As it stands on the document. Only a keyed hash of it with the day of birth is kept.
    pub name: String,
    pub born: Date,
    pub document: Document,
    /// Whether the account that they used before loses it: they cannot use that one any more.
    pub moves: bool,
}

/// Confirms it for two years. `Invalid` on `code` where no account waits by it, on `name` and `born` where they cannot be, on
/// `moves` where this human has it with another mailbox and did not say that it moves. `Conflict` where the mailbox is another
/// human's.
pub async fn confirm_at_office(app: &App, tx: &mut Tx, input: ConfirmAtOffice) -> Result<Done<()>> {
    tx.may("confirm_residence", &at_office_of(&app.config.town.agency))?;
    let today = app.config.time_zone().to_datetime(tx.now()).date();
    if input.born >= today || today.year() - input.born.year() > 130 {
        return Err(Error::invalid("born", "identity-residence-fault-born"));
    }
    let key = key(&app.vault, &input.name, input.born)
        .ok_or_else(|| Error::invalid("name", "identity-residence-fault-name"))?;
    let code = lookup(&app.vault, &input.code);
    let now = tx.now();
    let asked = residence::asked_by(tx, (code, now)).await?;
    let person = asked.ok_or_else(|| Error::invalid("code", "identity-residence-fault-code"))?;
    let moved_from = clear(app, tx, (person, &key), input.moves).await?;
    let kept = Residence {
        person,
        way: AT_OFFICE.to_owned(),
        key: key.to_vec(),
        since: tx.now(),
        until: tx.now() + LASTS,
    };
    residence::keep(tx, &kept, Error::conflict("identity-residence-at-once")).await?;
    residence::end_request(tx, person).await?;
    let event = IdentityEvent::ResidenceConfirmed {
        person: person.number(),
        document: input.document,
        moved_from,
    };
    Ok(Done::new((), &event))
}

/// Makes room: no other human has this mailbox, and this human has it with no other. The account that they moved from.
async fn clear(
    app: &App,
    tx: &mut Tx,
    (person, key): (Id<Person>, &[u8]),
    moves: bool,
) -> Result<Option<i64>> {
    let now = tx.now();
    let here = residence::residence_of(&app.vault, tx, (person, now)).await?;
    if here.is_some_and(|one| one.key != key) {
        return Err(Error::conflict("identity-residence-of-another"));
    }
    let Some(other) = residence::by_key(tx, key).await? else {
        return Ok(None);
    };
    let own = app.vault.people_of(tx, person).await?;
    let is_moved = !own.contains(&other.person);
    if is_moved && other.until > now && !moves {
        return Err(Error::invalid("moves", "identity-residence-fault-moves"));
    }
    residence::remove(tx, other.person).await?;
    Ok(is_moved.then(|| other.person.number()))
}
