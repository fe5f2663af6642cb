//! What can change about budgets and elections.
