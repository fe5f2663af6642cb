//! A member of staff whose password was right gives the code from their app, or one of their recovery codes.

use stoa_kernel::{
    Actor, App, Done, Error, Result, Tx,
    sessions::Owner,
    staff::{self, StaffRow},
};

use crate::{
    commands::sign_in::guarded_name,
    events::{IdentityEvent, Way},
    guard::{self, Try},
    model::{
        browser::Browser, notice::Notice, recovery_code, second_factor, waiting_step::WaitingStep,
    },
    store,
    telling::tell,
    welcome::open_session,
};

/// What was typed. Never logged.
#[derive(Clone, Default)]
pub struct GiveCode {
    /// The sealed step that the right password was answered with.
    pub step: String,
    pub code: String,
}

/// Opens a session; its token is for the cookie. A code works once. `Invalid` on `code` when it is wrong, `Conflict` when
/// the password was given too long ago.
pub async fn give_code(app: &App, input: GiveCode, browser: &Browser) -> Result<String> {
    let step = WaitingStep::open(&app.vault, &input.step, app.now())?;
    let code = input.code.trim();
    if code.is_empty() {
        return Err(Error::invalid("code", "identity-code-missing"));
    }
    let guarded = Try::begin(
        app,
        &format!("code {}", step.staff),
        &browser.address,
        "code",
    )
    .await?;
    let row = staff::find(&mut app.db.read().await?, step.staff).await?;
    let row = row.filter(|row| step.fits(row));
    let mut row = row.ok_or_else(|| Error::conflict("identity-step-gone"))?;
    let mut tx = app.db.begin(&Actor::Staff(row.staff.clone())).await?;
    let by = use_code(app, &mut tx, &mut row, code).await?;
    let token = open_session(&mut tx, Owner::Staff(step.staff), browser).await?;
    let event = IdentityEvent::SignedIn {
        staff: step.staff.number(),
        by,
    };
    let token = tx.commit(Done::new(token, &event)).await?;
    guard::forget(app, &guarded_name(&step.name)).await?;
    guarded.succeeded(app).await?;
    Ok(token)
}

async fn use_code(app: &App, tx: &mut Tx, row: &mut StaffRow, code: &str) -> Result<Way> {
    let wrong = || Error::invalid("code", "identity-code-wrong");
    let id = row.staff.id;
    if recovery_code::looks_like_one(code) {
        let kept = recovery_code::lookup(&app.vault, id, code);
        if !store::use_recovery_code(tx, id, kept).await? {
            return Err(wrong());
        }
        tell(tx, id, Notice::RecoveryCodeUsed).await?;
        return Ok(Way::PasswordAndRecoveryCode);
    }
    let sealed = row
        .totp
        .as_deref()
        .ok_or_else(|| Error::conflict("identity-step-gone"))?;
    let secret = app.vault.open_secret(id.number(), sealed)?;
    let step = second_factor::step_of(&secret, code, tx.now(), row.totp_step);
    row.totp_step = Some(step.ok_or_else(wrong)?);
    staff::update(tx, row).await?;
    Ok(Way::PasswordAndCode)
}
