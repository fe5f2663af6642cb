//! The nouns of budgets and elections.
