//! One language's voice: sentences, numbers, dates and lengths of time, on the town's clocks. Pages have it through
//! their [`crate::Visitor`]; mails, which have no visitor, ask [`crate::Site::speech`].

use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};
use maud::{Markup, html};
use stoa_kernel::{Lang, Message};

use crate::{
    locale::{self, DateStyle},
    texts::{TextValue, Texts},
};

/// Speaks one language. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Speech {
    texts: Texts,
    lang: Lang,
    zone: TimeZone,
}

impl Speech {
    pub(crate) fn new(texts: Texts, lang: Lang, zone: TimeZone) -> Self {
        Speech { texts, lang, zone }
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The sentence of this key.
    pub fn t(&self, key: &str) -> String {
        self.texts.say(self.lang, key, &[])
    }

    /// The sentence of this key with its arguments: `t_with("reports-found", &[("count", 3.into())])`.
    pub fn t_with(&self, key: &str, args: &[(&str, TextValue<'_>)]) -> String {
        self.texts.say(self.lang, key, args)
    }

    /// What an event of the ledger says has happened, by its kind: `report_submitted`. A kind that no module has any more
    /// stands for itself, as old entries stay.
    pub fn event(&self, kind: &str) -> String {
        self.words(&format!("event-{}", kind.replace('_', "-")), kind)
    }

    /// Why a rule of the policies lets somebody do something, by its id: `reports.anyone_reports`.
    pub fn rule(&self, id: &str) -> String {
        self.words(&format!("policy-{}", id.replace(['.', '_'], "-")), id)
    }

    /// What an action of the policies is, after "wants to": `close_report`.
    pub fn action(&self, name: &str) -> String {
        self.words(&format!("action-{}", name.replace('_', "-")), name)
    }

    /// What an action is done to, by the name that the policies have for it: `StaffFile`.
    pub fn resource(&self, kind: &str) -> String {
        self.words(&format!("resource-{}", dashed(kind)), kind)
    }

    /// What the policies know of a thing, by its name there: `agency`.
    pub fn attribute(&self, name: &str) -> String {
        self.words(&format!("attribute-{}", dashed(name)), name)
    }

    /// What a kind of job does: `reports.tell`.
    pub fn job(&self, kind: &str) -> String {
        self.words(&format!("job-kind-{}", kind.replace(['.', '_'], "-")), kind)
    }

    /// What follows the ledger, by its name: `reports.totals`.
    pub fn follower(&self, name: &str) -> String {
        self.words(&format!("follower-{}", name.replace(['.', '_'], "-")), name)
    }

    fn words(&self, key: &str, otherwise: &str) -> String {
        if self.texts.has(key) {
            self.t(key)
        } else {
            otherwise.to_owned()
        }
    }

    /// The sentence of one of the kernel's messages.
    pub fn message(&self, message: &Message) -> String {
        self.texts.message(self.lang, message)
    }

    /// A whole number: 12,345.
    pub fn number(&self, number: i64) -> String {
        locale::integer(self.lang, number)
    }

    /// A sum of money by its minor units, of which a major one has 10 to the power of `decimals`; without its currency.
    pub fn money(&self, minor: i64, decimals: u8) -> String {
        locale::money(self.lang, minor, decimals)
    }

    /// A number with at most so many digits after the decimal mark.
    pub fn decimal(&self, number: f64, digits: usize) -> String {
        locale::decimal(self.lang, number, digits)
    }

    /// A share between 0 and 1 as whole percent.
    pub fn percent(&self, share: f64) -> String {
        let value = locale::decimal(self.lang, share * 100.0, 0);
        self.t_with("web-percent", &[("value", value.into())])
    }

    /// Words one after the other, with this language's comma.
    pub fn list<T: AsRef<str>>(&self, words: impl IntoIterator<Item = T>) -> String {
        let comma = if self.lang().is_rtl() { "، " } else { ", " };
        let words: Vec<T> = words.into_iter().collect();
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        words.join(comma)
    }

    /// The size of a file, in the largest unit that fits (1 kB = 1000 bytes).
    pub fn file_size(&self, bytes: u64) -> String {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a size is shown to one digit after the mark"
        )]
        let size = bytes as f64;
        let (key, unit) = match bytes {
            0..1_000 => ("web-size-bytes", 1.0),
            1_000..1_000_000 => ("web-size-kilobytes", 1e3),
            _ => ("web-size-megabytes", 1e6),
        };
        let value = locale::decimal(self.lang, size / unit, 1);
        self.t_with(key, &[("value", value.into())])
    }

    /// The day and hour of an instant on the town's clocks.
    pub fn in_town(&self, at: Timestamp) -> civil::DateTime {
        at.to_zoned_datetime(self.zone.clone()).datetime()
    }

    /// 4 March 2026
    pub fn date(&self, at: Timestamp) -> String {
        self.date_as(at, DateStyle::Long)
    }

    /// The date of an instant on the town's clocks, in one of the styles.
    pub fn date_as(&self, at: Timestamp, style: DateStyle) -> String {
        locale::moment(self.lang, self.in_town(at), style)
    }

    /// A day of the calendar, in one of the styles.
    pub fn day(&self, day: civil::Date, style: DateStyle) -> String {
        locale::day(self.lang, day, style)
    }

    /// 4 March 2026 at 16:09
    pub fn date_time(&self, at: Timestamp) -> String {
        self.date_as(at, DateStyle::WithTime)
    }

    /// 16:09
    pub fn time(&self, at: Timestamp) -> String {
        locale::time(self.lang, self.in_town(at).time())
    }

    /// A length of time in its largest unit, rounded down: "3 days", "5 hours", "less than a minute".
    pub fn duration(&self, length: SignedDuration) -> String {
        let minutes = length.as_mins().abs();
        let (key, count) = match minutes {
            0 => return self.t("web-moment"),
            1..60 => ("web-minutes", minutes),
            60..1_440 => ("web-hours", minutes / 60),
            1_440..87_840 => ("web-days", minutes / 1_440),
            87_840..1_051_200 => ("web-months", minutes / 43_830),
            _ => ("web-years", minutes / 525_960),
        };
        self.t_with(key, &[("count", count.into())])
    }

    /// How long ago, or in how long: "3 days ago", "in 2 hours", "just now".
    pub fn ago(&self, at: Timestamp, now: Timestamp) -> String {
        let passed = now.duration_since(at);
        if passed.as_mins() == 0 {
            return self.t("web-just-now");
        }
        let length = self.duration(passed);
        let key = if passed.is_negative() {
            "web-in-time"
        } else {
            "web-ago"
        };
        self.t_with(key, &[("length", length.into())])
    }

    /// Day and time as an element that programs can read: `<time datetime="2026-03-04T15:09:30Z">`.
    pub fn time_element(&self, at: Timestamp) -> Markup {
        html! { time datetime=(machine(at)) { (self.date_time(at)) } }
    }

    /// The same, which scripts turn into "3 hours ago" while it is young.
    pub fn relative_time_element(&self, at: Timestamp) -> Markup {
        html! { time datetime=(machine(at)) data-relative { (self.date_time(at)) } }
    }
}

/// An instant to the second, as HTML's `datetime` takes it.
fn machine(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// `staff-file` for `StaffFile`, as keys of texts are written.
fn dashed(name: &str) -> String {
    let mut dashed = String::with_capacity(name.len() + 2);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !dashed.is_empty() {
            dashed.push('-');
        }
        dashed.push(if letter == '_' {
            '-'
        } else {
            letter.to_ascii_lowercase()
        });
    }
    dashed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speech(lang: Lang) -> Speech {
        let texts = Texts::load(&[]).expect("texts");
        let zone = TimeZone::get("Europe/Madrid").expect("a zone");
        Speech::new(texts, lang, zone)
    }

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a timestamp")
    }

    #[test]
    fn instants_are_on_the_towns_clocks() {
        let said = speech(Lang::En).date_time(at("2026-03-04T23:30:00Z"));
        assert_eq!(said, "5 March 2026 at 00:30");
        let element = speech(Lang::En).time_element(at("2026-03-04T23:30:00.123Z"));
        assert_eq!(
            element.into_string(),
            "<time datetime=\"2026-03-04T23:30:00Z\">5 March 2026 at 00:30</time>"
        );
    }

    #[test]
    fn lengths_of_time_are_in_words() {
        let say = |lang, minutes| speech(lang).duration(SignedDuration::from_mins(minutes));
        assert_eq!(say(Lang::En, 0), "less than a minute");
        assert_eq!(say(Lang::En, 61), "1 hour");
        assert_eq!(say(Lang::Es, 3 * 1_440), "3 días");
        assert_eq!(say(Lang::Fr, 400 * 1_440), "13 mois");
        let now = at("2026-03-04T12:00:00Z");
        let english = speech(Lang::En);
        assert_eq!(english.ago(at("2026-03-04T09:00:00Z"), now), "3 hours ago");
        assert_eq!(english.ago(at("2026-03-06T12:00:00Z"), now), "in 2 days");
        assert_eq!(english.ago(now, now), "just now");
        assert_eq!(english.percent(0.347), "35%");
        assert_eq!(speech(Lang::Fr).file_size(2_340_000), "2,3 Mo");
    }

    #[test]
    fn lists_have_the_comma_of_their_language() {
        assert_eq!(speech(Lang::Es).list(["uno", "dos"]), "uno, dos");
        assert_eq!(speech(Lang::Ar).list(["واحد", "اثنان"]), "واحد، اثنان");
        assert_eq!(speech(Lang::En).list(["one"]), "one");
    }
}
