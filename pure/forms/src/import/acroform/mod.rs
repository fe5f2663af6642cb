//! Fillable PDFs (AcroForm: ISO 32000-2, section 12.7), as ministries have had them for twenty years.

mod fields;
mod file;
mod object;

use super::{Draft, Finding, NotImported, keys::Keys};
use crate::{Choice, Definition, Kind, Localised, Page, Question};

use fields::{Button, Field, Wants, fields};
use file::File;

/// Makes a draft of a fillable PDF: a page for each of its pages, with what it asks from the top to the bottom. What PDF does not say (what a page
/// is about, often what a field is called) is among the findings.
///
/// # Errors
/// What is no PDF, is larger than 8 MiB (16 MiB unpacked), is encrypted, or has no fields, as forms of XFA and scanned paper.
pub fn draft(bytes: &[u8]) -> Result<Draft, NotImported> {
    if !bytes.iter().take(1_024).any(|byte| *byte == b'%') {
        return Err(NotImported("this is no PDF".to_owned()));
    }
    let file = File::read(bytes)?;
    let root = file.root();
    let root = root.ok_or_else(|| NotImported("this is no PDF".to_owned()))?;
    let found = fields(&file, root);
    if found.is_empty() {
        return Err(NotImported(
            "the PDF has no fields to fill in; forms of XFA and scanned paper are not taken"
                .to_owned(),
        ));
    }
    let language = file.get(root, "Lang").text();
    let mut maker = Maker {
        language: super::languages::tag(language.as_deref().unwrap_or("en")).0,
        ..Maker::default()
    };
    for field in &found {
        maker.take(field);
    }
    Ok(Draft {
        definition: Definition {
            slug: "form".to_owned(),
            languages: vec![maker.language.clone()],
            title: maker.text("Form"),
            purpose: Localised::default(),
            pages: maker.pages,
            declarations: Vec::new(),
            signatories: Vec::new(),
        },
        findings: maker.findings,
    })
}

#[derive(Default)]
struct Maker {
    language: String,
    keys: Keys,
    pages: Vec<Page>,
    findings: Vec<Finding>,
}

impl Maker {
    fn text(&self, text: &str) -> Localised {
        Localised::default().with(self.language.as_str(), text)
    }

    fn find(&mut self, field: &Field, code: &'static str, args: &[(&'static str, &str)]) {
        let finding = Finding::new(field.place(), &field.name, code);
        let with =
            |finding: Finding, (name, value): &(&'static str, &str)| finding.with(name, value);
        self.findings.push(args.iter().fold(finding, with));
    }

    fn take(&mut self, field: &Field) {
        let Some(kind) = self.kind(field) else { return };
        if field.label.is_empty() {
            self.find(field, "draft-no-label", &[]);
        }
        if let Some(script) = &field.script {
            self.find(field, "draft-script", &[("expression", script)]);
        }
        let label = match field.label.as_str() {
            "" => self.text(&field.name),
            label => self.text(label),
        };
        let question = Question {
            key: self.keys.key(&field.name),
            kind,
            label,
            hint: None,
            required: field.required,
            when: None,
            prefill: None,
        };
        self.page(field).questions.push(question);
    }

    /// The page that a field stands on; a new one is told, as a PDF's pages have no titles.
    fn page(&mut self, field: &Field) -> &mut Page {
        let slug = format!("page-{}", field.page);
        let at = self.pages.iter().position(|page| page.slug == slug);
        let at = at.unwrap_or_else(|| {
            let place = format!("page {}", field.page);
            self.findings
                .push(Finding::new(place, "", "draft-no-label"));
            self.pages.push(Page {
                slug,
                title: self.text(&field.page.to_string()),
                hint: None,
                when: None,
                repeat: None,
                questions: Vec::new(),
                go_to: Vec::new(),
            });
            self.pages.len() - 1
        });
        &mut self.pages[at]
    }

    fn kind(&mut self, field: &Field) -> Option<Kind> {
        Some(match &field.wants {
            Wants::Text { max, lines } => match (max, lines) {
                (max, false) => Kind::Text {
                    max: max.unwrap_or(500).clamp(1, 50_000),
                },
                (max, true) => Kind::LongText {
                    max: max.unwrap_or(5_000).clamp(1, 50_000),
                },
            },
            Wants::Date => Kind::Date {
                earliest: None,
                latest: None,
            },
            Wants::Time => Kind::Time {
                earliest: None,
                latest: None,
            },
            Wants::Number { decimals } => Kind::Number {
                min: None,
                max: None,
                decimals: (*decimals).min(9),
            },
            Wants::Phone => Kind::Phone { country: None },
            Wants::Button(Button::Tick) => Kind::YesNo {},
            Wants::Button(Button::Push) => return None,
            Wants::Signature => Kind::Signature { drawn: true },
            Wants::OneOf(list) => Kind::Choice {
                choices: self.choices(list),
            },
            Wants::AnyOf(list) => Kind::Choices {
                choices: self.choices(list),
                min: None,
                max: None,
            },
            Wants::OneOfOrOther(list) => {
                let mut list = list.clone();
                list.push(("other".to_owned(), "other".to_owned()));
                self.find(field, "draft-other", &[]);
                Kind::Choice {
                    choices: self.choices(&list),
                }
            }
            Wants::Unknown(word) => {
                self.find(field, "draft-type", &[("was", word)]);
                Kind::Text { max: 500 }
            }
        })
    }

    fn choices(&self, list: &[(String, String)]) -> Vec<Choice> {
        let mut keys = Keys::default();
        list.iter()
            .map(|(value, label)| Choice {
                key: keys.key(value),
                label: self.text(label),
                hint: None,
                exclusive: false,
            })
            .collect()
    }
}
