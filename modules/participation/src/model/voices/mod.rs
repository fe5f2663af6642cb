//! The nouns of proposals, debates, documents and moderation.
