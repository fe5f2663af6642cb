//! The rows of a workbook as pages.

use std::collections::BTreeMap;

use super::{
    blocks::{Frame, all},
    headings,
    kinds::{What, what},
    names::Names,
    sheets::{Row, Sheets},
};
use crate::{
    Condition, Definition, Kind, Localised, Page, Question,
    import::{Draft, Finding, NotImported, keys::Keys, languages},
};

/// A row that asks something.
struct Asked {
    key: String,
    kind: Kind,
}

pub struct Builder<'a> {
    pub(super) default: String,
    pub(super) names: Names,
    asked: BTreeMap<u32, Asked>,
    pub(super) lists: BTreeMap<&'a str, Vec<&'a Row>>,
    pub(super) slugs: Keys,
    pub(super) pages: Vec<Page>,
    pub(super) frames: Vec<Frame>,
    pub(super) findings: Vec<Finding>,
    /// Texts to read that stand before a question.
    pub(super) note: Localised,
}

/// Makes the draft.
pub fn build(sheets: &Sheets) -> Result<Draft, NotImported> {
    let settings = sheets.settings.first().cloned().unwrap_or_default();
    let (languages, findings) = languages_of(sheets, &settings);
    let mut lists: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &sheets.choices {
        lists.entry(row.get("list_name")).or_default().push(row);
    }
    let mut builder = Builder {
        default: languages.first().cloned().unwrap_or_default(),
        names: Names::default(),
        asked: BTreeMap::new(),
        lists,
        slugs: Keys::default(),
        pages: Vec::new(),
        frames: Vec::new(),
        findings,
        note: Localised::default(),
    };
    builder.name_all(&sheets.survey);
    for row in &sheets.survey {
        builder.row(row);
    }
    if !builder.frames.is_empty() {
        builder
            .findings
            .push(Finding::new("survey", "", "draft-group-unclosed"));
    }
    if builder.pages.is_empty() {
        return Err(NotImported("the workbook asks no question".to_owned()));
    }
    let named = ["form_title", "form_id"].map(|heading| settings.get(heading));
    let title = named
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or("Form");
    let id = named
        .into_iter()
        .rev()
        .find(|name| !name.is_empty())
        .unwrap_or("form");
    let definition = Definition {
        slug: Keys::default().slug(id),
        languages,
        title: Localised::plain(title),
        purpose: builder.note,
        pages: builder.pages,
        declarations: Vec::new(),
        signatories: Vec::new(),
    };
    Ok(Draft {
        definition,
        findings: builder.findings,
    })
}

/// The languages of the form, that of texts without one first.
fn languages_of(sheets: &Sheets, settings: &Row) -> (Vec<String>, Vec<Finding>) {
    let rows = || sheets.survey.iter().chain(&sheets.choices);
    let mut written: Vec<String> = headings::written_languages(rows()).into_keys().collect();
    let default = settings.get("default_language");
    let is_plain =
        rows().any(|row| row.cells.contains_key("label") || row.cells.contains_key("hint"));
    if written.iter().any(|language| language == default) || (is_plain && !default.is_empty()) {
        written.retain(|language| language != default);
        written.insert(0, default.to_owned());
    } else if is_plain || written.is_empty() {
        written.insert(0, String::new());
    }
    let (mut tags, mut findings) = (Vec::new(), Vec::new());
    for language in written {
        let (tag, known) = if language.is_empty() {
            ("und".to_owned(), false)
        } else {
            languages::tag(&language)
        };
        if !known {
            let finding = Finding::new("survey", "", "draft-language");
            findings.push(finding.with("language", &language).with("tag", &tag));
        }
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    (tags, findings)
}

fn place(row: &Row) -> String {
    format!("survey {}", row.number)
}

impl Builder<'_> {
    pub fn find(&mut self, row: &Row, code: &'static str, args: &[(&'static str, &str)]) {
        let finding = Finding::new(place(row), row.get("name"), code);
        let with =
            |finding: Finding, (name, value): &(&'static str, &str)| finding.with(name, value);
        self.findings.push(args.iter().fold(finding, with));
    }

    /// Gives each question its key and kind, so that conditions may name what stands below them.
    fn name_all(&mut self, survey: &[Row]) {
        let mut keys = Keys::default();
        for row in survey {
            let Some(kind) = self.kind(row) else { continue };
            let name = row.get("name");
            let key = keys.key(name);
            if key != name {
                self.find(row, "draft-key", &[("key", &key)]);
            }
            self.names
                .0
                .entry(name.to_owned())
                .or_insert_with(|| (key.clone(), kind.clone()));
            self.asked.insert(row.number, Asked { key, kind });
        }
    }

    fn row(&mut self, row: &Row) {
        if let Some(asked) = self.asked.remove(&row.number) {
            self.question(row, asked);
            return;
        }
        let written = row.get("type");
        match what(written, "") {
            What::Begin(block) => self.begin(row, block),
            What::End if self.frames.pop().is_none() => self.find(row, "draft-group-unclosed", &[]),
            What::Note => {
                let text = headings::texts(row, "label", &self.default);
                self.note = self.note.above(&text);
            }
            What::Recorded => self.find(row, "draft-metadata", &[("was", written)]),
            What::Include(file) => self.find(row, "draft-include", &[("file", &file)]),
            _ => {}
        }
    }

    pub fn relevant(&mut self, row: &Row) -> Option<Condition> {
        let text = row.get("relevant");
        if text.is_empty() {
            return None;
        }
        let condition = self.names.condition(text);
        if condition.is_none() {
            self.find(row, "draft-condition", &[("expression", text)]);
        }
        condition
    }

    fn question(&mut self, row: &Row, asked: Asked) {
        let label = headings::texts(row, "label", &self.default);
        let label = if label.is_empty() {
            self.find(row, "draft-no-label", &[]);
            Localised::plain(row.get("name"))
        } else {
            label
        };
        self.tell_what_is_left_out(row, &label);
        let hint =
            std::mem::take(&mut self.note).above(&headings::texts(row, "hint", &self.default));
        let when = self.relevant(row);
        let mut question = Question {
            key: asked.key,
            kind: asked.kind,
            label,
            hint: (!hint.is_empty()).then_some(hint),
            required: self.required(row),
            when: None,
            prefill: None,
        };
        let (page, between) = self.page_for(&question, when.as_ref());
        if let Some(page) = page {
            question.when = all(between.into_iter().chain([when]));
            if let Some(page) = self.pages.get_mut(page) {
                page.questions.push(question);
            }
        } else if let Some(page) = self.pages.last_mut() {
            page.questions.push(question);
        }
    }

    fn required(&mut self, row: &Row) -> bool {
        match row.get("required").to_lowercase().as_str() {
            "yes" | "true" | "true()" | "1" | "required" => true,
            "" | "no" | "false" | "false()" | "0" => false,
            _ => {
                let expression = row.get("required").to_owned();
                self.find(row, "draft-required", &[("expression", &expression)]);
                false
            }
        }
    }

    fn tell_what_is_left_out(&mut self, row: &Row, label: &Localised) {
        if !row.get("default").is_empty() {
            self.find(row, "draft-default", &[("value", row.get("default"))]);
        }
        let media = row.cells.iter().find(|(heading, _)| {
            ["media::", "image", "audio::", "video::"]
                .iter()
                .any(|beginning| heading.starts_with(beginning))
        });
        if let Some((_, file)) = media {
            self.find(row, "draft-media", &[("file", file)]);
        }
        let shown = label
            .iter()
            .find_map(|(_, text)| text.split_once("${")?.1.split_once('}'));
        if let Some((name, _)) = shown {
            self.find(row, "draft-piped", &[("name", name)]);
        }
    }
}
