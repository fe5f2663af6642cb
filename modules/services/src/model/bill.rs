//! A bill that follows from no application, such as the property tax: found by its number and a word that is printed beside it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use stoa_kernel::{Error, FieldError, Id, Message, Resource, Result, Timestamp, actor::Person};
use stoa_payments::{Currency, Money, instalments::MOST_INSTALMENTS};

/// The most bills of one file.
pub const MOST_BILLS: usize = 10_000;

/// The columns of a file of bills, in any order.
const COLUMNS: [&str; 10] = [
    "number",
    "word",
    "owner",
    "address",
    "property",
    "title",
    "amount",
    "currency",
    "issued_on",
    "due_on",
];

/// A bill.
#[derive(Debug, Clone)]
pub struct Bill {
    pub id: Id<Bill>,
    /// As it is printed, without gaps and in capitals.
    pub number: String,
    pub agency: String,
    /// The slug of the service that it is of.
    pub service: String,
    pub person: Id<Person>,
    /// [`BillDetails`], sealed under the person's key.
    pub details: Vec<u8>,
    pub amount: Money,
    pub issued_on: Date,
    pub due_on: Date,
    /// Into how many instalments it may be divided; 1 where it may not.
    pub most_parts: u32,
    /// Into how many it was divided; 0 while it is whole.
    pub parts: u32,
    pub version: i64,
    /// When what is its owner's was destroyed, as it had been kept long enough.
    pub destroyed_at: Option<Timestamp>,
}

/// What of a bill is its owner's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BillDetails {
    pub owner: String,
    /// Where it is sent, lines parted by `;` in the file.
    pub address: Vec<String>,
    /// What it is for: a house, a plot.
    pub property: String,
    /// What it is: "Property tax 2026".
    pub title: String,
}

/// A line of a file of bills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBill {
    pub number: String,
    /// What its owner types beside the number.
    pub word: String,
    pub details: BillDetails,
    pub amount: Money,
    pub issued_on: Date,
    pub due_on: Date,
    pub most_parts: u32,
}

impl Bill {
    /// What the ledger and staff call it.
    pub fn about(prefix: &str, id: Id<Bill>) -> String {
        format!("{prefix}-B{id}")
    }

    /// The number as it is looked for: letters and digits alone, in capitals.
    pub fn normal(typed: &str) -> String {
        let kept = typed.chars().filter(char::is_ascii_alphanumeric).take(40);
        kept.map(|sign| sign.to_ascii_uppercase()).collect()
    }

    /// What the policies know of it. `own`: the actor has its link, or knows its word.
    pub fn resource(&self, house: &str, own: bool) -> Resource {
        Resource::new("Bill", self.id)
            .text("agency", &self.agency)
            .text("house", house)
            .flag("own", own)
    }
}

/// Reads a file of bills: CSV (RFC 4180) in UTF-8 with a line of headings, `parts` (into how many instalments it may be divided)
/// beside [`COLUMNS`]. `Invalid` on `file` with the first line that is wrong, by its number in the file; nothing of it is taken then.
pub fn read_bills(bytes: &[u8]) -> Result<Vec<NewBill>> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let headings = reader.headers().map_err(|_error| no_csv())?.clone();
    let place = |name: &str| headings.iter().position(|heading| heading == name);
    if let Some(missing) = COLUMNS.into_iter().find(|name| place(name).is_none()) {
        let message = Message::new("services-pay-bills-column").with("column", missing);
        return Err(Error::Invalid(vec![FieldError::new("file", message)]));
    }
    let mut bills = Vec::new();
    for (row, record) in reader.records().enumerate() {
        let wrong = || {
            let message = Message::new("services-pay-bills-line").with("line", row + 2);
            Error::Invalid(vec![FieldError::new("file", message)])
        };
        if bills.len() == MOST_BILLS {
            return Err(Error::invalid("file", "services-pay-bills-many"));
        }
        let record = record.map_err(|_error| wrong())?;
        let of = |name: &str| place(name).and_then(|place| record.get(place));
        bills.push(line(&of).ok_or_else(wrong)?);
    }
    if bills.is_empty() {
        return Err(no_csv());
    }
    Ok(bills)
}

fn no_csv() -> Error {
    Error::invalid("file", "services-pay-bills-no-csv")
}

fn line<'r>(of: &impl Fn(&str) -> Option<&'r str>) -> Option<NewBill> {
    let text = |name: &str, most: usize| {
        let text = of(name).unwrap_or_default();
        (1..=most)
            .contains(&text.chars().count())
            .then(|| text.to_owned())
    };
    let number = Bill::normal(of("number")?);
    let word = Bill::normal(of("word")?);
    let currency = Currency::new(of("currency")?).ok()?;
    let amount = Money::from_decimal(of("amount")?, currency).ok()?;
    let parts = of("parts").filter(|parts| !parts.is_empty()).unwrap_or("1");
    let most_parts = parts.parse().ok()?;
    let address = text("address", 500)?;
    // A word that is shorter is guessed.
    let fits = number.len() >= 4 && word.len() >= 6 && amount.is_positive();
    (fits && (1..=MOST_INSTALMENTS).contains(&most_parts)).then_some(())?;
    Some(NewBill {
        number,
        word,
        details: BillDetails {
            owner: text("owner", 200)?,
            address: address
                .split(';')
                .map(|line| line.trim().to_owned())
                .collect(),
            property: text("property", 200)?,
            title: text("title", 200)?,
        },
        amount,
        issued_on: of("issued_on")?.parse().ok()?,
        due_on: of("due_on")?.parse().ok()?,
        most_parts,
    })
}

#[cfg(test)]
mod tests {
    use super::{Bill, read_bills};

    const HEAD: &str =
        "number,word,owner,address,property,title,amount,currency,issued_on,due_on,parts\n";

    #[test]
    fn reads_a_file_or_says_which_line_is_wrong() {
        let row = "PT 26-001,KQXW 7431,Ana Weaver,\"3 Mill Lane; Merrow\",3 Mill Lane,Property tax 2026,840.00,EUR,2026-01-15,2026-03-31,10\n";
        let bills = read_bills(format!("{HEAD}{row}").as_bytes()).unwrap();
        assert_eq!(bills[0].number, "PT26001");
        assert_eq!(bills[0].word, "KQXW7431");
        assert_eq!(bills[0].amount.minor, 84_000);
        assert_eq!(bills[0].details.address, ["3 Mill Lane", "Merrow"]);
        for wrong in [
            row.replace("840.00", "-1"),
            row.replace("840.00", "840.001"),
            row.replace("EUR", "euro"),
            row.replace("2026-03-31", "31.3."),
            row.replace("KQXW 7431", "KQ"),
            row.replace(",10\n", ",1000\n"),
            row.replace("Ana Weaver", ""),
        ] {
            let text = format!("{HEAD}{row}{wrong}");
            let error = read_bills(text.as_bytes()).unwrap_err();
            assert!(format!("{error:?}").contains("\"3\""), "{wrong}: {error:?}");
        }
        for none in ["", HEAD, "number,word\n1,2\n", "\u{0}"] {
            read_bills(none.as_bytes()).unwrap_err();
        }
    }

    #[test]
    fn no_bytes_are_too_odd_to_be_answered() {
        let file = format!(
            "{HEAD}PT1234,ABCDEF,Ana,\"3 Mill Lane;Merrow\",House,Tax,1.00,EUR,2026-01-15,2026-03-31,2\n"
        );
        read_bills(file.as_bytes()).unwrap();
        for place in 0..file.len() {
            let _ = read_bills(&file.as_bytes()[..place]);
            for byte in [0, b'"', b',', b'\n', 0x80, 0xff] {
                let mut changed = file.clone().into_bytes();
                changed[place] = byte;
                for bill in read_bills(&changed).unwrap_or_default() {
                    assert!(bill.amount.is_positive() && !bill.number.is_empty());
                }
            }
        }
    }

    #[test]
    fn numbers_are_found_however_they_are_typed() {
        assert_eq!(Bill::normal(" pt 26-001 "), "PT26001");
    }
}
