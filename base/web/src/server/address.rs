//! Where a request came from. Behind a proxy that the configuration trusts, the proxy says; nobody else is believed.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request};
use ipnet::IpNet;
use stoa_kernel::{Config, Error, Result};

/// The proxies whose word counts.
#[derive(Debug)]
pub(super) struct Proxies(Vec<IpNet>);

impl Proxies {
    pub(super) fn of(config: &Config) -> Result<Self> {
        config
            .trusted_networks()
            .map(Proxies)
            .map_err(Error::Broken)
    }

    /// The client's address: the connection's own, or what the nearest trusted proxies forwarded, from right to left.
    pub(super) fn client(&self, request: &Request) -> IpAddr {
        let connection = request.extensions().get::<ConnectInfo<SocketAddr>>();
        let mut client = connection.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |info| info.0.ip());
        if !self.trusts(client) {
            return client.to_canonical();
        }
        let lines = request.headers().get_all("x-forwarded-for").iter().rev();
        let hops = lines
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.rsplit(','));
        for hop in hops {
            // Beyond a hop that cannot be read there is nothing to believe.
            let Some(address) = parse(hop.trim()) else {
                break;
            };
            client = address;
            if !self.trusts(client) {
                break;
            }
        }
        client.to_canonical()
    }

    fn trusts(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// An address, perhaps with a port, as proxies write it.
fn parse(hop: &str) -> Option<IpAddr> {
    let with_port = || hop.parse::<SocketAddr>().ok().map(|address| address.ip());
    hop.trim_matches(['[', ']']).parse().ok().or_else(with_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(connection: &str, forwarded: &[&str]) -> String {
        let config = Config {
            trusted_proxies: ["10.0.0.1", "10.0.0.2", "172.16.0.0/12", "fd00::/8"]
                .map(str::to_owned)
                .to_vec(),
            ..Config::default()
        };
        let proxies = Proxies::of(&config).expect("addresses");
        let mut request = Request::new(axum::body::Body::empty());
        let connection: SocketAddr = format!("{connection}:5000").parse().expect("an address");
        request.extensions_mut().insert(ConnectInfo(connection));
        for line in forwarded {
            let line = line.parse().expect("a header");
            request.headers_mut().append("x-forwarded-for", line);
        }
        proxies.client(&request).to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        assert_eq!(client("192.0.2.7", &["198.51.100.1"]), "192.0.2.7");
        assert_eq!(client("10.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("10.0.0.1", &[]), "10.0.0.1");
    }

    #[test]
    fn a_whole_network_can_be_trusted() {
        let through = ["6.6.6.6, 198.51.100.1, 172.31.255.254"];
        assert_eq!(client("172.17.0.3", &through), "198.51.100.1");
        assert_eq!(client("[fd00::7]", &through), "198.51.100.1");
        // A proxy that listens on both kinds of address sees the old kind within the new.
        assert_eq!(client("[::ffff:172.17.0.3]", &through), "198.51.100.1");
        assert_eq!(client("172.32.0.1", &through), "172.32.0.1");
        assert_eq!(client("[fe80::7]", &through), "fe80::7");
    }

    #[test]
    fn what_a_client_claims_of_itself_is_not_believed() {
        assert_eq!(
            client("10.0.0.1", &["6.6.6.6, 198.51.100.1, 10.0.0.2"]),
            "198.51.100.1"
        );
        assert_eq!(
            client("10.0.0.1", &["6.6.6.6", "198.51.100.1:4711"]),
            "198.51.100.1"
        );
        assert_eq!(client("10.0.0.1", &["198.51.100.1, nonsense"]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &["[2001:db8::1]"]), "2001:db8::1");
    }
}
