//! What is kept as JSON comes back as it was, and what could not be is refused.

use stoa_appointments::{DaySpan, Interval, Kind, Opening, Resource};

use crate::offices::{between, mornings, resource, visit};

#[test]
fn kinds_and_resources_come_back() {
    let mut desk = resource("a", &["passports"]);
    desk.hours = Some(mornings());
    desk.absences = vec![between("2026-03-05T09:00:00Z", "2026-03-05T10:00:00Z")];
    let kept = serde_json::to_string(&desk).unwrap();
    assert_eq!(serde_json::from_str::<Resource>(&kept).unwrap(), desk);
    let kept = serde_json::to_string(&visit()).unwrap();
    assert_eq!(serde_json::from_str::<Kind>(&kept).unwrap(), visit());
}

#[test]
fn spans_that_cannot_be_are_refused() {
    for text in ["[600,540]", "[600,600]", "[600,1441]"] {
        assert!(serde_json::from_str::<DaySpan>(text).is_err(), "{text}");
    }
    let backwards = r#"{"start":"2026-03-05T10:00:00Z","end":"2026-03-05T09:00:00Z"}"#;
    assert!(serde_json::from_str::<Interval>(backwards).is_err());
    let short_week =
        r#"{"weeks":[{"from":null,"until":null,"week":[[],[]]}],"closed":[],"exceptions":{}}"#;
    assert!(serde_json::from_str::<Opening>(short_week).is_err());
}
