//! A holiday is added for the town or for an agency that is there.

use jiff::civil::date;
use stoa_kernel::{
    Localised,
    town::office_hours::{Holiday, calendar_for, holidays},
};
use stoa_town::commands::add_holiday::add_holiday;

use crate::house::{faults, manager, on_each_database};

#[tokio::test]
async fn a_holiday_is_added() {
    on_each_database(async |house| {
        house.furnish().await;
        let add = async |holiday| {
            house
                .does(manager(), async |app, tx| {
                    add_holiday(app, tx, holiday).await
                })
                .await
        };
        let day = date(2026, 12, 25);
        let christmas = Holiday {
            calendar: String::new(),
            day,
            name: Localised::english("Christmas"),
        };
        add(christmas.clone()).await.unwrap();
        let own = Holiday {
            calendar: "water".to_owned(),
            day: date(2026, 12, 24),
            ..christmas.clone()
        };
        add(own.clone()).await.unwrap();
        let wrong = Holiday {
            calendar: "nobody".to_owned(),
            day: date(1066, 1, 1),
            name: Localised::default(),
        };
        let told = faults(add(wrong).await);
        let expected = [
            ("calendar", "town-agency-missing"),
            ("day", "town-day-form"),
            ("name_en", "town-name-missing"),
        ];
        assert_eq!(
            told,
            expected.map(|(field, key)| (field.to_owned(), key)).into()
        );
        let mut db = house.read().await;
        let all = holidays(&mut db, date(2026, 1, 1), date(2026, 12, 31))
            .await
            .unwrap();
        assert_eq!(all, [own, christmas]);
        let zone = house.app.config.time_zone();
        let calendar = calendar_for(&mut db, zone, Some("water"), None)
            .await
            .unwrap();
        assert!(!calendar.is_working_day(date(2026, 12, 24)));
        assert_eq!(house.events("holidays").await, ["holiday_added"]);
        assert_eq!(house.events("holidays-water").await, ["holiday_added"]);
    })
    .await;
}
