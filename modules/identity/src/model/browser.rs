//! The browser that asks to be let in: what throttles count by, and what a list of sessions calls it.

/// What a request says of the browser that sent it.
#[derive(Debug, Clone, Default)]
pub struct Browser {
    /// The User-Agent, for the owner's list of sessions.
    pub program: String,
    /// The client's address, for throttles only: it is never kept.
    pub address: String,
    /// The session that the browser holds already. It ends when a new one begins, so that nobody can be made to sign
    /// in to a session that somebody else has the token of.
    pub token: Option<String>,
}
