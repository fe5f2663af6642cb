//! Booking at once: ten thousand people want the thousand times of an office, through HTTP, at the same moment.

use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Method, Request, StatusCode, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use stoa_tests::{Engine, Town};
use tokio::{net::TcpStream, runtime::Builder, task::JoinSet};

use crate::{intake::UNLIMITED, run::Run, table::Table};

const PEOPLE: usize = 10_000;
/// Ten desks, and a hundred times at each.
const DESKS: usize = 10;
const TIMES: usize = 100;
const MINUTES: usize = 10;
/// Requests in flight.
const CONNECTIONS: usize = 1024;

/// What everybody sends, but for the time and who they are.
struct Form {
    address: String,
    path: String,
    cookie: String,
    token: String,
    /// Seconds since 1970.
    first: i64,
}

/// What became of them.
#[derive(Debug, Default)]
struct Told {
    booked: usize,
    /// Shown other times, with what they typed.
    too_late: usize,
    /// Told to come back later: nothing was done.
    full: usize,
    other: Vec<String>,
}

/// The same crowd at a town on each database.
pub fn measure(run: &mut Run) {
    for engine in Engine::ALL {
        if engine.is_here() {
            measure_on(&mut run.table, engine);
        }
    }
}

fn measure_on(table: &mut Table, engine: Engine) {
    let town = Town::start_with(engine, &UNLIMITED);
    let day = open_office(&town);
    let form = Arc::new(form_of(&town, &day));
    let begun = Instant::now();
    let told = all_at_once(&form);
    let seconds = begun.elapsed().as_secs_f64();
    let held = held(&town, &day);
    assert!(
        told.other.is_empty(),
        "{} strange answers, such as {:?}",
        told.other.len(),
        told.other.first()
    );
    let wanted = DESKS * TIMES;
    table.hold(
        &format!("{engine}: times booked, of {wanted} that {PEOPLE} people want at once"),
        told.booked.to_string(),
        "all, each once",
        told.booked == wanted && held.len() == wanted,
    );
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    let rate = PEOPLE as f64 / seconds;
    table.note(
        "  answered in all",
        format!(
            "{seconds:.1} s, {rate:.0} people/s; {} came again",
            told.full
        ),
    );
}

/// An office that is open on one day alone, next week.
fn open_office(town: &Town) -> String {
    let mut manager = town.visitor();
    manager.signs_in(town.account("manager"));
    let page = manager.get("/staff/offices/new").expect_status(200);
    // The town's own clock says which day it is.
    let days = manager.get("/staff/appointments").expect_status(200);
    let shown = days.form("form[action='/staff/appointments']");
    let today: jiff::civil::Date = shown
        .value("day")
        .and_then(|day| day.parse().ok())
        .expect("a day");
    let day = today.saturating_add(jiff::Span::new().days(7)).to_string();
    let form = page.form("form[action='/staff/offices/new']");
    let form = form.set("file", &file(&day));
    manager.submit(&form).expect_status(200);
    day
}

fn file(day: &str) -> String {
    let open = TIMES * MINUTES;
    let desks: String = (1..=DESKS)
        .map(|desk| format!("  - {{ id: desk-{desk:02}, name: {{ en: Desk {desk} }} }}\n"))
        .collect();
    format!(
        "slug: crowd\nlanguages: [en]\nname: {{ en: The office that all want }}\naddress: {{ en: Market Square }}\n\
         time_zone: UTC\nopening: []\ndays:\n  {day}: [\"0:00-{}:{:02}\"]\nresources:\n{desks}\
         kinds:\n  - {{ id: visit, name: {{ en: Visit }}, minutes: {MINUTES} }}\n",
        open / 60,
        open % 60,
    )
}

/// The form as one browser has it open. Its token and cookie are everybody's here: what is measured is the booking.
fn form_of(town: &Town, day: &str) -> Form {
    let first: jiff::Timestamp = format!("{day}T00:00Z").parse().expect("an instant");
    let first = first.as_second();
    let path = "/appointments/crowd/visit";
    let page = town.visitor().get(&format!("{path}?start={first}"));
    let page = page.expect_status(200);
    let set = page.header("set-cookie");
    let cookie = set.split(';').next().unwrap_or_default().to_owned();
    let form = page.form(&format!("form[action='{path}']"));
    Form {
        address: town.url.trim_start_matches("http://").to_owned(),
        path: path.to_owned(),
        cookie,
        token: form.value("_form").unwrap_or_default().to_owned(),
        first,
    }
}

fn all_at_once(form: &Arc<Form>) -> Told {
    let runtime = Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let next = Arc::new(AtomicUsize::new(0));
        let mut people = JoinSet::new();
        for _ in 0..CONNECTIONS {
            people.spawn(some_people(form.clone(), next.clone()));
        }
        let mut told = Told::default();
        while let Some(some) = people.join_next().await {
            let some = some.expect("nobody panics");
            told.booked += some.booked;
            told.too_late += some.too_late;
            told.full += some.full;
            told.other.extend(some.other);
        }
        told
    })
}

/// One after the other over one connection. Whoever is told to come back later does.
async fn some_people(form: Arc<Form>, next: Arc<AtomicUsize>) -> Told {
    let stream = TcpStream::connect(&form.address)
        .await
        .expect("the server accepts connections");
    stream.set_nodelay(true).expect("TCP_NODELAY");
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .expect("HTTP/1.1");
    tokio::spawn(connection);
    let mut told = Told::default();
    let mut person = next.fetch_add(1, Ordering::Relaxed);
    while person < PEOPLE {
        let answer = sender
            .send_request(booking(&form, person))
            .await
            .expect("an answer");
        let (status, place) = (
            answer.status(),
            answer.headers().get(header::LOCATION).cloned(),
        );
        let body = answer.into_body().collect().await.expect("a whole answer");
        let place = place.as_ref().and_then(|place| place.to_str().ok());
        match (status, place) {
            (StatusCode::SEE_OTHER, Some(place)) if place.starts_with("/appointments/my/") => {
                told.booked += 1;
            }
            (StatusCode::UNPROCESSABLE_ENTITY, None) => told.too_late += 1,
            (StatusCode::SERVICE_UNAVAILABLE, None) => {
                told.full += 1;
                continue;
            }
            _ => {
                let body = String::from_utf8_lossy(&body.to_bytes()).into_owned();
                told.other.push(format!("{status} {place:?}: {body}"));
            }
        }
        person = next.fetch_add(1, Ordering::Relaxed);
    }
    told
}

fn booking(form: &Form, person: usize) -> Request<Full<Bytes>> {
    let minutes = i64::try_from(person % TIMES * MINUTES).unwrap_or(0);
    let body = format!(
        "_form={}&start={}&name=Somebody+{person}&email=somebody{person}%40example.org",
        form.token,
        form.first + minutes * 60,
    );
    Request::builder()
        .method(Method::POST)
        .uri(&form.path)
        .header(header::HOST, &form.address)
        .header(header::COOKIE, &form.cookie)
        .header(header::ACCEPT, "text/html")
        .header(header::ACCEPT_LANGUAGE, "en")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Full::new(Bytes::from(body)))
        .expect("a request")
}

/// Time and desk of everything that the office's own list of the day has: what is there twice is there once here.
fn held(town: &Town, day: &str) -> BTreeSet<String> {
    let mut manager = town.visitor();
    manager.signs_in(town.account("manager"));
    let page = manager.get(&format!("/staff/appointments?office=crowd&day={day}"));
    let cells = page.expect_status(200).all("main tbody tr td");
    // Time, what for, desk, reference, state, what to do.
    let rows = cells.chunks(6);
    rows.map(|row| row[..3].join(" ")).collect()
}
