//! A device with passkeys, in software: what a telephone does when a page calls `navigator.credentials`
//! (W3C Web Authentication, level 3), with knobs to do it wrong.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub const ORIGIN: &str = "http://localhost:8311";

const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const CREDENTIAL_FOLLOWS: u8 = 0x40;

/// One device with one passkey.
#[derive(Clone)]
pub struct Device {
    key: SigningKey,
    credential: [u8; 16],
    user_handle: Option<String>,
    counter: u32,
    origin: String,
    verifies: bool,
}

impl Device {
    /// Devices with different seeds have different keys.
    pub fn new(seed: u8) -> Self {
        Device {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            credential: [seed; 16],
            user_handle: None,
            counter: 0,
            origin: ORIGIN.to_owned(),
            verifies: true,
        }
    }

    /// Another credential's name, so that one device can stand for many.
    pub fn named(mut self, credential: [u8; 16]) -> Self {
        self.credential = credential;
        self
    }

    /// One that does not ask for finger, face or PIN.
    pub fn careless(mut self) -> Self {
        self.verifies = false;
        self
    }

    /// One whose browser is on another site.
    pub fn at(mut self, origin: &str) -> Self {
        self.origin = origin.to_owned();
        self
    }

    /// `navigator.credentials.create`: the answer as our script sends it.
    pub fn create(&mut self, options: &Value) -> String {
        let key = &options["publicKey"];
        self.user_handle = Some(key["user"]["id"].as_str().unwrap().to_owned());
        let mut data = self.data(key["rp"]["id"].as_str().unwrap(), CREDENTIAL_FOLLOWS);
        data.extend([0; 16]);
        data.extend(16_u16.to_be_bytes());
        data.extend(self.credential);
        data.extend(self.cose_key());
        let client = self.client_data("webauthn.create", key);
        let mut object = vec![0xa3];
        object.extend(b"\x63fmt\x64none\x67attStmt\xa0\x68authData\x58");
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        json!({
            "id": encode(&self.credential), "rawId": encode(&self.credential), "type": "public-key",
            "extensions": { "credProps": { "rk": true } },
            "response": {
                "clientDataJSON": encode(client.as_bytes()),
                "attestationObject": encode(&object),
                "transports": ["internal"],
            },
        })
        .to_string()
    }

    /// `navigator.credentials.get`: the answer as our script sends it.
    pub fn get(&mut self, options: &Value) -> String {
        let key = &options["publicKey"];
        self.counter += 1;
        let data = self.data(key["rpId"].as_str().unwrap(), 0);
        let client = self.client_data("webauthn.get", key);
        let signed = [data.as_slice(), &Sha256::digest(client.as_bytes())].concat();
        let signature: Signature = self.key.sign(&signed);
        json!({
            "id": encode(&self.credential), "rawId": encode(&self.credential), "type": "public-key",
            "extensions": {},
            "response": {
                "clientDataJSON": encode(client.as_bytes()),
                "authenticatorData": encode(&data),
                "signature": encode(signature.to_der().as_bytes()),
                "userHandle": self.user_handle,
            },
        })
        .to_string()
    }

    /// Authenticator data, section 6.1, as far as they are alike for both.
    fn data(&self, rp: &str, more: u8) -> Vec<u8> {
        let verified = if self.verifies { USER_VERIFIED } else { 0 };
        let mut data = Sha256::digest(rp.as_bytes()).to_vec();
        data.push(USER_PRESENT | verified | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn client_data(&self, kind: &str, key: &Value) -> String {
        json!({ "type": kind, "challenge": key["challenge"], "origin": self.origin, "crossOrigin": false })
            .to_string()
    }

    /// The public key as COSE (RFC 9053, section 7.1.1): EC2, ES256, P-256.
    fn cose_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let mut cose = b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".to_vec();
        cose.extend(point.x().unwrap());
        cose.extend(b"\x22\x58\x20");
        cose.extend(point.y().unwrap());
        cose
    }
}

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
