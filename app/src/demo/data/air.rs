//! What three stations measured in the air, day by day for two years.

use std::fmt::Write;

use jiff::{ToSpan, civil::Date};

use super::{AIR, Offer, described};
use crate::demo::{chance::Chance, office::words};

const DAYS: i32 = 730;
/// A station: its name, and how much traffic it stands beside.
const STATIONS: [(&str, f64); 3] = [
    ("Market Place", 1.0),
    ("Ring Road", 1.7),
    ("Skerry Links", 0.45),
];
/// The days on which the second station was being mended, counted from the first.
const MENDED: std::ops::Range<i32> = 402..416;

/// A row for each day and station.
pub fn offer(today: Date, seed: u64) -> Offer {
    let first = today.saturating_sub(DAYS.days());
    let mut description = described(
        words(
            "Air quality by day",
            "Calidad del aire por día",
            "Qualité de l’air par jour",
            "جودة الهواء يومًا بيوم",
        ),
        words(
            "Means of each day at three stations, in micrograms a cubic metre. A cell is empty where a station did not measure for at least eighteen hours.",
            "Medias diarias en tres estaciones, en microgramos por metro cúbico. Una celda está vacía si la estación midió menos de dieciocho horas.",
            "Moyennes journalières de trois stations, en microgrammes par mètre cube. Une case est vide si la station a mesuré moins de dix-huit heures.",
            "متوسطات كل يوم في ثلاث محطات، بالميكروغرام لكل متر مكعب. تبقى الخانة فارغة إذا قاست المحطة أقل من ثماني عشرة ساعة.",
        ),
        "ENVI",
        &["air", "health", "measurements"],
    );
    description.frequency = "DAILY".to_owned();
    description.from = Some(first);
    description.to = today.yesterday().ok();
    let mut chance = Chance::of(seed, "air");
    let mut text = String::from("Day,Station,NO2,PM10,PM2.5,Ozone\n");
    let mut still = 0.0_f64;
    for number in 0..DAYS {
        let day = first.saturating_add(number.days());
        // Days without wind come in rows, and more of them in winter.
        still = 0.8 * still + 0.6 * chance.normal();
        let season = (f64::from(day.day_of_year()) / 365.0 * std::f64::consts::TAU).cos();
        let rest = if day.weekday().to_monday_one_offset() > 5 {
            0.72
        } else {
            1.0
        };
        for (place, (station, traffic)) in STATIONS.into_iter().enumerate() {
            let spread = |chance: &mut Chance| (0.12 * chance.normal() + 0.28 * still).exp();
            let no2 = (14.0 + 5.0 * season) * traffic * rest * spread(&mut chance);
            let pm10 = (13.0 + 2.5 * season) * (0.6 + 0.4 * traffic) * spread(&mut chance);
            let fine = pm10 * chance.between(0.5, 0.68);
            let ozone = (58.0 - 16.0 * season - no2 * 0.5).max(4.0);
            let is_silent = (place == 1 && MENDED.contains(&number)) || chance.happens(0.004);
            let _ = match is_silent {
                true => writeln!(text, "{day},{station},,,,"),
                false => writeln!(
                    text,
                    "{day},{station},{no2:.1},{pm10:.1},{fine:.1},{ozone:.1}"
                ),
            };
        }
    }
    Offer {
        slug: AIR,
        description,
        file_name: "air-quality.csv",
        versions: vec![text],
    }
}
