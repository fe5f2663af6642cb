//! A manager says what a survey asks, and how it is run. It stands once somebody has answered.

use stoa_forms::Question;
use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx, digest};

use crate::{
    casework,
    events::{SurveyEvent, Surveyed},
    model::{
        Kind, State,
        survey::{QUESTIONS, Settings, Survey, definition, is_askable},
    },
    policy, store,
};

/// A survey as it is to be.
#[derive(Debug, Clone)]
pub struct SaveSurvey {
    pub process: String,
    pub component: String,
    /// The version of the survey that was on the screen; 0 where nothing was kept yet.
    pub seen: i64,
    pub questions: Vec<Question>,
    pub settings: Settings,
}

/// `Invalid` on `questions` when they cannot be asked; `Conflict` when somebody was faster, somebody has answered, or the process was withdrawn.
pub async fn save_survey(app: &App, tx: &mut Tx, input: SaveSurvey) -> Result<Done<Survey>> {
    let setup = casework::setup(tx, policy::SET_UP, (&input.process, 0)).await?;
    let component = setup.component(&input.component);
    let component = component
        .filter(|component| component.kind == Kind::Survey)
        .or_not_found()?;
    if setup.process.state == State::Withdrawn {
        return Err(Error::conflict("participation-survey-stands"));
    }
    let stands = store::survey::survey_of(tx, component.id).await?;
    if stands.is_some_and(|survey| survey.is_frozen()) {
        return Err(Error::conflict("participation-survey-stands"));
    }
    let main = app.config.town.language;
    let mut survey = Survey::new(component.id, main);
    survey.settings = input.settings.pruned(&input.questions);
    survey.definition = definition(input.questions, main);
    survey.version = input.seen;
    check(&survey, setup.process.is_public())?;
    if !store::survey::save_survey(tx, &survey).await? {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    survey.version += 1;
    let settings = serde_json::to_string(&survey.settings)
        .map_err(|error| Error::broken("a survey", error))?;
    let what = Surveyed::SurveySaved {
        component: component.slug.clone(),
        definition: survey.definition.version().to_string(),
        settings: digest(&settings),
    };
    Ok(Done::new(survey, &SurveyEvent::of(&setup.process, what)))
}

/// What everybody sees asks something.
fn check(survey: &Survey, is_public: bool) -> Result<()> {
    let questions = survey.questions();
    if questions.is_empty() {
        return match is_public {
            true => Err(Error::invalid("questions", "participation-survey-missing")),
            false => Ok(()),
        };
    }
    let can_ask = questions.iter().all(is_askable) && questions.len() <= QUESTIONS;
    match can_ask && survey.definition.check().is_empty() {
        true => Ok(()),
        false => Err(Error::invalid(
            "questions",
            "participation-survey-fault-questions",
        )),
    }
}
