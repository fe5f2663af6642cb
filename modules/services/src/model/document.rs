//! A document that a partner uploaded, until an application names it or a day is over.

use stoa_kernel::{Id, Timestamp, actor::ApiKey};

/// What is known of it; its name and content lie sealed in the store of files.
#[derive(Debug, Clone)]
pub struct Document {
    pub id: Id<Document>,
    pub partner: Id<ApiKey>,
    /// The hex SHA-256 of what is sealed.
    pub blob: String,
    pub kept_at: Timestamp,
}
