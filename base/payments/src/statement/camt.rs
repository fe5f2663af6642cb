//! Statements by ISO 20022: camt.053, "Bank to Customer Statement", of the versions 02 to 13, which differ little.

use jiff::civil::Date;

use super::{
    Entry, LONGEST_STATEMENT, MOST_ENTRIES, Statement, StatementFault, Twins, meant, tidy,
    tree::{Node, Step, walk},
};
use crate::{Currency, Money};

/// Where a statement's parts stand.
const PATH: [&str; 3] = ["Document", "BkToCstmrStmt", "Stmt"];

/// Reads a file, with all statements that are in it. What is not booked yet (`Sts` other than `BOOK`) is counted alone. A
/// batch that is told in parts, which add up, gives an entry for each part.
///
/// # Errors
/// See [`StatementFault`]: a document type, a foreign message, an amount that is none.
pub fn read_camt053(bytes: &[u8]) -> Result<Vec<Statement>, StatementFault> {
    if bytes.len() > LONGEST_STATEMENT {
        return Err(StatementFault::TooLarge("64 MiB are read"));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let xml = std::str::from_utf8(bytes).ok();
    let xml = xml.ok_or(StatementFault::NotThis("file in UTF-8"))?;
    let mut file = File::default();
    walk(xml, &PATH, |step| file.take(step))?;
    match file.statements.is_empty() {
        true => Err(StatementFault::NotThis("camt.053")),
        false => Ok(file.statements),
    }
}

#[derive(Default)]
struct File {
    statements: Vec<Statement>,
    /// Entries seen, for faults' numbers and the limit.
    seen: usize,
    kept: usize,
    twins: Twins,
}

impl File {
    fn take(&mut self, step: Step) -> Result<(), StatementFault> {
        let node = match step {
            Step::Begin => {
                self.statements.push(Statement::default());
                return Ok(());
            }
            Step::Whole(node) => node,
        };
        let Some(statement) = self.statements.last_mut() else {
            return Ok(());
        };
        match node.name.as_str() {
            "Id" => statement.id = tidy(&node.text),
            "Acct" => statement.account = account(&node),
            "Bal" => balance(statement, &node),
            "Ntry" => return self.entry(&node),
            _ => {}
        }
        Ok(())
    }

    fn entry(&mut self, node: &Node) -> Result<(), StatementFault> {
        self.seen += 1;
        let number = self.seen;
        let read = entries(node).map_err(|what| StatementFault::Entry { number, what })?;
        let Some(statement) = self.statements.last_mut() else {
            return Ok(());
        };
        if read.is_empty() {
            statement.unbooked += 1;
        }
        self.kept += read.len();
        if self.kept > MOST_ENTRIES {
            return Err(StatementFault::TooLarge("it has more than 200,000 entries"));
        }
        for (part, mut entry) in read.into_iter().enumerate() {
            self.twins.identify(&statement.account, &mut entry, part);
            statement.entries.push(entry);
        }
        Ok(())
    }
}

fn account(node: &Node) -> String {
    let iban = node.text_at(&["Id", "IBAN"]);
    tidy(
        iban.or_else(|| node.text_at(&["Id", "Othr", "Id"]))
            .unwrap_or_default(),
    )
}

/// `OPBD` (or `PRCD`, the day before's closing) and `CLBD`.
fn balance(statement: &mut Statement, node: &Node) {
    let sum = amount(node, &["Amt"])
        .ok()
        .and_then(|sum| signed(node, sum).ok());
    match node.text_at(&["Tp", "CdOrPrtry", "Cd"]) {
        Some("OPBD") => statement.opening = sum,
        Some("PRCD") => statement.opening = statement.opening.or(sum),
        Some("CLBD") => statement.closing = sum,
        _ => {}
    }
}

type Read<T> = Result<T, &'static str>;

/// The entry, or its parts; nothing if it is not booked.
fn entries(node: &Node) -> Read<Vec<Entry>> {
    let status = node
        .text_at(&["Sts", "Cd"])
        .or_else(|| node.text_at(&["Sts"]));
    if status.is_some_and(|status| status != "BOOK") {
        return Ok(Vec::new());
    }
    let sum = signed(node, amount(node, &["Amt"])?)?;
    let whole = Entry {
        entry_id: String::new(),
        date: date(node, "BookgDt")?
            .or(date(node, "ValDt")?)
            .ok_or("it has no date")?,
        value_date: date(node, "ValDt")?,
        amount: sum,
        reference: None,
        remittance: tidy(node.text_at(&["AddtlNtryInf"]).unwrap_or_default()),
        end_to_end_id: None,
        bank_reference: node
            .text_at(&["AcctSvcrRef"])
            .or_else(|| node.text_at(&["NtryRef"]))
            .and_then(meant),
        is_reversal: matches!(node.text_at(&["RvslInd"]), Some("true" | "1")),
    };
    let details = node
        .all("NtryDtls")
        .flat_map(|details| details.all("TxDtls"));
    let details: Vec<&Node> = details.collect();
    match details.as_slice() {
        [] => Ok(vec![whole]),
        [one] => Ok(vec![detailed(&whole, one)]),
        several => parts(&whole, several),
    }
}

/// Each part of a batch, if they add up to it. Otherwise the batch stays one entry without reference, for a person.
fn parts(whole: &Entry, details: &[&Node]) -> Read<Vec<Entry>> {
    let mut entries = Vec::with_capacity(details.len());
    let mut sum = Money::zero(whole.amount.currency);
    for one in details {
        let part = amount(one, &["AmtDtls", "TxAmt", "Amt"]).or_else(|_| amount(one, &["Amt"]));
        let Ok(part) = part.and_then(|part| part_signed(whole, one, part)) else {
            return Ok(vec![whole.clone()]);
        };
        let Ok(next) = sum.plus(part) else {
            return Ok(vec![whole.clone()]);
        };
        sum = next;
        let mut entry = detailed(whole, one);
        entry.amount = part;
        entries.push(entry);
    }
    Ok(if sum == whole.amount {
        entries
    } else {
        vec![whole.clone()]
    })
}

/// A part without a sign of its own goes the way of the whole.
fn part_signed(whole: &Entry, node: &Node, part: Money) -> Read<Money> {
    if node.at(&["CdtDbtInd"]).is_some() {
        return signed(node, part);
    }
    let is_out = whole.amount.minor < 0;
    Ok(Money::new(
        if is_out { -part.minor } else { part.minor },
        part.currency,
    ))
}

fn detailed(whole: &Entry, node: &Node) -> Entry {
    let own = node.text_at(&["Refs", "AcctSvcrRef"]).and_then(meant);
    let remittance = node.at(&["RmtInf"]);
    let lines = remittance.into_iter().flat_map(|info| info.all("Ustrd"));
    let lines: Vec<&str> = lines.map(|line| line.text.trim()).collect();
    let structured = remittance.into_iter().flat_map(|info| info.all("Strd"));
    let mut references = structured.filter_map(|one| one.text_at(&["CdtrRefInf", "Ref"]));
    let text = match lines.is_empty() {
        true => node
            .text_at(&["AddtlTxInf"])
            .unwrap_or(&whole.remittance)
            .to_owned(),
        false => lines.join(" "),
    };
    Entry {
        reference: references.find_map(meant),
        remittance: tidy(&text),
        end_to_end_id: node.text_at(&["Refs", "EndToEndId"]).and_then(meant),
        bank_reference: own.or_else(|| whole.bank_reference.clone()),
        ..whole.clone()
    }
}

fn amount(node: &Node, path: &[&str]) -> Read<Money> {
    let amount = node.at(path).ok_or("it has no amount")?;
    let currency = amount
        .currency
        .as_deref()
        .ok_or("its amount has no currency")?;
    let currency = Currency::new(currency).ok().ok_or("its currency is none")?;
    let read = Money::from_decimal(amount.text.trim(), currency);
    read.ok().ok_or("its amount is none")
}

fn signed(node: &Node, amount: Money) -> Read<Money> {
    match node.text_at(&["CdtDbtInd"]) {
        Some("CRDT") => Ok(amount),
        Some("DBIT") => Ok(Money::new(-amount.minor, amount.currency)),
        _ => Err("it says neither CRDT nor DBIT"),
    }
}

/// A day, or an instant's day as it is written: the bank's own.
fn date(node: &Node, name: &str) -> Read<Option<Date>> {
    let text = node
        .text_at(&[name, "Dt"])
        .or_else(|| node.text_at(&[name, "DtTm"]));
    let Some(text) = text else {
        return Ok(None);
    };
    let day = text.get(..10).and_then(|day| day.parse().ok());
    day.map(Some).ok_or("its date is none")
}
