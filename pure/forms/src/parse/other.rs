//! Files, numbers of registers, accounts and plates.

use super::{Parsed, wrong};
use crate::{
    Answer, Fault, FileKind, RawFields, Scheme, clean,
    iban::{self, NotIban},
    plate,
};

pub fn files(
    key: &str,
    raw: &RawFields,
    kinds: &[FileKind],
    (max_bytes, max_count): (u64, u32),
) -> Parsed {
    let files = raw.files.get(key).map_or(&[][..], Vec::as_slice);
    if files.is_empty() {
        return Ok(None);
    }
    let kinds = if kinds.is_empty() {
        &FileKind::ALL
    } else {
        kinds
    };
    let mut faults = Vec::new();
    if files.len() > usize::try_from(max_count).unwrap_or(usize::MAX) {
        faults.push(Fault::new(key, "forms-too-many-files").with("max", max_count));
    }
    for file in files {
        let code = match () {
            () if file.bytes == 0 => "forms-file-empty",
            () if file.bytes > max_bytes => "forms-file-too-large",
            () if !kinds
                .iter()
                .any(|kind| kind.media_types().contains(&file.media_type.as_str())) =>
            {
                "forms-file-of-wrong-kind"
            }
            () => continue,
        };
        let words: Vec<String> = kinds.iter().map(|kind| kind.word().to_owned()).collect();
        let fault = Fault::new(key, code).with("file", clean::line(&file.name));
        faults.push(fault.with("max", max_bytes).with("kinds", words.join(",")));
    }
    if faults.is_empty() {
        Ok(Some(Answer::Files(files.to_vec())))
    } else {
        Err(faults)
    }
}

pub fn identity_number(key: &str, raw: &RawFields, scheme: Scheme) -> Parsed {
    let number = code(raw.first(key));
    if number.is_empty() {
        return Ok(None);
    }
    match scheme.read(&number) {
        Some(number) => Ok(Some(Answer::IdentityNumber(number))),
        None => {
            wrong(Fault::new(key, "forms-not-an-identity-number").with("scheme", scheme.word()))
        }
    }
}

pub fn iban(key: &str, raw: &RawFields, countries: &[String]) -> Parsed {
    let mut number = code(raw.first(key));
    if let Some(rest) = number.strip_prefix("IBAN") {
        number = rest.to_owned();
    }
    if number.is_empty() {
        return Ok(None);
    }
    let country: String = number.chars().take(2).collect();
    if !countries.is_empty() && !countries.contains(&country) {
        let fault = Fault::new(key, "forms-iban-of-another-country");
        return wrong(fault.with("countries", countries.join(",")));
    }
    match iban::check(&number) {
        Ok(()) => Ok(Some(Answer::Iban(number))),
        Err(NotIban::Country) => wrong(Fault::new(key, "forms-iban-without-country")),
        Err(NotIban::Length(length)) => {
            let fault = Fault::new(key, "forms-iban-of-wrong-length").with("length", length);
            wrong(fault.with("country", country))
        }
        Err(NotIban::Form | NotIban::Checksum) => wrong(Fault::new(key, "forms-iban-mistyped")),
    }
}

pub fn vehicle_plate(key: &str, raw: &RawFields, countries: &[String]) -> Parsed {
    let plate = code(raw.first(key));
    if plate.is_empty() {
        return Ok(None);
    }
    if plate::is_plate(&plate, countries) {
        return Ok(Some(Answer::VehiclePlate(plate)));
    }
    wrong(Fault::new(key, "forms-not-a-plate").with("countries", countries.join(",")))
}

/// A code of which no more is looked at than any such code has.
fn code(text: &str) -> String {
    let start: String = text.chars().take(200).collect();
    clean::code(&start)
}
