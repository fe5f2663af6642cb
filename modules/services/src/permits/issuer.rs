//! The town as an issuer: its address, its key, and whom its verifier trusts.

use stoa_credentials::{Error as CredentialError, Issuers, PublicKey, Signer, did_web};
use stoa_kernel::{App, Error};

/// How many signs of its thumbprint (RFC 7638) name the key: every one of them makes each code larger.
const NAME: usize = 8;

/// The town's address, which credentials name as their issuer (SD-JWT VC, section 2.2.2.1).
pub fn name(app: &App) -> &str {
    &app.config.public_url
}

/// The town's `did:web`.
pub fn did(app: &App) -> String {
    let address = name(app);
    let host = address.split_once("://").map_or(address, |(_, host)| host);
    did_web(host, &[])
}

/// The key that permits and status lists are signed with.
pub fn signer(app: &App) -> Signer {
    let seed = app.vault.issuer_seed();
    let thumbprint = Signer::ed25519("", seed).public_key().thumbprint();
    let kid: String = thumbprint.chars().take(NAME).collect();
    Signer::ed25519(&kid, seed)
}

/// The key that verifiers fetch, with its name.
pub fn public_key(app: &App) -> (String, PublicKey) {
    let signer = signer(app);
    (signer.kid().to_owned(), signer.public_key())
}

/// Whom this town's verifier trusts: itself, under both its names.
pub fn trusted(app: &App) -> Issuers {
    let (kid, key) = public_key(app);
    let mut issuers = Issuers::new();
    issuers.trust(name(app), &kid, key.clone());
    issuers.trust(&did(app), &kid, key);
    issuers
}

/// What should not happen when a credential is made.
pub fn broken(error: CredentialError) -> Error {
    Error::broken("making a credential", error)
}
