//! A bank's statement: read, and each of its movements held against what is owed.

use stoa_kernel::{Error, Reader, Result};
use stoa_payments::{
    matching::{Claim, Match, Matcher},
    statement::{Entry, Statement, read_camt053, read_mt940},
    transfer::{
        iban::Iban,
        reference::{Kind, normal},
    },
};

use crate::{model::Charge, store};

/// The longest creditor reference, in signs (ISO 11649).
const LONGEST_REFERENCE: usize = 25;

/// Reads a file, camt.053 or MT940 by how it begins. `Invalid` on `file`, also for a statement of another account than `own`, an IBAN,
/// where it names its account by one.
pub fn read(bytes: &[u8], own: &str) -> Result<Vec<Entry>> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let begins = text.iter().find(|byte| !byte.is_ascii_whitespace());
    let statements = match begins {
        Some(b'<') => read_camt053(bytes),
        _ => read_mt940(bytes),
    };
    match statements {
        Ok(statements) if !statements.is_empty() => {
            let own = Iban::new(own).ok();
            let is_foreign = |one: &Statement| {
                let account = Iban::new(&one.account).ok();
                own.is_some() && account.is_some() && account != own
            };
            if statements.iter().any(is_foreign) {
                return Err(Error::invalid("file", "services-pay-statement-foreign"));
            }
            let entries = statements.into_iter().flat_map(|one| one.entries);
            Ok(entries.collect())
        }
        Ok(_) => Err(Error::invalid("file", "services-pay-statement-none")),
        Err(fault) => {
            tracing::info!(%fault, "a file that is no statement");
            Err(Error::invalid("file", "services-pay-statement-none"))
        }
    }
}

/// What a movement is, and the charge that it names if it names one.
pub async fn matched(db: &mut Reader, entry: &Entry) -> Result<(Match, Option<Charge>)> {
    let mut charges = Vec::new();
    for reference in named(entry) {
        charges.extend(store::charges::find_by_reference(db, &reference).await?);
    }
    let claims = charges.iter().map(|charge| Claim {
        id: charge.id.to_string(),
        reference: charge.reference.clone(),
        open: charge.open(),
    });
    let mut matcher = Matcher::new(claims.collect(), std::collections::HashSet::new());
    let found = matcher.take(entry);
    let claim = match &found {
        Match::Exact { claim }
        | Match::Partial { claim, .. }
        | Match::Over { claim, .. }
        | Match::TakenBack { claim }
        | Match::OtherCurrency { claim } => Some(claim.clone()),
        _ => None,
    };
    let charge = charges
        .into_iter()
        .find(|charge| Some(charge.id.to_string()) == claim);
    Ok((found, charge))
}

/// All creditor references whose check digits are right in what came with a movement.
fn named(entry: &Entry) -> Vec<String> {
    let texts = [
        entry.reference.as_deref(),
        entry.end_to_end_id.as_deref(),
        Some(entry.remittance.as_str()),
    ];
    let mut found = Vec::new();
    for text in texts.into_iter().flatten() {
        // Lines of a statement are longer than what `normal` keeps of a reference.
        let kept = text.chars().filter(char::is_ascii_alphanumeric);
        let plain: String = kept.map(|sign| sign.to_ascii_uppercase()).collect();
        for (start, _) in plain.match_indices("RF") {
            let rest = &plain[start..];
            let digits = rest[2..].bytes().take_while(u8::is_ascii_digit).count();
            let end = (2 + digits).min(LONGEST_REFERENCE);
            // A number may go on behind the reference where the gap between them is lost.
            let fits = (5..=end).filter_map(|end| Kind::Rf.read(&rest[..end]).ok());
            found.extend(fits.map(|reference| normal(reference.as_str())));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
