//! The pages of budgets and elections.
