//! Two years of reports from Merrow, day by day: made as they are asked for, so that a million need no more memory than a hundred.

pub mod answers;
pub mod course;
pub mod grammar;
pub mod pace;
// Lists of names: many to a line.
#[rustfmt::skip]
pub mod people;
pub mod residents;
pub mod seasons;
pub mod spots;
pub mod tendencies;
pub mod told;
pub mod weather;
pub mod words;

use std::collections::{BTreeSet, HashMap, VecDeque};

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use stoa_kernel::{Lang, town::Responsible};
use stoa_reports::model::{NewCategory, Source, Status};

use course::{Case, Desk};
use grammar::{Names, say};
use seasons::KINDS;
use spots::{Spot, Spots};
use told::Told;
use weather::Day;
use words::{common, vocabulary};

use super::{
    chance::Chance,
    land::{Land, geometry::Pt, places::PLACES},
    office::agencies::COUNCIL,
    pictures,
};

/// Who answers for a topic at a place at an instant.
pub type WhoAnswers<'a> = dyn Fn(Pt, &str, Timestamp) -> Option<Responsible> + Send + Sync + 'a;

/// How many reports there are at scale 1, about.
pub const REPORTS: f64 = 20_000.0;
/// How long an open report is remembered, so that later ones may turn out to be the same.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(35 * 24);
/// The most that are remembered, whatever the scale.
const MOST_REMEMBERED: usize = 20_000;
/// Reports of one kind within so many metres may be of the same thing.
const SAME: f64 = 25.0;

/// The life of the town.
pub struct Life<'a> {
    pub days: Vec<Day>,
    spots: Spots<'a>,
    desk: Desk,
    categories: Vec<NewCategory>,
    who_answers: &'a WhoAnswers<'a>,
    busyness: Vec<Vec<f64>>,
    zone: TimeZone,
    seed: u64,
    scale: f64,
    number: u64,
    recent: HashMap<Square, Vec<Recent>>,
    /// The squares of `recent` with the instants of their reports, the earliest first.
    order: VecDeque<(Timestamp, Square)>,
}

/// A kind and a square of the map.
type Square = (usize, i32, i32);

/// An open report that later ones may be the same as.
struct Recent {
    number: u64,
    at: Pt,
    reported_at: Timestamp,
    /// When it ends; later ones are new.
    until: Timestamp,
}

/// What the life of a town is made from.
pub struct Setting<'a> {
    pub land: &'a Land,
    pub desk: Desk,
    pub categories: Vec<NewCategory>,
    pub who_answers: &'a WhoAnswers<'a>,
    pub holidays: BTreeSet<Date>,
    pub zone: TimeZone,
    /// The first day; the last is today.
    pub first: Date,
    pub seed: u64,
    pub scale: f64,
}

impl<'a> Life<'a> {
    pub fn new(setting: Setting<'a>) -> Self {
        let today = setting.zone.to_datetime(setting.desk.now).date();
        let days = weather::weather(setting.first, today, setting.seed);
        Life {
            spots: Spots::new(setting.land, setting.seed),
            busyness: seasons::busyness(&days, &setting.holidays),
            days,
            desk: setting.desk,
            categories: setting.categories,
            who_answers: setting.who_answers,
            zone: setting.zone,
            seed: setting.seed,
            scale: setting.scale,
            number: 0,
            recent: HashMap::new(),
            order: VecDeque::new(),
        }
    }

    /// The reports of the day at this place, in the order in which they came in. Days must be asked for in their order.
    pub fn day(&mut self, place: usize) -> Vec<Told> {
        let Some(day) = self.days.get(place).copied() else {
            return Vec::new();
        };
        let mut chance = Chance::of(self.seed, &format!("day {}", day.date));
        let mut moments: Vec<(Timestamp, usize)> = Vec::new();
        for (kind, of_kind) in KINDS.iter().enumerate() {
            let count = chance.poisson(REPORTS * self.scale * self.busyness[kind][place]);
            moments.extend(
                (0..count).filter_map(|_| {
                    Some((self.moment(day.date, of_kind.clock, &mut chance)?, kind))
                }),
            );
        }
        moments.retain(|(at, _)| *at <= self.desk.now);
        moments.sort_unstable();
        moments
            .into_iter()
            .map(|(at, kind)| self.report(at, kind, day, &mut chance))
            .collect()
    }

    fn moment(&self, date: Date, clock: seasons::Clock, chance: &mut Chance) -> Option<Timestamp> {
        let hour = chance.weighted(clock.hours());
        let (minute, second) = (chance.below(60), chance.below(60));
        let local = date.at(i8::try_from(hour).ok()?, minute as i8, second as i8, 0);
        self.zone.to_ambiguous_timestamp(local).compatible().ok()
    }

    fn report(&mut self, at: Timestamp, kind: usize, day: Day, chance: &mut Chance) -> Told {
        self.number += 1;
        let category = KINDS[kind].category;
        let spot = self.spots.pick(kind, chance);
        let lang = self.language(category, chance);
        let made_of = self.categories.iter().find(|one| one.code == category);
        let topic = made_of.map_or("", |one| &one.topic);
        let responsible = (self.who_answers)(spot.at, topic, at);
        let (agency, team) = match &responsible {
            Some(found) => (found.agency.clone(), found.team.clone().unwrap_or_default()),
            None => (COUNCIL.to_owned(), String::new()),
        };
        let reporter = chance.happens(0.55).then(|| residents::pick(lang, chance));
        let case = Case {
            category,
            lang,
            agency: &agency,
            team: &team,
            reported_at: at,
            load: if day.flood && category == "blocked-drain" {
                3.5
            } else {
                1.0
            },
            // In a town with many times the reports, most of what lies close together is not the same.
            same_as: self
                .same_as(kind, spot.at, at)
                .filter(|_| chance.happens(1.0 / self.scale.max(1.0).sqrt())),
            has_reporter: reporter.is_some(),
        };
        let calendar = self.desk.calendars.get(&team);
        let due = |hours: Option<i64>| {
            calendar
                .zip(hours)
                .and_then(|(calendar, hours)| calendar.add_hours(at, hours))
        };
        let told = Told {
            number: self.number,
            category,
            description: self.describe(category, lang, &spot, chance),
            answers: made_of.map_or_else(Vec::new, |category| answers::answers(category, chance)),
            source: source(chance),
            reported_at: at,
            reporter,
            told: reporter.is_some() && chance.happens(0.8),
            supports: i64::from(chance.poisson(if spot.hot.is_some() { 0.9 } else { 0.25 })),
            picture: (pictures::is_drawn(category) && chance.happens(0.06)).then(|| chance.next()),
            steps: self.desk.work(case, chance),
            respond_due_at: due(responsible.as_ref().and_then(|found| found.respond_hours)),
            fix_due_at: due(responsible.as_ref().and_then(|found| found.fix_hours)),
            agency,
            team,
            spot,
        };
        self.remember(&told, kind);
        told
    }

    fn remember(&mut self, told: &Told, kind: usize) {
        let is_old = |at: Timestamp| told.reported_at.duration_since(at) > REMEMBERED;
        while self.order.front().is_some_and(|(at, _)| is_old(*at))
            || self.order.len() > MOST_REMEMBERED
        {
            if let Some((at, square)) = self.order.pop_front()
                && let Some(here) = self.recent.get_mut(&square)
            {
                here.retain(|other| other.reported_at > at);
                if here.is_empty() {
                    self.recent.remove(&square);
                }
            }
        }
        if told.status() == Status::Duplicate {
            return;
        }
        let square = square(kind, told.spot.at);
        self.order.push_back((told.reported_at, square));
        self.recent.entry(square).or_default().push(Recent {
            number: told.number,
            at: told.spot.at,
            reported_at: told.reported_at,
            until: told.ended_at().unwrap_or(Timestamp::MAX),
        });
    }

    /// The earliest open report of the kind that may be of the same thing.
    fn same_as(&self, kind: usize, at: Pt, now: Timestamp) -> Option<u64> {
        let (_, column, row) = square(kind, at);
        let around = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (kind, column + x, row + y)));
        let near = around
            .filter_map(|square| self.recent.get(&square))
            .flatten();
        let same = near.filter(|other| other.until > now && other.at.to(at) < SAME);
        same.map(|other| other.number).min()
    }

    /// Most write English; others write where there are words for it.
    fn language(&self, category: &str, chance: &mut Chance) -> Lang {
        let drawn = Lang::ALL[chance.weighted([0.93, 0.025, 0.015, 0.03])];
        if vocabulary(drawn, category).is_some() {
            drawn
        } else {
            Lang::En
        }
    }

    /// One to five sentences, as carefully written as people write.
    fn describe(&self, category: &str, lang: Lang, spot: &Spot, chance: &mut Chance) -> String {
        let Some(words) = vocabulary(lang, category) else {
            return String::new();
        };
        let common = common(lang);
        let near = PLACES
            .iter()
            .filter(|place| place.kind != "quarter" && place.kind != "village");
        let near = near.min_by(|a, b| a.at.to(spot.at).total_cmp(&b.at.to(spot.at)));
        let names = Names {
            street: &spot.called,
            number: self.spots.house_number(spot),
            near: near
                .filter(|place| place.at.to(spot.at) < 220.0)
                .map(|place| place.name),
        };
        let in_park = spot.street.is_none();
        let mut text = say(words.what, names, chance);
        if in_park {
            // A park has no house numbers: its name says where.
            text.push_str(match lang {
                Lang::En => " in ",
                Lang::Es => " en ",
                Lang::Fr => ", ",
                Lang::Ar => " في ",
            });
            text.push_str(&spot.called);
        } else if chance.happens(0.8) {
            text.push(' ');
            text.push_str(&say(common.place, names, chance));
        }
        text.push('.');
        for (patterns, share) in [
            (common.since, 0.4),
            (words.detail, 0.4),
            (words.effect, 0.45),
            (common.ask, 0.35),
        ] {
            if chance.happens(share) {
                text.push(' ');
                text.push_str(&say(patterns, names, chance));
            }
        }
        as_typed(text, lang, chance)
    }
}

fn square(kind: usize, at: Pt) -> Square {
    (
        kind,
        (at.x / SAME).floor() as i32,
        (at.y / SAME).floor() as i32,
    )
}

/// Some write on the telephone, without capitals or the last full stop.
fn as_typed(text: String, lang: Lang, chance: &mut Chance) -> String {
    if lang != Lang::Ar && chance.happens(0.08) {
        return text.to_lowercase().trim_end_matches('.').to_owned();
    }
    if chance.happens(0.1) {
        return text.trim_end_matches('.').to_owned();
    }
    text
}

fn source(chance: &mut Chance) -> Source {
    match chance.weighted([0.78, 0.13, 0.09]) {
        0 => Source::Web,
        1 => Source::Staff,
        _ => Source::Open311,
    }
}
