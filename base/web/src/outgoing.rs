//! Asking other servers by HTTP: one set of rules for every call that leaves the house. Calls block their thread.

use std::{sync::LazyLock, time::Duration};

use ureq::{
    Agent,
    config::ConfigBuilder,
    tls::{Certificate, RootCerts, TlsConfig},
    typestate::AgentScope,
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
