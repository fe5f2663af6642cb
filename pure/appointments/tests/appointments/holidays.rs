//! Holidays from iCalendar files, whole and broken.

use proptest::prelude::*;
use stoa_appointments::ical::{IcsFault, MOST_BYTES, What, read_holidays};

/// The holidays of 2026 and 2027 as lines.
fn read(file: &str) -> Result<Vec<String>, Vec<IcsFault>> {
    let found = read_holidays(
        file,
        "2026-01-01".parse().unwrap(),
        "2027-12-31".parse().unwrap(),
    );
    found.map(|days| {
        days.iter()
            .map(|day| format!("{} {}", day.date, day.name))
            .collect()
    })
}

fn file(event: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

fn fault(event: &str) -> (usize, What) {
    let faults = read(&file(event)).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    (faults[0].line, faults[0].what.clone())
}

#[test]
fn single_days_lines_that_are_folded_and_texts_that_are_escaped() {
    let found = read(&file(
        "DTSTART;VALUE=DATE:20260\r\n 406\r\nSUMMARY;LANGUAGE=\"a:b\":East\r\n\ter Monday\\, nobody works",
    ));
    assert_eq!(found.unwrap(), ["2026-04-06 Easter Monday, nobody works"]);
    let bare = "\u{feff}BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260406T000000\nSUMMARY:x\nBEGIN:VALARM\nDTSTART:oh\nEND:VALARM\nEND:VEVENT\n\nEND:VCALENDAR";
    assert_eq!(read(bare).unwrap(), ["2026-04-06 x"]);
    assert_eq!(
        read("BEGIN:VCALENDAR\nEND:VCALENDAR\n").unwrap(),
        Vec::<String>::new()
    );
}

#[test]
fn several_days_end_before_their_end() {
    let days = ["2026-12-24 C", "2026-12-25 C", "2026-12-26 C"];
    assert_eq!(
        read(&file("DTSTART:20261224\nDTEND:20261227\nSUMMARY:C")).unwrap(),
        days
    );
    assert_eq!(
        read(&file("DTSTART:20261224\nDURATION:P3D\nSUMMARY:C")).unwrap(),
        days
    );
    let over = read(&file("DTSTART:20251230\nDTEND:20260103\nSUMMARY:C")).unwrap();
    assert_eq!(over, ["2026-01-01 C", "2026-01-02 C"]);
}

#[test]
fn days_come_back_every_year() {
    for (start, rule, expected) in [
        ("20001225", "", "2026-12-25 2027-12-25"),
        ("20000101", ";INTERVAL=2", "2026-01-01"),
        ("20200229", "", ""),
        ("20251225", ";COUNT=2", "2026-12-25"),
        ("20251225", ";UNTIL=20261225T000000Z", "2026-12-25"),
        ("20201126", ";BYMONTH=11;BYDAY=4TH", "2026-11-26 2027-11-25"),
        ("20200525", ";BYDAY=-1MO;BYMONTH=5", "2026-05-25 2027-05-31"),
        (
            "20201103",
            ";BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            "2026-11-03 2027-11-02",
        ),
        (
            "20201231",
            ";BYMONTH=12;BYMONTHDAY=-1;WKST=MO",
            "2026-12-31 2027-12-31",
        ),
        ("20270501", "", "2027-05-01"),
    ] {
        let found = read(&file(&format!("DTSTART:{start}\nRRULE:FREQ=YEARLY{rule}"))).unwrap();
        assert_eq!(found.join("").trim(), expected, "{rule}");
    }
    let without =
        file("DTSTART:20001225\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20261225\nSUMMARY:C");
    assert_eq!(read(&without).unwrap(), ["2027-12-25 C"]);
    let cancelled = file("DTSTART:20001225\nRRULE:FREQ=YEARLY\nSTATUS:CANCELLED");
    assert_eq!(read(&cancelled).unwrap(), Vec::<String>::new());
}

#[test]
fn faults_say_where_and_what() {
    let date = |value: &str| What::Date {
        property: "DTSTART",
        value: value.to_owned(),
    };
    assert_eq!(fault("DTSTART:2026-04-06"), (4, date("2026-04-06")));
    assert_eq!(fault("DTSTART:20260230"), (4, date("20260230")));
    assert_eq!(
        fault("DTSTART:20260406T090000Z"),
        (4, What::TimeOfDay("DTSTART"))
    );
    assert_eq!(fault("SUMMARY:x"), (3, What::NoStart));
    assert_eq!(
        fault("DTSTART:20260406\nDTEND:20260401"),
        (3, What::EndsBefore)
    );
    assert_eq!(
        fault("DTSTART:20260406\nDTEND:20280401"),
        (3, What::Days(726))
    );
    assert_eq!(
        fault("DTSTART:20260406\nDURATION:PT5H"),
        (5, What::Duration("PT5H".to_owned()))
    );
    assert_eq!(
        fault("DTSTART:20260406\nRRULE:FREQ=WEEKLY"),
        (5, What::Frequency("WEEKLY".to_owned()))
    );
    let easter = "BYEASTER=1";
    assert_eq!(
        fault(&format!("DTSTART:20260406\nRRULE:FREQ=YEARLY;{easter}")),
        (5, What::Rule(easter.to_owned()))
    );
    assert_eq!(
        fault("DTSTART:20260406\nRDATE:20260407"),
        (5, What::SingleDays)
    );
    assert_eq!(fault("DTSTART:20260406\nnothing"), (5, What::Line));
    let told = read("<html>").unwrap_err()[0].to_string();
    assert_eq!(
        told,
        "line 1: this is no iCalendar file: it does not begin with BEGIN:VCALENDAR"
    );
    assert_eq!(read("").unwrap_err()[0].what, What::NoCalendar);
    let cut = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260406\n").unwrap_err();
    assert_eq!(
        cut[0].to_string(),
        "line 2: the file ends within VEVENT: a part of it is missing"
    );
    let stray = read("BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR").unwrap_err();
    assert_eq!(
        (stray[0].line, &stray[0].what),
        (2, &What::StrayEnd("VEVENT".to_owned()))
    );
}

#[test]
fn files_that_ask_for_too_much_are_refused() {
    let deep = "BEGIN:VCALENDAR\n".repeat(100_000);
    assert_eq!(read(&deep).unwrap_err()[0].what, What::TooDeep);
    let long = "x".repeat(MOST_BYTES + 1);
    assert_eq!(read(&long).unwrap_err()[0].what, What::TooLong(MOST_BYTES));
    let days: Vec<String> = (1..=31).map(|day| day.to_string()).collect();
    let every = format!(
        "DTSTART:00010101\nDURATION:P366D\nRRULE:FREQ=YEARLY;COUNT=4000000;BYMONTHDAY={}",
        days.join(",")
    );
    let found = read_holidays(
        &file(&every),
        "0001-01-01".parse().unwrap(),
        "9999-12-31".parse().unwrap(),
    );
    assert!(matches!(found.unwrap_err()[0].what, What::TooMany(_)));
    let many = format!(
        "BEGIN:VCALENDAR\n{}END:VCALENDAR",
        "BEGIN:VEVENT\nEND:VEVENT\n".repeat(5000)
    );
    assert_eq!(read(&many).unwrap_err().len(), 100);
    let endless = format!("BEGIN:VCALENDAR\nDESCRIPTION:{}", "\n x".repeat(1_000_000));
    assert!(read(&endless).is_err());
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), at in any::<prop::sample::Index>(), piece in "[A-Z0-9=;:,+TZ\\-\n \\\\\"]{0,30}") {
        let _ = read(&text);
        let mut seed = file("DTSTART;VALUE=DATE:20200101\r\nDTEND:20200103\r\nRRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1MO;COUNT=40\r\nEXDATE:20210101\r\nDURATION:P1W");
        let place = at.index(seed.len());
        seed.insert_str(place, &piece);
        match read(&seed) {
            Ok(days) => prop_assert!(days.iter().all(|day| day.starts_with("2026") || day.starts_with("2027"))),
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
        seed.truncate(place);
        // Only what is left out at the very end may be missed.
        prop_assert!(read(&seed).is_err() || seed.trim_end().ends_with("END:VCALENDAR"));
    }
}
