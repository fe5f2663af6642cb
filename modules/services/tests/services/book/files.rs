//! The files of offices, and of services that lead to an appointment: what is wrong in them is told with its place.

use stoa_services::model::{OfficeFile, ServiceFile};

use super::HALL;
use crate::house::DOGS;

#[test]
fn the_example_that_managers_begin_with_is_whole() {
    let file = OfficeFile::read(HALL).unwrap();
    assert_eq!(file.slug, "town-hall");
    assert_eq!(file.kinds.len(), 2);
    let spaced = OfficeFile::read(&format!("# A note.\n{HALL}")).unwrap();
    assert_eq!(file.digest(), spaced.digest());
    let other = OfficeFile::read(&HALL.replace("keep_days: 30", "keep_days: 31")).unwrap();
    assert_ne!(file.digest(), other.digest());
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let check = |from: &str, to: &str, place: &str| {
        let changed = HALL.replacen(from, to, 1);
        assert_ne!(changed, HALL, "{from}");
        let faults = OfficeFile::read(&changed).unwrap_err();
        let named = faults.iter().any(|fault| fault.place == place);
        assert!(named, "{place}: {faults:?}");
    };
    check("slug: town-hall", "slug: my", "slug");
    let mars = "slug: town-hall\ntime_zone: Mars";
    check("slug: town-hall", mars, "time_zone");
    check("minutes: 15", "minutes: 0", "kind collect");
    check(
        "minutes: 15",
        "minutes: 4294967295\n    buffer_before: 4294967295",
        "kind collect",
    );
    check(
        "horizon_days: 60",
        "horizon_days: 4294967295",
        "kind collect",
    );
    check("roles: [[papers]]", "roles: [[piano]]", "kind collect");
    check("id: desk-2", "id: desk-1", "kind collect");
    check("id: advice", "id: collect", "kind collect");
    check("keep_days: 30", "keep_days: 0", "keep_days");
    check("languages: [en, es, fr, ar]", "languages: [de]", "address");
    let backwards = "id: desk-2\n    absences: [{ from: 2026-03-03, until: 2026-03-02 }]";
    check("id: desk-2", backwards, "resource desk-2, absences");
    for spans in [
        "9:00-8:30",
        "9-12",
        "9:0-12:00",
        "9:00-25:00",
        "+9:00-10:00",
        "9:00",
    ] {
        check("9:00-12:30", spans, "the file");
    }
    check("keep_days", "keepdays", "the file");
}

#[test]
fn spans_may_be_written_with_spaces_and_end_with_the_day() {
    let late = HALL.replacen("monday: [9:00-12:30", "monday: [\"09:00 - 12:30\"", 1);
    let late = late.replacen("13:30-18:00", "13:30-24:00", 1);
    let file = OfficeFile::read(&late).unwrap();
    let same = HALL.replacen("13:30-18:00", "13:30-24:00", 1);
    assert_eq!(file.digest(), OfficeFile::read(&same).unwrap().digest());
}

#[test]
fn a_choice_that_nobody_is_asked_for_is_told() {
    let with = |appointment: &str| format!("appointment: {appointment}\n{DOGS}");
    let whole = with("{ office: town-hall, kind: collect }");
    assert!(ServiceFile::read(&whole).is_ok());
    let asks = "{ office: town-hall, kind: collect, only_if: { question: dog_name, value: post } }";
    let faults = ServiceFile::read(&with(asks)).unwrap_err();
    assert_eq!(faults[0].place, "appointment.only_if");
}
