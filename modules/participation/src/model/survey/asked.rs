//! A question as staff write it, and as pure/forms asks it.

use stoa_forms::{Choice, Decimal, Kind, Localised as Words, Question};
use stoa_kernel::{Lang, Localised, Result};

use super::super::{Faults, words};

/// The most choices of a question.
const CHOICES: usize = 30;
/// The longest question, in letters.
const LABEL: usize = 300;
/// The longest answer in one's own words, in letters.
const OWN_WORDS: u32 = 1_000;
/// How the keys of the steps of a scale begin.
const STEP: &str = "step_";

/// What kind of answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AskedKind {
    /// One of several.
    #[default]
    One,
    /// Any of several.
    Several,
    /// A step from 1 to the last, with words at both ends.
    Scale,
    /// A whole number.
    Number,
    /// A few sentences.
    OwnWords,
}

impl AskedKind {
    pub const ALL: [AskedKind; 5] = [
        AskedKind::One,
        AskedKind::Several,
        AskedKind::Scale,
        AskedKind::Number,
        AskedKind::OwnWords,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            AskedKind::One => "one",
            AskedKind::Several => "several",
            AskedKind::Scale => "scale",
            AskedKind::Number => "number",
            AskedKind::OwnWords => "words",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        AskedKind::ALL.into_iter().find(|one| one.name() == name)
    }

    /// That of a question.
    pub fn of(question: &Question) -> Self {
        match &question.kind {
            Kind::Choice { choices } if choices.iter().all(|one| one.key.starts_with(STEP)) => {
                AskedKind::Scale
            }
            Kind::Choice { .. } => AskedKind::One,
            Kind::Choices { .. } => AskedKind::Several,
            Kind::Number { .. } => AskedKind::Number,
            _ => AskedKind::OwnWords,
        }
    }
}

/// A question as it is written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    pub kind: AskedKind,
    pub label: Localised,
    /// A line each; of a scale the words at its two ends.
    pub options: Localised,
    /// The least number.
    pub least: String,
    /// The greatest number; the most that may be chosen; the last step of a scale.
    pub most: String,
    /// Whether it may be left out.
    pub optional: bool,
}

impl Asked {
    /// The question under a key. `Invalid` on `label_…`, `options_…`, `least` and `most`.
    pub fn question(&self, key: &str, main: Lang) -> Result<Question> {
        let (label, options) = (words::tidy(&self.label), lines(&self.options));
        let mut faults = Faults::default();
        words::check(&label, main, ("label", LABEL), &mut faults);
        let kind = match self.kind {
            AskedKind::One | AskedKind::Several => self.chosen(&options, main, &mut faults),
            AskedKind::Scale => self.scale(&options, main, &mut faults),
            AskedKind::Number => self.number(&mut faults),
            AskedKind::OwnWords => Kind::LongText { max: OWN_WORDS },
        };
        faults.done()?;
        Ok(Question {
            key: key.to_owned(),
            kind,
            label: spoken(&label),
            hint: None,
            required: !self.optional,
            when: None,
            prefill: None,
        })
    }

    fn chosen(&self, options: &Localised, main: Lang, faults: &mut Faults) -> Kind {
        let count = has_lines(options, main, faults, |count| {
            (2..=CHOICES).contains(&count)
        });
        let choices: Vec<Choice> = (0..count)
            .map(|place| choice(format!("c{}", place + 1), nth(options, place)))
            .collect();
        if self.kind == AskedKind::One {
            return Kind::Choice { choices };
        }
        let max: Option<u32> = self.most.trim().parse().ok();
        let fits = |max: u32| (1..=count).contains(&usize::try_from(max).unwrap_or(usize::MAX));
        let is_right = self.most.trim().is_empty() || max.is_some_and(fits);
        faults.want(is_right, "most", "participation-survey-fault-most");
        Kind::Choices {
            choices,
            min: None,
            max,
        }
    }

    fn scale(&self, options: &Localised, main: Lang, faults: &mut Faults) -> Kind {
        has_lines(options, main, faults, |count| count == 2);
        let last: Option<usize> = self.most.trim().parse().ok();
        let last = last.filter(|last| (3..=10).contains(last));
        faults.want(last.is_some(), "most", "participation-survey-fault-steps");
        let last = last.unwrap_or(0);
        let label = |step: usize| match step {
            1 => end(options, 0, step),
            _ if step == last => end(options, 1, step),
            _ => Words::plain(step.to_string()),
        };
        Kind::Choice {
            choices: (1..=last)
                .map(|step| choice(format!("{STEP}{step}"), label(step)))
                .collect(),
        }
    }

    fn number(&self, faults: &mut Faults) -> Kind {
        let read = |text: &str| -> std::result::Result<Option<Decimal>, ()> {
            match text.trim() {
                "" => Ok(None),
                text => text.parse::<i32>().map(|it| Some(it.into())).map_err(drop),
            }
        };
        let (min, max) = (read(&self.least), read(&self.most));
        let key = "participation-survey-fault-number";
        faults.want(min.is_ok(), "least", key);
        faults.want(max.is_ok(), "most", key);
        let (min, max) = (min.unwrap_or_default(), max.unwrap_or_default());
        let is_crossed = min.zip(max).is_some_and(|(min, max)| min > max);
        faults.want(!is_crossed, "most", "participation-survey-fault-crossed");
        Kind::Number {
            min,
            max,
            decimals: 0,
        }
    }

    /// A question as it was written.
    pub fn of(question: &Question) -> Self {
        let kind = AskedKind::of(question);
        let choices = question.kind.choices();
        let shown = |number: &Option<Decimal>| number.map_or_else(String::new, |it| it.to_string());
        let (least, most) = match &question.kind {
            Kind::Choices { max, .. } => (
                String::new(),
                max.map_or_else(String::new, |it| it.to_string()),
            ),
            Kind::Number { min, max, .. } => (shown(min), shown(max)),
            _ if kind == AskedKind::Scale => (String::new(), choices.len().to_string()),
            _ => (String::new(), String::new()),
        };
        let ends = [choices.first(), choices.last()];
        let labels: Vec<Words> = match kind {
            AskedKind::Scale => ends.into_iter().flatten().map(without_number).collect(),
            _ => choices.iter().map(|one| one.label.clone()).collect(),
        };
        Asked {
            kind,
            label: written(std::slice::from_ref(&question.label)),
            options: written(&labels),
            least,
            most,
            optional: !question.required,
        }
    }
}

/// The number of a step of a scale.
pub fn step_of(choice: &str) -> Option<u32> {
    choice.strip_prefix(STEP)?.parse().ok()
}

fn choice(key: String, label: Words) -> Choice {
    Choice {
        key,
        label,
        hint: None,
        exclusive: false,
    }
}

/// The lines of a text, without empty ones.
fn lines(text: &Localised) -> Localised {
    let tidy = words::tidy(text);
    let lines = |text: &String| {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<&str>>().join("\n")
    };
    let all = tidy.0.iter().map(|(lang, text)| (*lang, lines(text)));
    Localised(all.collect())
}

/// How many lines the town's language has; notes languages that have others, and a number that is not right.
fn has_lines(
    options: &Localised,
    main: Lang,
    faults: &mut Faults,
    is_right: impl Fn(usize) -> bool,
) -> usize {
    words::check(options, main, ("options", words::TEXT), faults);
    let count = options.0.get(&main).map_or(0, |text| text.lines().count());
    for (lang, text) in &options.0 {
        let fits = text.lines().count() == count && is_right(count);
        let field = words::field("options", *lang);
        faults.want(fits, &field, "participation-survey-fault-options");
    }
    count
}

/// A text of managers as pure/forms keeps it.
fn spoken(text: &Localised) -> Words {
    let all = text.0.iter();
    all.fold(Words::default(), |words, (lang, text)| {
        words.with(lang.code(), text.as_str())
    })
}

/// One line in each language that has it.
fn nth(options: &Localised, place: usize) -> Words {
    let all = options.0.iter();
    let lines = all.filter_map(|(lang, text)| Some((lang, text.lines().nth(place)?)));
    lines.fold(Words::default(), |words, (lang, line)| {
        words.with(lang.code(), line)
    })
}

/// The words at an end of a scale, after its number.
fn end(options: &Localised, place: usize, step: usize) -> Words {
    let words = nth(options, place);
    let numbered = words
        .iter()
        .map(|(tag, text)| (tag.to_owned(), format!("{step}: {text}")));
    let mut all = Words::default();
    for (tag, text) in numbered {
        all = all.with(tag, text);
    }
    all
}

fn without_number(choice: &Choice) -> Words {
    let mut all = Words::default();
    for (tag, text) in choice.label.iter() {
        let text = text.split_once(": ").map_or(text, |(_, words)| words);
        all = all.with(tag, text);
    }
    all
}

/// Lines in each language, as managers write them.
fn written(lines: &[Words]) -> Localised {
    let of = |lang: Lang| {
        let texts = lines.iter().map(|line| {
            let mut all = line.iter();
            all.find(|(tag, _)| *tag == lang.code())
                .map(|(_, text)| text)
        });
        let texts: Option<Vec<&str>> = texts.collect();
        let text = texts?.join("\n");
        (!text.is_empty()).then_some((lang, text))
    };
    Localised(Lang::ALL.into_iter().filter_map(of).collect())
}
