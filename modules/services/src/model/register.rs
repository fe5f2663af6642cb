//! A register: typed columns that a service writes to, written down in a readable file; and its rows.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use stoa_forms::{Answer, Definition, Kind, Localised, Page, PageAnswers, Question};
use stoa_kernel::{Error, Id, Lang, Resource, Result, Timestamp, actor::Person};

use super::{FileFault, service_file::is_slug};

/// The most bytes of a file.
const LONGEST: usize = 256 * 1024;

/// The slug of the one page that the columns stand on.
const PAGE: &str = "row";

/// The file of a register.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterFile {
    /// Its address: lower-case letters, digits and hyphens.
    pub slug: String,
    /// The languages that every text has.
    pub languages: Vec<String>,
    pub name: Localised,
    /// What it is for and which law it rests on.
    pub summary: Localised,
    /// The columns, each as a question of a form.
    pub columns: Vec<Question>,
    /// The keys of columns that are personal: sealed, and read for a purpose alone.
    #[serde(default)]
    pub personal: BTreeSet<String>,
    /// The keys of columns that everybody reads. Without any, the register is not public.
    #[serde(default)]
    pub public: BTreeSet<String>,
    /// The keys of columns by which services find rows.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub keys: BTreeSet<String>,
    /// More rows than this, opened by one person on one day, are called unusual where auditors look; 50 if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unusual_rows: Option<u32>,
}

impl RegisterFile {
    /// Reads a file in YAML and looks whether it makes sense.
    pub fn read(text: &str) -> Result<Self, Vec<FileFault>> {
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
        let file = read.map_err(|error| vec![FileFault::unread(&error)])?;
        match file.faults() {
            faults if faults.is_empty() => Ok(file),
            faults => Err(faults),
        }
    }

    /// The SHA-256 of what it says, in hex.
    pub fn digest(&self) -> String {
        let value = serde_json::to_value(self).unwrap_or_default();
        stoa_kernel::digest(&stoa_forms::canonical(&value))
    }

    /// The columns as a form of one page, by which rows are typed and checked.
    pub fn form(&self) -> Definition {
        Definition {
            slug: self.slug.clone(),
            languages: self.languages.clone(),
            title: self.name.clone(),
            purpose: Localised::default(),
            pages: vec![Page {
                slug: PAGE.to_owned(),
                title: self.name.clone(),
                hint: None,
                when: None,
                repeat: None,
                questions: self.columns.clone(),
                go_to: Vec::new(),
            }],
            declarations: Vec::new(),
            signatories: Vec::new(),
        }
    }

    pub fn column(&self, key: &str) -> Option<&Question> {
        self.columns.iter().find(|column| column.key == key)
    }

    /// The columns that everybody of staff sees, and the personal ones.
    pub fn split(&self, values: &PageAnswers) -> (PageAnswers, PageAnswers) {
        let (personal, open): (BTreeMap<String, Answer>, BTreeMap<String, Answer>) = values
            .0
            .clone()
            .into_iter()
            .partition(|(key, _)| self.personal.contains(key));
        (PageAnswers(open), PageAnswers(personal))
    }

    /// The name in each language that pages have.
    pub fn names(&self) -> stoa_kernel::Localised {
        let fallback = self.languages.first().map_or("en", String::as_str);
        let of = |lang: Lang| (lang, self.name.get(lang.code(), fallback).to_owned());
        stoa_kernel::Localised(Lang::ALL.into_iter().map(of).collect())
    }

    /// Columns of an older file that this one reads in another way: what stands in its rows could not be understood any more.
    pub fn changed_kinds<'a>(&'a self, older: &'a RegisterFile) -> impl Iterator<Item = &'a str> {
        let other = |column: &&Question| {
            let old = older.column(&column.key);
            old.is_some_and(|old| !is_same(&old.kind, &column.kind))
        };
        self.columns
            .iter()
            .filter(other)
            .map(|column| column.key.as_str())
    }

    fn faults(&self) -> Vec<FileFault> {
        let mut faults = Vec::new();
        if !is_slug(&self.slug) {
            faults.push(FileFault::of("slug", "services-fault-slug"));
        }
        let named = [
            ("personal", &self.personal),
            ("public", &self.public),
            ("keys", &self.keys),
        ];
        for (place, keys) in named {
            let unknown = keys.iter().filter(|key| self.column(key).is_none());
            let fault = |key| FileFault::of(place, "services-fault-no-column").with("column", key);
            faults.extend(unknown.map(fault));
        }
        let both = self.personal.intersection(&self.public);
        let fault = |key| FileFault::of("public", "services-fault-column-both").with("column", key);
        faults.extend(both.map(fault));
        let files = self.columns.iter().filter(|one| {
            matches!(
                one.kind,
                Kind::File { .. } | Kind::Signature { .. } | Kind::Calculated { .. }
            )
        });
        faults.extend(
            files.map(|column| FileFault::of(column.key.as_str(), "services-fault-column-kind")),
        );
        let of_form = self.form().check();
        faults.extend(of_form.iter().map(|flaw| FileFault::flaw("columns", flaw)));
        faults
    }
}

/// Whether two columns or questions hold the same kind of answer.
pub fn is_same(one: &Kind, other: &Kind) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

/// What a service writes to a register when it grants: columns with the questions that they take.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WritesRegister {
    /// The register's slug.
    pub slug: String,
    /// Column ← question.
    pub columns: BTreeMap<String, String>,
}

impl WritesRegister {
    /// What of a form cannot be written to a register: questions that there are not.
    pub fn faults(&self, form: &Definition) -> Vec<FileFault> {
        let unknown = self
            .columns
            .values()
            .filter(|key| form.question(key).is_none());
        let fault = |key: &String| {
            FileFault::of("register.columns", "services-fault-no-question").with("question", key)
        };
        unknown.map(fault).collect()
    }

    /// What cannot be written to this register: columns that it has not, or that hold something else.
    pub fn misfits(&self, form: &Definition, register: &RegisterFile) -> Vec<FileFault> {
        let misfit = |(column, question): (&String, &String)| {
            let wrong = |key| FileFault::of("register.columns", key).with("column", column);
            match (register.column(column), form.question(question)) {
                (None, _) => Some(wrong("services-fault-no-column")),
                (Some(one), Some((_, other))) if !is_same(&one.kind, &other.kind) => {
                    Some(wrong("services-fault-column-differs").with("question", question))
                }
                _ => None,
            }
        };
        self.columns.iter().filter_map(misfit).collect()
    }
}

/// A register as it is kept.
#[derive(Debug, Clone)]
pub struct Register {
    pub slug: String,
    pub agency: String,
    pub name: stoa_kernel::Localised,
    pub file: String,
    pub digest: String,
    /// The keys of columns that were personal in any file of it.
    pub once_personal: BTreeSet<String>,
    pub author_name: String,
    pub changed_at: Timestamp,
    pub version: i64,
}

impl Register {
    /// What the policies know of it.
    pub fn resource(&self) -> Resource {
        Resource::new("Register", &self.slug).text("agency", &self.agency)
    }

    /// Its file, which was looked at when it was kept.
    pub fn file(&self) -> Result<RegisterFile> {
        RegisterFile::read(&self.file).map_err(|faults| {
            let doing = format!("the file of the register {}", self.slug);
            Error::broken(&doing, format!("{:?}", faults.first()))
        })
    }
}

/// A row. `open` are the columns that are not personal; `sealed` the others, under the key of `person`.
#[derive(Debug, Clone)]
pub struct RegisterRow {
    pub id: Id<RegisterRow>,
    pub register: String,
    pub person: Id<Person>,
    /// The application that it was granted to, if it was.
    pub application: Option<i64>,
    /// Whether it was taken out: its history stays.
    pub is_removed: bool,
    pub open: PageAnswers,
    pub sealed: Vec<u8>,
    pub made_at: Timestamp,
    pub changed_at: Timestamp,
    pub version: i64,
}

/// What happens to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowAct {
    Written,
    Corrected,
    /// What it was granted for was renewed: another application stands behind it now.
    Renewed,
    Removed,
    Read,
}

impl RowAct {
    pub const ALL: [RowAct; 5] = [
        RowAct::Written,
        RowAct::Corrected,
        RowAct::Renewed,
        RowAct::Removed,
        RowAct::Read,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            RowAct::Written => "written",
            RowAct::Corrected => "corrected",
            RowAct::Renewed => "renewed",
            RowAct::Removed => "removed",
            RowAct::Read => "read",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.slug() == slug)
    }
}

/// Something that happened to a row: who, what, and what it held until then.
#[derive(Debug, Clone)]
pub struct RowEntry {
    pub id: Id<RowEntry>,
    pub row: Id<RegisterRow>,
    /// The slug of the row's register.
    pub register: String,
    /// The application that it was looked up for, where it was.
    pub application: Option<i64>,
    pub at: Timestamp,
    pub by: super::By,
    pub act: RowAct,
    pub before_open: Option<PageAnswers>,
    pub before_sealed: Option<Vec<u8>>,
    /// Sealed under the person's key.
    pub reason: Option<Vec<u8>>,
}

#[cfg(test)]
mod tests {
    use super::RegisterFile;

    const EXAMPLE: &str = include_str!("../pages/staff/registers/example.yaml");

    #[test]
    fn the_example_that_owners_begin_with_is_whole() {
        let file = RegisterFile::read(EXAMPLE).unwrap();
        assert_eq!(file.slug, "dogs");
        assert!(file.personal.contains("keeper"));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let check = |from: &str, to: &str, place: &str| {
            let faults = RegisterFile::read(&EXAMPLE.replacen(from, to, 1)).unwrap_err();
            let found = faults.iter().any(|fault| fault.place == place);
            assert!(found, "{place}: {faults:?}");
        };
        check("slug: dogs", "slug: Dogs", "slug");
        check("personal: [keeper]", "personal: [owner]", "personal");
        check("public: [dog_name", "public: [keeper", "public");
        check("type: date", "type: never", "the file");
    }
}
