//! A partner: a program of somebody else that applies for people and follows what it sent.

use stoa_kernel::{Actor, Id, Timestamp, actor::ApiKey};

/// What a partner may do with a token (RFC 6749, section 3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// To see where its own applications stand.
    Read,
    /// To send applications and what is added to them.
    Write,
}

impl Scope {
    pub const ALL: [Scope; 2] = [Scope::Read, Scope::Write];

    pub const fn word(self) -> &'static str {
        match self {
            Scope::Read => "applications:read",
            Scope::Write => "applications:write",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.word() == word)
    }

    /// Words with spaces between them; `None` when one of them is no scope.
    pub fn parse_all(words: &str) -> Option<Vec<Self>> {
        let all: Option<Vec<Self>> = words.split_ascii_whitespace().map(Self::parse).collect();
        all.map(|mut all| {
            all.sort_unstable();
            all.dedup();
            all
        })
    }

    /// As [`Scope::parse_all`] reads them.
    pub fn words(all: &[Self]) -> String {
        let words: Vec<&str> = all.iter().map(|scope| scope.word()).collect();
        words.join(" ")
    }
}

/// A partner. Its number is what it signs in with, beside a secret that nobody keeps.
#[derive(Debug, Clone)]
pub struct Partner {
    pub id: Id<ApiKey>,
    pub name: String,
    /// The slug of the body that let it in.
    pub agency: String,
    pub scopes: Vec<Scope>,
    pub made_at: Timestamp,
    /// The name of the member of staff who let it in.
    pub made_by: String,
    pub ended_at: Option<Timestamp>,
}

/// What stands before the number in the name that a partner signs in with.
const CLIENT: &str = "partner-";

impl Partner {
    /// The name that it signs in with: `partner-100231`.
    pub fn client(&self) -> String {
        format!("{CLIENT}{}", self.id)
    }

    /// The number in such a name.
    pub fn number_in(client: &str) -> Option<Id<ApiKey>> {
        let number = client.strip_prefix(CLIENT)?;
        let plain = (1..=18).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
        number.parse().ok().filter(|_| plain).map(Id::new)
    }

    /// Who acts when it shows a token of these scopes.
    pub fn actor(&self, scopes: &[Scope]) -> Actor {
        let scopes = scopes.iter().map(|scope| scope.word().to_owned());
        Actor::Program {
            id: self.id,
            name: self.name.clone(),
            roles: std::iter::once("partner".to_owned())
                .chain(scopes)
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Partner, Scope};

    #[test]
    fn scopes_are_words() {
        let both = vec![Scope::Read, Scope::Write];
        let read = Scope::parse_all("applications:write  applications:read applications:write");
        assert_eq!(read.as_ref(), Some(&both));
        assert_eq!(Scope::parse_all(&Scope::words(&both)), Some(both));
        assert_eq!(Scope::parse_all("applications:read admin"), None);
        assert_eq!(Scope::parse_all(""), Some(Vec::new()));
    }

    #[test]
    fn a_partner_is_called_by_its_number() {
        let check = |client: &str, number: Option<i64>| {
            assert_eq!(
                Partner::number_in(client).map(|id| id.number()),
                number,
                "{client}"
            );
        };
        check("partner-12", Some(12));
        check("partner-", None);
        check("partner--1", None);
        check("12", None);
        check("partner-9999999999999999999", None);
    }
}
