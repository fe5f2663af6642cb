//! The pages of those who work on reports and of those who set them up, as they see them without script.

mod act_on_many;
mod moderate;
mod queue;
mod setup;
mod words;
mod work;
mod work_together;
mod write_down;
