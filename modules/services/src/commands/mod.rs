//! Everything that can change about services: one file a verb.

mod answer_office;
mod ask_applicant;
mod begin_application;
mod decide_application;
mod end_service;
mod forget_answers;
mod keep_answers;
mod note_on_application;
mod publish_service;
mod read_answers;
mod revoke_permit;
mod save_service;
mod send_application;
mod take_application;
mod withdraw_application;
mod write_to_applicant;
mod write_to_office;

pub use crate::casework::found::all_services;
pub use answer_office::answer_office;
pub use ask_applicant::ask_applicant;
pub use begin_application::{BeginApplication, Begun, begin_application};
pub use decide_application::{DecideApplication, decide_application};
pub use end_service::end_service;
pub use forget_answers::{FORGET_ANSWERS, forget_answers};
pub use keep_answers::{KeepAnswers, keep_answers};
pub use note_on_application::note_on_application;
pub use publish_service::publish_service;
pub use read_answers::{ReadAnswers, read_answers};
pub use revoke_permit::revoke_permit;
pub use save_service::{SaveService, save_service};
pub use send_application::{SendApplication, send_application};
pub use take_application::take_application;
pub use withdraw_application::withdraw_application;
pub use write_to_applicant::write_to_applicant;
pub use write_to_office::write_to_office;
