//! Reads forms of other systems and writes the drafts as JSON, a line for each file: `draft FILE…` with .xlsx, .xls, or .json of Form.io.

use std::{env, fs, io::Write, path::Path};

use serde_json::{Value, json};
use stoa_forms::import::{Draft, NotImported, formio, xlsform};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for file in env::args().skip(1) {
        let read = draft(Path::new(&file))?;
        writeln!(out, "{}", told(&file, read))?;
    }
    Ok(())
}

fn draft(file: &Path) -> std::io::Result<Result<Draft, NotImported>> {
    let bytes = fs::read(file)?;
    Ok(match file.extension().and_then(|ending| ending.to_str()) {
        Some("json") => formio::draft(&bytes),
        Some("xls") => xlsform::draft_of_old(&bytes),
        _ => xlsform::draft(&bytes),
    })
}

fn told(file: &str, read: Result<Draft, NotImported>) -> Value {
    match read {
        Err(error) => json!({"file": file, "error": error.to_string()}),
        Ok(draft) => json!({
            "file": file,
            "definition": draft.definition,
            "findings": draft.findings.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "flaws": draft.definition.check().iter().map(ToString::to_string).collect::<Vec<_>>(),
            "answers_schema": draft.definition.answers_schema(),
        }),
    }
}
