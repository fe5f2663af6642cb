//! What is wrong in a file of holidays, and where.

/// A fault and the line of the file in which it is (the first of a folded one), counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct IcsFault {
    pub line: usize,
    pub what: What,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum What {
    #[error("the file has more than {0} bytes, which is more than any list of holidays")]
    TooLong(usize),
    #[error("this is no iCalendar file: it does not begin with BEGIN:VCALENDAR")]
    NoCalendar,
    #[error("the file ends within {0}: a part of it is missing")]
    Unfinished(String),
    #[error("END:{0} has no BEGIN:{0} before it")]
    StrayEnd(String),
    #[error("components are nested too deep")]
    TooDeep,
    #[error("this is no line of the form NAME:VALUE")]
    Line,
    #[error("the event has no DTSTART, so it is on no day")]
    NoStart,
    #[error("{0} has a time of day, and a holiday takes whole days: DTSTART;VALUE=DATE:20261225")]
    TimeOfDay(&'static str),
    #[error("`{value}` in {property} is no date: eight digits, as in 20261225")]
    Date {
        property: &'static str,
        value: String,
    },
    #[error("the event ends before it begins")]
    EndsBefore,
    #[error("the event takes {0} days; the most is 366")]
    Days(i64),
    #[error("`{0}` is no length of whole days, as P1D or P2W are")]
    Duration(String),
    #[error("it is repeated by FREQ={0}; only FREQ=YEARLY is understood")]
    Frequency(String),
    #[error(
        "the rule has `{0}`, which is not understood; INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY and BYDAY with BYMONTH are"
    )]
    Rule(String),
    #[error(
        "the file has an RDATE or a RECURRENCE-ID, a change of single days, which is not understood"
    )]
    SingleDays,
    #[error("the file has more than {0} holidays in the years that are asked for")]
    TooMany(usize),
}
