//! What is wrong with a card provider, until it is well again or somebody has looked at it.

use stoa_kernel::Timestamp;

/// A kind of trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TroubleKind {
    /// It does not answer, or says that it cannot.
    Unreachable,
    /// Somebody calls back in its name, and it is not believed.
    CallbackRefused,
}

impl TroubleKind {
    pub const ALL: [TroubleKind; 2] = [TroubleKind::Unreachable, TroubleKind::CallbackRefused];

    pub const fn slug(self) -> &'static str {
        match self {
            TroubleKind::Unreachable => "unreachable",
            TroubleKind::CallbackRefused => "callback-refused",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderTrouble {
    pub kind: TroubleKind,
    pub provider: String,
    /// Whose staff look at it.
    pub agency: String,
    pub since: Timestamp,
    pub last_at: Timestamp,
    /// How often it was noted: once an hour at most.
    pub times: i64,
}

#[cfg(test)]
mod tests {
    use super::TroubleKind;

    #[test]
    fn words_in_tables_are_read_back() {
        for kind in TroubleKind::ALL {
            assert_eq!(TroubleKind::parse(kind.slug()), Some(kind));
        }
        assert_eq!(TroubleKind::parse("tired"), None);
    }
}
