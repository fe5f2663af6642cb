//! An administrator adds a member of staff.

use stoa_kernel::{
    App, Done, Error, Id, Resource, Result, Tx,
    actor::{Staff, StaffMember},
    mail,
    staff::{self, StaffRow},
    vault::PersonalData,
};

use crate::{
    events::IdentityEvent,
    model::{password, role},
};

/// Somebody to be added.
#[derive(Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct NewStaff {
    pub username: String,
    pub name: String,
    pub email: String,
    pub roles: Vec<String>,
    pub agency: String,
    pub teams: Vec<String>,
    pub password: String,
}

/// Adds somebody who can sign in at once. `Invalid` on the field that is wrong or taken.
pub async fn add_staff(app: &App, tx: &mut Tx, new: NewStaff) -> Result<Done<Id<StaffMember>>> {
    tx.may("add_staff", &Resource::new("StaffFile", "new").text("agency", &new.agency))?;
    check(&new)?;
    let email = PersonalData::from([("email".to_owned(), new.email.clone())]);
    let person = app.vault.keep(tx, &email).await?;
    let id = tx.new_id::<StaffMember>()?;
    let row = StaffRow {
        staff: Staff {
            id,
            name: new.name.trim().to_owned(),
            roles: role::parse(&new.roles)?,
            agency: new.agency.clone(),
            teams: new.teams.clone(),
        },
        person,
        username: new.username.clone(),
        password: Some(password::hash(&new.password, "password")?),
        totp: None,
        totp_step: None,
        active: true,
        version: 1,
    };
    staff::insert(tx, &row).await?;
    let event = IdentityEvent::StaffAdded {
        staff: id.number(),
        roles: row.staff.roles,
        agency: row.staff.agency,
        teams: row.staff.teams,
    };
    Ok(Done::new(id, &event))
}

fn check(new: &NewStaff) -> Result<()> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if !(2..=60).contains(&new.username.len()) || !new.username.chars().all(fits) {
        return Err(Error::invalid("username", "identity-username-form"));
    }
    if new.name.trim().is_empty() {
        return Err(Error::invalid("name", "identity-name-missing"));
    }
    if !mail::is_address(&new.email) {
        return Err(Error::invalid("email", "kernel-email-invalid"));
    }
    Ok(())
}
