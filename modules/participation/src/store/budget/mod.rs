//! The tables of budgets and elections.

#[cfg(test)]
mod plan_tests;
mod pots;
mod projects;
mod steps;

pub use pots::{insert_pot, pots_of, rewrite_pot};
pub use projects::{
    Listing, costs_more, has_projects, insert_project, last_number, list_projects,
    place_of_project, project_by_id, project_by_number, rewrite_project,
};
pub use steps::{insert_step, is_thumbnail, project_steps};
