//! Appointments: a town hall with two desks, those who come and those who receive them.

mod applicants;
mod feeds;
mod files;
mod office_moves;
mod offices;
mod people;
mod races;
mod residents;

use std::{collections::BTreeSet, sync::Arc};

use jiff::Timestamp;
use stoa_kernel::{Actor, App, jobs};
use stoa_services::{
    commands::{SaveOffice, save_office},
    model::{Appointment, OfficeRow},
    store::appointments,
};
use stoa_testkit::{Browser, Page, signs_in, works_as};
use stoa_web::Site;

use crate::house::House;

/// The file that managers begin with: two desks, opened on weekdays.
pub const HALL: &str = include_str!("../../../src/pages/staff/office.yaml");

/// Somebody of the council with a role.
pub async fn works(app: &App, role: &str) -> Actor {
    let mut who = works_as(role, "council");
    (who.id, _) = signs_in(app, who.clone()).await;
    Actor::Staff(who)
}

/// Writes an office's file, as a manager.
pub async fn opens(house: &House, file: &str) -> OfficeRow {
    let mia = works(&house.app, "manager").await;
    let mut tx = house.app.db.begin(&mia).await.unwrap();
    let input = SaveOffice {
        file: file.to_owned(),
        slug: String::new(),
        seen: String::new(),
    };
    let done = save_office(&house.app, &mut tx, input).await.unwrap();
    tx.commit(done).await.unwrap()
}

/// Writes the next file of an office.
pub async fn changes(house: &House, seen: &OfficeRow, file: &str) -> OfficeRow {
    let mia = works(&house.app, "manager").await;
    let mut tx = house.app.db.begin(&mia).await.unwrap();
    let input = SaveOffice {
        file: file.to_owned(),
        slug: seen.slug.clone(),
        seen: seen.digest.clone(),
    };
    let done = save_office(&house.app, &mut tx, input).await.unwrap();
    tx.commit(done).await.unwrap()
}

/// An instant.
pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Where a time is booked.
pub fn path_at(kind: &str, start: &str) -> String {
    let seconds = at(start).as_second();
    format!("/appointments/town-hall/{kind}?start={seconds}")
}

/// Books a time to collect papers.
pub async fn books(browser: &Browser, start: &str, (name, email): (&str, &str)) -> Page {
    let fields = [("name", name), ("email", email)];
    browser.does(&path_at("collect", start), &fields).await
}

/// The address of an appointment's own page.
pub fn link_of(page: &Page) -> String {
    let path = page.path.clone();
    assert!(
        path.starts_with("/appointments/my/"),
        "{path}: {}",
        page.text()
    );
    path
}

/// Everything of the office in March and April 2026.
pub async fn all_of(app: &App, office: &str) -> Vec<Appointment> {
    let window = stoa_appointments::Interval::new(at("2026-03-01T00:00Z"), at("2026-05-01T00:00Z"));
    let mut db = app.db.read().await.unwrap();
    appointments::in_window(&mut db, office, window.unwrap())
        .await
        .unwrap()
}

/// Does the jobs that are due.
pub async fn works_off(app: &App) {
    let site = Site::new(app.clone(), vec![stoa_services::module()]).unwrap();
    let worker: jobs::Worker = Arc::new(move |due| {
        let mut known = stoa_services::module().jobs.iter();
        let kind = known.find(|job| job.kind == due.kind).copied().unwrap();
        (kind.run)(site.clone(), due)
    });
    jobs::run_all(&app.db, &worker).await.unwrap();
}

/// The mails that were sent so far, as they stand in their folder.
pub fn mails(app: &App) -> Vec<String> {
    let folder = std::fs::read_dir(&app.config.mail_dir).unwrap();
    let paths: BTreeSet<_> = folder.map(|entry| entry.unwrap().path()).collect();
    let eml = paths
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "eml"));
    eml.map(|path| std::fs::read_to_string(path).unwrap().replace("=\r\n", ""))
        .collect()
}
