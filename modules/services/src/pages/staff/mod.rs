//! What staff see: the queue, an application, the decision; and how services are set up.

pub mod acts;
pub mod decide;
pub mod edit_service;
pub mod list_queue;
pub mod list_setup;
pub mod revoke;
pub mod show_application;
