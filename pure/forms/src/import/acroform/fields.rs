//! The fields of a PDF in the order in which they are read: page by page, from the top to the bottom.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    file::File,
    object::{Map, Object},
};
use crate::clean;

/// The most fields, and how deep they may stand within each other.
const MOST: usize = 2_000;
/// The most choices of a field that are read.
const MOST_OPTIONS: usize = 500;
const DEEPEST: usize = 24;

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its whole name, with points.
    pub name: String,
    /// What people are told that it wants (TU); maybe empty.
    pub label: String,
    pub required: bool,
    pub wants: Wants,
    /// A script that looks at it, and does not only say how it is written.
    pub script: Option<String>,
    /// From 1.
    pub page: usize,
    /// How far from the top, and from the left, in points.
    top: f64,
    left: f64,
}

/// What kind of answer a field wants.
#[derive(Clone, Debug, PartialEq)]
pub enum Wants {
    Text {
        max: Option<u32>,
        lines: bool,
    },
    Date,
    Time,
    Number {
        decimals: u8,
    },
    Phone,
    Button(Button),
    Signature,
    /// Values with their labels.
    OneOf(Vec<(String, String)>),
    AnyOf(Vec<(String, String)>),
    OneOfOrOther(Vec<(String, String)>),
    /// The word for it in the file.
    Unknown(String),
}

/// A button without a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    Tick,
    Push,
}

impl Field {
    pub fn place(&self) -> String {
        format!("page {}", self.page)
    }
}

/// What a field has of those around it (section 12.7.4.1).
#[derive(Clone, Default)]
struct Around {
    name: String,
    kind: String,
    flags: u32,
    max: Option<u32>,
    options: Vec<(String, String)>,
}

/// All fields that can be filled in.
pub fn fields(file: &File, root: &Map) -> Vec<Field> {
    let Some(form) = file.map(root, "AcroForm") else {
        return Vec::new();
    };
    let mut walk = Walk {
        file,
        pages: pages(file, root),
        seen: BTreeSet::new(),
        found: Vec::new(),
    };
    for field in file.list(form, "Fields") {
        walk.visit(field, &Around::default(), DEEPEST);
    }
    let mut found = walk.found;
    found.sort_by(|a, b| {
        let by_page = a.page.cmp(&b.page);
        by_page
            .then(a.top.total_cmp(&b.top))
            .then(a.left.total_cmp(&b.left))
    });
    found
}

/// The page, from 1, of each annotation and of each page itself, by the number of its object.
fn pages(file: &File, root: &Map) -> BTreeMap<u32, usize> {
    let (mut on, mut count, mut seen) = (BTreeMap::new(), 0, BTreeSet::new());
    let mut open: Vec<&Object> = root.get("Pages").into_iter().collect();
    while let Some(object) = open.pop() {
        let Object::Map(node) = file.find(object) else {
            continue;
        };
        // By the dictionary and not by its number: one that has no number of its own may stand in itself through others.
        if !seen.insert(std::ptr::from_ref(node)) {
            continue;
        }
        let kids = file.list(node, "Kids");
        if !kids.is_empty() {
            open.extend(kids.iter().rev());
            continue;
        }
        count += 1;
        let annotations = file.list(node, "Annots").iter().chain([object]);
        for annotation in annotations {
            if let Object::Reference(number) = annotation {
                on.insert(*number, count);
            }
        }
    }
    on
}

struct Walk<'f> {
    file: &'f File,
    pages: BTreeMap<u32, usize>,
    seen: BTreeSet<*const Map>,
    found: Vec<Field>,
}

impl Walk<'_> {
    fn visit(&mut self, object: &Object, around: &Around, depth: usize) {
        let (Object::Map(map), Some(depth)) = (self.file.find(object), depth.checked_sub(1)) else {
            return;
        };
        if self.found.len() >= MOST || !self.seen.insert(std::ptr::from_ref(map)) {
            return;
        }
        let own = self.inherited(map, around);
        let kids = self.file.list(map, "Kids");
        let is_field = |kid: &&Object| match self.file.find(kid) {
            Object::Map(kid) => kid.contains_key("T"),
            _ => false,
        };
        let inner: Vec<&Object> = kids.iter().filter(is_field).collect();
        if inner.is_empty() {
            let shown = kids.first().unwrap_or(object);
            self.found.extend(self.field(map, &own, shown));
            return;
        }
        for kid in inner {
            self.visit(kid, &own, depth);
        }
    }

    fn inherited(&self, map: &Map, around: &Around) -> Around {
        let mut own = around.clone();
        if let Some(part) = self.file.get(map, "T").text() {
            let part = clean::line(&part);
            own.name = match own.name.as_str() {
                "" => part,
                before => format!("{before}.{part}"),
            };
        }
        if let Some(kind) = self.file.get(map, "FT").name() {
            kind.clone_into(&mut own.kind);
        }
        if let Some(flags) = self.file.get(map, "Ff").number() {
            own.flags = whole(flags);
        }
        if let Some(max) = self.file.get(map, "MaxLen").number() {
            own.max = Some(whole(max));
        }
        let options = self.file.list(map, "Opt");
        if !options.is_empty() {
            let options = options.iter().take(MOST_OPTIONS);
            own.options = options.filter_map(|one| self.option(one)).collect();
        }
        own
    }

    /// What is offered: a text, or a value with its text (section 12.7.5.4).
    fn option(&self, object: &Object) -> Option<(String, String)> {
        let text = |object: &Object| Some(clean::line(&self.file.find(object).text()?));
        match self.file.find(object) {
            Object::List(pair) => Some((text(pair.first()?)?, text(pair.get(1)?)?)),
            one => text(one).map(|label| (label.clone(), label)),
        }
    }

    fn field(&self, map: &Map, own: &Around, shown: &Object) -> Option<Field> {
        // Bit 1: nobody fills it in.
        let is_read_only = own.flags & 1 != 0;
        if own.name.is_empty() || is_read_only {
            return None;
        }
        let Object::Map(widget) = self.file.find(shown) else {
            return None;
        };
        let page = match shown {
            Object::Reference(number) => self.pages.get(number),
            _ => None,
        };
        let page = page.or_else(|| match widget.get("P") {
            Some(Object::Reference(number)) => self.pages.get(number),
            _ => None,
        });
        let corner = |at: usize| {
            let rect = self.file.list(widget, "Rect");
            rect.get(at)
                .and_then(|one| self.file.find(one).number())
                .unwrap_or(0.0)
        };
        let (wants, script) = self.wants(map, own);
        Some(Field {
            name: own.name.clone(),
            label: clean::line(&self.file.get(map, "TU").text().unwrap_or_default()),
            required: own.flags & 2 != 0,
            wants,
            script,
            page: page.copied().unwrap_or(1),
            top: -corner(1).max(corner(3)),
            left: corner(0).min(corner(2)),
        })
    }

    fn wants(&self, map: &Map, own: &Around) -> (Wants, Option<String>) {
        let has = |bit: u32| own.flags & (1 << (bit - 1)) != 0;
        let options = own.options.clone();
        let wants = match own.kind.as_str() {
            "Tx" => return self.written(map, own, has(13)),
            "Btn" if has(17) => Wants::Button(Button::Push),
            "Btn" if has(16) => Wants::OneOf(self.states(map, &options)),
            "Btn" => Wants::Button(Button::Tick),
            "Ch" if has(22) => Wants::AnyOf(options),
            "Ch" if has(19) => Wants::OneOfOrOther(options),
            "Ch" => Wants::OneOf(options),
            "Sig" => Wants::Signature,
            other => Wants::Unknown(other.to_owned()),
        };
        (wants, self.scripts(map).1)
    }

    /// A field to write in; the scripts of Acrobat that format it say what is written.
    fn written(&self, map: &Map, own: &Around, lines: bool) -> (Wants, Option<String>) {
        let (format, other) = self.scripts(map);
        let format = format.unwrap_or_default();
        let first = format.split(['(', ',']).nth(1).map(str::trim);
        let wants = match format.split('(').next().unwrap_or_default() {
            "AFDate_FormatEx" | "AFDate_Format" => Wants::Date,
            "AFTime_Format" | "AFTime_FormatEx" => Wants::Time,
            "AFNumber_Format" | "AFPercent_Format" => Wants::Number {
                decimals: first.and_then(|digits| digits.parse().ok()).unwrap_or(0),
            },
            "AFSpecial_Format" if first.is_some_and(|kind| kind.starts_with('2')) => Wants::Phone,
            _ => Wants::Text {
                max: own.max,
                lines,
            },
        };
        (wants, other)
    }

    /// The script that formats a field, and one that checks or calculates it (section 12.6.3, table 199).
    fn scripts(&self, map: &Map) -> (Option<String>, Option<String>) {
        let Some(actions) = self.file.map(map, "AA") else {
            return (None, None);
        };
        let of = |key: &str| {
            let action = self.file.map(actions, key)?;
            let script = self.file.get(action, "JS").text();
            Some(clean::line(&script.unwrap_or_else(|| "…".to_owned())))
        };
        (of("F"), of("C").or_else(|| of("V")))
    }

    /// What radio buttons offer: the states of their appearances but for the one that is off.
    fn states(&self, map: &Map, options: &[(String, String)]) -> Vec<(String, String)> {
        let mut states: Vec<String> = Vec::new();
        for kid in self.file.list(map, "Kids") {
            let Object::Map(kid) = self.file.find(kid) else {
                continue;
            };
            let shown = self
                .file
                .map(kid, "AP")
                .and_then(|shown| self.file.map(shown, "N"));
            let names = shown.into_iter().flat_map(Map::keys);
            for name in names.filter(|name| *name != "Off") {
                if !states.contains(name) {
                    states.push(name.clone());
                }
            }
        }
        let label = |(at, state): (usize, String)| {
            let label = options.get(at).map(|(_, label)| label.clone());
            let label = label.unwrap_or_else(|| clean::line(&state));
            (state, label)
        };
        states.into_iter().enumerate().map(label).collect()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "flags and lengths: what is negative is 0, what is too great the greatest"
)]
fn whole(number: f64) -> u32 {
    number as u32
}
