//! The tables of assemblies, petitions and meetings.
