//! A year's holidays at once.

use jiff::civil::{Date, date};
use stoa_kernel::{
    Lang, Localised,
    town::office_hours::{Holiday, holidays},
};
use stoa_town::{
    commands::{
        add_holiday::add_holiday,
        import_holidays::{ImportHolidays, import_holidays},
    },
    model::holiday_file::FileHoliday,
};

use crate::house::{faults, manager, on_each_database};

fn day(day: Date, name: &str) -> FileHoliday {
    FileHoliday {
        day,
        name: name.to_owned(),
    }
}

#[tokio::test]
async fn a_years_holidays_keep_their_translations() {
    on_each_database(async |house| {
        let name = Localised(
            [
                (Lang::En, "Xmas".to_owned()),
                (Lang::Es, "Navidad".to_owned()),
            ]
            .into(),
        );
        let known = Holiday {
            calendar: String::new(),
            day: date(2026, 12, 25),
            name,
        };
        house
            .does(manager(), async |app, tx| add_holiday(app, tx, known).await)
            .await
            .unwrap();
        let import = async |calendar: &str, days: Vec<FileHoliday>| {
            let input = ImportHolidays {
                calendar: calendar.to_owned(),
                holidays: days,
            };
            house
                .does(manager(), async |app, tx| {
                    import_holidays(app, tx, input).await
                })
                .await
        };
        let year = vec![
            day(date(2026, 12, 25), "Christmas"),
            day(date(2026, 1, 1), "New Year"),
        ];
        assert_eq!(import("", year.clone()).await, Ok(2));
        let all = holidays(
            &mut house.read().await,
            date(2026, 1, 1),
            date(2026, 12, 31),
        )
        .await
        .unwrap();
        assert_eq!(all.len(), 2);
        assert_eq!(
            (all[1].name.get(Lang::En), all[1].name.get(Lang::Es)),
            ("Christmas", "Navidad")
        );
        assert_eq!(
            faults(import("", Vec::new()).await)["holidays"],
            "town-holidays-none-chosen"
        );
        assert_eq!(
            faults(import("nobody", year).await)["calendar"],
            "town-agency-missing"
        );
        assert_eq!(
            house.events("holidays").await,
            ["holiday_added", "holidays_imported"]
        );
    })
    .await;
}
