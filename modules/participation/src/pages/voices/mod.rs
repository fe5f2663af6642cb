//! The pages of proposals, debates, documents and moderation.
