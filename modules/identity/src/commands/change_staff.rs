//! An administrator changes what a member of staff may do, or ends their access.

use stoa_kernel::{
    App, Done, Error, Id, OrNotFound, Result, Tx,
    actor::{Person, StaffMember},
    mail,
    sessions::{self, Owner},
    staff,
};

use crate::{
    commands::add_staff::{check_email_is_free, check_place, is_name},
    events::IdentityEvent,
    model::{role, staff_file},
    store,
};

/// How a member of staff shall be from now on; `version` is the one that the administrator saw.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct ChangedStaff {
    pub version: i64,
    pub name: String,
    /// Empty: the address that we have stays. Administrators are not shown it.
    pub email: String,
    pub roles: Vec<String>,
    pub agency: String,
    pub teams: Vec<String>,
    pub active: bool,
}

/// `Conflict` when somebody else changed them meanwhile. Whose access ends is signed out everywhere.
pub async fn change_staff(
    app: &App,
    tx: &mut Tx,
    id: Id<StaffMember>,
    changed: ChangedStaff,
) -> Result<Done<()>> {
    let mut row = staff::find(tx, id).await?.or_not_found()?;
    tx.may("change_staff", &staff_file::of(&row.staff))?;
    if !is_name(&changed.name) {
        return Err(Error::invalid("name", "identity-name-missing"));
    }
    check_place(app, tx, &changed.agency, &changed.teams).await?;
    let roles = role::parse(&changed.roles)?;
    check_keeps_own_access(tx, id, &roles, changed.active)?;
    row.version = changed.version;
    row.staff.name = changed.name.trim().to_owned();
    row.staff.roles = roles;
    row.staff.agency = changed.agency;
    row.staff.teams = changed.teams;
    row.active = changed.active;
    staff::update(tx, &row).await?;
    let email = changed.email.trim();
    if !email.is_empty() {
        check_email_is_free(app, tx, email, Some(id)).await?;
        correct_email(app, tx, row.person, email).await?;
    }
    if !row.active {
        sessions::revoke_all(tx, Owner::Staff(id)).await?;
        store::remove_password_links(tx, id).await?;
    }
    let event = IdentityEvent::StaffChanged {
        staff: id.number(),
        roles: row.staff.roles,
        agency: row.staff.agency,
        teams: row.staff.teams,
        active: row.active,
        email_changed: !email.is_empty(),
    };
    Ok(Done::new((), &event))
}

/// An administrator cannot shut themselves out: somebody else must do it, and so somebody else must be there.
fn check_keeps_own_access(
    tx: &Tx,
    id: Id<StaffMember>,
    roles: &[String],
    active: bool,
) -> Result<()> {
    if tx.actor().staff().is_none_or(|actor| actor.id != id) {
        return Ok(());
    }
    if !active {
        return Err(Error::invalid("active", "identity-not-yourself"));
    }
    if !roles.iter().any(|role| role == role::ADMINISTRATOR) {
        return Err(Error::invalid("roles", "identity-not-your-own-role"));
    }
    Ok(())
}

async fn correct_email(app: &App, tx: &mut Tx, person: Id<Person>, email: &str) -> Result<()> {
    if !mail::is_address(email) {
        return Err(Error::invalid("email", "kernel-email-invalid"));
    }
    let mut data = app.vault.open_data(tx, person).await?.or_not_found()?;
    data.insert("email".to_owned(), email.to_owned());
    app.vault.correct(tx, person, &data).await
}
