//! Residents who have confirmed an address, for what residents say in the demonstration.

use std::collections::BTreeMap;

use stoa_kernel::{Actor, App, Done, Id, Result, actor::Person};

use super::{MAKER, event::DemoTownMade};

/// So many of them, with addresses that begin with a word.
pub async fn residents(app: &App, (word, count): (&'static str, usize)) -> Result<Vec<Actor>> {
    let mut residents = Vec::new();
    for number in 0..count {
        let mut tx = app.db.begin(&MAKER).await?;
        let data = BTreeMap::from([
            ("email".to_owned(), format!("{word}{number}@example.org")),
            ("lang".to_owned(), "en".to_owned()),
        ]);
        let id: Id<Person> = app.vault.keep(&mut tx, &data).await?;
        let event = DemoTownMade::of(word, &[number.to_string()]);
        tx.commit(Done::new((), &event)).await?;
        residents.push(Actor::Person { id });
    }
    Ok(residents)
}
