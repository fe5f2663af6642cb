//! Tables as DMN 1.5 writes them.

use super::Table;
use crate::eval::{Aggregation, HitPolicy};

/// The namespace of DMN 1.5.
const DMN: &str = "https://www.omg.org/spec/DMN/20230324/MODEL/";

/// The annotations by which a row tells its days of force and its article of law.
pub const VALID_FROM: &str = "valid from";
pub const VALID_UNTIL: &str = "valid until";
pub const LAW_ARTICLE: &str = "law article";

/// Text that can stand in XML, also in an attribute. What XML cannot hold becomes a sign of replacement.
fn escaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '"' => result.push_str("&quot;"),
            '\n' => result.push_str("&#10;"),
            '\r' => result.push_str("&#13;"),
            '\t' => result.push_str("&#9;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => result.push('\u{fffd}'),
            other => result.push(other),
        }
    }
    result
}

/// Writes elements with a prefix.
struct Writer<'p> {
    out: String,
    prefix: &'p str,
}

impl Writer<'_> {
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push('>');
    }

    fn close(&mut self, name: &str) {
        self.out.push_str(&format!("</{}{name}>", self.prefix));
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push_str("/>");
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out.push_str(&format!("<{}{name}", self.prefix));
        for (name, value) in attributes {
            self.out
                .push_str(&format!(" {name}=\"{}\"", escaped(value)));
        }
    }

    /// An element with a text in it.
    fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.open("text", &[]);
        self.out.push_str(&escaped(text));
        self.close("text");
        self.close(name);
    }
}

/// The policy by its name in DMN.
fn policy(policy: HitPolicy) -> &'static str {
    match policy {
        HitPolicy::Unique => "UNIQUE",
        HitPolicy::Any => "ANY",
        HitPolicy::First => "FIRST",
        HitPolicy::Priority => "PRIORITY",
        HitPolicy::RuleOrder => "RULE ORDER",
        HitPolicy::OutputOrder => "OUTPUT ORDER",
        HitPolicy::Collect => "COLLECT",
    }
}

fn aggregation(aggregation: Aggregation) -> &'static str {
    match aggregation {
        Aggregation::Sum => "SUM",
        Aggregation::Count => "COUNT",
        Aggregation::Min => "MIN",
        Aggregation::Max => "MAX",
    }
}

impl Table {
    /// A DMN 1.5 file with the one decision that the table makes, and its input data. The same table gives the same file.
    pub fn to_dmn(&self) -> String {
        let mut writer = Writer {
            out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            prefix: "",
        };
        writer.open(
            "definitions",
            &[
                ("xmlns", DMN),
                ("id", "definitions"),
                ("name", &self.name),
                ("namespace", "urn:stoa:rules"),
            ],
        );
        let data = self.all_data();
        for (at, datum) in data.iter().enumerate() {
            let id = format!("input-{}", at + 1);
            writer.open("inputData", &[("id", &id), ("name", &datum.name)]);
            let attributes = [("name", datum.name.as_str()), ("typeRef", &datum.kind)];
            writer.empty("variable", &attributes);
            writer.close("inputData");
        }
        writer.open("decision", &[("id", "decision"), ("name", &self.name)]);
        writer.empty("variable", &[("name", &self.name)]);
        for at in 0..data.len() {
            writer.open("informationRequirement", &[]);
            let href = format!("#input-{}", at + 1);
            writer.empty("requiredInput", &[("href", &href)]);
            writer.close("informationRequirement");
        }
        self.write_table(&mut writer);
        writer.close("decision");
        writer.close("definitions");
        writer.out.push('\n');
        writer.out
    }

    /// The table alone, its elements with the prefix (`semantic:`) that the file around it uses.
    pub fn to_dmn_element(&self, prefix: &str) -> String {
        let out = String::new();
        let mut writer = Writer { out, prefix };
        self.write_table(&mut writer);
        writer.out
    }

    fn write_table(&self, writer: &mut Writer) {
        let mut attributes = vec![("hitPolicy", policy(self.policy))];
        if let Some(of) = self.aggregation {
            attributes.push(("aggregation", aggregation(of)));
        }
        writer.open("decisionTable", &attributes);
        for input in &self.inputs {
            writer.open("input", &[("label", &input.label)]);
            let kind = [("typeRef", input.kind.as_str())];
            writer.text("inputExpression", &kind, &input.expression);
            if let Some(allowed) = &input.allowed {
                writer.text("inputValues", &[], allowed);
            }
            writer.close("input");
        }
        for output in &self.outputs {
            let attributes = [("name", output.name.as_str()), ("typeRef", &output.kind)];
            writer.open("output", &attributes);
            if let Some(values) = &output.values {
                writer.text("outputValues", &[], values);
            }
            if let Some(default) = &output.default {
                writer.text("defaultOutputEntry", &[], default);
            }
            writer.close("output");
        }
        let own = [VALID_FROM, VALID_UNTIL, LAW_ARTICLE];
        let notes = self.annotations.iter().map(String::as_str);
        for name in own.into_iter().chain(notes) {
            writer.empty("annotation", &[("name", name)]);
        }
        for at in 0..self.rows.len() {
            self.write_row(writer, at);
        }
        writer.close("decisionTable");
    }

    fn write_row(&self, writer: &mut Writer, at: usize) {
        let row = &self.rows[at];
        let id = match row.id.is_empty() {
            true => format!("row-{}", at + 1),
            false => row.id.clone(),
        };
        writer.open("rule", &[("id", &id)]);
        for test in &row.when {
            writer.text("inputEntry", &[], test);
        }
        for output in &row.then {
            writer.text("outputEntry", &[], output);
        }
        let day = |day: Option<jiff::civil::Date>| day.map_or(String::new(), |day| day.to_string());
        let own = [
            day(row.valid_from),
            day(row.valid_until),
            row.law_article.clone().unwrap_or_default(),
        ];
        let empty = String::new();
        let notes = (0..self.annotations.len()).map(|at| row.notes.get(at).unwrap_or(&empty));
        for text in own.iter().chain(notes) {
            writer.text("annotationEntry", &[], text);
        }
        writer.close("rule");
    }
}
