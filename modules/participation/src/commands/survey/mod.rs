//! What surveys ask, and who answers them.

mod answer_survey;
mod save_survey;

pub use answer_survey::{AnswerSurvey, answer_survey, voice_in};
pub use save_survey::{SaveSurvey, save_survey};

use stoa_kernel::{Error, Result, Tx};

use crate::{
    model::{ComponentId, Kind, Setup, survey::Survey},
    store,
};

/// `Invalid` while somebody would find a survey that asks nothing.
pub async fn ask_something(tx: &mut Tx, setup: &Setup) -> Result<()> {
    for component in &setup.components {
        if component.kind != Kind::Survey {
            continue;
        }
        let survey = store::survey::survey_of(tx, component.id).await?;
        if survey.is_none_or(|survey| survey.questions().is_empty()) {
            let key = "participation-survey-missing";
            return Err(Error::invalid("components", key));
        }
    }
    Ok(())
}

/// Takes over what the survey of another component asks.
pub async fn ask_the_same(tx: &mut Tx, (old, new): (ComponentId, ComponentId)) -> Result<()> {
    if let Some(survey) = store::survey::survey_of(tx, old).await? {
        let copy = Survey {
            component: new,
            answers: 0,
            version: 0,
            ..survey
        };
        store::survey::save_survey(tx, &copy).await?;
    }
    Ok(())
}
