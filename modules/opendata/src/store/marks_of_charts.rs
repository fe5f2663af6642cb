//! The statements behind a chart: one that measures its axes where they are to be cut, and one with a row for each mark.

use stoa_tables::quote_name;

use crate::{
    charts::{
        asked::{Role, Shape, Wanted},
        bins::{Bins, Step, seconds},
    },
    model::{Kind, TableColumn},
};

/// The most marks that are fetched; what a chart cannot show is put together or left out after that.
pub const MARKS: u64 = 5_000;
/// The most points of a cloud.
pub const POINTS: u64 = 2_000;
/// The most steps of each axis.
const HISTOGRAM: f64 = 24.0;
const HEAT: f64 = 24.0;
const BARS: f64 = 60.0;
const LINE: f64 = 150.0;

/// How the axes of a chart are cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cuts {
    pub x: Bins,
    pub y: Bins,
}

/// The statement that tells how far the axes go, in one row of least, greatest and number of values for each; `None` where
/// nothing is cut.
pub fn measuring(wanted: &Wanted<'_>, source: &str) -> Option<String> {
    let cut = cut_columns(wanted);
    if cut.is_empty() {
        return None;
    }
    let parts = cut.iter().zip('a'..).map(|(column, letter)| {
        let name = quote_name(&column.name);
        // The engine estimates how many different texts and whole numbers there are, but not of floating-point numbers.
        let told = match column.kind {
            Kind::Number => format!("CAST({name} AS VARCHAR)"),
            _ => name.clone(),
        };
        format!("min({name}) AS {letter}0, max({name}) AS {letter}1, approx_distinct({told}) AS {letter}2")
    });
    let parts: Vec<_> = parts.collect();
    Some(format!(
        "SELECT {} FROM {}",
        parts.join(", "),
        within(source)
    ))
}

/// The columns whose axes are cut into steps.
fn cut_columns<'a>(wanted: &Wanted<'a>) -> Vec<&'a TableColumn> {
    let axes = [Some(wanted.x), wanted.y];
    let is_cut = |column: &&TableColumn| {
        Role::of(column.kind) != Role::Name && wanted.shape != Shape::Points
    };
    axes.into_iter().flatten().filter(is_cut).collect()
}

/// How the axes are cut, by the answer to [`measuring`].
pub fn cuts(wanted: &Wanted<'_>, measured: &[Option<String>]) -> Cuts {
    let cut = cut_columns(wanted);
    let of = |column: Option<&TableColumn>| {
        let place = cut
            .iter()
            .position(|one| column.is_some_and(|column| column.name == one.name));
        let (Some(place), Some(column)) = (place, column) else {
            return Bins::Each;
        };
        let cells = measured.get(place * 3..place * 3 + 3).unwrap_or_default();
        bins(wanted, column, cells)
    };
    Cuts {
        x: of(Some(wanted.x)),
        y: of(wanted.y),
    }
}

fn bins(wanted: &Wanted<'_>, column: &TableColumn, measured: &[Option<String>]) -> Bins {
    let text = |place: usize| {
        measured
            .get(place)
            .and_then(Option::as_deref)
            .unwrap_or_default()
    };
    let most = match wanted.shape {
        Shape::Histogram => HISTOGRAM,
        Shape::HeatMap => HEAT,
        Shape::Bars => BARS,
        Shape::Line | Shape::Area | Shape::Points => LINE,
    };
    if Role::of(column.kind) == Role::Time {
        let least = if column.kind == Kind::Date {
            Step::Day
        } else {
            Step::Hour
        };
        let chosen = wanted
            .step
            .filter(|step| *step != Step::Hour || least == Step::Hour);
        let span = seconds(text(1)).zip(seconds(text(0)));
        let span = span.map_or(0, |(last, first)| last.saturating_sub(first));
        #[expect(
            clippy::cast_precision_loss,
            reason = "a second more or less of a century"
        )]
        let span = span as f64;
        return Bins::Every(chosen.unwrap_or_else(|| Step::fitting(span, most, least)));
    }
    let number = |place: usize| text(place).parse::<f64>().unwrap_or(f64::NAN);
    let is_few = number(2) <= most && wanted.shape != Shape::Histogram;
    if is_few {
        return Bins::Each;
    }
    Bins::of_numbers((number(0), number(1)), most, column.kind == Kind::Integer)
}

/// The statement with a row for each mark, its columns in this order: the place on the x axis, on the y axis and the colour, where
/// there are any, and the amount, which points have none of.
pub fn marks(wanted: &Wanted<'_>, cuts: Cuts, source: &str) -> String {
    let y = wanted.y.map(|column| (column, cuts.y));
    let axes = [Some((wanted.x, cuts.x)), y];
    let axes: Vec<_> = axes.into_iter().flatten().collect();
    let mut shown: Vec<String> = axes
        .iter()
        .map(|(column, bins)| cell(column, *bins))
        .collect();
    shown.extend(wanted.colour.map(|column| quote_name(&column.name)));
    let groups = shown.len();
    let scaled = axes
        .iter()
        .filter(|(column, _)| Role::of(column.kind) != Role::Name);
    let there: Vec<_> = scaled
        .map(|(column, _)| format!("{} IS NOT NULL", quote_name(&column.name)))
        .collect();
    let condition = match there.is_empty() {
        true => String::new(),
        false => format!(" WHERE {}", there.join(" AND ")),
    };
    if wanted.shape == Shape::Points {
        let shown = aliased(shown);
        return format!(
            "SELECT {shown} FROM {}{condition} LIMIT {POINTS}",
            within(source)
        );
    }
    shown.push(match wanted.value {
        None => "count(*)".to_owned(),
        // One of [`crate::model::MEASURES`], which are SQL's own names.
        Some((measure, column)) => format!("{measure}({})", quote_name(&column.name)),
    });
    let by: Vec<_> = (1..=groups).map(|place| place.to_string()).collect();
    // The axis in its order, names by their amount: what is cut off is what is least.
    let order = match Role::of(wanted.x.kind) {
        Role::Name => format!("{} DESC NULLS LAST, 1", groups + 1),
        Role::Number | Role::Time => "1".to_owned(),
    };
    format!(
        "SELECT {} FROM {}{condition} GROUP BY {} ORDER BY {order} LIMIT {}",
        aliased(shown),
        within(source),
        by.join(", "),
        MARKS + 1
    )
}

fn aliased(shown: Vec<String>) -> String {
    let named = shown.into_iter().enumerate();
    let named = named.map(|(place, part)| format!("{part} AS mark_{place}"));
    named.collect::<Vec<_>>().join(", ")
}

/// A place on an axis: a value, the number of a step, or where a step of time begins.
fn cell(column: &TableColumn, bins: Bins) -> String {
    let name = quote_name(&column.name);
    match bins {
        Bins::Each => name,
        Bins::Width(width) => format!("floor(CAST({name} AS DOUBLE) / {width:e})"),
        Bins::Every(step) => format!("date_trunc('{}', {name})", step.name()),
    }
}

/// The statement of the rows of another that have all of the first `needed` of these columns.
pub fn rows_with(columns: &[&str], needed: usize, source: &str) -> String {
    let shown: Vec<String> = columns.iter().copied().map(quote_name).collect();
    let there = shown.iter().take(needed);
    let there: Vec<String> = there.map(|name| format!("{name} IS NOT NULL")).collect();
    let (shown, there) = (shown.join(", "), there.join(" AND "));
    format!("SELECT {shown} FROM {} WHERE {there}", within(source))
}

/// The statement of the least and greatest of the columns that say where a row lies: west, south, east and north.
pub fn extent([west, south, east, north]: [&str; 4], source: &str) -> String {
    let [west, south, east, north] = [west, south, east, north].map(quote_name);
    format!(
        "SELECT min({west}) AS west, min({south}) AS south, max({east}) AS east, max({north}) AS north FROM {}",
        within(source)
    )
}

/// A statement as what another selects from. It ends a line of its own, since its last one may be a comment.
fn within(source: &str) -> String {
    format!("({}\n) AS source", source.trim().trim_end_matches(';'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_are_measured_and_cut() {
        let (planted, height) = (
            TableColumn::bare("planted", Kind::Date),
            TableColumn::bare("height", Kind::Number),
        );
        let wanted = Wanted {
            shape: Shape::HeatMap,
            x: &planted,
            y: Some(&height),
            colour: None,
            value: None,
            step: None,
        };
        let measuring = measuring(&wanted, "SELECT * FROM trees;").unwrap();
        assert_eq!(
            measuring,
            "SELECT min(\"planted\") AS a0, max(\"planted\") AS a1, approx_distinct(\"planted\") AS a2, min(\"height\") AS b0, \
             max(\"height\") AS b1, approx_distinct(CAST(\"height\" AS VARCHAR)) AS b2 FROM (SELECT * FROM trees\n) AS source"
        );
        let measured = ["2001-01-01", "2020-12-31", "900", "1", "25", "300"];
        let cuts = cuts(&wanted, &measured.map(|text| Some(text.to_owned())));
        assert_eq!(cuts.x, Bins::Every(Step::Year));
        assert_eq!(cuts.y, Bins::Width(1.0));
        assert_eq!(
            marks(&wanted, cuts, "SELECT * FROM trees -- all"),
            "SELECT date_trunc('year', \"planted\") AS mark_0, floor(CAST(\"height\" AS DOUBLE) / 1e0) AS mark_1, count(*) AS mark_2 \
             FROM (SELECT * FROM trees -- all\n) AS source WHERE \"planted\" IS NOT NULL AND \"height\" IS NOT NULL \
             GROUP BY 1, 2 ORDER BY 1 LIMIT 5001"
        );
    }

    #[test]
    fn names_are_quoted_and_the_greatest_come_first() {
        let odd = TableColumn::bare("a\"b", Kind::Text);
        let wanted = Wanted {
            shape: Shape::Bars,
            x: &odd,
            y: None,
            colour: None,
            value: Some(("avg", &odd)),
            step: None,
        };
        assert_eq!(measuring(&wanted, "SELECT 1"), None);
        let cuts = cuts(&wanted, &[]);
        assert_eq!(
            marks(&wanted, cuts, "SELECT 1"),
            "SELECT \"a\"\"b\" AS mark_0, avg(\"a\"\"b\") AS mark_1 FROM (SELECT 1\n) AS source GROUP BY 1 \
             ORDER BY 2 DESC NULLS LAST, 1 LIMIT 5001"
        );
    }
}
