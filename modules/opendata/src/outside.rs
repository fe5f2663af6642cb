//! Asking servers of others: bounded, in a thread of its own, and never our neighbours unless the configuration allows it.

use std::{
    io::Read,
    net::{IpAddr, Ipv4Addr},
    time::Duration,
};

use stoa_kernel::{Error, Result};
use stoa_web::outgoing;
use ureq::{
    Agent, Body, ResponseExt,
    config::Config,
    http::{Response, Uri},
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::{DefaultConnector, NextTimeout},
    },
};

/// No call takes longer, from the look-up of the name to the last byte.
const LONGEST_WAIT: Duration = Duration::from_secs(120);

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub url: String,
    /// What the server said of the answer that is known: its `ETag` and its `Last-Modified`.
    pub etag: String,
    pub last_modified: String,
    /// Which forms are read, for servers that negotiate.
    pub accept: &'static str,
    /// The most bytes of an answer.
    pub most: u64,
}

/// What came back.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
    /// Where it was in the end, behind redirects.
    pub url: String,
    pub etag: String,
    pub last_modified: String,
    /// Seconds after which the server wants to be asked again.
    pub retry_after: Option<u64>,
}

/// Why nothing came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoAnswer {
    /// In the words of whoever noticed it.
    Unreachable(String),
    /// The answer is longer than is read.
    TooLong,
}

/// Asks servers.
#[derive(Debug, Clone)]
pub struct Outside(Agent);

impl Outside {
    /// `private_networks`: whether addresses of this machine and its neighbours may be asked.
    pub fn new(private_networks: bool) -> Self {
        let config = outgoing::calls(LONGEST_WAIT)
            // A proxy would look hosts up itself, and reach for us what we must not.
            .proxy(None)
            .build();
        let resolver = Addresses { private_networks };
        Outside(Agent::with_parts(
            config,
            DefaultConnector::default(),
            resolver,
        ))
    }

    /// Asks for something, away from the threads that serve pages.
    pub async fn get(&self, wanted: Wanted) -> Result<Result<Answer, NoAnswer>> {
        let agent = self.0.clone();
        let asked = tokio::task::spawn_blocking(move || get(&agent, &wanted)).await;
        asked.map_err(|lost| Error::broken("asking another server", lost))
    }
}

fn get(agent: &Agent, wanted: &Wanted) -> Result<Answer, NoAnswer> {
    let mut request = agent.get(&wanted.url).header("accept", wanted.accept);
    for (name, value) in [
        ("if-none-match", &wanted.etag),
        ("if-modified-since", &wanted.last_modified),
    ] {
        if !value.is_empty() {
            request = request.header(name, value);
        }
    }
    let said = request.call();
    let said = said.map_err(|error| NoAnswer::Unreachable(error.to_string()))?;
    answer(said, wanted.most)
}

fn answer(mut said: Response<Body>, most: u64) -> Result<Answer, NoAnswer> {
    let header = |name: &str| {
        let value = said.headers().get(name);
        let value = value.and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let mut answer = Answer {
        status: said.status().as_u16(),
        body: Vec::new(),
        url: said.get_uri().to_string(),
        etag: header("etag"),
        last_modified: header("last-modified"),
        retry_after: header("retry-after").parse().ok(),
    };
    let mut reader = said.body_mut().as_reader().take(most + 1);
    let read = reader.read_to_end(&mut answer.body);
    let read = read.map_err(|error| NoAnswer::Unreachable(error.to_string()))?;
    if u64::try_from(read).unwrap_or(u64::MAX) > most {
        return Err(NoAnswer::TooLong);
    }
    Ok(answer)
}

/// Finds hosts, those of redirects too, and leaves out the addresses that are not for us: whoever names a portal must not
/// reach through this server what only its neighbours can.
#[derive(Debug)]
struct Addresses {
    private_networks: bool,
}

impl Resolver for Addresses {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> std::result::Result<ResolvedSocketAddrs, ureq::Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        let mut kept = self.empty();
        for address in found.iter() {
            if self.private_networks || is_public(address.ip()) {
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
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(mapped) => is_public_v4(mapped),
            None => {
                // Global unicast is 2000::/3; of it 2001:db8::/32 is for documents, and 2002::/16 holds IPv4.
                let [first, second, ..] = address.segments();
                first & 0xe000 == 0x2000 && (first, second) != (0x2001, 0x0db8) && first != 0x2002
            }
        },
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
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("0.0.0.0", false),
            ("::1", false),
            ("::ffff:10.0.0.1", false),
            ("64:ff9b::a00:1", false),
            ("fd00::1", false),
        ] {
            assert_eq!(is_public(address.parse().unwrap()), expected, "{address}");
        }
    }
}
