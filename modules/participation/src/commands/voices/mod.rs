//! What can change about proposals, debates, documents and moderation.
