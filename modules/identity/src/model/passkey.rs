//! Passkeys (W3C Web Authentication, level 3), through webauthn-rs. A passkey here is always discoverable, so that nobody
//! types a name, and always verifies its user (finger, face or PIN), so that it is two factors by itself.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use stoa_kernel::{Config, Error, Id, Result, Vault, actor::Staff, actor::StaffMember};
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder, WebauthnError,
};

/// Marks ids of passkeys.
#[derive(Debug)]
pub struct KeptPasskey;

/// How long a ceremony may take: what webauthn-rs tells the browser.
pub const MINUTES: i64 = 5;
/// The longest name of a passkey, in characters.
pub const LONGEST_NAME: usize = 60;

/// Ceremonies for this site's address.
#[derive(Debug)]
pub struct Passkeys {
    webauthn: Webauthn,
}

/// A ceremony that was begun: what the browser is told, and what the server keeps under the challenge's hash.
#[derive(Debug)]
pub struct Begun {
    /// `{"publicKey": …}`, as `navigator.credentials` takes it but for its bytes, which are base64url.
    pub options: Value,
    pub challenge: [u8; 32],
    /// JSON, for the table: it must never leave the server, or an old answer could be given again.
    pub state: String,
}

impl Passkeys {
    /// `None` where browsers have no passkeys: an address of numbers, or plain HTTP on anything but localhost.
    pub fn of(config: &Config) -> Option<Self> {
        let url = Url::parse(&config.public_url).ok()?;
        let host = url.domain()?;
        let is_secure =
            url.scheme() == "https" || host == "localhost" || host.ends_with(".localhost");
        let town = config.town.name.get(config.town.language);
        let builder = WebauthnBuilder::new(host, &url).ok()?.rp_name(town);
        let webauthn = builder.build().ok()?;
        is_secure.then_some(Passkeys { webauthn })
    }

    /// As [`Passkeys::of`], for commands. `Conflict` where there are no passkeys.
    pub fn required(config: &Config) -> Result<Self> {
        Self::of(config).ok_or_else(|| Error::conflict("identity-passkeys-not-here"))
    }

    /// Begins to add a passkey; devices that hold one of `existing` are told not to make another.
    pub fn begin_adding(
        &self,
        vault: &Vault,
        account: (&Staff, &str),
        existing: Vec<CredentialID>,
    ) -> Result<Begun> {
        let (staff, username) = account;
        let handle = user_handle(vault, staff.id);
        let begun =
            self.webauthn
                .start_passkey_registration(handle, username, &staff.name, Some(existing));
        let (options, state) = begun.map_err(|error| Error::broken("passkey options", error))?;
        let challenge = challenge_hash(&options.public_key.challenge);
        let mut options = to_json(&options)?;
        // webauthn-rs leaves it to the device whether the passkey can be found without a name; we need those that can.
        options["publicKey"]["authenticatorSelection"]["residentKey"] = json!("required");
        options["publicKey"]["authenticatorSelection"]["requireResidentKey"] = json!(true);
        Ok(Begun {
            options: public_key(options),
            challenge,
            state: to_text(&state)?,
        })
    }

    /// Ends what [`Passkeys::begin_adding`] began.
    pub fn finish_adding(
        &self,
        answer: &Answer<RegisterPublicKeyCredential>,
        state: &str,
    ) -> Result<Passkey> {
        let state: PasskeyRegistration = from_text(state)?;
        let passkey = self
            .webauthn
            .finish_passkey_registration(&answer.credential, &state);
        passkey.map_err(refused)
    }

    /// Begins a sign-in by whichever passkey the visitor has.
    pub fn begin_sign_in(&self) -> Result<Begun> {
        let begun = self.webauthn.start_discoverable_authentication();
        let (options, state) = begun.map_err(|error| Error::broken("passkey options", error))?;
        let challenge = challenge_hash(&options.public_key.challenge);
        Ok(Begun {
            options: public_key(to_json(&options)?),
            challenge,
            state: to_text(&state)?,
        })
    }

    /// Ends a sign-in: checks the signature, that the user was verified and that the counter grew. The passkey comes back
    /// with its new counter. `Invalid` when anything is not as it must be.
    pub fn finish_sign_in(
        &self,
        answer: &Answer<PublicKeyCredential>,
        state: &str,
        passkey: &str,
    ) -> Result<Passkey> {
        let state: DiscoverableAuthentication = from_text(state)?;
        let mut passkey: Passkey = from_text(passkey)?;
        let done = self.webauthn.finish_discoverable_authentication_v2(
            &answer.credential,
            state,
            &passkey,
        );
        let done = done.map_err(refused)?;
        passkey.update_credential(&done);
        Ok(passkey)
    }
}

/// What the browser's device answered, and to which challenge.
#[derive(Debug)]
pub struct Answer<T> {
    pub credential: T,
    pub challenge: [u8; 32],
}

impl Answer<RegisterPublicKeyCredential> {
    /// Reads the answer to a registration. `Invalid` when it is none.
    pub fn to_adding(json: &str) -> Result<Self> {
        let credential: RegisterPublicKeyCredential = from_browser(json)?;
        let challenge = challenge_of(&credential.response.client_data_json)?;
        Ok(Answer {
            credential,
            challenge,
        })
    }
}

impl Answer<PublicKeyCredential> {
    /// Reads the answer to a sign-in. `Invalid` when it is none.
    pub fn to_sign_in(json: &str) -> Result<Self> {
        let credential: PublicKeyCredential = from_browser(json)?;
        let challenge = challenge_of(&credential.response.client_data_json)?;
        Ok(Answer {
            credential,
            challenge,
        })
    }

    /// Which passkey this says it is.
    pub fn credential_id(&self) -> &[u8] {
        self.credential.get_credential_id()
    }

    /// Whether the device holds this passkey for this member of staff (Web Authentication, section 7.2, step 6).
    pub fn is_by(&self, vault: &Vault, staff: Id<StaffMember>) -> bool {
        self.credential.get_user_unique_id()
            == Some(user_handle(vault, staff).as_bytes().as_slice())
    }
}

/// The number by which devices know a member of staff: it says nothing about them, and is the same for all their passkeys.
fn user_handle(vault: &Vault, staff: Id<StaffMember>) -> Uuid {
    let hash = vault.lookup("passkey user", &staff.to_string());
    let (half, _rest) = hash.split_at(16);
    Uuid::from_slice(half).unwrap_or_default()
}

fn challenge_hash(challenge: &[u8]) -> [u8; 32] {
    Sha256::digest(challenge).into()
}

/// The challenge that the device signed stands in the client data, in base64url.
fn challenge_of(client_data: &[u8]) -> Result<[u8; 32]> {
    #[derive(serde::Deserialize)]
    struct ClientData {
        challenge: String,
    }
    let data: ClientData = serde_json::from_slice(client_data).map_err(|_malformed| no_answer())?;
    let challenge = URL_SAFE_NO_PAD
        .decode(&data.challenge)
        .map_err(|_malformed| no_answer())?;
    Ok(challenge_hash(&challenge))
}

fn from_browser<T: serde::de::DeserializeOwned>(json: &str) -> Result<T> {
    serde_json::from_str(json).map_err(|_malformed| no_answer())
}

fn no_answer() -> Error {
    Error::invalid("", "identity-passkey-refused")
}

/// Why a passkey was not accepted is for our log alone: it would help only those who forge one.
fn refused(error: WebauthnError) -> Error {
    tracing::info!(%error, "a passkey was refused");
    no_answer()
}

/// Browsers are given `publicKey` alone: what else webauthn-rs says is for sign-ins that fill in a form by themselves.
fn public_key(mut options: Value) -> Value {
    json!({ "publicKey": options["publicKey"].take() })
}

fn to_json(value: &impl serde::Serialize) -> Result<Value> {
    serde_json::to_value(value).map_err(|error| Error::broken("passkey options", error))
}

/// A passkey or a ceremony's state, for the table.
pub fn to_text(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::broken("keeping a passkey", error))
}

/// What [`to_text`] wrote.
pub fn from_text<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::broken("reading a passkey", error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_are_where_browsers_have_them() {
        let here = |url: &str| {
            let config = Config {
                public_url: url.to_owned(),
                ..Config::default()
            };
            Passkeys::of(&config).is_some()
        };
        assert!(here("https://stoa.merrow.example") && here("http://localhost:8311"));
        assert!(!here("http://stoa.merrow.example") && !here("http://127.0.0.1:8311"));
        assert!(!here("https://[2001:db8::1]"));
    }

    #[test]
    fn a_device_is_asked_for_a_passkey_that_finds_itself() {
        let passkeys = Passkeys::of(&Config::default()).unwrap();
        let staff = Staff {
            id: Id::new(7),
            name: "Ana Ruiz".to_owned(),
            roles: Vec::new(),
            agency: "town".to_owned(),
            teams: Vec::new(),
        };
        let vault = Vault::new([7; 32]);
        let begun = passkeys
            .begin_adding(&vault, (&staff, "ana"), Vec::new())
            .unwrap();
        let key = &begun.options["publicKey"];
        assert_eq!(key["rp"]["id"], "localhost");
        assert_eq!(key["user"]["name"], "ana");
        assert_eq!(key["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(
            key["authenticatorSelection"]["userVerification"],
            "required"
        );
        let begun = passkeys.begin_sign_in().unwrap();
        assert_eq!(begun.options["publicKey"]["userVerification"], "required");
        assert_eq!(begun.options.as_object().unwrap().len(), 1);
    }
}
