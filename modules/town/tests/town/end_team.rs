//! A team ends only when no rule names it.

use stoa_town::{
    commands::end_team::{EndTeam, end_team},
    model::{period::Start, seen::fingerprint},
};

use crate::house::{conflict, manager, on_each_database, rule, team};

#[tokio::test]
async fn a_team_that_a_rule_names_cannot_end() {
    on_each_database(async |house| {
        house.furnish().await;
        let end = async || {
            let seen = fingerprint(&team("crew", "council"));
            let input = EndTeam {
                slug: "crew".to_owned(),
                seen,
            };
            house
                .does(manager(), async |_, tx| end_team(tx, input).await)
                .await
        };
        let mut later = rule("council");
        later.team = Some("crew".to_owned());
        later.from = Start::Day(jiff::civil::date(2026, 4, 1));
        later.until = Some(jiff::civil::date(2026, 4, 30));
        house.sets(later).await.unwrap();
        assert_eq!(conflict(end().await), "town-team-answers");
        house.clock.set("2026-05-01T12:00:00Z".parse().unwrap());
        end().await.unwrap();
        assert_eq!(conflict(end().await), "town-changed-meanwhile");
        assert_eq!(
            house.events("team-crew").await,
            ["team_saved", "team_ended"]
        );
    })
    .await;
}
