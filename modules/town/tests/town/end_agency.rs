//! An agency ends only when it answers for nothing and has no team.

use stoa_kernel::town::{
    agencies::{agency_by_slug, team_by_slug},
    responsibility_map::Seen,
};
use stoa_town::{
    commands::{
        end_agency::{EndAgency, end_agency},
        end_responsibility::{EndResponsibility, end_responsibility},
        end_team::{EndTeam, end_team},
    },
    model::seen::fingerprint,
};

use crate::house::{agency, conflict, manager, on_each_database, rule, team};

#[tokio::test]
async fn who_answers_cannot_end() {
    on_each_database(async |house| {
        house.furnish().await;
        let end = async |seen: String| {
            let input = EndAgency {
                slug: "council".to_owned(),
                seen,
            };
            house
                .does(manager(), async |_, tx| end_agency(tx, input).await)
                .await
        };
        let seen = fingerprint(&agency("council"));
        let made = house.sets(rule("council")).await.unwrap();
        assert_eq!(conflict(end(seen.clone()).await), "town-agency-answers");
        let input = EndResponsibility {
            seen: Seen {
                rule: made.rule,
                version: made.version,
            },
            last_day: None,
        };
        house
            .does(manager(), async |app, tx| {
                end_responsibility(app, tx, input).await
            })
            .await
            .unwrap();
        assert_eq!(conflict(end(seen.clone()).await), "town-agency-has-teams");
        let input = EndTeam {
            slug: "crew".to_owned(),
            seen: fingerprint(&team("crew", "council")),
        };
        house
            .does(manager(), async |_, tx| end_team(tx, input).await)
            .await
            .unwrap();
        assert_eq!(
            conflict(end("other".to_owned()).await),
            "town-changed-meanwhile"
        );
        end(seen.clone()).await.unwrap();
        assert_eq!(conflict(end(seen).await), "town-changed-meanwhile");
        let mut db = house.read().await;
        assert!(
            agency_by_slug(&mut db, "council")
                .await
                .unwrap()
                .unwrap()
                .is_ended
        );
        assert!(
            team_by_slug(&mut db, "crew")
                .await
                .unwrap()
                .unwrap()
                .is_ended
        );
    })
    .await;
}
