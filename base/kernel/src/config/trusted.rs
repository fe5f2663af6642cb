//! The proxies that are trusted: single addresses and whole networks.

use std::net::IpAddr;

use ipnet::IpNet;

use super::Config;

impl Config {
    /// The networks of `trusted_proxies`; a single address is a network of one.
    ///
    /// # Errors
    /// In words: what is neither, a network that names one of its addresses instead of its first (10.0.0.7/8), and one
    /// that is everybody.
    pub fn trusted_networks(&self) -> Result<Vec<IpNet>, String> {
        let proxies = self.trusted_proxies.iter();
        proxies.map(|text| network(text.trim())).collect()
    }
}

fn network(text: &str) -> Result<IpNet, String> {
    let parsed = match text.parse::<IpAddr>() {
        Ok(address) => Ok(IpNet::from(address.to_canonical())),
        Err(_none) => text.parse::<IpNet>(),
    };
    let Ok(network) = parsed else {
        return Err(format!(
            "trusted_proxies must be addresses such as 10.0.0.1 or networks such as 10.0.0.0/8, not {text:?}"
        ));
    };
    if network.trunc() != network {
        return Err(format!(
            "trusted_proxies: the network of {text} begins at {}: write that, or {} alone",
            network.trunc(),
            network.addr()
        ));
    }
    if network.prefix_len() == 0 {
        return Err(format!(
            "trusted_proxies: {text} is everybody, and whoever is trusted may claim any address; name your proxies"
        ));
    }
    Ok(network)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, String> {
        let config = Config {
            trusted_proxies: vec![text.to_owned()],
            ..Config::default()
        };
        let told = config.faults();
        let networks = config.trusted_networks();
        assert_eq!(networks.clone().err().into_iter().collect::<Vec<_>>(), told);
        networks.map(|networks| networks[0].to_string())
    }

    #[test]
    fn addresses_and_networks_are_taken() {
        for (text, means) in [
            ("10.0.0.1", "10.0.0.1/32"),
            (" 10.0.0.0/8 ", "10.0.0.0/8"),
            ("2001:db8::1", "2001:db8::1/128"),
            ("fd00::/8", "fd00::/8"),
            ("::ffff:10.0.0.1", "10.0.0.1/32"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(means));
        }
    }

    #[test]
    fn what_is_wrong_is_said_in_words() {
        for (text, said) in [
            ("proxy.example", "such as 10.0.0.0/8"),
            ("10.0.0.0/33", "such as 10.0.0.0/8"),
            ("10.0.0.0/255.0.0.0", "such as 10.0.0.0/8"),
            ("10.0.0.7/8", "begins at 10.0.0.0/8"),
            ("0.0.0.0/0", "everybody"),
            ("::/0", "everybody"),
        ] {
            let fault = read(text).unwrap_err();
            assert!(fault.contains(said), "{text}: {fault}");
        }
    }
}
