//! Where a partner is told of what becomes of its applications.

use stoa_kernel::{Id, Timestamp, actor::ApiKey};

/// A webhook. `secret` is sealed under the master key.
#[derive(Debug, Clone)]
pub struct Hook {
    pub id: Id<Hook>,
    pub partner: Id<ApiKey>,
    pub url: String,
    /// What it is told of, as [`HookKind::word`] has it.
    pub kinds: Vec<HookKind>,
    pub secret: Vec<u8>,
    pub made_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

/// What a partner can be told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HookKind {
    Received,
    Taken,
    /// The office needs something from the applicant.
    Asked,
    /// The office wrote.
    Written,
    Decided,
    Withdrawn,
    /// The permit was issued, or revoked.
    Permit,
}

impl HookKind {
    pub const ALL: [HookKind; 7] = [
        HookKind::Received,
        HookKind::Taken,
        HookKind::Asked,
        HookKind::Written,
        HookKind::Decided,
        HookKind::Withdrawn,
        HookKind::Permit,
    ];

    /// The type of its messages.
    pub const fn word(self) -> &'static str {
        match self {
            HookKind::Received => "application.received",
            HookKind::Taken => "application.taken",
            HookKind::Asked => "application.asked",
            HookKind::Written => "application.written",
            HookKind::Decided => "application.decided",
            HookKind::Withdrawn => "application.withdrawn",
            HookKind::Permit => "permit.changed",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// What an event of the ledger is to partners; `None` where they are not told.
    pub fn of_event(kind: &str, by_staff: bool) -> Option<Self> {
        match kind {
            "application_sent" => Some(HookKind::Received),
            "application_taken" => Some(HookKind::Taken),
            "applicant_asked" => Some(HookKind::Asked),
            "message_written" if by_staff => Some(HookKind::Written),
            "application_decided" | "appeal_decided" => Some(HookKind::Decided),
            "application_withdrawn" => Some(HookKind::Withdrawn),
            "permit_issued" | "permit_revoked" => Some(HookKind::Permit),
            _ => None,
        }
    }
}

/// Whether messages can be sent to an address: `https`, or `http` where neighbours are called too, with a host and no password.
pub fn is_hook_url(url: &str, neighbours_too: bool) -> bool {
    let of_scheme = |scheme: &str| url.strip_prefix(scheme);
    let plain = || neighbours_too.then(|| of_scheme("http://")).flatten();
    let Some(rest) = of_scheme("https://").or_else(plain) else {
        return false;
    };
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let clean = url.bytes().all(|b| b.is_ascii_graphic()) && !url.contains('#');
    url.len() <= 500
        && clean
        && !host.contains('@')
        && host.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '[')
}

#[cfg(test)]
mod tests {
    use super::{HookKind, is_hook_url};

    #[test]
    fn kinds_are_words() {
        for kind in HookKind::ALL {
            assert_eq!(HookKind::parse(kind.word()), Some(kind));
        }
    }

    #[test]
    fn partners_hear_of_what_the_office_writes_and_not_of_their_own_words() {
        assert_eq!(
            HookKind::of_event("message_written", true),
            Some(HookKind::Written)
        );
        assert_eq!(HookKind::of_event("message_written", false), None);
        assert_eq!(HookKind::of_event("application_noted", true), None);
    }

    #[test]
    fn addresses_of_servers_are_taken() {
        let check = |url: &str, public: bool, with_neighbours: bool| {
            assert_eq!(is_hook_url(url, false), public, "{url}");
            assert_eq!(is_hook_url(url, true), with_neighbours, "{url}");
        };
        check("https://partner.example/hooks?of=town", true, true);
        check("http://127.0.0.1:9000/", false, true);
        check("https://user:secret@partner.example/", false, false);
        check("https:///nowhere", false, false);
        check("https://partner.example/a b", false, false);
        check("ftp://partner.example/", false, false);
        check("", false, false);
    }
}
