//! What staff see of processes, and the forms by which they set them up.

pub mod add_component;
pub mod describe_process;
pub mod frame;
pub mod list_work;
pub mod move_phase_end;
pub mod new_process;
mod plans;
pub mod publish_process;
pub mod remove_phase;
pub mod save_phase;
pub mod show_work;
pub mod withdraw_process;
