//! One door for whatever somebody shows: what is it, whose is it, is it untouched, is it valid now?

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::{
    Challenge, Form, Issuers, PublicKey, Reason, State, StatusList, Verdict,
    data_integrity::Proof,
    error::{Error, Result, at_most, malformed},
    json::{object, text},
    jws::Jws,
    moment::{numeric_date, stamp},
    qr_text::{self, token_in},
    sd_jwt::SdJwt,
    sd_jwt_vc, status_check,
    vc_jwt::{self, checked, issuer_of},
};

/// The largest credential that is looked at, in bytes.
pub const MAX_CREDENTIAL_BYTES: usize = 64 * 1024;

/// How long a holder's answer is good for, and how far the clocks may differ, in seconds.
pub const MAX_ANSWER_SECONDS: i64 = 300;

/// Says what is to be said of a credential: a `vc+jwt`, an SD-JWT VC, a credential in JSON with a proof of `eddsa-jcs-2022`, or the
/// text of a code that holds one of the first two. `lists` are the status lists at hand, of whatever age.
/// A holder's signature at the end of an SD-JWT is verified, but nobody knows what it answers: see [`verify_presented`].
pub fn verify(bytes: &[u8], issuers: &Issuers, now: Timestamp, lists: &[StatusList]) -> Verdict {
    verify_shown(bytes, issuers, now, None, lists)
}

/// The same of an SD-JWT VC whose holder was asked to sign `challenge`: without a fresh signature over it, by the key that the
/// credential names, the credential is as good as tampered with.
pub fn verify_presented(
    bytes: &[u8],
    issuers: &Issuers,
    now: Timestamp,
    challenge: &Challenge,
    lists: &[StatusList],
) -> Verdict {
    verify_shown(bytes, issuers, now, Some(challenge), lists)
}

fn verify_shown(
    bytes: &[u8],
    issuers: &Issuers,
    now: Timestamp,
    challenge: Option<&Challenge>,
    lists: &[StatusList],
) -> Verdict {
    let shown = match Shown::parse(bytes) {
        Ok(shown) => shown,
        Err(error) => return Verdict::refused(&error, None, None),
    };
    let (form, issuer) = (shown.form(), shown.issuer());
    match shown.genuine(issuers) {
        Ok(Genuine {
            mut verdict,
            holder,
            expires,
        }) => {
            check_holder(&mut verdict, holder, challenge, now);
            status_check::check(&mut verdict, lists, now);
            if let Err(error) = check_time(&mut verdict, expires, now) {
                return Verdict::refused(&error, Some(form), issuer);
            }
            verdict
        }
        Err(error) => Verdict::refused(&error, Some(form), issuer),
    }
}

/// The holder's token with the hash that it must name.
type Holder = Option<(Jws, String)>;

/// What a trusted issuer signed.
struct Genuine {
    verdict: Verdict,
    holder: Holder,
    /// When the proof ends, if that is told beside the credential.
    expires: Option<Timestamp>,
}

/// What was shown, read and not verified.
enum Shown {
    VcJwt(Jws),
    SdJwt(Box<SdJwt>),
    Proof(Box<Proof>),
}

impl Shown {
    fn parse(bytes: &[u8]) -> Result<Self> {
        at_most("the credential", bytes.len(), MAX_CREDENTIAL_BYTES)?;
        let text = std::str::from_utf8(bytes)
            .map_err(|_error| malformed("the credential", "text"))?
            .trim();
        if text.starts_with('{') {
            let proof = Proof::parse(object("the credential", text.as_bytes())?)?;
            return Ok(Self::Proof(Box::new(proof)));
        }
        if text.starts_with(qr_text::PREFIX) || text.contains('#') {
            return Self::token(&token_in(text)?);
        }
        Self::token(text)
    }

    fn token(token: &str) -> Result<Self> {
        if token.contains('~') {
            let token = SdJwt::parse(token)?;
            return match token.jws.typ() {
                sd_jwt_vc::TYP | sd_jwt_vc::OLD_TYP => Ok(Self::SdJwt(Box::new(token))),
                _ => Err(malformed("the token", "of typ dc+sd-jwt")),
            };
        }
        let jws = Jws::parse(token)?;
        match jws.typ() {
            vc_jwt::TYP => Ok(Self::VcJwt(jws)),
            _ => Err(malformed("the token", "of typ vc+jwt")),
        }
    }

    const fn form(&self) -> Form {
        match self {
            Self::VcJwt(_) => Form::VcJwt,
            Self::SdJwt(_) => Form::SdJwtVc,
            Self::Proof(_) => Form::DataIntegrity,
        }
    }

    /// Who it claims to be from.
    fn issuer(&self) -> Option<String> {
        match self {
            Self::VcJwt(jws) => issuer_of(&jws.payload),
            Self::SdJwt(token) => text(&token.jws.payload, "iss"),
            Self::Proof(proof) => issuer_of(proof.document()),
        }
        .map(str::to_owned)
    }

    /// Verifies the signature, and only then looks at what was signed.
    fn genuine(self, issuers: &Issuers) -> Result<Genuine> {
        let form = self.form();
        let issuer = self.issuer().ok_or(Error::Missing("the issuer"))?;
        let mut expires = None;
        let (claims, holder) = match self {
            Self::VcJwt(jws) => {
                jws.verify(&issuers.keys(&issuer, jws.kid())?)?;
                if text(&jws.payload, "iss").is_some_and(|iss| iss != issuer) {
                    return Err(malformed("iss", "the issuer"));
                }
                (checked(&Value::Object(jws.payload))?.clone(), None)
            }
            Self::SdJwt(mut token) => {
                token.jws.verify(&issuers.keys(&issuer, token.jws.kid())?)?;
                let holder = token.key_binding.take();
                let claims = token.claims()?;
                text(&claims, "vct").ok_or(Error::Missing("vct"))?;
                (claims, holder)
            }
            Self::Proof(proof) => {
                let kid = proof
                    .kid()
                    .ok_or(Error::Missing("the verification method"))?;
                proof.verify(&issuers.keys(&issuer, Some(kid))?)?;
                expires = proof.expires;
                let claims = checked(&Value::Object(proof.into_document()))?.clone();
                (claims, None)
            }
        };
        let verdict = Verdict::genuine(form, issuer, claims);
        Ok(Genuine {
            verdict,
            holder,
            expires,
        })
    }
}

/// Both vocabularies, for a `vc+jwt` may carry `exp` and `nbf` beside the credential's own (VC-JOSE-COSE, section 3.1.3).
fn check_time(verdict: &mut Verdict, expires: Option<Timestamp>, now: Timestamp) -> Result<()> {
    let claims = &verdict.claims;
    let from = numeric_date(claims, "nbf")?.max(written(verdict.form, claims, "validFrom")?);
    let ends = [
        expires,
        numeric_date(claims, "exp")?,
        written(verdict.form, claims, "validUntil")?,
    ];
    if let Some(at) = ends.into_iter().flatten().min().filter(|at| *at <= now) {
        verdict.add(State::Expired, Reason::Expired { at });
    }
    if let Some(from) = from.filter(|from| now < *from) {
        verdict.add(State::NotYetValid, Reason::NotYetValid { from });
    }
    Ok(())
}

/// A moment of the W3C's model, which an SD-JWT does not have.
fn written(
    form: Option<Form>,
    claims: &Map<String, Value>,
    name: &'static str,
) -> Result<Option<Timestamp>> {
    if form == Some(Form::SdJwtVc) {
        Ok(None)
    } else {
        stamp(claims, name)
    }
}

/// RFC 9901, section 7.3.
fn check_holder(
    verdict: &mut Verdict,
    holder: Holder,
    challenge: Option<&Challenge>,
    now: Timestamp,
) {
    let Some((binding, hash)) = holder else {
        if challenge.is_some() {
            verdict.add(State::Tampered, Reason::NotByHolder);
        }
        return;
    };
    match is_bound(&verdict.claims, &binding, &hash)
        && challenge.is_none_or(|challenge| answers(&binding, challenge, now))
    {
        true => verdict.by_holder = challenge.is_some(),
        false => verdict.add(State::Tampered, Reason::NotByHolder),
    }
}

/// Whether the key that the credential names signed what is shown.
fn is_bound(claims: &Map<String, Value>, binding: &Jws, hash: &str) -> bool {
    let jwk = claims
        .get("cnf")
        .and_then(|cnf| cnf.get("jwk"))
        .and_then(Value::as_object);
    let key = jwk.and_then(|jwk| PublicKey::from_jwk(jwk).ok());
    binding.typ() == sd_jwt_vc::KEY_BINDING
        && text(&binding.payload, "sd_hash") == Some(hash)
        && key.is_some_and(|key| binding.verify(&[&key]).is_ok())
}

fn answers(binding: &Jws, challenge: &Challenge, now: Timestamp) -> bool {
    let says = |name, wanted: &str| text(&binding.payload, name) == Some(wanted);
    let issued = numeric_date(&binding.payload, "iat").ok().flatten();
    let age = issued.map(|issued| now.as_second() - issued.as_second());
    says("aud", &challenge.audience)
        && says("nonce", &challenge.nonce)
        && age.is_some_and(|age| age.abs() <= MAX_ANSWER_SECONDS)
}
