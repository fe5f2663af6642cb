//! What people and staff see of surveys.

pub mod answer_survey;
pub mod balance_survey;
pub mod build_survey;
pub mod download_answers;
mod field;
pub mod save_question;
pub mod show_results;
pub mod show_survey;

use stoa_forms::Localised;
use stoa_kernel::{OrNotFound, Reader};
use stoa_web::{Problem, Visitor};

use super::frame::{
    component_page::find,
    staff::frame::{find as find_work, work_path},
};
use crate::{
    model::{
        Component, Kind, Scene, Setup, State,
        survey::{Survey, is_over},
    },
    policy, store,
};

/// A text of a survey in the reader's language, otherwise in the town's.
fn say<'t>(visitor: &Visitor, text: &'t Localised) -> &'t str {
    let town = visitor.app().config.town.language;
    text.get(visitor.lang().code(), town.code())
}

/// A survey as people find it. `NotFound` where the component is none, or asks nothing yet.
async fn found(
    visitor: &Visitor,
    db: &mut Reader,
    place: (&str, &str),
) -> Result<(Scene, Survey), Problem> {
    let scene = find(visitor, db, place).await?;
    let is_survey = scene.component.kind == Kind::Survey;
    is_survey.then_some(()).or_not_found()?;
    let survey = store::survey::survey_of(db, scene.component.id).await?;
    Ok((scene, survey.or_not_found()?))
}

/// A survey as its staff find it.
pub struct Work {
    setup: Setup,
    component: Component,
    survey: Survey,
}

impl Work {
    async fn read(visitor: &Visitor, place: (&str, &str)) -> Result<Work, Problem> {
        let mut db = visitor.read().await?;
        let setup = find_work(visitor, &mut db, place.0).await?;
        let component = setup.component(place.1).cloned();
        let component = component
            .filter(|component| component.kind == Kind::Survey)
            .or_not_found()?;
        let survey = store::survey::survey_of(&mut db, component.id).await?;
        let main = visitor.app().config.town.language;
        let none = || Survey::new(component.id, main);
        Ok(Work {
            survey: survey.unwrap_or_else(none),
            setup,
            component,
        })
    }

    /// The same for a page on which something of it is changed.
    async fn to_change(visitor: &Visitor, place: (&str, &str)) -> Result<Work, Problem> {
        let work = Work::read(visitor, place).await?;
        visitor.must(policy::SET_UP, &work.setup.process.resource())?;
        Ok(work)
    }

    fn path(&self) -> String {
        survey_path(&self.setup, &self.component)
    }

    fn can_change(&self, visitor: &Visitor) -> bool {
        let process = &self.setup.process;
        !self.survey.is_frozen()
            && process.state != State::Withdrawn
            && visitor.may(policy::SET_UP, &process.resource())
    }

    /// Whether nobody can answer any more.
    fn is_over(&self, visitor: &Visitor) -> bool {
        let zone = visitor.app().config.time_zone();
        let at = (visitor.now(), &zone);
        let scene = Scene::new(self.setup.clone(), &self.component.slug, &visitor.actor, at);
        scene.is_some_and(|scene| is_over(&scene))
    }
}

fn survey_path(setup: &Setup, component: &Component) -> String {
    format!("{}/surveys/{}", work_path(&setup.process), component.slug)
}
