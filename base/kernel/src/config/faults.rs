//! What is wrong with a configuration: each fault names what to change, and what it takes.

use std::net::SocketAddr;

use stoa_merkle::{LogKey, WitnessKey};

use super::{Config, LedgerConfig, PaymentsConfig, TownConfig};
use crate::mail::is_address;

/// Gathers faults.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn want(&mut self, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.0.push(what());
        }
    }
}

impl Config {
    /// Everything that is wrong, in words.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Faults::default();
        self.check_places(&mut faults);
        self.check_mail(&mut faults);
        faults.want(self.bodies.ask_every_seconds > 0, || {
            "bodies.ask_every_seconds must be 1 or more".to_owned()
        });
        for watch in &self.data.watch {
            let begins = ["file:", "s3://"].map(|scheme| watch.place.starts_with(scheme));
            faults.want(begins.contains(&true), || {
                format!(
                    "data.watch.place must begin with file: or s3://, not {:?}",
                    watch.place
                )
            });
        }
        self.town.check(&mut faults);
        self.ledger.check(&mut faults);
        self.check_cards(&mut faults);
        self.payments.check(&mut faults);
        faults.0
    }

    fn check_cards(&self, faults: &mut Faults) {
        let provider = self.payments.provider.as_str();
        let known = ["", "govuk-pay", "stripe", "test"].contains(&provider);
        faults.want(known, || {
            format!("payments.provider must be govuk-pay, stripe or empty, not {provider:?}")
        });
        faults.want(provider != "test" || self.demo, || {
            "payments.provider \"test\" moves no money: it is for a demonstration (demo = true)"
                .to_owned()
        });
        if ["govuk-pay", "stripe"].contains(&provider) {
            for (secret, variable) in [
                ("payments-key", "STOA_SECRET_PAYMENTS_KEY"),
                ("payments-signing", "STOA_SECRET_PAYMENTS_SIGNING"),
            ] {
                let is_told = self
                    .secrets
                    .get(secret)
                    .is_some_and(|told| !told.is_empty());
                faults.want(is_told, || {
                    format!("payments.provider {provider:?} needs the secret {secret} ({variable})")
                });
            }
        }
    }

    fn check_places(&self, faults: &mut Faults) {
        let listen = &self.listen;
        faults.want(listen.parse::<SocketAddr>().is_ok(), || {
            format!("listen must be an address and a port, such as 127.0.0.1:8311, not {listen:?}")
        });
        let url = &self.public_url;
        faults.want(is_origin(url), || {
            format!(
                "public_url must be http:// or https:// and a host, without a path and without a slash at the end, such as \
                 https://problems.merrow.example, not {url:?}: pages have no other place than a host's root"
            )
        });
        let begins = |text: &str, schemes: &[&str]| schemes.iter().any(|one| text.starts_with(one));
        let engines = ["sqlite:", "postgres://", "postgresql://"];
        faults.want(begins(&self.database_url, &engines), || {
            "database_url must begin with sqlite: or postgres://".to_owned()
        });
        faults.want(begins(&self.blobs_url, &["file:", "s3://"]), || {
            "blobs_url must begin with file: or s3://".to_owned()
        });
        let scanner = &self.scanner_url;
        faults.want(
            scanner.is_empty() || begins(scanner, &["tcp://", "unix:"]),
            || "scanner_url must begin with tcp:// or unix:, or be empty".to_owned(),
        );
        faults.0.extend(self.trusted_networks().err());
    }

    fn check_mail(&self, faults: &mut Faults) {
        let smtp = &self.smtp_url;
        let fits = smtp.is_empty() || smtp.starts_with("smtp://") || smtp.starts_with("smtps://");
        faults.want(fits, || {
            "smtp_url must begin with smtp:// or smtps://, or be empty".to_owned()
        });
        let from = &self.mail_from;
        faults.want(from.parse::<lettre::message::Mailbox>().is_ok(), || {
            format!("mail_from must be of the form Town <no-reply@town.example>, not {from:?}")
        });
    }
}

impl PaymentsConfig {
    fn check(&self, faults: &mut Faults) {
        let endpoint = &self.endpoint;
        faults.want(endpoint.is_empty() || is_web(endpoint), || {
            format!(
                "payments.endpoint must be an address with https://, or empty, not {endpoint:?}"
            )
        });
        let iban = &self.iban;
        faults.want(iban.is_empty() || is_iban(iban), || {
            format!("payments.iban must be an account number with right check digits, not {iban:?}")
        });
        let holder = self.account_holder.trim();
        let fits = iban.is_empty() || (1..=70).contains(&holder.chars().count());
        faults.want(fits, || {
            "payments.account_holder must be a name of up to 70 characters where there is an iban".to_owned()
        });
        let bic = &self.bic;
        let fits =
            [0, 8, 11].contains(&bic.len()) && bic.bytes().all(|sign| sign.is_ascii_alphanumeric());
        faults.want(fits, || {
            format!("payments.bic must have 8 or 11 letters and digits, not {bic:?}")
        });
    }
}

/// Whether a text is an account number: 15 to 34 letters and digits whose remainder by 97 is 1 (ISO 13616-1, annex A).
fn is_iban(text: &str) -> bool {
    let plain: String = text.chars().filter(|sign| *sign != ' ').collect();
    if !(15..=34).contains(&plain.len()) || !plain.is_ascii() {
        return false;
    }
    let (head, account) = plain.split_at(4);
    let rest = account
        .chars()
        .chain(head.chars())
        .try_fold(0, |rest, sign| {
            let value = sign.to_digit(36)?;
            let shifted = if value < 10 { rest * 10 } else { rest * 100 };
            Some((shifted + value) % 97)
        });
    rest == Some(1)
}

impl TownConfig {
    fn check(&self, faults: &mut Faults) {
        faults.want(!self.name.is_empty(), || {
            "town.name must be a name in one language at least, such as { en = \"Merrow\" }"
                .to_owned()
        });
        let zone = &self.time_zone;
        faults.want(jiff::tz::TimeZone::get(zone).is_ok(), || {
            format!("town.time_zone {zone:?} is no IANA time zone, such as Europe/Madrid")
        });
        let colour = &self.colour;
        let digits = colour.strip_prefix('#').unwrap_or_default();
        let fits = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        faults.want(fits, || {
            format!("town.colour must be of the form #1d4f6e, not {colour:?}")
        });
        let prefix = &self.reference_prefix;
        let fits =
            (1..=6).contains(&prefix.len()) && prefix.bytes().all(|c| c.is_ascii_uppercase());
        faults.want(fits, || {
            format!("town.reference_prefix must be 1 to 6 capital letters, not {prefix:?}")
        });
        let [lat, lon, zoom] = self.center;
        let fits = lat.abs() <= 90.0 && lon.abs() <= 180.0 && (0.0..=22.0).contains(&zoom);
        faults.want(fits, || {
            format!(
                "town.center must be latitude, longitude and zoom (0 to 22), not {:?}",
                self.center
            )
        });
        let tiles = &self.tile_url;
        let fits = is_web(tiles)
            && ["{z}", "{x}", "{y}"]
                .iter()
                .all(|part| tiles.contains(part));
        faults.want(tiles.is_empty() || fits, || {
            format!(
                "town.tile_url must be of the form https://…/{{z}}/{{x}}/{{y}}.png, not {tiles:?}"
            )
        });
        let email = &self.contact_email;
        faults.want(email.is_empty() || is_address(email), || {
            format!("town.contact_email must be an e-mail address, not {email:?}")
        });
    }
}

impl LedgerConfig {
    fn check(&self, faults: &mut Faults) {
        for witness in &self.witnesses {
            let url = &witness.url;
            faults.want(is_web(url) && !url.ends_with('/'), || {
                format!(
                    "ledger.witnesses: url must begin with http:// or https:// and not end with a slash, not {url:?}"
                )
            });
            if let Err(error) = witness.key.parse::<WitnessKey>() {
                faults
                    .0
                    .push(format!("ledger.witnesses: the key of {url}: {error}"));
            }
        }
        for log in &self.witness_for {
            if let Err(error) = log.key.parse::<LogKey>() {
                let origin = &log.origin;
                faults
                    .0
                    .push(format!("ledger.witness_for: the key of {origin}: {error}"));
            }
        }
    }
}

/// A scheme and a host, perhaps with a port, and nothing behind: links on pages begin at the root.
fn is_origin(url: &str) -> bool {
    let host = ["http://", "https://"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme));
    host.is_some_and(|host| {
        let is_of_a_host = |c: char| c.is_alphanumeric() || "-.:[]_".contains(c);
        !host.is_empty() && host.chars().all(is_of_a_host)
    })
}

fn is_web(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_url_with_a_path_would_break_every_link() {
        for (url, expected) in [
            ("https://problems.merrow.example", true),
            ("http://localhost:8311", true),
            ("http://[::1]:8311", true),
            ("https://merrow.example/", false),
            ("https://merrow.example/problems", false),
            ("https://merrow.example?town=1", false),
            ("https://merrow.example#top", false),
            ("https://ana@merrow.example", false),
            ("https://", false),
            ("merrow.example", false),
        ] {
            let config = Config {
                public_url: url.to_owned(),
                ..Config::default()
            };
            let told = config.faults();
            let is_taken = !told.iter().any(|fault| fault.contains("public_url"));
            assert_eq!(is_taken, expected, "{url}: {told:?}");
        }
    }

    #[test]
    fn time_zones_are_known_without_the_machines_own_tables() {
        // What the program carries with itself, as small containers have none.
        let own = jiff::tz::TimeZoneDatabase::bundled();
        for zone in ["Europe/London", "America/Chicago", "Asia/Kathmandu"] {
            assert!(own.get(zone).is_ok(), "{zone}");
        }
    }
}
