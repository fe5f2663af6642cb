//! The address of the server: what of it tokio-postgres reads itself, and what is ours to do (`sslmode`, `sslrootcert`).

use std::{path::PathBuf, str::FromStr, time::Duration};

use tokio_postgres::{Config, config::SslMode};

use super::tls::Trust;
use crate::error::{Error, Result};

/// A server's address, taken apart.
pub(super) struct Address {
    pub(super) config: Config,
    pub(super) trust: Trust,
    /// The file of `sslrootcert`: authorities that are trusted instead of the system's.
    pub(super) authorities: Option<PathBuf>,
}

impl Address {
    /// `postgres://user@host/name?sslmode=verify-full&sslrootcert=/etc/ssl/town.pem`, with libpq's meaning of both.
    pub(super) fn parse(url: &str) -> Result<Self> {
        let (base, query) = url.split_once('?').unwrap_or((url, ""));
        let (mut mode, mut authorities, mut rest) = ("prefer", None, Vec::new());
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.split_once('=') {
                Some(("sslmode", value)) => mode = value,
                Some(("sslrootcert", path)) => authorities = Some(PathBuf::from(decoded(path))),
                _ => rest.push(pair),
            }
        }
        let (ssl, trust) = meaning(mode, authorities.is_some())?;
        let query = if rest.is_empty() {
            String::new()
        } else {
            format!("?{}", rest.join("&"))
        };
        let mut config = Config::from_str(&format!("{base}{query}"))
            .map_err(|error| Error::broken("STOA_DATABASE_URL", error))?;
        config
            .ssl_mode(ssl)
            .application_name("stoa")
            .connect_timeout(Duration::from_secs(5))
            // A server that vanished without a word is noticed within a minute, not after hours.
            .tcp_user_timeout(Duration::from_secs(30))
            .keepalives_idle(Duration::from_secs(30))
            .keepalives_interval(Duration::from_secs(10))
            .keepalives_retries(3);
        Ok(Address {
            config,
            trust,
            authorities,
        })
    }
}

/// libpq's table of modes (PostgreSQL's documentation, section "SSL Mode Descriptions"), but for `allow`, which nobody wants.
fn meaning(mode: &str, has_authorities: bool) -> Result<(SslMode, Trust)> {
    Ok(match mode {
        "disable" => (SslMode::Disable, Trust::Anybody),
        "prefer" => (SslMode::Prefer, Trust::Anybody),
        "require" if has_authorities => (SslMode::Require, Trust::Authorities),
        "require" => (SslMode::Require, Trust::Anybody),
        "verify-ca" => (SslMode::Require, Trust::Authorities),
        "verify-full" => (SslMode::Require, Trust::AuthoritiesAndName),
        other => {
            return Err(Error::Broken(format!(
                "STOA_DATABASE_URL: sslmode must be disable, prefer, require, verify-ca or verify-full, not {other:?}"
            )));
        }
    })
}

/// Undoes percent-encoding; what is none stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let pair = after.get(..2).filter(|_| first == b'%');
        let mut byte = [0];
        if pair.is_some_and(|pair| hex::decode_to_slice(pair, &mut byte).is_ok()) {
            bytes.push(byte[0]);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, ssl: SslMode, trust: Trust) {
        let address = Address::parse(&format!("postgres://stoa@db.example/town{query}")).unwrap();
        assert_eq!(
            (address.config.get_ssl_mode(), address.trust),
            (ssl, trust),
            "{query}"
        );
    }

    #[test]
    fn modes_mean_what_they_mean_to_libpq() {
        check("", SslMode::Prefer, Trust::Anybody);
        check("?sslmode=disable", SslMode::Disable, Trust::Anybody);
        check("?sslmode=require", SslMode::Require, Trust::Anybody);
        check(
            "?sslmode=require&sslrootcert=/ca.pem",
            SslMode::Require,
            Trust::Authorities,
        );
        check(
            "?connect_timeout=2&sslmode=verify-ca",
            SslMode::Require,
            Trust::Authorities,
        );
        check(
            "?sslmode=verify-full",
            SslMode::Require,
            Trust::AuthoritiesAndName,
        );
        let refused = Address::parse("postgres://stoa@db.example/town?sslmode=maybe");
        assert!(refused.is_err_and(|error| error.to_string().contains("verify-full")));
    }

    #[test]
    fn the_rest_of_the_address_is_kept() {
        let url = "postgres://stoa@/town?host=/run/postgresql&sslrootcert=/etc/town%20ca.pem";
        let address = Address::parse(url).unwrap();
        assert_eq!(address.config.get_dbname(), Some("town"));
        assert_eq!(address.config.get_hosts().len(), 1);
        assert_eq!(address.authorities, Some(PathBuf::from("/etc/town ca.pem")));
    }
}
