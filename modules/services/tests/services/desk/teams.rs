//! Cases wait for a team, by the service's file or because somebody gave them to it, until one of it takes them.

use stoa_kernel::{
    Actor, Done, Error, Localised,
    town::agencies::{Team, save_team},
};
use stoa_services::commands::give_to_team;
use stoa_testkit::{Browser, Tried, signs_in, works_as};

use super::{applies, path};
use crate::house::{DOGS, House, on_both};

impl House {
    async fn has_team(&self, slug: &str, name: &str, agency: &str) {
        let team = Team {
            slug: slug.to_owned(),
            agency: agency.to_owned(),
            name: Localised::english(name),
            email: String::new(),
            is_ended: false,
        };
        let mut tx = self.app.db.begin(&Actor::System("test")).await.unwrap();
        save_team(&mut tx, &team).await.unwrap();
        tx.commit(Done::new((), &Tried)).await.unwrap();
    }

    /// The council's and the water works'.
    async fn has_teams(&self) {
        self.has_agency("council", "The council").await;
        self.has_agency("water", "Water works").await;
        self.has_team("animals", "Animal welfare", "council").await;
        self.has_team("licences", "Licences", "council").await;
        self.has_team("pipes", "Pipes", "water").await;
    }

    async fn staff_in(&self, team: &str) -> Browser {
        let mut who = works_as("caseworker", "council");
        who.teams = vec![team.to_owned()];
        let session = signs_in(&self.app, who).await;
        Browser::new(self.router.clone()).of(session)
    }
}

/// The dog licence, whose applications wait for a team.
fn of_team(team: &str) -> String {
    let with_team = format!("\nteam: {team}\npromise_days: 5");
    DOGS.replacen("\npromise_days: 5", &with_team, 1)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_waits_for_the_team_of_its_service_and_goes_to_another() {
    on_both(async |house| {
        house.has_teams().await;
        house.offers(&of_team("animals")).await;
        let (_, reference) = applies(&house).await;
        let (kim, lee) = (
            house.staff_in("animals").await,
            house.staff_in("licences").await,
        );
        kim.opens("/staff/applications")
            .await
            .says(&reference)
            .says("Animal welfare");
        let of = |team: &str| format!("/staff/applications?team={team}");
        kim.opens(&of("animals")).await.says(&reference);
        lee.opens(&of("licences")).await.says_nothing_of(&reference);
        kim.opens(&path(&reference))
            .await
            .says("Team Animal welfare");
        let pass_on = format!("{}/pass-on", path(&reference));
        let page = kim.opens(&pass_on).await;
        page.says("Licences").says_nothing_of("Pipes");
        let wrong = kim
            .sends(&page, "/give-to-team", &[("team", "pipes")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("Choose a team of the body that decides.");
        let page = kim.opens(&pass_on).await;
        kim.sends(&page, "/give-to-team", &[("team", "licences")])
            .await
            .says("The application waits for the team.");
        lee.opens(&of("licences")).await.says(&reference);
        // Whoever takes it has it; it stays in the queue of the team.
        let page = lee.opens(&path(&reference)).await;
        lee.sends(&page, "/take", &[]).await;
        lee.opens("/staff/applications?team=licences&whose=mine")
            .await
            .says(&reference);
        lee.opens("/staff/applications?team=licences&whose=nobody")
            .await
            .says_nothing_of(&reference);
        let page = lee.opens(&pass_on).await;
        lee.sends(&page, "/give-to-team", &[("team", "")]).await;
        lee.opens(&of("licences")).await.says_nothing_of(&reference);
        lee.opens("/staff/applications?whose=nobody")
            .await
            .says(&reference);
        goes_to_another_body(&house, &kim, &reference).await;
        let record = house.record(&reference).await;
        let given = record
            .iter()
            .filter(|kind| *kind == "application_given_to_team");
        assert_eq!(given.count(), 3);
        let app = &house.app;
        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        let refused = give_to_team(app, &mut tx, (&reference, 1), "pipes").await;
        assert!(matches!(refused.unwrap_err(), Error::Denied(_)));
    })
    .await;
}

/// A body that gets it has other teams.
async fn goes_to_another_body(house: &House, kim: &Browser, reference: &str) {
    let pass_on = format!("{}/pass-on", path(reference));
    let page = kim.opens(&pass_on).await;
    kim.sends(&page, "/give-to-team", &[("team", "animals")])
        .await;
    let page = kim.opens(&pass_on).await;
    let over = [("agency", "water"), ("reason", "It swims.")];
    kim.sends(&page, "/hand-over", &over)
        .await
        .says("The application was handed over.");
    let max = house.staff_of("caseworker", "water").await;
    max.opens(&path(reference))
        .await
        .says_nothing_of("Animal welfare");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_that_ended_holds_nothing_up() {
    on_both(async |house| {
        house.offers(&of_team("nobody")).await;
        let (_, reference) = applies(&house).await;
        let kim = house.staff("caseworker").await;
        kim.opens("/staff/applications?whose=nobody")
            .await
            .says(&reference);
        kim.opens("/staff/applications?team=nobody")
            .await
            .says_nothing_of(&reference);
    })
    .await;
}
