//! Figures of a service, from counts that were kept as things happened: how many who began came to the end, where the others
//! left, how long it takes, whether promises were kept. What is fewer than five is told to nobody.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp, civil::Date};

/// The least number that is told: a smaller one might be somebody whom a neighbour knows.
pub const LEAST: i64 = 5;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Begun,
    /// A page was answered for the first time: of kind, the page.
    Answered,
    /// What was answered was refused: of kind, the question.
    Mistaken,
    /// Of kind, the channel.
    Sent,
    /// It was never sent: of kind, the page that was not answered any more, or `check`.
    Dropped,
    /// Of kind, `granted`, `refused` or `withdrawn`.
    Ended,
    /// Of kind, the days from sending to the first who took it.
    DaysToTake,
    /// Of kind, the days from sending to the decision.
    DaysToDecide,
    /// A decision, of kind `kept` or `late`.
    Promise,
    /// Of kind, `1` to `5`.
    Score,
    /// Of kind, `made`, `upheld` or `changed`.
    Appeal,
    /// A step of the workflow was finished: of kind, its key, a colon, and the days since it could be begun.
    StepDays,
}

impl What {
    pub const ALL: [What; 12] = [
        What::Begun,
        What::Answered,
        What::Mistaken,
        What::Sent,
        What::Dropped,
        What::Ended,
        What::DaysToTake,
        What::DaysToDecide,
        What::Promise,
        What::Score,
        What::Appeal,
        What::StepDays,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            What::Begun => "begun",
            What::Answered => "answered",
            What::Mistaken => "mistaken",
            What::Sent => "sent",
            What::Dropped => "dropped",
            What::Ended => "ended",
            What::DaysToTake => "days-to-take",
            What::DaysToDecide => "days-to-decide",
            What::Promise => "promise",
            What::Score => "score",
            What::Appeal => "appeal",
            What::StepDays => "step-days",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.slug() == slug)
    }
}

/// So many of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub what: What,
    pub kind: String,
    pub n: i64,
}

/// All figures of a service over some months.
#[derive(Debug, Clone, Default)]
pub struct Figures(BTreeMap<(What, String), i64>);

/// A share of two numbers, where both are told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    pub part: i64,
    pub of: i64,
}

impl Figures {
    pub fn of(counted: impl IntoIterator<Item = Counted>) -> Self {
        let all = counted.into_iter().map(|one| ((one.what, one.kind), one.n));
        Figures(all.collect())
    }

    /// Of one kind.
    pub fn get(&self, what: What, kind: &str) -> i64 {
        let found = self.0.get(&(what, kind.to_owned()));
        found.copied().unwrap_or(0)
    }

    /// Each kind with its number.
    pub fn kinds(&self, what: What) -> impl Iterator<Item = (&str, i64)> {
        self.0
            .iter()
            .filter(move |((one, _), _)| *one == what)
            .map(|((_, kind), n)| (kind.as_str(), *n))
    }

    /// Of all kinds together.
    pub fn sum(&self, what: What) -> i64 {
        self.kinds(what).map(|(_, n)| n).sum()
    }

    /// How many of those who came to an end of it sent it: what is neither sent nor given up is not counted yet.
    pub fn completion(&self) -> Option<Share> {
        let sent = self.sum(What::Sent);
        share(sent, sent + self.sum(What::Dropped))
    }

    /// How many came by these pages or from programs, of all that came.
    pub fn digital(&self) -> Option<Share> {
        let digital = self.get(What::Sent, "web") + self.get(What::Sent, "program");
        share(digital, self.sum(What::Sent))
    }

    /// How many decisions were made within what was promised.
    pub fn kept(&self) -> Option<Share> {
        share(self.get(What::Promise, "kept"), self.sum(What::Promise))
    }

    /// The mean of what people said, 1 to 5, and how many said it.
    pub fn satisfaction(&self) -> Option<(f64, i64)> {
        let all = self.sum(What::Score);
        if all < LEAST {
            return None;
        }
        let score = |(kind, n): (&str, i64)| kind.parse::<i64>().unwrap_or(0) * n;
        let total: i64 = self.kinds(What::Score).map(score).sum();
        #[expect(
            clippy::cast_precision_loss,
            reason = "there are fewer than 2^52 answers"
        )]
        let mean = total as f64 / all as f64;
        Some((mean, all))
    }

    /// Within how many days half of them were done, and nine in ten. `None` below five.
    pub fn days(&self, what: What) -> Option<(i64, i64)> {
        let days = self
            .kinds(what)
            .map(|(kind, n)| (kind.parse().unwrap_or(0), n));
        half_and_most(days.collect())
    }

    /// The same of a step of the workflow.
    pub fn step_days(&self, step: &str) -> Option<(i64, i64)> {
        let days = self.kinds(What::StepDays).filter_map(|(kind, n)| {
            let (key, days) = kind.rsplit_once(':')?;
            (key == step).then(|| (days.parse().unwrap_or(0), n))
        });
        half_and_most(days.collect())
    }
}

/// Of days and how many took so many: within how many half of them were done, and nine in ten. `None` below five.
pub fn half_and_most(mut days: Vec<(i64, i64)>) -> Option<(i64, i64)> {
    let all: i64 = days.iter().map(|(_, n)| n).sum();
    if all < LEAST {
        return None;
    }
    days.sort_unstable();
    let within = |percent: i64| {
        let wanted = (all * percent + 99) / 100;
        let mut seen = 0;
        let reached = days.iter().find(|(_, n)| {
            seen += n;
            seen >= wanted
        });
        reached.map_or(0, |(day, _)| *day)
    };
    Some((within(50), within(90)))
}

/// `None` where one could reckon from it who a few were.
fn share(part: i64, of: i64) -> Option<Share> {
    let is_told = |n: i64| n == 0 || n >= LEAST;
    (of >= LEAST && is_told(part) && is_told(of - part)).then_some(Share { part, of })
}

impl Share {
    /// From 0 to 1.
    pub fn ratio(self) -> f64 {
        #[expect(
            clippy::cast_precision_loss,
            reason = "there are fewer than 2^52 applications"
        )]
        let ratio = self.part as f64 / self.of as f64;
        ratio
    }
}

/// Whole days from one instant to another, rounded up, 0 at least: as they are counted.
pub fn days_between(from: Timestamp, to: Timestamp) -> i64 {
    let day = SignedDuration::from_hours(24).as_secs();
    let took = to.duration_since(from).as_secs().max(0);
    (took + day - 1) / day
}

/// The month of a day, as counts have it.
pub fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// The month eleven months before, so that with this one they are twelve.
pub fn a_year_of_months(day: Date) -> String {
    let months = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 - 11;
    format!(
        "{:04}-{:02}",
        months.div_euclid(12),
        months.rem_euclid(12) + 1
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(all: &[(What, &str, i64)]) -> Figures {
        Figures::of(all.iter().map(|(what, kind, n)| Counted {
            what: *what,
            kind: (*kind).to_owned(),
            n: *n,
        }))
    }

    #[test]
    fn what_is_few_is_not_told() {
        let few = figures(&[(What::Sent, "web", 4)]);
        assert_eq!(few.completion(), None);
        // One who left among a hundred is somebody.
        let one = figures(&[(What::Sent, "web", 99), (What::Dropped, "dogs", 1)]);
        assert_eq!(one.completion(), None);
        let many = figures(&[(What::Sent, "web", 90), (What::Dropped, "dogs", 10)]);
        assert_eq!(many.completion(), Some(Share { part: 90, of: 100 }));
        let none_left = figures(&[(What::Sent, "web", 90)]);
        assert_eq!(none_left.completion(), Some(Share { part: 90, of: 90 }));
    }

    #[test]
    fn days_are_told_from_five_on() {
        let four = figures(&[(What::DaysToDecide, "1", 4)]);
        assert_eq!(four.days(What::DaysToDecide), None);
        let ten: Vec<(What, String)> = (1..=10)
            .map(|day| (What::DaysToDecide, day.to_string()))
            .collect();
        let ten: Vec<(What, &str, i64)> = ten
            .iter()
            .map(|(what, day)| (*what, day.as_str(), 1))
            .collect();
        assert_eq!(figures(&ten).days(What::DaysToDecide), Some((5, 9)));
    }

    #[test]
    fn each_step_has_days_of_its_own() {
        let counted = figures(&[
            (What::StepDays, "papers:1", 6),
            (What::StepDays, "papers:9", 4),
            (What::StepDays, "visit:3", 4),
        ]);
        assert_eq!(counted.step_days("papers"), Some((1, 9)));
        assert_eq!(counted.step_days("visit"), None);
    }

    #[test]
    fn months_go_back_over_the_new_year() {
        let day = Date::constant(2026, 3, 2);
        assert_eq!(month(day), "2026-03");
        assert_eq!(a_year_of_months(day), "2025-04");
        assert_eq!(a_year_of_months(Date::constant(2026, 12, 1)), "2026-01");
    }
}
