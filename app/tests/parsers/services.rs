//! What services read: forms and the files of services, forms that were made elsewhere, rules, permits that are shown, statements
//! of banks, calendars, templates of letters.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use serde_json::{Value, json};
use stoa_appointments::ical::read_holidays;
use stoa_credentials::{Issuers, Verdict, token_in, verify};
use stoa_forms::{
    Definition,
    import::{Draft, NotImported, acroform, formio, xlsform},
};
use stoa_letters::Template;
use stoa_payments::statement::{Statement, StatementFault, read_camt053, read_mt940};
use stoa_rules::{Rules, Table, Terms};
use stoa_services::model::ServiceFile;

use super::{NOW, text};

/// A form's definition in YAML or JSON, and the same text as a service's file.
pub fn form_definitions(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Err(faults) = ServiceFile::read(text) {
        assert!(!faults.is_empty());
    }
    let read = [Definition::from_yaml(text), Definition::from_json(text)];
    for form in read.into_iter().flatten() {
        for flaw in form.check() {
            assert!(!flaw.to_string().is_empty());
        }
        let Ok(written) = form.to_yaml() else {
            continue;
        };
        let again = Definition::from_yaml(&written).map(|again| again.version().to_string());
        assert_eq!(again.ok(), Some(form.version().to_string()), "{written}");
    }
}

fn imported(draft: Result<Draft, NotImported>) {
    match draft {
        Ok(draft) => {
            let _flaws = draft.definition.check();
        }
        Err(why) => assert!(!why.to_string().is_empty()),
    }
}

/// Workbooks in which others write forms (XLSForm).
pub fn form_workbooks(bytes: &[u8]) {
    imported(xlsform::draft(bytes));
}

/// Forms of Form.io.
pub fn formio_forms(bytes: &[u8]) {
    imported(formio::draft(bytes));
}

/// PDFs with fields to fill in.
pub fn fillable_pdfs(bytes: &[u8]) {
    imported(acroform::draft(bytes));
}

/// How far rules may go here.
fn terms() -> Terms {
    Terms {
        steps: 20_000,
        ..Terms::default()
    }
}

/// Every decision of a model, asked without inputs; how many there are.
pub fn decisions(xml: &str) -> Option<usize> {
    let rules = Rules::read(xml).ok()?;
    for decision in rules.decisions() {
        let _result = rules.evaluate(decision, &json!({}), &terms());
    }
    Some(rules.decisions().len())
}

/// Decision tables in YAML, written as DMN and read again; and DMN itself.
pub fn decision_tables(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let _decisions = decisions(text);
    let Ok(table) = Table::from_yaml(text) else {
        return;
    };
    if table.checks().has_faults() {
        return;
    }
    let rules = table.to_rules().expect("a table without faults is a model");
    let _result = rules.evaluate(&table.name, &json!({}), &terms());
}

/// What the tests of credentials keep: who issued them, and tokens.
static GOLDEN: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!("../../../pure/credentials/tests/golden.json");
    serde_json::from_str(text).expect("golden credentials")
});
static ISSUERS: LazyLock<Issuers> = LazyLock::new(|| {
    let mut issuers = Issuers::new();
    for one in GOLDEN["issuers"].as_array().into_iter().flatten() {
        let name = one["issuer"].as_str().unwrap_or_default();
        let keys = json!({"keys": one["keys"]}).to_string();
        issuers.trust_jwks(name, keys.as_bytes()).expect("keys");
    }
    issuers
});

/// What is thought of a credential as it is shown.
pub fn verdict(bytes: &[u8]) -> Verdict {
    verify(bytes, &ISSUERS, *NOW, &[])
}

/// Whether one of the issuers signed it, whatever else is wrong with it.
pub fn is_issued(bytes: &[u8]) -> bool {
    !verdict(bytes).claims.is_empty()
}

/// Credentials as they are shown, in every form.
pub fn credentials(bytes: &[u8]) {
    let _verdict = verdict(bytes);
    let _token = text(bytes).map(token_in);
}

fn stated(read: Result<Vec<Statement>, StatementFault>) {
    match read {
        Ok(statements) => {
            let entries = statements.iter().flat_map(|statement| &statement.entries);
            entries.for_each(|entry| assert!(!entry.entry_id.is_empty()));
        }
        Err(fault) => assert!(!fault.to_string().is_empty()),
    }
}

/// What banks tell of an account: camt.053 and MT940.
pub fn bank_statements(bytes: &[u8]) {
    stated(read_camt053(bytes));
    stated(read_mt940(bytes));
}

/// The years of which holidays are asked for.
pub const YEARS: (Date, Date) = (date(2026, 1, 1), date(2027, 12, 31));

/// Calendars of holidays for appointments.
pub fn calendars(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    match read_holidays(text, YEARS.0, YEARS.1) {
        Ok(days) => {
            for day in days {
                assert!((YEARS.0..=YEARS.1).contains(&day.date), "{day:?}");
            }
        }
        Err(faults) => assert!(!faults.is_empty()),
    }
}

/// Templates of letters, filled with a little.
pub fn letter_templates(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let Ok(template) = Template::new(text) else {
        return;
    };
    let _missing = template.check(&["applicant.name"]);
    let fields = json!({
        "applicant": {"name": "Ana Ruiz"},
        "fee": "12.00",
        "items": [{"name": "A"}, {"name": "B"}],
    });
    let _body = template.fill(&fields);
}
