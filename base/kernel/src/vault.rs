//! The vault: personal data, sealed under a key of each person's own, which the installation's master key wraps.
//!
//! Sealing is XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha) with a random nonce of 24 bytes put before the ciphertext;
//! the person's number is the associated data, so that one person's row cannot be put in another's place. Look-ups by
//! e-mail and phone use HMAC-SHA-256 under a key derived from the master key. Forgetting a person destroys their key.

use std::{collections::BTreeMap, io::ErrorKind, path::Path, sync::Arc};

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::{
    actor::Person,
    db::{Db, Reader},
    error::{Error, Result},
    ids::Id,
    params, residence,
    tx::Tx,
};

mod kept;

pub use kept::Kept;

/// What is known of a person, by field: `name`, `email`, `phone`, ….
pub type PersonalData = BTreeMap<String, String>;

/// Seals and opens personal data. Cheap to clone.
#[derive(Clone)]
pub struct Vault {
    keys: Arc<Keys>,
}

struct Keys {
    wrapping: [u8; 32],
    lookup: [u8; 32],
    signing: [u8; 32],
    witness: [u8; 32],
    issuing: [u8; 32],
    web: [u8; 32],
    fingerprint: [u8; 32],
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(…)")
    }
}

impl Vault {
    /// A vault under this master key. The working keys are derived from it, each with a label of its own.
    pub fn new(master: [u8; 32]) -> Self {
        let derive = |label: &str| keyed_hash(&master, label.as_bytes());
        Vault {
            keys: Arc::new(Keys {
                wrapping: derive("stoa vault wrapping v1"),
                lookup: derive("stoa vault lookup v1"),
                signing: derive("stoa ledger signing v1"),
                witness: derive("stoa witness signing v1"),
                issuing: derive("stoa permit signing v1"),
                web: derive("stoa web v1"),
                fingerprint: derive("stoa master key fingerprint v1"),
            }),
        }
    }

    /// Reads the master key (64 hex digits) from a file; makes the file, readable by its owner alone, if there is none.
    pub fn open_or_create(path: &Path) -> Result<Self> {
        if path.exists() {
            return Self::open(path);
        }
        let mut master = [0; 32];
        getrandom::fill(&mut master).map_err(|error| Error::broken("randomness", error))?;
        match write_private(path, &hex::encode(master)) {
            Ok(()) => Ok(Self::new(master)),
            // Another node that starts at this moment was faster.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Self::open(path),
            Err(error) => Err(Error::broken(&format!("writing {}", path.display()), error)),
        }
    }

    /// Reads the master key from a file that must be there.
    pub fn open(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| Error::broken(&format!("reading {}", path.display()), error))?;
        let mut master = [0; 32];
        hex::decode_to_slice(text.trim(), &mut master).map_err(|error| {
            let doing = format!("{} must hold 64 hex digits", path.display());
            Error::broken(&doing, error)
        })?;
        Ok(Self::new(master))
    }

    /// The seed of the ledger's Ed25519 key.
    pub fn ledger_seed(&self) -> &[u8; 32] {
        &self.keys.signing
    }

    /// The seed of the Ed25519 key that we cosign other logs' checkpoints with.
    pub(crate) fn witness_seed(&self) -> &[u8; 32] {
        &self.keys.witness
    }

    /// The seed of the Ed25519 key that permits and other credentials are signed with.
    pub fn issuer_seed(&self) -> &[u8; 32] {
        &self.keys.issuing
    }

    /// The key for what the web floor signs: form tokens, notices in cookies.
    pub fn web_key(&self) -> &[u8; 32] {
        &self.keys.web
    }

    /// The keyed hash by which an e-mail address or a phone number is found again.
    pub fn lookup(&self, field: &str, value: &str) -> [u8; 32] {
        let text = format!("{field}\u{0}{}", normal_form(field, value));
        keyed_hash(&self.keys.lookup, text.as_bytes())
    }

    /// Keeps a new person's data; the id is all that other tables hold.
    pub async fn keep(&self, tx: &mut Tx, data: &PersonalData) -> Result<Id<Person>> {
        self.keep_for(tx, data, None).await.map(|kept| kept.id)
    }

    /// As [`Vault::keep`], for whom more is to be sealed at once; `needed_by` as [`Vault::need`] says it later.
    pub async fn keep_for(
        &self,
        tx: &mut Tx,
        data: &PersonalData,
        needed_by: Option<&'static str>,
    ) -> Result<Kept> {
        let id = tx.new_id::<Person>()?;
        let key = tx.random::<32>()?;
        let wrapped = seal(&self.keys.wrapping, id, &key)?;
        let sealed = seal(&key, id, &to_json(data)?)?;
        let (email, phone) = self.lookups(data);
        let sql =
            "INSERT INTO person (id, wrapped_key, sealed, email_lookup, phone_lookup, created_at, needed_by)
                   VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let now = tx.now();
        tx.execute(
            sql,
            params![id, wrapped, sealed, email, phone, now, needed_by],
        )
        .await?;
        Ok(Kept { id, key })
    }

    /// Replaces what is known of a person.
    pub async fn correct(&self, tx: &mut Tx, id: Id<Person>, data: &PersonalData) -> Result<()> {
        let Some(key) = self.key_of(tx, id).await? else {
            return Err(Error::NotFound);
        };
        let sealed = seal(&key, id, &to_json(data)?)?;
        let (email, phone) = self.lookups(data);
        let sql =
            "UPDATE person SET sealed = $2, email_lookup = $3, phone_lookup = $4 WHERE id = $1";
        tx.execute(sql, params![id, sealed, email, phone]).await?;
        Ok(())
    }

    /// Says that a module has to keep a person's data for now, such as that of an application on which it is decided. Whoever erases what is
    /// known of a resident leaves it (see [`Vault::is_needed`]); the module forgets it itself in the end.
    pub async fn need(&self, tx: &mut Tx, id: Id<Person>, module: &'static str) -> Result<()> {
        let sql = "UPDATE person SET needed_by = $2 WHERE id = $1 AND wrapped_key IS NOT NULL";
        tx.execute(sql, params![id, module]).await?;
        Ok(())
    }

    /// Whether a module has to keep a person's data for now.
    pub async fn is_needed(&self, db: &mut Reader, id: Id<Person>) -> Result<bool> {
        let sql = "SELECT COUNT(*) AS n FROM person WHERE id = $1 AND needed_by IS NOT NULL";
        Ok(db.count(sql, params![id]).await? > 0)
    }

    /// Destroys a person's key: what was sealed under it can never be read again, here or in a backup.
    pub async fn forget(&self, tx: &mut Tx, id: Id<Person>) -> Result<()> {
        let sql = "UPDATE person SET wrapped_key = NULL, sealed = NULL, email_lookup = NULL,
                   phone_lookup = NULL, forgotten_at = $2, needed_by = NULL WHERE id = $1";
        let now = tx.now();
        tx.execute(sql, params![id, now]).await?;
        residence::remove(tx, id).await?;
        residence::end_request(tx, id).await
    }

    /// Opens a person's data for the house's own use (sending them a mail) or for the person themselves.
    /// Staff read through a command that records the purpose. `None` when the person was forgotten.
    pub async fn open_data(&self, db: &mut Reader, id: Id<Person>) -> Result<Option<PersonalData>> {
        let sql = "SELECT wrapped_key, sealed FROM person WHERE id = $1";
        let Some(row) = db.row(sql, params![id]).await? else {
            return Ok(None);
        };
        let wrapped: Option<Vec<u8>> = row.get("wrapped_key")?;
        let sealed: Option<Vec<u8>> = row.get("sealed")?;
        let (Some(wrapped), Some(sealed)) = (wrapped, sealed) else {
            return Ok(None);
        };
        let key = self.unwrap(id, &wrapped)?;
        let json = open(&key, id, &sealed)?;
        let data = serde_json::from_slice(&json).map_err(|e| Error::broken("the vault", e))?;
        Ok(Some(data))
    }

    /// Seals something of a person's under their own key: it becomes unreadable when they are forgotten. `NotFound` when they
    /// were. `label` tells what it is, so that nothing can be put in another's place.
    pub async fn seal_for(
        &self,
        db: &mut Reader,
        (person, label): (Id<Person>, i64),
        plain: &[u8],
    ) -> Result<Vec<u8>> {
        let key = self.key_of(db, person).await?.ok_or(Error::NotFound)?;
        seal(&key, Id::new(label), plain)
    }

    /// Opens what [`Vault::seal_for`] sealed for the same person under the same label. `None` when they were forgotten.
    pub async fn open_for(
        &self,
        db: &mut Reader,
        (person, label): (Id<Person>, i64),
        sealed: &[u8],
    ) -> Result<Option<Vec<u8>>> {
        match self.key_of(db, person).await? {
            Some(key) => open(&key, Id::new(label), sealed).map(Some),
            None => Ok(None),
        }
    }

    /// Whether the database belongs to a master key: it names one, or holds data of anybody's that is not forgotten.
    pub async fn is_used(db: &mut Reader) -> Result<bool> {
        Ok(fingerprint_in(db).await?.is_some() || newest_wrapped(db).await?.is_some())
    }

    /// Whether this is the database's master key: the one it names or, where it names none yet, the one that its newest
    /// person was sealed under. A database that nothing was sealed in belongs to any key.
    pub async fn fits(&self, db: &mut Reader) -> Result<bool> {
        if let Some(fingerprint) = fingerprint_in(db).await? {
            return Ok(fingerprint == self.keys.fingerprint);
        }
        let newest = newest_wrapped(db).await?;
        Ok(newest.is_none_or(|(id, wrapped)| self.unwrap(id, &wrapped).is_ok()))
    }

    /// Makes this the database's master key, unless it has one; see [`Vault::fits`] for whether it is this one then.
    pub(crate) async fn claim(&self, db: &Db) -> Result<()> {
        if !self.fits(&mut db.read().await?).await? {
            return Ok(());
        }
        let mut work = db.work().await?;
        let sql = "INSERT INTO master_key (name, fingerprint) VALUES ('current', $1)
                   ON CONFLICT (name) DO NOTHING";
        let fingerprint = self.keys.fingerprint.to_vec();
        work.execute(sql, params![fingerprint]).await?;
        work.commit().await
    }

    /// Everyone who gave this e-mail address, newest first.
    pub async fn find_by_email(&self, db: &mut Reader, email: &str) -> Result<Vec<Id<Person>>> {
        let sql = "SELECT id FROM person WHERE email_lookup = $1 ORDER BY id DESC";
        let rows = db.rows(sql, params![self.lookup("email", email)]).await?;
        rows.iter().map(|row| row.get("id")).collect()
    }

    /// All the people who are the same resident: those with the address that this one has confirmed by link.
    pub async fn people_of(&self, db: &mut Reader, person: Id<Person>) -> Result<Vec<Id<Person>>> {
        let data = self.open_data(db, person).await?.unwrap_or_default();
        let mut people = match data.get("email") {
            Some(email) => self.find_by_email(db, email).await?,
            None => Vec::new(),
        };
        if !people.contains(&person) {
            people.push(person);
        }
        Ok(people)
    }

    /// Seals something that is not a person's own, such as a second factor's secret, under the master key.
    pub fn seal_secret(&self, label: i64, secret: &[u8]) -> Result<Vec<u8>> {
        seal(&self.keys.wrapping, Id::<Person>::new(label), secret)
    }

    /// Opens what [`Vault::seal_secret`] sealed under the same label.
    pub fn open_secret(&self, label: i64, sealed: &[u8]) -> Result<Vec<u8>> {
        open(&self.keys.wrapping, Id::<Person>::new(label), sealed)
    }

    fn lookups(&self, data: &PersonalData) -> (Option<Vec<u8>>, Option<Vec<u8>>) {
        let of = |field: &str| {
            data.get(field)
                .map(|value| self.lookup(field, value).to_vec())
        };
        (of("email"), of("phone"))
    }

    async fn key_of(&self, db: &mut Reader, id: Id<Person>) -> Result<Option<[u8; 32]>> {
        let row = db
            .row("SELECT wrapped_key FROM person WHERE id = $1", params![id])
            .await?;
        let Some(row) = row else { return Ok(None) };
        let wrapped: Option<Vec<u8>> = row.get("wrapped_key")?;
        wrapped.map(|wrapped| self.unwrap(id, &wrapped)).transpose()
    }

    fn unwrap(&self, id: Id<Person>, wrapped: &[u8]) -> Result<[u8; 32]> {
        let key = open(&self.keys.wrapping, id, wrapped)?;
        let wrong = |_key| Error::Broken("a wrapped key has the wrong length".to_owned());
        key.try_into().map_err(wrong)
    }
}

/// The fingerprint of the master key that the database names. `None` until the first start of a program that keeps it.
async fn fingerprint_in(db: &mut Reader) -> Result<Option<Vec<u8>>> {
    // A backup of an older program, just put in place, has no such table yet.
    let sql =
        "SELECT COUNT(*) AS n FROM migration WHERE module = 'kernel' AND name = '0004_master_key'";
    if db.count(sql, &[]).await? == 0 {
        return Ok(None);
    }
    let sql = "SELECT fingerprint FROM master_key WHERE name = 'current'";
    let row = db.row(sql, &[]).await?;
    row.map(|row| row.get("fingerprint")).transpose()
}

/// The newest person who is not forgotten, with their wrapped key.
async fn newest_wrapped(db: &mut Reader) -> Result<Option<(Id<Person>, Vec<u8>)>> {
    let sql = "SELECT id, wrapped_key FROM person WHERE wrapped_key IS NOT NULL
               ORDER BY id DESC LIMIT 1";
    let row = db.row(sql, &[]).await?;
    row.map(|row| Ok((row.get("id")?, row.get("wrapped_key")?)))
        .transpose()
}

/// HMAC-SHA-256 (RFC 2104).
pub fn keyed_hash(key: &[u8; 32], text: &[u8]) -> [u8; 32] {
    // A key shorter than the hash's block of 64 bytes is padded with zeros (RFC 2104, section 2).
    let mut block = [0; 64];
    block[..32].copy_from_slice(key);
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new(&block.into());
    mac.update(text);
    mac.finalize().into_bytes().into()
}

/// Addresses are compared without case and white space, phone numbers by their digits alone.
fn normal_form(field: &str, value: &str) -> String {
    match field {
        "phone" => value.chars().filter(char::is_ascii_digit).collect(),
        _ => value.trim().to_lowercase(),
    }
}

fn to_json(data: &PersonalData) -> Result<Vec<u8>> {
    serde_json::to_vec(data).map_err(|error| Error::broken("the vault", error))
}

fn seal(key: &[u8; 32], owner: Id<Person>, plain: &[u8]) -> Result<Vec<u8>> {
    let mut nonce = [0; 24];
    getrandom::fill(&mut nonce).map_err(|error| Error::broken("randomness", error))?;
    let owner = owner.number().to_be_bytes();
    let payload = Payload {
        msg: plain,
        aad: &owner,
    };
    let sealed = XChaCha20Poly1305::new(&(*key).into()).encrypt(&XNonce::from(nonce), payload);
    let sealed = sealed.map_err(|error| Error::broken("sealing", error))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

fn open(key: &[u8; 32], owner: Id<Person>, sealed: &[u8]) -> Result<Vec<u8>> {
    let broken = || Error::Broken("the vault cannot open a row: wrong master key?".to_owned());
    let (nonce, sealed) = sealed.split_first_chunk::<24>().ok_or_else(broken)?;
    let owner = owner.number().to_be_bytes();
    let payload = Payload {
        msg: sealed,
        aad: &owner,
    };
    let plain = XChaCha20Poly1305::new(&(*key).into()).decrypt(&XNonce::from(*nonce), payload);
    plain.map_err(|_forged| broken())
}

/// Writes a file that nobody but its owner can read.
fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "{text}")?;
    file.sync_all()
}
