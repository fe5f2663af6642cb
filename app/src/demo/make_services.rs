//! Keeps what people apply for in Merrow: the services, as one manager wrote and another colleague published them, and a few
//! applications on their way.

use stoa_forms::RawFields;
use stoa_kernel::{Actor, App, Error, Result, actor::Staff, staff};
use stoa_services::{
    commands::{
        DecideApplication, SaveRegister, SaveService, ask_applicant, decide_application,
        publish_service, save_register, save_service, take_application,
    },
    model::Application,
    store,
};

use super::{
    apply::{Asked, apply},
    make_licences::make_licences,
    make_office,
    make_payments::{make_bills, pay_fees},
    office::agencies::COUNCIL,
};

/// The files of the services.
const FILES: [&str; 4] = [
    include_str!("services/parking-permit.yaml"),
    include_str!("services/food-business-licence.yaml"),
    include_str!("services/birth-certificate.yaml"),
    include_str!("services/property-tax.yaml"),
];

/// The registers that services look things up in and write to: parking permits, and which businesses may make or sell food.
const REGISTERS: [&str; 2] = [
    include_str!("registers/parking-permits.yaml"),
    include_str!("registers/food-businesses.yaml"),
];

/// Where certificates are collected, births registered and advice is given.
const OFFICE: &str = include_str!("offices/town-hall.yaml");

/// The declarations of the parking permit.
const AGREED: [&str; 2] = ["truth", "tell_changes"];

/// How far an application of the demonstration has come.
#[derive(Debug, Clone, Copy)]
enum Course {
    Received,
    Asked(&'static str),
    Decided(bool, &'static str),
}

/// An applicant who does not exist, their street and plate, and how far it has come.
type Applicant = (&'static str, &'static str, &'static str, Course);

const APPLICANTS: [Applicant; 6] = [
    ("Nadia Brook", "4 Weir Lane", "MW 24 KTA", Course::Received),
    (
        "Owen Marsh",
        "18 Dyer Street",
        "MW 19 PLO",
        Course::Received,
    ),
    (
        "Ines Calder",
        "7 Orchard Rise",
        "MW 22 RBX",
        Course::Asked(
            "The plate belongs to a car that is registered elsewhere. Please tell us since when it is yours.",
        ),
    ),
    (
        "Tariq Hale",
        "31 Bridge Road",
        "MW 20 SEA",
        Course::Decided(
            true,
            "You live in zone B, and the car is registered there (Merrow Parking Order 2024, section 4).",
        ),
    ),
    (
        "Greta Lindqvist",
        "2 Mill Yard",
        "MW 23 OAK",
        Course::Decided(
            true,
            "You live in zone B, and the car is registered there (Merrow Parking Order 2024, section 4).",
        ),
    ),
    (
        "Paul Otieno",
        "55 Station Approach",
        "MW 18 ZIP",
        Course::Decided(
            false,
            "Station Approach lies in no zone: whoever lives there parks without a permit (section 2).",
        ),
    ),
];

/// Publishes the services and lets a few people apply.
pub async fn make_services(app: &App) -> Result<()> {
    let author = member(app, "manager").await?;
    let approver = member(app, "administrator").await?;
    let caseworker = member(app, "caseworker").await?;
    make_office::open_and_book(app, &author, OFFICE).await?;
    for file in REGISTERS {
        keep_register(app, &author, file).await?;
    }
    for file in FILES {
        offer(app, file, (&author, &approver)).await?;
    }
    make_bills(app, &author).await?;
    for applicant in APPLICANTS {
        let asked = Asked {
            service: "parking-permit",
            answers: answers(app, applicant),
            file: None,
            agreed: &AGREED,
        };
        let application = apply(app, asked).await?;
        if matches!(applicant.3, Course::Decided(..)) {
            pay_fees(app, &caseworker, &application).await?;
        }
        go_on(app, &caseworker, &application, applicant.3).await?;
    }
    make_licences(app, &caseworker).await
}

/// The first of a role in the town's own body.
async fn member(app: &App, role: &str) -> Result<Staff> {
    let mut db = app.db.read().await?;
    let all = staff::list(&mut db).await?;
    let is_it = |one: &Staff| one.agency == COUNCIL && one.roles.iter().any(|own| own == role);
    let mut found = all.into_iter().map(|row| row.staff);
    found
        .find(is_it)
        .ok_or_else(|| Error::Broken(format!("no {role} works here")))
}

/// Opens a register that services look things up in and write to.
async fn keep_register(app: &App, author: &Staff, file: &str) -> Result<()> {
    let mut tx = app.db.begin(&Actor::Staff(author.clone())).await?;
    let input = SaveRegister {
        file: file.to_owned(),
        slug: String::new(),
        seen: String::new(),
    };
    let done = save_register(app, &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

async fn offer(app: &App, file: &str, (author, approver): (&Staff, &Staff)) -> Result<()> {
    let mut tx = app.db.begin(&Actor::Staff(author.clone())).await?;
    let input = SaveService {
        file: file.to_owned(),
        slug: String::new(),
        seen: String::new(),
    };
    let done = save_service(app, &mut tx, input).await?;
    let service = tx.commit(done).await?;
    let draft = store::draft_of(&mut app.db.read().await?, &service.slug).await?;
    let digest = draft.map(|draft| draft.digest).unwrap_or_default();
    let mut tx = app.db.begin(&Actor::Staff(approver.clone())).await?;
    let done = publish_service(app, &mut tx, &service.slug, &digest).await?;
    tx.commit(done).await?;
    Ok(())
}

/// What is answered, page by page.
fn answers(app: &App, (name, street, plate, _): Applicant) -> Vec<(&'static str, RawFields)> {
    let today = app.config.time_zone().to_datetime(app.now()).date();
    let (day, month, year) = (today.day(), today.month(), today.year());
    let (day, month, year) = (day.to_string(), month.to_string(), year.to_string());
    vec![
        ("name", RawFields::from([("name", name)])),
        (
            "address",
            RawFields::from([
                ("home.line1", street),
                ("home.town", "Merrow"),
                ("home.postcode", "MW1 4AB"),
            ]),
        ),
        ("email", RawFields::default()),
        ("zone", RawFields::from([("zone", "b")])),
        (
            "vehicles",
            RawFields::from([
                ("plate", plate),
                ("vehicle_kind", "car"),
                ("electric", "no"),
                ("employer_vehicle", "no"),
            ]),
        ),
        (
            "start",
            RawFields::from([
                ("start.day", day.as_str()),
                ("start.month", &month),
                ("start.year", &year),
            ]),
        ),
    ]
}

async fn go_on(app: &App, caseworker: &Staff, one: &Application, course: Course) -> Result<()> {
    let reference = one.reference(&app.config.town.reference_prefix);
    let actor = Actor::Staff(caseworker.clone());
    if matches!(course, Course::Received) {
        return Ok(());
    }
    let mut tx = app.db.begin(&actor).await?;
    let done = take_application(app, &mut tx, (&reference, one.version)).await?;
    let taken = tx.commit(done).await?;
    let mut tx = app.db.begin(&actor).await?;
    let done = match course {
        Course::Received => return Ok(()),
        Course::Asked(text) => {
            ask_applicant(app, &mut tx, (&reference, taken.version), text).await?
        }
        Course::Decided(granted, reason) => {
            let input = DecideApplication {
                reference,
                seen_version: taken.version,
                granted,
                reason: reason.to_owned(),
            };
            decide_application(app, &mut tx, input).await?
        }
    };
    tx.commit(done).await?;
    Ok(())
}
