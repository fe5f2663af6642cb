//! What is sent to `POST requests` and `POST servicerequestupdates`: a form, by name and value.

use jiff::{Timestamp, tz::TimeZone};
use stoa_kernel::Point;

use super::{fault::ApiFault, query::Parameters, update::UpdateStatus, w3c};

/// The specification's longest description, in characters.
pub const LONGEST_DESCRIPTION: usize = 4000;
const LONGEST_FIELD: usize = 1000;
/// The most pictures of a request or an update.
const MOST_MEDIA: usize = 6;

/// Where something is: at least one of these is given.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Location {
    pub point: Option<Point>,
    pub address_string: Option<String>,
    pub address_id: Option<String>,
}

/// Who reports; everything is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reporter {
    pub email: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub phone: Option<String>,
    pub device_id: Option<String>,
    pub account_id: Option<String>,
}

/// A new request.
#[derive(Debug, Clone, PartialEq)]
pub struct NewRequest {
    pub service_code: String,
    pub location: Location,
    pub reporter: Reporter,
    pub description: Option<String>,
    pub media_urls: Vec<String>,
    /// Answers by the attribute's code, in the order of their first mention.
    pub attributes: Vec<(String, Vec<String>)>,
}

/// A new update of a request.
#[derive(Debug, Clone, PartialEq)]
pub struct NewUpdate {
    pub service_request_id: String,
    /// The sender's id, under which it is told apart from updates sent twice.
    pub update_id: Option<String>,
    pub status: Option<UpdateStatus>,
    pub updated_at: Option<Timestamp>,
    pub description: String,
    pub media_urls: Vec<String>,
    pub reporter: Reporter,
    /// Whether the sender's name is to be kept from the public.
    pub anonymous: bool,
}

impl NewRequest {
    /// Reads a form.
    ///
    /// # Errors
    /// 400 with a sentence for each field that is missing or wrong.
    pub fn read(form: Parameters<'_>) -> Result<Self, ApiFault> {
        let mut faults = Vec::new();
        let service_code = form.get("service_code").unwrap_or_default().to_owned();
        if service_code.is_empty() {
            faults.push("service_code was not provided.".to_owned());
        }
        let location = Location::read(form, &mut faults);
        let description = long_text(form, &mut faults);
        check_lengths(form, &mut faults);
        let request = NewRequest {
            service_code,
            location,
            reporter: Reporter::read(form),
            description,
            media_urls: media_urls(form, &mut faults),
            attributes: attributes(form),
        };
        ApiFault::of(faults).map_or(Ok(request), Err)
    }

    /// The form for another server, without key and jurisdiction.
    pub fn to_form(&self) -> Vec<(String, String)> {
        let mut form = Vec::new();
        put(&mut form, "service_code", Some(&self.service_code));
        if let Some(point) = self.location.point {
            put(&mut form, "lat", Some(&point.lat.to_string()));
            put(&mut form, "long", Some(&point.lon.to_string()));
        }
        put(
            &mut form,
            "address_string",
            self.location.address_string.as_ref(),
        );
        put(&mut form, "address_id", self.location.address_id.as_ref());
        self.reporter.put(&mut form);
        put(&mut form, "description", self.description.as_ref());
        for url in &self.media_urls {
            put(&mut form, "media_url", Some(url));
        }
        for (code, values) in &self.attributes {
            let name = match values.len() {
                1 => format!("attribute[{code}]"),
                _ => format!("attribute[{code}][]"),
            };
            for value in values {
                form.push((name.clone(), value.clone()));
            }
        }
        form
    }
}

impl NewUpdate {
    /// Reads a form. Times without offset are taken in `zone`.
    ///
    /// # Errors
    /// 400 with a sentence for each field that is missing or wrong.
    pub fn read(form: Parameters<'_>, zone: &TimeZone) -> Result<Self, ApiFault> {
        let mut faults = Vec::new();
        let service_request_id = form
            .get("service_request_id")
            .unwrap_or_default()
            .to_owned();
        if service_request_id.is_empty() {
            faults.push("service_request_id was not provided.".to_owned());
        }
        let status = form.get("status").map(UpdateStatus::read);
        if status == Some(None) {
            faults.push("status is none of the extension's.".to_owned());
        }
        let updated_at = form
            .get("updated_datetime")
            .map(|text| w3c::read(text, zone));
        if updated_at == Some(None) {
            faults.push(
                "updated_datetime is no date and time in W3C format, such as 2010-01-01T00:00:00Z."
                    .to_owned(),
            );
        }
        let description = long_text(form, &mut faults).unwrap_or_default();
        if description.is_empty() && status.is_none() {
            faults.push("description was not provided, nor a status.".to_owned());
        }
        check_lengths(form, &mut faults);
        let update_id = form.get("update_id").or_else(|| form.get("update_id_ext"));
        let update = NewUpdate {
            service_request_id,
            update_id: update_id.map(str::to_owned),
            status: status.flatten(),
            updated_at: updated_at.flatten(),
            description,
            media_urls: media_urls(form, &mut faults),
            reporter: Reporter::read(form),
            anonymous: form
                .get("public_anonymity_required")
                .is_some_and(|word| word.eq_ignore_ascii_case("true")),
        };
        ApiFault::of(faults).map_or(Ok(update), Err)
    }

    /// The form for another server, without key and jurisdiction.
    pub fn to_form(&self, zone: &TimeZone) -> Vec<(String, String)> {
        let mut form = Vec::new();
        put(
            &mut form,
            "service_request_id",
            Some(&self.service_request_id),
        );
        put(&mut form, "update_id", self.update_id.as_ref());
        let status = self.status.map(|status| status.name().to_ascii_uppercase());
        put(&mut form, "status", status.as_ref());
        let at = self.updated_at.map(|at| w3c::write(at, zone));
        put(&mut form, "updated_datetime", at.as_ref());
        put(&mut form, "description", Some(&self.description));
        for url in &self.media_urls {
            put(&mut form, "media_url", Some(url));
        }
        self.reporter.put(&mut form);
        let anonymous = self.anonymous.then(|| "TRUE".to_owned());
        put(&mut form, "public_anonymity_required", anonymous.as_ref());
        form
    }
}

impl Location {
    fn read(form: Parameters<'_>, faults: &mut Vec<String>) -> Self {
        let point = match (form.get("lat"), form.get("long")) {
            (None, None) => None,
            (Some(lat), Some(long)) => {
                let point = lat
                    .parse()
                    .ok()
                    .zip(long.parse().ok())
                    .and_then(|(lat, lon)| Point::new(lat, lon));
                if point.is_none() {
                    faults.push("lat is from -90 to 90 and long from -180 to 180.".to_owned());
                }
                point
            }
            _ => {
                faults.push("lat and long both need to be sent.".to_owned());
                None
            }
        };
        let location = Location {
            point,
            address_string: form.get("address_string").map(str::to_owned),
            address_id: form.get("address_id").map(str::to_owned),
        };
        let named = form.get("lat").or_else(|| form.get("long"));
        if location == Location::default() && named.is_none() {
            faults.push(
                "A location was not provided: lat and long, address_string or address_id."
                    .to_owned(),
            );
        }
        location
    }
}

impl Reporter {
    fn read(form: Parameters<'_>) -> Self {
        let get = |name| form.get(name).map(str::to_owned);
        Reporter {
            email: get("email"),
            first_name: get("first_name"),
            last_name: get("last_name"),
            phone: get("phone"),
            device_id: get("device_id"),
            account_id: get("account_id"),
        }
    }

    fn put(&self, form: &mut Vec<(String, String)>) {
        put(form, "email", self.email.as_ref());
        put(form, "first_name", self.first_name.as_ref());
        put(form, "last_name", self.last_name.as_ref());
        put(form, "phone", self.phone.as_ref());
        put(form, "device_id", self.device_id.as_ref());
        put(form, "account_id", self.account_id.as_ref());
    }
}

fn put(form: &mut Vec<(String, String)>, name: &str, value: Option<&String>) {
    if let Some(value) = value {
        form.push((name.to_owned(), value.clone()));
    }
}

fn long_text(form: Parameters<'_>, faults: &mut Vec<String>) -> Option<String> {
    let text = form.get("description")?;
    if text.chars().nth(LONGEST_DESCRIPTION).is_some() {
        faults.push(format!(
            "description is longer than {LONGEST_DESCRIPTION} characters."
        ));
    }
    Some(text.replace("\r\n", "\n"))
}

fn check_lengths(form: Parameters<'_>, faults: &mut Vec<String>) {
    for (name, value) in form.0 {
        let bounded = name != "description" && !is_media(name);
        if bounded && value.chars().nth(LONGEST_FIELD).is_some() {
            let name: String = name.chars().take(60).collect();
            faults.push(format!("{name} is longer than {LONGEST_FIELD} characters."));
        }
    }
}

fn media_urls(form: Parameters<'_>, faults: &mut Vec<String>) -> Vec<String> {
    let mut urls: Vec<String> = Vec::new();
    for (_, url) in form.0.iter().filter(|(name, _)| is_media(name)) {
        let url = url.trim();
        if !url.is_empty() && !urls.iter().any(|known| known == url) {
            urls.push(url.to_owned());
        }
    }
    let is_url = |url: &String| {
        let known = url.starts_with("https://") || url.starts_with("http://");
        known && url.len() <= 2000 && !url.contains(char::is_whitespace)
    };
    if !urls.iter().all(is_url) {
        faults.push("media_url is no address on the web.".to_owned());
    }
    if urls.len() > MOST_MEDIA {
        faults.push(format!("media_url names more than {MOST_MEDIA} pictures."));
    }
    urls
}

/// The standard has one `media_url`; FixMyStreet repeats it, and others write lists in one of these ways.
fn is_media(name: &str) -> bool {
    let plain = name.split_once('[').map_or(name, |(plain, _index)| plain);
    matches!(plain, "media_url" | "media_urls")
}

/// `attribute[CODE]=v` and `attribute[CODE][]=v`; of a list each value counts, also where a client repeats the plain form.
fn attributes(form: Parameters<'_>) -> Vec<(String, Vec<String>)> {
    let mut attributes: Vec<(String, Vec<String>)> = Vec::new();
    for (name, value) in form.0 {
        let Some(code) = attribute_code(name) else {
            continue;
        };
        let value = value.trim().to_owned();
        if value.is_empty() {
            continue;
        }
        match attributes.iter_mut().find(|(known, _)| known == code) {
            Some((_, values)) => values.push(value),
            None => attributes.push((code.to_owned(), vec![value])),
        }
    }
    attributes
}

/// The code within the brackets, whatever index a client writes behind it.
fn attribute_code(name: &str) -> Option<&str> {
    let inside = name.strip_prefix("attribute[")?;
    let (code, rest) = inside.split_once(']')?;
    let indexed = rest.is_empty() || (rest.starts_with('[') && rest.ends_with(']'));
    (indexed && !code.is_empty()).then_some(code)
}
