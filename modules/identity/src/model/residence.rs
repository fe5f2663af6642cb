//! That somebody lives here, as the office confirms it.

use jiff::{SignedDuration, civil::Date};
use serde::{Deserialize, Serialize};
use stoa_kernel::{Id, Resource, Vault, actor::Person, residence, town::search_key::words};

use super::recovery_code::plain;

/// The way in which it is proved: somebody shows a document at the office.
pub const AT_OFFICE: &str = "office";
/// Whoever confirms it, by their roles.
pub const OFFICE: [&str; 2] = ["caseworker", "manager"];
/// How long it holds: two years.
pub const LASTS: SignedDuration = SignedDuration::from_hours(24 * 730);
/// How long a code can be used: thirty days.
pub const CODE_LASTS: SignedDuration = SignedDuration::from_hours(24 * 30);

/// What somebody showed. Its kind is kept, and nothing that stands on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Document {
    /// An identity card on which the address stands.
    IdentityCard,
    /// A residence permit on which the address stands.
    ResidencePermit,
    /// An extract of the register of residents, and who they are.
    RegisterExtract,
    /// A lease or a bill with the address, and who they are.
    Bill,
}

impl Document {
    pub const ALL: [Document; 4] = [
        Document::IdentityCard,
        Document::ResidencePermit,
        Document::RegisterExtract,
        Document::Bill,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Document::IdentityCard => "identity_card",
            Document::ResidencePermit => "residence_permit",
            Document::RegisterExtract => "register_extract",
            Document::Bill => "bill",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Document::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The key of its words.
    pub const fn text(self) -> &'static str {
        match self {
            Document::IdentityCard => "identity-residence-document-card",
            Document::ResidencePermit => "identity-residence-document-permit",
            Document::RegisterExtract => "identity-residence-document-register",
            Document::Bill => "identity-residence-document-bill",
        }
    }
}

/// The residence of somebody, as they see it themselves.
pub fn of(person: Id<Person>) -> Resource {
    Resource::new("ResidenceFile", person)
        .text("agency", "")
        .number("number", person.number())
}

/// Whoever's residence is confirmed at the office of this body.
pub fn at_office_of(agency: &str) -> Resource {
    Resource::new("ResidenceFile", "office")
        .text("agency", agency)
        .number("number", 0)
}

/// By what one human is the same, however their name is written: its words without accents in one order, and the day of their
/// birth. `None` for a name without a letter.
pub fn key(vault: &Vault, name: &str, born: Date) -> Option<[u8; 32]> {
    let mut words = words(name);
    words.sort();
    let proof = format!("{} {born}", words.join(" "));
    (!words.is_empty()).then(|| residence::key(vault, &proof))
}

/// What a table holds of a code.
pub fn lookup(vault: &Vault, typed: &str) -> [u8; 32] {
    vault.lookup("residence code", &plain(typed))
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Vault;

    use super::key;

    #[test]
    fn one_human_has_one_key_however_their_name_is_written() {
        let vault = Vault::new([7; 32]);
        let born = "1984-02-29".parse().unwrap();
        let ana = key(&vault, "Ana García López", born);
        assert!(ana.is_some());
        assert_eq!(key(&vault, " GARCIA LOPEZ, Ana", born), ana);
        assert_ne!(key(&vault, "Ana García", born), ana);
        let other = "1984-03-01".parse().unwrap();
        assert_ne!(key(&vault, "Ana García López", other), ana);
        assert_eq!(key(&vault, " - ", born), None);
    }
}
