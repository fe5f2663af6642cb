//! A holiday is removed, once.

use jiff::civil::date;
use stoa_kernel::{Error, Localised, town::office_hours::Holiday};
use stoa_town::commands::{
    add_holiday::add_holiday,
    remove_holiday::{RemoveHoliday, remove_holiday},
};

use crate::house::{manager, on_each_database};

#[tokio::test]
async fn a_holiday_is_removed_once() {
    on_each_database(async |house| {
        let day = date(2026, 12, 25);
        let holiday = Holiday {
            calendar: String::new(),
            day,
            name: Localised::english("Christmas"),
        };
        house
            .does(manager(), async |app, tx| {
                add_holiday(app, tx, holiday).await
            })
            .await
            .unwrap();
        let remove = async |calendar: &str| {
            let input = RemoveHoliday {
                calendar: calendar.to_owned(),
                day,
            };
            house
                .does(manager(), async |_, tx| remove_holiday(tx, input).await)
                .await
        };
        assert_eq!(remove("water").await, Err(Error::NotFound));
        remove("").await.unwrap();
        assert_eq!(remove("").await, Err(Error::NotFound));
        assert_eq!(
            house.events("holidays").await,
            ["holiday_added", "holiday_removed"]
        );
    })
    .await;
}
