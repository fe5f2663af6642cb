//! What programs know by a code, people read in words: each kind of event, job and follower, and each rule,
//! action and attribute of the policies has its sentence in every language, and no sentence is left of a code that is gone.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    holds,
    source::{constants, fields, files, literals_within, program, read},
    texts::{LANGUAGES, folders, sentences},
};

/// Every sentence of a language, by its key.
fn all_sentences(language: &str) -> BTreeMap<String, String> {
    folders()
        .iter()
        .flat_map(|folder| sentences(&format!("{folder}/{language}.ftl")))
        .collect()
}

/// Compares the codes that there are, as keys with where each comes from, with the sentences of that beginning.
fn each_has_words(rule: &str, beginning: &str, wanted: &BTreeMap<String, String>) {
    assert!(!wanted.is_empty(), "{rule}: the codes have been lost");
    let mut broken = Vec::new();
    for language in LANGUAGES {
        let said = all_sentences(language);
        for (key, path) in wanted.iter().filter(|(key, _)| !said.contains_key(*key)) {
            let what = format!("is missing in {language}; its code stands in {path}");
            broken.push((key.clone(), what));
        }
        let ours = said.keys().filter(|key| key.starts_with(beginning));
        for key in ours.filter(|key| !wanted.contains_key(*key)) {
            broken.push((key.clone(), format!("is in {language}, and no code is so")));
        }
    }
    holds(rule, &broken);
}

fn dashes(code: &str) -> String {
    code.replace(['.', '_'], "-")
}

#[test]
fn each_kind_of_event_has_words() {
    let mut wanted = BTreeMap::new();
    for path in program() {
        let is_test = path.contains("_tests");
        // Some of a module's kinds stand beside the event that they are part of.
        let is_event = path.ends_with("events.rs") || read(&path).contains("impl Event for ");
        if is_test || !is_event {
            continue;
        }
        let kinds = literals_within(&path, "kind");
        assert!(!kinds.is_empty(), "{path} has events and no kinds of them");
        for kind in kinds {
            wanted.insert(format!("event-{}", dashes(&kind)), path.clone());
        }
    }
    each_has_words("event-words", "event-", &wanted);
}

#[test]
fn each_kind_of_job_and_each_follower_has_words() {
    let (mut jobs, mut followers) = (BTreeMap::new(), BTreeMap::new());
    let named: BTreeMap<String, String> =
        program().iter().flat_map(|path| constants(path)).collect();
    for path in program() {
        for kind in fields(&path, "JobKind", "kind") {
            let kind = named.get(&kind).unwrap_or(&kind);
            jobs.insert(format!("job-kind-{}", dashes(kind)), path.clone());
        }
        // The search index follows too, by itself on each node.
        for name in fields(&path, "Follower", "name") {
            followers.insert(format!("follower-{}", dashes(&name)), path.clone());
        }
    }
    each_has_words("job-words", "job-kind-", &jobs);
    each_has_words("follower-words", "follower-", &followers);
}

/// The rules of a file of policies: id and reason.
fn rules(path: &str) -> Vec<(String, String)> {
    let text = read(path);
    let quoted = |rest: &str| rest.split('"').next().unwrap_or_default().to_owned();
    let ids = text.split("@id(\"").skip(1);
    ids.map(|rest| {
        let reason = rest.split("@reason(\"").nth(1).unwrap_or_default();
        (quoted(rest), quoted(reason))
    })
    .collect()
}

#[test]
fn each_rule_has_words_and_says_in_english_what_the_policy_says() {
    // What stands where the house itself acts; see base/kernel/src/policy.rs.
    let house = ("policy-kernel-house".to_owned(), "policy.rs".to_owned());
    let mut wanted = BTreeMap::from([house]);
    let english = all_sentences("en");
    let mut seen = BTreeSet::new();
    for path in files("modules", ".cedar") {
        let module = path.split('/').nth(1).unwrap_or_default().to_owned();
        for (id, reason) in rules(&path) {
            let key = format!("policy-{module}-{}", dashes(&id));
            if let Some(said) = english.get(&key) {
                assert_eq!(*said, reason, "{key} and {path} differ");
            }
            assert!(seen.insert(key.clone()), "{key} stands for two rules");
            wanted.insert(key, path.clone());
        }
    }
    each_has_words("policy-words", "policy-", &wanted);
}

/// What a schema of policies declares: its actions, and the kinds of thing they are done to with their attributes.
struct Declared {
    actions: Vec<String>,
    things: Vec<String>,
    attributes: Vec<String>,
}

fn declared(path: &str) -> Declared {
    let mut all = Declared {
        actions: Vec::new(),
        things: Vec::new(),
        attributes: Vec::new(),
    };
    let names = |list: &str| {
        let names = list.split(',').map(|name| name.trim().to_owned());
        names.filter(|name| !name.is_empty()).collect::<Vec<_>>()
    };
    for statement in read(path).split(';') {
        let statement = statement.trim();
        if let Some(rest) = statement.strip_prefix("action ") {
            let before = rest.split("appliesTo").next().unwrap_or_default();
            all.actions.extend(names(before));
        } else if let Some(rest) = statement.strip_prefix("entity ") {
            let (name, fields) = rest.split_once('{').unwrap_or((rest, ""));
            all.things.push(name.trim().to_owned());
            let fields = fields.split(',').filter_map(|field| field.split_once(':'));
            all.attributes
                .extend(fields.map(|(name, _)| name.trim().to_owned()));
        }
    }
    all
}

/// `staff-file` for `StaffFile`.
fn dashed(name: &str) -> String {
    let mut dashed = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !dashed.is_empty() {
            dashed.push('-');
        }
        dashed.push(letter.to_ascii_lowercase());
    }
    dashed
}

#[test]
fn each_action_of_the_policies_and_what_it_is_done_to_has_words() {
    let (mut actions, mut things, mut attributes) =
        (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for path in files("modules", ".cedarschema") {
        let here = declared(&path);
        let keyed = |beginning: &str, names: Vec<String>| {
            let keys = names.into_iter().map(|name| dashes(&dashed(&name)));
            keys.map(|name| (format!("{beginning}{name}"), path.clone()))
                .collect::<Vec<_>>()
        };
        actions.extend(keyed("action-", here.actions));
        things.extend(keyed("resource-", here.things));
        attributes.extend(keyed("attribute-", here.attributes));
    }
    each_has_words("action-words", "action-", &actions);
    each_has_words("resource-words", "resource-", &things);
    each_has_words("attribute-words", "attribute-", &attributes);
}
