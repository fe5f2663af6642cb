//! Members of staff from the command line: the first administrator, a forgotten password, somebody who has left.

use std::io::{BufRead, stdin};

use serde_json::{Value, json};
use stoa_identity::{
    commands::{
        add_staff::{NewStaff, add_staff},
        change_staff::{ChangedStaff, change_staff},
        set_password::set_password,
    },
    model::password::Hashed,
};
use stoa_kernel::{
    Actor, App,
    staff::{self, StaffRow},
};

use crate::{
    command_line::{AddUser, User},
    failure::{Failure, Result},
    house::House,
    said::Voice,
};

const ACTOR: Actor = Actor::System("command line");

pub async fn user(house: &House, what: User, voice: Voice) -> Result {
    let app = house.open_as_it_is().await?;
    match what {
        User::Add(user) => add(&app, user, voice).await,
        User::List => list(&app, voice).await,
        User::SetPassword {
            username,
            password_stdin,
        } => renew_password(&app, &username, password_stdin, voice).await,
        User::Disable { username } => disable(&app, &username, voice).await,
    }
}

async fn add(app: &App, user: AddUser, voice: Voice) -> Result {
    let password = match user.send_link {
        true => None,
        false => Some(Password::take(user.password_stdin)?),
    };
    let hashed = match &password {
        Some(password) => Some(Hashed::of(password.text(), "password").await?),
        None => None,
    };
    let new = NewStaff {
        username: user.username.clone(),
        name: user.name,
        email: user.email,
        roles: user.roles,
        agency: user
            .agency
            .unwrap_or_else(|| app.config.town.agency.clone()),
        teams: user.teams,
        password: hashed,
    };
    let mut tx = app.db.begin(&ACTOR).await?;
    let done = add_staff(app, &mut tx, new).await?;
    let id = tx.commit(done).await?;
    voice.line(format!("{} is added.", user.username));
    match &password {
        Some(password) => password.show(voice),
        None => {
            voice.line("A link to set a password goes to them by mail while the town is served.")
        }
    }
    let made = password.as_ref().and_then(Password::made);
    voice.outcome(
        &json!({ "ok": true, "id": id.number(), "username": user.username, "password": made }),
    );
    Ok(())
}

async fn list(app: &App, voice: Voice) -> Result {
    let everybody = staff::list(&mut app.db.read().await?).await?;
    for row in &everybody {
        let (staff, access) = (&row.staff, if row.active { "" } else { "  (no access)" });
        let roles = staff.roles.join(", ");
        voice.line(format!(
            "{:20} {:30} {roles}{access}",
            row.username, staff.name
        ));
    }
    if everybody.is_empty() {
        voice.line("Nobody works here yet: `stoa user add` adds the first administrator.");
    }
    let people: Vec<Value> = everybody.iter().map(as_json).collect();
    voice.outcome(&json!({ "users": people }));
    Ok(())
}

fn as_json(row: &StaffRow) -> Value {
    json!({
        "id": row.staff.id.number(),
        "username": row.username,
        "name": row.staff.name,
        "roles": row.staff.roles,
        "agency": row.staff.agency,
        "teams": row.staff.teams,
        "active": row.active,
    })
}

async fn renew_password(app: &App, username: &str, from_stdin: bool, voice: Voice) -> Result {
    let password = Password::take(from_stdin)?;
    let hashed = Hashed::of(password.text(), "password").await?;
    let row = find(app, username).await?;
    let mut tx = app.db.begin(&ACTOR).await?;
    let done = set_password(&mut tx, row.staff.id, hashed).await?;
    tx.commit(done).await?;
    voice.line(format!(
        "The password of {username} is set; all their sessions are ended."
    ));
    password.show(voice);
    voice.outcome(&json!({ "ok": true, "username": username, "password": password.made() }));
    Ok(())
}

async fn disable(app: &App, username: &str, voice: Voice) -> Result {
    let row = find(app, username).await?;
    let changed = ChangedStaff {
        version: row.version,
        name: row.staff.name,
        email: String::new(),
        roles: row.staff.roles,
        agency: row.staff.agency,
        teams: row.staff.teams,
        active: false,
    };
    let mut tx = app.db.begin(&ACTOR).await?;
    let done = change_staff(app, &mut tx, row.staff.id, changed).await?;
    tx.commit(done).await?;
    voice.line(format!(
        "{username} has no access any more; all their sessions are ended."
    ));
    voice.outcome(&json!({ "ok": true, "username": username }));
    Ok(())
}

async fn find(app: &App, username: &str) -> Result<StaffRow> {
    let found = staff::find_by_username(&mut app.db.read().await?, username).await?;
    found.ok_or_else(|| Failure::Words(format!("Nobody here signs in as {username}.")))
}

/// A password to be set.
enum Password {
    Given(String),
    /// Made by us, and shown once.
    Made(String),
}

impl Password {
    fn take(from_stdin: bool) -> Result<Self> {
        if !from_stdin {
            return Ok(Password::Made(made_up()?));
        }
        let mut line = String::new();
        let read = stdin().lock().read_line(&mut line);
        read.map_err(|error| Failure::of("reading the password", error))?;
        Ok(Password::Given(
            line.trim_end_matches(['\r', '\n']).to_owned(),
        ))
    }

    fn text(&self) -> &str {
        match self {
            Password::Given(text) | Password::Made(text) => text,
        }
    }

    fn made(&self) -> Option<&str> {
        match self {
            Password::Given(_) => None,
            Password::Made(text) => Some(text),
        }
    }

    fn show(&self, voice: Voice) {
        if let Some(made) = self.made() {
            voice.line(format!("Password, shown this once: {made}"));
        }
    }
}

/// 100 random bits as five groups of four letters and digits, without those that look alike.
fn made_up() -> Result<String> {
    const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut bytes = [0; 20];
    getrandom::fill(&mut bytes).map_err(|error| Failure::of("randomness", error))?;
    let signs: Vec<u8> = bytes
        .iter()
        .map(|byte| SIGNS[usize::from(byte % 32)])
        .collect();
    let groups = signs.chunks(4).map(String::from_utf8_lossy);
    Ok(groups.collect::<Vec<_>>().join("-"))
}
