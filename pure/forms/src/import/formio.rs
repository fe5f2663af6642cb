//! Form.io's JSON, as Open Forms and many governments use it (form.io, "Component JSON schema").

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Draft, Finding, NotImported, keys::Keys};
use crate::{
    Choice, Condition, Decimal, Definition, FileKind, Kind, Literal, Localised, NameParts, Page,
    Question, Repeat, clean,
};

/// The most bytes of a form, and the most components within each other.
const LARGEST: usize = 8 << 20;
const DEEPEST: usize = 24;

/// Makes a draft of a form: `display` wizard with a panel for each page, or a form whose panels and fieldsets become pages. Also takes an Open Forms export of one step,
/// whose `configuration` holds the components.
///
/// # Errors
/// What is no JSON of a form, larger than 8 MiB, or asks nothing.
pub fn draft(bytes: &[u8]) -> Result<Draft, NotImported> {
    if bytes.len() > LARGEST {
        return Err(NotImported("the form is larger than 8 MiB".to_owned()));
    }
    let form: Value =
        serde_json::from_slice(bytes).map_err(|e| NotImported(format!("this is no JSON ({e})")))?;
    let inside = form.get("configuration").unwrap_or(&form);
    let Some(components) = inside.get("components").and_then(Value::as_array) else {
        return Err(NotImported(
            "this is no form of Form.io: it has no “components”".to_owned(),
        ));
    };
    let mut reader = Reader {
        language: language(&form),
        ..Reader::default()
    };
    reader.components(components, "components", &Around::default(), DEEPEST);
    if reader.pages.iter().all(|page| page.questions.is_empty()) {
        return Err(NotImported("the form asks no question".to_owned()));
    }
    reader.pages.retain(|page| !page.questions.is_empty());
    reader.link();
    let title = text(&form, "title")
        .or_else(|| text(&form, "name"))
        .unwrap_or_else(|| "Form".to_owned());
    let slug = ["path", "slug", "name"]
        .iter()
        .find_map(|name| text(&form, name))
        .unwrap_or_else(|| title.clone());
    let definition = Definition {
        slug: Keys::default().slug(&slug),
        languages: vec![reader.language],
        title: Localised::plain(title),
        purpose: Localised::default(),
        pages: reader.pages,
        declarations: Vec::new(),
        signatories: Vec::new(),
    };
    Ok(Draft {
        definition,
        findings: reader.findings,
    })
}

fn language(form: &Value) -> String {
    let settings = form
        .pointer("/settings/language")
        .or_else(|| form.get("language"));
    let written = settings.and_then(Value::as_str).unwrap_or("en");
    super::languages::tag(written).0
}

fn text(of: &Value, name: &str) -> Option<String> {
    of.get(name)
        .and_then(Value::as_str)
        .map(clean::line)
        .filter(|text| !text.is_empty())
}

fn is_set(of: &Value, name: &str) -> bool {
    of.get(name).and_then(Value::as_bool).unwrap_or(false)
}

/// What stands around a component.
#[derive(Clone, Default)]
struct Around {
    page: Option<usize>,
    when: Option<Condition>,
    repeats: bool,
}

#[derive(Default)]
struct Reader {
    language: String,
    keys: Keys,
    slugs: Keys,
    pages: Vec<Page>,
    /// Our keys by theirs, with the kind.
    names: BTreeMap<String, (String, Kind)>,
    findings: Vec<Finding>,
}

impl Reader {
    fn find(
        &mut self,
        place: &str,
        component: &Value,
        code: &'static str,
        args: &[(&'static str, &str)],
    ) {
        let name = component
            .get("key")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let with =
            |finding: Finding, (name, value): &(&'static str, &str)| finding.with(name, value);
        self.findings
            .push(args.iter().fold(Finding::new(place, name, code), with));
    }

    fn components(&mut self, components: &[Value], place: &str, around: &Around, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else {
            return;
        };
        for (index, component) in components.iter().enumerate() {
            let place = format!("{place}[{index}]");
            let kind = component
                .get("type")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let inner = component.get("components").and_then(Value::as_array);
            match (kind, inner) {
                ("columns" | "table", _) => self.cells(component, &place, around, depth),
                ("content" | "htmlelement" | "button" | "", None) => {}
                ("editgrid" | "datagrid", Some(inner)) => {
                    if around.repeats {
                        self.find(&place, component, "draft-repeat-nested", &[]);
                    }
                    let around = self.begin(component, around, true, &place);
                    self.components(inner, &place, &around, depth);
                }
                ("panel" | "fieldset", Some(inner)) if !around.repeats => {
                    let around = self.begin(component, around, false, &place);
                    self.components(inner, &place, &around, depth);
                }
                (_, Some(inner)) => {
                    let when = both(around.when.clone(), self.condition(component, &place));
                    let around = Around {
                        when,
                        ..around.clone()
                    };
                    self.components(inner, &place, &around, depth);
                }
                _ => self.question(component, &place, around),
            }
        }
    }

    /// Columns and tables only arrange.
    fn cells(&mut self, component: &Value, place: &str, around: &Around, depth: usize) {
        let rows = component
            .get("columns")
            .or_else(|| component.get("rows"))
            .and_then(Value::as_array);
        for cell in rows.into_iter().flatten() {
            let cells = cell
                .as_array()
                .map_or(std::slice::from_ref(cell), Vec::as_slice);
            for cell in cells {
                if let Some(inner) = cell.get("components").and_then(Value::as_array) {
                    self.components(inner, place, around, depth);
                }
            }
        }
    }

    /// A page of its own. Within a panel a fieldset is one too; what follows it in the panel stands on the fieldset's page.
    fn begin(&mut self, component: &Value, around: &Around, repeats: bool, place: &str) -> Around {
        let key = component
            .get("key")
            .and_then(Value::as_str)
            .unwrap_or("page");
        let title = ["title", "legend", "label"]
            .iter()
            .find_map(|name| text(component, name));
        let title = self.say(&title.unwrap_or_else(|| key.to_owned()));
        let when = both(around.when.clone(), self.condition(component, place));
        let limit = |name: &str| {
            component
                .pointer(&format!("/validate/{name}"))
                .and_then(Value::as_u64)
                .and_then(|n| u32::try_from(n).ok())
        };
        let repeat = repeats.then(|| Repeat {
            min: limit("minLength").unwrap_or(0),
            max: limit("maxLength").unwrap_or(50),
            item: title.clone(),
        });
        self.pages.push(Page {
            slug: self.slugs.slug(key),
            title,
            hint: None,
            when,
            repeat,
            questions: Vec::new(),
            go_to: Vec::new(),
        });
        Around {
            page: self.pages.len().checked_sub(1),
            when: None,
            repeats,
        }
    }

    fn say(&self, text: &str) -> Localised {
        Localised::default().with(self.language.as_str(), text)
    }

    fn question(&mut self, component: &Value, place: &str, around: &Around) {
        let was = component
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let Some(kind) = self.kind(component, was, place) else {
            return;
        };
        let name = component
            .get("key")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let key = self.keys.key(name);
        if key != name {
            self.find(place, component, "draft-key", &[("key", &key)]);
        }
        let label = text(component, "label").unwrap_or_else(|| {
            self.find(place, component, "draft-no-label", &[]);
            name.to_owned()
        });
        for script in ["customConditional", "calculateValue", "customDefaultValue"] {
            if let Some(expression) = text(component, script) {
                self.find(
                    place,
                    component,
                    "draft-script",
                    &[("expression", &expression)],
                );
            }
        }
        if let Some(expression) = component
            .pointer("/validate/custom")
            .and_then(Value::as_str)
            .filter(|script| !script.is_empty())
        {
            self.find(
                place,
                component,
                "draft-script",
                &[("expression", expression)],
            );
        }
        if let Some(pattern) = component
            .pointer("/validate/pattern")
            .and_then(Value::as_str)
            .filter(|pattern| !pattern.is_empty())
        {
            self.find(
                place,
                component,
                "draft-constraint",
                &[("expression", pattern)],
            );
        }
        let own = self.condition(component, place);
        self.names
            .entry(name.to_owned())
            .or_insert_with(|| (key.clone(), kind.clone()));
        let question = Question {
            key,
            kind,
            label: self.say(&label),
            hint: text(component, "description")
                .or_else(|| text(component, "tooltip"))
                .map(|hint| self.say(&hint)),
            required: component
                .pointer("/validate/required")
                .and_then(Value::as_bool)
                .unwrap_or(false),
            when: both(around.when.clone(), own),
            prefill: None,
        };
        self.put(question, around.page);
    }

    fn put(&mut self, question: Question, page: Option<usize>) {
        if let Some(page) = page.and_then(|page| self.pages.get_mut(page)) {
            page.questions.push(question);
            return;
        }
        self.pages.push(Page {
            slug: self.slugs.slug(&question.key),
            title: question.label.clone(),
            hint: None,
            when: question.when.clone(),
            repeat: None,
            questions: vec![Question {
                when: None,
                ..question
            }],
            go_to: Vec::new(),
        });
    }

    fn kind(&mut self, component: &Value, was: &str, place: &str) -> Option<Kind> {
        let bound = |name: &str| {
            component
                .pointer(&format!("/validate/{name}"))
                .and_then(decimal)
        };
        let date = Kind::Date {
            earliest: None,
            latest: None,
        };
        let longest = |or: u32| {
            let written = component
                .pointer("/validate/maxLength")
                .and_then(Value::as_u64);
            written
                .and_then(|max| u32::try_from(max).ok())
                .filter(|max| *max > 0)
                .unwrap_or(or)
        };
        let mut less = |kind: Kind| {
            self.find(
                place,
                component,
                "draft-less",
                &[("type", kind.word()), ("was", was)],
            );
            kind
        };
        Some(match was {
            "textfield" | "password" | "licenseplate" if is_set(component, "multiple") => {
                less(Kind::Text { max: longest(500) })
            }
            "licenseplate" => Kind::VehiclePlate {
                countries: vec!["NL".to_owned()],
            },
            "textfield" | "password" => Kind::Text { max: longest(500) },
            "textarea" => Kind::LongText {
                max: longest(5_000),
            },
            "email" => Kind::Email {},
            "phoneNumber" => Kind::Phone { country: None },
            "number" => Kind::Number {
                min: bound("min"),
                max: bound("max"),
                decimals: decimals(component),
            },
            "currency" => Kind::Money {
                currency: text(component, "currency").unwrap_or_else(|| "EUR".to_owned()),
                min: bound("min"),
                max: bound("max"),
            },
            "checkbox" | "selectboxes" | "radio" | "select" => {
                return self.chosen(component, was, place);
            }
            "day" | "date" | "birthdate" => date,
            "datetime" if component.get("enableTime").and_then(Value::as_bool) == Some(false) => {
                date
            }
            "datetime" => less(date),
            "time" => Kind::Time {
                earliest: None,
                latest: None,
            },
            "file" => file(component),
            "map" => Kind::Place { bounds: None },
            "iban" => Kind::Iban {
                countries: Vec::new(),
            },
            "bsn" => Kind::IdentityNumber {
                scheme: crate::Scheme::NlBsn,
            },
            "postcode" => Kind::Text { max: 20 },
            "signature" => Kind::Signature { drawn: true },
            "address" | "addressNL" => Kind::Address { country: None },
            "name" => Kind::Name {
                parts: NameParts::Full,
            },
            "url" | "tags" => Kind::Text { max: longest(500) },
            "hidden" | "recaptcha" | "resource" => {
                self.find(place, component, "draft-metadata", &[("was", was)]);
                return None;
            }
            _ => {
                self.find(place, component, "draft-type", &[("was", was)]);
                Kind::Text { max: 500 }
            }
        })
    }

    fn chosen(&mut self, component: &Value, was: &str, place: &str) -> Option<Kind> {
        if was == "checkbox" {
            let must = component
                .pointer("/validate/required")
                .and_then(Value::as_bool)
                .unwrap_or(false);
            return Some(if must {
                Kind::Declaration {}
            } else {
                Kind::YesNo {}
            });
        }
        let values = component
            .get("values")
            .or_else(|| component.pointer("/data/values"))
            .and_then(Value::as_array);
        let mut choices: Vec<Choice> = Vec::new();
        for value in values.into_iter().flatten() {
            let key = value.get("value").and_then(scalar).unwrap_or_default();
            if !key.is_empty() && choices.iter().all(|choice| choice.key != key) {
                let label = text(value, "label").unwrap_or_else(|| key.clone());
                let hint = text(value, "description").map(|hint| self.say(&hint));
                choices.push(Choice {
                    label: self.say(&label),
                    key,
                    hint,
                    exclusive: false,
                });
            }
        }
        if choices.is_empty() {
            let source = component
                .get("dataSrc")
                .and_then(Value::as_str)
                .unwrap_or("values");
            self.find(
                place,
                component,
                "draft-choices-elsewhere",
                &[("file", source)],
            );
            return Some(Kind::Text { max: 500 });
        }
        let several = was == "selectboxes" || is_set(component, "multiple");
        Some(if several {
            Kind::Choices {
                choices,
                min: None,
                max: None,
            }
        } else {
            Kind::Choice { choices }
        })
    }

    /// `conditional: {show, when, eq}`, with the other form's key until `link`.
    fn condition(&mut self, component: &Value, place: &str) -> Option<Condition> {
        if let Some(more) = component
            .pointer("/conditional/conditions")
            .filter(|list| list.as_array().is_some_and(|list| !list.is_empty()))
        {
            let expression = more.to_string();
            self.find(
                place,
                component,
                "draft-condition",
                &[("expression", &expression)],
            );
            return None;
        }
        let conditional = component.get("conditional")?;
        let question = text(conditional, "when")?;
        let value = conditional.get("eq").and_then(scalar).unwrap_or_default();
        let equals = Condition::Equals {
            question,
            value: Literal::Text(value),
        };
        let shows = match conditional.get("show") {
            Some(Value::Bool(show)) => *show,
            Some(Value::String(show)) => show != "false",
            _ => return None,
        };
        Some(if shows {
            equals
        } else {
            Condition::Not(Box::new(equals))
        })
    }

    /// Puts our keys, and values of the right kind, into conditions.
    fn link(&mut self) {
        let names = std::mem::take(&mut self.names);
        let mut unknown = Vec::new();
        for page in &mut self.pages {
            let conditions = std::iter::once(&mut page.when)
                .chain(page.questions.iter_mut().map(|question| &mut question.when));
            for condition in conditions {
                if let Some(missing) = condition
                    .as_mut()
                    .and_then(|condition| relink(condition, &names, DEEPEST * 2))
                {
                    unknown.push(
                        Finding::new(page.slug.as_str(), "", "draft-condition")
                            .with("expression", missing),
                    );
                    *condition = None;
                }
            }
        }
        self.findings.extend(unknown);
    }
}

/// The name of a question that there is not, if any.
fn relink(
    condition: &mut Condition,
    names: &BTreeMap<String, (String, Kind)>,
    depth: usize,
) -> Option<String> {
    let depth = depth.checked_sub(1)?;
    match condition {
        Condition::All(parts) => parts.iter_mut().find_map(|part| relink(part, names, depth)),
        Condition::Not(part) => relink(part, names, depth),
        Condition::Equals { question, value } => {
            // Components within others are named by their path.
            let last = question.rsplit('.').next().unwrap_or_default();
            let found = names.get(question.as_str()).or_else(|| names.get(last));
            let Some((key, kind)) = found else {
                return Some(question.clone());
            };
            question.clone_from(key);
            if let (Kind::YesNo {} | Kind::Declaration {}, Literal::Text(text)) = (kind, &*value) {
                *value = Literal::Truth(text == "true");
            } else if let (Kind::Number { .. } | Kind::Money { .. }, Literal::Text(text)) =
                (kind, &*value)
            {
                *value = text.parse().map_or_else(|_| value.clone(), Literal::Number);
            }
            None
        }
        _ => None,
    }
}

fn both(a: Option<Condition>, b: Option<Condition>) -> Option<Condition> {
    match (a, b) {
        (Some(a), Some(b)) => Some(Condition::All(vec![a, b])),
        (a, b) => a.or(b),
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}

fn decimal(value: &Value) -> Option<Decimal> {
    scalar(value)?.parse().ok()
}

fn decimals(component: &Value) -> u8 {
    let written = component
        .get("decimalLimit")
        .and_then(Value::as_u64)
        .and_then(|limit| u8::try_from(limit).ok());
    let whole = component
        .pointer("/validate/integer")
        .and_then(Value::as_bool)
        .unwrap_or(false);
    if whole {
        0
    } else {
        written.unwrap_or(2).min(9)
    }
}

fn file(component: &Value) -> Kind {
    let pattern = component
        .get("filePattern")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let types: Vec<&str> = component
        .pointer("/file/type")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let named = |kind: &FileKind| {
        let ours = kind.media_types();
        ours.iter()
            .any(|media| types.contains(media) || pattern.contains(media))
            || (*kind == FileKind::Pdf && pattern.contains(".pdf"))
    };
    let several = is_set(component, "multiple");
    let max = component
        .get("maxNumberOfFiles")
        .and_then(Value::as_u64)
        .and_then(|max| u32::try_from(max).ok());
    Kind::File {
        kinds: FileKind::ALL.into_iter().filter(named).collect(),
        max_bytes: component
            .get("fileMaxSize")
            .and_then(Value::as_str)
            .and_then(bytes)
            .unwrap_or(10 << 20),
        max_count: if several {
            max.unwrap_or(10).clamp(1, 100)
        } else {
            1
        },
    }
}

/// `10MB`.
fn bytes(text: &str) -> Option<u64> {
    let text = text.trim().to_uppercase();
    let digits = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let number: u64 = text.get(..digits)?.parse().ok()?;
    let unit = match text.get(digits..)?.trim() {
        "" | "B" => 1,
        "KB" => 1 << 10,
        "MB" => 1 << 20,
        "GB" => 1 << 30,
        _ => return None,
    };
    number
        .checked_mul(unit)
        .filter(|bytes| (1..=1 << 30).contains(bytes))
}
