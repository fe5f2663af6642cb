//! What becomes of a report: who says what when, until it ends or the present is reached.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp, civil::Date};
use stoa_kernel::{Lang, town::WorkCalendar};
use stoa_reports::model::{status::Status, template::NewTemplate};

use super::{
    grammar::{Names, say},
    pace::{Pace, Turns, hours, pace},
    told::{By, Step, What},
    words::{self, Replies, common, replies},
};
use crate::demo::{
    chance::Chance,
    office::agencies::{COUNTY, POWER, WATER},
};

/// What is said of a report that is merged into another.
const TOLD_ALREADY: &str = "Somebody told us of this before you. We have joined the two reports, and you will hear of both.";

/// The working hours, by median, that lie between a report and its end once it is left lying: about half a year.
const LYING: f64 = 900.0;

/// Everybody who works on reports.
pub struct Desk {
    /// By team.
    pub calendars: HashMap<String, WorkCalendar>,
    pub templates: Vec<NewTemplate>,
    pub turns: Turns,
    /// Nothing happens after it.
    pub now: Timestamp,
}

/// A report that comes in.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    pub category: &'static str,
    pub lang: Lang,
    pub agency: &'a str,
    pub team: &'a str,
    pub reported_at: Timestamp,
    /// 1 on an ordinary day, more when everybody reports at once.
    pub load: f64,
    /// An earlier report of the same that is still open.
    pub same_as: Option<u64>,
    /// Whether there is somebody who can be asked.
    pub has_reporter: bool,
}

/// A case on its way.
struct Course<'a> {
    desk: &'a Desk,
    case: Case<'a>,
    replies: Replies,
    pace: Pace,
    calendar: &'a WorkCalendar,
    steps: Vec<Step>,
}

impl Desk {
    /// The steps of a case in their order, none after now. None at all when the team is unknown.
    pub fn work(&self, case: Case<'_>, chance: &mut Chance) -> Vec<Step> {
        let Some(calendar) = self.calendars.get(case.team) else {
            return Vec::new();
        };
        let mut pace = pace(case.agency, case.team, case.reported_at, self.turns);
        pace.respond *= case.load;
        pace.fix *= case.load;
        if chance.happens(pace.stuck) {
            pace.fix = pace.fix.max(LYING);
        }
        let replies = replies(case.category);
        let mut course = Course {
            desk: self,
            case,
            replies,
            pace,
            calendar,
            steps: Vec::new(),
        };
        // Whoever cannot work so long will never answer.
        let _until_the_office_closes = course.run(chance);
        let mut steps = course.steps;
        steps.retain(|step| step.at <= self.now);
        steps.sort_by_key(|step| step.at);
        steps
    }
}

impl Course<'_> {
    fn run(&mut self, chance: &mut Chance) -> Option<()> {
        let Case {
            reported_at,
            category,
            ..
        } = self.case;
        if chance.happens(0.012) {
            let at = after(reported_at, chance.log_normal(20.0, 1.0))?;
            let text = self.resident_says(|common| common.withdrawn, chance);
            self.step(
                at,
                By::Resident,
                What::Became(Status::Withdrawn, None),
                text,
            );
            return Some(());
        }
        let answered = self.later(reported_at, (self.pace.respond, 0.55), chance)?;
        if chance.happens(0.2) {
            let soon = hours(self.pace.respond * chance.between(0.1, 0.8));
            let at = self.calendar.add(reported_at, soon)?;
            let note = self.say(self.replies.notes, chance);
            self.step(at, By::Desk, What::Noted, note);
        }
        if let Some(earlier) = self.case.same_as.filter(|_| chance.happens(0.7)) {
            let text = self.template(Status::Duplicate, TOLD_ALREADY);
            self.step(answered, By::Desk, What::MergedInto(earlier), text);
            return Some(());
        }
        if chance.happens(refused(category)) {
            return self.end(answered, Status::WontFix, chance);
        }
        if let Some(body) = other_body(category, chance) {
            return self.hand_over(answered, body, chance);
        }
        if chance.happens(self.pace.at_once) {
            let median = self.pace.respond + self.pace.fix * 0.6;
            let at = self.later(reported_at, (median, self.pace.spread), chance)?;
            self.end(at, Status::Fixed, chance)?;
            return self.afterwards(at, chance);
        }
        self.mend(answered, chance)
    }

    /// Says that it is begun or planned, and sees it through.
    fn mend(&mut self, answered: Timestamp, chance: &mut Chance) -> Option<()> {
        let fixed = self.later(answered, (self.pace.fix, self.pace.spread), chance)?;
        if chance.happens(planned(self.case.category)) {
            self.plan(answered, fixed, chance)?;
        } else {
            let text = self.say(self.replies.progress, chance);
            let text = self.template(Status::InProgress, &text);
            self.step(
                answered,
                By::Desk,
                What::Became(Status::InProgress, None),
                text,
            );
        }
        self.meanwhile(answered, fixed, chance)?;
        if chance.happens(0.05) {
            return self.end(fixed, Status::WontFix, chance);
        }
        self.end(fixed, Status::Fixed, chance)?;
        self.afterwards(fixed, chance)
    }

    /// When work of so many hours, by median and spread, is done that begins at an instant.
    fn later(
        &self,
        from: Timestamp,
        (median, spread): (f64, f64),
        chance: &mut Chance,
    ) -> Option<Timestamp> {
        self.calendar
            .add(from, hours(chance.log_normal(median, spread)))
    }

    /// Promises a day. Four of five promises are kept; those that are not are answered for.
    fn plan(&mut self, answered: Timestamp, fixed: Timestamp, chance: &mut Chance) -> Option<()> {
        let text = self.say(self.replies.planned, chance);
        let text = self.template(Status::Planned, &text);
        let kept = chance.happens(0.8);
        let slack = if kept {
            chance.whole(0, 4)
        } else {
            -chance.whole(3, 15)
        };
        let promised = self
            .working_day(fixed, slack)?
            .max(self.calendar.day_of(answered));
        self.step(
            answered,
            By::Desk,
            What::Became(Status::Planned, Some(promised)),
            text,
        );
        let missed = promised < self.calendar.day_of(fixed);
        if missed {
            // The day after, they say so and promise another.
            let morning = promised.tomorrow().ok()?.at(10, 20, 0, 0);
            let at = self
                .calendar
                .zone()
                .to_ambiguous_timestamp(morning)
                .compatible()
                .ok()?;
            let at = self.calendar.next_open(at)?;
            if at < fixed {
                let sorry = "We did not keep the day we promised, and are sorry. The crew had storm damage to clear first. This is the new day.";
                self.step(
                    at,
                    By::Desk,
                    What::Became(Status::Planned, Some(self.working_day(fixed, 1)?)),
                    sorry.to_owned(),
                );
            }
        }
        Some(())
    }

    /// The day so many days after an instant's, or the next on which the team works.
    fn working_day(&self, at: Timestamp, days: i64) -> Option<Date> {
        let day = self
            .calendar
            .day_of(at)
            .checked_add(jiff::Span::new().days(days))
            .ok()?;
        let mut days = std::iter::successors(Some(day), |day| day.tomorrow().ok()).take(30);
        days.find(|day| self.calendar.is_working_day(*day))
    }

    /// What is said between the first answer and the end.
    fn meanwhile(&mut self, from: Timestamp, to: Timestamp, chance: &mut Chance) -> Option<()> {
        let to = to.min(self.desk.now);
        let days = (to.as_second() - from.as_second()) as f64 / 86_400.0;
        if days > 3.0 && chance.happens(0.22) {
            let at = self
                .calendar
                .next_open(between(from, to, chance.between(0.3, 0.8))?)?;
            let text = self.say(self.replies.updates, chance);
            self.step(at, By::Desk, What::Published, text);
        }
        // The longer it lasts, the likelier somebody asks.
        if days > 2.0 && chance.happens((0.05 + days / 220.0).min(0.5)) {
            let at = between(from, to, chance.between(0.2, 1.0))?;
            let text = self.resident_says(|common| common.comment, chance);
            self.step(at, By::Resident, What::Commented, text);
        }
        Some(())
    }

    fn hand_over(&mut self, at: Timestamp, body: &'static str, chance: &mut Chance) -> Option<()> {
        let called = match body {
            WATER => "Northwater",
            COUNTY => "Doggerland County Highways",
            _ => "Northsea Power Networks",
        };
        let text = say(
            words::replies::HANDED_OVER,
            Names {
                near: Some(called),
                ..Names::default()
            },
            chance,
        );
        let text = self.template(Status::HandedOver, &text);
        self.step(at, By::Desk, What::HandedTo(body), text);
        // Other bodies take their time, and some are still at it.
        let fixed = after(at, chance.log_normal(9.0 * 24.0, 0.7))?;
        if chance.happens(0.45) {
            let news = say(words::replies::THEIR_NEWS, Names::default(), chance);
            self.step(between(at, fixed, 0.4)?, By::Desk, What::Published, news);
        }
        if chance.happens(0.995) {
            self.end(fixed, Status::Fixed, chance)?;
        }
        Some(())
    }

    fn end(&mut self, at: Timestamp, status: Status, chance: &mut Chance) -> Option<()> {
        let texts = if status == Status::Fixed {
            self.replies.fixed
        } else {
            self.replies.wont_fix
        };
        let text = self.say(texts, chance);
        // The lawful reasons of a refusal are many: a template has only one of them.
        let text = if status == Status::Fixed {
            self.template(status, &text)
        } else {
            text
        };
        self.step(at, By::Desk, What::Became(status, None), text);
        Some(())
    }

    /// What the reporter says of it once it is mended.
    fn afterwards(&mut self, fixed: Timestamp, chance: &mut Chance) -> Option<()> {
        if !self.case.has_reporter {
            return Some(());
        }
        let said = after(fixed, chance.log_normal(40.0, 0.9))?;
        if chance.happens(0.1) {
            let text = self.resident_says(|common| common.thanks, chance);
            self.step(said, By::Resident, What::ConfirmedFixed, text);
        } else if chance.happens(0.06) {
            let text = self.resident_says(|common| common.not_fixed, chance);
            self.step(said, By::Resident, What::Reopened, text);
            let again = self.later(said, (self.pace.respond, 0.8), chance)?;
            let sorry = "We are sorry. [A crew is coming back|We will look again today|Somebody else will look at it this time].";
            let sorry = say(&[sorry], Names::default(), chance);
            self.step(
                again,
                By::Desk,
                What::Became(Status::InProgress, None),
                sorry,
            );
            let fixed = self.later(again, (self.pace.fix, self.pace.spread), chance)?;
            self.end(fixed, Status::Fixed, chance)?;
        }
        Some(())
    }

    fn step(&mut self, at: Timestamp, by: By, what: What, text: String) {
        self.steps.push(Step { at, by, what, text });
    }

    fn say(&self, patterns: &[&str], chance: &mut Chance) -> String {
        say(patterns, Names::default(), chance)
    }

    /// To those who write another language, staff answer with a template in it, where one fits.
    fn template(&self, status: Status, otherwise: &str) -> String {
        let fits = |template: &&NewTemplate| {
            let own = template.category.as_deref();
            template.status == Some(status) && own.is_none_or(|own| own == self.case.category)
        };
        let own_category = |template: &&NewTemplate| template.category.is_some();
        let all = || self.desk.templates.iter().filter(fits);
        let found = all()
            .find(own_category)
            .or_else(|| all().find(|template| template.category.is_none()));
        match found {
            Some(template) if self.case.lang != Lang::En => {
                template.text.get(self.case.lang).to_owned()
            }
            _ => otherwise.to_owned(),
        }
    }

    fn resident_says(
        &self,
        of: fn(&words::Common) -> &'static [&'static str],
        chance: &mut Chance,
    ) -> String {
        say(of(common(self.case.lang)), Names::default(), chance)
    }
}

/// So many hours of the clock later.
fn after(at: Timestamp, hours_later: f64) -> Option<Timestamp> {
    at.checked_add(hours(hours_later)).ok()
}

/// The instant at this share of the way from one to another.
fn between(from: Timestamp, to: Timestamp, share: f64) -> Option<Timestamp> {
    let seconds = (to.as_second() - from.as_second()) as f64 * share;
    from.checked_add(SignedDuration::from_secs(seconds as i64))
        .ok()
}

/// The share that is refused at the first look.
fn refused(category: &str) -> f64 {
    match category {
        "hedge" | "tree" => 0.16,
        "abandoned-vehicle" | "dangerous-parking" => 0.22,
        "noise" => 0.18,
        "pothole" => 0.1,
        "overflowing-bin" | "fly-tipping" | "playground" | "damaged-cabinet" => 0.03,
        _ => 0.06,
    }
}

/// The share that is planned for a day.
fn planned(category: &str) -> f64 {
    match category {
        "broken-pavement" | "hedge" | "tree" => 0.4,
        "pothole" | "playground" | "harbour-damage" => 0.3,
        "street-lamp" | "blocked-drain" | "water-leak" => 0.16,
        _ => 0.05,
    }
}

/// The body that turns out to answer for it, sometimes.
fn other_body(category: &str, chance: &mut Chance) -> Option<&'static str> {
    let bodies: &[(&str, f64)] = match category {
        "street-lamp" => &[(POWER, 0.09)],
        "blocked-drain" => &[(WATER, 0.16)],
        "pothole" | "broken-pavement" => &[(WATER, 0.04), (COUNTY, 0.06)],
        "graffiti" => &[(POWER, 0.03)],
        _ => &[],
    };
    let mut bodies = bodies.iter();
    bodies.find_map(|(body, share)| chance.happens(*share).then_some(*body))
}
