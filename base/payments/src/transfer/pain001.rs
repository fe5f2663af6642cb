//! A file of credit transfers for the bank: ISO 20022, pain.001.001.09, "Customer Credit Transfer Initiation", as the European
//! Payments Council's guidelines for customers to banks have it (EPC132-08, SEPA credit transfers).

use std::{collections::HashSet, fmt::Write};

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use super::iban::Iban;
use crate::Money;

/// The schema's name.
const NAMESPACE: &str = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
/// No file has more transfers.
pub const MOST_TRANSFERS: usize = 10_000;
/// The most letters of an id (Max35Text).
const LONGEST_ID: usize = 35;
/// The most letters of a name by the guidelines; the schema has 140.
const LONGEST_NAME: usize = 70;
/// The most letters of what the payee reads.
const LONGEST_WORDS: usize = 140;
/// The most of one transfer in minor units: 999,999,999.99 by the guidelines.
const MOST: i64 = 99_999_999_999;

/// Transfers of one day from one account, in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfers {
    /// By which the bank knows the file: it takes each once. 1 to 35 letters, digits and hyphens.
    pub message_id: String,
    /// When it was made, as ISO 8601 without a zone: `2026-03-02T09:30:00`.
    pub made_at: String,
    /// Whose money goes out.
    pub debtor: String,
    pub debtor_iban: Iban,
    /// Without one the bank finds itself by the IBAN.
    pub debtor_bic: Option<String>,
    /// The day on which the bank does them.
    pub on: Date,
    /// At least one.
    pub all: Vec<Transfer>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// By which the statement tells of it again. Of its own in the file, 1 to 35 letters, digits and hyphens.
    pub id: String,
    pub amount: Money,
    /// Whoever gets it, in any script: see [`plain`].
    pub payee: String,
    pub iban: Iban,
    /// What they read on their statement.
    pub words: String,
}

/// Why no file can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TransfersFault {
    #[error("there are no transfers, or more than {MOST_TRANSFERS}")]
    Count,
    #[error("{0:?} is no id of its own of 1 to 35 letters, digits and hyphens")]
    Id(String),
    #[error("the amount of {0} is nothing, too much, or in another currency than the first")]
    Amount(String),
    #[error("the name {0:?} has no letters that banks carry")]
    Name(String),
    #[error("the sum is too large")]
    Sum,
}

impl Transfers {
    /// The sum of all.
    ///
    /// # Errors
    /// Where they are in several currencies, or too much.
    pub fn sum(&self) -> Result<Money, TransfersFault> {
        let first = self.all.first().ok_or(TransfersFault::Count)?;
        let zero = Money::zero(first.amount.currency);
        self.all.iter().try_fold(zero, |sum, one| {
            let in_range = (1..=MOST).contains(&one.amount.minor);
            if !in_range || one.amount.currency != zero.currency {
                return Err(TransfersFault::Amount(one.id.clone()));
            }
            sum.plus(one.amount).map_err(|_large| TransfersFault::Sum)
        })
    }

    /// The file, in UTF-8.
    ///
    /// # Errors
    /// See [`TransfersFault`].
    pub fn xml(&self) -> Result<String, TransfersFault> {
        if !(1..=MOST_TRANSFERS).contains(&self.all.len()) {
            return Err(TransfersFault::Count);
        }
        check_id(&self.message_id)?;
        let (sum, count) = (self.sum()?.decimal(), self.all.len());
        let debtor = name(&self.debtor)?;
        let (id, made_at) = (&self.message_id, &self.made_at);
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"{NAMESPACE}\"><CstmrCdtTrfInitn><GrpHdr><MsgId>{id}</MsgId>\
             <CreDtTm>{made_at}</CreDtTm><NbOfTxs>{count}</NbOfTxs><CtrlSum>{sum}</CtrlSum><InitgPty><Nm>{debtor}</Nm></InitgPty></GrpHdr>\
             <PmtInf><PmtInfId>{id}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg><NbOfTxs>{count}</NbOfTxs>\
             <CtrlSum>{sum}</CtrlSum><PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf><ReqdExctnDt><Dt>{}</Dt></ReqdExctnDt>\
             <Dbtr><Nm>{debtor}</Nm></Dbtr><DbtrAcct><Id><IBAN>{}</IBAN></Id></DbtrAcct>{}<ChrgBr>SLEV</ChrgBr>",
            self.on,
            self.debtor_iban.as_str(),
            agent(self.debtor_bic.as_deref()),
        );
        let mut seen = HashSet::new();
        for one in &self.all {
            check_id(&one.id)?;
            if !seen.insert(&one.id) {
                return Err(TransfersFault::Id(one.id.clone()));
            }
            one.write(&mut out)?;
        }
        out.push_str("</PmtInf></CstmrCdtTrfInitn></Document>\n");
        Ok(out)
    }
}

impl Transfer {
    fn write(&self, out: &mut String) -> Result<(), TransfersFault> {
        let words = plain(&self.words, LONGEST_WORDS);
        let remittance = match words.as_str() {
            "" => String::new(),
            words => format!("<RmtInf><Ustrd>{words}</Ustrd></RmtInf>"),
        };
        let written = write!(
            out,
            "<CdtTrfTxInf><PmtId><EndToEndId>{}</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"{}\">{}</InstdAmt></Amt>\
             <Cdtr><Nm>{}</Nm></Cdtr><CdtrAcct><Id><IBAN>{}</IBAN></Id></CdtrAcct>{remittance}</CdtTrfTxInf>",
            self.id,
            self.amount.currency.code(),
            self.amount.decimal(),
            name(&self.payee)?,
            self.iban.as_str(),
        );
        // Writing into a text does not fail.
        written.map_err(|_never| TransfersFault::Count)
    }
}

fn agent(bic: Option<&str>) -> String {
    let bic = bic.filter(|bic| {
        matches!(bic.len(), 8 | 11) && bic.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    let inside = match bic {
        Some(bic) => format!("<BICFI>{}</BICFI>", bic.to_ascii_uppercase()),
        None => "<Othr><Id>NOTPROVIDED</Id></Othr>".to_owned(),
    };
    format!("<DbtrAgt><FinInstnId>{inside}</FinInstnId></DbtrAgt>")
}

fn check_id(id: &str) -> Result<(), TransfersFault> {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let is_id = (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(is_part);
    is_id.then_some(()).ok_or(TransfersFault::Id(id.to_owned()))
}

fn name(text: &str) -> Result<String, TransfersFault> {
    let plain = plain(text, LONGEST_NAME);
    match has_name(&plain) {
        true => Ok(plain),
        false => Err(TransfersFault::Name(text.to_owned())),
    }
}

/// Whether banks can carry so much of a name that somebody is known by it: two Latin letters.
pub fn has_name(text: &str) -> bool {
    let letters = plain(text, LONGEST_NAME);
    letters.bytes().filter(u8::is_ascii_alphabetic).count() >= 2
}

/// A text in the letters that every bank of SEPA carries (EPC217-08: Latin letters without accents, digits, `/-?:().,'+` and gaps):
/// accents go, what has no such letter becomes nothing, and it is cut. None of these means anything in XML.
pub fn plain(text: &str, most: usize) -> String {
    let spelled = text.chars().flat_map(|letter| {
        let spelling: &[char] = match letter {
            'ß' => &['s', 's'],
            'Æ' => &['A', 'E'],
            'æ' => &['a', 'e'],
            'Œ' => &['O', 'E'],
            'œ' => &['o', 'e'],
            'Ø' => &['O'],
            'ø' => &['o'],
            'Ł' => &['L'],
            'ł' => &['l'],
            'Đ' => &['D'],
            'đ' => &['d'],
            'ı' => &['i'],
            '’' | '‘' => &['\''],
            '–' | '—' => &['-'],
            _ => &[],
        };
        let own = spelling.is_empty().then_some(letter);
        spelling.iter().copied().chain(own).collect::<Vec<_>>()
    });
    let spelled: String = spelled.collect();
    let is_carried =
        |letter: &char| letter.is_ascii_alphanumeric() || "/-?:().,'+ ".contains(*letter);
    let gaps = spelled.nfd().map(|letter| match letter.is_whitespace() {
        true => ' ',
        false => letter,
    });
    let kept: String = gaps.filter(is_carried).collect();
    let words: Vec<&str> = kept.split(' ').filter(|word| !word.is_empty()).collect();
    let whole = words.join(" ");
    // The guidelines let no field begin or end with a slash, or have two of them in a row.
    let mut out = String::with_capacity(whole.len());
    for letter in whole.trim_matches('/').chars().take(most) {
        if !(letter == '/' && out.ends_with('/')) {
            out.push(letter);
        }
    }
    out.trim_end_matches(['/', ' ']).to_owned()
}
