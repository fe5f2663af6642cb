//! Asking other servers by HTTP: one set of rules for every call that leaves the house. Calls block their thread.

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::LazyLock,
    time::Duration,
};

use ureq::{
    Agent,
    config::{Config, ConfigBuilder},
    http::Uri,
    tls::{Certificate, RootCerts, TlsConfig},
    typestate::AgentScope,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::{DefaultConnector, NextTimeout},
    },
};

/// Whom we believe to be who they say: the authorities that this machine trusts, an office's own among them, or where it
/// has none, as containers often do, those that browsers trust.
static AUTHORITIES: LazyLock<RootCerts> = LazyLock::new(|| {
    let found = rustls_native_certs::load_native_certs();
    for error in &found.errors {
        tracing::warn!(%error, "some of this machine's authorities cannot be read");
    }
    if found.certs.is_empty() {
        return RootCerts::WebPki;
    }
    let owned = |certificate: &_| Certificate::from_der(certificate).to_owned();
    let certificates = found.certs.iter().map(|found| owned(found.as_ref()));
    RootCerts::from(certificates)
});

/// No call takes longer than this, from the look-up of the name to the last byte; every status is an answer; a few
/// redirects are followed for what is read, and none for what is sent, which would lose it or tell it to somebody else.
pub fn calls(longest_wait: Duration) -> ConfigBuilder<AgentScope> {
    Agent::config_builder()
        .timeout_global(Some(longest_wait))
        .http_status_as_error(false)
        .max_redirects(3)
        .user_agent(concat!("Stoa/", env!("CARGO_PKG_VERSION")))
        .tls_config(TlsConfig::builder().root_certs(AUTHORITIES.clone()).build())
}

/// Which networks a call may reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Networks {
    /// The public internet alone.
    Public,
    /// What is beside this server too: where the operator says so, and in tests.
    PrivateToo,
}

impl Networks {
    /// As the operator has it (`bodies.private_networks`).
    pub fn of(config: &stoa_kernel::Config) -> Self {
        match config.bodies.private_networks {
            true => Networks::PrivateToo,
            false => Networks::Public,
        }
    }
}

/// Calls addresses that strangers name: no proxy, and no address outside these networks.
pub fn agent(calls: ConfigBuilder<AgentScope>, networks: Networks) -> Agent {
    // A proxy would look hosts up itself, and reach for us what we must not.
    let config = calls.proxy(None).build();
    Agent::with_parts(config, DefaultConnector::default(), Addresses(networks))
}

/// Finds hosts, those of redirects too, and leaves out the addresses that are not for us: whoever names an address must
/// not reach through this server what only its neighbours can.
#[derive(Debug)]
struct Addresses(Networks);

impl Resolver for Addresses {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        let mut kept = self.empty();
        for address in found.iter() {
            if self.0 == Networks::PrivateToo || is_public(address.ip()) {
                kept.push(*address);
            }
        }
        if kept.is_empty() {
            return Err(ureq::Error::HostNotFound);
        }
        Ok(kept)
    }
}

/// Whether an address is one of the public internet (the registries of RFC 6890).
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => {
            if let Some(mapped) = address.to_ipv4_mapped() {
                return is_public_v4(mapped);
            }
            // Global unicast is 2000::/3; of it 2001:db8::/32 is for documents, and 2002::/16 and 64:ff9b::/96 hold IPv4.
            let [first, second, ..] = address.segments();
            first & 0xe000 == 0x2000 && (first, second) != (0x2001, 0x0db8) && first != 0x2002
        }
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    let is_shared = first == 100 && (64..128).contains(&second);
    let is_testing = first == 198 && (18..20).contains(&second);
    !(first == 0
        || first >= 224
        || is_shared
        || is_testing
        || address.is_loopback()
        || address.is_private()
        || address.is_link_local()
        || address.is_documentation())
}

#[cfg(test)]
mod tests {
    use super::is_public;

    #[test]
    fn neighbours_are_not_asked() {
        for (address, expected) in [
            ("93.184.216.34", true),
            ("2606:2800:220:1::1", true),
            ("127.0.0.1", false),
            ("10.1.2.3", false),
            ("172.16.0.1", false),
            ("192.168.1.1", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("198.18.0.1", false),
            ("0.0.0.0", false),
            ("255.255.255.255", false),
            ("224.0.0.1", false),
            ("::1", false),
            ("::", false),
            ("::ffff:10.0.0.1", false),
            ("64:ff9b::a00:1", false),
            ("fe80::1", false),
            ("fd00::1", false),
            ("2002:a00:1::", false),
            ("2001:db8::1", false),
        ] {
            let parsed = address.parse().expect("an address");
            assert_eq!(is_public(parsed), expected, "{address}");
        }
    }
}
