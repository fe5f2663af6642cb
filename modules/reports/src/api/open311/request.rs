//! Service requests, as they are shown, and what is answered to a new one.

use jiff::{Timestamp, tz::TimeZone};

use super::{
    found::{Found, ReadFault},
    tree::Tree,
    w3c,
};

/// The two states that GeoReport knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestStatus {
    Open,
    Closed,
}

/// A report as Open311 shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceRequest {
    pub id: String,
    pub status: RequestStatus,
    pub status_notes: Option<String>,
    pub service_name: Option<String>,
    pub service_code: Option<String>,
    pub description: Option<String>,
    pub agency_responsible: Option<String>,
    pub service_notice: Option<String>,
    pub requested_at: Option<Timestamp>,
    pub updated_at: Option<Timestamp>,
    pub expected_at: Option<Timestamp>,
    pub address: Option<String>,
    pub address_id: Option<String>,
    pub zipcode: Option<String>,
    /// WGS 84, in degrees.
    pub lat: Option<f64>,
    pub long: Option<f64>,
    pub media_url: Option<String>,
    /// Shown only to those who ask with `extensions=true`.
    pub extended: Option<Extended>,
}

/// What the standard has no place for and many servers show when asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extended {
    pub media_urls: Vec<String>,
    /// The answers to the service's further questions that are for everybody.
    pub answers: Vec<Answer>,
    /// What happened, oldest first.
    pub notes: Vec<Note>,
    /// Facts by name, such as the ward.
    pub facts: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub code: String,
    pub label: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    pub at: Timestamp,
    pub description: String,
    /// `submitted`, `opened`, `closed` and the like.
    pub kind: String,
}

/// What a new request got: its id at once, or a token for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Receipt {
    Id(String),
    Token(String),
}

/// The answer to a new request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Created {
    pub receipt: Receipt,
    pub service_notice: Option<String>,
    pub account_id: Option<String>,
}

/// The answer to a token: the id, once there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenAnswer {
    pub token: String,
    pub id: Option<String>,
}

impl RequestStatus {
    pub fn name(self) -> &'static str {
        match self {
            RequestStatus::Open => "open",
            RequestStatus::Closed => "closed",
        }
    }

    /// What a server's word comes to; whatever is not known to be an end is open.
    pub fn read(word: &str) -> Self {
        match word.to_ascii_lowercase().as_str() {
            "closed"
            | "fixed"
            | "resolved"
            | "completed"
            | "archived"
            | "duplicate"
            | "not_councils_responsibility"
            | "no_further_action"
            | "internal_referral" => RequestStatus::Closed,
            _ => RequestStatus::Open,
        }
    }
}

impl ServiceRequest {
    /// Times are written with the offset of `zone`.
    fn to_tree(&self, zone: &TimeZone) -> Tree {
        let time = |at: Option<Timestamp>| {
            at.map_or(Tree::Nothing, |at| w3c::write(at, zone).as_str().into())
        };
        let degrees = |degrees: Option<f64>| degrees.map_or(Tree::Nothing, Tree::Number);
        let mut fields = vec![
            ("service_request_id".into(), self.id.as_str().into()),
            ("status".into(), self.status.name().into()),
            ("status_notes".into(), (&self.status_notes).into()),
            ("service_name".into(), (&self.service_name).into()),
            ("service_code".into(), (&self.service_code).into()),
            ("description".into(), (&self.description).into()),
            (
                "agency_responsible".into(),
                (&self.agency_responsible).into(),
            ),
            ("service_notice".into(), (&self.service_notice).into()),
            ("requested_datetime".into(), time(self.requested_at)),
            ("updated_datetime".into(), time(self.updated_at)),
            ("expected_datetime".into(), time(self.expected_at)),
            ("address".into(), (&self.address).into()),
            ("address_id".into(), (&self.address_id).into()),
            ("zipcode".into(), (&self.zipcode).into()),
            ("lat".into(), degrees(self.lat)),
            ("long".into(), degrees(self.long)),
            ("media_url".into(), (&self.media_url).into()),
        ];
        if let Some(extended) = &self.extended {
            fields.extend(extended.to_fields(zone));
        }
        Tree::Fields(fields)
    }

    fn read(found: &Found, zone: &TimeZone) -> Option<Self> {
        let time = |name| found.text(name).and_then(|text| w3c::read(&text, zone));
        let status = found.text("status").unwrap_or_default();
        Some(ServiceRequest {
            id: found.text("service_request_id")?,
            status: RequestStatus::read(&status),
            status_notes: found.text("status_notes"),
            service_name: found.text("service_name"),
            service_code: found.text("service_code"),
            description: found.text("description"),
            agency_responsible: found.text("agency_responsible"),
            service_notice: found.text("service_notice"),
            requested_at: time("requested_datetime"),
            updated_at: time("updated_datetime"),
            expected_at: time("expected_datetime"),
            address: found.text("address"),
            address_id: found.text("address_id"),
            zipcode: found.text("zipcode"),
            lat: found.number("lat"),
            long: found.number("long"),
            media_url: found.text("media_url"),
            extended: Extended::read(found, zone),
        })
    }
}

impl Extended {
    fn to_fields(&self, zone: &TimeZone) -> Vec<(std::borrow::Cow<'static, str>, Tree)> {
        let urls = self.media_urls.iter().map(|url| url.as_str().into());
        let answers = self.answers.iter().map(|answer| {
            Tree::fields([
                ("code", answer.code.as_str().into()),
                ("label", answer.label.as_str().into()),
                ("value", answer.value.as_str().into()),
            ])
        });
        let notes = self.notes.iter().map(|note| {
            Tree::fields([
                ("datetime", w3c::write(note.at, zone).as_str().into()),
                ("description", note.description.as_str().into()),
                ("type", note.kind.as_str().into()),
            ])
        });
        let facts = self
            .facts
            .iter()
            .map(|(name, value)| (name.clone().into(), value.as_str().into()));
        vec![
            ("media_urls".into(), Tree::List("media_url", urls.collect())),
            (
                "attributes".into(),
                Tree::List("attribute", answers.collect()),
            ),
            ("notes".into(), Tree::List("note", notes.collect())),
            ("extended_attributes".into(), Tree::Fields(facts.collect())),
        ]
    }

    /// `None` where a server sends none of it.
    fn read(found: &Found, zone: &TimeZone) -> Option<Self> {
        let list = |container, item| {
            found
                .field(container)
                .and(found.items(container, item))
                .unwrap_or_default()
        };
        let extended = Extended {
            media_urls: list("media_urls", "media_url")
                .into_iter()
                .filter_map(Found::own_text)
                .collect(),
            answers: list("attributes", "attribute")
                .into_iter()
                .filter_map(Answer::read)
                .collect(),
            notes: list("notes", "note")
                .into_iter()
                .filter_map(|found| Note::read(found, zone))
                .collect(),
            facts: match found.field("extended_attributes") {
                Some(Found::Fields(facts)) => facts
                    .iter()
                    .filter(|(name, _)| is_plain(name))
                    .filter_map(|(name, value)| Some((name.clone(), value.own_text()?)))
                    .collect(),
                _ => Vec::new(),
            },
        };
        (extended != Extended::default()).then_some(extended)
    }
}

/// Whether a fact's name can be the name of an element too.
fn is_plain(name: &str) -> bool {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '-';
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.chars().all(plain)
}

impl Answer {
    fn read(found: &Found) -> Option<Self> {
        let code = found.text("code").or_else(|| found.text("name"))?;
        Some(Answer {
            label: found.text("label").unwrap_or_else(|| code.clone()),
            value: found.text("value").unwrap_or_default(),
            code,
        })
    }
}

impl Note {
    fn read(found: &Found, zone: &TimeZone) -> Option<Self> {
        Some(Note {
            at: w3c::read(&found.text("datetime")?, zone)?,
            description: found.text("description").unwrap_or_default(),
            kind: found.text("type").unwrap_or_default(),
        })
    }
}

/// The document of `GET requests` and `GET requests/ID`; its root is `service_requests`.
pub fn requests_tree(requests: &[ServiceRequest], zone: &TimeZone) -> Tree {
    let items = requests.iter().map(|request| request.to_tree(zone));
    Tree::List("request", items.collect())
}

/// Reads another server's requests; times without offset are taken in `zone`. Requests without an id are left out.
///
/// # Errors
/// `Empty`, `Malformed`, or `Missing` when there is no list.
pub fn read_requests(bytes: &[u8], zone: &TimeZone) -> Result<Vec<ServiceRequest>, ReadFault> {
    let found = Found::read(bytes)?;
    let items = request_items(&found)?;
    Ok(items
        .into_iter()
        .filter_map(|found| ServiceRequest::read(found, zone))
        .collect())
}

fn request_items(found: &Found) -> Result<Vec<&Found>, ReadFault> {
    found
        .items("service_requests", "request")
        .ok_or(ReadFault::Missing("list of requests"))
}

impl Created {
    /// The document of `POST requests`; its root is `service_requests`.
    pub fn to_tree(&self) -> Tree {
        let (name, value) = match &self.receipt {
            Receipt::Id(id) => ("service_request_id", id),
            Receipt::Token(token) => ("token", token),
        };
        let request = Tree::fields([
            (name, value.as_str().into()),
            ("service_notice", (&self.service_notice).into()),
            ("account_id", (&self.account_id).into()),
        ]);
        Tree::List("request", vec![request])
    }

    /// Reads another server's answer to a new request. An id goes before a token, as several servers send both.
    ///
    /// # Errors
    /// `Empty`, `Malformed`, or `Missing` when it has neither (which is right for a service of the kind `blackbox`).
    pub fn read(bytes: &[u8]) -> Result<Self, ReadFault> {
        let found = Found::read(bytes)?;
        let items = request_items(&found)?;
        let request = items.first().ok_or(ReadFault::Missing("request"))?;
        let id = request.text("service_request_id").map(Receipt::Id);
        let receipt = id.or_else(|| request.text("token").map(Receipt::Token));
        Ok(Created {
            receipt: receipt.ok_or(ReadFault::Missing("service_request_id or token"))?,
            service_notice: request.text("service_notice"),
            account_id: request.text("account_id"),
        })
    }
}

impl TokenAnswer {
    /// The document of `GET tokens/TOKEN`; its root is `service_requests`.
    pub fn to_tree(&self) -> Tree {
        let request = Tree::fields([
            ("service_request_id", (&self.id).into()),
            ("token", self.token.as_str().into()),
        ]);
        Tree::List("request", vec![request])
    }

    /// Reads another server's answer about a token.
    ///
    /// # Errors
    /// `Empty`, `Malformed`, or `Missing` when there is no request in it.
    pub fn read(bytes: &[u8], token: &str) -> Result<Self, ReadFault> {
        let found = Found::read(bytes)?;
        let items = request_items(&found)?;
        let request = items.first().ok_or(ReadFault::Missing("request"))?;
        Ok(TokenAnswer {
            token: request.text("token").unwrap_or_else(|| token.to_owned()),
            id: request.text("service_request_id"),
        })
    }
}
