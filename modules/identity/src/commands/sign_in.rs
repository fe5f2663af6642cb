//! A member of staff signs in with name, password and, where it is set up, a code.

use stoa_kernel::{
    App, Done, Error, Result, Tx, sessions,
    sessions::Owner,
    staff::{self, StaffRow},
};

use crate::{
    events::IdentityEvent,
    model::{password, second_factor},
};

/// What was typed. Never logged.
#[derive(Clone, Default, serde::Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    pub username: String,
    #[serde(default)]
    pub password: String,
    #[serde(default)]
    pub code: String,
}

/// How a sign-in went on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignedIn {
    /// The session's token, for the cookie.
    Welcome(String),
}

/// Checks name, password and code, and opens a session. Wrong names and wrong passwords are answered alike and in the same
/// time; both count against the name, known or not. `program` is the browser's own name for the list of sessions.
pub async fn sign_in(app: &App, form: SignInForm, program: &str) -> Result<SignedIn> {
    let guarded = format!("sign-in {}", form.username.trim().to_lowercase());
    app.throttle.check(&guarded).await?;
    let outcome = check_and_open(app, form, program).await;
    match &outcome {
        Ok(_) => app.throttle.passed(&guarded).await?,
        Err(Error::Invalid(_)) => app.throttle.failed(&guarded).await?,
        Err(_) => {}
    }
    outcome
}

async fn check_and_open(app: &App, form: SignInForm, program: &str) -> Result<SignedIn> {
    let row = staff::find_by_username(&mut app.db.read().await?, &form.username).await?;
    let row = row.filter(|row| row.active);
    let (row, right) = check_password(row, form.password.clone()).await?;
    let Some(mut row) = row.filter(|_| right) else {
        return Err(Error::invalid("password", "identity-sign-in-wrong"));
    };
    let mut tx = app.db.begin(&stoa_kernel::Actor::Staff(row.staff.clone())).await?;
    let with_code = row.totp.is_some();
    if with_code {
        use_code(app, &mut tx, &mut row, &form.code).await?;
    }
    let token = sessions::open(&mut tx, Owner::Staff(row.staff.id), program).await?;
    let event = IdentityEvent::SignedIn { staff: row.staff.id.number(), second_factor: with_code };
    tx.commit(Done::new(SignedIn::Welcome(token), &event)).await
}

/// Argon2 takes tens of milliseconds on purpose: on a thread that may block.
async fn check_password(
    row: Option<StaffRow>,
    given: String,
) -> Result<(Option<StaffRow>, bool)> {
    let work = tokio::task::spawn_blocking(move || {
        let hash = row.as_ref().and_then(|row| row.password.clone());
        (password::is_right(&given, hash.as_deref()), row)
    });
    let (right, row) = work.await.map_err(|error| Error::broken("checking a password", error))?;
    Ok((row, right))
}

async fn use_code(app: &App, tx: &mut Tx, row: &mut StaffRow, code: &str) -> Result<()> {
    let Some(sealed) = &row.totp else { return Ok(()) };
    if code.trim().is_empty() {
        return Err(Error::invalid("code", "identity-code-missing"));
    }
    let secret = app.vault.open_secret(row.staff.id.number(), sealed)?;
    let step = second_factor::step_of(&secret, code, tx.now(), row.totp_step);
    let Some(step) = step else {
        return Err(Error::invalid("code", "identity-code-wrong"));
    };
    row.totp_step = Some(step);
    staff::update(tx, row).await
}
