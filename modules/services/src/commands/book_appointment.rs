//! Somebody books a time at an office: a resident, an applicant for their application, or staff for somebody on the phone.

use jiff::SignedDuration;
use stoa_appointments::{Interval, Slot, reminders};
use stoa_kernel::{
    App, Done, Error, FieldError, Id, Lang, Message, Result, Timestamp, Tx, actor::Person, mail,
    vault::PersonalData,
};

use crate::{
    booking_events::Happened,
    casework::{
        answers,
        booking::{done, seal, take},
        bureau::Bureau,
        found::{file_of, find_own},
    },
    jobs::booking::{ask_to_forget, ask_to_remind, ask_to_tell},
    model::{
        Application, Appointment, AppointmentState, BookedBy, Channel, Details, OfficeKind, Status,
    },
    store::appointments,
};

/// The most appointments that one address has ahead.
const MOST_AHEAD: i64 = 3;
/// The most characters of a name or a phone number.
const LONGEST: usize = 200;

/// Who comes, where, for what and when.
#[derive(Clone)]
pub struct BookAppointment {
    /// The office's slug.
    pub office: String,
    /// The kind's id.
    pub kind: String,
    pub start: Timestamp,
    pub name: String,
    /// Staff may leave it empty; so may applicants.
    pub email: String,
    pub phone: String,
    pub lang: Lang,
    /// The secret of an applicant's link, when it is for their application; otherwise empty.
    pub application: String,
}

impl std::fmt::Debug for BookAppointment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BookAppointment(…)")
    }
}

/// What the person gets at once.
#[derive(Debug, Clone)]
pub struct BookedAppointment {
    /// The secret of their link.
    pub token: String,
    pub appointment: Appointment,
}

/// `NotFound` for what cannot be booked by the actor. `Invalid` on `name` and `email`. `Conflict` `services-book-gone` when the time
/// is not free, and `services-book-taken` when another books it at this moment: whoever gets that tries again.
pub async fn book_appointment(
    app: &App,
    tx: &mut Tx,
    input: BookAppointment,
) -> Result<Done<BookedAppointment>> {
    let bureau = Bureau::read(app, tx, &input.office).await?;
    let house = &app.config.town.agency;
    tx.may("book_appointment", &bureau.row.resource(house))?;
    let application = match input.application.as_str() {
        "" => None,
        token => Some(leading_here(app, tx, token, &input).await?),
    };
    let kind = bureau.kind(&input.kind)?;
    may_book(tx, kind, application.is_some())?;
    check(tx, &input, application.is_some())?;
    if application.is_none() && !tx.actor().is_staff() {
        check_ahead(app, tx, &input.email).await?;
    }
    let now = tx.now();
    let slot = bureau.slot_at(tx, kind, (input.start, now)).await?;
    let slot = slot.ok_or_else(|| Error::conflict("services-book-gone"))?;
    let token = tx.random_token()?;
    let mut one = begun(app, tx, (&bureau, &slot), (&input, application, &token)).await?;
    take(tx, &mut one, (&bureau, &slot), kind.people).await?;
    appointments::insert(tx, &one, &token).await?;
    follow_up(tx, &bureau, &one, "booked").await?;
    let what = Happened::AppointmentBooked {
        office: one.office.clone(),
        kind: one.kind.clone(),
    };
    let booked = done(app, one, &bureau.row.agency, what);
    Ok(booked.map(|appointment| BookedAppointment { token, appointment }))
}

/// The appointment, before it has its place.
async fn begun(
    app: &App,
    tx: &mut Tx,
    (bureau, slot): (&Bureau, &Slot),
    (input, application, token): (&BookAppointment, Option<Application>, &str),
) -> Result<Appointment> {
    let id = tx.new_id()?;
    let person = match &application {
        Some(application) => application.person,
        None => keep_person(app, tx, input).await?,
    };
    let details = Details {
        name: input.name.trim().to_owned(),
        email: input.email.trim().to_owned(),
        phone: input.phone.trim().to_owned(),
        language: input.lang.code().to_owned(),
        link: token.to_owned(),
        reason: String::new(),
    };
    Ok(Appointment {
        id,
        office: bureau.row.slug.clone(),
        kind: input.kind.clone(),
        slot: None,
        place: None,
        resources: Vec::new(),
        starts_at: slot.start,
        ends_at: slot.end,
        person,
        application: application.map(|application| application.id),
        channel: if tx.actor().is_staff() {
            Channel::Assisted
        } else {
            Channel::Web
        },
        state: AppointmentState::Booked,
        moves: 0,
        details: seal(app, tx, (person, id), &details).await?,
        booked_at: tx.now(),
        updated_at: tx.now(),
        version: 1,
    })
}

/// The application that an appointment is for. `NotFound` when its service leads to no such appointment, `Conflict` when it is over
/// or has an appointment already.
async fn leading_here(
    app: &App,
    tx: &mut Tx,
    token: &str,
    input: &BookAppointment,
) -> Result<Application> {
    let found = find_own(app, tx, token, "follow_application").await?;
    let (file, _) = file_of(tx, &found).await?;
    let given = answers::open(app, tx, &found).await?;
    let leads = file.appointment.as_ref().is_some_and(|leads| {
        let is_it = leads.office == input.office && leads.kind == input.kind;
        is_it && leads.is_for(&file.form, &given)
    });
    if !leads {
        return Err(Error::NotFound);
    }
    if !(found.status.is_open() || found.status == Status::Granted) {
        return Err(Error::conflict("services-not-open"));
    }
    let other = appointments::of_application(tx, found.id).await?;
    if other.is_some_and(|other| other.state == AppointmentState::Booked) {
        return Err(Error::conflict("services-book-already"));
    }
    Ok(found)
}

fn may_book(tx: &Tx, kind: &OfficeKind, is_applicant: bool) -> Result<()> {
    let may = match kind.booked_by {
        BookedBy::Anyone => true,
        BookedBy::Applicants => is_applicant || tx.actor().is_staff(),
        BookedBy::Staff => tx.actor().is_staff(),
    };
    may.then_some(()).ok_or(Error::NotFound)
}

fn check(tx: &Tx, input: &BookAppointment, is_applicant: bool) -> Result<()> {
    let mut faults = Vec::new();
    let mut wrong = |field: &str, key: &'static str| {
        faults.push(FieldError::new(field, Message::new(key)));
    };
    let too_long = |text: &str| text.chars().count() > LONGEST;
    if input.name.trim().is_empty() && !is_applicant {
        wrong("name", "services-book-name-missing");
    }
    if too_long(&input.name) {
        wrong("name", "services-text-too-long");
    }
    if too_long(&input.phone) {
        wrong("phone", "services-text-too-long");
    }
    let email = input.email.trim();
    if email.is_empty() {
        if !is_applicant && !tx.actor().is_staff() {
            wrong("email", "services-book-email-missing");
        }
    } else if !mail::is_address(email) {
        wrong("email", "kernel-email-invalid");
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Error::Invalid(faults))
    }
}

/// So that nobody books a whole office for themselves.
async fn check_ahead(app: &App, tx: &mut Tx, email: &str) -> Result<()> {
    let people = app.vault.find_by_email(tx, email.trim()).await?;
    let now = tx.now();
    if appointments::count_ahead(tx, &people, now).await? >= MOST_AHEAD {
        return Err(Error::invalid("email", "services-book-too-many"));
    }
    Ok(())
}

async fn keep_person(app: &App, tx: &mut Tx, input: &BookAppointment) -> Result<Id<Person>> {
    let mut data = PersonalData::from([("language".to_owned(), input.lang.code().to_owned())]);
    for (field, text) in [
        ("name", &input.name),
        ("email", &input.email),
        ("phone", &input.phone),
    ] {
        if !text.trim().is_empty() {
            data.insert(field.to_owned(), text.trim().to_owned());
        }
    }
    app.vault.keep(tx, &data).await
}

/// The mail, the reminders that are still to come, and the day on which who came is forgotten.
pub async fn follow_up(tx: &mut Tx, bureau: &Bureau, one: &Appointment, what: &str) -> Result<()> {
    ask_to_tell(tx, one, what).await?;
    if let Some(time) = Interval::new(one.starts_at, one.ends_at) {
        let rules = bureau.file.reminder_rules();
        for reminder in reminders(time, bureau.zone(), &rules, tx.now()) {
            ask_to_remind(tx, one, reminder.at).await?;
        }
    }
    if one.application.is_none() {
        let kept = SignedDuration::from_hours(24 * i64::from(bureau.file.keep_days));
        ask_to_forget(tx, one, one.ends_at + kept).await?;
    }
    Ok(())
}
