//! Writing a conversation in the form of a Pol.is export, so that others can compute with it and [`crate::ExportReader`]
//! reads it back.

use std::collections::BTreeMap;
use std::io::{self, Write};

use csv::Writer;

use crate::{Ballots, CastVote, Moderation, Statement, Tally, Vote};

/// A statement with what comments.csv says of it besides.
#[derive(Clone, Copy, Debug)]
pub struct Described<'a> {
    pub statement: &'a Statement,
    /// When it was written, in milliseconds since 1970.
    pub at: i64,
    pub tally: Tally,
}

/// Writes votes.csv, a line for each vote in the order given, also those that later ones replace.
pub fn write_votes(to: impl Write, votes: impl IntoIterator<Item = CastVote>) -> io::Result<()> {
    let mut lines = Writer::from_writer(to);
    lines.write_record(["timestamp", "datetime", "comment-id", "voter-id", "vote"])?;
    for cast in votes {
        lines.write_record([
            cast.at.to_string(),
            datetime(cast.at),
            cast.statement.to_string(),
            cast.participant.to_string(),
            cast.vote.sign().to_string(),
        ])?;
    }
    lines.flush()
}

/// Writes comments.csv, with the column `is-meta` of newer exports.
pub fn write_comments<'a>(
    to: impl Write,
    statements: impl IntoIterator<Item = Described<'a>>,
) -> io::Result<()> {
    let mut lines = Writer::from_writer(to);
    lines.write_record([
        "timestamp",
        "datetime",
        "comment-id",
        "author-id",
        "agrees",
        "disagrees",
        "moderated",
        "is-meta",
        "comment-body",
    ])?;
    for described in statements {
        let statement = described.statement;
        let moderated = match statement.moderation {
            Moderation::Accepted => "1",
            Moderation::Pending => "0",
            Moderation::Rejected => "-1",
        };
        lines.write_record([
            described.at.to_string(),
            datetime(described.at),
            statement.id.to_string(),
            statement.author.map_or(String::new(), |id| id.to_string()),
            described.tally.agree.to_string(),
            described.tally.disagree.to_string(),
            moderated.to_owned(),
            statement.is_meta.to_string(),
            statement.text.clone(),
        ])?;
    }
    lines.flush()
}

/// Writes participants-votes.csv: for each row of the matrix the group, if there is one, how many statements the
/// participant wrote, the counts of the votes, and the vote on each statement. `statements` are all there are, in the
/// order in which they become columns.
pub fn write_participants(
    to: impl Write,
    ballots: &Ballots,
    statements: &[Statement],
    group: impl Fn(u64) -> Option<u64>,
) -> io::Result<()> {
    let mut lines = Writer::from_writer(to);
    let first = [
        "participant",
        "group-id",
        "n-comments",
        "n-votes",
        "n-agree",
        "n-disagree",
    ];
    let ids = statements.iter().map(|statement| statement.id.to_string());
    lines.write_record(first.map(str::to_owned).into_iter().chain(ids))?;
    let mut wrote: BTreeMap<u64, usize> = BTreeMap::new();
    for author in statements.iter().filter_map(|statement| statement.author) {
        *wrote.entry(author).or_default() += 1;
    }
    let columns: Vec<Option<usize>> = statements
        .iter()
        .map(|statement| ballots.column_of(statement.id))
        .collect();
    for (participant, cells) in ballots.participants().iter().zip(ballots.rows()) {
        let cast = |vote: Vote| cells.iter().filter(|cell| cell.vote == vote).count();
        let counts = [
            participant.to_string(),
            group(*participant).map_or(String::new(), |group| group.to_string()),
            wrote.get(participant).copied().unwrap_or(0).to_string(),
            cells.len().to_string(),
            cast(Vote::Agree).to_string(),
            cast(Vote::Disagree).to_string(),
        ];
        let votes = columns.iter().map(|column| {
            let place = column.and_then(|column| {
                let found = cells.binary_search_by_key(&column, |cell| cell.statement as usize);
                cells.get(found.ok()?)
            });
            place.map_or(String::new(), |cell| cell.vote.sign().to_string())
        });
        lines.write_record(counts.into_iter().chain(votes))?;
    }
    lines.flush()
}

/// Writes summary.csv: a name and a value in each line, such as `topic`, `url`, `voters`, in the order given.
pub fn write_summary<'a>(
    to: impl Write,
    values: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> io::Result<()> {
    let mut lines = Writer::from_writer(to);
    for (name, value) in values {
        lines.write_record([name, value])?;
    }
    lines.flush()
}

const SECONDS_A_DAY: i64 = 86_400;

/// A time in milliseconds since 1970 as an export writes it, `Wed Jun 18 01:16:54 UTC 2014`; always in UTC.
fn datetime(at: i64) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let seconds = at.div_euclid(1_000);
    let (days, rest) = (
        seconds.div_euclid(SECONDS_A_DAY),
        seconds.rem_euclid(SECONDS_A_DAY),
    );
    let name = |names: &[&'static str], place: i64| {
        let place = usize::try_from(place).ok();
        place
            .and_then(|place| names.get(place).copied())
            .unwrap_or("")
    };
    let (year, month, day) = date(days);
    let (weekday, month) = (name(&DAYS, days.rem_euclid(7)), name(&MONTHS, month - 1));
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    format!("{weekday} {month} {day:02} {hour:02}:{minute:02}:{second:02} UTC {year}")
}

/// Year, month and day of a day counted from 1970, in the Gregorian calendar: by years that begin in March, in eras of
/// 400 years, which all have 146,097 days.
fn date(days: i64) -> (i64, i64, i64) {
    // From the first of March of the year 0.
    let since = days + 719_468;
    let (era, day) = (since.div_euclid(146_097), since.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let march = (5 * day + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    let year = year + 400 * era + i64::from(month <= 2);
    (year, month, day - (153 * march + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::datetime;

    #[test]
    fn times_are_written_as_in_an_export() {
        // The first vote of 15-per-hour-seattle, which its export gives seven hours later, in the zone WIB.
        assert_eq!(datetime(1_403_054_214_196), "Wed Jun 18 01:16:54 UTC 2014");
        assert_eq!(datetime(0), "Thu Jan 01 00:00:00 UTC 1970");
        assert_eq!(datetime(-1), "Wed Dec 31 23:59:59 UTC 1969");
        assert_eq!(datetime(951_782_400_000), "Tue Feb 29 00:00:00 UTC 2000");
    }
}
