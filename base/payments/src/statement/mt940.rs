//! Statements by SWIFT MT940, "Customer Statement Message" (SWIFT Standards, Category 9), as banks hand them to customers:
//! with or without the blocks of SWIFT's envelope, several messages in a file.

use jiff::civil::Date;

use super::{
    Entry, LONGEST_STATEMENT, MOST_ENTRIES, Statement, StatementFault, Twins, meant,
    mt940_text::Details, tidy,
};
use crate::{Currency, Money};

/// Reads a file, with all statements that are in it.
///
/// # Errors
/// See [`StatementFault`]: a file without `:20:`, an entry (`:61:`) before the opening balance, which tells the currency, or
/// one that is not of its form.
pub fn read_mt940(bytes: &[u8]) -> Result<Vec<Statement>, StatementFault> {
    if bytes.len() > LONGEST_STATEMENT {
        return Err(StatementFault::TooLarge("64 MiB are read"));
    }
    let text = decoded(bytes);
    let mut file = File::default();
    let mut field: Option<(&str, String)> = None;
    for line in text.lines() {
        let line = line.trim_end();
        if let Some((tag, rest)) = tagged(line) {
            if let Some((tag, value)) = field.replace((tag, rest.to_owned())) {
                file.take(tag, &value)?;
            }
        } else if line == "-" || line.starts_with("-}") || line.starts_with('{') {
            if let Some((tag, value)) = field.take() {
                file.take(tag, &value)?;
            }
        } else if let Some((_, value)) = &mut field
            && value.len() < 4_000
        {
            value.push('\n');
            value.push_str(line);
        }
    }
    if let Some((tag, value)) = field {
        file.take(tag, &value)?;
    }
    file.end()?;
    match file.statements.is_empty() {
        true => Err(StatementFault::NotThis("MT940")),
        false => Ok(file.statements),
    }
}

/// SWIFT's own set is ASCII; banks send UTF-8 or ISO 8859-1.
fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// `:61:…` as tag and rest.
fn tagged(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_prefix("{4:").unwrap_or(line);
    let (tag, rest) = line.strip_prefix(':')?.split_once(':')?;
    let mut letters = tag.bytes();
    let has_digits = letters.by_ref().take(2).filter(u8::is_ascii_digit).count() == 2;
    let has_letter = letters.all(|byte| byte.is_ascii_uppercase()) && tag.len() <= 3;
    (has_digits && has_letter).then_some((tag, rest))
}

#[derive(Default)]
struct File {
    statements: Vec<Statement>,
    open: Option<Entry>,
    seen: usize,
    twins: Twins,
}

impl File {
    fn take(&mut self, tag: &str, value: &str) -> Result<(), StatementFault> {
        if tag != "86" {
            self.end()?;
        }
        if tag == "20" {
            self.statements.push(Statement {
                id: tidy(value),
                ..Statement::default()
            });
            return Ok(());
        }
        let Some(statement) = self.statements.last_mut() else {
            return Ok(());
        };
        match tag {
            "25" | "25P" => {
                let line = value.lines().next().unwrap_or_default();
                statement.account = tidy(line);
            }
            "28" | "28C" => statement.id = format!("{} {}", statement.id, tidy(value)),
            "60F" | "60M" => statement.opening = statement.opening.or(balance(value)),
            "62F" | "62M" => statement.closing = balance(value),
            "61" => return self.entry(value),
            "86" => {
                if let Some(entry) = &mut self.open {
                    Details::read(value).put_into(entry);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn entry(&mut self, value: &str) -> Result<(), StatementFault> {
        self.seen += 1;
        if self.seen > MOST_ENTRIES {
            return Err(StatementFault::TooLarge("it has more than 200,000 entries"));
        }
        let number = self.seen;
        let fault = |what| StatementFault::Entry { number, what };
        let opening = self
            .statements
            .last()
            .and_then(|statement| statement.opening);
        let opening = opening.ok_or(fault("there is no opening balance before it"))?;
        let read = statement_line(value, opening.currency);
        self.open = Some(read.map_err(fault)?);
        Ok(())
    }

    /// The entry that is open gets its id, after its `:86:`.
    fn end(&mut self) -> Result<(), StatementFault> {
        let (Some(mut entry), Some(statement)) = (self.open.take(), self.statements.last_mut())
        else {
            return Ok(());
        };
        self.twins.identify(&statement.account, &mut entry, 0);
        statement.entries.push(entry);
        Ok(())
    }
}

/// `C` or `D`, the day, the currency, the amount: `C260131EUR1234,56`.
fn balance(value: &str) -> Option<Money> {
    let mut rest = Rest(value.lines().next()?.trim());
    let is_out = match rest.take(1)? {
        "C" => false,
        "D" => true,
        _ => return None,
    };
    rest.take(6)?;
    let currency = Currency::new(rest.take(3)?).ok()?;
    let amount = Money::from_decimal(rest.0, currency).ok()?;
    Some(Money::new(
        if is_out { -amount.minor } else { amount.minor },
        currency,
    ))
}

/// What is left of a line.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn take(&mut self, length: usize) -> Option<&'a str> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn take_while(&mut self, is_part: impl Fn(char) -> bool) -> &'a str {
        let end = self
            .0
            .find(|letter| !is_part(letter))
            .unwrap_or(self.0.len());
        self.take(end).unwrap_or_default()
    }

    fn strip(&mut self, prefix: &str) -> bool {
        match self.0.strip_prefix(prefix) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }
}

/// Field 61: `6!n[4!n]2a[1!a]15d1!a3!c16x[//16x]` and a second line `[34x]`.
fn statement_line(value: &str, currency: Currency) -> Result<Entry, &'static str> {
    let (first, more) = value.split_once('\n').unwrap_or((value, ""));
    let mut rest = Rest(first);
    let value_date = rest.take(6).and_then(day).ok_or("its value date is none")?;
    let month_day = rest.take_while(|letter| letter.is_ascii_digit());
    let date = match month_day {
        "" => value_date,
        text => entry_day(value_date, text).ok_or("its entry date is none")?,
    };
    let is_reversal = rest.strip("R");
    let is_out = match rest.take(1) {
        // Taking back a debit brings money in, and taking back a credit takes it out.
        Some("D") => !is_reversal,
        Some("C") => is_reversal,
        _ => return Err("it says neither C nor D"),
    };
    rest.take_while(|letter| letter.is_ascii_uppercase());
    let amount =
        rest.take_while(|letter| letter.is_ascii_digit() || letter == ',' || letter == '.');
    let amount = Money::from_decimal(amount, currency)
        .ok()
        .ok_or("its amount is none")?;
    rest.take(4).ok_or("its kind is missing")?;
    let (theirs, bank) = rest.0.split_once("//").unwrap_or((rest.0, ""));
    Ok(Entry {
        entry_id: String::new(),
        date,
        value_date: Some(value_date),
        amount: Money::new(if is_out { -amount.minor } else { amount.minor }, currency),
        reference: meant(theirs),
        remittance: tidy(more),
        end_to_end_id: None,
        bank_reference: meant(bank),
        is_reversal,
    })
}

/// `YYMMDD`, of 1980 to 2079.
fn day(text: &str) -> Option<Date> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year: i16 = text.get(..2)?.parse().ok()?;
    let century = if year >= 80 { 1900 } else { 2000 };
    let month = text.get(2..4)?.parse().ok()?;
    Date::new(century + year, month, text.get(4..6)?.parse().ok()?).ok()
}

/// `MMDD` in the year that brings it nearest to the value date.
fn entry_day(value_date: Date, text: &str) -> Option<Date> {
    if text.len() != 4 {
        return None;
    }
    let month: i8 = text.get(..2)?.parse().ok()?;
    let year = match month - value_date.month() {
        ..=-7 => value_date.year() + 1,
        7.. => value_date.year() - 1,
        _ => value_date.year(),
    };
    Date::new(year, month, text.get(2..)?.parse().ok()?).ok()
}
