//! Form.io's JSON, as Open Forms and many governments use it (form.io, "Component JSON schema").

mod component;
mod link;

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Draft, Finding, NotImported, keys::Keys};
use crate::{Condition, Definition, Kind, Literal, Localised, Page, Question, Repeat, clean};

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
        self.tell_what_is_left_out(component, place);
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

    fn tell_what_is_left_out(&mut self, component: &Value, place: &str) {
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
                    .and_then(|condition| link::relink(condition, &names, DEEPEST * 2))
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
