//! The workflow of a service: what is done with each application before it is decided, step by step.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use stoa_forms::{Condition, Declaration, Localised};

use super::{FileFault, PaymentStep, ServiceFile, looked_up::with_names};

/// The most steps of a workflow, and the most items of a checklist.
const MOST: usize = 50;

/// A step. Without `after` it comes after the one before it in the file; with an empty one it begins at once.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name in other steps: small letters, digits and hyphens.
    pub key: String,
    pub name: Localised,
    pub kind: TaskKind,
    /// Who does it.
    #[serde(default)]
    pub who: Duty,
    /// The team that does it, by its slug; empty for anybody of the body. Managers of the body stand in for every team.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub team: String,
    /// Within how many working days, 1 to 250, counted from when it can be begun. The clock stands still while the applicant is asked.
    pub days: u32,
    /// The steps that are finished before it begins, by their keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Vec<String>>,
    /// What is looked at, of a check or an inspection.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<CheckItem>,
    /// The letter that it sends, by its key.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub letter: String,
    /// What is to be paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<PaymentStep>,
    /// Only if this holds of the answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// One line of a checklist.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckItem {
    pub key: String,
    pub text: Localised,
}

/// What kind of work a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// A checklist at the desk.
    Check,
    /// A checklist at the place, on an agreed day.
    Inspection,
    /// Somebody who did none of the steps before agrees, or sends them back.
    Approval,
    /// A letter is sent.
    Letter,
    /// The applicant, or somebody with a link, pays; it is finished by the money.
    Payment,
    /// Somebody who did not decide looks at a decision again. Applicants begin it, never a file.
    #[serde(skip)]
    Appeal,
}

impl TaskKind {
    pub const ALL: [TaskKind; 6] = [
        TaskKind::Check,
        TaskKind::Inspection,
        TaskKind::Approval,
        TaskKind::Letter,
        TaskKind::Payment,
        TaskKind::Appeal,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            TaskKind::Check => "check",
            TaskKind::Inspection => "inspection",
            TaskKind::Approval => "approval",
            TaskKind::Letter => "letter",
            TaskKind::Payment => "payment",
            TaskKind::Appeal => "appeal",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// Whether it is done by going through a checklist.
    pub const fn has_items(self) -> bool {
        matches!(self, TaskKind::Check | TaskKind::Inspection)
    }
}

/// Who does a step: managers may do what caseworkers do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    #[default]
    Caseworker,
    Manager,
}

impl Duty {
    pub const fn slug(self) -> &'static str {
        match self {
            Duty::Caseworker => "caseworker",
            Duty::Manager => "manager",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        [Duty::Caseworker, Duty::Manager]
            .into_iter()
            .find(|duty| duty.slug() == slug)
    }
}

/// What becomes of an application that nobody decides in time, where the law named in the file says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tacit {
    Granted,
}

/// The steps right before one. Nothing for a step that is not there.
pub fn before<'a>(steps: &'a [Step], key: &str) -> Vec<&'a Step> {
    let Some(place) = steps.iter().position(|step| step.key == key) else {
        return Vec::new();
    };
    match &steps[place].after {
        Some(keys) => {
            let named = |step: &&Step| keys.contains(&step.key);
            steps.iter().filter(named).collect()
        }
        None => place
            .checked_sub(1)
            .and_then(|place| steps.get(place))
            .into_iter()
            .collect(),
    }
}

/// The keys of all steps before one, near and far. Ends in a circle too.
pub fn all_before<'a>(steps: &'a [Step], key: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open = before(steps, key);
    while let Some(step) = open.pop() {
        if found.insert(step.key.as_str()) {
            open.extend(before(steps, &step.key));
        }
    }
    found
}

/// The steps in rows: each comes after all that it waits for, and those of one row are done side by side.
pub fn rows(steps: &[Step]) -> Vec<Vec<&Step>> {
    let mut rows: Vec<Vec<&Step>> = Vec::new();
    let mut placed: BTreeSet<&str> = BTreeSet::new();
    while placed.len() < steps.len() {
        let is_next = |step: &&Step| {
            let waits = before(steps, &step.key);
            !placed.contains(step.key.as_str())
                && waits.iter().all(|one| placed.contains(one.key.as_str()))
        };
        let row: Vec<&Step> = steps.iter().filter(is_next).collect();
        if row.is_empty() {
            break;
        }
        placed.extend(row.iter().map(|step| step.key.as_str()));
        rows.push(row);
    }
    rows
}

/// What is wrong with the workflow of a file, and with what it says of letters, silence, appeals and renewal.
pub(super) fn faults(file: &ServiceFile) -> Vec<FileFault> {
    let mut faults = Vec::new();
    if file.workflow.len() > MOST {
        faults.push(FileFault::of("workflow", "services-fault-too-many").with("max", MOST));
    }
    let mut seen = BTreeSet::from(["appeal"]);
    for step in &file.workflow {
        if !is_key(&step.key) || !seen.insert(&step.key) {
            faults.push(FileFault::of(place(step, "key"), "services-fault-step-key"));
        }
        faults.extend(of_step(file, step));
    }
    if rows(&file.workflow).iter().map(Vec::len).sum::<usize>() < file.workflow.len() {
        faults.push(FileFault::of("workflow", "services-fault-step-circle"));
    }
    faults.extend(of_time(file));
    faults.extend(super::letter_text::faults(file));
    faults
}

fn of_step(file: &ServiceFile, step: &Step) -> Vec<FileFault> {
    let mut faults = Vec::new();
    let wrong = |field: &str, key: &'static str| FileFault::of(place(step, field), key);
    if !(1..=250).contains(&step.days) {
        let fault = wrong("days", "services-fault-range");
        faults.push(fault.with("min", 1).with("max", 250));
    }
    let is_step = |key: &String| file.workflow.iter().any(|other| other.key == *key);
    for key in step.after.iter().flatten().filter(|key| !is_step(key)) {
        faults.push(wrong("after", "services-fault-step-unknown").with("step", key));
    }
    match (step.kind.has_items(), step.items.is_empty()) {
        (true, true) => faults.push(wrong("items", "services-fault-items-none")),
        (false, false) => faults.push(wrong("items", "services-fault-items-needless")),
        _ => {}
    }
    if step.items.len() > MOST {
        faults.push(wrong("items", "services-fault-too-many").with("max", MOST));
    }
    let mut seen = BTreeSet::new();
    for item in &step.items {
        if !is_key(&item.key) || !seen.insert(&item.key) {
            faults.push(wrong("items", "services-fault-item-key").with("key", &item.key));
        }
    }
    let looked_at = |key: &&str| {
        let found = file.workflow.iter().find(|other| other.key == **key);
        found.is_some_and(|other| other.kind.has_items())
    };
    let waits = all_before(&file.workflow, &step.key);
    if step.kind == TaskKind::Approval && !waits.iter().any(looked_at) {
        faults.push(wrong("after", "services-fault-approval-first"));
    }
    let is_letter = file.letters.iter().any(|letter| letter.key == step.letter);
    match (step.kind == TaskKind::Letter, step.letter.is_empty()) {
        (true, _) if !is_letter => faults.push(wrong("letter", "services-fault-letter-unknown")),
        (false, false) => faults.push(wrong("letter", "services-fault-letter-needless")),
        _ => {}
    }
    for language in &file.form.languages {
        let texts = step.items.iter().map(|item| &item.text);
        if std::iter::once(&step.name)
            .chain(texts)
            .any(|text| !text.has(language))
        {
            faults.push(wrong("name", "services-fault-no-text").with("language", language));
        }
    }
    faults.extend(of_condition(file, step));
    faults
}

/// What is wrong with a step's condition: the form is asked as if a declaration at its end had it.
fn of_condition(file: &ServiceFile, step: &Step) -> Vec<FileFault> {
    if step.when.is_none() {
        return Vec::new();
    }
    let mut form = with_names(file);
    let known = form.check();
    form.declarations.push(Declaration {
        key: "workflow".to_owned(),
        text: file.form.title.clone(),
        when: step.when.clone(),
    });
    let flaws = form.check();
    let own = flaws.iter().filter(|flaw| !known.contains(flaw));
    own.map(|flaw| FileFault::flaw(place(step, "when"), flaw))
        .collect()
}

/// What is wrong with what it says of silence, appeals and renewal.
fn of_time(file: &ServiceFile) -> Vec<FileFault> {
    let mut faults = Vec::new();
    let in_range = |days: Option<u32>| days.is_none_or(|days| (1..=366).contains(&days));
    if file.tacit.is_some() && file.law.is_empty() {
        faults.push(FileFault::of("tacit", "services-fault-tacit-law"));
    }
    if !in_range(file.appeal_days) {
        let fault = FileFault::of("appeal_days", "services-fault-range");
        faults.push(fault.with("min", 1).with("max", 366));
    }
    if !in_range(file.renewal_days) {
        let fault = FileFault::of("renewal_days", "services-fault-range");
        faults.push(fault.with("min", 1).with("max", 366));
    }
    if file.renewal_days.is_some() && file.outcome.months.is_none() {
        faults.push(FileFault::of(
            "renewal_days",
            "services-fault-renewal-months",
        ));
    }
    faults
}

fn place(step: &Step, field: &str) -> String {
    format!("workflow, step {}, {field}", step.key)
}

/// Whether this can name a step, an item or a letter.
pub(super) fn is_key(text: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=40).contains(&text.len()) && text.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::{all_before, rows};
    use crate::model::ServiceFile;

    const EXAMPLE: &str = include_str!("../pages/staff/example.yaml");

    const STEPS: &str = "
workflow:
  - { key: papers, name: Papers, kind: check, days: 3, items: [{ key: chip, text: The chip is registered }] }
  - key: visit
    name: Visit
    kind: inspection
    days: 5
    items: [{ key: fence, text: There is a fence }]
    when: { equals: { question: dog_name, value: Rex } }
  - { key: register, name: Register, kind: check, days: 1, after: [papers], items: [{ key: done, text: Done }] }
  - { key: agree, name: Agreement, kind: approval, who: manager, days: 2, after: [visit, register] }
promise_days: 5";

    fn with(steps: &str) -> String {
        EXAMPLE.replacen("\npromise_days: 5", steps, 1)
    }

    #[test]
    fn steps_stand_in_rows_by_what_they_wait_for() {
        let file = ServiceFile::read(&with(STEPS)).unwrap();
        let keys: Vec<Vec<&str>> = rows(&file.workflow)
            .iter()
            .map(|row| row.iter().map(|step| step.key.as_str()).collect())
            .collect();
        assert_eq!(
            keys,
            [vec!["papers"], vec!["visit", "register"], vec!["agree"]]
        );
        let before: Vec<_> = all_before(&file.workflow, "agree").into_iter().collect();
        assert_eq!(before, ["papers", "register", "visit"]);
    }

    #[test]
    fn a_file_without_a_workflow_says_what_it_said_before() {
        let file = ServiceFile::read(EXAMPLE).unwrap();
        let json = serde_json::to_string(&file).unwrap();
        for word in [
            "workflow",
            "letters",
            "tacit",
            "appeal_days",
            "renewal_days",
        ] {
            assert!(!json.contains(word), "{word}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_workflow_is_told_with_its_place() {
        let check = |from: &str, to: &str, place: &str| {
            assert!(STEPS.contains(from), "{from}");
            let faults = ServiceFile::read(&with(&STEPS.replacen(from, to, 1))).unwrap_err();
            assert!(
                faults.iter().any(|fault| fault.place == place),
                "{place}: {faults:?}"
            );
        };
        check("key: visit", "key: Visit!", "workflow, step Visit!, key");
        check("key: visit", "key: papers", "workflow, step papers, key");
        check("key: agree", "key: appeal", "workflow, step appeal, key");
        check("days: 3", "days: 0", "workflow, step papers, days");
        check(
            "after: [papers]",
            "after: [paper]",
            "workflow, step register, after",
        );
        check("after: [papers]", "after: [agree]", "workflow");
        check(
            "after: [visit, register]",
            "after: []",
            "workflow, step agree, after",
        );
        check(
            "question: dog_name",
            "question: cat",
            "workflow, step visit, when",
        );
        check(
            "kind: inspection",
            "kind: letter",
            "workflow, step visit, letter",
        );
        check(
            "kind: inspection",
            "kind: approval",
            "workflow, step visit, items",
        );
        check("kind: inspection", "kind: appeal", "the file");
        check(
            "name: Visit",
            "name: { en: Visit }",
            "workflow, step visit, name",
        );
        check(
            "promise_days: 5",
            "promise_days: 5\ntacit: granted",
            "tacit",
        );
        check(
            "promise_days: 5",
            "promise_days: 5\nappeal_days: 0",
            "appeal_days",
        );
        check(
            "promise_days: 5",
            "promise_days: 5\nrenewal_days: 900",
            "renewal_days",
        );
    }
}
