//! Numbers in cells, as files have them and as they should be.

use super::{Intake, shown};
use crate::{
    election::{Decimal, NotDecimal},
    findings::{Kind, Place},
};

impl Intake {
    /// Reads a number, and says what is wrong with it. `what` names it in the sentence: `the cost`.
    pub(super) fn number(&mut self, text: &str, place: Place, what: &str) -> Option<Decimal> {
        let text = text.trim();
        match Decimal::parse(text) {
            Ok(number) => return Some(number),
            Err(NotDecimal::TooLong) => {
                self.findings.add(Kind::Number, place, || {
                    let text = shown(text);
                    format!("{what} is {text}, which has more than 18 digits; expected a number such as 1234.50")
                });
                return None;
            }
            Err(NotDecimal::Form) => {}
        }
        // 12,50 is twelve and a half in most of Europe; 1,234 may be a thousand or one, and nobody but the city knows.
        let pointed = text.replacen(',', ".", 1);
        let three = text
            .split_once(',')
            .is_some_and(|(_, behind)| behind.len() == 3);
        if let Ok(number) = Decimal::parse(&pointed) {
            if three {
                self.findings.mend(Kind::ThousandsComma, place, || {
                    let words = format!(
                        "{what} is {}, which may be {pointed} or {}; write the one that is meant",
                        shown(text),
                        text.replacen(',', "", 1)
                    );
                    (words, format!("{pointed}, as other programs read it"))
                });
                return Some(number);
            }
            self.findings.mend(Kind::DecimalComma, place, || {
                let text = shown(text);
                let words =
                    format!("{what} is {text}; the decimal point is a full stop: {pointed}");
                (words, number.to_string())
            });
            return Some(number);
        }
        self.findings.add(Kind::Number, place, || match text {
            "" => format!("{what} is empty; expected a number such as 1234.50"),
            text => format!(
                "{what} is {}; expected digits with a full stop before the decimals, such as 1234.50, \
                 without spaces, units or exponents",
                shown(text)
            ),
        });
        None
    }

    /// Reads a whole number that is not negative.
    pub(super) fn count(&mut self, text: &str, place: Place, what: &str) -> Option<u64> {
        let number = self.number(text, place.clone(), what)?;
        let count = number.as_count();
        if count.is_none() {
            self.findings.add(Kind::Number, place, || {
                format!("{what} is {number}; expected a whole number, 0 or more")
            });
        }
        count
    }
}
