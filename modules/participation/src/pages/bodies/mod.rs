//! The pages of assemblies, petitions and meetings.
