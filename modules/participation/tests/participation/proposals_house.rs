//! What managers ask of proposals in the process of most tests, and a town with a ward and a street.

use stoa_kernel::{
    Actor, Done, Localised, Point, Result,
    town::{
        Shape,
        areas::{AreaKind, NewArea, save_area},
        gazetteer::{NewAddress, NewStreet, gazetteer_changed, save_addresses, save_street},
    },
};
use stoa_participation::{
    commands::proposals::{
        SaveProposalCategory, SaveProposalQuestions, save_proposal_category,
        save_proposal_questions,
    },
    model::proposals::CategoryId,
};

use stoa_testkit::Tried;

use crate::house::{HARBOUR, House};

/// What is asked of proposals in `ideas`.
pub fn questions(seen: i64, currency: &str) -> SaveProposalQuestions {
    SaveProposalQuestions {
        process: HARBOUR.to_owned(),
        component: "ideas".to_owned(),
        seen,
        currency: currency.to_owned(),
        asks_place: true,
    }
}

const WARD: &str = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}"#;

impl House {
    /// The ward `Old town` from 0 to 1 degrees both ways, with Mill Lane 1 and 2 in it, and Mill Road far outside.
    pub async fn has_streets(&self) {
        let mut tx = self.begins(&Actor::System("test")).await;
        let ward = NewArea {
            kind: AreaKind::ward(),
            code: "old".to_owned(),
            name: Localised::english("Old town"),
            shape: Shape::parse(WARD).unwrap(),
            population: Some(1200),
        };
        save_area(&mut tx, &ward).await.unwrap();
        for (name, number, point) in [
            ("Mill Lane", "1", (0.5, 0.5)),
            ("Mill Lane", "2", (0.5, 0.502)),
            ("Mill Road", "9", (3.0, 3.0)),
        ] {
            let street = NewStreet {
                name: name.to_owned(),
                locality: String::new(),
                grade: "street".to_owned(),
                shape: None,
            };
            let address = NewAddress {
                street: save_street(&mut tx, &street).await.unwrap(),
                number: number.to_owned(),
                postcode: String::new(),
                point: Point::new(point.0, point.1).unwrap(),
            };
            save_addresses(&mut tx, &[address]).await.unwrap();
        }
        gazetteer_changed(&mut tx).await.unwrap();
        tx.commit(Done::new((), &Tried)).await.unwrap();
    }

    pub async fn asks_for(&self, actor: &Actor, input: SaveProposalQuestions) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let done = save_proposal_questions(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    /// A kind of proposals of this name.
    pub async fn names_kind(
        &self,
        actor: &Actor,
        (category, name, is_offered): (Option<CategoryId>, &str, bool),
    ) -> Result<CategoryId> {
        let mut tx = self.begins(actor).await;
        let input = SaveProposalCategory {
            process: HARBOUR.to_owned(),
            component: "ideas".to_owned(),
            category,
            seen: 0,
            name: Localised::english(name),
            is_offered,
        };
        let done = save_proposal_category(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }
}
