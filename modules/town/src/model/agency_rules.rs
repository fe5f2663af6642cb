//! What an agency's entry must be like.

use stoa_kernel::{Lang, mail, town::Agency};

use super::{faults::Faults, names};

/// The kinds of agency, each with its words: a council, a utility, a road authority, the police, another body.
pub const KINDS: [&str; 5] = ["council", "utility", "road-authority", "police", "other"];

/// `Invalid` fields of an entry. `main` is the town's own language, at whose name a missing one is told.
pub fn check(agency: &Agency, main: Lang) -> Faults {
    let mut faults = Faults::default();
    names::check_slug(&agency.slug, &mut faults);
    names::check(&agency.name, main, &mut faults);
    let kind = KINDS.contains(&agency.kind.as_str());
    faults.want(kind, "kind", "town-agency-kind-missing");
    let blank_or_url = |url: &str| url.is_empty() || is_url(url);
    faults.want(
        blank_or_url(&agency.contact_url),
        "contact_url",
        "town-url-form",
    );
    let email = &agency.contact_email;
    faults.want(
        email.is_empty() || mail::is_address(email),
        "contact_email",
        "town-email-form",
    );
    let endpoint = &agency.open311_endpoint;
    faults.want(blank_or_url(endpoint), "open311_endpoint", "town-url-form");
    let jurisdiction = &agency.open311_jurisdiction;
    let plain = jurisdiction.len() <= 200 && !jurisdiction.contains(char::is_whitespace);
    faults.want(plain, "open311_jurisdiction", "town-jurisdiction-form");
    faults.want(
        is_secret_name(&agency.open311_key),
        "open311_key",
        "town-secret-form",
    );
    faults
}

/// Whether it is an address on the web that a browser can follow.
pub fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        !host.is_empty()
            && text.len() <= 500
            && !text.contains(|c: char| c.is_whitespace() || c.is_control())
    })
}

/// The name of a secret, never the secret: letters, digits, `_` and `-`. May be empty.
fn is_secret_name(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    text.len() <= 60 && text.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Localised;

    use super::*;

    fn water() -> Agency {
        Agency {
            slug: "water".to_owned(),
            name: Localised::english("Merrow Water"),
            kind: "utility".to_owned(),
            contact_url: "https://water.example.org/report?from=stoa".to_owned(),
            contact_email: "desk@water.example.org".to_owned(),
            open311_endpoint: "https://water.example.org/open311/v2".to_owned(),
            open311_jurisdiction: "water.example.org".to_owned(),
            open311_key: "WATER_KEY".to_owned(),
            is_own: false,
            is_ended: false,
        }
    }

    #[test]
    fn each_field_is_checked() {
        assert!(check(&water(), Lang::En).is_empty());
        let wrong: [fn(&mut Agency); 8] = [
            |one| one.slug = "Water Co".to_owned(),
            |one| one.name = Localised::default(),
            |one| one.kind = "club".to_owned(),
            |one| one.contact_url = "javascript:alert(1)".to_owned(),
            |one| one.contact_email = "desk".to_owned(),
            |one| one.open311_endpoint = "https://".to_owned(),
            |one| one.open311_jurisdiction = "two words".to_owned(),
            |one| one.open311_key = "s3cr3t!".to_owned(),
        ];
        for spoil in wrong {
            let mut agency = water();
            spoil(&mut agency);
            let faults = check(&agency, Lang::En).done().unwrap_err().to_string();
            assert_eq!(faults.matches("town-").count(), 1, "{faults}");
        }
    }
}
