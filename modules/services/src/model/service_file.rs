//! A service as one readable file: who it is for, what it costs, the form, who decides and until when, and what one gets.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use stoa_forms::{Definition, Kind, Localised};
use stoa_kernel::{Error, Lang, Result};

use super::{
    Enough, FileFault, GoesBack, LARGEST as LARGEST_UPLOAD, LeadsTo, LetterText, MOST_SIGNERS,
    Parts, Step, Tacit, TypedIn,
    costs::{self, Costs},
    fault::place_of,
    paying,
    reads::{self, ReadsRegister},
    register::WritesRegister,
    rules::{self, ServiceRules},
    takes_choices::TakesChoices,
    workflow,
};

/// The most bytes of a file.
const LONGEST: usize = 1024 * 1024;

/// The most letters of what is granted, which stand in every permit.
const LONGEST_TITLE: usize = 1_000;

/// The file of a service's version.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceFile {
    /// Its address: lower-case letters, digits and hyphens. It is the form's too.
    pub slug: String,
    pub name: Localised,
    /// One sentence for lists.
    pub summary: Localised,
    /// `residents`, `businesses`, `associations`.
    #[serde(default)]
    pub audience: Vec<String>,
    /// The moments of a life in which people look for it: `moving`, `car`, `business`, `birth`, `animals`, ….
    #[serde(default)]
    pub life_events: Vec<String>,
    pub who_for: Localised,
    /// What to have ready, a line each.
    #[serde(default)]
    pub prepare: Vec<Localised>,
    /// By phone, at the counter, on paper.
    #[serde(default)]
    pub other_ways: Localised,
    /// Where a form on paper is handed in or sent to.
    #[serde(default, skip_serializing_if = "Localised::is_empty")]
    pub paper: Localised,
    /// How often a form on paper is typed in before it counts.
    #[serde(default, skip_serializing_if = "TypedIn::is_once")]
    pub typed_in: TypedIn,
    /// The law that it rests on.
    #[serde(default)]
    pub law: Localised,
    /// How to appeal against a decision.
    pub appeal: Localised,
    /// What it costs; without one it is free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee: Option<Fee>,
    /// Where one begins instead of the form, which then asks nothing (`pages: []`): `/pay/bills`, where a bill is looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begin_at: Option<String>,
    /// Within how many working days it is decided, 1 to 250.
    pub promise_days: u32,
    /// How many years an application is kept after its end, 0 to 100.
    pub keep_years: u32,
    /// What an application costs the government.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub costs: Option<Costs>,
    /// What is given to whoever is granted it.
    pub outcome: Outcome,
    /// The register that a row is written to when it is granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<WritesRegister>,
    /// What is looked up in registers when an application is sent and when it is decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reads: Vec<ReadsRegister>,
    /// Question ← register: questions whose choices are what stands in a register, and not in the form.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub choices_from: BTreeMap<String, TakesChoices>,
    /// Who may have it, what it costs and what is advised, as decision tables.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<ServiceRules>,
    /// The slug of the team of its body that applications wait for; without one, anybody of the body takes them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// What is done with an application before it is decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub workflow: Vec<Step>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub letters: Vec<LetterText>,
    /// What an application becomes that nobody decides in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tacit: Option<Tacit>,
    /// Where to go when an appeal is decided here and one still does not agree: the court, and until when.
    #[serde(default, skip_serializing_if = "Localised::is_empty")]
    pub appeal_to: Localised,
    /// For how many days after a decision its applicant can appeal here; without it, only as `appeal` says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal_days: Option<u32>,
    /// From how many days before its end on a permit can be renewed, and its holder is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal_days: Option<u32>,
    /// The appointment that it leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appointment: Option<LeadsTo>,
    pub form: Definition,
}

/// A price.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// In minor units of the currency: cents.
    pub amount: i64,
    /// ISO 4217: `EUR`.
    pub currency: String,
    /// When it is owed.
    #[serde(default, skip_serializing_if = "Payment::is_before")]
    pub payment: Payment,
    /// Into how many parts whoever owes it may divide it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instalments: Option<Parts>,
    /// How much of it has to be there before it is granted; nothing without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid: Option<Enough>,
    #[serde(default, skip_serializing_if = "GoesBack::is_nothing")]
    pub refund: GoesBack,
}

/// When a fee is owed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payment {
    /// From the moment the application is sent.
    #[default]
    Before,
    /// Once it is granted.
    After,
    /// At the step of the workflow that asks for it.
    Step,
}

impl Payment {
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands a reference over"
    )]
    fn is_before(&self) -> bool {
        *self == Payment::Before
    }
}

/// What a decision grants.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    pub title: Localised,
    /// How long it holds, in months; without one it holds for good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// The question whose day it holds from, if that is after the decision; without one it holds from the decision on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
}

impl ServiceFile {
    /// Reads a file in YAML and looks whether it makes sense: all faults at once, or the one that keeps it from being read. The examples
    /// of its rules are tried.
    pub fn read(text: &str) -> Result<Self, Vec<FileFault>> {
        let file = Self::parse(text)?;
        match file.faults() {
            faults if faults.is_empty() => Ok(file),
            faults => Err(faults),
        }
    }

    /// Reads a file that may be unfinished: what it says is for [`ServiceFile::faults`] to judge.
    pub fn parse(text: &str) -> Result<Self, Vec<FileFault>> {
        if text.len() > LONGEST {
            let fault = FileFault::of("the file", "services-fault-too-long");
            return Err(vec![fault.with("max", LONGEST)]);
        }
        let options = serde_saphyr::options! {
            strict_booleans: true,
            budget: serde_saphyr::budget! {
                max_depth: 64,
                max_aliases: 1_000,
            },
        };
        let read: Result<Self, _> = serde_saphyr::from_str_with_options(text, options);
        read.map_err(|error| vec![FileFault::unread(&error)])
    }

    /// The file as YAML, for people. What somebody noted beside it is not part of it.
    pub fn to_yaml(&self) -> Result<String> {
        serde_saphyr::to_string(self)
            .map_err(|error| Error::broken("writing a service's file", error))
    }

    /// The SHA-256 of what it says, in hex: two files that say the same have the same, however they are written.
    pub fn digest(&self) -> String {
        let value = serde_json::to_value(self).unwrap_or_default();
        stoa_kernel::digest(&stoa_forms::canonical(&value))
    }

    /// The name in each language that pages have.
    pub fn names(&self) -> stoa_kernel::Localised {
        let fallback = self.form.fallback();
        let of = |lang: Lang| (lang, self.name.get(lang.code(), fallback).to_owned());
        stoa_kernel::Localised(Lang::ALL.into_iter().map(of).collect())
    }

    /// Everything that is wrong with what it says, the examples of its rules tried; empty when it may be published.
    pub fn faults(&self) -> Vec<FileFault> {
        let mut faults = Vec::new();
        if !is_slug(&self.slug) {
            faults.push(FileFault::of("slug", "services-fault-slug"));
        }
        if self.slug != self.form.slug {
            faults.push(FileFault::of("form.slug", "services-fault-form-slug"));
        }
        if !(1..=250).contains(&self.promise_days) {
            faults.push(within("promise_days", (1, 250)));
        }
        if self.keep_years > 100 {
            faults.push(within("keep_years", (0, 100)));
        }
        if self.team.as_deref().is_some_and(|team| !is_slug(team)) {
            faults.push(FileFault::of("team", "services-fault-team"));
        }
        faults.extend(self.outcome.faults(&self.form));
        let leads = self.appointment.iter();
        faults.extend(leads.flat_map(|leads| leads.faults(&self.form)));
        faults.extend(self.fee.as_ref().and_then(Fee::fault));
        let register = self.register.iter();
        faults.extend(register.flat_map(|register| register.faults(&self.form)));
        faults.extend(reads::faults(self));
        faults.extend(TakesChoices::faults(self));
        faults.extend(self.missing_languages());
        faults.extend(self.large_files());
        faults.extend(self.too_many_signers());
        match &self.begin_at {
            Some(path) => faults.extend(self.elsewhere(path)),
            None => {
                let of_form = TakesChoices::stand_in(self).check();
                let told = |flaw| FileFault::flaw(place_of(flaw), flaw);
                faults.extend(of_form.iter().map(told));
            }
        }
        faults.extend(workflow::faults(self));
        faults.extend(paying::faults(self));
        faults.extend(costs::faults(self));
        // The examples of its rules are tried with a form that makes sense.
        if let Some(rules) = self.rules.as_ref().filter(|_| faults.is_empty()) {
            faults.extend(rules::faults(self, rules));
        }
        faults
    }

    /// A service that begins on another page of ours.
    fn elsewhere(&self, path: &str) -> Option<FileFault> {
        if !path.starts_with('/') || path.starts_with("//") || path.contains(char::is_whitespace) {
            return Some(FileFault::of("begin_at", "services-fault-begin-at"));
        }
        (!self.form.pages.is_empty())
            .then(|| FileFault::of("form.pages", "services-fault-pages-elsewhere"))
    }

    /// Questions for files that are larger than a form may bring.
    fn large_files(&self) -> Vec<FileFault> {
        let questions = self.form.pages.iter().flat_map(|page| &page.questions);
        let large = questions.filter(
            |question| matches!(question.kind, Kind::File { max_bytes, .. } if max_bytes > LARGEST_UPLOAD),
        );
        large
            .map(|question| {
                let place = format!("form, question {}", question.key);
                FileFault::of(place, "services-fault-large-file").with("max", LARGEST_UPLOAD)
            })
            .collect()
    }

    /// More people who may have to sign than can be asked.
    fn too_many_signers(&self) -> Option<FileFault> {
        let most = self.form.signatories.iter().map(|who| {
            let page = self.form.question(&who.email).map(|(page, _)| page);
            let repeat = page.and_then(|page| page.repeat.as_ref());
            repeat.map_or(1, |repeat| {
                usize::try_from(repeat.max).unwrap_or(usize::MAX)
            })
        });
        (most.fold(0, usize::saturating_add) > MOST_SIGNERS).then(|| {
            FileFault::of("form.signatories", "services-fault-signatories")
                .with("most", MOST_SIGNERS)
        })
    }

    /// What the form is offered in, each text of the service has to have as well.
    fn missing_languages(&self) -> Vec<FileFault> {
        let texts = [
            ("name", &self.name),
            ("summary", &self.summary),
            ("who_for", &self.who_for),
            ("appeal", &self.appeal),
            ("outcome.title", &self.outcome.title),
        ];
        let mut faults = Vec::new();
        for language in &self.form.languages {
            let missing = texts.iter().filter(|(_, text)| !text.has(language));
            faults.extend(missing.map(|(place, _)| {
                FileFault::of(*place, "services-fault-no-text").with("language", language)
            }));
        }
        faults
    }
}

impl Outcome {
    fn faults(&self, form: &Definition) -> Vec<FileFault> {
        let mut faults = Vec::new();
        if self
            .months
            .is_some_and(|months| !(1..=1200).contains(&months))
        {
            faults.push(FileFault::of("outcome.months", "services-fault-months"));
        }
        let is_day = |key: &String| {
            let mut pages = form.pages.iter().filter(|page| page.repeat.is_none());
            let asked = pages.find_map(|page| page.question(key));
            asked.is_some_and(|asked| matches!(asked.kind, Kind::Date { .. }))
        };
        if self.from.as_ref().is_some_and(|key| !is_day(key)) {
            faults.push(FileFault::of("outcome.from", "services-fault-from-day"));
        }
        let own = form.languages.iter().map(String::as_str);
        let mut languages = own.chain(Lang::ALL.map(|lang| lang.code()));
        if languages.any(|language| {
            let title = self.title.get(language, form.fallback());
            title.chars().count() > LONGEST_TITLE
        }) {
            let fault = FileFault::of("outcome.title", "services-fault-title-long");
            faults.push(fault.with("max", LONGEST_TITLE));
        }
        faults
    }
}

impl Fee {
    fn fault(&self) -> Option<FileFault> {
        let is_currency =
            self.currency.len() == 3 && self.currency.bytes().all(|b| b.is_ascii_uppercase());
        if !is_currency {
            return Some(FileFault::of("fee.currency", "services-fault-currency"));
        }
        (!(1..=10_000_000_000).contains(&self.amount))
            .then(|| FileFault::of("fee.amount", "services-fault-amount"))
    }
}

/// A number that has to lie within these bounds.
pub(super) fn within(place: &str, (min, max): (u32, u32)) -> FileFault {
    let fault = FileFault::of(place, "services-fault-range");
    fault.with("min", min).with("max", max)
}

/// Addresses beside those of services.
const RESERVED: [&str; 2] = ["new", "import"];

/// Whether this can be the address of a service.
pub fn is_slug(text: &str) -> bool {
    (2..=60).contains(&text.len())
        && !RESERVED.contains(&text)
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::ServiceFile;

    const EXAMPLE: &str = include_str!("../pages/staff/example.yaml");

    #[test]
    fn the_example_that_owners_begin_with_is_whole() {
        let file = ServiceFile::read(EXAMPLE).unwrap();
        assert_eq!(file.slug, "dog-licence");
        assert_eq!(file.form.pages.len(), 2);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let check = |from: &str, to: &str, place: &str| {
            let faults = ServiceFile::read(&EXAMPLE.replacen(from, to, 1)).unwrap_err();
            assert!(
                faults.iter().any(|fault| fault.place == place),
                "{place}: {faults:?}"
            );
        };
        check("slug: dog-licence", "slug: Dog Licence", "slug");
        check("promise_days: 5", "promise_days: 0", "promise_days");
        check("keep_years: 3", "keep_years: 300", "keep_years");
        check("months: 12", "months: 0", "outcome.months");
        check(
            "keep_years: 3",
            "keep_years: 3\nfee: { amount: 0, currency: EUR }",
            "fee.amount",
        );
        check(
            "keep_years: 3",
            "keep_years: 3\nfee: { amount: 9, currency: euro }",
            "fee.currency",
        );
        let long = format!("outcome:\n  title:\n    en: {}", "A".repeat(1_001));
        check(
            "outcome:\n  title:\n    en: Dog licence",
            &long,
            "outcome.title",
        );
        check("summary:\n  en:", "summary:\n  de:", "summary");
        check(
            "type: name",
            "type: file\n          max_bytes: 25000001",
            "form, question keeper",
        );
        check("audience", "audiense", "the file");
        check(
            "keep_years: 3",
            "keep_years: 3\nbegin_at: example.org",
            "begin_at",
        );
        check(
            "keep_years: 3",
            "keep_years: 3\nbegin_at: /pay/bills",
            "form.pages",
        );
    }

    #[test]
    fn the_digest_is_of_what_is_said_and_not_of_how() {
        let file = ServiceFile::read(EXAMPLE).unwrap();
        let spaced = ServiceFile::read(&format!("# A note.\n{EXAMPLE}")).unwrap();
        assert_eq!(file.digest(), spaced.digest());
        let other = EXAMPLE.replace("promise_days: 5", "promise_days: 6");
        assert_ne!(file.digest(), ServiceFile::read(&other).unwrap().digest());
    }
}
