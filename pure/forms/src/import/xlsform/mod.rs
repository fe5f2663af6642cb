//! XLSForm workbooks (xlsform.org), as ODK, KoboToolbox and many ministries use them.

mod asks;
mod blocks;
mod build;
mod constraint;
mod expression;
mod headings;
mod kinds;
mod names;
mod sheets;

use super::{Draft, NotImported};

/// Makes a draft of an .xlsx workbook: its sheets survey, choices and settings. What was one screen there becomes one page: a group, a repeat, or a question
/// outside of them. `relevant` becomes a condition, `constraint` limits, `required` stays; what does not map is among the findings.
///
/// # Errors
/// What is no such workbook, is larger than 8 MiB (64 MiB unpacked), or has more than 200,000 filled cells.
pub fn draft(bytes: &[u8]) -> Result<Draft, NotImported> {
    build::build(&sheets::xlsx(bytes)?)
}

/// The same of a workbook of Excel 97 to 2003 (.xls). Its reader keeps whole rectangles: a file that was made to do harm can cost half a gibibyte for each sheet, so
/// only take files from people who could do harm otherwise too.
///
/// # Errors
/// As `draft`.
pub fn draft_of_old(bytes: &[u8]) -> Result<Draft, NotImported> {
    build::build(&sheets::xls(bytes)?)
}
