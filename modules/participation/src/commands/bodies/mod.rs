//! What can change about assemblies, petitions and meetings.
