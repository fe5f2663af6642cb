//! The tables of proposals, debates, documents and moderation.
