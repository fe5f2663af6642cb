//! Opens the town hall for appointments, and lets a few people book.

use jiff::{SignedDuration, Timestamp};
use stoa_kernel::{Actor, App, Error, Lang, Result, actor::Staff};
use stoa_services::commands::{BookAppointment, SaveOffice, book_appointment, save_office};

/// People who do not exist, and what they come for.
const PEOPLE: [(&str, &str); 5] = [
    ("Nadia Brook", "advice"),
    ("Samir Quill", "birth"),
    ("Greta Lindqvist", "advice"),
    ("Paul Otieno", "advice"),
    ("June Harrow", "birth"),
];

/// How many times are looked at, twenty minutes apart: a fortnight and more, so that no holidays leave anybody without one.
const TIMES: u32 = 20 * 72;

/// Writes the office's file as a manager, and books the next free times for a few people.
pub async fn open_and_book(app: &App, author: &Staff, file: &str) -> Result<()> {
    let mut tx = app.db.begin(&Actor::Staff(author.clone())).await?;
    let input = SaveOffice {
        file: file.to_owned(),
        slug: String::new(),
        seen: String::new(),
    };
    let done = save_office(app, &mut tx, input).await?;
    let office = tx.commit(done).await?.slug;
    let zone = app.config.time_zone();
    let today = zone.to_datetime(app.now()).date();
    let mut from = zone
        .to_timestamp(today.at(0, 0, 0, 0))
        .map_err(|error| Error::broken("a day of the demonstration", error))?;
    for (name, kind) in PEOPLE {
        from = book_next(app, author, (&office, kind, name), from).await?;
    }
    Ok(())
}

/// Books by phone the first time from an instant on that is free; when that is.
async fn book_next(
    app: &App,
    author: &Staff,
    (office, kind, name): (&str, &str, &str),
    from: Timestamp,
) -> Result<Timestamp> {
    let mut start = from;
    for _ in 0..TIMES {
        let mut tx = app.db.begin(&Actor::Staff(author.clone())).await?;
        let input = BookAppointment {
            office: office.to_owned(),
            kind: kind.to_owned(),
            start,
            name: name.to_owned(),
            email: String::new(),
            phone: "01632 960123".to_owned(),
            lang: Lang::En,
            application: String::new(),
        };
        match book_appointment(app, &mut tx, input).await {
            Ok(done) => {
                tx.commit(done).await?;
                return Ok(start);
            }
            Err(Error::Conflict(_)) => start += SignedDuration::from_mins(20),
            Err(error) => return Err(error),
        }
    }
    Ok(from)
}
