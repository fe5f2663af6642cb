//! Looks a credential up in the lists that it names.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::{
    Purpose, Reason, State, StatusCheck, StatusList, Verdict,
    json::{one_or_many, text},
};

/// Where a credential's state stands.
struct Place {
    list: String,
    index: Option<u64>,
    /// What a set bit means; None in a Token Status List.
    purpose: Option<Purpose>,
}

/// The most lists that one credential may name.
const MAX_PLACES: usize = 16;

/// Says what the lists know of the credential.
pub(crate) fn check(verdict: &mut Verdict, lists: &[StatusList], now: Timestamp) {
    let places = places(&verdict.claims);
    if !places.is_empty() {
        verdict.status = StatusCheck::Checked;
    }
    for place in places.iter().take(MAX_PLACES) {
        check_place(verdict, place, lists, now);
    }
    if places.len() > MAX_PLACES {
        verdict.status = StatusCheck::NotChecked;
    }
}

fn places(claims: &Map<String, Value>) -> Vec<Place> {
    let entries = claims.get("credentialStatus").map_or(&[][..], one_or_many);
    let mut places: Vec<Place> = entries.iter().filter_map(bitstring_place).collect();
    if let Some(status) = claims.get("status") {
        places.push(token_place(status));
    }
    places
}

/// Of an entry of the W3C's list. None for purposes that say nothing of validity, such as `message`; an entry of another
/// kind is a place that nobody can look up.
fn bitstring_place(entry: &Value) -> Option<Place> {
    let entry = entry.as_object()?;
    let list = text(entry, "statusListCredential")
        .or(text(entry, "id"))
        .unwrap_or_default();
    let is_ours = entry.get("type").is_some_and(|name| {
        one_or_many(name)
            .iter()
            .any(|one| one == "BitstringStatusListEntry")
    });
    if !is_ours {
        return Some(Place {
            list: list.to_owned(),
            index: None,
            purpose: None,
        });
    }
    let purpose = text(entry, "statusPurpose").and_then(Purpose::of)?;
    let index = text(entry, "statusListIndex").and_then(|index| index.parse().ok());
    Some(Place {
        list: list.to_owned(),
        index,
        purpose: Some(purpose),
    })
}

fn token_place(status: &Value) -> Place {
    let list = status.get("status_list");
    let uri = list
        .and_then(|list| list.get("uri"))
        .and_then(Value::as_str)
        .unwrap_or_default();
    let index = list
        .and_then(|list| list.get("idx"))
        .and_then(Value::as_u64);
    Place {
        list: uri.to_owned(),
        index,
        purpose: None,
    }
}

fn check_place(verdict: &mut Verdict, place: &Place, lists: &[StatusList], now: Timestamp) {
    let is_it = |list: &&StatusList| {
        list.uri == place.list
            && list.purpose == place.purpose
            && Some(&list.issuer) == verdict.issuer.as_ref()
    };
    let found = lists
        .iter()
        .filter(is_it)
        .max_by_key(|list| list.valid_until);
    let value = found
        .zip(place.index)
        .and_then(|(list, index)| Some((list, index, list.get(index)?)));
    let Some((list, index, value)) = value else {
        verdict.status = StatusCheck::NotChecked;
        verdict.reasons.push(Reason::StatusNotChecked {
            list: place.list.clone(),
        });
        return;
    };
    let uri = list.uri.clone();
    match (value, place.purpose) {
        (0, _) => {}
        (1, Some(Purpose::Suspension)) | (2, None) => {
            verdict.add(State::Suspended, Reason::Suspended { list: uri, index })
        }
        (1, _) => verdict.add(State::Revoked, Reason::Revoked { list: uri, index }),
        (value, _) => verdict.add(
            State::Suspended,
            Reason::UnknownStatus {
                list: uri,
                index,
                value,
            },
        ),
    }
    if !list.is_current(now) {
        verdict.status = verdict.status.max(StatusCheck::Stale);
        verdict.reasons.push(Reason::StatusStale {
            list: list.uri.clone(),
        });
    }
}
