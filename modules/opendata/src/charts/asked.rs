//! What a reader chooses of a chart, as an address keeps it, and what is drawn where nothing was chosen yet.

use stoa_kernel::{FieldError, Message};

use super::{bins::Step, telling};
use crate::model::{Kind, MEASURES, TableColumn};

/// Columns with at most so many different values make bars that can be read.
const FEW: i64 = 60;

/// A kind of chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Bars,
    Line,
    Area,
    Points,
    Histogram,
    HeatMap,
}

impl Shape {
    pub const ALL: [Shape; 6] = [
        Shape::Bars,
        Shape::Line,
        Shape::Area,
        Shape::Points,
        Shape::Histogram,
        Shape::HeatMap,
    ];

    /// As addresses and texts call it.
    pub const fn name(self) -> &'static str {
        match self {
            Shape::Bars => "bars",
            Shape::Line => "line",
            Shape::Area => "area",
            Shape::Points => "points",
            Shape::Histogram => "histogram",
            Shape::HeatMap => "heat-map",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Shape::ALL.into_iter().find(|shape| shape.name() == text)
    }

    /// Whether it stands on two columns.
    pub const fn needs_y(self) -> bool {
        matches!(self, Shape::Points | Shape::HeatMap)
    }
}

/// What a column is to a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Number,
    Time,
    Name,
}

impl Role {
    pub const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Integer | Kind::Number => Role::Number,
            Kind::Date | Kind::LocalTime | Kind::Instant => Role::Time,
            Kind::Boolean | Kind::Text | Kind::Place => Role::Name,
        }
    }
}

/// The choices of an address, which may not fit the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    pub shape: Option<Shape>,
    pub x: String,
    pub y: String,
    pub colour: String,
    /// One of [`MEASURES`] and the column that it is of; without it, rows are counted.
    pub value: Option<(&'static str, String)>,
    pub step: Option<Step>,
}

impl Asked {
    /// Reads the pairs of a query; those that are no choice of a chart are passed over.
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut asked = Asked::default();
        for (name, value) in pairs {
            match name {
                "kind" => asked.shape = Shape::parse(value),
                "x" => value.clone_into(&mut asked.x),
                "y" => value.clone_into(&mut asked.y),
                "colour" => value.clone_into(&mut asked.colour),
                "value" => asked.value = measure(value),
                "step" => asked.step = Step::parse(value),
                _ => {}
            }
        }
        asked
    }

    /// The same as pairs of a query.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let value = self.value.as_ref();
        let value = value.map(|(measure, column)| format!("{measure}:{column}"));
        let all = [
            ("kind", self.shape.map(|shape| shape.name().to_owned())),
            ("x", Some(self.x.clone())),
            ("y", Some(self.y.clone())),
            ("value", value),
            ("colour", Some(self.colour.clone())),
            ("step", self.step.map(|step| step.name().to_owned())),
        ];
        let given = all
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        given.filter(|(_, value)| !value.is_empty()).collect()
    }

    /// What is likely to tell something of these columns, for whoever has chosen nothing: a line of figures over time, or of rows
    /// where there are no figures; bars of a column of few values; how numbers are spread.
    pub fn or_first(self, columns: &[TableColumn]) -> Self {
        if self.shape.is_some() || !self.x.is_empty() {
            return self;
        }
        let distinct = |column: &TableColumn| column.profile["distinct"].as_i64();
        let is = |role: Role| move |column: &&TableColumn| Role::of(column.kind) == role;
        let time = columns
            .iter()
            .find(is(Role::Time))
            .map(|column| (Shape::Line, column));
        let named = columns.iter().filter(is(Role::Name));
        let few = |column: &&TableColumn| {
            distinct(column).is_some_and(|count| (2..=FEW).contains(&count))
        };
        let named = named.clone().find(few).map(|column| (Shape::Bars, column));
        let number = columns
            .iter()
            .find(is(Role::Number))
            .map(|column| (Shape::Histogram, column));
        let any = columns.first().map(|column| (Shape::Bars, column));
        match time.or(named).or(number).or(any) {
            Some((shape, column)) => Asked {
                shape: Some(shape),
                x: column.name.clone(),
                value: match (shape, self.value) {
                    (Shape::Line, None) => telling::figures_of(columns),
                    (_, chosen) => chosen,
                },
                ..self
            },
            None => self,
        }
    }

    /// The choices with the columns that they are of.
    ///
    /// # Errors
    /// Everything that does not fit, each by its field.
    pub fn settle<'a>(&self, columns: &'a [TableColumn]) -> Result<Wanted<'a>, Vec<FieldError>> {
        let mut faults = Vec::new();
        let shape = self.shape.unwrap_or(Shape::Bars);
        let mut named = |field: &str, name: &str| {
            let found = columns.iter().find(|column| column.name == name);
            if found.is_none() && !name.is_empty() {
                let message = Message::new("opendata-column-unknown").with("column", name);
                faults.push(FieldError::new(field, message));
            }
            found
        };
        let (x, y, colour) = (
            named("x", &self.x),
            named("y", &self.y),
            named("colour", &self.colour),
        );
        let value = self.value.as_ref();
        let value = value.and_then(|(measure, name)| Some((*measure, named("value", name)?)));
        let mut fault =
            |field: &str, key: &'static str| faults.push(FieldError::new(field, Message::new(key)));
        let is_name = |column: Option<&TableColumn>| {
            column.is_some_and(|column| Role::of(column.kind) == Role::Name)
        };
        let needs_scale = matches!(shape, Shape::Points | Shape::Histogram);
        if x.is_none() && self.x.is_empty() {
            fault("x", "opendata-chart-x-missing");
        } else if needs_scale && is_name(x) {
            fault("x", "opendata-chart-no-scale");
        }
        if shape.needs_y() && y.is_none() && self.y.is_empty() {
            fault("y", "opendata-chart-y-missing");
        } else if shape == Shape::Points && is_name(y) {
            fault("y", "opendata-chart-no-scale");
        }
        if value.is_some_and(|(_, column)| !column.kind.is_numeric()) {
            fault("value", "opendata-chart-value-not-number");
        }
        match x {
            Some(x) if faults.is_empty() => Ok(Wanted {
                shape,
                x,
                y: y.filter(|_| shape.needs_y()),
                // In a heat map, colour is the amount itself.
                colour: colour.filter(|_| shape != Shape::HeatMap),
                value: value.filter(|_| !matches!(shape, Shape::Points | Shape::Histogram)),
                step: self.step,
            }),
            _ => Err(faults),
        }
    }
}

fn measure(text: &str) -> Option<(&'static str, String)> {
    let (name, column) = text.split_once(':')?;
    let name = MEASURES.into_iter().find(|known| *known == name)?;
    Some((name, column.to_owned()))
}

/// A chart that can be drawn of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted<'a> {
    pub shape: Shape,
    pub x: &'a TableColumn,
    /// Of points and heat maps alone.
    pub y: Option<&'a TableColumn>,
    pub colour: Option<&'a TableColumn>,
    pub value: Option<(&'static str, &'a TableColumn)>,
    pub step: Option<Step>,
}

impl Wanted<'_> {
    /// Whether the amounts of two marks together are the amount of both: counts and sums.
    pub fn adds_up(&self) -> bool {
        self.value.is_none_or(|(measure, _)| measure == "sum")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Vec<TableColumn> {
        let column = |name: &str, kind, distinct: i64| TableColumn {
            name: name.to_owned(),
            heading: String::new(),
            kind,
            unit: None,
            profile: serde_json::json!({"distinct": distinct}),
        };
        vec![
            column("species", Kind::Text, 3),
            column("height", Kind::Number, 40),
            column("planted", Kind::Date, 40),
        ]
    }

    #[test]
    fn an_address_is_read_and_written_again() {
        let pairs = [
            ("kind", "heat-map"),
            ("x", "planted"),
            ("y", "species"),
            ("value", "avg:height"),
            ("step", "month"),
            ("f", "species:eq:Oak"),
        ];
        let asked = Asked::read(pairs);
        let written: Vec<_> = asked.pairs();
        let written: Vec<_> = written
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        assert_eq!(written, pairs[..5]);
        assert_eq!(
            Asked::read([("kind", "pie"), ("value", "mode:height")]),
            Asked::default()
        );
    }

    #[test]
    fn whoever_chooses_nothing_sees_what_tells_something() {
        let columns = columns();
        let first = |columns: &[TableColumn]| {
            let asked = Asked::default().or_first(columns);
            (asked.shape.map(Shape::name), asked.x)
        };
        assert_eq!(first(&columns), (Some("line"), "planted".to_owned()));
        let over_time = Asked::default().or_first(&columns);
        assert_eq!(over_time.value, Some(("avg", "height".to_owned())));
        assert_eq!(first(&columns[..2]), (Some("bars"), "species".to_owned()));
        assert_eq!(
            first(&columns[1..2]),
            (Some("histogram"), "height".to_owned())
        );
        assert_eq!(first(&[]), (None, String::new()));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let faults = |pairs: &[(&'static str, &'static str)]| {
            let asked = Asked::read(pairs.iter().copied());
            let faults = asked.settle(&columns()).unwrap_err();
            let faults = faults.into_iter();
            faults.map(|fault| fault.field).collect::<Vec<_>>()
        };
        assert_eq!(faults(&[("kind", "points"), ("x", "species")]), ["x", "y"]);
        assert_eq!(
            faults(&[("x", "shade"), ("value", "sum:species"), ("colour", "size")]),
            ["x", "colour", "value"]
        );
        assert_eq!(faults(&[]), ["x"]);
        assert!(Asked::read([("x", "species")]).settle(&columns()).is_ok());
    }
}
