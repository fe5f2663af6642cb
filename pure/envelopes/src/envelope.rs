//! An envelope: a paper, and a ballot that nobody at the town can open, signed by the paper's own key.

use p256::ecdsa::{
    Signature, VerifyingKey,
    signature::{Signer as _, Verifier as _},
};
use rsa::rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{
    Ballot, BoxKey, BoxSecret, Holder, Paper, PaperKey,
    error::{Error, Result, exactly, malformed},
    hpke::{Context, Sealed, TAG},
    letters,
    paper::TOKEN,
};

const LABEL: &[u8] = b"stoa ballot envelope v1";
const VERSION: u8 = 1;
const PROOF: usize = 64;
/// No envelope is longer. The largest has a signature of 512 bytes and a ballot of some 8,000 projects.
pub const MOST_BYTES: usize = 66_000;

/// What is cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The election.
    pub number: u64,
    /// SHA-256 of the key that signed the paper: the election's, or that of a batch of cards.
    pub signer: [u8; 32],
    pub paper: Paper,
    /// 1 for the first envelope of a paper, 2 for the one that replaces it, and so on: the highest counts, and nobody can bring an earlier one back.
    pub turn: u32,
    pub sealed: Sealed,
    /// ECDSA with SHA-256 by the paper's key over all the rest, the lower of its two forms (FIPS 186-5).
    pub proof: [u8; PROOF],
}

/// What is sealed, and where to.
#[derive(Clone, Copy)]
pub struct Vote<'a> {
    pub ballot: &'a Ballot,
    /// 1, or one more than that of the envelope which this one replaces.
    pub turn: u32,
    /// The length of the election's ballots (`Ballot::room`).
    pub room: usize,
}

impl Envelope {
    /// Seals a vote and signs the envelope.
    pub fn seal<R: CryptoRng + ?Sized>(
        rng: &mut R,
        holder: &Holder,
        paper: Paper,
        to: &BoxKey,
        vote: Vote<'_>,
    ) -> Result<Self> {
        let plain = Zeroizing::new(vote.ballot.to_bytes(vote.room)?);
        let info = info(holder.number(), &holder.key().digest());
        let bound = bound(&paper.token, vote.turn);
        let context = Context {
            info: &info,
            bound: &bound,
        };
        let mut envelope = Self {
            number: holder.number(),
            signer: holder.key().digest(),
            paper,
            turn: vote.turn,
            sealed: to.seal(rng, context, &plain)?,
            proof: [0; PROOF],
        };
        let proof: Signature = holder.signing.sign(&envelope.signed()?);
        envelope
            .proof
            .copy_from_slice(&proof.normalize_s().to_bytes());
        Ok(envelope)
    }

    /// Whether this is an envelope of election `number` with a paper that `key` signed, closed by whoever held the paper. `room` is the
    /// length of the election's ballots. Anybody can ask, before and after the opening.
    pub fn verify(&self, number: u64, key: &PaperKey, room: usize) -> Result<()> {
        if self.number != number || self.signer != key.digest() {
            return Err(Error::OtherElection);
        }
        if self.turn == 0 || self.sealed.ciphertext.len() != room + TAG {
            return Err(malformed(
                "the envelope",
                "a turn from 1 on and a ballot of this election's length",
            ));
        }
        self.verify_proof()?;
        self.paper.verify(number, key)
    }

    fn verify_proof(&self) -> Result<()> {
        let bad = |_error| Error::Signature("the envelope's own signature");
        let token = VerifyingKey::from_sec1_bytes(&self.paper.token).map_err(bad)?;
        let proof = Signature::from_slice(&self.proof).map_err(bad)?;
        if proof.normalize_s() != proof {
            return Err(Error::Signature("the envelope's own signature"));
        }
        token.verify(&self.signed()?, &proof).map_err(bad)
    }

    /// Opens the envelope: the bytes of a ballot, which may be no ballot at all. Says nothing about the paper: ask `verify`.
    pub fn open(&self, secret: &BoxSecret) -> Result<Zeroizing<Vec<u8>>> {
        let info = info(self.number, &self.signer);
        let bound = bound(&self.paper.token, self.turn);
        let context = Context {
            info: &info,
            bound: &bound,
        };
        secret.open(context, &self.sealed)
    }

    /// The envelope as bytes: version, election, key, paper, turn, ballot, signature, each number big-endian.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        let mut out = self.signed()?;
        out.drain(..LABEL.len());
        out.extend_from_slice(&self.proof);
        Ok(out)
    }

    /// The envelope of `to_bytes`. Fails for anything else, and for bytes that are left over; verifies nothing.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        if bytes.len() > MOST_BYTES {
            return Err(malformed("the envelope", "at most 66,000 bytes"));
        }
        let mut rest = Rest(bytes);
        if rest.take(1)? != [VERSION] {
            return Err(malformed("the envelope", "version 1"));
        }
        let number = u64::from_be_bytes(rest.array()?);
        let signer = rest.array()?;
        let prefix = rest.array()?;
        let token = rest.array()?;
        let signature = rest.long()?.to_vec();
        let turn = u32::from_be_bytes(rest.array()?);
        let point = rest.array()?;
        let ciphertext = rest.long()?.to_vec();
        let proof = rest.array()?;
        if !rest.0.is_empty() {
            return Err(malformed("the envelope", "nothing after its signature"));
        }
        Ok(Self {
            number,
            signer,
            paper: Paper {
                prefix,
                token,
                signature,
            },
            turn,
            sealed: Sealed { point, ciphertext },
            proof,
        })
    }

    /// SHA-256 of the envelope's bytes.
    pub fn digest(&self) -> Result<[u8; 32]> {
        Ok(Sha256::digest(self.to_bytes()?).into())
    }

    /// What the voter keeps: `B-` and 26 letters of the digest, under which the ledger has the envelope.
    pub fn receipt(&self) -> Result<String> {
        Ok(format!("B-{}", &letters::encode(&self.digest()?)[..26]))
    }

    fn signed(&self) -> Result<Vec<u8>> {
        let mut out = [LABEL, &[VERSION], &self.number.to_be_bytes(), &self.signer].concat();
        out.extend_from_slice(&self.paper.prefix);
        out.extend_from_slice(&self.paper.token);
        push_long(&mut out, &self.paper.signature)?;
        out.extend_from_slice(&self.turn.to_be_bytes());
        out.extend_from_slice(&self.sealed.point);
        push_long(&mut out, &self.sealed.ciphertext)?;
        Ok(out)
    }
}

fn info(number: u64, signer: &[u8; 32]) -> Vec<u8> {
    [LABEL, &number.to_be_bytes(), signer].concat()
}

fn bound(token: &[u8; TOKEN], turn: u32) -> Vec<u8> {
    [&token[..], &turn.to_be_bytes()].concat()
}

fn push_long(out: &mut Vec<u8>, bytes: &[u8]) -> Result<()> {
    let length = u16::try_from(bytes.len())
        .map_err(|_size| malformed("the envelope", "parts below 65,536 bytes"))?;
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(bytes);
    Ok(())
}

/// The bytes that are still to be read.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let short = || malformed("the envelope", "more bytes than there are");
        let (head, rest) = self.0.split_at_checked(length).ok_or_else(short)?;
        self.0 = rest;
        Ok(head)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        exactly("a part of the envelope", self.take(N)?)
    }

    fn long(&mut self) -> Result<&'a [u8]> {
        let length = u16::from_be_bytes(self.array()?);
        self.take(usize::from(length))
    }
}
