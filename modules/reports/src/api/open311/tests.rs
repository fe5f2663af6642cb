//! The wire in both directions: the specification's own examples, real servers' payloads, round trips, and anything at all.

use jiff::{Timestamp, tz::TimeZone};

use super::{
    definition::{Attribute, AttributeValue, Datatype, ServiceDefinition},
    discovery::{Discovery, Endpoint, GEOREPORT_V2},
    fault::{ApiFault, WireError, jurisdiction, read_errors},
    request::{
        Answer, Created, Extended, Note, Receipt, RequestStatus, ServiceRequest, TokenAnswer,
        read_requests, requests_tree,
    },
    service_list::{Service, ServiceKind, read_services, services_tree},
    tree::WireFormat,
    update::{CreatedUpdate, RequestUpdate, UpdateStatus, read_updates, updates_tree},
};

mod anything;
mod asked;
mod payloads;
mod round_trips;

const BOTH: [WireFormat; 2] = [WireFormat::Json, WireFormat::Xml];

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn zone() -> TimeZone {
    TimeZone::get("America/Los_Angeles").expect("a time zone")
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}
