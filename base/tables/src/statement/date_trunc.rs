//! `date_trunc` by whole numbers, for instants in UTC as all tables have them. The engine's own goes through a calendar for every
//! row, and with a zone through a table of zones: a month of each of a million rows took it half a second, and these take a hundredth of that.

use std::{cell::Cell, sync::Arc};

use datafusion::{
    arrow::{
        array::{Array, AsArray, TimestampMicrosecondArray},
        datatypes::{DataType, FieldRef, TimeUnit, TimestampMicrosecondType},
    },
    common::ScalarValue,
    error::Result,
    logical_expr::{
        ColumnarValue, Documentation, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDF,
        ScalarUDFImpl, Signature,
        sort_properties::{ExprProperties, SortProperties},
    },
};

/// Microseconds of a day.
const DAY: i64 = 86_400_000_000;
/// Microseconds from 1970 to some 9,000 years before and after it: what is farther away is left to the engine.
const FAR: u64 = 9_000 * 366 * DAY.unsigned_abs();

/// The engine's function, and a shorter way for what is asked most.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct DateTrunc {
    engines: Arc<ScalarUDF>,
}

impl DateTrunc {
    pub fn before(engines: Arc<ScalarUDF>) -> ScalarUDF {
        ScalarUDF::from(DateTrunc { engines })
    }
}

impl ScalarUDFImpl for DateTrunc {
    fn name(&self) -> &str {
        self.engines.name()
    }

    fn aliases(&self) -> &[String] {
        self.engines.aliases()
    }

    fn signature(&self) -> &Signature {
        self.engines.signature()
    }

    fn return_type(&self, arg_types: &[DataType]) -> Result<DataType> {
        self.engines.return_type(arg_types)
    }

    fn return_field_from_args(&self, args: ReturnFieldArgs) -> Result<FieldRef> {
        self.engines.return_field_from_args(args)
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        match shorter(&args.args) {
            Some(found) => Ok(ColumnarValue::Array(Arc::new(found))),
            None => self.engines.invoke_with_args(args),
        }
    }

    fn output_ordering(&self, inputs: &[ExprProperties]) -> Result<SortProperties> {
        self.engines.output_ordering(inputs)
    }

    fn documentation(&self) -> Option<&Documentation> {
        self.engines.documentation()
    }
}

/// What instants are cut to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Day,
    /// From Monday.
    Week,
    /// So many months, counted from January.
    Months(i64),
}

fn shorter(args: &[ColumnarValue]) -> Option<TimestampMicrosecondArray> {
    let [ColumnarValue::Scalar(name), ColumnarValue::Array(instants)] = args else {
        return None;
    };
    let (ScalarValue::Utf8(Some(name))
    | ScalarValue::Utf8View(Some(name))
    | ScalarValue::LargeUtf8(Some(name))) = name
    else {
        return None;
    };
    let part = match name.to_lowercase().as_str() {
        "day" => Part::Day,
        "week" => Part::Week,
        "month" => Part::Months(1),
        "quarter" => Part::Months(3),
        "year" => Part::Months(12),
        _ => return None,
    };
    let DataType::Timestamp(TimeUnit::Microsecond, zone) = instants.data_type() else {
        return None;
    };
    if zone.as_deref().is_some_and(|zone| zone != "UTC") {
        return None;
    }
    let instants = instants.as_primitive::<TimestampMicrosecondType>();
    if instants.values().iter().any(|at| at.unsigned_abs() > FAR) {
        return None;
    }
    // Rows come in time's order more often than not, so the next is mostly of the same month.
    let known = Cell::new((0, 0));
    let cut = instants.unary::<_, TimestampMicrosecondType>(|at| {
        let (mut first, mut next) = known.get();
        if at < first || at >= next {
            (first, next) = part.around(at);
            known.set((first, next));
        }
        first
    });
    Some(cut.with_timezone_opt(zone.clone()))
}

impl Part {
    /// The first instant of the part in which an instant is, and the first behind it.
    fn around(self, at: i64) -> (i64, i64) {
        let day = at.div_euclid(DAY);
        let (first, next) = match self {
            Part::Day => (day, day + 1),
            // The first of January 1970 was a Thursday.
            Part::Week => {
                let monday = day - (day + 3).rem_euclid(7);
                (monday, monday + 7)
            }
            Part::Months(months) => {
                let month = month_of(day);
                let first = month - month.rem_euclid(months);
                (first_of(first), first_of(first + months))
            }
        };
        (first * DAY, next * DAY)
    }
}

/// The month of a day, as months since the year 0. H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`:
/// years begin in March, so that the leap day is their last.
fn month_of(day: i64) -> i64 {
    let from_march_of_0 = day + 719_468;
    let (era, day) = (
        from_march_of_0.div_euclid(146_097),
        from_march_of_0.rem_euclid(146_097),
    );
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    (era * 400 + year) * 12 + (5 * day + 2) / 153 + 2
}

/// The first day of a month, as days since 1970 (`days_from_civil`).
fn first_of(month: i64) -> i64 {
    let from_march = month - 2;
    let (year, month) = (from_march.div_euclid(12), from_march.rem_euclid(12));
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    era * 146_097 + year * 365 + year / 4 - year / 100 + (153 * month + 2) / 5 - 719_468
}

#[cfg(test)]
mod tests {
    use datafusion::{arrow::datatypes::Field, config::ConfigOptions};

    use super::*;

    fn engines() -> Arc<ScalarUDF> {
        let all = datafusion::functions::all_default_functions();
        let mut found = all.into_iter().filter(|one| one.name() == "date_trunc");
        found.next().unwrap()
    }

    fn asked(
        function: &ScalarUDF,
        part: &str,
        instants: &TimestampMicrosecondArray,
    ) -> Vec<Option<i64>> {
        let data_type = instants.data_type().clone();
        let field = |name: &str, data_type| Arc::new(Field::new(name, data_type, true));
        let args = ScalarFunctionArgs {
            args: vec![
                ColumnarValue::Scalar(ScalarValue::from(part)),
                ColumnarValue::Array(Arc::new(instants.clone())),
            ],
            arg_fields: vec![
                field("part", DataType::Utf8),
                field("at", data_type.clone()),
            ],
            number_rows: instants.len(),
            return_field: field("cut", data_type.clone()),
            config_options: Arc::new(ConfigOptions::default()),
        };
        let ColumnarValue::Array(cut) = function.invoke_with_args(args).unwrap() else {
            panic!("rows become rows");
        };
        assert_eq!(*cut.data_type(), data_type);
        cut.as_primitive::<TimestampMicrosecondType>()
            .iter()
            .collect()
    }

    #[test]
    fn what_is_cut_is_what_the_engine_cuts() {
        let mut chance = 0x5eed_u64;
        let mut instants: Vec<Option<i64>> = (0..4000)
            .map(|row| {
                chance = chance
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(row);
                // From 1684 to 2255: the engine takes no others.
                let at = i64::try_from(chance >> 11).unwrap() * 2 - (1 << 53);
                (row % 50 != 0).then_some(at)
            })
            .collect();
        // The ends of months, leap days, and their neighbours.
        for month in 23_600..23_700 {
            let first = first_of(month) * DAY;
            instants.extend([first - 1, first, first + 1].map(Some));
        }
        let own = DateTrunc::before(engines());
        for zone in [None, Some("UTC"), Some("Europe/Madrid")] {
            let instants = TimestampMicrosecondArray::from(instants.clone());
            let instants = instants.with_timezone_opt(zone);
            for part in ["day", "week", "MONTH", "quarter", "year", "hour"] {
                assert_eq!(
                    asked(&own, part, &instants),
                    asked(&engines(), part, &instants),
                    "{part} in {zone:?}"
                );
            }
        }
    }

    #[test]
    fn years_that_the_engine_has_no_nanoseconds_for_are_cut_as_well() {
        // 0001-01-31T23:59:59.999999, and the last microsecond of 9999; days by Python's datetime.
        let ends = [-719_162 + 31, 2_932_897].map(|next_day| next_day * DAY - 1);
        let instants = TimestampMicrosecondArray::from(ends.to_vec()).with_timezone("UTC");
        let own = DateTrunc::before(engines());
        let cut = |part| asked(&own, part, &instants);
        let days = |days: [i64; 2]| days.map(|day| Some(day * DAY)).to_vec();
        assert_eq!(cut("month"), days([-719_162, 2_932_866]));
        assert_eq!(cut("year"), days([-719_162, 2_932_532]));
    }
}
