//! Between password and code: what a browser carries along to prove that it gave the right password a moment ago.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use stoa_kernel::{Error, Id, Result, Vault, actor::StaffMember, digest, staff::StaffRow};

/// How long the code may take.
const MINUTES: i64 = 10;
/// The vault seals under numbers; staff have positive ones.
const LABEL: i64 = -1;

/// Somebody whose password was right and whose code is awaited.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingStep {
    pub staff: Id<StaffMember>,
    /// The name as it was typed, whose failed tries are forgotten at the end.
    pub name: String,
    /// Ties the step to the password that was right: it is worth nothing once that is changed.
    password: String,
    expires_at: Timestamp,
}

impl WaitingStep {
    pub fn new(row: &StaffRow, name: &str, now: Timestamp) -> Self {
        WaitingStep {
            staff: row.staff.id,
            name: name.to_owned(),
            password: digest(row.password.as_deref().unwrap_or_default()),
            expires_at: now + SignedDuration::from_mins(MINUTES),
        }
    }

    /// Sealed, for a hidden field.
    pub fn seal(&self, vault: &Vault) -> Result<String> {
        let json =
            serde_json::to_vec(self).map_err(|error| Error::broken("sealing a step", error))?;
        Ok(hex::encode(vault.seal_secret(LABEL, &json)?))
    }

    /// What [`WaitingStep::seal`] sealed, while it is good. `Conflict` with the advice to begin again otherwise.
    pub fn open(vault: &Vault, sealed: &str, now: Timestamp) -> Result<Self> {
        let gone = || Error::conflict("identity-step-gone");
        let sealed = hex::decode(sealed).map_err(|_forged| gone())?;
        let json = vault
            .open_secret(LABEL, &sealed)
            .map_err(|_forged| gone())?;
        let step: WaitingStep = serde_json::from_slice(&json).map_err(|_forged| gone())?;
        if step.expires_at <= now {
            Err(gone())
        } else {
            Ok(step)
        }
    }

    /// Whether the password is still the one that was given.
    pub fn fits(&self, row: &StaffRow) -> bool {
        row.active && self.password == digest(row.password.as_deref().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use stoa_kernel::actor::Staff;

    use super::*;

    fn row(password: &str) -> StaffRow {
        let staff = Staff {
            id: Id::new(7),
            name: "Ana".to_owned(),
            roles: vec!["auditor".to_owned()],
            agency: "town".to_owned(),
            teams: Vec::new(),
        };
        StaffRow {
            staff,
            person: Id::new(1),
            username: "ana".to_owned(),
            password: Some(password.to_owned()),
            totp: None,
            totp_step: None,
            active: true,
            version: 1,
        }
    }

    #[test]
    fn a_step_is_good_for_ten_minutes_and_one_password() {
        let (vault, now) = (Vault::new([7; 32]), Timestamp::UNIX_EPOCH);
        let sealed = WaitingStep::new(&row("one"), "ana", now)
            .seal(&vault)
            .unwrap();
        let later = |minutes| now + SignedDuration::from_mins(minutes);
        let step = WaitingStep::open(&vault, &sealed, later(9)).unwrap();
        assert!(step.fits(&row("one")) && !step.fits(&row("two")));
        assert!(WaitingStep::open(&vault, &sealed, later(10)).is_err());
        assert!(WaitingStep::open(&Vault::new([8; 32]), &sealed, now).is_err());
        assert!(WaitingStep::open(&vault, "no hex", now).is_err());
    }
}
