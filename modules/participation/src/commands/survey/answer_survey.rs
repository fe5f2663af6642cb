//! Somebody answers a survey. Nothing that is kept tells whose answers they are: the table of those who have answered has hashes, the one of
//! answers has bundles in which they are mixed, and the ledger that there was an answer.

use stoa_forms::{Answers, Context, PageAnswers, RawFields};
use stoa_kernel::{App, Done, Error, OrNotFound, Reader, Result, Tx};

use crate::{
    casework::{Voice, Voter},
    events::{SurveyEvent, Surveyed},
    model::{
        ComponentId, Kind, Scene, Verb,
        survey::{Survey, put, told},
    },
    store,
};

/// What was answered, and by whom.
#[derive(Clone)]
pub struct AnswerSurvey {
    pub process: String,
    pub component: String,
    /// The version of the survey that was on the screen.
    pub seen: i64,
    pub raw: RawFields,
    /// The language in which it was answered (BCP 47).
    pub language: String,
    pub voter: Voter,
}

/// Keeps the answers. `tx` is nobody's. `Invalid` on the questions that are not answered right, or that are closed to an answer; `Denied` where no
/// phase lets people answer; `Conflict` when they have answered, or other questions were on their screen.
pub async fn answer_survey(app: &App, tx: &mut Tx, input: AnswerSurvey) -> Result<Done<()>> {
    let place = (input.process.as_str(), input.component.as_str());
    let scene = input.voter.scene(app, tx, (place, Verb::Answer)).await?;
    if scene.component.kind != Kind::Survey {
        return Err(Error::NotFound);
    }
    let component = scene.component.id;
    let survey = store::survey::survey_of(tx, component).await?;
    let answers = read(&survey.or_not_found()?, &scene, &input)?;
    let voice = voice_in(app, tx, &input.voter, &scene).await?;
    if !store::survey::insert_voice(tx, component, voice).await? {
        return Err(Error::conflict("participation-survey-answered-already"));
    }
    if !store::survey::count_answer(tx, (component, input.seen)).await? {
        return Err(Error::conflict("participation-survey-changed"));
    }
    // From here on nobody else counts: what is filled is read once more.
    let survey = store::survey::survey_of(tx, component)
        .await?
        .or_not_found()?;
    if let Some(question) = survey.closed_to(&answers) {
        return Err(Error::invalid(
            question,
            "participation-survey-fault-closed",
        ));
    }
    store::survey::keep_filled(tx, component, &survey.filled_with(&answers)).await?;
    keep(tx, component, answers).await?;
    let what = Surveyed::SurveyAnswered {
        component: scene.component.slug,
    };
    Ok(Done::new((), &SurveyEvent::of(&scene.setup.process, what)))
}

/// The voice of somebody in the survey of a component: one human has one where it is only for those who live here.
pub async fn voice_in(app: &App, db: &mut Reader, voter: &Voter, scene: &Scene) -> Result<Voice> {
    let thing = format!("survey {}", scene.component.id);
    Voice::within(app, db, (voter, &thing), (scene, Verb::Answer)).await
}

/// What was typed, as answers.
fn read(survey: &Survey, scene: &Scene, input: &AnswerSurvey) -> Result<PageAnswers> {
    let context = Context {
        today: scene.day,
        language: input.language.clone(),
    };
    let page = survey.definition.pages.first().or_not_found()?;
    let none = Answers::default();
    let answers = survey
        .definition
        .parse_page(page, &input.raw, &none, &context)
        .map_err(|faults| Error::Invalid(faults.iter().map(told).collect()))?;
    let first = page.questions.first().or_not_found()?;
    match answers.0.is_empty() {
        true => Err(Error::invalid(
            first.key.as_str(),
            "participation-survey-fault-missing",
        )),
        false => Ok(answers),
    }
}

/// Mixes them into a bundle that is chosen by chance.
async fn keep(tx: &mut Tx, component: ComponentId, answers: PageAnswers) -> Result<()> {
    let count = store::survey::count_bundles(tx, component).await?;
    let bundles = usize::try_from(count).unwrap_or(usize::MAX).max(1);
    let chosen = i64::try_from(draw(bundles)?).unwrap_or(0);
    let bundle = store::survey::bundle(tx, (component, chosen)).await?;
    let (kept, more) = put(bundle, answers, draw)?;
    store::survey::save_bundle(tx, (component, chosen), &kept).await?;
    if let Some(more) = more {
        store::survey::save_bundle(tx, (component, count), &more).await?;
    }
    Ok(())
}

/// A number below another one, each as likely: what is beyond its last whole multiple is drawn again.
fn draw(below: usize) -> Result<usize> {
    let below = u64::try_from(below.max(1)).unwrap_or(u64::MAX);
    let whole = u64::MAX - u64::MAX % below;
    loop {
        let mut bytes = [0; 8];
        getrandom::fill(&mut bytes).map_err(|error| Error::broken("randomness", error))?;
        let number = u64::from_be_bytes(bytes);
        if number < whole {
            return usize::try_from(number % below)
                .map_err(|error| Error::broken("a number", error));
        }
    }
}
