//! A feature by which an assembly has to look like the town, such as an age: its values, and the quotas of each.

use serde::{Deserialize, Serialize};
use stoa_kernel::{
    Error, Lang, Localised, Result,
    db::{self, FromValue},
};

use crate::model::{Faults, election::tidy_options, words};

/// The most features of an assembly, and the most values of a feature.
const FEATURES: usize = 12;
const VALUES: usize = 40;

/// All features of an assembly, in the order in which they were added.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Features(pub Vec<Feature>);

/// Something that volunteers are asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feature {
    /// Given once, never again in the same assembly.
    pub number: u32,
    pub name: Localised,
    /// An answer is a place in this list.
    pub values: Vec<Value>,
}

/// One of the answers, and how many of the seats people with it have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    pub name: Localised,
    pub min: u32,
    pub max: u32,
}

/// A feature as it was written in its form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    pub name: Localised,
    /// A line each.
    pub values: Localised,
    /// A line for each value: `4-6`, or `5` for exactly so many.
    pub limits: String,
}

impl FromValue for Features {
    fn from_value(value: &db::Value) -> Option<Self> {
        serde_json::from_str(&String::from_value(value)?).ok()
    }
}

impl Features {
    pub fn to_json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|error| Error::broken("an assembly's features", error))
    }

    /// With this feature in place of the one of its number, or after all others. `Invalid` on `name_…` where another has the same name in the
    /// town's language, in which files are written, or there are too many.
    pub fn with(&self, feature: Feature, main: Lang) -> Result<Self> {
        let name = folded(feature.name.get(main));
        let mut others = self.0.iter().filter(|one| one.number != feature.number);
        // The pool has a column of that name.
        let is_free = name != "id" && others.all(|one| folded(one.name.get(main)) != name);
        let mut faults = Faults::default();
        let field = words::field("name", main);
        faults.want(is_free, &field, "participation-assembly-fault-name");
        let mut features = self.0.clone();
        match features.iter_mut().find(|one| one.number == feature.number) {
            Some(old) => *old = feature,
            None => features.push(feature),
        }
        let fits = features.len() <= FEATURES;
        faults.want(fits, &field, "participation-assembly-fault-many");
        faults.done()?;
        Ok(Features(features))
    }

    /// The number of the next feature.
    pub fn next_number(&self) -> u32 {
        self.0.iter().map(|one| one.number).max().unwrap_or(0) + 1
    }
}

impl Feature {
    /// As its form has it.
    pub fn written(&self) -> Written {
        let mut values = Localised::default();
        for lang in Lang::ALL {
            let names: Option<Vec<&str>> = self.values.iter().map(|one| text(one, lang)).collect();
            if let Some(names) = names {
                values.0.insert(lang, names.join("\n"));
            }
        }
        let limits = self
            .values
            .iter()
            .map(|value| match value.min == value.max {
                true => value.min.to_string(),
                false => format!("{}-{}", value.min, value.max),
            });
        Written {
            name: self.name.clone(),
            values,
            limits: limits.collect::<Vec<String>>().join("\n"),
        }
    }

    /// Whether the same is asked, whatever the quotas are.
    pub fn asks_the_same(&self, other: &Feature) -> bool {
        let names = |one: &Feature| -> Vec<Localised> {
            one.values.iter().map(|value| value.name.clone()).collect()
        };
        self.name == other.name && names(self) == names(other)
    }
}

fn text(value: &Value, lang: Lang) -> Option<&str> {
    value.name.0.get(&lang).map(String::as_str)
}

/// As pure/lottery compares values of files.
fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

impl Written {
    /// `Invalid` on `name_…`, `values_…` and `limits`: in each language as many values, all different in the town's own, each with its seats;
    /// quotas that add up to this number of seats.
    pub fn read(&self, number: u32, (seats, main): (u32, Lang)) -> Result<Feature> {
        let name = words::tidy(&self.name);
        let values = tidy_options(&self.values);
        let mut faults = Faults::default();
        words::check(&name, main, ("name", words::TITLE), &mut faults);
        words::check(&values, main, ("values", words::TEXT), &mut faults);
        let lines: Vec<&str> = values.get(main).lines().collect();
        for (lang, text) in &values.0 {
            let is_whole =
                text.lines().count() == lines.len() && (2..=VALUES).contains(&lines.len());
            let field = words::field("values", *lang);
            faults.want(is_whole, &field, "participation-assembly-fault-values");
        }
        let mut seen: Vec<String> = lines.iter().map(|line| folded(line)).collect();
        seen.sort();
        seen.dedup();
        let field = words::field("values", main);
        faults.want(
            seen.len() == lines.len(),
            &field,
            "participation-assembly-fault-same",
        );
        let limits = self.read_limits(lines.len());
        faults.want(
            limits.is_some(),
            "limits",
            "participation-assembly-fault-limits",
        );
        let limits = limits.unwrap_or_default();
        let sum = |end: fn(&(u32, u32)) -> u32| limits.iter().map(end).sum::<u32>();
        let adds_up = limits.is_empty() || (sum(|one| one.0)..=sum(|one| one.1)).contains(&seats);
        faults.want(adds_up, "limits", "participation-assembly-fault-sum");
        faults.done()?;
        let named = (0..lines.len()).map(|at| at_line(&values, at));
        let values = named
            .zip(limits)
            .map(|(name, (min, max))| Value { name, min, max });
        Ok(Feature {
            number,
            name,
            values: values.collect(),
        })
    }

    /// The seats of each of so many values; `None` where a line is no such thing, or there are more lines or fewer.
    fn read_limits(&self, count: usize) -> Option<Vec<(u32, u32)>> {
        let lines = self.limits.lines().map(str::trim);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        let limits: Option<Vec<(u32, u32)>> = lines.iter().map(|line| read_limit(line)).collect();
        limits.filter(|limits| limits.len() == count)
    }
}

/// `4-6`, with any dash, or `5`.
fn read_limit(line: &str) -> Option<(u32, u32)> {
    let number = |text: &str| {
        text.trim()
            .parse::<u32>()
            .ok()
            .filter(|one| *one <= super::MOST)
    };
    let (min, max) = line.split_once(['-', '–', '−']).unwrap_or((line, line));
    let (min, max) = (number(min)?, number(max)?);
    (min <= max).then_some((min, max))
}

/// One line of a text, in each language.
fn at_line(text: &Localised, at: usize) -> Localised {
    let lines = text.0.iter().filter_map(|(lang, lines)| {
        let line = lines.lines().nth(at)?;
        Some((*lang, line.to_owned()))
    });
    Localised(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(values: &str, limits: &str) -> Written {
        Written {
            name: Localised::english("Age"),
            values: Localised::english(values),
            limits: limits.to_owned(),
        }
    }

    #[test]
    fn a_feature_is_read_as_it_is_written_and_back() {
        let mut form = written(" Young \r\n\r\nOld", "4–6\n 5 ");
        form.values.0.insert(Lang::Es, "Joven\nMayor".to_owned());
        let feature = form.read(3, (10, Lang::En)).unwrap();
        assert_eq!((feature.values[0].min, feature.values[0].max), (4, 6));
        assert_eq!((feature.values[1].min, feature.values[1].max), (5, 5));
        assert_eq!(feature.values[1].name.get(Lang::Es), "Mayor");
        assert_eq!(feature.written().limits, "4-6\n5");
        assert_eq!(feature.written().read(3, (10, Lang::En)).unwrap(), feature);
    }

    #[test]
    fn quotas_that_cannot_be_are_told() {
        for (values, limits, seats) in [
            ("Young\nOld", "4-6", 10),
            ("Young\nOld", "6-4\n5", 10),
            ("Young\nOld", "4-6\nfew", 10),
            ("Young\nOld", "1-2\n1-2", 10),
            ("Young\nOld", "9\n9", 10),
            ("Young\n young ", "5\n5", 10),
            ("Young", "10", 10),
            ("", "", 10),
        ] {
            let tried = written(values, limits).read(1, (seats, Lang::En));
            assert!(tried.is_err(), "{values} {limits}");
        }
    }

    #[test]
    fn files_can_tell_features_apart() {
        let age = written("Young\nOld", "5\n5")
            .read(1, (10, Lang::En))
            .unwrap();
        let features = Features::default().with(age.clone(), Lang::En).unwrap();
        let again = Feature {
            number: 2,
            ..age.clone()
        };
        assert!(features.with(again, Lang::En).is_err());
        let id = Feature {
            name: Localised::english(" ID "),
            number: 2,
            ..age.clone()
        };
        assert!(features.with(id, Lang::En).is_err());
        assert_eq!(features.with(age, Lang::En).unwrap(), features);
        assert_eq!(features.next_number(), 2);
    }
}
