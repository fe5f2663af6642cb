//! A member of staff signs in with name or e-mail address and password; where a second factor is set up, `give_code` follows.

use stoa_kernel::{
    Actor, App, Done, Error, Result,
    sessions::Owner,
    staff::{self, StaffRow},
};

use crate::{
    events::{IdentityEvent, Way},
    guard::Try,
    model::{browser::Browser, password, waiting_step::WaitingStep},
    welcome::open_session,
};

/// What was typed. Never logged.
#[derive(Clone, Default)]
pub struct SignIn {
    /// The user name or the e-mail address.
    pub name: String,
    pub password: String,
}

/// How a sign-in went on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignedIn {
    /// The session's token, for the cookie.
    Welcome(String),
    /// A code is awaited. The sealed step goes along with it.
    CodeWanted(String),
}

/// Checks name and password and opens a session, or asks for a code. Wrong names and wrong passwords are answered alike and
/// in the same time; both count against the name, known or not, and against the address.
pub async fn sign_in(app: &App, input: SignIn, browser: &Browser) -> Result<SignedIn> {
    let guarded = Try::begin(
        app,
        &guarded_name(&input.name),
        &browser.address,
        "password",
    )
    .await?;
    let row = find(app, &input.name).await?.filter(|row| row.active);
    let hash = row.as_ref().and_then(|row| row.password.as_deref());
    let right = password::is_right(&input.password, hash).await?;
    let Some(row) = row.filter(|_| right) else {
        return Err(Error::invalid("password", "identity-sign-in-wrong"));
    };
    if row.totp.is_some() {
        // The try stays counted until the code was right: who knows a password must not have codes to try without end.
        let step = WaitingStep::new(&row, &input.name, app.now());
        return Ok(SignedIn::CodeWanted(step.seal(&app.vault)?));
    }
    let mut tx = app.db.begin(&Actor::Staff(row.staff.clone())).await?;
    let token = open_session(&mut tx, Owner::Staff(row.staff.id), browser).await?;
    let event = IdentityEvent::SignedIn {
        staff: row.staff.id.number(),
        by: Way::Password,
    };
    let token = tx.commit(Done::new(token, &event)).await?;
    guarded.succeeded(app).await?;
    Ok(SignedIn::Welcome(token))
}

/// What counts the tries at a name.
pub(crate) fn guarded_name(name: &str) -> String {
    format!("sign-in {}", name.trim())
}

async fn find(app: &App, name: &str) -> Result<Option<StaffRow>> {
    let mut db = app.db.read().await?;
    // User names have no @.
    if name.contains('@') {
        staff::find_by_email(&mut db, &app.vault, name).await
    } else {
        staff::find_by_username(&mut db, name).await
    }
}
