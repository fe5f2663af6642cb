//! Templates of owners: text with merge fields, conditions and loops, in light markup.

mod tags;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, ErrorKind, Output, UndefinedBehavior, Value};
use serde_json::Value as Json;

use crate::body::Body;
use crate::error::Error;
use crate::markup::{self, VALUE_ENDS, VALUE_LINE, VALUE_STARTS};

/// How long a template may be, in bytes.
const MOST_SOURCE: usize = 32 << 10;
/// How long the text may get, in bytes.
const MOST_TEXT: usize = 1 << 20;
/// Steps of one filling: far more than a letter with a thousand rows takes.
const FUEL: u64 = 200_000;
const NAME: &str = "template";

/// A letter's text with merge fields, in one language.
///
/// `{{ applicant.name }}` is a field; `{% if fee %}`, `{% elif %}`, `{% else %}`, `{% endif %}` ask, with `==`, `!=`, `<`, `>`, `and`, `or`,
/// `not`; `{% for car in cars %}`, `{% endfor %}` repeat. Filters are `upper`, `lower`, `trim`, `default("…")`, `length`, `first`, `last`
/// and `join(", ")`. The text between is paragraphs, with blank lines between them, `# heading`, `## subheading`, `- item`, `1. item`,
/// `| cell | cell |` and `**bold**`. What a field holds is never read as markup, nor as a tag.
#[derive(Debug, Clone)]
pub struct Template {
    environment: Environment<'static>,
}

impl Template {
    /// Reads a template of at most 32 KiB.
    ///
    /// # Errors
    /// `Error::Template` with the line where something is wrong, `Error::TooLong`.
    pub fn new(source: &str) -> Result<Self, Error> {
        if source.len() > MOST_SOURCE {
            return Err(Error::TooLong {
                what: "the template",
                limit: MOST_SOURCE,
            });
        }
        let source = source
            .replace("\r\n", "\n")
            .replace([VALUE_STARTS, VALUE_ENDS, VALUE_LINE], "");
        tags::check(&source)?;
        let mut environment = environment(right_to_left(&source))?;
        environment
            .add_template_owned(NAME, source)
            .map_err(|error| told(&error))?;
        Ok(Self { environment })
    }

    /// The fields it uses that are not among `fields` ("applicant.name"), in alphabetical order. What a loop takes from each item is
    /// not looked at: there the list is the field.
    pub fn check(&self, fields: &[&str]) -> Vec<String> {
        let known = |used: &str| {
            fields.iter().any(|field| {
                field
                    .strip_prefix(used)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            })
        };
        self.fields()
            .into_iter()
            .filter(|used| !known(used))
            .collect()
    }

    /// The fields that it uses.
    pub fn fields(&self) -> BTreeSet<String> {
        let template = self.environment.get_template(NAME);
        template
            .map(|template| template.undeclared_variables(true).into_iter().collect())
            .unwrap_or_default()
    }

    /// The text with its fields filled in. Numbers and dates come as the texts that are to be read.
    ///
    /// # Errors
    /// `Error::Template` if a field is missing (one that is only asked for with `if` may be), or if filling takes too many
    /// steps or more than 1 MiB.
    pub fn fill(&self, fields: &Json) -> Result<Body, Error> {
        let template = self
            .environment
            .get_template(NAME)
            .map_err(|error| told(&error))?;
        let mut text = Limited { bytes: Vec::new() };
        template
            .render_captured_to(Value::from(Serde(fields)), &mut text)
            .map_err(|error| told(&error))?;
        Ok(markup::read(&String::from_utf8_lossy(&text.bytes)))
    }
}

fn environment(rtl: bool) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::empty();
    // A line with nothing but a tag leaves no line behind.
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    environment.set_syntax(syntax.map_err(|error| told(&error))?);
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_auto_escape_callback(|_name| AutoEscape::None);
    environment.set_fuel(Some(FUEL));
    environment.set_formatter(move |output, _state, value| put(output, value, rtl));
    environment.add_filter("upper", |text: &str| text.to_uppercase());
    environment.add_filter("lower", |text: &str| text.to_lowercase());
    environment.add_filter("trim", |text: &str| text.trim().to_owned());
    environment.add_filter("default", minijinja::filters::default);
    environment.add_filter("length", minijinja::filters::length);
    environment.add_filter("first", minijinja::filters::first);
    environment.add_filter("last", minijinja::filters::last);
    environment.add_filter("join", join);
    Ok(environment)
}

/// Puts what a field holds between marks, so that markup does not look into it.
fn put(output: &mut Output, value: &Value, rtl: bool) -> Result<(), minijinja::Error> {
    if value.is_none() {
        return Ok(());
    }
    let mut shown = Short(String::new());
    write!(shown, "{value}").map_err(|_too_long| too_long())?;
    let shown = shown.0.replace("\r\n", "\n");
    let kept = shown.chars().filter(
        |character| !matches!(character, '\u{e000}'..='\u{e002}' | '\u{2066}'..='\u{2069}'),
    );
    let line: String = kept
        .map(|character| {
            if character == '\n' {
                VALUE_LINE
            } else {
                character
            }
        })
        .collect();
    let isolated = !line.is_empty() && (rtl || right_to_left(&line));
    let (before, after) = if isolated {
        ("\u{2068}", "\u{2069}")
    } else {
        ("", "")
    };
    write!(output, "{VALUE_STARTS}{before}{line}{after}{VALUE_ENDS}")
        .map_err(minijinja::Error::from)
}

fn join(items: Vec<String>, between: &str) -> Result<String, minijinja::Error> {
    let mut joined = Short(String::new());
    for (at, item) in items.iter().enumerate() {
        let between = if at == 0 { "" } else { between };
        write!(joined, "{between}{item}").map_err(|_too_long| too_long())?;
    }
    Ok(joined.0)
}

/// Whether a text has letters of Hebrew or Arabic script (UAX 9, R and AL).
fn right_to_left(text: &str) -> bool {
    text.chars().any(|character| matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'))
}

/// A text that grows no longer than a document may.
struct Short(String);

impl std::fmt::Write for Short {
    fn write_str(&mut self, more: &str) -> std::fmt::Result {
        if self.0.len() + more.len() > MOST_TEXT {
            return Err(std::fmt::Error);
        }
        self.0.push_str(more);
        Ok(())
    }
}

struct Limited {
    bytes: Vec<u8>,
}

impl io::Write for Limited {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + more.len() > MOST_TEXT {
            return Err(io::Error::other("longer than 1 MiB"));
        }
        self.bytes.extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn too_long() -> minijinja::Error {
    minijinja::Error::new(
        ErrorKind::InvalidOperation,
        "the text gets longer than 1 MiB",
    )
}

fn told(error: &minijinja::Error) -> Error {
    let reason = match (error.kind(), error.detail()) {
        (ErrorKind::UndefinedError, detail) => format!(
            "a field is missing: {}",
            detail.unwrap_or("it has no value")
        ),
        (ErrorKind::OutOfFuel, _) => "this takes too many steps".to_owned(),
        (ErrorKind::WriteFailure, _) => "the text gets longer than 1 MiB".to_owned(),
        (kind, None) => kind.to_string(),
        (_, Some(detail)) => detail.to_owned(),
    };
    Error::Template {
        line: error.line().unwrap_or(1),
        reason,
    }
}
