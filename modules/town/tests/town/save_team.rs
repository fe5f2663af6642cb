//! Teams belong to an agency that is there.

use stoa_kernel::town::agencies::team_by_slug;
use stoa_town::{
    commands::save_team::{SaveTeam, save_team},
    model::seen::fingerprint,
};

use crate::house::{conflict, faults, manager, on_each_database, team};

#[tokio::test]
async fn a_team_is_added_and_changed() {
    on_each_database(async |house| {
        house.furnish().await;
        let save = async |team, seen| {
            let input = SaveTeam { team, seen };
            house
                .does(manager(), async |app, tx| save_team(app, tx, input).await)
                .await
        };
        let mut lost = team("lost", "nobody");
        lost.email = "x".to_owned();
        let told = faults(save(lost, None).await);
        let expected = [
            ("agency", "town-agency-missing"),
            ("email", "town-email-form"),
        ];
        assert_eq!(
            told,
            expected.map(|(field, key)| (field.to_owned(), key)).into()
        );
        assert_eq!(faults(save(team("crew", "council"), None).await).len(), 1);
        let mut moved = team("crew", "water");
        moved.email = "crew@example.org".to_owned();
        let seen = Some(fingerprint(&team("crew", "council")));
        save(moved.clone(), seen.clone()).await.unwrap();
        assert_eq!(
            conflict(save(moved.clone(), seen).await),
            "town-changed-meanwhile"
        );
        assert_eq!(
            team_by_slug(&mut house.read().await, "crew").await.unwrap(),
            Some(moved)
        );
        assert_eq!(house.events("team-crew").await, ["team_saved"; 2]);
    })
    .await;
}
