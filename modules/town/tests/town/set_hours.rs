//! Working hours of the town, an agency and a team.

use jiff::civil::Weekday;
use stoa_kernel::{
    Error,
    town::{
        WorkSpan, WorkWeek,
        office_hours::{HoursOf, calendar_for, hours_of},
    },
};
use stoa_town::{
    commands::set_hours::{SetHours, set_hours},
    model::seen::fingerprint,
};

use crate::house::{conflict, manager, noon, on_each_database};

#[tokio::test]
async fn hours_are_set_and_unset() {
    on_each_database(async |house| {
        house.furnish().await;
        let set = async |owner, week, seen| {
            let input = SetHours { owner, week, seen };
            house
                .does(manager(), async |_, tx| set_hours(tx, input).await)
                .await
        };
        let crew = || HoursOf::Team("crew".to_owned());
        let nobody = HoursOf::Agency("nobody".to_owned());
        assert_eq!(
            set(nobody, WorkWeek::always(), None).await,
            Err(Error::NotFound)
        );
        let mut mornings = WorkWeek::default();
        mornings.add(Weekday::Tuesday, WorkSpan::new(8 * 60, 12 * 60).unwrap());
        set(HoursOf::Town, mornings, None).await.unwrap();
        let unset = fingerprint(&None::<WorkWeek>);
        set(crew(), WorkWeek::always(), Some(unset.clone()))
            .await
            .unwrap();
        assert_eq!(
            conflict(set(crew(), WorkWeek::default(), Some(unset)).await),
            "town-changed-meanwhile"
        );
        let mut db = house.read().await;
        let zone = || house.app.config.time_zone();
        let open = calendar_for(&mut db, zone(), Some("council"), Some("crew"))
            .await
            .unwrap();
        assert!(open.is_open(noon(7)));
        let seen = fingerprint(&Some(WorkWeek::always()));
        set(crew(), WorkWeek::default(), Some(seen)).await.unwrap();
        assert_eq!(hours_of(&mut db, &crew()).await.unwrap(), None);
        let town = calendar_for(&mut db, zone(), Some("council"), Some("crew"))
            .await
            .unwrap();
        assert!(!town.is_open(noon(7)) && town.is_open("2026-03-03T08:00:00Z".parse().unwrap()));
        assert_eq!(house.events("hours-team-crew").await, ["hours_set"; 2]);
        assert_eq!(
            house.last_event("hours-town").await["week"],
            "; 08:00–12:00; ; ; ; ; "
        );
    })
    .await;
}
