//! What is drawn: the marks of an answer, their axes in order, and what was left out so that it can be read.

use std::collections::HashMap;

use stoa_tables::Rows;

use super::{
    asked::{Role, Shape, Wanted},
    bins::{Bins, seconds},
};
use crate::{
    model::TableColumn,
    store::marks_of_charts::{Cuts, MARKS, POINTS},
};

/// The most names of an axis, and of colours.
const NAMES: usize = 30;
const COLOURS: usize = 7;
/// The most steps that are filled with nothing where there was nothing.
const STEPS: usize = 3_000;

/// A place on an axis, or a colour.
#[derive(Debug, Clone, PartialEq)]
pub enum Datum {
    /// A number; of a step, where it begins.
    Number(f64),
    /// Seconds since 1970, on the clock of the data.
    Time(i64),
    Name(String),
    Missing,
    /// All names that are not shown by themselves.
    Others,
}

/// A bar, a point, a place of a line, a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    pub x: Datum,
    pub y: Option<Datum>,
    pub colour: Option<Datum>,
    /// What is told; of points nothing.
    pub value: Option<f64>,
}

/// An axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// What people call its column.
    pub label: String,
    pub role: Role,
    pub bins: Bins,
    /// Its places in order, without gaps where steps follow each other; empty for points.
    pub places: Vec<Datum>,
}

/// What was left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Names that are not shown by themselves.
    pub names: usize,
    /// Whether they are in [`Datum::Others`].
    pub together: bool,
    /// Whether there would have been more marks than can be fetched.
    pub cut: bool,
}

/// A chart before it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub shape: Shape,
    pub x: Axis,
    pub y: Option<Axis>,
    /// What people call the column of the colours.
    pub colour: Option<String>,
    /// The colours in their order.
    pub colours: Vec<Datum>,
    /// The measure and what people call its column; rows are counted without.
    pub value: Option<(&'static str, String)>,
    pub marks: Vec<Mark>,
    pub left_out: LeftOut,
}

impl Figure {
    /// The figure of an answer to [`crate::store::marks_of_charts::marks`].
    pub fn of(wanted: &Wanted<'_>, cuts: Cuts, rows: &Rows) -> Self {
        let most = if wanted.shape == Shape::Points {
            POINTS
        } else {
            MARKS
        };
        let limit = usize::try_from(most).unwrap_or(usize::MAX);
        let is_cut = match wanted.shape {
            Shape::Points => rows.rows.len() >= limit,
            _ => rows.rows.len() > limit || rows.ending.cut.is_some(),
        };
        let marks = rows.rows.iter().take(limit);
        let marks = marks.filter_map(|row| mark(wanted, cuts, row)).collect();
        let axis = |column: &TableColumn, bins| Axis {
            label: column.label().to_owned(),
            role: Role::of(column.kind),
            bins,
            places: Vec::new(),
        };
        let mut figure = Figure {
            shape: wanted.shape,
            x: axis(wanted.x, cuts.x),
            y: wanted.y.map(|column| axis(column, cuts.y)),
            colour: wanted.colour.map(|column| column.label().to_owned()),
            colours: Vec::new(),
            value: wanted
                .value
                .map(|(measure, column)| (measure, column.label().to_owned())),
            marks,
            left_out: LeftOut {
                cut: is_cut,
                ..LeftOut::default()
            },
        };
        figure.fold(wanted.adds_up());
        figure.order();
        if wanted.adds_up() && matches!(wanted.shape, Shape::Line | Shape::Area) {
            figure.fill();
        }
        figure
    }

    /// Puts names together that are too many to be read, or leaves them out where their amounts do not add up.
    fn fold(&mut self, adds_up: bool) {
        let is_points = self.shape == Shape::Points;
        let mut folded = 0;
        if self.x.role == Role::Name && !is_points {
            folded += fold(&mut self.marks, NAMES, adds_up, |mark| Some(&mut mark.x));
        }
        if self.y.as_ref().is_some_and(|axis| axis.role == Role::Name) {
            folded += fold(&mut self.marks, NAMES, adds_up, |mark| mark.y.as_mut());
        }
        if self.colour.is_some() {
            folded += fold(&mut self.marks, COLOURS, adds_up || is_points, |mark| {
                mark.colour.as_mut()
            });
        }
        if adds_up && !is_points {
            self.marks = together(std::mem::take(&mut self.marks));
        }
        self.left_out.names = folded;
        self.left_out.together = adds_up || is_points;
    }

    fn order(&mut self) {
        if self.shape == Shape::Points {
            self.colours = by_amount(&self.marks, |mark| mark.colour.as_ref());
            return;
        }
        self.x.places = places(&self.x, &self.marks, |mark| Some(&mark.x));
        if let Some(axis) = &mut self.y {
            axis.places = places(axis, &self.marks, |mark| mark.y.as_ref());
        }
        self.colours = by_amount(&self.marks, |mark| mark.colour.as_ref());
    }

    /// Where rows are counted or added up, a step without any has none: a line goes down to zero there.
    fn fill(&mut self) {
        if self.x.bins == Bins::Each {
            return;
        }
        let colours: Vec<Option<Datum>> = match self.colour {
            Some(_) => self.colours.iter().cloned().map(Some).collect(),
            None => vec![None],
        };
        for place in &self.x.places {
            for colour in &colours {
                let is_there = self
                    .marks
                    .iter()
                    .any(|mark| mark.x == *place && mark.colour == *colour);
                if !is_there && self.marks.len() < STEPS {
                    self.marks.push(Mark {
                        x: place.clone(),
                        y: None,
                        colour: colour.clone(),
                        value: Some(0.0),
                    });
                }
            }
        }
    }

    /// The amount at a place, of a colour.
    pub fn value_at(&self, x: &Datum, y: Option<&Datum>, colour: Option<&Datum>) -> Option<f64> {
        let mut marks = self.marks.iter();
        let found = marks
            .find(|mark| mark.x == *x && mark.y.as_ref() == y && mark.colour.as_ref() == colour);
        found?.value
    }

    /// The colours, or one `None` where there are none: what lines there are.
    pub fn series(&self) -> Vec<Option<&Datum>> {
        match self.colour {
            Some(_) => self.colours.iter().map(Some).collect(),
            None => vec![None],
        }
    }
}

fn mark(wanted: &Wanted<'_>, cuts: Cuts, row: &[Option<String>]) -> Option<Mark> {
    let mut cells = row.iter();
    let x = datum(wanted.x, cuts.x, cells.next()?.as_deref())?;
    let y = match wanted.y {
        Some(column) => Some(datum(column, cuts.y, cells.next()?.as_deref())?),
        None => None,
    };
    let colour = match wanted.colour {
        Some(_) => Some(name(cells.next()?.as_deref())),
        None => None,
    };
    let value = match wanted.shape {
        Shape::Points => None,
        // A mean of nothing is nothing, and has no mark.
        _ => Some(
            cells
                .next()?
                .as_deref()?
                .parse()
                .ok()
                .filter(|value: &f64| value.is_finite())?,
        ),
    };
    Some(Mark {
        x,
        y,
        colour,
        value,
    })
}

fn datum(column: &TableColumn, bins: Bins, text: Option<&str>) -> Option<Datum> {
    match Role::of(column.kind) {
        Role::Name => Some(name(text)),
        Role::Time => seconds(text?).map(Datum::Time),
        Role::Number => {
            let number: f64 = text?.parse().ok()?;
            let number = match bins {
                Bins::Width(width) => number * width,
                _ => number,
            };
            number.is_finite().then_some(Datum::Number(number))
        }
    }
}

fn name(text: Option<&str>) -> Datum {
    match text.map(str::trim) {
        None | Some("") => Datum::Missing,
        Some(text) => Datum::Name(text.chars().take(200).collect()),
    }
}

/// What tells a place or colour from another.
fn key(datum: &Datum) -> String {
    match datum {
        Datum::Number(number) => format!("{number:e}"),
        Datum::Time(at) => at.to_string(),
        Datum::Name(text) => format!("n{text}"),
        Datum::Missing => "m".to_owned(),
        Datum::Others => "o".to_owned(),
    }
}

/// The different ones, those with the most first; `Others` always last.
fn by_amount<'a>(marks: &'a [Mark], of: impl Fn(&'a Mark) -> Option<&'a Datum>) -> Vec<Datum> {
    let mut totals: HashMap<String, (usize, f64, &Datum)> = HashMap::new();
    for (place, mark) in marks.iter().enumerate() {
        if let Some(datum) = of(mark) {
            let total = totals.entry(key(datum)).or_insert((place, 0.0, datum));
            total.1 += mark.value.unwrap_or(1.0);
        }
    }
    let mut all: Vec<_> = totals.into_values().collect();
    let is_rest = |datum: &Datum| *datum == Datum::Others;
    all.sort_by(|one, other| {
        let rest = is_rest(one.2).cmp(&is_rest(other.2));
        rest.then(other.1.total_cmp(&one.1))
            .then(one.0.cmp(&other.0))
    });
    all.into_iter().map(|(_, _, datum)| datum.clone()).collect()
}

/// Keeps the `most` greatest names; the others become one, or go. How many they were.
fn fold(
    marks: &mut Vec<Mark>,
    most: usize,
    together: bool,
    of: impl Fn(&mut Mark) -> Option<&mut Datum>,
) -> usize {
    let mut seen: Vec<Mark> = marks.clone();
    let amounts: Vec<Mark> = seen
        .iter_mut()
        .filter_map(|mark| {
            let value = mark.value;
            let x = of(mark)?.clone();
            Some(Mark {
                x,
                y: None,
                colour: None,
                value,
            })
        })
        .collect();
    let names = by_amount(&amounts, |mark| Some(&mark.x));
    if names.len() <= most {
        return 0;
    }
    let kept: Vec<String> = names.iter().take(most).map(key).collect();
    marks.retain_mut(|mark| match of(mark) {
        Some(datum) if !kept.contains(&key(datum)) => {
            *datum = Datum::Others;
            together
        }
        _ => true,
    });
    names.len() - kept.len()
}

/// Adds up what came to stand at the same place.
fn together(marks: Vec<Mark>) -> Vec<Mark> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut all: Vec<Mark> = Vec::new();
    for mark in marks {
        let of = |datum: Option<&Datum>| datum.map(key).unwrap_or_default();
        let whole = format!(
            "{}\u{0}{}\u{0}{}",
            key(&mark.x),
            of(mark.y.as_ref()),
            of(mark.colour.as_ref())
        );
        match places.get(&whole).and_then(|place| all.get_mut(*place)) {
            Some(there) => {
                there.value = Some(there.value.unwrap_or(0.0) + mark.value.unwrap_or(0.0))
            }
            None => {
                places.insert(whole, all.len());
                all.push(mark);
            }
        }
    }
    all
}

/// The places of an axis in order: names by amount, everything else by itself, with the steps between the first and the last.
fn places<'a>(
    axis: &Axis,
    marks: &'a [Mark],
    of: impl Fn(&'a Mark) -> Option<&'a Datum>,
) -> Vec<Datum> {
    let mut found = by_amount(marks, of);
    if axis.role == Role::Name {
        return found;
    }
    let rank = |datum: &Datum| match datum {
        Datum::Number(number) => *number,
        #[expect(
            clippy::cast_precision_loss,
            reason = "seconds of a calendar are far below 2^53"
        )]
        Datum::Time(at) => *at as f64,
        _ => f64::INFINITY,
    };
    found.sort_by(|one, other| rank(one).total_cmp(&rank(other)));
    let (Some(first), Some(last)) = (found.first(), found.last()) else {
        return found;
    };
    let next = |datum: &Datum| match (datum, axis.bins) {
        (Datum::Time(at), Bins::Every(step)) => step.after(*at).map(Datum::Time),
        (Datum::Number(number), Bins::Width(width)) => {
            Some(Datum::Number(((number / width).round() + 1.0) * width))
        }
        _ => None,
    };
    let steps = std::iter::successors(Some(first.clone()), next);
    let steps = steps
        .take(STEPS)
        .take_while(|datum| rank(datum) <= rank(last));
    let steps: Vec<Datum> = steps.collect();
    // A step that does not meet the last place (clocks that were put forward) would hide marks.
    match found.iter().all(|datum| steps.contains(datum)) {
        true => steps,
        false => found,
    }
}

#[cfg(test)]
mod tests {
    use stoa_tables::{Column, Ending, Kind as Told};

    use super::*;
    use crate::{charts::bins::Step, model::Kind};

    fn rows(rows: &[&[&str]]) -> Rows {
        let cell = |text: &&str| Some((*text).to_owned()).filter(|text| text != "–");
        Rows {
            columns: vec![Column {
                name: "mark_0".to_owned(),
                kind: Told::Text,
            }],
            rows: rows
                .iter()
                .map(|row| row.iter().map(cell).collect())
                .collect(),
            ending: Ending {
                rows: 0,
                cut: None,
                lasting: true,
            },
        }
    }

    fn wanted(shape: Shape, x: &TableColumn) -> Wanted<'_> {
        Wanted {
            shape,
            x,
            y: None,
            colour: None,
            value: None,
            step: None,
        }
    }

    const EACH: Cuts = Cuts {
        x: Bins::Each,
        y: Bins::Each,
    };

    #[test]
    fn many_names_become_others_where_their_amounts_add_up() {
        let species = TableColumn::bare("species", Kind::Text);
        let many: Vec<[String; 2]> = (0..40)
            .map(|n| [format!("s{n}"), (100 - n).to_string()])
            .collect();
        let many: Vec<Vec<&str>> = many
            .iter()
            .map(|row| row.iter().map(String::as_str).collect())
            .collect();
        let many: Vec<&[&str]> = many.iter().map(Vec::as_slice).collect();
        let figure = Figure::of(&wanted(Shape::Bars, &species), EACH, &rows(&many));
        assert_eq!(figure.x.places.len(), NAMES + 1);
        assert_eq!(figure.x.places.last(), Some(&Datum::Others));
        let rest: i32 = (30..40).map(|n| 100 - n).sum();
        assert_eq!(
            figure.value_at(&Datum::Others, None, None),
            Some(f64::from(rest))
        );
        assert_eq!(
            (figure.left_out.names, figure.left_out.together),
            (10, true)
        );
        let height = TableColumn::bare("height", Kind::Number);
        let means = Wanted {
            value: Some(("avg", &height)),
            ..wanted(Shape::Bars, &species)
        };
        let figure = Figure::of(&means, EACH, &rows(&many));
        assert_eq!(figure.marks.len(), NAMES);
        assert_eq!(
            (figure.left_out.names, figure.left_out.together),
            (10, false)
        );
    }

    #[test]
    fn a_month_without_rows_is_zero_and_a_month_without_mean_is_a_gap() {
        let day = TableColumn::bare("day", Kind::Date);
        let cuts = Cuts {
            x: Bins::Every(Step::Month),
            y: Bins::Each,
        };
        let told = rows(&[&["2024-01-01T00:00:00", "4"], &["2024-04-01T00:00:00", "2"]]);
        let figure = Figure::of(&wanted(Shape::Line, &day), cuts, &told);
        assert_eq!(figure.x.places.len(), 4);
        let march = Datum::Time(seconds("2024-03-01").unwrap());
        assert_eq!(figure.value_at(&march, None, None), Some(0.0));
        let means = Wanted {
            value: Some(("avg", &day)),
            ..wanted(Shape::Line, &day)
        };
        let figure = Figure::of(&means, cuts, &told);
        assert_eq!(
            (figure.x.places.len(), figure.value_at(&march, None, None)),
            (4, None)
        );
    }

    #[test]
    fn steps_of_numbers_begin_at_multiples_of_their_width() {
        let height = TableColumn::bare("height", Kind::Number);
        let cuts = Cuts {
            x: Bins::Width(2.5),
            y: Bins::Each,
        };
        let told = rows(&[&["-1", "4"], &["1.0", "2"], &["–", "3"]]);
        let figure = Figure::of(&wanted(Shape::Histogram, &height), cuts, &told);
        assert_eq!(figure.x.places, [-2.5, 0.0, 2.5].map(Datum::Number));
        assert_eq!(figure.marks.len(), 2);
    }
}
