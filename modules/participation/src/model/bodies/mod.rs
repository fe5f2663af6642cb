//! The nouns of assemblies, petitions and meetings.
