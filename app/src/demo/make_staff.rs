//! Keeps the people who work in Merrow, their filters, and a program's key.

use std::collections::HashMap;

use stoa_identity::{
    commands::add_staff::{NewStaff, add_staff},
    model::password::Hashed,
};
use stoa_kernel::{
    Actor, App, Error, Id, Result,
    actor::{Staff, StaffMember},
};
use stoa_reports::{
    commands::{AddApiKey, SaveView, add_api_key, save_view},
    model::{QueueFilter, QueueOrder},
};

use super::{
    Account, MAKER,
    office::{
        staff::{COLLEAGUES, Colleague},
        templates::views,
    },
};

/// Who answers for a team: number and name.
pub type Colleagues = HashMap<&'static str, (Id<StaffMember>, &'static str)>;

/// Keeps everybody; how they sign in, and who answers for which team.
pub async fn make_staff(app: &App) -> Result<(Vec<Account>, Colleagues)> {
    // Hashing is slow on purpose; all at once it takes the time of two.
    let hashing = COLLEAGUES
        .iter()
        .map(|one| tokio::spawn(Hashed::of(one.password, "password")));
    let hashing: Vec<_> = hashing.collect();
    let (mut accounts, mut colleagues) = (Vec::new(), Colleagues::new());
    let mut members = Vec::new();
    for (one, hashed) in COLLEAGUES.iter().zip(hashing) {
        let hashed = hashed
            .await
            .map_err(|error| Error::broken("hashing a password", error))??;
        let mut tx = app.db.begin(&MAKER).await?;
        let done = add_staff(app, &mut tx, newcomer(one, hashed)).await?;
        let id = tx.commit(done).await?;
        for team in one.teams {
            colleagues.entry(team).or_insert((id, one.name));
        }
        members.push((one.username, member(one, id)));
        accounts.push(account(one));
    }
    for (username, name, filter) in views() {
        let owner = members.iter().find(|(own, _)| *own == username);
        let (_, staff) =
            owner.ok_or_else(|| Error::Broken(format!("{username} does not work here")))?;
        let mut tx = app.db.begin(&Actor::Staff(staff.clone())).await?;
        let done = save_view(
            app,
            &mut tx,
            SaveView {
                name: name.to_owned(),
                queue: QueueFilter {
                    filter,
                    order: QueueOrder::Due,
                },
            },
        )
        .await?;
        tx.commit(done).await?;
    }
    Ok((accounts, colleagues))
}

fn newcomer(one: &Colleague, password: Hashed) -> NewStaff {
    NewStaff {
        username: one.username.to_owned(),
        name: one.name.to_owned(),
        email: one.email(),
        roles: vec![one.role.to_owned()],
        agency: one.agency.to_owned(),
        teams: one.teams.iter().map(|team| (*team).to_owned()).collect(),
        password: Some(password),
    }
}

fn member(one: &Colleague, id: Id<StaffMember>) -> Staff {
    Staff {
        id,
        name: one.name.to_owned(),
        roles: vec![one.role.to_owned()],
        agency: one.agency.to_owned(),
        teams: one.teams.iter().map(|team| (*team).to_owned()).collect(),
    }
}

fn account(one: &Colleague) -> Account {
    Account {
        role: one.role.to_owned(),
        name: one.name.to_owned(),
        email: one.email(),
        password: one.password.to_owned(),
        api_key: String::new(),
    }
}

/// Gives a program a key for Open311.
pub async fn make_key(app: &App) -> Result<Account> {
    let name = "Merrow in your pocket";
    let mut tx = app.db.begin(&MAKER).await?;
    let asked = AddApiKey {
        name: name.to_owned(),
        agency: String::new(),
    };
    let done = add_api_key(app, &mut tx, asked).await?;
    let key = tx.commit(done).await?;
    Ok(Account {
        role: "program".to_owned(),
        name: name.to_owned(),
        email: String::new(),
        password: String::new(),
        api_key: key.secret,
    })
}
