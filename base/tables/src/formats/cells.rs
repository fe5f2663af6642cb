//! Cells as text: what CSV, JSON, pages and workbooks share. Whole numbers, dates and texts are written without a detour,
//! since they are most of what a download holds; the rest is written by arrow's own formatter.

use std::io::{self, Write};

use datafusion::arrow::{
    array::{
        Array, ArrayRef, BinaryArray, BinaryViewArray, BooleanArray, Date32Array, Float32Array,
        Float64Array, Int8Array, Int16Array, Int32Array, Int64Array, LargeBinaryArray,
        LargeStringArray, StringArray, StringViewArray, TimestampMicrosecondArray,
        TimestampMillisecondArray, TimestampNanosecondArray, TimestampSecondArray, UInt8Array,
        UInt16Array, UInt32Array, UInt64Array,
    },
    datatypes::{DataType, TimeUnit},
    util::display::{ArrayFormatter, DurationFormat, FormatOptions},
};
use stoa_geometry::{Geometry, wkb, wkt};

const OPTIONS: FormatOptions<'static> =
    FormatOptions::new().with_duration_format(DurationFormat::ISO8601);

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// What a cell is for those who write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// `true` or `false`.
    Boolean,
    /// Digits, with a point and an exponent or without.
    Number,
    /// A text that cannot hold a quote, a line end or a comma, such as a date.
    Plain,
    Text,
}

/// One column of a batch.
pub struct Cells<'a> {
    array: &'a dyn Array,
    values: Values<'a>,
}

enum Values<'a> {
    Boolean(&'a BooleanArray),
    Int8(&'a Int8Array),
    Int16(&'a Int16Array),
    Int32(&'a Int32Array),
    Int64(&'a Int64Array),
    UInt8(&'a UInt8Array),
    UInt16(&'a UInt16Array),
    UInt32(&'a UInt32Array),
    UInt64(&'a UInt64Array),
    Float32(&'a Float32Array),
    Float64(&'a Float64Array),
    Text(&'a StringArray),
    LargeText(&'a LargeStringArray),
    View(&'a StringViewArray),
    Bytes(&'a BinaryArray),
    LargeBytes(&'a LargeBinaryArray),
    BytesView(&'a BinaryViewArray),
    Date(&'a Date32Array),
    Seconds(&'a TimestampSecondArray, bool),
    Millis(&'a TimestampMillisecondArray, bool),
    Micros(&'a TimestampMicrosecondArray, bool),
    Nanos(&'a TimestampNanosecondArray, bool),
    Number(ArrayFormatter<'a>),
    Other(ArrayFormatter<'a>),
}

impl<'a> Cells<'a> {
    pub fn of(array: &'a ArrayRef) -> io::Result<Self> {
        let values = match values(array.as_ref()) {
            Some(values) => values,
            None => {
                let format = ArrayFormatter::try_new(array.as_ref(), &OPTIONS);
                let format = format.map_err(io::Error::other)?;
                if array.data_type().is_decimal() || array.data_type() == &DataType::Float16 {
                    Values::Number(format)
                } else {
                    Values::Other(format)
                }
            }
        };
        Ok(Cells {
            array: array.as_ref(),
            values,
        })
    }

    pub fn is_missing(&self, row: usize) -> bool {
        self.array.is_null(row) || self.array.data_type() == &DataType::Null
    }

    /// The text itself, where the cell is one.
    pub fn text(&self, row: usize) -> Option<&'a str> {
        match &self.values {
            Values::Text(values) => Some(values.value(row)),
            Values::LargeText(values) => Some(values.value(row)),
            Values::View(values) => Some(values.value(row)),
            _ => None,
        }
    }

    /// The geometry, where the cell is the well-known binary of one.
    pub fn geometry(&self, row: usize) -> Option<Geometry> {
        wkb::read(self.bytes(row)?)
    }

    fn bytes(&self, row: usize) -> Option<&'a [u8]> {
        match &self.values {
            Values::Bytes(values) => Some(values.value(row)),
            Values::LargeBytes(values) => Some(values.value(row)),
            Values::BytesView(values) => Some(values.value(row)),
            _ => None,
        }
    }

    /// A number that JSON has no way to write: not a number, or beyond all numbers.
    pub fn is_no_number(&self, row: usize) -> bool {
        match &self.values {
            Values::Float32(values) => !values.value(row).is_finite(),
            Values::Float64(values) => !values.value(row).is_finite(),
            Values::Number(format) if self.array.data_type() == &DataType::Float16 => {
                let text = format.value(row).to_string();
                text.contains(['n', 'N'])
            }
            _ => false,
        }
    }

    /// A day or an instant as spreadsheets count it, in days since 1899-12-30, with 1 for a day and 2 for an instant; nothing
    /// before March 1900, where spreadsheets know a day that there was not.
    pub fn serial(&self, row: usize) -> Option<(f64, u8)> {
        let (seconds, style) = match &self.values {
            Values::Date(values) => (f64::from(values.value(row)) * DAY, 1),
            Values::Seconds(values, _) => (number(values.value(row)), 2),
            Values::Millis(values, _) => (number(values.value(row)) / 1e3, 2),
            Values::Micros(values, _) => (number(values.value(row)) / 1e6, 2),
            Values::Nanos(values, _) => (number(values.value(row)) / 1e9, 2),
            _ => return None,
        };
        let days = seconds / DAY + 25_569.0;
        (61.0..2_958_466.0).contains(&days).then_some((days, style))
    }

    pub fn nature(&self) -> Nature {
        match &self.values {
            Values::Boolean(_) => Nature::Boolean,
            Values::Text(_)
            | Values::LargeText(_)
            | Values::View(_)
            | Values::Bytes(_)
            | Values::LargeBytes(_)
            | Values::BytesView(_)
            | Values::Other(_) => Nature::Text,
            Values::Date(_)
            | Values::Seconds(..)
            | Values::Millis(..)
            | Values::Micros(..)
            | Values::Nanos(..) => Nature::Plain,
            _ => Nature::Number,
        }
    }

    /// Writes a cell that is not missing, without quotes.
    pub fn write(&self, row: usize, out: &mut Vec<u8>) -> io::Result<()> {
        match &self.values {
            Values::Boolean(values) => {
                let word: &[u8] = if values.value(row) { b"true" } else { b"false" };
                out.extend_from_slice(word);
                Ok(())
            }
            Values::Int8(values) => whole(i128::from(values.value(row)), out),
            Values::Int16(values) => whole(i128::from(values.value(row)), out),
            Values::Int32(values) => whole(i128::from(values.value(row)), out),
            Values::Int64(values) => whole(i128::from(values.value(row)), out),
            Values::UInt8(values) => whole(i128::from(values.value(row)), out),
            Values::UInt16(values) => whole(i128::from(values.value(row)), out),
            Values::UInt32(values) => whole(i128::from(values.value(row)), out),
            Values::UInt64(values) => whole(i128::from(values.value(row)), out),
            Values::Float32(values) => float32(values.value(row), out),
            Values::Float64(values) => float(values.value(row), out),
            Values::Date(values) => date(i64::from(values.value(row)), out),
            Values::Seconds(values, utc) => instant((values.value(row), 1), *utc, out),
            Values::Millis(values, utc) => instant((values.value(row), 1_000), *utc, out),
            Values::Micros(values, utc) => instant((values.value(row), 1_000_000), *utc, out),
            Values::Nanos(values, utc) => instant((values.value(row), 1_000_000_000), *utc, out),
            Values::Number(format) | Values::Other(format) => write!(out, "{}", format.value(row)),
            Values::Text(_) | Values::LargeText(_) | Values::View(_) => {
                out.extend_from_slice(self.text(row).unwrap_or_default().as_bytes());
                Ok(())
            }
            Values::Bytes(_) | Values::LargeBytes(_) | Values::BytesView(_) => {
                let bytes = self.bytes(row).unwrap_or_default();
                match wkb::read(bytes) {
                    Some(geometry) => out.extend_from_slice(wkt::text(&geometry).as_bytes()),
                    None => out.extend(bytes.iter().flat_map(|byte| hexadecimal(*byte))),
                }
                Ok(())
            }
        }
    }
}

fn hexadecimal(byte: u8) -> [u8; 2] {
    [byte >> 4, byte & 15].map(|digit| b"0123456789abcdef"[usize::from(digit)])
}

/// As near as a spreadsheet's numbers come, which is a microsecond.
#[expect(
    clippy::cast_precision_loss,
    reason = "spreadsheets have no other numbers"
)]
fn number(whole: i64) -> f64 {
    whole as f64
}

fn values(array: &dyn Array) -> Option<Values<'_>> {
    let any = array.as_any();
    Some(match array.data_type() {
        DataType::Boolean => Values::Boolean(any.downcast_ref()?),
        DataType::Int8 => Values::Int8(any.downcast_ref()?),
        DataType::Int16 => Values::Int16(any.downcast_ref()?),
        DataType::Int32 => Values::Int32(any.downcast_ref()?),
        DataType::Int64 => Values::Int64(any.downcast_ref()?),
        DataType::UInt8 => Values::UInt8(any.downcast_ref()?),
        DataType::UInt16 => Values::UInt16(any.downcast_ref()?),
        DataType::UInt32 => Values::UInt32(any.downcast_ref()?),
        DataType::UInt64 => Values::UInt64(any.downcast_ref()?),
        DataType::Float32 => Values::Float32(any.downcast_ref()?),
        DataType::Float64 => Values::Float64(any.downcast_ref()?),
        DataType::Utf8 => Values::Text(any.downcast_ref()?),
        DataType::LargeUtf8 => Values::LargeText(any.downcast_ref()?),
        DataType::Utf8View => Values::View(any.downcast_ref()?),
        DataType::Binary => Values::Bytes(any.downcast_ref()?),
        DataType::LargeBinary => Values::LargeBytes(any.downcast_ref()?),
        DataType::BinaryView => Values::BytesView(any.downcast_ref()?),
        DataType::Date32 => Values::Date(any.downcast_ref()?),
        DataType::Timestamp(unit, zone) => {
            let utc = match zone.as_deref() {
                None => false,
                Some("UTC" | "Z" | "+00:00") => true,
                Some(_) => return None,
            };
            match unit {
                TimeUnit::Second => Values::Seconds(any.downcast_ref()?, utc),
                TimeUnit::Millisecond => Values::Millis(any.downcast_ref()?, utc),
                TimeUnit::Microsecond => Values::Micros(any.downcast_ref()?, utc),
                TimeUnit::Nanosecond => Values::Nanos(any.downcast_ref()?, utc),
            }
        }
        _ => return None,
    })
}

fn whole(number: i128, out: &mut Vec<u8>) -> io::Result<()> {
    let Ok(mut rest) = u64::try_from(number.unsigned_abs()) else {
        return write!(out, "{number}");
    };
    let mut digits = [0_u8; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        out.push(b'-');
    }
    out.extend_from_slice(&digits[at..]);
    Ok(())
}

/// The shortest digits that mean the same number, with an exponent where there would be many zeros.
fn float(number: f64, out: &mut Vec<u8>) -> io::Result<()> {
    if number == 0.0 || (1e-5..1e16).contains(&number.abs()) || !number.is_finite() {
        write!(out, "{number}")
    } else {
        write!(out, "{number:e}")
    }
}

fn float32(number: f32, out: &mut Vec<u8>) -> io::Result<()> {
    if number == 0.0 || (1e-5..1e16).contains(&number.abs()) || !number.is_finite() {
        write!(out, "{number}")
    } else {
        write!(out, "{number:e}")
    }
}

/// A day in the Gregorian calendar, from days since 1970-01-01: the algorithm is Howard Hinnant's `civil_from_days`.
fn date(days: i64, out: &mut Vec<u8>) -> io::Result<()> {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    if (0..=9999).contains(&year) {
        digits(year, 4, out);
    } else {
        write!(out, "{}{:06}", if year < 0 { '-' } else { '+' }, year.abs())?;
    }
    out.push(b'-');
    digits(month, 2, out);
    out.push(b'-');
    digits(day, 2, out);
    Ok(())
}

/// RFC 3339, with as many digits of a second as are not zero, by threes; without an offset where the column has no zone.
fn instant((value, per_second): (i64, i64), utc: bool, out: &mut Vec<u8>) -> io::Result<()> {
    let (seconds, part) = (value.div_euclid(per_second), value.rem_euclid(per_second));
    date(seconds.div_euclid(86_400), out)?;
    let of_day = seconds.rem_euclid(86_400);
    out.push(b'T');
    digits(of_day / 3600, 2, out);
    out.push(b':');
    digits(of_day / 60 % 60, 2, out);
    out.push(b':');
    digits(of_day % 60, 2, out);
    let mut nanos = part * (1_000_000_000 / per_second);
    if nanos > 0 {
        let mut width = 9;
        while nanos % 1000 == 0 {
            nanos /= 1000;
            width -= 3;
        }
        out.push(b'.');
        digits(nanos, width, out);
    }
    if utc {
        out.push(b'Z');
    }
    Ok(())
}

/// A number that is not negative, with zeros in front.
fn digits(number: i64, width: u32, out: &mut Vec<u8>) {
    for place in (0..width).rev() {
        let digit = number / 10_i64.pow(place) % 10;
        out.push(b'0' + u8::try_from(digit).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use datafusion::arrow::array::{Array, Decimal128Array};
    use proptest::prelude::*;

    use super::*;

    fn written(array: ArrayRef) -> Vec<String> {
        let cells = Cells::of(&array).unwrap();
        let write = |row| {
            let mut out = Vec::new();
            cells.write(row, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        (0..array.len()).map(write).collect()
    }

    #[test]
    fn numbers_and_days_are_written_as_people_expect() {
        let whole = Int64Array::from(vec![0, -7, i64::MAX, i64::MIN]);
        let words = ["0", "-7", "9223372036854775807", "-9223372036854775808"];
        assert_eq!(written(Arc::new(whole)), words);
        let floats = Float64Array::from(vec![1.0, 0.1, -0.25, 1e300, f64::NAN]);
        assert_eq!(
            written(Arc::new(floats)),
            ["1", "0.1", "-0.25", "1e300", "NaN"]
        );
        let days = Date32Array::from(vec![0, -1, 19_782, -719_528, 2_932_896, 2_932_897]);
        let words = [
            "1970-01-01",
            "1969-12-31",
            "2024-02-29",
            "0000-01-01",
            "9999-12-31",
            "+010000-01-01",
        ];
        assert_eq!(written(Arc::new(days)), words);
        let decimals = Decimal128Array::from(vec![12_345, -5]).with_precision_and_scale(10, 2);
        assert_eq!(written(Arc::new(decimals.unwrap())), ["123.45", "-0.05"]);
    }

    #[test]
    fn instants_have_the_digits_that_they_need() {
        let micros = TimestampMicrosecondArray::from(vec![0, 1_500_000, -1]).with_timezone("UTC");
        let words = [
            "1970-01-01T00:00:00Z",
            "1970-01-01T00:00:01.500Z",
            "1969-12-31T23:59:59.999999Z",
        ];
        assert_eq!(written(Arc::new(micros)), words);
        let seconds = TimestampSecondArray::from(vec![86_399]);
        assert_eq!(written(Arc::new(seconds)), ["1970-01-01T23:59:59"]);
    }

    proptest! {
        #[test]
        fn days_are_those_of_arrow(days in -700_000_i32..2_900_000) {
            let array: ArrayRef = Arc::new(Date32Array::from(vec![days]));
            let format = ArrayFormatter::try_new(array.as_ref(), &OPTIONS).unwrap();
            let expected = format.value(0).to_string();
            prop_assert_eq!(written(Arc::clone(&array)), [expected]);
        }

        #[test]
        fn floats_are_read_back_as_they_were(number in any::<f64>()) {
            let text = written(Arc::new(Float64Array::from(vec![number])));
            let back: f64 = text[0].parse().unwrap();
            prop_assert!(back == number || back.is_nan() && number.is_nan());
        }
    }
}
