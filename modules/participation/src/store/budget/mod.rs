//! The tables of budgets and elections.
