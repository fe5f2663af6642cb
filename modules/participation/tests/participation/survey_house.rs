//! A survey of three questions, and people who answer it.

use stoa_forms::{Question, RawFields};
use stoa_kernel::{Actor, Lang, Localised, Result};
use stoa_participation::{
    commands::{
        frame::{AddComponent, add_component},
        survey::{AnswerSurvey, SaveSurvey, answer_survey, save_survey},
    },
    model::{
        ComponentId, Kind, Standing,
        survey::{Asked, AskedKind, Settings, Survey},
    },
    store,
};

use crate::{
    house::{HARBOUR, House, phase},
    voices_house::voter,
};

pub const SURVEY: &str = "/participate/harbour/week";
pub const WORK: &str = "/staff/participation/harbour/surveys/week";

fn question(key: &str, kind: AskedKind, (label, options, most): (&str, &str, &str)) -> Question {
    let asked = Asked {
        kind,
        label: Localised::english(label),
        options: Localised::english(options),
        most: most.to_owned(),
        optional: kind == AskedKind::OwnWords,
        ..Asked::default()
    };
    asked.question(key, Lang::En).unwrap()
}

/// How old, how content, and what else.
pub fn questions() -> Vec<Question> {
    vec![
        question(
            "q1",
            AskedKind::One,
            ("How old are you?", "Up to 39\n40 and older", ""),
        ),
        question(
            "q2",
            AskedKind::Scale,
            ("Are you content?", "Not at all\nVery", "5"),
        ),
        question("q3", AskedKind::OwnWords, ("What else?", "", "")),
    ]
}

/// What somebody answers.
pub fn answers(age: &str, step: &str) -> RawFields {
    RawFields::from([("q1", age), ("q2", step)])
}

impl House {
    /// A draft with a survey called `week`, open from 10 through 28 March 2026; the manager who runs it.
    pub async fn drafts_survey(&self, standing: Standing) -> Actor {
        let manager = self.staff("manager").await;
        self.begins_process(&manager).await.unwrap();
        self.describes(&manager, 0).await.unwrap();
        let mut tx = self.begins(&manager).await;
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Survey,
            slug: "week".to_owned(),
            title: Localised::english("Your week"),
            standing,
        };
        let done = add_component(&self.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut input = phase(("2026-03-10", "2026-03-28"), "answer");
        let verbs = input.verbs.remove("ideas").unwrap();
        input.verbs.insert("week".to_owned(), verbs);
        self.saves(&manager, input).await.unwrap();
        manager
    }

    /// The same, published on a day on which people answer.
    pub async fn surveys(&self, standing: Standing, settings: Settings) -> Actor {
        let manager = self.drafts_survey(standing).await;
        self.saves_survey(&manager, (0, questions()), settings)
            .await
            .unwrap();
        self.publishes(&manager, 0).await.unwrap();
        self.is_at("2026-03-12T09:00:00Z");
        manager
    }

    pub async fn saves_survey(
        &self,
        actor: &Actor,
        (seen, questions): (i64, Vec<Question>),
        settings: Settings,
    ) -> Result<Survey> {
        let mut tx = self.begins(actor).await;
        let input = SaveSurvey {
            process: HARBOUR.to_owned(),
            component: "week".to_owned(),
            seen,
            questions,
            settings,
        };
        let done = save_survey(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    /// Somebody answers what is asked now.
    pub async fn fills_in_survey(
        &self,
        (actor, browser): (&Actor, &str),
        raw: RawFields,
    ) -> Result<()> {
        let seen = self.survey().await.version;
        self.fills_in_seen(seen, (actor, browser), raw).await
    }

    pub async fn fills_in_seen(
        &self,
        seen: i64,
        (actor, browser): (&Actor, &str),
        raw: RawFields,
    ) -> Result<()> {
        let mut tx = self.begins(&Actor::Anonymous).await;
        let input = AnswerSurvey {
            process: HARBOUR.to_owned(),
            component: "week".to_owned(),
            seen,
            raw,
            language: "en".to_owned(),
            voter: voter(actor, browser),
        };
        let done = answer_survey(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn week(&self) -> ComponentId {
        self.setup().await.component("week").unwrap().id
    }

    pub async fn survey(&self) -> Survey {
        let week = self.week().await;
        let mut db = self.app.db.read().await.unwrap();
        let survey = store::survey::survey_of(&mut db, week).await;
        survey.unwrap().unwrap()
    }
}
