//! Configuration: one stoa.toml and STOA_* variables, which win. What is wrong is said in words, all of it at once.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use stoa_merkle::{LogKey, WitnessKey};

use crate::lang::{Lang, Localised};

mod faults;
mod payments;
mod trusted;

pub use payments::PaymentsConfig;

/// The variables that are listened to; STOA_LOG chooses what is logged.
pub const VARIABLES: [&str; 12] = [
    "STOA_LISTEN",
    "STOA_PUBLIC_URL",
    "STOA_DATABASE_URL",
    "STOA_BLOBS_URL",
    "STOA_SMTP_URL",
    "STOA_MAIL_DIR",
    "STOA_MAIL_FROM",
    "STOA_MASTER_KEY_FILE",
    "STOA_SCANNER_URL",
    "STOA_SEARCH_DIR",
    "STOA_WRITES_PER_MINUTE",
    "STOA_LOG",
];

/// Everything that an operator may set. Unknown names are refused, so that a slip of the pen is not silently nothing.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Where the program listens: `127.0.0.1:8311`.
    pub listen: String,
    /// The address that residents see, without a slash at its end.
    pub public_url: String,
    /// `sqlite:FILE` or `postgres://…`.
    pub database_url: String,
    /// `file:FOLDER` or `s3://BUCKET/PREFIX`.
    pub blobs_url: String,
    /// `smtp://…` or `smtps://…`; empty: mails are written as .eml files into `mail_dir`.
    pub smtp_url: String,
    pub mail_dir: String,
    /// Who mails are from.
    pub mail_from: String,
    pub master_key_file: String,
    /// ClamAV's daemon, which looks at uploaded documents: `tcp://HOST:3310` or `unix:PATH`; empty: nobody looks, and staff are told.
    pub scanner_url: String,
    /// The folder of this node's own search index; it is built anew when it is not there.
    pub search_dir: String,
    /// Proxies whose X-Forwarded-For is believed: addresses, and networks as `10.0.0.0/8` (RFC 4632).
    pub trusted_proxies: Vec<String>,
    /// Writes from one address in a minute before it is asked to slow down; 0 sets no limit.
    pub writes_per_minute: u32,
    /// Whether this is a town to try things out in: its mails may be read by all of its staff.
    pub demo: bool,
    /// Keys that others gave us, by the names that tables know them by: `STOA_SECRET_NORTHWATER` is `northwater`.
    pub secrets: BTreeMap<String, String>,
    pub bodies: BodiesConfig,
    pub data: DataConfig,
    pub ledger: LedgerConfig,
    pub payments: PaymentsConfig,
    pub town: TownConfig,
}

/// How we deal with other bodies' servers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BodiesConfig {
    /// How long another body's Open311 server is left in peace between two questions, in seconds; at least 1.
    pub ask_every_seconds: u32,
    /// Whether pictures that programs point to are fetched from addresses of private networks too. Without it nobody
    /// with a key can make this server ask its neighbours.
    pub private_networks: bool,
}

impl Default for BodiesConfig {
    fn default() -> Self {
        BodiesConfig {
            ask_every_seconds: 300,
            private_networks: false,
        }
    }
}

/// How data comes to be published.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DataConfig {
    /// Folders and buckets whose files become datasets as they settle.
    pub watch: Vec<WatchConfig>,
}

/// A place in which others leave files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WatchConfig {
    /// `file:FOLDER`, or `s3://BUCKET/PREFIX` with the usual AWS_* variables.
    pub place: String,
    /// The slug of the body that answers for what is left there; empty: the government's own.
    pub agency: String,
    /// The licence under which it is published: `cc-by-4.0`.
    pub licence: String,
    /// Whether what is complete is published at once. Without it, drafts are made.
    pub publish: bool,
}

/// Who watches our ledger, and whose we watch (C2SP tlog-witness).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LedgerConfig {
    /// Witnesses that are asked to cosign our checkpoints.
    pub witnesses: Vec<WitnessConfig>,
    /// Other logs whose checkpoints we cosign when they ask.
    pub witness_for: Vec<WitnessedConfig>,
}

/// A witness of ours.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WitnessConfig {
    /// Its submission prefix: `…/add-checkpoint` is put after it.
    pub url: String,
    /// Its verifier key: `name+id+base64`, of type 0x04.
    pub key: String,
}

/// A log that we are a witness for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WitnessedConfig {
    /// The first line of its checkpoints.
    pub origin: String,
    /// Its verifier key: `name+id+base64`, of type 0x01.
    pub key: String,
}

impl LedgerConfig {
    /// The witnesses' submission prefixes with their keys. Those that [`Config::faults`] would name are left out.
    pub fn witnesses(&self) -> Vec<(&str, WitnessKey)> {
        let known = |witness: &WitnessConfig| witness.key.parse().ok();
        let pairs = self.witnesses.iter();
        pairs
            .filter_map(|witness| Some((witness.url.as_str(), known(witness)?)))
            .collect()
    }

    /// The keys of the log of this origin; none when we are no witness for it.
    pub fn keys_of(&self, origin: &str) -> Vec<LogKey> {
        let ours = self.witness_for.iter().filter(|log| log.origin == origin);
        ours.filter_map(|log| log.key.parse().ok()).collect()
    }
}

/// What makes the program this town's.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TownConfig {
    pub name: Localised,
    /// The name before each report's number.
    pub reference_prefix: String,
    /// The slug of the agency that runs this installation.
    pub agency: String,
    /// IANA time zone.
    pub time_zone: String,
    /// The language for those who ask for none of ours.
    pub language: Lang,
    /// Where a map begins: latitude, longitude, zoom.
    pub center: [f64; 3],
    /// The theme's colour, `#rrggbb`, dark enough for white text.
    pub colour: String,
    /// A picture of the town's arms or logo, a path to a file of ours.
    pub logo: String,
    /// `https://…/{z}/{x}/{y}.png` of a tile server; empty: the town's own layers alone.
    pub tile_url: String,
    pub tile_attribution: String,
    /// Where people write to about the service.
    pub contact_email: String,
    pub contact_phone: String,
    /// Open311 jurisdiction ids that this server answers for; the first is its own.
    pub jurisdictions: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        let text = str::to_owned;
        Config {
            listen: text("127.0.0.1:8311"),
            public_url: text("http://localhost:8311"),
            database_url: text("sqlite:stoa.db"),
            blobs_url: text("file:blobs"),
            smtp_url: String::new(),
            mail_dir: text("mail"),
            mail_from: text("Stoa <no-reply@localhost>"),
            master_key_file: text("master.key"),
            scanner_url: String::new(),
            search_dir: text("search"),
            trusted_proxies: Vec::new(),
            writes_per_minute: 120,
            demo: false,
            secrets: BTreeMap::new(),
            bodies: BodiesConfig::default(),
            data: DataConfig::default(),
            ledger: LedgerConfig::default(),
            payments: PaymentsConfig::default(),
            town: TownConfig::default(),
        }
    }
}

impl Default for TownConfig {
    fn default() -> Self {
        let text = str::to_owned;
        TownConfig {
            name: Localised::english("Our town"),
            reference_prefix: text("R"),
            agency: text("town"),
            time_zone: text("UTC"),
            language: Lang::En,
            center: [0.0, 0.0, 12.0],
            colour: text("#1d4f6e"),
            logo: String::new(),
            tile_url: String::new(),
            tile_attribution: String::new(),
            contact_email: String::new(),
            contact_phone: String::new(),
            jurisdictions: Vec::new(),
        }
    }
}

impl Config {
    /// Reads a stoa.toml (if given) and then the variables. The fault says which name is wrong and what it takes.
    pub fn read(toml: Option<&str>, variables: &BTreeMap<String, String>) -> Result<Self, String> {
        let mut config: Config = match toml {
            Some(text) => toml::from_str(text).map_err(|error| error.to_string())?,
            None => Config::default(),
        };
        for (name, value) in variables {
            config.set(name, value)?;
        }
        let faults = config.faults();
        if faults.is_empty() {
            Ok(config)
        } else {
            Err(faults.join("\n"))
        }
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        let place = match name {
            "STOA_LISTEN" => &mut self.listen,
            "STOA_PUBLIC_URL" => &mut self.public_url,
            "STOA_DATABASE_URL" => &mut self.database_url,
            "STOA_BLOBS_URL" => &mut self.blobs_url,
            "STOA_SMTP_URL" => &mut self.smtp_url,
            "STOA_MAIL_DIR" => &mut self.mail_dir,
            "STOA_MAIL_FROM" => &mut self.mail_from,
            "STOA_MASTER_KEY_FILE" => &mut self.master_key_file,
            "STOA_SCANNER_URL" => &mut self.scanner_url,
            "STOA_SEARCH_DIR" => &mut self.search_dir,
            "STOA_WRITES_PER_MINUTE" => {
                let wrong = |_error| format!("{name} must be a whole number, not {value:?}");
                self.writes_per_minute = value.parse().map_err(wrong)?;
                return Ok(());
            }
            _ => {
                // Other variables are for the program's logs and for tests.
                if let Some(secret) = name.strip_prefix("STOA_SECRET_") {
                    let secret = secret.to_lowercase().replace('_', "-");
                    self.secrets.insert(secret, value.to_owned());
                }
                return Ok(());
            }
        };
        value.clone_into(place);
        Ok(())
    }

    /// The town's time zone. Checked by [`Config::faults`]; UTC where it was not.
    pub fn time_zone(&self) -> jiff::tz::TimeZone {
        jiff::tz::TimeZone::get(&self.town.time_zone).unwrap_or(jiff::tz::TimeZone::UTC)
    }

    /// The folder that `file:` names, for relative and absolute paths.
    pub fn blobs_dir(&self) -> Option<PathBuf> {
        after_scheme(&self.blobs_url, "file:").map(PathBuf::from)
    }

    /// The file that `sqlite:` names.
    pub fn sqlite_file(&self) -> Option<PathBuf> {
        after_scheme(&self.database_url, "sqlite:").map(PathBuf::from)
    }

    /// The same configuration for a program that runs elsewhere: paths that are relative begin at `folder`.
    pub fn in_folder(mut self, folder: &Path) -> Self {
        let place = |path: &str| folder.join(path).display().to_string();
        if let Some(file) = after_scheme(&self.database_url, "sqlite:") {
            self.database_url = format!("sqlite:{}", place(file));
        }
        if let Some(blobs) = after_scheme(&self.blobs_url, "file:") {
            self.blobs_url = format!("file:{}", place(blobs));
        }
        let paths = [
            &mut self.mail_dir,
            &mut self.master_key_file,
            &mut self.search_dir,
            &mut self.payments.test_dir,
            &mut self.town.logo,
        ];
        for path in paths {
            if !path.is_empty() {
                *path = place(path);
            }
        }
        self
    }

    /// The same configuration with the passwords in its addresses replaced by `…`, for showing.
    pub fn without_passwords(mut self) -> Self {
        for url in [
            &mut self.database_url,
            &mut self.smtp_url,
            &mut self.blobs_url,
        ] {
            *url = without_password(url);
        }
        for secret in self.secrets.values_mut() {
            "…".clone_into(secret);
        }
        self
    }

    /// The whole configuration as a stoa.toml.
    pub fn to_toml(&self) -> Result<String, String> {
        toml::to_string(self).map_err(|error| error.to_string())
    }
}

/// The path in `scheme:path` or `scheme://path`.
fn after_scheme<'a>(url: &'a str, scheme: &str) -> Option<&'a str> {
    let path = url.strip_prefix(scheme)?;
    Some(path.strip_prefix("//").unwrap_or(path))
}

/// An address without the password between its user and its host, or among its parameters.
pub fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    if let Some((before, after)) = rest.split_once("password=") {
        let others = after.find('&').map_or("", |end| &after[end..]);
        return without_password(&format!("{scheme}://{before}secret=…{others}"));
    }
    // The last one, as a password may hold what should have been encoded in it, such as a slash.
    match rest.rsplit_once('@') {
        Some((who, host)) => {
            let user = who.split_once(':').map_or(who, |(user, _password)| user);
            let hidden = if who.contains(':') { ":…" } else { "" };
            format!("{scheme}://{user}{hidden}@{host}")
        }
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(toml: &str, variables: &[(&str, &str)]) -> Result<Config, String> {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Config::read(Some(toml), &variables.iter().map(own).collect())
    }

    #[test]
    fn a_variable_wins_over_the_file() {
        let config = read(
            "listen = \"127.0.0.1:1\"",
            &[("STOA_LISTEN", "127.0.0.1:2")],
        )
        .unwrap();
        assert_eq!(config.listen, "127.0.0.1:2");
    }

    #[test]
    fn every_variable_that_is_listed_is_listened_to() {
        let plain = Config::default().to_toml();
        for name in VARIABLES.iter().filter(|name| **name != "STOA_LOG") {
            let mut config = Config::default();
            config.set(name, "7").unwrap();
            assert_ne!(config.to_toml(), plain, "{name}");
        }
    }

    #[test]
    fn all_faults_are_told_at_once_in_words() {
        let toml = "listen = \"here\"\npublic_url = \"town.example/\"\nmail_from = \"us\"
                    [town]\ntime_zone = \"Mars\"\ncenter = [91.0, 0.0, 12.0]";
        let told = read(toml, &[]).unwrap_err();
        for word in ["listen", "public_url", "mail_from", "Mars", "center"] {
            assert!(told.contains(word), "{told}");
        }
        assert!(read("lisen = \"x\"", &[]).unwrap_err().contains("lisen"));
    }

    #[test]
    fn relative_paths_begin_at_the_towns_folder() {
        let toml = "database_url = \"sqlite:stoa.db\"\nmaster_key_file = \"/etc/stoa/key\"";
        let config = read(toml, &[]).unwrap().in_folder(Path::new("/srv/town"));
        assert_eq!(config.database_url, "sqlite:/srv/town/stoa.db");
        assert_eq!(config.blobs_dir(), Some(PathBuf::from("/srv/town/blobs")));
        assert_eq!(config.master_key_file, "/etc/stoa/key");
        assert_eq!(config.town.logo, "");
    }

    #[test]
    fn passwords_are_not_shown() {
        let shown = without_password("postgres://stoa:s3:cr@t@db/town?host=/x");
        assert_eq!(shown, "postgres://stoa:…@db/town?host=/x");
        let shown = without_password("postgres://stoa@db/town?password=s3cr@t&host=/x");
        assert_eq!(shown, "postgres://stoa@db/town?secret=…&host=/x");
        let shown = without_password("smtp://stoa:s3/cr@t@mail.example:587");
        assert_eq!(shown, "smtp://stoa:…@mail.example:587");
        assert_eq!(
            without_password("smtp://mail.example:25"),
            "smtp://mail.example:25"
        );
        assert_eq!(without_password("sqlite:stoa.db"), "sqlite:stoa.db");
    }

    #[test]
    fn what_is_written_is_read_again() {
        let config = Config {
            writes_per_minute: 7,
            ..Config::default()
        };
        let again = read(&config.to_toml().unwrap(), &[]).unwrap();
        assert_eq!(again.to_toml(), config.to_toml());
    }
}
