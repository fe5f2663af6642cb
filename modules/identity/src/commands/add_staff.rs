//! An administrator adds a member of staff.

use stoa_kernel::{
    App, Done, Error, FieldError, Id, Message, Result, Tx,
    actor::{Staff, StaffMember},
    mail,
    staff::{self, StaffRow},
    town::agencies,
    vault::PersonalData,
};

use crate::{
    commands::send_password_link::mail_password_link,
    events::IdentityEvent,
    model::{password::Hashed, role, staff_file},
};

/// Somebody to be added.
#[derive(Debug, Clone, Default)]
pub struct NewStaff {
    pub username: String,
    pub name: String,
    pub email: String,
    pub roles: Vec<String>,
    pub agency: String,
    pub teams: Vec<String>,
    /// None: they are sent a link by which they set one themselves.
    pub password: Option<Hashed>,
}

/// Adds somebody, who can sign in at once or with the link in their mail. `Invalid` on each field that is wrong or taken.
pub async fn add_staff(app: &App, tx: &mut Tx, new: NewStaff) -> Result<Done<Id<StaffMember>>> {
    tx.may("add_staff", &staff_file::of_newcomer(&new.agency))?;
    check(&new)?;
    check_place(app, tx, &new.agency, &new.teams).await?;
    check_email_is_free(app, tx, &new.email, None).await?;
    let email = PersonalData::from([("email".to_owned(), new.email.trim().to_owned())]);
    let person = app.vault.keep(tx, &email).await?;
    let id = tx.new_id::<StaffMember>()?;
    let row = StaffRow {
        staff: Staff {
            id,
            name: new.name.trim().to_owned(),
            roles: role::parse(&new.roles)?,
            agency: new.agency,
            teams: new.teams,
        },
        person,
        username: new.username,
        password: new.password.map(Hashed::into_phc),
        totp: None,
        totp_step: None,
        active: true,
        version: 1,
    };
    staff::insert(tx, &row).await?;
    let added = IdentityEvent::StaffAdded {
        staff: id.number(),
        roles: row.staff.roles,
        agency: row.staff.agency,
        teams: row.staff.teams,
    };
    let done = Done::new(id, &added);
    if row.password.is_some() {
        return Ok(done);
    }
    mail_password_link(app, tx, id).await?;
    Ok(done.also(&IdentityEvent::PasswordLinkSent { staff: id.number() }))
}

fn check(new: &NewStaff) -> Result<()> {
    let username = new.username.trim();
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let mut faults = Vec::new();
    let mut want = |holds: bool, field: &str, key: &'static str| {
        if !holds {
            faults.push(FieldError::new(field, Message::new(key)));
        }
    };
    want(is_name(&new.name), "name", "identity-name-missing");
    let fits = (2..=60).contains(&username.len()) && username.chars().all(fits);
    want(fits, "username", "identity-username-form");
    want(
        mail::is_address(new.email.trim()),
        "email",
        "kernel-email-invalid",
    );
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Error::Invalid(faults))
    }
}

/// Whether this can stand as somebody's name.
pub(crate) fn is_name(name: &str) -> bool {
    (1..=100).contains(&name.trim().chars().count()) && !name.chars().any(char::is_control)
}

/// Whether there are such an agency and such teams. The installation's own agency stands in its configuration, so that its
/// first administrator can be added before anything else is.
pub(crate) async fn check_place(
    app: &App,
    tx: &mut Tx,
    agency: &str,
    teams: &[String],
) -> Result<()> {
    let is_own = agency == app.config.town.agency;
    if !is_own && agencies::agency_by_slug(tx, agency).await?.is_none() {
        return Err(Error::invalid("agency", "identity-agency-unknown"));
    }
    for team in teams {
        if agencies::team_by_slug(tx, team).await?.is_none() {
            return Err(Error::invalid("teams", "identity-teams-unknown"));
        }
    }
    Ok(())
}

/// Whether nobody else who works here has this address: one can sign in by it.
pub(crate) async fn check_email_is_free(
    app: &App,
    tx: &mut Tx,
    email: &str,
    but: Option<Id<StaffMember>>,
) -> Result<()> {
    let found = staff::find_by_email(tx, &app.vault, email).await?;
    match found {
        Some(row) if Some(row.staff.id) != but => {
            Err(Error::invalid("email", "identity-email-taken"))
        }
        _ => Ok(()),
    }
}
