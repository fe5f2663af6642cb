//! The caseworkers' desk: the queue, passing on, absences, readings, feedback and figures.

mod conflicts;
mod figures;
mod pass_on;
mod plans;
mod queue;
mod read_once;
pub mod reads;
mod registers;
mod teams;

use jiff::SignedDuration;
use stoa_kernel::{
    Actor, Done, Localised,
    sessions::{self, Owner},
    town::agencies::{Agency, save_agency},
};
use stoa_testkit::{Browser, Tried, signs_in, works_as};

use crate::house::{Applicant, House};

/// Somebody applies for a dog licence; their reference too.
async fn applies(house: &House) -> (Applicant, String) {
    let ana = Applicant::begins(house, "dog-licence").await;
    ana.answers_all().await;
    ana.sends("ana@example.org").await;
    let reference = ana.reference().await;
    (ana, reference)
}

pub fn path(reference: &str) -> String {
    format!("/staff/applications/{reference}")
}

impl House {
    /// A member of staff who has signed in, as the commands know them.
    pub async fn works(&self, role: &str, agency: &str) -> Actor {
        let mut who = works_as(role, agency);
        (who.id, _) = signs_in(&self.app, who.clone()).await;
        Actor::Staff(who)
    }

    /// The next day: sessions are over by then.
    pub async fn signs_in_anew(&self, who: &Browser) -> Browser {
        self.signs_in_again(who).await
    }

    async fn signs_in_again(&self, who: &Browser) -> Browser {
        let id = who.who.unwrap();
        let mut tx = self.app.db.begin(&Actor::System("test")).await.unwrap();
        let opened = sessions::open(&mut tx, Owner::Staff(id), "test").await;
        let token = tx.commit(Done::new(opened.unwrap(), &Tried)).await.unwrap();
        Browser::new(self.router.clone()).of((id, token))
    }

    fn waits_a_day(&self) {
        let tomorrow = self.app.now() + SignedDuration::from_hours(24);
        self.ground.clock.set(tomorrow);
    }

    /// Another body of the town.
    pub async fn has_agency(&self, slug: &str, name: &str) {
        let agency = Agency {
            slug: slug.to_owned(),
            name: Localised::english(name),
            kind: "utility".to_owned(),
            contact_url: String::new(),
            contact_email: String::new(),
            open311_endpoint: String::new(),
            open311_jurisdiction: String::new(),
            open311_key: String::new(),
            is_own: false,
            is_ended: false,
        };
        let mut tx = self.app.db.begin(&Actor::System("test")).await.unwrap();
        save_agency(&mut tx, &agency).await.unwrap();
        tx.commit(Done::new((), &Tried)).await.unwrap();
    }
}
