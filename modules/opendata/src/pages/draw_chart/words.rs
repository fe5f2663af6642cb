//! What a chart says in the reader's language.

use stoa_web::{DateStyle, Markup, Visitor, locale};

use crate::charts::{self, Axis, Bins, Datum, Figure, Shape, Step, Words, moment};

/// What is drawn, in a few words: "Rows by Species".
pub fn title(visitor: &Visitor, figure: &Figure) -> String {
    let (value, x) = (value(visitor, figure), figure.x.label.as_str());
    match (&figure.y, figure.shape) {
        (Some(y), Shape::Points) => visitor.t_with(
            "opendata-chart-title-points",
            &[("x", x.into()), ("y", y.label.as_str().into())],
        ),
        (Some(y), _) => visitor.t_with(
            "opendata-chart-title-heat-map",
            &[
                ("value", value.into()),
                ("x", x.into()),
                ("y", y.label.as_str().into()),
            ],
        ),
        (None, _) => visitor.t_with(
            "opendata-chart-title-by",
            &[("value", value.into()), ("x", x.into())],
        ),
    }
}

/// What the amounts are: "Rows", "Mean: Height".
pub fn value(visitor: &Visitor, figure: &Figure) -> String {
    match &figure.value {
        None => visitor.t("opendata-rows"),
        Some((measure, column)) => format!(
            "{}: {column}",
            visitor.t(&format!("opendata-measure-{measure}"))
        ),
    }
}

/// A place of an axis.
pub fn datum(visitor: &Visitor, axis: &Axis, datum: &Datum) -> String {
    match datum {
        Datum::Number(number) => visitor.decimal(*number, 6),
        Datum::Time(at) => time(visitor, axis.bins, *at),
        other => name(visitor, other),
    }
}

/// A name, or what stands for none and for many.
pub fn name(visitor: &Visitor, datum: &Datum) -> String {
    match datum {
        Datum::Name(text) => text.clone(),
        Datum::Others => visitor.t("opendata-chart-others"),
        _ => visitor.t("opendata-chart-missing"),
    }
}

fn time(visitor: &Visitor, bins: Bins, at: i64) -> String {
    let Some(clock) = moment(at) else {
        return String::new();
    };
    let lang = visitor.lang();
    match bins {
        Bins::Every(Step::Year) => clock.year().to_string(),
        Bins::Every(Step::Quarter) => format!("{}-Q{}", clock.year(), (clock.month() - 1) / 3 + 1),
        Bins::Every(Step::Month) => locale::day(lang, clock.date(), DateStyle::Month),
        Bins::Every(Step::Hour) => locale::moment(lang, clock, DateStyle::WithTime),
        Bins::Each if clock.time() != jiff::civil::Time::midnight() => {
            locale::moment(lang, clock, DateStyle::WithTime)
        }
        _ => locale::day(lang, clock.date(), DateStyle::Short),
    }
}

/// Does something with all that a picture says.
pub fn with<T>(visitor: &Visitor, figure: &Figure, act: impl FnOnce(&Words<'_>) -> T) -> T {
    let (title, value) = (title(visitor, figure), value(visitor, figure));
    let kind = visitor.t(&format!("opendata-chart-kind-{}", figure.shape.name()));
    let count = i64::try_from(figure.marks.len()).unwrap_or(i64::MAX);
    let parts = [
        ("kind", kind.into()),
        ("title", title.as_str().into()),
        ("count", count.into()),
    ];
    let description = visitor.t_with("opendata-chart-description", &parts);
    act(&Words {
        title: &title,
        description: &description,
        value: &value,
        datum: &|axis, one| datum(visitor, axis, one),
        colour: &|one| name(visitor, one),
        number: &|number| visitor.decimal(number, 6),
    })
}

pub fn picture(visitor: &Visitor, figure: &Figure, id: &str) -> Markup {
    with(visitor, figure, |words| charts::picture(figure, words, id))
}
