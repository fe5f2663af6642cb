//! Surveys, who has answered them, and what was answered.

mod bundles;
mod surveys;
mod voices;

pub use bundles::{answers_of, bundle, count_bundles, save_bundle};
pub use surveys::{count_answer, keep_filled, save_survey, survey_of};
pub use voices::{has_answered, insert_voice};
