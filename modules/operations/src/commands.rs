//! Everything that can be done about the program's own work.

pub mod give_up_job;
pub mod retry_job;
