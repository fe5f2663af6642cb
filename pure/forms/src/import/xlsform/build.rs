//! The rows of a workbook as pages.

use std::collections::BTreeMap;

use super::{
    constraint, headings,
    kinds::{Block, Loses, What, what},
    names::Names,
    sheets::{Row, Sheets},
};
use crate::{
    Choice, Condition, Definition, Kind, Localised, Page, Question, Repeat,
    import::{Draft, Finding, NotImported, keys::Keys, languages},
};

/// How often something may be asked whose number the workbook leaves open.
const OPEN_REPEAT: u32 = 50;

/// A block that was begun.
struct Frame {
    name: String,
    title: Localised,
    when: Option<Condition>,
    /// What it makes of a page that is begun in it.
    repeat: Option<Repeat>,
    /// The page that its questions stand on.
    page: Option<usize>,
}

/// A row that asks something.
struct Asked {
    key: String,
    kind: Kind,
}

struct Builder<'a> {
    default: String,
    names: Names,
    asked: BTreeMap<u32, Asked>,
    lists: BTreeMap<&'a str, Vec<&'a Row>>,
    slugs: Keys,
    pages: Vec<Page>,
    frames: Vec<Frame>,
    findings: Vec<Finding>,
    /// Texts to read that stand before a question.
    note: Localised,
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

/// One condition of several that must all hold.
fn all(conditions: impl IntoIterator<Item = Option<Condition>>) -> Option<Condition> {
    let mut all: Vec<Condition> = conditions.into_iter().flatten().collect();
    match all.len() {
        0 | 1 => all.pop(),
        _ => Some(Condition::All(all)),
    }
}

impl Builder<'_> {
    fn find(&mut self, row: &Row, code: &'static str, args: &[(&'static str, &str)]) {
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

    /// The kind of question that a row asks; none if it asks nothing.
    fn kind(&mut self, row: &Row) -> Option<Kind> {
        let written = row.get("type");
        let mut kind = match what(written, &row.get("appearance").to_lowercase()) {
            What::Ask(kind, loses) => {
                if loses == Loses::Something {
                    self.find(
                        row,
                        "draft-less",
                        &[("type", kind.word()), ("was", written)],
                    );
                }
                kind
            }
            What::Choose {
                list,
                several,
                other,
                loses,
            } => {
                if loses == Loses::Something {
                    self.find(row, "draft-less", &[("type", "choices"), ("was", written)]);
                }
                self.chosen(row, &list, several, other)
            }
            What::Elsewhere(file) => {
                self.find(row, "draft-choices-elsewhere", &[("file", &file)]);
                Kind::Text { max: 500 }
            }
            What::Range => range(row.get("parameters")),
            What::Unknown => {
                self.find(row, "draft-type", &[("was", written)]);
                Kind::Text { max: 500 }
            }
            What::Calculate => {
                let expression = row.get("calculation");
                let sum = self.names.sum(expression);
                if sum.is_none() {
                    self.find(row, "draft-calculation", &[("expression", expression)]);
                }
                Kind::Calculated { sum: sum? }
            }
            _ => return None,
        };
        let limits = row.get("constraint");
        if !limits.is_empty() && !constraint::apply(&mut kind, limits) {
            self.find(row, "draft-constraint", &[("expression", limits)]);
        }
        Some(kind)
    }

    fn chosen(&mut self, row: &Row, list: &str, several: bool, other: bool) -> Kind {
        let rows = self.lists.get(list).cloned().unwrap_or_default();
        if rows.is_empty() {
            self.find(row, "draft-choices-missing", &[("list", list)]);
        }
        let filter = row.get("choice_filter");
        if !filter.is_empty() {
            self.find(row, "draft-choice-filter", &[("expression", filter)]);
        }
        let mut choices: Vec<Choice> = Vec::new();
        for choice in rows {
            let key = choice.get("name").trim().to_owned();
            if !key.is_empty() && choices.iter().all(|other| other.key != key) {
                let label = headings::texts(choice, "label", &self.default);
                let label = if label.is_empty() {
                    Localised::plain(key.as_str())
                } else {
                    label
                };
                choices.push(Choice {
                    key,
                    label,
                    hint: None,
                    exclusive: false,
                });
            }
        }
        if other {
            self.find(row, "draft-other", &[]);
            if choices.iter().all(|choice| choice.key != "other") {
                choices.push(Choice {
                    key: "other".to_owned(),
                    label: Localised::plain("Other"),
                    hint: None,
                    exclusive: false,
                });
            }
        }
        if several {
            Kind::Choices {
                choices,
                min: None,
                max: None,
            }
        } else {
            Kind::Choice { choices }
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

    fn begin(&mut self, row: &Row, block: Block) {
        let title = headings::texts(row, "label", &self.default);
        let title = if title.is_empty() {
            Localised::plain(row.get("name"))
        } else {
            title
        };
        let repeats = self.frames.iter().any(|frame| frame.repeat.is_some());
        if block == Block::Repeat && repeats {
            self.find(row, "draft-repeat-nested", &[]);
        }
        if let Block::Loop(list) = &block {
            self.find(row, "draft-loop", &[("list", list)]);
        }
        let repeat = (block == Block::Repeat).then(|| self.repeat(row, &title));
        let when = self.relevant(row);
        self.frames.push(Frame {
            name: row.get("name").to_owned(),
            title,
            when,
            repeat,
            page: None,
        });
    }

    fn repeat(&mut self, row: &Row, item: &Localised) -> Repeat {
        let count = row.get("repeat_count");
        let (min, max) = match count.parse::<u32>() {
            Ok(count) => (count, count.max(1)),
            Err(_) => (0, OPEN_REPEAT),
        };
        if !count.is_empty() && count.parse::<u32>().is_err() {
            self.find(
                row,
                "draft-repeat-count",
                &[("expression", count), ("max", "50")],
            );
        }
        Repeat {
            min,
            max,
            item: item.clone(),
        }
    }

    fn relevant(&mut self, row: &Row) -> Option<Condition> {
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

    /// The page of a group, and the conditions of groups within it; or none, after a page of its own was begun, which has the question's condition.
    fn page_for(
        &mut self,
        question: &Question,
        when: Option<&Condition>,
    ) -> (Option<usize>, Vec<Option<Condition>>) {
        let repeating = self.frames.iter().rposition(|frame| frame.repeat.is_some());
        let Some(at) = repeating.or(self.frames.len().checked_sub(1)) else {
            let slug = self.slugs.slug(&question.key);
            self.pages
                .push(page(slug, question.label.clone(), when.cloned(), None));
            return (None, Vec::new());
        };
        let between = self
            .frames
            .iter()
            .skip(at + 1)
            .map(|frame| frame.when.clone())
            .collect();
        let last = self.pages.len().checked_sub(1);
        let outer = all(self
            .frames
            .iter()
            .take(at + 1)
            .map(|frame| frame.when.clone()));
        let Some(frame) = self.frames.get_mut(at) else {
            return (last, between);
        };
        // Another page may have come in between, of a group within this one.
        let stays = frame.page.is_some() && (frame.repeat.is_some() || frame.page == last);
        if !stays {
            let slug = self.slugs.slug(&frame.name);
            self.pages
                .push(page(slug, frame.title.clone(), outer, frame.repeat.clone()));
            frame.page = self.pages.len().checked_sub(1);
        }
        (frame.page, between)
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

fn page(slug: String, title: Localised, when: Option<Condition>, repeat: Option<Repeat>) -> Page {
    Page {
        slug,
        title,
        hint: None,
        when,
        repeat,
        questions: Vec::new(),
        go_to: Vec::new(),
    }
}

/// `start=0 end=10 step=1`.
fn range(parameters: &str) -> Kind {
    let value = |name: &str| {
        let spaced = parameters.replace([',', ';'], " ");
        spaced.split_whitespace().find_map(|part| {
            part.strip_prefix(name)?
                .strip_prefix('=')?
                .parse::<crate::Decimal>()
                .ok()
        })
    };
    let step = value("step").unwrap_or_else(|| 1.into());
    Kind::Number {
        min: value("start").or(Some(1.into())),
        max: value("end").or(Some(10.into())),
        decimals: step.decimals(),
    }
}
